"""A written memo → what its reader sees. The inverse of `writers`, as far as checks need it."""

from collections.abc import Callable

from briefing.rendered import docx, html, markdown
from briefing.rendered.model import Printed, fold

__all__ = ["PRINTED", "Printed", "fold", "printed"]

PRINTED: dict[str, Callable[[bytes], Printed]] = {
    ".docx": docx.printed,
    ".html": html.printed,
    ".md": markdown.printed,
}


def printed(suffix: str, data: bytes) -> Printed:
    """What a memo shows. `suffix` is a key of `PRINTED`. Raises `UsageError` if it is damaged."""
    return PRINTED[suffix](data)
