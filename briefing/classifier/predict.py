"""Document → what a briefing needs of each sentence: `judge`."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.classifier.compression import enough
from briefing.classifier.context import PLACES, Floats, Scene, scene
from briefing.classifier.evidence import STATUSES, Signs, shifts, signs_of
from briefing.classifier.model import Model, shipped
from briefing.models import Document, Relevance, Status
from briefing.profiles import Profile
from briefing.section_kinds import LABELS

Doubles = NDArray[np.float64]
Chances = dict[str, Doubles]  # name -> one per sentence

LEARNED = "en"  # the language of what the model learned from
_UNCLEAR = "unclear"  # beside the statuses, where the model is asked
_CLEAR = 0.2  # log-odds below which no status is told: a share of .55
_MOST_AREAS = 3
_AREA = 0.2  # probability from which a sentence is of an area
_UNNAMED, _UNSEEN = -3.0, -1.2  # log-odds of an area, and of a label, without a phrase
_PRIOR = {
    "issue": -1.2, "outcome": -2.0, "cooperation": -2.0, "background": -0.8, "noise": -2.5,
    "agreed": -1.0,
}  # fmt: skip
_CUES_ALONE = 2.0  # how much more phrases count where no model is asked
_CURT = 5  # words of a sentence that a phrase of noise settles
_FORM = 3.0  # log-odds that a mark of furniture or of dangling adds there


def judge(
    document: Document, salience: Sequence[float], profile: Profile, model: Model | None = None
) -> list[Relevance]:
    """What a briefing needs of each sentence, aligned with `document.sentences`.

    `salience` has one number per sentence. `model` stands in for the one that is shipped.
    """
    laid_out = scene(document, np.array(salience, np.float32))
    odds = log_odds(laid_out, profile, model)
    sure = dict(zip(odds, _chances(np.stack(list(odds.values()))), strict=True))
    importance = ((sure["must"] + sure["useful"]) / 2).round(4).tolist()
    told = zip(
        _labels(sure, profile), importance, sure["standalone"].tolist(), _statuses(sure),
        _areas(sure, profile), enough(laid_out, profile, importance), strict=True,
    )  # fmt: skip
    return [Relevance(*each) for each in told]


def _chances(odds: Floats) -> Doubles:
    sure: Doubles = 1 / (1 + np.exp(-np.clip(odds.astype(float), -30, 30)))
    return sure.round(4)


def log_odds(scene: Scene, profile: Profile, model: Model | None = None) -> dict[str, Floats]:
    """Log-odds of every label, status and area, of "must", "useful" and "standalone"."""
    signs = signs_of(scene, profile)
    added = shifts(signs, profile)
    if not asks_model(scene.language, profile):
        return _by_cues(signs, added, profile, scene.places[:, PLACES.index("salience")])
    learned = (model or shipped()).log_odds(scene)
    summed = {name: odds + added.get(name, 0.0) for name, odds in learned.items()}
    rest = {
        name: _start(name, profile) + odds for name, odds in added.items() if name not in summed
    }
    return summed | rest | one_of(summed)


def one_of(odds: dict[str, Floats]) -> dict[str, Floats]:
    """Log-odds of the statuses, of which a sentence has one: the chances sum to 1.

    Where none of them is likely enough, what is likeliest is that it is unclear.
    """
    scores = np.stack([odds[name] for name in STATUSES], 1).astype(float)
    shares = np.exp(scores - scores.max(1, keepdims=True, initial=-np.inf))
    shares = np.clip(shares / shares.sum(1, keepdims=True), 1e-4, 1 - 1e-4)
    told = np.log(shares / (1 - shares)).astype(np.float32)
    unclear = np.full(len(told), _CLEAR, np.float32)
    return {**dict(zip(STATUSES, told.T, strict=True)), _UNCLEAR: unclear}


def _start(name: str, profile: Profile) -> float:
    """Log-odds of a label or an area without a phrase, where no model knows it."""
    return _UNNAMED if name in profile.areas else _PRIOR.get(name, _UNSEEN)


def asks_model(language: str, profile: Profile) -> bool:
    """Whether the learned model is asked: the profile allows it, and it knows the language."""
    return profile.model and language.split("-")[0].lower() == LEARNED


def _by_cues(
    signs: Sequence[Signs], added: dict[str, Floats], profile: Profile, salience: Floats
) -> dict[str, Floats]:
    """By phrases, form, salience and place alone."""
    count = len(signs)
    marks = np.array([len(each.noise) for each in signs], np.float32)
    words = np.array([each.length for each in signs], np.float32)
    odds = {name: _start(name, profile) + _CUES_ALONE * each for name, each in added.items()}
    share = np.minimum(1, _CURT / np.maximum(1, words))  # an "um" in a long sentence says little
    odds["noise"] = (
        _start("noise", profile) + 2 * _CUES_ALONE * share * added["noise"] + _FORM * marks
    )
    length = np.minimum(words, 40) / 25
    place = np.arange(count, dtype=np.float32) / max(1, count - 1)
    worth = 2 * _CUES_ALONE * added["useful"] + 2 * salience + length - 0.5 * place - 2 * marks
    worth = (worth - worth.mean()) / (worth.std() + 0.1) if count else worth
    hanging = np.array([len(each.dangling) for each in signs], np.float32)
    odds |= {"must": 1.5 * worth - 2.2, "useful": 1.5 * worth - 0.5}
    return odds | {"standalone": 2.0 - 0.8 * _FORM * hanging}


# --- chances of all sentences → what is said of each -------------------------------------------


def _labels(sure: Chances, profile: Profile) -> list[dict[str, float]]:
    names = tuple(dict.fromkeys((*LABELS, *profile.cues)))
    names = tuple(name for name in names if name not in STATUSES)
    rows = np.stack([sure[name] for name in names], 1).tolist()
    return [dict(zip(names, row, strict=True)) for row in rows]


def _areas(sure: Chances, profile: Profile) -> list[tuple[str, ...]]:
    """The areas of each sentence, the likeliest first."""
    names, count = tuple(profile.areas), len(sure["standalone"])
    rows = np.array([sure[name] for name in names]).reshape(len(names), count)
    found: list[list[tuple[float, int]]] = [[] for _ in range(count)]
    for area, place in np.argwhere(rows >= _AREA).tolist():
        found[place].append((-rows[area, place], area))
    return [tuple(names[area] for _, area in sorted(each)[:_MOST_AREAS]) for each in found]


def _statuses(sure: Chances) -> list[Status | None]:
    """The likeliest; of equals the later stage, as what "will be signed" is not signed yet.

    None where it is unclear.
    """
    told: list[Status] = [status for status in reversed(STATUSES) if status in sure]
    if not told:
        return [None] * len(sure["standalone"])
    rows = np.stack([sure[status] for status in told])
    best, most = rows.argmax(0), rows.max(0)
    if "agreed" in told:
        best[rows.min(0) == most] = told.index("agreed")  # nothing speaks for any
    unclear = most < sure.get(_UNCLEAR, np.zeros(1))
    return [
        None if left_open else told[place]
        for place, left_open in zip(best.tolist(), unclear.tolist(), strict=True)
    ]
