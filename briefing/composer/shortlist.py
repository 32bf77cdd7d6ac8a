"""Large folders: what is kept of each document, and the passages that the memo is chosen from.

A memo quotes a few dozen passages, so a folder of thousands of documents need not be in memory as
a whole. Each document is reduced, where it is analysed, to a record: its row in the table of
sources, and its best passages with their sentences. The folder keeps the best `MAX_PASSAGES` of
all records and is then composed like a small one. Which are the best does not depend on the order
of arrival. This is the scheme of map-reduce summarization, with quotation in place of rewriting.
"""

import zlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from heapq import nsmallest

import msgspec
import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from briefing.composer.material import (
    Material,
    build_source,
    find_greatest_labels,
    format_id,
    gather_material,
    merge_labels,
)
from briefing.composer.occasion import build_calendar, list_opening_dates
from briefing.composer.passages import Passage, extract_passages
from briefing.models import AnalyzedDocument, Section, Source
from briefing.ranking.features import OWN, own_columns
from briefing.ranking.folder import Floats, gather_folder
from briefing.ranking.selection import is_question
from briefing.runtime.cache import PackedDocument
from briefing.runtime.spool import Spool

MAX_SENTENCES = 20_000  # of a folder that is composed from all of them
MAX_PASSAGES = 8_000  # of a larger folder, from which its memo is chosen
MIN_PASSAGES, SHARE = 12, 3  # of a record: at least so many, or one for so many sentences
LAST = 0.3  # factor of the score of the last passage of a document; 1 is that of the first
MAX_NOISE = 0.6  # probability of noise above which a passage is not quoted
COMPRESSION = 1  # of zlib: the fastest


class Excerpt(Struct, frozen=True):
    """Passages of a document, and the document with their sentences only, without its text."""

    analyzed: AnalyzedDocument
    passages: tuple[Passage, ...]  # best first; `section` is an index of the sections kept
    own: bytes  # (sentences kept, `OWN`) of 32-bit numbers, computed from the whole document

    @property
    def rows(self) -> Floats:
        """`own` as an array."""
        return np.frombuffer(self.own, np.float32).reshape(-1, len(OWN))


class DocumentRecord(Struct, frozen=True):
    """What a large folder keeps of a document."""

    source: Source  # without text
    opening_dates: tuple[str, ...]
    labels: dict[str, float]
    scores: tuple[float, ...]  # of the passages of `excerpt`, falling
    excerpt: bytes  # decoded only if a passage of it is kept


class Steering(Struct, frozen=True):
    """Texts whose passages are always quoted, or never."""

    pin: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


def pack_document(analyzed: AnalyzedDocument) -> PackedDocument:
    """Return an analysed document in bytes, with its record."""
    document = analyzed.document
    return PackedDocument(
        document.path,
        document.sha256,
        document.date,
        len(analyzed.analyses),
        _compress(analyzed),
        msgspec.msgpack.encode(make_record(analyzed)),
    )


def unpack_document(digest: bytes) -> AnalyzedDocument:
    """Return the analysed document; the inverse of `pack_document`."""
    return msgspec.msgpack.decode(zlib.decompress(digest), type=AnalyzedDocument)


def unpack_excerpt(excerpt: bytes) -> Excerpt:
    """Return the excerpt of a record."""
    return _EXCERPTS.decode(zlib.decompress(excerpt))


def _compress(value: Struct) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(value), COMPRESSION)


# --- one document -------------------------------------------------------------------------------


