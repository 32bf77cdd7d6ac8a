"""The rules of the memo: one fact in one place, its length, who speaks, and what is left out."""

import pytest
from msgspec.structs import replace

from briefing.composer import MemoOptions, compose
from briefing.exporters.layout import group_points
from briefing.models import AnalyzedDocument, Memo, Mention, Point
from briefing.profiles import load_profile
from tests.composer.conftest import RANKS, analyze

MEMO = load_profile("memo")
OUTCOME = {"labels": {"outcome": 0.9, "issue": 0.0}, "status": "agreed", "areas": ("energy",)}
OUTCOME_AND_ISSUE = {"labels": {"outcome": 0.9, "issue": 0.6}}
ISSUES = [
    "Fishermen blame foreign trawlers for empty nets.",
    "Archives of both capitals remain closed to historians.",
    "Lithium exports stay blocked at the border.",
    "River levels alarm the water board.",
    "Steel tariffs divide the two governments.",
    "Customs queues at the bridge grow longer.",
]


def make(*documents: AnalyzedDocument, words: int = 700, **options: object) -> Memo:
    return compose(documents, MEMO, MemoOptions(words=words, **options), model=RANKS)  # type: ignore[arg-type]


def points(memo: Memo) -> list[Point]:
    return [point for section in memo.sections for point in section.points]


def dated(text: str, value: str) -> dict[str, object]:
    return {"mentions": (Mention("date", text, value),)}


# --- one fact, one place ------------------------------------------------------------------------


def test_prints_each_sentence_once_and_numbers_it() -> None:
    both = ("The ministers will discuss tariffs for steel.", OUTCOME_AND_ISSUE)
    memo = make(analyze([both, *ISSUES]))
    texts = [point.text for point in points(memo)]
    assert len(set(texts)) == len(texts)
    assert [point.number for point in points(memo)] == list(range(1, len(texts) + 1))


def test_refers_to_points_of_other_sections_by_number() -> None:
    both = ("The ministers will discuss tariffs for grain.", OUTCOME_AND_ISSUE)
    memo = make(analyze([both, *ISSUES]))
    (number,) = [p.number for p in points(memo) if p.text == both[0]]
    others = [s for s in memo.sections if s.id in ("issues", "outcomes")]
    assert any(number in section.see for section in others)
    assert all(p.number not in section.see for section in others for p in section.points)


def test_does_not_list_positions_again_under_the_issues() -> None:
    lines: list[tuple[str, dict[str, object]]] = [
        (f"The quota of {name} is unfair.", {"speaker": speaker, "importance": 0.5})
        for speaker in ("Arland", "Borland")
        for name in ("herring", "salmon", "tuna")
    ]
    memo = make(analyze([*ISSUES, *lines], kind="remarks"))
    positions = next(each for each in memo.sections if each.id == "positions")
    issues = next(each for each in memo.sections if each.id == "issues")
    assert {point.speaker for point in positions.points} == {"Arland", "Borland"}
    assert not {point.number for point in positions.points} & set(issues.see)


def test_point_ids_do_not_depend_on_other_documents() -> None:
    alone = make(analyze(ISSUES, path="b/talks.txt"))
    added = make(
        analyze(["A short note on ferries."], path="a.txt"), analyze(ISSUES, path="talks.txt")
    )
    assert {p.id for p in points(alone)} <= {p.id for p in points(added)}
    assert len({p.id for p in points(added)}) == len(points(added))


def test_lists_figures_as_short_entries_with_the_number_of_their_point() -> None:
    text = (
        "The two governments, after a day of talks, will spend 40 million dollars on locks and"
        " piers along the river, and the ministers welcomed the plan in their closing remarks."
    )
    figure = Mention("figure", "40 million dollars", "40000000", "USD")
    memo = make(analyze([(text, OUTCOME | {"mentions": (figure,)}), *ISSUES]))
    (section,) = [s for s in memo.sections if s.id == "figures"]
    (entry,) = section.entries
    assert entry.text in text and "40 million dollars on locks" in entry.text
    assert len(entry.text.split()) <= 12
    assert [p.text for p in points(memo) if p.number == entry.number] == [text]
    document = analyze([text]).document
    assert document.text[entry.evidence.start : entry.evidence.end] == entry.text


