"""Colours of a Word memo: tints of the template's accent colour."""

from docx.document import Document
from lxml import etree
from msgspec import Struct

DEFAULT_ACCENT = "1F3554"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Palette(Struct, frozen=True):
    """An accent colour and its tints; black text is readable on each tint."""

    accent: str = DEFAULT_ACCENT  # RRGGBB

    def tint(self, share: float) -> str:
        """Mix the accent with white; `share` is the accent's part, 0..1."""
        channels = (int(self.accent[at : at + 2], 16) for at in (0, 2, 4))
        return "".join(f"{round(255 - (255 - channel) * share):02X}" for channel in channels)


def read_palette(document: Document) -> Palette:
    """Return the palette of a template: its theme's first accent colour, if it has a theme."""
    for part in document.part.package.iter_parts():
        if str(part.content_type).endswith("theme+xml"):
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            theme = etree.fromstring(part.blob, parser)
            accent = theme.find(f".//{_A}accent1/{_A}srgbClr")
            value = "" if accent is None else accent.get("val", "").upper()
            if len(value) == 6 and all(letter in "0123456789ABCDEF" for letter in value):
                return Palette(value)
    return Palette()
