"""How dates, places and kinds read in the memo's language."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.exporters import formatting
from briefing.models import Evidence, Memo, Point, Source


@pytest.mark.parametrize(
    ("language", "value", "words"),
    [
        ("en", "2025-12-18", "18 December 2025"),
        ("en", "2025-12", "December 2025"),
        ("en", "2025-12-18/2025-12-20", "18–20 Dec 2025"),
        ("en", "2025-11/2026-02", "November 2025 – February 2026"),
        ("en", "2025", "2025"),
        ("en", "--12-18", "18 December"),
        ("ru", "--05", "май"),
        ("en", "--13", "--13"),
        ("en", "2025-02-31", "2025-02-31"),
        ("en", "", ""),
        ("ru", "2025-12-18", "18 декабря 2025\u00a0г."),
        ("kk", "2025-12-18", "2025\u00a0ж. 18 желтоқсан"),
        ("ja", "2025-12-18", "2025年12月18日"),
        ("de", "2025-12-18/2026-01-02", "18. Dez. 2025 – 2. Jan. 2026"),
        ("tlh", "2025-12-18", "18 December 2025"),
    ],
)
def test_dates_read_in_the_memos_language(
    memo: Memo, language: str, value: str, words: str
) -> None:
    assert tight(formatting.format_day(replace(memo, language=language), value)) == tight(words)


def tight(text: str) -> str:
    """The text without spaces around its dashes, which editions of the CLDR set or leave out."""
    return re.sub(r"\s*–\s*", "–", text)


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("en", "kk", "Kazakh"),
        ("ru", "ja", "японский"),
        ("de", "zh-Hant", "Chinesisch (Langz.)"),
        ("en", "und", "–"),
        ("en", "qqx", "qqx"),
    ],
)
def test_languages_are_named(memo: Memo, language: str, code: str, name: str) -> None:
    assert formatting.language_name(replace(memo, language=language), code) == name


def test_a_kind_without_a_translation_shows_as_it_is(memo: Memo) -> None:
    source = replace(memo.sources[0], kind="field-notes")
    assert formatting.kind_name(memo, source) == "Field notes"
    assert formatting.kind_name(replace(memo, language="ja"), memo.sources[0]) == "会談概要"


@settings(deadline=None)
@given(text=st.text(max_size=80), width=st.integers(5, 60))
def test_a_shortened_text_fits_and_shows_that_it_was(text: str, width: int) -> None:
    shown = formatting.truncate(text, width)
    assert len(shown) <= width
    assert shown == text if len(text) <= width else shown.endswith("…")


def test_a_citation_names_document_date_section_and_page(memo: Memo) -> None:
    found = replace(memo.sections[1].points[0].evidence[0], section="Energy", page=3)
    parts = formatting.format_citation(memo, found, memo.sources[0], memo.sources[0].title)
    assert ", ".join(part.text for part in parts) == (
        "Notes on the Tokyo consultations, 12 December 2025, “Energy”, p. 3"
    )
    assert [part.language for part in parts] == ["en", "", "en", ""]


def test_distinguishes_titles_that_begin_alike_by_their_ends(memo: Memo) -> None:
    same = "Remarks by the two foreign ministers before the {}"
    titles = [same.format("arrival ceremony"), same.format("working dinner"), "A short one"]
    sources = tuple(
        replace(source, title=title) for source, title in zip(memo.sources, titles, strict=False)
    )
    assert list(formatting.short_titles(replace(memo, sources=sources), 40).values()) == [
        "Remarks by the two…the arrival ceremony",
        "Remarks by the two…the working dinner",
        "A short one",
    ]


def test_the_items_of_a_list_lose_their_bullets_and_nothing_else(memo: Memo) -> None:
    point = Point("Three fields:\n\n– ports\n2. crews\n- paper – and more", ())
    assert formatting.point_lines(memo, point) == (
        "Three fields:",
        ["ports", "2. crews", "paper – and more"],
    )


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "said_by"),
    [
        ("We meet tomorrow.", "Ann Sato", "remarks", "Ann Sato, 3 May 2025"),
        ("We met on Friday.", "Ann Sato", "remarks", "Ann Sato, 3 May 2025"),
        ("We met on Friday, 2 May.", "Ann Sato", "remarks", "Ann Sato"),
        ("We meet soon.", "Ann Sato", "remarks", "Ann Sato"),
        ("They met today.", None, "readout", "Readout, 3 May 2025"),
        ("They met today.", None, "news", "3 May 2025"),
        ("They met soon.", None, "readout", ""),
    ],
)
def test_names_the_day_of_a_quotation_that_says_tomorrow(
    memo: Memo, text: str, speaker: str | None, kind: str, said_by: str
) -> None:
    point = quote(text, speaker)
    of_two_days = replace(memo, sources=write(kind, "2025-05-04"), sections=())
    of_one_day = replace(memo, sources=write(kind, "2025-05-03"), sections=())
    assert formatting.attribution(of_two_days, point) == said_by
    assert "2025" not in formatting.attribution(of_one_day, point)


def test_names_the_day_alone_under_the_heading_of_the_speaker(memo: Memo) -> None:
    of_two_days = replace(memo, sources=write("remarks", "2025-05-04"), sections=())
    point = quote("We meet tomorrow.", "Ann Sato")
    assert formatting.attribution(of_two_days, point, "Ann Sato") == "3 May 2025"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Both leaders welcomed the ferry."),
        ("en", "The leaders welcomed the ferry."),
        ("fr", "Les deux présidents ont salué le bac."),
        ("zh", "双方同意开通渡轮。"),
    ],
)
def test_names_the_meeting_of_both_leaders_if_several_are_reported(
    memo: Memo, language: str, text: str
) -> None:
    first, second = write("readout", "2025-05-03")
    point = replace(quote(text, None), language=language)
    of_two = replace(memo, sources=(first, replace(second, title="Harbours")), sections=())
    assert formatting.attribution(of_two, point) == "Ferries"
    of_one = replace(of_two, sources=(first, replace(second, kind="remarks")))
    assert formatting.attribution(of_one, point) == ""


def quote(text: str, speaker: str | None) -> Point:
    place = Evidence("S1", "", 1, 0, len(text))
    return Point(text, (place,), speaker=speaker, is_speech=bool(speaker), language="en")


def write(kind: str, last_day: str) -> tuple[Source, Source]:
    first = Source("S1", "a.txt", "", "Ferries", "2025-05-03", "en", kind, 1, 1, 3)
    return first, replace(first, id="S2", path="b.txt", date=last_day)
