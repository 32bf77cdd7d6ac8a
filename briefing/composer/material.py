"""What a memo is composed from: documents with their passages, and the rows of all sources."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.composer.occasion import build_calendar, list_opening_dates
from briefing.composer.passages import Passage, extract_passages
from briefing.composer.scoring import Calendar
from briefing.exporters.layout import list_sources
from briefing.models import AnalyzedDocument, Memo, Source, Span
from briefing.ranking.folder import Floats
from briefing.text import count_words

MIN_DOCUMENTS = 10  # of a folder that may be about several things
TOP_TERMS = 40  # of a document
MIN_SHARED = 0.2  # of a document's terms that its subject has too
MAX_SPREAD = 0.4  # of the documents: a term in more of them names no subject


class Material(Struct, frozen=True):
    """A folder as the composer sees it.

    Of a large folder, `documents` are excerpts of those with candidates for the memo; whole ones
    are loaded one at a time.
    """

    documents: Sequence[AnalyzedDocument]
    places: Sequence[int]  # of each of `documents` in `sources`
    passages: Sequence[Passage]  # `Passage.document` is an index of `documents`
    sources: Sequence[Source]  # of every document, without its share of the memo
    calendar: Calendar
    labels: Mapping[str, float]  # greatest probability of each label in any sentence
    load: Callable[[int], AnalyzedDocument]  # the whole document at a place of `sources`
    is_excerpt: bool = False  # `documents` are excerpts, and `sources` have no texts
    own: Floats | None = None  # of excerpts: see `Folder.own`

    @property
    def ids(self) -> list[str]:
        """The ids of `documents`."""
        return [self.sources[place].id for place in self.places]


def gather_material(documents: Sequence[AnalyzedDocument]) -> Material:
    """Return the material of a folder whose documents are all in memory."""
    days = {each.document.date for each in documents if each.document.date}
    return Material(
        documents,
        range(len(documents)),
        extract_passages(documents),
        [build_source(place, each) for place, each in enumerate(documents)],
        build_calendar(days, Counter(day for d in documents for day in list_opening_dates(d))),
        merge_labels([find_greatest_labels(each) for each in documents]),
        documents.__getitem__,
    )


def build_source(place: int, analyzed: AnalyzedDocument) -> Source:
    """Return a document's row in the table of sources, with its text."""
    document = analyzed.document
    return Source(
        id=format_id(place),
        path=document.path,
        sha256=document.sha256,
        title=document.title,
        date=document.date,
        language=document.language,
        kind=document.kind,
        sections=len(document.sections),
        sentences=len(analyzed.analyses),
        words=count_words(document.text),
        warnings=document.warnings,
        text=document.text,
        spans=tuple(Span(s.heading, s.start, s.end, s.level) for s in document.sections),
    )


def add_texts(memo: Memo, material: Material, earlier: Sequence[Memo]) -> Memo:
    """Return the memo with the texts of the sources that it lists, or that an earlier memo listed.

    The material of a small folder has all texts already.
    """
    if not material.is_excerpt:
        return memo
    paths = {source.path for each in (memo, *earlier) for source in list_sources(each)}
    sources = []
    for place, source in enumerate(memo.sources):
        if source.path in paths:
            whole = build_source(place, material.load(place))
            source = replace(source, text=whole.text, spans=whole.spans)
        sources.append(source)
    return replace(memo, sources=tuple(sources))


def format_id(place: int) -> str:
    """Return the id of the source at a place, counted from 0: "S1"."""
    return f"S{place + 1}"


def find_greatest_labels(analyzed: AnalyzedDocument) -> dict[str, float]:
    """Return the greatest probability of each label in any sentence of a document."""
    return merge_labels([each.relevance.labels for each in analyzed.analyses])


def merge_labels(tables: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return the greatest value of each label in any table."""
    greatest: dict[str, float] = {}
    for table in tables:
        for label, value in table.items():
            greatest[label] = max(greatest.get(label, 0.0), value)
    return greatest


def group_by_subject(documents: Sequence[AnalyzedDocument]) -> dict[int, int]:
    """Return document → subject, both as indices; {} for a small folder, or one about one thing.

    Only subjects of two documents or more count. Average-linkage clustering of the documents'
    frequent terms would cost a matrix of all pairs at each step; single passes suffice here: a
    document joins the nearest subject whose terms it shares.
    """
    if len(documents) < MIN_DOCUMENTS:
        return {}
    counts = [Counter(t for each in d.analyses for t in each.terms) for d in documents]
    spread = Counter(term for count in counts for term in count)
    limit = MAX_SPREAD * len(documents)
    subjects: list[Counter[str]] = []
    members: list[list[int]] = []
    frequent: list[set[str]] = []  # of each subject
    having: dict[str, set[int]] = {}  # term -> subjects that have it among their frequent ones
    for index, count in enumerate(counts):
        own = {t for t, _ in count.most_common(4 * TOP_TERMS) if 2 <= spread[t] <= limit}
        top = set(sorted(own, key=lambda t: (-count[t], t))[:TOP_TERMS])
        shared = Counter(subject for term in top for subject in having.get(term, ()))
        best = min(shared, key=lambda i: (-shared[i], i), default=-1)
        if best < 0 or shared[best] / len(top) < MIN_SHARED:
            subjects.append(Counter())
            members.append([])
            frequent.append(set())
            best = len(subjects) - 1
        subjects[best].update(sorted(top))
        now = {term for term, _ in subjects[best].most_common(TOP_TERMS)}
        for term in frequent[best] - now:
            having[term].discard(best)
        for term in now - frequent[best]:
            having.setdefault(term, set()).add(best)
        frequent[best] = now
        members[best].append(index)
    large = [group for group in members if len(group) > 1]
    if len(large) < 2:
        return {}
    return {index: number for number, group in enumerate(large) for index in group}
