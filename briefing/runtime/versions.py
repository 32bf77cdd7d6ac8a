"""Versions of the program and of the libraries that can change a memo's text."""

import platform
import shutil
from functools import cache
from importlib import metadata

# read documents, split sentences, find stems, detect languages, render
LIBRARIES = (
    "charset-normalizer", "jinja2", "langdetect", "lxml", "markdown-it-py", "numpy", "pypdfium2",
    "pystemmer", "python-docx", "sentencex", "striprtf", "sumy", "trafilatura",
)  # fmt: skip


@cache
def find_versions() -> dict[str, str]:
    """Return versions by name: the program, its libraries, Python, and Tesseract if installed."""
    from briefing import __version__

    found = {"briefing": __version__, "python": ".".join(platform.python_version_tuple()[:2])}
    for name in LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = ""
    return found | {"tesseract": "installed" if shutil.which("tesseract") else ""}
