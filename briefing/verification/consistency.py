"""Check that a briefing.json agrees with itself, and its change marks with an earlier briefing."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from briefing.diff import annotate_changes
from briefing.diff.memos import SECTION
from briefing.exporters.json import VERSION, export
from briefing.models import Memo, Point
from briefing.profiles import load_profile
from briefing.verification.sources import Finding, iter_all_points


def check_consistency(memo: Memo, data: bytes) -> Iterator[Finding]:
    """Report references that lead nowhere, point numbers out of order, and unknown keys."""
    yield from _check_references(memo)
    yield from _check_numbers(memo)
    yield from _check_keys(memo, data)


def _check_references(memo: Memo) -> Iterator[Finding]:
    known = Counter(source.id for source in memo.sources)
    for name, count in known.items():
        if count > 1:
            yield Finding("broken", name, "", "several sources have this id")
    for entry in memo.annex:
        if entry.source not in known:
            yield Finding("broken", entry.source, "", "the annex names a source that isn't listed")


def _check_numbers(memo: Memo) -> Iterator[Finding]:
    body = [point for section in memo.sections for point in section.points]
    numbers = [point.number for point in body if point.number is not None]
    for expected, number in enumerate(numbers, 1):
        if number != expected:
            yield Finding("broken", f"point {number}", "", f"its number should be {expected}")
            break
    for section in memo.sections:
        listed = (entry.number for entry in section.entries if entry.number is not None)
        for number in (*section.see, *listed):
            if number not in numbers:
                yield Finding("broken", section.id, "", f"refers to point {number}; there is none")
    ids = Counter(point.id for point in iter_all_points(memo) if point.id)
    for name, count in ids.items():
        if count > 1:
            yield Finding("broken", f"point {name}", "", f"{count} points have this id")


def _check_keys(memo: Memo, data: bytes) -> Iterator[Finding]:
    """Report keys that no program writes, and keys that are there twice: they hide text."""
    repeated: list[str] = []

    def collect(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        counts = Counter(key for key, _ in pairs)
        repeated.extend(key for key, count in counts.items() if count > 1)
        return dict(pairs)

    actual = json.loads(data, object_pairs_hook=collect)
    version = memo.versions.get("briefing")
    if version and actual.get("program") != f"briefing {version}":
        yield Finding("broken", "briefing.json", "program", f"its versions name briefing {version}")
    for key in dict.fromkeys(repeated):
        yield Finding("broken", "briefing.json", key, "the key is there twice")
    if actual.get("schema") == VERSION:
        for path in dict.fromkeys(_list_unknown(actual, json.loads(export(memo)))):
            yield Finding("broken", "briefing.json", path, "unknown key")


def _list_unknown(actual: Any, known: Any) -> Iterator[str]:
    """Yield the paths of keys in `actual` that `known`, written by this program, does not have."""
    if isinstance(actual, dict) and isinstance(known, dict):
        for key, value in actual.items():
            if key not in known:
                yield key
            else:
                yield from (_join(key, path) for path in _list_unknown(value, known[key]))
    elif isinstance(actual, list) and isinstance(known, list):
        for value, other in zip(actual, known, strict=False):
            yield from _list_unknown(value, other)


def _join(key: str, path: str) -> str:
    return f"{key}.{path}"


# --- change marks: what is new, updated or gone since an earlier briefing -------------------------


Marks = dict[tuple[str, str], str]  # (kind of change, text of the point) -> its earlier wording


def check_changes(
    memo: Memo, previous: Memo | None, profile: str | Path | None = None
) -> Iterator[Finding]:
    """Report marks that a comparison with the earlier briefing does not give.

    Today's documents cannot prove what an earlier briefing had: without it every mark is unproven.
    """
    for point in iter_all_points(memo):
        if point.before and point.change != "updated":
            yield Finding("broken", "earlier wording", point.before, "the point is not updated")
    marks = _list_marks(memo)
    if not marks:
        return
    if previous is None:
        for kind, text in marks:
            yield Finding(
                "unproven", f"marked {kind}", text, "give the earlier briefing to prove it"
            )
        return
    plain = strip_changes(memo)
    expected = _list_marks(
        annotate_changes(plain, previous, load_profile(str(profile or memo.profile)))
    )
    for kind, text in marks.keys() - expected.keys():
        yield Finding("broken", f"marked {kind}", text, "the earlier briefing gives no such change")
    for kind, text in expected.keys() - marks.keys():
        yield Finding(
            "broken", f"not marked {kind}", text, "the earlier briefing gives this change"
        )
    for kind, text in marks.keys() & expected.keys():
        if marks[kind, text] != expected[kind, text]:
            before = expected[kind, text]
            yield Finding("broken", f"marked {kind}", text, f"its earlier wording was: {before}")


def strip_changes(memo: Memo) -> Memo:
    """Return the memo without change marks, and without the section that lists them."""
    sections = tuple(
        replace(section, points=tuple(replace(p, change="", before="") for p in section.points))
        for section in memo.sections
        if section.id != SECTION
    )
    return replace(memo, sections=sections)


def _list_marks(memo: Memo) -> Marks:
    points: list[Point] = [p for section in memo.sections for p in section.points if p.change]
    return {(point.change, point.text): point.before for point in points}
