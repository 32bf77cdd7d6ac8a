"""The project's own labels: synthetic documents, and labels of texts kept elsewhere."""

import gzip
import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.models import Document, Section, Sentence
from training.corpora import (
    LABELS,
    SECOND_ANNOTATOR,
    correct_standalone,
    hash_sentence,
    load_labelled,
    load_own_corpus,
    load_second_annotator,
)
from training.labelled import Example, Label

TEXT = "The berth is to open in March.\n\nIt was raining at the harbour that morning.\n"


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    folder = tmp_path / "labels"
    folder.mkdir()
    (folder / "visit01.tsv").write_text(
        f"# {sha256(TEXT.encode()).hexdigest()} 0 {len(TEXT)}\n"
        "sentence\tcategories\tstatus\tareas\timportance\tstandalone\n"
        f"{hash_sentence('The berth is to open in March.')}\tOC\tp\ttransport\t2\ty\n"
    )
    return folder


def test_finds_sentence_of_label_in_text_with_any_name(tmp_path: Path, labels: Path) -> None:
    (tmp_path / "texts" / "far").mkdir(parents=True)
    (tmp_path / "texts" / "far" / "unnamed.txt").write_text(TEXT)
    (tmp_path / "texts" / "manifest.tsv").write_text(
        "file\ttitle\nfar/unnamed.txt\tA visit to the lake\n"
    )
    (found,) = load_labelled(tmp_path / "texts", labels)
    assert (found.name, found.document.title) == ("visit01", "A visit to the lake")
    assert [each and (each.categories, each.status) for each in found.labels] == [
        ("OC", "planned"),
        None,
    ]


def test_finds_text_in_jsonl_file(tmp_path: Path, labels: Path) -> None:
    record = {"id": "1", "references": [TEXT], "documents": ["Something else."]}
    (tmp_path / "set.jsonl.gz").write_bytes(gzip.compress(json.dumps(record).encode()))
    assert [each.name for each in load_labelled(tmp_path, labels)] == ["visit01"]


def test_skips_labels_without_text(tmp_path: Path, labels: Path) -> None:
    assert load_labelled(tmp_path, labels) == []


def test_label_files_contain_no_words_of_their_texts() -> None:
    row = re.compile(r"[0-9a-f]{10}\t[IOCBX]+\t[dap-]\t[a-z,-]+\t[012]\t[yn]")
    lines = {
        line
        for path in (*LABELS.glob("*.tsv"), *SECOND_ANNOTATOR.glob("*.tsv"))
        for line in path.read_text().splitlines()
        if not row.fullmatch(line) and not re.fullmatch(r"# [0-9a-f]{64} \d+ \d+", line)
    }
    assert lines == {"sentence\tcategories\tstatus\tareas\timportance\tstandalone"}


def test_loads_labels_of_second_annotator(tmp_path: Path) -> None:
    text = "The berth is to open in March."
    first = Label("C", "", (), 1, True, text)
    document = Document("visit01", "0" * 64, text, (Section("", (Sentence(text, 0, len(text)),)),))
    (tmp_path / "visit01.tsv").write_text(
        "sentence\tcategories\tstatus\tareas\timportance\tstandalone\n"
        f"{hash_sentence(text)}\tO\tp\t-\t2\ty\n"
    )
    (loaded,) = load_second_annotator(Example("visit01", document, (first,), (first,)), tmp_path)
    assert loaded == Label("O", "planned", (), 2, True, text)
    assert load_second_annotator(Example("visit02", document, (first,), (first,)), tmp_path) == (
        None,
    )


def test_every_synthetic_sentence_has_a_label() -> None:
    rows = [row for example in load_own_corpus() for row in example.rows]
    assert len(rows) > 1000
    assert all(set(row.categories) <= set("IOCBX") and row.importance in (0, 1, 2) for row in rows)
    assert all(bool(row.status) == ("O" in row.categories) for row in rows)


def test_corrects_labels_of_sentences_that_are_not_standalone(tmp_path: Path) -> None:
    texts = ("It covers the port.", "We met in Oslo.", "Norway signed the treaty.")
    labels = tuple(Label("B", "", (), 0, True, text) for text in texts)
    keys = [hash_sentence(text) for text in texts]
    path = tmp_path / "standalone.tsv"
    path.write_text(f"sentence\tstandalone\n{keys[0]}\tn\n{keys[1]}\tf\n")
    document = Document("a.txt", "0" * 64, "", ())
    example = Example("visit01", document, (*labels, None), labels)
    (corrected,) = correct_standalone([example], path)
    assert [label and label.standalone for label in corrected.labels] == [False, True, True, None]
    assert [label.standalone for label in corrected.rows] == [False, True, True]
