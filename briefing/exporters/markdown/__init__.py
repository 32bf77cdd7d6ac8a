"""Memo → Markdown as forges show it, through a Jinja2 template in a sandbox.

A template sees `memo` and what `_names` lists; every string it prints is escaped, and the result
is wrapped, so that a template has to think of neither.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from traceback import walk_tb

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from briefing.errors import UsageError
from briefing.exporters import formatting, layout
from briefing.exporters.i18n import label
from briefing.exporters.markdown.escape import Markdown, escape, quoted
from briefing.exporters.markdown.footnotes import Notes
from briefing.exporters.markdown.headings import Headings, anchor, called
from briefing.exporters.markdown.wrap import tidy
from briefing.models import Memo
from briefing.resources import template as shipped

# what the code in a template can come to
_TEMPLATE_ERRORS = (
    TemplateError, LookupError, TypeError, ValueError, ArithmeticError, AttributeError,
    RecursionError,
)  # fmt: skip


def write(memo: Memo, template: bytes | None = None) -> bytes:
    """The memo as UTF-8 Markdown; raises `UsageError` for a broken template, with its line."""
    try:
        text = (shipped("memo.md.j2") if template is None else template).decode("utf-8-sig")
        rendered = _compiled(text).render(memo=memo, **_names(memo))
    except TemplateSyntaxError as error:
        raise UsageError(f"Markdown template, line {error.lineno}: {error.message}") from error
    except _TEMPLATE_ERRORS as error:
        raise UsageError(f"Markdown template{_line(error)}: {error}") from error
    return tidy(rendered).encode()


@lru_cache(maxsize=8)
def _compiled(text: str) -> Template:
    made = SandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, finalize=_printed
    )
    made.filters["yaml"] = quoted
    return made.from_string(text)


def _printed(value: object) -> str:
    return value if isinstance(value, Markdown) else escape(str(value))


def _line(error: BaseException) -> str:
    """Where in the template an error came up: the last of its lines on the way."""
    numbers = [n for frame, n in walk_tb(error.__traceback__) if _is_template(frame.f_code)]
    return f", line {numbers[-1]}" if numbers else ""


def _is_template(code: object) -> bool:
    return getattr(code, "co_filename", "") == "<template>"


def _names(memo: Memo) -> dict[str, Callable[..., object]]:
    """What a template may call besides reading the memo itself."""
    notes = Notes(memo)
    worded = ("head", "day", "language", "kind", "share")
    arranged = ("groups", "cell", "coverage", "headed")
    return {
        **{name: partial(getattr(formatting, name), memo) for name in worded},
        **{name: partial(getattr(layout, name), memo) for name in arranged},
        "anchor": anchor,
        "bullet": notes.bullet,
        "called": called,
        "cited": notes.cited,
        "columns": layout.columns,
        "heading": Headings().write,
        "label": partial(label, memo),
        "line": notes.line,
        "marks": notes.marks,
        "notes": notes.written,
        "title": formatting.title,
    }
