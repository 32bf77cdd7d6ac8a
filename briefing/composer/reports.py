"""Reports: how much a passage matters by its place in the outline, and what is recommended.

The ranking was learned from events, and from few reports. A report says in its opening what it is
about, most of all where the opening ends ("This report describes …"), and at its end what follows.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct

from briefing.composer.fitness import compile_words
from briefing.composer.passages import Passage
from briefing.languages import get_language
from briefing.models import AnalyzedDocument, Document, Section, SectionRole
from briefing.ranking.folder import Flags, Floats, Folder, Weights
from briefing.ranking.relations import compute_centrality
from briefing.ranking.selection import Passages, is_question

MIN_OPENED = 40  # sentences of a document of which the first section is an opening
MIN_OPENING = 3  # sentences of a section that is one
OPENING_WORDS = 300  # of an opening, that count
MAX_ITEMS = 30  # of a list, after a sentence that recommends them
HEADLINE_FACTOR, HEADLINE_BONUS = 1.5, 0.1  # of the headline score in an opening
LAST_HEADLINE = 0.15  # added to it where an opening ends
CONCLUSION_HEADLINE, CONCLUSION_GAIN = 0.2, 0.5  # added in conclusions
_CLOSED: tuple[SectionRole, ...] = (
    "recommendations", "conclusions", "findings", "method", "annex", "literature", "contents",
    "agenda", "attendance", "examples",
)  # fmt: skip


def find_opening(document: Document) -> int | None:
    """Return the index of the section in which a report says what it is about.

    It is the summary, or else the introduction, or else the first section. A short file, such as
    a chapter of a report in several files, has none, unless it is a summary.
    """
    if document.kind != "report":
        return None
    long = [n for n, s in enumerate(document.sections) if len(s.sentences) >= MIN_OPENING]
    roles = [document.sections[n].role for n in long]
    if "summary" in roles:
        return long[roles.index("summary")]
    if sum(len(s.sentences) for s in document.sections) < MIN_OPENED or not long:
        return None
    if "introduction" in roles:
        return long[roles.index("introduction")]
    return None if roles[0] in _CLOSED else long[0]


class OutlineWeights(Struct, frozen=True):
    """What the place in a report changes in the scores of p passages: score × factor + bonus."""

    gain_factor: Floats
    gain_bonus: Floats
    headline_factor: Floats
    headline_bonus: Floats


def weigh_outline(
    documents: Sequence[AnalyzedDocument],
    passages: Sequence[Passage],
    table: Passages,
    folder: Folder,
    weights: Weights,
) -> OutlineWeights:
    """Return how the scores of passages depend on their place in the outline of a report."""
    of_report = np.array([passage.kind == "report" for passage in passages], bool)
    sections = [find_opening(each.document) for each in documents]
    opening = _flag_openings(documents, sections)
    before = np.cumsum(folder.words) - folder.words
    early = before - before[_find_section_starts(folder)] < OPENING_WORDS
    opens = (opening & early)[table.first]
    ends = opening[table.last] & ~np.append(opening, False)[table.last + 1]
    roles = [documents[p.document].document.sections[p.section].role for p in passages]
    concludes = np.array([role == "conclusions" for role in roles], bool) & of_report & ~opens
    central = np.ones(len(passages), np.float32)
    if of_report.any():
        central = table.sum_over(compute_centrality(folder, weights, opening))
        central = np.where(of_report, central / (table.last - table.first + 1), 1.0)
    return OutlineWeights(
        central,
        CONCLUSION_GAIN * concludes,
        np.where(opens, HEADLINE_FACTOR, 1.0),
        HEADLINE_BONUS * opens + LAST_HEADLINE * ends + CONCLUSION_HEADLINE * concludes,
    )


def _flag_openings(documents: Sequence[AnalyzedDocument], sections: Sequence[int | None]) -> Flags:
    """Return (n,) which sentences are in a report's opening."""
    flags = [
        number == at
        for each, at in zip(documents, sections, strict=True)
        for number, section in enumerate(each.document.sections)
        for _ in section.sentences
    ]
    return np.array(flags, bool)


def _find_section_starts(folder: Folder) -> list[int]:
    """Return for each sentence the place of the first one of its section."""
    opens = np.flatnonzero(np.diff(folder.section, prepend=-1)).tolist()
    return [first for first, after in pairwise([*opens, len(folder)]) for _ in range(first, after)]


def find_recommendations(
    documents: Sequence[AnalyzedDocument], passages: Sequence[Passage]
) -> Flags:
    """Return (p,) which passages of reports recommend something.

    In a section of recommendations it is what says that something should be done, without weighing
    it in the first person; elsewhere, that somebody recommends it.
    """
    documented = ((each, documents[each.document].document) for each in passages)
    return np.array(
        [each.kind == "report" and _recommends(each, d) for each, d in documented], bool
    )


def _recommends(passage: Passage, document: Document) -> bool:
    section = document.sections[passage.section]
    if is_question(passage.text):
        return False
    said = compile_words(document.language, "recommendations")
    if said and (said.search(passage.text) or said.search(_find_lead_in(section, passage))):
        return True
    if not _lists_recommendations(section, document.language):
        return False
    if section.heading and not any(map(str.isalpha, section.heading)):
        return True  # a recommendation that has its number for a heading
    obliged = compile_words(document.language, "obligations")
    return bool(obliged and obliged.search(passage.text)) and not passage.is_first_person


def _lists_recommendations(section: Section, language: str) -> bool:
    """Return whether a section is about recommendations: "Conclusions and recommendations"."""
    pattern = get_language(language).documents.section_roles.get("recommendations")
    shared = section.role == "conclusions" and pattern
    return section.role == "recommendations" or bool(
        shared and re.search(shared, section.heading, re.IGNORECASE)
    )


def _find_lead_in(section: Section, passage: Passage) -> str:
    """Return the sentence with a colon that a passage, or the list that it is in, comes after."""
    sentences = section.sentences
    at = bisect_right(sentences, passage.sentence_starts[0], key=lambda each: each.start) - 1
    for before in range(at - 1, max(at - 1 - MAX_ITEMS, -1), -1):
        if sentences[before].text.rstrip().endswith((":", "：")):
            return sentences[before].text
        if sentences[before + 1].kind != "item":
            break
    return ""
