"""The page in a real browser: from a point to its source, by mouse and by keyboard."""

import re
from base64 import b64decode
from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace

from tests.browser.memos import INTERVIEW, OFFICE, STATEMENT, TARIFF, large, sample

ESCAPE, ENTER, DOWN, TAB = "\ue00c", "\ue007", "\ue015", "\ue004"
LIT = "return [...document.querySelectorAll('mark.lit')].map(m => m.textContent).join('\\n')"
VISIBLE = "return [...document.querySelectorAll('.point')].filter(p => p.checkVisibility()).length"
FOCUSED = "return document.activeElement.id"


def test_the_page_opens_without_a_word_on_the_console(screen: Any) -> None:
    assert screen.open(sample()).console() == []
    assert screen.run("return performance.getEntriesByType('resource').length") == 0
    assert screen.run("return document.title") == "Japan and Kazakhstan: the winter visit"


def test_a_click_on_a_point_shows_the_sentence_in_its_source(screen: Any) -> None:
    screen.open(sample()).click("#p1 .quote")
    assert screen.run(LIT) == OFFICE
    shown = screen.run("return document.querySelector('.document:not([hidden])').innerText")
    assert "Connectivity" in shown.split(OFFICE)[0]
    assert "They welcomed the first block train" in shown.split(OFFICE)[1]
    assert screen.run(
        """const mark = document.querySelector("mark.lit").getBoundingClientRect();
        const pane = document.querySelector(".pages").getBoundingClientRect();
        return mark.top >= pane.top && mark.bottom <= pane.bottom"""
    )
    assert screen.console() == []


def test_every_citation_lights_exactly_what_it_quotes(screen: Any) -> None:
    screen.open(sample())
    pairs = screen.run(
        """return [...document.querySelectorAll(".point")].map(point => {
            point.querySelector(".cite").click();
            const lit = [...document.querySelectorAll("mark.lit")].map(m => m.textContent);
            const quote = point.querySelector(".quote").cloneNode(true);
            quote.querySelectorAll(".elided").forEach(mark => mark.remove());
            return [quote.textContent.trim(), lit.join("\\n")];
        })"""
    )
    assert len(pairs) == 28
    assert all(quote == lit for quote, lit in pairs)


def test_the_other_witnesses_of_a_point_can_be_read_too(screen: Any) -> None:
    screen.open(sample()).click("#p1 .others .cite")
    assert screen.run(LIT).startswith("Стороны договорились")


def test_the_reader_steps_from_quotation_to_quotation_and_back_into_the_memo(screen: Any) -> None:
    screen.open(sample()).click("#p1 .quote")
    screen.click("#next")
    assert screen.run(LIT).startswith("They welcomed")
    assert "2" in screen.run("return document.querySelector('#place').textContent")
    screen.click("mark.lit + .back")
    assert screen.run("return document.querySelector('[aria-current]').id") == screen.run(FOCUSED)


def test_the_browsers_back_leads_to_the_quotation_before(screen: Any) -> None:
    screen.open(sample()).click("#p1 .quote")
    screen.click("#p2 .quote")
    screen.driver.back()
    screen.wait("document.querySelector('mark.lit')?.textContent.startsWith('The two leaders')")


def test_a_link_with_a_quotation_opens_it_and_its_point(screen: Any) -> None:
    start = INTERVIEW.index(TARIFF)
    screen.open(sample(), at=f"#s1-{start}-{start + len(TARIFF)}")
    screen.wait("document.querySelector('mark.lit')")
    assert screen.run(LIT) == TARIFF
    on_top = """const box = document.querySelector(arguments[0]).getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        .closest(arguments[0]) !== null"""
    assert screen.run(on_top, "mark.lit")
    assert screen.run(on_top, ".point[aria-current]")


