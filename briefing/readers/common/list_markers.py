"""List markers: find them at the start of a line, format the numbers of items as printed."""

import re

_MARKER = re.compile(
    r"(?P<marker>[-–—•*·▪▫◦‣⁃●○■□►▶➢➤✓✔\uf0b7\uf0a7\uf0d8]"
    r"|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?(?=\s+[^\W\d_a-z])|\(?[a-z][.)]|\(?[ivxlc]{1,5}\)|[IVX]{1,5}\.)"
    r"[ \t\u00a0]+(?=\S)"
)
_TIGHT = re.compile(r"(?P<marker>[•▪▫◦‣⁃●○■□►▶➢➤✓✔\uf0b7\uf0a7\uf0d8])(?=\S)")
_LABEL = re.compile(
    r"(?:[A-ZÀ-ÞЀ-ЯӘ-Ӳ][\w.’'‑-]*\.?,?[ ]+){0,6}(?:(?:of|the|and|for|de|du)[ ]+)?"
    r"(?:[A-ZÀ-ÞЀ-ЯӘ-Ӳ][\w.’'‑-]*[ ]+){0,5}[A-ZÀ-ÞЀ-ЯӘ-Ӳ][\w.’'‑-]*"
    r"(?:[ ]?\([^()]{1,60}\))?:(?:\s|$)"
)
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MAX_NUMBER = 4_000  # a larger number is damage and would be a long word


def split_marker(line: str) -> tuple[str, str]:
    """Return an item's marker and the rest of the line; ("", line) if there is no marker."""
    stripped = line.lstrip()
    found = _MARKER.match(stripped) or _TIGHT.match(stripped)
    if not found:
        return "", stripped
    return found["marker"], stripped[found.end() :]


def has_speaker_label(line: str) -> bool:
    """Return whether a line begins with a speaker label: capitalized words and a colon."""
    return line[:1].isupper() and bool(_LABEL.match(line[:120]))


def format_list_number(number: int, form: str) -> str:
    """Format a number. Forms are Word's: decimal, lowerLetter, upperLetter, lowerRoman, none …"""
    if form == "none":
        return ""
    if form[5:] not in ("Letter", "Roman") or not 0 < number < _MAX_NUMBER:
        return str(number)
    written = _format_letters(number) if form.endswith("Letter") else _format_roman(number)
    return written.upper() if form.startswith("upper") else written


def _format_letters(number: int) -> str:
    """Return a … z, aa, bb …"""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)


def _format_roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
