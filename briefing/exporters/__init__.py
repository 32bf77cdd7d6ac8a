"""Memo → bytes. One module a format, each with `write(memo, template) -> bytes`."""

from importlib import import_module

from msgspec import Struct

from briefing.models import Memo


class Exporter(Struct, frozen=True):
    """A format that a memo can be written in. Its module loads when it first writes."""

    name: str
    suffix: str  # of the file it makes
    description: str
    module: str
    template: str = ""  # the shipped template that a user's own replaces; "" where there is none
    templates: tuple[str, ...] = ()  # suffixes of templates that it takes

    def export(self, memo: Memo, template: bytes | None = None) -> bytes:
        """The memo in this format; raises `UsageError` for a template that can't be used."""
        written: bytes = import_module(self.module).export(memo, template)
        return written


EXPORTERS: dict[str, Exporter] = {
    "docx": Exporter(
        "docx", ".docx", "Word, with notes, links and your own template",
        "briefing.exporters.docx", "memo.docx", (".docx", ".dotx", ".dotm", ".docm"),
    ),
    "md": Exporter(
        "md", ".md", "Markdown as forges show it, with notes and tables",
        "briefing.exporters.markdown", "memo.md.j2", (".md.j2", ".md"),
    ),
    "json": Exporter(
        "json", ".json", "the memo for programs, with every offset", "briefing.exporters.json"
    ),
    "html": Exporter(
        "html", ".html", "one web page where every line leads to its source",
        "briefing.exporters.html", "memo.html.j2", (".html.j2", ".html"),
    ),
}  # fmt: skip
