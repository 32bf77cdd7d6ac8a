"""Elements of WordprocessingML: runs, paragraphs, languages, fields, bookmarks, links.

Children are written in the order the schema asks for (ECMA-376 part 1, 17.3); nothing sorts them.
"""

import re
from typing import Any

from lxml import etree

from briefing.languages.scripts import REGIONS, is_rtl

Element = Any  # an lxml element; lxml ships no types

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"
SPACES = {"w": W, "r": R}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EAST = ("ja", "zh", "ko")


def element(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Create an element of the main namespace; None children are skipped."""
    made = etree.Element(f"{{{W}}}{tag}", nsmap=SPACES)
    for name, value in attributes.items():
        made.set(f"{{{W}}}{name}", str(value))
    made.extend(child for child in children if child is not None)
    return made


def qname(name: str) -> str:
    """Return the name of an attribute or element in the main namespace."""
    return f"{{{W}}}{name}"


def xpath(element: Element, path: str, **values: str) -> list[Element]:
    """Evaluate an XPath with variables and the prefixes `w:` and `r:`, on any lxml element."""
    rows: Any = etree.XPath(path, namespaces=SPACES)(element, **values)
    return list(rows)


def clean(text: str) -> str:
    """Remove the characters that XML does not allow."""
    return _FORBIDDEN.sub("", text)


def text(content: str, tag: str = "t") -> Element:
    """Create the text of a run; leading and trailing spaces stay."""
    made = element(tag)
    made.text = clean(content)
    made.set(f"{{{XML}}}space", "preserve")
    return made


def run(content: str, style: str = "", language: str = "") -> Element:
    """Create a run of text in a character style, marked with its language."""
    return element("r", run_properties(style, language), text(content))


def run_properties(style: str = "", language: str = "") -> Element | None:
    """Create the properties of a run: style, direction, language."""
    parts = [element("rStyle", val=style)] if style else []
    if language and language != "und":
        parts += [element("rtl")] if is_rtl(language) else []
        parts.append(lang(language))
    return element("rPr", *parts) if parts else None


def paragraph(style: str, *children: Element, before: tuple[Element | None, ...] = ()) -> Element:
    """Create a paragraph in a style; `before` are further properties, in the schema's order."""
    return element("p", element("pPr", element("pStyle", val=style), *before), *children)


def lang(code: str) -> Element:
    """Create the language mark of a run, in the attribute for its script."""
    full = default_locale(code)
    if is_rtl(code):
        return element("lang", bidi=full)
    if is_east_asian(code):
        return element("lang", val=full, eastAsia=full)
    return element("lang", val=full)


def is_east_asian(code: str) -> bool:
    """Return whether Word marks a language as East Asian."""
    return code.split("-")[0] in _EAST


def default_locale(code: str) -> str:
    """Return the language with the region that Word expects: "ru" gives "ru-RU"."""
    if "-" in code and code not in REGIONS:
        return code
    region = REGIONS.get(code, "")
    return f"{code.split('-')[0]}-{region}" if region else code or "und"


def direction(language: str, memo_language: str) -> Element | None:
    """Return the mark of a paragraph's direction; None where it is that of the memo."""
    if is_rtl(language or memo_language) == is_rtl(memo_language):
        return None
    return element("bidi") if is_rtl(language) else element("bidi", val="0")


# --- fields, bookmarks and links ------------------------------------------------------------------


MAX_NAME = 40  # characters of a bookmark's name that Word accepts


def field(instruction: str, result: str, is_dirty: bool = False) -> list[Element]:
    """Return a field with its present result; Word computes a dirty one when it opens it."""
    return [*_open(instruction, is_dirty), run(result), _close()]


def _open(instruction: str, is_dirty: bool = False) -> list[Element]:
    begin = element("fldChar", fldCharType="begin")
    if is_dirty:
        begin.set(qname("dirty"), "true")
    return [
        element("r", begin),
        element("r", text(f" {instruction} ", "instrText")),
        element("r", element("fldChar", fldCharType="separate")),
    ]


def _close() -> Element:
    return element("r", element("fldChar", fldCharType="end"))


def link(anchor: str, *runs: Element, tooltip: str = "") -> Element:
    """Return a link to a bookmark of the document."""
    made = element("hyperlink", *runs, anchor=bookmark_name(anchor), history=1)
    if tooltip:
        made.set(qname("tooltip"), clean(tooltip))
    return made


class Bookmarks:
    """Creates bookmarks with unique names and ids."""

    def __init__(self, first: int) -> None:
        self._next = first
        self._names: set[str] = set()

    def around(self, name: str, *inside: Element) -> list[Element]:
        """Return the elements with a bookmark around them; without one if the name is taken."""
        key = bookmark_name(name)
        if key.lower() in self._names:
            return list(inside)
        self._names.add(key.lower())
        self._next += 1
        start = element("bookmarkStart", id=self._next, name=key)
        return [start, *inside, element("bookmarkEnd", id=self._next)]

    def __contains__(self, name: str) -> bool:
        return bookmark_name(name).lower() in self._names


def bookmark_name(name: str) -> str:
    """Return a name that Word accepts: letters, digits and underscores, at most 40 of them."""
    return re.sub(r"\W", "_", clean(name))[:MAX_NAME]


def build_contents(
    heading: Element, instruction: str, entries: list[tuple[str, Element]]
) -> Element:
    """Build a contents list: its heading, then linked entries (style, link) within a field.

    `instruction` is that of the field; "" for entries without one.
    Page numbers are fields that Word fills in when it opens the document.
    """
    lines = [paragraph(style, entry) for style, entry in entries]
    for _, entry in entries:
        reference = f"PAGEREF {entry.get(qname('anchor'))} \\h"
        entry.extend([element("r", element("tab")), *field(reference, "", is_dirty=True)])
    if instruction:
        for place, part in enumerate(_open(instruction), 1):
            lines[0].insert(place, part)
        lines[-1].append(_close())
    gallery = element(
        "docPartObj",
        element("docPartGallery", val="Table of Contents"),
        element("docPartUnique"),
    )
    return element("sdt", element("sdtPr", gallery), element("sdtContent", heading, *lines))
