"""`brief list`: the available formats, languages, profiles and scorers, read from the tables."""

import click


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
