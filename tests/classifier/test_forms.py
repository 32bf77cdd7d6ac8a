"""What a sentence's form alone tells: furniture, and openings that dangle."""

import pytest

from briefing.classifier import surface_marks
from briefing.classifier.context import laid_out
from briefing.classifier.surface_marks import ANYWHERE, FURNITURE, MARKS
from briefing.classifier.token_features import SOUGHT, vocabulary


def marks(text: str, language: str = "en") -> list[str]:
    laid = laid_out([text])
    hits = SOUGHT.hits(laid, vocabulary(laid.known)["sequences"])
    met = SOUGHT.met(hits, laid)[:, -len(ANYWHERE) :]
    (row,) = surface_marks.marks([text], [len(text.split())], met, language)
    return [MARKS[place] for place in row.nonzero()[0]]


def noise(text: str) -> list[str]:
    return [mark for mark in marks(text) if mark in FURNITURE]


def dangling(text: str, language: str = "en") -> list[str]:
    return [mark for mark in marks(text, language) if mark not in FURNITURE]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Good morning, ladies and gentlemen, and welcome.", "greeting"),
        ("Thank you very much for having us here today.", "thanks"),
        ("Earlier, the news agency reported on the visit of the minister.",
         "agency's earlier report"),
        ("Read more about the summit on our site.", "link"),
        ("PRIME MINISTER:", "speaker's label"),
        ("(Applause and laughter in the hall.)", "stage direction"),
        ("3:37 P.M. CAT", "clock time"),
        ("Please have a seat, all of you.", "logistics"),
        ("Will you send more troops to the island?", "a question"),
        ("More to come.", "too short"),
    ],
)  # fmt: skip
def test_furniture_is_known_by_its_form(text: str, mark: str) -> None:
    assert mark in noise(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers signed an agreement on solar power in Berlin.",
        "We remain concerned about the situation at the border.",
    ],
)
def test_a_plain_statement_is_no_furniture_and_stands_alone(text: str) -> None:
    assert noise(text) == []
    assert dangling(text) == []


@pytest.mark.parametrize("opening", ["Dear ", "By ", "Earlier, ", "(", "A: "])
def test_what_opens_like_furniture_and_has_no_end_is_none_of_it(opening: str) -> None:
    assert noise(opening + "mr. " * 50_000 + "left") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("It also covers rail and ports in the south.", "opens with a pronoun"),
        ("This visit will bring the two sides closer together.", "opens with a pointer"),
        ("However, the talks on tariffs will go on next year.", "opens with a connective"),
        ("Yes, the government has agreed to the proposal.", "answers what was asked"),
        ("The forum has three areas of work this year:", "leads into a list"),
        ("Norway will do so before the end of the year.", "refers back"),
        ("and the promotion of trade between the two sides.", "opens in the middle"),
    ],
)
def test_what_dangles_is_told(text: str, why: str) -> None:
    assert why in dangling(text)


@pytest.mark.parametrize(
    ("language", "text", "alone"),
    [
        ("ru", "Он также отметил важность этого соглашения.", False),
        ("ru", "Онлайн-торговля между странами выросла на треть.", True),
        ("fr", "Cette visite renforcera les liens entre les deux pays.", False),
        ("fr", "Les ministres ont signé un accord sur le rail.", True),
        ("de", "Außerdem wird der Hafen im Süden ausgebaut.", False),
        ("ja", "これにより両国の関係はさらに強化される。", False),
    ],
)
def test_openings_dangle_in_other_languages_too(language: str, text: str, alone: bool) -> None:
    assert (dangling(text, language) == []) is alone
