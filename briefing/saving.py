"""Rendered results → files, each whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from briefing.errors import OutputError


def save(files: Mapping[Path, bytes]) -> None:
    """Write every file beside its place, then move all into place. Raises `OutputError`.

    Killed before the moves, it leaves the old files as they were; whoever writes the same files
    at the same time leaves a whole file too.
    """
    staged: dict[Path, Path] = {}
    try:
        for place, data in files.items():
            staged[place] = _stage(place, data)
        for place, waiting in staged.items():
            waiting.replace(place)
    except OSError as error:
        where = error.filename2 or error.filename or next(iter(files), "")
        raise OutputError(f"{where} can't be written: {error.strerror}; give another -o") from error
    finally:
        for waiting in staged.values():
            with suppress(OSError):
                waiting.unlink(missing_ok=True)


def _stage(place: Path, data: bytes) -> Path:
    """The data, safe on the disk, in a hidden file beside its place."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".brief-", dir=place.parent)
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
