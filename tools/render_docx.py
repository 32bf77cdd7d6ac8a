"""Pictures of a Word memo, by way of LibreOffice: `python tools/render_docx.py MEMO.docx [OUT]`.

Makes OUT/NAME.pdf and a PNG of each page. With `--readme` it briefs the project's own `seeds/` and
renews the README's picture, `docs/images/memo-word.png`. Needs `soffice` and `pdftoppm`.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "memo-word.png"
HEAD = (
    "--title", "The President of Kazakhstan visits Japan", "--marking", "For official use",
    "--addressee", "Director, Asia", "--from", "Central Asia desk", "--reference", "CA/2025/117",
)  # fmt: skip
SECONDS = 300  # for LibreOffice to lay out one memo


def pdf(memo: Path, out: Path, form: str = "pdf") -> Path:
    """The memo as a PDF, or what `form` says, by LibreOffice in a user profile of its own."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        command = [
            "soffice", f"-env:UserInstallation={Path(home).as_uri()}", "--headless",
            "--convert-to", form, "--outdir", str(out), str(memo),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return out / f"{memo.stem}.{form}"


def pages(document: Path, dots: int = 80, last: int = 0) -> list[Path]:
    """A PNG of each page, beside the PDF; `dots` per inch, up to page `last`."""
    until = ["-l", str(last)] if last else []
    stem = document.with_suffix("")
    command = ["pdftoppm", "-r", str(dots), *until, "-png", str(document), str(stem)]
    subprocess.run(command, check=True, timeout=SECONDS)
    return sorted(document.parent.glob(f"{stem.name}-*.png"))


def picture() -> Path:
    """The README's picture: the first page of the memo on the project's own papers."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place)
        brief = [sys.executable, "-m", "briefing", "make", str(ROOT / "seeds"), "-o", place]
        subprocess.run([*brief, "--to", "docx", *HEAD], check=True, capture_output=True, cwd=ROOT)
        first = pages(pdf(out / "briefing.docx", out), dots=110, last=1)[0]
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(first, PICTURE)
    return PICTURE


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("memo", nargs="?", type=Path)
    asked.add_argument("out", nargs="?", type=Path, default=Path("out"))
    asked.add_argument("--readme", action="store_true")
    given = asked.parse_args()
    made = [picture()] if given.readme or not given.memo else pages(pdf(given.memo, given.out))
    print(*made, sep="\n")


if __name__ == "__main__":
    main()
