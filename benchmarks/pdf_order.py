"""Measure the order of PDF text on pages that LibreOffice and Chrome print in several layouts.

Every word of a page is different, so the share of the true neighbours that are neighbours in the
text found is exact. Other readers are measured where they are installed (pypdf, pdfminer.six).
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from itertools import count, islice, pairwise
from pathlib import Path
from statistics import mean

from briefing.errors import Unreadable
from briefing.readers import read

Reader = Callable[[bytes], str]

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<office:document xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" '
    f'xmlns:style="{_ODF}:style:1.0" xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" '
    f'xmlns:table="{_ODF}:table:1.0" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text">'
)


def measure_order() -> Iterator[tuple[object, ...]]:
    """Yield rows: printer, layout, share of neighbours kept by each reader."""
    readers = dict(_find_readers())
    yield ("printer", "layout", *readers)
    scores: list[list[float]] = []
    for printer, layout, data, words in _print_pages():
        scores.append([_measure_pairs(find(data), words) for find in readers.values()])
        yield (printer, layout, *scores[-1])
    if scores:
        yield ("mean", "", *map(mean, zip(*scores, strict=True)))


def _measure_pairs(text: str, words: Sequence[str]) -> float:
    joined = re.sub(r"-\s*\n\s*", "", text.casefold())
    found = set(pairwise(re.findall(r"[a-z]+", joined)))
    true = list(pairwise(words))
    return sum(pair in found for pair in true) / len(true)


def _find_readers() -> Iterator[tuple[str, Reader]]:
    yield "briefing", _read
    yield "pypdfium2", _read_pdfium
    with suppress(ImportError):
        pypdf = import_module("pypdf")
        yield (
            "pypdf",
            lambda data: "\n".join(
                page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages
            ),
        )
    with suppress(ImportError):
        pdfminer = import_module("pdfminer.high_level")
        yield "pdfminer.six", lambda data: str(pdfminer.extract_text(BytesIO(data)))


def _read(data: bytes) -> str:
    try:
        return "\n".join(block.text for block in read("a.pdf", data).blocks)
    except Unreadable:
        return ""


def _read_pdfium(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


class _Prose:
    """Sentences of words that are all different."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._words = (
            _SYLLABLES[n % 70] + _SYLLABLES[n // 70 % 70] + _SYLLABLES[(7 * n + 3) % 70]
            for n in count(71)
        )

    def sentence(self, length: int) -> str:
        words = list(islice(self._words, length))
        self.words += words
        return " ".join(words).capitalize()

    def paragraph(self, sentences: int = 5) -> str:
        return " ".join(self.sentence(9 + 2 * n) + "." for n in range(sentences))


def _print_pages() -> Iterator[tuple[str, str, bytes, list[str]]]:
    for printer, suffix, layouts, print_files in (
        ("Chrome", ".html", _HTML, _print_chrome),
        ("LibreOffice", ".fodt", _FODT, _print_office),
    ):
        with tempfile.TemporaryDirectory() as folder:
            words = {}
            for name, build in layouts.items():
                prose = _Prose()
                Path(folder, name + suffix).write_text(build(prose), encoding="utf-8")
                words[name] = prose.words
            print_files(Path(folder), sorted(Path(folder).iterdir()))
            for name in layouts:
                if (printed := Path(folder, name + ".pdf")).exists():
                    yield printer, name, printed.read_bytes(), words[name]


def _print_chrome(folder: Path, files: Sequence[Path]) -> None:
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    for file in files if program else ():
        subprocess.run(
            [str(program), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--print-to-pdf={file.with_suffix('.pdf')}", file.as_uri()],
            capture_output=True, check=False, timeout=120,
        )  # fmt: skip


def _print_office(folder: Path, files: Sequence[Path]) -> None:
    if program := shutil.which("soffice"):
        subprocess.run(
            [program, f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)],
            capture_output=True, check=False, timeout=300,
        )  # fmt: skip


def _page(body: str, style: str = "") -> str:
    return (
        '<!doctype html><meta charset="utf-8"><style>body{font:11px serif;text-align:justify}'
        f"h1{{font-size:20px}}{style}</style>{body}"
    )


