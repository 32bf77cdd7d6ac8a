"""Measure the readers on files with known truth and on files made to hurt; print tables.

    python -m benchmarks.reading FOLDER [html scripts docx pdf-headings pdf pdf-order sheets forms
        speed others hostile]

FOLDER holds `html/*.html.gz` beside `*.txt`, `docx/*.docx` beside `*.docx.md`,
`pdf-headings/*.pdf` beside `*.toc`, `pdf/`, `eml/`, `odt-rtf/` and `*-hostile/`.
"""

import gzip
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from benchmarks.page_scripts import measure_pages
from benchmarks.pdf_order import measure_order
from benchmarks.reading_speed import measure_speed
from benchmarks.sheets import measure_sheets
from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers import read
from briefing.runtime.pool import Limits, run

Row = Sequence[object]
T = TypeVar("T")


def main(folder: Path, wanted: Sequence[str]) -> None:
    for name, measure in PARTS.items():
        if not wanted or name in wanted:
            print(f"\n## {name}\n")
            measure(folder)


def table(head: Row, rows: Iterable[Row]) -> None:
    """Print a Markdown table."""
    print("| " + " | ".join(map(str, head)) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(f"{c:.3f}" if isinstance(c, float) else str(c) for c in row) + " |")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def f1(found: Counter[str], true: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of bags."""
    common = (found & true).total()
    precision = common / found.total() if found else 0.0
    recall = common / true.total() if true else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def text_of(extract: Extract) -> str:
    return "\n".join(block.text for block in extract.blocks)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds of the processor, which other programs' work does not lengthen, and the result."""
    start = time.process_time()
    done = work()
    return time.process_time() - start, done


def attempt(name: str, data: bytes) -> Extract:
    try:
        return read(name, data)
    except Unreadable:
        return Extract()


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


# --- web pages ----------------------------------------------------------------------------------


def html(folder: Path) -> None:
    pages = [
        (gzip.decompress(path.read_bytes()), path.with_suffix("").with_suffix(".txt").read_text())
        for path in sorted((folder / "html").glob("*.html.gz"))
    ]
    ways: dict[str, Callable[[bytes], str]] = {
        "briefing": lambda data: text_of(attempt("page.html", data)),
        "trafilatura, default": _trafilatura,
        "trafilatura, favor_precision": lambda data: _trafilatura(data, favor_precision=True),
        "trafilatura, favor_recall": lambda data: _trafilatura(data, favor_recall=True),
    }
    rows = [_html_row(name, way, pages) for name, way in ways.items()]
    table(("way", "pages", "precision", "recall", "F1", "empty", "pages/s"), rows)


def scripts(_: Path) -> None:
    """F1 of letters of pages in nine scripts, made for the purpose."""
    head, *rows = measure_pages()
    table(head, rows)


def _trafilatura(data: bytes, **options: bool) -> str:
    from trafilatura import extract

    return extract(data, include_comments=False, **options) or ""


def _html_row(name: str, way: Callable[[bytes], str], pages: Sequence[tuple[bytes, str]]) -> Row:
    seconds, texts = timed(lambda: [way(data) for data, _ in pages])
    scores = [f1(words(text), words(true)) for text, (_, true) in zip(texts, pages, strict=True)]
    means = [mean([score[i] for score in scores]) for i in range(3)]
    empty = sum(
        not text.strip() and bool(true.strip())
        for text, (_, true) in zip(texts, pages, strict=True)
    )
    return name, len(pages), *means, empty, f"{len(pages) / seconds:.0f}"


# --- Word ---------------------------------------------------------------------------------------


def docx(folder: Path) -> None:
    rows = []
    for path in sorted((folder / "docx").glob("*.docx")):
        truth = path.with_name(path.name + ".md")
        if truth.exists():
            extract = attempt(path.name, path.read_bytes())
            rows.append((path.stem, *_docx_scores(extract.blocks, truth.read_text())))
    means = [mean([row[i] for row in rows if row[i] is not None]) for i in range(1, 5)]
    table(
        ("file", "headings P", "headings R", "text P", "text R"),
        [[("–" if c is None else c) for c in row] for row in [*rows, ("mean", *means)]],
    )
    files = sorted((folder / "docx").glob("*.docx"))
    contents = [(path.name, path.read_bytes()) for path in files]
    size = sum(len(data) for _, data in contents) / 1e6
    own_seconds, read_ = timed(lambda: [bool(attempt(*each).blocks) for each in contents])
    theirs, _ = timed(lambda: [_python_docx(data) for _, data in contents])
    print(
        f"\n{sum(read_)} of {len(files)} files have text. {size / own_seconds:.1f} MB/s;", end=" "
    )
    print(f"python-docx, its paragraphs alone: {size / theirs:.1f} MB/s")


def _python_docx(data: bytes) -> str:
    from docx import Document

    try:
        return "\n".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs)
    except (KeyError, ValueError):
        return ""


