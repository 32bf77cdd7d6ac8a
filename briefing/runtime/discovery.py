"""Paths that were given → the files to read, in order, and their bytes; the only walk over disk."""

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from briefing.errors import Unreadable, UsageError
from briefing.models import Skipped

LEFT_OUT = "README"  # in folders: it speaks of the documents and is none of them
LARGEST = 256 * 2**20  # bytes of one file
TRIES = 3  # at a file that changes while it is read


class Found(Struct, frozen=True):
    """A file to read."""

    path: str  # for opening it
    name: str  # as shown: below the folder that was given, always with "/", always printable


def find(sources: Iterable[str | Path], without: Iterable[Path] = ()) -> list[Found | Skipped]:
    """Files named, and those in folders by sorted path; hidden ones and READMEs left out.

    `without` are files and folders that are passed over where a walk meets them. A file that is
    met again, a link to a folder, and a link that leaves its folder come as `Skipped`. Names that
    would be the same are led by as many of their folders as tell them apart.
    Raises `UsageError` for a path that isn't there.
    """
    met: dict[Path, str] = {}
    passed = frozenset(_real(path) for path in without)
    found = [_once(each, met) for source in sources for each in _below(Path(source), passed)]
    return _told_apart(found)


def content(file: Found) -> bytes:
    """A file's bytes at one moment. Raises `Unreadable`."""
    path = Path(file.path)
    try:
        for _ in range(TRIES):
            before = path.stat()
            if before.st_size > LARGEST:
                raise Unreadable(f"larger than {LARGEST >> 20} MB")
            data = path.read_bytes()
            if _unchanged(before, path.stat(), len(data)):
                return data
    except OSError as error:
        raise Unreadable(f"can't be opened: {error.strerror}") from error
    raise Unreadable("it keeps changing while it is read; try again when it is at rest")


def _unchanged(before: os.stat_result, after: os.stat_result, size: int) -> bool:
    same = (before.st_mtime_ns, before.st_size, before.st_ino)
    return same == (after.st_mtime_ns, size, after.st_ino)


def _once(each: Found | Skipped, met: dict[Path, str]) -> Found | Skipped:
    if isinstance(each, Skipped):
        return each
    real = _real(Path(each.path))
    if real in met:
        return Skipped(each.name, f"the same file as {met[real]}")
    met[real] = each.name
    return each


def _told_apart(found: list[Found | Skipped]) -> list[Found | Skipped]:
    names = Counter(each.name for each in found if isinstance(each, Found))
    if max(names.values(), default=0) < 2:
        return found
    return _told_apart(
        [_longer(e) if isinstance(e, Found) and names[e.name] > 1 else e for e in found]
    )


def _longer(file: Found) -> Found:
    """The same file, its name led by one more of its folders."""
    parts = Path(os.path.abspath(file.path)).parts  # noqa: PTH100 - links stay as they are
    return Found(file.path, printable("/".join(parts[-file.name.count("/") - 2 :])))


def _below(source: Path, without: frozenset[Path]) -> Iterator[Found | Skipped]:
    if source.is_dir():
        yield from _walk(source, without)
    elif source.is_file():
        yield Found(str(source), printable(source.name))
    elif source.exists():
        yield Skipped(printable(source.name), "not a regular file")
    else:
        raise UsageError(f"{source}: no such file or folder; check the path")


def _walk(root: Path, without: frozenset[Path]) -> Iterator[Found | Skipped]:
    troubles: list[OSError] = []
    top = _real(root)
    for folder, folders, files in os.walk(root, onerror=troubles.append):
        below = Path(folder).relative_to(root)
        seen = sorted(f for f in folders if _wanted(root / below / f, without))
        folders[:] = [f for f in seen if not (root / below / f).is_symlink()]
        for name in sorted({*seen, *files}.difference(folders)):
            if name in seen:
                yield Skipped(shown(below / name), "a link to a folder; give the folder itself")
            elif _wanted(root / below / name, without) and Path(name).stem.upper() != LEFT_OUT:
                yield _found(root / below / name, shown(below / name), top)
    for trouble in troubles:
        where = Path(trouble.filename).relative_to(root)
        yield Skipped(shown(where), f"can't be opened: {trouble.strerror}")


def _wanted(path: Path, without: frozenset[Path]) -> bool:
    return not path.name.startswith(".") and _real(path) not in without


def _found(path: Path, name: str, top: Path) -> Found | Skipped:
    if path.is_symlink() and not _real(path).is_relative_to(top):
        return Skipped(name, "a link that leaves the folder")
    if not path.is_file():
        return Skipped(name, "a broken link" if path.is_symlink() else "not a regular file")
    return Found(str(path), name)


def _real(path: Path) -> Path:
    """Where a path leads; unlike `Path.resolve` it raises nothing at a loop of links."""
    return Path(os.path.realpath(path))


def shown(path: Path) -> str:
    """A path as people read it, the same on every system."""
    return printable(path.as_posix())


def printable(name: str) -> str:
    """A file name with control characters and what is no UTF-8 written out: "caf\\xe9.txt"."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c.encode("unicode_escape").decode() if _unseen(c) else c for c in text)


def _unseen(character: str) -> bool:
    return unicodedata.category(character).startswith("C")
