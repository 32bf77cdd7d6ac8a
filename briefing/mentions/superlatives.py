"""Records: a figure that is told by its rank, "a record number of", "рекордный уровень"."""

import re
from collections.abc import Iterator

from briefing.mentions.span import Found, found

# English "record" is a noun and a verb as well, so what it describes has to be named.
_RECORD = re.compile(
    r"(?<!track )(?<!we )(?<!they )(?<!to )"
    r"\b(?:record|all-time)[ -](?P<what>highs?|lows?|numbers?|levels?|amounts?|sums?"
    r"|volumes?|turnout|growth|profits?|revenues?|output|exports?|imports?|sales|investments?"
    r"|attendance|harvest)\b"
    r"|(?<!\w)(?:рекордн\w{1,4}|рекордтық|rekord\w{0,4}) (?P<noun>\w{3,30})"
    r"|\brekord(?P<compound>hoch|tief|wert|niveau|zahl)\w{0,3}"
    r"|(?<!\w)(?P<noun_first>\w{3,30}) (?:record|récord)(?!\w)(?= (?:de|en|du|cette|este)\b|[.,;])",
    re.IGNORECASE,
)


def records(text: str) -> Iterator[Found]:
    """Value "record"; the unit is what is at its highest or lowest."""
    for match in _RECORD.finditer(text):
        unit = next(group for group in match.groups() if group)
        yield found("figure", text, match.span(), ("record", unit.lower()))
