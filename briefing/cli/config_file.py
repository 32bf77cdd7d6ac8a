"""Reads brief.toml, or [tool.brief] of pyproject.toml, as the defaults of a command's options.

Keys are the long names of `make`'s options, and `sources`. Paths are relative to the file.
"""

from datetime import date
from pathlib import Path
from typing import Any

import click

from briefing.cli.options import PATH, options_by_key
from briefing.errors import UsageError, suggest

FILE = "brief.toml"
PYPROJECT = "pyproject.toml"
REQUIREMENTS = "briefing-requirements.txt"  # written by `brief init`


def load_defaults(
    context: click.Context, _option: click.Parameter, named: Path | None
) -> Path | None:
    """Set a command's defaults from the named file, or from the one in the working folder."""
    file = named or find_config()
    if file is not None:
        context.default_map = read_config(file, context)
    return file


CONFIG = click.Option(
    ["--config"],
    type=PATH,
    is_eager=True,
    callback=load_defaults,
    metavar="FILE",
    help=f"Settings file.  [default: {FILE}, or [tool.brief] in {PYPROJECT}]",
)


def find_config() -> Path | None:
    """Return the configuration file in the working folder, if there is one."""
    if Path(FILE).is_file():
        return Path(FILE)
    pyproject = Path(PYPROJECT)
    return pyproject if pyproject.is_file() and _tool_table(pyproject) is not None else None


def read_config(file: Path, context: click.Context) -> dict[str, Any]:
    """Return a file's settings by parameter name. Raises `UsageError` naming file and key."""
    table = _load_toml(file) if file.name != PYPROJECT else _tool_table(file) or {}
    if not isinstance(table, dict):
        raise UsageError(f"{file}: tool.brief must be a table, not {table!r}")
    known = options_by_key()
    settings: dict[str, Any] = {}
    for key, value in table.items():
        if key == "judge" and isinstance(value, dict):
            settings |= _read_judge(file, value)
            continue
        if key not in known:
            raise UsageError(f"{file}: unknown key {key!r}; {suggest(key, sorted(known))}")
        try:
            settings[str(known[key].name)] = _check_value(file, known[key], value, context)
        except (UsageError, click.UsageError) as error:
            message = error.message if isinstance(error, click.UsageError) else str(error)
            raise UsageError(f"{file}: {key}: {message}") from error
    return settings


def judge_limits(file: Path | None) -> dict[str, Any]:
    """Return the keys of a file's table [judge] besides url and model."""
    if file is None:
        return {}
    table = _load_toml(file) if file.name != PYPROJECT else _tool_table(file) or {}
    judge = table.get("judge")
    if not isinstance(judge, dict):
        return {}
    return {key: value for key, value in judge.items() if key not in _JUDGE_KEYS}


_JUDGE_KEYS = {"url": "judge", "model": "judge_model"}  # key of [judge] -> parameter


def _read_judge(file: Path, table: dict[str, Any]) -> dict[str, str]:
    """Return the parameters that the table [judge] sets. Raises `UsageError`."""
    import msgspec

    from briefing.judge.folder import JudgeSettings

    if "key" in table:
        raise UsageError(f"{file}: judge: the key is read from BRIEF_JUDGE_KEY alone; remove it")
    try:
        settings = msgspec.convert({"url": "", "model": "", **table}, JudgeSettings)
    except msgspec.ValidationError as error:
        raise UsageError(f"{file}: judge: {error}") from error
    given = {"judge": settings.url, "judge_model": settings.model}
    return {name: value for name, value in given.items() if value}


def _tool_table(file: Path) -> Any:
    """Return the table [tool.brief] of a pyproject.toml; None if it has none."""
    tools = _load_toml(file).get("tool", {})
    return tools.get("brief") if isinstance(tools, dict) else None


def _load_toml(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}") from error
    except RecursionError as error:
        raise UsageError(f"{file}: invalid TOML: nested too deeply") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: invalid TOML: {error}") from error


def _check_value(file: Path, option: click.Parameter, value: Any, context: click.Context) -> Any:
    """Return a value as the command line would pass it, validated."""
    plain = _convert(option, value)
    is_path = option.type is PATH or option.name == "sources"
    if is_path or (option.name == "profile" and plain.endswith(".toml")):
        plain = (
            [_locate(file, p) for p in plain] if isinstance(plain, list) else _locate(file, plain)
        )
    if isinstance(option, click.Option):
        option.process_value(context, plain)
    return plain


def _locate(file: Path, path: str) -> str:
    """Return a path relative to the settings file; a URL stays as it is."""
    return path if "://" in path else str(file.parent / path)


def _convert(option: click.Parameter, value: Any) -> Any:
    """Return the value if its type is right; join lists of formats, write dates as text."""
    if getattr(option, "is_flag", False):
        return _require(bool, value, "true or false")
    if isinstance(option.type, click.IntRange):
        return _require(int, value, "a whole number")
    if option.multiple or option.nargs == -1 or option.name == "formats":
        items = [_require(str, v, "text") for v in (value if isinstance(value, list) else [value])]
        return ",".join(items) if option.name == "formats" else items
    if option.name in ("date", "since") and type(value) is date:
        return value.isoformat()
    return _require(str, value, "text")


def _require(kind: type, value: Any, description: str) -> Any:
    if type(value) is not kind:
        raise UsageError(f"must be {description}, not {value!r}")
    if isinstance(value, str) and "\0" in value:
        raise UsageError("cannot contain a null character")
    return value
