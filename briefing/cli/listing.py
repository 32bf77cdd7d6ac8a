"""`brief list`, `config` and `cache`: what is available, what is set, what is stored."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from briefing.cli.config_file import CONFIG
from briefing.cli.options import OPTIONS, find_sources, options_by_key, parse_source

# --- `brief list`: formats, languages, profiles and scorers, read from the tables -----------------


def _list_formats() -> dict[str, str]:
    from briefing.exporters import load_exporters
    from briefing.readers import load_readers

    inputs = {suffix: f"input: {r.name}: {r.about}" for suffix, r in load_readers().items()}
    outputs = {
        name: f"output: {exporter.description}" for name, exporter in load_exporters().items()
    }
    return inputs | outputs


def _list_scorers() -> dict[str, str]:
    from briefing.summarizers import DEFAULT, SUMMARIZERS

    mark = {DEFAULT: " (default)"}
    return {
        name: f"{s.summary} [{s.reference}]{mark.get(name, '')}" for name, s in SUMMARIZERS.items()
    }


def _list_profiles() -> dict[str, str]:
    from briefing import profiles, resources

    return {name: profiles.load_profile(name).description for name in resources.profiles()}


def _list_languages() -> dict[str, str]:
    from briefing.languages import LANGUAGES

    return {code: language.name for code, language in LANGUAGES.items()}


TABLES = {
    "formats": _list_formats,
    "languages": _list_languages,
    "profiles": _list_profiles,
    "scorers": _list_scorers,
}


@click.command("list", short_help="List formats, languages, profiles or scorers.")
@click.argument("what", type=click.Choice(list(TABLES)))
def list_(what: str) -> None:
    """List the available formats, languages, profiles or scorers."""
    rows = TABLES[what]()
    width = max(map(len, rows), default=0)
    for name, line in rows.items():
        click.echo(f"{name:{width}}  {line}")


# --- `brief config`: the settings in effect, and where each comes from ----------------------------


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


# --- `brief cache`: where analysed documents are stored, and how to delete them -------------------


CACHE = next(option for option in OPTIONS if option.name == "cache")


@click.command(params=[CACHE, CONFIG], short_help="Show or clear the cache.")
@click.option("--clear", is_flag=True, help="Delete all stored documents.")
def cache(cache: Path | None, clear: bool, **_: Any) -> None:
    """Show where analysed documents are stored and how large they are, or delete them.

    The cache contains the text of the documents.
    """
    from briefing.cli.request import default_cache_folder
    from briefing.runtime.cache import clear_cache, measure_cache

    folder = cache or default_cache_folder()
    if folder is None:
        click.echo("no cache: this user has no home folder")
        return
    count, size = clear_cache(folder) if clear else measure_cache(folder)
    verb = "deleted from" if clear else "in"
    click.echo(f"{count} files ({size / 2**20:.1f} MB) {verb} {folder}")
