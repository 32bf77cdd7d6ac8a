"""Templates and profiles shipped with the program, found in a wheel or a checkout."""

from pathlib import Path

from briefing.errors import UsageError

_PACKAGE = Path(__file__).parent
SEARCH_PATHS = (_PACKAGE / "templates", _PACKAGE.parent / "templates")  # wheel, checkout


def templates_folder() -> Path:
    """Return the folder of the shipped templates."""
    return next((path for path in SEARCH_PATHS if path.is_dir()), SEARCH_PATHS[0])


def template(name: str) -> bytes:
    """Return a shipped template, by its path below `templates/`, such as "memo.docx".

    Raises `UsageError` if there is no such template.
    """
    try:
        return (templates_folder() / name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: no such template ships with the program") from error


def profiles() -> dict[str, Path]:
    """Return the file of every shipped profile, by name."""
    return {path.stem: path for path in sorted((templates_folder() / "profiles").glob("*.toml"))}
