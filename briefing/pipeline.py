"""The program on one page: sources → digests → memo → files."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypedDict, Unpack

from msgspec import Struct

from briefing import profiles, readers, workers
from briefing.errors import NothingToRead, Unreadable, UsageError
from briefing.model import Digest, Document, Memo, Skipped
from briefing.outline import outline
from briefing.sources import Found, find

DEEPEST = 4  # files in files in files
LARGEST = 256 * 2**20  # bytes of one file

Progress = Callable[[int, int, str], None]  # files done, files in all, the file just read


class Options(TypedDict, total=False):
    """What `make` takes by name; all of it has a default."""

    title: str  # default: the documents' own
    date: str  # ISO 8601 day; default: the newest of the documents
    words: int  # budget of the memo's body; default: the profile's
    profile: str  # a shipped profile's name, or a TOML file; default "memo"
    language: str  # of the documents, BCP 47; default "auto": told for each
    scorer: str  # a name in SCORERS
    memo_language: str  # of headings and labels; default "en"
    head: dict[str, str]  # marking, to, from, subject, reference
    without: Path  # a folder among the sources that is not read: the output's
    jobs: int  # processes; default: as many as processors
    progress: Progress


class _Wish(Struct, frozen=True):
    """How every file is to be read and judged; travels to the workers."""

    profile: profiles.Profile
    language: str
    scorer: str


def make(sources: Iterable[str | Path] | str | Path, **options: Unpack[Options]) -> Memo:
    """The memo on the documents in files and folders.

    Raises `UsageError` for a wrong option or missing path, `NothingToRead` where no file yields
    a document. A file that can't be read is no error: it stands in `memo.skipped`.
    """
    from briefing.compose import Order, compose

    given = [sources] if isinstance(sources, str | Path) else list(sources)
    wish = _wish(options)
    digests, skipped = _read_all(given, wish, options)
    if not digests:
        reasons = "; ".join(f"{s.path}: {s.reason}" for s in skipped[:3])
        raise NothingToRead(f"nothing could be read in {_names(given)} ({reasons or 'no files'})")
    order = Order(
        options.get("title", ""),
        options.get("date", ""),
        options.get("words", 0),
        options.get("memo_language", "en"),
        options.get("head", {}),
    )
    return compose(digests, wish.profile, order, skipped)


def read(path: str | Path, language: str = "auto") -> Document:
    """One file as a document. Raises `Unreadable`, or `UsageError` where there is no such file."""
    if Path(path).is_dir():
        raise UsageError(f"{path} is a folder; name one file")
    file = find([path])[0]
    result = next(workers.run(partial(_read_file, language), [file]))
    if result.value is None:
        raise Unreadable(f"{path}: {result.reason}")
    return result.value


def explain(path: str | Path, **options: Unpack[Options]) -> tuple[Digest, list[tuple[str, ...]]]:
    """One file judged, and for each of its sentences the strongest reasons. Raises as `read`."""
    from briefing import relevance
    from briefing.digest import digest

    wish = _wish(options)
    judged = digest(read(path, wish.language), wish.profile, wish.scorer)
    salience = [candidate.salience for candidate in judged.candidates]
    return judged, relevance.explain(judged.document, salience, wish.profile)


def write(memo: Memo, format: str, template: bytes | None = None) -> bytes:
    """The memo as a file of a format in `WRITERS`: "docx", "md", "json" or "html"."""
    from briefing.writers import WRITERS

    if format not in WRITERS:
        raise UsageError(f"format {format!r} is unknown; take one of {', '.join(WRITERS)}")
    return WRITERS[format].write(memo, template)


# --- reading and judging -----------------------------------------------------------------------


def _wish(options: Options) -> _Wish:
    from briefing.scorers import DEFAULT, SCORERS

    scorer = options.get("scorer") or DEFAULT
    if scorer not in SCORERS:
        raise UsageError(f"scorer {scorer!r} is unknown; take one of {', '.join(SCORERS)}")
    profile = profiles.load(options.get("profile") or "memo")
    return _Wish(profile, options.get("language", "auto"), scorer)


def _read_all(
    sources: Sequence[str | Path], wish: _Wish, options: Options
) -> tuple[list[Digest], list[Skipped]]:
    """The digests in the order of the files, and what yielded none."""
    digests: list[Digest] = []
    skipped: list[Skipped] = []
    met: dict[str, str] = {}
    for each in _results(find(sources, options.get("without")), wish, options):
        if isinstance(each, Skipped):
            skipped.append(each)
        elif (first := met.setdefault(each.document.sha256, each.document.path)) != (
            each.document.path
        ):
            skipped.append(Skipped(each.document.path, f"the same content as {first}"))
        else:
            digests.append(each)
    return digests, sorted(skipped, key=lambda each: each.path)


def _results(
    found: Sequence[Found | Skipped], wish: _Wish, options: Options
) -> Iterator[Digest | Skipped]:
    files = [each for each in found if isinstance(each, Found)]
    jobs = min(options.get("jobs") or os.cpu_count() or 1, len(files)) or 1
    work = workers.run(partial(_judge_file, wish), files, jobs=jobs)
    progress = options.get("progress", lambda done, total, name: None)
    yield from (each for each in found if isinstance(each, Skipped))
    for done, (file, result) in enumerate(zip(files, work, strict=True), 1):
        progress(done, len(files), file.name)
        if result.value is None:
            yield Skipped(file.name, result.reason)
        else:
            yield from result.value


def _judge_file(wish: _Wish, file: Found) -> list[Digest | Skipped]:
    """A file's document and those inside it, judged. Runs in a worker."""
    from briefing.digest import digest

    return [
        each if isinstance(each, Skipped) else digest(each, wish.profile, wish.scorer)
        for each in _documents(file.name, _content(file), wish.language)
    ]


def _read_file(language: str, file: Found) -> Document:
    """The first document of a file. Runs in a worker."""
    for each in _documents(file.name, _content(file), language):
        if isinstance(each, Document):
            return each
        raise Unreadable(each.reason)
    raise Unreadable("it holds no document")


def _content(file: Found) -> bytes:
    try:
        if Path(file.path).stat().st_size > LARGEST:
            raise Unreadable(f"larger than {LARGEST >> 20} MB")
        return Path(file.path).read_bytes()
    except OSError as error:
        raise Unreadable(f"can't be opened: {error.strerror}") from error


def _documents(
    name: str, data: bytes, language: str, depth: int = 0
) -> Iterator[Document | Skipped]:
    """A file's document, if it has text of its own, then those of the files inside it."""
    try:
        extract = readers.read(name, data)
    except Unreadable as error:
        yield Skipped(name, str(error))
        return
    if extract.blocks:
        yield outline(extract, name, hashlib.sha256(data).hexdigest(), language)
    for part in extract.parts:
        inside = f"{name}/{part.name}"
        if depth == DEEPEST:
            yield Skipped(inside, f"more than {DEEPEST} files deep")
        else:
            yield from _documents(inside, part.data, language, depth + 1)
    if not extract.blocks and not extract.parts:
        yield Skipped(name, "no text in it")


def _names(sources: Sequence[str | Path]) -> str:
    return ", ".join(str(source) for source in sources)
