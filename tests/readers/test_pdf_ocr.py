"""Text layers that can't be read, scans that are upside down, recognition that takes long."""

import os
from pathlib import Path

import pytest

from briefing.errors import Unreadable
from briefing.readers import ocr, read
from tests.readers.builders import column, pdf

LINES = [
    "The port authority published the tariffs for the coming year.",
    "The council will discuss them at its meeting in the spring.",
]
SHIFTED = ["".join(chr(ord(c) - 29) if c > "9" else c for c in line) for line in LINES]


def install_engine(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Install a fake tesseract that runs a script with the picture as its input."""
    program = folder / "tesseract"
    program.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = --list-langs ]; then printf "List in here:\\neng\\nosd\\n"; exit; fi\n'
        f"{script}\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)


def test_warns_of_text_layer_without_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    (warning,) = read("a.pdf", pdf([column(SHIFTED, 72, 700)])).warnings
    assert "can't be read as letters" in warning


def test_recognizes_pages_whose_text_layer_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = 'cat >/dev/null; [ "$4" = 0 ] || echo "The words of the picture are these."'
    install_engine(tmp_path, monkeypatch, script)
    extract = read("a.pdf", pdf([column(LINES, 72, 700), column(SHIFTED, 72, 700)]))
    assert [(b.text, b.page) for b in extract.blocks] == [
        (" ".join(LINES), 1),
        ("The words of the picture are these.", 2),
    ]
    assert any("1 of 2 pages can't be read as letters" in each for each in extract.warnings)


def test_readable_text_is_not_garbled() -> None:
    codes = ["Model X200b has 3 ports, USB-C and HDMI2.1, for the iPhone and the MacBook."]
    assert read("a.pdf", pdf([column(codes + LINES, 72, 700)])).warnings == ()


def test_turns_a_scan_that_is_upside_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first picture is read as nonsense, the turned one as words."""
    script = (
        f'if [ "$4" = 0 ]; then cat >/dev/null; echo "Rotate: 180"; exit; fi\n'
        f'cat >/dev/null; if [ -e {tmp_path}/seen ]; then echo "The words of the picture are."\n'
        f'else echo "aJe aJnjoid a4i jo spJoM a4l"; : > {tmp_path}/seen; fi'
    )
    install_engine(tmp_path, monkeypatch, script)
    assert [b.text for b in read("a.pdf", pdf([[]])).blocks] == ["The words of the picture are."]


def test_slow_recognition_has_a_reason_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_engine(tmp_path, monkeypatch, "exec sleep 5")
    monkeypatch.setattr(ocr, "_PAGE_SECONDS", 0.2)
    with pytest.raises(Unreadable, match="took too long"):
        read("a.pdf", pdf([[]]))


def test_warns_of_pages_that_took_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = (
        f"if [ -e {tmp_path}/seen ]; then exec sleep 5; fi\n"
        f'cat >/dev/null; : > {tmp_path}/seen; echo "The words of the picture are these."'
    )
    install_engine(tmp_path, monkeypatch, script)
    monkeypatch.setattr(ocr, "_PAGE_SECONDS", 1.0)
    extract = read("a.pdf", pdf([[], []]))
    assert "1 of 2 pages were not recognised: it took too long" in extract.warnings


PICTURE = "q 400 0 0 300 90 300 cm BI /W 1 /H 2 /CS /G /BPC 8 /F /AHx ID 00ff> EI Q"


def test_recognizes_scanned_page_among_pages_with_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_engine(tmp_path, monkeypatch, 'cat >/dev/null; echo "The annex is a scan of two."')
    extract = read("a.pdf", pdf([column(LINES, 72, 700), [PICTURE], []]))
    assert [(b.text, b.page) for b in extract.blocks] == [
        (" ".join(LINES), 1),
        ("The annex is a scan of two.", 2),
    ]
    assert extract.warnings == (ocr.WARNING,)


def test_warns_of_one_scanned_page_without_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    (warning,) = read("a.pdf", pdf([column(LINES, 72, 700), [PICTURE]])).warnings
    assert warning == (
        "1 of 2 pages have no text: pictures or scans; "
        "they are recognised where tesseract is installed"
    )


def test_warns_of_page_whose_letters_are_drawings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    strokes = [f"{72 + 5 * n} 700 3 9 re f" for n in range(60)]
    (warning,) = read("a.pdf", pdf([column(LINES, 72, 700), strokes])).warnings
    assert warning.startswith("1 of 2 pages have no text")


NONSENSE = "Ynpapienve ropa ony6mMKoBas0 TapHdbl OOCyAMT OTKpoeTCa MHHHCTPbI JOTOBOpHJI BCTPeTTbC"


def test_leaves_out_recognized_nonsense(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine without a script's language makes Latin nonsense of it."""
    script = (
        f'cat >/dev/null; if [ -e {tmp_path}/seen ]; then echo "{NONSENSE}"\n'
        f'else echo "The words of the picture are these."; : > {tmp_path}/seen; fi'
    )
    install_engine(tmp_path, monkeypatch, script)
    extract = read("a.pdf", pdf([[PICTURE], [PICTURE]]))
    assert [b.text for b in extract.blocks] == ["The words of the picture are these."]
    assert extract.warnings[1].startswith("1 of 2 pages were left out: their words")
    assert extract.warnings[1].endswith("tesseract has the languages eng")


def test_rejects_scan_that_is_recognized_as_nonsense(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_engine(tmp_path, monkeypatch, f'cat >/dev/null; echo "{NONSENSE}"')
    with pytest.raises(Unreadable, match="tesseract has the languages eng"):
        read("a.pdf", pdf([[PICTURE]]))
    with pytest.raises(Unreadable, match="tesseract has the languages eng"):
        read("a.png", b"\x89PNG\r\n\x1a\n" + bytes(40))


def test_rejects_picture_that_is_upside_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = f'cat >/dev/null; if [ "$4" = 0 ]; then echo "Rotate: 180"; else echo "{NONSENSE}"; fi'
    install_engine(tmp_path, monkeypatch, script)
    with pytest.raises(Unreadable, match="upside down: turn it"):
        read("a.png", b"\x89PNG\r\n\x1a\n" + bytes(40))
