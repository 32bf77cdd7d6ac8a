"""Web pages: the main content with its structure, and what the page says of itself."""

import subprocess
import sys

import pytest

from briefing.models import Block, Extract
from briefing.readers import read
from briefing.readers.html import _trailing_content

TEXT = (
    "The ministry said on Tuesday that the second berth will open in March. Work began in the "
    "autumn and is on schedule, according to the port authority. The line carries grain, "
    "machinery and timber in both directions."
)
COSTS = (
    "The berth will cost fourteen million, of which the state pays one half and the shipping "
    "company the other. Dues on grain will fall by a tenth when the first ship has moored."
)
ARTICLE = f"<h1>Second berth to open</h1><p>{TEXT}</p><h2>Costs</h2><p>{COSTS}</p>"
PAGE = f"""<!doctype html><html lang="en"><head><title>Second berth to open | Port News</title>
<meta property="article:published_time" content="2024-05-06T10:00:00Z">
<meta name="author" content="A. Bek"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">All news of the week</a></li></ul></nav>
<div class="cookie-banner">We use cookies. <button>Accept all</button></div>
<main><article>{ARTICLE}<p><a href="/x">Read also: Old berth closed for good</a></p>
</article></main>
<aside><h3>Most read</h3><ul><li><a href="/1">Something else entirely happened</a></li></ul></aside>
<footer><p>Copyright Port News. All rights reserved.</p></footer>
<script>var x = "<p>script</p>";</script></body></html>"""
LINKED = '[{"@graph": [{"datePublished": "2025-05-05T01:00", "author": {"name": "A. Bek"}}]}]'


def page(body: str, head: str = "") -> Extract:
    return read("a.html", f"<html><head>{head}</head><body>{body}</body></html>".encode())


def blocks(body: str) -> list[Block]:
    return list(page(body).blocks)


def test_keeps_article_and_drops_boilerplate() -> None:
    extract = read("a.html", PAGE.encode())
    text = "\n".join(block.text for block in extract.blocks)
    assert TEXT in text
    assert COSTS in text
    for chrome in ("Home", "cookies", "Most read", "Copyright", "script", "Read also"):
        assert chrome not in text


def test_reads_title_date_author_and_language() -> None:
    extract = read("a.html", PAGE.encode())
    assert extract.title == "Second berth to open"
    assert (extract.date, extract.author, extract.language) == ("2024-05-06", "A. Bek", "en")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Berth opens - Port News</title>", "Berth opens"),
        ('<title>x</title><meta property="og:title" content="Berth opens">', "Berth opens"),
        ("<title>Berth opens</title>", "Berth opens"),
    ],
)
def test_removes_site_name_from_title(head: str, title: str) -> None:
    assert page(f"<p>{TEXT}</p>", head).title == title


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ('<meta name="dc.date" content="5 May 2025">', "", "2025-05-05"),
        (f'<script type="application/ld+json">{LINKED}</script>', "", "2025-05-05"),
        ("", '<time datetime="2025-05-05">Monday</time>', "2025-05-05"),
        ("", "<p>Aktau, 5 May 2025</p>", ""),
        ('<meta name="generator" content="2019-01-01">', "", ""),
    ],
)  # fmt: skip
def test_reads_declared_dates_only(head: str, body: str, date: str) -> None:
    assert page(f"{body}<p>{TEXT}</p>", head).date == date


def test_keeps_page_without_boilerplate_whole() -> None:
    found = blocks(f"<article>{ARTICLE}<p>Yes.</p><p>No?</p></article>")
    assert [b.text for b in found][-2:] == ["Yes.", "No?"]
    assert [(b.text, b.level) for b in found if b.kind == "heading"] == [
        ("Second berth to open", 1),
        ("Costs", 2),
    ]


def test_keeps_lists_quotes_and_breaks() -> None:
    found = blocks(
        "<ul><li>rail<ol start='3'><li>freight</li><li>people</li></ol></li><li>road</li></ul>"
        "<blockquote>Said.</blockquote><p>One<br>line.<br><br>Another.</p>"
    )
    assert [(b.kind, b.marker, b.level, b.text) for b in found] == [
        ("item", "•", 1, "rail"),
        ("item", "3.", 2, "freight"),
        ("item", "4.", 2, "people"),
        ("item", "•", 1, "road"),
        ("quote", "", 0, "Said."),
        ("paragraph", "", 0, "One line."),
        ("paragraph", "", 0, "Another."),
    ]


