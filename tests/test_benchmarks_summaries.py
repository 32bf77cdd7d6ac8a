"""The yardstick and the lessons of the default scorer, on texts made for it."""

import gzip
from pathlib import Path

import msgspec
import numpy as np
import pytest

from benchmarks.methods import METHODS, by_network
from benchmarks.summaries import ahead, judged
from training import salience as training
from training.references import Row, budget, sets
from training.rouge import rouge, tokens

FERRY = Row(
    "1",
    "en",
    [
        "Chair: The ferry berth in Aktau was agreed.\nClerk: Lunch was served.\n"
        "Chair: Okay.\nClerk: Storms closed the port for nine days."
    ],
    ["The chair said a ferry berth in Aktau was agreed. Storms closed the port."],
)


def words(text: str) -> list[list[str]]:
    return [tokens(sentence, "en") for sentence in text.split(". ")]


def test_the_same_text_scores_one_and_another_nought() -> None:
    same = words("Storms closed the port. Lunch was served")
    assert rouge(same, same) == (1.0, 1.0, 1.0)
    assert rouge(same, words("Nobody came")) == (0.0, 0.0, 0.0)


def test_rouge_by_hand() -> None:
    one, two, longest = rouge(words("the cat sat"), words("the cat ran far"))
    assert one == pytest.approx(4 / 7)  # "the", "cat" of three and four words
    assert two == pytest.approx(2 / 5)  # "the cat" of two and three pairs
    assert longest == pytest.approx(4 / 7)


def test_order_counts_for_subsequences_only() -> None:
    one, _, longest = rouge(words("a1 b1 c1"), words("c1 b1 a1"))
    assert (one, longest) == (1.0, pytest.approx(1 / 3))


def test_russian_words_are_words_and_chinese_ones_letters() -> None:
    assert tokens("Паром вышел в море", "ru") == ["паром", "вышел", "в", "море"]
    assert tokens("船出海", "zh") == ["船", "出", "海"]


def test_sets_are_read_by_name_and_rows_without_references_left_out(tmp_path: Path) -> None:
    bare = Row("2", "en", ["Nothing."], [])
    lines = b"\n".join(map(msgspec.json.encode, (FERRY, bare)))
    (tmp_path / "ferries.jsonl.gz").write_bytes(gzip.compress(lines))
    assert dict(sets(tmp_path)) == {"ferries": [FERRY]}
    assert budget([FERRY]) == len(FERRY.references[0].split())


@pytest.mark.parametrize("name", METHODS)
def test_every_method_gives_sentences_of_the_document(name: str) -> None:
    found = METHODS[name](FERRY, 12)
    assert found and all(sentence in FERRY.documents[0] for sentence in found)


def test_a_summary_is_judged_up_to_its_budget() -> None:
    reference = FERRY.references[0]
    assert judged(FERRY, [reference], 99)[0] > judged(FERRY, ["Aside. " * 20, reference], 20)[0]


def test_ahead_tells_the_distance_from_the_best_of_the_others() -> None:
    ours, weak, strong = (np.full((5, 3), value) for value in (0.3, 0.1, 0.2))
    assert ahead(ours, [weak, strong]) == "+50.0 / +50.0 (+50.0 … +50.0) / +50.0"


def test_a_speakers_label_is_worth_nothing() -> None:
    lesson = training.lesson("ferries", FERRY)
    assert lesson
    agreed, _, okay, storms = lesson.worth
    assert agreed > storms > okay == min(lesson.worth), "the reference names the chair"


def test_a_network_learns_what_summaries_take_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "NETWORKS", 1)
    monkeypatch.setattr(training, "STEPS", 60)
    monkeypatch.setattr(training, "ROWS", 1024)
    lesson = training.lesson("ferries", FERRY)
    assert lesson
    network = training.fit([lesson])
    again = training.fit([lesson])
    assert all(np.array_equal(getattr(network, n), getattr(again, n)) for n in ("inner", "outer"))
    assert "berth" in by_network(network, FERRY, 9)[0]
