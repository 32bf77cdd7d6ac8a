"""Turns a folder of documents into a memo in which every line is a quote with its source.

    memo = briefing.make(["seeds/"])
    Path("memo.docx").write_bytes(briefing.export(memo, "docx"))

Names load on first use, so that `import briefing` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.api import export, make, read
    from briefing.models import Document, Memo, Point, Sentence
    from briefing.summarizers.summarize import summarize
    from briefing.verification import verify

__version__ = "0.1.0"
__all__ = [
    "Document",
    "Memo",
    "Point",
    "Sentence",
    "export",
    "make",
    "read",
    "summarize",
    "verify",
]

_ROOMS = {
    "Document": "models",
    "Memo": "models",
    "Point": "models",
    "Sentence": "models",
    "export": "api",
    "make": "api",
    "read": "api",
    "summarize": "summarizers.summarize",
    "verify": "verification",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    return getattr(import_module(f"briefing.{_ROOMS[name]}"), name)
