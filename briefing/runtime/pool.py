"""Runs a function over many items in worker processes that are killed at their limits.

Input files come from strangers: one can hang a C library or exhaust the memory. Each worker
handles many items, one at a time. A worker that exceeds a limit or crashes costs its item and
nothing else; another worker replaces it.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import count
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Struct

from briefing.errors import BriefError

Item = TypeVar("Item")
Value = TypeVar("Value")

MAX_BUFFERED = 8  # results per worker that may wait for an earlier one; bounds the memory
_LIVE: "set[Worker]" = set()
_PR_SET_PDEATHSIG = 1  # prctl(2)
_THREAD_VARIABLES = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)
_GRACE = 10.0  # seconds by which the parent's own deadline comes first


class Limits(Struct, frozen=True):
    """What one item may cost."""

    seconds: float = 120.0  # wall clock
    memory_mb: int = 2048  # above what the process occupies at the start; POSIX only


class Result(Struct, Generic[Value], frozen=True):
    """The result of one item: a value, or the reason why there is none."""

    value: Value | None = None
    reason: str = ""  # "" if there is a value


class WorkerPipes(NamedTuple):
    """The ends of the two one-way pipes between a worker and its parent."""

    items: "Connection[Any, Any]"
    answers: "Connection[Any, Any]"
    parent_ends: tuple["Connection[Any, Any]", "Connection[Any, Any]"]  # copies made by forking
    parent_pid: int


def worker_loop(pipes: WorkerPipes, function: Callable[[Any], Any], limits: Limits) -> None:
    """Answer items until the parent closes its end or exits."""
    for end in pipes.parent_ends:
        end.close()  # else this process would keep its own pipe open after the parent is killed
    _end_with_parent(pipes.parent_pid)
    _sandbox(limits)
    _use_one_thread()
    while True:
        try:
            item = pipes.items.recv()
        except EOFError:
            return
        _set_alarm(limits.seconds + _GRACE)
        pipes.answers.send(_run_item(function, item, limits))
        _set_alarm(0)


def _run_item(function: Callable[[Any], Any], item: object, limits: Limits) -> Result[Any]:
    try:
        return Result(function(item))
    except BriefError as error:
        return Result(reason=str(error))
    except MemoryError:
        return Result(reason=f"needs more than {limits.memory_mb} MB of memory")
    except RecursionError:
        return Result(reason="is nested too deeply")
    except Exception as error:  # one item never costs the others theirs
        return Result(reason=f"could not be read ({type(error).__name__}: {error})")


def _end_with_parent(parent: int) -> None:
    """Let the kernel kill this process when its parent ends, however busy it is; Linux only.

    Elsewhere a closed pipe ends an idle worker, and the alarm a busy one.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the parent's handler is inherited by forking
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before the call
            os._exit(1)


def _use_one_thread() -> None:
    """Let numerical libraries use one thread: parallelism comes from the number of workers."""
    for name in _THREAD_VARIABLES:
        os.environ[name] = "1"  # read when a library is loaded
    if "numpy" in sys.modules:  # loaded before this process was forked
        import threadpoolctl

        threadpoolctl.threadpool_limits(1)


def _sandbox(limits: Limits) -> None:
    """Leave the parent's process group, silence the output streams and limit the memory."""
    if not hasattr(os, "setsid"):
        return
    os.setsid()
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    _limit_memory(limits.memory_mb)


