"""Plain text: paragraphs, lists and headings by how the text is laid out."""

from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.models import Block
from briefing.readers import read

PROSE = (
    "The two ministers met in the capital on Monday to prepare the autumn round of talks. They "
    "went through the list of open questions and agreed to close the chapter on rail tariffs "
    "before the end of the year. Experts will meet again in October to settle the remaining text."
)
MORE = (
    "Nothing was said about the ferry, which has waited for a licence since March. A spokesman "
    "told reporters that both sides would rather settle the question of dues first, because the "
    "ports on either shore still count the same cargo twice."
)


def blocks(text: str) -> list[Block]:
    return list(read("a.txt", text.encode()).blocks)


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def texts_of(data: bytes) -> list[str]:
    return [block.text for block in read("a.txt", data).blocks]


def kinds(text: str) -> list[str]:
    return [block.kind for block in blocks(text)]


@pytest.mark.parametrize("width", [50, 72, 100])
def test_joins_wrapped_lines_at_any_width(width: int) -> None:
    assert texts(f"{fill(PROSE, width)}\n\n{fill(MORE, width)}") == [PROSE, MORE]


def test_joins_wrapped_chinese_without_spaces() -> None:
    sentences = "两国部长星期一在首都举行会谈，讨论了铁路运价和港口收费问题，并同意年底前完成谈判。"
    text = sentences * 6
    wrapped = "\n".join(text[at : at + 30] for at in range(0, len(text), 30))
    assert texts(wrapped) == [text]


def test_keeps_one_paragraph_per_line() -> None:
    lines = [PROSE, "What comes next? We asked the head of the delegation.", PROSE]
    assert texts("\n".join(lines)) == lines


def test_joins_irregularly_wrapped_lines_within_sentence() -> None:
    text = (
        "The delegation arrived in\nthe morning and was met by\nDeputy Minister Aida Bekova. "
        "Talks began\nat once and lasted until the evening.\n"
        "Aida Bekova thanked the hosts for the warm\nwelcome that they had given\nto all.\n"
        "The next round will be held in the spring,\nwhen the rail line opens.\n"
    )
    assert texts(text) == [
        "The delegation arrived in the morning and was met by Deputy Minister Aida Bekova. "
        "Talks began at once and lasted until the evening.",
        "Aida Bekova thanked the hosts for the warm welcome that they had given to all.",
        "The next round will be held in the spring, when the rail line opens.",
    ]


def test_joins_double_spaced_text() -> None:
    lines = fill(f"{PROSE} {MORE}", 40).split("\n")
    assert texts("\n\n".join(lines)) == [f"{PROSE} {MORE}"]


def test_reads_dash_list_with_markers() -> None:
    found = blocks("The forum has three themes.\n– transport\n– green energy\n– schools\n")
    assert [(b.kind, b.marker, b.text) for b in found[1:]] == [
        ("item", "–", "transport"),
        ("item", "–", "green energy"),
        ("item", "–", "schools"),
    ]


def test_nests_indented_items() -> None:
    found = blocks("Agreed:\n\n1. Rail\n   a) freight\n   b) passengers\n2. Road\n")
    assert [(b.marker, b.level) for b in found if b.kind == "item"] == [
        ("1.", 1),
        ("a)", 2),
        ("b)", 2),
        ("2.", 1),
    ]


def test_joins_wrapped_lines_of_item() -> None:
    found = blocks(
        "Points:\n\n- the first point, which goes on\n  to a second line\n- the second\n"
    )
    assert [b.text for b in found if b.kind == "item"] == [
        "the first point, which goes on to a second line",
        "the second",
    ]


def test_does_not_take_decimal_for_item_number() -> None:
    text = "Exports last year came to\n27.3 million tonnes, and imports\ngrew by a tenth.\n" * 2
    assert set(kinds(text)) == {"paragraph"}


def test_uses_first_line_without_full_stop_as_title() -> None:
    extract = read("a.txt", f"Ministers close the tariff chapter\n{PROSE}\n".encode())
    assert extract.title == "Ministers close the tariff chapter"
    assert (extract.blocks[0].kind, extract.blocks[0].level) == ("heading", 1)


