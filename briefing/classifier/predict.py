"""Document → labels, importance, status and areas of each sentence, and the reasons for them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.classifier.compression import find_clip_points
from briefing.classifier.context import (
    POSITION_COLUMNS,
    DocumentFeatures,
    Floats,
    build_context,
    hash_buckets,
)
from briefing.classifier.cues import STATUSES, SentenceCues, collect_cues, cue_logits
from briefing.classifier.model import LABEL_TARGETS, RelevanceModel, load_shipped
from briefing.classifier.multilingual import LANGUAGES, MultilingualModel, load_language
from briefing.models import Document, Relevance, Status
from briefing.profiles import Profile
from briefing.section_kinds import LABELS

Probabilities = dict[str, NDArray[np.float64]]  # name → one per sentence

MODEL_LANGUAGES = ("en", *LANGUAGES)
_UNCLEAR = "unclear"  # beside the statuses, where a model is used
_CLEAR = "status by cues"  # beside the targets: cues support the likeliest and no other
_CERTAIN = np.float32(10.0)  # log-odds
_UNCLEAR_LOGIT = 0.2  # log-odds that a status must exceed: a probability of .55
_MAX_AREAS = 3
_MIN_AREA = 0.2  # probability
_AREA_PRIOR, _LABEL_PRIOR = -3.0, -1.2  # log-odds without a cue
_PRIOR = {
    "issue": -1.2, "outcome": -1.7, "cooperation": -2.0, "background": -0.8, "noise": -2.5,
    "agreed": -1.0,  # the head clause decides: "agreed to sign" is agreed
}  # fmt: skip
_CUE_WEIGHT = 2.0  # of cues where no model is used
# Scores of the sentences of official texts in seven languages; how many of them count.
_TYPICAL_MEAN, _TYPICAL_DEVIATION, _TYPICAL_COUNT = 2.4, 1.5, 10
_SHORT = 5  # words of a sentence in which one noise cue decides
_MARK_LOGIT = 3.0  # of a mark, where no model is used
_STANDALONE_PRIOR, _DANGLING_LOGIT = 2.0, 2.4  # without and with a mark of dependence
_AREA_DOUBT = 1.6  # log-odds taken from an area that no cue names: below .55 most are wrong
_SHORT_DOCUMENT = 10  # sentences from which a model for several languages is fully trusted


def predict(
    document: Document,
    salience: Sequence[float],
    profile: Profile,
    model: RelevanceModel | None = None,
) -> list[Relevance]:
    """Return the relevance of each sentence, aligned with `document.sentences`.

    `salience` has one number per sentence. `model` replaces the shipped one.
    """
    context = build_context(document, np.array(salience, np.float32))
    log_odds = predict_log_odds(context, profile, model)
    rows = _sigmoid(np.stack(list(log_odds.values())))
    probabilities = dict(zip(log_odds, rows, strict=True))
    clear = probabilities.get(_CLEAR, np.zeros(len(context.texts))) > 0.5
    importance = ((probabilities["essential"] + probabilities["relevant"]) / 2).round(4).tolist()
    columns = zip(
        _select_labels(probabilities, profile), importance, probabilities["standalone"].tolist(),
        _select_statuses(probabilities), _select_areas(probabilities, profile),
        find_clip_points(context, profile, importance), clear.tolist(), strict=True,
    )  # fmt: skip
    return [Relevance(*each) for each in columns]


def _sigmoid(log_odds: Floats) -> NDArray[np.float64]:
    found: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(log_odds.astype(float), -30, 30)))
    return found.round(4)


def predict_log_odds(
    context: DocumentFeatures, profile: Profile, model: RelevanceModel | None = None
) -> dict[str, Floats]:
    """Return the log-odds of every target, status and area: model and cues added up."""
    cues = collect_cues(context, profile)
    added = cue_logits(cues, profile)
    if not uses_model(context.language, profile):
        salience = context.positions[:, POSITION_COLUMNS.index("salience")]
        return _add_clarity(_predict_from_cues(cues, added, profile, salience), added)
    learned = (model or load_model(context.language)).log_odds(context)
    summed = {name: odds + added.get(name, 0.0) for name, odds in learned.items()}
    rest = {
        name: _prior(name, profile) + odds for name, odds in added.items() if name not in summed
    }
    if _base(context.language) in LANGUAGES:
        summed |= _prefer_cues(learned, added, profile)
        by_cues = _predict_labels(added, profile) | _predict_fitness(cues, added, profile)
        summed |= _shrink_in_short_document(summed, by_cues)
    else:
        summed |= status_softmax(summed)
    return _add_clarity(summed | rest, added)


def _prefer_cues(
    learned: dict[str, Floats], added: dict[str, Floats], profile: Profile
) -> dict[str, Floats]:
    """Return log-odds of statuses and areas where few labels of these were learned from.

    The cues decide the status; an area that they name is found, whatever the model says, and
    without them the model must be surer.
    """
    found: dict[str, Floats] = {}
    for name in (*STATUSES, *profile.areas):
        if name not in added:
            continue
        by_cues = (_prior(name, profile) + _CUE_WEIGHT * added[name]).astype(np.float32)
        model = learned.get(name, by_cues)
        chosen = by_cues + model / 2
        if name in profile.areas:
            chosen = np.where(added[name] > 0, by_cues, model - _AREA_DOUBT)
        found[name] = chosen.astype(np.float32)
    return found


def _shrink_in_short_document(
    learned: dict[str, Floats], by_cues: dict[str, Floats]
) -> dict[str, Floats]:
    """Return log-odds of labels and of "standalone": nearer to those by cues, the fewer sentences.

    The model compares each sentence with its document, which says little in a short one.
    """
    share = np.float32(min(1.0, len(learned["noise"]) / _SHORT_DOCUMENT))
    return {name: share * learned[name] + (1 - share) * odds for name, odds in by_cues.items()}


def _add_clarity(log_odds: dict[str, Floats], added: dict[str, Floats]) -> dict[str, Floats]:
    """Add whether cues support the likeliest status of a sentence, and no other."""
    names = [name for name in STATUSES if name in added]
    if not names:
        return log_odds
    supported = np.stack([added[name] > 0 for name in names])
    best = np.stack([log_odds[name] for name in names]).argmax(0)
    is_clear = (supported.sum(0) == 1) & supported[best, np.arange(len(best))]
    return log_odds | {_CLEAR: np.where(is_clear, _CERTAIN, -_CERTAIN)}


def uses_model(language: str, profile: Profile) -> bool:
    """Return whether the profile allows a learned model and there is one for the language."""
    return profile.model and has_model(language)


def has_model(language: str) -> bool:
    """Return whether there is a learned model for the language."""
    return _base(language) in MODEL_LANGUAGES


def load_model(language: str) -> RelevanceModel | MultilingualModel:
    """Load the shipped model of a language in MODEL_LANGUAGES."""
    base = _base(language)
    return load_language(base) if base in LANGUAGES else load_shipped()


def _base(language: str) -> str:
    return language.split("-")[0].lower()


def can_recognize(label: str, language: str, profile: Profile) -> bool:
    """Return whether a label can be recognized in a language: by the model or by cues."""
    return (label in LABELS and uses_model(language, profile)) or profile.has_cues(label, language)


def status_softmax(log_odds: dict[str, Floats]) -> dict[str, Floats]:
    """Return log-odds of the statuses whose probabilities sum to 1, and of "unclear"."""
    scores = np.stack([log_odds[name] for name in STATUSES], 1).astype(float)
    shares = np.exp(scores - scores.max(1, keepdims=True, initial=-np.inf))
    shares = np.clip(shares / shares.sum(1, keepdims=True), 1e-4, 1 - 1e-4)
    logits = np.log(shares / (1 - shares)).astype(np.float32)
    unclear = np.full(len(logits), _UNCLEAR_LOGIT, np.float32)
    return {**dict(zip(STATUSES, logits.T, strict=True)), _UNCLEAR: unclear}


def _prior(name: str, profile: Profile) -> float:
    """Return the log-odds of a label or an area without a cue, where no model predicts it."""
    return _AREA_PRIOR if name in profile.areas else _PRIOR.get(name, _LABEL_PRIOR)


def _predict_from_cues(
    cues: Sequence[SentenceCues], added: dict[str, Floats], profile: Profile, salience: Floats
) -> dict[str, Floats]:
    """Return log-odds from cues, marks, salience and position alone."""
    count = len(cues)
    marks, _, words = _count_marks(cues)
    odds = {name: _prior(name, profile) + _CUE_WEIGHT * each for name, each in added.items()}
    length = np.minimum(words, 40) / 25
    position = np.arange(count, dtype=np.float32) / max(1, count - 1)
    score = 2 * _CUE_WEIGHT * added["relevant"] + 2 * salience + length - 0.5 * position - 2 * marks
    score = _standardize(score.astype(float)).astype(np.float32)
    odds |= {"essential": 1.5 * score - 2.2, "relevant": 1.5 * score - 0.5}
    odds[_UNCLEAR] = np.full(count, _PRIOR["agreed"] + 0.1, np.float32)  # without any cue
    return odds | _predict_fitness(cues, added, profile)


def _predict_labels(added: dict[str, Floats], profile: Profile) -> dict[str, Floats]:
    """Return log-odds of what may be quoted, from cues alone."""
    names = ("issue", "outcome", "cooperation")
    return {
        name: (_prior(name, profile) + _CUE_WEIGHT * added[name]).astype(np.float32)
        for name in names
    }


def _predict_fitness(
    cues: Sequence[SentenceCues], added: dict[str, Floats], profile: Profile
) -> dict[str, Floats]:
    """Return log-odds of "noise" and "standalone" from cues and marks alone."""
    marks, dangling, words = _count_marks(cues)
    share = np.minimum(1, _SHORT / np.maximum(1, words))  # an "um" in a long sentence says little
    by_cues = 2 * _CUE_WEIGHT * share * added["noise"]
    return {
        "noise": _prior("noise", profile) + by_cues + _MARK_LOGIT * marks,
        "standalone": _STANDALONE_PRIOR - _DANGLING_LOGIT * dangling,
    }


def _count_marks(cues: Sequence[SentenceCues]) -> Floats:
    """Return (3, sentences): boilerplate marks, marks of dependence, words."""
    rows = [(len(each.noise), len(each.dangling), each.length) for each in cues]
    return np.array(rows, np.float32).reshape(-1, 3).T


def _standardize(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return z-scores within a document; that of a short one is completed by typical sentences."""
    count = len(scores) + _TYPICAL_COUNT
    mean = (scores.sum() + _TYPICAL_COUNT * _TYPICAL_MEAN) / count
    variance = np.square(scores - mean).sum() + _TYPICAL_COUNT * _TYPICAL_DEVIATION**2
    found: NDArray[np.float64] = (scores - mean) / (np.sqrt(variance / count) + 0.1)
    return found


