"""Pictures of the web page, by way of Chromium: `python benchmarks/screenshot.py [PAGE [OUT]]`.

Shows the page light and dark, wide with a quotation open and narrow without, as PNGs in OUT.
Without a page it briefs the project's own `seeds/` and renews the README's picture,
`docs/images/memo-page.png`. Needs `chromium`.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "memo-page.png"
SECONDS = 120  # for Chromium to show one page
SIZES = {"wide": (1440, 900), "narrow": (500, 900)}
THEMES = {"light": (), "dark": ("--force-dark-mode", "--blink-settings=preferredColorScheme=0")}
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip


def shot(page: Path, picture: Path, size: str = "wide", theme: str = "light") -> Path:
    """The page as it first shows; where it is wide, with the memo's second quotation open."""
    quoted = re.findall(r'class="cite" href="(#s[\d-]+)"', page.read_text(encoding="utf-8"))
    width, height = SIZES[size]
    fragment = "".join(quoted[1:2]) if size == "wide" else ""
    picture.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        command = [
            "chromium", *FLAGS, *THEMES[theme], f"--user-data-dir={home}",
            f"--window-size={width},{height}", f"--screenshot={picture}",
            page.resolve().as_uri() + fragment,
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return picture


def readme() -> Path:
    """The README's picture: the page on the project's own papers."""
    with tempfile.TemporaryDirectory() as place:
        brief = [sys.executable, "-m", "briefing", "make", str(ROOT / "seeds"), "-o", place]
        subprocess.run([*brief, "--to", "html"], check=True, capture_output=True, cwd=ROOT)
        made = shot(Path(place) / "briefing.html", Path(place) / PICTURE.name)
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, PICTURE)
    return PICTURE


def main(page: str = "", out: str = "out") -> None:
    if not page:
        print(readme())
        return
    for size in SIZES:
        for theme in THEMES:
            print(shot(Path(page), Path(out) / f"page-{size}-{theme}.png", size, theme))


if __name__ == "__main__":
    main(*sys.argv[1:3])
