"""Files, form values and comments of a PDF beside its pages' text."""

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
