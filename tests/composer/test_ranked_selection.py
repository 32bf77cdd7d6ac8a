"""Memos by the ranking: the wording that is quoted, the bottom line, and where points go."""

from briefing.composer import MemoOptions, compose
from briefing.composer.ranks import can_rank
from briefing.models import AnalyzedDocument, Memo, MemoSection, Mention
from briefing.profiles import load_profile
from tests.composer.conftest import RANKS, analyze

MEMO = load_profile("memo")
OUTCOME = {"labels": {"outcome": 0.9}, "status": "agreed"}
FILLERS = [
    "Fishermen blame foreign trawlers for empty nets.",
    "Archives of both capitals remain closed to historians.",
    "Lithium exports stay blocked at the border.",
    "River levels alarm the water board.",
]
SPOKEN = "We have agreed today on a coastal railway treaty between Arland and Borland."
WRITTEN = "Arland and Borland agreed on a coastal railway treaty."


def make(*documents: AnalyzedDocument, words: int = 700) -> Memo:
    return compose(documents, MEMO, MemoOptions(words=words), model=RANKS)


def section(memo: Memo, name: str) -> MemoSection:
    return next(each for each in memo.sections if each.id == name)


def test_quotes_the_agreed_text_of_a_fact_and_names_the_speech_as_evidence() -> None:
    speech = analyze([(SPOKEN, OUTCOME | {"importance": 0.85}), *FILLERS], kind="remarks")
    treaty = analyze([(WRITTEN, OUTCOME)], "treaty.txt", kind="joint-statement")
    points = [p for each in make(speech, treaty).sections for p in each.points]
    found = [p for p in points if "railway" in p.text]
    assert [p.text for p in found] == [WRITTEN]
    assert [e.source for e in found[0].evidence] == ["S2", "S1"]


def test_agreed_text_opens_the_bottom_line() -> None:
    speech = analyze(
        [("Our port in Sella will be twice as large.", OUTCOME | {"importance": 0.95}), *FILLERS],
        kind="remarks",
    )
    treaty = analyze(
        [(WRITTEN, OUTCOME | {"importance": 0.9})], "treaty.txt", kind="joint-statement"
    )
    assert section(make(speech, treaty), "summary").points[0].text == WRITTEN


def test_counts_the_words_that_are_printed() -> None:
    lines = [f"Lake number {n} lost half of its fish." for n in range(90)]
    memo = make(analyze(lines, kind="report"), words=100)
    printed = [p.text for each in memo.sections for p in each.points]
    printed += [e.text for each in memo.sections for e in each.entries]
    assert 60 < sum(len(text.split()) for text in printed) == memo.words <= 100


def test_small_folder_keeps_points_below_the_bottom_line() -> None:
    memo = make(analyze(FILLERS[:2]), analyze(FILLERS[2:], "b.txt"))
    assert len(section(memo, "summary").points) <= len(FILLERS) / 2


def test_opening_of_a_report_is_in_its_bottom_line() -> None:
    opening = "This report examines the fees of mountain huts in three valleys."
    weak = [(f"Hut number {n} has a stove.", {"importance": 0.2}) for n in range(8)]
    lines = [(opening, {"importance": 0.7}), *weak, *FILLERS]
    memo = make(analyze(lines, kind="report"), analyze(["Rivers flow."], "b.txt"))
    assert opening in [point.text for point in section(memo, "summary").points]


def test_bottom_line_prefers_news_to_history_of_equal_weight() -> None:
    opened = "Arland and Borland opened two embassies in 1992."
    year = Mention("date", "1992", "1992")
    top = OUTCOME | {"importance": 1.0}
    lines = [(opened, top | {"mentions": (year,)}), (WRITTEN, top), *FILLERS]
    memo = make(analyze(lines), analyze(["Rivers flow."], "b.txt"))
    found = [point.text for each in memo.sections for point in each.points]
    assert found[0] == WRITTEN
    assert opened in found


def test_prefers_any_speaker_to_a_moderator() -> None:
    announced = "The signing of a ferry contract between both ports comes next."
    lines = [(announced, OUTCOME | {"speaker": "MODERATOR"}), *FILLERS]
    memo = make(analyze(lines), analyze(["Rivers flow."], "b.txt"), words=30)
    printed = [p.text for each in memo.sections for p in each.points]
    assert printed and announced not in printed


def test_ranks_only_profiles_whose_labels_it_knows() -> None:
    folder = [analyze(FILLERS), analyze(FILLERS, "b.txt")]
    assert can_rank(MEMO, folder) and can_rank(load_profile("digest"), folder)
    assert not can_rank(load_profile("meeting"), folder)


def test_leaves_single_diplomatic_documents_to_the_classifier() -> None:
    long = [f"Lake number {n} lost half of its fish." for n in range(90)]
    assert not can_rank(MEMO, [analyze(long, kind="readout")])
    assert not can_rank(MEMO, [analyze(FILLERS, kind="report")])
    assert can_rank(MEMO, [analyze(long, kind="report")])
