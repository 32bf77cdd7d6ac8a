"""Cue phrases, roles of sections and forms of sentences: what they add to the log-odds.

Profiles name the roles of sections that fit a label (`section_roles`). The vocabulary of a language
names patterns of sentences (`forms`): "Motion carried", an action's owner.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from briefing.classifier.context import (
    BOILERPLATE_MARKS,
    MARKS,
    DocumentFeatures,
    Floats,
    normalize_quotes,
)
from briefing.classifier.tokens import TokenTable
from briefing.languages import get_language
from briefing.models import Document, Relevance, SectionRole, Sentence
from briefing.profiles import Profile
from briefing.section_kinds import LABELS
from briefing.text import split_words

Known = Literal["delivered", "agreed", "planned"]
STATUSES: tuple[Known, ...] = ("delivered", "agreed", "planned")
Matches = dict[str, list[str]]  # name → its phrases in the sentence, in order
Phrases = Mapping[str, Sequence[str]]  # language code → phrases; a final "*" matches any ending
_CACHE_SIZE = 50_000  # words


class Phrase(Struct, frozen=True, gc=False):
    """A phrase as lower-case words; an open word keeps its "*"."""

    name: str  # the label or area that it supports
    parts: tuple[str, ...]
    display: str  # for people
    rarest: int  # index of its longest word, by which it is looked up


class RarestWordIndex(dict[str, tuple[Phrase, ...]]):
    """Word → the phrases of which it is the longest; computed on first use, then cached."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        super().__init__()
        self._whole: dict[str, tuple[Phrase, ...]] = {}
        self._stems: dict[str, tuple[Phrase, ...]] = {}
        self._endings: dict[str, tuple[Phrase, ...]] = {}
        for phrase in phrases:
            word = phrase.parts[phrase.rarest]
            table = self._stems if word[-1] == "*" else self._whole
            if word[0] == "*":
                table = self._endings
            table[word.strip("*")] = (*table.get(word.strip("*"), ()), phrase)

    def __missing__(self, word: str) -> tuple[Phrase, ...]:
        if len(self) >= _CACHE_SIZE:
            self.clear()
        stems = (word[:length] for length in range(1, len(word) + 1))
        by_stem = (phrase for stem in stems for phrase in self._stems.get(stem, ()))
        endings = (word[start:] for start in range(len(word))) if self._endings else ()
        by_ending = (phrase for ending in endings for phrase in self._endings.get(ending, ()))
        self[word] = (*self._whole.get(word, ()), *by_stem, *by_ending)
        return self[word]


class CueLexicon(Struct, frozen=True, gc=False):
    """Named phrases, indexed so that one pass over a text finds all of them."""

    index: RarestWordIndex
    substrings: tuple[tuple[str, str], ...] = ()  # (name, phrase) in scripts without spaces


def select_phrases(cues: Phrases, language: str) -> tuple[str, ...]:
    """Return the phrases for a language, then those under "*", which apply to all languages."""
    base = language.split("-")[0].lower()
    return tuple(cues.get(base, ())) + tuple(cues.get("*", ()))


def build_lexicon(cues: Mapping[str, Phrases], language: str) -> CueLexicon:
    """Index the phrases of each name for a language."""
    named = ((name, select_phrases(phrases, language)) for name, phrases in cues.items())
    return compile_lexicon(tuple(named), language)


@lru_cache(maxsize=64)
def compile_lexicon(named: tuple[tuple[str, tuple[str, ...]], ...], language: str) -> CueLexicon:
    """Index (name, phrases) pairs."""
    pairs = [(name, phrase) for name, phrases in named for phrase in phrases]
    known = get_language(language)
    if not known.uses_spaces or known.attached_particles:
        bare = [(name, phrase.lower().strip("* ")) for name, phrase in pairs]
        return CueLexicon(RarestWordIndex(()), tuple(pair for pair in bare if pair[1]))
    split = [(name, tuple(_split_phrase(phrase))) for name, phrase in pairs]
    return CueLexicon(RarestWordIndex([_make_phrase(*pair) for pair in split if pair[1]]))


def _make_phrase(name: str, parts: tuple[str, ...]) -> Phrase:
    rarest = max(range(len(parts)), key=lambda index: len(parts[index].strip("*")))
    return Phrase(name, parts, " ".join(parts).replace("*", "…"), rarest)


def _split_phrase(phrase: str) -> list[str]:
    """Split a phrase into lower-case words; an open word keeps its "*"."""
    parts = []
    for chunk in normalize_quotes(phrase).lower().split():
        found = split_words(chunk)
        if found and chunk.endswith("*"):
            found[-1] += "*"
        if found and chunk.startswith("*"):
            found[0] = f"*{found[0]}"
        parts += found
    return parts


