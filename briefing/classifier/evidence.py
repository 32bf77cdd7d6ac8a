"""Relevance, step 6: what can be pointed at in each sentence, and what it adds to the odds."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from msgspec import Struct

from briefing.classifier.context import Floats, Scene
from briefing.classifier.cues import Met, find, lexicon_of
from briefing.classifier.surface_marks import FURNITURE, MARKS
from briefing.profiles import Profile
from briefing.section_kinds import LABELS

Known = Literal["delivered", "agreed", "planned"]
STATUSES: tuple[Known, ...] = ("delivered", "agreed", "planned")
QUIET = ("background", "noise", *STATUSES)  # labels that make no sentence more important
_CUE = 0.8  # log-odds that a label's first phrase adds; all the others add as much at most
_TOLD = np.float32(2.0)  # how much more a status's phrases count: little else tells it
_NAMED = np.float32(3.0)  # how much more an area's phrases count for the area
_AGAINST = np.float32(6.0)  # how much more a phrase counts that speaks against a label
_NOT = "not "  # before the name of the label that it speaks against
_OF = "of "  # before the name of an area
_WORTH = np.float32(0.5)  # share of it that goes to the odds that a briefing carries the sentence


class Signs(Struct, frozen=True, gc=False):
    """What was seen in a sentence."""

    cues: Met  # by label, or "not " and a label; those without any are left out
    areas: Met  # likewise
    noise: list[str]  # marks of furniture
    dangling: list[str]  # what keeps it from standing alone
    length: int  # words


def signs_of(scene: Scene, profile: Profile) -> list[Signs]:
    """The signs of each sentence."""
    speaking = profile.cues | {_NOT + name: cues for name, cues in profile.negative_cues.items()}
    named = {_OF + name: area.cues for name, area in profile.areas.items()}
    book = lexicon_of(speaking | named, scene.language)
    found: list[Signs] = [Signs({}, {}, [], [], length) for length in scene.lengths]
    for signs, met in zip(found, find(book, scene.texts, scene.wording), strict=True):
        for name, phrases in met.items():
            into = signs.areas if name.startswith(_OF) else signs.cues
            into[name.removeprefix(_OF)] = phrases
    for place, mark in np.argwhere(scene.marks).tolist():
        told = found[place].noise if mark < len(FURNITURE) else found[place].dangling
        told.append(MARKS[mark])
    return found


def shifts(signs: Sequence[Signs], profile: Profile) -> dict[str, Floats]:
    """What the profile's phrases add to the log-odds of each label, area, "must" and "useful"."""
    names = tuple(dict.fromkeys((*LABELS, *profile.cues, *profile.negative_cues)))
    denied = tuple(_NOT + name for name in profile.negative_cues)
    gains = _gains((*names, *denied), [each.cues for each in signs])
    areas = _gains(tuple(profile.areas), [each.areas for each in signs])
    loud = [gains[n] for n, name in enumerate(names) if name not in QUIET]
    most = np.vstack((*loud, areas)).max(0)
    found = dict(zip((*names, *denied), gains, strict=True))
    worth = _WORTH * (most - found["noise"])
    found |= {name: _TOLD * found[name] for name in STATUSES if name in found}
    found |= {
        name: found[name] - _AGAINST * found.pop(_NOT + name) for name in profile.negative_cues
    }
    found |= zip(profile.areas, _NAMED * areas, strict=True)
    return found | {"must": worth, "useful": worth}


def _gains(names: Sequence[str], met: Sequence[Met]) -> Floats:
    """(names, sentences)."""
    numbers = {name: number for number, name in enumerate(names)}
    gains = np.zeros((len(names), len(met)), np.float32)
    for place, each in enumerate(met):
        for name, phrases in each.items():
            gains[numbers[name], place] = 2 * _CUE * (1 - 0.5 ** len(set(phrases)))
    return gains
