"""One file → its documents."""

import pytest

from briefing.loading import hash_content, load_documents
from briefing.models import Document

TEXT = b"Talks in Aktau\n\nThe parties agreed to meet in May.\nThey parted as friends.\n"
PAGE = b"<!doctype html>\n<title>Talks</title>\n<p>The parties agreed\nto meet in May.</p>\n"
MAIL = b"From: a@example.org\nSubject: Talks\n\nThe parties agreed to meet in May.\n"
SAMPLES = {"a.txt": TEXT, "a.md": TEXT, "a.html": PAGE, "a.eml": MAIL}


@pytest.mark.parametrize(
    "name, data", [("a.txt", TEXT), ("a.md", TEXT), ("a.html", PAGE), ("a.eml", MAIL)]
)
def test_line_ends_change_neither_text_nor_hash(name: str, data: bytes) -> None:
    unix, windows = (
        list(load_documents(name, each)) for each in (data, data.replace(b"\n", b"\r\n"))
    )
    assert unix == windows
    assert isinstance(unix[0], Document)


def test_line_ends_inside_binary_files_count() -> None:
    assert hash_content(b"\0a\r\nb") != hash_content(b"\0a\nb")
