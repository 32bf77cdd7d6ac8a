"""A folder of three short documents in each language, and what the memo on it contains.

Each folder tells the same story: an agreement on railways is signed, a working group on digital
technology is agreed, money for hospitals and a forum on solar energy are planned, talks on fishing
fail, a drought causes concern, and a minister answers a question.
"""

from functools import cache
from pathlib import Path

import pytest

import briefing
from briefing.analysis import analyze_document
from briefing.languages import LANGUAGES
from briefing.loading import load_documents
from briefing.mentions import find_mentions
from briefing.models import Document, Memo, Point
from briefing.profiles import load_profile

FOLDERS = Path(__file__).parent / "folders"
PROFILE = str(Path(__file__).parent / "cues.toml")
CODES = sorted(LANGUAGES)


@cache
def make_memo(code: str) -> Memo:
    return briefing.make([FOLDERS / code], words=700, profile=PROFILE)


def read_paragraphs(code: str, name: str) -> list[str]:
    text = (FOLDERS / code / name).read_text(encoding="utf-8")
    return text.strip().split("\n\n")


def find_points(code: str, sentence: str, section: str = "") -> list[Point]:
    """Return the points of the memo's body, or of one of its sections, that quote a sentence."""
    return [
        point
        for each in make_memo(code).sections
        if section in ("", each.id)
        for point in each.points
        if sentence in point.text
    ]


@cache
def find_status(code: str, sentence: str) -> str | None:
    """Return the status that the cues of the language, or its model, give a sentence."""
    profile = load_profile(PROFILE)
    for path in sorted((FOLDERS / code).iterdir()):
        for document in load_documents(path.name, path.read_bytes()):
            assert isinstance(document, Document)
            analyses = analyze_document(document, profile, "salience").analyses
            for found, analysis in zip(document.sentences, analyses, strict=True):
                if found.text == sentence:
                    return analysis.relevance.status
    raise AssertionError(sentence)


def test_every_language_has_a_folder() -> None:
    assert sorted(path.name for path in FOLDERS.iterdir()) == CODES


@pytest.mark.parametrize("code", CODES)
def test_language_and_date_of_each_document_are_found(code: str) -> None:
    found = {(source.language, source.date) for source in make_memo(code).sources}
    assert found == {(code, f"2025-03-{day}") for day in (12, 13, 14)}


@pytest.mark.parametrize("code", CODES)
def test_outcomes_have_their_status_and_area(code: str) -> None:
    _, signed, agreed, money = read_paragraphs(code, "2025-03-14-statement.txt")
    _, forum, _, _ = read_paragraphs(code, "2025-03-12-news.txt")
    for sentence, status, area in (
        (signed, "delivered", "transport"),
        (agreed, "agreed", "digital"),
        (money, "planned", "health"),
        (forum, "planned", "energy"),
    ):
        points = find_points(code, sentence)
        assert points, sentence
        assert find_status(code, sentence) == status, sentence
        assert area in {area for point in points for area in point.areas}, sentence


@pytest.mark.parametrize("code", CODES)
def test_what_was_not_agreed_is_no_outcome_and_a_concern_is_an_issue(code: str) -> None:
    _, _, failed, concern = read_paragraphs(code, "2025-03-12-news.txt")
    assert not find_points(code, failed, "outcomes")
    assert find_points(code, concern, "issues")


@pytest.mark.parametrize("code", CODES)
def test_dates_and_figures_are_found(code: str) -> None:
    _, signed, _, money = read_paragraphs(code, "2025-03-14-statement.txt")
    _, forum, _, _ = read_paragraphs(code, "2025-03-12-news.txt")
    answer = read_paragraphs(code, "2025-03-13-press.txt")[-1]
    for text, value, unit in (
        (signed, "2025-03-14", ""),
        (money, "40000000", "EUR"),
        (forum, "2025-04", ""),
        (answer, "15", "%"),
        (answer, "2024", ""),
    ):
        found = find_mentions(text, code, "2025-03-13")
        assert (value, unit) in {(mention.value, mention.unit) for mention in found}, text


@pytest.mark.parametrize("code", CODES)
def test_minister_is_the_speaker_and_the_question_is_not_quoted(code: str) -> None:
    _, question, answer = read_paragraphs(code, "2025-03-13-press.txt")
    memo = make_memo(code)
    points = [p for section in memo.sections for p in section.points]
    points += [p for entry in memo.annex for section in entry.sections for p in section.points]
    name = answer.strip("【").split("】")[0].split("：")[0].split(":")[0]
    speakers = {point.speaker for point in points if point.speaker}
    assert len(speakers) == 1 and name.split()[-1].casefold() in speakers.pop().casefold()
    asked = question.replace("：", ":").replace("】", ":").split(":")[1].strip()
    assert not any(asked in point.text for point in points)
