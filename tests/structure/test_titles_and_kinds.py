"""What a document is called, when it is from, and what kind it is."""

import pytest

from briefing.models import Block, Document, Extract
from briefing.structure import outline

BODY = "The ministers met in Astana and talked about trade. They will meet again."


def made(*texts: str, title: str = "", path: str = "notes.txt") -> Document:
    blocks = tuple(Block("paragraph", text) for text in texts)
    return outline(Extract(blocks=blocks, title=title), path, "", "en")


def test_a_given_title_is_not_a_sentence_when_the_text_repeats_it() -> None:
    document = made("Rail links grow", BODY, title="Rail Links Grow")
    assert document.title == "Rail Links Grow"
    assert document.sentences[0].text == "The ministers met in Astana and talked about trade."


def test_a_short_first_line_is_the_title() -> None:
    document = made("Rail links grow", BODY)
    assert document.title == "Rail links grow"
    assert len(document.sentences) == 2


def test_a_sentence_is_no_title_and_lends_its_words() -> None:
    document = made(BODY, "And so on, as always.")
    assert document.title == "The ministers met in Astana and talked about trade."
    assert len(document.sentences) == 3


@pytest.mark.parametrize("line", ["2:38 P.M. EDT", "18 December 2025", "* * *"])
def test_times_dates_and_rules_are_no_titles(line: str) -> None:
    assert made(line, BODY, title=line).title != line


def test_a_conversation_without_a_title_is_called_by_its_file() -> None:
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
def test_the_date_is_a_dateline_s_or_the_file_s(texts: tuple[str], path: str, date: str) -> None:
    assert made(*texts, path=path).date == date


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Joint Statement by the Leaders", "joint-statement"),
        ("Совместное заявление президентов", "joint-statement"),
        ("Readout of the Minister’s Call", "readout"),
        ("FACT SHEET: Rail", "fact-sheet"),
        ("Joint press conference in Astana", "press-conference"),
        ("Interview with the Ambassador", "interview"),
        ("Remarks by the Minister at the Forum", "remarks"),
        ("Executive Order on Rail", "order"),
        ("Minutes of the Board", "meeting"),
        ("Annual report of the Fund", "report"),
        ("A visit to the north", "document"),
    ],
)
def test_a_title_names_the_kind(title: str, kind: str) -> None:
    assert made(BODY, title=title).kind == kind


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("Q: Why?", "MR. LEE: Because.", "Q: When?", "MR. LEE: Soon."), "interview"),
        (("Q: Why?", "MR. LEE: We must.", "MR. GRAY: So it is indeed."), "press-conference"),
        (("MR. LEE: We met today.", "MR. GRAY: We agreed on it."), "remarks"),
        (("We, the leaders of three countries, met today.",), "joint-statement"),
        (("The President met today with the King.",), "readout"),
        (("Mr. President, Excellencies,", BODY), "remarks"),
        (("Prices rose, he said.", "It will last, according to the bank."), "news"),
    ],
)
def test_without_a_title_the_form_tells_the_kind(texts: tuple[str, ...], kind: str) -> None:
    assert made(*texts).kind == kind
