"""Summarisers that are compared: the project's default, sumy's methods, lead and chance."""

import random
from collections.abc import Callable, Iterable, Sequence

from briefing.models import Document
from briefing.summarizers import DEFAULT, SUMMARIZERS, min_max
from briefing.summarizers.salience import MLP, extract_features
from briefing.summarizers.summarize import merge_documents, select_mmr, summarize
from training.datasets import Row

Method = Callable[[Row, int], list[str]]  # a row and a budget of words → sentences


def default(row: Row, words: int) -> list[str]:
    """What other programs get."""
    return list(map(str, summarize(row.documents, words=words, language=row.language)))


def by_network(network: MLP, row: Row, words: int) -> list[str]:
    """What they would get of another network."""
    document = merge_documents(row.documents, row.language)
    if not document.sentences:
        return []
    scores = min_max(network.predict(extract_features(document)).tolist())
    return [document.sentences[place].text for place in select_mmr(document, scores, words, None)]


def lead(row: Row, words: int) -> list[str]:
    """First sentences of all documents, then second ones."""
    columns = [_texts(merge_documents(text, row.language)) for text in row.documents]
    ranks = range(max(map(len, columns), default=0))
    return _until((c[rank] for rank in ranks for c in columns if rank < len(c)), words)


def chance(row: Row, words: int) -> list[str]:
    """Sentences by lot, the same ones every time."""
    pool = _texts(merge_documents(row.documents, row.language))
    random.Random(len(pool)).shuffle(pool)
    return _until(pool, words)


def ranked(scorer: str) -> Method:
    """The sentences that a scorer puts first, in document order: how sumy cuts."""

    def run(row: Row, words: int) -> list[str]:
        document = merge_documents(row.documents, row.language)
        scores = SUMMARIZERS[scorer].score(document)
        texts = _texts(document)
        places = sorted(range(len(texts)), key=lambda place: (-scores[place], place))
        taken = len(_until((texts[place] for place in places), words))
        return [texts[place] for place in sorted(places[:taken])]

    return run


def _texts(document: Document) -> list[str]:
    return [sentence.text for sentence in document.sentences]


def _until(texts: Iterable[str], words: int) -> list[str]:
    """Texts until one reaches the budget."""
    taken: list[str] = []
    for text in texts:
        if words <= 0:
            break
        taken.append(text)
        words -= len(text.split())
    return taken


SUMY: Sequence[str] = [name for name in SUMMARIZERS if name not in (DEFAULT, "lead", "edmundson")]
METHODS: dict[str, Method] = {
    DEFAULT: default,
    "lead": lead,
    "random": chance,
    **{name: ranked(name) for name in SUMY},
}
