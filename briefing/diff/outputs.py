"""What would be written against what lies there: which outputs differ, and how."""

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from briefing.diff import diff
from briefing.errors import UsageError
from briefing.exporters.json import read_memo
from briefing.rendered import RENDERED, extract_rendered_text

State = Literal["same", "differs", "missing"]
MAX_DIFF_LINES = 400  # lines of a difference that are shown


class Output(Struct, frozen=True):
    """One file of the memo."""

    path: Path
    state: State
    lines: tuple[str, ...] = ()  # how it differs, for people; () unless that was asked for


def compare_outputs(files: Mapping[Path, bytes], detailed: bool = False) -> tuple[Output, ...]:
    """How what lies at each path differs from the bytes that belong there."""
    return tuple(_compare(path, data, detailed) for path, data in files.items())


def _compare(path: Path, new: bytes, detailed: bool) -> Output:
    try:
        old = path.read_bytes()
    except OSError:
        return Output(path, "missing")
    if old == new:
        return Output(path, "same")
    lines = tuple(_describe_difference(path, old, new)) if detailed else ()
    shown = lines[:MAX_DIFF_LINES]
    more = (
        (f"… and {len(lines) - MAX_DIFF_LINES} lines more",) if len(lines) > MAX_DIFF_LINES else ()
    )
    return Output(path, "differs", shown + more)


def _describe_difference(path: Path, old: bytes, new: bytes) -> list[str]:
    """Points for JSON, lines as they read for Word and the page, a unified diff for the rest."""
    suffix = path.suffix.lower()
    try:
        if suffix == ".json":
            return _points(old, new) or _unified(path, old, new)
        if suffix in RENDERED and suffix != ".md":
            return _diff_lines(
                extract_rendered_text(suffix, old).lines, extract_rendered_text(suffix, new).lines
            )
    except UsageError as error:
        return [f"what lies there can't be read: {error}"]
    return _unified(path, old, new)


def _points(old: bytes, new: bytes) -> list[str]:
    told = diff(read_memo(old), read_memo(new))
    return [f"{each.kind}: [{each.section}] {each.point.text}" for each in told]


def _unified(path: Path, old: bytes, new: bytes) -> list[str]:
    was, now = (data.decode("utf-8", "replace").splitlines() for data in (old, new))
    return list(difflib.unified_diff(was, now, f"a/{path}", f"b/{path}", lineterm=""))


def _diff_lines(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Lines gone, added, and moved: gone in one place, and there in another."""
    gone: list[str] = []
    added: list[str] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation != "equal":
            gone += old[a:b]
            added += new[c:d]
    moved = [line for line in added if line in gone]
    shown = [f"moved: {line}" for line in dict.fromkeys(moved)]
    shown += [f"gone: {line}" for line in gone if line not in moved]
    shown += [f"added: {line}" for line in added if line not in moved]
    return shown or ["nothing that reads differs; the layout or the properties do"]
