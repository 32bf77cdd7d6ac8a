"""Document → what a briefing needs of each sentence: `judge`."""

from collections.abc import Sequence

import numpy as np

from briefing.model import Document, Relevance, Status
from briefing.profiles import LABELS, Profile
from briefing.relevance.endings import enough
from briefing.relevance.learned import Model, shipped
from briefing.relevance.scene import PLACES, Floats, Scene, scene
from briefing.relevance.signs import STATUSES, Signs, shifts, signs_of

LEARNED = "en"  # the language of what the model learned from
_UNCLEAR = "unclear"  # beside the statuses, where the model is asked
_EVEN = 0.5
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
    labels = tuple(name for name in (*LABELS, *profile.cues) if name not in STATUSES)
    rows = zip(_chances(np.stack(list(odds.values()), 1)), enough(laid_out, profile), strict=True)
    return [
        _relevance(dict(zip(odds, row, strict=True)), labels, profile, end) for row, end in rows
    ]


def _chances(odds: Floats) -> list[list[float]]:
    sure = 1 / (1 + np.exp(-np.clip(odds.astype(float), -30, 30)))
    found: list[list[float]] = sure.round(4).tolist()
    return found


def log_odds(scene: Scene, profile: Profile, model: Model | None = None) -> dict[str, Floats]:
    """Log-odds of every label, status and area, of "must", "useful" and "standalone"."""
    signs = signs_of(scene, profile)
    added = shifts(signs, profile)
    flat = np.zeros(len(signs), np.float32)
    start = {name: flat + _start(name, profile) for name in added}
    if not asks_model(scene.language, profile):
        return _by_cues(signs, start, added, scene.places[:, PLACES.index("salience")])
    learned = start | (model or shipped()).log_odds(scene)
    summed = {name: odds + added.get(name, flat) for name, odds in learned.items()}
    return summed | one_of(summed, added)


def one_of(odds: dict[str, Floats], added: dict[str, Floats]) -> dict[str, Floats]:
    """Log-odds of the statuses, of which a sentence has one: the chances sum to 1.

    Where none is likelier than not, the latest stage that a phrase speaks for has an even chance,
    and without a phrase it is unclear.
    """
    scores = np.stack([odds[name] for name in STATUSES], 1).astype(float)
    shares = np.exp(scores - scores.max(1, keepdims=True, initial=-np.inf))
    shares = np.clip(shares / shares.sum(1, keepdims=True), 1e-4, 1 - 1e-4)
    spoken = np.stack([added[name] for name in STATUSES], 1) > 0
    open_ones = np.flatnonzero((shares.max(1, initial=0) < _EVEN) & spoken.any(1))
    latest = len(STATUSES) - 1 - spoken[:, ::-1].argmax(1)
    shares[open_ones, latest[open_ones]] = _EVEN
    told = zip(STATUSES, np.log(shares / (1 - shares)).astype(np.float32).T, strict=True)
    return {**dict(told), _UNCLEAR: np.zeros(len(shares), np.float32)}


def _start(name: str, profile: Profile) -> float:
    """Log-odds of a label or an area without a phrase, where no model knows it."""
    return _UNNAMED if name in profile.areas else _PRIOR.get(name, _UNSEEN)


def asks_model(language: str, profile: Profile) -> bool:
    """Whether the learned model is asked: the profile allows it, and it knows the language."""
    return profile.model and language.split("-")[0].lower() == LEARNED


def _by_cues(
    signs: Sequence[Signs], start: dict[str, Floats], added: dict[str, Floats], salience: Floats
) -> dict[str, Floats]:
    """By phrases, form, salience and place alone."""
    count = len(signs)
    marks = np.array([len(each.noise) for each in signs], np.float32)
    words = np.array([each.length for each in signs], np.float32)
    odds = {name: start[name] + _CUES_ALONE * each for name, each in added.items()}
    share = np.minimum(1, _CURT / np.maximum(1, words))  # an "um" in a long sentence says little
    odds["noise"] = start["noise"] + 2 * _CUES_ALONE * share * added["noise"] + _FORM * marks
    length = np.minimum(words, 40) / 25
    place = np.arange(count, dtype=np.float32) / max(1, count - 1)
    worth = 2 * _CUES_ALONE * added["useful"] + 2 * salience + length - 0.5 * place - 2 * marks
    worth = (worth - worth.mean()) / (worth.std() + 0.1) if count else worth
    hanging = np.array([len(each.dangling) for each in signs], np.float32)
    odds |= {"must": 1.5 * worth - 2.2, "useful": 1.5 * worth - 0.5}
    return odds | {"standalone": 2.0 - 0.8 * _FORM * hanging}


def _relevance(
    chances: dict[str, float], labels: Sequence[str], profile: Profile, end: int
) -> Relevance:
    likely = sorted(
        (area for area in profile.areas if chances[area] >= _AREA), key=lambda area: -chances[area]
    )
    return Relevance(
        labels={name: chances[name] for name in labels},
        importance=round((chances["must"] + chances["useful"]) / 2, 4),
        standalone=chances["standalone"],
        status=_status(chances),
        areas=tuple(likely[:_MOST_AREAS]),
        enough=end,
    )


def _status(chances: dict[str, float]) -> Status | None:
    """The likeliest; of equals the later stage, as what "will be signed" is not signed yet.

    None where it is unclear.
    """
    told = [status for status in reversed(STATUSES) if status in chances]
    if max((chances[status] for status in told), default=0.0) < chances.get(_UNCLEAR, 0.0):
        return None
    if len({chances[status] for status in told}) == 1 and "agreed" in told:
        return "agreed"  # nothing speaks for any
    return max(told, key=lambda status: chances[status], default=None)
