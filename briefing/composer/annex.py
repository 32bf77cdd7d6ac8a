"""The annex: every document, section by section, with the points that say most."""

from collections.abc import Iterator, Sequence

from briefing.composer.passages import Unit
from briefing.composer.points import Pen
from briefing.models import AnalyzedDocument, AnnexEntry, AnnexSection

MOST = 2  # points a section
LEAST = 0.1  # worth below which a section is not shown for a point


def annex(
    units: Sequence[Unit], digests: Sequence[AnalyzedDocument], pen: Pen
) -> tuple[AnnexEntry, ...]:
    """One entry a document, in the sources' order; `units` are those of all documents."""
    inside: dict[tuple[int, int], list[Unit]] = {}
    for unit in units:
        inside.setdefault((unit.document, unit.section), []).append(unit)
    return tuple(
        AnnexEntry(f"S{place + 1}", tuple(_sections(place, digest, inside, pen)))
        for place, digest in enumerate(digests)
    )


def _sections(
    place: int, digest: AnalyzedDocument, inside: dict[tuple[int, int], list[Unit]], pen: Pen
) -> Iterator[AnnexSection]:
    for number, section in enumerate(digest.document.sections):
        best = _best(inside.get((place, number), []))
        if best:
            points = tuple(pen.point(unit) for unit in best)
            yield AnnexSection(section.heading, points, section.speaker)


def _best(units: Sequence[Unit]) -> list[Unit]:
    """In the document's order; no two overlap."""
    kept: list[Unit] = []
    for unit in sorted(units, key=lambda u: (-round(_worth(u), 4), u.start)):
        if len(kept) == MOST or _worth(unit) < LEAST:
            break
        if all(unit.end <= other.start or other.end <= unit.start for other in kept):
            kept.append(unit)
    return sorted(kept, key=lambda u: u.start)


def _worth(unit: Unit) -> float:
    quiet = 1.0 - unit.labels.get("noise", 0.0)
    return quiet * (0.3 + 0.7 * unit.alone) * (unit.importance + 0.3 * unit.salience)
