"""Document → what a briefing needs of each sentence: `judge`, and the reasons: `explain`."""

from collections.abc import Sequence
from math import exp

from msgspec import Struct

from briefing.model import Document, Relevance, Sentence, Status
from briefing.profiles import Profile
from briefing.relevance.cues import find, lexicon, phrases_of
from briefing.relevance.forms import dangling, noise
from briefing.sentences import words

LABELS = ("issue", "outcome", "cooperation", "background", "noise")
STATUSES: tuple[Status, ...] = ("delivered", "agreed", "planned")
_PRIOR = {"issue": -1.2, "outcome": -2.0, "cooperation": -2.0, "background": -0.8, "noise": -2.5}
_CUE = 1.6  # log-odds that the first phrase adds; every further one adds half of the last


class Signs(Struct, frozen=True):
    """What was seen in a sentence."""

    cues: dict[str, list[str]]  # label -> phrases met
    areas: dict[str, list[str]]  # area -> phrases met
    noise: list[str]
    dangling: list[str]
    length: int  # words
    place: float  # 0 at the document's start, 1 at its end


def judge(document: Document, salience: Sequence[float], profile: Profile) -> list[Relevance]:
    """What a briefing needs of each sentence, aligned with `document.sentences`."""
    return [
        _relevance(signs, weight)
        for signs, weight in zip(_signs(document, profile), salience, strict=True)
    ]


def explain(
    document: Document, salience: Sequence[float], profile: Profile
) -> list[tuple[str, ...]]:
    """For each sentence the strongest reasons of its scores, for people to read."""
    return [
        _reasons(signs, weight)
        for signs, weight in zip(_signs(document, profile), salience, strict=True)
    ]


def _signs(document: Document, profile: Profile) -> list[Signs]:
    language = document.language
    labels = {
        label: lexicon(phrases_of(c, language), language) for label, c in profile.cues.items()
    }
    areas = {
        area: lexicon(phrases_of(spec.cues, language), language)
        for area, spec in profile.areas.items()
    }
    sentences = document.sentences
    found = []
    for at, sentence in enumerate(sentences):
        tokens = words(sentence.text.lower())
        count = len(tokens)
        found.append(
            Signs(
                {
                    k: hits
                    for k, book in labels.items()
                    if (hits := find(book, tokens, sentence.text))
                },
                {
                    k: hits
                    for k, book in areas.items()
                    if (hits := find(book, tokens, sentence.text))
                },
                _furniture(sentence, count),
                dangling(sentence.text, count),
                count,
                at / max(1, len(sentences) - 1),
            )
        )
    return found


def _furniture(sentence: Sentence, count: int) -> list[str]:
    return noise(sentence.text, count)


def _relevance(signs: Signs, weight: float) -> Relevance:
    labels = {
        label: _squash(_PRIOR.get(label, -2.0) + _gain(signs.cues.get(label, [])))
        for label in dict.fromkeys((*LABELS, *signs.cues))
    }
    labels["noise"] = _squash(_PRIOR["noise"] + 3.0 * len(signs.noise))
    wanted = max(
        (p for label, p in labels.items() if label not in ("noise", "background")), default=0
    )
    importance = (1 - labels["noise"]) * _squash(
        -2.6 + 2.0 * weight + 2.5 * wanted + min(signs.length, 40) / 25 - 0.5 * signs.place
    )
    return Relevance(
        labels, importance, _squash(2.0 - 2.5 * len(signs.dangling)), "agreed", _ranked(signs.areas)
    )


def _gain(hits: list[str]) -> float:
    return 2 * _CUE * (1 - 0.5 ** len(set(hits)))


def _ranked(areas: dict[str, list[str]]) -> tuple[str, ...]:
    return tuple(sorted(areas, key=lambda area: -len(areas[area])))


def _squash(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _reasons(signs: Signs, weight: float) -> tuple[str, ...]:
    told = [
        f"{label}: “{hit}”" for label, hits in signs.cues.items() for hit in dict.fromkeys(hits)
    ]
    told += [f"area {area}: “{hits[0]}”" for area, hits in signs.areas.items()]
    told += [f"noise: {mark}" for mark in signs.noise]
    told += [f"not alone: {mark}" for mark in signs.dangling]
    told.append(f"salience {weight:.2f}, {signs.length} words")
    return tuple(told)
