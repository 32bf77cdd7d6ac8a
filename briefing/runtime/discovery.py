"""Finds the files below the given paths, in a fixed order, and reads their bytes.

This is the only module that walks folders.
"""

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import Unreadable, UsageError
from briefing.models import Skipped

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
IGNORED_STEM = "README"  # in folders: describes the documents
MAX_FILE_BYTES = 256 * 2**20
_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
MAX_READ_ATTEMPTS = 3  # for a file that changes while it is read


class SourceFile(Struct, frozen=True):
    """A file to read."""

    path: str  # for opening it
    name: str  # for display: relative to the given folder, "/" as separator, printable
    data: bytes | None = None  # its content, if it is not on disk, such as standard input


def discover_files(
    sources: Iterable[str | Path | SourceFile], exclude: Iterable[Path] = ()
) -> list[SourceFile | Skipped]:
    """Return the named files and those in named folders, sorted by path.

    Hidden files, READMEs and the paths in `exclude` are ignored inside folders. A file found twice,
    a link to a folder and a link out of its folder are `Skipped`. Equal names are prefixed with
    parent folders until they differ, or numbered. Names are normalised to NFC, so the order does
    not depend on the file system. Raises `UsageError` for a path that does not exist.
    """
    seen: dict[Path, str] = {}
    excluded = frozenset(_real_path(path) for path in exclude)
    found = [
        _skip_duplicate(each, seen) for source in sources for each in _iter_source(source, excluded)
    ]
    return _disambiguate(found)


def read_bytes(file: SourceFile) -> bytes:
    """Return a file's bytes as of one moment. Raises `Unreadable`."""
    if file.data is not None:
        return file.data
    if is_url(file.path):
        return _read_remote(file.path)
    path = Path(file.path)
    try:
        for _ in range(MAX_READ_ATTEMPTS):
            before = path.stat()
            if before.st_size > MAX_FILE_BYTES:
                raise Unreadable(f"larger than {MAX_FILE_BYTES >> 20} MB")
            data = path.read_bytes()
            if _is_unchanged(before, path.stat(), len(data)):
                return data
    except OSError as error:
        raise Unreadable(f"can't be opened: {error.strerror}") from error
    raise Unreadable("file changed while being read; retry later")


def is_url(source: object) -> bool:
    """Return whether a source is a URL such as "s3://bucket/folder", not a local path."""
    return isinstance(source, str) and bool(_URL.match(source))


def _find_remote(url: str) -> Iterator[SourceFile | Skipped]:
    """Yield the files at or below a URL of any file system that fsspec knows."""
    system, root = _open_file_system(url)
    try:
        paths = [root] if system.isfile(root) else sorted(system.find(root), key=_sort_key)
    except (OSError, ValueError) as error:
        raise UsageError(f"{url} can't be listed: {error}") from error
    if not paths:
        raise UsageError(f"{url}: no such file or folder; check the URL")
    for path in paths:
        relative = path.removeprefix(root).strip("/") or path.rpartition("/")[2]
        parts = relative.split("/")
        hidden = any(map(_is_hidden, parts))
        if not hidden and (path == root or Path(parts[-1]).stem.upper() != IGNORED_STEM):
            yield SourceFile(system.unstrip_protocol(path), escape_unprintable(relative))


def _read_remote(url: str) -> bytes:
    system, path = _open_file_system(url)
    try:
        if (system.size(path) or 0) > MAX_FILE_BYTES:
            raise Unreadable(f"larger than {MAX_FILE_BYTES >> 20} MB")
        data: bytes = system.cat_file(path)
    except (OSError, ValueError) as error:
        raise Unreadable(f"can't be opened: {error}") from error
    return data


