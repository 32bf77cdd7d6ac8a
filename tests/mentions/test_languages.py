"""Money, shares and dates in the forms of each language."""

import pytest

from briefing.languages import LANGUAGES
from briefing.mentions import find_mentions
from briefing.mentions.cjk import parse_cjk_number

WRITTEN = "2024-05-10"


def find_values(code: str, text: str) -> list[tuple[str, str]]:
    return [(m.value, m.unit) for m in find_mentions(text, code, WRITTEN)]


@pytest.mark.parametrize(
    ("code", "text", "value", "unit"),
    [
        ("zh", "提供总额260亿元人民币的融资", "26000000000", "CNY"),
        ("zh", "达成1700亿美元协议", "170000000000", "USD"),
        ("zh", "增长32%", "32", "%"),
        ("zh", "占四成", "40", "%"),
        ("zh", "百分之四十", "40", "%"),
        ("ja", "総額500億円", "50000000000", "JPY"),
        ("ja", "約十三兆一千億円", "13100000000000", "JPY"),
        ("ja", "1兆3,000億円", "1300000000000", "JPY"),
        ("ja", "四割を占める", "40", "%"),
        ("es", "18 mil 100 dólares", "18100", "USD"),
        ("es", "mil 554 kilómetros", "1554", "kilómetros"),
        ("es", "cuatro mil millones de dólares", "4000000000", "USD"),
        ("de", "3 Mrd. €", "3000000000", "EUR"),
        ("de", "0,35 Prozent", "0.35", "%"),
        ("fr", "9,94 millions d’euros", "9940000", "EUR"),
        ("fr", "6,5 milliards de FCFA", "6500000000", "XOF"),
        ("it", "il 15 per cento", "15", "%"),
        ("it", "5,5 miliardi di euro", "5500000000", "EUR"),
        ("pt", "R$ 1,5 bilhão", "1500000000", "BRL"),
        ("tr", "yüzde 15", "15", "%"),
        ("tr", "5 milyon avro", "5000000", "EUR"),
        ("uk", "200 млн доларів США", "200000000", "USD"),
        ("uk", "3 млрд євро", "3000000000", "EUR"),
        ("pl", "3 mld złotych", "3000000000", "PLN"),
        ("cs", "3 miliardy korun", "3000000000", "CZK"),
        ("kk", "12,1 млн теңге", "12100000", "KZT"),
        ("ky", "200 млн доллар", "200000000", "USD"),
        ("uz", "200 mln dollar", "200000000", "USD"),
        ("ru", "40 млн евро", "40000000", "EUR"),
        ("ar", "10 مليارات دولار", "10000000000", "USD"),
        ("ar", "٢٠٪", "20", "%"),
    ],
)
def test_finds_money_and_shares(code: str, text: str, value: str, unit: str) -> None:
    assert (value, unit) in find_values(code, text)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("zh", "双方去年9月会晤", "2023-09"),
        ("zh", "明年3月举行会议", "2025-03"),
        ("ja", "来年3月に開催", "2025-03"),
        ("ja", "昨年の9月", "2023-09"),
        ("ja", "令和6年3月5日（火曜日）11時12分", "2024-03-05"),
        ("ja", "令和元年五月一日", "2019-05-01"),
        ("ja", "平成二十七年", "2015"),
        ("ru", "Встреча пройдёт в марте следующего года.", "2025-03"),
        ("uk", "у березні наступного року", "2025-03"),
        ("en", "They met last September.", "2023-09"),
        ("en", "They will meet next March.", "2025-03"),
        ("en", "They met in February this year.", "2024-02"),
        ("fr", "en mars dernier", "2024-03"),
        ("fr", "du 31 octobre au 1er novembre 2024", "2024-10-31/2024-11-01"),
        ("de", "im vergangenen September", "2023-09"),
        ("de", "im März nächsten Jahres", "2025-03"),
        ("es", "en marzo del próximo año", "2025-03"),
        ("it", "lo scorso marzo", "2024-03"),
        ("pt", "em março do próximo ano", "2025-03"),
        ("pl", "w marcu przyszłego roku", "2025-03"),
        ("cs", "v březnu příštího roku", "2025-03"),
        ("tr", "gelecek yıl mart ayında", "2025-03"),
        ("kk", "келесі жылдың наурыз айында", "2025-03"),
        ("kk", "былтыр наурызда", "2023-03"),
        ("ky", "2024-жылдын 12-мартында", "2024-03-12"),
        ("uz", "2024-yil 12-mart kuni", "2024-03-12"),
        ("uz", "kelasi yil mart oyida", "2025-03"),
        ("ar", "في مارس المقبل", "2025-03"),
    ],
)
def test_dates_have_the_right_year(code: str, text: str, value: str) -> None:
    assert [found for found, _ in find_values(code, text)] == [value]


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_language_names_this_year_and_the_next(code: str) -> None:
    assert {"0y", "1y"} <= set(LANGUAGES[code].dates.relative.values())


@pytest.mark.parametrize(
    ("text", "number"),
    [("十", 10), ("二十七", 27), ("百五", 105), ("二〇二四", 2024), ("三万", 30000)],
)
def test_numbers_in_characters_are_parsed(text: str, number: int) -> None:
    assert parse_cjk_number(text) == number


def test_time_of_day_is_no_count() -> None:
    assert find_values("ja", "11時12分に開始") == []
