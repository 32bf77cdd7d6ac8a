"""Memo → one web page: the memo, and beside it every source at the sentence that is quoted.

It loads nothing. Its policy lets only its own style and script act, each by its SHA-256.
"""

import re
from base64 import b64encode
from functools import lru_cache, partial
from hashlib import sha256
from traceback import extract_tb

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefing.errors import UsageError
from briefing.exporters import formatting, layout
from briefing.exporters.html.coverage import coverage
from briefing.exporters.html.interface_words import word
from briefing.exporters.html.timeline import timeline
from briefing.exporters.html.view_model import view
from briefing.models import Memo
from briefing.resources import template as shipped

NAME = "memo.html.j2"
_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


def write(memo: Memo, template: bytes | None = None) -> bytes:
    """The page in UTF-8; raises `UsageError` naming the line where a template is wrong."""
    own = shipped(NAME) if template is None else template
    return _render(own, {"memo": memo, **_names(memo)}).encode("utf-8", "replace")


def _names(memo: Memo) -> dict[str, object]:
    """What a template may use besides the memo itself; docs/page.md explains each."""
    seen = view(memo)
    asked = ("head", "day", "language", "kind", "share")
    return {
        **{name: partial(getattr(formatting, name), memo) for name in asked},
        "cell": partial(layout.cell, memo),
        "columns": layout.columns,
        "coverage": coverage(memo),
        "css_text": css_text,
        "label": partial(word, memo),
        "page_css": Markup(shipped("page.css").decode()),
        "page_js": Markup(shipped("page.js").decode()),
        "policy": policy,
        "shortened": formatting.shortened,
        "tag": tag,
        "timeline": timeline(memo, seen),
        "title": formatting.title,
        "view": seen,
    }


def tag(code: str) -> str:
    """A language's BCP 47 code if it is safe to declare; "" where it says nothing."""
    return code if code != "und" and _CODE.fullmatch(code) else ""


def policy(style: str, script: str) -> str:
    """A content-security policy under which nothing but this style and this script has effect."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_sealed(style)}'",
            f"script-src '{_sealed(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def css_text(text: str) -> Markup:
    """A string for a style sheet; whatever isn't a letter, a digit or a space is escaped."""
    kept = (c if c.isascii() and (c.isalnum() or c == " ") else f"\\{ord(c):x} " for c in text)
    return Markup(f'"{"".join(kept)}"')


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
