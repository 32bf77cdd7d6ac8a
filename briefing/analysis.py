"""Files → their documents judged: remembered from an earlier run, or worked out in workers."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from msgspec import Struct

from briefing.errors import Unreadable
from briefing.loading import documents
from briefing.models import Document, Skipped
from briefing.profiles import Profile
from briefing.runtime import pool
from briefing.runtime.cache import Cache, Judged
from briefing.runtime.discovery import Found, content
from briefing.runtime.pool import Result


class Wish(Struct, frozen=True):
    """How every file is to be read and judged; travels to the workers, and is part of the key."""

    profile: Profile
    language: str
    scorer: str


def judged(
    files: Sequence[Found], wish: Wish, cache: Path | None = None, jobs: int = 0
) -> Iterator[Result[Judged]]:
    """What came of each file, in their order.

    `cache` is a folder of earlier results, None for none; `jobs` is the number of processes, 0
    for as many as there are processors. Where everything is remembered, none is started.
    """
    store = Cache(cache, wish)
    known = [_remembered(store, file) for file in files]
    fresh = [file for file, found in zip(files, known, strict=True) if found is None]
    crew = min(jobs or os.cpu_count() or 1, len(fresh)) or 1
    work = pool.run(partial(judge, wish), fresh, jobs=crew)
    for file, found in zip(files, known, strict=True):
        yield Result(found) if found else _kept(store, file, next(work))
    if fresh:
        store.trim()


def judge(wish: Wish, file: Found) -> Judged:
    """A file's document and those inside it, judged. Raises `Unreadable`. Runs in a worker."""
    from briefing.digest import digest

    read = content(file)
    found = list(documents(file.name, read, wish.language))
    return Judged(
        hashlib.sha256(read).hexdigest(),
        tuple(digest(d, wish.profile, wish.scorer) for d in found if isinstance(d, Document)),
        tuple(each for each in found if isinstance(each, Skipped)),
    )


def _remembered(store: Cache, file: Found) -> Judged | None:
    if store.folder is not None:
        with suppress(Unreadable):
            return store.find(hashlib.sha256(content(file)).hexdigest(), file.name)
    return None


def _kept(store: Cache, file: Found, result: Result[Judged]) -> Result[Judged]:
    if result.value is not None:
        store.keep(file.name, result.value)
    return result
