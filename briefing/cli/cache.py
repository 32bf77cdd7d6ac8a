"""`brief cache`: where analysed documents are stored, and how to delete them."""

from pathlib import Path
from typing import Any

import click

from briefing.cli.config_file import CONFIG
from briefing.cli.options import OPTIONS

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
