"""The workers seen from outside: they are given items, waited for, and ended."""

import multiprocessing
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

from briefing.runtime.pool.model import Limits, Result
from briefing.runtime.pool.worker import Ends, serve

Item = TypeVar("Item")
Value = TypeVar("Value")


class Crew(Generic[Item, Value]):
    """The workers, and the results that wait for an earlier one."""

    def __init__(self, function: Callable[[Item], Value], limits: Limits, size: int) -> None:
        self.function, self.limits, self.size = function, limits, size
        self.idle: list[Worker] = []
        self.busy: list[Worker] = []
        self.done: dict[int, Result[Value]] = {}
        self.given = 0

    def employ(self, waiting: Iterator[tuple[int, Item]], until: int) -> None:
        """Give items to workers while both are left, no item further ahead than `until`."""
        while len(self.busy) < self.size and self.given < until:
            entry = next(waiting, None)
            if entry is None:
                return
            worker = self.idle.pop() if self.idle else Worker(self.function, self.limits)
            worker.give(*entry)
            self.busy.append(worker)
            self.given += 1

    def collect(self) -> None:
        """Wait until a worker has answered, died or run out of time, and note what came of it."""
        first = min(worker.deadline for worker in self.busy)
        ready = wait([w.answers for w in self.busy], max(first - time.monotonic(), 0))
        for worker in [w for w in self.busy if w.answers in ready or w.late]:
            self.busy.remove(worker)
            result = worker.answer() if worker.answers in ready else None
            if result is None:
                worker.end()
                result = Result(reason=worker.obituary())
            else:
                self.idle.append(worker)
            self.done[worker.place] = result

    def dismiss(self) -> None:
        for worker in self.idle + self.busy:
            worker.end()


class Worker:
    """One process, seen from outside. Its pipes go one way each: that takes no sockets."""

    def __init__(self, function: Callable[[Any], Any], limits: Limits) -> None:
        context = _context()
        self.limits, self.place, self.deadline, self.killed = limits, -1, 0.0, False
        items, self.items = context.Pipe(duplex=False)
        self.answers, answers = context.Pipe(duplex=False)
        ends = Ends(items, answers, (self.items, self.answers))
        self.process = context.Process(target=serve, args=(ends, function, limits), daemon=True)
        with warnings.catch_warnings():  # of threads, which `_context` has looked at
            warnings.simplefilter("ignore", DeprecationWarning)
            self.process.start()
        items.close()
        answers.close()

    @property
    def late(self) -> bool:
        return time.monotonic() >= self.deadline

    def give(self, place: int, item: object) -> None:
        self.place = place
        self.deadline = time.monotonic() + self.limits.seconds
        with suppress(OSError):  # it died while idle: its closed pipe says so when it is asked
            self.items.send(item)

    def answer(self) -> Any:
        """The result; None if the worker died before it could say one."""
        try:
            return self.answers.recv()
        except (EOFError, OSError):
            return None

    def end(self) -> None:
        self.killed = self.late
        _kill_group(self.process.pid)
        self.process.kill()
        self.process.join()
        self.items.close()
        self.answers.close()

    def obituary(self) -> str:
        if self.killed:
            return f"took longer than {self.limits.seconds:g} seconds"
        return f"the reader broke down (exit code {self.process.exitcode})"


def _context() -> Any:
    """Forking is cheap, and safe on Linux while other threads do no more than draw."""
    others = (t for t in threading.enumerate() if t is not threading.current_thread())
    safe = sys.platform == "linux" and all(thread.daemon for thread in others)
    return multiprocessing.get_context("fork" if safe else "spawn")


def _kill_group(pid: int | None) -> None:
    """End what a worker has started: it leads a group of its own, once it is settled."""
    if pid is not None and hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
