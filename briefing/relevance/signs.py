"""Relevance, step 5: what can be pointed at in each sentence, and what it adds to the odds."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from msgspec import Struct

from briefing.languages import language_of
from briefing.profiles import LABELS, Profile
from briefing.relevance.cues import Met, find, lexicon_of
from briefing.relevance.forms import dangling, noise
from briefing.relevance.scene import Floats, Scene

Known = Literal["delivered", "agreed", "planned"]
STATUSES: tuple[Known, ...] = ("delivered", "agreed", "planned")
QUIET = ("background", "noise", *STATUSES)  # labels that make no sentence more important
_CUE = 0.8  # log-odds that a label's first phrase adds; all the others add as much at most
_PER_WORD = 2  # signs that stand for a word where no space parts the words
_TOLD = 2.0  # how much more a status's phrases count: little else tells it
_NAMED = 3.0  # how much more an area's phrases count for the area
_AGAINST = 6.0  # how much more a phrase counts that speaks against a label
_NOT = "not "  # before the name of the label that it speaks against
_WORTH = 0.5  # share of it that goes to the odds that a briefing carries the sentence


class Signs(Struct, frozen=True, gc=False):
    """What was seen in a sentence."""

    cues: Met  # by label, or "not " and a label; those without any are left out
    areas: Met  # likewise
    noise: list[str]  # marks of furniture
    dangling: list[str]  # what keeps it from standing alone
    length: int  # words


def signs_of(scene: Scene, profile: Profile) -> list[Signs]:
    """The signs of each sentence."""
    speaking = profile.cues | {_NOT + name: cues for name, cues in profile.against.items()}
    named = {name: area.cues for name, area in profile.areas.items()}
    labels, areas = (
        find(lexicon_of(cues, scene.language), scene.texts, scene.words)
        for cues in (speaking, named)
    )
    forms = zip(scene.texts, _lengths(scene), scene.marks.tolist(), strict=True)
    return [
        Signs(cues, of, noise(*form), dangling(*form, scene.language), form[1])
        for cues, of, form in zip(labels, areas, forms, strict=True)
    ]


def _lengths(scene: Scene) -> list[int]:
    if language_of(scene.language).spaced:
        return [len(words) for words in scene.words]
    return [len(text) // _PER_WORD for text in scene.texts]


def shifts(signs: Sequence[Signs], profile: Profile) -> dict[str, Floats]:
    """What the profile's phrases add to the log-odds of each label, area, "must" and "useful"."""
    names = tuple(dict.fromkeys((*LABELS, *profile.cues)))
    denied = tuple(_NOT + name for name in profile.against)
    gains = _gains((*names, *denied), [each.cues for each in signs])
    found = {name: _TOLD * gains[name] if name in STATUSES else gains[name] for name in names}
    areas = _gains(tuple(profile.areas), [each.areas for each in signs])
    loud = [gains for name, gains in (found | areas).items() if name not in QUIET]
    most = np.max(np.stack([*loud, np.zeros(len(signs), np.float32)]), axis=0)
    worth = (_WORTH * (most - found["noise"])).astype(np.float32)
    told = {area: _NAMED * gains for area, gains in areas.items()}
    less = {name: found[name] - _AGAINST * gains[_NOT + name] for name in profile.against}
    return found | less | told | {"must": worth, "useful": worth}


def _gains(names: Sequence[str], met: Sequence[Met]) -> dict[str, Floats]:
    numbers = {name: number for number, name in enumerate(names)}
    kinds = np.zeros((len(names), len(met)), np.float32)
    for place, each in enumerate(met):
        for name, phrases in each.items():
            kinds[numbers[name], place] = len(set(phrases))
    gains = (2 * _CUE * (1 - 0.5**kinds)).astype(np.float32)
    return dict(zip(names, gains, strict=True))
