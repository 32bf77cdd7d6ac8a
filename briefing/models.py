"""Values that flow through the program, all frozen.

bytes -> Extract -> Document -> AnalyzedDocument -> Memo -> bytes

Offsets count code points from 0, end exclusive, and always refer to `Document.text`. Ordinals that
people read (page, sentence, point number) count from 1.
"""

from html import escape
from importlib import import_module
from typing import Any, Literal

from msgspec import Struct, field

BlockKind = Literal["heading", "paragraph", "item", "quote", "row", "note"]
Status = Literal["delivered", "agreed", "planned"]
Layout = Literal["list", "table", "groups", "entries", "box"]
Genre = Literal[
    "cluster",  # several documents merged for summarizing; never in a memo
    "debate",
    "document",  # of no other kind
    "fact-sheet",
    "interview",
    "joint-statement",
    "meeting",  # a transcript of many speakers
    "minutes",  # a written record of a meeting
    "news",
    "order",
    "press-conference",
    "readout",
    "remarks",
    "report",
    "statement",
]
SectionRole = Literal[
    "",  # of no other role
    "actions",
    "agenda",
    "annex",
    "attendance",
    "background",
    "conclusions",
    "contents",
    "decisions",
    "examples",
    "findings",
    "introduction",
    "literature",
    "method",
    "next-steps",
    "recommendations",
    "summary",
]

# --- readers: the content of a file -------------------------------------------------------------


class Block(Struct, frozen=True):
    """A heading, paragraph, list item, quote, table row or footnote, in reading order."""

    kind: BlockKind
    text: str  # white space collapsed, never empty, without the list marker
    level: int = 0  # heading: 1..6; item: depth from 1; otherwise 0
    marker: str = ""  # an item's bullet or number as printed: "–", "3.", "(a)"
    page: int | None = None  # 1-based; None where the format has no pages
    strong: bool = False  # the whole block is bold


class Part(Struct, frozen=True):
    """A file inside a file (attachment, archive member, feed entry), read as its own source."""

    name: str  # its suffix selects the reader
    data: bytes


class Extract(Struct, frozen=True):
    """The content of one file as its reader returns it."""

    blocks: tuple[Block, ...] = ()
    title: str = ""
    date: str = ""  # ISO 8601 day of publication, as declared by the file; "" if unknown
    author: str = ""
    language: str = ""  # as declared by the file; "" if not declared
    warnings: tuple[str, ...] = ()  # reading warnings, for the memo's table of sources
    parts: tuple[Part, ...] = ()
    created: str = ""  # ISO 8601 day on which the file was made; weaker than a date in its text


# --- structure: documents -----------------------------------------------------------------------


class Sentence(Struct, frozen=True, gc=False):
    """A sentence and its location: `document.text[start:end] == text`, always."""

    text: str
    start: int
    end: int
    kind: BlockKind = "paragraph"
    paragraph: int = 0  # 0-based index of its block in the document
    page: int | None = None

    def __str__(self) -> str:
        return self.text


class Section(Struct, frozen=True):
    """Consecutive sentences under one heading, question or speaker."""

    heading: str  # "" before the first heading
    sentences: tuple[Sentence, ...]
    level: int = 1
    speaker: str | None = None  # as named in the document, without the label's punctuation
    is_question: bool = False  # the heading is a question to the speaker
    start: int = 0  # span of the section in the text, including its heading
    end: int = 0
    role: SectionRole = ""  # what the heading says that the section is for


class Document(Struct, frozen=True):
    """One source, parsed into sections."""

    path: str  # as displayed; parts are named "mail.eml/attachment.docx"
    sha256: str
    text: str
    sections: tuple[Section, ...]
    title: str = ""
    date: str = ""  # ISO 8601 day; "" if unknown
    language: str = "und"  # BCP 47; "und" if undetermined
    kind: Genre = "document"
    warnings: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()  # parties of a joint text, as named in it; () if unknown

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(s for section in self.sections for s in section.sentences)


# --- analysis: scores and labels of sentences ---------------------------------------------------


DateRole = Literal["", "deadline", "event", "effective", "birth"]


class Mention(Struct, frozen=True):
    """A date, a figure or another name in a sentence."""

    kind: str  # "date", "figure", or the key of a section kind that has a finder
    text: str  # as written in the sentence
    value: str  # date: ISO 8601, "2025-12", or an interval "2025-12-18/2025-12-20"; figure: "20"
    unit: str = ""  # figure: "years", "USD", "%", "memorandums"
    role: DateRole = ""  # date: what the words beside it show; "" where they show nothing
    actor: str = ""  # deadline or event: who acts, as written; "" if not stated


class MentionSpan(Struct, frozen=True):
    """A mention and its position: `sentence[start:end] == mention.text`."""

    start: int
    end: int
    mention: Mention


def make_span(
    kind: str, text: str, span: tuple[int, int], value: str, unit: str = ""
) -> MentionSpan:
    """Return the mention of `text[span[0]:span[1]]` with its normalized value and unit."""
    return MentionSpan(*span, Mention(kind, text[span[0] : span[1]], value, unit))


class Relevance(Struct, frozen=True):
    """The relevance of a sentence to a briefing."""

    labels: dict[str, float]  # 0..1 each: issue, outcome, cooperation, background, noise, ...
    importance: float  # 0..1: probability that a one-page memo contains it
    standalone: float  # 0..1: probability that it is understood given only the document's title
    status: Status | None = None  # most likely status, should it be an outcome
    areas: tuple[str, ...] = ()  # most likely first
    clip_at: int = 0  # code points of its beginning that carry the main statement; 0: all of it
    has_clear_status: bool = False  # cues support this status and no other


