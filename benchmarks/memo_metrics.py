"""Metrics of a memo against the labelled sentences of its documents, 0 to 1 each.

recall@2: share of the sentences of importance 2 that are quoted; precision@1+: share of the quoted
sentences of importance 1 or 2; noise: share of category X; standalone: share of points whose first
sentence is labelled standalone; issues, outcomes, cooperation: precision of a section; outcome
recall: share of the outcomes that are listed as outcomes; status: accuracy on these.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from training.labelled import Label, squash

SECTIONS = {"issues": "I", "outcomes": "O", "cooperation": "C"}
MIN_SENTENCE = 12  # letters; shorter labelled sentences are not matched
MIN_PART = 40  # letters of a quotation that may be a part of a labelled sentence


class Quote(Struct, frozen=True):
    """A point of a memo."""

    section: str
    text: str
    status: str | None = None


METRICS = (
    "recall@2", "precision@1+", "noise", "standalone", "issues", "outcomes", "cooperation",
    "outcome recall", "status", "words",
)  # fmt: skip


def compute_metrics(
    documents: Iterable[tuple[Sequence[Label], Sequence[Quote]]],
) -> dict[str, float]:
    """Compute the metrics over documents, each given as its labels and its quotes."""
    count: Counter[str] = Counter()
    for rows, quotes in documents:
        hits = [_find_quoted(quote.text, rows) for quote in quotes]
        count["documents"] += 1
        count["words"] += sum(len(text.split()) for text in {quote.text for quote in quotes})
        count.update(_count_quoted(rows, {place for hit in hits for place in hit}))
        for quote, hit in zip(quotes, hits, strict=True):
            count.update(_count_sections(rows, quote, hit))
    shares = {name: _ratio(count, name) for name in METRICS}
    return shares | {"words": count["words"] / max(1, count["documents"])}


def _ratio(count: Counter[str], name: str) -> float:
    return count[name] / count[name + " of"] if count[name + " of"] else 0.0


def _find_quoted(text: str, rows: Sequence[Label]) -> list[int]:
    """Return the indices of the labelled sentences that a text quotes."""
    key = squash(text)
    others = [squash(row.text) for row in rows]
    return [
        place
        for place, other in enumerate(others)
        if len(other) > MIN_SENTENCE and (other in key or (len(key) > MIN_PART and key in other))
    ]


def _count_quoted(rows: Sequence[Label], quoted: set[int]) -> Counter[str]:
    kept = [rows[place] for place in sorted(quoted)]
    return Counter(
        {
            "recall@2": sum(row.importance == 2 for row in kept),
            "recall@2 of": sum(row.importance == 2 for row in rows),
            "precision@1+": sum(row.importance > 0 for row in kept),
            "precision@1+ of": len(kept),
            "noise": sum(row.categories == "X" for row in kept),
            "noise of": len(kept),
            "outcome recall of": sum("O" in row.categories and row.importance > 0 for row in rows),
        }
    )


def _count_sections(rows: Sequence[Label], quote: Quote, hit: Sequence[int]) -> Counter[str]:
    count = Counter({"standalone of": 1, "standalone": int(rows[hit[0]].standalone)} if hit else {})
    if wanted := SECTIONS.get(quote.section):
        count[f"{quote.section} of"] += len(hit)
        count[quote.section] += sum(wanted in rows[place].categories for place in hit)
    if quote.section == "outcomes":
        right = [rows[place] for place in hit if "O" in rows[place].categories]
        count["outcome recall"] += sum(row.importance > 0 for row in right)
        count["status of"] += len(right) if quote.status else 0
        count["status"] += sum(row.status == quote.status for row in right if quote.status)
    return count
