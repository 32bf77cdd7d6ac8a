"""Relevance, step 4: the scene → one row of numbers per sentence, with the columns' names."""

import re
from collections import Counter
from functools import lru_cache
from math import log
from re import Pattern

import numpy as np

from briefing.relevance.forms import MARKS, marks, seekers, times
from briefing.relevance.lexicon import CLASSES, STOP
from briefing.relevance.scene import PLACES, Floats, Scene
from briefing.relevance.shapes import NEEDS, SHAPES
from briefing.relevance.verbs import COLUMNS as TENSES
from briefing.relevance.verbs import tense

_FORMS = MARKS | SHAPES
_LOOKED_FOR = list(zip(seekers(SHAPES), map(NEEDS.get, SHAPES), strict=True))
_TIES = (
    "mean weight of words", "greatest weight", "sum of weights", "title's words", "title's share",
    "share that carries meaning", "share that is new", "words said once",
)  # fmt: skip
_OWN = ("words", "words, logarithm", "letters per word", "words up to 5", *CLASSES, *_FORMS)
_LOCAL = (*_OWN, *_TIES[:2])
COLUMNS = (
    *_OWN, *TENSES, *_TIES, *PLACES, *(f"{name}, rate" for name in CLASSES), "length's rank",
    *(f"{name}, against the document" for name in _LOCAL),
    *(f"{name}, sentence before" for name in _LOCAL),
    *(f"{name}, sentence after" for name in _LOCAL),
    "document's sentences", "document's words", "words per sentence", "words per paragraph",
    *(f"{name}, document's mean" for name in _LOCAL),
)  # fmt: skip

OWN = COLUMNS.index("length's rank") + 1  # columns of the sentence itself, before those around it


def features(scene: Scene) -> Floats:
    """(sentences, COLUMNS): the sentence itself, its place, its neighbours, its document."""
    own = np.hstack([_sizes(scene), _classes(scene), _forms(scene)])
    ties = _ties(scene)
    local = np.hstack([own, ties[:, :2]])
    rates = own[:, 4 : 4 + len(CLASSES)] / np.maximum(5, own[:, :1])
    itself = (own, tense(scene), ties, scene.places, rates, ranks(own[:, :1]))
    around = (_against(local), before(local), after(local), _whole(scene, local))
    return np.hstack((*itself, *around)).astype(np.float32)


def before(rows: Floats) -> Floats:
    """Each row's predecessor; zeros for the first."""
    return np.vstack([np.zeros_like(rows[:1]), rows[:-1]])


def after(rows: Floats) -> Floats:
    """Each row's successor; zeros for the last."""
    return np.vstack([rows[1:], np.zeros_like(rows[:1])])


def ranks(rows: Floats) -> Floats:
    """Each column's ranks within the document, from 0 to 1; ties in the sentences' order."""
    order = np.argsort(np.argsort(rows, axis=0, kind="stable"), axis=0, kind="stable")
    return (order / max(1, len(rows) - 1)).astype(np.float32)


def _against(local: Floats) -> Floats:
    apart: Floats = (local - local.mean(0)) / (local.std(0) + np.float32(0.5))
    return apart


def _whole(scene: Scene, local: Floats) -> Floats:
    total = float(local[:, 0].sum())
    paragraphs = scene.places[-1, PLACES.index("paragraph")] + 1
    sizes = [len(local), total, total / len(local), total / paragraphs]
    return np.tile(np.concatenate([sizes, local.mean(0)]), (len(local), 1))


# --- the sentence itself -----------------------------------------------------------------------


def _sizes(scene: Scene) -> Floats:
    count = np.array([len(each) for each in scene.words], np.float32)
    letters = np.array([len(text) for text in scene.texts], np.float32)
    return np.stack(
        [count, np.log1p(count), letters / np.maximum(1, count), np.minimum(count, 5)], 1
    )


def _classes(scene: Scene) -> Floats:
    width = len(CLASSES)
    met = [
        place * width + number
        for place, each in enumerate(scene.words)
        for word in each
        for number in classes_of(word)
    ]
    counts = np.bincount(np.array(met, np.intp), minlength=len(scene.words) * width)
    return counts.reshape(-1, width).astype(np.float32)


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
    rows = [
        marks(text) + _shapes(text, {*text, *found})
        for text, found in zip(scene.texts, scene.words, strict=True)
    ]
    return np.array(rows, np.float32).reshape(-1, len(_FORMS))


def _shapes(text: str, has: set[str]) -> tuple[int, ...]:
    """How often each form is met; those that need what the sentence lacks are not looked for."""
    return tuple(
        times(seek(text)) if needs is None or not needs.isdisjoint(has) else 0
        for seek, needs in _LOOKED_FOR
    )


# --- its ties to the rest of the document ------------------------------------------------------


def _ties(scene: Scene) -> Floats:
    content = [[w for w in each if w not in STOP and len(w) > 2] for each in scene.words]
    spread = Counter(word for each in content for word in set(each))
    weight = {word: log(count) for word, count in spread.items()}
    seen: set[str] = set()
    rows = []
    for each, all_words in zip(content, scene.words, strict=True):
        kinds = set(each)
        weights = [weight[word] for word in each]
        titled = len(kinds & scene.title)
        rows.append((
            sum(weights) / max(1, len(each)), max(weights, default=0.0), sum(weights),
            titled, titled / max(1, len(scene.title)), len(each) / max(1, len(all_words)),
            len(kinds - seen) / max(1, len(kinds)), sum(spread[word] == 1 for word in each),
        ))  # fmt: skip
        seen |= kinds
    return np.array(rows, np.float32).reshape(-1, len(_TIES))
