"""The project's own labels → documents, each sentence with its labels.

`training/synthetic/` has invented documents, written and labelled for training. `training/labels/`
has labels of texts that the project may not distribute: `NAME.tsv` begins with the SHA-256 of a
text and the labelled span, then has a line per sentence: the first letters of the sentence's
SHA-256 and the columns of the labelling guide. The texts are found by their SHA-256 in a folder
given by the user. `training/second_annotator/` has, in the same form, a second annotator's labels
of documents that others had labelled: for measuring agreement, not for training.
`training/standalone.tsv` corrects which sentences are understood alone, by a reader who sees
neither the document nor its title: `n` not understood, `f` clear but for the speaker ("we"), `p`
clear once the memo names the parties ("The Leaders"). A memo names speakers and parties, so only
`n` is not standalone.
"""

import csv
import gzip
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from briefing.models import Document
from briefing.readers import read
from briefing.structure import build_document
from training.labelled import Example, Label, align, load_examples, parse_label, squash

SYNTHETIC = Path(__file__).parent / "synthetic"
SECOND_ANNOTATOR = Path(__file__).parent / "second_annotator"
LABELS = Path(__file__).parent / "labels"
STANDALONE = Path(__file__).parent / "standalone.tsv"
SYNTHETIC_WEIGHT = 0.25  # of an invented document in training
_TAG = re.compile(r"<[^<>\n]{1,200}>")
_KEY_LENGTH = 10  # letters of a sentence's SHA-256


class Text(Struct, frozen=True):
    """A text and its title in its collection."""

    text: str
    title: str = ""


class _Record(Struct):
    documents: list[str] = []
    references: list[str] = []


def load_own_corpus(texts: Path | None = None) -> list[Example]:
    """Load the invented documents, and the labelled texts found in a folder."""
    written = [replace(each, weight=SYNTHETIC_WEIGHT) for each in load_examples(SYNTHETIC)]
    return written + (load_labelled(texts) if texts else [])


def load_labelled(folder: Path, labels: Path = LABELS) -> list[Example]:
    """Load the labelled documents whose texts are anywhere in a folder, by name.

    Texts are `*.txt` files, titled by a `manifest.tsv` where there is one, and the documents and
    references of `*.jsonl.gz` files without their tags. Labels without a text are skipped.
    """
    found = {sha256(each.text.encode()).hexdigest(): each for each in iter_texts(folder)}
    tables = [(path, path.read_text("utf-8").splitlines()) for path in sorted(labels.glob("*.tsv"))]
    return [
        _load_example(path.stem, found[lines[0].split()[1]], lines)
        for path, lines in tables
        if lines[0].split()[1] in found
    ]


def iter_texts(folder: Path) -> Iterator[Text]:
    """Yield the texts and references anywhere in a folder."""
    titles = {
        (path.parent / row["file"]).resolve(): row["title"].strip('"')
        for path in folder.rglob("manifest.tsv")
        for row in read_manifest(path)
    }
    for path in sorted(folder.rglob("*.txt")):
        yield Text(path.read_text("utf-8", "replace"), titles.get(path.resolve(), ""))
    for path in sorted(folder.rglob("*.jsonl.gz")):
        for line in gzip.decompress(path.read_bytes()).splitlines():
            record = msgspec.json.decode(line, type=_Record)
            yield from (Text(_TAG.sub("", each)) for each in record.documents + record.references)


def read_manifest(manifest: Path) -> Iterator[dict[str, str]]:
    lines = manifest.read_text("utf-8").split("\n")
    return iter(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def hash_sentence(sentence: str) -> str:
    """Return the key of a sentence in a file of labels."""
    return sha256(squash(sentence).encode()).hexdigest()[:_KEY_LENGTH]


def read_span(name: str, text: Text, span: tuple[int, int]) -> Document:
    """Build a document of a part of a text, as the program reads it."""
    extract = read(f"{name}.txt", text.text[slice(*span)].encode())
    return build_document(replace(extract, title=text.title or extract.title), name, "0" * 64)


def _load_example(name: str, text: Text, lines: list[str]) -> Example:
    _, _, start, end = lines[0].split()
    document = read_span(name, text, (int(start), int(end)))
    labels_by_key = {row[0]: row[1:] for row in (line.split("\t") for line in lines[2:])}
    labels = tuple(_find_label(labels_by_key, sentence.text) for sentence in document.sentences)
    return Example(name, document, labels, tuple(each for each in labels if each))


def correct_standalone(examples: Sequence[Example], path: Path = STANDALONE) -> list[Example]:
    """Correct the labels of sentences that were labelled standalone and are not."""
    lines = path.read_text("utf-8").splitlines()[1:]
    wrong = {key for key, code in (line.split("\t") for line in lines) if code == "n"}

    def correct(label: Label) -> Label:
        is_wrong = label.standalone and hash_sentence(label.text) in wrong
        return replace(label, standalone=False) if is_wrong else label

    return [
        replace(
            example,
            labels=tuple(label and correct(label) for label in example.labels),
            rows=tuple(map(correct, example.rows)),
        )
        for example in examples
    ]


def _find_label(labels_by_key: dict[str, list[str]], sentence: str) -> Label | None:
    cells = labels_by_key.get(hash_sentence(sentence))
    return parse_label([*cells, sentence]) if cells else None


def load_second_annotator(
    example: Example, folder: Path = SECOND_ANNOTATOR
) -> tuple[Label | None, ...]:
    """Return the second annotator's label of each sentence; None where there is none."""
    path = folder / f"{example.name}.tsv"
    lines = path.read_text("utf-8").splitlines()[1:] if path.exists() else []
    labels_by_key = {row[0]: row[1:] for row in (line.split("\t") for line in lines)}
    labels = [_find_label(labels_by_key, row.text) for row in example.rows]
    return align(example.document, [each for each in labels if each])
