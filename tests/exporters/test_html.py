"""The page as a file: everything escaped, everything linked, nothing loaded."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.exporters.html import export
from briefing.models import Evidence, Memo, MemoSection, Point, Source
from tests.browser.memos import CLERK, HOSTILE, OFFICE, TEXTS, sample
from tests.fuzzing import count_examples


class Page(HTMLParser):
    """What a browser would find: elements with their attributes, and the text they hold."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}  # tag name -> all text directly within
        self.marks: list[list[str]] = []
        self.documents: list[str] = []
        self._open: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        self._open.append(tag)
        if tag == "article":
            self.documents.append("")
        if tag == "mark":
            self.marks.append([found["data-at"], ""])

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        here = self._open[-1] if self._open else ""
        self.texts[here] = self.texts.get(here, "") + data
        if "article" in self._open and here != "a":
            self.documents[-1] += data
        if here == "mark":
            self.marks[-1][1] += data

    def ids(self) -> list[str]:
        return [found["id"] for _, found in self.elements if "id" in found]

    def links(self) -> list[str]:
        return [found["href"] for _, found in self.elements if "href" in found]


def memo_of(text: str, *quoted: tuple[int, int]) -> Memo:
    """One source, quoted at these places."""
    points = tuple(
        Point(text[start:end], (Evidence("S1", "", 0, start, end),)) for start, end in quoted
    )
    source = Source("S1", "a.txt", "0" * 64, "A title", "", "en", "news", 1, 1, 1, text=text)
    section = MemoSection("issues", "Key issues", points)
    return Memo("A memo", "", "en", "memo", 0, (source,), (), (section,), ())


def test_the_same_memo_gives_the_same_bytes() -> None:
    assert export(sample()) == export(sample())


def test_every_link_leads_to_an_id_of_the_page_and_no_id_stands_twice() -> None:
    page = Page(export(sample()))
    assert len(page.ids()) == len(set(page.ids()))
    assert {link.removeprefix("#") for link in page.links()} <= set(page.ids())


def test_every_citation_leads_to_the_words_it_quotes() -> None:
    page = export(sample()).decode()
    start = TEXTS[1].index(OFFICE)
    anchor = f"s2-{start}-{start + len(OFFICE)}"
    assert f'<a class="cite" href="#{anchor}">' in page
    assert re.search(rf'<mark id="{anchor}"[^>]*>{re.escape(OFFICE)}</mark>', page)


def test_the_page_loads_nothing() -> None:
    page = export(sample())
    head = page.decode().split("<body>")[0]
    assert not re.search(r"https?://|@import|url\(|<link|<img|<iframe|<base", head)
    assert {
        found[name]
        for _, found in Page(page).elements
        for name in ("src", "srcset", "href", "action", "data", "poster")
        if name in found and not found[name].startswith("#")
    } == set()


def test_the_policy_names_the_digest_of_the_style_and_the_script_and_nothing_else() -> None:
    page = Page(export(sample()))
    policy = next(found["content"] for tag, found in page.elements if found.get("http-equiv"))
    sealed = [
        "sha256-" + b64encode(sha256(page.texts[tag].encode()).digest()).decode()
        for tag in ("style", "script")
    ]
    assert policy == (
        f"default-src 'none'; style-src '{sealed[0]}'; script-src '{sealed[1]}'; "
        "base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def test_no_element_carries_a_handler_or_a_style_of_its_own() -> None:
    names = {name for _, found in Page(export(sample())).elements for name in found}
    assert not {name for name in names if name.startswith("on") or name == "style"}


def test_a_source_cannot_speak_html_or_template() -> None:
    page = export(sample()).decode()
    assert page.count("<script") == 1
    assert "<img" not in page
    assert "{{ 7 * 7 }}" in page
    assert CLERK in Page(page.encode()).texts["q"]


hostile = st.text(
    st.sampled_from("<>&\"'/`=${}%#-! \n\u2028\u00a0😀é語") | st.characters(codec="utf-8"),
    max_size=60,
)


@settings(deadline=None, max_examples=count_examples(25))
@given(hostile)
def test_whatever_a_memo_says_the_page_keeps_its_elements(words: str) -> None:
    memo = sample()
    spoken = msgspec.structs.replace(
        memo,
        title=words,
        header={"marking": words, "to": words},
        labels={"search": words, "shown": words},
        areas=dict.fromkeys(memo.areas, words),
    )
    plain = msgspec.structs.replace(spoken, title="x", header={"marking": "x", "to": "x"})
    count = [tag for tag, _ in Page(export(spoken)).elements].count
    assert count("script") == count("style") == 1
    if words:
        assert count("div") == [tag for tag, _ in Page(export(plain)).elements].count("div")


@settings(deadline=None, max_examples=count_examples(50))
@given(st.data())
def test_the_marks_of_a_source_are_its_quotations_in_code_points(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("ab 😀語\n<&"), min_size=1, max_size=40))
    place = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(place, place).filter(lambda s: s[0] < s[1]), max_size=5))
    page = Page(export(memo_of(text, *spans)))
    worded = [span for span in spans if text[slice(*span)].strip()]
    quoted = {at for span in worded for at in range(*span)}
    marked = {
        int(at) + offset: letter for at, piece in page.marks for offset, letter in enumerate(piece)
    }
    lines = (line for line in re.finditer(r"[^\n]+", text) if line[0].strip())
    kept = {at for line in lines for at in range(*line.span())}
    assert marked == {at: text[at] for at in quoted & kept}
    assert {link.removeprefix("#") for link in page.links()} <= set(page.ids())


