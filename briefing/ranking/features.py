"""Ranking, step 3: a folder → one row of numbers per sentence, with the columns' names.

Of the words of a sentence there are two linear scores and counts of word classes. Stems and pairs
of neighbouring stems are hashed into buckets (Weinberger et al., "Feature hashing for large scale
multitask learning", ICML 2009); the scores of the buckets are learned.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import get_args

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.classifier.context import find_word_classes, tokenize_texts
from briefing.classifier.lexicon_en import WORD_CLASSES
from briefing.classifier.tokens import count_per_sentence
from briefing.models import SectionRole
from briefing.ranking.folder import (
    BUCKETS,
    STATUSES,
    Floats,
    Folder,
    Numbers,
    hash_terms,
    weigh_terms,
)
from briefing.ranking.relations import Columns, relation_columns

KINDS = (
    "joint-statement", "readout", "fact-sheet", "press-conference", "interview", "remarks", "news",
    "statement", "order", "debate", "report", "meeting", "minutes",
)  # fmt: skip
ROLES: tuple[SectionRole, ...] = tuple(role for role in get_args(SectionRole) if role)
FORMAL = {"joint-statement": 1.0, "readout": 0.8, "fact-sheet": 0.8, "statement": 0.6}
_FIRST = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|me|my)\b")
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_THANKS = re.compile(r"\b(?:thank|welcome|pleasure|honou?r|congratulat|applause|laughter)", re.I)
_SAID = re.compile(r"\b(?:said|says|told|according to|added|reported)\b")
_POINTS = re.compile(r"(?:He|She|It|They|This|That|These|Those|And|But|So|There|His|Their)\b")
_NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w’'-]+")
_MODAL = re.compile(r"\b(?:may|might|could|would|should)\b")
_HOPES = re.compile(
    r"\b(?:I|we) (?:hope|look forward|wish|want to|would like|am here|are here)\b", re.I
)
_WILL = re.compile(r"\b(?:will|shall|plans? to|intends? to|to be held)\b")


def build_features(folder: Folder, background: NDArray[np.uint8]) -> tuple[tuple[str, ...], Floats]:
    """The columns' names and a (sentences, columns) table.

    `background`: see `terms.weigh_terms`.
    """
    weights = weigh_terms(folder, background)
    columns = (
        _classifier_columns(folder)
        | _form_columns(folder)
        | _position_columns(folder)
        | _outline_columns(folder)
    )
    columns |= _document_columns(folder) | relation_columns(folder, weights)
    columns |= _neighbour_columns(folder, columns) | count_classes(folder.texts)
    if folder.own is not None:
        columns |= {name: folder.own[:, at] for at, name in enumerate(OWN)}
    columns |= {f"{name}, rank": _compute_ranks(columns[name]) for name in RANKED}
    names = tuple(columns)
    if not len(folder):
        return names, np.zeros((0, len(names)), np.float32)
    return names, np.stack([columns[name] for name in names], 1).astype(np.float32).round(4)


SHIFTED = ("importance", "outcome", "noise", "support, sum", "signature, mean", "words")
AVERAGED = ("importance", "outcome", "support, sum", "likeness elsewhere, best")
OWN_SHIFTED = ("importance", "outcome", "noise", "words")
OWN_AVERAGED = ("importance", "outcome")
OWN_PARTS = ("document", "paragraph", "section")
OWN = (  # columns that depend on the sentence's own document only
    "place", "place, share", "sentences to the end", "document's sentences",
    "document's words", "place in section", "section's sentences", "section, share", "sections",
    "place in paragraph", "paragraph's sentences",
    *(f"{name} {where}" for name in OWN_SHIFTED for where in ("before", "after")),
    *(f"{name} of the {part}" for name in OWN_AVERAGED for part in OWN_PARTS),
)  # fmt: skip
RANKED = (
    "importance", "rarity of terms of two documents", "support, sum", "signature", "words",
    "likeness to the centre", "outcome",
)  # fmt: skip


def own_columns(folder: Folder) -> Floats:
    """(n, OWN): the columns that depend on the sentence's own document only.

    `folder` has that document alone. For `Folder.own`, where only an excerpt of it is ranked.
    """
    columns = _classifier_columns(folder) | _position_columns(folder) | {"words": folder.words}
    columns |= _shift_columns(folder, columns, OWN_SHIFTED)
    columns |= _average_columns(folder, columns, OWN_AVERAGED)
    return np.stack([columns[name] for name in OWN], 1).astype(np.float32)


def _classifier_columns(folder: Folder) -> Columns:
    """What the relevance model says of the sentence itself."""
    statuses = {f"status {s}": (folder.status == at) * 1.0 for at, s in enumerate(STATUSES)}
    return {
        "importance": folder.importance,
        "alone": folder.standalone,
        "salience": folder.salience,
        **folder.labels,
        **statuses,
    }


def _form_columns(folder: Folder) -> Columns:
    """Length, signs and words of the sentence."""
    texts = folder.texts
    letters = np.array([max(1, len(text)) for text in texts], np.float32)
    return {
        "words": folder.words,
        "letters per word": letters / folder.words,
        "figures": folder.figures,
        "amounts": folder.amounts,
        "dates": folder.dates,
        "years ahead": folder.years,
        "digits": _count_matches(re.compile(r"\d"), texts) / letters,
        "names": _count_matches(_NAME, texts),
        "names, share": _count_matches(_NAME, texts) / folder.words,
        "asks": np.array([text.rstrip().endswith(("?", "？")) for text in texts], np.float32),
        "ends": np.array(
            [text.rstrip("\"”’')»」 ")[-1:] in ".!。！" for text in texts], np.float32
        ),
        "commas": _count_matches(re.compile("[,、，;]"), texts),
        "quotes": _count_matches(re.compile('[“”"«»「]'), texts),
        "first person": _count_matches(_FIRST, texts),
        "we": _count_matches(_WE, texts),
        "you": _count_matches(_YOU, texts),
        "thanks": _count_matches(_THANKS, texts),
        "said": _count_matches(_SAID, texts),
        "points back": np.array([bool(_POINTS.match(text)) for text in texts], np.float32),
        "modal": _count_matches(_MODAL, texts),
        "will": _count_matches(_WILL, texts),
        "hopes": _count_matches(_HOPES, texts),
        "item": np.array([kind == "item" for kind in folder.kinds], np.float32),
        "row or note": np.array([kind in ("row", "note") for kind in folder.kinds], np.float32),
        "quotation": np.array([kind == "quote" for kind in folder.kinds], np.float32),
    }


def _count_matches(rule: re.Pattern[str], texts: Sequence[str]) -> Floats:
    return np.array([len(rule.findall(text)) for text in texts], np.float32)


def _position_columns(folder: Folder) -> Columns:
    """Place in document, section and paragraph."""
    count = len(folder)
    lengths = np.bincount(folder.document, minlength=len(folder.documents))[folder.document]
    inside, section_lengths = _find_runs(folder.section)
    turn, run = _find_runs(folder.paragraph)
    starts = np.zeros(len(folder.documents), np.intp)
    for at in range(count - 1, -1, -1):
        starts[folder.document[at]] = folder.section[at]
    ends = np.zeros(len(folder.documents), np.intp)
    ends[folder.document] = folder.section
    number = folder.section - starts[folder.document]
    of = (ends - starts + 1)[folder.document]
    wordy = np.bincount(folder.document, folder.words, len(folder.documents))[folder.document]
    before = np.cumsum(folder.words) - folder.words
    first = np.zeros(len(folder.documents))
    first[folder.document[::-1]] = before[::-1]
    return {
        "place": np.minimum(folder.place, 60).astype(np.float32),
        "place, share": folder.place / np.maximum(1, lengths - 1),
        "words before": np.minimum(before - first[folder.document], 3000),
        "sentences to the end": np.minimum(lengths - 1 - folder.place, 60).astype(np.float32),
        "document's sentences": lengths.astype(np.float32),
        "document's words": wordy,
        "document's share": wordy / max(1.0, float(folder.words.sum())),
        "place in section": inside.astype(np.float32),
        "section's sentences": section_lengths.astype(np.float32),
        "section, share": number / of,
        "sections": of.astype(np.float32),
        "place in paragraph": turn.astype(np.float32),
        "paragraph's sentences": run.astype(np.float32),
    }


def _find_runs(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Place within a run of equal numbers, and length of the run."""
    if not len(numbers):
        return numbers, numbers
    opens = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
    lengths = np.diff(np.append(opens, len(numbers)))
    return np.arange(len(numbers)) - np.repeat(opens, lengths), np.repeat(lengths, lengths)