def test_reads_data_tables_as_rows_and_layout_tables_as_text() -> None:
    values = "<table><tr><th>Line</th><th>Cost</th></tr><tr><td>North</td><td>5 m</td></tr></table>"
    layout = f"<table><tr><td><p>{TEXT}</p></td></tr></table>"
    found = blocks(values + layout)
    assert [(b.kind, b.text) for b in found] == [
        ("row", "Line | Cost"),
        ("row", "North | Cost: 5 m"),
        ("paragraph", TEXT),
    ]


def test_marks_bold_paragraphs_and_drops_hidden_text() -> None:
    found = blocks(
        "<p><b>All</b> <strong>bold</strong></p><p><b>Partly</b> bold</p>"
        "<p style='display: none'>Hidden.</p><p hidden>Hidden.</p>"
    )
    assert [(b.text, b.strong) for b in found] == [("All bold", True), ("Partly bold", False)]


@pytest.mark.parametrize(
    ("inside", "texts"),
    [
        ("<b>Ports</b><br>The ministers met.", ["Ports", "The ministers met."]),
        ("<b>MS SATO:</b><br>We met.", ["MS SATO: We met."]),
        ("<b>Ports<br>and ferries</b>", ["Ports and ferries"]),
    ],
)
def test_bold_line_above_plain_text_is_its_heading(inside: str, texts: list[str]) -> None:
    assert [b.text for b in blocks(f"<p>{inside}</p>")] == texts


def test_uses_declared_encoding() -> None:
    source = '<meta charset="windows-1251"><p>Причал откроют в марте.</p>'
    assert read("a.html", source.encode("cp1251")).blocks[0].text == "Причал откроют в марте."


@pytest.mark.parametrize("depth", [300, 20_000])
def test_reads_deeply_nested_page(depth: int) -> None:
    extract = read("a.html", b"<div>" * depth + TEXT.encode() + b"</div>" * depth)
    assert extract.blocks


def test_leaves_log_level_of_libraries_alone_and_prints_nothing() -> None:
    code = (
        "import logging, briefing.readers as r\n"
        "r.read('a.html', b'<html><body><nav>' + b'<a href=x>menu item</a> ' * 9 +"
        " b'</nav><p>Short.</p></body></html>')\n"
        "assert logging.getLogger('trafilatura').level == logging.NOTSET"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert done.stderr == b""


def test_adds_paragraphs_after_incomplete_extraction() -> None:
    everything = [Block("paragraph", f"{n}. {TEXT}") for n in range(8)]
    advertisement, footer = Block("paragraph", "Buy now"), Block("item", "Contact")
    page = [*everything[:4], advertisement, *everything[4:], *[footer] * 3, everything[0]]
    assert _trailing_content(page[:-1], everything[:4]) == everything[4:]


def test_reads_mhtml_as_page() -> None:
    saved = (
        "From: <Saved by a browser>\nMIME-Version: 1.0\nSubject: x\n"
        'Content-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html\n\n'
        f"<html><body>{ARTICLE}</body></html>\n--B\nContent-Type: image/png\n\nxx\n--B--\n"
    )
    extract = read("a.mhtml", saved.encode())
    assert (extract.title, extract.parts) == ("Second berth to open", ())
    assert extract.warnings == ()


def test_warns_of_full_frames_of_mhtml() -> None:
    part = "--B\nContent-Type: text/html\n\n<html><body>{}</body></html>\n"
    frames = part.format(ARTICLE) + part.format("<p>Buy</p>") + part.format("words " * 200)
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="B"\n\n'
    assert read("a.mhtml", f"{head}{frames}--B--\n".encode()).warnings == ("1 frame left out",)


def test_reads_all_of_a_page_that_a_word_processor_wrote() -> None:
    head = '<meta name="generator" content="LibreOffice 7.4">'
    table = "<table><tr><td><p>Port</p></td><td><p>Fee</p></td></tr></table>"
    note = '<div id="sdfootnote1"><p><a href="#a">1</a>See the protocol.</p></div>'
    text = '<p>It opened.<a href="#s"><sup>1</sup></a></p><p>See the <a href="/x">protocol</a>.</p>'
    body = f"{text}{table}{note}"
    extract = read("a.html", f"<html><head>{head}</head><body>{body}</body></html>".encode())
    assert [(b.kind, b.text) for b in extract.blocks] == [
        ("paragraph", "It opened."), ("paragraph", "See the protocol."), ("row", "Port | Fee"),
        ("note", "See the protocol."),
    ]  # fmt: skip
