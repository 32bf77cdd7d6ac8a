"""Passages → what the learned ranking predicts for each of them in its folder."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import get_args

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from briefing.classifier.predict import has_model
from briefing.composer.passages import Passage
from briefing.composer.reports import find_recommendations, weigh_outline
from briefing.composer.scoring import compute_authority
from briefing.languages import get_language
from briefing.models import AnalyzedDocument, Status
from briefing.profiles import Profile
from briefing.ranking.clusters import (
    PassageTraits,
    Repeats,
    find_repeats,
    find_sure_repeats,
    read_traits,
)
from briefing.ranking.features import OWN
from briefing.ranking.folder import Floats, Numbers, gather_folder, weigh_terms
from briefing.ranking.model import SECTION, STATUS, Model, load_shipped, pick_statuses
from briefing.ranking.selection import (
    Passages,
    Scores,
    is_question,
    lay_out_passages,
)
from briefing.section_kinds import get_section_kind

MAX_NOISE = 0.6  # probability of noise above which a passage is not quoted
MIN_REPORT = 60  # sentences of a report that is ranked by itself
LABEL_SHARE = 0.5  # of the classifier, in the choice of a section
HALF_TRUST = 40  # sentences of a folder in which the label of an outcome counts half
HISTORY_FACTOR = 0.6  # of outcome and headline score, if only past years are named
FULL_WORTH, MIN_FACTOR = 0.8, 0.4  # a passage of less worth loses that share of its scores
REPORT_FACTOR = 0.7  # of it in a report, which explains procedures more often than it has news
COURTESY = 0.5  # factor of the scores of compliments and of remarks on the talks themselves
RECOMMENDED = 0.95  # probability that a report's recommendation is an outcome, of status planned
MODERATION_FACTOR = 0.3  # of the scores of who announces others, and what is next
DOUBLING_LENGTH = {"en": 30}  # sentences of a folder in which clear cues double a status's odds
DOUBLING_LENGTH_ELSEWHERE = 1000  # the same in languages with few folders to learn from
DECISIVE = 100.0  # factor of the odds of a status where the cues decide
STAGED = 8.0  # the same, of a status that the words of a sentence leave no doubt of
RANKED_LABELS = frozenset(SECTION)
_OUTCOME = SECTION.index("outcome")


class FolderRanks(Struct, frozen=True):
    """Predictions for p passages, in their order."""

    table: Passages
    scores: Scores
    section: Floats  # (p, SECTION) probabilities
    outcome: Floats  # (p,) probability that it reports an outcome of the event
    statuses: tuple[Status, ...]  # should it report an outcome
    document: Numbers  # (p,) index of its document
    formality: Floats  # (p,) of its document, 0..1; all 0 if all are of one genre
    traits: PassageTraits  # figures, names and negations of its text
    pairs: Floats  # weights of the model that detects repeats

    def find_repeats(self, place: int) -> Repeats:
        """Return the passages of other documents that state what one passage does."""
        return find_repeats(self.table, self.traits, self.document, place, self.pairs)

    def find_sure_repeats(self, place: int) -> Numbers:
        """Return the passages that are not quoted beside one, since they state the same."""
        return find_sure_repeats(self.table, self.traits, place, self.pairs)


def can_rank(profile: Profile, documents: Sequence[AnalyzedDocument]) -> bool:
    """Whether the ranking knows all labels that a profile has sections for, and the documents.

    It was learned from folders. The classifier, learned from single diplomatic documents, knows
    these better.
    """
    if len(documents) == 1 and not _is_long_report(documents[0]):
        return False
    kinds = ((spec.content, get_section_kind(spec.content)) for spec in profile.sections)
    labels = {content for content, kind in kinds if kind.selects == "label"}
    return profile.model and bool(labels) and labels <= RANKED_LABELS


def _is_long_report(analyzed: AnalyzedDocument) -> bool:
    return analyzed.document.kind == "report" and len(analyzed.analyses) >= MIN_REPORT


def rank_passages(
    documents: Sequence[AnalyzedDocument],
    passages: Sequence[Passage],
    model: Model | None = None,
    own: Floats | None = None,
) -> FolderRanks:
    """Rank the sentences of a folder and add them up over its passages.

    `own`: see `Folder.own`, for documents that are excerpts.
    """
    model, folder = model or load_shipped(), gather_folder(documents)
    if own is not None:
        folder = replace(folder, own=own, place=own[:, OWN.index("place")].astype(np.intp))
    ranks = model.rank(folder)
    spans = _find_spans(documents, passages)
    words = [float(passage.words) for passage in passages]
    weights = weigh_terms(folder, model.background)
    table = lay_out_passages(folder, weights, spans, words)
    leans = np.array([p.context_importance is not None for p in passages], bool)
    main = np.where(leans, table.last, table.first)
    recommended = find_recommendations(documents, passages)
    chances = _weigh_clear_cues(ranks.status[main], passages, documents)
    trust = _weigh_ranking(passages, documents)
    chances[recommended] = [name == "planned" for name in STATUS]
    names = pick_statuses(chances)
    found = [[p.labels.get(name, 0.0) for name in SECTION] for p in passages]
    labels = np.array(found, np.float32).reshape(-1, len(SECTION))
    gain, headline = table.sum_over(ranks.gain), table.sum_over(ranks.headline)
    if own is None:
        outline = weigh_outline(documents, passages, table, folder, weights)
        gain = outline.gain_factor * gain + outline.gain_bonus
        headline = outline.headline_factor * headline + outline.headline_bonus
    factor = np.clip(ranks.worth[main] / FULL_WORTH, MIN_FACTOR, 1)
    factor *= np.where([p.is_moderation for p in passages], MODERATION_FACTOR, 1)
    factor *= np.where([p.is_courtesy for p in passages], COURTESY, 1.0)
    section = (1 - LABEL_SHARE) * ranks.section[main] + LABEL_SHARE * labels
    past = np.array([p.is_historical for p in passages], bool)
    of_report = np.array([p.kind == "report" for p in passages], bool)
    news = np.where(past, HISTORY_FACTOR, 1.0)
    reporting = np.where(of_report, REPORT_FACTOR, 1.0)
    likely = labels[:, _OUTCOME] * reporting
    reported = ranks.outcome[main] * news * reporting
    section[:, _OUTCOME] += trust * (reported - section[:, _OUTCOME])
    section[recommended, _OUTCOME] = RECOMMENDED
    outcome = (likely + trust * (reported - likely)).round(4)
    clarity = [
        _estimate_clarity(*each) for each in zip(passages, recommended.tolist(), strict=True)
    ]
    return FolderRanks(
        table,
        Scores(
            (gain * factor).astype(np.float32),
            (headline * factor * news).astype(np.float32),
            np.array(clarity, np.float32),
        ),
        section,
        np.where(recommended, np.maximum(outcome, RECOMMENDED), outcome),
        tuple(status for name in names for status in get_args(Status) if status == name),
        np.array([passage.document for passage in passages], np.intp),
        np.array(compute_authority(passages), np.float32),
        read_traits([p.text for p in passages], labels[:, :3]),
        model.pairs,
    )


def set_statuses(passages: Sequence[Passage], ranks: FolderRanks) -> list[Passage]:
    """Return the passages with the outcomes and statuses that the ranking predicts."""
    rows = zip(passages, ranks.statuses, ranks.outcome.tolist(), strict=True)
    return [
        replace(p, status=status, is_historical=False, labels=p.labels | {"outcome": outcome})
        for p, status, outcome in rows
    ]


def _weigh_ranking(passages: Sequence[Passage], documents: Sequence[AnalyzedDocument]) -> Floats:
    """Return (p,) the share of the ranking in the probability of an outcome, 0..1.

    It was learned from long folders in languages that have a relevance model.
    """
    sentences = sum(len(each.analyses) for each in documents)
    share = sentences / (sentences + HALF_TRUST)
    modelled = [has_model(documents[p.document].document.language) for p in passages]
    return (share * np.array(modelled, bool)).astype(np.float32)


def _weigh_clear_cues(
    chances: Floats, passages: Sequence[Passage], documents: Sequence[AnalyzedDocument]
) -> Floats:
    """Return (p, STATUS) probabilities, with the odds of statuses that clear cues support raised.

    The ranking was learned from long folders, most of them English. The shorter the folder, the
    more the cues count; in a language without a relevance model, they decide. What a language
    lists as the words of one stage counts more than other cues.
    """
    sentences = max(1, sum(len(each.analyses) for each in documents))
    languages = [documents[p.document].document.language for p in passages]
    modelled = [has_model(language) for language in languages]
    lengths = [DOUBLING_LENGTH.get(each, DOUBLING_LENGTH_ELSEWHERE) for each in languages]
    factors = [
        1 + length / sentences if is_modelled else DECISIVE
        for length, is_modelled in zip(lengths, modelled, strict=True)
    ]
    supported = [
        [(p.has_clear_status or not is_modelled) and p.status == name for name in STATUS]
        for p, is_modelled in zip(passages, modelled, strict=True)
    ]
    table = np.array(supported, bool).reshape(-1, len(STATUS))
    stages = [find_stage(p.text, each) for p, each in zip(passages, languages, strict=True)]
    staged = np.array([[stage == name for name in STATUS] for stage in stages], bool)
    raised = chances * np.where(table, np.array(factors)[:, None], 1.0)
    raised *= np.where(staged.reshape(-1, len(STATUS)), STAGED, 1.0)
    found: Floats = (raised / raised.sum(1, keepdims=True)).astype(np.float32)
    return found


def find_stage(text: str, language: str) -> str | None:
    """Return the status that the words of a text, as "signed", leave no doubt of, or None."""
    found = [name for name, pattern in _compile_stages(language).items() if pattern.search(text)]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=32)
def _compile_stages(language: str) -> dict[str, re.Pattern[str]]:
    known = get_language(language)
    return {
        name: re.compile(known.match_whole_words(words), re.IGNORECASE)
        for name, words in known.documents.stages.items()
    }


def _find_spans(
    documents: Sequence[AnalyzedDocument], passages: Sequence[Passage]
) -> list[tuple[int, int]]:
    """Return the first and last sentence of each passage, counted through the folder."""
    before = np.cumsum([0, *(len(each.analyses) for each in documents)]).tolist()
    starts = [[sentence.start for sentence in each.document.sentences] for each in documents]
    ends = [[sentence.end for sentence in each.document.sentences] for each in documents]
    return [
        (
            before[p.document] + bisect_right(starts[p.document], p.start) - 1,
            before[p.document] + bisect_left(ends[p.document], p.end),
        )
        for p in passages
    ]


def _estimate_clarity(passage: Passage, is_recommendation: bool) -> float:
    noisy = passage.labels.get("noise", 0.0) > MAX_NOISE and not is_recommendation
    unfit = is_question(passage.text) or noisy
    return 0.0 if unfit else passage.standalone
