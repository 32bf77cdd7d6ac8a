"""The annex: further points of every document, section by section, without those of the body.

Its length follows the documents': one word in `SHARE`, so that it is read in a small part of the
time that they take, and the points of a long document still cover its sections.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from briefing.composer.material import format_id
from briefing.composer.passages import Passage
from briefing.composer.points import PointBuilder
from briefing.models import AnalyzedDocument, AnnexEntry, AnnexSection
from briefing.text import count_words

SHARE = 8  # words of a document for each word of its annex
MIN_WORDS, MAX_WORDS = 40, 400  # of a document's annex
MAX_PER_SECTION = 2  # points
MIN_SCORE = 0.1
MAX_HEADING_WORDS = 20


def build_annex(
    documents: Iterable[tuple[int, AnalyzedDocument, Sequence[Passage]]],
    printed: Mapping[int, Sequence[Passage]],
) -> tuple[AnnexEntry, ...]:
    """Return an entry for each document that has points which the body does not print.

    `documents` come with their places among the sources and their passages; one at a time is in
    use, so they can be loaded as they are asked for. `printed` gives by place what the body prints.
    """
    entries = []
    for place, analyzed, passages in documents:
        quoted = printed.get(place, ())
        total = sum(count_words(s.text) for s in analyzed.document.sentences)
        own = [replace(p, document=0) for p in passages if not _overlaps(p, quoted)]
        builder = PointBuilder([analyzed], [format_id(place)])
        chosen = _choose(own, min(MAX_WORDS, max(MIN_WORDS, total // SHARE)))
        sections = tuple(
            _build_section(analyzed.document.sections[number].heading, list(group), builder)
            for number, group in groupby(chosen, key=lambda p: p.section)
        )
        if sections:
            entries.append(AnnexEntry(format_id(place), sections))
    return tuple(entries)


def _build_section(
    heading: str, passages: Sequence[Passage], builder: PointBuilder
) -> AnnexSection:
    points = tuple(builder.build_annex(passage) for passage in passages)
    speakers = {point.speaker for point in points if point.is_speech}
    speaker = speakers.pop() if len(speakers) == 1 else None
    return AnnexSection(shorten_heading(heading), points, speaker)


def shorten_heading(heading: str) -> str:
    """Return a heading of at most `MAX_HEADING_WORDS` words, with an ellipsis if cut."""
    words = heading.split()
    if len(words) <= MAX_HEADING_WORDS:
        return heading
    return " ".join(words[:MAX_HEADING_WORDS]).rstrip(",;:–—") + " …"


def _choose(passages: Sequence[Passage], budget: int) -> list[Passage]:
    """Return the best passages within the budget, in the document's order."""
    chosen: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (-round(_score(p), 4), p.start)):
        if _score(passage) < MIN_SCORE:
            break
        same_section = sum(p.section == passage.section for p in chosen)
        fits = passage.words <= budget and same_section < MAX_PER_SECTION
        if fits and not _overlaps(passage, chosen):
            chosen.append(passage)
            budget -= passage.words
    return sorted(chosen, key=lambda p: p.start)


def _overlaps(passage: Passage, others: Sequence[Passage]) -> bool:
    """Whether a passage shares characters with another of the same document."""
    return any(passage.start < other.end and other.start < passage.end for other in others)


def _score(passage: Passage) -> float:
    quiet = 1.0 - passage.labels.get("noise", 0.0)
    return quiet * (0.3 + 0.7 * passage.standalone) * (passage.importance + 0.3 * passage.salience)
