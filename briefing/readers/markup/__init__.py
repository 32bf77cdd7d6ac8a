"""Read light markup: reStructuredText, Org, AsciiDoc and LaTeX are rewritten as Markdown."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from briefing.models import Extract
from briefing.readers import markdown
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.metadata import FrontMatter, parse_date
from briefing.readers.common.text import collapse_whitespace


def as_extract(lines: Iterable[str], meta: dict[str, str], dropped: int = 0) -> Extract:
    """Return the extract of Markdown lines; `dropped` code blocks and pictures are a warning.

    `meta` may have title, date and author.
    """
    front = FrontMatter(
        collapse_whitespace(meta.get("title", "")),
        parse_date(meta.get("date", "")),
        collapse_whitespace(meta.get("author", "")),
    )
    extract = markdown.extract(front, "\n".join(lines), all_notes=True)
    warnings = left_out_warnings(dropped, "code block or picture", "code blocks and pictures")
    return replace(extract, warnings=(*extract.warnings, *warnings))


def strip_marks(text: str, marks: str) -> str:
    """Remove marks of emphasis around words; `marks` lists the characters that are marks."""
    pattern = re.compile(
        rf"(?<![\w{re.escape(marks)}])(?P<mark>[{re.escape(marks)}]{{1,2}})(?=\S)"
        rf"(?P<text>[^\n]{{0,300}}?\S)(?P=mark)(?![\w])"
    )
    return pattern.sub(lambda m: m["text"], text)


def escape(text: str) -> str:
    """Escape what Markdown would read as HTML or emphasis."""
    return re.sub(r"([<*_`])", r"\\\1", text)
