"""Inside a worker: items are taken and answered one by one, within limits."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from briefing.errors import BriefError
from briefing.runtime.pool.model import Limits, Result

_GRACE = 10.0  # seconds that the parent has to be first


class Ends(NamedTuple):
    """Of the pipes between a worker and its parent."""

    items: "Connection[Any, Any]"
    answers: "Connection[Any, Any]"
    parents: tuple["Connection[Any, Any]", "Connection[Any, Any]"]  # copies that come by forking


def serve(ends: Ends, function: Callable[[Any], Any], limits: Limits) -> None:
    """Answer items until the parent closes its end, or is no more."""
    for end in ends.parents:
        end.close()  # or this process would keep its own pipe open when the parent is killed
    _settle(limits)
    while True:
        try:
            item = ends.items.recv()
        except EOFError:
            return
        _set_alarm(limits.seconds + _GRACE)
        ends.answers.send(_attempt(function, item, limits))
        _set_alarm(0)


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


def _set_alarm(seconds: float) -> None:
    """End this process after so long, should the one that would kill it be gone; 0 for never."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


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
