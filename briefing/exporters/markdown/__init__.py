"""Export a memo as Markdown in the dialect of GitHub and GitLab, through a Jinja2 template.

Every string that a template prints is escaped, and the result is wrapped, so a template needs to
do neither.
"""

from functools import partial

from briefing.exporters import layout
from briefing.exporters.markdown.escape import Markdown, escape, yaml_quote
from briefing.exporters.markdown.footnotes import Footnotes
from briefing.exporters.markdown.headings import Headings, anchor, annex_title
from briefing.exporters.markdown.wrap import wrap_markdown
from briefing.exporters.templating import Environment, common_names, render_template
from briefing.exporters.wording import translate
from briefing.models import Memo
from briefing.resources import template as shipped


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """Export the memo as UTF-8 Markdown; raises `UsageError` with the line of a broken template."""
    own = shipped("memo.md.j2") if template is None else template
    text = render_template(own, _create_environment, _names(memo), "Markdown template")
    return wrap_markdown(text).encode()


def _create_environment() -> Environment:
    environment = Environment(finalize=_finalize)
    environment.filters["yaml"] = yaml_quote
    return environment


def _finalize(value: object) -> str:
    return value if isinstance(value, Markdown) else escape(str(value))


def _names(memo: Memo) -> dict[str, object]:
    """Return what a template can use; the shipped template's first lines document it."""
    notes = Footnotes(memo)
    return common_names(memo) | {
        "anchor": anchor,
        "bullet": notes.bullet,
        "called": annex_title,
        "changed": notes.changed,
        "coverage": partial(layout.count_coverage, memo),
        "entry": notes.entry,
        "headed": partial(layout.annex_headings, memo),
        "heading": Headings().write,
        "label": partial(translate, memo),
        "marks": notes.marks,
        "notes": notes.definitions,
        "paragraph": notes.paragraph,
        "row": notes.row,
        "see": notes.see,
    }
