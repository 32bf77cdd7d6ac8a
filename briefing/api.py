"""The program on one page: sources → digests → memo → files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypedDict, Unpack

from briefing import diff, profiles
from briefing.analysis import Wish, judged
from briefing.errors import NothingToRead, Unreadable, UsageError
from briefing.loading import documents
from briefing.models import Digest, Document, Memo, Skipped
from briefing.runtime import pool
from briefing.runtime.discovery import Found, content, find

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
    without: Sequence[Path]  # files and folders below the sources that are not read
    previous: Memo  # an earlier briefing, to say what changed since
    last: Memo  # likewise; where it rests on the same documents, its own marks are carried on
    cache: Path  # a folder to keep digests in between runs; default: none are kept
    jobs: int  # processes; default: as many as processors
    progress: Progress


def make(sources: Iterable[str | Path] | str | Path, **options: Unpack[Options]) -> Memo:
    """The memo on the documents in files and folders.

    Raises `UsageError` for a wrong option or missing path, `NothingToRead` where no file yields
    a document. A file that can't be read is no error: it stands in `memo.skipped`.
    """
    from briefing.composer import Order, compose

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
    memo = compose(digests, wish.profile, order, skipped)
    if "previous" in options:
        return diff.annotate_changes(memo, options["previous"], wish.profile)
    return diff.carry_changes(memo, options.get("last"), wish.profile)


def read(path: str | Path, language: str = "auto") -> Document:
    """One file as a document. Raises `Unreadable`, or `UsageError` where there is no such file."""
    if Path(path).is_dir():
        raise UsageError(f"{path} is a folder; name one file")
    (file,) = find([path])
    if isinstance(file, Skipped):
        raise Unreadable(f"{path}: {file.reason}")
    result = next(pool.run(partial(_read_file, language), [file]))
    if result.value is None:
        raise Unreadable(f"{path}: {result.reason}")
    return result.value


def explain(path: str | Path, **options: Unpack[Options]) -> tuple[Digest, list[tuple[str, ...]]]:
    """One file judged, and for each of its sentences the strongest reasons. Raises as `read`."""
    from briefing import classifier
    from briefing.digest import digest

    wish = _wish(options)
    judged = digest(read(path, wish.language), wish.profile, wish.scorer)
    salience = [candidate.salience for candidate in judged.candidates]
    return judged, classifier.explain(judged.document, salience, wish.profile)


def export(memo: Memo, format: str, template: bytes | None = None) -> bytes:
    """The memo as a file of a format in `EXPORTERS`: "docx", "md", "json" or "html"."""
    from briefing.exporters import EXPORTERS

    if format not in EXPORTERS:
        raise UsageError(f"format {format!r} is unknown; take one of {', '.join(EXPORTERS)}")
    return EXPORTERS[format].export(memo, template)


# --- reading and judging -----------------------------------------------------------------------


def _wish(options: Options) -> Wish:
    from briefing.summarizers import DEFAULT, SCORERS

    for name in options.keys() - Options.__annotations__.keys():
        raise TypeError(
            f"there is no option {name!r}; take of {', '.join(Options.__annotations__)}"
        )
    scorer = options.get("scorer") or DEFAULT
    if scorer not in SCORERS:
        raise UsageError(f"scorer {scorer!r} is unknown; take one of {', '.join(SCORERS)}")
    profile = profiles.load(options.get("profile") or "memo")
    return Wish(profile, options.get("language", "auto"), scorer)


def _read_all(
    sources: Sequence[str | Path], wish: Wish, options: Options
) -> tuple[list[Digest], list[Skipped]]:
    """The digests in the order of the files, and what yielded none."""
    digests: list[Digest] = []
    skipped: list[Skipped] = []
    met: dict[str, str] = {}
    for each in _results(find(sources, options.get("without", ())), wish, options):
        if isinstance(each, Skipped):
            skipped.append(each)
        elif first := met.get(each.document.sha256):
            skipped.append(Skipped(each.document.path, f"the same content as {first}"))
        else:
            met[each.document.sha256] = each.document.path
            digests.append(each)
    return digests, sorted(skipped, key=lambda each: each.path)


def _results(
    found: Sequence[Found | Skipped], wish: Wish, options: Options
) -> Iterator[Digest | Skipped]:
    files = [each for each in found if isinstance(each, Found)]
    progress = options.get("progress", _silent)
    yield from (each for each in found if isinstance(each, Skipped))
    work = judged(files, wish, cache=options.get("cache"), jobs=options.get("jobs", 0))
    for done, (file, result) in enumerate(zip(files, work, strict=True), 1):
        progress(done, len(files), file.name)
        if result.value is None:
            yield Skipped(file.name, result.reason)
        else:
            yield from result.value.digests
            yield from result.value.skipped


def _silent(done: int, total: int, name: str) -> None:
    """Progress that nobody watches."""


def _read_file(language: str, file: Found) -> Document:
    """The first document of a file. Runs in a worker."""
    for each in documents(file.name, content(file), language):
        if isinstance(each, Document):
            return each
        raise Unreadable(each.reason)
    raise Unreadable("it holds no document")


def _names(sources: Sequence[str | Path]) -> str:
    return ", ".join(str(source) for source in sources)
