"""Text that a PDF's page doesn't show is left out and counted."""

import pytest

from briefing.models import Extract
from briefing.readers import read
from tests.readers.builders import Text, column, pdf

SEEN = [
    "The port authority published the tariffs for the coming year.",
    "The council will discuss them at its meeting in the spring.",
]
SECRET = "The director has signed the secret contract with the dredger."
LAYER = "<< /Type /OCG /Name (Draft) >>"
OFF = "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order [6 0 R] >> >>"
BOX = "0 0 0 rg 60 595 480 20 re f"


def shown(text: str = SECRET, before: str = "", size: float = 11, x: float = 72) -> str:
    return f"q {before} BT /Helvetica {size} Tf {x} 600 Td ({text}) Tj ET Q"


def read_page(*shown: Text | str, root: str = "", page: str = "") -> Extract:
    return read("a.pdf", pdf([[*column(SEEN, 72, 700), *shown]], "", root, page, [LAYER]))


def text_of(extract: Extract) -> str:
    return " ".join(block.text for block in extract.blocks)


@pytest.mark.parametrize(
    "hidden",
    [
        shown(before="1 1 1 rg"),
        shown(before="3 Tr"),
        shown(size=0.5),
        shown(x=-5000),
        f"{shown()} {BOX}",
        f"/OC /Layer BDC {shown()} EMC",
        f"BT /Helvetica 0.5 Tf 0.7 0.7 -0.7 0.7 72 500 Tm ({SECRET}) Tj ET",
    ],
    ids=[
        "white",
        "render mode 3",
        "half a point",
        "off the page",
        "under a box",
        "layer is off",
        "half a point, turned",
    ],
)
def test_leaves_out_hidden_text_with_a_warning(hidden: str) -> None:
    extract = read_page(hidden, root=OFF)
    assert text_of(extract) == " ".join(SEEN)
    assert extract.warnings == ("hidden text was left out (1 passage)",)


@pytest.mark.parametrize(
    "visible",
    [
        f"{BOX} {shown(before='1 1 1 rg')}",
        f"q 0.9 0.9 1 rg 60 595 480 20 re f Q {shown()}",
        f"/OC /Layer BDC {shown()} EMC",
    ],
    ids=["white on black", "on a light box", "layer is on"],
)
def test_reads_text_that_shows(visible: str) -> None:
    extract = read_page(visible)
    assert SECRET in text_of(extract)
    assert extract.warnings == ()


def test_puts_a_black_square_in_the_place_of_a_covered_name() -> None:
    text = "The mediator met Ms Unnamed Person in the harbour on the last day."
    extract = read_page(shown(text), "0 0 0 rg 177 595 88 18 re f")
    assert "met Ms █ in the harbour" in text_of(extract)
    assert "Unnamed" not in text_of(extract)


def test_leaves_out_text_under_a_box_of_an_annotation() -> None:
    square = (
        "/Annots [<< /Type /Annot /Subtype /Square /Rect [60 590 560 620] /IC [0 0 0] /C [0 0 0] "
        "/F 4 >>]"
    )
    extract = read_page(shown(), page=square)
    assert SECRET not in text_of(extract)
    assert "hidden text was left out (1 passage)" in extract.warnings


def test_reads_the_text_layer_of_a_scan() -> None:
    """A grey picture with darker stripes covers the page; the text over it is invisible."""
    stripes = "".join("00" if row % 2 else "ff" for row in range(100))
    picture = f"q 595 0 0 842 0 0 cm BI /W 1 /H 100 /CS /G /BPC 8 /F /AHx ID {stripes}> EI Q"
    lines = [f"3 Tr BT /Helvetica 11 Tf 72 {700 - 13 * n} Td ({line}) Tj ET"
             for n, line in enumerate(SEEN)]  # fmt: skip
    extract = read("a.pdf", pdf([[picture, *lines]]))
    assert text_of(extract) == " ".join(SEEN)


def test_reads_a_page_with_nothing_but_an_invisible_text_layer() -> None:
    lines = [f"3 Tr BT /Helvetica 11 Tf 72 {700 - 13 * n} Td ({line}) Tj ET"
             for n, line in enumerate(SEEN)]  # fmt: skip
    assert text_of(read("a.pdf", pdf([lines]))) == " ".join(SEEN)


def test_counts_sentences_of_hidden_text() -> None:
    second = "3 Tr BT /Helvetica 11 Tf 72 560 Td (Nobody may see the second one.) Tj ET"
    extract = read_page(shown(before="3 Tr"), f"q {second} Q")
    assert extract.warnings == ("hidden text was left out (2 passages)",)


@pytest.mark.parametrize("page", ["/Rotate 90", "/Rotate 270", "/CropBox [50 100 595 842]"])
def test_finds_hidden_text_on_a_page_that_is_turned_or_cut(page: str) -> None:
    extract = read_page(shown(before="1 1 1 rg"), page=page)
    assert extract.warnings == ("hidden text was left out (1 passage)",)
    assert SECRET not in text_of(extract)


def form(content: str) -> str:
    return (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 0 -20] "
        f"/Resources << /Font << /Helvetica 3 0 R >> >> /Length {len(content)} >>\n"
        f"stream\n{content}\nendstream"
    )


@pytest.mark.parametrize(
    ("inside", "around"),
    [
        (shown(), "{form} 0 0 0 rg 60 575 480 20 re f"),
        ("0 0 0 rg 60 615 480 20 re f", f"{shown()} {{form}}"),
        (f"{shown()} {BOX}", "{form}"),
    ],
    ids=["text in it", "box in it", "both in it"],
)
def test_finds_text_under_a_box_of_a_form(inside: str, around: str) -> None:
    page = [*column(SEEN, 72, 700), around.format(form="q /Form Do Q")]
    extract = read("a.pdf", pdf([page], objects=[form(inside)]))
    assert text_of(extract) == " ".join(SEEN)
    assert extract.warnings == ("hidden text was left out (1 passage)",)