@pytest.mark.parametrize(
    "opening", ["PRESIDENT: Good morning.", "East Hall", "11:20 A.M.", "Astana, 5 May 2025"]
)
def test_does_not_use_labels_places_and_times_as_title(opening: str) -> None:
    assert read("a.txt", f"{opening}\n\n{PROSE}\n".encode()).title == ""


def test_reads_capitals_and_underlined_lines_as_headings() -> None:
    text = f"{PROSE}\n\nTRANSPORT AND TRADE\n\n{PROSE}\n\nWater\n-----\n\n{PROSE}\n"
    assert [b.text for b in blocks(text) if b.kind == "heading"] == ["TRANSPORT AND TRADE", "Water"]


def test_reads_short_line_between_paragraphs_as_heading() -> None:
    text = f"{PROSE}\n\n{PROSE}\n\n{PROSE}\n\nCooperation on water\n\n{PROSE}\n"
    assert [b.text for b in blocks(text) if b.kind == "heading"] == ["Cooperation on water"]


def test_takes_no_line_of_a_line_block_for_a_heading() -> None:
    text = f"{PROSE}\n\n| Laid before the Assembly\n| Number 12\n\n| EDITION 2\n\n{PROSE}\n"
    assert not [b.text for b in blocks(text) if b.kind == "heading"]


def test_drops_the_marks_of_bold_text_that_goes_over_lines() -> None:
    text = f"{PROSE}\n\nThe board says:\n\n**Every ferry shall carry\n  two lifeboats.**\n"
    assert texts(text)[-1] == "Every ferry shall carry two lifeboats."


def test_keeps_speaker_lines_as_paragraphs() -> None:
    text = "PRIME MINISTER:\n\nGood evening.\n\nJOURNALIST:\n\nWhy now?\n"
    assert kinds(text) == ["paragraph"] * 4


def test_starts_paragraph_at_speaker_label() -> None:
    text = "Transcript of the meeting with\nthe President\nMr Adilov: We are glad\nto be here.\n"
    assert texts(text)[-1] == "Mr Adilov: We are glad to be here."


def test_excludes_front_matter_from_text() -> None:
    source = (
        f'---\ntitle: "Tariffs\\_and \\u2018rails\\u2019"\ndate: 2024-03-05 10:00\n---\n\n{PROSE}\n'
    )
    extract = read("a.txt", source.encode())
    assert (extract.title, extract.date) == ("Tariffs and ‘rails’", "2024-03-05")
    assert [b.text for b in extract.blocks] == [PROSE]


def test_excludes_one_line_front_matter_from_text() -> None:
    source = (
        '--- title: "Visit to the port" date: "2011-09-10" creators: - "Doe, Jane" '
        f'source: "MINISTRY" ---\n\n{PROSE}\n'
    )
    extract = read("a.txt", source.encode())
    assert (extract.title, extract.date, extract.author) == (
        "Visit to the port",
        "2011-09-10",
        "Doe, Jane",
    )
    assert [b.text for b in extract.blocks] == [PROSE]


def test_reads_markdown_in_text_file() -> None:
    found = texts("**Rail**\n\nSee the [timetable](https://example.org/t) and \\[notes\\].\n")
    assert found == ["Rail", "See the timetable and [notes]."]


def test_drops_boilerplate_of_saved_page() -> None:
    text = (
        f"Skip to main content\n{PROSE}\nSee also\nAn older meeting March 3, 2020\n{PROSE}\n"
        "Share this page\nTopics\nForeign policy\nPublication status\nPublished in: News\n"
    )
    assert texts(text) == [PROSE, PROSE]


def test_joins_sentence_across_page_break() -> None:
    first, second = PROSE.split(" rail tariffs ")
    text = f"{first}\n\nPage 3 of 5\n\nrail tariffs {second}\n\n{PROSE}\n"
    assert texts(text) == [PROSE, PROSE]


