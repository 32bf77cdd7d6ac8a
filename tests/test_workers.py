"""Work in processes: in order, within limits, and no item costs another."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from itertools import count, islice

import pytest

from briefing.errors import Unreadable
from briefing.runtime.pool import MAX_BUFFERED, Limits, run

QUICK = Limits(seconds=0.5, memory_mb=300)


def hang() -> None:
    time.sleep(60)


def spin() -> None:
    while True:
        pass


def grow() -> None:
    bytearray(10**9)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def end() -> None:
    os._exit(3)


def refuse() -> None:
    raise Unreadable("encrypted")


def stumble() -> None:
    raise ValueError("odd")


def dive() -> None:
    dive()


BAD: dict[str, Callable[[], None]] = {
    "hang": hang,
    "spin": spin,
    "grow": grow,
    "crash": crash,
    "end": end,
    "refuse": refuse,
    "stumble": stumble,
    "dive": dive,
}


def work(item: str) -> str:
    """A stranger's file in miniature: what it says, or the harm that its name promises."""
    if item in BAD:
        BAD[item]()
    return item.upper()


def process_id(_: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    items = [f"item {n}" for n in range(50)]
    assert [r.value for r in run(work, items, QUICK, jobs)] == [i.upper() for i in items]


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ("hang", "took longer than 0.5 seconds"),
        ("spin", "took longer than 0.5 seconds"),
        ("grow", "needs more than 300 MB of memory"),
        ("crash", "crashed"),
        ("end", "crashed"),
        ("refuse", "encrypted"),
        ("stumble", "ValueError"),
        ("dive", "nested too deeply"),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_item_is_a_reason_and_the_others_go_on(item: str, reason: str, jobs: int) -> None:
    before, bad, after = run(work, ["a", item, "b"], QUICK, jobs)
    assert (before.value, after.value) == ("A", "B")
    assert bad.value is None
    assert reason in bad.reason


def test_a_process_serves_many_items() -> None:
    assert len({r.value for r in run(process_id, range(20), jobs=1)}) == 1


def test_nothing_is_no_work() -> None:
    assert list(run(work, [], QUICK, 2)) == []


def test_items_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        for number in count():
            taken.append(number)
            yield number

    assert len(list(islice(run(process_id, endless(), jobs=2), 5))) == 5
    assert len(taken) <= 5 + 2 * MAX_BUFFERED


def test_workers_end_with_the_work() -> None:
    results = run(process_id, range(100), jobs=1)
    worker = next(results).value
    assert worker is not None
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


@pytest.mark.parametrize("daemon", [True, False])
def test_other_threads_cost_no_result(daemon: bool) -> None:
    """A worker is forked beside a thread that only draws, and started afresh beside any other."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait, daemon=daemon)
    thread.start()
    try:
        assert [r.value for r in run(work, ["a", "b"], Limits(), 1)] == ["A", "B"]
    finally:
        done.set()
        thread.join()
