"""The program and everything it depends on as pinned requirements, on request with hashes."""

import json
import re
import shutil
import subprocess
import sys
from importlib import metadata

from briefing import __version__
from briefing.errors import UsageError
from briefing.runtime.cache import LIBRARIES

DISTRIBUTION = "briefing-memo"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_HASHED = re.compile(r"^[\w.-]+==\S+ \\$", re.MULTILINE)
_TIMEOUT = 300  # seconds


def pin_requirements(distribution: str = DISTRIBUTION) -> list[str]:
    """Return the program and everything it depends on as pinned requirements: "lxml==5.4.0".

    Falls back to `LIBRARIES` where the program runs from a checkout without being installed.
    """
    pinned: dict[str, str] = {}
    pending = [distribution] if _find_version(distribution) else list(LIBRARIES)
    while pending:
        name = re.sub(r"[-_.]+", "-", pending.pop()).lower()  # as PEP 503 has it
        version = _find_version(name)
        if name in pinned or not version:
            continue
        pinned[name] = version
        for requirement in metadata.requires(name) or ():
            if "extra ==" not in requirement:
                pending.append(_NAME.match(requirement)[0])  # type: ignore[index]
    pinned[distribution] = __version__
    return [f"{name}=={pinned[name]}" for name in sorted(pinned)]


def hash_requirements(pinned: list[str]) -> list[str]:
    """Add the SHA-256 of the files of each requirement, which the package index of uv or pip has.

    uv gives all files of a version; pip, used where uv isn't installed, gives the one for this
    system. Raises `UsageError` if a hash is missing: with hashes, pip installs nothing without.
    """
    if uv := shutil.which("uv"):
        words = ["pip", "compile", "--quiet", "--no-deps", "--no-header", "--no-annotate"]
        command = [uv, *words, "--generate-hashes", "--python", sys.executable, "-"]
        lines = _run(command, "\n".join(pinned)).splitlines()
    else:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--no-deps"]
        report = _run([*command, "--ignore-installed", "--report", "-", *pinned])
        lines = _read_report(report)
    found = len(_HASHED.findall("\n".join(lines)))
    if found != len(pinned):
        raise UsageError(f"{len(pinned) - found} of {len(pinned)} requirements have no hash")
    return lines


def _run(command: list[str], text: str = "") -> str:
    """Return what a program prints. Raises `UsageError` with the end of its error message."""
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, text=True, timeout=_TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError(f"hashes of the requirements: {error}") from error
    if done.returncode:
        reason = " ".join(done.stderr.split())[-300:]
        raise UsageError(f"the package index gave no hashes of the requirements: {reason}")
    return done.stdout


def _read_report(report: str) -> list[str]:
    """Return requirements with hashes from an installation report of pip."""
    lines = []
    for each in json.loads(report)["install"]:
        digest = each["download_info"].get("archive_info", {}).get("hashes", {}).get("sha256")
        if digest:
            name = f"{each['metadata']['name']}=={each['metadata']['version']}"
            lines += [f"{name} \\", f"    --hash=sha256:{digest}"]
    return lines


def _find_version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