def test_drops_invisible_characters_and_collapses_whitespace() -> None:
    assert texts("A\u00a0soft\u00adened\u200b  line\x07 of\u2060 text.") == [
        "A softened line of text."
    ]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16", b""),
        ("utf-16-le", b""),
        ("cp1251", b""),
    ],
)
def test_detects_unicode_encodings(encoding: str, mark: bytes) -> None:
    text = "Стороны договорились открыть новый маршрут. Переговоры продолжатся осенью. " * 5
    extract = read("a.txt", mark + text.encode(encoding))
    assert extract.blocks[0].text == text.strip()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Les deux ministres se sont réunis à Paris pour préparer l’été.", "cp1252"),
        ("¿Qué dijo el ministro? Habló de energía y de España.", "cp1252"),
        ("Ráðherrarnir hittust á mánudaginn og ræddu um þjónustugjöld.", "cp1252"),
        ("İki bakan pazartesi günü başkentte bir araya geldi ve ücretleri görüştü.", "cp1254"),
        ("Ministrowie spotkali się w poniedziałek, żeby omówić taryfy kolejowe.", "cp1250"),
        ("Ministři se dohodli na otevření nového přístavu v příštím roce.", "iso8859-2"),
        ("Ministři se dohodli na otevření nového přístavu v příštím roce.", "cp852"),
        ("Les ministres ont décidé d'ouvrir un port à Aktaou l'été prochain.", "cp850"),
        ("Les ministres ont décidé d'ouvrir un port à Aktaou l'été prochain.", "mac_roman"),
        ("Стороны договорились открыть новый маршрут через Каспий.", "koi8-r"),
        ("Сторони домовилися відкрити новий порт в Одесі наступного року.", "koi8-u"),
        ("両国の大臣は月曜日に首都で会談し、鉄道運賃について協議した。", "shift_jis"),
        ("両国の大臣は月曜日に首都で会談し、鉄道運賃について協議した。", "iso2022_jp"),
        ("两国部长星期一在首都举行会谈，讨论了铁路运价和港口收费问题。", "gb18030"),
    ],
)
def test_detects_legacy_encodings(text: str, encoding: str) -> None:
    assert texts_of(text.encode(encoding)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the “historic” deal — signed in Zürich — stands. " * 3,
        "Le ministre a déclaré que l'accord a été signé à Genève. " * 3,
        "Министр келісімге Астанада қол қойды. " * 3,
    ],
)
@pytest.mark.parametrize("bad", [b"\xe9", b"\x97"])
def test_reads_utf8_with_one_bad_byte_with_warning(text: str, bad: bytes) -> None:
    data = text.encode() + b"End" + bad + b" of it."
    extract = read("a.txt", data)
    assert extract.blocks[0].text == f"{text}End\ufffd of it."
    assert extract.warnings == ("1 byte could not be read as text",)


def test_reads_utf8_that_is_cut_off_inside_a_character() -> None:
    data = ("Le ministre a déclaré que l'accord a été signé à Genève. " * 2 + "é").encode()[:-1]
    extract = read("a.txt", data)
    assert "déclaré" in extract.blocks[0].text
    assert len(extract.warnings) == 1


def test_reads_windows_and_old_mac_line_ends() -> None:
    unix = f"{PROSE}\n\n{PROSE}\n"
    assert texts(unix) == texts(unix.replace("\n", "\r\n")) == texts(unix.replace("\n", "\r"))


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=400))
def test_neither_loses_nor_invents_letters(text: str) -> None:
    """Blocks hold only words of the text, folded and visible."""
    try:
        found = blocks("Begin. " + text)
    except Exception as error:
        assert type(error).__name__ == "Unreadable"
        return
    for block in found:
        assert block.text == " ".join(block.text.split())
        assert block.text


def test_a_rule_under_a_sentence_only_separates() -> None:
    assert "heading" not in kinds(f"{PROSE}\n\nThank you.\n---\n{PROSE}\n")


def test_ignores_unfinished_underline() -> None:
    endless = "“" * 300_000
    assert texts(f"{PROSE}\n\n{endless}\n\n{endless} the ferry waits {endless}") == [
        PROSE,
        f"{endless} the ferry waits {endless}",
    ]


def test_joins_words_that_line_ends_divide() -> None:
    text = (
        "The port authority said that the ferry line would be ope-\nned in June, and that the fare "
        "would be the\nsame as that of the long-distance bus. The coun-\ncil had asked for a new "
        "long-\ndistance line and for road-\nand railway bridges."
    )
    (block,) = read("a.txt", text.encode()).blocks
    assert "would be opened in June" in block.text
    assert "The council had asked for a new long-distance line" in block.text
    assert "for road- and railway bridges" in block.text
