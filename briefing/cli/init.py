"""`brief init`: a folder to make your own briefing in."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from briefing.cli.config import as_toml
from briefing.cli.config_file import FILE
from briefing.cli.options import OPTIONS, PATH
from briefing.errors import UsageError

TEMPLATES = "templates"  # the folder that copies go to
HEAD = """\
# Settings of `brief make` and `brief check`, which are run in this folder. The command line goes
# before them; `brief config` prints what is in force. Paths are relative to this file.

# Files and folders that the memo is made from.
"""


@click.command()
@click.argument("folder", metavar="[DIR]", default=".", type=PATH)
@click.option("--profile", default="memo", show_default=True, help="The profile to copy.")
@click.option(
    "--sources",
    multiple=True,
    type=PATH,
    metavar="PATH",
    help="A file or folder to brief, set in brief.toml. Repeatable.",
)
def init(folder: Path, profile: str, sources: tuple[Path, ...]) -> None:
    """Write a commented brief.toml to DIR, and copies of profile and templates to edit.

    DIR is the working folder where it is left out. Nothing that is there is overwritten.
    """
    from briefing import resources
    from briefing.runtime import atomic_write

    files = {folder / TEMPLATES / name: resources.template(name) for name in _templates()}
    files[folder / TEMPLATES / f"{profile}.toml"] = _profile(profile)
    files[folder / FILE] = (_sources(folder, sources) + _settings(sorted(files))).encode()
    there = [path for path in files if path.exists()]
    if there:
        raise UsageError(f"{there[0]} is there already; name another DIR, or move it away")
    atomic_write.save(files)
    for path in files:
        click.echo(f"wrote {path}")


def _templates() -> list[str]:
    from briefing.exporters import EXPORTERS

    return [exporter.template for exporter in EXPORTERS.values() if exporter.template]


def _profile(name: str) -> bytes:
    from briefing import resources
    from briefing.cli.validators import hint

    found = resources.profiles()
    if name not in found:
        raise UsageError(f"profile {name!r} is unknown; {hint(name, list(found))}")
    return found[name].read_bytes()


def _sources(folder: Path, given: tuple[Path, ...]) -> str:
    """The beginning of a brief.toml: where the documents are, seen from its folder."""
    if not given:
        return HEAD + '# sources = ["documents"]\n'
    seen = [Path(os.path.relpath(each, folder)).as_posix() for each in given]
    return f"{HEAD}sources = {as_toml(seen)}\n"


def _settings(copies: list[Path]) -> str:
    """The rest of a brief.toml: what was copied is set, all else stands as a comment."""
    named = [f"{TEMPLATES}/{path.name}" for path in copies]
    own: dict[str, Any] = {
        "profile": next(name for name in named if name.endswith(".toml")),
        "template": [name for name in named if not name.endswith(".toml")],
    }
    return "".join(f"\n{line}\n" for o in OPTIONS for line in _setting(o, own))


def _setting(option: click.Parameter, own: dict[str, Any]) -> Iterator[str]:
    key = option.opts[-1].removeprefix("--")
    told = getattr(option, "help", "") or ""
    if key in own:
        yield f"# {told}\n{key} = {as_toml(own[key])}"
    else:
        yield f"# {told}\n# {key} = {as_toml(_example(option))}"


def _example(option: click.Parameter) -> Any:
    """The default, or something of the right kind."""
    if getattr(option, "is_flag", False):
        return False
    if isinstance(option.type, click.IntRange):
        return 700 if option.name == "words" else 2
    return option.default if isinstance(option.default, str) else ""
