"""Relevance, step 8: the scene → one row of numbers per sentence, with the columns' names."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.classifier.context import PLACES, Floats, Scene
from briefing.classifier.outcome_features import COLUMNS as STAGES
from briefing.classifier.outcome_features import stages
from briefing.classifier.patterns_en import CLOSING, FORMS, SIGNS
from briefing.classifier.surface_marks import MARKS
from briefing.classifier.tokens import counted
from briefing.classifier.verb_classes import VERBS
from briefing.classifier.word_classes_en import CLASSES

_TURNS = 2  # finite verbs that are told
TENSES = tuple(f"{which} verb: {name}" for which in ("first", "second") for name in VERBS)
_QUOTES = "\"')"
_MOST = 6  # of a sign beyond it count no more
_TIES = (
    "mean weight of words", "greatest weight", "sum of weights", "title's words", "title's share",
    "share that carries meaning", "share that is new", "words said once",
)  # fmt: skip
_SIZES = (
    "words", "words, logarithm", "letters per word", "words up to 5", "names", "numbers",
)  # fmt: skip
COLUMNS = (
    *_SIZES, *CLASSES, *MARKS, *SIGNS, *CLOSING, *FORMS, *TENSES, *_TIES, *PLACES,
    *(f"{name}, rate" for name in CLASSES), "length's rank", *STAGES,
)  # fmt: skip


def features(scene: Scene) -> Floats:
    """(sentences, COLUMNS): the sentence itself, and its place in the document."""
    sizes, classes = _sizes(scene), _classes(scene)
    met = scene.met[:, : len(FORMS)]
    own = (sizes, classes, scene.marks, _signs(scene.texts), met, _tense(scene))
    rates = classes / np.maximum(5, sizes[:, :1])
    whole = (_ties(scene), scene.places, rates, ranks(sizes[:, :1]), stages(scene))
    return np.hstack((*own, *whole), dtype=np.float32)


def ranks(rows: Floats) -> Floats:
    """Each column's ranks within the document, from 0 to 1; ties in the sentences' order."""
    order = np.argsort(np.argsort(rows, axis=0, kind="stable"), axis=0, kind="stable")
    return (order / max(1, len(rows) - 1)).astype(np.float32)


# --- the sentence itself -----------------------------------------------------------------------


def _sizes(scene: Scene) -> Floats:
    laid, count = scene.wording, scene.wording.sizes.astype(np.float32)
    letters = np.array([len(text) for text in scene.texts], np.float32)
    digits = scene.known["digits"][laid.places]
    names = laid.capital & (laid.turns > 0)
    told = (np.bincount(laid.owners, flags, len(count)) for flags in (names, digits))
    per_word = letters / np.maximum(1, count)
    columns = (count, np.log1p(count), per_word, np.minimum(count, 5), *told)
    return np.stack(columns, 1).astype(np.float32)


def _classes(scene: Scene) -> Floats:
    bits = np.ascontiguousarray(scene.known["classes"]).view(np.uint8).reshape(-1, 8)
    flags = np.unpackbits(bits, 1, len(CLASSES), "little").astype(bool)
    return counted(flags, scene.wording).astype(np.float32)


def _tense(scene: Scene) -> Floats:
    """(sentences, TENSES): 1 for the class of the first and of the second finite verb."""
    laid = scene.wording
    classes = scene.known["verb"][laid.places]
    finite = np.flatnonzero(classes >= 0)
    owners = laid.owners[finite]
    turns = np.arange(len(finite)) - np.searchsorted(owners, owners)
    early = turns < _TURNS
    rows = np.zeros((len(laid.sizes), len(TENSES)), np.float32)
    rows[owners[early], turns[early] * len(VERBS) + classes[finite][early]] = 1
    return rows


def _signs(texts: Sequence[str]) -> Floats:
    """How often each sign is met, and which of them ends the text."""
    letters = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), "<u4")
    signs = _SIGNED[np.minimum(letters, len(_SIGNED) - 1)]
    owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    met = (owners * _WIDTH + signs)[signs > 0]
    counts = np.bincount(met, minlength=len(texts) * _WIDTH).reshape(-1, _WIDTH)[:, 1:]
    ends = [text.rstrip(_QUOTES)[-1:] for text in texts]
    closed = [[end == sign for sign in CLOSING.values()] for end in ends]
    return np.hstack((np.minimum(counts, _MOST), closed), dtype=np.float32)


def _signed() -> NDArray[np.intp]:
    """Letter → 1 + the number of the sign that it is; 0 for others."""
    table = np.zeros(max(map(ord, "".join(SIGNS.values()))) + 2, np.intp)
    for number, letters in enumerate(SIGNS.values(), 1):
        table[[ord(letter) for letter in letters]] = number
    return table


_SIGNED, _WIDTH = _signed(), len(SIGNS) + 1


# --- its ties to the rest of the document ------------------------------------------------------


def _ties(scene: Scene) -> Floats:
    laid, count = scene.wording, len(scene.wording.sizes)
    telling = scene.known["telling"]
    titled = np.array([word in scene.title for word in laid.known], bool)
    kept = telling[laid.places]
    owners, places = laid.owners[kept], laid.places[kept]
    each = np.sort(owners * len(telling) + places)
    by, of = np.divmod(each[np.diff(each, prepend=-1) > 0], max(1, len(telling)))
    spread = np.bincount(of, minlength=len(telling))  # sentences that have the word
    weights = np.log(np.maximum(1, spread))[places]
    greatest = np.zeros(count)
    np.maximum.at(greatest, owners, weights)
    earliest = np.zeros(len(telling), np.intp)
    earliest[of[::-1]] = by[::-1]
    met = [owners, by, by[titled[of]], earliest[spread > 0], owners[spread[places] == 1]]
    long, kinds, shared, new, once = (np.bincount(each, minlength=count) for each in met)
    total = np.bincount(owners, weights, count)
    columns = (
        total / np.maximum(1, long), greatest, total, shared, shared / max(1, len(scene.title)),
        long / np.maximum(1, laid.sizes), new / np.maximum(1, kinds), once,
    )  # fmt: skip
    return np.stack(columns, 1).astype(np.float32)
