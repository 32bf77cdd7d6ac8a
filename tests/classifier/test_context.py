"""Marks of form and features of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.classifier import context
from briefing.classifier.context import (
    BOILERPLATE_MARKS,
    BUCKETS,
    EMBEDDING_ROWS,
    MARK_PATTERNS,
    MARKS,
    MATCHER,
    compute_token_features,
    detect_marks,
    tokenize_texts,
)
from briefing.classifier.lexicon_en import VERB_CLASSES, WORD_CLASSES


def marks(text: str, language: str = "en") -> list[str]:
    laid = tokenize_texts([text])
    hits = MATCHER.match_starts(laid, compute_token_features(laid.vocabulary)["patterns"])
    matches_found = MATCHER.matches(hits, laid)[:, -len(MARK_PATTERNS) :]
    (row,) = detect_marks([text], [len(text.split())], matches_found, language)
    return [MARKS[place] for place in row.nonzero()[0]]


def noise(text: str) -> list[str]:
    return [mark for mark in marks(text) if mark in BOILERPLATE_MARKS]


def dangling(text: str, language: str = "en") -> list[str]:
    return [mark for mark in marks(text, language) if mark not in BOILERPLATE_MARKS]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Good morning, ladies and gentlemen, and welcome.", "greeting"),
        ("Thank you very much for having us here today.", "thanks"),
        ("Earlier, the news agency reported on the visit of the minister.",
         "agency's earlier report"),
        ("Read more about the summit on our site.", "link"),
        ("PRIME MINISTER:", "speaker's label"),
        ("(Applause and laughter in the hall.)", "stage direction"),
        ("3:37 P.M. CAT", "clock time"),
        ("Please have a seat, all of you.", "logistics"),
        ("Will you send more troops to the island?", "a question"),
        ("More to come.", "too short"),
    ],
)  # fmt: skip
def test_detects_boilerplate(text: str, mark: str) -> None:
    assert mark in noise(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers signed an agreement on solar power in Berlin.",
        "We remain concerned about the situation at the border.",
    ],
)
def test_finds_no_marks_in_plain_statement(text: str) -> None:
    assert noise(text) == []
    assert dangling(text) == []


@pytest.mark.parametrize("opening", ["Dear ", "By ", "Earlier, ", "(", "A: "])
def test_endless_line_with_boilerplate_opening_has_no_mark(opening: str) -> None:
    assert noise(opening + "mr. " * 50_000 + "left") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("It also covers rail and ports in the south.", "opens with a pronoun"),
        ("This visit will bring the two sides closer together.", "opens with a pointer"),
        ("However, the talks on tariffs will go on next year.", "opens with a connective"),
        ("Yes, the government has agreed to the proposal.", "answers what was asked"),
        ("The forum has three areas of work this year:", "leads into a list"),
        ("Norway will do so before the end of the year.", "refers back"),
        ("and the promotion of trade between the two sides.", "opens in the middle"),
    ],
)
def test_detects_dependence_on_context(text: str, why: str) -> None:
    assert why in dangling(text)


@pytest.mark.parametrize(
    ("language", "text", "alone"),
    [
        ("ru", "Он также отметил важность этого соглашения.", False),
        ("ru", "Онлайн-торговля между странами выросла на треть.", True),
        ("fr", "Cette visite renforcera les liens entre les deux pays.", False),
        ("fr", "Les ministres ont signé un accord sur le rail.", True),
        ("de", "Außerdem wird der Hafen im Süden ausgebaut.", False),
        ("ja", "これにより両国の関係はさらに強化される。", False),
    ],
)
def test_detects_anaphoric_openings_in_other_languages(
    language: str, text: str, alone: bool
) -> None:
    assert (dangling(text, language) == []) is alone


def test_computes_classes_verb_and_year() -> None:
    will, year, signed, the = compute_token_features(["will", "2024", "signed", "the"])
    assert VERB_CLASSES[will["verb"]] == "will"
    assert (year["year"], year["is_number"], the["year"]) == (2024, True, 0)
    named = {name for n, name in enumerate(WORD_CLASSES) if int(signed["classes"]) >> n & 1}
    assert named == {"agree", "in ed"}
    assert (signed["is_content"], the["is_content"]) == (True, False)


def test_buckets_are_stable() -> None:
    assert context.hash_buckets("rail") == (27521, 5716)


def test_words_with_same_beginning_share_stem() -> None:
    assert (
        context.hash_stem("cooperation")
        == context.hash_stem("cooperative")
        != context.hash_stem("coordination")
    )


@given(st.lists(st.text(min_size=1), max_size=5))
def test_features_of_any_text_are_within_bounds(known: list[str]) -> None:
    found = compute_token_features(known)
    assert len(found) == len(known)
    assert (found["buckets"] < BUCKETS).all()
    assert (found["subwords"] < EMBEDDING_ROWS).all()


def test_cache_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "_CACHE_SIZE", 3)
    compute_token_features([f"unheard{n}" for n in range(9)])
    assert len(context._CACHE) <= 3
