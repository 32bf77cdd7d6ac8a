"""Make a memo again from the same documents, and compare what both claim.

This proves selection, order, numbers, status, areas, dates, figures, speakers, headings and the
table of sources.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from briefing import api
from briefing.errors import BriefError
from briefing.judge import Judge, JudgeSettings, load_choices
from briefing.models import Memo, Point
from briefing.verification.consistency import strip_changes
from briefing.verification.sources import Finding, SourceDocument

Claims = dict[tuple[str, str], str]  # (where, key) -> value
_OMITTED = ("schema", "options", "versions", "skipped", "sources", "sections", "annex", "occasion",
            "header")  # fmt: skip
_UNPROVEN = "status, areas, dates, figures and speakers"


def check_remake(
    memo: Memo,
    documents: Mapping[str, SourceDocument],
    profile: str | Path | None,
    choices: Path,
    notes: list[str],
) -> list[Finding]:
    """Report claims of the memo that its documents don't give, and claims it lacks.

    If other versions made the memo, another selection or order is unproven, not wrong. The title is
    compared unless the author gave it.
    """
    files = list(dict.fromkeys(each.file for each in documents.values() if each.file))
    options = {**memo.options, "profile": profile or memo.profile, "memo_language": memo.language}
    try:
        if memo.judge:
            options["judge"] = Judge(JudgeSettings("", memo.judge), load_choices(choices))
            notes.append(f"sentences chosen by {memo.judge}: compared with {choices.name}")
        made = api.make(files, **options, header=memo.header)
    except (BriefError, TypeError) as error:
        return [Finding("unproven", _UNPROVEN, "", f"the memo can't be made again: {error}")]
    claimed, given = _list_claims(strip_changes(memo)), _list_claims(strip_changes(made))
    if memo.versions == made.versions or claimed == given:
        return list(_compare(claimed, given))
    shared = {where for where, _ in claimed} & {where for where, _ in given}
    facts, other = (
        {k: v for k, v in claims.items() if k[0] in shared and not k[0].startswith("order")}
        for claims in (claimed, given)
    )
    count = len({where for where, _ in claimed.keys() ^ given.keys()})
    detail = f"made by other versions; {count} places differ: use its versions, or run `brief make`"
    return [Finding("unproven", "selection and order", "", detail), *_compare(facts, other)]


def _compare(claimed: Claims, given: Claims) -> Iterator[Finding]:
    for (where, key), value in claimed.items():
        if (where, key) not in given:
            yield Finding("broken", f"{where}: {key}", value, "the documents do not give this")
        elif given[where, key] != value:
            expected = given[where, key] or "nothing"
            yield Finding("broken", f"{where}: {key}", value, f"the documents give: {expected}")
    for (where, key), value in given.items():
        if (where, key) not in claimed:
            yield Finding("broken", f"{where}: {key}", value, "missing from the memo")


def _list_claims(memo: Memo) -> Claims:
    claims: Claims = {
        ("memo", key): _to_text(value)
        for key, value in msgspec.to_builtins(memo).items()
        if key not in _OMITTED
    }
    for source in msgspec.to_builtins(memo.sources):
        claims |= {
            (source["path"], key): _to_text(value)
            for key, value in source.items()
            if key not in ("text", "spans")
        }
    for section in memo.sections:
        for key in ("heading", "layout", "note", "see", "entries"):
            claims[section.id, key] = _to_text(msgspec.to_builtins(getattr(section, key)))
        claims |= _list_point_claims(memo, section.id, section.points)
    for entry in memo.annex:
        for place, part in enumerate(entry.sections, 1):
            where = f"annex {entry.source}, section {place}"
            claims |= {(where, "heading"): part.heading, (where, "speaker"): part.speaker or ""}
            claims |= _list_point_claims(memo, f"annex {entry.source}", part.points)
    if memo.occasion:
        claims |= _list_point_claims(memo, "occasion", (memo.occasion,))
    return claims


def _list_point_claims(memo: Memo, section: str, points: tuple[Point, ...]) -> Claims:
    claims: Claims = {}
    for place, point in enumerate(points, 1):
        location = point.evidence[0] if point.evidence else None
        where = f"{location.source}, sentence {location.sentence}" if location else "no source"
        where = f"{where}, in {section}"
        claims[f"order in {section}", f"place {place}"] = where
        claims |= {
            (where, key): _to_text(value)
            for key, value in msgspec.to_builtins(point).items()
            if key not in ("change", "before")
        }
    return claims


def _to_text(value: Any) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
