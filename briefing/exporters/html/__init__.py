"""Export a memo as one web page: the memo, and beside it every source with its quotes marked.

The page loads nothing. Its content-security policy admits only its own style and script, each by
its SHA-256.
"""

import re
from base64 import b64encode
from functools import partial
from hashlib import sha256

from markupsafe import Markup

from briefing.exporters import formatting
from briefing.exporters.html.charts import build_coverage, build_timeline
from briefing.exporters.html.view_model import build_view
from briefing.exporters.templating import Environment, common_names, render_template
from briefing.exporters.wording import translate_interface
from briefing.languages.scripts import is_rtl
from briefing.models import Memo
from briefing.resources import template as shipped

NAME = "memo.html.j2"
_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """Export the page in UTF-8; raises `UsageError` with the line of a broken template."""
    own = shipped(NAME) if template is None else template
    text = render_template(own, _create_environment, _names(memo), "the page's template")
    return text.encode("utf-8", "replace")


def _create_environment() -> Environment:
    return Environment(autoescape=True, keep_trailing_newline=True)


def _names(memo: Memo) -> dict[str, object]:
    """Return what a template can use; docs/page.md documents each name."""
    view = build_view(memo)
    return common_names(memo) | {
        "coverage": build_coverage(memo),
        "css_text": css_text,
        "is_rtl": is_rtl,
        "label": partial(translate_interface, memo),
        "number_of": partial(formatting.format_number, memo),
        "page_css": Markup(shipped("page.css").decode()),
        "page_js": Markup(shipped("page.js").decode()),
        "policy": csp,
        "shortened": formatting.truncate,
        "tag": lang_attr,
        "timeline": build_timeline(memo, view),
        "view": view,
    }


def lang_attr(code: str) -> str:
    """Return a BCP 47 code that is safe in a `lang` attribute; "" for any other."""
    return code if code != "und" and _CODE.fullmatch(code) else ""


def csp(style: str, script: str) -> str:
    """Return a content-security policy that admits this style and this script only."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_csp_hash(style)}'",
            f"script-src '{_csp_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def css_text(text: str) -> Markup:
    """Return a CSS string; everything but ASCII letters, digits and spaces is escaped."""
    escaped = (c if c.isascii() and (c.isalnum() or c == " ") else f"\\{ord(c):x} " for c in text)
    return Markup(f'"{"".join(escaped)}"')


def _csp_hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
