"""Headers and footers: the template's own stay, with their placeholders filled in.

A marking is at the top and at the bottom of every page. A header or footer without a place for it
gets a line of its own. A template without a footer gets page numbers.
"""

from typing import Any

from docx.document import Document
from docx.section import Section

from briefing.exporters.docx.placeholders import fill_placeholders, page_number
from briefing.exporters.docx.styles import Ids
from briefing.exporters.docx.xml import Element, element, paragraph, qname, run, xpath
from briefing.exporters.wording import translate
from briefing.models import Memo

MAX_TITLE = 60  # characters of a title in a running header


def fill_headers(document: Document, memo: Memo, styles: Ids) -> None:
    """Fill the headers and footers of every kind of page."""
    section = document.sections[-1]
    _describe_pictures(document.element, memo)
    had_footer = not section.footer.is_linked_to_previous
    for kind in _page_kinds(document, section):
        for part in (getattr(section, f"{kind}header"), getattr(section, f"{kind}footer")):
            _fill(part, memo, styles)
    if not had_footer:
        right = (element("jc", val="right"),)
        foot = paragraph(styles["footer"], *page_number(memo), before=right)
        _get_own(section.footer).append(foot)


def _page_kinds(document: Document, section: Section) -> list[str]:
    """Return the kinds of pages with a header of their own, as python-docx prefixes them."""
    first = ["first_page_"] if section.different_first_page_header_footer else []
    even = ["even_page_"] if document.settings.odd_and_even_pages_header_footer else []
    return ["", *first, *even]


def _fill(part: Any, memo: Memo, styles: Ids) -> None:
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