def _open_file_system(url: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise UsageError(
            f"{url}: URLs need fsspec; install it with `pip install 'briefing-memo[dask]'`"
        ) from error
    try:
        system, path = url_to_fs(url)
    except (ImportError, ValueError) as error:  # an unknown scheme, or its package is missing
        raise UsageError(f"{url}: {error}") from error
    return system, path


def _is_unchanged(before: os.stat_result, after: os.stat_result, size: int) -> bool:
    same = (before.st_mtime_ns, before.st_size, before.st_ino)
    return same == (after.st_mtime_ns, size, after.st_ino)


def _skip_duplicate(each: SourceFile | Skipped, seen: dict[Path, str]) -> SourceFile | Skipped:
    if isinstance(each, Skipped):
        return each
    real = _real_path(Path(each.path))
    if real in seen:
        return Skipped(each.name, f"the same file as {seen[real]}")
    seen[real] = each.name
    return each


def _disambiguate(found: list[SourceFile | Skipped]) -> list[SourceFile | Skipped]:
    while True:
        names = Counter(each.name for each in found if isinstance(each, SourceFile))
        if max(names.values(), default=0) < 2:
            return found
        longer = [
            _prepend_folder(e) if isinstance(e, SourceFile) and names[e.name] > 1 else e
            for e in found
        ]
        if longer == found:  # different files whose whole paths print alike
            return _number_duplicates(found)
        found = longer


def _number_duplicates(found: list[SourceFile | Skipped]) -> list[SourceFile | Skipped]:
    """Number equal names before their suffix: "a.txt", "a (2).txt"."""
    taken: set[str] = set()
    numbered: list[SourceFile | Skipped] = []
    for each in found:
        if isinstance(each, SourceFile):
            folder, _, base = each.name.rpartition("/")
            path, name, number = Path(base), each.name, 1
            while name in taken:
                number += 1
                name = "/".join(filter(None, (folder, f"{path.stem} ({number}){path.suffix}")))
            taken.add(name)
            each = replace(each, name=name)
        numbered.append(each)
    return numbered


def _prepend_folder(file: SourceFile) -> SourceFile:
    """Return the same file with one more of its parent folders in its name."""
    parts = Path(os.path.abspath(file.path)).parts  # noqa: PTH100 - links are not resolved
    if file.data is not None:
        return file
    name = escape_unprintable("/".join(parts[-file.name.count("/") - 2 :]))
    return replace(file, name=name.replace("//", "/"))


def _iter_source(
    given: str | Path | SourceFile, excluded: frozenset[Path]
) -> Iterator[SourceFile | Skipped]:
    if isinstance(given, SourceFile):
        yield given
        return
    if is_url(given):
        yield from _find_remote(str(given))
        return
    source = Path(given)
    if "\0" in str(given):
        raise UsageError(f"{escape_unprintable(str(given))}: a path cannot contain a null byte")
    if source.is_dir():
        yield from _walk(source, excluded)
    elif source.is_file():
        yield SourceFile(str(source), escape_unprintable(source.name))
    elif source.exists():
        yield Skipped(escape_unprintable(source.name), "not a regular file")
    else:
        raise UsageError(f"{source}: no such file or folder; check the path")


def _walk(root: Path, excluded: frozenset[Path]) -> Iterator[SourceFile | Skipped]:
    errors: list[OSError] = []
    real_root = _real_path(root)
    for folder, folders, files in os.walk(root, onerror=errors.append):
        relative = Path(folder).relative_to(root)
        visible = sorted(
            (f for f in folders if _is_included(root / relative / f, excluded)), key=_sort_key
        )
        folders[:] = [f for f in visible if not (root / relative / f).is_symlink()]
        for name in sorted({*visible, *files}.difference(folders), key=_sort_key):
            path, shown = root / relative / name, display_path(relative / name)
            if name in visible:
                yield Skipped(shown, "a link to a folder; give the folder itself")
            elif _is_included(path, excluded) and Path(name).stem.upper() != IGNORED_STEM:
                yield _check_file(path, shown, real_root)
    for error in errors:
        where = Path(error.filename).relative_to(root)
        yield Skipped(display_path(where), f"can't be opened: {error.strerror}")


def _sort_key(name: str) -> tuple[str, str]:
    """Order names by their NFC form: some file systems store them decomposed."""
    return unicodedata.normalize("NFC", name), name


def _is_included(path: Path, excluded: frozenset[Path]) -> bool:
    return not _is_hidden(path.name) and _real_path(path) not in excluded


def _is_hidden(name: str) -> bool:
    """Return whether a file is hidden, or one that Windows or Office keeps beside documents."""
    return name.startswith((".", "~$")) or name.casefold() in _SYSTEM_FILES


def _check_file(path: Path, name: str, real_root: Path) -> SourceFile | Skipped:
    if path.is_symlink() and not _real_path(path).is_relative_to(real_root):
        return Skipped(name, "a link that leaves the folder")
    if not path.is_file():
        return Skipped(name, "a broken link" if path.is_symlink() else "not a regular file")
    return SourceFile(str(path), name)


def _real_path(path: Path) -> Path:
    """Resolve links; unlike `Path.resolve`, raise nothing for a loop of links."""
    return Path(os.path.realpath(path))


def display_path(path: Path) -> str:
    """Return a path for display, the same on every system."""
    return escape_unprintable(path.as_posix())


def escape_unprintable(name: str) -> str:
    """Normalise a file name to NFC; escape control characters and invalid UTF-8: "caf\\xe9.txt"."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    text = unicodedata.normalize("NFC", text)
    return "".join(c.encode("unicode_escape").decode() if _is_unprintable(c) else c for c in text)


def _is_unprintable(character: str) -> bool:
    return unicodedata.category(character).startswith("C")
