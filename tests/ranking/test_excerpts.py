"""Columns of a whole document, for excerpts of it."""

import numpy as np
from msgspec.structs import replace

from briefing.ranking.features import OWN, build_features, own_columns
from briefing.ranking.folder import gather_folder
from briefing.ranking.model import load_shipped
from tests.composer.conftest import analyze

LINES = [(f"The port handled {n} tonnes of grain.", {"importance": n / 10}) for n in range(8)]


def test_own_columns_are_those_of_the_features() -> None:
    folder = gather_folder([analyze(LINES)])
    names, rows = build_features(folder, load_shipped().background)
    expected = rows[:, [names.index(name) for name in OWN]]
    assert np.allclose(own_columns(folder), expected, atol=1e-4)


def test_own_columns_replace_those_of_an_excerpt() -> None:
    whole = gather_folder([analyze(LINES)])
    excerpt = gather_folder([analyze(LINES[4:6])])
    own = own_columns(whole)[4:6]
    names, rows = build_features(replace(excerpt, own=own), load_shipped().background)
    assert rows[:, names.index("place")].tolist() == [4, 5]
    assert rows[:, names.index("document's sentences")].tolist() == [8, 8]
