"""A memo made by hand: invented papers on Japan and Kazakhstan, in several languages."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from briefing.models import (
    AnnexEntry,
    AnnexSection,
    Entry,
    Evidence,
    Memo,
    MemoSection,
    Mention,
    Point,
    Skipped,
    Source,
    Span,
)

AREAS = {
    "transport": "Transport and logistics",
    "energy": "Energy",
    "education": "Education and exchanges",
    "security": "Security and disarmament",
}
HEADINGS = {
    "summary": "Bottom line",
    "issues": "Key issues",
    "outcomes": "Outcomes",
    "cooperation": "Cooperation areas",
    "positions": "Positions on record",
    "calendar": "Dates to note",
    "figures": "Key figures",
}
QUESTION = (
    "The two governments have spoken of a corridor across the Caspian for some years now, and "
    "of little else. What will be different this time?"
)
LIST = (
    "The working paper names three fields.\n– railway ferries and ports\n"
    "– training of dispatchers\n– customs papers without paper"
)

# heading -> sentences, document by document; a sentence's id is "S1.2.0": source, section, place
PAPERS: tuple[dict[str, object], ...] = (
    {
        "title": "Notes on the Tokyo consultations",
        "path": "notes/tokyo.docx", "date": "2025-12-12", "language": "en", "kind": "readout",
        "sections": {
            "": ["The consultations in Tokyo closed on Friday with a list of twelve projects."],
            QUESTION: [
                "A ferry timetable was agreed for the spring, said the delegation’s spokesman.",
                "The ports of Aktau and Kuryk are to publish their tariffs by March 2026.",
                LIST,
            ],
            "Energy": [
                "A feasibility study of hydrogen near Atyrau will cost 4.2 billion yen.",
                "And the grid operators will exchange load data from next summer.",
            ],
        },
    },
    {
        "title": "О подготовке визита",
        "path": "astana/spravka.html", "date": "2025-12-15", "language": "ru", "kind": "report",
        "sections": {
            "Повестка": [
                "Стороны подготовили проект программы обменов на 2026–2028 годы.",
                "Стоимость исследования по водороду оценена в 3,9 млрд иен.",
            ],
        },
    },
    {
        "title": "カザフスタン訪問団の日程",
        "path": "nittei.txt", "date": "2025-12-16", "language": "ja", "kind": "document",
        "sections": {
            "日程": ["訪問団は十二月十八日に東京に到着し、二日間の協議を行う予定である。"],
        },
    },
    {
        "title": "ملخص الزيارة",
        "path": "gulf/brief.pdf", "date": "2025-12-17", "language": "ar", "kind": "news",
        "sections": {
            "النقل": ["أعلن الجانبان أن خط العبارات الجديد سيبدأ العمل في الربيع المقبل."],
        },
    },
    {
        "title": "Remarks <script>alert(1)</script> | by *nobody* [here](x) & _others_",
        "path": "hostile/remarks_[1].md", "date": "", "language": "en", "kind": "minutes",
        "sections": {
            "# Not a heading": [
                "<img src=x onerror=alert(1)> cost $5 & rose *by* `10`% | see https://e.example/a_b",
            ],
        },
    },
)  # fmt: skip


class Shelf:
    """The papers as sources, and every sentence as a point by its id."""

    def __init__(self, papers: tuple[dict[str, object], ...]) -> None:
        self.sources: list[Source] = []
        self.points: dict[str, Point] = {}
        for number, paper in enumerate(papers, 1):
            self._put(f"S{number}", paper)

    def _put(self, name: str, paper: dict) -> None:
        lines: list[str] = []
        spans: list[Span] = []
        at = count = 0
        for section, (heading, sentences) in enumerate(paper["sections"].items()):
            start = at
            if heading:
                lines.append(heading)
                at += len(heading) + 1
            for place, text in enumerate(sentences):
                found = Evidence(name, heading, count + 1, at, at + len(text), paper.get("page"))
                self.points[f"{name}.{section}.{place}"] = Point(
                    text, (found,), language=paper["language"]
                )
                lines.append(text)
                at += len(text) + 1
                count += text.count("\n") + 1
            spans.append(Span(heading, start, at - 1))
        text = "\n".join(lines)
        self.sources.append(
            Source(
                name, paper["path"], f"{len(self.sources):064x}", paper["title"], paper["date"],
                paper["language"], paper["kind"], len(spans), count, len(text.split()),
                round(1 / len(PAPERS), 4), text=text, spans=tuple(spans),
            )
        )  # fmt: skip

    def point(self, key: str, **changes: object) -> Point:
        return replace(self.points[key], **changes)


def _sections(shelf: Shelf) -> tuple[MemoSection, ...]:
    point = shelf.point
    rival = point("S2.0.1").evidence
    date = Mention("date", "March 2026", "2026-03")
    days = Mention("date", "十二月十八日", "2025-12-18/2025-12-19")
    yen = Mention("figure", "4.2 billion", "4200000000", "yen")
    arrival = point("S3.0.0")
    ferry = point(
        "S1.1.0",
        status="agreed",
        areas=("transport",),
        evidence=point("S1.1.0").evidence + point("S4.0.0").evidence,
    )
    study = point("S1.2.0", status="planned", areas=("energy",), conflicting_evidence=rival)
    programme = point("S2.0.0", status="delivered", areas=("education",))
    found = {
        "summary": ("list", (point("S1.0.0"), ferry)),
        "issues": ("list", (point("S1.1.2", areas=("transport",)), point("S5.0.0"), arrival)),
        "outcomes": ("table", (programme, ferry, study)),
        "cooperation": ("groups", (
            point("S1.1.2", group="transport", areas=("transport",), change="new"),
            point("S4.0.0", group="transport", areas=("transport",), trailing_ellipsis=True),
            point(
                "S1.2.1", group="energy", areas=("energy",), leading_ellipsis=True,
                change="updated",
            ),
        )),
        "positions": ("groups", (point("S1.1.0", speaker="The spokesman", group="The spokesman"),)),
        "calendar": ("table", (
            point("S3.0.0", mentions=(days,)), point("S1.1.1", mentions=(date,)),
        )),
        "figures": ("table", (point("S1.2.0", mentions=(yen,), conflicting_evidence=rival),)),
    }  # fmt: skip
    made = [MemoSection(key, HEADINGS[key], points, form) for key, (form, points) in found.items()]
    return (*made, MemoSection("changes", "What changed", (), note="Nothing changed since then."))


def _known(section: MemoSection, sources: set[str]) -> MemoSection:
    kept = tuple(point for point in section.points if point.evidence[0].source in sources)
    return MemoSection(section.id, section.heading, kept, section.layout, section.note)


def _annex(shelf: Shelf) -> tuple[AnnexEntry, ...]:
    def entry(source: Source) -> AnnexEntry:
        sections = tuple(
            AnnexSection(span.heading, (shelf.point(f"{source.id}.{place}.0"),))
            for place, span in enumerate(source.spans)
        )
        return AnnexEntry(source.id, sections)

    return tuple(entry(source) for source in shelf.sources)


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return Shelf(PAPERS)


@pytest.fixture(scope="session")
def memo(shelf: Shelf) -> Memo:
    """Every form a memo has: lists, tables, groups, changes, differences, five languages."""
    return Memo(
        title="Visit of the Kazakh delegation to Japan",
        date="2025-12-18",
        language="en",
        profile="memo",
        words=180,
        sources=tuple(shelf.sources),
        skipped=(Skipped("notes/locked.docx", "it is protected by a password"),),
        sections=_sections(shelf),
        annex=_annex(shelf),
        header={"to": "Director, Asia", "from": "Desk 4", "marking": "RESTRICTED"},
        areas=AREAS,
    )


@pytest.fixture(scope="session")
def numbered(memo: Memo, shelf: Shelf) -> Memo:
    """A memo whose points have numbers, references, a speaker and entries."""
    ferry = shelf.point("S1.1.0", number=1, is_speech=True, speaker="President Doe",
                        areas=("transport",))  # fmt: skip
    study = shelf.point("S1.2.0", number=2, status="planned", areas=("energy",))
    port = shelf.point("S1.1.1")
    start = port.evidence[0].start + port.text.index("publish their tariffs")
    entry = Entry(
        Mention("date", "March 2026", "2026-03"), "publish their tariffs", 1,
        replace(port.evidence[0], start=start, end=start + len("publish their tariffs")),
        "The ports",
    )  # fmt: skip
    return replace(
        memo,
        sections=(
            MemoSection("summary", "Bottom line", (ferry,)),
            MemoSection("issues", "Key issues", (shelf.point("S2.0.0", number=3),), see=(1,)),
            MemoSection("outcomes", "Outcomes", (study,), "table", see=(1,)),
            MemoSection("cooperation", "Cooperation areas", (), "groups", see=(1, 2)),
            MemoSection("calendar", "Dates to note", (), "entries", entries=(entry,)),
        ),
        occasion=shelf.point("S1.0.0"),
    )


@pytest.fixture(scope="session")
def many() -> Callable[[int], Memo]:
    """A memo of so many documents, each like the first paper."""

    def build(count: int) -> Memo:
        shelf = Shelf((PAPERS * count)[:count])
        whole = _sections(Shelf(PAPERS))
        known = {source.id for source in shelf.sources}
        sections = tuple(_known(section, known) for section in whole)
        return Memo(
            "A season of consultations", "2025-12-18", "en", "memo", 90, tuple(shelf.sources),
            (), sections, _annex(shelf), areas=AREAS,
        )  # fmt: skip

    return build
