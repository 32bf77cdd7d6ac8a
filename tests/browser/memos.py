"""Memos for the tests of the page, built by hand from sources written for the purpose."""

from pathlib import Path

from briefing.models import (
    AnnexEntry,
    AnnexSection,
    Evidence,
    Memo,
    MemoSection,
    Mention,
    Point,
    Skipped,
    Source,
    Span,
)

SOURCES = Path(__file__).parent / "sources"
NAMES = ("interview", "statement", "russian", "japanese", "arabic", "hostile")
TEXTS = tuple(
    (SOURCES / f"{name}.txt").read_text(encoding="utf-8").removesuffix("\n") for name in NAMES
)
INTERVIEW, STATEMENT, RUSSIAN, JAPANESE, ARABIC, HOSTILE = TEXTS
ABOUT = (
    ("press/interview.txt", "2026-02-09", "en", "interview"),
    ("mfa/joint-statement.docx", "2026-02-12", "en", "joint-statement"),
    ("akorda/переговоры.html", "2026-02-12", "ru", "readout"),
    ("mofa/会談.pdf", "2026-02-12", "ja", "readout"),
    ("wire/زيارة.txt", "2026-02-13", "ar", "news"),
    ("inbox/<clerk>.eml", "", "und", "mail"),
)
HEADINGS = {
    "S1": (
        "What will the two leaders talk about?",
        "Which fields matter most?",
        "Is there anything left to settle?",
    ),
    "S2": ("Connectivity", "Energy", "Nuclear disarmament"),
}
AREAS = {
    "transport": "Transport and logistics",
    "energy": "Energy",
    "disarmament": "Nuclear disarmament",
    "education": "Education and exchanges",
    "trade": "Trade and investment",
}


def _source(place: int) -> Source:
    text, (path, date, language, kind) = TEXTS[place - 1], ABOUT[place - 1]
    spans = tuple(
        Span(heading, text.index(heading), text.index(heading) + len(heading), 2)
        for heading in HEADINGS.get(f"S{place}", ())
    )
    return Source(
        f"S{place}", path, f"{place:064x}", text.split("\n")[0], date, language, kind,
        sections=len(spans) + 1, sentences=text.count(".") or 1, words=len(text.split()),
        share=0.2, warnings=("Two lines were read as one.",) if place == 6 else (),
        text=text, spans=spans,
    )  # fmt: skip


def evidence(source: str, quoted: str) -> Evidence:
    """Where a source of the sample says this."""
    text = TEXTS[int(source[1:]) - 1]
    start = text.index(quoted)
    before = [one for one in HEADINGS.get(source, ()) if text.index(one) < start]
    page = 2 if source == "S4" else None
    return Evidence(source, before[-1] if before else "", 1, start, start + len(quoted), page)


def point(source: str, quoted: str, *also: tuple[str, str], **more: object) -> Point:
    """A point quoting a source of the sample; `also` corroborates."""
    places = (evidence(source, quoted), *(evidence(*one) for one in also))
    return Point(quoted, places, language=ABOUT[int(source[1:]) - 1][2], **more)  # type: ignore[arg-type]


OFFICE = STATEMENT[STATEMENT.index("The two leaders agreed") : STATEMENT.index(" They welcomed")]
BUREAU = "Стороны договорились создать в Актау совместное бюро Транскаспийского маршрута."
TARIFF = "The tariff at the port of Kuryk remains the hardest question."
SCHOLARS = "the scholarship programme will grow from 60 to 90 places a year from April 2026."
STORAGE = "Japan will provide 14 billion yen for grid storage."
FLIGHT = "رحّب الجانبان بافتتاح خط جوي مباشر بين ألماتي وطوكيو في مارس 2026."
CLERK = """The clerk wrote: "<b>bold</b> & 'quoted' {{ 7 * 7 }} {% raw %}" and signed."""


def _dated(value: str, text: str) -> dict[str, object]:
    return {"mentions": (Mention("date", text, value),)}


