"""Files per processor second that the readers read, beside the library that does the least work.

The library alone extracts plain text: no headings, tables, furniture or hidden text are told apart.
"""

import email
import gzip
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from email import policy
from io import BytesIO
from pathlib import Path

from briefing.errors import Unreadable
from briefing.readers import read

ROUNDS = 2  # the faster one counts; the first one also imports
Files = Sequence[tuple[str, bytes]]


def measure_speed(folder: Path) -> Iterator[tuple[object, ...]]:
    """Yield the head of a table and a row for each format that the folder has files of."""
    yield "files", "number", "MB", "library", "files/s, briefing", "files/s, library"
    for name, pattern, library, extract in (
        ("page", "html/*.html.gz", "trafilatura", extract_page),
        ("Word", "docx/*.docx", "python-docx", extract_docx),
        ("PDF", "pdf/*.pdf", "pypdfium2", extract_pdf),
        ("mail", "eml/*.eml", "email", extract_mail),
    ):
        files = list(_load_files(folder, pattern))
        if files:
            size = sum(len(data) for _, data in files) / 1e6
            own, peer = _time(files, _read), _time(files, extract)
            speeds = (f"{len(files) / seconds:.0f}" for seconds in (own, peer))
            yield name, len(files), f"{size:.1f}", library, *speeds


def extract_page(name: str, data: bytes) -> None:
    from trafilatura import extract

    extract(data, include_comments=False)


def extract_docx(name: str, data: bytes) -> None:
    import docx

    for paragraph in docx.Document(BytesIO(data)).paragraphs:
        assert paragraph.text is not None


def extract_pdf(name: str, data: bytes) -> None:
    import pypdfium2

    for page in pypdfium2.PdfDocument(data):
        page.get_textpage().get_text_range()


def extract_mail(name: str, data: bytes) -> None:
    message = email.message_from_bytes(data, policy=policy.default)
    body = message.get_body(("plain", "html"))
    if body is not None:
        body.get_content()


def _load_files(folder: Path, pattern: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.glob(pattern)):
        data = path.read_bytes()
        is_packed = path.suffix == ".gz"
        yield (path.stem if is_packed else path.name), gzip.decompress(data) if is_packed else data


def _read(name: str, data: bytes) -> None:
    with suppress(Unreadable):
        read(name, data)


def _time(files: Files, work: Callable[[str, bytes], None]) -> float:
    """Return the processor seconds of the faster round; files that fail count too."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for name, data in files:
            with suppress(Exception):  # damaged files are among them
                work(name, data)
        best = min(best, time.process_time() - start)
    return best
