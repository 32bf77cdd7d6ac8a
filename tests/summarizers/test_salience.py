"""Features of the default summarizer."""

import numpy as np
import pytest

from briefing.models import Document, Section, Sentence
from briefing.summarizers import SUMMARIZERS
from briefing.summarizers.salience import FEATURES, WEIGHTS, extract_features, load_shipped
from briefing.summarizers.summarize import merge_documents


def seen(text: str, name: str) -> list[float]:
    row = extract_features(merge_documents(text, "en"))[FEATURES.index(name)]
    return [round(float(value), 3) for value in row]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("figures", "It cost 3 million.\nIt was dear.", [0.25, 0.0]),
        ("question", "Why now?\nBecause.", [1.0, 0.0]),
        ("all capitals", "NATO met.\nThey met.", [0.5, 0.0]),
        ("capitals", "We saw Mount Fuji.\nWe saw it.", [0.5, 0.0]),
        ("money", "It cost $3 or €2.\nIt was dear.", [2.0, 0.0]),
        ("opens low", "so it goes.\nIt goes.", [1.0, 0.0]),
        ("brackets", "(a) the [old] port.\nThe port.", [2.0, 0.0]),
        ("short words", "An old sea port.\nHarbour.", [0.75, 0.0]),
        ("opening", "Ships sail.\nShips sail.\nTrains wait.", [1.0, 1.0, 0.0]),
        ("new terms", "Ships sail.\nShips sail.\nTrains wait.", [1.0, 0.0, 1.0]),
        ("once only", "Ships sail.\nShips wait.", [0.5, 0.5]),
        ("place", "One ship.\nTwo ships.\nMany ships.\nMore ships.", [0.0, 0.25, 0.5, 0.75]),
        ("in paragraph", "One ship. Two ships.\nMany ships.", [0.0, 0.693, 0.0]),
    ],
)
def test_computes_feature(name: str, text: str, expected: list[float]) -> None:
    assert seen(text, name) == expected


def test_repeated_label_opens_speaker_turn() -> None:
    talk = "Chair: Welcome. Sit down.\nClerk: Thank you.\nChair: Let us begin.\nNote: it rained."
    assert seen(talk, "label") == [1.0, 0.0, 0.0, 1.0, 0.0]
    assert seen(talk, "in turn")[1] > 0


def test_section_with_speaker_is_a_turn() -> None:
    lines = [Sentence("Welcome.", 0, 8), Sentence("Thank you.", 9, 19, paragraph=1)]
    sections = tuple(Section("", (line,), speaker=f"S{n}") for n, line in enumerate(lines))
    row = extract_features(Document("a", "", "", sections, language="en"))[FEATURES.index("label")]
    assert row.tolist() == [1.0, 1.0]


def test_positions_restart_with_each_document_of_a_cluster() -> None:
    cluster = merge_documents(["One ship. Two ships.", "Three ships. Four ships."], "en")
    assert extract_features(cluster)[FEATURES.index("place")].tolist() == [0.0, 0.5, 0.0, 0.5]


def test_features_are_finite() -> None:
    found = extract_features(merge_documents("A b c.\n…\n<>\n7\nA b c.", "en"))
    assert found.shape == (len(FEATURES), 4)
    assert np.isfinite(found).all()


def test_shipped_network_fits_features_and_is_small() -> None:
    network = load_shipped()
    assert network.inner.shape == (len(FEATURES), len(network.outer))
    assert WEIGHTS.stat().st_size < 200_000


def test_batches_do_not_change_scores() -> None:
    features = extract_features(
        merge_documents("\n".join(f"Ship {n} sails at {n}." for n in range(1500)), "en")
    )
    together = load_shipped().predict(features)
    assert np.allclose(together[1400:], load_shipped().predict(features[:, 1400:]), atol=1e-4)


def test_main_statement_outweighs_filler() -> None:
    report = merge_documents(
        "The ministries agreed on Monday to build a ferry berth in Aktau for 40 million dollars.\n"
        "The berth in Aktau will take ferries from Baku from 2027, the ministries said.\n"
        "Well, um, yeah.\n",
        "en",
    )
    agreed, _, filler = SUMMARIZERS["salience"].score(report)
    assert agreed > filler
