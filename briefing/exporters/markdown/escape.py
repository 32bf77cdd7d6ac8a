"""Escape text for Markdown: nothing in it is markup, HTML, a link or a heading."""

import json
import re
import unicodedata

_SPACE = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~#$@^]|!$|(?<=[A-Z]):(?=//)|(?<=www)\.", re.IGNORECASE)
_OPENER = re.compile(r"[-+=:]|\d{1,9}[.)]$")  # a first word that would open a block


class Markdown(str):
    """Markdown. Every other string is escaped when a template prints it."""

    __slots__ = ()


def plain(text: str) -> str:
    """Return the text on one line, without control characters; no-break spaces stay."""
    return _SPACE.sub(" ", _CONTROL.sub("", text)).strip()


def escape_line_start(word: str) -> str:
    """Escape the first word of a line, so that "-", "+", "1." and "===" open no block."""
    if not _OPENER.match(word):
        return word
    place = 0 if not word[0].isdigit() else len(word) - 1
    return f"{word[:place]}\\{word[place:]}"


def escape(text: str) -> Markdown:
    """Escape a text, so that GitHub's Markdown shows it unchanged on one line."""
    first, space, rest = _SPECIAL.sub(r"\\\g<0>", plain(text)).partition(" ")
    return Markdown(f"{escape_line_start(first)}{space}{rest}")


def yaml_quote(value: object) -> Markdown:
    """Return a value for the front matter, in JSON, which YAML includes."""
    text = plain(value) if isinstance(value, str) else value
    return Markdown(json.dumps(text, ensure_ascii=False).replace("<", "\\u003c"))


def slug(heading: str) -> str:
    """Return the anchor that GitHub gives a heading: lower case, letters, digits, hyphens."""
    kept = (c for c in heading.lower() if c in "-_ " or unicodedata.category(c)[0] in "LMN")
    return "".join(kept).replace(" ", "-")
