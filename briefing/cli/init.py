"""`brief init`: writes a brief.toml, a profile and templates to edit."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from briefing.cli.config_file import FILE, REQUIREMENTS
from briefing.cli.listing import to_toml
from briefing.cli.options import OPTIONS, PATH
from briefing.errors import UsageError, suggest

TEMPLATES = "templates"  # the folder that copies go to
GITATTRIBUTES = """\
# Outputs have the same bytes on every system, whatever git is set to.
out/briefing.md text eol=lf
out/briefing.json text eol=lf
out/briefing.html text eol=lf
out/briefing.docx binary
"""
PINNED = """\
# The program and its libraries at the versions that made the memo: they decide its bytes.
# Install with `pip install -r briefing-requirements.txt`; renew with `brief init` in a new folder.
"""
HEAD = """\
# Settings of `brief make` and `brief check` in this folder. The command line overrides them;
# `brief config` prints the settings in effect. Paths are relative to this file.

# Files and folders that the memo is made from.
"""


@click.command(short_help="Write settings, profile and templates to edit.")
@click.argument("folder", metavar="[DIR]", default=".", type=PATH)
@click.option("--profile", default="memo", show_default=True, help="Profile to copy.")
@click.option(
    "--sources",
    multiple=True,
    type=PATH,
    metavar="PATH",
    help="File or folder to set as a source in brief.toml. Repeatable.",
)
@click.option(
    "--generate-hashes",
    is_flag=True,
    help="Add hashes to the pinned versions. Asks the package index of uv or pip.",
)
def init(folder: Path, profile: str, sources: tuple[Path, ...], generate_hashes: bool) -> None:
    """Write a commented brief.toml to DIR, and copies of the profile and templates to edit.

    Also writes .gitattributes, and the versions in use to briefing-requirements.txt. DIR defaults
    to the working folder. No existing file is overwritten.
    """
    from briefing import resources
    from briefing.cli.requirements import hash_requirements, pin_requirements
    from briefing.exporters import load_exporters
    from briefing.runtime import atomic_write

    names = [exporter.template for exporter in load_exporters().values() if exporter.template]
    files = {folder / TEMPLATES / name: resources.template(name) for name in names}
    files[folder / TEMPLATES / f"{profile}.toml"] = _load_profile(profile)
    files[folder / FILE] = (_sources_text(folder, sources) + _settings_text(list(files))).encode()
    existing = [path for path in (*files, folder / REQUIREMENTS) if path.exists()]
    if existing:
        raise UsageError(f"{existing[0]} already exists; name another DIR, or move it away")
    pinned = pin_requirements()
    lines = hash_requirements(pinned) if generate_hashes else pinned
    files[folder / REQUIREMENTS] = f"{PINNED}{chr(10).join(lines)}\n".encode()
    attributes = folder / ".gitattributes"
    if not attributes.exists():
        files[attributes] = GITATTRIBUTES.encode()
    atomic_write.write_files(files)
    for path in files:
        click.echo(f"wrote {path}")
    if attributes not in files:
        click.echo(f"kept {attributes}; docs/howto/ci.md lists the lines to add")


def _load_profile(name: str) -> bytes:
    from briefing import resources

    known = resources.profiles()
    if name not in known:
        raise UsageError(f"unknown profile {name!r}; {suggest(name, known)}")
    return known[name].read_bytes()


def _sources_text(folder: Path, sources: tuple[Path, ...]) -> str:
    """Return the start of a brief.toml: the sources, relative to its folder."""
    if not sources:
        return HEAD + '# sources = ["documents"]\n'
    relative = [Path(os.path.relpath(each, folder)).as_posix() for each in sources]
    return f"{HEAD}sources = {to_toml(relative)}\n"


def _settings_text(copies: list[Path]) -> str:
    """Return the rest of a brief.toml: settings for the copies, all others as comments."""
    names = sorted(f"{TEMPLATES}/{path.name}" for path in copies if path.parent.name == TEMPLATES)
    values: dict[str, Any] = {
        "profile": next(name for name in names if name.endswith(".toml")),
        "template": [name for name in names if not name.endswith(".toml")],
    }
    return "".join(f"\n{line}\n" for o in OPTIONS for line in _setting_lines(o, values))


def _setting_lines(option: click.Parameter, values: dict[str, Any]) -> Iterator[str]:
    key = option.opts[-1].removeprefix("--")
    description = getattr(option, "help", "") or ""
    if key in values:
        yield f"# {description}\n{key} = {to_toml(values[key])}"
    else:
        yield f"# {description}\n# {key} = {to_toml(_example(option))}"


def _example(option: click.Parameter) -> Any:
    """Return the default, or a value of the right type."""
    if getattr(option, "is_flag", False):
        return False
    if isinstance(option.type, click.IntRange):
        return 700 if option.name == "words" else 2
    return option.default if isinstance(option.default, str) else ""
