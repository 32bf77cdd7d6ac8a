"""One file → its documents."""

import io
import zipfile

import pytest

from briefing import loading
from briefing.loading import hash_content, load_documents
from briefing.models import Document, Skipped

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


# --- files inside files --------------------------------------------------------------------------


def archive(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in members.items():
            out.writestr(name, data)
    return packed.getvalue()


def nested(levels: int, width: int) -> bytes:
    """An archive of archives, each of `width` members."""
    members = {f"{n}.txt": TEXT for n in range(width)}
    if levels > 1:
        inner = nested(levels - 1, width)
        members = {f"{n}.zip": inner for n in range(width)}
    return archive(members)


def test_nested_archives_are_limited_over_all_depths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_FILES", 40)
    loaded = list(load_documents("bomb.zip", nested(3, 12)))
    documents = [each for each in loaded if isinstance(each, Document)]
    reasons = {each.reason for each in loaded if isinstance(each, Skipped)}
    assert 20 < len(documents) <= 40
    assert any("files inside it were not read: more than 40 files in all" in r for r in reasons)


def test_unpacked_bytes_are_limited_over_all_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_BYTES", 3 * len(TEXT))
    loaded = list(load_documents("a.zip", archive({f"{n}.txt": TEXT for n in range(5)})))
    assert sum(isinstance(each, Document) for each in loaded) == 3
    assert isinstance(loaded[-1], Skipped)
    assert loaded[-1].reason.startswith("2 files inside it were not read: more than")


def test_what_was_read_stays_when_the_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(100))
    monkeypatch.setattr(loading.time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(loading, "MAX_SECONDS", 3)
    loaded = list(load_documents("a.zip", archive({f"{n}.txt": TEXT for n in range(9)})))
    assert sum(isinstance(each, Document) for each in loaded) == 3
    assert isinstance(loaded[-1], Skipped)
    assert loaded[-1].reason == "6 files inside it were not read: it took longer than 3 seconds"
