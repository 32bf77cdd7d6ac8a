"""Numbered sentences → the requests that a language model gets.

The instructions are plain text files in `prompts/`, printed by `brief judge --print`. A request
has two messages: the instructions, and the sentences as data.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from briefing.models import AnalyzedDocument
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
    instructions = _fill(
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
    instructions = _fill(
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
    return [spec for spec in profile.sections if spec.content != "changes"]


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


def _fill(template: str, **values: str) -> str:
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
