"""Segments → sections: headings, questions, speakers and clauses open them."""

from collections.abc import Iterator, Sequence

from briefing.languages import merge_words
from briefing.models import Section, Sentence
from briefing.structure import headings, speaker_labels, stage_directions
from briefing.structure.interview import is_question
from briefing.structure.segments import Segment, SegmentedDocument
from briefing.text import split_many, split_words

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
        said = [word.casefold() for word in split_words(segment.text)[: _INTERJECTION + 1]]
        asks = is_question(segment.text)
        short = set(said) <= _BACKCHANNELS if asks else len(said) <= _INTERJECTION
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
            and not stage_directions.is_stage_direction(sentence.text)
        ]


def _make_sentence(segment: Segment, start: int, end: int, language: str) -> Sentence:
    start += headings.list_marker_length(segment.text[start:end], language)
    text, at = segment.text[start:end], segment.start
    return Sentence(text, at + start, at + end, segment.kind, segment.place, segment.page)
