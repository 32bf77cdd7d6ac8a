"""Analyses files as Dask tasks, on a local cluster or on a scheduler's (the extra `dask`).

A task analyses a few files, one after the other, in a guarded process of its Dask worker, so the
limits on time and memory hold there too. Results come back in the order of the files; the memo is
composed by the caller. A task of a worker that is lost runs again on another; if it fails for good,
each of its files gets a task of its own.
"""

import multiprocessing
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any

from briefing.analysis import AnalysisOptions, analyze_file
from briefing.errors import OutputError, UsageError
from briefing.runtime.cache import FileResult
from briefing.runtime.discovery import SourceFile
from briefing.runtime.pool import Limits, Result, Worker

TASKS_PER_THREAD = 4  # submitted ahead; bounds the results that wait for their turn
MAX_BATCH = 16  # files of a task: a task costs the scheduler milliseconds
MIN_TASKS = 16  # of a thread, before tasks have more than one file
CONNECT_SECONDS = 30
RETRIES = 3  # of a task whose worker failed


class Deadline:
    """The end of a run's time; `timeout` is 0 for a run without end."""

    def __init__(self, timeout: float) -> None:
        self.timeout, self._end = timeout, time.monotonic() + timeout

    def seconds_left(self) -> float | None:
        """Return the seconds until the end; None if there is no end."""
        return max(self._end - time.monotonic(), 0) if self.timeout else None


_guards = threading.local()  # one guarded process for each thread of a Dask worker


def analyze_files_with_dask(
    files: Sequence[SourceFile],
    options: AnalysisOptions,
    scheduler: str = "",
    jobs: int = 0,
    timeout: float = 0.0,
) -> Iterator[Result[FileResult]]:
    """Yield the result of each file, in order, computed by a Dask cluster.

    `scheduler` is an address such as "tcp://10.0.0.5:8786"; "" starts a local cluster of `jobs`
    processes, 0 for one per processor. Raises `UsageError` without the extra `dask`, and
    `OutputError` if the scheduler cannot be reached.
    """
    with ExitStack() as stack:
        client = _connect(stack, scheduler, jobs)
        end = Deadline(timeout)
        shared = client.scatter(options, broadcast=True, hash=False)
        threads = max(sum(client.nthreads().values()), 1)
        size = min(max(len(files) // (MIN_TASKS * threads), 1), MAX_BATCH)
        submit = partial(client.submit, analyze_batch, shared, retries=RETRIES, pure=False)
        pending: deque[tuple[Any, Sequence[SourceFile]]] = deque()
        for first in range(0, len(files), size):
            batch = files[first : first + size]
            pending.append((submit(batch), batch))
            if len(pending) >= TASKS_PER_THREAD * threads:
                yield from _collect(*pending.popleft(), submit, end)
        while pending:
            yield from _collect(*pending.popleft(), submit, end)


def analyze_batch(
    options: AnalysisOptions, files: Sequence[SourceFile]
) -> list[Result[FileResult]]:
    """Analyse files one after the other; runs on a Dask worker."""
    return [analyze_guarded(options, file) for file in files]


def analyze_guarded(options: AnalysisOptions, file: SourceFile) -> Result[FileResult]:
    """Analyse a file in this thread's guarded process."""
    guard: Worker | None = getattr(_guards, "worker", None)
    if guard is None or _guards.options != options:
        if guard is not None:
            guard.kill()
        guard = _start_guard(options)
        _guards.worker, _guards.options = guard, options
    guard.send(0, file)
    result: Result[FileResult] | None = guard.receive_in_time()
    if result is None:
        guard.kill()
        _guards.worker = None
        return Result(reason=guard.failure_reason())
    return result


def _start_guard(options: AnalysisOptions) -> Worker:
    """Start a guarded process, also where the Dask worker itself is a daemon of its nanny."""
    config: dict[str, Any] = multiprocessing.current_process()._config  # type: ignore[attr-defined]
    was_daemon = config.pop("daemon", None)  # multiprocessing forbids daemons to have children
    try:
        return Worker(partial(analyze_file, options), Limits())
    finally:
        if was_daemon is not None:
            config["daemon"] = was_daemon


def _collect(
    future: Any, files: Sequence[SourceFile], submit: Callable[..., Any], end: Deadline
) -> Iterator[Result[FileResult]]:
    """Yield the results of a task; if it failed, those of a task for each of its files."""
    from distributed import TimeoutError as LateError

    results: list[Result[FileResult]] = []
    try:
        results = future.result(end.seconds_left())
    except LateError:
        future.cancel()
        reason = f"not read: the run took longer than {end.timeout:g} seconds"
        results = [Result(reason=reason) for _ in files]
    except Exception as error:
        reason = f"could not be read ({type(error).__name__}: {error})"
        results = [Result(reason=reason)] if len(files) == 1 else []
    if results:
        yield from results
    else:
        for file in files:
            yield from _collect(submit([file]), [file], submit, end)


def _connect(stack: ExitStack, scheduler: str, jobs: int) -> Any:
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise UsageError(
            "--engine dask needs Dask; install it with `pip install 'briefing-memo[dask]'`"
        ) from error
    if not scheduler:
        cluster = LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=jobs or None, threads_per_worker=1, dashboard_address=None
        )
        return stack.enter_context(Client(stack.enter_context(cluster)))  # type: ignore[no-untyped-call]
    try:
        return stack.enter_context(Client(scheduler, timeout=CONNECT_SECONDS))  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise OutputError(f"no Dask scheduler at {scheduler}: {error}") from error
