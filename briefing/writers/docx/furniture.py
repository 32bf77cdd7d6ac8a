"""Headers and footers: a template's own stay, and its content controls are filled in.

A control whose tag is `briefing:title`, `date`, `marking`, `reference`, `subject`, `to`, `from` or
`pages` takes that word of the memo. Where a template has no control for the marking, and the memo
is marked, each header gets a line that says so: a marking has to stand on every page.
"""

from docx.document import Document
from docx.section import Section

from briefing.model import Memo
from briefing.writers.docx.fields import field
from briefing.writers.docx.ooxml import Element, at, look, paragraph, run
from briefing.writers.docx.styles import Ids
from briefing.writers.labels import label
from briefing.writers.wording import day, shortened

PREFIX = "briefing:"
_LONGEST = 80  # characters of a title in a running header


def furnish(document: Document, memo: Memo, styles: Ids) -> None:
    """Fill in what stands on every page."""
    words = _words(memo)
    for section in document.sections:
        headers, footers = _active(section, "header"), _active(section, "footer")
        filled = [_fill(part, words, memo) for part in headers + footers]
        if memo.head.get("marking") and not any(filled):
            for header in headers or [_fresh(section.header)]:
                header.append(paragraph(styles["marking"], run(memo.head["marking"])))
        if not footers:
            footer = _fresh(section.footer)
            footer.append(paragraph(styles["footer"], *_pages(memo)))


def _active(section: Section, kind: str) -> list[Element]:
    """The headers or footers that the section shows, of first, odd and even pages."""
    names = [kind, f"first_page_{kind}", f"even_page_{kind}"]
    parts = [getattr(section, name) for name in names]
    return [part._element for part in parts if not part.is_linked_to_previous]


def _fresh(part: object) -> Element:
    part.is_linked_to_previous = False  # type: ignore[attr-defined]
    element = part._element  # type: ignore[attr-defined]
    for child in list(element):
        element.remove(child)
    return element


def _words(memo: Memo) -> dict[str, str]:
    title = memo.title or label(memo, "untitled")
    words = {"title": shortened(title, _LONGEST), "date": day(memo, memo.date)}
    return {**words, **memo.head}


def _fill(part: Element, words: dict[str, str], memo: Memo) -> bool:
    """Replace the controls of one header or footer; says whether one was for the marking."""
    marked = False
    for control in look(part, f".//w:sdt[starts-with(w:sdtPr/w:tag/@w:val, '{PREFIX}')]"):
        name = str(look(control, "w:sdtPr/w:tag/@w:val")[0]).removeprefix(PREFIX)
        _replace(control, _pages(memo) if name == "pages" else _runs(control, words.get(name, "")))
        marked |= name == "marking"
    return marked


def _runs(control: Element, words: str) -> list[Element]:
    if not words:
        return []
    made = run(words)
    for properties in look(control, "(.//w:r/w:rPr)[1]"):
        for shown in look(properties, "w:rStyle[@w:val='PlaceholderText']"):
            properties.remove(shown)
        made.insert(0, properties)
    return [made]


def _replace(control: Element, runs: list[Element]) -> None:
    parent, place = control.getparent(), control.getparent().index(control)
    parent.remove(control)
    inside = look(control, "w:sdtContent/w:p/w:pPr")
    if parent.tag != at("p"):  # a control around whole paragraphs leaves one
        holder = paragraph("")
        holder.remove(holder[0])
        holder.extend([*inside[:1], *runs])
        runs = [holder]
    for made in reversed(runs):
        parent.insert(place, made)


def _pages(memo: Memo) -> list[Element]:
    """ "Page X of Y" in the memo's language, X and Y as fields."""
    made: list[Element] = []
    rest = label(memo, "page_of")
    for part, instruction in (("{page}", "PAGE"), ("{pages}", "NUMPAGES")):
        before, _, rest = rest.partition(part)
        made += [run(before)] if before else []
        made += field(instruction, "1")
    return [*made, run(rest)] if rest else made
