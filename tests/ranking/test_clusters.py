import re

import numpy as np
import pytest

from briefing.ranking.clusters import (
    PassageTraits,
    Repeats,
    find_repeats,
    find_sure_repeats,
    pick_quotation,
    read_traits,
)
from briefing.ranking.folder import gather_folder, weigh_terms
from briefing.ranking.model import load_shipped
from briefing.ranking.selection import Passages, lay_out_passages
from tests.ranking.samples import make_documents

FOLDER = gather_folder(make_documents())
MODEL = load_shipped()


def laid_out() -> tuple[Passages, PassageTraits]:
    spans = [(at, at) for at in range(len(FOLDER))]
    weights = weigh_terms(FOLDER, MODEL.background)
    labels = np.stack([FOLDER.labels[n] for n in ("issue", "outcome", "cooperation")], 1)
    passages = lay_out_passages(FOLDER, weights, spans, FOLDER.words.tolist())
    return passages, read_traits(FOLDER.texts, labels)


def repeats(start: str) -> Repeats:
    place = next(at for at, text in enumerate(FOLDER.texts) if text.startswith(start))
    passages, traits = laid_out()
    return find_repeats(passages, traits, FOLDER.document, place, MODEL.pairs)


def test_finds_the_same_fact_in_another_document() -> None:
    found = [FOLDER.texts[at] for at in repeats("Arland and Borland signed").same]
    assert any(text.startswith("The Presidents of Arland and Borland signed") for text in found)


def test_finds_the_surest_repeats_and_none_that_denies_or_has_another_figure() -> None:
    said = "Arland and Borland signed the Coastal Rail Treaty in Port Sella for 40 million."
    again = "In Port Sella, Arland and Borland signed the Coastal Rail Treaty for 40 million."
    texts = {
        "a.txt": said,
        "b.txt": again,
        "c.txt": again.replace("signed", "have not signed"),
        "d.txt": again.replace("40", "70"),
    }
    folder = gather_folder(make_documents(texts))
    spans = [(at, at) for at in range(len(folder))]
    weights = weigh_terms(folder, MODEL.background)
    passages = lay_out_passages(folder, weights, spans, folder.words.tolist())
    traits = read_traits(folder.texts, np.zeros((len(folder), 3), np.float32))
    assert find_sure_repeats(passages, traits, 0, MODEL.pairs).tolist() == [1]


@pytest.mark.parametrize("start", ["Good evening", "The weather", "Please enjoy"])
def test_finds_no_repeat_of_small_talk(start: str) -> None:
    assert repeats(start) == Repeats()


def test_reads_negation_and_figures() -> None:
    traits = read_traits(["They did not pay 3.5 million to Arland."], np.zeros((1, 3), np.float32))
    assert traits.negated.tolist() == [True]
    assert traits.figures[0] == {"3.5"} and "Arland" in traits.names[0]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Kazakhstan is ready to deepen ties with China in energy.", "Uzbekistan"),
        ("ru", "Казахстан готов углублять сотрудничество с Китаем в энергетике.", "Узбекистан"),
        ("zh", "哈萨克斯坦总统表示，将同中国深化能源和交通领域合作。", "乌兹别克斯坦"),
        ("ja", "カザフスタンの大統領は、日本と協力を深めると述べました。", "ウズベキスタン"),
    ],
)
def test_statements_of_two_countries_are_two_facts(language: str, one: str, other: str) -> None:
    texts = {"one.txt": one, "other.txt": one.replace(re.split(r"[ 总の]", one)[0], other)}
    folder = gather_folder(make_documents(texts, language))
    weights = weigh_terms(folder, MODEL.background)
    passages = lay_out_passages(folder, weights, [(0, 0), (1, 1)], folder.words.tolist())
    traits = read_traits(folder.texts, np.zeros((2, 3), np.float32))
    assert find_repeats(passages, traits, folder.document, 0, MODEL.pairs) == Repeats()


def test_quotes_the_clear_and_short_member() -> None:
    ones = np.ones(3, np.float32)
    words = np.array([40, 15, 15], np.float32)
    standalone = np.array([1, 1, 0.2], np.float32)
    assert pick_quotation([0, 1, 2], words, standalone, ones, np.zeros(3, np.float32)) == 1
