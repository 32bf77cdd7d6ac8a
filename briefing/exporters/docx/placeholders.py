"""Fill the memo's words into a template: `{{ title }}` in text, and content controls.

Names are `title`, `date`, `marking`, `reference`, `subject`, `to`, `from`, `pages`, and any other
line of the memo's header. A control has the tag "briefing:title". Missing words become empty.

Headers and footers keep what the template has in them; the marking is on every page: a header or
footer without a place for it gets a line of its own. A template without a footer gets page numbers.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx.document import Document
from docx.section import Section

from briefing.exporters.docx.styles import Ids
from briefing.exporters.docx.xml import Element, clean, element, field, paragraph, qname, run, xpath
from briefing.exporters.formatting import HEADER, format_day, truncate
from briefing.exporters.wording import translate
from briefing.models import Memo

PREFIX = "briefing:"
NAMES = frozenset(("title", "pages", *HEADER))
_FIELD = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def list_words(memo: Memo) -> dict[str, str]:
    """Return the words of the memo by the name of their placeholder."""
    title = memo.title or translate(memo, "untitled")
    return {"title": title, "date": format_day(memo, memo.date), **memo.header}


def fill_placeholders(root: Element, memo: Memo, max_title: int = 0) -> frozenset[str]:
    """Replace the placeholders below an element; return the names that were replaced.

    `max_title` shortens the title, for running headers; 0 leaves it whole.
    """
    words = list_words(memo)
    if max_title:
        words["title"] = truncate(words["title"], max_title)
    names = [*_fill_controls(root, memo, words), *_fill_text(root, memo, words)]
    return frozenset(names)


def _fill_text(root: Element, memo: Memo, words: dict[str, str]) -> Iterator[str]:
    for block in root.iter(qname("p")):
        texts = list(block.iter(qname("t")))
        for match in reversed(list(_FIELD.finditer("".join(t.text or "" for t in texts)))):
            name = match[1].lower()
            if name in NAMES or name in words:
                holder = _replace_span(texts, match.span(), words.get(name, ""))
                if name == "pages":
                    for piece in reversed(page_number(memo)):
                        holder.getparent().addnext(piece)
                yield name


def _replace_span(texts: list[Element], span: tuple[int, int], words: str) -> Element:
    """Replace a span of a paragraph's text, which may cross runs; return the first run's text."""
    at, holder = 0, texts[0]
    for text in texts:
        own = text.text or ""
        start, end = max(span[0] - at, 0), min(span[1] - at, len(own))
        at += len(own)
        if start < end:
            is_first = span[0] >= at - len(own)
            text.text = own[:start] + (clean(words) if is_first else "") + own[end:]
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            holder = text if is_first else holder
    return holder


def _fill_controls(root: Element, memo: Memo, words: dict[str, str]) -> Iterator[str]:
    for control in xpath(root, f".//w:sdt[starts-with(w:sdtPr/w:tag/@w:val, '{PREFIX}')]"):
        name = str(xpath(control, "w:sdtPr/w:tag/@w:val")[0]).removeprefix(PREFIX)
        content = _control_runs(control, words.get(name, ""))
        _replace_control(control, page_number(memo) if name == "pages" else content)
        yield name


def _control_runs(control: Element, words: str) -> list[Element]:
    """Return the words as a run with the control's own properties."""
    if not words:
        return []
    made = run(words)
    for properties in xpath(control, "(.//w:r/w:rPr)[1]"):
        for placeholder in xpath(properties, "w:rStyle[@w:val='PlaceholderText']"):
            properties.remove(placeholder)
        made.insert(0, properties)
    return [made]


def _replace_control(control: Element, runs: list[Element]) -> None:
    parent, place = control.getparent(), control.getparent().index(control)
    parent.remove(control)
    properties = xpath(control, "w:sdtContent/w:p/w:pPr")
    if parent.tag != qname("p"):  # a control around paragraphs leaves one
        holder = paragraph("")
        holder.remove(holder[0])
        holder.extend([*properties[:1], *runs])
        runs = [holder]
    for made in reversed(runs):
        parent.insert(place, made)


def page_number(memo: Memo) -> list[Element]:
    """Return "Page X of Y" in the memo's language, X and Y as fields."""
    made: list[Element] = []
    rest = translate(memo, "page_of")
    for part, instruction in (("{page}", "PAGE"), ("{pages}", "NUMPAGES")):
        before, _, rest = rest.partition(part)
        made += [run(before)] if before else []
        made += field(instruction, "1")
    return [*made, run(rest)] if rest else made


# --- headers and footers --------------------------------------------------------------------------


MAX_TITLE = 60  # characters of a title in a running header


def fill_headers(document: Document, memo: Memo, styles: Ids) -> None:
    """Fill the headers and footers of every kind of page in every section."""
    sections = list(document.sections)
    _describe_pictures(document.element, memo)
    has_footer = any(not section.footer.is_linked_to_previous for section in sections)
    for place, section in enumerate(sections):
        for kind in _page_kinds(document, section):
            for part in (getattr(section, f"{kind}header"), getattr(section, f"{kind}footer")):
                if place == 0 or not part.is_linked_to_previous:
                    _fill_part(part, memo, styles)
    if not has_footer:
        _add_page_number(sections, memo, styles)


def _add_page_number(sections: Sequence[Section], memo: Memo, styles: Ids) -> None:
    """Add a footer with page numbers to the last section; a cover page before it has none."""
    footer = sections[-1].footer
    if len(sections) > 1:
        _fill_part(footer, memo, styles)
    right = (element("jc", val="right"),)
    foot = paragraph(styles["footer"], *page_number(memo), before=right)
    _get_own(footer).append(foot)


def _page_kinds(document: Document, section: Section) -> list[str]:
    """Return the kinds of pages with a header of their own, as python-docx prefixes them."""
    first = ["first_page_"] if section.different_first_page_header_footer else []
    even = ["even_page_"] if document.settings.odd_and_even_pages_header_footer else []
    return ["", *first, *even]


def _fill_part(part: Any, memo: Memo, styles: Ids) -> None:
    filled: frozenset[str] = frozenset()
    if not part.is_linked_to_previous:
        _describe_pictures(part._element, memo)
        filled = fill_placeholders(part._element, memo, MAX_TITLE)
        _drop_empty(part._element)
    if memo.header.get("marking") and "marking" not in filled:
        _get_own(part).append(paragraph(styles["marking"], run(memo.header["marking"])))


def _describe_pictures(root: Element, memo: Memo) -> None:
    """Add an alternative text to the template's pictures that have none."""
    for picture in xpath(root, ".//*[local-name()='docPr'][not(@descr) or @descr='']"):
        picture.set("descr", picture.get("title") or translate(memo, "logo"))


def _get_own(part: Any) -> Element:
    """Return the header or footer; an empty one if there was none."""
    if part.is_linked_to_previous:
        part.is_linked_to_previous = False
        for child in list(part._element):
            part._element.remove(child)
    return part._element


def _drop_empty(root: Element) -> None:
    """Remove lines that say nothing, unless it is the only one."""
    for line in root.findall(qname("p")):
        if len(root) > 1 and not xpath(line, ".//w:r | .//w:sdt | .//w:fldSimple"):
            root.remove(line)