def _html_columns(number: int) -> Callable[[_Prose], str]:
    def build(prose: _Prose) -> str:
        title = prose.sentence(4)
        paragraphs = "".join(f"<p>{prose.paragraph()}</p>" for _ in range(4 + 2 * number))
        style = f"div{{columns:{number};column-gap:18px}}"
        return _page(f"<h1>{title}</h1><div>{paragraphs}</div>", style)

    return build


def _html_rows(number: int) -> Callable[[_Prose], str]:
    """Build columns whose lines the file has row by row, as text recognition leaves them."""

    def build(prose: _Prose) -> str:
        width = 100 // number - 2
        columns = [[prose.sentence(24 // number) for _ in range(40)] for _ in range(number)]
        lines = "".join(
            f'<p style="left:{n * (width + 2)}%;top:{20 * row}px">{line}</p>'
            for row, cells in enumerate(zip(*columns, strict=True))
            for n, line in enumerate(cells)
        )
        style = (
            f"p{{position:absolute;margin:0;width:{width}%;white-space:nowrap;"
            "text-align-last:justify;font-size:9px}"
        )
        return _page(lines, style)

    return build


def _html_list_beside(prose: _Prose) -> str:
    text = "".join(f"<p>{prose.paragraph()}</p>" for _ in range(6))
    entries = "".join(f"<li>{prose.sentence(2)}</li>" for _ in range(8))
    style = "body{display:flex;gap:30px}main{width:70%}ul{width:25%;list-style:none}"
    return _page(f"<main>{text}</main><ul>{entries}</ul>", style)


def _html_table(prose: _Prose) -> str:
    before = prose.paragraph()
    rows = "".join(
        "<tr>" + "".join(f"<td>{prose.sentence(2)}</td>" for _ in range(3)) + "</tr>"
        for _ in range(8)
    )
    style = "table{width:100%}"
    return _page(f"<p>{before}</p><table>{rows}</table><p>{prose.paragraph()}</p>", style)


def _fodt(body: str, styles: str = "") -> str:
    return (
        f"{_HEAD}<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _fodt_columns(number: int) -> Callable[[_Prose], str]:
    def build(prose: _Prose) -> str:
        title = prose.sentence(4)
        text = "".join(f"<text:p>{prose.paragraph()}</text:p>" for _ in range(4 + number))
        styles = (
            '<style:style style:name="S" style:family="section"><style:section-properties>'
            f'<style:columns fo:column-count="{number}" fo:column-gap="0.5cm"/>'
            "</style:section-properties></style:style>"
        )
        section = f'<text:section text:style-name="S" text:name="a">{text}</text:section>'
        return _fodt(f"<text:h>{title}</text:h>{section}", styles)

    return build


def _fodt_notes(prose: _Prose) -> str:
    texts = [prose.paragraph() for _ in range(4)]
    notes = [
        f'<text:note text:id="n{n}" text:note-class="footnote"><text:note-citation>{n}'
        f"</text:note-citation><text:note-body><text:p>{prose.sentence(9)}.</text:p>"
        "</text:note-body></text:note>"
        for n in range(1, 5)
    ]
    pairs = zip(texts, notes, strict=True)
    return _fodt("".join(f"<text:p>{text}{note}</text:p>" for text, note in pairs))


def _fodt_table(prose: _Prose) -> str:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    before = prose.paragraph()
    rows = "".join(
        "<table:table-row>"
        + "".join(cell.format(prose.sentence(2)) for _ in range(3))
        + "</table:table-row>"
        for _ in range(8)
    )
    column = '<table:table-column table:number-columns-repeated="3"/>'
    table = f'<table:table table:name="t">{column}{rows}</table:table>'
    return _fodt(f"<text:p>{before}</text:p>{table}<text:p>{prose.paragraph()}</text:p>")


_HTML: dict[str, Callable[[_Prose], str]] = {
    "two columns": _html_columns(2),
    "three columns": _html_columns(3),
    "four columns": _html_columns(4),
    "two columns, by rows": _html_rows(2),
    "three columns, by rows": _html_rows(3),
    "list beside": _html_list_beside,
    "table": _html_table,
}
_FODT: dict[str, Callable[[_Prose], str]] = {
    "two columns": _fodt_columns(2),
    "three columns": _fodt_columns(3),
    "four columns": _fodt_columns(4),
    "footnotes": _fodt_notes,
    "table": _fodt_table,
}
