"""The engine "dask": the same bytes as the plain run, from any file system, whatever is lost."""

import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing import dask_engine
from briefing.composer import shortlist
from briefing.errors import UsageError
from briefing.runtime.cache import FileResult
from briefing.runtime.discovery import SourceFile, discover_files
from briefing.runtime.pool import Result

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")  # of Dask and what it imports

COUNT = 24


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Notes of different lengths, and one file that can't be read."""
    root = tmp_path_factory.mktemp("documents")
    for number in range(COUNT):
        lines = [
            f"The parties agreed to open port {number} in May {2026 + number % 3}.",
            f"Concerns about the costs of {number + 2} million dollars were raised.",
        ]
        (root / f"note-{number:02}.txt").write_text("\n\n".join(lines * (1 + number % 4)) + "\n")
    (root / "broken.docx").write_bytes(b"PK\x03\x04 not really")
    return root


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as started:
        yield started


def test_bytes_are_those_of_the_plain_run(folder: Path, cluster: Any) -> None:
    plain = briefing.make(folder)
    spread = briefing.make(folder, engine="dask", scheduler=cluster.scheduler_address)
    for format in ("json", "md", "docx", "html"):
        assert briefing.export(spread, format) == briefing.export(plain, format)
    assert [skipped.path for skipped in spread.skipped] == ["broken.docx"]


def test_large_folder_in_tasks_of_several_files_has_the_bytes_of_the_plain_run(
    folder: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortlist, "MAX_SENTENCES", 20)
    monkeypatch.setattr(dask_engine, "MIN_TASKS", 1)
    plain = briefing.make(folder)
    spread = briefing.make(folder, engine="dask", scheduler=cluster.scheduler_address)
    for format in ("json", "docx", "html"):
        assert briefing.export(spread, format) == briefing.export(plain, format)


def test_files_of_a_failed_task_get_tasks_of_their_own() -> None:
    files = [SourceFile(name, name) for name in ("a.txt", "b.txt", "c.txt")]

    def submit(batch: Sequence[SourceFile]) -> Future[list[Result[FileResult]]]:
        future = Future[list[Result[FileResult]]]()
        if len(batch) > 1 or batch[0].name == "b.txt":
            future.set_exception(RuntimeError("the worker was lost"))
        else:
            future.set_result([Result(FileResult(batch[0].name))])
        return future

    end = dask_engine.Deadline(0)
    results = list(dask_engine._collect(submit(files), files, submit, end))
    assert [result.value and result.value.sha256 for result in results] == ["a.txt", None, "c.txt"]
    assert "the worker was lost" in results[1].reason


def test_lost_worker_costs_nothing(folder: Path, cluster: Any) -> None:
    killed: list[int] = []

    def kill_one(done: int, total: int, name: str) -> None:
        if done == 3:
            with distributed.Client(cluster.scheduler_address) as client:
                killed.append(next(iter(client.run(os.getpid).values())))
            os.kill(killed[0], signal.SIGKILL)

    spread = briefing.make(
        folder, engine="dask", scheduler=cluster.scheduler_address, progress=kill_one
    )
    assert killed
    assert briefing.export(spread, "json") == briefing.export(briefing.make(folder), "json")


def test_limits_hold_on_a_dask_worker(cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing import profiles
    from briefing.analysis import AnalysisOptions
    from briefing.dask_engine import analyze_guarded

    options = AnalysisOptions(profiles.load_profile("memo"), "auto", "salience")
    with distributed.Client(cluster.scheduler_address) as client:
        file = SourceFile("-", "note.txt", b"The parties agreed to meet in May 2027.")
        result = client.submit(analyze_guarded, options, file, pure=False).result()
        assert result.value is not None
        gone = client.submit(analyze_guarded, options, SourceFile("/no/such", "x.txt")).result()
        assert gone.reason == "can't be opened: No such file or directory"


def test_timeout_of_the_run_skips_the_rest(folder: Path, cluster: Any) -> None:
    start = time.monotonic()
    with pytest.raises(briefing.NothingToRead, match=r"the run took longer than 0\.001 seconds"):
        briefing.make(folder, engine="dask", scheduler=cluster.scheduler_address, timeout=0.001)
    assert time.monotonic() - start < 30


def test_unreachable_scheduler_is_an_output_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.dask_engine.CONNECT_SECONDS", 1)
    with pytest.raises(briefing.OutputError, match=r"no Dask scheduler at tcp://127\.0\.0\.1:1"):
        briefing.make(folder, engine="dask", scheduler="tcp://127.0.0.1:1")


def test_missing_extra_is_a_usage_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="pip install 'briefing-memo\\[dask\\]'"):
        briefing.make(folder, engine="dask")


# --- URLs ----------------------------------------------------------------------------------------


def test_url_is_read_as_its_folder(folder: Path) -> None:
    memo = briefing.make(f"file://{folder}")
    assert briefing.export(memo, "md") == briefing.export(briefing.make(folder), "md")


def test_hidden_files_and_readmes_of_a_url_are_ignored(tmp_path: Path) -> None:
    for name in ("a.txt", ".hidden.txt", "README.md", "sub/b.txt", ".git/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The parties agreed to meet in May.")
    found = discover_files([f"file://{tmp_path}"])
    assert [each.name for each in found if isinstance(each, SourceFile)] == ["a.txt", "sub/b.txt"]


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nosuch://bucket/x", "nosuch://bucket/x: Protocol not known"),
        ("memory://empty", "memory://empty: no such file or folder; check the URL"),
    ],
)
def test_wrong_url_is_a_usage_error(url: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        discover_files([url])
