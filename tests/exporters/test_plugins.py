"""Exporters of other packages, found through entry points."""

from collections.abc import Iterator
from importlib import metadata

import pytest

import briefing
from briefing.exporters import ENTRY_POINTS, EXPORTERS, Exporter, load_exporters
from briefing.models import Memo

ONE_LINE = Exporter("txt", ".txt", "the title", __name__)


def export(memo: Memo, template: bytes | None = None) -> bytes:
    return memo.title.encode()


class _EntryPoint:
    def __init__(self, name: str) -> None:
        self.name = name

    def load(self) -> Exporter:
        return ONE_LINE


@pytest.fixture
def _plugins(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    points = {ENTRY_POINTS: [_EntryPoint("txt"), _EntryPoint("docx")]}
    monkeypatch.setattr(metadata, "entry_points", lambda group: points[group])
    load_exporters.cache_clear()
    yield
    load_exporters.cache_clear()


@pytest.mark.usefixtures("_plugins")
def test_a_plug_in_adds_a_format() -> None:
    memo = Memo("Talks", "", "en", "memo", 0, (), (), (), ())
    assert load_exporters()["txt"] is ONE_LINE
    assert load_exporters()["txt"].suffix == ".txt"
    assert briefing.export(memo, "json").startswith(b"{")


@pytest.mark.usefixtures("_plugins")
def test_a_plug_in_cannot_replace_a_shipped_format() -> None:
    assert load_exporters()["docx"] == EXPORTERS["docx"]