# --- probabilities of all sentences → the relevance of each ------------------------------------


def _select_labels(probabilities: Probabilities, profile: Profile) -> list[dict[str, float]]:
    names = tuple(dict.fromkeys((*LABELS, *profile.cues)))
    names = tuple(name for name in names if name not in STATUSES)
    rows = np.stack([probabilities[name] for name in names], 1).tolist()
    return [dict(zip(names, row, strict=True)) for row in rows]


def _select_areas(probabilities: Probabilities, profile: Profile) -> list[tuple[str, ...]]:
    """Return the areas of each sentence, the likeliest first."""
    names, count = tuple(profile.areas), len(probabilities["standalone"])
    rows = np.array([probabilities[name] for name in names]).reshape(len(names), count)
    found: list[list[tuple[float, int]]] = [[] for _ in range(count)]
    for area, sentence in np.argwhere(rows >= _MIN_AREA).tolist():
        found[sentence].append((-rows[area, sentence], area))
    return [tuple(names[area] for _, area in sorted(each)[:_MAX_AREAS]) for each in found]


def _select_statuses(probabilities: Probabilities) -> list[Status | None]:
    """Return the likeliest status of each sentence, None where it is unclear.

    Of equals the later stage wins: what "will be signed" is not signed yet.
    """
    statuses: list[Status] = [name for name in reversed(STATUSES) if name in probabilities]
    if not statuses:
        return [None] * len(probabilities["standalone"])
    rows = np.stack([probabilities[status] for status in statuses])
    best, highest = rows.argmax(0), rows.max(0)
    unclear = highest < probabilities.get(_UNCLEAR, np.zeros(1))
    return [
        None if is_unclear else statuses[index]
        for index, is_unclear in zip(best.tolist(), unclear.tolist(), strict=True)
    ]


