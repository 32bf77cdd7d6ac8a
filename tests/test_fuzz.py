"""Generated input never ends in a bug: file names, settings, earlier memos, terminal text.

Set FUZZ_EXAMPLES for a longer run, here and where the escaping of outputs is tested:
`FUZZ_EXAMPLES=5000 pytest tests/test_fuzz.py tests/exporters tests/verification`.
"""

import json
import os
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import briefing
from briefing.cli import main
from briefing.cli.options import options_by_key
from briefing.cli.terminal import escape_controls
from briefing.errors import UsageError
from briefing.exporters.json import read_memo
from briefing.models import Skipped
from briefing.runtime.discovery import discover_files
from tests.fuzzing import count_examples

fuzz = settings(
    deadline=None,
    max_examples=count_examples(40),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

# --- file names ----------------------------------------------------------------------------------

NAMES = st.sets(
    st.binary(min_size=1, max_size=20).map(lambda raw: re.sub(rb"[/\0]", b"_", raw)),
    min_size=1,
    max_size=6,
)


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX systems only")
@fuzz
@given(names=NAMES)
def test_any_file_name_is_shown_printably_and_once(
    tmp_path_factory: pytest.TempPathFactory, names: set[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("names")
    for name in names - {b".", b".."}:
        (folder / os.fsdecode(name)).write_bytes(b"The parties met.")
    found = discover_files([folder])
    shown = [each.path if isinstance(each, Skipped) else each.name for each in found]
    assert len(shown) == len(set(shown))
    for name in shown:
        assert not any(unicodedata.category(character) == "Cc" for character in name)
        name.encode("utf-8")


# --- settings ------------------------------------------------------------------------------------

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
).filter(lambda value: value is not None)
KEYS = st.sampled_from(sorted(options_by_key())) | st.text(max_size=8)


@fuzz
@given(table=st.dictionaries(KEYS, VALUES, max_size=3))
def test_any_settings_are_valid_or_a_usage_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: dict[str, Any]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [f"{json.dumps(key)} = {to_inline_toml(value)}" for key, value in table.items()]
    Path("brief.toml").write_text("\n".join(lines) + "\n", encoding="utf-8", errors="replace")
    result = CliRunner().invoke(main, ["config"])
    assert result.exit_code in (0, 2), result.output
    assert result.exit_code == 0 or result.stderr.startswith("brief: ")


@fuzz
@given(text=st.text(max_size=60))
def test_any_text_as_settings_is_valid_or_a_usage_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("brief.toml").write_bytes(text.encode("utf-8", "replace"))
    assert CliRunner().invoke(main, ["config"]).exit_code in (0, 2)


def to_inline_toml(value: Any) -> str:
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {to_inline_toml(each)}" for key, each in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(to_inline_toml, value)) + "]"
    return json.dumps(value)


# --- earlier memos -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def memo(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    note = tmp_path_factory.mktemp("memo") / "note.txt"
    note.write_text("The parties agreed to open a second berth in Aktau by March 2027.\n")
    keys: dict[str, Any] = json.loads(briefing.export(briefing.make(note), "json"))
    return keys


@fuzz
@given(data=st.data())
def test_any_change_of_a_briefing_is_read_or_a_usage_error(
    memo: dict[str, Any], data: st.DataObject
) -> None:
    changed = json.loads(json.dumps(memo))
    at: Any = changed
    while isinstance(at, dict | list) and at:
        places = list(at) if isinstance(at, dict) else list(range(len(at)))
        place = data.draw(st.sampled_from(places))
        if not isinstance(at[place], dict | list) or not at[place] or data.draw(st.booleans()):
            at[place] = data.draw(VALUES)
            break
        at = at[place]
    try:
        read_memo(json.dumps(changed).encode())
    except UsageError:
        return


# --- the terminal --------------------------------------------------------------------------------


@fuzz
@given(text=st.text())
def test_no_text_controls_the_terminal(text: str) -> None:
    shown = escape_controls(text)
    assert not [c for c in shown if unicodedata.category(c) == "Cc" and c not in "\n\t"]
    assert escape_controls(shown) == shown