def _docx_scores(blocks: Sequence[Block], truth: str) -> list[float | None]:
    headings, paragraphs = _truth_of(truth)
    found_headings = [_bare(b.text) for b in blocks if b.kind == "heading"]
    found = [_bare(f"{b.marker} {b.text}" if b.kind == "heading" else b.text) for b in blocks]
    scores: list[float | None] = []
    if headings:
        precision, recall = _in_order(found_headings, headings)
        scores += [precision, recall]
    else:
        scores += [None if not found_headings else 0.0, None]
    return [*scores, *_in_order(" ".join(found).split(), " ".join(paragraphs).split())]


def _truth_of(markdown: str) -> tuple[list[str], list[str]]:
    """Headings and all texts of a Markdown truth, in order, without its marks."""
    lines = [line for line in re.sub(r"<!--.*?-->|\\", "", markdown).splitlines() if line.strip()]
    headings = [_bare(line.lstrip("#")) for line in lines if line.startswith("#")]
    marks = re.compile(r"^\s*(?:[-*]|\d+\.)\s+(?:\d+(?:\.\d+)*\.?\s+)?|\*\*|~~")
    texts = [marks.sub("", line) for line in lines]
    return headings, [bare for text in texts if (bare := _bare(text))]


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold().replace("_", " ")))


def _in_order(found: Sequence[str], true: Sequence[str]) -> tuple[float, float]:
    """Precision and recall of what is found in the true order."""
    matcher = SequenceMatcher(None, found, true, autojunk=False)
    common = sum(match.size for match in matcher.get_matching_blocks())
    return (
        common / len(found) if found else float(not true),
        common / len(true) if true else 1.0,
    )


# --- PDF ----------------------------------------------------------------------------------------


def pdf_headings(folder: Path) -> None:
    rows = []
    for path in sorted((folder / "pdf-headings").glob("*.pdf")):
        lines = path.with_suffix(".toc").read_text("utf-8-sig").splitlines()
        true = Counter(_letters(line.split(",", 1)[1].rsplit(",", 1)[0]) for line in lines if line)
        seconds, extract = timed(lambda: attempt(path.name, path.read_bytes()))  # noqa: B023
        found = Counter(_letters(b.text) for b in extract.blocks if b.kind == "heading")
        pages = max((b.page or 0 for b in extract.blocks), default=0)
        rows.append(
            (path.stem[:50], sum(true.values()), *f1(found, true), f"{pages / seconds:.0f}")
        )
    means = [mean([float(str(row[i])) for row in rows]) for i in range(2, 5)]
    table(
        ("file", "true", "precision", "recall", "F1", "pages/s"), [*rows, ("mean", "", *means, "")]
    )


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text.casefold()))


