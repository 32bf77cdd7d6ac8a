"""Protects documents from being overwritten: only the program's own outputs are replaced."""

import io
import re
import zipfile
from pathlib import Path

from briefing.cli.request import Request
from briefing.errors import OutputError

_FRONT_MATTER = re.compile(
    rb"^---\n(?=(?:.*\n){0,40}?['\"]?profile['\"]?:)(?=(?:.*\n){0,40}?['\"]?words['\"]?:)"
)
_GENERATOR = re.compile(rb'<meta\s+name="?generator"?\s+content="?briefing')
_SCHEMA = re.compile(rb'^\s*\{\s*"schema":\s*"briefing/')


def require_own_outputs(request: Request) -> None:
    """Raise `OutputError` if an output would replace a document.

    Outside the sources, the output folder is the program's own, and any file is replaced. Inside,
    a file is replaced only if it is recognised as an earlier output.
    """
    sources = [source.resolve() for source in request.sources if isinstance(source, Path)]
    for path in request.outputs:
        real = path.resolve()
        inside = any(real == source or real.is_relative_to(source) for source in sources)
        if inside and path.is_file() and not is_own_output(path):
            raise OutputError(f"{path} is a document, not an earlier output; give another -o")


def is_own_output(path: Path) -> bool:
    """Return whether a file was written by this program, by its content."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    suffix = path.suffix.lower()
    if suffix == ".docx":
        return _is_own_docx(data)
    pattern = {".json": _SCHEMA, ".md": _FRONT_MATTER, ".html": _GENERATOR}.get(suffix)
    return bool(pattern and pattern.search(data.replace(b"\r\n", b"\n")))


def _is_own_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return b">briefing</" in package.read("docProps/app.xml")
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError):
        return False
