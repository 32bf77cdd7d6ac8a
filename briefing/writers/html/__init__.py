"""Memo → one web page: the memo, and beside it every source at the sentence that is quoted.

It loads nothing. Its policy lets only its own style and script act, each by its SHA-256.
"""

from base64 import b64encode
from functools import lru_cache, partial
from hashlib import sha256
from traceback import extract_tb

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefing.errors import UsageError
from briefing.model import Memo
from briefing.shipped import template as shipped
from briefing.writers.html.coverage import coverage
from briefing.writers.html.days import language_name, shown, tag
from briefing.writers.html.timeline import timeline
from briefing.writers.html.view import view
from briefing.writers.html.words import word

NAME = "memo.html.j2"


def write(memo: Memo, template: bytes | None = None) -> bytes:
    """The page in UTF-8, ended by a newline.

    A template is Jinja2 in a sandbox, everything escaped; docs/page.md lists what it is given.
    Raises `UsageError` naming the line where a template is wrong.
    """
    seen = view(memo)
    page = _render(
        shipped(NAME) if template is None else template,
        {
            "memo": memo,
            "view": seen,
            "word": partial(word, memo),
            "coverage": coverage(memo, seen),
            "timeline": timeline(memo, seen),
            "day": partial(shown, language=memo.language),
            "language_name": partial(language_name, language=memo.language),
            "tag": tag,
            "policy": policy,
            "page_css": Markup(shipped("page.css").decode()),
            "page_js": Markup(shipped("page.js").decode()),
        },
    )
    return page.encode("utf-8", "replace")


def policy(style: str, script: str) -> str:
    """A content-security policy under which nothing but this style and this script has effect."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_sealed(style)}'",
            f"script-src '{_sealed(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _sealed(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _render(template: bytes, given: dict[str, object]) -> str:
    try:
        return _compiled(template).render(given)
    except UnicodeDecodeError as error:
        raise UsageError("the page's template is not UTF-8 text") from error
    except TemplateSyntaxError as error:
        raise UsageError(f"the page's template, line {error.lineno}: {error.message}") from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise UsageError(f"the page's template, {_line(error)}{error}") from error


@lru_cache(maxsize=4)
def _compiled(template: bytes) -> Template:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(template.decode("utf-8-sig"))


def _line(error: Exception) -> str:
    """Jinja2 puts the template's own lines into the traceback."""
    frames = [f.lineno for f in extract_tb(error.__traceback__) if f.filename == "<template>"]
    return f"line {frames[-1]}: " if frames else ""
