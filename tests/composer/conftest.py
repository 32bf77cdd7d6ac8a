"""Digests made by hand: what is said of each sentence is given, not judged."""

from collections.abc import Callable, Sequence

import pytest

from briefing.models import AnalyzedDocument, Block, Extract, Mention, Relevance, SentenceAnalysis
from briefing.structure import build_document

Line = tuple[str, dict[str, object]]


def digest_of(
    lines: Sequence[Line | str], path: str = "a.txt", title: str = "A visit"
) -> AnalyzedDocument:
    """One paragraph a line. `judged` may hold labels, importance, alone, status, areas, ..."""
    pairs = [(line, {}) if isinstance(line, str) else line for line in lines]
    blocks = tuple(
        Block(judged.get("kind", "paragraph"), text, marker=str(judged.get("marker", "")))  # type: ignore[arg-type]
        for text, judged in pairs
    )
    document = build_document(Extract(blocks, title=title, date="2025-12-01"), path, "0" * 64, "en")
    judged_at = {place: judged for place, (_, judged) in enumerate(pairs)}
    return AnalyzedDocument(
        document, tuple(candidate(judged_at[s.paragraph]) for s in document.sentences)
    )


def candidate(judged: dict[str, object]) -> SentenceAnalysis:
    labels = {"issue": 0.0, "outcome": 0.0, "cooperation": 0.0, "background": 0.0, "noise": 0.0}
    relevance = Relevance(
        labels | judged.get("labels", {"issue": 0.9}),  # type: ignore[operator]
        importance=judged.get("importance", 0.8),  # type: ignore[arg-type]
        standalone=judged.get("alone", 1.0),  # type: ignore[arg-type]
        status=judged.get("status"),  # type: ignore[arg-type]
        areas=judged.get("areas", ()),  # type: ignore[arg-type]
        clip_at=judged.get("clip_at", 0),  # type: ignore[arg-type]
    )
    mentions: tuple[Mention, ...] = judged.get("mentions", ())  # type: ignore[assignment]
    return SentenceAnalysis(relevance, 0.5, judged.get("speaker"), mentions)  # type: ignore[arg-type]


@pytest.fixture
def digested() -> Callable[..., AnalyzedDocument]:
    return digest_of
