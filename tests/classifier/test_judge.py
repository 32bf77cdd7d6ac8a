"""What a briefing needs of each sentence: the learned model, and the user in charge of it."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.classifier import judge
from briefing.models import Block, Document, Extract, Relevance
from briefing.profiles import Area, Profile, load_profile
from briefing.structure import build_document

Judged = Callable[..., list[Relevance]]

STATEMENT = (
    "Thank you all for coming here on such a cold morning.",
    "Today the two governments signed an agreement to invest $2 billion in a new railway.",
    "We condemn the attack on the port and call on both parties to end the violence.",
    "The two ministries will work together on cancer research and train nurses jointly.",
    "It did so.",
)


def test_sentences_are_told_apart(judged: Judged, memo: Profile) -> None:
    thanks, signed, condemned, together, _ = judged(memo, *STATEMENT)
    assert thanks.labels["noise"] > 0.8
    assert signed.labels["outcome"] > max(0.5, signed.labels["issue"])
    assert condemned.labels["issue"] > max(0.5, condemned.labels["outcome"])
    assert together.labels["cooperation"] > 0.5


def test_what_a_briefing_must_carry_comes_before_courtesy(judged: Judged, memo: Profile) -> None:
    thanks, signed, condemned, together, _ = judged(memo, *STATEMENT)
    assert min(signed.importance, condemned.importance, together.importance) > thanks.importance


def test_a_sentence_that_points_back_does_not_stand_alone(judged: Judged, memo: Profile) -> None:
    *_, hanging = found = judged(memo, *STATEMENT)
    assert hanging.standalone < 0.5 < found[1].standalone


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Last year the two countries opened a new consulate and completed the bridge.",
         "delivered"),
        ("Today we announce that we have agreed to launch a joint fund.", "agreed"),
        ("The signing of several contracts is expected next month.", "planned"),
    ],
)  # fmt: skip
def test_an_outcome_is_delivered_agreed_or_planned(
    judged: Judged, memo: Profile, text: str, status: str
) -> None:
    assert judged(memo, *STATEMENT[:3], text)[-1].status == status


# --- the user in charge ------------------------------------------------------------------------


def test_a_profile_that_names_no_status_can_ask_the_model(judged: Judged) -> None:
    bare = Profile("bare", (), cues={"outcome": {"en": ("signed",)}})
    assert judged(bare, *STATEMENT)[1].labels["outcome"] > 0.5


@pytest.mark.parametrize("model", [True, False])
def test_phrases_may_speak_against_a_label_that_no_phrase_speaks_for(
    judged: Judged, model: bool
) -> None:
    odd = Profile("odd", (), negative_cues={"rumour": {"en": ("signed",)}}, model=model)
    assert len(judged(odd, *STATEMENT)) == len(STATEMENT)


def test_a_users_area_counts_without_training(judged: Judged, memo: Profile) -> None:
    fisheries = Area({"en": "Fisheries"}, {"en": ("trawler*", "fishing fleet*")})
    wider = msgspec.structs.replace(memo, areas={**memo.areas, "fisheries": fisheries})
    text = "The ministers talked about trawlers from the north."
    assert "fisheries" not in judged(memo, text)[0].areas
    assert judged(wider, text)[0].areas[0] == "fisheries"


def test_a_users_phrase_raises_label_and_importance(judged: Judged, memo: Profile) -> None:
    outcome = {**memo.cues["outcome"], "en": (*memo.cues["outcome"]["en"], "handshake deal")}
    wider = msgspec.structs.replace(memo, cues={**memo.cues, "outcome": outcome})
    text = "There was a handshake deal on the island after the dinner."
    before, after = judged(memo, text)[0], judged(wider, text)[0]
    assert after.labels["outcome"] > 1.5 * before.labels["outcome"]
    assert after.importance > before.importance


@pytest.mark.parametrize(
    "text",
    [
        "The two countries disagree on the treaty that both governments signed in 2019.",
        "The ministers failed to agree on the launch of the programme that they had announced.",
        "The agreement on fisheries, which both sides approved, is still being negotiated.",
    ],
)
def test_what_has_not_come_about_is_no_outcome(judged: Judged, memo: Profile, text: str) -> None:
    silent = msgspec.structs.replace(memo, negative_cues={})
    assert judged(memo, text)[0].labels["outcome"] < 0.4
    assert judged(silent, text)[0].labels["outcome"] > judged(memo, text)[0].labels["outcome"]


def test_a_disagreement_is_an_issue_and_no_cooperation(judged: Judged, memo: Profile) -> None:
    lines = "The ministers met.", "The two countries disagree on how to share the river’s water."
    labels = judged(memo, *lines)[-1].labels
    assert labels["cooperation"] < 0.1 < labels["issue"]
    silent = msgspec.structs.replace(memo, negative_cues={})
    assert judged(silent, *lines)[-1].labels["cooperation"] > labels["cooperation"]


def test_a_users_phrase_speaks_against_a_label(judged: Judged, memo: Profile) -> None:
    against = {"outcome": {"en": ("on paper only",)}, "issue": {"en": ("as ever",)}}
    stricter = msgspec.structs.replace(memo, negative_cues=against)
    text = "The two governments signed an agreement on ports, on paper only."
    before, after = judged(memo, text)[0], judged(stricter, text)[0]
    assert before.labels["outcome"] > 0.5 > after.labels["outcome"]
    assert before.labels["issue"] == after.labels["issue"]


def test_a_profile_of_another_field_is_judged_by_its_cues_alone(judged: Judged) -> None:
    meeting = load_profile("meeting")
    decided, chatter = judged(meeting, "We decided to use the rubber case.", "Okay, thanks.")
    assert decided.labels["decision"] > 0.5 > chatter.labels["decision"]
    assert chatter.labels["noise"] > 0.5
    assert decided.importance > chatter.importance


def test_a_language_that_the_model_never_saw_is_judged_by_cues(
    judged: Judged, memo: Profile
) -> None:
    greeting, signed = judged(
        memo,
        "Добрый день, уважаемые коллеги!",
        "Стороны подписали меморандум о сотрудничестве в области энергетики.",
        language="ru",
    )
    assert greeting.labels["noise"] > 0.8
    assert signed.labels["outcome"] > 0.5
    assert signed.areas == ("energy",)
    assert signed.status == "delivered"


def test_where_nothing_tells_a_status_there_is_none(judged: Judged) -> None:
    assert judged(load_profile("meeting"), "We decided to use the rubber case.")[0].status is None


# --- any text ----------------------------------------------------------------------------------


def test_a_document_without_sentences_is_judged(memo: Profile) -> None:
    assert judge(build_document(Extract(()), "a.txt", "0" * 64), [], memo) == []


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.text(max_size=80).map(str.strip).filter(bool), max_size=8),
    st.sampled_from(["en", "ru", "ja", "und"]),
)
def test_every_sentence_gets_chances_the_same_each_time(lines: list[str], language: str) -> None:
    document = build_document(
        Extract(tuple(Block("paragraph", line) for line in lines)), "a.txt", "0" * 64, language
    )
    profile = load_profile("memo")
    salience = [0.5] * len(document.sentences)
    found = judge(document, salience, profile)
    assert found == judge(document, salience, profile)
    assert len(found) == len(document.sentences)
    for each in found:
        chances = (*each.labels.values(), each.importance, each.standalone)
        assert all(0 <= chance <= 1 for chance in chances)
        assert set(each.areas) <= set(profile.areas)


@pytest.mark.parametrize(
    "text", ["and " * 20_000 + "so on.", "a" * 200_000, "we " + "gladly " * 20_000, "1" * 100_000]
)
def test_what_has_no_end_is_judged(
    memo: Profile, written: Callable[..., Document], text: str
) -> None:
    document = written(text)
    assert len(judge(document, [0.5] * len(document.sentences), memo)) == len(document.sentences)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Меморандум будет подписан в марте 2026 года.", "planned"),
        ("Министры договорились создать рабочую группу.", "agreed"),
        ("Меморандум подписан в Астане.", "delivered"),
    ],
)
def test_the_later_stage_tells_the_status_where_phrases_decide(text: str, status: str) -> None:
    extract = Extract(blocks=(Block("paragraph", text),), title="Переговоры")
    document = build_document(extract, "a.txt", "", "ru")
    assert judge(document, [0.5], load_profile("memo"))[0].status == status
