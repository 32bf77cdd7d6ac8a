"""Labelled documents of the project's own → documents, each sentence with its labels.

`training/written/` holds invented documents, written and labelled to learn from.
`training/labels/` holds labels of texts that are not ours to keep: `NAME.tsv` opens with the
SHA-256 of a text and the span of it that was labelled, then has a line for each sentence, with the
first letters of its own SHA-256 and the columns of the labelling guide. The texts are looked for
by their SHA-256 in a folder that the user names. `training/second/` holds, in the same form, what
a second reader said of documents that others had labelled: to measure on, not to learn from.
"""

import csv
import gzip
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from briefing.models import Document
from briefing.readers import read
from briefing.structure import build_document
from training.labelled import Example, Label, align, examples, label, squash

WRITTEN = Path(__file__).parent / "written"
SECOND = Path(__file__).parent / "second"
LABELS = Path(__file__).parent / "labels"
INVENTED = 0.25  # what an invented document counts
_TAG = re.compile(r"<[^<>\n]{1,200}>")
_KEY = 10  # letters of a sentence's SHA-256


class Text(Struct, frozen=True):
    """A text and what its collection calls it."""

    text: str
    title: str = ""


class _Record(Struct):
    documents: list[str] = []
    references: list[str] = []


def ours(texts: Path | None = None) -> list[Example]:
    """What was written to learn from, and what was labelled of the texts in a folder."""
    written = [replace(each, weight=INVENTED) for each in examples(WRITTEN)]
    return written + (kept(texts) if texts else [])


def kept(folder: Path, labels: Path = LABELS) -> list[Example]:
    """The labelled documents whose texts are somewhere in a folder, by name.

    Texts are `*.txt` files, titled by a `manifest.tsv` where there is one, and the documents and
    references of `*.jsonl.gz` files, their tags taken out. Labels whose text is not there are
    passed over.
    """
    found = {sha256(each.text.encode()).hexdigest(): each for each in _texts(folder)}
    tables = [(path, path.read_text("utf-8").splitlines()) for path in sorted(labels.glob("*.tsv"))]
    return [
        _example(path.stem, found[lines[0].split()[1]], lines)
        for path, lines in tables
        if lines[0].split()[1] in found
    ]


def _texts(folder: Path) -> Iterator[Text]:
    titles = {
        (path.parent / row["file"]).resolve(): row["title"].strip('"')
        for path in folder.rglob("manifest.tsv")
        for row in _rows(path)
    }
    for path in sorted(folder.rglob("*.txt")):
        yield Text(path.read_text("utf-8", "replace"), titles.get(path.resolve(), ""))
    for path in sorted(folder.rglob("*.jsonl.gz")):
        for line in gzip.decompress(path.read_bytes()).splitlines():
            record = msgspec.json.decode(line, type=_Record)
            yield from (Text(_TAG.sub("", each)) for each in record.documents + record.references)


def _rows(manifest: Path) -> Iterator[dict[str, str]]:
    lines = manifest.read_text("utf-8").split("\n")
    return iter(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def key_of(sentence: str) -> str:
    """What stands for a sentence in a file of labels."""
    return sha256(squash(sentence).encode()).hexdigest()[:_KEY]


def document_of(name: str, text: Text, span: tuple[int, int]) -> Document:
    """A part of a text as the program reads it."""
    extract = read(f"{name}.txt", text.text[slice(*span)].encode())
    return build_document(replace(extract, title=text.title or extract.title), name, "0" * 64)


def _example(name: str, text: Text, lines: list[str]) -> Example:
    _, _, start, end = lines[0].split()
    document = document_of(name, text, (int(start), int(end)))
    told = {row[0]: row[1:] for row in (line.split("\t") for line in lines[2:])}
    labels = tuple(_label(told, sentence.text) for sentence in document.sentences)
    return Example(name, document, labels, tuple(each for each in labels if each))


def _label(told: dict[str, list[str]], sentence: str) -> Label | None:
    cells = told.get(key_of(sentence))
    return label([*cells, sentence]) if cells else None


def second(example: Example, folder: Path = SECOND) -> tuple[Label | None, ...]:
    """What a second reader said of each sentence of a labelled document; None where nothing."""
    path = folder / f"{example.name}.tsv"
    lines = path.read_text("utf-8").splitlines()[1:] if path.exists() else []
    told = {row[0]: row[1:] for row in (line.split("\t") for line in lines)}
    said = [_label(told, row.text) for row in example.rows]
    return align(example.document, [each for each in said if each])
