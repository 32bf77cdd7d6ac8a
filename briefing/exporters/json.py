"""Memo → JSON and back: the machine's copy of a briefing.

`briefing.schema.json`, beside this file, describes what is written. Keys keep the order of the
memo's fields and lists keep the memo's order, so equal memos give equal bytes.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from briefing.errors import UsageError
from briefing.models import Memo

SCHEMA = Path(__file__).with_name("briefing.schema.json")
VERSION = "briefing/1"
_UNWRITTEN = ("text", "spans")  # of a source: the document itself stays where it is


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """The memo as indented UTF-8 JSON that ends in a newline; the template is not used."""
    keys: dict[str, Any] = msgspec.to_builtins(memo)
    ordered = {"schema": keys.pop("schema"), **keys}
    for source in ordered["sources"]:
        for key in _UNWRITTEN:
            del source[key]
    written = json.dumps(ordered, ensure_ascii=False, indent=2) + "\n"
    return written.encode("utf-8", "backslashreplace")  # a lone surrogate stays an escape


def read_memo(data: bytes) -> Memo:
    """The inverse of `export`; unknown keys are passed over, sources come without their text.

    Raises `UsageError` for bytes that are no briefing, naming the key that is wrong.
    """
    try:
        memo = msgspec.json.decode(data, type=Memo)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"not a briefing in JSON: {error}") from error
    if memo.schema != VERSION:
        raise UsageError(f"a briefing of schema {memo.schema!r}; this program reads {VERSION!r}")
    return memo
