"""Work in processes: in order, within limits, and no item costs another."""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import Unreadable
from briefing.runtime.pool import MAX_BUFFERED, Limits, run

QUICK = Limits(seconds=0.5, memory_mb=300)
PATIENT = Limits(seconds=30, memory_mb=300)  # where no time should run out, on a busy machine too


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
    limits = QUICK if item in ("hang", "spin") else PATIENT
    before, bad, after = run(work, ["a", item, "b"], limits, jobs)
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


def test_timeout_of_the_run_leaves_what_is_done() -> None:
    items = ["a", "b", *["hang"] * 50, "c"]
    start = time.monotonic()
    results = list(run(work, items, Limits(), jobs=2, timeout=1.0))
    assert time.monotonic() - start < 20
    assert [r.value for r in results[:2]] == ["A", "B"]
    assert {r.reason for r in results[2:]} == {"not read: the run took longer than 1 seconds"}


def spin_in_worker(_: int) -> None:
    while True:
        pass


def run_spinning() -> None:
    list(run(spin_in_worker, range(2), jobs=2))


@pytest.mark.skipif(sys.platform != "linux", reason="uses /proc and parent-death signals")
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_busy_workers_end_with_their_parent(sign: signal.Signals) -> None:
    parent = multiprocessing.get_context("fork").Process(target=run_spinning)
    parent.start()
    assert parent.pid is not None
    children = wait_for(lambda: found if len(found := children_of(parent.pid)) == 2 else [])
    os.kill(parent.pid, sign)
    parent.join()
    wait_for(lambda: [True] if not any(map(is_running, children)) else [])


def children_of(pid: int | None) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in listed.read_text().split()]


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for(condition: Callable[[], list[Any]]) -> list[Any]:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if found := condition():
            return found
        time.sleep(0.02)
    pytest.fail("waited 10 seconds in vain")


def count_threads(_: int) -> int:
    import numpy as np
    import threadpoolctl

    np.ones((4, 4)) @ np.ones((4, 4))
    return max((each["num_threads"] for each in threadpoolctl.threadpool_info()), default=1)


def test_numerical_libraries_use_one_thread_in_a_worker() -> None:
    import numpy as np

    np.ones((4, 4)) @ np.ones((4, 4))
    assert [r.value for r in run(count_threads, range(2), jobs=2)] == [1, 1]
