"""`brief list`: what there is to choose from, read off the tables."""

import click


def _formats() -> dict[str, str]:
    from briefing.exporters import EXPORTERS
    from briefing.readers import READERS

    reads = {suffix: f"read: {r.name}: {r.about}" for suffix, r in READERS.items()}
    writes = {name: f"written: {exporter.description}" for name, exporter in EXPORTERS.items()}
    return reads | writes


def _scorers() -> dict[str, str]:
    from briefing.summarizers import DEFAULT, SCORERS

    mark = {DEFAULT: " (default)"}
    return {name: f"{s.line} [{s.paper}]{mark.get(name, '')}" for name, s in SCORERS.items()}


def _profiles() -> dict[str, str]:
    from briefing import profiles, resources

    return {name: profiles.load(name).description for name in resources.profiles()}


def _languages() -> dict[str, str]:
    from briefing.languages import LANGUAGES

    return {code: language.name for code, language in LANGUAGES.items()}


TABLES = {
    "formats": _formats,
    "languages": _languages,
    "profiles": _profiles,
    "scorers": _scorers,
}


@click.command("list")
@click.argument("what", type=click.Choice(list(TABLES)))
def list_(what: str) -> None:
    """List what there is to choose from."""
    rows = TABLES[what]()
    width = max(map(len, rows), default=0)
    for name, line in rows.items():
        click.echo(f"{name:{width}}  {line}")
