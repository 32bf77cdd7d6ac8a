"""Relevance, step 7: the scene → one row of numbers per sentence, with the columns' names."""

import re
from functools import lru_cache
from re import Pattern

import numpy as np

from briefing.relevance.forms import MARKS
from briefing.relevance.lexicon import CLASSES, STOP
from briefing.relevance.scene import PLACES, Floats, Scene
from briefing.relevance.seeking import Seeker
from briefing.relevance.shapes import NEEDS, SHAPES
from briefing.relevance.stages import COLUMNS as STAGES
from briefing.relevance.stages import stages
from briefing.relevance.verbs import COLUMNS as TENSES
from briefing.relevance.verbs import tense
from briefing.relevance.wording import gathered

_FORMS = MARKS | SHAPES
_SHAPED = Seeker(SHAPES, NEEDS)
_TIES = (
    "mean weight of words", "greatest weight", "sum of weights", "title's words", "title's share",
    "share that carries meaning", "share that is new", "words said once",
)  # fmt: skip
_OWN = ("words", "words, logarithm", "letters per word", "words up to 5", *CLASSES, *_FORMS)
COLUMNS = (
    *_OWN, *TENSES, *_TIES, *PLACES, *(f"{name}, rate" for name in CLASSES), "length's rank",
    *STAGES,
)  # fmt: skip


def features(scene: Scene) -> Floats:
    """(sentences, COLUMNS): the sentence itself, and its place in the document."""
    sizes, classes = _sizes(scene), _classes(scene)
    rates = classes / np.maximum(5, sizes[:, :1])
    own = (sizes, classes, _forms(scene), tense(scene), _ties(scene), scene.places)
    return np.hstack((*own, rates, ranks(sizes[:, :1]), stages(scene))).astype(np.float32)


def ranks(rows: Floats) -> Floats:
    """Each column's ranks within the document, from 0 to 1; ties in the sentences' order."""
    order = np.argsort(np.argsort(rows, axis=0, kind="stable"), axis=0, kind="stable")
    return (order / max(1, len(rows) - 1)).astype(np.float32)


# --- the sentence itself -----------------------------------------------------------------------


def _sizes(scene: Scene) -> Floats:
    count = np.array([len(each) for each in scene.words], np.float32)
    letters = np.array([len(text) for text in scene.texts], np.float32)
    return np.stack(
        [count, np.log1p(count), letters / np.maximum(1, count), np.minimum(count, 5)], 1
    )


def _classes(scene: Scene) -> Floats:
    width, laid = len(CLASSES), scene.wording
    numbers, counts = gathered([classes_of(word) for word in laid.known], laid.places)
    met = np.repeat(laid.owners, counts) * width + numbers
    found = np.bincount(met, minlength=len(laid.sizes) * width)
    return found.reshape(-1, width).astype(np.float32)


@lru_cache(maxsize=50_000)
def classes_of(word: str) -> tuple[int, ...]:
    """Numbers of the classes that a word is in; a compound is in its parts' too."""
    found = set(_CLOSED.get(word, ()))
    for length in range(2, len(word) + 1):
        found.update(_OPEN.get(word[:length], ()))
        found.update(_ENDING.get(word[-length:], ()) if length < len(word) - 2 else ())
    for part in word.split("-") if "-" in word else ():
        found.update(classes_of(part))
    return tuple(sorted(found))


def _sorted_out(form: Pattern[str]) -> dict[str, list[int]]:
    table: dict[str, list[int]] = {}
    for number, members in enumerate(CLASSES.values()):
        for word in filter(form.fullmatch, members.split()):
            table.setdefault(word.strip("*"), []).append(number)
    return table


_CLOSED, _OPEN, _ENDING = (
    _sorted_out(re.compile(form)) for form in (r"[^*]+", r"[^*]+\*", r"\*[^*]+")
)


def _forms(scene: Scene) -> Floats:
    return np.hstack((scene.marks, _SHAPED.times(scene.texts, scene.words)))


# --- its ties to the rest of the document ------------------------------------------------------


def _ties(scene: Scene) -> Floats:
    laid, count = scene.wording, len(scene.wording.sizes)
    telling = np.array([word not in STOP and len(word) > 2 for word in laid.known], bool)
    titled = np.array([word in scene.title for word in laid.known], bool)
    kept = telling[laid.places]
    owners, places = laid.owners[kept], laid.places[kept]
    by, of = np.divmod(np.unique(owners * len(telling) + places), max(1, len(telling)))
    spread = np.bincount(of, minlength=len(telling))  # sentences that have the word
    weights = np.log(np.maximum(1, spread))[places]
    greatest = np.zeros(count)
    np.maximum.at(greatest, owners, weights)
    earliest = np.unique(of, return_index=True)[1]
    met = [owners, by, by[titled[of]], by[earliest], owners[spread[places] == 1]]
    long, kinds, shared, new, once = (np.bincount(each, minlength=count) for each in met)
    total = np.bincount(owners, weights, count)
    columns = (
        total / np.maximum(1, long), greatest, total, shared, shared / max(1, len(scene.title)),
        long / np.maximum(1, laid.sizes), new / np.maximum(1, kinds), once,
    )  # fmt: skip
    return np.stack(columns, 1).astype(np.float32)
