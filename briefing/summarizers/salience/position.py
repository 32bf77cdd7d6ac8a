"""Sentences → their positions in the document, the paragraph and the speaker's turn."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.models import Document, Sentence

Row = NDArray[Any]  # a number per sentence
Places = NDArray[np.int64]

POSITION_FEATURES = (
    "place", "from start", "to end", "nearness to start", "in paragraph", "to paragraph's end",
    "paragraph", "words before", "label", "turn", "in turn", "speaker's share",
)  # fmt: skip
_LABEL = re.compile(r"[^\W\d_][^:.!?]{0,40}?\s?:\s")
CLUSTER = "cluster"  # the kind of a document whose sections are documents


def document_starts(document: Document) -> Places:
    """Return the first sentence of the document, or of each document in a cluster."""
    if document.kind != CLUSTER:
        return np.zeros(1, np.int64)
    sizes = [len(section.sentences) for section in document.sections if section.sentences]
    return np.cumsum([0, *sizes[:-1]])


def compute_positions(document: Document, words: Row, starts: Places) -> list[Row]:
    """Compute `POSITION_FEATURES`. `words` counts each sentence's words."""
    sentences = document.sentences
    here = np.arange(len(sentences))
    begin, size = _runs(starts, len(sentences))
    rank = here - begin
    paragraph = paragraph_starts(sentences, starts)
    head, length = _runs(paragraph, len(sentences))
    before = np.cumsum(words) - words
    return [
        rank / size,
        np.log1p(rank),
        np.log1p(size - 1 - rank),
        1 / (1 + rank),
        np.log1p(here - head),
        np.log1p(head + length - 1 - here),
        np.log1p(length),
        np.log1p(before - before[begin]),
        *_turns(document, paragraph, words),
    ]


def _runs(starts: Places, total: int) -> tuple[Places, Places]:
    """Return the start and the length of each sentence's run."""
    sizes = np.concatenate([starts[1:], [total]]) - starts
    return np.repeat(starts, sizes), np.repeat(sizes, sizes)


def paragraph_starts(sentences: Sequence[Sentence], starts: Places) -> Places:
    """Return the first sentence of each paragraph."""
    number = np.fromiter((s.paragraph for s in sentences), np.int64, len(sentences))
    opens = np.ones(len(number), bool)
    opens[1:] = number[1:] != number[:-1]
    opens[starts] = True
    return np.flatnonzero(opens)


def _turns(document: Document, paragraph: Places, words: Row) -> list[Row]:
    """Return whether a sentence opens a turn, the turn's words, the place in it, and the share of
    turns that are the speaker's."""
    named = find_speaker_turns(document, paragraph)
    counts = Counter(named.values())
    starts = np.array(list(named), np.int64)
    share = np.array([0.0, *(counts[name] / len(named) for name in named.values())])
    opens = np.zeros(len(words), np.int64)
    opens[starts] = 1
    turn = np.cumsum(opens)
    said = np.bincount(turn, words)
    begin = np.concatenate([[0], starts])[turn]
    return [opens, np.log1p(said[turn]), np.log1p(np.arange(len(words)) - begin), share[turn]]


def find_speaker_turns(document: Document, paragraph: Places) -> dict[int, str]:
    """Map the first sentence of each turn to its speaker.

    Speakers are those of sections, or labels that open more than one paragraph, as printed.
    """
    at = 0
    found: dict[int, str] = {}
    for section in document.sections:
        if section.speaker and section.sentences:
            found[at] = section.speaker
        at += len(section.sentences)
    return found or _labels(document.sentences, paragraph)


def _labels(sentences: Sequence[Sentence], paragraph: Places) -> dict[int, str]:
    matches = ((place, _LABEL.match(sentences[place].text)) for place in paragraph.tolist())
    found = {place: match[0] for place, match in matches if match}
    counts = Counter(found.values())
    return {place: label for place, label in found.items() if counts[label] > 1}
