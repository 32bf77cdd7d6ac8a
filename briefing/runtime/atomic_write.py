"""Rendered results → files, each whole or not at all."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import OutputError

WAITING = ".brief-"  # begins the names of files that are not yet in their place


def save(files: Mapping[Path, bytes]) -> None:
    """Write every file beside its place, then move all into place. Raises `OutputError`.

    Killed at any moment, it leaves each file as it was or as it should be, and what it was still
    writing goes with the next run. Runs on the same folder wait for each other where the system
    has locks, so that one of them stands there whole.
    """
    try:
        for folder in sorted({place.parent for place in files}):
            folder.mkdir(parents=True, exist_ok=True)
            with _alone_in(folder):
                _replace({p: data for p, data in files.items() if p.parent == folder})
    except OSError as error:
        where = error.filename2 or error.filename or next(iter(files), "")
        raise OutputError(f"{where} can't be written: {error.strerror}; give another -o") from error


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, and clear what a killed run has left; without locks, do neither."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
            _clear(folder)
        yield
    finally:
        os.close(handle)


def _clear(folder: Path) -> None:
    for left in folder.glob(f"{WAITING}*"):
        left.unlink(missing_ok=True)


def _replace(files: Mapping[Path, bytes]) -> None:
    staged: dict[Path, Path] = {}
    try:
        for place, data in files.items():
            staged[place] = _stage(place, data)
        for place, waiting in staged.items():
            waiting.replace(place)
    finally:
        for waiting in staged.values():
            with suppress(OSError):
                waiting.unlink(missing_ok=True)


def _stage(place: Path, data: bytes) -> Path:
    """The data, safe on the disk, in a hidden file beside its place."""
    handle, name = tempfile.mkstemp(prefix=WAITING, dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(_mode(place))
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _mode(place: Path) -> int:
    """The permissions of the file that is replaced, else what a new file gets."""
    with suppress(OSError):
        return place.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
