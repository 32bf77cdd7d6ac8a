"""Memos on reports: what they say they are about, what they conclude, what they recommend."""

import pytest

from briefing.composer import MemoOptions, compose
from briefing.composer.passages import extract_passages
from briefing.composer.ranked_selection import MIN_OUTCOME
from briefing.composer.ranks import rank_passages
from briefing.composer.reports import find_opening, find_recommendations
from briefing.models import AnalyzedDocument, Memo
from briefing.profiles import load_profile
from tests.composer.conftest import RANKS, Line, analyze

WEAK = {"importance": 0.1, "labels": {"issue": 0.3}}
DETAILS: list[Line] = [
    (f"Pier {n} was painted in the colour of quarter {n * 7}.", WEAK) for n in range(70)
]


def heading(text: str) -> Line:
    return (text, {"kind": "heading"})


def report(*lines: Line | str, path: str = "a.txt") -> AnalyzedDocument:
    return analyze(lines, path, "Ferries on Lake Orre", kind="report")


def make(*documents: AnalyzedDocument, words: int = 120) -> Memo:
    options = MemoOptions(words=words, annex=False)
    return compose(documents, load_profile("memo"), options, model=RANKS)


def texts(memo: Memo, section: str) -> list[str]:
    return [p.text for each in memo.sections if each.id == section for p in each.points]


def recommendations(document: AnalyzedDocument) -> list[str]:
    passages = extract_passages([document])
    flags = find_recommendations([document], passages)
    return [p.text for p, flag in zip(passages, flags, strict=True) if flag]


def test_bottom_line_has_what_the_introduction_says_the_report_is_about() -> None:
    about = "Lake Orre has lost half of its ferries, and three villages depend on them."
    scope = "This report describes what the loss costs and what the province could do."
    other = "Most crews are older than sixty."
    memo = make(
        report(
            heading("Introduction"),
            (about, WEAK),
            (other, WEAK),
            (scope, WEAK),
            heading("Piers"),
            *DETAILS,
        )
    )
    assert {about, scope} <= set(texts(memo, "summary")[:3])


def test_conclusions_come_before_details() -> None:
    end = "Only a joint timetable would keep the three villages connected in winter."
    opening = ["Ferries are old.", "Crews are few.", "Fares are high.", heading("Piers")]
    memo = make(report(*opening, *DETAILS, heading("Conclusions"), (end, WEAK)), words=60)
    assert end in [p.text for section in memo.sections for p in section.points]


def test_opening_is_the_summary_then_the_introduction_then_the_first_section() -> None:
    three = ["Ferries are old.", "Crews are few.", "Fares are high."]
    summary, introduction = heading("Executive summary"), heading("Introduction")
    both = report(*three, introduction, *three, summary, *three, *DETAILS)
    assert find_opening(both.document) == 2
    assert find_opening(report(*three, introduction, *three, *DETAILS).document) == 1
    assert find_opening(report(*three, heading("Fares"), *three, *DETAILS).document) == 0


def test_short_chapter_file_has_no_opening_unless_it_is_the_summary() -> None:
    three = ["Ferries are old.", "Crews are few.", "Fares are high."]
    assert find_opening(report(heading("Fares"), *three).document) is None
    chapter = report(heading("Fares"), *three, heading("Summary"), *three)
    assert find_opening(chapter.document) == 1


def test_quotes_what_it_reviews_with_the_sentence_that_names_the_report() -> None:
    pair = "This report describes two ferry lines. It reviews what a third one would cost."
    found = [p.text for p in extract_passages([report((pair, {"alone": 0.2}))])]
    assert pair in found


def test_quotes_a_chain_of_sentences_from_the_one_that_names_their_subject() -> None:
    chain = "The harbour board owned three ferries. It sold one in May. It rents out the others."
    line = (chain, {"alone": 0.9})
    assert chain in [p.text for p in extract_passages([report(line)])]
    news = analyze([line], kind="news")
    assert chain not in [p.text for p in extract_passages([news])]


LISTED = [
    "The province shall publish a timetable by 1 March 2026.",
    "Fares should be the same on all lines.",
    "Each village must keep its own landing stage open in winter.",
]


def test_recommendations_are_planned_outcomes_with_owner_and_deadline() -> None:
    noisy = {"labels": {"issue": 0.1, "noise": 0.7}, "importance": 1.0}
    lines = [heading("Recommendations"), *((text, noisy) for text in LISTED)]
    memo = make(report(*lines, heading("Piers"), *DETAILS), words=200)
    found = {p.text: p.status for each in memo.sections for p in each.points if p.status}
    assert found == dict.fromkeys(LISTED, "planned")


def test_procedures_are_no_outcomes_of_a_report() -> None:
    likely: Line = ("The board will confirm requests in writing.", {"labels": {"outcome": 0.6}})
    chances = []
    for kind in ("news", "report"):
        folder = [analyze([likely, *DETAILS], kind=kind)]
        ranks = rank_passages(folder, extract_passages(folder), RANKS)
        chances.append(float(ranks.outcome[0]))
    assert chances[1] < MIN_OUTCOME < chances[0]


def test_recommends_what_somebody_recommends_in_any_section() -> None:
    ours = "We therefore recommend that the board buy a second ice-breaker."
    told = "In May, a recommended route was closed."
    assert recommendations(report(heading("Ice"), ours, told)) == [ours]


def test_recommends_what_follows_such_a_sentence_with_a_colon() -> None:
    lead = "Accordingly, I recommend:"
    items: list[Line] = [
        ("The board shall buy a second ice-breaker.", {"kind": "item"}),
        ("The province pays for its crew.", {"kind": "item"}),
    ]
    found = recommendations(report(heading("Ice"), lead, *items, "Winters are long."))
    assert found == [lead, *(text for text, _ in items)]


@pytest.mark.parametrize(
    "name", ["Conclusions and recommendations", "Recommendations for the province and its board"]
)
def test_recommends_what_should_be_done_under_such_a_heading(name: str) -> None:
    assert recommendations(report(heading("Piers"), heading(name), *LISTED)) == LISTED
    assert recommendations(report(heading("Piers"), heading("Conclusions"), *LISTED)) == []


def test_what_is_weighed_is_not_recommended() -> None:
    lines = [
        heading("Recommendations"),
        "I have considered whether all crews should be trained again.",
        "Should the board sell its oldest ferry?",
        "Winters are long.",
    ]
    assert recommendations(report(*lines)) == []


@pytest.mark.parametrize("kind", ["news", "joint-statement"])
def test_only_reports_recommend(kind: str) -> None:
    document = analyze([heading("Recommendations"), *LISTED], kind=kind)
    assert recommendations(document) == []
