"""Web pages: what a browser hides, and what surrounds an article."""

import pytest

from briefing.models import Extract
from briefing.readers import read

FIRST = (
    "The two ports agreed to open a new ferry line in the spring. They signed a memorandum on "
    "freight and discussed simpler rules for passengers who travel through both towns."
)
SECOND = (
    "The mayor expressed concern about the closed crossing and asked the other side to open it "
    "soon. The harbour office will reply by the end of June, according to its clerks."
)
THIRD = (
    "The next meeting will be held in Aktau in June, and company delegations will take part. The "
    "port will lend two cranes for the joint terminal in the north of the bay."
)
NAV = "<nav>" + "".join(f'<a href="/{n}">Item {n}</a>' for n in range(20)) + "</nav>"
ARTICLE = f"<h1>Ports agree on ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def page(body: str, head: str = "", language: str = "en") -> Extract:
    source = f'<html lang="{language}"><head><meta charset="utf-8">{head}</head><body>{body}</body>'
    return read("a.html", f"{source}</html>".encode())


def texts(extract: Extract) -> list[str]:
    return [block.text for block in extract.blocks]


@pytest.mark.parametrize(
    "attributes",
    [
        'style="display:none"', 'style="DISPLAY : none !important"', 'style="visibility:hidden"',
        "hidden", 'aria-hidden="true"', 'class="h"', 'id="gone"', 'class="sr-only"',
        'style="color:#fff;background:#fff"', 'style="font-size:0"', 'style="opacity:0"',
        'style="position:absolute;left:-9999px"', 'style="clip:rect(0,0,0,0);position:absolute"',
        'style="height:0;overflow:hidden"', 'style="text-indent:-5000px"',
    ],
)  # fmt: skip
def test_leaves_out_hidden_text_with_warning(attributes: str) -> None:
    secret = f"<p {attributes}>The ports signed a secret agreement on fish in May.</p>"
    sheet = "<style>.h{display:none} #gone, .x { visibility : hidden }</style>"
    extract = page(f"<main><p>{FIRST}</p>{secret}<p>{SECOND}</p></main>", sheet)
    assert texts(extract) == [FIRST, SECOND]
    assert extract.warnings == ("hidden text was left out (1 passage)",)


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print {.p{display:none}}",
        ".menu .p{display:none}",
        ".p{display:none} .p{display:block}",
        ".p{opacity:0.9;font-size:0.8em;height:0.5em}",
        "/* .p{display:none} */",
        "main .p, .q {display:none}",
    ],
)
def test_keeps_text_that_a_style_sheet_does_not_hide(sheet: str) -> None:
    body = f'<main><p class="p">{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></main>'
    extract = page(body, f"<style>{sheet}</style>")
    assert texts(extract) == [FIRST, SECOND, THIRD]
    assert extract.warnings == ()


def test_keeps_page_that_scripts_reveal() -> None:
    body = f'<div class="fade"><p>{FIRST}</p><p>{SECOND}</p></div><p>Short end of the page.</p>'
    assert FIRST in texts(page(body, "<style>.fade{opacity:0}</style>"))


def test_leaves_out_struck_text_with_warning() -> None:
    extract = page("<main><p>The ferry leaves. <s>Not in May.</s> <del>Never.</del></p></main>")
    assert texts(extract) == ["The ferry leaves."]
    assert extract.warnings == ("2 struck-out passages left out",)


TEASER = "<p>The mayor of another town named a new clerk on Friday, and filled key posts.</p>"


@pytest.mark.parametrize(
    "after",
    [
        f'<div class="related"><h3>Related</h3>{TEASER * 3}</div>',
        "".join(f'<div><h4><a href="/x">Headline {n}</a></h4>{TEASER}</div>' for n in range(3)),
        f'<div class="cookie-consent">{TEASER * 2}</div>',
        f'<div role="dialog">{TEASER * 2}</div>',
        f'<section id="teasers">{TEASER * 2}</section>',
    ],
)
def test_leaves_out_teasers_and_dialogs(after: str) -> None:
    body = f'{NAV}<div id="main"><div class="story">{ARTICLE}</div>{after}</div><footer>x</footer>'
    assert [t for t in texts(page(body)) if len(t) > 40] == [FIRST, SECOND, THIRD]