def pdf(folder: Path) -> None:
    """How much of pdfium's plain text is there; what is gone should be furniture."""
    rows = []
    for path in sorted((folder / "pdf").glob("*.pdf")):
        data = path.read_bytes()
        plain, raw_seconds, pages = _plain(data)
        seconds, extract = timed(lambda: attempt(path.name, data))  # noqa: B023 - called at once
        _, kept, _ = f1(_characters(text_of(extract)), _characters(plain))
        if len(plain) > 50:
            rows.append((path.stem[:45], pages, len(plain), kept, raw_seconds, seconds))
    kept = [row[3] for row in rows]
    pages, raw, own_seconds = (sum(row[at] for row in rows) for at in (1, 4, 5))
    table(
        ("files with text", "pages", "kept, mean", "kept, least", "pages/s", "pypdfium2 alone"),
        [
            (
                len(rows),
                pages,
                mean(kept),
                min(kept),
                f"{pages / own_seconds:.0f}",
                f"{pages / raw:.0f}",
            )
        ],
    )


def _plain(data: bytes) -> tuple[str, float, int]:
    import pypdfium2

    def pages() -> list[str]:
        document = pypdfium2.PdfDocument(data)
        return [page.get_textpage().get_text_range() for page in document]

    try:
        seconds, texts = timed(pages)
    except pypdfium2.PdfiumError:
        return "", 0.0, 0
    return "\n".join(texts), seconds, len(texts)


def pdf_order(_: Path) -> None:
    """Share of neighbouring words that stay neighbours, on pages made for the purpose."""
    head, *rows = measure_order()
    table(head, rows)


def _characters(text: str) -> Counter[str]:
    """Words by threes of their letters: mended hyphens and another order are no loss.

    The letters of right-to-left words, which the plain text may have reversed, are sorted.
    """
    found = re.findall(r"\w+", text.casefold())
    return Counter(
        word[at : at + 3]
        for word in ("".join(sorted(w)) if "\u0590" <= w[0] <= "\u08ff" else w for w in found)
        for at in range(max(len(word) - 2, 1))
    )


# --- spreadsheets -------------------------------------------------------------------------------


def sheets(_: Path) -> None:
    """Share of figures with the names of row and column, in workbooks made for the purpose."""
    head, *rows = measure_sheets()
    table(head, rows)


# --- forms that programs write ------------------------------------------------------------------

FORWARDED = "The harbour office will open a second ferry line in the spring."
HEADS = {
    "en": ("From", "Sent", "May 12, 2025 6:00 PM", "Subject"),
    "de": ("Von", "Gesendet", "12. Mai 2025 18:00", "Betreff"),
    "fr": ("De ", "Envoyé ", "12 mai 2025 18:00", "Objet "),
    "es": ("De", "Enviado el", "12 de mayo de 2025 18:00", "Asunto"),
    "ru": ("От", "Отправлено", "12 мая 2025 г. 18:00", "Тема"),
    "ja": ("差出人", "送信日時", "2025年5月12日 18:00", "件名"),
    "zh": ("发件人", "发送时间", "2025年5月12日 18:00", "主题"),
}
MARKERS = ("", "-----Original Message-----", "---------- Forwarded message ---------",
           "Begin forwarded message:", "-------- Forwarded Message --------")  # fmt: skip
SPEECHES = (("Mayor Bek", "We have agreed to open a ferry office."),
            ("Clerk Dow", "The port will finance half of the costs."),
            ("Mayor Bek", "We are concerned about the closed crossing."))  # fmt: skip
SPEECH_FORMS = {
    "Teams": "{name}   0:{n}1\n{text}\n\n",
    "Zoom": "[{name}] 10:00:{n}1\n{text}\n\n",
    "Otter": "{name}  0:{n}1  \n{text}\n\n",
    "one line": "00:00:{n}1 {name}: {text}\n",
    "WebVTT": "00:00:{n}1.000 --> 00:00:{n}9.000\n<v {name}>{text}\n\n",
    "SubRip": "{n}\n00:00:{n}1,000 --> 00:00:{n}9,000\n{name}: {text}\n\n",
}


