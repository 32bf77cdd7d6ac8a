"""Cue phrases of the languages: what they indicate, and what negation rules out."""

import pytest

from briefing.classifier.context import tokenize_texts
from briefing.classifier.cues import build_lexicon, match_cues
from briefing.languages import LANGUAGES
from briefing.profiles import load_profile

MEMO = load_profile("memo")


def find_labels(text: str, language: str) -> set[str]:
    """Return the labels and areas that cues of the memo profile indicate; "not x" if negated."""
    cues = MEMO.cues | {f"not {name}": cue for name, cue in MEMO.negative_cues.items()}
    areas = {name: area.cues for name, area in MEMO.areas.items()}
    return set(match_cues(build_lexicon(cues | areas, language), [text], tokenize_texts([text]))[0])


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_language_has_cues_of_outcomes_statuses_and_areas(code: str) -> None:
    known = LANGUAGES[code].vocabularies["diplomacy"]
    for label in ("issue", "outcome", "cooperation", "delivered", "agreed", "planned", "noise"):
        assert known.cues[label]
    assert set(known.areas) >= set(MEMO.areas)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Соглашение не было заключено."),
        ("de", "Sollte es nicht zu einer Einigung kommen, wird weiter verhandelt."),
        ("fr", "Les deux pays n’ont pas encore signé le texte."),
        ("es", "Los ministros no firmaron el convenio."),
        ("it", "Il protocollo non è stato firmato."),
        ("pt", "O tratado não foi assinado."),
        ("pl", "Strony nie podpisały umowy."),
        ("cs", "Ministři se nedohodli."),
        ("tr", "Anlaşma imzalanmadı."),
        ("uk", "Угоду не підписали."),
        ("kk", "Келісімге қол қойылмады."),
        ("zh", "双方未签署协议。"),
        ("ja", "両国は合意に至らなかった。"),
        ("ar", "لم يوقع الطرفان الاتفاق."),
    ],
)
def test_negated_outcome_is_ruled_out(code: str, text: str) -> None:
    assert "not outcome" in find_labels(text, code)


@pytest.mark.parametrize(
    ("code", "text", "label"),
    [
        ("fr", "Il a porté un toast au doyen.", "transport"),
        ("es", "El ambiente de la sala era cordial.", "climate"),
        ("de", "Die Streitkräfte üben einige Planeten weiter.", "outcome"),
        ("de", "Es handelt sich um Streitkräfte.", "issue"),
        ("ru", "Газета долго писала об этом портале.", "energy"),
        ("ru", "Газета долго писала об этом портале.", "transport"),
        ("ru", "Газета долго писала об этом портале.", "finance"),
        ("ja", "計画の核心は人です。", "nuclear"),
        ("zh", "这是计划的核心。", "nuclear"),
    ],
)
def test_longer_words_are_not_hit_by_a_cue(code: str, text: str, label: str) -> None:
    assert label not in find_labels(text, code)


def test_german_compound_is_found_by_its_last_part() -> None:
    assert "outcome" in find_labels("Das Rohstoffabkommen steht.", "de")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("kk", "Министр порттың мәні зор екенін атап өтті."),
        ("kk", "Министр қатысушыларға ризашылық білдірді."),
        ("zh", "双方要扩大贸易和投资合作。"),
        ("ja", "首相は協力が進むことを期待すると述べた。"),
    ],
)
def test_what_is_said_or_wished_is_no_outcome(code: str, text: str) -> None:
    assert "not outcome" in find_labels(text, code)
