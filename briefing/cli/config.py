"""`brief config`: the settings in effect, and where each comes from."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from briefing.cli.config_file import CONFIG
from briefing.cli.options import OPTIONS, find_sources, options_by_key, parse_source

OPTIONAL_SOURCES = click.Argument(["sources"], nargs=-1, type=parse_source, callback=find_sources)


@click.command(
    params=[OPTIONAL_SOURCES, *OPTIONS, CONFIG], short_help="Show the settings in effect."
)
@click.pass_context
def config(context: click.Context, /, **_: Any) -> None:
    """Print the settings in effect as TOML, and where each comes from.

    Accepts the options of `make`, to try a command line.
    """
    for line in _iter_lines(context):
        click.echo(line)


def _iter_lines(context: click.Context) -> Iterator[str]:
    for key, option in options_by_key().items():
        value = context.params[str(option.name)]
        if value in (None, "", (), []):
            yield f"# {key} is not set"
        else:
            yield f"{key} = {to_toml(value)}  # {_origin(context, str(option.name))}"


def to_toml(value: Any) -> str:
    """Return an option's value as TOML, which shares its plain values with JSON."""
    items = [str(each) for each in value] if isinstance(value, tuple | list) else value
    return json.dumps(str(items) if isinstance(items, Path) else items, ensure_ascii=False)


def _origin(context: click.Context, name: str) -> str:
    source = context.get_parameter_source(name)
    if source is ParameterSource.COMMANDLINE:
        return "command line"
    return "default" if source is ParameterSource.DEFAULT else str(context.params["config"])
