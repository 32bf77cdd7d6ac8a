"""A mention with its position in the sentence."""

from msgspec import Struct

from briefing.models import Mention


class MentionSpan(Struct, frozen=True):
    """A mention and its position: `sentence[start:end] == mention.text`."""

    start: int
    end: int
    mention: Mention


def make_span(
    kind: str, text: str, span: tuple[int, int], value: str, unit: str = ""
) -> MentionSpan:
    """Return the mention of `text[span[0]:span[1]]` with its normalized value and unit."""
    return MentionSpan(*span, Mention(kind, text[span[0] : span[1]], value, unit))
