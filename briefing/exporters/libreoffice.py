"""Convert the Word memo with LibreOffice, if it is installed."""

import shutil
import subprocess
import tempfile
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
        file.write_bytes(docx.export(memo, template))
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
