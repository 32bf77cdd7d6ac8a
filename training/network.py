"""Documents with labels → the network of `briefing.classifier.cnn`, by PyTorch on one thread.

Its reader of words starts from `training/reader.npz`, which `training.reader` learned from texts
without labels; everything is then learned together. The network starts from what the profile's
cues say, as the regressions do.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from msgspec import Struct
from torch import Tensor, nn
from torch.nn import functional

from briefing.classifier.cnn import NEAR, READ, WIDE, Network
from briefing.classifier.context import Floats
from briefing.classifier.matmul import Layer, standardised
from briefing.classifier.token_features import ROWS, pieces

VECTOR, CHANNELS, HIDDEN = 48, 48, 64
EPOCHS = 12
TOGETHER = 4  # documents of a step
RATES = (1e-3, 3e-3)  # of the reader of words, which has learned before, and of the rest
DECAY = 0.02
DROPPED = 0.3
SCALE = 150.0  # sentences that a step's loss is divided by
READER = Path(__file__).parent / "reader.npz"


class Reader(nn.Module):
    """Words of sentences → one vector a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.table = nn.Embedding(ROWS, VECTOR)
        nn.init.normal_(self.table.weight, std=0.15)
        self.drop = nn.Dropout(0.1)
        self.words = nn.Conv1d(VECTOR, CHANNELS, WIDE, padding=WIDE // 2)

    def forward(self, pieces: Tensor, kept: Tensor) -> Tensor:
        """(sentences, 2 * CHANNELS) of (sentences, words, PIECES) and (sentences, words)."""
        return pooled(self.values(pieces, kept), kept)

    def values(self, pieces: Tensor, kept: Tensor) -> Tensor:
        """(sentences, CHANNELS, words): what each word says where it stands."""
        rows = self.drop(self.table(pieces).sum(2)) * kept[..., None]
        mask = kept[:, None]
        return functional.relu(self.words(rows.transpose(1, 2))) * mask


def pooled(values: Tensor, kept: Tensor) -> Tensor:
    """(sentences, 2 * CHANNELS): the greatest and the summed values of each sentence's words."""
    summed = values.sum(2) / kept.sum(1, keepdim=True).clamp(min=1).sqrt() / 2
    return torch.cat([values.amax(2), summed], 1)


class Judge(nn.Module):
    """Words and columns of a document's sentences → log-odds of each target."""

    def __init__(self, columns: int, targets: int) -> None:
        super().__init__()
        self.reader = Reader()
        self.text = nn.Linear(2 * CHANNELS, HIDDEN)
        self.form = nn.Linear(columns, HIDDEN)
        self.near = nn.Conv1d(2 * HIDDEN, HIDDEN, NEAR, padding=NEAR // 2)
        self.far = nn.Conv1d(HIDDEN, HIDDEN, 3, padding=1)
        self.out = nn.Linear(6 * HIDDEN, targets)
        self.drop, self.blur = nn.Dropout(DROPPED), nn.Dropout(0.2)

    def forward(self, pieces: Tensor, kept: Tensor, columns: Tensor) -> Tensor:
        """(sentences, targets)."""
        text = functional.relu(self.text(self.drop(self.reader(pieces, kept))))
        rows = torch.cat([text, functional.relu(self.form(self.blur(columns)))], 1)
        near = functional.relu(self.near(self.drop(rows).T[None]))
        far = functional.relu(self.far(near))
        whole = rows.mean(0, keepdim=True).expand_as(rows)
        return self.out(self.drop(torch.cat([rows, near[0].T, far[0].T, whole], 1)))


class Taught(Struct, frozen=True):
    """One document for the network: what it sees, what the cues add, and what it should say."""

    words: tuple[tuple[str, ...], ...]
    columns: Floats  # (sentences, columns)
    shift: Floats  # (sentences, targets)
    wanted: Floats  # (sentences, targets), NaN where nobody knows
    weight: float  # what the document counts


class _Ready(Struct, frozen=True):
    seen: tuple[Tensor, Tensor, Tensor]  # pieces, which of them are words, columns
    shift: Tensor
    wanted: Tensor
    known: Tensor
    weight: float

    def loss(self, judge: Judge) -> Tensor:
        told = judge(*self.seen) + self.shift
        lost = functional.binary_cross_entropy_with_logits
        total = lost(told[self.known], self.wanted[self.known], reduction="sum")
        return self.weight * total


def learned(taught: Sequence[Taught], reader: Reader) -> Network:
    """A network of these documents. `reader` is where its reading of words starts from."""
    be_repeatable()
    every = np.vstack([each.columns for each in taught])
    mean, spread = every.mean(0), every.std(0) + 1e-3
    judge = Judge(every.shape[1], taught[0].wanted.shape[1])
    judge.reader.load_state_dict(reader.state_dict())
    _teach(judge, [_ready(each, mean, spread) for each in taught])
    return exported(judge.eval(), mean, spread)


def be_repeatable() -> None:
    """The same numbers on every run."""
    torch.manual_seed(0)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)


def _ready(one: Taught, mean: Floats, spread: Floats) -> _Ready:
    columns = standardised(one.columns, mean, spread)
    wanted = torch.from_numpy(one.wanted)
    seen = (*padded(one.words), torch.from_numpy(columns))
    return _Ready(seen, torch.from_numpy(one.shift), wanted, ~torch.isnan(wanted), one.weight)


def _teach(judge: Judge, taught: list[_Ready]) -> None:
    reading = list(judge.reader.parameters())
    rest = [p for name, p in judge.named_parameters() if not name.startswith("reader.")]
    groups = [{"params": reading, "lr": RATES[0]}, {"params": rest, "lr": RATES[1]}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    steps = EPOCHS * -(-len(taught) // TOGETHER)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, list(RATES), total_steps=steps)
    chance = np.random.default_rng(0)
    for _ in range(EPOCHS):
        order = chance.permutation(len(taught))
        for at in range(0, len(order), TOGETHER):
            loss = sum(taught[place].loss(judge) for place in order[at : at + TOGETHER])
            optimizer.zero_grad()
            (loss / SCALE).backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            rates.step()


# --- torch and the program ---------------------------------------------------------------------


def padded(words: Sequence[tuple[str, ...]]) -> tuple[Tensor, Tensor]:
    """((sentences, words, PIECES), (sentences, words)): rows of the table, and 1 for a word."""
    rows = [torch.tensor([pieces(word) for word in each[:READ] or ("",)]) for each in words]
    kept = [torch.ones(len(each[:READ])) if each else torch.zeros(1) for each in words]
    pad = nn.utils.rnn.pad_sequence
    return pad(rows, batch_first=True), pad(kept, batch_first=True)


def exported(judge: Judge, mean: Floats, spread: Floats) -> Network:
    """The program's network of a judge that has learned; layers in 16 bits, the table in 8."""
    table = judge.reader.table.weight.detach().numpy()
    scale = np.abs(table).max() / 127
    layers = {name: _layer(each) for name, each in judge.named_modules() if _is_layer(each)}
    return Network(
        table=np.round(table / scale).astype(np.int8),
        scale=np.float32(scale),
        mean=mean.astype(np.float32),
        spread=spread.astype(np.float32),
        **{name.removeprefix("reader."): layer for name, layer in layers.items()},
    )


def _is_layer(module: nn.Module) -> bool:
    return isinstance(module, nn.Linear | nn.Conv1d)


def _layer(module: nn.Linear | nn.Conv1d) -> Layer:
    """(inputs, outputs); a convolution's inputs are those of each place, one after the other."""
    weights = module.weight.detach().numpy()
    flat = weights.transpose(2, 1, 0).reshape(-1, len(weights)) if weights.ndim == 3 else weights.T
    bias = module.bias.detach().numpy()
    return Layer(flat.astype(np.float16), bias.astype(np.float16))


def reader(path: Path = READER) -> Reader:
    """The reader of words that `training.reader` wrote."""
    be_repeatable()
    found = Reader()
    with np.load(path, allow_pickle=False) as held:
        state = {name: torch.from_numpy(held[name].astype(np.float32)) for name in held.files}
    found.load_state_dict(state)
    return found
