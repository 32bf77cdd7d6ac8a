"""A folder of three short documents in each language, and what the memo on it contains.

Each folder tells the same story: an agreement on railways is signed, a working group on digital
technology is agreed, money for hospitals and a forum on solar energy are planned, talks on fishing
fail, a drought causes concern, and a minister answers a question.
"""

from functools import cache
from pathlib import Path

import pytest

import briefing
from briefing.languages import LANGUAGES
from briefing.models import Memo, Point

FOLDERS = Path(__file__).parent / "folders"
CODES = sorted(LANGUAGES)
PROFILES = {"cues": str(Path(__file__).parent / "cues.toml"), "models": "memo"}
pytestmark = pytest.mark.parametrize("setting", PROFILES)


@cache
def make_memo(code: str, setting: str) -> Memo:
    return briefing.make([FOLDERS / code], words=700, profile=PROFILES[setting])


def read_paragraphs(code: str, name: str) -> list[str]:
    text = (FOLDERS / code / name).read_text(encoding="utf-8")
    return text.strip().split("\n\n")


def find_points(memo: Memo, sentence: str, section: str = "") -> list[Point]:
    """Return the points of the memo's body, or of one of its sections, that quote a sentence."""
    return [
        point
        for each in memo.sections
        if section in ("", each.id)
        for point in each.points
        if sentence in point.text
    ]


def test_every_language_has_a_folder(setting: str) -> None:
    assert sorted(path.name for path in FOLDERS.iterdir()) == CODES


@pytest.mark.parametrize("code", CODES)
def test_language_and_date_of_each_document_are_found(code: str, setting: str) -> None:
    found = {(source.language, source.date) for source in make_memo(code, setting).sources}
    assert found == {(code, f"2025-03-{day}") for day in (12, 13, 14)}


@pytest.mark.parametrize("code", CODES)
def test_outcomes_have_their_status_and_area(code: str, setting: str) -> None:
    _, signed, agreed, money = read_paragraphs(code, "2025-03-14-statement.txt")
    _, forum, _, _ = read_paragraphs(code, "2025-03-12-news.txt")
    for sentence, status, area in (
        (signed, "delivered", "transport"),
        (agreed, "agreed", "digital"),
        (money, "planned", "health"),
        (forum, "planned", "energy"),
    ):
        memo = make_memo(code, setting)
        points = find_points(memo, sentence)
        in_calendar = find_points(memo, sentence, "calendar")  # which has no statuses
        assert points, sentence
        assert all(point.status == status for point in points if point not in in_calendar), sentence
        assert area in points[0].areas, sentence


@pytest.mark.parametrize("code", CODES)
def test_what_was_not_agreed_is_no_outcome_and_a_concern_is_an_issue(
    code: str, setting: str
) -> None:
    _, _, failed, concern = read_paragraphs(code, "2025-03-12-news.txt")
    memo = make_memo(code, setting)
    assert not find_points(memo, failed, "outcomes")
    assert find_points(memo, concern, "issues")


@pytest.mark.parametrize("code", CODES)
def test_points_have_their_dates_and_figures(code: str, setting: str) -> None:
    _, signed, _, money = read_paragraphs(code, "2025-03-14-statement.txt")
    _, forum, _, _ = read_paragraphs(code, "2025-03-12-news.txt")
    for sentence, value, unit in (
        (signed, "2025-03-14", ""),
        (money, "40000000", "EUR"),
        (forum, "2025-04", ""),
    ):
        points = find_points(make_memo(code, setting), sentence)
        found = {(m.value, m.unit) for point in points for m in point.mentions}
        assert (value, unit) in found, sentence


@pytest.mark.parametrize("code", CODES)
def test_minister_is_the_speaker_and_the_question_is_not_quoted(code: str, setting: str) -> None:
    _, question, answer = read_paragraphs(code, "2025-03-13-press.txt")
    memo = make_memo(code, setting)
    points = [p for section in memo.sections for p in section.points]
    points += [p for entry in memo.annex for section in entry.sections for p in section.points]
    name = answer.strip("【").split("】")[0].split("：")[0].split(":")[0]
    speakers = {point.speaker for point in points if point.speaker}
    assert len(speakers) == 1 and name.split()[-1].casefold() in speakers.pop().casefold()
    asked = question.replace("：", ":").replace("】", ":").split(":")[1].strip()
    assert not any(asked in point.text for point in points)
