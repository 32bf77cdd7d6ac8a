"""Who speaks where nobody is labelled: whom an interview's lede lets speak, or a speech's title."""

import re
from collections.abc import Iterable

from briefing.languages import merge_patterns

_NAME = r"((?:[^\W\d_a-zа-я][\w’'.-]*\s){1,3}[^\W\d_a-zа-я][\w’'-]+)"
_SPEAKS = re.compile(
    rf"{_NAME},?\s(?:{merge_patterns(lambda known: known.documents.interviewee_verbs)})\b"
)
_NOBODY = re.compile(
    r"\b(?:Agency|News|Times|Post|Press|Television|TV|Radio|Ministry|Magazine|Embassy|Government"
    r"|The|An?|He|She|In|Агентств\w+|Министерств\w+)\b"
)
_WORD = r"(?:[A-ZÀ-ÞА-Я][\w’'.-]*|of|the|de|du|van|von|al|bin)"
_DELIVERED = re.compile(
    r"\b(?:[Rr]emarks|REMARKS|[Ss]peech|SPEECH|[Aa]ddress|[Ss]tatement|[Kk]eynote|[Mm]essage|[Ll]ecture)"
    rf"\s(?:as delivered\s)?(?:by|from|BY)\s(?:the\s)?({_WORD}(?:\s{_WORD}){{1,11}})(\sand\b|,)?"
)
_LEDE = 1200  # code points


def interviewee(lede: Iterable[str]) -> str:
    """The one name that speaks in the paragraphs before the first question; "" if none or two."""
    found = {
        _bare(match[1])
        for text in lede
        for match in _SPEAKS.finditer(text[:_LEDE])
        if not _NOBODY.search(match[1])
    }
    return found.pop() if len(found) == 1 else ""


def orator(title: str) -> str:
    """The one person whose remarks, speech or statement a title announces; "" if none or more."""
    match = _DELIVERED.search(title)
    if not match or match[2] or "joint" in title[: match.start()].casefold():
        return ""
    return re.sub(r"(?:\s(?:of|the|de|du))+\Z", "", match[1])


def _bare(name: str) -> str:
    """A name without the country that Russian puts between office and name: "посол Японии …"."""
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in name)
    return " ".join(name.split()[-2:]) if cyrillic else name.strip()
