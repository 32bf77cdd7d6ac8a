"""Entries of dates and figures: phrases that are read alone, coming days, key figures."""

import pytest

from briefing.composer.entries import is_coming, rank_figure
from briefing.composer.phrases import find_phrase
from briefing.composer.scoring import Calendar
from briefing.models import Entry, Memo, Mention
from tests.composer.conftest import analyze
from tests.composer.test_memo_rules import ISSUES, OUTCOME, make

TODAY = Calendar("2025-12-01", frozenset({"2025-12-01"}))


def phrase(sentence: str, figure: str, is_date: bool = False) -> str:
    at = sentence.index(figure)
    found = find_phrase(sentence, (at, at + len(figure)), is_date)
    return sentence[found[0] : found[1]] if found else ""


def entries(memo: Memo, section: str) -> list[Entry]:
    return [entry for each in memo.sections if each.id == section for entry in each.entries]


# --- figures ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        (
            "Tomorrow the two ministers will open a farm outside of Lakeville to announce"
            " $7 billion in loans for farmers, and they will meet the harbour board.",
            "$7 billion",
            "$7 billion in loans for farmers",
        ),
        (
            "The board of the bank advanced, after a long debate on the costs of the whole railway,"
            " $250 million of loans to refurbish the 1,300km line to Lakeville.",
            "$250 million",
            "$250 million of loans to refurbish the 1,300km line to Lakeville",
        ),
        (
            "Insured losses alone will run from $7 billion to $15 billion.",
            "$7 billion",
            "Insured losses alone will run from $7 billion to $15 billion.",
        ),
        (
            "Under the plan, Utopia will reduce emissions by 43 percent by 2030, putting the"
            " country, its neighbours and the whole northern coast on track for net zero.",
            "43 percent",
            "Under the plan, Utopia will reduce emissions by 43 percent by 2030",
        ),
        (
            "A fire that began in a kitchen reduced more than 100 houses to ash.",
            "more than 100 houses",
            "A fire that began in a kitchen reduced more than 100 houses to ash.",
        ),
        (
            "The two governments announced, after a long day of talks on many matters of trade,"
            " $5 million of funding for U.S. and Utopian firms.",
            "$5 million",
            "$5 million of funding for U.S. and Utopian firms",
        ),
        (
            "The fund, which the two governments had discussed for years on end, will mobilize over"
            " $3 billion in public and private capital to build ports.",
            "over $3 billion",
            "over $3 billion in public and private capital to build ports",
        ),
        ("The cost of it — the cost was $3 million", "$3 million", ""),  # a false start
        ("They will cost 40 million dollars.", "40 million dollars", ""),  # what will?
        ("I thank the omnibus — omnibus board for $5 million", "$5 million", ""),
    ],
)
def test_figure_has_a_phrase_that_says_what_it_is_of(
    sentence: str, figure: str, expected: str
) -> None:
    assert phrase(sentence, figure) == expected


@pytest.mark.parametrize(
    ("value", "unit", "listed"),
    [
        ("7000000000", "USD", True),
        ("43", "%", True),
        ("300000", "people", True),
        ("20", "years", False),
        ("2000", "years", False),
        ("80", "miles", False),
        ("17", "agencies", False),
        ("dozens of", "emails", False),
    ],
)
def test_key_figures_are_amounts_shares_and_large_counts(
    value: str, unit: str, listed: bool
) -> None:
    assert (rank_figure(Mention("figure", "x", value, unit)) >= 0.6) == listed


@pytest.mark.parametrize(
    ("unit", "language"),
    [("años", "es"), ("jahre", "de"), ("ans", "fr"), ("лет", "ru"), ("年間", "ja")],
)
def test_spans_of_time_are_no_key_figures_in_any_language(unit: str, language: str) -> None:
    assert rank_figure(Mention("figure", "x", "200", unit), language) < 0.6


def test_phrase_is_cut_by_words_of_its_language() -> None:
    sentence = "In dem Ort standen zuletzt 57 Häuser unter Wasser, und 134 Menschen zogen fort."
    at = sentence.index("134 Menschen")
    found = find_phrase(sentence, (at, at + len("134 Menschen")), False, "de")
    assert found == (0, len(sentence))  # "In dem Ort …" is no English introduction


