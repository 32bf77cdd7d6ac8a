"""Digests in, memo out: what is quoted, where it stands, and what it rests on."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.composer import Order, compose
from briefing.composer.passages import units
from briefing.composer.section_lists import members
from briefing.composer.selection import Choice
from briefing.models import AnalyzedDocument, Memo, Mention, Point
from briefing.profiles import load_profile
from tests.composer.conftest import digest_of

MEMO = load_profile("memo")
Digested = Callable[..., AnalyzedDocument]
OUTCOME = {"labels": {"outcome": 0.9}, "status": "agreed", "areas": ("energy",)}


def memo(*digests: AnalyzedDocument, **order: object) -> Memo:
    return compose(digests, MEMO, Order(**order))  # type: ignore[arg-type]


def section(of: Memo, name: str) -> list[Point]:
    return [point for each in of.sections if each.id == name for point in each.points]


def texts(of: Memo, name: str) -> list[str]:
    return [point.text for point in section(of, name)]


def test_a_sentence_stands_in_the_section_of_its_strongest_label(digested: Digested) -> None:
    made = memo(
        digested(
            [
                ("The two sides disagree on tariffs for steel.", {}),
                ("The ministers signed an agreement on solar power.", OUTCOME),
                (
                    "Universities of both countries exchange students every year.",
                    {"labels": {"cooperation": 0.9}, "areas": ("education",)},
                ),
            ]
        )
    )
    assert texts(made, "issues") == ["The two sides disagree on tariffs for steel."]
    assert texts(made, "outcomes") == ["The ministers signed an agreement on solar power."]
    assert [p.group for p in section(made, "cooperation")] == ["education"]


def test_only_outcomes_have_a_status(digested: Digested) -> None:
    made = memo(digested([("The ministers signed an agreement on solar power.", OUTCOME)]))
    assert [p.status for p in section(made, "outcomes")] == ["agreed"]
    assert [p.status for p in section(made, "summary")] == [None]


def test_what_happened_years_ago_does_not_open_the_memo(digested: Digested) -> None:
    old = ("They met first in 2009.", {"importance": 0.95, "mentions": (dated("2009"),)})
    new = ("They met again in 2024.", {"importance": 0.7, "mentions": (dated("2024"),)})
    told = "The two sides disagree on tariffs for steel."
    made = memo(digested([old, (told, {"importance": 0.6}), new]))
    assert texts(made, "summary") == [new[0], told, old[0]]


def test_decisions_and_issues_open_the_memo_before_standing_cooperation(
    digested: Digested,
) -> None:
    cooperation = {"labels": {"cooperation": 0.9}, "importance": 0.85}
    standing = ("Universities exchange students every year.", cooperation)
    decided = ("The ministers signed an agreement on solar power.", OUTCOME)
    assert texts(memo(digested([standing, decided])), "summary") == [decided[0], standing[0]]


def test_what_was_agreed_in_writing_opens_the_memo_before_what_was_said(
    digested: Digested,
) -> None:
    said = ("We have decided to send two million to the flooded towns.", OUTCOME)
    agreed = ("The ministers set up a working group on cyber threats.", OUTCOME)
    remarks = digested([said], path="remarks.txt")
    statement = digested([agreed], path="statement.txt")
    written = replace(statement, document=replace(statement.document, kind="joint-statement"))
    assert texts(memo(remarks, written), "summary") == [agreed[0], said[0]]


def test_a_memo_with_room_left_takes_what_is_a_little_less_sure(digested: Digested) -> None:
    weak = (
        "The two sides may disagree on tariffs for steel.",
        {"importance": 0.28, "labels": {"issue": 0.65}},
    )
    strong = [
        "Fishermen blame foreign trawlers.",
        "Archives remain closed to historians.",
        "Lithium exports stay blocked.",
        "River levels alarm both capitals.",
    ]
    assert texts(memo(digested([weak]), words=24), "issues") == [weak[0]]
    assert texts(memo(digested([weak, *strong]), words=24), "issues") == strong


def test_on_a_full_page_outcomes_are_served_first(digested: Digested) -> None:
    issue = ("Fishermen blame foreign trawlers.", {"importance": 1.0, "labels": {"issue": 1.0}})
    slight = ("The ministers signed a pact.", OUTCOME | {"importance": 0.4})
    made = memo(digested([issue, slight]), words=6)
    assert (texts(made, "outcomes"), texts(made, "issues")) == ([slight[0]], [])


def dated(day: str) -> Mention:
    return Mention("date", day, day)


def test_noise_is_not_quoted(digested: Digested) -> None:
    greeting = ("Good morning and a warm welcome to you all.", {"labels": {"noise": 1.0}})
    made = memo(digested([greeting, "The two sides disagree on tariffs for steel."]))
    assert all("morning" not in p.text for s in made.sections for p in s.points)


def test_a_lead_in_carries_its_items(digested: Digested) -> None:
    made = memo(
        digested(
            [
                ("The forum has two areas of work.", {"alone": 1.0}),
                ("transport and logistics", {"kind": "item", "marker": "–", "alone": 0.0}),
                ("green energy", {"kind": "item", "marker": "–", "alone": 0.0}),
            ]
        )
    )
    assert texts(made, "issues") == [
        "The forum has two areas of work.\n\n– transport and logistics\n– green energy"
    ] or texts(made, "issues") == [
        "The forum has two areas of work.\n– transport and logistics\n– green energy"
    ]


def test_a_dangling_sentence_is_quoted_with_the_one_before() -> None:
    digest = digest_of(["The corridor needs ships. It also needs ports on both shores."])
    weak = digest.analyses[1].relevance
    judged = (
        digest.analyses[0],
        type(digest.analyses[1])(
            type(weak)(weak.labels, importance=1.0, standalone=0.1), salience=0.5
        ),
    )
    made = memo(AnalyzedDocument(digest.document, judged))
    assert "The corridor needs ships. It also needs ports on both shores." in texts(made, "issues")


def test_what_hangs_on_the_sentence_before_is_not_quoted_without_it() -> None:
    two = digest_of(["The delegations met in Tokyo. They agreed on a programme."])
    met, agreed = two.analyses
    hanging = replace(agreed, relevance=replace(agreed.relevance, standalone=0.2))
    whole = [unit.text for unit in units([AnalyzedDocument(two.document, (met, hanging))])]
    assert whole == [
        "The delegations met in Tokyo.",
        "The delegations met in Tokyo. They agreed on a programme.",
    ]


def test_what_hangs_on_a_sentence_that_hangs_itself_is_not_quoted_with_it() -> None:
    two = digest_of(["This visit will widen the work. They will discuss trade."])
    hanging = tuple(
        replace(each, relevance=replace(each.relevance, standalone=0.4)) for each in two.analyses
    )
    whole = [unit.text for unit in units([AnalyzedDocument(two.document, hanging)])]
    assert whole == ["This visit will widen the work.", "They will discuss trade."]


def test_an_issue_that_stands_among_the_outcomes_is_listed_among_the_issues_too(
    digested: Digested,
) -> None:
    text = "The ministers will discuss tariffs for steel."
    made = memo(digested([(text, {"labels": {"outcome": 0.9, "issue": 0.6}})]))
    assert text in texts(made, "outcomes")
    assert text in texts(made, "issues")


@pytest.mark.parametrize("opening", ["And", "So,", "And, you know,", "Look, well,", "You know,"])
def test_an_opening_that_says_nothing_is_left_out_and_said_so(
    digested: Digested, opening: str
) -> None:
    made = memo(digested([f"{opening} the two sides disagree on tariffs for steel."]))
    (point,) = section(made, "issues")
    assert (point.text, point.leading_ellipsis) == (
        "the two sides disagree on tariffs for steel.",
        True,
    )


LOCKS = "The two sides will widen the canal"
WHOLE = f"But {LOCKS.lower()}, easing the way for the crews of barges on the second of May."
DAY = Mention("date", "the second of May", "2026-05-02")


def test_on_one_page_a_long_sentence_does_without_what_stands_in_the_annex(
    digested: Digested,
) -> None:
    long = {"clip_at": len(f"But {LOCKS}"), "mentions": (DAY,)}
    made = memo(digested([(WHOLE, long)]), words=300)
    (point,) = section(made, "issues")
    assert (point.text, point.leading_ellipsis, point.trailing_ellipsis) == (
        LOCKS.lower(),
        True,
        True,
    )
    assert made.words == len(LOCKS.split())
    assert section(made, "calendar") == []
    ((whole,),) = [part.points for entry in made.annex for part in entry.sections]
    assert (whole.text, whole.trailing_ellipsis) == (WHOLE.removeprefix("But "), False)


def test_of_two_sentences_it_is_the_second_that_may_end_early() -> None:
    digest = digest_of([f"The canal is old. It needs locks, {LOCKS}."])
    weak = replace(digest.analyses[1].relevance, standalone=0.1, clip_at=len("It needs locks"))
    judged = (digest.analyses[0], replace(digest.analyses[1], relevance=weak))
    made = memo(AnalyzedDocument(digest.document, judged), words=300)
    assert "The canal is old. It needs locks" in texts(made, "issues")


def test_a_memo_of_more_than_a_page_has_room_for_whole_sentences(digested: Digested) -> None:
    made = memo(digested([(WHOLE, {"clip_at": len(f"But {LOCKS}")})]), words=301)
    assert texts(made, "issues") == [WHOLE.removeprefix("But ")]


def test_of_two_that_say_the_same_the_fluent_one_is_quoted() -> None:
    spoken = "We will — we will open, excuse me, a railway school in the port city next year."
    written = "They will open a railway school in the port city next year."
    made = memo(digest_of([(spoken, {"importance": 0.9})]), digest_of([written], "b.txt"))
    assert texts(made, "issues") == [written]


FIRST = "Seven agreements on railways and ports were signed in Tokyo on Friday."
AGAIN = "In Tokyo seven agreements on ports and railways were signed on Friday."
OTHER = "Nine agreements on railways and ports were signed in Tokyo on Friday, with 9 banks."


def test_a_repeat_becomes_corroboration(digested: Digested) -> None:
    made = memo(digested([(FIRST, OUTCOME)]), digested([(AGAIN, OUTCOME)], path="b.txt"))
    (point,) = section(made, "outcomes")
    assert [e.source for e in point.evidence] == ["S1", "S2"]


def test_the_same_words_about_other_people_do_not_corroborate(digested: Digested) -> None:
    one = "The President met with Prime Minister Sato of Japan today to discuss trade and security."
    two = (
        "The President met with Prime Minister Khan of Omania today to discuss trade and security."
    )
    made = memo(digested([(one, OUTCOME)]), digested([(two, OUTCOME)], path="b.txt"))
    assert all(len(p.evidence) == 1 for p in section(made, "outcomes"))


def test_other_figures_for_the_same_stand_beside_it(digested: Digested) -> None:
    one = "In Tokyo 7 agreements on ports and railways were signed on Friday."
    two = "In Tokyo 9 agreements on ports and railways were signed on Friday."
    made = memo(digested([(one, OUTCOME)]), digested([(two, OUTCOME)], path="b.txt"))
    point = section(made, "outcomes")[0]
    assert [e.source for e in point.evidence] == ["S1"]
    assert [e.source for e in point.conflicting_evidence] == ["S2"]


def test_dates_stand_in_order(digested: Digested) -> None:
    late = Mention("date", "20 December", "2025-12-20")
    early = Mention("date", "5 May", "2025-05-05")
    made = memo(
        digested(
            [
                ("The summit takes place on 20 December in Tokyo.", {"mentions": (late,)}),
                ("The ministers met on 5 May in Astana.", {"mentions": (early,)}),
            ]
        )
    )
    assert [p.group for p in section(made, "calendar")] == ["2025-05-05", "2025-12-20"]


def test_what_is_listed_again_pushes_nothing_out_that_was_chosen(digested: Digested) -> None:
    strong = ("The ministers signed a pact on rail.", {"labels": {"issue": 1.0, "outcome": 0.9}})
    weak = ("Lithium exports shall resume.", {"labels": {"outcome": 0.6}})
    first, second = units([digested([strong, weak])])
    sections = [replace(spec, limit=1) for spec in MEMO.sections]
    chosen = [Choice(first, "issues", 1.0), Choice(second, "outcomes", 0.5)]
    listed = members(replace(MEMO, sections=tuple(sections)), chosen)
    assert [choice.unit.text for choice in listed["outcomes"]] == [weak[0]]


def test_an_empty_section_says_so_and_is_not_padded(digested: Digested) -> None:
    made = memo(digested(["The two sides disagree on tariffs for steel."]))
    (outcomes,) = [s for s in made.sections if s.id == "outcomes"]
    assert outcomes.points == () and outcomes.note


def test_the_annex_has_every_document_section_by_section(digested: Digested) -> None:
    made = memo(
        digested(
            [
                ("Energy", {"kind": "heading"}),
                "The two sides disagree on tariffs for steel.",
                ("Transport", {"kind": "heading"}),
                "The corridor needs ships and ports.",
            ]
        )
    )
    assert [s.heading for s in made.annex[0].sections] == ["Energy", "Transport"]


def test_headings_follow_the_language_that_was_asked_for(digested: Digested) -> None:
    made = memo(digested(["The two sides disagree on tariffs for steel."]), language="de")
    assert "Kernfragen" in [s.heading for s in made.sections]


def test_an_agreed_text_outranks_what_is_said_about_it(digested: Digested) -> None:
    words = "The two sides agreed to build a second {} across the river by 2027."
    said = digested([(words.format("bridge"), OUTCOME)], title="Remarks at a dinner")
    agreed = digested([(words.format("tunnel"), OUTCOME)], path="b.txt", title="Joint Statement")
    made = memo(said, agreed, words=20)
    assert [p.evidence[0].source for p in section(made, "outcomes")][:1] == ["S2"]


WORDS = st.lists(
    st.sampled_from("visit port rail talks trade And but 7 12 Tokyo".split()), min_size=1
)
JUDGED = st.fixed_dictionaries(
    {
        "labels": st.dictionaries(
            st.sampled_from(["issue", "outcome", "cooperation", "noise"]), st.floats(0, 1)
        ),
        "importance": st.floats(0, 1),
        "alone": st.floats(0, 1),
    }
)
LINES = st.lists(st.tuples(WORDS.map(lambda words: " ".join(words) + "."), JUDGED), max_size=12)


@given(st.lists(LINES, min_size=1, max_size=3), st.integers(20, 80))
@settings(deadline=None, max_examples=60)
def test_every_point_is_verbatim_and_the_budget_is_kept(
    documents: list[list[tuple[str, dict[str, object]]]], budget: int
) -> None:
    digests = [digest_of(lines, path=f"{n}.txt") for n, lines in enumerate(documents)]
    made = memo(*digests, words=budget)
    points = [p for s in made.sections for p in s.points]
    for point in points + [p for e in made.annex for s in e.sections for p in s.points]:
        where = point.evidence[0]
        document = digests[int(where.source[1:]) - 1].document
        assert document.text[where.start : where.end] == point.text
        assert document.sentences[where.sentence - 1].start <= where.start
    assert sum(len(text.split()) for text in {p.text for p in points}) <= budget
    assert made == memo(*digests, words=budget)


@pytest.mark.parametrize("budget", [20, 50, 120])
def test_shares_of_the_sources_add_up(digested: Digested, budget: int) -> None:
    lines = [f"Minister number {n} raised concerns about port number {n}." for n in range(30)]
    made = memo(digested(lines), digested(lines[:9], path="b.txt"), words=budget)
    assert sum(source.share for source in made.sources) == pytest.approx(1, abs=0.001)


def test_a_title_made_of_opening_words_names_no_memo_on_several(digested: Digested) -> None:
    line = "The ministers signed an agreement on solar power."
    cut = digested([(line, OUTCOME)], title="The ministers signed an agreement on solar …")
    own = digested([(AGAIN, OUTCOME)], path="b.txt", title="Readout of the talks")
    assert memo(cut, own).title == "Readout of the talks, and 1 more"
