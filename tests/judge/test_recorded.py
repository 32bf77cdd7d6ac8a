"""Memos made from recorded answers of a language model carry the facts of real folders.

`recorded/NAME-WORDS.json` holds the choices that a language model made when it was asked with
exactly the requests of the program; see `recorded/README.md`. The documents are not part of the
project: without them these tests are skipped.
"""

import random
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

import briefing
from briefing.judge import Choices, Judge, JudgeSettings, MemoPlan, load_choices
from briefing.judge.choices import MemoChoice
from briefing.models import Memo
from training.folders import match_facts, read_facts

RECORDED = Path(__file__).parent / "recorded"
FOLDERS = Path(__file__).parents[3] / "shared" / "data" / "folders"
NAMES = sorted({path.stem.rpartition("-")[0] for path in RECORDED.glob("*.json")})
MODEL = "recorded"

pytestmark = pytest.mark.skipif(not FOLDERS.is_dir(), reason=f"needs documents in {FOLDERS}")


def make(name: str, words: int, choices: Choices) -> Memo:
    judge = Judge(JudgeSettings("", MODEL), choices)
    memo = briefing.make([FOLDERS / name / "in"], words=words, judge=judge)
    assert memo.judge == MODEL, "the recorded choices belong to other requests"
    return memo


def measure(name: str, memo: Memo) -> dict[str, float]:
    """Shares of headline and vital facts that a memo carries, and of words printed again."""
    facts, rows = read_facts(FOLDERS / name / "nuggets.tsv")
    weights = np.array([int(row["weight"]) for row in rows])
    texts = [point.text for section in memo.sections for point in section.points]
    first = next(section for section in memo.sections if section.points)
    carried = match_facts(texts, facts).any(axis=0)
    opening = match_facts([point.text for point in first.points], facts).any(axis=0)
    return {
        "headline": float(carried[weights == 3].mean()),
        "lead": float(opening[weights == 3].mean()),
        "vital": float(carried[weights >= 2].mean()),
        "again": 1 - len(set(texts)) / len(texts),
    }


def measure_all(words: int, damage: float = 0.0) -> dict[str, float]:
    found = []
    for name in NAMES:
        choices = load_choices(RECORDED / f"{name}-{words}.json")
        if damage:
            spoil(choices, damage)
        found.append(measure(name, make(name, words, choices)))
    return {key: float(np.mean([each[key] for each in found])) for key in found[0]}


def spoil(choices: Choices, share: float) -> None:
    """Move a share of the chosen sentences to places where there is none, or to another's."""
    draw = random.Random(1)
    for key, plan in choices.memos.items():
        everything = [choice for chosen in plan.sections.values() for choice in chosen]

        def spoil_one(choice: MemoChoice, everything: list[MemoChoice] = everything) -> MemoChoice:
            if draw.random() >= share:
                return choice
            if draw.random() < 0.5:
                return draw.choice(everything)
            return replace(choice, start=choice.start + 7, end=choice.end + 10**6)

        sections = {s: tuple(map(spoil_one, chosen)) for s, chosen in plan.sections.items()}
        choices.memos[key] = MemoPlan(sections, plan.same)


def test_a_memo_of_700_words_carries_what_a_minister_asks_for() -> None:
    found = measure_all(700)
    assert found["headline"] >= 0.85, found
    assert found["lead"] >= 0.65, found
    assert found["vital"] >= 0.85, found
    assert found["again"] <= 0.02, found


def test_a_page_of_300_words_carries_most_vital_facts() -> None:
    found = measure_all(300)
    assert found["vital"] >= 0.66, found
    assert found["again"] <= 0.02, found


def test_damaged_answers_cost_facts_and_nothing_else() -> None:
    whole, damaged = measure_all(700), measure_all(700, damage=0.2)
    assert 0.5 < damaged["vital"] < whole["vital"]
    assert damaged["again"] <= 0.02


def test_damaged_answers_quote_only_what_documents_say() -> None:
    for name in NAMES[:3]:
        choices = load_choices(RECORDED / f"{name}-700.json")
        spoil(choices, 0.2)
        memo = make(name, 700, choices)
        texts = {source.id: source.text for source in memo.sources}
        for section in memo.sections:
            for point in section.points:
                place = point.evidence[0]
                assert texts[place.source][place.start : place.end] == point.text
