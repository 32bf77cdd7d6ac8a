"""Extract the text of exported memos: the inverse of the exporters, as far as checks need it."""

from collections.abc import Callable

from briefing.rendered import docx, html, markdown
from briefing.rendered.model import RenderedText, fold

__all__ = ["RENDERED", "RenderedText", "extract_rendered_text", "fold"]

RENDERED: dict[str, Callable[[bytes], RenderedText]] = {
    ".docx": docx.extract_rendered_text,
    ".html": html.extract_rendered_text,
    ".md": markdown.extract_rendered_text,
}


def extract_rendered_text(suffix: str, data: bytes) -> RenderedText:
    """Extract the text of an output; `suffix` is a key of `RENDERED`.

    Raises `UsageError` for a damaged file.
    """
    return RENDERED[suffix](data)