def test_a_source_is_shown_whole() -> None:
    shown = Page(export(sample())).documents[5]
    assert all(line in shown for line in HOSTILE.split("\n"))


def test_places_outside_the_text_lead_to_the_source_alone() -> None:
    page = Page(export(memo_of("Short.", (3, 900))))
    assert page.marks == []
    assert "#s1" in page.links()


def test_a_source_that_is_not_listed_is_named_without_a_link() -> None:
    memo = msgspec.structs.replace(memo_of("Short.", (0, 5)), sources=())
    page = export(memo).decode()
    assert "<b>S1</b>" in page
    assert 'class="cite"' not in page


def test_a_quotation_keeps_its_own_language_and_direction() -> None:
    page = export(sample()).decode()
    assert re.search(r'<q class="quote" lang="ar" dir="auto">رحّب', page)
    assert re.search(r'<article class="document" id="s3" lang="ru">', page)


def test_an_unknown_or_forged_language_is_not_declared() -> None:
    memo = memo_of("Short text.", (0, 5))
    point = msgspec.structs.replace(memo.sections[0].points[0], language='x"><script>')
    section = msgspec.structs.replace(memo.sections[0], points=(point,))
    page = export(msgspec.structs.replace(memo, sections=(section,))).decode()
    assert '<q class="quote" dir="auto">' in page


def test_an_empty_memo_is_a_page_too() -> None:
    page = export(Memo("", "", "en", "memo", 0, (), (), (), ())).decode()
    assert "<title>Briefing</title>" in page


@pytest.mark.parametrize("language", ["ru", "kk", "ja", "fr", "de", "es", "xx"])
def test_the_page_speaks_the_memos_language(language: str) -> None:
    page = export(sample(language)).decode()
    assert f'<html lang="{language}"' in page
    assert ("Words in points and sources" in page) == (language == "xx")


def test_a_template_of_ones_own_may_add_style_and_the_policy_follows() -> None:
    own = (
        b"{% set css %}{{ page_css }} h1 { color: teal }{% endset %}"
        b"<style>{{ css }}</style>{{ policy(css, page_js) }} {{ memo.title }}"
    )
    page = export(sample(), own).decode()
    style = page[len("<style>") : page.index("</style>")]
    assert style.endswith("h1 { color: teal }")
    assert b64encode(sha256(style.encode()).digest()).decode() in page.replace("&#43;", "+")


@pytest.mark.parametrize(
    ("template", "message"),
    [
        (b"one\n{% if %}", "line 2"),
        (b"one\ntwo\n{{ nobody.home }}", "line 3.*nobody"),
        (b"{{ memo.__class__.__mro__ }}", "line 1.*unsafe"),
        (b"\n{{ memo.title / 2 }}", "line 2"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_reports_a_wrong_template_by_line(template: bytes, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        export(sample(), template)
