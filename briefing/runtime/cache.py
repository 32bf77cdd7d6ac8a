"""Cache of analysed files between runs, keyed by content, name, options and program state.

An entry is written completely or not at all. It carries a keyed hash (BLAKE2b) over its key and its
content; the secret is in the user's cache folder, so an entry that was damaged, renamed or made
elsewhere is ignored. The least recently used entries are evicted above a size limit. No error here
ends a run: what cannot be stored or trusted is computed again.
"""

import errno
import hashlib
import os
import platform
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, lru_cache
from hmac import compare_digest
from importlib import metadata
from pathlib import Path

import msgspec
from msgspec import Struct

from briefing.models import Skipped

MAX_BYTES = 512 * 2**20  # of all entries; eviction stops when a tenth of it is free
# Libraries that read documents, split sentences, find stems, detect languages or render.
LIBRARIES = (
    "charset-normalizer", "jinja2", "langdetect", "lxml", "markdown-it-py", "numpy", "pypdfium2",
    "pystemmer", "python-docx", "sentencex", "striprtf", "sumy", "trafilatura",
)  # fmt: skip
TAG_SIZE = 32  # bytes of the keyed hash at the start of an entry
SECRET = "secret"  # file with the key of that hash
EXECUTABLES = ("tesseract",)  # external programs that change what a file yields
SUFFIX = ".digest"
TEMP_PREFIX = "waiting-"  # of entries that are still being written


class PackedDocument(Struct, frozen=True):
    """An analysed document in bytes, so that a run decodes only what it needs."""

    path: str
    sha256: str
    date: str  # ISO 8601 day; "" if unknown
    sentences: int
    digest: bytes  # the `AnalyzedDocument`
    record: bytes  # what a large folder keeps of it


class FileResult(Struct, frozen=True):
    """The analysed documents of one file, and the parts of it that could not be read."""

    sha256: str  # of the bytes that were read
    documents: tuple[PackedDocument, ...] = ()
    skipped: tuple[Skipped, ...] = ()


class Cache:
    """A folder of entries for one set of options. With `folder=None` it stores nothing."""

    def __init__(self, folder: Path | None, options: object, limit: int = MAX_BYTES) -> None:
        self.folder, self.limit, self.used = folder, limit, 0
        state = (environment_fingerprint(), options) if folder else None
        self._prefix = hashlib.blake2b(msgspec.msgpack.encode(state), digest_size=20)

    def has(self, sha256: str, name: str) -> bool:
        """Whether there is an entry, which may be damaged."""
        return self.folder is not None and (self.folder / self._key(sha256, name)).is_file()

    def get(self, sha256: str, name: str) -> FileResult | None:
        """Return the result of a file with this content and name; None if there is none."""
        if self.folder is None:
            return None
        entry = self.folder / self._key(sha256, name)
        try:
            stored = _read_regular(entry)
            if not compare_digest(_tag(entry.name, stored[TAG_SIZE:]), stored[:TAG_SIZE]):
                return None
            result = msgspec.msgpack.decode(memoryview(stored)[TAG_SIZE:], type=FileResult)
            os.utime(entry)
            self.used += len(stored)
        except (OSError, msgspec.MsgspecError):
            return None
        return result if result.sha256 == sha256 else None

    def put(self, name: str, result: FileResult) -> None:
        """Store the result of a file, as long as those of this run fit within the limit.

        A full disk or a read-only folder is not an error.
        """
        if self.folder is None:
            return
        packed = msgspec.msgpack.encode(result)
        with suppress(OSError):
            entry = self.folder / self._key(result.sha256, name)
            content = _tag(entry.name, packed) + packed
            self.used += len(content)
            if self.used <= self.limit:  # else this run would evict its own entries
                _write_entry(entry, content)

    def evict(self) -> None:
        """Delete the least recently used entries if all together exceed the limit."""
        if self.folder is None:
            return
        entries = sorted(_iter_entries(self.folder), key=lambda entry: entry[1])
        excess = sum(size for _, _, size in entries) - self.limit
        margin = self.limit // 10 if excess > 0 else 0
        for path, _, size in entries:
            if excess + margin <= 0:
                return
            with suppress(OSError):
                path.unlink()
            excess -= size

    def _key(self, sha256: str, name: str) -> str:
        key = self._prefix.copy()
        key.update(msgspec.msgpack.encode((sha256, name)))
        return key.hexdigest() + SUFFIX


