"""Passages → points: the quote, its location, its speaker and what corroborates it."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from briefing.composer.corroboration import Corroboration, RepeatIndex
from briefing.composer.passages import JOINT_GENRES, Passage, find_numbers
from briefing.composer.phrases import find_phrase
from briefing.composer.selection import Selected
from briefing.models import AnalyzedDocument, Document, Evidence, Point, Status
from briefing.profiles import SectionSpec
from briefing.section_kinds import get_section_kind

_NUMBER = re.compile(r"[$€£]?\d[\d.,]*(?: (?:million|billion|trillion|percent|per cent))?")
MAX_AREAS = 2  # of a point: the first are the likeliest
MIN_OUTCOME = 0.5  # outcome score from which points of other sections have a status
MIN_CLEAR_OUTCOME = 0.4  # likewise, where cues support one status and no other


class PointBuilder:
    """Builds points from passages."""

    def __init__(
        self,
        documents: Sequence[AnalyzedDocument],
        ids: Sequence[str],  # of their sources
        index: RepeatIndex | None = None,  # not needed for the annex
    ) -> None:
        self._documents = [analyzed.document for analyzed in documents]
        self._ids, self._index = ids, index

    def build(self, selected: Selected, spec: SectionSpec, number: int) -> Point:
        """Build a point of the memo's body."""
        passage = selected.passage
        corroboration = self._index.find(passage) if self._index else Corroboration()
        kind = get_section_kind(spec.content)
        least = MIN_CLEAR_OUTCOME if passage.has_clear_status else MIN_OUTCOME
        is_outcome = kind.has_status or passage.labels.get("outcome", 0.0) >= least
        return replace(
            self._build(passage, corroboration),
            number=number,
            status=self._decide_status(passage, corroboration) if is_outcome else None,
            group=find_group(passage, kind.group_by),
            mentions=passage.mentions,
            score=round(selected.score, 4),
        )

    def build_occasion(self, passage: Passage) -> Point:
        """Build the line that names the event; other figures of it are left to the points."""
        found = self._index.find(passage) if self._index else Corroboration()
        return self._build(passage, Corroboration(found.same))

    def build_annex(self, passage: Passage) -> Point:
        """Build a point of the annex."""
        return self._build(passage, Corroboration())

    def _build(self, passage: Passage, corroboration: Corroboration) -> Point:
        document = self._documents[passage.document]
        is_joint = passage.kind in JOINT_GENRES
        return Point(
            text=passage.text,
            evidence=tuple(self._locate(p) for p in (passage, *corroboration.same)),
            id=compute_id(passage.text, document),
            areas=passage.areas[:MAX_AREAS],
            speaker=passage.speaker,
            is_speech=passage.is_speech,
            issuers=document.issuers if is_joint else (),
            language=document.language,
            leading_ellipsis=passage.leading_ellipsis,
            trailing_ellipsis=passage.trailing_ellipsis,
            conflicting_evidence=tuple(self._locate(p) for p in corroboration.conflicting),
            conflicting_texts=tuple(
                _find_other_figure(passage, other, self._documents[other.document].language)
                for other in corroboration.conflicting
            ),
        )

    def _decide_status(self, passage: Passage, corroboration: Corroboration) -> Status | None:
        """Return the status by the latest of the documents that report the outcome."""
        if passage.is_historical or passage.is_reversed:
            return None
        valid = [
            each
            for each in corroboration.same
            if not (each.is_historical or each.is_reversed)
            and each.labels.get("outcome", 0.0) >= MIN_OUTCOME
        ]
        reports = [passage, *valid]
        dated = [p for p in reports if self._documents[p.document].date and p.status]
        newest = max(dated, key=lambda p: self._documents[p.document].date, default=passage)
        return newest.status

    def _locate(self, passage: Passage) -> Evidence:
        heading = self._documents[passage.document].sections[passage.section].heading
        source = self._ids[passage.document]
        return Evidence(
            source, heading, passage.first + 1, passage.start, passage.end, passage.page
        )


def _find_other_figure(passage: Passage, other: Passage, language: str) -> str:
    """Return the part of another passage that has a figure which a passage has not."""
    known = find_numbers(passage.text)
    for match in _NUMBER.finditer(other.text):
        if not find_numbers(match[0]) - known:
            continue
        sentence = max((at - other.start for at in other.sentence_starts), default=0)
        start = sentence if 0 < sentence <= match.start() else 0
        span = match.start() - start, match.end() - start
        found = find_phrase(other.text[start:], span, is_date=True, language=language)
        first, last = found or span
        return other.text[start + first : start + last]
    return ""


def find_group(passage: Passage, group_by: str) -> str:
    if group_by == "area":
        return passage.areas[0] if passage.areas else ""
    if group_by == "actor":
        return passage.speaker or ""
    return ""


def compute_id(text: str, document: Document) -> str:
    """Return a hash of a quote and its file's name; other documents don't change it."""
    name = PurePosixPath(document.path).name
    return hashlib.sha256(f"{name}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
