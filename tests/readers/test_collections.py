"""Archives, feeds, XML and tables: what holds several texts, or values."""

import io
import zipfile

import pytest

from briefing.errors import Unreadable
from briefing.loading import load_documents
from briefing.models import Skipped
from briefing.readers import read
from briefing.readers.common import limits
from tests.readers.builders import archive, docx, p


def test_reads_archive_members_as_sources_in_name_order() -> None:
    data = archive({"b/note.txt": "Second.", "a.docx": docx(p("First.")), "b/": ""})
    parts = read("a.zip", data).parts
    assert [part.name for part in parts] == ["a.docx", "b/note.txt"]
    assert read(parts[0].name, parts[0].data).blocks[0].text == "First."


@pytest.mark.parametrize(
    ("given", "shown"),
    [("../../etc/x.txt", "etc/x.txt"), ("/root/x.txt", "root/x.txt"), ("C:\\a\\x.txt", "a/x.txt")],
)
def test_cleans_paths_that_leave_the_archive(given: str, shown: str) -> None:
    assert [part.name for part in read("a.zip", archive({given: "Text."})).parts] == [shown]


def test_skips_hidden_members() -> None:
    data = archive({".hidden/x.txt": "x", "__MACOSX/x.txt": "x", "x.txt": "Text."})
    assert [part.name for part in read("a.zip", data).parts] == ["x.txt"]


def test_warns_of_members_beyond_the_limit() -> None:
    data = archive({f"{n:04d}.txt": "Text." for n in range(limits.MAX_PARTS + 1)})
    extract = read("a.zip", data)
    assert len(extract.parts) == limits.MAX_PARTS
    assert extract.warnings == ("of 501 members, 1 more were not read",)


@pytest.mark.parametrize("name", ["a.zip", "a.docx"])
def test_rejects_zip_bomb(name: str) -> None:
    bomb = archive({"[Content_Types].xml": "<T/>", "word/document.xml": b" " * 30_000_000})
    packed = archive({"x.txt": b"\0" * 30_000_000}) if name == "a.zip" else bomb
    with pytest.raises(Unreadable, match="bomb"):
        read(name, packed)


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:dc="d" xmlns:c="c"><channel>
<title>Port news</title>
<item><title>Berth &amp; depot</title><pubDate>Tue, 06 May 2025 10:00:00 GMT</pubDate>
<dc:creator>A. Bek</dc:creator><description>Short.</description>
<c:encoded><![CDATA[<p>The berth opens <b>in March</b>.</p>]]></c:encoded></item>
<item><title>Second</title><description>Plain words &lt; 5.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Port news</title>
<entry><title>Berth</title><published>2025-05-06T10:00:00Z</published>
<author><name>A. Bek</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It opens.</p></div></content>
</entry></feed>"""


@pytest.mark.parametrize("name", ["a.rss", "a.xml"])
def test_reads_rss_entries_as_sources(name: str) -> None:
    extract = read(name, RSS.encode())
    assert extract.title == "Port news"
    first, second = (read(part.name, part.data) for part in extract.parts)
    assert (first.title, first.date, first.author) == ("Berth & depot", "2025-05-06", "A. Bek")
    assert first.blocks[-1].text == "The berth opens in March."
    assert second.blocks[-1].text == "Plain words < 5."


def test_reads_atom_entries_as_sources() -> None:
    (part,) = read("a.atom", ATOM.encode()).parts
    entry = read(part.name, part.data)
    assert (entry.title, entry.date, entry.author) == ("Berth", "2025-05-06", "A. Bek")
    assert entry.blocks[-1].text == "It opens."


def test_reads_texts_of_unknown_xml() -> None:
    source = (
        "<transcript><title>Ferry talks</title><release-date>6 May 2025</release-date><id>77</id>"
        "<content><![CDATA[<p>The berth opens in March, he said.</p>]]></content></transcript>"
    )
    extract = read("a.xml", source.encode())
    assert (extract.title, extract.date) == ("Ferry talks", "2025-05-06")
    assert [b.text for b in extract.blocks] == ["Ferry talks", "The berth opens in March, he said."]


@pytest.mark.parametrize(("name", "comma"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_reads_csv_rows(name: str, comma: str) -> None:
    lines = [["Line", "Cost"], ["North", '"5 m"'], ["South", ""]]
    source = "\n".join(comma.join(line) for line in lines)
    assert [b.text for b in read(name, source.encode()).blocks] == [
        "Line | Cost",
        "North | Cost: 5 m",
        "South",
    ]


def test_damaged_member_does_not_affect_others() -> None:
    data = archive({"a.txt": "First words.", "b.txt": "Second words."})
    at = data.index(b"a.txt") + len(b"a.txt")
    extract = read("a.zip", data[:at] + b"\xff\xff\xff\xff" + data[at + 4 :])
    assert [part.name for part in extract.parts] == ["b.txt"]
    assert "a.txt" in extract.warnings[0]


def zip_with_names(*names: bytes) -> bytes:
    """An archive whose names are stored as bytes, without a declared encoding."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for number, _ in enumerate(names):
            file.writestr(f"placeholder-{number}", "The ferry leaves at noon.")
    data = buffer.getvalue()
    for number, name in enumerate(names):
        given = f"placeholder-{number}".encode()
        padded = name.ljust(len(given), b"_")[: len(given)]
        assert len(name) <= len(given), "choose a shorter name"
        data = data.replace(given, padded)
    return data


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("gbk", ["会谈纪要", "附件一"]),
        ("cp932", ["会談記録", "メモ"]),
        ("big5", ["會談紀要", "附件"]),
        ("cp866", ["Протокол", "Список"]),
        ("cp1251", ["Протокол", "Список"]),
        ("utf-8", ["会谈", "é-note"]),
        ("cp437", ["Réunion"]),
        ("cp1252", ["Réunion"]),
    ],
)
def test_decodes_member_names_without_declared_encoding(encoding: str, names: list[str]) -> None:
    data = zip_with_names(*(name.encode(encoding) for name in names))
    shown = [part.name.rstrip("_") for part in read("a.zip", data).parts]
    assert sorted(shown) == sorted(names)


