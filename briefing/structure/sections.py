"""Segments → sections: headings, questions, speakers and clauses open them, else topics.

Topics split a long document without headings. M. A. Hearst, "TextTiling: Segmenting Text into
Multi-paragraph Subtopic Passages", Computational Linguistics 23(1), 1997: the words before and
after each paragraph are compared, and a section ends where their similarity has a minimum. Linear
in the length of the text.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from briefing.languages import merge_words
from briefing.models import Section, Sentence
from briefing.structure import headings, speaker_labels
from briefing.structure.segments import Segment, SegmentedDocument
from briefing.structure.speakers import is_question
from briefing.text import extract_terms_many, split_many, split_words

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


_BACKCHANNELS = merge_words(lambda known: known.speakers.backchannels)
_SPOKEN_ROLES = ("turn", "text", "clause")
_INTERJECTION = 6  # words of a journalist's remark that does not end an answer


class _OpenSection:
    """A section under construction."""

    def __init__(self, heading: str = "", level: int = 1, speaker: str | None = None) -> None:
        self.heading = heading
        self.level = level
        self.speaker = speaker
        self.question = False
        self.start = -1
        self.end = 0
        self.sentences: list[Sentence] = []

    def extend(self, segment: Segment) -> None:
        self.start = segment.label_start if self.start < 0 else self.start
        self.end = max(self.end, segment.end)

    def build(self) -> Section:
        return Section(
            self.heading,
            tuple(self.sentences),
            self.level,
            self.speaker,
            self.question,
            max(self.start, 0),
            self.end,
        )


class SectionBuilder:
    """Collects segments in order and builds their sections."""

    def __init__(self, clauses_open: bool, interviewee: str) -> None:
        self._interviewee = interviewee
        self._clauses_open = clauses_open
        self._heading = ""  # the marked heading above questions and speakers
        self._level = 0
        self._questions: list[Segment] = []  # not answered yet
        self._sections = [_OpenSection()]

    def add(self, segment: Segment, sentences: Sequence[Sentence]) -> None:
        """Open a section for a segment, or add its sentences to the current one."""
        if segment.role == "question":
            self._on_question(segment)
        elif segment.role == "heading":
            self._heading, self._level = segment.text, segment.level
            self._open(_OpenSection(segment.text, segment.level), segment)
        elif segment.role == "aside":
            self._sections[-1].extend(segment)
        else:
            self._on_text(segment, sentences)

    def build(self) -> tuple[Section, ...]:
        """Return all sections with sentences, and headings that have others below them."""
        for segment in self._questions:
            self._sections[-1].extend(segment)
        following = [*self._sections[1:], _OpenSection()]
        return tuple(
            section.build()
            for section, after in zip(self._sections, following, strict=True)
            if section.sentences or (section.heading and after.level > section.level)
        )

    def _on_question(self, segment: Segment) -> None:
        words = [word.casefold() for word in split_words(segment.text)[: _INTERJECTION + 1]]
        asks = is_question(segment.text)
        short = set(words) <= _BACKCHANNELS if asks else len(words) <= _INTERJECTION
        if short and not self._questions and self._sections[-1].sentences:
            self._sections[-1].extend(segment)
        else:
            self._questions.append(segment)

    def _on_text(self, segment: Segment, sentences: Sequence[Sentence]) -> None:
        current = self._sections[-1]
        if self._questions:
            self._open_answer(segment)
        elif segment.role == "turn" and (segment.label or None) != current.speaker:
            self._change_speaker(segment)
        elif segment.role == "clause" and self._clauses_open:
            self._open(_OpenSection(segment.label, self._level + 1), segment)
        self._sections[-1].extend(segment)
        self._sections[-1].sentences.extend(sentences)

    def _open_answer(self, segment: Segment) -> None:
        question = " ".join(filter(None, (asked.text.strip() for asked in self._questions)))
        speaker = segment.label or self._interviewee or None
        section = _OpenSection(question, self._level + 1, speaker)
        section.question = True
        self._open(section, self._questions[0])
        self._questions = []

    def _change_speaker(self, segment: Segment) -> None:
        """Open a section for another speaker under the same heading or question."""
        current = self._sections[-1]
        if not current.sentences:
            current.speaker = segment.label or None
            return
        section = _OpenSection(current.heading, current.level, segment.label or None)
        section.question = current.question
        if speaker_labels.is_moderator(current.speaker or ""):
            section.heading, section.question = self._heading, False
        self._open(section, segment)

    def _open(self, section: _OpenSection, segment: Segment) -> None:
        section.extend(segment)
        self._sections.append(section)


def build_sections(document: SegmentedDocument, language: str) -> tuple[Section, ...]:
    """Return a document's sections in order; every sentence is in one of them."""
    headed = sum(segment.role == "heading" for segment in document.segments)
    numbered = sum(segment.role == "clause" for segment in document.segments)
    builder = SectionBuilder(10 * headed < numbered, document.interviewee)
    split = _split_segments(document.segments, language)
    for segment, sentences in zip(document.segments, split, strict=True):
        builder.add(segment, sentences)
    return builder.build()


def _split_segments(segments: Sequence[Segment], language: str) -> Iterator[list[Sentence]]:
    """Yield each segment's sentences without stage directions; a table row is one sentence."""
    texts = [segment.text if segment.role in _SPOKEN_ROLES else "" for segment in segments]
    for segment, spans in zip(segments, split_many(texts, language), strict=True):
        rows = [(spans[0][0], spans[-1][1])] if spans and segment.kind == "row" else spans
        sentences = (_make_sentence(segment, start, end, language) for start, end in rows)
        yield [
            sentence
            for sentence in sentences
            if any(map(str.isalnum, sentence.text))
            and not speaker_labels.is_stage_direction(sentence.text)
        ]


def _make_sentence(segment: Segment, start: int, end: int, language: str) -> Sentence:
    start += headings.list_marker_length(segment.text[start:end], language)
    text, at = segment.text[start:end], segment.start
    return Sentence(text, at + start, at + end, segment.kind, segment.place, segment.page)
