"""Folders of documents with the facts that a memo must carry → examples to learn from.

FOLDERS/NAME/in/ holds the documents, FOLDERS/NAME/nuggets.tsv the facts, a row for each place
that carries one, with the columns nugget, weight (1..3), section, status, fact, document, span.

`training/candidates.tsv` has labels of sentences of such folders that a memo might quote, by a
reader of the sentence and of the list of documents: `alone` (y or n: understood without the
document), `worth` (2 put before a minister, 1 useful, 0 no content) and `status` as an outcome of
the event (none, delivered, agreed, planned). The key is `corpora.hash_sentence`.

`training/folder_texts.tsv` and `training/folder_labels.tsv` describe more folders, by the SHA-256
of their texts: sentences that carry a fact, with its number in the folder ("-" where not known),
weight, section and status, and what the sentence by itself reports as an outcome of the event
(`outcome`, as the status of a candidate). "-" is not labelled. The texts are found in a folder
given by the user.
"""

import csv
import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing import profiles
from briefing.analysis import AnalysisOptions, analyze_files
from briefing.composer.shortlist import unpack_document
from briefing.models import AnalyzedDocument, Skipped
from briefing.ranking.folder import Folder, gather_folder
from briefing.ranking.model import OUTCOME
from briefing.runtime.discovery import discover_files
from briefing.summarizers import DEFAULT
from training.corpora import hash_sentence, iter_texts

CANDIDATES = Path(__file__).parent / "candidates.tsv"
TEXTS = Path(__file__).parent / "folder_texts.tsv"
LABELS = Path(__file__).parent / "folder_labels.tsv"
MIN_SHARED = 40  # code points of a sentence that hardly occurs in two texts by chance
SHARED = 0.1  # of the sentences of two folders, from which they have a text in common
LABELLED_REPORT = 0.8  # in training, of a report that was labelled by sentence
LABELLED = 1.5  # of such a folder in a language that has few folders with facts
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_GENERAL = frozenset("news report us december summit visit".split())


class Example(Struct, frozen=True):
    """A folder of n sentences with k facts."""

    name: str
    documents: tuple[AnalyzedDocument, ...]
    folder: Folder
    facts: tuple[frozenset[str], ...]  # (k,) the spans of each, as `normalize` returns them
    weights: NDArray[np.float64]  # (k,) 1..3
    carries: NDArray[np.bool_]  # (n, k)
    sections: tuple[str, ...]  # (k,) where a memo puts each fact
    statuses: tuple[str, ...]  # (k,) of outcomes; "-" for the others
    worth: NDArray[np.float64]  # (n,) 0..2; NaN where not labelled
    outcomes: NDArray[np.intp]  # (n,) place in OUTCOME; -1 where not labelled
    weight: float = 0.0  # in training; 0: by language and kind

    @property
    def language(self) -> str:
        return self.folder.documents[0].language

    @property
    def report(self) -> bool:
        return self.name.startswith("report-")


def load_examples(roots: Iterable[Path]) -> list[Example]:
    """All folders that have facts, by name."""
    paths = [path for root in roots for path in root.iterdir() if (path / "nuggets.tsv").exists()]
    return [_load(path) for path in sorted(paths, key=lambda path: path.name)]


def _load(path: Path) -> Example:
    documents = analyze_folder(path / "in")
    folder = gather_folder(documents)
    spans, rows = read_facts(path / "nuggets.tsv")
    labels = _load_candidates()
    found = [labels.get(hash_sentence(text)) for text in folder.texts]
    return Example(
        path.name,
        documents,
        folder,
        spans,
        np.array([float(row["weight"]) for row in rows]),
        match_facts(folder.texts, spans),
        tuple(row["section"] for row in rows),
        tuple(row["status"] for row in rows),
        np.array([float(each["worth"]) if each else np.nan for each in found]),
        np.array([OUTCOME.index(each["status"]) if each else -1 for each in found], np.intp),
    )


@lru_cache(maxsize=1)
def _load_candidates() -> dict[str, dict[str, str]]:
    return {row["sentence"]: row for row in _read_rows(CANDIDATES)}


def _read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def load_labelled_folders(roots: Iterable[Path]) -> list[Example]:
    """Load the folders of `folder_texts.tsv` of which all texts are found, by name."""
    found = {
        sha256(t.text.encode()).hexdigest(): t.text for root in roots for t in iter_texts(root)
    }
    folders: dict[str, dict[str, str]] = {}
    for row in _read_rows(TEXTS):
        folders.setdefault(row["folder"], {})[row["name"]] = found.get(row["sha256"], "")
    labels: dict[str, dict[str, dict[str, str]]] = {}
    for row in _read_rows(LABELS):
        labels.setdefault(row["folder"], {})[row["sentence"]] = row
    return [
        _load_labelled(name, files, labels[name])
        for name, files in sorted(folders.items())
        if all(files.values())
    ]


