"""Collect the text of a Word paragraph, with changes accepted, and its notes and boxes."""

from typing import Any

from briefing.readers.common.zipxml import find_path, get_attr, local_name
from briefing.readers.docx.styles import is_on

_LEFT_OUT = frozenset(
    "pPr rPr del moveFrom delText instrText delInstrText rt commentReference tbl "
    "annotationRef footnoteRef endnoteRef sdtPr".split()
)
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class ParagraphContent:
    """The content of a paragraph, collected run by run."""

    def __init__(self) -> None:
        self.pieces: list[
            tuple[str, bool | None]
        ] = []  # text; bold by its own properties, None if unset
        self.notes: list[tuple[str, str]] = []  # "footnote" or "endnote", id
        self.boxes: list[Any] = []  # text boxes anchored in the paragraph

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


def collect_runs(paragraph: Any) -> ParagraphContent:
    runs = ParagraphContent()
    _walk(paragraph, None, runs)
    return runs


def is_all_bold(runs: ParagraphContent, by_style: bool) -> bool:
    """Return whether every visible letter is bold, by its run or else by the style."""
    shown = [bold for text, bold in runs.pieces if text.strip()]
    return bool(shown) and all(by_style if bold is None else bold for bold in shown)


def _walk(element: Any, bold: bool | None, runs: ParagraphContent) -> None:
    for inner in element:
        tag = local_name(inner)
        if tag == "t":
            runs.pieces.append((inner.text or "", bold))
        elif tag in _SIGNS:
            runs.pieces.append((_SIGNS[tag], bold))
        elif tag in _NOTES:
            runs.notes.append((_NOTES[tag], get_attr(inner, "id")))
        elif tag == "txbxContent":
            runs.boxes.append(inner)
        elif tag and tag not in _LEFT_OUT:
            _enter(inner, bold, runs)


def _enter(element: Any, bold: bool | None, runs: ParagraphContent) -> None:
    """Walk into an element: the first of alternatives, nothing of a hidden run."""
    if local_name(element) == "AlternateContent":
        _walk(element[:1], bold, runs)
    elif local_name(element) != "r":
        _walk(element, bold, runs)
    elif not is_on(find_path(element, "rPr"), "vanish"):
        _walk(element, is_on(find_path(element, "rPr"), "b"), runs)
