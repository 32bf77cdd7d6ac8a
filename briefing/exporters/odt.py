"""Export a memo as OpenDocument text, through Word and LibreOffice."""

import io
import re
import zipfile

from briefing.exporters.libreoffice import convert_memo
from briefing.models import Memo

_EPOCH = (1980, 1, 1, 0, 0, 0)
_DROPPED = ("Thumbnails/thumbnail.png",)
# LibreOffice chooses these anew in each conversion
_RSID = re.compile(rb'(config:name="Rsid(?:Root)?"[^>]*>)\d+<')
_LIST_ID = re.compile(rb"\blist\d{5,}\b")


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """Export the document. Raises `UsageError` if LibreOffice is missing or fails."""
    return _make_reproducible(convert_memo(memo, template, "odt", "odt"))


def _make_reproducible(data: bytes) -> bytes:
    """Number random ids, give every part one time, and leave the thumbnail out.

    The part "mimetype" stays the first.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if name not in _DROPPED and not name.endswith("/"):
                part = _number_lists(_RSID.sub(rb"\g<1>0<", old.read(name)))
                new.writestr(zipfile.ZipInfo(name, _EPOCH), part)
    return buffer.getvalue()


def _number_lists(part: bytes) -> bytes:
    numbers: dict[bytes, bytes] = {}

    def number(found: re.Match[bytes]) -> bytes:
        return numbers.setdefault(found[0], b"list%d" % (len(numbers) + 1))

    return _LIST_ID.sub(number, part)
