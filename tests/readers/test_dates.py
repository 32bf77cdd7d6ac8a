"""Days: only what plainly names one is a date."""

import pytest

from briefing.readers.common.metadata import find_dateline, parse_date


@pytest.mark.parametrize(
    "written",
    [
        "2025-05-06",
        "2025-05-06T23:10:00+05:00",
        "20250506",
        "6 May 2025",
        "6th of May, 2025",
        "May 6, 2025  15:00",
        "Tue, 06 May 2025 10:00:00 GMT",
        "Aktau, 6 May 2025",
        "06.05.2025",
        "le 6 mai 2025",
        "6. Mai 2025",
        "6 de mayo de 2025",
        "6 мая 2025 года",
        "2025 ж. 6 мамыр 2025",
        "2025年5月6日",
        "2025년 5월 6일",
    ],
)
def test_parses_date(written: str) -> None:
    assert parse_date(written) == "2025-05-06"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "May 2025",
        "2025",
        "5-6 May 2025",
        "5 – 6 May 2025",
        "5 and 6 May 2025",
        "May 5–6, 2025",
        "31 February 2025",
        "05/06/2025",
        "6 May 2025 and 7 May 2025",
        "Version 10.12.2",
    ],
)
def test_ignores_text_without_exactly_one_day(written: str) -> None:
    assert parse_date(written) == ""


def test_finds_dateline_only_in_short_lines() -> None:
    long = (
        "On 6 May 2025 the two ministers met in the capital to prepare the autumn round of talks."
    )
    assert find_dateline([long + " They will meet again.", "Aktau, 7 May 2025"]) == "2025-05-07"
