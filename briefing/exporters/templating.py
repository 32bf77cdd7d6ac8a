"""Render a memo through a Jinja2 template in a sandbox: shared by the text formats.

A template can read the memo and the names it is given, and change neither.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from traceback import extract_tb
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing.errors import UsageError
from briefing.exporters import formatting, layout
from briefing.models import Memo

# errors that the code in a template can raise
_TEMPLATE_ERRORS = (
    TemplateError, LookupError, TypeError, ValueError, ArithmeticError, AttributeError,
    RecursionError, MemoryError,
)  # fmt: skip

Environment = Callable[[], ImmutableSandboxedEnvironment]


def create_environment(**options: Any) -> ImmutableSandboxedEnvironment:
    """Create a sandbox whose block lines leave no blank lines; undefined names are errors."""
    return ImmutableSandboxedEnvironment(
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        **options,
    )


def render_template(
    template: bytes, environment: Environment, names: Mapping[str, object], called: str
) -> str:
    """Render a template with the given names.

    `called` is what error messages call the template. Raises `UsageError` with the template's
    line where the template is not UTF-8 text, is malformed, or fails.
    """
    try:
        return _compile(template, environment).render(names)
    except UnicodeDecodeError as error:
        raise UsageError(f"{called} is not UTF-8 text") from error
    except TemplateSyntaxError as error:
        raise UsageError(f"{called}, line {error.lineno}: {error.message}") from error
    except _TEMPLATE_ERRORS as error:
        raise UsageError(f"{called}{_line(error)}: {error}") from error


@lru_cache(maxsize=8)
def _compile(template: bytes, environment: Environment) -> Template:
    return environment().from_string(template.decode("utf-8-sig"))


def _line(error: Exception) -> str:
    """Return the line of the template that failed: Jinja2 adds its lines to the traceback."""
    frames = [f.lineno for f in extract_tb(error.__traceback__) if f.filename == "<template>"]
    return f", line {frames[-1]}" if frames else ""


def common_names(memo: Memo) -> dict[str, object]:
    """Return the names that every text template gets besides the memo."""
    return {
        "cell": partial(layout.table_cell, memo),
        "columns": layout.table_columns,
        "day": partial(formatting.format_day, memo),
        "head": partial(formatting.header_lines, memo),
        "kind": partial(formatting.kind_name, memo),
        "language": partial(formatting.language_name, memo),
        "memo": memo,
        "share": partial(formatting.format_share, memo),
        "title": formatting.source_title,
    }
