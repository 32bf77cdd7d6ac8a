"""Headings for Markdown: one line of at most 80 characters, each unique."""

from briefing.exporters.formatting import source_title, truncate
from briefing.exporters.markdown.escape import Markdown, escape, plain, slug
from briefing.exporters.markdown.wrap import WIDTH
from briefing.models import Source

_CLOSERS = ".,;:!。，；：！ "  # a heading doesn't end in these


class Headings:
    """Writes unique headings, so that anchors are unambiguous."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def write(self, text: str, level: int, tag: str = "") -> Markdown:
        """Return a heading. A long one is shortened, with the full text below it.

        `tag`, a source's id, distinguishes headings that several documents share.
        """
        whole = plain(text).rstrip(_CLOSERS) or "–"
        shown = self._single(_fit(whole, WIDTH - level - 1 - 10), tag)
        line = f"{'#' * level} {escape(shown)}"
        below = "" if shown.startswith(whole) else f"\n\n> {escape(text)}"
        return Markdown(line + below)

    def _single(self, text: str, tag: str) -> str:
        names = [text, f"{text} ({tag})"] if tag else [text]
        free = (name for name in names if name.lower() not in self._seen)
        number = 2
        found = next(free, "")
        while not found:
            name = f"{names[-1]} ({number})"
            found = "" if name.lower() in self._seen else name
            number += 1
        self._seen.add(found.lower())
        return found


def _fit(text: str, width: int) -> str:
    """Shorten the text until it fits with its escapes."""
    room = width
    while len(escape(truncate(text, room))) > width:
        room -= 1
    return truncate(text, room).rstrip(_CLOSERS)


def annex_title(source: Source) -> str:
    """Return a document's heading in the annex."""
    return f"{source.id}: {source_title(source)}"


def anchor(source: Source) -> Markdown:
    """Return the anchor of a document's heading in the annex."""
    whole = plain(annex_title(source)).rstrip(_CLOSERS)
    return Markdown(f"#{slug(_fit(whole, WIDTH - 4 - 10))}")
