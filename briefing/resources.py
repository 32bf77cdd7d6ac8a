"""Files that travel with the program, templates and profiles: found in a checkout or a wheel."""

from pathlib import Path

from briefing.errors import UsageError

_PACKAGE = Path(__file__).parent
PLACES = (_PACKAGE / "templates", _PACKAGE.parent / "templates")  # wheel, checkout


def folder() -> Path:
    """Where the shipped templates lie."""
    return next((place for place in PLACES if place.is_dir()), PLACES[0])


def template(name: str) -> bytes:
    """A shipped template's bytes, by its path under `templates/`: "memo.docx"."""
    try:
        return (folder() / name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: no such template ships with the program") from error


def profiles() -> dict[str, Path]:
    """Name → file of every shipped profile, by name."""
    return {path.stem: path for path in sorted((folder() / "profiles").glob("*.toml"))}
