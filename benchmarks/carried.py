"""Figures of what a memo carries of the labelled sentences of its documents, 0..1 each.

must: share of the importance-2 sentences that are quoted; useful: share of the quoted sentences
of importance 1 or 2; junk: of category X; alone: share of points that open with a sentence that
stands alone; issues, outcomes, cooperation: share of a section's sentences with its label;
recall: share of the outcomes that stand under outcomes; status: share of those with the right one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from training.labelled import Label, squash

SECTIONS = {"issues": "I", "outcomes": "O", "cooperation": "C"}
SHORT = 12  # letters: a shorter labelled sentence is not looked for
PART = 40  # letters from which a quotation may be a part of a labelled sentence


class Quote(Struct, frozen=True):
    """A point of a memo, as far as it is scored."""

    section: str
    text: str
    status: str | None = None


FIGURES = (
    "must", "useful", "junk", "alone", "issues", "outcomes", "cooperation", "recall", "status",
    "words",
)  # fmt: skip


def figures(documents: Iterable[tuple[Sequence[Label], Sequence[Quote]]]) -> dict[str, float]:
    """The figures over all documents, each given as its labels and what was quoted of it."""
    count: Counter[str] = Counter()
    for rows, quotes in documents:
        hits = [_hits(quote.text, rows) for quote in quotes]
        count["documents"] += 1
        count["words"] += sum(len(text.split()) for text in {quote.text for quote in quotes})
        count.update(_chosen(rows, {place for hit in hits for place in hit}))
        for quote, hit in zip(quotes, hits, strict=True):
            count.update(_placed(rows, quote, hit))
    shares = {name: _share(count, name) for name in FIGURES}
    return shares | {"words": count["words"] / max(1, count["documents"])}


def _share(count: Counter[str], name: str) -> float:
    return count[name] / count[name + " of"] if count[name + " of"] else 0.0


def _hits(text: str, rows: Sequence[Label]) -> list[int]:
    """Places of the labelled sentences that a text quotes."""
    key = squash(text)
    others = [squash(row.text) for row in rows]
    return [
        place
        for place, other in enumerate(others)
        if len(other) > SHORT and (other in key or (len(key) > PART and key in other))
    ]


def _chosen(rows: Sequence[Label], quoted: set[int]) -> Counter[str]:
    kept = [rows[place] for place in sorted(quoted)]
    return Counter(
        {
            "must": sum(row.importance == 2 for row in kept),
            "must of": sum(row.importance == 2 for row in rows),
            "useful": sum(row.importance > 0 for row in kept),
            "useful of": len(kept),
            "junk": sum(row.categories == "X" for row in kept),
            "junk of": len(kept),
            "recall of": sum("O" in row.categories and row.importance > 0 for row in rows),
        }
    )


def _placed(rows: Sequence[Label], quote: Quote, hit: Sequence[int]) -> Counter[str]:
    count = Counter({"alone of": 1, "alone": int(rows[hit[0]].standalone)} if hit else {})
    if wanted := SECTIONS.get(quote.section):
        count[f"{quote.section} of"] += len(hit)
        count[quote.section] += sum(wanted in rows[place].categories for place in hit)
    if quote.section == "outcomes":
        right = [rows[place] for place in hit if "O" in rows[place].categories]
        count["recall"] += sum(row.importance > 0 for row in right)
        count["status of"] += len(right) if quote.status else 0
        count["status"] += sum(row.status == quote.status for row in right if quote.status)
    return count
