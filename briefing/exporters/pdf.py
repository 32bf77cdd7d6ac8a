"""Export a memo as a tagged PDF (PDF/UA-1), through Word and LibreOffice."""

import hashlib
import json
import re

from briefing.exporters.libreoffice import convert_memo
from briefing.models import Memo

_OPTIONS = {
    name: {"type": "boolean", "value": "true"}
    for name in ("PDFUACompliance", "UseTaggedPDF", "ExportBookmarks")
}
_TIME = re.compile(rb"(?<=\(D:)\d{14}|(?<=<xmp:CreateDate>)[\dT:-]{19}")
_HASH = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}")


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """Export the PDF. Raises `UsageError` if LibreOffice is missing or fails."""
    options = json.dumps(_OPTIONS, separators=(",", ":"))
    data = convert_memo(memo, template, "pdf", f"pdf:writer_pdf_Export:{options}")
    return _make_reproducible(data, memo.date)


def _make_reproducible(data: bytes, date: str) -> bytes:
    """Replace the time of conversion by the memo's date, and the random ids by a hash.

    Replacements have the same length, so that the offsets in the file stay right.
    """
    day = (date if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else "1980-01-01").encode()

    def replace_time(found: re.Match[bytes]) -> bytes:
        return day + b"T00:00:00" if b"T" in found[0] else day.replace(b"-", b"") + b"000000"

    timed = _TIME.sub(replace_time, data)
    digest = hashlib.sha256(_HASH.sub(b"0" * 32, timed)).hexdigest()[:32].upper().encode()
    return _HASH.sub(digest, timed)
