"""Writes result files, each completely or not at all."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import OutputError

TEMP_PREFIX = ".brief-"  # of files that are still being written


def write_files(files: Mapping[Path, bytes], on_wait: Callable[[Path], None] | None = None) -> None:
    """Write every file to a temporary name in its folder, then rename all. Raises `OutputError`.

    If the process is killed, each file has its old or its new content, and the next run removes
    the temporary files. Concurrent runs on one folder wait for each other where the system has
    file locks, so the files of one run stay together; `on_wait` is called with the folder first.
    """
    try:
        for folder in sorted({path.parent for path in files}):
            folder.mkdir(parents=True, exist_ok=True)
            with _locked(folder, on_wait):
                _replace_all({p: data for p, data in files.items() if p.parent == folder})
    except OSError as error:
        where = error.filename2 or error.filename or next(iter(files), "")
        raise OutputError(f"{where} can't be written: {error.strerror}; give another -o") from error


@contextmanager
def _locked(folder: Path, on_wait: Callable[[Path], None] | None) -> Iterator[None]:
    """Hold the folder's lock and remove stale files; do neither where there are no locks."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders have no locks
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if on_wait:
                    on_wait(folder)
                fcntl.flock(handle, fcntl.LOCK_EX)
            _remove_stale(folder)
        yield
    finally:
        os.close(handle)


def _remove_stale(folder: Path) -> None:
    for left in folder.glob(f"{TEMP_PREFIX}*"):
        left.unlink(missing_ok=True)


def _replace_all(files: Mapping[Path, bytes]) -> None:
    written: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            written[path] = _write_temp(path, data)
        for path, temporary in written.items():
            temporary.replace(path)
    finally:
        for temporary in written.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write_temp(path: Path, data: bytes) -> Path:
    """Write the data to a hidden file beside `path`, synced to the disk; return that file."""
    handle, name = tempfile.mkstemp(prefix=TEMP_PREFIX, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(_file_mode(path))
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _file_mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or those of a new file."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