def test_filters_keep_the_points_of_a_status_an_area_or_a_source(screen: Any) -> None:
    screen.open(sample())
    everything = screen.run(VISIBLE)
    screen.choose("#by-status", "delivered")
    assert screen.run(VISIBLE) == 1
    screen.choose("#by-status", "")
    screen.choose("#by-area", "2")
    assert screen.run(VISIBLE) == 1
    assert "1" in screen.run("return document.querySelector('#count').textContent")
    screen.choose("#by-source", "5")
    assert screen.run("return document.querySelector('#count').textContent") == "No points match."
    screen.click("#clear")
    assert screen.run(VISIBLE) == everything


def test_search_finds_points_whatever_their_case_and_accents(screen: Any) -> None:
    screen.open(sample()).click("#query")
    screen.press("KÚRYK")
    screen.wait("!document.querySelector('#clear').hidden")
    shown = screen.run(
        """return [...document.querySelectorAll(".point")].filter(p => p.checkVisibility())
        .map(p => p.textContent)"""
    )
    assert shown
    assert all(TARIFF in text for text in shown)


def test_search_finds_words_that_only_a_source_has(screen: Any) -> None:
    screen.open(sample()).click("#query")
    screen.press('weapons "common aim"')
    screen.wait("!document.querySelector('#clear').hidden")
    found = "return [...document.querySelectorAll('.shelf li')].filter(l => !l.hidden)"
    assert screen.run(f"{found}.map(l => l.querySelector('b').textContent)") == ["S2"]
    screen.click(".shelf a[href='#s2']")
    marked = STATEMENT.count("weapons") + STATEMENT.count("common aim")
    assert screen.run("return CSS.highlights.get('found').size") == marked


def test_the_keys_move_through_the_points_and_into_the_source(screen: Any) -> None:
    screen.open(sample())
    screen.press("j")
    assert screen.run(FOCUSED) == "p1"
    screen.press("j", DOWN, "k")
    assert screen.run(FOCUSED) == "p2"
    screen.press(ENTER)
    assert screen.run("return document.activeElement.matches('mark.lit')")
    screen.press(ESCAPE)
    assert screen.run(FOCUSED) == "p2"
    screen.press("/")
    assert screen.run(FOCUSED) == "query"


def test_letter_keys_can_be_switched_off(screen: Any) -> None:
    screen.open(sample()).click("#keys summary")
    screen.click("#letters")
    screen.run("document.activeElement.blur()")
    screen.press("j")
    assert screen.run("return document.querySelector('[aria-current]')") is None


def test_the_first_tab_offers_to_skip_to_the_memo(screen: Any) -> None:
    screen.open(sample()).press(TAB)
    assert screen.run("return document.activeElement.className") == "skip"
    screen.press(ENTER)
    assert screen.run(FOCUSED) == "memo"


def test_the_drawings_lead_to_points(screen: Any) -> None:
    screen.open(sample()).click(".event rect")
    assert screen.run(LIT).startswith("They welcomed the first block train")
    screen.click(".cell[data-source='1'][data-area='3'] text")
    assert screen.run("return document.querySelector('#by-area').value") == "3"
    assert screen.run(VISIBLE) == 1


def test_announces_a_change_to_screen_readers(screen: Any) -> None:
    screen.open(sample()).click("#p1 .quote")
    status_script = "return document.querySelector('[role=status]').textContent"
    assert "Joint statement" in screen.run(status_script)


def test_on_a_narrow_screen_the_source_is_a_sheet_that_closes(screen: Any) -> None:
    screen.open(sample(), width=390)
    assert screen.run("return document.documentElement.scrollWidth") == 390
    assert not screen.run("return document.querySelector('#reader').checkVisibility()")
    screen.click("#p1 .quote")
    assert screen.run("return document.querySelector('mark.lit').checkVisibility()")
    screen.click("#close")
    assert not screen.run("return document.querySelector('#reader').checkVisibility()")


