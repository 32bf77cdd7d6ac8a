"""Numbered sentences → what a language model is asked, and its answer → choices.

The instructions are plain text files in `prompts/`, printed by `brief judge --print`. A request
has two messages: the instructions, and the sentences as data. Only numbers are taken from an
answer, and each is checked: whatever it holds, no text of it reaches a memo. Numbers that don't
exist, duplicates, unknown sections and cuts that lose a negation, a condition or an attribution are
dropped.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, get_args

import msgspec
from msgspec import Struct

from briefing.errors import BriefError
from briefing.judge.choices import MemoChoice, MemoPlan, SentenceChoice
from briefing.languages import merge_patterns
from briefing.models import AnalyzedDocument, Document, Status
from briefing.profiles import Profile, SectionSpec, localized
from briefing.text import count_words

OVERLAP = 8  # sentences that two parts of a long document share
SHARE = 0.35  # of a document's sentences that may be chosen
LONG = 30  # words above which a sentence is shown in parts
MIN_PART = 5  # words
WORDS_PER_POINT = 21  # of a memo, to say how many sentences it holds
_BOUNDARY = re.compile(
    r"(?<=[,;:、，；：—–])\s*(?=\S)|\s(?=(?:and|which|who|while|including|as well as|as part of)\s)"
)


class InvalidAnswer(BriefError):
    """The answer is not the JSON that was asked for."""


class Line(Struct, frozen=True):
    """A sentence as the model sees it."""

    document: int  # index
    start: int
    end: int
    text: str
    speaker: str = ""
    hint: float = 0.0  # importance by the built-in classifier, 0..1
    weight: int = 0  # from an earlier choice: 3, 2, 1; 0 without one
    section: str = ""
    status: str = ""

    @property
    def words(self) -> int:
        return count_words(self.text)


class Request(Struct, frozen=True):
    """Messages for the model, the schema of its answer, and the sentences by their numbers."""

    name: str  # for progress and errors
    instructions: str
    data: str
    schema: dict[str, Any]
    lines: tuple[Line, ...]  # number n is lines[n - 1]

    @property
    def messages(self) -> list[dict[str, str]]:
        return [
            {"role": "system", "content": self.instructions},
            {"role": "user", "content": self.data},
        ]


@cache
def load_prompt(name: str) -> str:
    """Read a prompt of the package: "document" or "memo"."""
    return files(__package__).joinpath("prompts", f"{name}.txt").read_text("utf-8")


@cache
def prompt_version() -> str:
    """Hash of all prompts; a changed prompt makes earlier choices invalid."""
    text = load_prompt("document") + load_prompt("memo")
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def collect_lines(index: int, analyzed: AnalyzedDocument) -> list[Line]:
    """Number the sentences of a document; the caller's index identifies the document."""
    return [
        Line(
            index,
            sentence.start,
            sentence.end,
            " ".join(sentence.text.split()),
            analysis.speaker or "",
            analysis.relevance.importance,
        )
        for sentence, analysis in zip(analyzed.document.sentences, analyzed.analyses, strict=True)
    ]


def split_lines(lines: Sequence[Line], max_words: int) -> Iterator[Sequence[Line]]:
    """Split a document's lines into overlapping parts of at most `max_words` words each."""
    first = 0
    while first < len(lines):
        last, words = first, 0
        while last < len(lines) and (words == 0 or words + lines[last].words <= max_words):
            words += lines[last].words
            last += 1
        yield lines[first:last]
        if last == len(lines):
            return
        first = max(last - OVERLAP, first + 1)


def build_document_request(
    analyzed: AnalyzedDocument, lines: Sequence[Line], profile: Profile
) -> Request:
    """Build the request that asks which sentences of a document a memo may need."""
    document = analyzed.document
    specs = _quoting_sections(profile)
    head = f"Document: {document.title or document.path}\nKind: {document.kind}\n"
    head += f"Date: {document.date or 'unknown'}\nLanguage: {document.language}\n\n"
    instructions = load_prompt("document")
    instructions = _fill_placeholders(
        instructions,
        sections=_describe_sections([s for s in specs if s.content != "best"]),
        most=str(max(8, round(SHARE * len(lines)))),
    )
    return Request(
        document.path,
        instructions,
        head + "\n".join(f"{n}. {_label(line)}{line.text}" for n, line in enumerate(lines, 1)),
        document_schema([s.id for s in specs if s.content != "best"]),
        tuple(lines),
    )


