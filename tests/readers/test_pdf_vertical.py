"""Chinese and Japanese in columns is read from top to bottom and from right to left."""

from briefing.readers import read
from tests.readers.builders import pdf

FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H "
    "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>] >>"
)
COLUMNS = [
    "両市の市長は来年、港に新しい事務所を開設すること",
    "で合意した。双方は運輸分野の協力に関する覚書に署",
    "名した。",
]


def show_letter(letter: str, x: float, y: float) -> str:
    return f"BT /Extra 12 Tf {x} {y} Td <{ord(letter):04x}> Tj ET"


def text_of(page: list[str]) -> str:
    return "\n".join(block.text for block in read("a.pdf", pdf([page], objects=[FONT])).blocks)


def test_reads_columns_from_the_right() -> None:
    page = [
        show_letter(letter, 500 - 22 * column, 700 - 15 * row)
        for column, text in enumerate(COLUMNS)
        for row, letter in enumerate(text)
    ]
    assert text_of(page) == "".join(COLUMNS)


def test_reads_horizontal_lines_from_the_top() -> None:
    page = [
        show_letter(letter, 72 + 12 * row, 700 - 18 * line)
        for line, text in enumerate(COLUMNS)
        for row, letter in enumerate(text)
    ]
    assert text_of(page) == "".join(COLUMNS)