def test_on_a_narrow_screen_the_list_of_sources_is_a_sheet_too(screen: Any) -> None:
    screen.open(sample(), width=390).click("#browse")
    assert screen.run("return document.querySelector('.shelf').checkVisibility()")
    screen.press(ESCAPE)
    assert not screen.run("return document.querySelector('#reader').checkVisibility()")


def test_dark_and_light_follow_the_system_until_switched(screen: Any) -> None:
    paper = "return getComputedStyle(document.body).backgroundColor"
    light = screen.open(sample()).run(paper)
    dark = screen.open(sample(), theme="dark").run(paper)
    assert light != dark
    screen.click("#theme")
    assert screen.run(paper) == light


@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_there_is_the_memo_and_the_texts_on_request(screen: Any, scripts: bool) -> None:
    screen.tell("Emulation.setScriptExecutionDisabled", value=not scripts)
    screen.open(sample(), theme="dark")
    memo = _printed(screen)
    assert "Head of the Asia desk" in memo
    assert "Words in points and sources" not in memo
    assert memo.count("14 billion yen for grid storage") == 2  # in its section and in the annex
    screen.driver.find_element("id", "print-texts").click()
    assert _printed(screen).count("14 billion yen for grid storage") == 3
    assert "Javascript:alert(1)//".lower() in _printed(screen)


def _printed(screen: Any) -> str:
    """The words on the pages that the browser would print."""
    printed = screen.tell("Page.printToPDF", printBackground=False)["data"]
    pages = pypdfium2.PdfDocument(b64decode(printed))
    text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(text.split())


def test_without_scripts_it_is_a_plain_document_with_links(screen: Any) -> None:
    screen.tell("Emulation.setScriptExecutionDisabled", value=True)
    screen.open(sample())
    link = screen.driver.find_element("css selector", "#p1 .cite")
    target = link.get_attribute("href").split("#")[1]
    link.click()
    mark = screen.driver.find_element("id", target)
    assert mark.is_displayed()
    assert mark.text == OFFICE
    assert not screen.driver.find_element("id", "tools").is_displayed()


@pytest.mark.parametrize(
    "attack",
    [
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hurt = 1\">')",
        "document.body.append(Object.assign(document.createElement('script'), {text: 'hurt = 1'}))",
        "document.body.setAttribute('onclick', 'window.hurt = 1'); document.body.click()",
        "setTimeout('window.hurt = 1')",
    ],
)
def test_the_policy_stops_a_script_that_gets_in(screen: Any, attack: str) -> None:
    screen.open(sample())
    screen.run(f"try {{ {attack} }} catch (refused) {{ console.error(refused.message) }}")
    assert screen.run("return window.hurt") is None
    assert any(re.search("Content Security Policy|Trusted", line) for line in screen.console())


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 400, 800, 1100, 1400])
def test_no_rule_of_accessibility_is_broken(screen: Any, axe: str, theme: str, width: int) -> None:
    screen.open(sample(), width=width, theme=theme)
    screen.run(axe)
    found = _violations(screen)
    screen.run("for (const one of document.querySelectorAll('details')) one.open = true")
    screen.click("#p1 .quote")
    assert found + _violations(screen) == []


@pytest.mark.parametrize("width", [400, 1400])
def test_page_without_texts_leads_to_the_entries_of_documents(
    screen: Any, axe: str, width: int
) -> None:
    screen.open(replace(sample(), show_texts=False), width=width).click("#p1 .quote")
    shown = screen.run("return document.querySelector('.document:not([hidden])').innerText")
    assert "not included in the page" in shown
    assert screen.run("return document.querySelectorAll('mark').length") == 0
    screen.run(axe)
    assert _violations(screen) == []
    assert screen.console() == []


@pytest.mark.parametrize("language", ["ja", "ru"])
def test_nor_in_other_languages(screen: Any, axe: str, language: str) -> None:
    screen.open(sample(language))
    screen.run(axe)
    assert _violations(screen) == []