def _outline_columns(folder: Folder) -> Columns:
    """Role of the section, and whether it answers a question."""
    sections = folder.sections
    found = np.array([[s.role == role for role in ROLES] for s in sections], np.float32)
    rows = found.reshape(-1, len(ROLES))[folder.section]
    named = np.array([bool(s.heading) for s in sections], bool)[folder.section]
    asked = np.array([s.is_question for s in sections], bool)[folder.section]
    level = np.array([s.level for s in sections], np.float32)[folder.section]
    columns = {f"role: {name}": rows[:, at] for at, name in enumerate(ROLES)}
    return columns | {"headed": named * 1.0, "answers": asked * 1.0, "level": level}


def _document_columns(folder: Folder) -> Columns:
    """The document's kind and weight, and who speaks."""
    documents = folder.documents
    kinds = [d.kind if d.kind in KINDS else "" for d in documents]
    of = folder.document
    columns: Columns = {
        f"in a {kind}": np.array([k == kind for k in kinds], np.float32)[of] for kind in KINDS
    }
    formal = np.array([FORMAL.get(kind, 0.0) for kind in kinds], np.float32)
    top = formal.max(initial=0.0)
    spoken = Counter(folder.speakers)
    most = max((n for s, n in spoken.items() if s), default=0)
    share = np.array([spoken[s] / len(folder) if s else 0.0 for s in folder.speakers], np.float32)
    days = sorted({d.date for d in documents if d.date})
    places = {day: place for place, day in enumerate(days)}
    order = np.array([places.get(d.date, -1) for d in documents], np.float32)
    return columns | {
        "formal": formal[of],
        "formal above others": (formal - formal.mean() if len(formal) else formal)[of],
        "most formal": ((formal == top) & (top > 0))[of] * 1.0,
        "documents": np.full(len(of), len(documents), np.float32),
        "document's place": of.astype(np.float32),
        "day's place": order[of],
        "speaker known": np.array([bool(s) for s in folder.speakers], np.float32),
        "speaker's share": share,
        "main speaker": np.array([spoken[s] == most and bool(s) for s in folder.speakers]) * 1.0,
    }


