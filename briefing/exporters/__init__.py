"""Export a memo to bytes: the table of formats."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from msgspec import Struct

from briefing.models import Memo

ENTRY_POINTS = "briefing.exporters"  # group of plug-ins: name = format, value = an Exporter


class Exporter(Struct, frozen=True):
    """An output format. Its module is imported on first use."""

    name: str
    suffix: str  # of the output file
    description: str
    module: str  # with a function `export`, or "module:function"
    template: str = ""  # the shipped template that a user's own replaces; "" for none
    templates: tuple[str, ...] = ()  # suffixes of the templates that it accepts

    def export(self, memo: Memo, template: bytes | None = None) -> bytes:
        """Export the memo; raises `UsageError` for an unusable template."""
        module, _, function = self.module.partition(":")
        data: bytes = getattr(import_module(module), function or "export")(memo, template)
        return data


EXPORTERS: dict[str, Exporter] = {
    "docx": Exporter(
        "docx", ".docx", "Word, with notes, links and your own template",
        "briefing.exporters.docx", "memo.docx", (".docx", ".dotx", ".dotm", ".docm"),
    ),
    "md": Exporter(
        "md", ".md", "Markdown for GitHub and GitLab, with notes and tables",
        "briefing.exporters.markdown", "memo.md.j2", (".md.j2", ".md"),
    ),
    "json": Exporter(
        "json", ".json", "the memo for programs, with every offset", "briefing.exporters.json"
    ),
    "html": Exporter(
        "html", ".html", "one web page where every point links to its source",
        "briefing.exporters.html", "memo.html.j2", (".html.j2", ".html"),
    ),
    "odt": Exporter(
        "odt", ".odt", "OpenDocument, converted from Word by LibreOffice",
        "briefing.exporters.libreoffice:export_odt",
    ),
    "pdf": Exporter(
        "pdf", ".pdf", "tagged PDF, converted from Word by LibreOffice",
        "briefing.exporters.libreoffice:export_pdf",
    ),
    "eml": Exporter(
        "eml", ".eml", "mail draft: text and HTML, the Word file attached",
        "briefing.exporters.eml",
    ),
    "csljson": Exporter(
        "csljson", ".csl.json", "the sources as CSL-JSON, for citation programs",
        "briefing.exporters.csljson",
    ),
}  # fmt: skip


@cache
def load_exporters() -> Mapping[str, Exporter]:
    """Return the exporters by name, with those of installed plug-ins.

    Plug-ins add formats; they cannot replace the exporters of this package.
    """
    from importlib.metadata import entry_points

    plugins = {point.name.lower(): point.load() for point in entry_points(group=ENTRY_POINTS)}
    return {**plugins, **EXPORTERS}
