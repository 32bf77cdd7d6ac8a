"""The Python API: documented options, exported names, valid arguments."""

import re
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.api import Options
from briefing.errors import UsageError
from briefing.validation import CHECKS


def test_help_documents_every_option_of_make() -> None:
    documented = briefing.make.__doc__ or ""
    for name in Options.__annotations__:
        assert re.search(rf"^ +- (`\w+`, )*`{name}`(, `\w+`)*: ", documented, re.MULTILINE), name


def test_every_option_has_a_check() -> None:
    assert list(CHECKS) == list(Options.__annotations__)


def test_dir_lists_the_public_names() -> None:
    assert set(briefing.__all__) <= set(dir(briefing))
    for name in briefing.__all__:
        assert getattr(briefing, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(briefing, "nothing")  # noqa: B009


def test_exceptions_are_exported_and_share_a_base_class() -> None:
    for name in ("CheckFailed", "NothingToRead", "OutputError", "Unreadable", "UsageError"):
        assert issubclass(getattr(briefing, name), briefing.BriefError)


INVALID: dict[str, tuple[dict[str, Any], str]] = {
    "negative words": ({"words": -5}, "words must be at least 20, not -5"),
    "few words": ({"words": 3}, "words must be at least 20, not 3"),
    "words as text": ({"words": "700"}, "words must be a whole number, not '700'"),
    "a day in words": ({"date": "tomorrow"}, "'tomorrow' is not a date; write it as 2025-12-18"),
    "an unknown language": ({"language": "klingon"}, "unknown language 'klingon'"),
    "an unknown memo language": ({"memo_language": "tlh"}, "no memo labels in language 'tlh'"),
    "an unknown scorer": ({"scorer": "lexrank"}, "unknown scorer 'lexrank'; did you mean"),
    "an unknown profile": ({"profile": "mem"}, "'mem'"),
    "a cache that is a file": ({"cache": "file.txt"}, "cache file.txt can't be used"),
    "a cache that is a number": ({"cache": 7}, "cache must be a folder's path, not 7"),
    "a missing previous memo": ({"previous": "a.json"}, "a.json can't be read: No such file"),
    "a previous memo of no type": ({"previous": 7}, "previous must be a memo or the path"),
    "an unknown header field": ({"header": {"too": "x"}}, "unknown header field 'too'; did you"),
    "a header of text": ({"header": "RESTRICTED"}, "header must be a mapping"),
    "negative jobs": ({"jobs": -1}, "jobs must be a whole number from 0, not -1"),
    "a number as title": ({"title": 7}, "title must be text, not 7"),
    "an unknown option": ({"wrods": 50}, "unknown option 'wrods'; did you mean 'words'?"),
}


@pytest.mark.parametrize(("options", "message"), INVALID.values(), ids=INVALID)
def test_invalid_option_is_a_usage_error(
    papers: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    options: dict[str, Any],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file.txt").write_text("in the way")
    with pytest.raises(UsageError) as error:
        briefing.make(papers, **options)
    assert message in str(error.value)


def test_paths_are_accepted_as_text(papers: Path, tmp_path: Path) -> None:
    first = briefing.make(str(papers), cache=str(tmp_path / "cache"))
    saved = tmp_path / "briefing.json"
    saved.write_bytes(briefing.export(first, "json"))
    assert briefing.make(str(papers), cache=str(tmp_path / "cache"), previous=str(saved)).sources
    assert list((tmp_path / "cache").iterdir())
