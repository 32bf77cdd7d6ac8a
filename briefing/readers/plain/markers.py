"""Bullets and numbers that open list items, and labels that open speakers' turns, as printed."""

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


def split_marker(line: str) -> tuple[str, str]:
    """An item's marker and the rest of its line; ("", line) where the line is no item."""
    stripped = line.lstrip()
    found = _MARKER.match(stripped) or _TIGHT.match(stripped)
    if not found:
        return "", stripped
    return found["marker"], stripped[found.end() :]


def has_label(line: str) -> bool:
    """Whether a line opens with a speaker's label: capitalised words before a colon."""
    return line[:1].isupper() and bool(_LABEL.match(line[:120]))