# --- reasons, for people -----------------------------------------------------------------------

_WORDS_SHOWN = 3  # words for a sentence, and as many against it


def explain(
    document: Document, salience: Sequence[float], profile: Profile
) -> list[tuple[str, ...]]:
    """Return for each sentence the strongest reasons for its relevance."""
    context = build_context(document, np.array(salience, np.float32))
    reasons = [_explain_cues(cues) for cues in collect_cues(context, profile)]
    if uses_model(document.language, profile) and _base(document.language) not in LANGUAGES:
        pairs = zip(reasons, context.tokens.sentences, strict=True)
        reasons = [(*each, *_explain_words(load_shipped(), words)) for each, words in pairs]
    weighted = zip(reasons, salience, strict=True)
    return [(*each, f"salience {weight:.2f}") for each, weight in weighted]


def _explain_cues(cues: SentenceCues) -> tuple[str, ...]:
    labels = [f"{name}: {_quote(phrases)}" for name, phrases in cues.cues.items()]
    areas = [f"area {name}: {_quote(phrases)}" for name, phrases in cues.areas.items()]
    boilerplate = [f"boilerplate: {mark}" for mark in cues.noise]
    dangling = [f"needs context: {mark}" for mark in cues.dangling]
    return (*labels, *areas, *boilerplate, *dangling, f"{cues.length} words")


def _quote(phrases: Sequence[str]) -> str:
    return ", ".join(f"“{phrase}”" for phrase in dict.fromkeys(phrases))


def _explain_words(model: RelevanceModel, words: Sequence[str]) -> tuple[str, ...]:
    """Return the words that the model weighs most for and against a sentence."""
    column = model.weights[:, LABEL_TARGETS.index("relevant")].astype(int)
    weight = {word: int(column[list(hash_buckets(word))].sum()) for word in dict.fromkeys(words)}
    order = sorted(weight, key=lambda word: -weight[word])
    positive = [word for word in order[:_WORDS_SHOWN] if weight[word] > 0]
    negative = [word for word in order[: -_WORDS_SHOWN - 1 : -1] if weight[word] < 0]
    groups = (("words for it", positive), ("words against it", negative))
    return tuple(f"{label}: {_quote(group)}" for label, group in groups if group)
