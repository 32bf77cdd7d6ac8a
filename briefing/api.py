"""The program on one page: sources → analysed documents → memo → files."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack, cast

from msgspec.structs import replace

from briefing import diff, profiles
from briefing.analysis import AnalysisOptions, analyze_document, analyze_files
from briefing.errors import NothingToRead, Unreadable, UsageError, suggest
from briefing.judge import Judge, Judgement
from briefing.loading import load_documents
from briefing.models import AnalyzedDocument, Document, Memo, Skipped
from briefing.runtime import pool
from briefing.runtime.cache import MAX_BYTES, Cache, FileResult, PackedDocument, find_versions
from briefing.runtime.discovery import SourceFile, discover_files, read_bytes
from briefing.validation import CHECKS

if TYPE_CHECKING:
    from briefing.composer import Collection

Source = str | Path | SourceFile
RECORDED = (  # options to make a memo again with
    "title", "date", "words", "language", "scorer", "annex", "contents", "coverage",
    "source_texts", "pin", "drop", "since",
)  # fmt: skip
Progress = Callable[[int, int, str], None]  # files done, files in total, name of the last file


class Options(TypedDict, total=False):
    """The keyword arguments of `make`, which documents them."""

    title: str
    date: str | datetime.date
    words: int
    profile: str | Path
    language: str
    scorer: str
    memo_language: str
    header: dict[str, str]
    annex: bool | Literal["auto"]
    contents: bool | Literal["auto"]
    coverage: bool | Literal["auto"]
    source_texts: bool | Literal["auto"]
    pin: Sequence[str]
    drop: Sequence[str]
    since: str | datetime.date
    exclude: Sequence[str | Path]
    previous: Memo | str | Path | None
    last_output: Memo | str | Path | None
    cache: str | Path | None
    cache_size: int
    jobs: int
    timeout: float
    engine: str
    scheduler: str
    judge: Judge | None
    progress: Progress


def make(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Memo:
    """Return the memo on the documents in `sources`, paths of files and folders.

    Options, all by keyword:

    - `title`: title of the memo. Default: made from the documents.
    - `date`: the memo's date, ISO 8601 (`"2025-12-18"`). Default: the newest document's.
    - `words`: maximum words in the memo body, annex not counted; at least 20.
      Default: the profile's.
    - `profile`: name of a shipped profile, or path of a TOML file. Default: `"memo"`.
    - `language`: language of the documents, BCP 47. Default: `"auto"`, detected for each.
    - `scorer`: sentence-scoring algorithm, a name printed by `brief list scorers`.
    - `memo_language`: language of headings and labels. Default: `"en"`.
    - `header`: lines of the memo's header: `marking`, `to`, `from`, `subject`, `reference`.
    - `annex`: `True`, `False` or `"auto"`, by the memo's length. Default: the profile's.
    - `contents`: the same for the table of contents.
    - `coverage`: the same for the table of documents by area.
    - `source_texts`: `False` leaves the sources' texts out of the web page.
    - `pin`: texts; passages that contain one are always quoted.
    - `drop`: texts; passages that contain one are never quoted.
    - `since`: skip documents that are dated earlier, ISO 8601.
    - `exclude`: files and folders to ignore below `sources`, or patterns of their names such as
      `"drafts/*"` and `"*.tmp"`.
    - `previous`: an earlier memo, or the path of its briefing.json; what changed is marked.
    - `last_output`: the same; if it was made from the same documents, its marks are kept.
    - `cache`: folder that stores analysed documents between runs. Default: no cache.
    - `cache_size`: maximum megabytes of the cache. Default: 512.
    - `jobs`: number of processes. Default: 0, one per processor.
    - `timeout`: seconds after which files that are not done are skipped. Default: 0, never.
    - `engine`: `"local"` analyses in worker processes, `"dask"` as tasks of a Dask cluster.
    - `scheduler`: address of the Dask scheduler. Default: a local cluster of `jobs` processes.
    - `judge`: a `briefing.judge.Judge`; its language model chooses the sentences. Default: none.
    - `progress`: called as `progress(done, total, name)` after each file.

    Raises `UsageError` for an invalid option or a missing path, and `NothingToRead` if no file
    yields a document. A file that cannot be read is listed in `memo.skipped`.
    """
    from briefing.composer import MemoOptions, add_texts, compose_material

    paths = [sources] if isinstance(sources, str | Path | SourceFile) else list(sources)
    valid = check_options(options)
    analysis = _analysis_options(valid)
    collection, skipped = _analyze(paths, analysis, valid)
    if not len(collection):
        names = ", ".join(p.name if isinstance(p, SourceFile) else str(p) for p in paths)
        reasons = "; ".join(f"{s.path}: {s.reason}" for s in skipped[:3])
        raise NothingToRead(f"nothing could be read in {names} ({reasons or 'no files'})")
    material = collection.finish()
    judgement = _judge(material.documents, analysis.profile, valid)
    composing = {k: v for k, v in valid.items() if k in MemoOptions.__struct_fields__}
    composing |= {"language": valid.get("memo_language", "en"), "plan": judgement.plan}
    order = MemoOptions(**composing)  # type: ignore[arg-type]
    previous, last = (cast(Memo | None, valid.get(k)) for k in ("previous", "last_output"))
    memo = compose_material(material, analysis.profile, order, skipped)
    memo = add_texts(memo, material, [each for each in (previous, last) if each])
    memo = replace(
        _record_judgement(memo, judgement),
        options={key: value for key, value in valid.items() if key in RECORDED},
        versions=find_versions(),
    )
    if previous:
        return diff.annotate_changes(memo, previous, analysis.profile)
    return diff.carry_changes(memo, last, analysis.profile)


def _judge(
    documents: Sequence[AnalyzedDocument], profile: profiles.Profile, options: Options
) -> Judgement:
    """Return the plan of the language model; an empty judgement if there is no model."""
    judge = options.get("judge")
    if judge is None:
        return Judgement(None)
    return judge.plan_memo(documents, profile, options.get("words") or profile.words)


def _record_judgement(memo: Memo, judgement: Judgement) -> Memo:
    """Return the memo with the model's name, and with warnings where the model did not choose."""
    warnings: dict[str, list[str]] = {}
    for path, reason in judgement.warnings:
        warnings.setdefault(path or memo.sources[0].path, []).append(reason)
    sources = tuple(
        replace(each, warnings=(*each.warnings, *warnings.get(each.path, ())))
        for each in memo.sources
    )
    return replace(memo, sources=sources, judge=judgement.model if judgement.plan else "")


