"""The parameters of `make` and `check`, resolved once into a `Request`."""

import io
import os
import re
import sys
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from briefing import api
from briefing.cli.config_file import REQUIREMENTS, judge_limits
from briefing.errors import OutputError, UsageError
from briefing.exporters import load_exporters
from briefing.judge.folder import JudgeSettings, check_url
from briefing.models import Memo
from briefing.runtime.cache import user_cache_folder
from briefing.runtime.discovery import SourceFile
from briefing.validation import check_cache, load_memo

Arguments = Mapping[str, Any]  # a command's parameters by name

STDIN = Path("-")
PASSED_ON = (
    "words", "profile", "title", "language", "memo_language", "scorer", "cache_size", "jobs",
    "timeout",
    "engine", "scheduler", "pin", "drop", "since",
)  # fmt: skip
SWITCHES = ("annex", "contents", "coverage", "source_texts")
HEADER_OPTIONS = {
    "marking": "marking", "addressee": "to", "through": "through", "cc": "cc", "sender": "from",
    "subject": "subject", "reference": "reference", "purpose": "purpose",
}  # fmt: skip


class Request(Struct, frozen=True):
    """What a run of `make` or `check` was asked for."""

    sources: tuple[Path | str | SourceFile, ...]  # paths, URLs, standard input
    options: api.Options
    judge: JudgeSettings | None  # None: no language model chooses
    outputs: dict[Path, str]  # file -> format
    templates: dict[str, Path]  # format -> file
    last_output: Memo | None  # the memo in the output folder before the run
    report: str
    is_check: bool
    strict: bool
    show_diff: bool
    exact: bool
    quiet: bool
    verbose: bool


def resolve_request(arguments: Arguments, is_check: bool) -> Request:
    """Load what the parameters name, and check it. Raises `UsageError`."""
    last_output = load_last_output(arguments["out"])
    return Request(
        sources=tuple(read_stdin() if path == STDIN else path for path in arguments["sources"]),
        options=_make_options(arguments, last_output, is_check),
        judge=_judge_settings(arguments),
        outputs=_output_files(arguments),
        templates=match_templates(arguments["templates"]),
        last_output=last_output,
        report=arguments["report"],
        is_check=is_check,
        strict=arguments["strict"],
        show_diff=arguments["diff"],
        exact=arguments["exact"],
        quiet=arguments["quiet"],
        verbose=arguments["verbose"],
    )


def render(memo: Memo, format: str, template: Path | None) -> bytes:
    """Return the memo in a format. Raises `UsageError` naming the template that is wrong."""
    if template is None:
        return api.export(memo, format)
    try:
        return api.export(memo, format, template.read_bytes())
    except OSError as error:
        raise UsageError(f"template {template} can't be read: {error.strerror}") from error
    except UsageError as error:
        raise UsageError(f"template {template}: {error}") from error


def load_last_output(folder: Path) -> Memo | None:
    """Return the memo in an output folder; None if there is none, or none that can be read."""
    file = folder / "briefing.json"
    try:
        return load_memo(file) if file.is_file() else None
    except UsageError:
        return None  # the run replaces it


def match_templates(files: Sequence[Path]) -> dict[str, Path]:
    """Return each template by the format that its suffix belongs to. Raises `UsageError`."""
    found: dict[str, Path] = {}
    for file in files:
        name = _template_format(file)
        if name in found:
            raise UsageError(f"template {file}: {name} already has one; give only one of them")
        found[name] = file
    return found


def read_stdin() -> SourceFile:
    """Return standard input as a source named "stdin"."""
    return SourceFile("-", "stdin", sys.stdin.buffer.read())


def _template_format(file: Path) -> str:
    suffixes = {
        suffix: name for name, exporter in load_exporters().items() for suffix in exporter.templates
    }
    for suffix in sorted(suffixes, key=len, reverse=True):
        if file.name.lower().endswith(suffix):
            return suffixes[suffix]
    raise UsageError(f"template {file} fits no format; its suffix must be {', '.join(suffixes)}")


def _output_files(arguments: Arguments) -> dict[Path, str]:
    folder: Path = arguments["out"]
    return {
        folder / f"briefing{load_exporters()[name].suffix}": name for name in arguments["formats"]
    }


