"""Collect the text of a Word paragraph, with changes accepted, and its notes and boxes."""

from collections.abc import Mapping
from typing import Any

from briefing.readers.common.text import raise_digits
from briefing.readers.common.zipxml import find_path, get_attr, local_name
from briefing.readers.docx.styles import Look, is_on, read_look

_LEFT_OUT = frozenset(
    "pPr rPr moveFrom delText instrText delInstrText rt tbl "
    "annotationRef footnoteRef endnoteRef sdtPr".split()
)
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "ptab": " ", "noBreakHyphen": "-"}
_COUNTED = {"commentReference": "comments", "chart": "charts", "blip": "pictures",
            "imagedata": "pictures"}  # fmt: skip
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class ParagraphContent:
    """The content of a paragraph, collected run by run."""

    def __init__(self) -> None:
        # Text, with a line end for a break; bold by the run's own properties, None if unset.
        self.pieces: list[tuple[str, bool | None]] = []
        self.notes: list[tuple[str, str]] = []  # "footnote" or "endnote", id
        self.boxes: list[Any] = []  # text boxes anchored in the paragraph
        self.diagrams: list[str] = []  # relation ids of SmartArt
        # Runs that are left out, comments, charts, pictures.
        self.hidden = self.struck = self.deleted = self.comments = 0
        self.charts = self.pictures = 0

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)

    def extend(self, other: "ParagraphContent") -> None:
        """Append the content of the paragraph below."""
        self.pieces += other.pieces
        self.notes += other.notes
        self.boxes += other.boxes
        self.diagrams += other.diagrams


def collect_runs(
    paragraph: Any, look: Look, characters: Mapping[str, Look], on_paper: bool
) -> ParagraphContent:
    """Collect a paragraph's runs.

    `look` is that of its style, `characters` those of character styles; white text is hidden only
    `on_paper`: in cells and boxes it may be on a dark ground.
    """
    runs = ParagraphContent()
    collector = _Collector(runs, look, characters, on_paper and not look.shaded)
    collector.walk(paragraph, None)
    return runs


def is_all_bold(runs: ParagraphContent, by_style: bool) -> bool:
    """Return whether every visible letter is bold, by its run or else by the style."""
    shown = [bold for text, bold in runs.pieces if text.strip()]
    return bool(shown) and all(by_style if bold is None else bold for bold in shown)


class _Collector:
    def __init__(
        self, runs: ParagraphContent, look: Look, characters: Mapping[str, Look], on_paper: bool
    ) -> None:
        self._runs, self._look, self._characters = runs, look, characters
        self._on_paper = on_paper
        self._last_dropped = ""
        self._is_raised = False

    def walk(self, element: Any, bold: bool | None) -> None:
        for inner in element:
            tag = local_name(inner)
            if tag == "t":
                text = inner.text or ""
                text = raise_digits(self._runs.text[-9:], text) if self._is_raised else text
                self._runs.pieces.append((text, bold))
                self._last_dropped = ""
            elif tag in _SIGNS:
                self._runs.pieces.append((_SIGNS[tag], bold))
            elif tag in _NOTES:
                self._runs.notes.append((_NOTES[tag], get_attr(inner, "id")))
            elif tag == "txbxContent":
                self._runs.boxes.append(inner)
            elif tag in _COUNTED:
                name = _COUNTED[tag]
                setattr(self._runs, name, getattr(self._runs, name) + 1)
            elif tag == "relIds":
                self._runs.diagrams.append(get_attr(inner, "dm"))
            elif tag == "del":
                self._runs.deleted += any(_is_deleted_text(e) for e in inner.iter())
            elif tag and tag not in _LEFT_OUT:
                self._enter(inner, bold)

    def _enter(self, element: Any, bold: bool | None) -> None:
        """Walk into an element: the first of alternatives, nothing of a hidden run."""
        if is_placeholder(element):
            return
        if local_name(element) == "AlternateContent":
            self.walk(element[:1], bold)
        elif local_name(element) != "r":
            self.walk(element, bold)
        elif not self._drops(element):
            properties = find_path(element, "rPr")
            place = find_path(properties, "vertAlign") if properties is not None else None
            self._is_raised = place is not None and get_attr(place, "val") == "superscript"
            self.walk(element, is_on(properties, "b"))
            self._is_raised = False

    def _drops(self, run: Any) -> bool:
        """Count and leave out a run that is hidden or struck out; runs in a row count once."""
        properties = find_path(run, "rPr")
        style = find_path(properties, "rStyle") if properties is not None else None
        key = get_attr(style, "val") if style is not None else ""
        look = read_look(properties, self._characters.get(key, self._look))
        text = "".join(e.text or "" for e in run.iter() if local_name(e) == "t")
        if look.is_hidden or (look.white and self._on_paper and not look.shaded):
            kind = "hidden"
        elif look.struck:
            kind = "struck"
        else:
            return False
        if text.strip() and self._last_dropped != kind:
            setattr(self._runs, kind, getattr(self._runs, kind) + 1)
            self._last_dropped = kind
        return True


def is_placeholder(element: Any) -> bool:
    """Return whether a field shows what to enter ("Click or tap here to enter text.").

    Word gives such text a style of its own.
    """
    if local_name(element) != "sdt" or find_path(element, "sdtPr", "showingPlcHdr") is None:
        return False
    return any(local_name(e) == "rStyle" for e in element.iter())


def _is_deleted_text(element: Any) -> bool:
    return local_name(element) in ("delText", "t") and bool((element.text or "").strip())
