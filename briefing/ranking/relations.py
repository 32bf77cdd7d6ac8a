"""Ranking, step 2: relations of a sentence to the other sentences and documents of its folder.

What several documents tell, what their titles and first sentences announce, and what journalists
ask about. One column per name, one entry per sentence.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.ranking.folder import (
    Flags,
    Floats,
    Folder,
    Numbers,
    Weights,
    sum_by_owner,
    vectors,
)

OPENING = 4  # sentences with which a document announces what it is about
COMPARED = 1500  # sentences of a folder that others are compared to
COMPARED_EARLY = 300  # of the documents' first sentences
FEW = 100  # documents that are compared to one by one
AT_ONCE = 50  # documents, where there are more
AT_ONCE_ROWS = 1000  # sentences that are compared to all titles, where there are more
SIMILARITY_THRESHOLD = 0.3  # likeness from which two sentences have a matter in common
OPENING_SHARE, SECTIONS_SHARE = 0.3, 0.2  # of a factor, for one standard deviation of likeness
LEAST_CENTRAL, MOST_CENTRAL = 0.4, 2.0  # bounds of that factor
Columns = dict[str, NDArray[Any]]  # (n,) each


def relation_columns(folder: Folder, weights: Weights) -> Columns:
    """Every column of this module."""
    rows = len(folder)
    counts = np.bincount(folder.bag.terms, minlength=len(folder.vocabulary))
    keep = counts > 1
    for bag in (folder.titles, folder.headings):
        keep[bag.terms] = True
    sentences = vectors(folder.bag, weights.rarity, keep, rows)
    titles = vectors(folder.titles, weights.rarity, keep, rows)
    headings = vectors(folder.headings, weights.rarity, keep, rows)
    return (
        _shared_term_columns(folder, weights)
        | _likeness_columns(folder, sentences)
        | _title_columns(folder, sentences, titles, headings)
        | _opening_columns(folder, sentences)
        | _question_columns(folder, sentences, headings)
    )


def _shared_term_columns(folder: Folder, weights: Weights) -> Columns:
    """Sums over the terms of a sentence: rarity, spread over documents, topic signature."""
    bag = folder.bag
    long = np.maximum(1, np.bincount(bag.owners, minlength=bag.count))
    several = weights.rarity * (weights.spread > 1)
    many = weights.rarity * (weights.spread > 2)
    share = (weights.spread / max(1, len(folder.documents))).astype(np.float32)
    greatest = np.zeros(bag.count, np.float32)
    np.maximum.at(greatest, bag.owners, several[bag.terms])
    signature = sum_by_owner(bag, weights.signature)
    strong = sum_by_owner(bag, (weights.signature > 4).astype(np.float32))
    first = np.zeros(len(folder.vocabulary), bool)
    new = np.zeros(bag.count, np.float32)
    order = np.argsort(bag.terms, kind="stable")
    opens = np.diff(bag.terms[order], prepend=-1) > 0
    np.add.at(new, bag.owners[order][opens], 1)
    first[bag.terms] = True
    return {
        "terms": long.astype(np.float32),
        "rarity": sum_by_owner(bag, weights.rarity),
        "rarity, mean": sum_by_owner(bag, weights.rarity) / long,
        "rarity of terms of two documents": sum_by_owner(bag, several),
        "rarity of terms of three documents": sum_by_owner(bag, many),
        "greatest rarity of shared terms": greatest,
        "documents per term": sum_by_owner(bag, share) / long,
        "terms of one document": sum_by_owner(bag, (weights.spread == 1).astype(np.float32)) / long,
        "signature": signature,
        "signature, mean": signature / long,
        "signature terms": strong,
        "signature of shared terms": sum_by_owner(bag, weights.signature * (weights.spread > 1)),
        "terms used first here": new / long,
    }


def _likeness_columns(folder: Folder, rows: Floats) -> Columns:
    """Likeness to the best sentence of each other document, and to the folder as a whole.

    In a very large folder only its most important sentences are compared to, so that the time
    grows with the number of sentences and not with its square.
    """
    count, documents = len(folder), len(folder.documents)
    compared = _most_important(folder, np.ones(count, bool), COMPARED)
    best, second, total, several, most, support, nearest, inside, degree = np.zeros(
        (9, count), np.float32
    )
    importance = folder.importance
    for place, columns, found in _compare_to_documents(folder, rows, compared):
        found[columns, np.arange(len(columns))] = 0
        degree += (found > SIMILARITY_THRESHOLD).sum(1)
        inside[columns] = found[columns].max(1)
        other = folder.document != place
        top = found.argmax(1)
        here = found.max(1) * other
        weighted = (found * importance[columns]).max(1) * other
        second = np.maximum(second, np.minimum(best, here))
        best = np.maximum(best, here)
        total += here
        several += here > SIMILARITY_THRESHOLD
        most, support = np.maximum(most, weighted), support + weighted
        nearest = np.maximum(nearest, importance[columns][top] * (here > 0.1))
    others = max(1, documents - 1)
    centre = rows.mean(0) if count else np.zeros(rows.shape[1], np.float32)
    centre /= max(1e-6, float(np.linalg.norm(centre)))
    return {
        "likeness elsewhere, best": best,
        "likeness elsewhere, second": second,
        "likeness elsewhere, mean": total / others,
        "documents that have it": several,
        "share of documents that have it": several / others,
        "support, best": most,
        "support, sum": support,
        "importance of the nearest": nearest,
        "likeness within the document": inside,
        "degree": degree,
        "degree, share": degree / max(1, count),
        "likeness to the centre": rows @ centre,
    }


def _compare_to_documents(
    folder: Folder, rows: Floats, compared: Flags
) -> Iterator[tuple[int, Numbers, Floats]]:
    """Yield (place, columns, (n, columns) likeness) for each document with compared sentences.

    Many documents are multiplied at once: one at a time, the memory would be the limit.
    """
    columns = np.flatnonzero(compared)
    places, starts = np.unique(folder.document[columns], return_index=True)
    own = np.split(columns, starts[1:]) if len(columns) else []
    if len(places) <= FEW:
        for place, each in zip(places, own, strict=True):
            yield int(place), each, rows @ rows[each].T
        return
    for first in range(0, len(places), AT_ONCE):
        group = own[first : first + AT_ONCE]
        found = rows[np.concatenate(group)] @ rows.T
        ends = np.cumsum([len(each) for each in group])
        for place, each, end in zip(places[first:], group, ends, strict=False):
            yield int(place), each, found[end - len(each) : end].T


def _most_important(folder: Folder, among: Flags, count: int) -> Flags:
    """(n,): which sentences are the most important of some."""
    order = np.argsort(np.where(among, -folder.importance, 1), kind="stable")
    found = np.zeros(len(folder), bool)
    found[order[:count]] = True
    return found & among


def _title_columns(folder: Folder, rows: Floats, titles: Floats, headings: Floats) -> Columns:
    """Likeness to the titles of all documents and to the heading above."""
    if not len(folder):
        return dict.fromkeys(("title", "titles, best", "titles, mean", "heading"), rows[:, 0])
    own, best, mean, above = np.zeros((4, len(rows)), np.float32)
    at_once = len(rows) if len(titles) <= FEW else AT_ONCE_ROWS
    for first in range(0, len(rows), at_once):
        part = slice(first, first + at_once)
        found = rows[part] @ titles.T
        own[part] = found[np.arange(len(found)), folder.document[part]]
        best[part], mean[part] = found.max(1), found.mean(1)
        above[part] = (rows[part] * headings[folder.section[part]]).sum(1)
    return {"title": own, "titles, best": best, "titles, mean": mean, "heading": above}


def _opening_columns(folder: Folder, rows: Floats) -> Columns:
    """Likeness to the first sentences of the documents."""
    early = (folder.place < OPENING) & (folder.words >= 6)
    places = np.flatnonzero(_most_important(folder, early, COMPARED_EARLY))
    found = rows @ rows[places].T
    elsewhere = found * (folder.document[:, None] != folder.document[places][None])
    found[places, np.arange(len(places))] = 0
    most = found.max(1) if len(places) else np.zeros(len(rows), np.float32)
    other = elsewhere.max(1) if len(places) else most
    return {
        "first sentences, best": most,
        "first sentences elsewhere, best": other,
        "first sentences elsewhere, mean": elsewhere.mean(1) if len(places) else most,
    }


def _question_columns(folder: Folder, rows: Floats, headings: Floats) -> Columns:
    """Likeness to what is asked: questions that became headings, and sentences that ask."""
    asking = [place for place, section in enumerate(folder.sections) if section.is_question]
    spoken = [
        place for place, text in enumerate(folder.texts) if text.rstrip().endswith(("?", "？"))
    ]
    asked = np.vstack([headings[asking], rows[spoken]])
    if not len(asked) or not len(rows):
        nothing = np.zeros(len(rows), np.float32)
        return {"questions, best": nothing, "questions, mean": nothing}
    found = rows @ asked.T
    found[spoken, np.arange(len(asking), len(asked))] = 0
    return {"questions, best": found.max(1), "questions, mean": found.mean(1)}


# --- reports -----------------------------------------------------------------------------------


def compute_centrality(folder: Folder, weights: Weights, opening: Flags) -> Floats:
    """(n,): a factor of the gain of each sentence of a report, about 1 on average.

    A sentence that resembles what a report opens with, and the sections that it is not in, is
    about the whole and not about a detail: centroids as in Radev et al., "Centroid-based
    summarization of multiple documents" (Information Processing and Management, 2004), here one
    for each section. `opening`: (n,) which sentences open a report.
    """
    if not len(folder):
        return np.ones(0, np.float32)
    counts = np.bincount(folder.bag.terms, minlength=len(folder.vocabulary))
    rows = vectors(folder.bag, weights.rarity, counts > 1, len(folder))
    starts = np.flatnonzero(np.diff(folder.section, prepend=-1))
    place = np.cumsum(np.diff(folder.section, prepend=-1) > 0) - 1
    centroids = _normalize(np.add.reduceat(rows, starts))
    own = np.einsum("ij,ij->i", rows, centroids[place])
    others = (rows @ centroids.sum(0) - own) / max(1, len(starts) - 1)
    factor = 1 + SECTIONS_SHARE * _standardize(others)
    if opening.any():
        opened = _normalize(rows[opening].sum(0, keepdims=True))
        factor += OPENING_SHARE * _standardize((rows @ opened.T)[:, 0])
    found: Floats = np.clip(factor, LEAST_CENTRAL, MOST_CENTRAL).round(4).astype(np.float32)
    return found


def _normalize(rows: Floats) -> Floats:
    found: Floats = rows / np.maximum(1e-6, np.linalg.norm(rows, axis=1, keepdims=True))
    return found


def _standardize(values: Floats) -> Floats:
    found: Floats = (values - values.mean()) / max(1e-6, float(values.std()))
    return found
