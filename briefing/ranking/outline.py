"""Ranking, beside the model: how central a sentence is to the outline of a report.

A sentence that resembles what a report opens with, and the sections that it is not in, is about
the whole and not about a detail: centroids as in Radev et al., "Centroid-based summarization of
multiple documents" (Information Processing and Management, 2004), here one for each section.
"""

import numpy as np

from briefing.ranking.folder import Flags, Floats, Folder, Weights, vectors

OPENING_SHARE, SECTIONS_SHARE = 0.3, 0.2  # of the factor, for one standard deviation of likeness
LEAST, MOST = 0.4, 2.0  # of the factor


def compute_centrality(folder: Folder, weights: Weights, opening: Flags) -> Floats:
    """(n,): a factor of the gain of each sentence, LEAST..MOST, about 1 on average.

    `opening`: (n,) which sentences open a report.
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
    found: Floats = np.clip(factor, LEAST, MOST).round(4).astype(np.float32)
    return found


def _normalize(rows: Floats) -> Floats:
    found: Floats = rows / np.maximum(1e-6, np.linalg.norm(rows, axis=1, keepdims=True))
    return found


def _standardize(values: Floats) -> Floats:
    found: Floats = (values - values.mean()) / max(1e-6, float(values.std()))
    return found
