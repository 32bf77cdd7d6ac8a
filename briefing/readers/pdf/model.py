"""What stands on a PDF's pages, before it is text: lines with their places."""

from msgspec import Struct


class Line(Struct, frozen=True):
    """A run of text on one baseline. Lengths in points from the page's upper left corner."""

    text: str
    page: int  # 1-based
    left: float
    top: float
    right: float
    bottom: float
    size: float  # of the font, as it is drawn
    font: str = ""
    bold: bool = False
    hyphen: bool = False  # ends with a hyphen that may only divide a word
    cells: tuple[str, ...] = ()  # its pieces, where wide gaps part them
    column: int = 0  # counted over the whole document: changes with page and column


class Page(Struct, frozen=True):
    number: int  # 1-based
    width: float
    height: float
    lines: tuple[Line, ...]  # as the file orders them
    aside: tuple[Line, ...] = ()  # what stands at an angle to them


class Body(Struct, frozen=True):
    """How a document's running text is set: what differs from it says something."""

    size: float
    largest: float  # of the sizes that whole paragraphs are set in
    font: str
    bold: bool
    leading: float  # from a line's top to the next one's
