"""Relevance, step 3: what can be pointed at in each sentence, and what it adds to the odds."""

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
from msgspec import Struct

from briefing.languages import language_of
from briefing.model import Document, Sentence
from briefing.profiles import LABELS, Profile
from briefing.relevance.cues import Lexicon, Phrases, find, lexicon, phrases_of
from briefing.relevance.forms import dangling, noise, plain
from briefing.relevance.scene import Floats, low_words

Known = Literal["delivered", "agreed", "planned"]
STATUSES: tuple[Known, ...] = ("delivered", "agreed", "planned")
QUIET = ("background", "noise", *STATUSES)  # labels that make no sentence more important
_CUE = 0.8  # log-odds that a label's first phrase adds; all the others add as much at most
_PER_WORD = 2  # signs that stand for a word where no space parts the words
_TOLD = 2.0  # how much more a status's phrases count: little else tells it
_NAMED = 3.0  # how much more an area's phrases count for the area
_WORTH = 0.5  # share of it that goes to the odds that a briefing carries the sentence


class Signs(Struct, frozen=True, gc=False):
    """What was seen in a sentence."""

    cues: dict[str, list[str]]  # label -> phrases met; labels without any are left out
    areas: dict[str, list[str]]  # area -> phrases met, likewise
    noise: list[str]  # marks of furniture
    dangling: list[str]  # what keeps it from standing alone
    length: int  # words


def signs_of(document: Document, profile: Profile) -> list[Signs]:
    """The signs of each sentence, aligned with `document.sentences`."""
    labels = _book(profile.cues, document.language)
    areas = _book({name: a.cues for name, a in profile.areas.items()}, document.language)
    return [_signs(sentence, labels, areas, document.language) for sentence in document.sentences]


def _book(cues: Mapping[str, Phrases], language: str) -> Lexicon:
    named = ((name, phrases_of(phrases, language)) for name, phrases in cues.items())
    return lexicon(tuple(named), language)


def _signs(sentence: Sentence, labels: Lexicon, areas: Lexicon, language: str) -> Signs:
    text = plain(sentence.text)
    tokens = low_words(text)
    count = len(tokens) if language_of(language).spaced else len(text) // _PER_WORD
    return Signs(
        find(labels, tokens, text),
        find(areas, tokens, text),
        noise(text, count),
        dangling(text, count, language),
        count,
    )


def shifts(signs: Sequence[Signs], profile: Profile) -> dict[str, Floats]:
    """What the profile's phrases add to the log-odds of each label, area, "must" and "useful"."""
    names = tuple(dict.fromkeys((*LABELS, *profile.cues)))
    found = {name: _gains([s.cues.get(name, []) for s in signs]) for name in names}
    found |= {name: _TOLD * found[name] for name in STATUSES if name in found}
    for area in profile.areas:
        found[area] = _gains([s.areas.get(area, []) for s in signs])
    areas = {area: _NAMED * found[area] for area in profile.areas}
    loud = [found[name] for name in (*names, *profile.areas) if name not in QUIET]
    most = np.max(np.stack([*loud, np.zeros(len(signs), np.float32)]), axis=0)
    worth = (_WORTH * (most - found["noise"])).astype(np.float32)
    return found | areas | {"must": worth, "useful": worth}


def _gains(hits: Sequence[Sequence[str]]) -> Floats:
    kinds = np.array([len(set(each)) for each in hits], np.float32)
    return (2 * _CUE * (1 - 0.5**kinds)).astype(np.float32)
