"""Fields, bookmarks and links: what Word computes, filled in before it ever does."""

import re

from briefing.exporters.docx.xml import Element, clean, element, paragraph, run, text

LONGEST = 40  # characters of a bookmark's name that Word keeps


def field(instruction: str, result: str) -> list[Element]:
    """A field with its present result: begin, instruction, separator, result, end."""
    return [*_open(instruction), run(result), _close()]


def _open(instruction: str) -> list[Element]:
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", text(f" {instruction} ", "instrText")),
        element("r", element("fldChar", fldCharType="separate")),
    ]


def _close() -> Element:
    return element("r", element("fldChar", fldCharType="end"))


def link(anchor: str, *runs: Element) -> Element:
    """A link to a bookmark of the document."""
    return element("hyperlink", *runs, anchor=anchor, history=1)


class Bookmarks:
    """Gives out bookmarks with names and numbers that are there only once."""

    def __init__(self, first: int) -> None:
        self._next = first
        self._names: set[str] = set()

    def around(self, name: str, *inside: Element) -> list[Element]:
        """The elements between a bookmark's start and end; without one if the name is taken."""
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
    """A name that Word takes: letters, digits and underscores, at most 40 of them."""
    return re.sub(r"\W", "_", clean(name))[:LONGEST]


def contents(heading: Element, instruction: str, entries: list[tuple[str, Element]]) -> Element:
    """A contents list: its heading, then linked entries (style, link) within the field.

    The field asks for no page numbers, as none can be known before the pages are laid out: so it
    reads the same before Word updates it and after.
    """
    lines = [paragraph(style, entry) for style, entry in entries]
    for place, part in enumerate(_open(instruction), 1):
        lines[0].insert(place, part)
    lines[-1].append(_close())
    gallery = element(
        "docPartObj", element("docPartGallery", val="Table of Contents"), element("docPartUnique")
    )
    return element("sdt", element("sdtPr", gallery), element("sdtContent", heading, *lines))
