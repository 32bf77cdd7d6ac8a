"""Files, form values and comments of a PDF beside its pages' text."""

import pytest

from briefing.errors import Unreadable
from briefing.models import Block
from briefing.readers import read
from tests.readers.builders import Text, pdf

INNER = "The two towns will open a ferry office next year."
LINE = Text(72, 700, "Cover sheet: the documents of the meeting are attached to this file.")
FILE = [
    f"<< /Type /EmbeddedFile /Length {len(INNER)} >>\nstream\n{INNER}\nendstream",
    "<< /Type /Filespec /F (outcome.txt) /UF (outcome.txt) /EF << /F 6 0 R >> >>",
]
NAMES = "/Names << /EmbeddedFiles << /Names [(outcome.txt) 7 0 R] >> >>"
FIELD = (
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (f1) /TU (Applicant) /V (Port of Aron) "
    "/Rect [72 500 300 520] >>"
)
ANSWER = (
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (f2) /V (We will open the berth in the spring.) "
    "/Rect [72 400 300 420] >>"
)
NOTE = "<< /Type /Annot /Subtype /Text /Contents (Nobody may quote this.) /Rect [9 9 29 29] >>"


def test_attached_file_is_a_source_of_its_own() -> None:
    extract = read("a.pdf", pdf([[LINE]], root=NAMES, objects=FILE))
    assert [(part.name, part.data) for part in extract.parts] == [("outcome.txt", INNER.encode())]
    assert [block.text for block in extract.blocks] == [LINE.text]


def test_portfolio_without_text_of_its_own_gives_its_files() -> None:
    assert len(read("a.pdf", pdf([[]], root=NAMES, objects=FILE)).parts) == 1


def test_file_of_an_annotation_is_a_source_of_its_own() -> None:
    pin = "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 29 29] /FS 7 0 R >>]"
    extract = read("a.pdf", pdf([[LINE]], page=pin, objects=FILE))
    assert [part.name for part in extract.parts] == ["outcome.txt"]


def test_reads_values_of_form_fields() -> None:
    extract = read("a.pdf", pdf([[LINE]], page=f"/Annots [{FIELD} {ANSWER}]"))
    assert list(extract.blocks[1:]) == [
        Block("row", "Applicant | Port of Aron", page=1),
        Block("paragraph", "We will open the berth in the spring.", page=1),
    ]


def test_counts_comments_in_a_warning() -> None:
    extract = read("a.pdf", pdf([[LINE]], page=f"/Annots [{NOTE} {NOTE}]"))
    assert [block.text for block in extract.blocks] == [LINE.text]
    assert extract.warnings == ("2 comments left out",)


def form(*fields: str, kids: str = "") -> bytes:
    """A page with widgets, object 6 and on, that belong to the form's first field, object 6."""
    numbers = range(7 if kids else 6, 6 + len(fields))
    page = f"/Annots [{' '.join(f'{n} 0 R' for n in numbers)}]"
    root = "/AcroForm << /Fields [6 0 R] >>" if kids else f"/AcroForm << /Fields {page[8:]} >>"
    return pdf([[LINE]], root=root, page=page, objects=fields)


WIDGET = "/Type /Annot /Subtype /Widget /Rect [72 500 300 520]"


def test_reads_value_that_a_widget_inherits_from_its_field_once() -> None:
    parent = (
        "<< /FT /Tx /T (place) /TU (Place of the talks) /V (Port of Aron) /Kids [7 0 R 8 0 R] >>"
    )
    kid = f"<< {WIDGET} /Parent 6 0 R >>"
    extract = read("a.pdf", form(parent, kid, kid, kids="both"))
    assert [b.text for b in extract.blocks[1:]] == ["Place of the talks | Port of Aron"]


def test_leaves_out_unticked_boxes_and_buttons() -> None:
    box = f"<< {WIDGET} /FT /Btn /T (agree) /V /Off /AS /Off >>"
    button = f"<< {WIDGET} /FT /Btn /Ff 65536 /T (send) /V (Send it now) >>"
    extract = read("a.pdf", form(box, button))
    assert [b.text for b in extract.blocks] == [LINE.text]


def test_leaves_out_hidden_field_with_a_warning() -> None:
    extract = read("a.pdf", form(f"<< {WIDGET} /FT /Tx /T (id) /V (Secret remark) /F 2 >>"))
    assert [b.text for b in extract.blocks] == [LINE.text]
    assert extract.warnings == ("hidden text was left out (1 passage)",)


def test_rejects_xfa_form_that_only_asks_to_wait() -> None:
    xfa = "<< /Length 10 >>\nstream\n<xdp></xdp>\nendstream"
    page = [Text(72, 700, "Please wait... If this message is not replaced, your viewer is old.")]
    root = "/AcroForm << /Fields [] /XFA 6 0 R >> /NeedsRendering true"
    with pytest.raises(Unreadable, match="XFA form"):
        read("a.pdf", pdf([page], root=root, objects=[xfa]))
