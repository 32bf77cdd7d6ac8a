"""A Word file → what it shows."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from briefing.errors import UsageError
from briefing.rendered.model import RenderedText, fold

LARGEST = 64 * 2**20  # bytes of one part, unpacked
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = {f"{_W}tab", f"{_W}br", f"{_W}cr"}


def extract_rendered_text(data: bytes) -> RenderedText:
    """The paragraphs of a memo in Word; notes and bookmarks must be there for what cites them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            body, notes = _part(package, "document"), _part(package, "footnotes")
    except (zipfile.BadZipFile, KeyError, etree.LxmlError, ValueError, OSError) as error:
        raise UsageError(f"not a Word file: {error}") from error
    if body is None:
        raise UsageError("not a Word file: it has no document")
    lines = tuple(filter(None, map(_text, body.iter(f"{_W}p"))))
    return RenderedText(lines, lines, tuple(_cited(body)), tuple(_dangling(body, notes)))


def _part(package: zipfile.ZipFile, name: str) -> Any:
    """A part's tree; None where the package has none."""
    path = f"word/{name}.xml"
    if path not in package.namelist():
        return None
    with package.open(path) as part:
        data = part.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError(f"{path} is larger than {LARGEST >> 20} MB")
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _text(element: Any) -> str:
    """What a paragraph or a table's row says."""
    pieces = []
    for each in element.iter(f"{_W}t", f"{_W}p", *_SPACES):
        pieces.append(each.text or "" if each.tag == f"{_W}t" else " ")
    return fold("".join(pieces))


def _cited(body: Any) -> Iterator[str]:
    for mark in body.iter(f"{_W}footnoteReference"):
        rows = list(mark.iterancestors(f"{_W}tr", f"{_W}p"))
        yield _text(rows[-1])


def _dangling(body: Any, notes: Any) -> Iterator[str]:
    written = set() if notes is None else {n.get(f"{_W}id") for n in notes.iter(f"{_W}footnote")}
    marks = (mark.get(f"{_W}id") for mark in body.iter(f"{_W}footnoteReference"))
    yield from (f"footnote {name}" for name in marks if name not in written)
    places = {place.get(f"{_W}name") for place in body.iter(f"{_W}bookmarkStart")}
    parts = [part for part in (body, notes) if part is not None]
    links = (link.get(f"{_W}anchor") for part in parts for link in part.iter(f"{_W}hyperlink"))
    yield from (f"bookmark {name}" for name in links if name and name not in places)