def measure_cache(folder: Path) -> tuple[int, int]:
    """Return the number of entries in a folder and their size in bytes."""
    sizes = [size for _, _, size in _iter_entries(folder)]
    return len(sizes), sum(sizes)


def clear_cache(folder: Path) -> tuple[int, int]:
    """Delete all entries in a folder; return how many, and their size in bytes.

    Files that are not entries are left alone.
    """
    deleted = []
    for path, _, size in _iter_entries(folder):
        with suppress(OSError):
            path.unlink()
            deleted.append(size)
    return len(deleted), sum(deleted)


@cache
def find_versions() -> dict[str, str]:
    """Return versions of what can change a memo's text: program, libraries, Python, Tesseract."""
    from briefing import __version__

    found = {"briefing": __version__, "python": ".".join(platform.python_version_tuple()[:2])}
    for name in LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = ""
    return found | {"tesseract": "installed" if shutil.which("tesseract") else ""}


@lru_cache(maxsize=1)
def environment_fingerprint() -> str:
    """Return a hash of the program, its dependencies and external programs; part of the key."""
    around = (sys.version_info, list(_iter_packages()), [_executable(name) for name in EXECUTABLES])
    hasher = hashlib.blake2b(repr(around).encode(), digest_size=16)
    for path in sorted(Path(__file__).parents[1].rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            hasher.update(path.name.encode() + path.read_bytes())
    return hasher.hexdigest()


def _iter_packages() -> Iterator[str]:
    """Yield name and version of every installed package, as its metadata folder is called."""
    for folder in sys.path:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            yield from sorted(each.name for each in entries if each.name.endswith(".dist-info"))


def _executable(name: str) -> tuple[str, int, int] | None:
    """Return path, size and modification time of a program; None if it is not installed."""
    path = shutil.which(name)
    with suppress(OSError):
        if path:
            found = Path(path).stat()
            return path, found.st_size, found.st_mtime_ns
    return None


def _tag(key: str, packed: bytes) -> bytes:
    secret = _load_secret()
    return hashlib.blake2b(key.encode() + packed, digest_size=TAG_SIZE, key=secret).digest()


@lru_cache(maxsize=1)
def _load_secret() -> bytes:
    """Return the user's secret, created on first use; a temporary one if it can't be stored."""
    folder = user_cache_folder()
    new = os.urandom(32)
    if folder is None:
        return new
    path = folder / SECRET
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            _write_entry(path, new)
        stored = _read_regular(path)
        return stored if len(stored) == len(new) else new
    return new


def user_cache_folder() -> Path | None:
    """Return the program's folder in the user's cache folder; None for a user without a home."""
    from platformdirs import user_cache_path

    with suppress(RuntimeError):
        folder = user_cache_path("briefing", appauthor=False)
        return folder if folder.is_absolute() else None
    return None


def _read_regular(path: Path) -> bytes:
    """Return a file's bytes; raise `OSError`, instead of waiting, for a pipe or a device."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        return file.read()


def _write_entry(entry: Path, content: bytes) -> None:
    entry.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(prefix=TEMP_PREFIX, suffix=SUFFIX, dir=entry.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        Path(temporary).replace(entry)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _iter_entries(folder: Path) -> Iterator[tuple[Path, int, int]]:
    """Yield (path, time of last use, bytes) of each entry, except those that vanish meanwhile."""
    with suppress(OSError), os.scandir(folder) as entries:
        for each in entries:
            with suppress(OSError):
                if each.name.endswith(SUFFIX) and each.is_file(follow_symlinks=False):
                    found = each.stat(follow_symlinks=False)
                    yield Path(each.path), found.st_mtime_ns, found.st_size
