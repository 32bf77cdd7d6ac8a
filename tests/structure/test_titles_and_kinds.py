"""A document's title, date and genre."""

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
def test_recognizes_the_genre_by_title(title: str, kind: str) -> None:
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
def test_recognizes_the_genre_by_form(texts: tuple[str, ...], kind: str) -> None:
    assert made(*texts).kind == kind
