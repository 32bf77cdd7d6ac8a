"""Formats of other packages, found by their entry points."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import Unreadable
from briefing.readers import load_readers, read

MODULE = """
from briefing.models import Block, Extract
from briefing.readers import Reader

READER = Reader("telegram", "the text after the header", "acme_telegrams")
FAKE = Reader("fake", "nothing", "acme_telegrams")


def read(data):
    head, text = data.decode().split("=\\n")
    return Extract((Block("paragraph", text.strip()),), title=head.strip())
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installed package that adds `.tlx` and tries to replace `.pdf`."""
    (tmp_path / "acme_telegrams.py").write_text(MODULE)
    info = tmp_path / "acme_telegrams-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-telegrams\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[briefing.readers]\n.tlx = acme_telegrams:READER\n.pdf = acme_telegrams:FAKE\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    load_readers.cache_clear()
    yield
    load_readers.cache_clear()


@pytest.mark.usefixtures("plugin")
def test_reads_format_of_installed_plugin() -> None:
    extract = read("cable.TLX", b"PORT CALLS =\nThe ferry arrives on Monday.")
    assert extract.title == "PORT CALLS"
    assert [b.text for b in extract.blocks] == ["The ferry arrives on Monday."]


@pytest.mark.usefixtures("plugin")
def test_plugin_errors_become_reasons() -> None:
    with pytest.raises(Unreadable, match="telegram: damaged"):
        read("cable.tlx", b"no header at all")


@pytest.mark.usefixtures("plugin")
def test_plugin_cannot_replace_builtin_reader() -> None:
    assert load_readers()[".pdf"].name == "PDF"


def test_unknown_suffix_has_no_reader_without_plugin() -> None:
    with pytest.raises(Unreadable, match=r"no reader for \.tlx files"):
        read("cable.tlx", b"\x01\x02 not text \x03")
