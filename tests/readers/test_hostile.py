"""Files made to hurt: each is read or refused with a reason; none crashes, hangs or reaches out."""

import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers import read
from briefing.runtime.pool import Limits, run
from tests.fuzzing import count_examples
from tests.readers.builders import Text, archive, docx, ole, p, pdf
from tests.readers.test_collections import ATOM, RSS
from tests.readers.test_doc import SAMPLE as DOC
from tests.readers.test_docx import NUMBERING, STYLES
from tests.readers.test_html import PAGE
from tests.readers.test_mail import message
from tests.readers.test_mail_formats import attachment, signed, tnef
from tests.readers.test_mail_formats import message as outlook
from tests.readers.test_markup import ASCIIDOC, LATEX, ORG, RST
from tests.readers.test_office import odt
from tests.readers.test_packages import cells, odf, xlsx
from tests.readers.test_transcripts import VTT

MARKDOWN = (
    b"---\ntitle: T\n---\n\n# A\n\n- b\n  1. c\n\n| d | e |\n|---|---|\n| f | g |\n\n> h[^1]\n"
)
BOX = "<draw:text-box><text:p>Some words.</text:p></draw:text-box>"
SAMPLES: dict[str, bytes] = {
    "a.txt": b"Title of it\n\nSome words\nof text:\n\n- one\n- two\n\nPM: Yes.\n",
    "a.md": MARKDOWN,
    "a.html": PAGE.encode(),
    "a.docx": docx(p("Rail", "Kapitel") + p("Text."), styles=STYLES, numbering=NUMBERING),
    "a.pdf": pdf([[Text(72, 700, "Some words of a page.")], [Text(72, 700, "And more.")]]),
    "a.odt": odt("<text:h>Rail</text:h><text:p>Text.</text:p>"),
    "a.rtf": rb"{\rtf1\ansi{\info{\title T}}\pard Some \'e9 words.\par \u1086?\par}",
    "a.eml": message("Some words.").as_bytes(),
    "a.rss": RSS.encode(),
    "a.atom": ATOM.encode(),
    "a.csv": b"a,b\n1,2\n",
    "a.zip": archive({"a.txt": "Some words."}),
    "a.xlsx": xlsx(("Pledges", "", cells(("Port", "Berths"), ("Aktau", "4")))),
    "a.odp": odf("presentation", f"<draw:page>{BOX}</draw:page>"),
    "a.doc": DOC,
    "a.msg": ole(outlook(**{"__attach_version1.0_#00000000": attachment("a.txt", b"Some words.")})),
    "winmail.dat": tnef((0x8004, b"Ferry\0"), (0x800C, b"Some words.\0"), (0x9002, bytes(14))),
    "a.p7m": signed(b"Content-Type: text/plain\n\nSome words."),
    "a.vtt": VTT.encode(),
    "a.rst": RST.encode(),
    "a.org": ORG.encode(),
    "a.adoc": ASCIIDOC.encode(),
    "a.tex": LATEX.encode(),
    "a.json": b'{"title": "T", "body": "Some words of a longer text."}',
    "a.ics": b"BEGIN:VEVENT\nSUMMARY:Talks\nDTSTART:20250512T090000\nEND:VEVENT\n",
}
LETTERS = "abcdefghijklmnop"
EXPANSION = "".join(
    ['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">']
    + [f'<!ENTITY {b} "&{a};&{a};&{a};&{a};">' for a, b in pairwise(LETTERS)]
    + ["]><x>&p;</x>"]
).encode()
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "{}">]><x>Some words of text &a;</x>'


def attempt(file: tuple[str, bytes]) -> Extract:
    name, data = file
    return read(name, data)


def spoiled(seed: int) -> Iterator[tuple[str, bytes]]:
    """Each sample with a piece overwritten, cut out, doubled or cut off."""
    chance = random.Random(seed)
    for name, data in SAMPLES.items():
        at, length = chance.randrange(len(data)), chance.randrange(1, 40)
        noise = chance.randbytes(length)
        ways = [
            data[:at] + noise + data[at + length :],
            data[:at] + data[at + length :],
            data[:at] + data[at : at + length] * 3 + data[at + length :],
            data[:at],
        ]
        yield name, chance.choice(ways)


def test_spoiled_files_never_crash_the_worker() -> None:
    files = [file for seed in range(40) for file in spoiled(seed)]
    results = list(run(attempt, files, Limits(seconds=20, memory_mb=1024), 2))
    assert len(results) == len(files)
    for file, result in zip(files, results, strict=True):
        assert (result.value is None) == bool(result.reason)
        assert "crashed" not in result.reason, file
        assert "longer than" not in result.reason, file


@settings(deadline=None, max_examples=count_examples(80))
@given(st.sampled_from(sorted(SAMPLES)), st.binary(max_size=300))
def test_reads_or_rejects_any_bytes_with_any_name(name: str, data: bytes) -> None:
    try:
        assert isinstance(read(name, data), Extract)
    except Unreadable as error:
        assert str(error)


@pytest.mark.parametrize("name", ["a.xml", "a.rss", "a.html"])
def test_does_not_expand_entities(name: str) -> None:
    try:
        extract = read(name, EXPANSION)
    except Unreadable:
        return
    assert sum(len(block.text) for block in extract.blocks) < 1000


@pytest.mark.parametrize("wrap", ["xml", "docx", "odt"])
def test_reads_no_other_file(wrap: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    source = OUTSIDE.format(secret.as_uri())
    data = {
        "xml": source.encode(),
        "docx": archive({"[Content_Types].xml": "<T/>", "word/document.xml": source}),
        "odt": archive(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": source}
        ),
    }[wrap]
    try:
        extract = read(f"a.{wrap}", data)
    except Unreadable:
        return
    assert "secret" not in " ".join(block.text for block in extract.blocks)


WATCH = """
import sys
from briefing.readers import read
samples = eval(sys.stdin.read())
for name, data in samples.items():  # imports read files: first without a watch
    read(name, data)
def watch(event, args):
    opens = event == "open" and not str(args[0]).startswith(sys.prefix)
    if event.startswith(("socket.", "subprocess.", "os.remove", "os.rename", "os.mkdir")) or opens:
        raise SystemExit(f"{event} {args}")
sys.addaudithook(watch)
for name, data in samples.items():
    read(name, data)
"""


def test_opens_no_file_connection_or_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCH], input=repr(SAMPLES), capture_output=True, text=True
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<table><tr><td>" * 3000 + b"x"),
        ("a.html", b"<ul><li>" * 5000 + b"x"),
        ("a.html", b"<" * 100_000),
        ("a.md", b"[" * 20_000),
        ("a.md", b"- " * 3000 + b"x"),
        ("a.md", b"*a **b " * 5000),
        ("a.txt", b"(" * 100_000),
        ("a.txt", b"A. " * 50_000),
        ("a.txt", b"Aa Bb " * 20_000 + b":"),
        ("a.txt", b"\n" * 200_000 + b"x"),
        ("a.rtf", rb"{\rtf1 " + b"{" * 5000 + b"x" + b"}" * 5000),
        ("a.xml", b"<a>" * 5000 + b"x" + b"</a>" * 5000),
        ("a.csv", b'"' * 100_001),
        ("a.eml", b"Subject: " + b"=?utf-8?q?a?= " * 5000 + b"\n\nx"),
    ],
)
def test_handles_deep_nesting_and_repetition(name: str, data: bytes) -> None:
    (result,) = run(attempt, [(name, data)], Limits(seconds=20, memory_mb=1024))
    assert result.value is not None or result.reason
    assert "longer than" not in result.reason
    assert "crashed" not in result.reason