def _make_options(arguments: Arguments, last_output: Memo | None, is_check: bool) -> api.Options:
    options: dict[str, Any] = {name: arguments[name] for name in PASSED_ON if arguments[name]}
    options |= {name: arguments[name] for name in SWITCHES if arguments[name] is not None}
    header = {key: arguments[name] for name, key in HEADER_OPTIONS.items() if arguments[name]}
    options |= {"header": header} if header else {}
    options |= {"date": day} if (day := arguments["date"] or _epoch_day()) else {}
    if not is_check:  # a check proves the output from the documents alone
        options |= {"cache": cache} if (cache := _cache_folder(arguments)) else {}
    options |= _earlier_memo(arguments, last_output)
    options["exclude"] = [*_excluded_paths(arguments), *arguments["exclude"]]
    return api.check_options(cast(api.Options, options))


def _judge_settings(arguments: Arguments) -> JudgeSettings | None:
    url, model = arguments["judge"], arguments["judge_model"]
    if not url:
        return None
    if not model:
        raise UsageError("--judge needs the name of a model; give it with --judge-model")
    check_url(url)
    return JudgeSettings(url, model, **judge_limits(arguments["config"]))


def _cache_folder(arguments: Arguments) -> Path | None:
    """Return the named cache folder, or the one in the user's cache; None for no cache."""
    if arguments["no_cache"]:
        return None
    if arguments["cache"]:
        try:
            return check_cache(arguments["cache"])
        except UsageError as error:
            raise UsageError(f"--{error}") from error
    with suppress(UsageError):  # a home that can't be written means no cache
        return check_cache(default_cache_folder())
    return None


def default_cache_folder() -> Path | None:
    """Return the cache folder that is used unless another is named; None without a home."""
    folder = user_cache_folder()
    return folder / "digests" if folder else None


def _earlier_memo(arguments: Arguments, last_output: Memo | None) -> dict[str, Memo]:
    if arguments["no_previous"]:
        return {}
    own = arguments["out"] / "briefing.json"
    previous: Path | None = arguments["previous"]
    if previous and previous.resolve() != own.resolve():
        return {"previous": load_memo(previous)}
    compares = arguments["config"] or previous
    return {"last_output": last_output} if last_output and compares else {}


def _excluded_paths(arguments: Arguments) -> list[Path]:
    """Return what may be inside the sources and is not one: outputs, settings, templates."""
    files = [*_output_files(arguments), *arguments["templates"], arguments["config"]]
    files += [arguments["previous"], Path(arguments["profile"])]  # or the name of a shipped one
    files += [Path(REQUIREMENTS), (arguments["config"] or Path()).parent / REQUIREMENTS]
    return [arguments["out"], *(file for file in files if file and file.is_file())]


def _epoch_day() -> str:
    """Return the UTC day of SOURCE_DATE_EPOCH (reproducible-builds.org); "" if it is not set."""
    from datetime import UTC, datetime

    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat() if seconds else ""
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH {seconds!r} is not a number of seconds") from error


# --- documents are never overwritten: only the program's own outputs are replaced -----------------


_FRONT_MATTER = re.compile(
    rb"^---\n(?=(?:.*\n){0,40}?['\"]?profile['\"]?:)(?=(?:.*\n){0,40}?['\"]?words['\"]?:)"
)
_GENERATOR = re.compile(rb'<meta\s+name="?generator"?\s+content="?briefing')
_SCHEMA = re.compile(rb'^\s*\{\s*"schema":\s*"briefing/')


def require_own_outputs(request: Request) -> None:
    """Raise `OutputError` if an output would replace a document.

    Outside the sources, the output folder is the program's own, and any file is replaced. Inside,
    a file is replaced only if it is recognised as an earlier output.
    """
    sources = [source.resolve() for source in request.sources if isinstance(source, Path)]
    for path in request.outputs:
        real = path.resolve()
        inside = any(real == source or real.is_relative_to(source) for source in sources)
        if inside and path.is_file() and not is_own_output(path):
            raise OutputError(f"{path} is a document, not an earlier output; give another -o")


def is_own_output(path: Path) -> bool:
    """Return whether a file was written by this program, by its content."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    suffix = path.suffix.lower()
    if suffix == ".docx":
        return _is_own_docx(data)
    pattern = {".json": _SCHEMA, ".md": _FRONT_MATTER, ".html": _GENERATOR}.get(suffix)
    return bool(pattern and pattern.search(data.replace(b"\r\n", b"\n")))


def _is_own_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return b">briefing</" in package.read("docProps/app.xml")
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError):
        return False
