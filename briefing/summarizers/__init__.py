"""Summarizers: document → one score per sentence, in a module per method.

`SUMMARIZERS[name].score(document)` returns finite floats from 0 to 1 aligned with
`document.sentences`; 1 is the most salient. Selection and redundancy are handled by the callers,
who know the budget. A plug-in adds a method with an entry point of the group
`briefing.summarizers`: a function of a document that returns such scores.
"""

from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import entry_points

from msgspec import Struct

from briefing.models import Document

GROUP = "briefing.summarizers"


class Summarizer(Struct, frozen=True):
    """A method by name. Its module, with all its imports, is loaded on first use."""

    name: str
    summary: str  # one line
    reference: str  # the paper, or the package of a plug-in
    entry_point: str  # "module:function"

    def score(self, document: Document) -> list[float]:
        """Return a score from 0 to 1 per sentence, independent of the hash seed."""
        module, _, function = self.entry_point.partition(":")
        scores: list[float] = getattr(import_module(module), function)(document)
        return scores


def _load_plugins() -> list[Summarizer]:
    """Return the summarizers of installed plug-ins, by name; their modules are not imported."""
    return [
        Summarizer(
            each.name, f"plug-in {each.value}", each.dist.name if each.dist else "", each.value
        )
        for each in sorted(entry_points(group=GROUP), key=lambda each: each.name)
    ]


_ALL = (
    Summarizer(
        "salience",
        "frequency, position, length, names and figures, weighed as learned from summaries",
        "Kupiec, Pedersen & Chen 1995; Radev et al. 2004 (centroid)",
        f"{GROUP}.salience:score",
    ),
    Summarizer(
        "lead",
        "the first sentences of the document, then of each section",
        "Brandow, Mitze & Rau 1995",
        f"{GROUP}.lead:score",
    ),
    Summarizer(
        "lex-rank",
        "similarity to many sentences: a damped random walk, run to convergence",
        "Erkan & Radev 2004",
        f"{GROUP}.sumy:lex_rank",
    ),
    Summarizer(
        "text-rank",
        "words shared with many sentences",
        "Mihalcea & Tarau 2004",
        f"{GROUP}.sumy:text_rank",
    ),
    Summarizer(
        "lsa",
        "weight in the document's latent topics",
        "Gong & Liu 2001; Steinberger & Ježek 2004",
        f"{GROUP}.sumy:lsa",
    ),
    Summarizer("luhn", "runs of the document's frequent words", "Luhn 1958", f"{GROUP}.sumy:luhn"),
    Summarizer(
        "sum-basic",
        "frequent words, each with less weight once selected",
        "Nenkova & Vanderwende 2005",
        f"{GROUP}.sumy:sum_basic",
    ),
    Summarizer(
        "kl",
        "smallest divergence between the words of summary and document",
        "Haghighi & Vanderwende 2009",
        f"{GROUP}.sumy:kl",
    ),
    Summarizer(
        "edmundson",
        "frequent words, words of the headings, position in the document",
        "Edmundson 1969",
        f"{GROUP}.sumy:edmundson",
    ),
)

SUMMARIZERS: dict[str, Summarizer] = {each.name: each for each in (*_load_plugins(), *_ALL)}
DEFAULT = "salience"


DIGITS = 6  # coarse enough to hide the last bits of floating point, fine enough for long texts


def min_max(ratings: Sequence[float]) -> list[float]:
    """Scale to 0 (least) to 1 (most), rounded; all 1 where all are equal."""
    if not ratings:
        return []
    low, high = min(ratings), max(ratings)
    width = high - low
    if width <= 10**-DIGITS * max(1.0, abs(high)):
        return [1.0] * len(ratings)
    return [round((rating - low) / width, DIGITS) for rating in ratings]