def test_two_figures_of_one_phrase_have_one_entry() -> None:
    text = "Insured losses alone will run from $7 billion to $15 billion."
    mentions = (
        Mention("figure", "$7 billion", "7000000000", "USD"),
        Mention("figure", "$15 billion", "15000000000", "USD"),
    )
    memo = make(analyze([(text, OUTCOME | {"mentions": mentions}), *ISSUES]))
    assert [entry.mention.text for entry in entries(memo, "figures")] == ["$7 billion"]


def test_figure_of_an_example_is_no_key_figure() -> None:
    text = "If, for example, a sailor received $1,500 a month, the pension would be cut."
    figure = (Mention("figure", "$1,500", "1500", "USD"),)
    memo = make(analyze([(text, OUTCOME | {"mentions": figure}), *ISSUES]))
    assert not entries(memo, "figures")


def test_entry_in_the_first_person_names_its_speaker() -> None:
    text = "We will pay 40 million dollars for locks on the river."
    line = (text, OUTCOME | {"speaker": "PRESIDENT SATO", "mentions": (FORTY,)})
    (entry,) = entries(make(analyze([line, *ISSUES], kind="remarks")), "figures")
    assert (entry.text, entry.actor) == (text.removesuffix("."), "President Sato")


FORTY = Mention("figure", "40 million dollars", "40000000", "USD")

# --- dates --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "text", "value", "coming"),
    [
        ("The council will meet in March.", "March", "2026-03", True),
        ("The tender closes on 5 December 2025.", "5 December 2025", "2025-12-05", True),
        (
            "Nobody was ready on September 11th for the storm.",
            "September 11th",
            "2026-09-11",
            False,
        ),
        ("The port was opened in 2019.", "2019", "2019", False),
        ("Utopia will host the next summit in 2027.", "2027", "2027", True),
        ("They welcomed the 2030 Agenda.", "2030", "2030", False),
        ("They will revisit the 2030 targets.", "2030", "2030", False),
        ("Utopia will be carbon neutral by 2050.", "2050", "2050", False),
        ("We will meet the challenges of today and tomorrow.", "tomorrow", "2025-12-02", False),
        ("The king will arrive tomorrow.", "tomorrow", "2025-12-02", True),
        ("The loan will be issued by the end of 2025.", "2025", "2025", True),
        ("The loan was issued in 2025.", "2025", "2025", False),
        ("We will work on it over the next year.", "next year", "2026", False),
        ("The war could end tomorrow.", "tomorrow", "2025-12-02", False),
        ("They thanked Utopia for Expo 2027 and will attend.", "2027", "2027", False),
        ("The king will arrive tomorrow, December 1.", "tomorrow", "2025-12-02", False),
        ("I came to Lakeville this week.", "this week", "2025-12-01/2025-12-07", False),
        ("The king will come later this week.", "this week", "2025-12-01/2025-12-07", True),
    ],
)
def test_dates_that_are_to_come(sentence: str, text: str, value: str, coming: bool) -> None:
    at = sentence.index(text)
    mention = Mention("date", text, value)
    assert is_coming(mention, sentence, (at, at + len(text)), TODAY) == coming


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("The film will air on March 29.", True),
        ("The resolution was adopted on March 29.", False),
        ("The film is about the storm of March 29.", False),
    ],
)
def test_day_without_a_year_is_to_come_in_undated_news_if_its_sentence_says_so(
    sentence: str, coming: bool
) -> None:
    at = sentence.index("March 29")
    mention = Mention("date", "March 29", "--03-29")
    assert is_coming(mention, sentence, (at, at + 8), Calendar("2016")) == coming


@pytest.mark.parametrize(
    ("language", "sentence", "text"),
    [
        ("fr", "Le prochain sommet se tiendra à Lacville en 2027.", "2027"),
        ("de", "Das nächste Treffen findet 2027 in Seestadt statt.", "2027"),
        ("ru", "Следующий саммит пройдёт в Озёрске в 2027 году.", "2027"),
        ("zh", "双方商定由湖国于2027年主办第二届峰会。", "2027年"),
    ],
)
def test_year_to_come_is_recognized_by_words_of_its_language(
    language: str, sentence: str, text: str
) -> None:
    at = sentence.index(text)
    mention = Mention("date", text, "2027")
    assert is_coming(mention, sentence, (at, at + len(text)), TODAY, language)


