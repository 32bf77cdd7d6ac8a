"""The options of `briefing.make`, validated in one place for the Python API and the command line.

Each function returns the valid value and raises `UsageError` for any other.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from briefing.errors import UsageError, suggest

if TYPE_CHECKING:
    from briefing.models import Memo

MIN_WORDS = 20
ENGINES = ("local", "dask")
HEADER_FIELDS = ("marking", "to", "through", "cc", "from", "subject", "reference", "purpose")


def check_words(value: object) -> int:
    """Return a word budget; 0 stands for the profile's own."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise UsageError(f"words must be a whole number, not {value!r}")
    if value and value < MIN_WORDS:
        raise UsageError(f"words must be at least {MIN_WORDS}, not {value}")
    return value


def check_cache_size(value: object) -> int:
    """Return a number of megabytes."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise UsageError(f"cache_size must be a whole number of megabytes from 1, not {value!r}")
    return value


def check_jobs(value: object) -> int:
    """Return a number of processes; 0 stands for one per processor."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise UsageError(f"jobs must be a whole number from 0, not {value!r}")
    return value


def check_timeout(value: object) -> float:
    """Return a number of seconds; 0 stands for no limit."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        raise UsageError(f"timeout must be a number of seconds from 0, not {value!r}")
    return float(value)


def check_engine(value: object) -> str:
    """Return the name of an engine."""
    name = check_text("engine", value)
    if name not in ENGINES:
        raise UsageError(f"unknown engine {name!r}; {suggest(name, ENGINES)}")
    return name


def check_text(name: str, value: object) -> str:
    """Return a text option."""
    if not isinstance(value, str):
        raise UsageError(f"{name} must be text, not {value!r}")
    return value


def check_date(value: object) -> str:
    """Return an ISO 8601 day; "" stands for the newest document's."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    try:
        return date.fromisoformat(check_text("date", value)).isoformat() if value else ""
    except ValueError as error:
        raise UsageError(f"{value!r} is not a date; write it as 2025-12-18") from error


def check_language(value: object) -> str:
    """Return "auto", a language the program knows, or one that Babel has a locale for."""
    from briefing.languages import LANGUAGES

    code = check_text("language", value)
    if code in ("auto", "und") or code in LANGUAGES or _has_locale(code):
        return code
    raise UsageError(f"unknown language {code!r}; {suggest(code, ['auto', *LANGUAGES])}")


def check_memo_language(value: object) -> str:
    """Return a language that headings and labels are translated to."""
    from briefing.exporters.wording import list_memo_languages

    code = check_text("memo_language", value)
    if code not in (known := list_memo_languages()):
        raise UsageError(f"no memo labels in language {code!r}; {suggest(code, known)}")
    return code


def check_scorer(value: object) -> str:
    """Return the name of a scorer; "" stands for the default."""
    from briefing.summarizers import DEFAULT, SUMMARIZERS

    name = check_text("scorer", value) or DEFAULT
    if name not in SUMMARIZERS:
        raise UsageError(f"unknown scorer {name!r}; {suggest(name, SUMMARIZERS)}")
    return name


def check_header(value: object) -> dict[str, str]:
    """Return the fields of the memo's header."""
    if not isinstance(value, Mapping):
        raise UsageError(f"header must be a mapping of {', '.join(HEADER_FIELDS)}, not {value!r}")
    for field, text in value.items():
        if field not in HEADER_FIELDS:
            raise UsageError(f"unknown header field {field!r}; {suggest(field, HEADER_FIELDS)}")
        check_text(f"header field {field}", text)
    return dict(value)


def check_cache(value: object) -> Path | None:
    """Return the cache folder, created if missing; None disables the cache."""
    if value is None:
        return None
    if not isinstance(value, str | Path):
        raise UsageError(f"cache must be a folder's path, not {value!r}")
    folder = Path(value)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UsageError(f"cache {folder} can't be used: {error.strerror}") from error
    return folder


def check_memo(name: str, value: "Memo | str | Path | None") -> "Memo | None":
    """Return an earlier memo, loaded if it is given as the path of a briefing.json."""
    from briefing.models import Memo

    if value is None or isinstance(value, Memo):
        return value
    if not isinstance(value, str | Path):
        raise UsageError(f"{name} must be a memo or the path of a briefing.json, not {value!r}")
    return load_memo(Path(value))


def check_paths(name: str, value: object) -> tuple[Path, ...]:
    """Return a sequence of paths."""
    each = [value] if isinstance(value, str | Path) else value
    if not isinstance(each, Sequence) or not all(isinstance(path, str | Path) for path in each):
        raise UsageError(f"{name} must be paths, not {value!r}")
    return tuple(Path(path) for path in each)


def check_switch(name: str, value: object) -> bool | Literal["auto"]:
    """Return True, False or "auto"."""
    if value is True or value is False:
        return value
    if value == "auto":
        return "auto"
    raise UsageError(f"{name} must be true, false or 'auto', not {value!r}")


def check_texts(name: str, value: object) -> tuple[str, ...]:
    """Return a sequence of texts, none of them empty."""
    each = [value] if isinstance(value, str) else value
    if not isinstance(each, Sequence) or not all(isinstance(e, str) and e.strip() for e in each):
        raise UsageError(f"{name} must be texts, not {value!r}")
    return tuple(each)


def load_memo(file: Path) -> "Memo":
    """Return the memo in a briefing.json. Raises `UsageError` naming the file."""
    from briefing.exporters.json import read_memo

    try:
        return read_memo(file.read_bytes())
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}") from error
    except UsageError as error:
        raise UsageError(f"{file}: {error}") from error


def _has_locale(code: str) -> bool:
    from babel import Locale, UnknownLocaleError

    try:
        return bool(Locale.parse(code, sep="-"))
    except (ValueError, UnknownLocaleError):
        return False


def _check_profile(value: object) -> str:
    return check_text("profile", str(value) if isinstance(value, Path) else value)


CHECKS: dict[str, Any] = {
    "title": lambda value: check_text("title", value),
    "date": check_date,
    "words": check_words,
    "profile": lambda value: check_text(
        "profile", str(value) if isinstance(value, Path) else value
    ),
    "language": check_language,
    "scorer": check_scorer,
    "memo_language": check_memo_language,
    "header": check_header,
    "annex": lambda value: check_switch("annex", value),
    "contents": lambda value: check_switch("contents", value),
    "coverage": lambda value: check_switch("coverage", value),
    "source_texts": lambda value: check_switch("source_texts", value),
    "pin": lambda value: check_texts("pin", value),
    "drop": lambda value: check_texts("drop", value),
    "since": check_date,
    "exclude": lambda value: check_paths("exclude", value),
    "previous": lambda value: check_memo("previous", value),
    "last_output": lambda value: check_memo("last_output", value),
    "cache": check_cache,
    "cache_size": check_cache_size,
    "jobs": check_jobs,
    "timeout": check_timeout,
    "engine": check_engine,
    "scheduler": lambda value: check_text("scheduler", value),
    "judge": lambda value: value,
    "progress": lambda value: value,
}
