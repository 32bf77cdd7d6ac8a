"""Pictures of the web page, by way of Chromium: `python tools/screenshot_page.py [PAGE [OUT]]`.

Shows the page with a quotation open, light and dark, wide and narrow, as PNGs in OUT. Without a
page it briefs the project's own `seeds/` and renews the README's picture,
`docs/images/memo-page.png`. Needs `chromium`, `chromedriver` and the package selenium.
"""

import subprocess
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "memo-page.png"
SIZES = {"wide": (1440, 900), "narrow": (390, 844)}
THEMES = ("light", "dark")
QUOTED = "#p2 .cite"  # the memo's second point
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip


@contextmanager
def browser() -> Iterator[Chrome]:
    """A Chromium with a user profile of its own."""
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    with tempfile.TemporaryDirectory() as home:
        for flag in (*FLAGS, f"--user-data-dir={home}"):
            options.add_argument(flag)
        driver = Chrome(options=options, service=ChromeService("/usr/bin/chromedriver"))
        try:
            yield driver
        finally:
            driver.quit()


def shot(driver: Chrome, page: Path, size: str = "wide", theme: str = "light") -> bytes:
    """A PNG of the page's first screen, with a quotation open."""
    width, height = SIZES[size]
    screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    taste = {"name": "prefers-color-scheme", "value": theme}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [taste]})
    driver.get(page.resolve().as_uri())
    driver.execute_script(f"document.querySelector('{QUOTED}')?.click()")
    return b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", {})["data"])


def readme(driver: Chrome) -> Path:
    """The README's picture: the page on the project's own papers."""
    with tempfile.TemporaryDirectory() as place:
        brief = [sys.executable, "-m", "briefing", "make", str(ROOT / "seeds"), "-o", place]
        subprocess.run([*brief, "--to", "html"], check=True, capture_output=True, cwd=ROOT)
        picture = shot(driver, Path(place) / "briefing.html")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(picture)
    return PICTURE


def gallery(driver: Chrome, page: Path, out: Path) -> Iterator[Path]:
    """Every size in every theme."""
    out.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        for theme in THEMES:
            picture = out / f"page-{size}-{theme}.png"
            picture.write_bytes(shot(driver, page, size, theme))
            yield picture


def main(page: str = "", out: str = "out") -> None:
    with browser() as driver:
        made = gallery(driver, Path(page), Path(out)) if page else [readme(driver)]
        print(*made, sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
