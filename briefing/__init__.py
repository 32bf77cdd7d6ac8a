"""Turn a folder of documents into a memo in which every line is a quote with its source.

    memo = briefing.make(["seeds/"], words=400)
    Path("memo.docx").write_bytes(briefing.export(memo, "docx"))

Names are imported on first use, so `import briefing` is cheap. Errors derive from `BriefError`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.api import export, make, read
    from briefing.errors import (
        BriefError,
        CheckFailed,
        ChoicesMissing,
        NothingToRead,
        OutputError,
        Unreadable,
        UsageError,
    )
    from briefing.models import Document, Memo, Point, Sentence
    from briefing.summarizers.summarize import summarize
    from briefing.verification import verify

__version__ = "0.2.0"
__all__ = [
    "BriefError",
    "CheckFailed",
    "ChoicesMissing",
    "Document",
    "Memo",
    "NothingToRead",
    "OutputError",
    "Point",
    "Sentence",
    "Unreadable",
    "UsageError",
    "export",
    "make",
    "read",
    "summarize",
    "verify",
]

_MODULES = {
    "export": "api",
    "make": "api",
    "read": "api",
    "summarize": "summarizers.summarize",
    "verify": "verification",
    **dict.fromkeys(("Document", "Memo", "Point", "Sentence"), "models"),
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    return getattr(import_module(f"briefing.{_MODULES.get(name, 'errors')}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
