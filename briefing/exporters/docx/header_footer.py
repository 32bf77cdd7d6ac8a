"""Headers and footers: a template's own stay, and its content controls are filled in.

A control whose tag is `briefing:title`, `date`, `marking`, `reference`, `subject`, `to`, `from` or
`pages` takes that word of the memo. Where a template has no control for the marking, and the memo
is marked, each header gets a line that says so: a marking has to stand on every page.
"""

from typing import Any

from docx.document import Document
from docx.section import Section

from briefing.exporters.docx.fields import field
from briefing.exporters.docx.styles import Ids
from briefing.exporters.docx.xml import Element, element, paragraph, qname, run, xpath
from briefing.exporters.formatting import format_day, truncate
from briefing.exporters.i18n import translate
from briefing.models import Memo

PREFIX = "briefing:"
_LONGEST = 60  # characters of a title in a running header


def fill_headers(document: Document, memo: Memo, styles: Ids) -> None:
    """Fill in what stands on every page."""
    section = document.sections[-1]
    _name_pictures(document.element, memo)
    bare = section.footer.is_linked_to_previous
    for page in _pages_of(document, section):
        _fill_page(section, page, memo, styles)
    if bare:
        right = (element("jc", val="right"),)
        foot = paragraph(styles["footer"], *_pages(memo), before=right)
        _own(section.footer).append(foot)


def _pages_of(document: Document, section: Section) -> list[str]:
    """The kinds of pages that have a header of their own, as python-docx names them."""
    first = ["first_page_"] if section.different_first_page_header_footer else []
    even = ["even_page_"] if document.settings.odd_and_even_pages_header_footer else []
    return ["", *first, *even]


def _fill_page(section: Section, page: str, memo: Memo, styles: Ids) -> None:
    header, footer = getattr(section, f"{page}header"), getattr(section, f"{page}footer")
    parts = [part for part in (header, footer) if not part.is_linked_to_previous]
    for part in parts:
        _name_pictures(part._element, memo)
    marked = [_fill(part._element, memo) for part in parts]
    if memo.header.get("marking") and not any(marked):
        _own(header).append(paragraph(styles["marking"], run(memo.header["marking"])))


def _name_pictures(part: Element, memo: Memo) -> None:
    """Give an alternative text to the template's pictures that have none."""
    for picture in xpath(part, ".//*[local-name()='docPr'][not(@descr) or @descr='']"):
        picture.set("descr", picture.get("title") or translate(memo, "logo"))


def _own(part: Any) -> Element:
    """The header or footer; an empty one where there was none."""
    if part.is_linked_to_previous:
        part.is_linked_to_previous = False
        for child in list(part._element):
            part._element.remove(child)
    return part._element


def _words(memo: Memo) -> dict[str, str]:
    title = memo.title or translate(memo, "untitled")
    words = {"title": truncate(title, _LONGEST), "date": format_day(memo, memo.date)}
    return {**words, **memo.header}


def _fill(part: Element, memo: Memo) -> bool:
    """Replace the controls of one header or footer; says whether one was for the marking."""
    words, marked = _words(memo), False
    for control in xpath(part, f".//w:sdt[starts-with(w:sdtPr/w:tag/@w:val, '{PREFIX}')]"):
        name = str(xpath(control, "w:sdtPr/w:tag/@w:val")[0]).removeprefix(PREFIX)
        _replace(control, _pages(memo) if name == "pages" else _runs(control, words.get(name, "")))
        marked |= name == "marking"
        _drop_empty(part)
    return marked


def _drop_empty(part: Element) -> None:
    """A line that says nothing goes, unless it is the only one."""
    lines = part.findall(qname("p"))
    for line in lines:
        if len(part) > 1 and not xpath(line, ".//w:r | .//w:sdt | .//w:fldSimple"):
            part.remove(line)


def _runs(control: Element, words: str) -> list[Element]:
    if not words:
        return []
    made = run(words)
    for properties in xpath(control, "(.//w:r/w:rPr)[1]"):
        for shown in xpath(properties, "w:rStyle[@w:val='PlaceholderText']"):
            properties.remove(shown)
        made.insert(0, properties)
    return [made]


def _replace(control: Element, runs: list[Element]) -> None:
    parent, place = control.getparent(), control.getparent().index(control)
    parent.remove(control)
    inside = xpath(control, "w:sdtContent/w:p/w:pPr")
    if parent.tag != qname("p"):  # a control around whole paragraphs leaves one
        holder = paragraph("")
        holder.remove(holder[0])
        holder.extend([*inside[:1], *runs])
        runs = [holder]
    for made in reversed(runs):
        parent.insert(place, made)


def _pages(memo: Memo) -> list[Element]:
    """ "Page X of Y" in the memo's language, X and Y as fields."""
    made: list[Element] = []
    rest = translate(memo, "page_of")
    for part, instruction in (("{page}", "PAGE"), ("{pages}", "NUMPAGES")):
        before, _, rest = rest.partition(part)
        made += [run(before)] if before else []
        made += field(instruction, "1")
    return [*made, run(rest)] if rest else made