def _violations(screen: Any) -> list[str]:
    screen.driver.set_script_timeout(60)
    found = screen.driver.execute_async_script(
        """const done = arguments[0];
        axe.run(document, {resultTypes: ["violations"]}).then((r) => done(r.violations))"""
    )
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def test_two_hundred_documents_cost_no_more_than_the_one_that_is_read(screen: Any) -> None:
    screen.open(large())
    shown = "return [...document.querySelectorAll('.document')].filter(d => !d.hidden).length"
    assert screen.run(shown) == 0
    screen.click("#p40 .quote")
    assert screen.run(shown) == 1
    taken = "[...document.querySelectorAll('.document[hidden]')].map(d => d.offsetHeight)"
    assert screen.run(f"return Math.max(...{taken})") == 0
    screen.click("#query")
    before = _layouts(screen)
    screen.press(*"delegation 12")
    screen.wait("!document.querySelector('#clear').hidden")
    assert _layouts(screen) - before < 6 * len("delegation 12")
    assert screen.console() == []


def _layouts(screen: Any) -> float:
    screen.tell("Performance.enable")
    metrics = screen.tell("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "LayoutCount"))


# --- the reader as a sheet ----------------------------------------------------------------------

WIDTHS = [400, 700, 800, 1000]
IN_SIGHT = """
const point = document.querySelector("[aria-current]").getBoundingClientRect();
const sheet = document.querySelector(".reader").getBoundingClientRect();
return point.top >= 0 && point.top + Math.min(point.height, 60) <= sheet.top;
"""


@pytest.mark.parametrize("width", WIDTHS)
def test_the_clicked_point_stays_in_sight_above_the_sheet(screen: Any, width: int) -> None:
    screen.open(sample(), width)
    for number in (1, 3, 6, 9, 14):
        screen.click(f"#p{number} .quote")
        screen.wait("document.querySelector('.reader.open')")
        assert screen.run(IN_SIGHT), number
        screen.press(ESCAPE)


@pytest.mark.parametrize("width", WIDTHS)
def test_tab_stays_within_the_sheet(screen: Any, width: int) -> None:
    screen.open(sample(), width).click("#p1 .quote")
    assert screen.run("return document.querySelector('.sheet').inert")
    for _ in range(12):
        screen.press(TAB)
        assert not screen.run("return document.activeElement.closest('.sheet') !== null")


@pytest.mark.parametrize("width", [400, 800, 1100, 1400])
def test_a_keyboard_walk_opens_reads_steps_and_closes(screen: Any, width: int) -> None:
    screen.open(sample(), width)
    screen.press("j")
    screen.press(ENTER)
    screen.wait("document.querySelector('mark.lit')")
    first = screen.run(LIT)
    screen.press("n")
    screen.wait(f"document.querySelector('mark.lit')?.textContent !== {first!r}")
    screen.press(ESCAPE)
    assert not screen.run("return document.querySelector('.sheet').inert")
    point = screen.run(FOCUSED)
    assert screen.run("return document.activeElement.matches('.point')")
    screen.press("j")
    assert screen.run(FOCUSED) != point
    screen.press(ENTER)
    screen.wait("document.activeElement.matches('mark.lit')")
    assert screen.run("return document.activeElement.checkVisibility()")
    assert screen.console() == []


def test_escape_closes_the_sheet_even_after_a_search(screen: Any) -> None:
    screen.open(sample(), 800).click("#query")
    screen.press("tariff")
    screen.click("#browse")
    screen.press(ESCAPE)
    assert not screen.run("return document.querySelector('.reader').classList.contains('open')")


def test_a_click_on_the_covered_memo_closes_the_sheet(screen: Any) -> None:
    screen.open(sample(), 800).click("#p1 .quote")
    screen.run("document.querySelector('.desk').click()")
    assert not screen.run("return document.querySelector('.reader').classList.contains('open')")