def make_record(analyzed: AnalyzedDocument, steering: Steering = Steering()) -> DocumentRecord:  # noqa: B008 - frozen
    """Reduce a document to its record."""
    scored = [
        (_score(passage, steering), passage)
        for passage in extract_passages([analyzed])
        if not any(text in passage.text for text in steering.drop)
    ]
    most = max(MIN_PASSAGES, len(analyzed.analyses) // SHARE)
    ranked = sorted(scored, key=lambda each: (-each[0], each[1].start, each[1].end))[:most]
    passages = [passage for _, passage in ranked]
    scores = (score * LAST ** (rank / most) for rank, (score, _) in enumerate(ranked))
    return DocumentRecord(
        replace(build_source(0, analyzed), text="", spans=()),
        tuple(list_opening_dates(analyzed)),
        find_greatest_labels(analyzed),
        tuple(round(score, 4) for score in scores),
        _compress(make_excerpt(analyzed, passages, own_columns(gather_folder([analyzed])))),
    )


def make_excerpt(analyzed: AnalyzedDocument, passages: Sequence[Passage], rows: Floats) -> Excerpt:
    """Return the document with the sentences of the passages only; they keep their offsets.

    `rows`: (sentences of `analyzed`, `OWN`).
    """
    sections: list[Section] = []
    places: list[int] = []  # of the sentences kept
    numbers: dict[int, int] = {}  # of the sections: before -> in the excerpt
    first = 0
    by_section: dict[int, list[Passage]] = {}
    for passage in passages:
        by_section.setdefault(passage.section, []).append(passage)
    for number, section in enumerate(analyzed.document.sections):
        if kept := _find_sentences(section, by_section.get(number, [])):
            numbers[number] = len(sections)
            sentences = tuple(section.sentences[place] for place in kept)
            sections.append(replace(section, sentences=sentences))
            places += (first + place for place in kept)
        first += len(section.sentences)
    document = replace(analyzed.document, text="", sections=tuple(sections))
    return Excerpt(
        AnalyzedDocument(document, tuple(analyzed.analyses[place] for place in places)),
        tuple(replace(p, section=numbers[p.section]) for p in passages),
        rows[places].astype(np.float32).tobytes(),
    )


def _find_sentences(section: Section, passages: Sequence[Passage]) -> list[int]:
    """Return the places of the sentences that passages of a section quote, in order."""
    starts = [sentence.start for sentence in section.sentences]
    found: set[int] = set()
    for passage in passages:
        first = bisect_right(starts, passage.start) - 1
        found.update(range(first, bisect_left(starts, passage.end)))
    return sorted(found)


def _score(passage: Passage, steering: Steering) -> float:
    """Return how likely a passage is to be quoted, from the passage alone."""
    if any(text in passage.text for text in steering.pin):
        return 10.0
    if is_question(passage.text) or passage.labels.get("noise", 0.0) > MAX_NOISE:
        return 0.0
    labels = passage.labels
    news = 0.3 * labels.get("outcome", 0.0) + 0.2 * labels.get("issue", 0.0)
    return float(round((passage.importance + news) * passage.standalone**0.5, 4))


# --- a folder -----------------------------------------------------------------------------------


class Collection:
    """The documents of a folder as they arrive: all of them, or above a bound their records.

    `keeps_all` disables the bound.
    """

    def __init__(self, steering: Steering, keeps_all: bool = False) -> None:
        self._steering, self._keeps_all = steering, keeps_all
        self._digests = Spool()
        self._records: list[bytes] = []  # until the folder turns out to be large
        self._sentences = 0
        self._shortlist: Shortlist | None = None

    def __len__(self) -> int:
        return len(self._digests)

    def add(self, packed: PackedDocument) -> None:
        """Add the next document."""
        self._digests.add(packed.digest)
        self._sentences += packed.sentences
        if self._keeps_all:
            return
        self._records.append(packed.record)
        if self._sentences > MAX_SENTENCES:
            self._shortlist = self._shortlist or Shortlist()
            for record in self._records:
                self._shortlist.add(self._read_record(record))
            self._records.clear()

    def finish(self) -> Material:
        """Return what the memo is composed from."""
        if self._shortlist:
            return self._shortlist.finish(self)
        return gather_material([self.load(place) for place in range(len(self))])

    def load(self, place: int) -> AnalyzedDocument:
        """Return the whole document at a place."""
        return unpack_document(self._digests.get(place))

    def _read_record(self, record: bytes) -> DocumentRecord:
        if self._steering.pin or self._steering.drop:
            place = self._shortlist.count if self._shortlist else 0
            return make_record(self.load(place), self._steering)
        return _RECORDS.decode(record)


class Shortlist:
    """The rows of all documents, and the best passages of all."""

    def __init__(self) -> None:
        self._sources: list[Source] = []
        self._days: set[str] = set()
        self._dates: Counter[str] = Counter()
        self._labels: dict[str, float] = {}
        self._best: list[tuple[float, int, int]] = []  # negative score, document, rank within it
        self._excerpts: dict[int, bytes] = {}  # of documents that have one of the best

    @property
    def count(self) -> int:
        """Documents added."""
        return len(self._sources)

    def add(self, record: DocumentRecord) -> None:
        """Add the next document."""
        place = len(self._sources)
        self._sources.append(replace(record.source, id=format_id(place)))
        self._days |= {record.source.date} - {""}
        self._dates.update(record.opening_dates)
        self._labels = merge_labels([self._labels, record.labels])
        self._best += ((-score, place, rank) for rank, score in enumerate(record.scores) if score)
        self._excerpts[place] = record.excerpt
        if len(self._best) > 2 * MAX_PASSAGES:
            self._prune()

    def finish(self, collection: Collection) -> Material:
        """Return the material: excerpts of the documents that have one of the best passages."""
        self._prune()
        kept: dict[int, list[int]] = {}
        for _, place, rank in sorted(self._best, key=lambda each: each[1:]):
            kept.setdefault(place, []).append(rank)
        kept = kept or {0: []}  # nothing can be quoted: the memo is named after the first document
        documents, passages, rows = [], [], [np.zeros((0, len(OWN)), np.float32)]
        for number, (place, ranks) in enumerate(kept.items()):
            whole = unpack_excerpt(self._excerpts.pop(place))
            cut = make_excerpt(whole.analyzed, [whole.passages[rank] for rank in ranks], whole.rows)
            documents.append(cut.analyzed)
            rows.append(cut.rows)
            ordered = sorted(cut.passages, key=lambda p: (p.first, p.start, p.end))
            passages += [replace(passage, document=number) for passage in ordered]
        return Material(
            documents,
            list(kept),
            passages,
            self._sources,
            build_calendar(self._days, self._dates),
            self._labels,
            collection.load,
            is_excerpt=True,
            own=np.concatenate(rows),
        )

    def _prune(self) -> None:
        """Drop all but the best passages, and the excerpts that have none of them."""
        self._best = nsmallest(MAX_PASSAGES, self._best)
        places = {place for _, place, _ in self._best} or {0}
        self._excerpts = {place: self._excerpts[place] for place in sorted(places)}


_RECORDS = msgspec.msgpack.Decoder(DocumentRecord)
_EXCERPTS = msgspec.msgpack.Decoder(Excerpt)
