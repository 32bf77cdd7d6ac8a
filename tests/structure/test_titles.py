"""A document's title and date."""

import pytest

from briefing.models import Block, Document, Extract
from briefing.structure import build_document

BODY = "The ministers met in Astana and talked about trade. They will meet again."


def made(*texts: str, title: str = "", path: str = "notes.txt") -> Document:
    blocks = tuple(Block("paragraph", text) for text in texts)
    return build_document(Extract(blocks=blocks, title=title), path, "", "en")


def test_a_repeated_title_is_no_sentence() -> None:
    document = made("Rail links grow", BODY, title="Rail Links Grow")
    assert document.title == "Rail Links Grow"
    assert document.sentences[0].text == "The ministers met in Astana and talked about trade."


def test_uses_a_short_first_line_as_title() -> None:
    document = made("Rail links grow", BODY)
    assert document.title == "Rail links grow"
    assert len(document.sentences) == 2


def test_falls_back_to_the_first_sentence() -> None:
    document = made(BODY, "And so on, as always.")
    assert document.title == "The ministers met in Astana and talked about trade."
    assert len(document.sentences) == 3


@pytest.mark.parametrize("line", ["2:38 P.M. EDT", "18 December 2025", "* * *"])
def test_rejects_times_dates_and_rules_as_titles(line: str) -> None:
    assert made(line, BODY, title=line).title != line


def test_names_a_conversation_after_its_file() -> None:
    document = made("MR. GRAY: Hello.", "MR. LEE: Good morning to you.", path="a/talk-on_rail.txt")
    assert document.title == "Talk on rail"


@pytest.mark.parametrize(
    ("texts", "path", "date"),
    [
        (("18 December 2025", BODY), "x.txt", "2025-12-18"),
        (
            ("ASTANA, May 5, 2024 – The ministers met for a day of talks on rail.",),
            "x",
            "2024-05-05",
        ),
        ((BODY,), "2024-05-05-talks.txt", "2024-05-05"),
        ((BODY,), "talks.txt", ""),
    ],
)
def test_reads_the_date_from_a_dateline_or_the_file_name(
    texts: tuple[str], path: str, date: str
) -> None:
    assert made(*texts, path=path).date == date


@pytest.mark.parametrize(
    ("chapter", "language"),
    [
        ("Introduction", "en"), ("1. Introduction", "en"), ("a. Introduction", "en"),
        ("Executive summary", "en"), ("Annex II", "en"), ("Conclusions and recommendations", "en"),
        ("Einleitung", "de"), ("Введение", "ru"), ("はじめに", "ja"), ("引言", "zh"),
        ("Kirish", "uz"),
    ],
)  # fmt: skip
def test_rejects_the_name_of_a_chapter_as_title(chapter: str, language: str) -> None:
    blocks = (Block("heading", chapter, 1), Block("paragraph", BODY))
    extract = Extract(blocks, title=chapter)
    document = build_document(extract, "harbour-dues-of-utopia.txt", "", language)
    assert document.title == "Harbour dues of utopia"


@pytest.mark.parametrize(
    "greeting",
    [
        "First of all, I congratulate the Minister on her election and wish her success.",
        "On behalf of the people of Utopia, I congratulate you on your election.",
        "Good morning, everybody.",
        "Уважаемые коллеги, рад приветствовать вас в столице.",
        "Sehr geehrte Damen und Herren, ich begrüße Sie herzlich.",
        "各位来宾，大家好。",
    ],
)
def test_prefers_the_file_name_to_a_greeting(greeting: str) -> None:
    assert made(greeting, BODY, path="utopia-77.txt").title == "Utopia 77"


def test_prefers_an_informative_file_name_to_a_sentence() -> None:
    path = "2024-05-05-joint-statement-of-utopia-and-arcadia.md"
    assert made(BODY, BODY, path=path).title == "Joint statement of utopia and arcadia"
    assert made(BODY, BODY, path="article-1.txt").title.startswith("The ministers met")


def test_a_chapter_s_file_is_named_after_its_first_sentence() -> None:
    blocks = (Block("heading", "1. Introduction", 1), Block("paragraph", BODY))
    document = build_document(
        Extract(blocks, title="1. Introduction"), "1-introduction.txt", "", "en"
    )
    assert document.title == "The ministers met in Astana and talked about trade."
