"""A memo, and a file it was written to → the points that the file doesn't carry as they are."""

from collections.abc import Iterator
from pathlib import Path

from briefing.errors import UsageError
from briefing.exporters.formatting import point_lines
from briefing.models import Memo
from briefing.rendered import RenderedText, extract_rendered_text, fold


def find_missing_points(memo: Memo, file: Path) -> Iterator[tuple[str, str]]:
    """(text, what is wrong with it) of points that are altered, missing or made up in a file.

    Each point must stand there as often as the memo has it; what bears a citation must be a
    point; and each citation must lead somewhere.
    """
    try:
        shown = extract_rendered_text(file.suffix.lower(), file.read_bytes())
    except (UsageError, OSError) as error:
        yield "", f"it can't be read: {error}"
        return
    pieces = list(_pieces(memo))
    yield from _missing(pieces, shown)
    known = dict.fromkeys(pieces)
    for line in shown.cited:
        if not any(piece in line for piece in known):
            yield line, "it cites a source, and is no point of the briefing"
    for citation in shown.dangling:
        yield "", f"{citation} leads nowhere"


def _pieces(memo: Memo) -> Iterator[str]:
    """Each point as writers print it: its first line, and the items it quotes."""
    body = (point for section in memo.sections for point in section.points)
    annex = (point for entry in memo.annex for part in entry.sections for point in part.points)
    for points in (body, annex):
        for point in points:
            first, items = point_lines(point)
            yield from (piece for line in (first, *items) if (piece := fold(line)))


def _missing(pieces: list[str], shown: RenderedText) -> Iterator[tuple[str, str]]:
    wanted, there = "\n".join(pieces), "\n".join(shown.quotes)
    for piece in dict.fromkeys(pieces):
        if there.count(piece) < wanted.count(piece):
            yield piece, "it is missing or altered"
