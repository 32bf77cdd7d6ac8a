"""Shared by all tests: the checkout on the path, as a folder of tests has no package of its own."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

NOTE = """\
# Talks on the Caspian ferry

Aktau, 3 June 2025

The delegations met in Aktau to discuss the ferry line across the Caspian Sea.

## Transport

The two ministries agreed to open a second berth in Aktau by March 2026. Freight on the line
reached 1.2 million tonnes in 2024. The port authority signed a contract with the shipyard.

## Energy

The parties agreed to study a power cable under the sea. The study will cost 14 million dollars.
Concerns about storms and the falling sea level were raised by the harbour masters.
"""
MINUTES = """\
Meeting of the working group on education

The working group met in Astana on 12 May 2025.

The universities signed a memorandum of understanding on joint degrees. Forty students will study
at the polytechnic from September 2025. The group will discuss scholarships at its next meeting.
"""
PAGE = """\
<!doctype html><html lang="en"><head><title>Water commission meets in Tokyo</title></head>
<body><article><h1>Water commission meets in Tokyo</h1>
<p>The commission on water met in Tokyo on 20 May 2025 and adopted a programme for three years.</p>
<p>The delegations agreed to exchange data on river levels from July 2025.</p>
<p>The chairman stressed the importance of water quality for both countries.</p>
</article></body></html>
"""


LOCAL = ("localhost", "127.0.0.1", "::1", "")


@pytest.fixture(autouse=True, scope="session")
def block_network() -> Iterator[None]:
    """Let tests connect to this machine only."""
    connect = socket.socket.connect

    def connect_locally(own: socket.socket, address: Any) -> None:
        if own.family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):
            raise AssertionError(f"a test tried to connect to {address[0]}")
        connect(own, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_locally)
        yield


def is_local(host: str) -> bool:
    return host in (*LOCAL, socket.gethostname()) or host.startswith("127.")


@pytest.fixture(scope="session")
def write_papers() -> Callable[[Path], Path]:
    """Writes a folder of three documents in three formats, one of them in a folder of its own."""

    def write(folder: Path) -> Path:
        (folder / "notes").mkdir(parents=True)
        (folder / "ferry.md").write_text(NOTE, encoding="utf-8")
        (folder / "notes" / "education.txt").write_text(MINUTES, encoding="utf-8")
        (folder / "water.html").write_text(PAGE, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def papers(tmp_path: Path, write_papers: Callable[[Path], Path]) -> Path:
    """A folder of three documents."""
    return write_papers(tmp_path / "papers")


@pytest.fixture(scope="session")
def run_brief(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """`run_brief("make", folder, TZ="Asia/Tokyo")`: the command in a process of its own.

    Names in capitals are environment variables, None takes one away; `cwd` is the working folder.
    """

    folder = tmp_path_factory.mktemp("runs")

    def run(
        *words: object, cwd: Path = folder, **variables: str | None
    ) -> subprocess.CompletedProcess[bytes]:
        given = {"XDG_CACHE_HOME": str(folder / "cache"), **variables}
        known = {k: v for k, v in os.environ.items() if k not in given}
        wanted = {k: v for k, v in given.items() if v is not None}
        command = [sys.executable, "-m", "briefing", *map(str, words)]
        return subprocess.run(
            command, cwd=cwd, env={**known, **wanted}, capture_output=True, check=False, timeout=120
        )

    return run


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of 64 KiB; skipped where none can be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a small disk can only be mounted by root, on Linux")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
