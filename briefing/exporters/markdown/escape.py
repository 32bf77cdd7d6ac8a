"""Text → Markdown that shows that very text: nothing in it is markup, HTML, a link or a heading."""

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
    """Text that is Markdown already. Every other string is escaped where a template prints it."""

    __slots__ = ()


def plain(text: str) -> str:
    """The text on one line, without control characters; no-break spaces within it stay."""
    return _SPACE.sub(" ", _CONTROL.sub("", text)).strip()


def escape_line_start(word: str) -> str:
    """A word that may stand first in a line: "-", "+", "1." and "===" open no block."""
    if not _OPENER.match(word):
        return word
    place = 0 if not word[0].isdigit() else len(word) - 1
    return f"{word[:place]}\\{word[place:]}"


def escape(text: str) -> Markdown:
    """The text so that a renderer of GitHub's Markdown shows it as it is, on one line."""
    first, space, rest = _SPECIAL.sub(r"\\\g<0>", plain(text)).partition(" ")
    return Markdown(f"{escape_line_start(first)}{space}{rest}")


def yaml_quote(value: object) -> Markdown:
    """A value for the front matter. JSON's strings and numbers are YAML's."""
    text = plain(value) if isinstance(value, str) else value
    return Markdown(json.dumps(text, ensure_ascii=False).replace("<", "\\u003c"))


def slug(heading: str) -> str:
    """The anchor that forges give a heading: lower case, letters, digits and hyphens."""
    kept = (c for c in heading.lower() if c in "-_ " or unicodedata.category(c)[0] in "LMN")
    return "".join(kept).replace(" ", "-")
