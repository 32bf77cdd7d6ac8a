"""Memo → JSON and back: the machine-readable copy of a briefing.

`briefing.schema.json`, beside this file, describes the output. Keys keep the order of the memo's
fields and lists keep the memo's order, so equal memos give equal bytes.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from briefing.errors import UsageError
from briefing.models import Memo

SCHEMA = Path(__file__).with_name("briefing.schema.json")
VERSION = "briefing/2"
OLD_VERSION = "briefing/1"
_UNWRITTEN = ("text", "spans")  # of a source: the document itself
_RENAMED = {  # keys of version 1
    "elided": "leading_ellipsis",
    "clipped": "trailing_ellipsis",
    "differs": "conflicting_evidence",
    "form": "layout",
    "head": "header",
}


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """Return the memo as indented UTF-8 JSON with a final newline; `template` is not used."""
    keys: dict[str, Any] = msgspec.to_builtins(memo)
    ordered = {"schema": keys.pop("schema"), "program": _program(), **keys}
    for source in ordered["sources"]:
        for key in _UNWRITTEN:
            del source[key]
    try:
        return msgspec.json.format(msgspec.json.encode(ordered), indent=2) + b"\n"
    except UnicodeEncodeError:  # a lone surrogate stays an escape
        written = json.dumps(ordered, ensure_ascii=False, indent=2) + "\n"
        return written.encode("utf-8", "backslashreplace")


def read_memo(data: bytes) -> Memo:
    """Parse a briefing of version 1 or 2; the inverse of `export`.

    Unknown keys are ignored, and sources come without their text. Raises `UsageError` for bytes
    that are no briefing, naming the invalid key.
    """
    try:
        keys = msgspec.json.decode(data)
        if isinstance(keys, dict) and keys.get("schema") == OLD_VERSION:
            keys = _upgrade(keys)
        memo = msgspec.convert(keys, Memo)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"not a briefing in JSON: {error}") from error
    if memo.schema != VERSION:
        raise UsageError(f"unsupported schema {memo.schema!r}; this program reads {VERSION!r}")
    return memo


def _program() -> str:
    from briefing import __version__

    return f"briefing {__version__}"


def _upgrade(value: Any) -> Any:
    """Convert version 1 to 2: renamed keys, and sentences that count from 1."""
    if isinstance(value, list):
        return [_upgrade(each) for each in value]
    if not isinstance(value, dict):
        return value
    made = {_RENAMED.get(key, key): _upgrade(each) for key, each in value.items()}
    if "schema" in made:
        made["schema"] = VERSION
    if {"source", "sentence", "start"} <= made.keys() and isinstance(made["sentence"], int):
        made["sentence"] += 1
    return made