def _sections() -> tuple[MemoSection, ...]:
    agenda = "Trade, energy and the Caspian route stand first on the agenda."
    lead = "Three fields will carry the forum."
    listed = INTERVIEW[INTERVIEW.index(lead) : INTERVIEW.index("\nAnd the scholarship")]
    nineteen = INTERVIEW[INTERVIEW.index("The two governments") : INTERVIEW.index("\nWhich")]
    visas = "Казахская сторона предложила упростить визовые правила для водителей."
    patients = STATEMENT[STATEMENT.index("Medical teams") :]
    train = STATEMENT[STATEMENT.index("They welcomed") : STATEMENT.index("\nEnergy")]
    study = STATEMENT[STATEMENT.index("Both sides") : STATEMENT.index(" Japan will")]
    route = JAPANESE[JAPANESE.index("両首脳は、カスピ海") : JAPANESE.index("日本側")]
    yen = JAPANESE[JAPANESE.index("日本側") : JAPANESE.index("\n両首脳は、東")]
    transport, energy = ("transport",), ("energy",)
    return (
        MemoSection("summary", "Bottom line", (
            point("S2", OFFICE, ("S3", BUREAU), areas=transport, status="agreed"),
            point("S1", nineteen, areas=("trade",), status="planned"),
        )),
        MemoSection("changes", "What changed", (
            point("S1", TARIFF, areas=("transport", "trade"), change="new"),
        )),
        MemoSection("issues", "Key issues", (
            point("S1", agenda, areas=("trade", "energy")),
            point("S1", TARIFF, areas=("transport", "trade")),
            point("S6", CLERK),
        )),
        MemoSection("outcomes", "Outcomes", (
            point("S2", train, areas=transport, status="delivered"),
            point("S2", OFFICE, ("S3", BUREAU), areas=transport, status="agreed"),
            point("S2", study, areas=energy, status="agreed"),
            point("S1", SCHOLARS, areas=("education",), status="planned", leading_ellipsis=True),
            point("S4", yen, ("S2", STORAGE), areas=energy, status="planned"),
        ), "table"),
        MemoSection("cooperation", "Cooperation areas", (
            point("S1", listed, areas=("transport", "energy"), group="transport"),
            point("S4", route, areas=transport, group="transport"),
            point("S5", FLIGHT, areas=transport, group="transport"),
            point(
                "S2", STORAGE, areas=energy, group="energy",
                conflicting_evidence=(evidence("S4", yen),),
            ),
            point("S2", patients, areas=("disarmament",), group="disarmament"),
        ), "groups"),
        MemoSection("positions", "Positions on record", (
            point("S1", agenda, speaker="Ambassador of Japan", group="Ambassador of Japan"),
            point("S3", visas, speaker="Казахская сторона", group="Казахская сторона"),
        ), "groups"),
        MemoSection("calendar", "Dates to note", (
            point("S2", train, **_dated("2025-11-03", "3 November 2025")),
            point("S1", INTERVIEW.split("\n")[1], **_dated("2026-02-11/2026-02-13", "11 to 13")),
            point("S5", FLIGHT, **_dated("2026-03", "مارس 2026")),
            point("S1", SCHOLARS, leading_ellipsis=True, **_dated("2026-04", "April 2026")),
            point("S2", OFFICE, **_dated("2026-12-31", "the end of 2026")),
            point("S2", study, **_dated("2027-06", "June 2027")),
        ), "table"),
        MemoSection("figures", "Key figures", (
            point("S2", patients, mentions=(Mention("figure", "1,240 patients", "1240"),)),
        ), "table"),
        MemoSection("risks", "Risks", (), note="Nothing to report."),
    )  # fmt: skip


def _annex() -> tuple[AnnexEntry, ...]:
    return (
        AnnexEntry("S1", (
            AnnexSection("Is there anything left to settle?", (point("S1", TARIFF),)),
        )),
        AnnexEntry("S2", (AnnexSection("Energy", (point("S2", STORAGE, areas=("energy",)),)),)),
        AnnexEntry("S3", (AnnexSection("", (point("S3", BUREAU, areas=("transport",)),)),)),
    )  # fmt: skip


def sample(language: str = "en") -> Memo:
    """Six sources in five scripts, every kind of section, one hostile clerk."""
    return Memo(
        title="Japan and Kazakhstan: the winter visit",
        date="2026-02-14",
        language=language,
        profile="memo",
        words=412,
        sources=tuple(_source(place) for place in range(1, len(TEXTS) + 1)),
        skipped=(Skipped("inbox/scan.pdf", "The file holds pictures of pages and no text."),),
        sections=_sections(),
        annex=_annex(),
        header={
            "marking": "RESTRICTED",
            "to": "Head of the Asia desk",
            "from": "Central Asia unit",
            "subject": "Results of the visit of 11–13 February 2026",
            "reference": "CA-2026/017",
        },
        areas=AREAS,
    )


def large(documents: int = 200, paragraphs: int = 60) -> Memo:
    """As many sources as a big conference leaves behind, each some thousand words long."""
    names = tuple(AREAS)
    sources, annex, points = [], [], []
    for place in range(1, documents + 1):
        lines = [
            f"Delegation {place} spoke {at} times of ports, {'grids and rails, ' * 8}in that order."
            for at in range(paragraphs)
        ]
        text = "\n".join(lines)
        start = len(lines[0]) + 1
        quoted = Point(
            lines[1],
            (Evidence(f"S{place}", "", 1, start, start + len(lines[1])),),
            areas=(names[place % len(names)],),
            language="en",
        )
        points.append(quoted)
        annex.append(AnnexEntry(f"S{place}", (AnnexSection("", (quoted,)),)))
        sources.append(
            Source(f"S{place}", f"in/{place:03}.txt", f"{place:064x}", f"Statement {place}",
                   "2026-01-20", "en", "speech", 1, paragraphs, len(text.split()), text=text)
        )  # fmt: skip
    return Memo(
        "A conference", "2026-01-21", "en", "memo", 900, tuple(sources), (),
        (MemoSection("issues", "Key issues", tuple(points[:60])),), tuple(annex), areas=AREAS,
    )  # fmt: skip
