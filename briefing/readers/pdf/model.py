"""Values of the PDF reader: lines and pages with positions, the style of the body text."""

from msgspec import Struct


class Line(Struct, frozen=True):
    """A run of text on one baseline. Lengths in points from the page's upper left corner."""

    text: str
    page: int  # 1-based
    left: float
    top: float
    right: float
    bottom: float
    size: float  # of the font, as drawn
    font: str = ""
    bold: bool = False
    hyphen: bool = False  # ends with a hyphen that may only divide a word
    cells: tuple[str, ...] = ()  # the texts between wide gaps; () where there are none
    reference: int = 0  # characters of a raised number at its start: of a note, or to one
    column: int = 0  # counted over the whole document: changes with page and column


class Page(Struct, frozen=True):
    number: int  # 1-based
    width: float
    height: float
    lines: tuple[Line, ...]  # in the file's order
    aside: tuple[Line, ...] = ()  # lines that are rotated against the others
    is_garbled: bool = False  # its characters aren't the letters that the page shows
    hidden: tuple[str, ...] = ()  # passages that the page doesn't show


class BodyStyle(Struct, frozen=True):
    """The style of a document's running text."""

    size: float
    largest: float  # the largest size of whole paragraphs
    font: str
    bold: bool
    leading: float  # from a line's top to the next one's
