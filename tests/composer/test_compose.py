"""Passages, sections and evidence, in memos whose profile has a label that the ranking lacks."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.composer import MemoOptions, compose
from briefing.composer.passages import extract_passages
from briefing.models import AnalyzedDocument, Memo, Mention, Point
from briefing.profiles import SectionSpec, load_profile
from tests.composer.conftest import analyze

SHIPPED = load_profile("memo")
DECISIONS = SectionSpec("decisions", {"en": "Decisions"}, "decision")  # unknown to the ranking
MEMO = replace(SHIPPED, sections=(*SHIPPED.sections, DECISIONS))
PLAIN = replace(MEMO, sections=tuple(s for s in MEMO.sections if s.id != "summary"))
Analyzed = Callable[..., AnalyzedDocument]
SIGNED = "The ministers signed an agreement on solar power."
ISSUE = "The two sides disagree on tariffs for steel."
OUTCOME = {"labels": {"outcome": 0.9}, "status": "agreed", "areas": ("energy",)}


def memo(*documents: AnalyzedDocument, **options: object) -> Memo:
    """Compose a memo without a bottom line, so that points stay in their own sections."""
    return compose(documents, PLAIN, MemoOptions(**options))  # type: ignore[arg-type]


def full_memo(*documents: AnalyzedDocument, **options: object) -> Memo:
    return compose(documents, MEMO, MemoOptions(**options))  # type: ignore[arg-type]


def section(of: Memo, name: str) -> list[Point]:
    return [point for each in of.sections if each.id == name for point in each.points]


def texts(of: Memo, name: str) -> list[str]:
    return [point.text for point in section(of, name)]


def test_prints_sentence_in_the_section_of_its_strongest_label(analyzed: Analyzed) -> None:
    made = memo(
        analyzed(
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


def test_gives_a_status_to_outcomes_only(analyzed: Analyzed) -> None:
    made = memo(analyzed([(SIGNED, OUTCOME), ISSUE]))
    assert [p.status for p in section(made, "outcomes")] == ["agreed"]
    assert [p.status for p in section(made, "issues")] == [None]


def test_history_does_not_open_the_memo(analyzed: Analyzed) -> None:
    old = ("The leaders met first in 2009.", {"importance": 0.95, "mentions": (dated("2009"),)})
    made = full_memo(analyzed([old, (ISSUE, {"importance": 0.6})]))
    assert texts(made, "summary") == [ISSUE]


def test_decisions_open_the_memo_before_standing_cooperation(analyzed: Analyzed) -> None:
    cooperation = {"labels": {"cooperation": 0.9}, "importance": 0.85}
    standing = ("Universities exchange students every year.", cooperation)
    assert texts(full_memo(analyzed([standing, (SIGNED, OUTCOME)])), "summary") == [SIGNED]


def test_agreed_text_opens_the_memo_before_speech(analyzed: Analyzed) -> None:
    decided = ("We have decided to send two million to the flooded towns.", OUTCOME)
    agreed = ("The ministers set up a working group on cyber threats.", OUTCOME)
    remarks = analyzed([decided], path="remarks.txt", kind="remarks")
    statement = analyzed([agreed], path="statement.txt", kind="joint-statement")
    assert texts(full_memo(remarks, statement), "summary") == [agreed[0]]


def test_accepts_lower_scores_if_room_is_left(analyzed: Analyzed) -> None:
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
    assert texts(memo(analyzed([weak]), words=24), "issues") == [weak[0]]
    assert texts(memo(analyzed([weak, *strong]), words=24), "issues") == strong


def test_selects_outcomes_first_on_a_full_page(analyzed: Analyzed) -> None:
    issue = ("Fishermen blame foreign trawlers.", {"importance": 1.0, "labels": {"issue": 1.0}})
    slight = ("The ministers signed a pact.", OUTCOME | {"importance": 0.4})
    made = memo(analyzed([issue, slight]), words=6)
    assert (texts(made, "outcomes"), texts(made, "issues")) == ([slight[0]], [])


def dated(day: str) -> Mention:
    return Mention("date", day, day)


def test_does_not_quote_noise(analyzed: Analyzed) -> None:
    greeting = ("Good morning and a warm welcome to you all.", {"labels": {"noise": 1.0}})
    made = memo(analyzed([greeting, "The two sides disagree on tariffs for steel."]))
    assert all("morning" not in p.text for s in made.sections for p in s.points)


def test_quotes_lead_in_with_its_items(analyzed: Analyzed) -> None:
    made = memo(
        analyzed(
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


def test_quotes_no_links_to_files_with_a_sentence(analyzed: Analyzed) -> None:
    link = ("📄 Download the plan (20 pages)", {"kind": "item", "marker": "–", "alone": 0.0})
    made = memo(analyzed([("The port quarrel delays the plan.", {"alone": 1.0}), link]))
    assert texts(made, "issues")[0] == "The port quarrel delays the plan."


def test_quotes_dependent_sentence_with_the_one_before() -> None:
    analyzed_talks = analyze(["The corridor needs ships. It also needs ports on both shores."])
    weak = analyzed_talks.analyses[1].relevance
    analyses = (
        analyzed_talks.analyses[0],
        type(analyzed_talks.analyses[1])(
            type(weak)(weak.labels, importance=1.0, standalone=0.1), salience=0.5
        ),
    )
    made = memo(AnalyzedDocument(analyzed_talks.document, analyses))
    assert "The corridor needs ships. It also needs ports on both shores." in texts(made, "issues")


def test_does_not_quote_dependent_sentence_alone() -> None:
    two = analyze(["The delegations met in Tokyo. They agreed on a programme."])
    welcomed, agreed = two.analyses
    hanging = replace(agreed, relevance=replace(agreed.relevance, standalone=0.2))
    whole = [
        unit.text
        for unit in extract_passages([AnalyzedDocument(two.document, (welcomed, hanging))])
    ]
    assert whole == [
        "The delegations met in Tokyo.",
        "The delegations met in Tokyo. They agreed on a programme.",
    ]


def test_does_not_quote_sentence_whose_antecedent_depends_itself() -> None:
    two = analyze(["This visit will widen the work. They will discuss trade."])
    hanging = tuple(
        replace(each, relevance=replace(each.relevance, standalone=0.4)) for each in two.analyses
    )
    whole = [unit.text for unit in extract_passages([AnalyzedDocument(two.document, hanging)])]
    assert whole == []


@pytest.mark.parametrize("opening", ["And", "So,", "And, you know,", "Look, well,", "You know,"])
def test_leaves_out_connecting_opening(analyzed: Analyzed, opening: str) -> None:
    made = memo(analyzed([f"{opening} the two sides disagree on tariffs for steel."]))
    (point,) = section(made, "issues")
    assert (point.text, point.leading_ellipsis) == (
        "the two sides disagree on tariffs for steel.",
        True,
    )


LOCKS = "The two sides will widen the canal"
WHOLE = f"But {LOCKS.lower()}, easing the way for the crews of barges on the second of May."
DAY = Mention("date", "the second of May", "2026-05-02")


def test_shortens_long_sentence_on_one_page(
    analyzed: Analyzed,
) -> None:
    long = {"clip_at": len(f"But {LOCKS}"), "mentions": (DAY,)}
    made = memo(analyzed([(WHOLE, long)]), words=300)
    (point,) = section(made, "issues")
    assert (point.text, point.leading_ellipsis, point.trailing_ellipsis) == (
        LOCKS.lower(),
        True,
        True,
    )
    assert made.words == len(LOCKS.split())
    assert section(made, "calendar") == []
    assert made.annex == ()


def test_shortens_the_second_of_two_sentences() -> None:
    analyzed_talks = analyze([f"The canal is old. It needs locks, {LOCKS}."])
    weak = replace(
        analyzed_talks.analyses[1].relevance, standalone=0.1, clip_at=len("It needs locks")
    )
    analyses = (analyzed_talks.analyses[0], replace(analyzed_talks.analyses[1], relevance=weak))
    made = memo(AnalyzedDocument(analyzed_talks.document, analyses), words=300)
    assert "The canal is old. It needs locks" in texts(made, "issues")


def test_quotes_whole_sentence_on_more_than_one_page(analyzed: Analyzed) -> None:
    made = memo(analyzed([(WHOLE, {"clip_at": len(f"But {LOCKS}")})]), words=301)
    assert texts(made, "issues") == [WHOLE.removeprefix("But ")]


def test_quotes_the_fluent_one_of_two_repeats() -> None:
    spoken = "We will — we will open, excuse me, a railway school in the port city next year."
    written = "The ministers will open a railway school in the port city next year."
    made = memo(analyze([(spoken, {"importance": 0.9})]), analyze([written], "b.txt"))
    assert texts(made, "issues") == [written]


FIRST = "Seven agreements on railways and ports were signed in Tokyo on Friday."
AGAIN = "In Tokyo seven agreements on ports and railways were signed on Friday."
OTHER = "Nine agreements on railways and ports were signed in Tokyo on Friday, with 9 banks."


def test_merges_repeat_as_corroboration(analyzed: Analyzed) -> None:
    made = memo(analyzed([(FIRST, OUTCOME)]), analyzed([(AGAIN, OUTCOME)], path="b.txt"))
    (point,) = section(made, "outcomes")
    assert [e.source for e in point.evidence] == ["S1", "S2"]


def test_does_not_merge_same_words_about_other_people(analyzed: Analyzed) -> None:
    one = "The President met with Prime Minister Sato of Japan today to discuss trade and security."
    two = (
        "The President met with Prime Minister Khan of Omania today to discuss trade and security."
    )
    made = memo(analyzed([(one, OUTCOME)]), analyzed([(two, OUTCOME)], path="b.txt"))
    assert all(len(p.evidence) == 1 for p in section(made, "outcomes"))


def test_lists_conflicting_figures(analyzed: Analyzed) -> None:
    one = "In Tokyo 7 agreements on ports and railways were signed on Friday."
    two = "In Tokyo 9 agreements on ports and railways were signed on Friday."
    point = section(_report_figures(analyzed, (one, "7"), (two, "9")), "outcomes")[0]
    assert [e.source for e in point.evidence] == ["S1"]
    assert [e.source for e in point.conflicting_evidence] == ["S2"]
    assert point.conflicting_texts == (two,)


def test_figures_of_another_size_report_another_fact(analyzed: Analyzed) -> None:
    one = "In Tokyo 7 agreements on ports and railways were signed on Friday."
    two = "In Tokyo 90 agreements on ports and railways were signed on Friday."
    for point in section(_report_figures(analyzed, (one, "7"), (two, "90")), "outcomes"):
        assert len(point.evidence) == 1
        assert not point.conflicting_evidence


def _report_figures(analyzed: Analyzed, *texts: tuple[str, str]) -> Memo:
    documents = []
    for at, (text, value) in enumerate(texts):
        figure = Mention("figure", f"{value} agreements", value, "agreements")
        documents.append(analyzed([(text, OUTCOME | {"mentions": (figure,)})], path=f"{at}.txt"))
    return memo(*documents)


def test_translates_headings(analyzed: Analyzed) -> None:
    made = memo(analyzed(["The two sides disagree on tariffs for steel."]), language="de")
    assert "Kernfragen" in [s.heading for s in made.sections]


def test_prefers_agreed_text_to_speech(analyzed: Analyzed) -> None:
    words = "The two sides agreed to build a second {} across the river by 2027."
    decided = analyzed([(words.format("bridge"), OUTCOME)], kind="remarks")
    agreed = analyzed([(words.format("tunnel"), OUTCOME)], path="b.txt", kind="joint-statement")
    made = memo(decided, agreed, words=20)
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
def test_quotes_verbatim_within_the_budget(
    documents: list[list[tuple[str, dict[str, object]]]], budget: int
) -> None:
    documents = [analyze(lines, path=f"{n}.txt") for n, lines in enumerate(documents)]
    made = memo(*documents, words=budget)
    points = [p for s in made.sections for p in s.points]
    for point in points + [p for e in made.annex for s in e.sections for p in s.points]:
        where = point.evidence[0]
        document = documents[int(where.source[1:]) - 1].document
        assert document.text[where.start : where.end] == point.text
        assert document.sentences[where.sentence - 1].start <= where.start
    assert sum(len(text.split()) for text in {p.text for p in points}) <= budget
    assert made == memo(*documents, words=budget)


@pytest.mark.parametrize("budget", [20, 50, 120])
def test_shares_of_sources_add_up(analyzed: Analyzed, budget: int) -> None:
    lines = [f"Minister number {n} raised concerns about port number {n}." for n in range(30)]
    made = memo(analyzed(lines), analyzed(lines[:9], path="b.txt"), words=budget)
    assert sum(source.share for source in made.sources) == pytest.approx(1, abs=0.001)
