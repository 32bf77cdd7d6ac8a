"""brief.toml, or [tool.brief] in pyproject.toml → the defaults of a command's options.

Keys are the long names of `make`'s options, and `sources`. Paths are relative to the file.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from briefing.cli.options import PATH, keys
from briefing.cli.validators import hint
from briefing.errors import UsageError

FILE = "brief.toml"
SHARED = "pyproject.toml"


def apply(context: click.Context, _option: click.Parameter, named: Path | None) -> Path | None:
    """Take a command's defaults from the file that is named, or lies in the working folder."""
    file = named or found()
    if file is not None:
        context.default_map = read(file, context)
    return file


CONFIG = click.Option(
    ["--config"],
    type=PATH,
    is_eager=True,
    callback=apply,
    metavar="FILE",
    help=f"Settings.  [default: {FILE}, or [tool.brief] in {SHARED}]",
)


def found() -> Path | None:
    """The configuration in the working folder, if there is one."""
    if Path(FILE).is_file():
        return Path(FILE)
    shared = Path(SHARED)
    return shared if shared.is_file() and _own(shared) is not None else None


def read(file: Path, context: click.Context) -> dict[str, Any]:
    """A file's settings by the names of the parameters. Raises `UsageError` naming file and key."""
    table = _toml(file) if file.name != SHARED else _own(file) or {}
    known = keys()
    settings = {}
    for key, value in table.items():
        if key not in known:
            raise UsageError(f"{file}: unknown key {key!r}; {hint(key, sorted(known))}")
        try:
            settings[str(known[key].name)] = _setting(file, known[key], value, context)
        except (UsageError, click.UsageError) as error:
            raise UsageError(f"{file}: {key}: {_message(error)}") from error
    return settings


def _own(file: Path) -> Any:
    """The table [tool.brief] of a pyproject.toml; None where it has none."""
    tools = _toml(file).get("tool", {})
    return tools.get("brief") if isinstance(tools, dict) else None


def _toml(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: no valid TOML: {error}") from error


def _setting(file: Path, option: click.Parameter, value: Any, context: click.Context) -> Any:
    """A value as the command line would have given it, checked."""
    plain = _plain(option, value)
    if option.type is PATH or (option.name == "profile" and plain.endswith(".toml")):
        plain = _below(file.parent, plain)
    if isinstance(option, click.Option):
        option.process_value(context, plain)
    return plain


def _plain(option: click.Parameter, value: Any) -> Any:
    """The value, if it is of the right kind; lists of formats joined, days written out."""
    if getattr(option, "is_flag", False):
        return _only(bool, value, "true or false")
    if isinstance(option.type, click.IntRange):
        return _only(int, value, "a whole number")
    if option.multiple or option.nargs == -1 or option.name == "formats":
        listed = [_only(str, v, "text") for v in (value if isinstance(value, list) else [value])]
        return ",".join(listed) if option.name == "formats" else listed
    if option.name == "date" and type(value) is date:
        return value.isoformat()
    return _only(str, value, "text")


def _only(kind: type, value: Any, called: str) -> Any:
    if type(value) is not kind:
        raise UsageError(f"must be {called}, not {value!r}")
    return value


def _below(folder: Path, value: str | Sequence[str]) -> str | list[str]:
    if isinstance(value, str):
        return str(folder / value)
    return [str(folder / each) for each in value]


def _message(error: Exception) -> str:
    return error.message if isinstance(error, click.UsageError) else str(error)
