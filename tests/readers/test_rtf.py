"""RTF files: the text as it prints, in any code page, with headings, lists, tables and notes."""

import pytest

from briefing.models import Extract
from briefing.readers import read


def rtf(body: str, head: str = "") -> Extract:
    source = rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0 Times;}}}}{head}\pard {body}\par}}"
    return read("a.rtf", source.encode("cp1252"))


def texts(extract: Extract) -> list[str]:
    return [block.text for block in extract.blocks]


def test_decodes_title_and_author() -> None:
    head = r"{\info{\title Mayor\'92s visit to \u1040?\u1082?tau}{\author Jos\'e9 P\'e9rez}}"
    extract = rtf("The ferry leaves.", head)
    assert (extract.title, extract.author) == ("Mayor’s visit to Акtau", "José Pérez")


@pytest.mark.parametrize(
    "run",
    [r"{\v Secret words.}", r"\v Secret words.\v0 ", r"{\fs2 Secret words.}",
     r"{\cf1 Secret words.}", r"{\cs5\v Secret }{\v words.}"],
)  # fmt: skip
def test_leaves_out_hidden_text_with_warning(run: str) -> None:
    extract = rtf(f"The ferry leaves. {run} It returns.", r"{\colortbl;\red255\green255\blue255;}")
    assert texts(extract) == ["The ferry leaves. It returns."]
    assert extract.warnings == ("hidden text was left out (1 passage)",)


def test_leaves_out_deleted_and_struck_text_and_comments() -> None:
    extract = rtf(
        r"The ports {\deleted must }{\revised may }meet.{\strike Never.}"
        r"{\*\atnid x}{\*\annotation A remark.}"
    )
    assert texts(extract) == ["The ports may meet."]
    assert extract.warnings == (
        "1 struck-out passage left out", "1 tracked deletion left out", "1 comment left out",
    )  # fmt: skip


def test_keeps_footnotes_as_notes() -> None:
    note = r"{\super\chftn{\footnote\pard\plain {\super\chftn} The text is not public.}}"
    extract = rtf(f"The ports agreed{note} on a line.")
    assert [(b.kind, b.marker, b.text) for b in extract.blocks] == [
        ("paragraph", "", "The ports agreed on a line."),
        ("note", "1", "The text is not public."),
    ]


def test_forced_line_end_does_not_end_a_paragraph() -> None:
    assert texts(rtf(r"They agreed on 27\line April 2016 to open.")) == [
        "They agreed on 27 April 2016 to open."
    ]


def test_keeps_characters_beyond_the_first_plane() -> None:
    assert texts(rtf(r"Sign \u-10179?\u-8704? and \'80.")) == ["Sign \U0001f600 and €."]


@pytest.mark.parametrize(
    ("charset", "encoding", "text"),
    [(204, "cp1251", "Паром уходит"), (128, "cp932", "船が出る"), (134, "gbk", "渡轮离开"),
     (238, "cp1250", "Trajekt odjíždí zítra"), (161, "cp1253", "Το πλοίο φεύγει")],
)  # fmt: skip
def test_decodes_bytes_by_font(charset: int, encoding: str, text: str) -> None:
    escaped = "".join(rf"\'{byte:02x}" for byte in text.encode(encoding))
    head = rf"{{\fonttbl{{\f0 Times;}}{{\f1\fcharset{charset} Arial;}}}}"
    assert texts(rtf(rf"{{\f1 {escaped}}}.", head)) == [f"{text}."]


def test_reads_styled_headings_and_list_markers() -> None:
    head = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s7 heading 2;}}"
    item = r"\pard\ls1\ilvl1 {\listtext\tab b)\tab}Second\par "
    extract = rtf(rf"\s1 Rail\par\pard\s7 Tariffs\par {item}\pard Text of it.", head)
    assert [(b.kind, b.level, b.marker, b.text) for b in extract.blocks] == [
        ("heading", 1, "", "Rail"),
        ("heading", 2, "", "Tariffs"),
        ("item", 2, "b)", "Second"),
        ("paragraph", 0, "", "Text of it."),
    ]


def test_reads_table_rows() -> None:
    def row(*cells: str) -> str:
        return r"\trowd\pard\intbl " + "".join(rf"{cell}\cell " for cell in cells) + r"\row "

    extract = rtf(row("Port", "Berths") + row("Aktau", "4") + r"\pard The end.")
    assert [(b.kind, b.text) for b in extract.blocks] == [
        ("row", "Port | Berths"), ("row", "Aktau | 4"), ("paragraph", "The end."),
    ]  # fmt: skip


def test_reads_result_of_field_and_text_box() -> None:
    field = r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt the ferry}}'
    box = r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt \pard In a box.\par}}}"
    assert texts(rtf(rf"See {field} today.\par {box}")) == ["See the ferry today.", "In a box."]


def test_skips_unknown_and_formatting_groups() -> None:
    assert texts(rtf(r"{\*\unknown secret}{\pict 00ff}{\header Head}The ferry leaves.")) == [
        "The ferry leaves."
    ]
