"""What sections and forms of sentences add to the relevance: "Motion carried", an action's owner.

Profiles name the roles of sections that fit a label (`section_roles`). The vocabulary of a language
names patterns of sentences (`forms`). Both add log-odds to labels that cues or the model gave.
"""

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec.structs import replace

from briefing.languages import get_language
from briefing.models import Document, Relevance, SectionRole, Sentence
from briefing.profiles import Profile
from briefing.section_kinds import LABELS

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
    shown = [label for label in added if label != "noise"]
    if shown and "noise" not in added and "noise" in labels:
        labels["noise"] = _shift(labels["noise"], -_FORM_LOGIT)
    weight = _IMPORTANCE.get(role, 0.0) if profile.section_roles else 0.0
    if profile.section_roles and role in _NOISE:
        labels["noise"] = _shift(labels.get("noise", _MISSING), _FORM_LOGIT)
    weight += (1.0 if shown else 0.0) - (_ROLE_LOGIT if "schedule" in matched else 0.0)
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
