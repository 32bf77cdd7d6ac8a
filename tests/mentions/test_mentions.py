"""Dates and figures that a sentence mentions, normalized."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.mentions import find_mentions
from briefing.models import Mention


def dates(text: str, language: str = "en", written: str = "") -> list[str]:
    return [m.value for m in find_mentions(text, language, written) if m.kind == "date"]


def figures(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(m.value, m.unit) for m in find_mentions(text, language, "") if m.kind == "figure"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 18 December 2025", "2025-12-18"),
        ("on December 18, 2025", "2025-12-18"),
        ("the 8th of November 2009", "2009-11-08"),
        ("from 18 to 20 December 2025", "2025-12-18/2025-12-20"),
        ("December 18-20, 2025", "2025-12-18/2025-12-20"),
        ("from 28 November to 3 December 2025", "2025-11-28/2025-12-03"),
        ("13 -16 February 1978", "1978-02-13/1978-02-16"),
        ("in August 2025", "2025-08"),
        ("signed 2025-12-18", "2025-12-18"),
        ("on 25.12.2023", "2023-12-25"),
        ("by 2030", "2030"),
        ("the 2024-2026 plan", "2024/2026"),
    ],
)
def test_normalizes_spelled_and_numeric_dates_to_iso(text: str, value: str) -> None:
    assert dates(text) == [value]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("18–20 декабря 2025 года", "ru", "2025-12-18/2025-12-20"),
        ("в декабре 2025 года", "ru", "2025-12"),
        ("5 мая 2024 г.", "ru", "2024-05-05"),
        ("2025 жылғы 18 желтоқсанда", "kk", "2025-12-18"),
        ("du 18 au 20 décembre 2025", "fr", "2025-12-18/2025-12-20"),
        ("am 3. Oktober 1990", "de", "1990-10-03"),
        ("el 18 de diciembre de 2025", "es", "2025-12-18"),
        ("2025年12月18日から20日まで", "ja", "2025-12-18/2025-12-20"),
        ("2025年12月18日", "zh", "2025-12-18"),
        ("في 18 ديسمبر 2025", "ar", "2025-12-18"),
        ("18 Aralık 2025", "tr", "2025-12-18"),
        ("18 grudnia 2025 r.", "pl", "2025-12-18"),
    ],
)
def test_reads_month_names_of_every_language(text: str, language: str, value: str) -> None:
    assert dates(text, language) == [value]


def test_infers_a_missing_year_only_near_the_document_date() -> None:
    text = "a visit from December 18 to December 20"
    assert dates(text) == ["--12-18/--12-20"]
    assert dates(text, written="2025-12-10") == ["2025-12-18/2025-12-20"]
    assert dates("in August", written="2025-12-10") == ["2025-08"]
    assert dates("in June", written="2025-12-10") == ["--06"]


def test_relative_dates_need_the_document_date() -> None:
    text = "They met today, and will meet next week and next year."
    assert dates(text) == []
    assert dates(text, written="2025-12-10") == ["2025-12-10", "2025-12-15/2025-12-21", "2026"]


def test_weekends_and_the_rest_of_a_year_are_relative_dates() -> None:
    text = "The talks are this weekend, the vote later this year, the loan by the end of the year."
    assert dates(text, written="2025-12-10") == ["2025-12-13/2025-12-14", "2025", "2025"]


def test_ignores_today_without_a_past_verb() -> None:
    assert dates("Today, both countries maintain close ties.", written="2025-12-10") == []


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May may come.",
        "Resolution 2231 and Article 5 apply.",
        "They march on.",
        "the 31 of February",
        "No. 1945 was sold.",
    ],
)
def test_ignores_text_that_only_resembles_a_date(text: str) -> None:
    assert dates(text, written="2025-12-10") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a fund of $1.5 billion", ("1500000000", "USD")),
        ("US$50 million", ("50000000", "USD")),
        ("about €1,200", ("1200", "EUR")),
        ("20 percent", ("20", "%")),
        ("3.5 per cent", ("3.5", "%")),
        ("more than 20 years", ("20", "years")),
        ("1,200 megawatts", ("1200", "megawatts")),
        ("seven memorandums", ("7", "memorandums")),
        ("several dozen concrete memorandums", ("several dozen", "memorandums")),
        ("over 900 business leaders", ("900", "leaders")),
        ("almost 2000 people came", ("2000", "people")),
        ("a 45-day period", ("45", "day")),
    ],
)
def test_figures_have_a_value_and_a_unit(text: str, expected: tuple[str, str]) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("50 млрд тенге", "ru", ("50000000000", "KZT")),
        ("1,5 млрд долларов США", "ru", ("1500000000", "USD")),
        ("более 20 лет", "ru", ("20", "лет")),
        ("40 новых соглашений", "ru", ("40", "соглашений")),
        ("20 пайыз", "kk", ("20", "%")),
        ("1,5 milliard d’euros", "fr", ("1500000000", "EUR")),
        ("1.200 Megawatt", "de", ("1200", "megawatt")),
        ("15亿美元", "zh", ("1500000000", "USD")),
    ],
)
def test_reads_figures_in_other_languages(
    text: str, language: str, expected: tuple[str, str]
) -> None:
    assert figures(text, language) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Since 2004 it has grown.",
        "our two countries",
        "at 10:30 a.m. and 3 p.m.",
        "the G7 and COVID-19",
        "Resolution 2231 says so.",
        "the 75th anniversary",
        "On 18 December 2025 they met.",
    ],
)
def test_ignores_years_clauses_and_times_of_day(text: str) -> None:
    assert figures(text) == []


def test_returns_mentions_in_sentence_order() -> None:
    found = find_mentions(
        "In 2004 it cost $5 million; by 2030 it will be 20 percent more.", "en", ""
    )
    assert [m.value for m in found] == ["2004", "5000000", "2030", "20"]


def test_returns_nothing_for_a_sentence_without_mentions() -> None:
    assert find_mentions("The ministers agreed to go on talking.", "en", "2025-12-10") == ()


@given(
    st.text(st.sampled_from("12 .,-–$€%:/年月日MayJune of to million two %"), max_size=60),
    st.sampled_from(["en", "ru", "ja", "fr", "und"]),
)
@settings(max_examples=150, deadline=None)
def test_every_mention_is_part_of_the_sentence(text: str, language: str) -> None:
    for mention in find_mentions(text, language, "2025-12-10"):
        assert isinstance(mention, Mention) and mention.text in text and mention.value


@pytest.mark.parametrize("piece", ["1 ", "2024 ", "May 1 ", "1,", "$", "two ", "1月", "to 1 "])
def test_reads_long_hostile_sentences_in_linear_time(piece: str) -> None:
    find_mentions(piece * 4000, "en", "2025-12-10")
    find_mentions(piece * 4000, "ja", "2025-12-10")


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Applications reached a record high this spring.", "en", "record high"),
        ("A record number of candidates took the test.", "en", "record number"),
        ("Экспорт достиг рекордного уровня.", "ru", "рекордного уровня"),
        ("Die Exporte erreichten ein Rekordhoch.", "de", "Rekordhoch"),
        ("Un nombre record de candidats a été admis.", "fr", "nombre record"),
    ],
)
def test_reads_a_record_as_a_figure(text: str, language: str, named: str) -> None:
    assert [m.text for m in find_mentions(text, language, "") if m.value == "record"] == [named]


@pytest.mark.parametrize("text", ["We record sales daily.", "It has a track record of growth."])
def test_ignores_record_as_a_verb(text: str) -> None:
    assert find_mentions(text, "en", "") == ()


def test_reads_one_as_a_number_only_with_a_scale() -> None:
    (named,) = find_mentions("More than one million people voted.", "en", "")
    assert (named.value, named.unit) == ("1000000", "people")
    assert find_mentions("One such programme trains teachers.", "en", "") == ()


def test_infers_no_year_if_the_sentence_names_another() -> None:
    text = "On 2 December 2009 the assembly made 29 August a day of remembrance."
    assert dates(text, "en", "2025-12-10") == ["2009-12-02", "--08-29"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Exports rose in Q3 2024.", "en", "2024-07/2024-09"),
        ("In Q3 2024 exports rose.", "en", "2024-07/2024-09"),
        ("the first half of 2025", "en", "2025-01/2025-06"),
        ("в III квартале 2024 года", "ru", "2024-07/2024-09"),
        ("im dritten Quartal 2024", "de", "2024-07/2024-09"),
        ("au troisième trimestre 2024", "fr", "2024-07/2024-09"),
        ("2024 жылдың үшінші тоқсанында", "kk", "2024-07/2024-09"),
        ("2024年第3四半期", "ja", "2024-07/2024-09"),
        ("2024年第三季度", "zh", "2024-07/2024-09"),
    ],
)
def test_reads_quarters_and_halves_of_a_year(text: str, language: str, value: str) -> None:
    assert dates(text, language) == [value]
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("في 18 كانون الأول 2025", "2025-12-18"),
        ("في 5 كانون الثاني/يناير 2026", "2026-01-05"),
        ("في 3 شباط/فبراير 2025", "2025-02-03"),
        ("في 1 آذار 2025", "2025-03-01"),
    ],
)
def test_reads_levantine_month_names(text: str, value: str) -> None:
    assert dates(text, "ar") == [value]
    assert figures(text, "ar") == []


@pytest.mark.parametrize(
    "text", ["Flight KC 101 passengers waited.", "The 737 MAX airplanes were changed."]
)
def test_ignores_numbers_in_names(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("Comments are due by 30 June 2027.", "en", "deadline"),
        ("The deadline for comments is 30 June 2027.", "en", "deadline"),
        ("Submit the report | Who: Ministry | Due: 30 June 2027", "en", "deadline"),
        ("The next meeting will be held on 30 June 2027.", "en", "event"),
        ("The treaty entered into force on 30 June 2027.", "en", "effective"),
        ("She was born on 30 June 1962.", "en", "birth"),
        ("They signed the treaty on 30 June 2027.", "en", ""),
        ("Die Frist endet am 30. Juni 2027.", "de", "deadline"),
        ("bis zum 30. Juni 2027 einzureichen", "de", "deadline"),
        ("Anmeldeschluss ist der 30. Juni 2027.", "de", "deadline"),
        ("Im Anschluss sah er das im Juni 2027 zerstörte Haus.", "de", ""),
        ("avant le 30 juin 2027", "fr", "deadline"),
        ("antes del 30 de junio de 2027", "es", "deadline"),
        ("até 30 de junho de 2027", "pt", "deadline"),
        ("entro il 30 giugno 2027", "it", "deadline"),
        ("do 30 czerwca 2027 r.", "pl", "deadline"),
        ("do 30. června 2027", "cs", "deadline"),
        ("до 30 июня 2027 года", "ru", "deadline"),
        ("Встреча состоится 30 июня 2027 года.", "ru", "event"),
        ("до 30 червня 2027 року", "uk", "deadline"),
        ("2027 жылғы 30 маусымға дейін", "kk", "deadline"),
        ("30 iyungacha", "uz", "deadline"),
        ("30 Haziran 2027 tarihine kadar", "tr", "deadline"),
        ("قبل 30 يونيو 2027", "ar", "deadline"),
        ("2027年6月30日までに提出する", "ja", "deadline"),
        ("2027年6月30日前提交", "zh", "deadline"),
        ("会议将于2027年6月30日举行", "zh", "event"),
    ],
)
def test_a_date_has_the_role_that_words_beside_it_show(text: str, language: str, role: str) -> None:
    (mention,) = find_mentions(text, language, "")
    assert mention.role == role


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        ("The ministry will submit a plan by 30 June 2027.", "en", "The ministry"),
        (
            "E. Fay and C. Dov will obtain two valuations by 30 June 2027.",
            "en",
            "E. Fay and C. Dov",
        ),
        ("Submit a plan | Who: Ministry of Rail | When: 30 June 2027", "en", "Ministry of Rail"),
        ("Submit a plan | E. Fay | 30 June 2027", "en", "E. Fay"),
        ("By 30 June 2027 a plan has to be ready.", "en", ""),
        ("They signed it on 30 June 2027.", "en", ""),
        (
            "Das Ministerium wird bis zum 30. Juni 2027 einen Plan vorlegen.",
            "de",
            "Das Ministerium",
        ),
        ("Le ministère présentera un plan avant le 30 juin 2027.", "fr", "Le ministère"),
        ("El ministerio presentará un plan antes del 30 de junio de 2027.", "es", "El ministerio"),
        ("Министерство представит план до 30 июня 2027 года.", "ru", "Министерство"),
        ("План | Ответственный: Министерство | Срок: 30 июня 2027 года", "ru", "Министерство"),
        ("同省は2027年6月30日までに計画を提出する。", "ja", "同省"),
        ("外交部将于2027年6月30日前提交计划。", "zh", "外交部"),
    ],
)
def test_a_date_names_who_acts(text: str, language: str, actor: str) -> None:
    actors = [m.actor for m in find_mentions(text, language, "") if m.kind == "date"]
    assert actors == [actor]


@pytest.mark.parametrize("language", ["en", "tr", "ja"])
def test_time_is_linear_in_the_length_of_a_sentence(language: str) -> None:
    def measure(count: int) -> float:
        began = time.process_time()
        assert len(find_mentions("12.03.2025, " * count, language, "2025-01-01")) == count
        return time.process_time() - began

    measure(100)
    assert measure(4000) < 20 * max(measure(500), 0.03)
