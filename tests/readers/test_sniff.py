"""Which reader reads a file: its content speaks before its name."""

import subprocess
import sys

import pytest

from briefing.errors import Unreadable
from briefing.readers import READERS, read
from tests.readers.builders import Text, archive, docx, p, pdf

SAMPLES: dict[str, bytes] = {
    ".txt": b"Some words of text.",
    ".md": b"# A title\n\nSome words.",
    ".html": b"<!doctype html><html><body><p>Some words of text.</p></body></html>",
    ".docx": docx(p("Some words.")),
    ".pdf": pdf([[Text(72, 700, "Some words of a page.")]]),
    ".rtf": rb"{\rtf1 Some words.\par}",
    ".eml": b"From: a@example.org\nSubject: S\nMIME-Version: 1.0\n\nSome words.",
    ".rss": b"<rss><channel><item><title>T</title></item></channel></rss>",
    ".zip": archive({"a.txt": "Some words."}),
}


@pytest.mark.parametrize("true", [".html", ".docx", ".pdf", ".rtf", ".zip"])
@pytest.mark.parametrize("claimed", ["", ".txt", ".pdf", ".docx", ".pptx", ".html", ".md"])
def test_chooses_reader_by_content_not_suffix(true: str, claimed: str) -> None:
    assert read(f"file{claimed}", SAMPLES[true]) == read(f"file{true}", SAMPLES[true])


def test_reads_text_about_a_format_as_text() -> None:
    assert read("a.txt", b"Files that begin with %PDF-1.4 are PDF files.").blocks


@pytest.mark.parametrize("true", [".eml", ".rss"])
def test_detects_mail_and_feeds_without_suffix(true: str) -> None:
    assert read("file", SAMPLES[true]) == read(f"file{true}", SAMPLES[true])


@pytest.mark.parametrize("claimed", ["", ".docx", ".pdf", ".html"])
def test_reads_text_with_wrong_suffix(claimed: str) -> None:
    assert read(f"file{claimed}", SAMPLES[".txt"]).blocks[0].text == "Some words of text."


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t ", "empty"),
        ("a.txt", bytes(range(256)) * 40, "binary"),
        ("a.docx", b"GIF89a", "a GIF image"),
        ("a.docx", b"PK\x03\x04 cut off", "damaged"),
        ("a.pdf", b"\x00\x01\x02 no PDF at all", "not a .pdf file"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "no reader|old Office|Word"),
        ("a.m4a", b"\0\0\0\0m4a", "sound or video"),
        ("a.lnk", b"L\0\0\0\x01", "a shortcut"),
        ("a.url", b"[InternetShortcut]\nURL=https://coast.example/\n", "a shortcut"),
        ("a.gdoc", b'{"url": "https://coast.example/"}', "a link to a Google document"),
        ("a.one", b"\xe4\x52\x5c\x7b", "a OneNote section; export it"),
        ("Base.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Windows program"),
        ("a.xyz", b"Some words.", "no reader for .xyz"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "save it as .xlsx"),
        ("a.md", b"---\n---\n", "no text"),
    ],
)
def test_rejects_unreadable_file_with_reason(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(name, data)


def test_rejects_password_protected_file() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(Unreadable, match="encrypted"):
        read("a.docx", ole)


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_every_reader_has_description_and_rejects_garbage(suffix: str) -> None:
    assert READERS[suffix].name
    assert READERS[suffix].about
    for rubbish in (b"", b"\0", b"<", b"\xff\xfe", b"PK\x03\x04", b"From x\n\n", b"a: b\n" * 9):
        try:
            READERS[suffix].read(rubbish)
        except Unreadable as error:
            assert str(error)


def test_importing_readers_imports_no_format_library() -> None:
    code = (
        "import sys, briefing.readers\n"
        "heavy = {'lxml', 'trafilatura', 'pypdfium2', 'markdown_it', 'babel', 'yaml'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
