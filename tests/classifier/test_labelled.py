"""Labelled files are read as the program reads documents; metrics of memos."""

from pathlib import Path

import pytest

from benchmarks.memo_metrics import Quote, compute_metrics
from training.labelled import Example, Label, load_examples

TABLE = """\
# Talks on the ferry
# made for this test
paragraph\tcategories\tstatus\tareas\timportance\tstandalone\tsentence
0\tX\t-\t-\t0\tn\tGood morning to everybody in the room.
1\tI\t-\tsecurity\t1\ty\tThe two sides are worried about storms on the lake.
1\tOC\ta\ttransport,trade\t2\ty\tThey agreed to open a second berth in March.
"""


@pytest.fixture
def example(tmp_path: Path) -> Example:
    (tmp_path / "readout02b.tsv").write_text(TABLE, "utf-8")
    (found,) = load_examples(tmp_path)
    return found


def label(categories: str, importance: int, text: str, status: str = "") -> Label:
    return Label(categories, status, (), importance, True, text)


def test_loads_table_with_label_per_sentence(example: Example) -> None:
    assert example.document.title == "Talks on the ferry"
    assert [each and each.categories for each in example.labels] == ["X", "I", "OC"]
    assert example.labels[2] == Label(
        "OC", "agreed", ("transport", "trade"), 2, True, example.document.sentences[2].text
    )


def test_genre_is_in_the_name(example: Example) -> None:
    assert example.genre == "readout"


def test_loads_labels_beside_documents(tmp_path: Path) -> None:
    for folder in ("documents", "labels"):
        (tmp_path / folder).mkdir()
    (tmp_path / "documents" / "visit01.txt").write_text(
        "SPEAKER: The berth will be open in March next year.\n\nIt was raining at the harbour.\n"
    )
    (tmp_path / "labels" / "visit01.tsv").write_text(
        "categories\tstatus\tareas\timportance\tstandalone\tsentence\n"
        "O\tp\t-\t2\ty\tSPEAKER: The berth will be open in March next year.\n"
        "B\t-\t-\t0\tn\tIt was raining at the harbour.\n"
    )
    (found,) = load_examples(tmp_path)
    assert [each.categories for each in found.labels if each] == ["O", "B"]


ROWS = (
    label("I", 2, "The two sides are worried about storms on the lake."),
    label("O", 1, "They agreed to open a second berth in March.", "agreed"),
    label("X", 0, "Good morning to everybody in the room today."),
)


def test_metrics_of_perfect_memo() -> None:
    quotes = [Quote("issues", ROWS[0].text), Quote("outcomes", ROWS[1].text, "agreed")]
    found = compute_metrics([(ROWS, quotes)])
    wanted = {"recall@2": 1, "precision@1+": 1, "noise": 0, "issues": 1, "outcomes": 1, "status": 1}
    assert {name: found[name] for name in wanted} == wanted
    assert found["outcome recall"] == found["standalone"] == 1
    assert found["words"] == 19


def test_metrics_of_memo_with_wrong_quotes() -> None:
    quotes = [Quote("outcomes", ROWS[2].text), Quote("issues", ROWS[1].text)]
    found = compute_metrics([(ROWS, quotes)])
    wanted = {
        "recall@2": 0,
        "precision@1+": 0.5,
        "noise": 0.5,
        "issues": 0,
        "outcomes": 0,
        "outcome recall": 0,
    }
    assert {name: found[name] for name in wanted} == wanted
