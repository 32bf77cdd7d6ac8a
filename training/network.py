"""Labelled documents → the network of `briefing.classifier.model`, by PyTorch on one thread.

Its word encoder starts from `training/word_encoder.npz`, which `training.word_encoder` learned from
unlabelled texts; then all layers are trained together. The log-odds of the profile's cues are an
offset, as in the regressions.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from msgspec import Struct
from torch import Tensor, nn
from torch.nn import functional

from briefing.classifier.context import EMBEDDING_ROWS, Floats, subword_rows
from briefing.classifier.model import (
    MAX_TOKENS,
    SENTENCE_WINDOW,
    TOKEN_WINDOW,
    Layer,
    SentenceCNN,
    zscore,
)

EMBEDDING, CHANNELS, HIDDEN = 48, 48, 64
EPOCHS = 12
BATCH = 4  # documents
LEARNING_RATES = (1e-3, 3e-3)  # of the pretrained word encoder, and of the other layers
WEIGHT_DECAY = 0.02
DROPOUT = 0.3
LOSS_SCALE = 150.0  # sentences
WORD_ENCODER = Path(__file__).parent / "word_encoder.npz"


class WordEncoder(nn.Module):
    """Words of sentences → one vector per sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.embeddings = nn.Embedding(EMBEDDING_ROWS, EMBEDDING)
        nn.init.normal_(self.embeddings.weight, std=0.15)
        self.drop = nn.Dropout(0.1)
        self.token_conv = nn.Conv1d(EMBEDDING, CHANNELS, TOKEN_WINDOW, padding=TOKEN_WINDOW // 2)

    def forward(self, subwords: Tensor, mask: Tensor) -> Tensor:
        """Map (sentences, words, 3) and (sentences, words) to (sentences, 2 * CHANNELS)."""
        return pool(self.convolve(subwords, mask), mask)

    def convolve(self, subwords: Tensor, mask: Tensor) -> Tensor:
        """Return (sentences, CHANNELS, words)."""
        rows = self.drop(self.embeddings(subwords).sum(2)) * mask[..., None]
        return functional.relu(self.token_conv(rows.transpose(1, 2))) * mask[:, None]


def pool(values: Tensor, mask: Tensor) -> Tensor:
    """Return (sentences, 2 * CHANNELS): maxima and scaled sums over each sentence's words."""
    sums = values.sum(2) / mask.sum(1, keepdim=True).clamp(min=1).sqrt() / 2
    return torch.cat([values.amax(2), sums], 1)


class SentenceClassifier(nn.Module):
    """Words and columns of a document's sentences → log-odds of each target."""

    def __init__(self, columns: int, targets: int) -> None:
        super().__init__()
        self.encoder = WordEncoder()
        self.text = nn.Linear(2 * CHANNELS, HIDDEN)
        self.columns = nn.Linear(columns, HIDDEN)
        self.near = nn.Conv1d(2 * HIDDEN, HIDDEN, SENTENCE_WINDOW, padding=SENTENCE_WINDOW // 2)
        self.far = nn.Conv1d(HIDDEN, HIDDEN, 3, padding=1)
        self.output = nn.Linear(6 * HIDDEN, targets)
        self.drop, self.drop_columns = nn.Dropout(DROPOUT), nn.Dropout(0.2)

    def forward(self, subwords: Tensor, mask: Tensor, columns: Tensor) -> Tensor:
        """Return (sentences, targets)."""
        text = functional.relu(self.text(self.drop(self.encoder(subwords, mask))))
        rows = torch.cat([text, functional.relu(self.columns(self.drop_columns(columns)))], 1)
        near = functional.relu(self.near(self.drop(rows).T[None]))
        far = functional.relu(self.far(near))
        document = rows.mean(0, keepdim=True).expand_as(rows)
        return self.output(self.drop(torch.cat([rows, near[0].T, far[0].T, document], 1)))


class NetworkExample(Struct, frozen=True):
    """A document as the network sees it."""

    words: tuple[tuple[str, ...], ...]
    columns: Floats  # (sentences, columns)
    offset: Floats  # (sentences, targets): log-odds of the cues
    targets: Floats  # (sentences, targets), NaN where unknown
    weight: float


class _Tensors(Struct, frozen=True):
    inputs: tuple[Tensor, Tensor, Tensor]  # subwords, mask, columns
    offset: Tensor
    targets: Tensor
    known: Tensor
    weight: float

    def compute_loss(self, classifier: SentenceClassifier) -> Tensor:
        logits = classifier(*self.inputs) + self.offset
        return self.weight * functional.binary_cross_entropy_with_logits(
            logits[self.known], self.targets[self.known], reduction="sum"
        )


def train_network(examples: Sequence[NetworkExample], encoder: WordEncoder) -> SentenceCNN:
    """Train a network, starting from `encoder`."""
    make_deterministic()
    columns = np.vstack([each.columns for each in examples])
    mean, std = columns.mean(0), columns.std(0) + 1e-3
    classifier = SentenceClassifier(columns.shape[1], examples[0].targets.shape[1])
    classifier.encoder.load_state_dict(encoder.state_dict())
    _train(classifier, [_to_tensors(each, mean, std) for each in examples])
    return export_network(classifier.eval(), mean, std)


def make_deterministic() -> None:
    """Make every run give the same numbers."""
    torch.manual_seed(0)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)


def _to_tensors(example: NetworkExample, mean: Floats, std: Floats) -> _Tensors:
    columns = torch.from_numpy(zscore(example.columns, mean, std))
    targets = torch.from_numpy(example.targets)
    inputs = (*pad_words(example.words), columns)
    offset = torch.from_numpy(example.offset)
    return _Tensors(inputs, offset, targets, ~torch.isnan(targets), example.weight)


def _train(classifier: SentenceClassifier, examples: list[_Tensors]) -> None:
    encoder = list(classifier.encoder.parameters())
    rest = [p for name, p in classifier.named_parameters() if not name.startswith("encoder.")]
    groups = [
        {"params": encoder, "lr": LEARNING_RATES[0]},
        {"params": rest, "lr": LEARNING_RATES[1]},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY)
    steps = EPOCHS * -(-len(examples) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, list(LEARNING_RATES), steps)
    rng = np.random.default_rng(0)
    for _ in range(EPOCHS):
        order = rng.permutation(len(examples))
        for at in range(0, len(order), BATCH):
            loss = sum(examples[index].compute_loss(classifier) for index in order[at : at + BATCH])
            optimizer.zero_grad()
            (loss / LOSS_SCALE).backward()
            nn.utils.clip_grad_norm_(classifier.parameters(), 1.0)
            optimizer.step()
            schedule.step()


# --- between PyTorch and NumPy -----------------------------------------------------------------


def pad_words(words: Sequence[tuple[str, ...]]) -> tuple[Tensor, Tensor]:
    """Return subword rows (sentences, words, 3), and a mask (sentences, words)."""
    rows = [torch.tensor([subword_rows(w) for w in each[:MAX_TOKENS] or ("",)]) for each in words]
    mask = [torch.ones(len(each[:MAX_TOKENS])) if each else torch.zeros(1) for each in words]
    pad = nn.utils.rnn.pad_sequence
    return pad(rows, batch_first=True), pad(mask, batch_first=True)


def export_network(classifier: SentenceClassifier, mean: Floats, std: Floats) -> SentenceCNN:
    """Convert a classifier to NumPy: layers in 16 bits, embeddings in 8."""
    embeddings = classifier.encoder.embeddings.weight.detach().numpy()
    scale = np.abs(embeddings).max() / 127
    layers = {
        name.removeprefix("encoder."): _export_layer(module)
        for name, module in classifier.named_modules()
        if isinstance(module, nn.Linear | nn.Conv1d)
    }
    return SentenceCNN(
        embeddings=np.round(embeddings / scale).astype(np.int8),
        embedding_scale=np.float32(scale),
        mean=mean.astype(np.float32),
        std=std.astype(np.float32),
        **layers,
    )


def _export_layer(module: nn.Linear | nn.Conv1d) -> Layer:
    """Return (inputs, outputs); a convolution's inputs are concatenated by offset."""
    weights = module.weight.detach().numpy()
    flat = weights.transpose(2, 1, 0).reshape(-1, len(weights)) if weights.ndim == 3 else weights.T
    bias = module.bias.detach().numpy()
    return Layer(flat.astype(np.float16), bias.astype(np.float16))


def load_word_encoder(path: Path = WORD_ENCODER) -> WordEncoder:
    """Load the word encoder that `training.word_encoder` wrote."""
    make_deterministic()
    encoder = WordEncoder()
    with np.load(path, allow_pickle=False) as arrays:
        state = {name: torch.from_numpy(arrays[name].astype(np.float32)) for name in arrays.files}
    encoder.load_state_dict(state)
    return encoder