def test_counts_printed_words_within_the_budget() -> None:
    figure = Mention("figure", "7 ferries", "70", "ferries")
    lines = [
        (f"Port number {n} waits for 7 ferries of line {n}.", {"mentions": (figure,)})
        for n in range(40)
    ]
    memo = make(analyze(lines), words=120)
    entries = [entry for section in memo.sections for entry in section.entries]
    printed = sum(len(p.text.split()) for p in points(memo))
    printed += sum(len(entry.text.split()) for entry in entries)
    assert memo.words == printed <= 120


# --- length -------------------------------------------------------------------------------------


def test_memo_of_one_page_has_body_and_a_line_of_sources() -> None:
    documents = [analyze(ISSUES, path=f"{n}.txt") for n in range(4)]
    page, long = make(*documents, words=300), make(*documents, words=700)
    assert (page.annex, page.show_coverage, page.show_contents) == ((), False, False)
    assert page.compact_sources and not long.compact_sources
    assert long.show_coverage and not long.show_contents


@pytest.mark.parametrize("switch", [True, False])
def test_options_switch_annex_contents_and_coverage(switch: bool) -> None:
    lines = [f"Port number {n} waits for ferries of line {n}." for n in range(60)]
    memo = make(analyze(lines), words=300, annex=switch, contents=switch, coverage=switch)
    assert (bool(memo.annex), memo.show_contents, memo.show_coverage) == (switch,) * 3


def test_no_speaker_heads_a_group_of_areas() -> None:
    joint = {"labels": {"cooperation": 0.9, "issue": 0.0}, "speaker": "Arland"}
    memo = make(analyze([("The ferries run for both ports.", joint), *ISSUES], kind="remarks"))
    (section,) = [each for each in memo.sections if each.id == "cooperation"]
    (group,) = group_points(memo, section)
    assert (group.name, [point.speaker for point in group.points]) == ("Other", ["Arland"])


def test_coverage_is_shown_with_the_annex_alone() -> None:
    documents = [analyze([line, *ISSUES], f"{n}.txt") for n, line in enumerate(ISSUES)]
    assert make(*documents).show_coverage
    assert not make(*documents, annex=False).show_coverage
    assert make(*documents, annex=False, coverage=True).show_coverage


def test_names_two_areas_of_a_point_at_most() -> None:
    many = {"areas": ("energy", "trade", "climate")}
    (point,) = [p for p in points(make(analyze([(ISSUES[0], many), *ISSUES[1:]]))) if p.areas]
    assert point.areas == ("energy", "trade")


def test_small_memo_leaves_out_empty_sections_silently() -> None:
    assert all(not s.note for s in make(analyze(ISSUES), words=300).sections)


def test_annex_holds_other_points_than_the_body_and_is_much_shorter_than_the_documents() -> None:
    lines = [
        f"Port number {n} waits for ferries of line {n}, and its crews ask the ministry for pay."
        for n in range(200)
    ]
    heading = ("Why " + "and why " * 12 + "so?", {"kind": "heading"})
    memo = make(analyze([heading, *lines[:100], ("Crews", {"kind": "heading"}), *lines[100:]]))
    (entry,) = memo.annex
    texts = [p.text for section in entry.sections for p in section.points]
    assert not {p.text for p in points(memo)} & set(texts)
    assert 0 < sum(len(text.split()) for text in texts) <= sum(len(x.split()) for x in lines) / 8
    assert all(len(section.heading.split()) <= 21 for section in entry.sections)


# --- who speaks ---------------------------------------------------------------------------------


def test_speech_carries_its_speaker_and_joint_texts_their_issuers() -> None:
    speech = [("We will never accept tariffs on steel.", {"speaker": "PRESIDENT SATO"})]
    joint = [("We agreed on a programme for steel.", OUTCOME)]
    memo = make(
        analyze(speech, kind="remarks"),
        analyze(joint, path="b.txt", kind="joint-statement", issuers=("Japan", "Korea")),
    )
    by_source = {point.evidence[0].source: point for point in points(memo)}
    assert (by_source["S1"].speaker, by_source["S1"].is_speech) == ("President Sato", True)
    assert by_source["S2"].issuers == ("Japan", "Korea")
    assert by_source["S2"].is_speech


def test_lists_positions_by_actor_if_two_actors_take_them() -> None:
    first = [(text, {"speaker": "President Sato"}) for text in ISSUES[:3]]
    second = [(text, {"speaker": "President Khan"}) for text in ISSUES[3:]]
    both = make(analyze([*first, *second], kind="remarks"))
    (positions,) = [s for s in both.sections if s.id == "positions"]
    assert {p.group for p in positions.points} == {"President Sato", "President Khan"}
    alone = make(analyze(first, kind="remarks"))
    assert "positions" not in [s.id for s in alone.sections]


