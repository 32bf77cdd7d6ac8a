"""Labels, importance, status and areas: the learned model and the user's cues."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.classifier import predict
from briefing.models import Block, Document, Extract, Relevance
from briefing.profiles import Area, Profile, load_profile
from briefing.structure import build_document

Classify = Callable[..., list[Relevance]]

STATEMENT = (
    "Thank you all for coming here on such a cold morning.",
    "Today the two governments signed an agreement to invest $2 billion in a new railway.",
    "We condemn the attack on the port and call on both parties to end the violence.",
    "The two ministries will work together on cancer research and train nurses jointly.",
    "It did so.",
)


def test_predicts_labels_of_plain_sentences(classify: Classify, memo: Profile) -> None:
    thanks, signed, condemned, together, _ = classify(memo, *STATEMENT)
    assert thanks.labels["noise"] > 0.8
    assert signed.labels["outcome"] > max(0.5, signed.labels["issue"])
    assert condemned.labels["issue"] > max(0.5, condemned.labels["outcome"])
    assert together.labels["cooperation"] > 0.5


def test_ranks_outcomes_above_courtesies(classify: Classify, memo: Profile) -> None:
    thanks, signed, condemned, together, _ = classify(memo, *STATEMENT)
    assert min(signed.importance, condemned.importance, together.importance) > thanks.importance


def test_sentence_with_anaphoric_opening_is_not_standalone(
    classify: Classify, memo: Profile
) -> None:
    *_, hanging = found = classify(memo, *STATEMENT)
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
def test_predicts_status_of_outcomes(
    classify: Classify, memo: Profile, text: str, status: str
) -> None:
    assert classify(memo, *STATEMENT[:3], text)[-1].status == status


# --- the user in charge ------------------------------------------------------------------------


def test_profile_without_statuses_can_use_model(classify: Classify) -> None:
    bare = Profile("bare", (), cues={"outcome": {"en": ("signed",)}})
    assert classify(bare, *STATEMENT)[1].labels["outcome"] > 0.5


@pytest.mark.parametrize("model", [True, False])
def test_accepts_negative_cues_of_label_without_cues(classify: Classify, model: bool) -> None:
    odd = Profile("odd", (), negative_cues={"rumour": {"en": ("signed",)}}, model=model)
    assert len(classify(odd, *STATEMENT)) == len(STATEMENT)


def test_user_defined_area_works_without_training(classify: Classify, memo: Profile) -> None:
    fisheries = Area({"en": "Fisheries"}, {"en": ("trawler*", "fishing fleet*")})
    wider = msgspec.structs.replace(memo, areas={**memo.areas, "fisheries": fisheries})
    text = "The ministers talked about trawlers from the north."
    assert "fisheries" not in classify(memo, text)[0].areas
    assert classify(wider, text)[0].areas[0] == "fisheries"


def test_user_cue_raises_label_and_importance(classify: Classify, memo: Profile) -> None:
    outcome = {**memo.cues["outcome"], "en": (*memo.cues["outcome"]["en"], "handshake deal")}
    wider = msgspec.structs.replace(memo, cues={**memo.cues, "outcome": outcome})
    text = "There was a handshake deal on the island after the dinner."
    before, after = classify(memo, text)[0], classify(wider, text)[0]
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
def test_failed_agreement_is_not_an_outcome(classify: Classify, memo: Profile, text: str) -> None:
    silent = msgspec.structs.replace(memo, negative_cues={})
    assert classify(memo, text)[0].labels["outcome"] < 0.4
    assert classify(silent, text)[0].labels["outcome"] > classify(memo, text)[0].labels["outcome"]


def test_disagreement_is_issue_not_cooperation(classify: Classify, memo: Profile) -> None:
    lines = "The ministers met.", "The two countries disagree on how to share the river’s water."
    labels = classify(memo, *lines)[-1].labels
    assert labels["cooperation"] < 0.1 < labels["issue"]
    silent = msgspec.structs.replace(memo, negative_cues={})
    assert classify(silent, *lines)[-1].labels["cooperation"] > labels["cooperation"]


def test_user_negative_cue_lowers_label(classify: Classify, memo: Profile) -> None:
    against = {"outcome": {"en": ("on paper only",)}, "issue": {"en": ("as ever",)}}
    stricter = msgspec.structs.replace(memo, negative_cues=against)
    text = "The two governments signed an agreement on ports, on paper only."
    before, after = classify(memo, text)[0], classify(stricter, text)[0]
    assert before.labels["outcome"] > 0.5 > after.labels["outcome"]
    assert before.labels["issue"] == after.labels["issue"]


def test_profile_without_model_uses_cues_only(classify: Classify) -> None:
    meeting = load_profile("meeting")
    decided, chatter = classify(meeting, "We decided to use the rubber case.", "Okay, thanks.")
    assert decided.labels["decision"] > 0.5 > chatter.labels["decision"]
    assert chatter.labels["noise"] > 0.5
    assert decided.importance > chatter.importance


def test_language_without_model_uses_cues(classify: Classify, memo: Profile) -> None:
    greeting, signed = classify(
        memo,
        "Добрый день, уважаемые коллеги!",
        "Стороны подписали меморандум о сотрудничестве в области энергетики.",
        language="ru",
    )
    assert greeting.labels["noise"] > 0.8
    assert signed.labels["outcome"] > 0.5
    assert signed.areas == ("energy",)
    assert signed.status == "delivered"


def test_has_no_status_without_evidence(classify: Classify) -> None:
    assert classify(load_profile("meeting"), "We decided to use the rubber case.")[0].status is None


# --- any text ----------------------------------------------------------------------------------


def test_accepts_empty_document(memo: Profile) -> None:
    assert predict(build_document(Extract(()), "a.txt", "0" * 64), [], memo) == []


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.text(max_size=80).map(str.strip).filter(bool), max_size=8),
    st.sampled_from(["en", "ru", "ja", "und"]),
)
def test_probabilities_are_deterministic(lines: list[str], language: str) -> None:
    document = build_document(
        Extract(tuple(Block("paragraph", line) for line in lines)), "a.txt", "0" * 64, language
    )
    profile = load_profile("memo")
    salience = [0.5] * len(document.sentences)
    found = predict(document, salience, profile)
    assert found == predict(document, salience, profile)
    assert len(found) == len(document.sentences)
    for each in found:
        chances = (*each.labels.values(), each.importance, each.standalone)
        assert all(0 <= chance <= 1 for chance in chances)
        assert set(each.areas) <= set(profile.areas)


@pytest.mark.parametrize(
    "text", ["and " * 20_000 + "so on.", "a" * 200_000, "we " + "gladly " * 20_000, "1" * 100_000]
)
def test_accepts_endless_words_and_sentences(
    memo: Profile, written: Callable[..., Document], text: str
) -> None:
    document = written(text)
    assert len(predict(document, [0.5] * len(document.sentences), memo)) == len(document.sentences)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Меморандум будет подписан в марте 2026 года.", "planned"),
        ("Министры договорились создать рабочую группу.", "agreed"),
        ("Меморандум подписан в Астане.", "delivered"),
    ],
)
def test_later_status_wins_where_cues_decide(text: str, status: str) -> None:
    extract = Extract(blocks=(Block("paragraph", text),), title="Переговоры")
    document = build_document(extract, "a.txt", "", "ru")
    profile = msgspec.structs.replace(load_profile("memo"), model=False)
    assert predict(document, [0.5], profile)[0].status == status