def test_folder_without_a_day_has_no_coming_dates() -> None:
    mention = Mention("date", "2010", "2010")
    assert not is_coming(mention, "It will be held in 2010.", (19, 23), Calendar("2009"))


@pytest.mark.parametrize(
    ("sentence", "date", "expected"),
    [
        (
            "Utopia-Ruritania MOU on Commerce: On April 3, the Ministry of Commerce, Trade and"
            " Industry and the harbour board intend to sign a new Memorandum of Understanding (MOU)"
            " to develop many of the projects of the northern coast.",
            "April 3",
            "the Ministry of Commerce, Trade and Industry and the harbour board intend to sign a"
            " new Memorandum of Understanding",
        ),
        (
            "4. By 31 October 2026, the Department shall publish its report.",
            "31 October 2026",
            "By 31 October 2026, the Department shall publish its report.",
        ),
        ("It will be held on 3 April.", "3 April", ""),
        (
            "Next week, the king will be hosting the Lakes Summit.",
            "Next week",
            "the king will be hosting the Lakes Summit.",
        ),
        (
            "Both of them look forward to the upcoming Lakes Summit in Lakeville in July.",
            "July",
            "the upcoming Lakes Summit in Lakeville in July.",
        ),
        (
            "We commit to holding the next U.S. – Utopia Summit in 2027.",
            "2027",
            "the next U.S. – Utopia Summit in 2027.",
        ),
        (
            "We welcome the talks of last year, and look forward to Utopia hosting the next meeting"
            " in November.",
            "November",
            "Utopia hosting the next meeting in November.",
        ),
        (
            "The king will not attend the next Lakes Summit on 3 April.",
            "3 April",
            "The king will not attend the next Lakes Summit on 3 April.",
        ),
    ],
)
def test_date_has_a_phrase_that_says_what_happens(sentence: str, date: str, expected: str) -> None:
    assert phrase(sentence, date, is_date=True) == expected


def test_coming_date_of_a_sentence_that_no_point_quotes_is_listed_with_its_source() -> None:
    text = "The council of ministers will next meet in Lakeville on 3 April 2026."
    date = Mention("date", "3 April 2026", "2026-04-03")
    weak = (text, {"importance": 0.01, "labels": {"issue": 0.1}, "mentions": (date,)})
    memo = make(analyze([weak, *ISSUES], date="2025-12-01"), analyze(ISSUES, path="b.txt"))
    (entry,) = entries(memo, "calendar")
    found = entry.text, entry.number, entry.evidence.source
    assert found == (text.removesuffix("."), None, "S1")


def test_count_of_the_dead_is_a_key_figure_even_if_small() -> None:
    text = "At least 46 people are dead in Lakeville."
    toll = (Mention("figure", "At least 46 people", "46", "people"),)
    memo = make(analyze([(text, OUTCOME | {"mentions": toll}), *ISSUES]))
    assert [entry.text for entry in entries(memo, "figures")] == [text.removesuffix(".")]


def test_number_that_names_a_thing_is_no_key_figure() -> None:
    for text, words, value in (
        ("The ministers spoke about the 232 tariffs for hours.", "232 tariffs", "232"),
        ("The ministers agreed to meet our 2030 goals at once.", "2030 goals", "2030"),
    ):
        figure = (Mention("figure", words, value, words.split()[1]),)
        memo = make(analyze([(text, OUTCOME | {"mentions": figure}), *ISSUES]))
        assert not entries(memo, "figures")


def test_tomorrow_of_an_official_without_a_name_is_no_date() -> None:
    date = Mention("date", "tomorrow", "2025-12-02")
    line = ("The king will arrive in Lakeville tomorrow.", OUTCOME | {"mentions": (date,)})
    for label, count in (("SENIOR OFFICIAL", 0), ("MINISTER KHAN", 1)):
        spoken = (line[0], line[1] | {"speaker": label})
        memo = make(analyze([spoken, *ISSUES], kind="press-conference", date="2025-12-01"))
        assert len(entries(memo, "calendar")) == count
