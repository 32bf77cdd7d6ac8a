"""The yardstick and the lessons of the default scorer, on texts made for it."""

import gzip
from pathlib import Path

import msgspec
import numpy as np
import pytest

from benchmarks.baselines import METHODS, by_network
from benchmarks.summaries import ahead, score_summary
from training import salience as training
from training.datasets import Row, compute_budget, load_sets
from training.rouge import compute_rouge, tokenize

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
    return [tokenize(sentence, "en") for sentence in text.split(". ")]


def test_rouge_is_one_for_same_text_and_zero_for_other() -> None:
    same = words("Storms closed the port. Lunch was served")
    assert compute_rouge(same, same) == (1.0, 1.0, 1.0)
    assert compute_rouge(same, words("Nobody came")) == (0.0, 0.0, 0.0)


def test_rouge_agrees_with_manual_count() -> None:
    one, two, longest = compute_rouge(words("the cat sat"), words("the cat ran far"))
    assert one == pytest.approx(4 / 7)  # "the", "cat" of three and four words
    assert two == pytest.approx(2 / 5)  # "the cat" of two and three pairs
    assert longest == pytest.approx(4 / 7)


def test_only_subsequences_depend_on_order() -> None:
    one, _, longest = compute_rouge(words("a1 b1 c1"), words("c1 b1 a1"))
    assert (one, longest) == (1.0, pytest.approx(1 / 3))


def test_tokenizes_russian_by_words_and_chinese_by_characters() -> None:
    assert tokenize("Паром вышел в море", "ru") == ["паром", "вышел", "в", "море"]
    assert tokenize("船出海", "zh") == ["船", "出", "海"]


def test_loads_sets_without_rows_that_lack_references(tmp_path: Path) -> None:
    bare = Row("2", "en", ["Nothing."], [])
    lines = b"\n".join(map(msgspec.json.encode, (FERRY, bare)))
    (tmp_path / "ferries.jsonl.gz").write_bytes(gzip.compress(lines))
    assert dict(load_sets(tmp_path)) == {"ferries": [FERRY]}
    assert compute_budget([FERRY]) == len(FERRY.references[0].split())


@pytest.mark.parametrize("name", METHODS)
def test_every_method_returns_sentences_of_the_document(name: str) -> None:
    found = METHODS[name](FERRY, 12)
    assert found and all(sentence in FERRY.documents[0] for sentence in found)


def test_evaluates_summary_up_to_budget() -> None:
    reference = FERRY.references[0]
    assert (
        score_summary(FERRY, [reference], 99)[0]
        > score_summary(FERRY, ["Aside. " * 20, reference], 20)[0]
    )


def test_reports_lead_over_best_other_method() -> None:
    ours, weak, strong = (np.full((5, 3), value) for value in (0.3, 0.1, 0.2))
    assert ahead(ours, [weak, strong]) == "+50.0 / +50.0 (+50.0 … +50.0) / +50.0"


def test_speaker_label_has_no_salience() -> None:
    lesson = training.build_example("ferries", FERRY)
    assert lesson
    agreed, _, okay, storms = lesson.scores
    assert agreed > storms > okay == min(lesson.scores), "the reference names the chair"


def test_network_learns_from_summaries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "RESTARTS", 1)
    monkeypatch.setattr(training, "STEPS", 60)
    monkeypatch.setattr(training, "ROWS", 1024)
    lesson = training.build_example("ferries", FERRY)
    assert lesson
    network = training.fit([lesson])
    again = training.fit([lesson])
    assert all(np.array_equal(getattr(network, n), getattr(again, n)) for n in ("inner", "outer"))
    assert "berth" in by_network(network, FERRY, 9)[0]
