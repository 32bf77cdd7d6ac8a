"""Forms are looked for where they can be met, and found as if they were looked for everywhere."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.relevance import forms, shapes, stages
from briefing.relevance.scene import Floats, low_words
from briefing.relevance.seeking import MOST, Seeker

SAMPLES = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TOLD = stages.FORMS | stages.HEAD_FORMS
EVERY = forms.MARKS | shapes.SHAPES | {f"stage: {name}": form for name, form in TOLD.items()}
NEEDS = forms.NEEDS | shapes.NEEDS | {f"stage: {name}": of for name, of in stages.NEEDS.items()}
WORDS = sorted({part for needs in NEEDS.values() for part in needs.split()})


def times(text: str, needs: dict[str, str]) -> list[float]:
    return Seeker(EVERY, needs).times([text], [low_words(text)])[0].tolist()


def test_a_form_is_counted_and_what_opens_a_text_at_its_opening_alone() -> None:
    given = {"day": re.compile(r"day"), "first": re.compile(r"^day")}
    found = Seeker(given, {}).times(["day by day", "by day", "day" * 9], [(), (), ()])
    assert found.tolist() == [[2, 1], [1, 0], [MOST, 1]]


def test_where_case_does_not_count_it_does_not() -> None:
    given = {"day": re.compile("(?i)day"), "Day": re.compile("Day")}
    assert Seeker(given, {}).times(["DAY Day"], [()]).tolist() == [[2, 1]]


def test_a_form_that_needs_a_word_is_not_looked_for_without_it() -> None:
    seeker = Seeker({"a": re.compile("port")}, {"a": "rail"})
    texts = ["a port", "rail and port", "rail-bound port"]
    assert seeker.times(texts, [t.split() for t in texts]).tolist() == [[0], [1], [1]]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_forms_need_hides_nothing_in_the_samples(path: Path) -> None:
    for line in map(forms.plain, path.read_text("utf-8").splitlines()):
        assert times(line, NEEDS) == times(line, {})


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS) | st.sampled_from(["US", "Mr Lee", "agreed", "of the"])))
def test_what_forms_need_hides_nothing_in_their_own_words(parts: list[str]) -> None:
    text = " ".join(parts)
    assert times(text, NEEDS) == times(text, {})


def test_a_number_without_end_is_searched_in_one_pass() -> None:
    assert times("1," * 200_000, NEEDS) == times("1," * 200_000, {})


@pytest.mark.parametrize(
    "opening", ["we", "I", "this", "will", "have", "are", "welcome", "earlier,"]
)
def test_a_word_said_again_and_again_is_searched_in_one_pass(opening: str) -> None:
    named = {word for form in EVERY.values() for word in re.findall("[a-z]{2,}", form.pattern)}
    words = sorted(named | {"jointly"})
    often, oftener = (said(opening, words, times) for times in (30, 60))
    assert (often == oftener).all()


def said(opening: str, words: list[str], times: int) -> Floats:
    texts = [f"{opening} {f'{word} ' * times}end" for word in words]
    return Seeker(EVERY, {}).times(texts, [()] * len(texts))
