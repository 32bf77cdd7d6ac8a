"""The memo's title: the event, an agreed text, the session of speeches, the leading news."""

import pytest

from briefing.composer.title import clean_title, extract_event, fit_title, has_title, shorten_lead
from briefing.models import AnalyzedDocument
from tests.composer.conftest import analyze
from tests.composer.test_memo_rules import ISSUES, make

NEWS = [
    "LAKEVILLE, Utopia (AP) — Heavy rain broke the dam above Lakeville on Monday, flooding the"
    " harbour and half of the old town.",
    "The dam above Lakeville was built by the harbour board.",
]


def titled(*titles: str, **fields: object) -> str:
    documents = [
        analyze([title, *ISSUES], path=f"{n}.txt", title=title, **fields)
        for n, title in enumerate(titles)
    ]
    return make(*documents).title


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["Thank you all for coming", "Joint Statement on Rail"], "Joint Statement on Rail"),
        (["Fact Sheet: Rail across the Border"], "Rail across the Border"),
        (["Ladies and gentlemen, dear friends"], "talks-0"),
        (["d. Other Issues", "Introduction", "Report on Ferries"], "Report on Ferries"),
    ],
)
def test_title_names_the_event_and_is_never_a_greeting(titles: list[str], expected: str) -> None:
    documents = [analyze(ISSUES, path=f"talks-{n}.txt", title=t) for n, t in enumerate(titles)]
    assert make(*documents).title == expected


def test_folder_of_unnamed_documents_is_named_after_what_they_share() -> None:
    text = "All speakers welcomed the Caspian Sea Convention."
    documents = [
        analyze([text, line], path=f"{n}.txt", title=str(n)) for n, line in enumerate(ISSUES)
    ]
    assert make(*documents).title == "Caspian Sea Convention"


@pytest.mark.parametrize(
    ("title", "event"),
    [
        (
            "Background Press Call by Officials on the Official Working Visit of Chancellor Roe",
            "Official Working Visit of Chancellor Roe",
        ),
        ("News conference following state visit to Utopia", "State visit to Utopia"),
        (
            "Readout of President Sato’s Meeting with King Ann",
            "President Sato’s Meeting with King Ann",
        ),
        ("Remarks by President Sato at the Third Fish Summit", "Third Fish Summit"),
        (
            "Remarks by President Sato of Utopia at Press Conference",
            "Remarks by President Sato of Utopia at Press Conference",
        ),
        (
            "Remarks by President Sato and King Ann of Utopia Before Bilateral Meeting",
            "Remarks by President Sato and King Ann of Utopia Before Bilateral Meeting",
        ),
        ("Statement on Steel", "Statement on Steel"),
    ],
)
def test_title_of_a_document_about_an_event_names_the_event(title: str, event: str) -> None:
    assert extract_event(title) == event


def test_visit_names_the_folder_before_a_fact_sheet_and_an_address() -> None:
    visit = "Press Call on the Official Visit of King Ann to Utopia"
    others = (
        "Fact Sheet: Utopia Energy Partnership",
        "Address to the Utopia Symposium, Imperial Hotel",
    )
    assert titled(*others, visit) == "Official Visit of King Ann to Utopia"


def test_agreed_text_names_the_folder_unless_it_is_about_another_matter() -> None:
    name = "Joint Statement of Utopia and Ruritania"
    agreed = analyze([name, *ISSUES], title=name, kind="joint-statement")
    talks = "Talks with Ruritania on Utopia Steel Tariffs"
    speech = analyze([talks, *ISSUES], path="b.txt", title=talks)
    assert make(agreed, speech).title == name
    other = "Joint Statement on Riots in Freedonia"
    aside = analyze(["We condemn the riots."], title=other, kind="joint-statement")
    assert make(aside, speech).title == talks


def speech(code: str, text: str) -> AnalyzedDocument:
    lines = [text, "We believe in the sea.", "We call for help."]
    return analyze(lines, path=f"{code}_80_2025.txt", title=f"{code} 80 2025", kind="remarks")


def test_speeches_of_states_are_named_after_their_session_and_the_states() -> None:
    fiji = speech("FJI", "I open the eightieth session of the General Assembly with hope.")
    palau = speech("PLW", "We thank you for your words.")
    title = make(fiji, palau).title
    assert title == "Eightieth session of the General Assembly: Fiji, Palau"


