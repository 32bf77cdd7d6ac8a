"""Writes result files: each completely or not at all, and those of one folder as one set.

The new contents are written to temporary files, then a journal names the renames to come, then
the renames follow. A run that is killed before the journal leaves the old set; one that is killed
after it leaves the journal, by which checks recognise the mixed set and the next run completes it.
"""

import errno
import json
import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import OutputError

TEMP_PREFIX = ".brief-"  # of files that are still being written
JOURNAL = f"{TEMP_PREFIX}journal"  # in a folder whose files are being replaced


def write_files(files: Mapping[Path, bytes], on_wait: Callable[[Path], None] | None = None) -> None:
    """Write every file to a temporary name in its folder, then rename all. Raises `OutputError`.

    If the process is killed, each file has its old or its new content; if only some were replaced,
    `is_interrupted` is true of the folder until the next run completes the set and removes the
    temporary files. Concurrent runs on one folder wait for each other where the system has file
    locks, so the files of one run stay together; `on_wait` is called with the folder first.
    """
    try:
        for folder in sorted({path.parent for path in files}):
            folder.mkdir(parents=True, exist_ok=True)
            inside = {path: data for path, data in files.items() if path.parent == folder}
            with _locked(folder, on_wait) as has_lock:
                if has_lock:
                    _complete(folder, {path.stem for path in inside})
                _replace_all(inside)
    except OSError as error:
        where = error.filename2 or error.filename or next(iter(files), "")
        raise OutputError(f"{where} can't be written: {error.strerror}; give another -o") from error


def is_interrupted(folder: Path) -> bool:
    """Return whether a run was killed while it replaced files of a folder.

    Waits for a run that is replacing them now, where the system has file locks.
    """
    journal = folder / JOURNAL
    if not journal.is_file():
        return False
    with suppress(ImportError, OSError):
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_SH)
        finally:
            os.close(handle)
    return journal.is_file()


@contextmanager
def _locked(folder: Path, on_wait: Callable[[Path], None] | None) -> Iterator[bool]:
    """Hold the folder's lock, and say whether there is one."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield False
        return
    handle = os.open(folder, os.O_RDONLY)
    has_lock = False
    try:
        with suppress(OSError):  # some network folders have no locks
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if on_wait:
                    on_wait(folder)
                fcntl.flock(handle, fcntl.LOCK_EX)
            has_lock = True
        yield has_lock
    finally:
        os.close(handle)


def _complete(folder: Path, stems: Collection[str]) -> None:
    """Do the renames that a killed run has left undone, then remove its temporary files.

    A journal may come from strangers: only files with one of `stems` are replaced.
    """
    for temporary, name in _read_journal(folder / JOURNAL):
        written = folder / temporary
        if Path(name).stem in stems and written.is_file() and not written.is_symlink():
            with suppress(OSError):
                written.replace(folder / name)
    for left in folder.glob(f"{TEMP_PREFIX}*"):
        left.unlink(missing_ok=True)


def _read_journal(journal: Path) -> list[tuple[str, str]]:
    """Return the temporary and the final name of each file; [] if there is no sound journal."""
    try:
        pairs = json.loads(journal.read_bytes())
        names = [(str(temporary), str(name)) for temporary, name in pairs]
    except (OSError, ValueError, TypeError, RecursionError):
        return []
    is_sound = all(
        temporary.startswith(TEMP_PREFIX)
        and Path(temporary).name == temporary
        and Path(name).name == name
        for temporary, name in names
    )
    return names if is_sound else []


def _replace_all(files: Mapping[Path, bytes]) -> None:
    """Replace files of one folder."""
    written: dict[Path, Path] = {}
    journal = next(iter(files)).parent / JOURNAL
    try:
        for path, data in files.items():
            written[path] = _write_temp(path, data)
        _require_no_folder(files)
        names = [(temporary.name, path.name) for path, temporary in written.items()]
        _write_temp(journal, json.dumps(names).encode()).replace(journal)
        for path, temporary in written.items():
            temporary.replace(path)
    finally:
        for temporary in (*written.values(), journal):
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _require_no_folder(files: Iterable[Path]) -> None:
    """Raise `IsADirectoryError` before any file is replaced, if one can't be."""
    for path in files:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))


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