def _load_labelled(name: str, texts: dict[str, str], labels: dict[str, dict[str, str]]) -> Example:
    with TemporaryDirectory() as place:
        for file, text in texts.items():
            (Path(place) / file).write_text(text, "utf-8")
        documents = analyze_folder(Path(place))
    folder = gather_folder(documents)
    found = [labels.get(hash_sentence(text)) for text in folder.texts]
    carrying = [(at, row) for at, row in enumerate(found) if row and row["weight"] != "0"]
    keys = [row["fact"] if row["fact"] != "-" else f"sentence {at}" for at, row in carrying]
    facts = dict(zip(keys, (row for _, row in carrying), strict=True))
    carries = np.zeros((len(found), len(facts)), bool)
    for (at, _), key in zip(carrying, keys, strict=True):
        carries[at, list(facts).index(key)] = True
    return Example(
        name,
        documents,
        folder,
        tuple(frozenset() for _ in facts),  # pairs are learned from facts with spans alone
        np.array([float(row["weight"]) for row in facts.values()]),
        carries,
        tuple(row["section"] for row in facts.values()),
        tuple(row["status"] for row in facts.values()),
        np.full(len(found), np.nan),
        np.array([_find_outcome(row) for row in found], np.intp),
        LABELLED_REPORT if name.startswith("report-") else LABELLED,
    )


def _find_outcome(row: dict[str, str] | None) -> int:
    return OUTCOME.index(row["outcome"]) if row and row["outcome"] != "-" else -1


def analyze_folder(path: Path, jobs: int = 1) -> tuple[AnalyzedDocument, ...]:
    """Analyse the files of a folder as `briefing.make` does."""
    files = [each for each in discover_files([path]) if not isinstance(each, Skipped)]
    options = AnalysisOptions(profiles.load_profile("memo"), "auto", DEFAULT)
    results = [each.value for each in analyze_files(files, options, jobs=jobs)]
    found: dict[str, AnalyzedDocument] = {}
    for packed in (each for result in results if result for each in result.documents):
        found.setdefault(packed.sha256, unpack_document(packed.digest))
    return tuple(found.values())


def read_facts(path: Path) -> tuple[tuple[frozenset[str], ...], list[dict[str, str]]]:
    """The spans of each fact, and its first row."""
    spans: dict[str, set[str]] = {}
    rows: dict[str, dict[str, str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            spans.setdefault(row["nugget"], set()).add(f" {normalize(row['span'])} ")
            rows.setdefault(row["nugget"], row)
    return tuple(map(frozenset, spans.values())), list(rows.values())


def match_facts(texts: Sequence[str], facts: Sequence[frozenset[str]]) -> NDArray[np.bool_]:
    """(texts, facts): whether a text holds one of a fact's spans."""
    found = [f" {normalize(text)} " for text in texts]
    rows = [[any(_contains(span, text) for span in spans) for spans in facts] for text in found]
    return np.array(rows, bool).reshape(len(texts), len(facts))


def _contains(span: str, text: str) -> bool:
    return span in text or bool(_WIDE.search(span) and span.strip() in text)


def normalize(text: str) -> str:
    """Letters and digits alone, so that typography does not decide."""
    return re.sub(
        r"[\W_]+", " ", unicodedata.normalize("NFKC", html.unescape(text)).casefold()
    ).strip()


def shares_text(folder: Folder, others: Iterable[Folder]) -> bool:
    """Return whether a tenth of the sentences of a folder are in others as well."""
    own = {text for text in folder.texts if len(text) >= MIN_SHARED}
    known = {text for other in others for text in other.texts}
    return len(own & known) > SHARED * len(own)


def assign_folds(names: Sequence[str], count: int) -> dict[str, int]:
    """A fold for each folder; folders whose names share a word are of one family and fold."""
    families: list[tuple[set[str], list[str]]] = []
    for name in names:
        words = {w for w in name.split("-") if len(w) > 2 and not w.isdigit()} - _GENERAL
        joined = [family for family in families if family[0] & words]
        merged = (words.union(*(f[0] for f in joined)), [*(n for f in joined for n in f[1]), name])
        families = [family for family in families if family not in joined] + [merged]
    load = [0] * count
    folds: dict[str, int] = {}
    for _, members in sorted(families, key=lambda family: (-len(family[1]), family[1])):
        fold = min(range(count), key=lambda at: (load[at], at))
        load[fold] += len(members)
        folds.update(dict.fromkeys(members, fold))
    return folds
