"""Paths that were given → the files to read, in order; the only walk over the disk."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from briefing.errors import UsageError
from briefing.model import Skipped

LEFT_OUT = "README"  # in folders: it speaks of the documents and is none of them


class Found(Struct, frozen=True):
    """A file to read."""

    path: str  # for opening it
    name: str  # as shown: below the folder that was given, always with "/"


def find(sources: Iterable[str | Path], without: Path | None = None) -> list[Found | Skipped]:
    """Files named, and those in folders by sorted path; hidden ones, READMEs, `without` left out.

    A file that is met again, and a link that leaves its folder, come as `Skipped`.
    Raises `UsageError` for a path that isn't there.
    """
    met: dict[Path, str] = {}
    return [_once(each, met) for source in sources for each in _below(Path(source), without)]


def _once(each: Found | Skipped, met: dict[Path, str]) -> Found | Skipped:
    if isinstance(each, Skipped):
        return each
    real = Path(each.path).resolve()
    if real in met:
        return Skipped(each.name, f"the same file as {met[real]}")
    met[real] = each.name
    return each


def _below(source: Path, without: Path | None) -> Iterator[Found | Skipped]:
    if source.is_dir():
        yield from _walk(source, without.resolve() if without else None)
    elif source.exists():
        yield Found(str(source), source.name)
    else:
        raise UsageError(f"{source}: no such file or folder; check the path")


def _walk(root: Path, without: Path | None) -> Iterator[Found | Skipped]:
    top = root.resolve()
    for folder, folders, files in os.walk(root, onerror=None):
        here = Path(folder)
        folders[:] = sorted(f for f in folders if _wanted(here / f, without))
        for file in sorted(files):
            path = here / file
            if not file.startswith(".") and path.stem.upper() != LEFT_OUT:
                yield _found(path, path.relative_to(root).as_posix(), top)


def _wanted(folder: Path, without: Path | None) -> bool:
    hidden = folder.name.startswith(".")
    return not hidden and not folder.is_symlink() and folder.resolve() != without


def _found(path: Path, name: str, top: Path) -> Found | Skipped:
    if path.is_symlink() and not path.resolve().is_relative_to(top):
        return Skipped(name, "a link that leaves the folder")
    if not path.is_file():
        return Skipped(name, "a broken link" if path.is_symlink() else "not a regular file")
    return Found(str(path), name)
