"""Read pictures of pages where an OCR engine is installed."""

from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers import plain
from briefing.readers.common import limits, tesseract


def read(data: bytes) -> Extract:
    """Recognize a picture; a TIFF file may have several pages."""
    engine = tesseract.find_engine()
    if not engine:
        raise Unreadable(
            "a picture (PNG, JPEG, TIFF): its text is recognised where tesseract is installed"
        )
    try:
        text = tesseract.recognize(data, engine)
    except TimeoutError as error:
        raise Unreadable(f"a picture: {error}") from error
    pages = text.rstrip("\f").split("\f")[: limits.MAX_OCR_PAGES]
    blocks = [
        replace(block, page=number)
        for number, text in enumerate(pages, 1)
        for block in plain.split_blocks(text, titled=number == 1)
    ]
    if sum(sum(map(str.isalpha, block.text)) for block in blocks) < tesseract.MIN_LETTERS:
        raise Unreadable("a picture without text that can be recognised")
    title = blocks[0].text if blocks[0].kind == "heading" else ""
    return Extract(tuple(blocks), title, warnings=(tesseract.WARNING,))