def test_unlabelled_speech_is_quoted_under_its_title() -> None:
    lines = [f"We will rebuild port number {n}." for n in range(6)]
    memo = make(analyze(lines, kind="remarks", title="Address at the harbour"))
    assert {point.speaker for point in points(memo)} == {"Address at the harbour"}


# --- honest sentences ---------------------------------------------------------------------------


def test_says_that_there_is_no_outcome_only_if_no_sentence_is_one() -> None:
    def note(document: AnalyzedDocument) -> str:
        return "".join(s.note for s in make(document).sections if s.id == "outcomes")

    assert note(analyze(ISSUES))
    hidden = (
        "It was signed there.",
        {"labels": {"outcome": 0.8}, "importance": 0.05, "alone": 0.1},
    )
    assert not note(analyze([*ISSUES, hidden]))
    assert not note(analyze(ISSUES, language="lo"))


def test_later_document_decides_the_status() -> None:
    text = "The railway through the northern valley and the port city"
    planned = (f"{text} will be opened.", OUTCOME | {"status": "planned"})
    delivered = (f"{text} was opened.", OUTCOME | {"status": "delivered", "importance": 0.5})
    memo = make(
        analyze([planned], date="2025-01-01"), analyze([delivered], path="b.txt", date="2025-09-01")
    )
    assert next(p.status for p in points(memo) if "valley" in p.text) == "delivered"


def test_later_document_that_reports_no_outcome_leaves_the_status() -> None:
    text = "The railway through the northern valley and the port city"
    planned = (f"{text} will be opened.", OUTCOME | {"status": "planned"})
    aside = {"labels": {"outcome": 0.1, "issue": 0.2}, "status": "delivered", "importance": 0.4}
    memo = make(
        analyze([planned], date="2025-01-01"),
        analyze([(f"{text} was in the news.", aside)], path="b.txt", date="2025-09-01"),
    )
    assert next(p.status for p in points(memo) if "valley" in p.text) == "planned"


# --- occasion, title, dates ---------------------------------------------------------------------


def test_names_the_occasion_above_its_points() -> None:
    visit = "President Sato of Japan met President Khan of Omania in Tokyo on 1 December 2025."
    day = dated("1 December 2025", "2025-12-01")
    line = (visit, {"labels": {"issue": 0.1}, "importance": 0.05} | day)
    memo = make(analyze([line, *ISSUES], kind="readout"))
    assert memo.occasion is not None and memo.occasion.text == visit
    chosen = make(analyze([(visit, OUTCOME | day), *ISSUES]))
    assert chosen.occasion is not None and chosen.occasion.text == visit


def test_lists_coming_days_in_order_and_leaves_out_past_ones() -> None:
    late = ("The summit takes place on 20 December in Tokyo.", dated("20 December", "2025-12-20"))
    soon = ("The tender closes on 5 December.", dated("5 December", "2025-12-05"))
    past = ("The ministers met on 5 May in Astana.", dated("5 May", "2025-05-05"))
    memo = make(analyze([late, soon, past, *ISSUES], date="2025-12-01"))
    (calendar,) = [s for s in memo.sections if s.id == "calendar"]
    assert [e.mention.value for e in calendar.entries] == ["2025-12-05", "2025-12-20"]


# --- steering -----------------------------------------------------------------------------------


def test_pinned_text_is_always_quoted_and_dropped_text_never() -> None:
    weak = ("A small matter of stamps was raised.", {"importance": 0.05, "labels": {"issue": 0.1}})
    document = analyze([weak, *ISSUES])
    texts = [p.text for p in points(make(document, pin=("stamps",), drop=("Lithium",)))]
    assert weak[0] in texts and ISSUES[2] not in texts
    steered = replace(MEMO, pin=("stamps",), drop=("Lithium",))
    assert [
        p.text for p in points(compose([document], steered, MemoOptions(), model=RANKS))
    ] == texts


