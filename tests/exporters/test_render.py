"""The Word memo as LibreOffice lays it out: it opens, and its pages say what they should."""

import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest
from msgspec.structs import replace

import briefing
from briefing.exporters.docx import export
from briefing.models import Memo
from tools.render_docx import pages, pdf

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftoppm")),
    reason="LibreOffice or poppler is missing: apt-get install libreoffice-writer poppler-utils",
)


def laid_out(made: bytes, folder: Path) -> list[str]:
    """The text of each page."""
    memo = folder / "memo.docx"
    memo.write_bytes(made)
    document = pypdfium2.PdfDocument(pdf(memo, folder))
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rendered")


@pytest.fixture(scope="module")
def text(memo: Memo, folder: Path) -> list[str]:
    return laid_out(export(memo), folder)


def test_the_first_page_has_title_marking_bottom_line_and_extent(text: list[str]) -> None:
    for words in ("Visit of the Kazakh delegation", "RESTRICTED", "Bottom line", "Key issues"):
        assert words in text[0]
    assert "5 documents, 12–17 Dec 2025" in text[0]


def test_every_page_is_numbered_and_marked(text: list[str]) -> None:
    for number, page in enumerate(text, 1):
        assert f"Page {number} of {len(text)}" in page
        assert "RESTRICTED" in page


def test_the_running_title_starts_on_the_second_page(text: list[str]) -> None:
    assert text[0].count("Visit of the Kazakh delegation") == 1
    assert "Visit of the Kazakh delegation" in text[1]


def test_the_annex_starts_a_page(text: list[str]) -> None:
    assert [page for page in text if page.split("18 December 2025")[-1].strip().startswith("Annex")]


def test_pages_can_be_pictured(text: list[str], folder: Path) -> None:
    pictures = pages(folder / "memo.pdf", dots=30, last=2)
    assert [picture.name[-6:] for picture in pictures] == ["-1.png", "-2.png"]
    assert all(picture.stat().st_size > 2000 for picture in pictures)


def test_seventy_documents_are_laid_out_too(many: Callable[[int], Memo], tmp_path: Path) -> None:
    text = laid_out(export(many(70)), tmp_path)
    assert any("S70" in page for page in text)


def test_a_template_saved_by_libreoffice_serves(memo: Memo, tmp_path: Path) -> None:
    plain = docx.Document()
    plain.sections[0].header.paragraphs[0].text = "Ministry of Rivers"
    plain.add_heading("To be replaced")
    plain.save(str(tmp_path / "house.docx"))
    pdf(tmp_path / "house.docx", tmp_path, "dotx")
    made = export(memo, (tmp_path / "house.dotx").read_bytes())
    text = laid_out(made, tmp_path)
    assert "Ministry of Rivers" in text[0]
    assert "To be replaced" not in "".join(text)


SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize(("words", "most"), [(300, 1), (700, 3)])
def test_the_word_budget_sets_the_number_of_pages(tmp_path: Path, words: int, most: int) -> None:
    memo = replace(briefing.make([SEEDS], words=words), annex=(), show_coverage=False)
    assert len(laid_out(export(memo), tmp_path)) <= most
