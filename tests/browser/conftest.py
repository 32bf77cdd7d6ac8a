"""A headless Chromium that shows pages from files; where there is none, tests say so."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.exporters.html import export
from briefing.models import Memo

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip


class Screen:
    """One browser window, and what the tests ask of it."""

    def __init__(self, driver: Any, folder: Path) -> None:
        self.driver = driver
        self.folder = folder
        self.messages: list[dict[str, Any]] = []  # what the console said since the page was opened

    def open(
        self, memo: Memo, width: int = 1440, theme: str = "light", *, at: str = ""
    ) -> "Screen":
        """Write the memo as a page and show it, `at` a place in it."""
        page = self.folder / "briefing.html"
        page.write_bytes(export(memo))
        self.shape(width, theme)
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get(page.as_uri() + at)
        return self

    def shape(self, width: int, theme: str = "light", media: str = "") -> None:
        """Width of the window, the reader's taste in light and dark, and "print" or ""."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        tastes = {"prefers-color-scheme": theme, "prefers-reduced-motion": "reduce"}
        features = [{"name": name, "value": value} for name, value in tastes.items()]
        self.tell("Emulation.setDeviceMetricsOverride", **size)
        self.tell("Emulation.setEmulatedMedia", media=media, features=features)

    def tell(self, command: str, **given: Any) -> Any:
        """A command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(command, given)

    def run(self, script: str, *given: Any) -> Any:
        """The value of a script's `return`."""
        return self.driver.execute_script(script, *given)

    def wait(self, script: str) -> None:
        """Until the expression holds; fails after some seconds."""
        from selenium.webdriver.support.ui import WebDriverWait

        WebDriverWait(self.driver, 20, 0.05).until(lambda _: self.run(f"return {script}"))

    def click(self, selector: str) -> None:
        """A real click in the middle of an element."""
        element = self.driver.find_element("css selector", selector)
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def press(self, *keys: str) -> None:
        """Keys, where the focus is."""
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def choose(self, selector: str, value: str) -> None:
        """An option of a list, by its value."""
        from selenium.webdriver.support.ui import Select

        Select(self.driver.find_element("css selector", selector)).select_by_value(value)

    def console(self) -> list[str]:
        """Warnings and errors since the page was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    chromium, service = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not service:
        pytest.skip("chromium or chromedriver is missing: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(service))
    yield started
    started.quit()


@pytest.fixture
def screen(driver: Any, tmp_path: Path) -> Iterator[Screen]:
    yield Screen(driver, tmp_path)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility rules, as a script."""
    rules = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
    if not rules.exists():
        pytest.skip("axe-core is missing: npm install")
    return rules.read_text(encoding="utf-8")
