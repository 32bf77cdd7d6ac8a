"""The options of a command → what the pipeline takes."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from briefing import api
from briefing.cli.validators import HEAD
from briefing.errors import UsageError
from briefing.exporters import EXPORTERS
from briefing.exporters.json import read_memo
from briefing.models import Memo

Given = dict[str, Any]  # a command's parameters by name
AS_THEY_ARE = ("words", "profile", "title", "language", "memo_language", "scorer", "jobs")


def wishes(given: Given) -> api.Options:
    """What was asked for, as `pipeline.make` names it."""
    wish: Given = {name: given[name] for name in AS_THEY_ARE if given[name]}
    wish |= {"head": head} if (head := _head(given)) else {}
    wish |= {"date": day} if (day := given["date"] or _epoch_day()) else {}
    wish |= {"cache": cache} if (cache := _cache(given)) else {}
    wish |= _earlier(given)
    return cast(api.Options, wish | {"without": _no_sources(given)})


def outputs(given: Given) -> dict[Path, str]:
    """Where each format is written to."""
    return {given["out"] / f"briefing{EXPORTERS[name].suffix}": name for name in given["formats"]}


def templates(files: Sequence[Path]) -> dict[str, Path]:
    """Each template under the format that takes its suffix. Raises `UsageError`."""
    found: dict[str, Path] = {}
    for file in files:
        name = _format_of(file)
        if name in found:
            raise UsageError(f"template {file}: there is one for {name} already; give one of them")
        found[name] = file
    return found


def written(memo: Memo, name: str, template: Path | None) -> bytes:
    """The memo in a format. Raises `UsageError` naming the template that is wrong."""
    if template is None:
        return api.export(memo, name)
    try:
        return api.export(memo, name, template.read_bytes())
    except OSError as error:
        raise UsageError(f"template {template} can't be read: {error.strerror}") from error
    except UsageError as error:
        raise UsageError(f"template {template}: {error}") from error


def memo_in(file: Path) -> Memo:
    """The memo in a briefing.json. Raises `UsageError` naming the file."""
    try:
        return read_memo(file.read_bytes())
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}") from error
    except UsageError as error:
        raise UsageError(f"{file}: {error}") from error


def last(given: Given) -> Memo | None:
    """The memo that lies in the output folder; None where none does, or none that can be read."""
    file = given["out"] / "briefing.json"
    try:
        return memo_in(file) if file.is_file() else None
    except UsageError:
        return None  # it is replaced in a moment


def _format_of(file: Path) -> str:
    suffixes = {
        suffix: name for name, exporter in EXPORTERS.items() for suffix in exporter.templates
    }
    for suffix in sorted(suffixes, key=len, reverse=True):
        if file.name.lower().endswith(suffix):
            return suffixes[suffix]
    raise UsageError(f"template {file} fits no format; take one in {', '.join(suffixes)}")


def _head(given: Given) -> dict[str, str]:
    named = {"marking": "marking", **HEAD}
    return {key: given[name] for name, key in named.items() if given[name]}


def _cache(given: Given) -> Path | None:
    """The folder of the cache, made if it was asked for by name."""
    if given["no_cache"]:
        return None
    folder: Path | None = given["cache"]
    if folder is None:
        return _own_cache()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--cache {folder} can't be used: {error.strerror}") from error
    return folder


def _own_cache() -> Path | None:
    """The folder for it where the system keeps caches; None for a user without a home."""
    from platformdirs import user_cache_path

    with suppress(RuntimeError):
        own = user_cache_path("briefing", appauthor=False) / "digests"
        return own if own.is_absolute() else None
    return None


def _earlier(given: Given) -> Given:
    if given["no_previous"]:
        return {}
    own = given["out"] / "briefing.json"
    if given["previous"] and given["previous"].resolve() != own.resolve():
        return {"previous": memo_in(given["previous"])}
    memo = last(given) if given["config"] or given["previous"] else None
    return {"last": memo} if memo else {}


def _no_sources(given: Given) -> list[Path]:
    """What may lie among the sources and is none: outputs, settings, templates."""
    files = [*outputs(given), *given["templates"], given["config"], given["previous"]]
    files.append(Path(given["profile"]))  # or a shipped one's name, that a folder may have too
    return [given["out"], *(file for file in files if file and file.is_file())]


def _epoch_day() -> str:
    """The day that SOURCE_DATE_EPOCH names (reproducible-builds.org), in UTC; "" where unset."""
    from datetime import UTC, datetime

    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat() if seconds else ""
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH {seconds!r} is no count of seconds") from error
