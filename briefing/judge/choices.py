"""What a language model chose, as locations in documents, and the file that keeps it.

A choice holds no text. `Choices` is written to `choices.json`, to be committed beside the memo:
the same documents then give the same memo without a network.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from briefing.errors import UsageError
from briefing.models import Document, Status
from briefing.profiles import Profile

SCHEMA = "briefing-choices/1"


class SentenceChoice(Struct, frozen=True, omit_defaults=True):
    """A sentence of one document that the memo may need."""

    start: int  # code points in the document's text
    end: int
    section: str  # id of a section of the profile
    weight: int  # 3 headline, 2 vital, 1 useful
    status: Status | None = None
    same_as: int | None = None  # `start` of a sentence that reports the same fact


class MemoChoice(Struct, frozen=True, omit_defaults=True):
    """A sentence that the memo quotes."""

    document: str  # SHA-256 of its bytes
    start: int
    end: int
    keep_start: int  # span to quote, within start..end
    keep_end: int
    status: Status | None = None


class MemoPlan(Struct, frozen=True):
    """The sentences of each section in their order, and groups that report the same fact."""

    sections: dict[str, tuple[MemoChoice, ...]]
    same: tuple[tuple[tuple[str, int], ...], ...] = ()  # (document's SHA-256, start) of each


class Choices(Struct):
    """All choices known: of documents and of whole memos, by key (see `document_key`)."""

    schema: str = SCHEMA
    model: str = ""
    documents: dict[str, tuple[SentenceChoice, ...]] = {}
    memos: dict[str, MemoPlan] = {}


def document_key(document: Document, profile: Profile, prompts: str, model: str) -> str:
    """Key of one document's choices: changes with document, sections, prompts and model."""
    sections = sorted((section.id, section.content) for section in profile.sections)
    return _hash((document.sha256, document.path, sections, prompts, model))


def memo_key(document_keys: Sequence[str], words: int) -> str:
    """Key of a memo's plan: changes with any of its documents' keys and with its length."""
    return _hash((sorted(document_keys), words))


def load_choices(path: Path) -> Choices:
    """Read a choices file; empty where there is none. Raises `UsageError` if it is not one."""
    try:
        choices = msgspec.json.decode(path.read_bytes(), type=Choices)
    except FileNotFoundError:
        return Choices()
    except OSError as error:
        raise UsageError(f"{path}: can't be read: {error.strerror}") from error
    except msgspec.MsgspecError as error:
        raise UsageError(f"{path}: not a choices file: {error}; delete it to ask again") from error
    if choices.schema != SCHEMA:
        raise UsageError(
            f"{path}: schema {choices.schema!r} is unknown; this version reads {SCHEMA}"
        )
    return choices


def encode_choices(choices: Choices) -> bytes:
    """Serialize choices: sorted keys, one entry per line where the diff of a commit needs it."""
    plain = msgspec.json.encode(choices, order="sorted")
    return msgspec.json.format(plain, indent=1) + b"\n"


def _hash(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()[:32]
