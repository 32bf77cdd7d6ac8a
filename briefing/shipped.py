"""Files that travel with the program: templates, looks and profiles.

A wheel carries them inside the package; in a checkout they stand beside it.
"""

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The folder `templates`."""
    here = Path(__file__).resolve().parent
    inside = here / "templates"
    return inside if inside.is_dir() else here.parent / "templates"


def template(name: str) -> bytes:
    """The shipped template of this name, such as "memo.docx"."""
    return (folder() / name).read_bytes()


def profiles() -> dict[str, Path]:
    """Name → file of every shipped profile, by name."""
    return {path.stem: path for path in sorted((folder() / "profiles").glob("*.toml"))}
