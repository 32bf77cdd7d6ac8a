"""The machine's copy: fixed keys, a schema, and back again."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from briefing.errors import UsageError
from briefing.exporters.json import SCHEMA, export, read_memo
from briefing.models import Memo, Point
from tests.fuzzing import count_examples

KEYS = ["schema", "program", "title", "date", "language", "profile", "words", "sources", "skipped"]


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_bytes())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_keys_stand_in_their_fixed_order(memo: Memo) -> None:
    written = json.loads(export(memo))
    assert list(written)[:11] == [*KEYS, "sections", "annex"]
    assert list(written["sections"][2]["points"][0]["evidence"][0]) == [
        "source", "section", "sentence", "start", "end", "page",
    ]  # fmt: skip


def test_a_memo_fits_the_schema(memo: Memo, validator: Draft202012Validator) -> None:
    validator.validate(json.loads(export(memo)))


def test_the_schema_would_notice_a_wrong_status(
    memo: Memo, validator: Draft202012Validator
) -> None:
    wrong = json.loads(export(memo))
    wrong["sections"][2]["points"][0]["status"] = "hoped for"
    assert [e.json_path for e in validator.iter_errors(wrong)] == ["$.sections[2].points[0].status"]


def test_a_sources_text_stays_out(memo: Memo) -> None:
    assert all({"text", "spans"}.isdisjoint(s) for s in json.loads(export(memo))["sources"])
    assert all(source.text for source in memo.sources)


def test_a_memo_read_back_writes_the_same_bytes(memo: Memo) -> None:
    written = export(memo)
    assert export(read_memo(written)) == written
    assert read_memo(written).sections == memo.sections


def test_the_file_is_utf8_text_that_ends_in_a_newline(memo: Memo) -> None:
    written = export(memo).decode()
    assert written.endswith("}\n")
    assert "カザフスタン訪問団の日程" in written


@settings(deadline=None, max_examples=count_examples(50))
@given(text=st.text(min_size=1))
def test_any_quote_comes_back_as_it_was(memo: Memo, text: str) -> None:
    section = replace(memo.sections[0], points=(Point(text, ()),))
    back = read_memo(export(replace(memo, sections=(section,))))
    assert back.sections[0].points[0].text == text


def test_keys_of_later_versions_are_passed_over(memo: Memo) -> None:
    later = json.loads(export(memo)) | {"mood": "hopeful"}
    assert read_memo(json.dumps(later).encode()).title == memo.title


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a briefing in JSON"),
        (b"\xff\xfe{}", "not a briefing in JSON"),
        (b"[" * 100_000, "not a briefing in JSON"),
        (b'{"title": 5}', r"\$.title"),
        (b'{"title": "x"}', "date"),
    ],
)
def test_what_is_no_briefing_is_said_to_be_none(data: bytes, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        read_memo(data)


def test_a_briefing_of_another_version_is_refused(memo: Memo) -> None:
    with pytest.raises(UsageError, match="briefing/9"):
        read_memo(export(replace(memo, schema="briefing/9")))


def test_reads_briefing_of_version_1() -> None:
    evidence = {"source": "S1", "section": "", "sentence": 0, "start": 0, "end": 9, "page": None}
    point = {"text": "It rains.", "evidence": [evidence], "elided": True, "differs": [evidence]}
    section = {"id": "issues", "heading": "Issues", "points": [point], "form": "groups"}
    old = {
        "schema": "briefing/1", "title": "t", "date": "", "language": "en", "profile": "memo",
        "words": 2, "sources": [], "skipped": [], "sections": [section], "annex": [],
        "head": {"to": "x"}, "labels": {},
    }  # fmt: skip
    memo = read_memo(json.dumps(old).encode())
    (read,) = memo.sections[0].points
    assert (memo.schema, memo.header) == ("briefing/2", {"to": "x"})
    assert (memo.sections[0].layout, read.leading_ellipsis) == ("groups", True)
    assert (read.evidence[0].sentence, read.conflicting_evidence[0].sentence) == (1, 1)
