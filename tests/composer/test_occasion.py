"""The occasion line: who met whom, where and when, of the event that the title names."""

import pytest

from briefing.models import AnalyzedDocument, Memo, Mention
from tests.composer.conftest import analyze
from tests.composer.test_memo_rules import ISSUES, OUTCOME, make, points

MET = "President Ann Sato met with King Karl of Ruritania today in Lakeville."
NOISE = {"labels": {"noise": 0.95, "issue": 0.0}}


def occasion(*documents: AnalyzedDocument, words: int = 700) -> tuple[str, str | None]:
    memo = make(*documents, words=words)
    return (memo.occasion.text, memo.occasion.speaker) if memo.occasion else ("", None)


def test_occasion_is_printed_above_the_points_and_not_among_them() -> None:
    memo = make(analyze([(MET, OUTCOME), *ISSUES], kind="readout"))
    assert memo.occasion is not None
    assert memo.occasion.text == MET
    assert MET not in [point.text for point in points(memo)]


def test_no_point_repeats_the_occasion() -> None:
    again = "President Ann Sato met with King Karl of Ruritania in Lakeville today."
    documents = [
        analyze([(text, OUTCOME), *ISSUES], path=f"{n}.txt", kind="readout")
        for n, text in enumerate((MET, again))
    ]
    memo = make(*documents)
    assert memo.occasion is not None
    assert memo.occasion.text == MET
    assert again not in [point.text for point in points(memo)]


def test_bottom_line_has_as_many_points_with_an_occasion_as_without() -> None:
    def count(memo: Memo) -> int:
        (summary,) = [section for section in memo.sections if section.id == "summary"]
        return len(summary.points)

    lines = [(f"The parties signed a treaty on {t}.", OUTCOME) for t in ISSUES]
    other = analyze([ISSUES[0]], path="b.txt")
    with_it = make(analyze([(MET, OUTCOME), *lines], kind="readout"), other)
    assert count(with_it) == count(make(analyze(lines, kind="readout"), other))


@pytest.mark.parametrize(
    "text",
    [
        "I warmly welcome King Karl of Ruritania to Lakeville.",
        "What a pleasure it is to welcome King Karl of Ruritania to Lakeville today.",
        "Today, I met with King Karl of Ruritania in Lakeville.",
        "We thank King Karl of Ruritania for his visit to Lakeville today.",
    ],
)
def test_greeting_and_first_person_of_a_speech_are_no_occasion(text: str) -> None:
    speech = [(text, {"speaker": "PRESIDENT SATO"} | NOISE), *ISSUES]
    assert occasion(analyze(speech, kind="remarks")) == ("", None)


def test_joint_statement_in_the_first_person_is_an_occasion_if_it_says_where_or_when() -> None:
    parties = "We, the leaders of Utopia and Ruritania, met"
    for text, expected in (
        (f"{parties} in Lakeville today to talk about fish.", True),
        (f"{parties} to reaffirm our partnership on fish.", False),
    ):
        found = occasion(analyze([text, *ISSUES], kind="joint-statement"))[0]
        assert found == (text if expected else "")


def test_reaction_in_quotation_marks_is_no_occasion_beside_what_happened() -> None:
    reaction = (
        "The attack on the harbour of Lakeville on Monday is “stunning”, said Minister Ann Sato of"
        " Utopia in Port Roe."
    )
    event = "Pirates attacked the harbour of Lakeville in Ruritania on Monday."
    documents = [
        analyze([text, *ISSUES], path=f"{n}.txt", kind="news")
        for n, text in enumerate((reaction, event))
    ]
    assert occasion(*documents)[0] == event


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Präsidentin Sato hat heute in Seestadt König Karl von Ruritanien empfangen."),
        ("es", "La presidenta Sato recibió hoy en Lagoville al rey Karl de Ruritania."),
        ("kk", "Президент Ана Сато бүгін Көлқалада Руритания королі Карлмен кездесті."),
    ],
)
def test_occasion_is_recognized_by_words_of_its_language(language: str, text: str) -> None:
    assert occasion(analyze([text, *ISSUES], kind="news", language=language))[0] == text


def test_meal_of_spouses_is_no_occasion_beside_the_meeting() -> None:
    brunch = (
        "President Ann Sato met with King Karl of Ruritania today before a brunch in Lakeville."
    )
    documents = [
        analyze([text, *ISSUES], path=f"{n}.txt", kind="readout")
        for n, text in enumerate((brunch, MET))
    ]
    assert occasion(*documents)[0] == MET


def test_of_two_meetings_that_of_the_title_is_the_occasion() -> None:
    aside = "Minister Roe met with Minister Khan today in Lakeville."
    documents = [
        analyze([aside, *ISSUES], path="a.txt", kind="readout", title="Remarks on fish"),
        analyze(
            [MET, *ISSUES], path="b.txt", kind="readout", title="Visit of King Karl of Ruritania"
        ),
    ]
    assert occasion(*documents)[0] == MET


@pytest.mark.parametrize(
    "text",
    [
        "King Karl of Ruritania visited Lakeville in 2019.",  # another visit
        "We welcome the renewed commitment of Utopia to Ruritania and its harbour.",
        "The harbour board owns the pilots of the northern coast.",
        "United States and Ruritania Meet in Lakeville Today",  # a headline
    ],
)
def test_other_sentence_is_no_occasion(text: str) -> None:
    past = {"mentions": (Mention("date", "2019", "2019"),)} if "2019" in text else {}
    assert occasion(analyze([(text, past), *ISSUES], kind="readout"))[0] == ""


def test_congratulation_before_the_assembly_is_no_occasion() -> None:
    text = "I congratulate you on your election as President of the 80th session."
    lines = [(text, NOISE), "We believe in the sea.", "We call for help."]
    speech = analyze(lines, path="FJI_80_2025.txt", title="FJI 80 2025", kind="remarks")
    other = analyze(lines[1:], path="PLW_80_2025.txt", title="PLW 80 2025", kind="remarks")
    assert occasion(speech, other) == ("", None)
