"""A memo in Arabic: Word and the page run from right to left, quotes in their own direction."""

import io
import zipfile

import pytest
from msgspec.structs import replace

from briefing.exporters import docx, html
from briefing.models import Memo


@pytest.fixture
def parts(memo: Memo) -> dict[str, str]:
    data = docx.export(replace(memo, language="ar"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: archive.read(name).decode() for name in ("word/document.xml", "word/styles.xml")
        }


def test_word_document_runs_from_right_to_left(parts: dict[str, str]) -> None:
    defaults = parts["word/styles.xml"].split("</w:docDefaults>")[0]
    assert "<w:bidi/>" in defaults
    page = parts["word/document.xml"].rsplit("<w:sectPr", 1)[1]
    assert "<w:bidi/>" in page
    assert "<w:bidiVisual/>" in parts["word/document.xml"]


def test_english_quote_runs_from_left_to_right(parts: dict[str, str]) -> None:
    assert '<w:bidi w:val="0"/>' in parts["word/document.xml"]


def test_memo_in_english_has_no_direction(memo: Memo) -> None:
    with zipfile.ZipFile(io.BytesIO(docx.export(memo))) as archive:
        assert "bidiVisual" not in archive.read("word/document.xml").decode()


def test_page_runs_from_right_to_left(memo: Memo) -> None:
    assert '<html lang="ar" dir="rtl">' in html.export(replace(memo, language="ar")).decode()
    assert '<html lang="en">' in html.export(memo).decode()