def test_represents_each_large_subject_of_a_large_folder() -> None:
    def document(subject: str, n: int) -> AnalyzedDocument:
        weak = {"importance": 0.45 if subject == "herring" else 0.9}
        lines = [
            (f"{subject.title()} {word} {n} worries {subject} {word} crews of {subject}s.", weak)
            for word in ("quota", "licence", "harbour")
        ]
        made = analyze(lines, path=f"{subject}{n}.txt")
        terms = (subject, f"{subject}s", "crew")
        return replace(
            made,
            analyses=tuple(
                replace(a, terms=(*terms, f"{subject}{n}{i}")) for i, a in enumerate(made.analyses)
            ),
        )

    subjects = ("railway", "forest", "herring")
    documents = [document(subject, n) for subject in subjects for n in range(4)]
    assert any("erring" in p.text for p in points(make(*documents, words=60)))


# --- understood alone -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Mr. President, Fishermen blame trawlers.", "Fishermen blame trawlers."),
        ("Excellencies, dear friends, the nets stay empty.", "dear friends, the nets stay empty."),
        ("Now that we have met, fishermen blame trawlers.", None),
        ("So far, fishermen blame trawlers.", None),
        ("But for the trawlers, the nets would be full.", None),
        ("Colleagues, fishermen blame trawlers.", "fishermen blame trawlers."),
        ("As we have already said, fishermen blame trawlers.", "fishermen blame trawlers."),
    ],
)
def test_leaves_out_an_opening_only_if_the_rest_is_a_sentence(
    text: str, quoted: str | None
) -> None:
    (point,) = points(make(analyze([text])))
    expected = quoted or text
    assert (point.text, point.leading_ellipsis) == (expected, expected != text)


def test_question_is_never_a_point() -> None:
    lines = [*ISSUES, "Why do the two governments quarrel over steel?"]
    memo = make(analyze(lines))
    annexed = [p for entry in memo.annex for part in entry.sections for p in part.points]
    assert all(not p.text.endswith("?") for p in [*points(memo), *annexed])


@pytest.mark.parametrize("role", ["agenda", "literature", "method", "examples"])
def test_does_not_quote_sections_that_state_no_findings(role: str) -> None:
    document = analyze(ISSUES)
    sections = tuple(replace(s, role=role) for s in document.document.sections)
    silent = replace(document, document=replace(document.document, sections=sections))
    assert points(make(silent)) == []


@pytest.mark.parametrize(
    "opening", ["It", "They", "This", "Such work", "The latter", "To advance this work, both"]
)
def test_does_not_quote_a_sentence_without_its_antecedent(opening: str) -> None:
    alone = [f"{opening} will widen the canal near the port city.", *ISSUES]
    assert all(not p.text.startswith(opening) for p in points(make(analyze(alone))))
    both = f"The new locks are large. {opening} will widen the canal near the port city."
    assert both in [p.text for p in points(make(analyze([both, *ISSUES])))]


def test_sources_have_short_names_that_differ() -> None:
    memo = make(
        analyze(ISSUES, kind="joint-statement"),
        analyze(ISSUES, path="b.txt", kind="remarks", title="Toast at dinner"),
        analyze(ISSUES, path="c.txt", kind="remarks", title="Remarks on steel"),
    )
    assert [source.name for source in memo.sources] == [
        "Joint statement, 1 Dec 2025", "Toast at dinner", "Remarks on steel",
    ]  # fmt: skip


def test_who_is_named_in_a_sentence_does_not_say_it() -> None:
    line = ("Fishermen blame trawlers, said Mr Sato.", {"speaker": "Mr Sato"})
    (point,) = points(make(analyze([line], kind="interview")))
    assert (point.speaker, point.is_speech) == ("Mr Sato", False)


def test_entry_of_a_date_says_what_happens_on_it() -> None:
    text = "On 3 April, the ministries intend to sign a memorandum on trade."
    memo = make(analyze([(text, dated("3 April", "2026-04-03")), *ISSUES]))
    (calendar,) = [s for s in memo.sections if s.id == "calendar"]
    assert [e.text for e in calendar.entries] == [
        "the ministries intend to sign a memorandum on trade"
    ]


def test_memo_of_one_page_has_no_section_of_references_alone() -> None:
    both = ("The ministers will discuss tariffs for steel.", OUTCOME_AND_ISSUE)
    memo = make(analyze([both]), words=300)
    assert all(s.points or s.entries for s in memo.sections)


def test_entry_cites_the_sentence_that_names_the_figure() -> None:
    figure = Mention("figure", "40 million dollars", "40000000", "USD")
    text = "The new locks are large. The locks will cost 40 million dollars."
    memo = make(analyze([(text, OUTCOME | {"mentions": (figure,)}), *ISSUES]))
    (entry,) = [e for section in memo.sections for e in section.entries]
    assert entry.evidence.sentence == 2
