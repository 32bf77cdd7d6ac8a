"""The model's answer → choices. Only numbers are taken from it, and each is checked.

Whatever an answer holds, no text of it reaches a memo: numbers that don't exist, duplicates,
unknown sections and cuts that lose a negation, a condition or an attribution are dropped.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, get_args

import msgspec

from briefing.judge.base import InvalidAnswer
from briefing.judge.choices import MemoChoice, MemoPlan, SentenceChoice
from briefing.judge.prompts import Line, Request, find_parts
from briefing.languages import merge_patterns
from briefing.models import Document, Status
from briefing.text import count_words

MIN_KEPT = 6  # words; a shorter rest of a sentence is not quoted alone
_STATUSES = frozenset(get_args(Status))
_JSON = re.compile(r"\{.*\}", re.DOTALL)


def parse_answer(text: str) -> dict[str, Any]:
    """Find and decode the JSON object of an answer. Raises `InvalidAnswer`."""
    found = _JSON.search(text)
    if not found:
        raise InvalidAnswer("the answer holds no JSON object")
    try:
        decoded = msgspec.json.decode(found[0].encode("utf-8", "replace"))
    except (msgspec.MsgspecError, RecursionError) as error:
        raise InvalidAnswer(f"the answer is not valid JSON: {error}") from error
    if not isinstance(decoded, dict):
        raise InvalidAnswer("the answer is not a JSON object")
    return decoded


def read_document_answer(text: str, request: Request) -> tuple[SentenceChoice, ...]:
    """Choices of one document or part. Raises `InvalidAnswer`."""
    answer = parse_answer(text)
    if not isinstance(answer.get("choices"), list):
        raise InvalidAnswer('the answer has no list "choices"')
    sections = request.schema["properties"]["choices"]["items"]["properties"]["section"]["enum"]
    chosen: dict[int, SentenceChoice] = {}
    for item in answer["choices"]:
        if not isinstance(item, dict) or item.get("section") not in sections:
            continue
        line, other = _line(item.get("n"), request), _line(item.get("same"), request)
        if line is None or line.start in chosen:
            continue
        chosen[line.start] = SentenceChoice(
            line.start,
            line.end,
            item["section"],
            item["weight"] if item.get("weight") in (1, 2, 3) else 1,
            _status(item.get("status")),
            other.start if other and other is not line else None,
        )
    return tuple(chosen[start] for start in sorted(chosen))


def read_memo_answer(text: str, request: Request, documents: Sequence[Document]) -> MemoPlan:
    """Plan of the memo. Raises `InvalidAnswer`."""
    answer = parse_answer(text)
    listed = answer.get("sections")
    if not isinstance(listed, dict):
        raise InvalidAnswer('the answer has no object "sections"')
    known = request.schema["properties"]["sections"]["properties"]
    used: set[int] = set()
    sections = {
        section: tuple(_read_items(listed.get(section), request, documents, used))
        for section in known
    }
    return MemoPlan(sections, tuple(_read_groups(answer.get("same"), request, documents)))


def shorten_line(text: str, keep: object) -> tuple[int, int]:
    """Span of a sentence that `keep` = [first, last part] leaves; the whole one if in doubt."""
    whole = (0, len(text))
    parts = find_parts(text)
    chosen = _read_range(keep, len(parts))
    if chosen is None:
        return whole
    first, last = chosen
    start, end = parts[first - 1][0], parts[last - 1][1]
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:、，；：—–"):
        end -= 1
    if last == len(parts):
        end = len(text)
    lost = text[:start] + " " + text[end:]
    if _qualifier_pattern().search(lost) or count_words(text[start:end]) < MIN_KEPT:
        return whole
    return start, end


@lru_cache(maxsize=1)
def _qualifier_pattern() -> re.Pattern[str]:
    """Match words that a cut must not lose, of every language."""
    return re.compile(merge_patterns(lambda known: known.documents.qualifiers, whole_words=True))


def _read_items(
    items: object, request: Request, documents: Sequence[Document], used: set[int]
) -> Iterable[MemoChoice]:
    for item in items if isinstance(items, list) else ():
        if not isinstance(item, dict):
            continue
        line = _line(item.get("n"), request)
        if line is None or item["n"] in used:
            continue
        used.add(item["n"])
        document = documents[line.document]
        text = document.text[line.start : line.end]
        start, end = shorten_line(text, item.get("keep"))
        yield MemoChoice(
            document.sha256,
            line.start,
            line.end,
            line.start + start,
            line.start + end,
            _status(item.get("status")),
        )


def _read_groups(
    groups: object, request: Request, documents: Sequence[Document]
) -> Iterable[tuple[tuple[str, int], ...]]:
    for group in groups if isinstance(groups, list) else ():
        lines = [_line(n, request) for n in group] if isinstance(group, list) else []
        found = dict.fromkeys(
            (documents[line.document].sha256, line.start) for line in lines if line
        )
        if len(found) > 1:
            yield tuple(found)


def _line(number: object, request: Request) -> Line | None:
    if isinstance(number, bool) or not isinstance(number, int):
        return None
    return request.lines[number - 1] if 1 <= number <= len(request.lines) else None


def _status(value: object) -> Status | None:
    return value if value in _STATUSES else None  # type: ignore[return-value]


def _read_range(keep: object, parts: int) -> tuple[int, int] | None:
    """First and last part, 1-based; None unless they are a proper range of a sentence's parts."""
    if not isinstance(keep, list) or [type(each) for each in keep] != [int, int]:
        return None
    first, last = keep
    is_proper = 1 <= first <= last <= parts and (first, last) != (1, parts)
    return (first, last) if is_proper else None
