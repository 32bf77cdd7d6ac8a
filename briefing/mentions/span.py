"""A mention with its place in the sentence."""

from msgspec import Struct

from briefing.models import Mention


class Found(Struct, frozen=True):
    """A mention and where it stands: `sentence[start:end] == mention.text`."""

    start: int
    end: int
    mention: Mention


def found(kind: str, text: str, span: tuple[int, int], value: tuple[str, str]) -> Found:
    """A mention of `text[start:end]`; `value` is the normalised value and the unit."""
    named = text[span[0] : span[1]]
    if kind == "date":
        return Found(*span, Mention("date", named, *value))
    return Found(*span, Mention("figure", named, *value))
