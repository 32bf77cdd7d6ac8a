"""`briefing.summarize`: what other programs call."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.errors import UsageError
from briefing.models import Block, Extract
from briefing.structure import build_document

PORT = (
    "The two ministries agreed on Monday to open a second berth in the port of Aktau.\n"
    "The berth will cost 40 million dollars, and the ministries will share the cost.\n"
    "Lunch was served.\n"
    "Storms closed the port for nine days last winter, the harbour master said.\n"
)
TRAIN = "A night train to Almaty was announced. It will leave Aktau port at nine."


def test_a_summary_is_sentences_of_the_text_in_order_at_their_offsets() -> None:
    found = briefing.summarize(PORT, words=30, language="en")
    assert 1 <= len(found) < 4
    assert all(PORT[each.start : each.end] == each.text == str(each) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)


def test_a_number_of_sentences_can_be_asked_for() -> None:
    assert len(briefing.summarize(PORT, sentences=2)) == 2


def test_without_a_budget_a_short_text_is_its_own_summary() -> None:
    assert "\n".join(map(str, briefing.summarize(PORT))) == PORT.strip()


def test_several_texts_are_summed_up_together_in_their_order() -> None:
    found = briefing.summarize([PORT, TRAIN], words=500, language="en")
    assert [str(each) for each in found[-2:]] == TRAIN.replace(". ", ".\n").split("\n")
    assert found[-1].start == TRAIN.index("It will")


def test_what_two_texts_report_is_said_once() -> None:
    one, two = "The berth in Aktau opens in March.", "In March the Aktau berth opens."
    texts = [f"{one}\nDues rise next year.", f"{two}\nPilots want better boats."]
    found = {str(each) for each in briefing.summarize(texts, sentences=3, language="en")}
    assert len(found & {one, two}) == 1


def test_documents_that_were_read_are_taken_as_they_are() -> None:
    extract = Extract(tuple(Block("paragraph", line) for line in PORT.splitlines()))
    document = build_document(extract, "port.txt", "0" * 64)
    assert briefing.summarize(document, sentences=1)[0] in document.sentences


@pytest.mark.parametrize("empty", ["", " \n ", [], ["", ""]])
def test_of_nothing_there_is_no_summary(empty: str | list[str]) -> None:
    assert briefing.summarize(empty, words=50) == ()


def test_mark_up_on_lines_of_its_own_is_not_quoted() -> None:
    found = briefing.summarize('<SPEAKER ID="3">\nStorms closed the port.\n<P>\n', language="en")
    assert [str(each) for each in found] == ["Storms closed the port."]


@pytest.mark.parametrize("wrong", [{"scorer": "magic"}, {"words": -1}, {"sentences": -3}])
def test_refuses_a_wrong_option_in_one_line(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError) as refused:
        briefing.summarize(PORT, **wrong)  # type: ignore[arg-type]
    assert "\n" not in str(refused.value)


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=300), words=st.integers(0, 60))
def test_any_text_is_quoted_character_for_character(text: str, words: int) -> None:
    found = briefing.summarize(text, words=words, language="en")
    whole = text.encode("utf-8", "replace").decode() if not text.isprintable() else text
    kept = [whole[each.start : each.end] == each.text for each in found]
    assert all(kept)
    assert found == briefing.summarize(text, words=words, language="en")


def test_a_summary_needs_neither_readers_nor_sumy() -> None:
    program = (
        "import sys, briefing; briefing.summarize('One ship. Two ships.', words=2, language='en'); "
        "heavy = set('sumy nltk lxml jinja2 rich click langdetect'.split()); "
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert run.stdout.decode().strip() == "[]"