def read(path: Source, language: str = "auto") -> Document:
    """Return the document in one file.

    Raises `Unreadable`, or `UsageError` if there is no such file or it is a folder.
    """
    shown = path.name if isinstance(path, SourceFile) else str(path)
    if not isinstance(path, SourceFile) and Path(path).is_dir():
        raise UsageError(f"{shown} is a folder; name one file")
    (file,) = discover_files([path])
    if isinstance(file, Skipped):
        raise Unreadable(f"{shown}: {file.reason}")
    result = next(pool.run(partial(_read_file, CHECKS["language"](language)), [file]))
    if result.value is None:
        raise Unreadable(f"{shown}: {result.reason}")
    return result.value


def explain(
    path: Source, **options: Unpack[Options]
) -> tuple[AnalyzedDocument, list[tuple[str, ...]]]:
    """Return one file's analysis and, for each sentence, the strongest reasons for its scores.

    Takes the options `profile`, `language` and `scorer` of `make`. Raises the errors of `read`.
    """
    from briefing import classifier

    analysis = _analysis_options(check_options(options))
    document = read(path, analysis.language)
    analyzed_document = analyze_document(document, analysis.profile, analysis.scorer)
    salience = [candidate.salience for candidate in analyzed_document.analyses]
    return analyzed_document, classifier.explain(document, salience, analysis.profile)


def export(memo: Memo, format: str, template: bytes | None = None) -> bytes:
    """Return the memo as a file in a format of `load_exporters()`: "docx", "md", "json" or "html".

    `template` is the content of a template file for that format. Raises `UsageError`.
    """
    from briefing.exporters import load_exporters

    if format not in load_exporters():
        raise UsageError(f"unknown format {format!r}; {suggest(format, load_exporters())}")
    return load_exporters()[format].export(memo, template)


