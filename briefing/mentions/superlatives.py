"""Records: a figure that is told by its rank, "a record number of", "рекордный уровень"."""

import re
from collections.abc import Iterator

from briefing.languages import merge_patterns
from briefing.mentions.span import Found, found

_RECORD = re.compile(merge_patterns(lambda known: known.numbers.records), re.IGNORECASE)


def records(text: str) -> Iterator[Found]:
    """Value "record"; the unit is what is at its highest or lowest."""
    for match in _RECORD.finditer(text):
        unit = next(group for group in match.groups() if group)
        yield found("figure", text, match.span(), ("record", unit.lower()))
