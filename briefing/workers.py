"""Runs a function over many items in processes that can be killed; between `readers` and disk.

Files are made by strangers: one can hang a library in C, or fill the memory. So the work is done
in worker processes, each of which serves many items, one at a time. A worker that exceeds a limit
or dies costs its item and nothing else; another takes its place.
"""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import count
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from msgspec import Struct

from briefing.errors import BriefError

Item = TypeVar("Item")
Value = TypeVar("Value")

AHEAD = 8  # items a worker that may be finished before the oldest one is: bounds the memory


class Limits(Struct, frozen=True):
    """What one item may cost."""

    seconds: float = 120.0  # by the wall clock
    megabytes: int = 2048  # beyond what the program occupies already; POSIX only


class Result(Struct, Generic[Value], frozen=True):
    """What came of one item: a value, or the reason why there is none."""

    value: Value | None = None
    reason: str = ""  # "" where there is a value


def run(
    function: Callable[[Item], Value],
    items: Iterable[Item],
    limits: Limits = Limits(),  # noqa: B008 - frozen
    jobs: int = 1,
) -> Iterator[Result[Value]]:
    """The results of `function(item)`, in the order of the items, from `jobs` processes.

    `function` must be picklable and may raise `BriefError`, whose message becomes the reason.
    Items are taken as they are needed, and at most `AHEAD` a worker are held back for their order.
    """
    crew: _Crew[Item, Value] = _Crew(function, limits, max(jobs, 1))
    waiting = enumerate(items)
    try:
        for place in count():
            while place not in crew.done:
                crew.employ(waiting, until=place + AHEAD * crew.size)
                if not crew.busy:
                    return
                crew.collect()
            yield crew.done.pop(place)
    finally:
        crew.dismiss()


class _Crew(Generic[Item, Value]):
    """The workers, and the results that wait for an earlier one."""

    def __init__(self, function: Callable[[Item], Value], limits: Limits, size: int) -> None:
        self.function, self.limits, self.size = function, limits, size
        self.idle: list[_Worker] = []
        self.busy: list[_Worker] = []
        self.done: dict[int, Result[Value]] = {}
        self.given = 0

    def employ(self, waiting: Iterator[tuple[int, Item]], until: int) -> None:
        """Give items to workers while both are left, no item further ahead than `until`."""
        while len(self.busy) < self.size and self.given < until:
            entry = next(waiting, None)
            if entry is None:
                return
            worker = self.idle.pop() if self.idle else _Worker(self.function, self.limits)
            worker.give(*entry)
            self.busy.append(worker)
            self.given += 1

    def collect(self) -> None:
        """Wait until a worker has answered, died or run out of time, and note what came of it."""
        first = min(worker.deadline for worker in self.busy)
        ready = wait([w.pipe for w in self.busy], max(first - time.monotonic(), 0))
        for worker in [w for w in self.busy if w.pipe in ready or w.late]:
            self.busy.remove(worker)
            result = worker.answer() if worker.pipe in ready else None
            if result is None:
                worker.end()
                result = Result(reason=worker.obituary())
            else:
                self.idle.append(worker)
            self.done[worker.place] = result

    def dismiss(self) -> None:
        for worker in self.idle + self.busy:
            worker.end()


class _Worker:
    """One process, seen from outside."""

    def __init__(self, function: Callable[[Any], Any], limits: Limits) -> None:
        context = _context()
        self.limits, self.place, self.deadline, self.killed = limits, -1, 0.0, False
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, function, limits), daemon=True)
        self.process.start()
        theirs.close()

    @property
    def late(self) -> bool:
        return time.monotonic() >= self.deadline

    def give(self, place: int, item: object) -> None:
        self.place = place
        self.deadline = time.monotonic() + self.limits.seconds
        with suppress(OSError):  # it died while idle: its closed pipe says so when it is asked
            self.pipe.send(item)

    def answer(self) -> Any:
        """The result; None if the worker died before it could say one."""
        try:
            return self.pipe.recv()
        except (EOFError, OSError):
            return None

    def end(self) -> None:
        self.killed = self.late
        _kill_group(self.process.pid)
        self.process.kill()
        self.process.join()
        self.pipe.close()

    def obituary(self) -> str:
        if self.killed:
            return f"took longer than {self.limits.seconds:g} seconds"
        return f"the reader broke down (exit code {self.process.exitcode})"


def _context() -> Any:
    """Forking is cheap, and safe on Linux while no other thread can hold a lock."""
    safe = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if safe else "spawn")


def _kill_group(pid: int | None) -> None:
    """End what a worker has started: it leads a group of its own, once it is settled."""
    if pid is not None and hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)


# --- inside the worker --------------------------------------------------------------------------


def _serve(pipe: "Connection[Any, Any]", function: Callable[[Any], Any], limits: Limits) -> None:
    """Answer items until the pipe closes."""
    _settle(limits)
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        pipe.send(_attempt(function, item, limits))


def _attempt(function: Callable[[Any], Any], item: object, limits: Limits) -> Result[Any]:
    try:
        return Result(function(item))
    except BriefError as error:
        return Result(reason=str(error))
    except MemoryError:
        return Result(reason=f"needs more than {limits.megabytes} MB of memory")
    except RecursionError:
        return Result(reason="is nested too deeply")
    except Exception as error:  # one item never costs the others theirs
        return Result(reason=f"could not be read ({type(error).__name__}: {error})")


def _settle(limits: Limits) -> None:
    """Leave the parent's process group, keep quiet, and bound the memory."""
    if not hasattr(os, "setsid"):
        return
    os.setsid()
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    _bound_memory(limits.megabytes)


def _bound_memory(megabytes: int) -> None:
    import resource

    with suppress(OSError, ValueError):  # macOS knows the limit but refuses it
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        room = _occupied() + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (room, room))


def _occupied() -> int:
    """Bytes of address space in use; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as pages:  # noqa: PTH123
            return int(pages.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