def check_options(options: Options) -> Options:
    """Return the options validated, with paths and memos loaded. Raises `UsageError`."""
    for name in options:
        if name not in CHECKS:
            raise UsageError(f"unknown option {name!r}; {suggest(name, CHECKS)}")
    return cast(Options, {name: CHECKS[name](value) for name, value in options.items()})


# --- reading and analysis ----------------------------------------------------------------------


def _analysis_options(options: Options) -> AnalysisOptions:
    profile = profiles.load_profile(cast(str, options.get("profile") or "memo"))
    scorer = CHECKS["scorer"](options.get("scorer", ""))
    return AnalysisOptions(profile, options.get("language", "auto"), scorer)


def _analyze(
    sources: Sequence[Source], analysis: AnalysisOptions, options: Options
) -> tuple["Collection", list[Skipped]]:
    """Return the analysed documents in the order of the files, and what was skipped."""
    from briefing.composer import Collection, Steering

    profile = analysis.profile
    pins, drops = options.get("pin", ()), options.get("drop", ())
    steering = Steering((*profile.pin, *pins), (*profile.drop, *drops))
    collection = Collection(steering, keeps_all=options.get("judge") is not None)
    skipped: list[Skipped] = []
    seen: dict[str, str] = {}  # hash -> path
    since = cast(str, options.get("since", ""))
    for each in _iter_results(sources, analysis, options):
        if isinstance(each, Skipped):
            skipped.append(each)
        elif len(each.date) > 0 and each.date < since:
            skipped.append(Skipped(each.path, f"dated {each.date}, before {since}"))
        elif first := seen.get(each.sha256):
            skipped.append(Skipped(each.path, f"the same content as {first}"))
        else:
            seen[each.sha256] = each.path
            collection.add(each)
    return collection, sorted(skipped, key=lambda each: each.path)


def _iter_results(
    sources: Sequence[Source], analysis: AnalysisOptions, options: Options
) -> Iterator[PackedDocument | Skipped]:
    exclude = cast(Sequence[Path], options.get("exclude", ()))
    patterns = [str(path) for path in exclude if set("*?[") & set(str(path))]
    found = discover_files(sources, [path for path in exclude if str(path) not in patterns])
    files = [
        each
        for each in found
        if isinstance(each, SourceFile) and not _matches_any(each.name, patterns)
    ]
    progress = options.get("progress", _no_progress)
    yield from (each for each in found if isinstance(each, Skipped))
    results = _run_engine(files, analysis, options)
    for done, (file, result) in enumerate(zip(files, results, strict=True), 1):
        progress(done, len(files), file.name)
        if result.value is None:
            yield Skipped(file.name, result.reason)
        else:
            yield from result.value.documents
            yield from result.value.skipped


def _run_engine(
    files: Sequence[SourceFile], analysis: AnalysisOptions, options: Options
) -> Iterator[pool.Result[FileResult]]:
    jobs, timeout = options.get("jobs", 0), options.get("timeout", 0.0)
    if options.get("engine") == "dask":
        from briefing.dask_engine import analyze_files_with_dask

        return analyze_files_with_dask(files, analysis, options.get("scheduler", ""), jobs, timeout)
    limit = options.get("cache_size", MAX_BYTES >> 20) << 20
    store = Cache(cast(Path | None, options.get("cache")), analysis, limit)
    return analyze_files(files, analysis, store, jobs, timeout)


def _matches_any(name: str, patterns: Sequence[str]) -> bool:
    """Whether a file's name, or its last part, matches one of the patterns."""
    last = name.rpartition("/")[2]
    return any(fnmatch(name, pattern) or fnmatch(last, pattern) for pattern in patterns)


def _no_progress(done: int, total: int, name: str) -> None:
    """Ignore the progress."""


def _read_file(language: str, file: SourceFile) -> Document:
    """Return the first document of a file; runs in a worker."""
    for each in load_documents(file.name, read_bytes(file), language):
        if isinstance(each, Document):
            return each
        raise Unreadable(each.reason)
    raise Unreadable("it holds no document")
