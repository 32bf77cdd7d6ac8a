"""`brief config`: the settings in force, and where each comes from."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from briefing.cli import validators
from briefing.cli.config_file import CONFIG
from briefing.cli.options import OPTIONS, PATH, keys

ANY = click.Argument(["sources"], nargs=-1, type=PATH, callback=validators.sources)


@click.command(params=[ANY, *OPTIONS, CONFIG])
@click.pass_context
def config(context: click.Context, /, **_: Any) -> None:
    """Print the settings in force, and where each comes from.

    Takes what `make` takes, so that a command line can be tried. What is printed is TOML.
    """
    for line in _lines(context):
        click.echo(line)


def _lines(context: click.Context) -> Iterator[str]:
    for key, option in keys().items():
        value = context.params[str(option.name)]
        if value in (None, "", (), []):
            yield f"# {key} is not set"
        else:
            yield f"{key} = {as_toml(value)}  # {_origin(context, str(option.name))}"


def as_toml(value: Any) -> str:
    """A value of an option as TOML: JSON's strings, numbers, booleans and lists are its own."""
    listed = [str(each) for each in value] if isinstance(value, tuple | list) else value
    plain = str(listed) if isinstance(listed, Path) else listed
    return json.dumps(plain, ensure_ascii=False)


def _origin(context: click.Context, name: str) -> str:
    source = context.get_parameter_source(name)
    if source is ParameterSource.COMMANDLINE:
        return "command line"
    return "default" if source is ParameterSource.DEFAULT else str(context.params["config"])
