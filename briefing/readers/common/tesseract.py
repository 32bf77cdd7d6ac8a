"""Recognize the text of pictures with Tesseract where it is installed.

Smith, "An overview of the Tesseract OCR engine", ICDAR 2007.
"""

import shutil
import subprocess
from collections.abc import Sequence

WARNING = "a scan: its text was recognised and may have errors"
MIN_LETTERS = 12  # fewer are found in any picture
_PAGE_SECONDS = 60
_MAX_LANGUAGES = 4  # at once: each makes it slower
_NOT_LANGUAGES = ("osd", "equ")


def find_engine() -> tuple[str, ...]:
    """Return the command that recognizes a picture given on stdin; () where there is none."""
    program = shutil.which("tesseract")
    return (program, "stdin", "stdout", *_options(program)) if program else ()


def recognize(picture: bytes, engine: Sequence[str]) -> str:
    """Return the text of a picture, its pages separated by form feeds; "" where it fails.

    Raises TimeoutError if the engine needs more than a minute.
    """
    return _run(engine, picture)


def is_upside_down(picture: bytes, engine: Sequence[str]) -> bool:
    """Return whether the engine takes a picture for upside down; False if it can't judge.

    Quarter turns are corrected by the engine itself. Raises TimeoutError as `recognize` does.
    """
    if "--psm" not in engine:  # no data about orientation
        return False
    command = (*engine[:3], "--psm", "0", "-c", f"min_characters_to_try={MIN_LETTERS}")
    return "Rotate: 180" in _run(command, picture)


def _run(command: Sequence[str], picture: bytes) -> str:
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=_PAGE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(f"tesseract needed more than {_PAGE_SECONDS} s for a page") from error
    except (OSError, ValueError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _options(program: str) -> list[str]:
    """Return options for the installed languages and, where installed, page orientation."""
    listing = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    known = [line.strip() for line in listing.stdout.splitlines()[1:]]  # below a heading
    languages = [name for name in known if name and name not in _NOT_LANGUAGES][:_MAX_LANGUAGES]
    upright = ["--psm", "1"] if "osd" in known else []
    return ["-l", "+".join(languages) or "eng", *upright]