def build_memo_request(
    documents: Sequence[AnalyzedDocument], lines: Sequence[Line], profile: Profile, words: int
) -> Request:
    """Build the request that asks for the memo's sections, of the sentences of all documents."""
    specs = _quoting_sections(profile)
    summary = next((spec.id for spec in specs if spec.content == "best"), specs[0].id)
    instructions = _fill_placeholders(
        load_prompt("memo"),
        sections=_describe_sections(specs),
        summary=summary,
        words=str(words),
        count=str(round(words / WORDS_PER_POINT)),
        lead=str(max(40, min(110, round(words * 0.3)))),
    )
    data = []
    for index, analyzed in enumerate(documents):
        document = analyzed.document
        own = [(n, line) for n, line in enumerate(lines, 1) if line.document == index]
        if own:
            data.append(
                f"\nDocument {index + 1}: {document.title or document.path} "
                f"({document.kind}, {document.date or 'no date'}, {document.language})"
            )
            data.extend(f"{n}. {_describe(line)}{_number_parts(line.text)}" for n, line in own)
    return Request(
        "the memo",
        instructions,
        "\n".join(data).strip(),
        memo_schema([s.id for s in specs]),
        tuple(lines),
    )


def find_parts(text: str) -> list[tuple[int, int]]:
    """Spans of the parts of a sentence: split at clause boundaries if it is long."""
    if count_words(text) <= LONG:
        return [(0, len(text))]
    cuts = [0]
    for match in _BOUNDARY.finditer(text):
        if count_words(text[cuts[-1] : match.start()]) >= MIN_PART:
            cuts.append(match.end())
    if len(cuts) > 1 and count_words(text[cuts[-1] :]) < MIN_PART:
        cuts.pop()
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def document_schema(sections: Sequence[str]) -> dict[str, Any]:
    """JSON schema of the answer on a document."""
    properties = {
        "n": {"type": "integer"},
        "section": {"type": "string", "enum": list(sections)},
        "weight": {"type": "integer", "enum": [1, 2, 3]},
        "status": _STATUS,
        "same": {"type": "integer"},
    }
    return _object({"choices": {"type": "array", "items": _object(properties)}})


def memo_schema(sections: Sequence[str]) -> dict[str, Any]:
    """JSON schema of the answer on the memo."""
    pair = {"type": "array", "items": {"type": "integer"}}
    item = _object({"n": {"type": "integer"}, "status": _STATUS, "keep": pair})
    listed = {section: {"type": "array", "items": item} for section in sections}
    return _object({"sections": _object(listed), "same": {"type": "array", "items": pair}})


_STATUS = {"type": "string", "enum": ["delivered", "agreed", "planned", ""]}


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _quoting_sections(profile: Profile) -> list[SectionSpec]:
    return [spec for spec in profile.sections if spec.content not in ("changes", "box")]


_MEANING = {
    "best": "the bottom line",
    "issue": "at stake, on the agenda, concerns, disagreements, challenges",
    "outcome": "decided, agreed, signed, announced, delivered, promised, planned concrete acts",
    "cooperation": "joint work or intent in an area without a new concrete act",
    "speaker": "what a named state, person or organisation says it wants, supports or refuses",
    "date": "coming dates and deadlines, with who must do what",
    "figure": "amounts and numbers that matter and stand in no other section",
}


def _describe_sections(specs: Sequence[SectionSpec]) -> str:
    return "\n".join(
        f'  "{spec.id}": {_MEANING.get(spec.content) or localized(spec.heading, "en")}'
        for spec in specs
    )


def _fill_placeholders(template: str, **values: str) -> str:
    for name, value in values.items():
        template = template.replace("{" + name + "}", value)
    return template


def _label(line: Line) -> str:
    return f"[{line.speaker}] " if line.speaker else ""


def _describe(line: Line) -> str:
    marks = [f"{line.words} words"]
    if line.weight:
        marks.append(f"weight {line.weight}")
    if line.section:
        marks.append(line.section + (f", {line.status}" if line.status else ""))
    return f"({'; '.join(marks)}) {_label(line)}"


def _number_parts(text: str) -> str:
    parts = find_parts(text)
    if len(parts) == 1:
        return text
    return " ".join(f"[{n}] {text[a:b].strip()}" for n, (a, b) in enumerate(parts, 1))


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
