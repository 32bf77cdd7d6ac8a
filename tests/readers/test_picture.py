"""Pictures of pages, read by an OCR engine where one is installed."""

import os
from pathlib import Path

import pytest

from briefing.errors import Unreadable
from briefing.readers import read

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
TIFF = b"II*\x00" + b"\0" * 40


def install_engine(folder: Path, monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    program = folder / "tesseract"
    program.write_text(
        '#!/bin/sh\nif [ "$1" = --list-langs ]; then printf "List in here:\\neng\\n"\n'
        f"else cat >/dev/null; printf '{output}'; fi\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)


@pytest.mark.parametrize(("name", "data"), [("a.png", PNG), ("a.tif", TIFF), ("scan", PNG)])
def test_recognizes_picture_with_page_numbers_and_warning(
    name: str, data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_engine(tmp_path, monkeypatch, "The ferry line opens in May.\\fIt closes in June.\\f")
    extract = read(name, data)
    assert [(b.text, b.page) for b in extract.blocks] == [
        ("The ferry line opens in May.", 1),
        ("It closes in June.", 2),
    ]
    assert "recognised" in extract.warnings[0]


def test_rejects_picture_without_engine_and_says_what_helps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="where tesseract is installed"):
        read("a.png", PNG)


def test_rejects_picture_without_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_engine(tmp_path, monkeypatch, "|")
    with pytest.raises(Unreadable, match="without text"):
        read("a.png", PNG)


def test_rejects_heic_picture_and_says_what_helps() -> None:
    with pytest.raises(Unreadable, match=r"save it as \.jpg"):
        read("a.heic", b"\0\0\0\x18ftypheic" + b"\0" * 40)
