"""Versions of the program and of the libraries that can change a memo's text."""

import platform
import re
import shutil
from functools import cache
from importlib import metadata

_NAME = re.compile(r"[A-Za-z0-9._-]+")

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


def pin_requirements(distribution: str = "briefing-memo") -> list[str]:
    """Return the program and everything it depends on as pinned requirements: "lxml==5.4.0".

    Falls back to `LIBRARIES` where the program runs from a checkout without being installed.
    """
    from briefing import __version__

    pinned: dict[str, str] = {}
    pending = [distribution]
    if not _find_version(distribution):
        pending = list(LIBRARIES)
    while pending:
        name = _canonical(pending.pop())
        version = _find_version(name)
        if name in pinned or not version:
            continue
        pinned[name] = version
        for requirement in metadata.requires(name) or ():
            if "extra ==" not in requirement:
                pending.append(_NAME.match(requirement)[0])  # type: ignore[index]
    pinned[distribution] = __version__
    return [f"{name}=={pinned[name]}" for name in sorted(pinned)]


def _find_version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _canonical(name: str) -> str:
    """Return a distribution's name in the form of PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()
