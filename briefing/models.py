"""Every value that flows through the program. Frozen; nothing here acts.

bytes -> Extract -> Document -> Digest -> Memo -> bytes

Offsets count code points, 0-based, end excluded, and always refer to `Document.text`.
"""

from typing import Literal

from msgspec import Struct, field

BlockKind = Literal["heading", "paragraph", "item", "quote", "row", "note"]
Status = Literal["delivered", "agreed", "planned"]

# --- reading: what a file holds ---------------------------------------------------------------


class Block(Struct, frozen=True):
    """One heading, paragraph, list item, quote, table row or footnote, in reading order."""

    kind: BlockKind
    text: str  # white space folded, never empty; the marker is not part of it
    level: int = 0  # heading: 1..6; item: depth from 1; otherwise 0
    marker: str = ""  # an item's bullet or number as it prints: "–", "3.", "(a)"
    page: int | None = None  # 1-based; None where the format has no pages
    strong: bool = False  # the whole block is bold


class Part(Struct, frozen=True):
    """A file inside a file (attachment, archive member, feed entry): a source of its own."""

    name: str  # its suffix chooses the reader
    data: bytes


class Extract(Struct, frozen=True):
    """What a reader found in one file."""

    blocks: tuple[Block, ...] = ()
    title: str = ""
    date: str = ""  # ISO 8601 day; "" where unknown
    author: str = ""
    language: str = ""  # as declared by the file; "" where it says nothing
    warnings: tuple[str, ...] = ()  # doubts about the reading, for the memo's sources table
    parts: tuple[Part, ...] = ()


# --- outline: what a document says ------------------------------------------------------------


class Sentence(Struct, frozen=True, gc=False):
    """A sentence where it stands: `document.text[start:end] == text`, always."""

    text: str
    start: int
    end: int
    kind: BlockKind = "paragraph"
    paragraph: int = 0  # 0-based place of its block in the document
    page: int | None = None

    def __str__(self) -> str:
        return self.text


class Section(Struct, frozen=True):
    """Consecutive sentences under one heading, question or speaker."""

    heading: str  # "" for what stands before any heading
    sentences: tuple[Sentence, ...]
    level: int = 1
    speaker: str | None = None  # as the document names them, label marks taken off
    question: bool = False  # the heading is a question that was put to the speaker
    start: int = 0  # the section's span in the text, its heading included
    end: int = 0


class Document(Struct, frozen=True):
    """One source, read and divided."""

    path: str  # as shown to people; parts are named "mail.eml/attachment.docx"
    sha256: str
    text: str
    sections: tuple[Section, ...]
    title: str = ""
    date: str = ""  # ISO 8601 day; "" where unknown
    author: str = ""
    language: str = "und"  # BCP 47; "und" where it can't be told
    kind: str = "document"  # interview, news, joint-statement, readout, transcript, report, ...
    warnings: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(s for section in self.sections for s in section.sentences)


# --- digest: how a document's sentences are judged ---------------------------------------------


class Mention(Struct, frozen=True):
    """A date or a figure named in a sentence."""

    kind: Literal["date", "figure"]
    text: str  # as it stands in the sentence
    value: str  # date: ISO 8601, "2025-12", or an interval "2025-12-18/2025-12-20"; figure: "20"
    unit: str = ""  # figure: "years", "USD", "%", "memorandums"


class Relevance(Struct, frozen=True):
    """What a briefing needs of a sentence."""

    labels: dict[str, float]  # 0..1 each: issue, outcome, cooperation, background, noise, ...
    importance: float  # 0..1: would a one-page memo carry it
    standalone: float  # 0..1: understood with no more than the document's title
    status: Status | None = None  # the likeliest, should it be an outcome
    areas: tuple[str, ...] = ()  # likeliest first
    enough: int = 0  # code points of its beginning that say the main thing; 0: all of it


class Candidate(Struct, frozen=True):
    """A sentence and all that the composer wants to know of it."""

    relevance: Relevance
    salience: float  # 0..1: importance within its document
    speaker: str | None = None  # who says it: from the turn, or named in the sentence
    mentions: tuple[Mention, ...] = ()
    terms: tuple[str, ...] = ()  # what it is about, as stems in order; () where not worked out


class Digest(Struct, frozen=True):
    """A document judged. `candidates` is aligned with `document.sentences`."""

    document: Document
    candidates: tuple[Candidate, ...]


# --- memo: what is handed up -------------------------------------------------------------------


class Evidence(Struct, frozen=True):
    """Where a point stands in its source."""

    source: str  # "S1"
    section: str  # the section's heading
    sentence: int  # 0-based place of the first quoted sentence in the document
    start: int
    end: int
    page: int | None = None


class Point(Struct, frozen=True):
    """One or more consecutive sentences of a source, character for character.

    `text` is the source's `text[start:end]` of `evidence[0]`; the other evidence corroborates.
    """

    text: str
    evidence: tuple[Evidence, ...]
    status: Status | None = None
    areas: tuple[str, ...] = ()
    speaker: str | None = None
    language: str = "und"
    elided: bool = False  # an opening such as "And" or "Of course" was left out: shown as "[…]"
    clipped: bool = False  # so was the end of a long sentence, which goes on in the source
    group: str = ""  # an area, a speaker or a date, in sections that are grouped
    mentions: tuple[Mention, ...] = ()  # what put it under dates or figures
    change: Literal["", "new", "updated", "gone"] = ""  # against the previous briefing
    differs: tuple[Evidence, ...] = ()  # sources that give another figure for the same thing


class MemoSection(Struct, frozen=True):
    id: str
    heading: str
    points: tuple[Point, ...]
    form: str = "list"  # how writers lay it out: list, table, groups
    note: str = ""  # said in place of points where there are none


class Span(Struct, frozen=True):
    """A section's heading inside its source's text, for pages that show the whole source."""

    heading: str
    start: int
    end: int
    level: int = 1


class Source(Struct, frozen=True):
    id: str
    path: str
    sha256: str
    title: str
    date: str
    language: str
    kind: str
    sections: int
    sentences: int
    words: int
    share: float = 0.0  # of the memo's quoted words, 0..1
    warnings: tuple[str, ...] = ()
    text: str = ""  # the document's text, for the web page; not in the JSON
    spans: tuple[Span, ...] = ()  # likewise


class Skipped(Struct, frozen=True):
    path: str
    reason: str


class AnnexSection(Struct, frozen=True):
    heading: str
    points: tuple[Point, ...]
    speaker: str | None = None


class AnnexEntry(Struct, frozen=True):
    source: str
    sections: tuple[AnnexSection, ...]


class Memo(Struct, frozen=True):
    title: str
    date: str
    language: str  # of headings and labels
    profile: str
    words: int  # quoted in the body
    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]
    sections: tuple[MemoSection, ...]
    annex: tuple[AnnexEntry, ...]
    schema: str = "briefing/1"
    head: dict[str, str] = field(default_factory=dict)  # marking, to, from, subject, reference
    labels: dict[str, str] = field(default_factory=dict)  # fixed words of the memo, translated
    areas: dict[str, str] = field(default_factory=dict)  # area id -> label, profile order