class SentenceAnalysis(Struct, frozen=True):
    """All that the composer needs to know about a sentence."""

    relevance: Relevance
    salience: float  # 0..1: importance within its document
    speaker: str | None = None  # who says it
    mentions: tuple[Mention, ...] = ()
    terms: tuple[str, ...] = ()  # stems in order; () if not computed


class AnalyzedDocument(Struct, frozen=True):
    """A document with an analysis of each sentence; `analyses` aligns with its `sentences`."""

    document: Document
    analyses: tuple[SentenceAnalysis, ...]


# --- memo ---------------------------------------------------------------------------------------


class Evidence(Struct, frozen=True):
    """The location of a point in its source."""

    source: str  # id of a `Source`: "S1"
    section: str  # heading of the document's section
    sentence: int  # 1-based ordinal of the first quoted sentence in the document
    start: int
    end: int
    page: int | None = None  # 1-based


class Point(Struct, frozen=True):
    """One or more consecutive sentences of a source, character for character.

    `text` is the source's `text[start:end]` of `evidence[0]`; the other evidence corroborates.
    """

    text: str
    evidence: tuple[Evidence, ...]
    id: str = ""  # hash of the quoted text and its file name: other documents don't change it
    number: int | None = None  # 1-based through the memo's body; None in the annex
    status: Status | None = None
    areas: tuple[str, ...] = ()
    speaker: str | None = None  # who says it, with the office if the documents give it
    is_speech: bool = False  # spoken or written in the first person: print in quotation marks
    issuers: tuple[str, ...] = ()  # parties of a joint text
    language: str = "und"
    leading_ellipsis: bool = False  # an opening such as "And" was left out: printed as "[…]"
    trailing_ellipsis: bool = False  # the end of a long sentence was left out
    group: str = ""  # an area, an actor or a date, in sections that are grouped
    mentions: tuple[Mention, ...] = ()  # dates and figures of its sentences
    change: Literal["", "new", "updated", "gone"] = ""  # since the previous briefing
    before: str = ""  # earlier wording of an updated point
    conflicting_evidence: tuple[Evidence, ...] = ()  # sources that give another figure
    conflicting_texts: tuple[str, ...] = ()  # what each of them says, in a few of its words
    score: float = 0.0  # of the selection, 0 in the annex


class Entry(Struct, frozen=True):
    """A date or figure in a table, with a few words that say what it is."""

    mention: Mention
    text: str  # consecutive words of the point's source, character for character
    number: int | None  # of the point that contains it; None if no point quotes its sentence
    evidence: Evidence  # location of `text`
    actor: str = ""  # who acts, as written in the source; "" if not stated


class MemoSection(Struct, frozen=True):
    """A section of the memo's body.

    A point is printed in one section only; other sections that it suits refer to its number.
    """

    id: str
    heading: str
    points: tuple[Point, ...]
    layout: Layout = "list"
    note: str = ""  # printed if there are no points; what a box is for
    see: tuple[int, ...] = ()  # numbers of points in other sections that belong here too
    entries: tuple[Entry, ...] = ()  # dates or figures, in layout "entries"


class Span(Struct, frozen=True):
    """A section's heading inside its source's text, for pages that show the whole source."""

    heading: str
    start: int
    end: int
    level: int = 1


class Source(Struct, frozen=True):
    """A document of the memo, as listed in the table of sources."""

    id: str
    path: str
    sha256: str
    title: str
    date: str
    language: str
    kind: str  # a `Genre`; other programs may add their own
    sections: int
    sentences: int
    words: int
    share: float = 0.0  # of the memo's quoted words, 0..1
    warnings: tuple[str, ...] = ()
    text: str = ""  # the document's text, for the web page; not in the JSON
    spans: tuple[Span, ...] = ()  # likewise
    name: str = ""  # short name: "Joint statement, 26 Apr 2023"


class Skipped(Struct, frozen=True):
    """A file that was not read."""

    path: str
    reason: str


class AnnexSection(Struct, frozen=True):
    """Points of one section of a document."""

    heading: str
    points: tuple[Point, ...]
    speaker: str | None = None


class AnnexEntry(Struct, frozen=True):
    """A document in the annex."""

    source: str
    sections: tuple[AnnexSection, ...]


class Memo(Struct, frozen=True):
    """A briefing: the value that exporters write and `verify` proves."""

    title: str
    date: str
    language: str  # of headings and labels
    profile: str
    words: int  # printed in the body
    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]
    sections: tuple[MemoSection, ...]
    annex: tuple[AnnexEntry, ...]  # () if the memo has no annex
    schema: str = "briefing/2"
    occasion: Point | None = None  # the sentence that names the event
    header: dict[str, str] = field(default_factory=dict)  # marking, to, from, subject, reference
    labels: dict[str, str] = field(default_factory=dict)  # fixed words replaced by the profile
    areas: dict[str, str] = field(default_factory=dict)  # area id -> name, in the profile's order
    show_contents: bool = True
    show_coverage: bool = True
    show_texts: bool = True  # the sources' texts, in the web page
    compact_sources: bool = False  # sources in one paragraph instead of a table
    options: dict[str, Any] = field(default_factory=dict)  # of `make`: to make the memo again
    judge: str = ""  # language model that chose the sentences; "" for the built-in judgement
    versions: dict[str, str] = field(default_factory=dict)  # of what can change the memo's text

    def _repr_html_(self) -> str:
        """Return the web page in a frame, for notebooks."""
        export = import_module("briefing.exporters.html").export
        page = escape(export(self).decode(), quote=True)
        return f'<iframe srcdoc="{page}" style="width: 100%; height: 40rem; border: 0"></iframe>'
