"""Units → points: what is quoted, where it stands, what corroborates it."""

from collections.abc import Sequence

from briefing.composer.corroboration import Index, Repeats
from briefing.composer.passages import Unit
from briefing.composer.section_fit import chief
from briefing.models import AnalyzedDocument, Evidence, Point
from briefing.profiles import SectionSpec


class Pen:
    """Writes units down as points."""

    def __init__(self, digests: Sequence[AnalyzedDocument], index: Index) -> None:
        self.documents = [digest.document for digest in digests]
        self.index = index

    def point(self, unit: Unit, spec: SectionSpec | None = None) -> Point:
        """The point of a unit in a section of the memo; None stands for the annex."""
        takes = spec.content if spec else ""
        repeats = self.index.of(unit) if spec else Repeats()
        return Point(
            text=unit.text,
            evidence=tuple(self._evidence(u) for u in (unit, *repeats.same)),
            status=unit.status if takes == "outcome" else None,
            areas=unit.areas,
            speaker=unit.speaker,
            language=self.documents[unit.document].language,
            leading_ellipsis=unit.elided,
            trailing_ellipsis=unit.clipped,
            group=_group(unit, takes),
            mentions=tuple(m for m in unit.mentions if m.kind == takes),
            conflicting_evidence=tuple(self._evidence(u) for u in repeats.other),
        )

    def _evidence(self, unit: Unit) -> Evidence:
        heading = self.documents[unit.document].sections[unit.section].heading
        source = f"S{unit.document + 1}"
        return Evidence(source, heading, unit.first + 1, unit.start, unit.end, unit.page)


def _group(unit: Unit, takes: str) -> str:
    if takes == "cooperation":
        return unit.areas[0] if unit.areas else ""
    if takes == "speaker":
        return unit.speaker or ""
    if takes in ("date", "figure"):
        return chief(unit, takes).value
    return ""