def test_encrypted_member_does_not_affect_others() -> None:
    data = bytearray(archive({"a.txt": "The first.", "b.txt": "The second."}))
    place = data.index(b"PK\x03\x04", 4)  # the second member's local header
    data[place + 6] |= 1
    directory = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[directory + 8] |= 1
    extract = read("a.zip", bytes(data))
    assert [part.name for part in extract.parts] == ["a.txt"]
    assert extract.warnings == ("b.txt is encrypted and was not read",)


def test_warns_of_mails_and_entries_beyond_the_limit() -> None:
    mail = b"From a@b Tue May  6 10:00:00 2025\nSubject: x\n\nThe ferry leaves.\n\n"
    entries = "<item><title>x</title></item>" * (limits.MAX_PARTS + 2)
    assert read("a.mbox", mail * (limits.MAX_PARTS + 2)).warnings == (
        "of 502 messages, 2 more were not read",
    )
    assert read("a.rss", f"<rss><channel>{entries}</channel></rss>".encode()).warnings == (
        "of 502 entries, 2 more were not read",
    )


def test_containers_report_what_was_not_read() -> None:
    mail = b"From a@b Tue May  6 10:00:00 2025\nSubject: x\n\nThe ferry leaves.\n\n"
    results = list(load_documents("a.mbox", mail * (limits.MAX_PARTS + 2)))
    assert results[-1] == Skipped("a.mbox", "of 502 messages, 2 more were not read")


@pytest.mark.parametrize("first", ["Exports by port;;", "Exports by port", "sep=;"])
def test_finds_header_of_csv_below_title(first: str) -> None:
    source = f"{first}\nPort;2023;2024\nAron;1,5;1,7\nBern;2,5;2,7\n"
    found = [block.text for block in read("a.csv", source.encode()).blocks]
    title = [] if first.startswith("sep") else ["Exports by port"]
    assert found == [*title, "Port | 2023 | 2024", "Aron | 2023: 1,5 | 2024: 1,7",
                     "Bern | 2023: 2,5 | 2024: 2,7"]  # fmt: skip


def test_keeps_line_ends_in_quoted_cells_of_csv() -> None:
    source = 'Port,Remark\nAron,"opens in May\ncloses in June"\n'
    assert read("a.csv", source.encode()).blocks[-1].text == (
        "Aron | Remark: opens in May closes in June"
    )


def test_ignores_files_that_programs_keep_beside_documents() -> None:
    names = ["~$report.docx", ".~lock.report.odt#", "pictures/Thumbs.db", "desktop.ini", "a.txt"]
    parts = read("a.zip", archive(dict.fromkeys(names, "Text."))).parts
    assert [part.name for part in parts] == ["a.txt"]
