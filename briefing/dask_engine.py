"""Analyses files as Dask tasks, on a local cluster or on a scheduler's (the extra `dask`).

A task analyses one file in a guarded process of its Dask worker, so the limits on time and memory
hold there too. Results come back in the order of the files; the memo is composed by the caller.
A task of a worker that is lost runs again on another.
"""

import multiprocessing
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any

from briefing.analysis import AnalysisOptions, analyze_file
from briefing.errors import OutputError, UsageError
from briefing.runtime.cache import FileResult
from briefing.runtime.discovery import SourceFile
from briefing.runtime.pool import Limits, Result, Worker

TASKS_PER_THREAD = 4  # submitted ahead; bounds the results that wait for their turn
CONNECT_SECONDS = 30
RETRIES = 3  # of a task whose worker failed

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
        end = time.monotonic() + timeout if timeout else float("inf")
        shared = client.scatter(options, broadcast=True, hash=False)
        ahead = TASKS_PER_THREAD * max(sum(client.nthreads().values()), 1)
        pending: deque[Any] = deque()
        rest = iter(files)
        while True:
            for file in rest:
                pending.append(
                    client.submit(analyze_guarded, shared, file, retries=RETRIES, pure=False)
                )
                if len(pending) >= ahead:
                    break
            if not pending:
                return
            yield _await(pending.popleft(), end, timeout)


def analyze_guarded(options: AnalysisOptions, file: SourceFile) -> Result[FileResult]:
    """Analyse a file in this thread's guarded process; runs on a Dask worker."""
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


def _await(future: Any, end: float, timeout: float) -> Result[FileResult]:
    from distributed import TimeoutError as LateError

    left = end - time.monotonic()
    try:
        result: Result[FileResult] = future.result(max(left, 0) if left != float("inf") else None)
    except LateError:
        future.cancel()
        return Result(reason=f"not read: the run took longer than {timeout:g} seconds")
    except Exception as error:
        return Result(reason=f"could not be read ({type(error).__name__}: {error})")
    return result


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
