"""Markdown → Markdown in lines of at most 80 characters that renders the same.

Lines break at spaces, so quotes stay verbatim; a word that starts a new line is escaped.
"""

import re
from collections.abc import Iterator

from briefing.exporters.markdown.escape import escape_line_start

WIDTH = 80
_HANG = re.compile(r"(?P<indent> *)(?P<mark>[-*+] |\d{1,9}[.)] |> |\[\^[^\]]+\]: )?")
_WHOLE = ("#", "|", "<!--")  # headings, table rows and comments can't be broken


def wrap_markdown(text: str) -> str:
    """Wrapped lines, no trailing spaces, one empty line at most, one newline at the end."""
    front, body = _split_front_matter(text)
    wrapped = "\n".join(line for raw in _wrap_outside_code(body) for line in raw)
    return front + re.sub(r"\n{3,}", "\n\n", wrapped).strip("\n") + "\n"


def _split_front_matter(text: str) -> tuple[str, str]:
    front = re.match(r"\s*(---\n.*?\n---\n)", text, re.DOTALL)
    return (f"{front[1]}\n", text[front.end() :]) if front else ("", text)


def _wrap_outside_code(text: str) -> Iterator[list[str]]:
    fenced = False
    for line in text.split("\n"):
        fence = line.lstrip().startswith("```")
        yield [line] if fenced or fence else list(_wrap_line(line.rstrip(" ")))
        fenced ^= fence


def _wrap_line(line: str) -> Iterator[str]:
    if len(line) <= WIDTH or line.startswith(_WHOLE):
        yield line
        return
    found = _HANG.match(line)
    hang = found["indent"] + _continuation_indent(found["mark"] or "") if found else ""
    start = found.end() if found else 0
    current = line[:start]
    for number, word in enumerate(line[start:].split(" ")):
        if number and len(current) + 1 + len(word) > WIDTH:
            yield current
            current = hang + escape_line_start(word)
        else:
            current += f" {word}" if number else word
    yield current


def _continuation_indent(mark: str) -> str:
    """What the lines after a list item's, a quote's or a note's first begin with."""
    if mark.startswith(">"):
        return mark
    return " " * (4 if mark.startswith("[^") else len(mark))
