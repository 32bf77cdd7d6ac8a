"""Folds of the benchmark: no text is both learned from and measured on."""

from briefing.ranking.folder import gather_folder
from tests.ranking.samples import TEXTS, make_documents
from training.folders import assign_folds, shares_text

OTHER = {"news.txt": "The dam at Lake Orre was closed for repairs after a crack was found."}


def test_finds_a_folder_that_has_a_text_of_another_one() -> None:
    both = gather_folder(make_documents(OTHER | {"copy.txt": TEXTS["news.txt"]}))
    whole, apart = gather_folder(make_documents()), gather_folder(make_documents(OTHER))
    assert shares_text(both, [whole])
    assert not shares_text(apart, [whole])


def test_folders_of_one_family_are_in_one_fold() -> None:
    folds = assign_folds(["summit-arland-2020", "arland-visit-2021", "lake-orre"], 2)
    assert folds["summit-arland-2020"] == folds["arland-visit-2021"] != folds["lake-orre"]
