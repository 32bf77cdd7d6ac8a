"""Export a memo as OpenDocument text or tagged PDF: the Word memo, converted by LibreOffice."""

import hashlib
import io
import json
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from briefing.errors import UsageError
from briefing.exporters import docx
from briefing.models import Memo

PROGRAMS = ("soffice", "libreoffice")
TIMEOUT = 180  # seconds


def convert_memo(memo: Memo, template: bytes | None, suffix: str, export_filter: str) -> bytes:
    """Return the memo converted from Word; `suffix` is "odt" or "pdf".

    Raises `UsageError` if LibreOffice is missing or fails.
    """
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise UsageError(
            f"format {suffix!r} needs LibreOffice; install it, or leave it out of --to"
        )
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        file = Path(folder) / "briefing.docx"
        file.write_bytes(docx.export(memo, template, has_index=False))
        command = [
            program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless",
            "--norestore", "--convert-to", export_filter, "--outdir", folder, str(file),
        ]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UsageError(f"LibreOffice failed to make {suffix}: {error}") from error
        made = file.with_suffix(f".{suffix}")
        if not made.is_file():
            reason = done.stderr.decode(errors="replace").strip() or "no reason given"
            raise UsageError(f"LibreOffice failed to make {suffix}: {reason}")
        return made.read_bytes()


# --- OpenDocument ---------------------------------------------------------------------------------


_ODT_EPOCH = (1980, 1, 1, 0, 0, 0)
_ODT_DROPPED = ("Thumbnails/thumbnail.png",)
# LibreOffice chooses these anew in each conversion
_ODT_RSID = re.compile(rb'(config:name="Rsid(?:Root)?"[^>]*>)\d+<')
_ODT_LIST_ID = re.compile(rb"\blist\d{5,}\b")


def export_odt(memo: Memo, template: bytes | None = None) -> bytes:
    """Export the memo as OpenDocument text. Raises `UsageError` like `convert_memo`."""
    return _fix_odt(convert_memo(memo, template, "odt", "odt"))


def _fix_odt(data: bytes) -> bytes:
    """Number random ids, give every part one time, and leave the thumbnail out.

    The part "mimetype" stays the first.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if name not in _ODT_DROPPED and not name.endswith("/"):
                part = _number_lists(_ODT_RSID.sub(rb"\g<1>0<", old.read(name)))
                new.writestr(zipfile.ZipInfo(name, _ODT_EPOCH), part)
    return buffer.getvalue()


def _number_lists(part: bytes) -> bytes:
    numbers: dict[bytes, bytes] = {}

    def number(found: re.Match[bytes]) -> bytes:
        return numbers.setdefault(found[0], b"list%d" % (len(numbers) + 1))

    return _ODT_LIST_ID.sub(number, part)


# --- PDF ------------------------------------------------------------------------------------------


_PDF_OPTIONS = {
    name: {"type": "boolean", "value": "true"}
    for name in ("PDFUACompliance", "UseTaggedPDF", "ExportBookmarks")
}
_PDF_TIME = re.compile(rb"(?<=\(D:)\d{14}|(?<=<xmp:CreateDate>)[\dT:-]{19}")
_PDF_HASH = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}")


def export_pdf(memo: Memo, template: bytes | None = None) -> bytes:
    """Export the memo as a tagged PDF (PDF/UA-1). Raises `UsageError` like `convert_memo`."""
    options = json.dumps(_PDF_OPTIONS, separators=(",", ":"))
    data = convert_memo(memo, template, "pdf", f"pdf:writer_pdf_Export:{options}")
    return _fix_pdf(data, memo.date)


def _fix_pdf(data: bytes, date: str) -> bytes:
    """Replace the time of conversion by the memo's date, and the random ids by a hash.

    Replacements have the same length, so that the offsets in the file stay right.
    """
    day = (date if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else "1980-01-01").encode()

    def replace_time(found: re.Match[bytes]) -> bytes:
        return day + b"T00:00:00" if b"T" in found[0] else day.replace(b"-", b"") + b"000000"

    timed = _PDF_TIME.sub(replace_time, data)
    digest = hashlib.sha256(_PDF_HASH.sub(b"0" * 32, timed)).hexdigest()[:32].upper().encode()
    return _PDF_HASH.sub(digest, timed)
