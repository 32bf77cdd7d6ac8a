"""Runs a function over many items in processes that can be killed; between `readers` and disk.

Files are made by strangers: one can hang a library in C, or fill the memory. So the work is done
in worker processes, each of which serves many items, one at a time. A worker that exceeds a limit
or dies costs its item and nothing else; another takes its place.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import TypeVar

from briefing.runtime.pool.model import Limits, Result
from briefing.runtime.pool.pool import Crew

__all__ = ["AHEAD", "Limits", "Result", "run"]

Item = TypeVar("Item")
Value = TypeVar("Value")

AHEAD = 8  # items a worker that may be finished before the oldest one is: bounds the memory


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
    crew: Crew[Item, Value] = Crew(function, limits, max(jobs, 1))
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