def _neighbour_columns(folder: Folder, columns: Columns) -> Columns:
    """Values of the neighbours within the document, and means of paragraph and document."""
    return _shift_columns(folder, columns, SHIFTED) | _average_columns(folder, columns, AVERAGED)


def _shift_columns(folder: Folder, columns: Columns, names: Sequence[str]) -> Columns:
    """Values of the sentences before and after, within the document."""
    made: Columns = {}
    same = folder.document[1:] == folder.document[:-1]
    for name in names:
        values = columns[name].astype(np.float32)
        before, after = np.zeros_like(values), np.zeros_like(values)
        before[1:], after[:-1] = values[:-1] * same, values[1:] * same
        made |= {f"{name} before": before, f"{name} after": after}
    return made


def _average_columns(folder: Folder, columns: Columns, names: Sequence[str]) -> Columns:
    """Means of values over the document, the paragraph, the section and the folder."""
    made: Columns = {}
    for name in names:
        values = columns[name].astype(np.float32)
        made[f"{name} of the document"] = _average_by_group(values, folder.document)
        made[f"{name} of the paragraph"] = _average_by_group(values, folder.paragraph)
        made[f"{name} of the section"] = _average_by_group(values, folder.section)
        made[f"{name} of the folder"] = np.full(len(values), values.mean() if len(values) else 0.0)
    return made


def _average_by_group(values: Floats, groups: Numbers) -> Floats:
    total, count = np.bincount(groups, values), np.maximum(1, np.bincount(groups))
    return (total / count)[groups].astype(np.float32)


def _compute_ranks(values: Floats) -> Floats:
    """Ranks within the folder, 0..1; ties in order."""
    order = np.argsort(np.argsort(values.round(4), kind="stable"), kind="stable")
    return (order / max(1, len(values) - 1)).astype(np.float32)


_MIX = np.uint64(0x9E3779B1)  # Knuth's multiplicative constant
_PAIRED = np.uint64(0x85EBCA6B)


class HashedWords(Struct, frozen=True):
    """The buckets of all sentences, each once per sentence."""

    numbers: Numbers  # (entries,)
    starts: Numbers  # (n,) where the entries of each sentence begin
    counts: Numbers  # (n,) entries of each sentence, at least 1

    def sum_scores(self, scores: Floats) -> Floats:
        """(n, columns): `scores` (BUCKETS, columns) over the length of the sentence's vector."""
        if not len(self.starts):
            return np.zeros((0, scores.shape[1]), np.float32)
        found = np.add.reduceat(scores[self.numbers], self.starts, axis=0, dtype=np.float32)
        return (found / np.sqrt(self.counts)[:, None]).astype(np.float32)


def hash_words(folder: Folder) -> HashedWords:
    """Bucket 0 is in every sentence."""
    codes = hash_terms(folder.vocabulary).astype(np.uint64)
    owners, numbers = folder.running.owners, codes[folder.running.terms]
    follows = 1 + np.flatnonzero(owners[1:] == owners[:-1])
    before = numbers[follows - 1]
    pairs = (before * _MIX + numbers[follows] * _PAIRED) & np.uint64(0xFFFFFFFF)
    pairs = (pairs * _MIX >> np.uint64(16)) % np.uint64(BUCKETS)
    every = np.arange(len(folder))
    of = np.concatenate([every, owners, owners[follows]])
    found = np.concatenate([np.zeros(len(folder), np.uint64), numbers, pairs]).astype(np.intp)
    kept = np.unique(of * BUCKETS + found)
    counts = np.bincount(kept // BUCKETS, minlength=len(folder)).astype(np.intp)
    return HashedWords(kept % BUCKETS, counts.cumsum() - counts, counts)


def count_classes(texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
    """How many words of each class of the lexicon (English) each text has."""
    tokens = tokenize_texts(texts)
    flags = find_word_classes(tokens.vocabulary)
    found = count_per_sentence(flags, tokens).astype(np.float32)
    return {f"words: {name}": found[:, at] for at, name in enumerate(WORD_CLASSES)}
