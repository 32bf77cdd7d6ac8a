"""A long document with no headings → sections by topic, where its words change.

M. A. Hearst, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", Computational
Linguistics 23(1), 1997: the words before and after each paragraph are compared, and a section
ends where their likeness dips. Linear in the text.
"""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from briefing.models import Section, Sentence
from briefing.text import terms_of

_LONG = 60  # sentences from which a section without headings is divided
_WINDOW = 12  # sentences compared on either side of a gap
_LEAST = 8  # sentences of a section


def divided(section: Section, language: str) -> tuple[Section, ...]:
    """The section itself, or several under its heading if it is long and changes its topic."""
    sentences = section.sentences
    if len(sentences) < _LONG:
        return (section,)
    gaps = [i for i in range(1, len(sentences)) if _new_paragraph(sentences, i)]
    bags = [Counter(found) for found in terms_of((s.text for s in sentences), language)]
    depths = _depths(_likenesses(bags, gaps))
    return _cut(section, _chosen(gaps, depths, len(sentences)))


def _new_paragraph(sentences: Sequence[Sentence], i: int) -> bool:
    return sentences[i].paragraph != sentences[i - 1].paragraph and sentences[i].kind != "item"


def _likenesses(bags: Sequence[Counter[str]], gaps: Sequence[int]) -> list[float]:
    """Cosines of the words of the sentences before and after each gap; the windows slide along."""
    before, after = Counter[str](), sum(bags[:_WINDOW], Counter[str]())
    wanted, found = set(gaps), []
    for at in range(1, len(bags)):
        before.update(bags[at - 1])
        after.subtract(bags[at - 1])
        if at > _WINDOW:
            before.subtract(bags[at - 1 - _WINDOW])
        if at - 1 + _WINDOW < len(bags):
            after.update(bags[at - 1 + _WINDOW])
        if at in wanted:
            before, after = +before, +after
            found.append(_cosine(before, after))
    return found


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(count * other[word] for word, count in one.items())
    norm = math.hypot(*one.values()) * math.hypot(*other.values())
    return shared / norm if norm else 0.0


def _depths(likeness: Sequence[float]) -> list[float]:
    """How far each gap's likeness lies under the peaks on its two sides (Hearst's depth score)."""
    left, right = _climb(likeness), _climb(likeness[::-1])[::-1]
    return [a + b - 2 * here for here, a, b in zip(likeness, left, right, strict=True)]


def _climb(likeness: Sequence[float]) -> list[float]:
    """The height reached from each gap by walking left as long as likeness rises."""
    peaks: list[float] = []
    for i, here in enumerate(likeness):
        rising = i > 0 and likeness[i - 1] >= here
        peaks.append(peaks[-1] if rising else here)
    return peaks


def _chosen(gaps: Sequence[int], depths: Sequence[float], count: int) -> list[int]:
    """The deepest gaps, deeper than the mean less half a standard deviation, not too close."""
    if not depths:
        return []
    mean = math.fsum(depths) / len(depths)
    spread = math.sqrt(math.fsum((d - mean) ** 2 for d in depths) / len(depths))
    ranked = sorted(range(len(gaps)), key=lambda i: (-round(depths[i], 6), i))
    taken: set[int] = set()
    edges = set(range(_LEAST)) | set(range(count - _LEAST + 1, count + 1))
    for i in ranked:
        if depths[i] < mean + spread / 2 or depths[i] <= 0:
            break
        if gaps[i] not in edges:
            taken.add(gaps[i])
            edges.update(range(gaps[i] - _LEAST + 1, gaps[i] + _LEAST))
    return sorted(taken)


def _cut(section: Section, gaps: Sequence[int]) -> tuple[Section, ...]:
    bounds = [0, *gaps, len(section.sentences)]
    starts = [section.start, *(section.sentences[gap].start for gap in gaps), section.end]
    return tuple(
        structs.replace(section, sentences=section.sentences[a:b], start=start, end=end)
        for (a, b), (start, end) in zip(pairwise(bounds), pairwise(starts), strict=True)
    )
