"""The inside of a worker process: receives items, runs the function within limits, answers."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Struct

from briefing.errors import BriefError

Value = TypeVar("Value")

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


def _limit_memory(megabytes: int) -> None:
    import resource

    with suppress(OSError, ValueError):  # macOS has the limit but refuses to set it
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        limit = _occupied_bytes() + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _occupied_bytes() -> int:
    """Return the size of the address space in use; 0 where the system does not report it."""
    try:
        with open("/proc/self/statm", encoding="ascii") as pages:  # noqa: PTH123
            return int(pages.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
