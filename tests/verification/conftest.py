"""Shared by the tests of verification."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from briefing.errors import BriefError
from briefing.runtime import pool


@pytest.fixture(autouse=True)
def _in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process, which is faster; tests of the pool are elsewhere."""
    monkeypatch.setattr(pool, "run", run_in_process)


def run_in_process(function: Callable[[Any], Any], items: Sequence[Any], **_: Any) -> Iterator[Any]:
    for item in items:
        try:
            yield pool.Result(function(item))
        except BriefError as error:
            yield pool.Result(None, str(error))
