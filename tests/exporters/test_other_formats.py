"""Formats made from the others: mail, OpenDocument, PDF, citations, notebooks."""

import email
import email.policy
import io
import json
import re
import shutil
import zipfile
from html import unescape

import pypdfium2
import pytest
from msgspec.structs import replace

from briefing.errors import UsageError
from briefing.exporters import EXPORTERS
from briefing.exporters.libreoffice import PROGRAMS
from briefing.models import Memo

needs_libreoffice = pytest.mark.skipif(
    not any(map(shutil.which, PROGRAMS)), reason="LibreOffice is not installed"
)


def test_a_mail_has_text_html_and_the_word_file(memo: Memo) -> None:
    data = EXPORTERS["eml"].export(memo)
    mail = email.message_from_bytes(data, policy=email.policy.default)
    assert mail["Subject"] == memo.title
    kinds = [part.get_content_type() for part in mail.walk() if not part.is_multipart()]
    assert kinds[:2] == ["text/plain", "text/html"]
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "briefing.docx"
    assert attached.get_content().startswith(b"PK")
    assert "Bottom line" in mail.get_body(("plain",)).get_content()
    assert "<script" not in mail.get_body(("html",)).get_content()


def test_a_mail_is_addressed_only_to_addresses(memo: Memo) -> None:
    header = {"to": "Director <d@example.org>", "from": "Desk 4"}
    data = EXPORTERS["eml"].export(replace(memo, header=header))
    mail = email.message_from_bytes(data, policy=email.policy.default)
    assert (mail["To"], mail["From"]) == ("Director <d@example.org>", None)


@pytest.mark.parametrize("title", ["", "Two\nlines", "a" * 300, "\u0000x"])
def test_any_title_is_a_subject(memo: Memo, title: str) -> None:
    assert EXPORTERS["eml"].export(replace(memo, title=title)).startswith(b"Subject:")


def test_sources_are_citations(memo: Memo) -> None:
    items = json.loads(EXPORTERS["csljson"].export(memo))
    assert [item["id"] for item in items] == ["S1", "S2", "S3", "S4", "S5"]
    assert items[0]["title"] == "Notes on the Tokyo consultations"
    assert items[0]["issued"] == {"date-parts": [[2025, 12, 12]]}
    assert "issued" not in items[4]


@pytest.mark.parametrize("name", ["eml", "csljson"])
def test_equal_memos_give_equal_bytes(memo: Memo, name: str) -> None:
    assert EXPORTERS[name].export(memo) == EXPORTERS[name].export(memo)


@needs_libreoffice
def test_odt_is_opendocument_with_the_memos_text(memo: Memo) -> None:
    data = EXPORTERS["odt"].export(memo)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        assert "Bottom line" in archive.read("content.xml").decode()
    assert EXPORTERS["odt"].export(memo) == data


@needs_libreoffice
def test_pdf_is_tagged_and_reproducible(memo: Memo) -> None:
    data = EXPORTERS["pdf"].export(memo)
    assert b"/MarkInfo<</Marked true>>" in data
    document = pypdfium2.PdfDocument(data)
    assert "Visit of the Kazakh delegation" in document[0].get_textpage().get_text_range()
    assert EXPORTERS["pdf"].export(memo) == data


@pytest.mark.parametrize("name", ["odt", "pdf"])
def test_without_libreoffice_the_message_says_what_to_do(
    memo: Memo, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UsageError, match=f"format '{name}' needs LibreOffice; install it"):
        EXPORTERS[name].export(memo)


def test_a_notebook_shows_the_page_in_a_frame(memo: Memo) -> None:
    shown = memo._repr_html_()
    assert shown.startswith('<iframe srcdoc="')
    page = shown.split('srcdoc="')[1].split('" style=')[0]
    assert unescape(page) == EXPORTERS["html"].export(memo).decode()


@needs_libreoffice
def test_contents_of_pdf_have_page_numbers(memo: Memo) -> None:
    document = pypdfium2.PdfDocument(EXPORTERS["pdf"].export(memo))
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert re.search(r"Key issues\.*\s*1\b", pages[0])
    annex = max(n for n, page in enumerate(pages, 1) if "Annex: by document" in page)
    assert re.search(rf"Annex: by document\.*\s*{annex}\b", pages[0])
