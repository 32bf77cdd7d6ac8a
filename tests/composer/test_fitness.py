"""Which sentences may be quoted, judged by their words alone."""

import pytest
from msgspec.structs import replace

from briefing.composer.fitness import is_courtesy, is_quotable, leans_on_context, measure_opening
from briefing.composer.passages import Passage, extract_passages
from briefing.composer.ranks import rank_passages
from briefing.composer.scoring import score_passage
from tests.composer.conftest import RANKS, Line, analyze


@pytest.mark.parametrize(
    "text",
    [
        "When will the ferries run?",
        "Ferries return to the bay after a winter of storms, and fares...",
        "(The ferry was later repaired.)",
        "The port must #OpenTheLocks now.",
        "The ministers (inaudible) on fares.",
        "I’m not going to get into the details of the talks.",
        "The port authority declined to comment.",
        "And — from everything from — we sent ferries, locks and pilots.",
        "I think feels that the ferries run well.",
        "Work on the locks has already been mentioned.",
        "Nothing in this order shall be construed to bind the ports.",
        "JUST WATCHED Ferries collide Replay",
        "Anna Sato Anna Maria SatoBlast in port said the ferries would run.",
    ],
)
def test_never_quotes_what_states_nothing(text: str) -> None:
    assert not is_quotable(text, "en", "remarks")


@pytest.mark.parametrize(
    "text",
    [
        "The ferries run again.",
        "The Union State Supreme State Council will discuss ferries.",
        "The minister declined the offer of Arland, which had asked for cheaper fares.",
        "I’m not going to get into details, but fares will fall by a tenth.",
        "Arland and Borland signed the treaty (see Annex 2).",
    ],
)
def test_may_quote_what_states_something(text: str) -> None:
    assert is_quotable(text, "en", "remarks")


def test_quotes_no_caption_of_a_picture_in_the_news() -> None:
    text = "Passengers wait for a ferry in the harbour of Arland, Monday, Oct. 3, 2011."
    assert not is_quotable(text, "en", "news")
    assert is_quotable(text, "en", "report")
    assert is_quotable("The ferry sank on Monday, Oct. 3, 2011.", "en", "news")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("And, as I said, fares fall.", "fares fall."),
        ("As everybody is aware by now, fares fall.", "fares fall."),
        ("On your question about ferries, you know, fares fall.", "fares fall."),
        ("Secondly, fares fall.", "fares fall."),
        ("And — and fares fall.", "fares fall."),
        ("THE FERRY DESK | Fares fall.", "Fares fall."),
        ("As the minister said, fares fall.", "As the minister said, fares fall."),
        ("Second ferries are cheaper.", "Second ferries are cheaper."),
    ],
)
def test_leaves_out_openings_that_refer_to_the_speech_itself(text: str, rest: str) -> None:
    assert text[measure_opening(text, "en")[0] :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "We had a productive discussion on ferries.",
        "I look forward to working with you.",
        "We congratulate the port.",
        "The minister of ports will attend.",
    ],
)
def test_compliments_and_remarks_on_the_talks_are_courtesies(text: str) -> None:
    assert is_courtesy(text, "en")
    assert not is_courtesy("Fares fall by a tenth.", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Minister lehnte eine Stellungnahme ab.", "de"),
        ("Le ministre a refusé de commenter.", "fr"),
        ("El ministro declinó hacer comentarios.", "es"),
        ("Министр отказался от комментариев.", "ru"),
        ("部长拒绝置评。", "zh"),
        ("大臣はコメントを控えた。", "ja"),
    ],
)
def test_refusals_to_comment_are_recognized_in_other_languages(text: str, language: str) -> None:
    assert not is_quotable(text, language, "news")


def test_courtesy_counts_for_less_in_both_ways_of_choosing() -> None:
    document = analyze(["Arland and Borland had a constructive meeting on lighthouses."])
    (passage,) = extract_passages([document])
    plain = replace(passage, is_courtesy=False)
    low, high = (rank_passages([document], [p], RANKS).scores.gain for p in (passage, plain))
    assert low < high
    assert score_passage(passage, "issue") < score_passage(plain, "issue")


# --- context ------------------------------------------------------------------------------------


def passages(text: str, **values: object) -> list[Passage]:
    lines: list[Line] = [(text, values)]
    return extract_passages([analyze(lines)])


@pytest.mark.parametrize(
    "text",
    [
        "After the aforementioned repairs, the locks open in May.",
        "The team will mend the locks.",
        "Fares fall by a tenth under that agreement.",
        "The second goal is to mend the locks.",
        "Ports that are older than that stay open.",
    ],
)
def test_sentence_that_leans_on_a_short_one_is_quoted_with_it(text: str) -> None:
    assert leans_on_context(text, "en")
    first = "Arland sends a team of engineers."
    assert [p.text for p in passages(f"{first} {text}")] == [first, f"{first} {text}"]


def test_sentence_that_leans_on_a_long_one_may_be_quoted_alone_and_counts_as_less_clear() -> None:
    first = f"Arland sends engineers from {', '.join(f'port {n}' for n in range(20))}."
    text = "The team will mend the locks."
    found = passages(f"{first} {text}")
    assert [p.text for p in found] == [first, text, f"{first} {text}"]
    assert found[1].standalone < found[2].standalone


def test_quotes_no_pair_with_a_sentence_that_states_nothing() -> None:
    found = passages("When will they come? The team will mend the locks.")
    assert [p.text for p in found] == ["The team will mend the locks."]