PAGES = {
    "ja": (
        "ニュース",
        "両港は春に新しいフェリー航路を開設することで合意した。双"
        "方は貨物輸送に関する覚書に署名した。",
    ),
    "zh": (
        "新闻",
        "两个港口商定明年春天开设新的渡轮航线。双方签署了货运合作备忘录，并讨论了旅客通关手续。",
    ),
    "ko": (
        "뉴스",
        "두 항구는 내년 봄에 새로운 여객선 노선을 개설하기"
        "로 합의하였다. 양측은 양해각서에 서명하였다.",
    ),
    "th": (
        "ข่าว",
        "ท่าเรือทั้งสองแห่งตกลงที่จะเปิดเส้นทางเรือข้ามฟากสายใหม่ในฤดูใบไม้ผลิปีหน้าและลงนามในบันทึกความเข้าใจ",
    ),
    "ru": (
        "Новости",
        "Два порта договорились открыть весной новую паромную линию и подписали меморандум.",
    ),
    "ar": (
        "أخبار",
        "اتفق الميناءان على فتح خط عبارات جديد في الربيع ووقعا مذكرة تفاهم بشأن نقل البضائع.",
    ),
    "hi": (
        "समाचार",
        "दोनों बंदरगाह वसंत में एक नई नौका सेवा शुरू करने पर सहमत हुए और एक समझौते पर हस्ताक्षर किए।",
    ),
    "el": (
        "Νέα",
        "Τα δύο λιμάνια συμφώνησαν να ανοίξουν νέα γραμμή την άνοιξη και υπέγραψαν μνημόνιο.",
    ),
    "en": ("News", FIRST),
}


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("paragraphs", [1, 3])
def test_leaves_out_menus_in_any_script(language: str, paragraphs: int) -> None:
    entry, text = PAGES[language]
    menu = "<ul>" + "".join(f'<li><a href="/{n}">{entry}{n}</a></li>' for n in range(30)) + "</ul>"
    story = f"<p>{text}</p>" * paragraphs
    body = (
        f'<div class="m">{menu}</div><div class="a"><h1>{entry}!</h1>{story}</div>'
        f'<div class="s">{menu}</div>'
    )
    found = texts(page(body, language=language))
    assert [t for t in found if t != f"{entry}!"] == [text] * paragraphs


def test_keeps_blocks_of_short_page() -> None:
    body = (
        '<nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>Mayor telephones</h1>'
        '<time datetime="2025-05-12">12 May 2025</time><p>The mayor spoke with the port.</p>'
        "<p>They agreed to meet in June.</p></article><footer>Contact</footer>"
    )
    extract = page(body)
    assert texts(extract)[-2:] == ["The mayor spoke with the port.", "They agreed to meet in June."]
    assert not any("Home" in text or "Contact" in text for text in texts(extract))
    assert extract.date == "2025-05-12"


def test_reads_preformatted_page_as_text_file() -> None:
    source = (
        "FERRY TALKS IN AKTAU\n\n12 May 2025\n\n   The two ports agreed to open a new line next\n"
        "year. They signed a memorandum.\n\nI. TRANSIT\n\n   The next meeting will be in June.\n"
    )
    extract = page(f"<pre>{source}</pre>", "<title>T</title>")
    assert extract.title == "FERRY TALKS IN AKTAU"
    assert texts(extract)[2:] == [
        "The two ports agreed to open a new line next year. They signed a memorandum.",
        "I. TRANSIT",
        "The next meeting will be in June.",
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('It opens next year.<sup><a href="#f1">1</a></sup> It', "It opens next year. It"),
        ('It opens next year.<a href="#f2">[2]</a> It', "It opens next year. It"),
        ("It opens in 2025,<sup>3</sup> after", "It opens in 2025, after"),
        ("The agreement<sup>4, 5</sup> opens", "The agreement opens"),
        ("An area of 5 km<sup>2</sup> and 10<sup>6</sup> tons", "An area of 5 km² and 10⁶ tons"),
        ('See <a href="#s4">section 4</a> of it', "See section 4 of it"),
        ('<a href="#back">1</a> The first note', "1 The first note"),
    ],
)
def test_drops_references_to_notes(source: str, text: str) -> None:
    assert texts(page(f"<main><p>{source}</p></main>")) == [text]


