"""Split of a long document without headings into sections by topic.

M. A. Hearst, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", Computational
Linguistics 23(1), 1997: the words before and after each paragraph are compared, and a section
ends where their similarity has a minimum. Linear in the length of the text.
"""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from briefing.models import Section, Sentence
from briefing.text import extract_terms_many

_MIN_SENTENCES = 60  # of a section that may be split
_WINDOW = 12  # sentences compared on either side of a gap
_MIN_SECTION = 8  # sentences of a section


def split_by_topic(section: Section, language: str) -> tuple[Section, ...]:
    """Return the section, or several with its heading if it is long and changes topic."""
    sentences = section.sentences
    if len(sentences) < _MIN_SENTENCES:
        return (section,)
    gaps = [i for i in range(1, len(sentences)) if _starts_paragraph(sentences, i)]
    bags = [Counter(found) for found in extract_terms_many((s.text for s in sentences), language)]
    depths = _depth_scores(_block_similarities(bags, gaps))
    return _split_at(section, _select_boundaries(gaps, depths, len(sentences)))


def _starts_paragraph(sentences: Sequence[Sentence], i: int) -> bool:
    return sentences[i].paragraph != sentences[i - 1].paragraph and sentences[i].kind != "item"


def _block_similarities(bags: Sequence[Counter[str]], gaps: Sequence[int]) -> list[float]:
    """Return the cosine similarity of the sentences before and after each gap."""
    before, after = Counter[str](), sum(bags[:_WINDOW], Counter[str]())
    wanted, similarities = set(gaps), []
    for at in range(1, len(bags)):
        before.update(bags[at - 1])
        after.subtract(bags[at - 1])
        if at > _WINDOW:
            before.subtract(bags[at - 1 - _WINDOW])
        if at - 1 + _WINDOW < len(bags):
            after.update(bags[at - 1 + _WINDOW])
        if at in wanted:
            before, after = +before, +after
            similarities.append(_cosine(before, after))
    return similarities


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(count * other[word] for word, count in one.items())
    norm = math.hypot(*one.values()) * math.hypot(*other.values())
    return shared / norm if norm else 0.0


def _depth_scores(similarities: Sequence[float]) -> list[float]:
    """Return Hearst's depth scores: how far each similarity is below the peaks beside it."""
    left, right = _nearest_peaks(similarities), _nearest_peaks(similarities[::-1])[::-1]
    return [a + b - 2 * here for here, a, b in zip(similarities, left, right, strict=True)]


def _nearest_peaks(similarities: Sequence[float]) -> list[float]:
    """Return the highest similarity reached from each gap leftwards while it rises."""
    peaks: list[float] = []
    for i, here in enumerate(similarities):
        rising = i > 0 and similarities[i - 1] >= here
        peaks.append(peaks[-1] if rising else here)
    return peaks


def _select_boundaries(gaps: Sequence[int], depths: Sequence[float], count: int) -> list[int]:
    """Return the deepest gaps, above the mean plus half a standard deviation, not too close."""
    if not depths:
        return []
    mean = math.fsum(depths) / len(depths)
    spread = math.sqrt(math.fsum((d - mean) ** 2 for d in depths) / len(depths))
    ranked = sorted(range(len(gaps)), key=lambda i: (-round(depths[i], 6), i))
    selected: set[int] = set()
    edges = set(range(_MIN_SECTION)) | set(range(count - _MIN_SECTION + 1, count + 1))
    for i in ranked:
        if depths[i] < mean + spread / 2 or depths[i] <= 0:
            break
        if gaps[i] not in edges:
            selected.add(gaps[i])
            edges.update(range(gaps[i] - _MIN_SECTION + 1, gaps[i] + _MIN_SECTION))
    return sorted(selected)


def _split_at(section: Section, gaps: Sequence[int]) -> tuple[Section, ...]:
    bounds = [0, *gaps, len(section.sentences)]
    starts = [section.start, *(section.sentences[gap].start for gap in gaps), section.end]
    return tuple(
        structs.replace(section, sentences=section.sentences[a:b], start=start, end=end)
        for (a, b), (start, end) in zip(pairwise(bounds), pairwise(starts), strict=True)
    )
