"""Markdown → Markdown in lines of at most 80 characters that renders the same.

Breaks fall at spaces, so a quote stays word for word; a word that opens a new line is guarded.
"""

import re
from collections.abc import Iterator

from briefing.exporters.markdown.escape import guarded

WIDTH = 80
_HANG = re.compile(r"(?P<indent> *)(?P<mark>[-*+] |\d{1,9}[.)] |> |\[\^[^\]]+\]: )?")
_WHOLE = ("#", "|", "<!--")  # headings, table rows and comments can't be broken


def tidy(text: str) -> str:
    """Wrapped lines, no trailing spaces, one empty line at most, one newline at the end."""
    front, body = _parted(text)
    wrapped = "\n".join(line for raw in _outside_code(body) for line in raw)
    return front + re.sub(r"\n{3,}", "\n\n", wrapped).strip("\n") + "\n"


def _parted(text: str) -> tuple[str, str]:
    front = re.match(r"\s*(---\n.*?\n---\n)", text, re.DOTALL)
    return (f"{front[1]}\n", text[front.end() :]) if front else ("", text)


def _outside_code(text: str) -> Iterator[list[str]]:
    fenced = False
    for line in text.split("\n"):
        fence = line.lstrip().startswith("```")
        yield [line] if fenced or fence else list(_wrapped(line.rstrip(" ")))
        fenced ^= fence


def _wrapped(line: str) -> Iterator[str]:
    if len(line) <= WIDTH or line.startswith(_WHOLE):
        yield line
        return
    found = _HANG.match(line)
    hang = found["indent"] + _hang(found["mark"] or "") if found else ""
    start = found.end() if found else 0
    current = line[:start]
    for number, word in enumerate(line[start:].split(" ")):
        if number and len(current) + 1 + len(word) > WIDTH:
            yield current
            current = hang + guarded(word)
        else:
            current += f" {word}" if number else word
    yield current


def _hang(mark: str) -> str:
    """What the lines after a list item's, a quote's or a note's first begin with."""
    if mark.startswith(">"):
        return mark
    return " " * (4 if mark.startswith("[^") else len(mark))
