"""Two steps of questions, and what is done where answers are missing."""

import json
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefing.errors import BriefError
from briefing.judge.choices import Choices, encode_choices, load_choices
from briefing.judge.folder import ContextTooSmall, Judge, Judgement, JudgeSettings, RequestFailed
from briefing.judge.prompts import Request, collect_lines, split_lines
from briefing.models import (
    AnalyzedDocument,
    Document,
    Relevance,
    Section,
    Sentence,
    SentenceAnalysis,
)
from briefing.profiles import load_profile

PROFILE = load_profile("memo")


def analyzed(name: str, *texts: str) -> AnalyzedDocument:
    sentences, at = [], 0
    for text in texts:
        sentences.append(Sentence(text, at, at + len(text)))
        at += len(text) + 1
    document = Document(name, name * 8, " ".join(texts), (Section("", tuple(sentences)),))
    analyses = tuple(
        SentenceAnalysis(Relevance({}, importance=n / 100, standalone=1.0), 0.5)
        for n, _ in enumerate(texts)
    )
    return AnalyzedDocument(document, analyses)


FOLDER = (
    analyzed("a.txt", "The states signed a treaty.", "It rained.", "A bridge opens in May."),
    analyzed("b.txt", "The states signed a treaty, officials said.", "Trade doubled."),
)


class Model:
    """Chooses every sentence with a word of its list, and records what it was asked."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.asked: list[Request] = []

    def __call__(self, request: Request) -> str:
        self.asked.append(request)
        numbers = [
            int(line.split(".")[0])
            for line in request.data.splitlines()
            if re.match(r"\d+\.", line) and any(word in line for word in self.words)
        ]
        if "choices" in request.schema["properties"]:
            items = [{"n": n, "section": "outcomes", "weight": 2} for n in numbers]
            return json.dumps({"choices": items})
        items = [{"n": n, "status": "agreed"} for n in numbers]
        return json.dumps({"sections": {"outcomes": items}, "same": [numbers]})


SETTINGS = JudgeSettings("http://localhost/v1", "small", parallel=1)


def plan_memo(
    ask: Callable[[Request], str] | None,
    choices: Choices | None = None,
    documents: Sequence[AnalyzedDocument] = FOLDER,
    words: int = 300,
    settings: JudgeSettings = SETTINGS,
) -> Judgement:
    return Judge(settings, choices, ask).plan_memo(documents, PROFILE, words)


def test_asks_about_each_document_and_then_about_the_memo() -> None:
    model = Model("treaty")
    judgement = plan_memo(model)
    assert [request.name for request in model.asked] == ["a.txt", "b.txt", "the memo"]
    assert judgement.plan
    assert [choice.document for choice in judgement.plan.sections["outcomes"]] == [
        "a.txt" * 8,
        "b.txt" * 8,
    ]
    assert "rained" not in model.asked[-1].data


def test_asks_nothing_where_everything_is_known() -> None:
    choices = Choices()
    first = plan_memo(Model("treaty"), choices)
    again = Model("bridge")
    assert plan_memo(again, choices) == first
    assert again.asked == []


def test_asks_only_about_new_documents_and_the_memo() -> None:
    choices, model = Choices(), Model("treaty")
    plan_memo(Model("treaty"), choices)
    more = (*FOLDER, analyzed("c.txt", "A third treaty was signed."))
    plan_memo(model, choices, more)
    assert [request.name for request in model.asked] == ["c.txt", "the memo"]


@pytest.mark.parametrize("change", ["model", "words"])
def test_another_model_is_asked_about_all_and_another_length_about_the_memo(change: str) -> None:
    choices, model = Choices(), Model("treaty")
    plan_memo(model, choices)
    model.asked.clear()
    words = 700 if change == "words" else 300
    name = "large" if change == "model" else "small"
    plan_memo(model, choices, words=words, settings=replace(SETTINGS, model=name))
    assert len(model.asked) == (1 if change == "words" else 3)


def test_without_a_model_missing_documents_are_named() -> None:
    judgement = plan_memo(None)
    assert judgement.plan is None
    assert judgement.missing == ("a.txt", "b.txt")


def test_a_document_that_fails_costs_no_other() -> None:
    model = Model("treaty")

    def ask(request: Request) -> str:
        if request.name == "a.txt":
            raise RequestFailed("the server answered 500 (4 tries)")
        return model(request)

    judgement = plan_memo(ask)
    assert judgement.missing == ("a.txt",)
    assert judgement.warnings == (
        ("a.txt", "the language model did not choose: the server answered 500 (4 tries)"),
    )
    assert "A bridge opens in May." in model.asked[-1].data  # by the built-in judgement


def test_an_invalid_answer_is_asked_for_once_more() -> None:
    answers = iter(["Sorry, no.", '{"choices": []}', '{"choices": []}', '{"sections": {}}'])
    judgement = plan_memo(lambda _: next(answers))
    assert judgement.warnings == ()


def test_a_memo_that_fails_is_left_to_the_built_in_judgement() -> None:
    def ask(request: Request) -> str:
        if request.name == "the memo":
            raise RequestFailed("no answer within 300 seconds")
        return '{"choices": []}'

    judgement = plan_memo(ask)
    assert judgement.plan is None
    assert "no answer within 300 seconds" in judgement.warnings[0][1]


def test_a_document_longer_than_the_context_is_asked_about_in_parts() -> None:
    long = analyzed("a.txt", *(f"Sentence {n} names a treaty and a river." for n in range(40)))
    model = Model("treaty")
    plan_memo(model, documents=[long], settings=replace(SETTINGS, context_words=100))
    parts = [request.lines for request in model.asked[:-1]]
    assert all(sum(line.words for line in part) <= 100 for part in parts)
    assert {line.start for part in parts for line in part} == {
        sentence.start for sentence in long.document.sentences
    }
    assert all(a[-1].start >= b[0].start for a, b in pairwise(parts))


def test_a_part_is_halved_where_the_model_s_context_is_too_small() -> None:
    model = Model("treaty")

    def ask(request: Request) -> str:
        if len(request.lines) > 2 and request.name != "the memo":
            raise ContextTooSmall("the request is longer than the model's context")
        return model(request)

    judgement = plan_memo(ask)
    assert judgement.missing == ()
    assert [len(request.lines) for request in model.asked[:2]] == [1, 2]


def test_parts_always_advance() -> None:
    lines = collect_lines(0, analyzed("a.txt", *["word " * 50] * 12))
    assert [len(part) for part in split_lines(lines, 10)] == [1] * 12


def test_choices_are_kept_in_a_file_without_text(tmp_path: Path) -> None:
    path = tmp_path / "choices.json"
    choices = Choices()
    assert load_choices(path) == choices
    plan_memo(Model("treaty"), choices)
    path.write_bytes(encode_choices(choices))
    assert load_choices(path) == choices
    assert b"treaty" not in path.read_bytes()


@pytest.mark.parametrize("content", [b"[]", b"{", b'{"schema": "other/1"}', b"\xff"])
def test_a_file_that_holds_no_choices_is_an_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "choices.json"
    path.write_bytes(content)
    with pytest.raises(BriefError, match=r"choices\.json"):
        load_choices(path)


def test_an_interrupt_keeps_what_has_come() -> None:
    choices = Choices()

    def watch(done: int, total: int, name: str) -> None:
        raise KeyboardInterrupt

    judge = Judge(SETTINGS, choices, Model("treaty"), watch)
    with pytest.raises(KeyboardInterrupt):
        judge.plan_memo(FOLDER, PROFILE, 300)
    assert len(choices.documents) == 1