def match_cues(lexicon: CueLexicon, texts: Sequence[str], tokens: TokenTable) -> list[Matches]:
    """Return the phrases in each sentence; `tokens` are the words of `texts`."""
    found: list[Matches] = [{} for _ in texts]
    hits = (
        _match_substrings(lexicon, texts) if lexicon.substrings else _match_words(lexicon, tokens)
    )
    for sentence, name, display in hits:
        found[sentence].setdefault(name, []).append(display)
    return found


def _match_substrings(lexicon: CueLexicon, texts: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    for sentence, text in enumerate(texts):
        folded = text.lower()
        yield from ((sentence, *pair) for pair in lexicon.substrings if pair[1] in folded)


def _match_words(lexicon: CueLexicon, tokens: TokenTable) -> Iterator[tuple[int, str, str]]:
    phrases = [lexicon.index[word] for word in tokens.vocabulary]
    has_phrase = np.fromiter(map(bool, phrases), bool, len(phrases))
    hits = np.flatnonzero(has_phrase[tokens.token_ids])
    owners = tokens.sentence_ids[hits]
    ends = tokens.lengths.cumsum()[owners]
    columns = (hits, hits - tokens.positions[hits], ends, tokens.token_ids[hits], owners)
    token_ids = tokens.token_ids.tolist()
    for at, start, end, word, owner in zip(*(c.tolist() for c in columns), strict=True):
        for phrase in phrases[word]:
            first, size = at - phrase.rarest, len(phrase.parts)
            if start <= first and first + size <= end:
                here = map(tokens.vocabulary.__getitem__, token_ids[first : first + size])
                if size == 1 or all(map(_matches_part, phrase.parts, here)):
                    yield owner, phrase.name, phrase.display


def _matches_part(part: str, word: str) -> bool:
    if part[0] == "*":
        return word.endswith(part[1:])
    return word.startswith(part[:-1]) if part[-1] == "*" else word == part


# --- from phrases to log-odds ------------------------------------------------------------------

UNIMPORTANT_LABELS = ("background", "noise", *STATUSES)  # do not raise the importance
_CUE_LOGIT = 0.8  # of a label's first phrase; all its other phrases add as much at most
_STATUS_WEIGHT = np.float32(2.0)  # little else distinguishes the statuses
_AREA_WEIGHT = np.float32(3.0)
_NEGATIVE_WEIGHT = np.float32(6.0)
_NOT = "not "  # prefix of a label with negative cues
_OF = "of "  # prefix of an area
_IMPORTANCE_SHARE = np.float32(0.5)  # of a cue's log-odds, added to those of the importance


class SentenceCues(Struct, frozen=True, gc=False):
    """The cues and marks of a sentence."""

    cues: Matches  # by label, or "not " and a label
    areas: Matches
    noise: list[str]  # boilerplate marks
    dangling: list[str]  # marks of dependence on the context
    length: int  # words


def collect_cues(context: DocumentFeatures, profile: Profile) -> list[SentenceCues]:
    """Return the cues of each sentence."""
    labels = profile.cues | {_NOT + name: cues for name, cues in profile.negative_cues.items()}
    areas = {_OF + name: area.cues for name, area in profile.areas.items()}
    lexicon = build_lexicon(labels | areas, context.language)
    found: list[SentenceCues] = [SentenceCues({}, {}, [], [], n) for n in context.lengths]
    matches = match_cues(lexicon, context.texts, context.tokens)
    for cues, by_name in zip(found, matches, strict=True):
        for name, phrases in by_name.items():
            into = cues.areas if name.startswith(_OF) else cues.cues
            into[name.removeprefix(_OF)] = phrases
    for sentence, mark in np.argwhere(context.marks).tolist():
        is_boilerplate = mark < len(BOILERPLATE_MARKS)
        into_list = found[sentence].noise if is_boilerplate else found[sentence].dangling
        into_list.append(MARKS[mark])
    return found


def cue_logits(cues: Sequence[SentenceCues], profile: Profile) -> dict[str, Floats]:
    """Return what cues add to the log-odds of each label, area, "essential" and "relevant"."""
    names = tuple(dict.fromkeys((*LABELS, *profile.cues, *profile.negative_cues)))
    denied = tuple(_NOT + name for name in profile.negative_cues)
    gains = _sum_gains((*names, *denied), [each.cues for each in cues])
    areas = _sum_gains(tuple(profile.areas), [each.areas for each in cues])
    important = [gains[n] for n, name in enumerate(names) if name not in UNIMPORTANT_LABELS]
    strongest = np.vstack((*important, areas)).max(0)
    found = dict(zip((*names, *denied), gains, strict=True))
    importance = _IMPORTANCE_SHARE * (strongest - found["noise"])
    found |= {name: _STATUS_WEIGHT * found[name] for name in STATUSES if name in found}
    found |= {
        name: found[name] - _NEGATIVE_WEIGHT * found.pop(_NOT + name)
        for name in profile.negative_cues
    }
    found |= zip(profile.areas, _AREA_WEIGHT * areas, strict=True)
    return found | {"essential": importance, "relevant": importance}


def _sum_gains(names: Sequence[str], matches: Sequence[Matches]) -> Floats:
    """Return (names, sentences): log-odds, less for each further phrase of a name."""
    index = {name: number for number, name in enumerate(names)}
    gains = np.zeros((len(names), len(matches)), np.float32)
    for sentence, by_name in enumerate(matches):
        for name, phrases in by_name.items():
            gains[index[name], sentence] = 2 * _CUE_LOGIT * (1 - 0.5 ** len(set(phrases)))
    return gains


_FORM_LOGIT = 4.0  # of a sentence's form
_ROLE_LOGIT = 2.5  # of the section's role
_MISSING = 0.05  # probability of a label without evidence
_PRIOR = 0.25  # below it a label has no cue
_IMPORTANCE: dict[SectionRole, float] = {  # log-odds
    "summary": 1.2, "recommendations": 1.0, "conclusions": 0.8, "findings": 0.5,
    "introduction": 0.2, "decisions": 1.0, "actions": 1.0, "next-steps": 0.5,
    "background": -0.7, "method": -1.2, "examples": -1.5, "annex": -1.5, "agenda": -2.0,
    "attendance": -2.0, "contents": -4.0, "literature": -4.0,
}  # fmt: skip
_MAX_HEADER_WORDS = 2  # of a column's name
_FORMS_ONLY = ("continuation", "schedule")  # forms that are no labels
_NOISE: frozenset[SectionRole] = frozenset(("contents", "literature"))


def add_form_evidence(
    document: Document, relevance: Sequence[Relevance], profile: Profile
) -> list[Relevance]:
    """Return the relevance of each sentence with the evidence of its section and its form."""
    forms = _find_forms(document.language, profile.vocabulary)
    if not forms and not profile.section_roles:
        return list(relevance)
    roles = [section.role for section in document.sections for _ in section.sentences]
    return [
        _adjust(each, role, list(_match(forms, sentence)), profile)
        for each, role, sentence in zip(relevance, roles, document.sentences, strict=True)
    ]


def _adjust(
    relevance: Relevance, role: SectionRole, matched: Sequence[str], profile: Profile
) -> Relevance:
    if "noise" in matched:
        matched = ["noise"]
    added = {label: _FORM_LOGIT for label in matched if label not in _FORMS_ONLY}
    for label, fitting in profile.section_roles.items():
        if role in fitting and "schedule" not in matched:
            added[label] = added.get(label, 0.0) + _ROLE_LOGIT
    labels = {
        label: min(value, _MISSING) if value < _PRIOR and label not in LABELS else value
        for label, value in relevance.labels.items()
    }
    for label, logit in added.items():
        labels[label] = _shift(labels.get(label, _MISSING), logit)
    display = [label for label in added if label != "noise"]
    if display and "noise" not in added and "noise" in labels:
        labels["noise"] = _shift(labels["noise"], -_FORM_LOGIT)
    weight = _IMPORTANCE.get(role, 0.0) if profile.section_roles else 0.0
    if profile.section_roles and role in _NOISE:
        labels["noise"] = _shift(labels.get("noise", _MISSING), _FORM_LOGIT)
    weight += (1.0 if display else 0.0) - (_ROLE_LOGIT if "schedule" in matched else 0.0)
    alone = _FORM_LOGIT if "continuation" in matched else 0.0
    return replace(
        relevance,
        labels=labels,
        importance=_shift(relevance.importance, weight),
        standalone=_shift(relevance.standalone, -alone),
    )


def _shift(probability: float, logit: float) -> float:
    bounded = min(max(probability, 1e-4), 1 - 1e-4)
    return round(1 / (1 + math.exp(-math.log(bounded / (1 - bounded)) - logit)), 4)


def _match(forms: Iterable[tuple[str, re.Pattern[str]]], sentence: Sentence) -> Iterable[str]:
    if sentence.text.rstrip().endswith("?"):
        return ()
    if _is_table_header(sentence.text):
        return ("noise",)
    return (label for label, pattern in forms if pattern.search(sentence.text))


def _is_table_header(text: str) -> bool:
    """Return whether a row holds only names of columns: "Task | Owner | Due"."""
    cells = text.split(" | ")
    short = all(len(cell.split()) <= _MAX_HEADER_WORDS for cell in cells)
    return len(cells) > 1 and short and not any(map(str.isdigit, text)) and ":" not in text


@lru_cache(maxsize=32)
def _find_forms(language: str, vocabulary: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    known = get_language(language).vocabularies.get(vocabulary)
    patterns = known.forms if known else {}
    return tuple((label, re.compile(pattern)) for label, pattern in patterns.items())
