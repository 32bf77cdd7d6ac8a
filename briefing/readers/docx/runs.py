"""The text of one paragraph of a Word file, changes accepted, and what hangs on it."""

from typing import Any

from briefing.readers.common.zipxml import find_path, get_attr, local_name
from briefing.readers.docx.styles import is_on

_LEFT_OUT = frozenset(
    "pPr rPr del moveFrom delText instrText delInstrText rt commentReference tbl "
    "annotationRef footnoteRef endnoteRef sdtPr".split()
)
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class Runs:
    """What a paragraph holds, gathered run by run."""

    def __init__(self) -> None:
        self.pieces: list[tuple[str, bool | None]] = []  # text, bold by its own properties
        self.notes: list[tuple[str, str]] = []  # "footnote" or "endnote", id
        self.boxes: list[Any] = []  # text boxes anchored here

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


def gather(paragraph: Any) -> Runs:
    runs = Runs()
    _walk(paragraph, None, runs)
    return runs


def own_runs_bold(runs: Runs, by_style: bool) -> bool:
    """Whether every visible letter is bold, by its own properties or else by the style."""
    shown = [bold for text, bold in runs.pieces if text.strip()]
    return bool(shown) and all(by_style if bold is None else bold for bold in shown)


def _walk(element: Any, bold: bool | None, runs: Runs) -> None:
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


def _enter(element: Any, bold: bool | None, runs: Runs) -> None:
    """Walk on inside: of alternatives the first, of a hidden run nothing."""
    if local_name(element) == "AlternateContent":
        _walk(element[:1], bold, runs)
    elif local_name(element) != "r":
        _walk(element, bold, runs)
    elif not is_on(find_path(element, "rPr"), "vanish"):
        _walk(element, is_on(find_path(element, "rPr"), "b"), runs)
