"""Turns a folder of documents into a memo in which every line is a quote with its source.

    memo = briefing.make(["seeds/"])
    Path("memo.docx").write_bytes(briefing.write(memo, "docx"))

Names load on first use, so that `import briefing` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.api import make, read, write
    from briefing.models import Document, Memo, Point, Sentence
    from briefing.summarizers.summarize import summarize
    from briefing.verification import verify

__version__ = "0.1.0"
__all__ = [
    "Document",
    "Memo",
    "Point",
    "Sentence",
    "make",
    "read",
    "summarize",
    "verify",
    "write",
]

_ROOMS = {
    "Document": "models",
    "Memo": "models",
    "Point": "models",
    "Sentence": "models",
    "make": "api",
    "read": "api",
    "summarize": "summarizers.summarize",
    "verify": "verification",
    "write": "api",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    return getattr(import_module(f"briefing.{_ROOMS[name]}"), name)
