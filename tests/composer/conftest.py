"""Analysed documents made by hand: the analysis of each sentence is given, not computed."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from msgspec.structs import replace

from briefing.models import AnalyzedDocument, Block, Extract, Mention, Relevance, SentenceAnalysis
from briefing.ranking.folder import Folder
from briefing.ranking.model import SECTION, Model, Ranks, load_shipped
from briefing.structure import build_document

Line = tuple[str, dict[str, object]]
NEWS = ("outcome", "issue")


class RanksByHand(Model, frozen=True):
    """A ranking by the importance and labels that a test gives, so that no training changes it."""

    def rank(self, folder: Folder) -> Ranks:
        news = np.max([folder.labels[name] for name in NEWS], 0)
        labels = [folder.labels.get(name, np.zeros(len(folder))) for name in SECTION]
        status = np.maximum(folder.status, 0)
        gain = folder.importance * (1 - folder.labels["noise"])
        return Ranks(
            (3 * gain).astype(np.float32),
            (gain * (0.2 + news)).astype(np.float32),
            np.full(len(folder), 2, np.float32),
            folder.labels["outcome"].astype(np.float32),
            np.eye(3, dtype=np.float32)[np.where(folder.status < 0, 1, status)],
            np.stack(labels, 1).astype(np.float32),
        )


_SHIPPED = load_shipped()
RANKS = RanksByHand(*(getattr(_SHIPPED, name) for name in Model.__struct_fields__))


def analyze(
    lines: Sequence[Line | str], path: str = "a.txt", title: str = "A visit", **fields: object
) -> AnalyzedDocument:
    """One paragraph a line. The values may hold labels, importance, alone, status, areas, ...

    `fields` replace those of the document: `kind`, `date`, `language`.
    """
    pairs = [(line, {}) if isinstance(line, str) else line for line in lines]
    blocks = tuple(
        Block(values.get("kind", "paragraph"), text, marker=str(values.get("marker", "")))  # type: ignore[arg-type]
        for text, values in pairs
    )
    document = build_document(Extract(blocks, title=title, date="2025-12-01"), path, "0" * 64, "en")
    document = replace(document, kind="document", title=title)
    document = replace(document, **fields)  # type: ignore[arg-type]
    by_paragraph = {position: values for position, (_, values) in enumerate(pairs)}
    return AnalyzedDocument(
        document, tuple(analysis(by_paragraph[s.paragraph]) for s in document.sentences)
    )


def analysis(values: dict[str, object]) -> SentenceAnalysis:
    labels = {"issue": 0.0, "outcome": 0.0, "cooperation": 0.0, "background": 0.0, "noise": 0.0}
    relevance = Relevance(
        labels | values.get("labels", {"issue": 0.9}),  # type: ignore[operator]
        importance=values.get("importance", 0.8),  # type: ignore[arg-type]
        standalone=values.get("alone", 1.0),  # type: ignore[arg-type]
        status=values.get("status"),  # type: ignore[arg-type]
        areas=values.get("areas", ()),  # type: ignore[arg-type]
        clip_at=values.get("clip_at", 0),  # type: ignore[arg-type]
    )
    mentions: tuple[Mention, ...] = values.get("mentions", ())  # type: ignore[assignment]
    return SentenceAnalysis(relevance, 0.5, values.get("speaker"), mentions)  # type: ignore[arg-type]


@pytest.fixture
def analyzed() -> Callable[..., AnalyzedDocument]:
    return analyze
