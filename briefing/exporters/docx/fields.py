"""Fields, bookmarks and links."""

import re

from briefing.exporters.docx.xml import Element, clean, element, paragraph, qname, run, text

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
    """Build a contents list: its heading, then linked entries (style, link) within the field.

    Page numbers are fields that Word fills in when it opens the document.
    """
    lines = [paragraph(style, entry) for style, entry in entries]
    for _, entry in entries:
        reference = f"PAGEREF {entry.get(qname('anchor'))} \\h"
        entry.extend([element("r", element("tab")), *field(reference, "", is_dirty=True)])
    for place, part in enumerate(_open(instruction), 1):
        lines[0].insert(place, part)
    lines[-1].append(_close())
    gallery = element(
        "docPartObj",
        element("docPartGallery", val="Table of Contents"),
        element("docPartUnique"),
    )
    return element("sdt", element("sdtPr", gallery), element("sdtContent", heading, *lines))
