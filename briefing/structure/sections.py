"""Pieces → sections: headings, questions, speakers and clauses open them."""

from collections.abc import Iterator, Sequence

from briefing.languages import merge_words
from briefing.models import Section, Sentence
from briefing.structure import numbered_clauses, speaker_labels, stage_directions
from briefing.structure.interviewers import is_question
from briefing.structure.segments import Piece, Script
from briefing.text import split_all, words

CALLS = merge_words(lambda known: known.speakers.backchannels)
_SAID = ("turn", "text", "clause")
_INTERJECTION = 6  # words of a journalist's remark that does not end an answer


class _Draft:
    """A section while it grows."""

    def __init__(self, heading: str = "", level: int = 1, speaker: str | None = None) -> None:
        self.heading = heading
        self.level = level
        self.speaker = speaker
        self.question = False
        self.start = -1
        self.end = 0
        self.sentences: list[Sentence] = []

    def reach(self, piece: Piece) -> None:
        self.start = piece.outset if self.start < 0 else self.start
        self.end = max(self.end, piece.end)

    def closed(self) -> Section:
        return Section(
            self.heading,
            tuple(self.sentences),
            self.level,
            self.speaker,
            self.question,
            max(self.start, 0),
            self.end,
        )


class Assembly:
    """Takes a script's pieces in order and yields its sections."""

    def __init__(self, clauses_open: bool, interviewee: str) -> None:
        self._interviewee = interviewee
        self._clauses_open = clauses_open
        self._heading = ""  # the heading proper that questions and speakers stand under
        self._level = 0
        self._asked: list[Piece] = []  # a question that waits for its answer
        self._drafts = [_Draft()]

    def take(self, piece: Piece, sentences: Sequence[Sentence]) -> None:
        """Let one piece open a section, or let its sentences go into the current one."""
        if piece.part == "question":
            self._ask(piece)
        elif piece.part == "heading":
            self._head(piece)
        elif piece.part == "aside":
            self._drafts[-1].reach(piece)
        else:
            self._say(piece, sentences)

    def sections(self) -> tuple[Section, ...]:
        """All sections with sentences, and headings with others under them."""
        for piece in self._asked:
            self._drafts[-1].reach(piece)
        following = [*self._drafts[1:], _Draft()]
        return tuple(
            draft.closed()
            for draft, after in zip(self._drafts, following, strict=True)
            if draft.sentences or (draft.heading and after.level > draft.level)
        )

    def _ask(self, piece: Piece) -> None:
        said = [word.casefold() for word in words(piece.text)[: _INTERJECTION + 1]]
        short = set(said) <= CALLS if is_question(piece.text) else len(said) <= _INTERJECTION
        if short and not self._asked and self._drafts[-1].sentences:
            self._drafts[-1].reach(piece)
        else:
            self._asked.append(piece)

    def _head(self, piece: Piece) -> None:
        self._heading, self._level = piece.text, piece.level
        self._open(_Draft(piece.text, piece.level), piece)

    def _say(self, piece: Piece, sentences: Sequence[Sentence]) -> None:
        current = self._drafts[-1]
        if self._asked:
            self._answer(piece)
        elif piece.part == "turn" and (piece.label or None) != current.speaker:
            self._hand_over(piece)
        elif piece.part == "clause" and self._clauses_open:
            self._open(_Draft(piece.label, self._level + 1), piece)
        self._drafts[-1].reach(piece)
        self._drafts[-1].sentences.extend(sentences)

    def _answer(self, piece: Piece) -> None:
        question = " ".join(filter(None, (asked.text.strip() for asked in self._asked)))
        draft = _Draft(question, self._level + 1, piece.label or self._interviewee or None)
        draft.question = True
        self._open(draft, self._asked[0])
        self._asked = []

    def _hand_over(self, piece: Piece) -> None:
        """Another speaker, under the same heading or question."""
        current = self._drafts[-1]
        if not current.sentences:
            current.speaker = piece.label or None
            return
        ushered = speaker_labels.is_usher(current.speaker or "")
        draft = _Draft(current.heading, current.level, piece.label or None)
        draft.question = current.question
        if ushered:
            draft.heading, draft.question = self._heading, False
        self._open(draft, piece)

    def _open(self, draft: _Draft, piece: Piece) -> None:
        draft.reach(piece)
        self._drafts.append(draft)


def assemble(script: Script, language: str) -> tuple[Section, ...]:
    """The sections of a document, in order, every sentence in one of them."""
    headed = sum(piece.part == "heading" for piece in script.pieces)
    numbered = sum(piece.part == "clause" for piece in script.pieces)
    assembly = Assembly(10 * headed < numbered, script.interviewee)
    for piece, sentences in zip(script.pieces, _split(script.pieces, language), strict=True):
        assembly.take(piece, sentences)
    return assembly.sections()


def _split(pieces: Sequence[Piece], language: str) -> Iterator[list[Sentence]]:
    """The sentences of each piece, stage directions left out; a table's row is one sentence."""
    texts = [piece.text if piece.part in _SAID else "" for piece in pieces]
    for piece, spans in zip(pieces, split_all(texts, language), strict=True):
        rows = [(spans[0][0], spans[-1][1])] if spans and piece.kind == "row" else spans
        said = (_sentence(piece, start, end, language) for start, end in rows)
        yield [sentence for sentence in said if _says_something(sentence.text)]


def _sentence(piece: Piece, start: int, end: int, language: str) -> Sentence:
    start += numbered_clauses.enumerator(piece.text[start:end], language)
    text, at = piece.text[start:end], piece.start
    return Sentence(text, at + start, at + end, piece.kind, piece.place, piece.page)


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text)) and not stage_directions.is_stage_direction(text)