def _set_alarm(seconds: float) -> None:
    """End this process after `seconds` in case the parent is gone; 0 cancels the alarm."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory(memory_mb: int) -> None:
    import resource

    with suppress(OSError, ValueError):  # macOS has the limit but refuses to set it
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        limit = _occupied_bytes() + memory_mb * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _occupied_bytes() -> int:
    """Return the size of the address space in use; 0 where the system does not report it."""
    try:
        with open("/proc/self/statm", encoding="ascii") as pages:  # noqa: PTH123
            return int(pages.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def run(
    function: Callable[[Item], Value],
    items: Iterable[Item],
    limits: Limits = Limits(),  # noqa: B008 - frozen
    jobs: int = 1,
    timeout: float = 0.0,
) -> Iterator[Result[Value]]:
    """Yield `function(item)` for each item, in order, computed by `jobs` processes.

    `function` must be picklable; the message of a `BriefError` it raises becomes the reason.
    Items are consumed lazily, and at most `MAX_BUFFERED` results per worker are held back.
    After `timeout` seconds (0: never), items that are not done yield a reason.
    """
    pool: WorkerPool[Item, Value] = WorkerPool(function, limits, max(jobs, 1), timeout)
    pending = enumerate(items)
    try:
        for position in count():
            while position not in pool.done:
                pool.dispatch(pending, until=position + MAX_BUFFERED * pool.size)
                if pool.busy:
                    pool.collect()
                elif position not in pool.done:
                    return
            yield pool.done.pop(position)
    finally:
        pool.shutdown()


class WorkerPool(Generic[Item, Value]):
    """The workers, and the results that wait for an earlier one."""

    def __init__(
        self, function: Callable[[Item], Value], limits: Limits, size: int, timeout: float = 0.0
    ) -> None:
        self.function, self.limits, self.size, self.timeout = function, limits, size, timeout
        self.end = time.monotonic() + timeout if timeout else float("inf")
        self.idle: list[Worker] = []
        self.busy: list[Worker] = []
        self.done: dict[int, Result[Value]] = {}
        self.dispatched = 0

    def dispatch(self, pending: Iterator[tuple[int, Item]], until: int) -> None:
        """Send items to workers while there are both, up to position `until` (excluded)."""
        while len(self.busy) < self.size and self.dispatched < until:
            entry = next(pending, None)
            if entry is None:
                return
            self.dispatched += 1
            if time.monotonic() >= self.end:
                self.done[entry[0]] = self._expired()
                continue
            worker = self.idle.pop() if self.idle else Worker(self.function, self.limits)
            worker.send(*entry)
            self.busy.append(worker)

    def collect(self) -> None:
        """Wait until a worker has answered, died or exceeded its time; store the result."""
        deadline = min(self.end, *(worker.deadline for worker in self.busy))
        ready = wait([w.answers for w in self.busy], max(deadline - time.monotonic(), 0))
        expired = time.monotonic() >= self.end
        for worker in [w for w in self.busy if w.answers in ready or w.is_late or expired]:
            self.busy.remove(worker)
            result = worker.receive() if worker.answers in ready else None
            if result is None:
                worker.kill()
                late = expired and not worker.timed_out
                result = self._expired() if late else Result(reason=worker.failure_reason())
            else:
                self.idle.append(worker)
            self.done[worker.position] = result

    def _expired(self) -> Result[Value]:
        return Result(reason=f"not read: the run took longer than {self.timeout:g} seconds")

    def shutdown(self) -> None:
        """Kill all workers."""
        for worker in self.idle + self.busy:
            worker.kill()


class Worker:
    """One process, seen from its parent. The pipes are one-way, so no sockets are needed."""

    def __init__(self, function: Callable[[Any], Any], limits: Limits) -> None:
        context = _start_context()
        self.limits, self.position, self.deadline, self.timed_out = limits, -1, 0.0, False
        items, self.items = context.Pipe(duplex=False)
        self.answers, answers = context.Pipe(duplex=False)
        pipes = WorkerPipes(items, answers, (self.items, self.answers), os.getpid())
        arguments = (pipes, function, limits)
        self.process = context.Process(target=worker_loop, args=arguments, daemon=True)
        with warnings.catch_warnings():  # about threads, which `_start_context` has checked
            warnings.simplefilter("ignore", DeprecationWarning)
            self.process.start()
        items.close()
        answers.close()
        _LIVE.add(self)

    @property
    def is_late(self) -> bool:
        """Whether the current item has used up its time."""
        return time.monotonic() >= self.deadline

    def send(self, position: int, item: object) -> None:
        """Start the item at a position."""
        self.position = position
        self.deadline = time.monotonic() + self.limits.seconds
        with suppress(OSError):  # if it died while idle, `receive` finds the pipe closed
            self.items.send(item)

    def receive(self) -> Any:
        """Return the result; None if the worker died before it could answer."""
        try:
            return self.answers.recv()
        except (EOFError, OSError):
            return None

    def receive_in_time(self) -> Any:
        """Wait for the result; return None if the worker died or exceeded its time."""
        ready = wait([self.answers], max(self.deadline - time.monotonic(), 0))
        return self.receive() if ready else None

    def kill(self) -> None:
        """End the process and everything it has started."""
        self.timed_out = self.is_late
        _LIVE.discard(self)
        _kill_group(self.process.pid)
        self.process.kill()
        self.process.join()
        self.items.close()
        self.answers.close()

    def failure_reason(self) -> str:
        """Return why there is no result, after `kill`."""
        if self.timed_out:
            return f"took longer than {self.limits.seconds:g} seconds"
        return f"the reader crashed (exit code {self.process.exitcode})"


def kill_all() -> None:
    """Kill every worker of this process, for use in a signal handler."""
    for worker in list(_LIVE):
        _kill_group(worker.process.pid)


def forks() -> bool:
    """Return whether workers are forked: on Linux, if no other thread can hold a lock."""
    others = (t for t in threading.enumerate() if t is not threading.current_thread())
    return sys.platform == "linux" and all(thread.daemon for thread in others)


def _start_context() -> Any:
    return multiprocessing.get_context("fork" if forks() else "spawn")


def _kill_group(pid: int | None) -> None:
    """Kill a worker's process group, which it leads once its sandbox is set up."""
    if pid is not None and hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
