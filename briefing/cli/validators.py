"""What the values of options must be like; used for the command line and for files alike."""

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click
from click.core import ParameterSource

HEAD = {"addressee": "to", "sender": "from", "subject": "subject", "reference": "reference"}


def day(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """An ISO 8601 day, checked."""
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day; write it as 2025-12-18") from error


def formats(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Names of formats, parted by commas, checked against the table."""
    from briefing.exporters import EXPORTERS

    names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    for name in names:
        if name not in EXPORTERS:
            raise click.BadParameter(f"format {name!r} is unknown; {hint(name, list(EXPORTERS))}")
    if not names:
        raise click.BadParameter(f"no format given; {hint('', list(EXPORTERS))}")
    return names


def language(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """A language's code: one that the program knows, or one that Babel has a locale for."""
    from briefing.languages import LANGUAGES

    if value in ("auto", "und") or value in LANGUAGES or _has_locale(value):
        return value
    raise click.BadParameter(f"language {value!r} is unknown; {hint(value, ['auto', *LANGUAGES])}")


def memo_language(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """A language that the memo's own words are known in."""
    from briefing.exporters.i18n import LABELS

    if value not in LABELS:
        message = f"the memo can't be worded in {value!r}; {hint(value, list(LABELS))}"
        raise click.BadParameter(message)
    return value


def sources(context: click.Context, option: click.Parameter, value: Sequence[Path]) -> list[Path]:
    """The sources of the command line, or else of the configuration."""
    name = str(option.name)
    set_in_file: Sequence[str] = context.lookup_default(name) or ()
    if set_in_file and not value:  # older clicks don't look there for arguments
        context.set_parameter_source(name, ParameterSource.DEFAULT_MAP)
    return [Path(each) for each in value or set_in_file]


def given(context: click.Context, option: click.Parameter, value: Sequence[Path]) -> list[Path]:
    """As `sources`, and there must be some."""
    found = sources(context, option, value)
    if not found:
        raise click.UsageError(
            "no SOURCES given; name files or folders, or set sources in brief.toml", context
        )
    return found


def hint(value: str, known: Sequence[str]) -> str:
    """What would do instead."""
    near = get_close_matches(value, known, 1)
    return f"did you mean {near[0]!r}?" if near else f"take one of {', '.join(known)}"


def _has_locale(code: str) -> bool:
    from babel import Locale, UnknownLocaleError

    try:
        return bool(Locale.parse(code, sep="-"))
    except (ValueError, UnknownLocaleError):
        return False