def forms(_: Path) -> None:
    """Mail forwards in seven languages and transcripts of six programs: how many are right."""
    mails = [(code, marker, kind) for code in HEADS for marker in MARKERS
             for kind in ("plain", "html")]  # fmt: skip
    right = sum(_reads_forward(*mail) for mail in mails)
    table(("form", "right", "of"), [
        ("forwarded mail", right, len(mails)),
        ("transcript", sum(map(_reads_speeches, SPEECH_FORMS)), len(SPEECH_FORMS)),
    ])  # fmt: skip


def _reads_forward(code: str, marker: str, kind: str) -> bool:
    sender, sent, day, subject = HEADS[code]
    head = [f"{sender}: Harbour Office <office@harbour.example>", f"{sent}: {day}",
            f"{subject}: Ferry line"]  # fmt: skip
    lines = ["Please see below.", "", *([marker] if marker else []), *head, "", FORWARDED]
    body = "\n".join(lines)
    if kind == "html":
        body = "<br>".join(line.replace("<", "&lt;") for line in lines)
    source = f"Subject: FW: Ferry line\nContent-Type: text/{kind}; charset=utf-8\n\n{body}\n"
    parts = attempt("a.eml", source.encode()).parts
    inner = attempt(parts[0].name, parts[0].data) if len(parts) == 1 else Extract()
    found = (text_of(inner), inner.title, inner.author, inner.date)
    return found == (FORWARDED, "Ferry line", "Harbour Office", "2025-05-12")


def _reads_speeches(form: str) -> bool:
    source = "".join(
        SPEECH_FORMS[form].format(name=name, text=text, n=n)
        for n, (name, text) in enumerate(SPEECHES, 1)
    )
    start = "WEBVTT\n\n" if form == "WebVTT" else ""
    return text_of(attempt("a.txt", (start + source).encode())) == "\n".join(
        f"{name}: {text}" for name, text in SPEECHES
    )


# --- all ----------------------------------------------------------------------------------------


def speed(folder: Path) -> None:
    """Files per processor second, beside the bare libraries."""
    head, *rows = measure_speed(folder)
    table(head, rows)


def others(folder: Path) -> None:
    """Mail, ODT, RTF: read or skipped, and why."""
    for part in ("eml", "odt-rtf"):
        _outcomes(sorted((folder / part).iterdir()))


def hostile(folder: Path) -> None:
    for part in sorted(folder.glob("*-hostile")):
        _outcomes(sorted(part.iterdir()))


def _outcomes(paths: Sequence[Path]) -> None:
    """Every file ends as read or as skipped with a reason, in workers under limits."""
    start = time.perf_counter()
    results = list(run(_sizes, paths, Limits(seconds=30, memory_mb=1024), jobs=2))
    seconds = time.perf_counter() - start
    reasons = Counter(re.sub(r"\d+", "#", result.reason) for result in results if result.reason)
    size = sum(path.stat().st_size for path in paths) / 1e6
    name = paths[0].parent.name
    read_ = sum(not result.reason for result in results)
    table(
        (f"{name}: outcome", "files"),
        [("read", read_), *((f"skipped: {reason}", n) for reason, n in reasons.most_common())],
    )
    print(f"\n{len(paths)} files, {size:.1f} MB in {seconds:.1f} s\n")


def _sizes(path: Path) -> tuple[int, int]:
    extract = read(path.name, path.read_bytes())
    return len(extract.blocks), len(extract.parts)


PARTS = {
    "html": html,
    "scripts": scripts,
    "docx": docx,
    "pdf-headings": pdf_headings,
    "pdf": pdf,
    "pdf-order": pdf_order,
    "sheets": sheets,
    "forms": forms,
    "speed": speed,
    "others": others,
    "hostile": hostile,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
