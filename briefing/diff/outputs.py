"""Compare the outputs of a run with the files in the output folder."""

import difflib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from briefing.diff.memos import diff
from briefing.errors import UsageError
from briefing.exporters.json import read_memo
from briefing.rendered import RENDERED, extract_rendered_text

State = Literal["same", "equivalent", "differs", "missing"]
MAX_DIFF_LINES = 400  # lines of a difference that are shown


class Output(Struct, frozen=True):
    """One file of the memo.

    "equivalent" is the same text in other bytes: line ends of another system, a Word file that
    another program saved, versions of libraries that changed no point.
    """

    path: Path
    state: State
    lines: tuple[str, ...] = ()  # how it differs, without control characters; () unless asked for
    note: str = ""  # why it is only equivalent; versions that differ


def compare_outputs(files: Mapping[Path, bytes], detailed: bool = False) -> tuple[Output, ...]:
    """Compare each file with the bytes it should have; `detailed` also lists the differences."""
    return tuple(_compare(path, data, detailed) for path, data in files.items())


def _compare(path: Path, new: bytes, detailed: bool) -> Output:
    try:
        old = path.read_bytes()
    except OSError:
        return Output(path, "missing")
    if old == new:
        return Output(path, "same")
    if note := _equivalence(path.suffix.lower(), old, new):
        return Output(path, "equivalent", note=note)
    lines = [_escape(line) for line in _list_differences(path, old, new)] if detailed else []
    if len(lines) > MAX_DIFF_LINES:
        lines[MAX_DIFF_LINES:] = [f"… and {len(lines) - MAX_DIFF_LINES} lines more"]
    return Output(path, "differs", tuple(lines), _list_versions(path, old, new))


def _list_versions(path: Path, old: bytes, new: bytes) -> str:
    """Return which versions of a briefing.json are others; "" if none are."""
    if path.suffix.lower() != ".json":
        return ""
    try:
        before, after = (read_memo(data).versions for data in (old, new))
    except UsageError:
        return ""
    changed = [
        f"{_escape(name)} {_escape(before.get(name, '')) or 'none'} → {after.get(name) or 'none'}"
        for name in sorted(before.keys() | after.keys())
        if before.get(name, "") != after.get(name, "")
    ]
    return f"made by other versions: {', '.join(changed)}" if changed else ""


def _equivalence(suffix: str, old: bytes, new: bytes) -> str:
    """Return why two files with different bytes have the same text; "" if they have not."""
    if suffix != ".docx" and old.replace(b"\r\n", b"\n") == new:
        return "line ends differ"
    try:
        if suffix == ".json":
            memos = [replace(read_memo(data), versions={}) for data in (old, new)]
            return "the same points; made by other versions" if memos[0] == memos[1] else ""
        if suffix in RENDERED:
            facts = [extract_rendered_text(suffix, data).facts for data in (old, new)]
            return "the same text; rendered by other versions" if facts[0] == facts[1] else ""
    except UsageError:
        pass
    return ""


def _list_differences(path: Path, old: bytes, new: bytes) -> list[str]:
    """List points for JSON, lines of text for Word and the page, a unified diff for the rest."""
    suffix = path.suffix.lower()
    try:
        if suffix == ".json":
            return _diff_points(old, new) or _diff_unified(path, old, new)
        if suffix in RENDERED and suffix != ".md":
            texts = [extract_rendered_text(suffix, data).lines for data in (old, new)]
            return _diff_lines(texts[0], texts[1])
    except UsageError as error:
        return [f"the existing file can't be read: {error}"]
    return _diff_unified(path, old, new)


def _diff_points(old: bytes, new: bytes) -> list[str]:
    changes = diff(read_memo(old), read_memo(new))
    return [f"{each.kind}: [{each.section}] {each.point.text}" for each in changes]


def _diff_unified(path: Path, old: bytes, new: bytes) -> list[str]:
    before, after = (data.decode("utf-8", "replace").splitlines() for data in (old, new))
    return list(difflib.unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm=""))


def _diff_lines(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """List lines that are gone, added, or moved: gone in one place and added in another."""
    gone: list[str] = []
    added: list[str] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation != "equal":
            gone += old[a:b]
            added += new[c:d]
    return list(_label_lines(gone, added)) or ["no text differs; the layout or the properties do"]


def _label_lines(gone: Sequence[str], added: Sequence[str]) -> Iterator[str]:
    moved = dict.fromkeys(line for line in added if line in gone)
    yield from (f"moved: {line}" for line in moved)
    yield from (f"gone: {line}" for line in gone if line not in moved)
    yield from (f"added: {line}" for line in added if line not in moved)


def _escape(line: str) -> str:
    """Escape what a terminal would interpret: control and direction characters."""
    return "".join(
        character.encode("unicode_escape").decode()
        if unicodedata.category(character) in ("Cc", "Cf") and character != "\t"
        else character
        for character in line
    )
