"""Render a memo through a Jinja2 template in a sandbox: shared by the text formats.

A template can read the memo and the names it is given, and change neither. Its loops, its output
and its strings are bounded, so that no template runs forever.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from traceback import extract_tb
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing.errors import UsageError
from briefing.exporters import formatting, layout
from briefing.models import Memo

MAX_OUTPUT = 256 * 2**20  # characters
MAX_STEPS = 1_000_000  # iterations over all `range()` loops of one rendering
MAX_STRING = 2**20  # characters of a string that "*" makes
# errors that the code in a template can raise
_TEMPLATE_ERRORS = (
    TemplateError, LookupError, TypeError, ValueError, ArithmeticError, AttributeError,
    RecursionError, MemoryError,
)  # fmt: skip


class Environment(ImmutableSandboxedEnvironment):
    """A sandbox whose block lines leave no blank lines; undefined names are errors."""

    intercepted_binops = frozenset(("*", "**"))

    def __init__(self, **options: Any) -> None:
        super().__init__(trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, **options)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse products that are larger than any memo needs."""
        for one, other in ((left, right), (right, left)):
            is_repeat = isinstance(one, str | list | tuple) and isinstance(other, int)
            if is_repeat and len(one) * other > MAX_STRING:
                raise SecurityError(f"a product of more than {MAX_STRING} items")
        if operator == "**" and isinstance(right, int | float) and abs(right) > 64:
            raise SecurityError("a power above 64")
        return super().call_binop(context, operator, left, right)


def render_template(
    template: bytes,
    environment: Callable[[], Environment],
    names: Mapping[str, object],
    called: str,
) -> str:
    """Render a template with the given names.

    `called` is what error messages call the template. Raises `UsageError` with the template's
    line where the template is not UTF-8 text, is malformed, fails, or exceeds a bound.
    """
    try:
        return _join(_compile(template, environment).generate({**names, "range": _bounded_range()}))
    except UnicodeDecodeError as error:
        raise UsageError(f"{called} is not UTF-8 text") from error
    except TemplateSyntaxError as error:
        raise UsageError(f"{called}, line {error.lineno}: {error.message}") from error
    except _TEMPLATE_ERRORS as error:
        reason = str(error) or type(error).__name__
        raise UsageError(f"{called}{_line(error)}: {reason}") from error


@lru_cache(maxsize=8)
def _compile(template: bytes, environment: Callable[[], Environment]) -> Template:
    return environment().from_string(template.decode("utf-8-sig"))


def _join(pieces: Iterator[str]) -> str:
    made, size = [], 0
    for piece in pieces:
        size += len(piece)
        if size > MAX_OUTPUT:
            raise SecurityError(f"an output of more than {MAX_OUTPUT} characters")
        made.append(piece)
    return "".join(made)


def _bounded_range() -> Callable[..., Iterator[int]]:
    """Return a `range` whose iterations count towards one bound."""
    left = [MAX_STEPS]

    def bounded(*bounds: int) -> Iterator[int]:
        for number in range(*bounds):
            left[0] -= 1
            if left[0] < 0:
                raise SecurityError(f"more than {MAX_STEPS} iterations")
            yield number

    return bounded


def _line(error: Exception) -> str:
    """Return the line of the template that failed: Jinja2 adds its lines to the traceback."""
    frames = [f.lineno for f in extract_tb(error.__traceback__) if f.filename == "<template>"]
    return f", line {frames[-1]}" if frames else ""


def common_names(memo: Memo) -> dict[str, object]:
    """Return the names that every text template gets, the memo included."""
    return {
        "attribution": partial(formatting.attribution, memo),
        "cell": partial(layout.table_cell, memo),
        "columns": layout.table_columns,
        "day": partial(formatting.format_day, memo),
        "entry_cell": partial(layout.entry_cell, memo),
        "entry_columns": layout.entry_columns,
        "groups": partial(layout.group_points, memo),
        "has_status": layout.has_status,
        "head": partial(formatting.header_lines, memo),
        "kind": partial(formatting.kind_name, memo),
        "listed": partial(layout.list_sources, memo),
        "language": partial(formatting.language_name, memo),
        "memo": memo,
        "name": formatting.source_name,
        "number": partial(formatting.format_number, memo),
        "quoted_line": partial(formatting.quoted_line, memo),
        "share": partial(formatting.format_share, memo),
        "skipped": partial(layout.list_skipped, memo),
        "sources_line": partial(formatting.sources_line, memo),
        "title": formatting.source_title,
        "ungrouped": partial(layout.rest_of_see, memo),
        "unlisted": partial(layout.format_unlisted, memo),
    }