def test_prefers_heading_that_agrees_with_title_to_section_name() -> None:
    body = f"{NAV}<h1>Transit Desk</h1><div><h2>Ports agree on ferry</h2><p>{FIRST}</p></div>"
    linked = (
        '<script type="application/ld+json">\n<![CDATA[\n'
        '{"@type":"Article","datePublished":"2024-06-25"}\n]]>\n</script>'
    )
    extract = page(body, f"<title>Ports agree on ferry</title>{linked}")
    assert (extract.title, extract.date) == ("Ports agree on ferry", "2024-06-25")


def test_joins_printed_lines_that_are_paragraphs() -> None:
    lines = [
        "The mayor told the chamber of commerce yesterday that the",
        "two ports had agreed to open talks on a ferry line",
        "before the end of the year, and that a committee of",
        "clerks would meet in Aktau in September.",
        "The line will carry grain and machinery. The port will build",
        "a new quay in May, and will cut the fees.",
    ]
    body = "<main>" + "".join(f"<p>{line}</p>" for line in lines) + "</main>"
    assert texts(page(body)) == [" ".join(lines[:4]), " ".join(lines[4:])]


@pytest.mark.parametrize(
    "lines",
    [
        ["bread and milk", "apples", "salt, pepper", "fish from the port", "tea"],
        ["Port Authority", "12 Quay Street", "Aktau", "Kazakhstan"],
        ["The sea is wide,", "The night is long,", "The ferry sings", "Its sailing song."],
    ],
)
def test_keeps_lines_of_lists_addresses_and_verse(lines: list[str]) -> None:
    assert texts(page("".join(f"<p>{line}</p>" for line in lines))) == lines


def test_drops_elements_before_control_characters() -> None:
    body = f'<main>{ARTICLE}<div class="related">x</div>&#1; &#11; end<p hidden>y</p>&#2;</main>'
    assert FIRST in texts(page(NAV + body))


def test_reads_the_article_of_a_page_that_a_table_lays_out() -> None:
    menu = "<br>".join(f'<a href="/{n}">{name}</a>' for n, name in enumerate(("Home", "News")))
    more = '<a href="/1">Storm closes the airport</a><br><a href="/2">Maps of the harbour</a>'
    body = (
        f"<table><tr><td>{menu}</td><td><h2>Ports agree on ferry</h2>{FIRST}<br><br>{SECOND}</td>"
        f"<td>{more}</td></tr><tr><td colspan=3><small>Terms of use</small></td></tr></table>"
    )
    extract = page(body, "<title>Ports agree on ferry</title>")
    assert (extract.title, texts(extract)) == ("Ports agree on ferry", [FIRST, SECOND])


def test_keeps_table_of_data_with_long_cells() -> None:
    row = f"<tr><td>Aron</td><td>{FIRST}</td></tr>"
    extract = page(f"<main>{ARTICLE}<table>{row}{row.replace('Aron', 'Bern')}</table></main>")
    assert f"Bern: {FIRST}" in texts(extract)


def test_drops_boxes_named_as_footer() -> None:
    foot = '<div class="page-footer">Tous droits réservés. Nous contacter.</div>'
    assert "droits" not in " ".join(texts(page(f"{NAV}<main>{ARTICLE}</main>{foot}")))


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter to get the best of the coast in your inbox every morning.",
        "Abonnieren Sie unseren kostenlosen Newsletter.",
        "Подпишитесь на наш канал в Telegram.",
        "We value your privacy. We and our partners store information on your device.",
        "Wir verwenden Cookies, um diese Seite zu verbessern.",
        "Ce site utilise des cookies pour améliorer votre visite.",
    ],
)
def test_drops_promotion_and_consent_among_paragraphs(line: str) -> None:
    assert line not in texts(page(f"{NAV}<main>{ARTICLE}<p>{line}</p></main>"))


def test_keeps_sentences_about_signing_and_cookies() -> None:
    lines = [
        "Sign up to the agreement by the end of June, the mayor asked the towns of the coast.",
        "The court ruled that the use of cookies needs consent.",
    ]
    found = texts(page(f"{NAV}<main>{ARTICLE}<p>{lines[0]}</p><p>{lines[1]}</p></main>"))
    assert set(lines) <= set(found)
