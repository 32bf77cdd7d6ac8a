"""What came of a file, kept between runs: content, wish and program → digests.

An entry is written whole or not at all and carries its own checksum; the oldest go when there are
too many. Nothing here ends a run: what can't be kept or trusted is worked out again.
"""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from briefing.models import Digest, Skipped

LIMIT = 512 * 2**20  # bytes of all entries; the oldest go until a tenth of it is free
CHECKSUM = 32  # bytes at an entry's beginning
EXECUTABLES = ("tesseract",)  # what a file yields depends on whether they are there
SUFFIX = ".digest"
WAITING = "waiting-"  # begins the names of entries that are still being written


class Judged(Struct, frozen=True):
    """What came of one file."""

    sha256: str  # of the bytes that were read
    digests: tuple[Digest, ...] = ()
    skipped: tuple[Skipped, ...] = ()


class Cache:
    """A folder of entries for one wish. `folder=None` keeps and finds nothing."""

    def __init__(self, folder: Path | None, wish: object, limit: int = LIMIT) -> None:
        self.folder, self.limit = folder, limit
        self.wish = msgspec.msgpack.encode((program(), wish)) if folder else b""

    def find(self, sha256: str, name: str) -> Judged | None:
        """What came of a file with this content and name; None where that isn't known."""
        if self.folder is None:
            return None
        entry = self.folder / self._key(sha256, name)
        try:
            written = entry.read_bytes()
            if _checksum(written[CHECKSUM:]) != written[:CHECKSUM]:
                return None
            found = msgspec.msgpack.decode(memoryview(written)[CHECKSUM:], type=Judged)
            os.utime(entry)
        except (OSError, msgspec.MsgspecError):
            return None
        return found

    def keep(self, name: str, judged: Judged) -> None:
        """Remember what came of a file. A full disk or a read-only folder is no error."""
        if self.folder is None:
            return
        packed = msgspec.msgpack.encode(judged)
        with suppress(OSError):
            _place(self.folder / self._key(judged.sha256, name), _checksum(packed) + packed)

    def trim(self) -> None:
        """Let the entries go that were not used for longest, once all are larger than the limit."""
        if self.folder is None:
            return
        entries = sorted(_entries(self.folder), key=lambda entry: entry[1])
        excess = sum(size for _, _, size in entries) - self.limit
        room = self.limit // 10 if excess > 0 else 0
        for path, _, size in entries:
            if excess + room <= 0:
                return
            with suppress(OSError):
                path.unlink()
            excess -= size

    def _key(self, sha256: str, name: str) -> str:
        told = msgspec.msgpack.encode((self.wish, sha256, name))
        return hashlib.blake2b(told, digest_size=20).hexdigest() + SUFFIX


@lru_cache(maxsize=1)
def program() -> str:
    """Tells one state of the program, its libraries and what it calls on from another."""
    around = (sys.version_info, list(_libraries()), [_executable(name) for name in EXECUTABLES])
    told = hashlib.blake2b(repr(around).encode(), digest_size=16)
    for path in sorted(Path(__file__).parents[1].rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            told.update(path.name.encode() + path.read_bytes())
    return told.hexdigest()


def _libraries() -> Iterator[str]:
    """Name and version of what is installed beside the program, as its folders are called."""
    for place in sys.path:
        with suppress(OSError), os.scandir(place or ".") as found:
            yield from sorted(each.name for each in found if each.name.endswith(".dist-info"))


def _executable(name: str) -> tuple[str, int, int] | None:
    """Where a program lies, and how large and old it is; None where there is none."""
    path = shutil.which(name)
    with suppress(OSError):
        if path:
            told = Path(path).stat()
            return path, told.st_size, told.st_mtime_ns
    return None


def _checksum(packed: bytes) -> bytes:
    return hashlib.blake2b(packed, digest_size=CHECKSUM).digest()


def _place(entry: Path, written: bytes) -> None:
    entry.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, waiting = tempfile.mkstemp(prefix=WAITING, suffix=SUFFIX, dir=entry.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(written)
        Path(waiting).replace(entry)
    except OSError:
        Path(waiting).unlink(missing_ok=True)
        raise


def _entries(folder: Path) -> Iterator[tuple[Path, int, int]]:
    """(path, time of last use, bytes) of each entry; one that goes meanwhile is passed over."""
    with suppress(OSError), os.scandir(folder) as found:
        for each in found:
            with suppress(OSError):
                if each.name.endswith(SUFFIX) and each.is_file(follow_symlinks=False):
                    told = each.stat(follow_symlinks=False)
                    yield Path(each.path), told.st_mtime_ns, told.st_size