def test_news_without_headlines_are_named_after_the_lead() -> None:
    first = analyze(
        ["Photo by A. Bek of the harbour (Utopia Press)", *NEWS], title="a", kind="news"
    )
    second = analyze(
        ["Rain broke the dam of Lakeville.", "Fish is dear on Monday."],
        path="b.txt",
        title="b",
        kind="news",
    )
    assert make(first, second).title == (
        "Heavy rain broke the dam above Lakeville on Monday, flooding the harbour and half of the"
        " old town"
    )


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Fishermen of the northern coast left the harbour on Monday.",
         "Fishermen of the northern coast left the harbour on Monday"),
        ("It shows that fishermen of the northern coast left the harbour.", ""),
        ("“We will leave the harbour for the northern coast,” he said.", ""),
        ("Will fishermen of the northern coast leave the harbour today?", ""),
        ("Ann Sato Ann B. SatoRead more fishermen leave the harbour today.", ""),
        ("Fishermen left.", ""),
    ],
)  # fmt: skip
def test_sentence_that_can_be_a_title(sentence: str, title: str) -> None:
    assert shorten_lead(sentence) == title


def test_long_sentence_ends_as_a_title_with_its_main_clause() -> None:
    main = (
        "The finance minister of Utopia has told the harbour board of Lakeville about a new tariff"
    )
    assert shorten_lead(f"{main} which fishermen of the northern coast will have to pay.") == main


def test_long_title_is_cut_at_a_mark() -> None:
    first = (
        "Remarks by President Sato and King Ann of Ruritania at the second meeting of the leaders"
    )
    last = (
        "of the northern coast about fish and steel and rail | Lakeville, the old harbour of Utopia"
    )
    assert clean_title(f"{first} {last}") == f"{first} {last.partition(' | ')[0]}"


@pytest.mark.parametrize(
    "title",
    [
        "Embed President Sato leaves 0:32 autoplay autoplay",
        "Ann Sato: https://pictures.example/1",
        "The city could have the best port if the council adopts a plan. (Utopia Press)",
    ],
)
def test_line_of_a_web_page_is_no_title(title: str) -> None:
    assert not has_title(analyze(ISSUES, title=title).document)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A short title of a visit, and of talks", "A short title of a visit, and of talks"),
        (  # the part before a subtitle
            "Joint Statement of the Leaders of the Kingdom of Utopia and the Republic of Ruritania:"
            " Elevating the Partnership of Two Nations by the Sea",
            "Joint Statement of the Leaders of the Kingdom of Utopia and the Republic of Ruritania",
        ),
        (  # what a quotation is about
            "“We will always be neighbours and friends” — results of the visit of the king",
            "Results of the visit of the king",
        ),
        (  # the main clause
            "During a long and difficult hearing before the select committee on the harbour of"
            " Lakeville, the minister rejected the criticism of her letters to the board",
            "The minister rejected the criticism of her letters to the board",
        ),
        (  # up to the end of the main clause
            "The damage of the storm above Lakeville grew on Tuesday as many thousands of families"
            " along the northern coast faced weeks without power or water",
            "The damage of the storm above Lakeville grew on Tuesday",
        ),
        (
            "Leaders’ Summit of the North. Meeting of three. Message to the press",
            "Leaders’ Summit of the North",
        ),
        (
            "湖国国家主席主持首届湖国与海国首脑峰会并发表主旨讲话"
            " 强调携手建设守望相助的共同体和共同发展的未来",
            "湖国国家主席主持首届湖国与海国首脑峰会并发表主旨讲话",
        ),
    ],
)
def test_long_title_ends_with_a_part_or_a_clause(title: str, expected: str) -> None:
    assert fit_title(title) == expected


def test_title_whose_elements_a_page_joined_ends_with_the_first() -> None:
    joint = analyze(
        NEWS, title="Utopia-Ruritania Leaders’ StatementBuilding Bridges", kind="joint-statement"
    )
    speech = analyze(NEWS, path="b.txt", title="A speech")
    assert make(joint, speech).title == "Utopia-Ruritania Leaders’ Statement"


def test_report_without_a_title_is_named_after_the_term_that_it_defines() -> None:
    text = "Double landing refers to the landing of fish in two harbours."
    lines = [text, *(f"Double landing is dear in harbour {n}." for n in range(6))]
    report = analyze(lines, path="report-fish.txt", title="Report fish", kind="report")
    assert make(report).title == "Double landing"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("港湾会談、協力拡大を議論（南北ニュース ） - 東西ニュース", "港湾会談、協力拡大を議論"),
        ("港湾会談の説明は前夜まで続く｜東西新聞", "港湾会談の説明は前夜まで続く"),
        ("Ministers agree on the harbour | The Daily Herald", "Ministers agree on the harbour"),
        ("Hafen – eine Bilanz", "Hafen – eine Bilanz"),
    ],
)
def test_title_leaves_out_the_name_of_the_site(title: str, expected: str) -> None:
    assert fit_title(title) == expected
