"""Document → one number per sentence: how much each says of the whole. A file a method.

`SCORERS[name].score(document)` gives finite floats from 0 to 1, one for each of
`document.sentences`, in their order: 1 is the sentence that says most. Nothing is chosen here:
what is shown, and that it isn't said twice, is settled where the budget is known.
"""

from importlib import import_module

from msgspec import Struct

from briefing.models import Document


class Scorer(Struct, frozen=True):
    """A method by name. Its module, with all that it imports, loads on first use."""

    name: str
    line: str  # what it looks at, in a line
    paper: str  # where it comes from
    place: str  # "module:function" under briefing.summarizers

    def score(self, document: Document) -> list[float]:
        """One number from 0 to 1 per sentence, whatever the hash seed; [] for no sentences."""
        module, _, function = self.place.partition(":")
        method = getattr(import_module(f"briefing.summarizers.{module}"), function)
        scores: list[float] = method(document)
        return scores


_ALL = (
    Scorer(
        "salience",
        "frequency, position, length, names and figures, weighed as learned from summaries",
        "Kupiec, Pedersen & Chen 1995; Radev et al. 2004 (centroid)",
        "salience:score",
    ),
    Scorer(
        "lead",
        "the opening of the document, then of each section",
        "Brandow, Mitze & Rau 1995",
        "lead:score",
    ),
    Scorer(
        "lex-rank",
        "likeness to many sentences, damped and run until it settles",
        "Erkan & Radev 2004",
        "sumy:lex_rank",
    ),
    Scorer(
        "text-rank",
        "words shared with many sentences",
        "Mihalcea & Tarau 2004",
        "sumy:text_rank",
    ),
    Scorer(
        "lsa",
        "weight in the document's latent topics",
        "Gong & Liu 2001; Steinberger & Ježek 2004",
        "sumy:lsa",
    ),
    Scorer("luhn", "runs of the document's frequent words", "Luhn 1958", "sumy:luhn"),
    Scorer(
        "sum-basic",
        "frequent words, each counting less once said",
        "Nenkova & Vanderwende 2005",
        "sumy:sum_basic",
    ),
    Scorer(
        "kl",
        "what brings the summary's words nearest to the document's",
        "Haghighi & Vanderwende 2009",
        "sumy:kl",
    ),
    Scorer(
        "edmundson",
        "frequent words, words of the headings, place in the document",
        "Edmundson 1969",
        "sumy:edmundson",
    ),
)

SCORERS: dict[str, Scorer] = {scorer.name: scorer for scorer in _ALL}
DEFAULT = "salience"
