"""Files are written whole or not at all."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.runtime.atomic_write import JOURNAL, TEMP_PREFIX, is_interrupted, write_files

ROOT = Path(__file__).parents[1]
OLD, NEW = b"old" * 999, b"new" * 999


def test_files_and_folders_are_made(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b" / "memo.md"
    write_files({place: NEW})
    assert place.read_bytes() == NEW


def test_nothing_but_the_files_is_left(tmp_path: Path) -> None:
    write_files({tmp_path / "one": NEW, tmp_path / "two": NEW})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_permissions_stay_and_new_files_get_the_usual_ones(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(OLD)
    (tmp_path / "old").chmod(0o640)
    write_files({tmp_path / "old": NEW, tmp_path / "new": NEW})
    plain = tmp_path / "plain"
    plain.touch()
    assert (tmp_path / "old").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "new").stat().st_mode == plain.stat().st_mode


def full(*_: object) -> None:
    raise OSError(28, "No space left on device", "memo.md")


@pytest.mark.parametrize("when", ["os.fsync", "pathlib.Path.chmod"])
def test_a_full_disk_leaves_every_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    places = [tmp_path / "one", tmp_path / "two"]
    for place in places:
        place.write_bytes(OLD)
    monkeypatch.setattr(when, full)
    with pytest.raises(OutputError, match="can't be written: No space left on device"):
        write_files(dict.fromkeys(places, NEW))
    assert [place.read_bytes() for place in places] == [OLD, OLD]
    assert sorted(tmp_path.iterdir()) == sorted(places)


def test_a_disk_that_is_full_in_earnest_leaves_every_old_file(small_disk: Path) -> None:
    place = small_disk / "memo.md"
    place.write_bytes(OLD)
    with pytest.raises(OutputError, match="No space left on device"):
        write_files({place: b"x" * 2**20, small_disk / "memo.json": b"y"})
    assert place.read_bytes() == OLD
    assert [path.name for path in small_disk.iterdir()] == ["memo.md"]


def test_reports_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(OLD)
    with pytest.raises(OutputError, match=r"out.* can't be written: .*; give another -o"):
        write_files({tmp_path / "out" / "memo.md": NEW})
    assert (tmp_path / "out").read_bytes() == OLD


def test_reports_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "memo.md").mkdir()
    with pytest.raises(OutputError, match="can't be written"):
        write_files({tmp_path / "memo.md": NEW})
    assert [path.name for path in tmp_path.iterdir()] == ["memo.md"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_reports_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied"):
        write_files({tmp_path / "memo.md": NEW})


def test_what_a_killed_run_left_goes_with_the_next(tmp_path: Path) -> None:
    (tmp_path / f"{TEMP_PREFIX}x1y2").write_bytes(b"half a fi")
    write_files({tmp_path / "memo.md": NEW})
    assert [path.name for path in tmp_path.iterdir()] == ["memo.md"]


def test_runs_at_once_end_with_one_whole_result(tmp_path: Path) -> None:
    def write(mark: bytes) -> None:
        for _ in range(10):
            write_files({tmp_path / name: mark * 4000 for name in ("one", "two", "three")})

    threads = [threading.Thread(target=write, args=(mark,)) for mark in (b"a", b"b", b"c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "three", "two"]


ENDLESS = """\
import sys
from pathlib import Path
from briefing.runtime.atomic_write import write_files

print("begun", flush=True)
while True:
    for mark in (b"a", b"b"):
        write_files({Path(sys.argv[1], name): mark * 50_000 for name in ("one", "two", "three")})
"""


def test_killed_at_any_moment_it_leaves_whole_files(tmp_path: Path) -> None:
    chance = random.Random(3)
    write_files({tmp_path / name: b"a" * 50_000 for name in ("one", "two", "three")})
    for _ in range(12):
        command = [sys.executable, "-c", ENDLESS, str(tmp_path)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as run:
            assert run.stdout is not None
            run.stdout.readline()
            time.sleep(chance.uniform(0.01, 0.1))
            run.kill()
        found = {(tmp_path / name).read_bytes() for name in ("one", "two", "three")}
        assert found <= {b"a" * 50_000, b"b" * 50_000}
        assert len(found) == 1 or is_interrupted(tmp_path)
    write_files({tmp_path / name: NEW for name in ("one", "two", "three")})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "three", "two"]


KILLED = """\
import os, signal, sys
from pathlib import Path
from briefing.runtime.atomic_write import write_files

steps = 0

def count(function):
    def counted(*arguments, **options):
        global steps
        steps += 1
        if steps == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)
    return counted

for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink"), (Path, "chmod")):
    setattr(owner, name, count(getattr(owner, name)))
write_files({Path(sys.argv[1], name): b"new" for name in ("memo.md", "memo.json", "memo.html")})
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_killed_at_each_step_it_leaves_one_set_or_is_known_to_be_interrupted(
    tmp_path: Path,
) -> None:
    places = [tmp_path / name for name in ("memo.md", "memo.json", "memo.html")]
    sets, step, code = set(), 0, -1
    while code:
        step += 1
        for place in places:
            place.write_bytes(b"old")
        code = subprocess.run(
            [sys.executable, "-c", KILLED, str(tmp_path), str(step)], cwd=ROOT, check=False
        ).returncode
        found = tuple(place.read_bytes() for place in places)
        sets.add(found)
        assert len(set(found)) == 1 or is_interrupted(tmp_path)
        is_new = is_interrupted(tmp_path)
        write_files({tmp_path / "memo.md": b"new"})
        assert not is_interrupted(tmp_path)
        assert places[1].read_bytes() == (b"new" if is_new else found[1])
        assert sorted(tmp_path.iterdir()) == sorted(places)
    assert step > 12
    assert len(sets) == 4


@pytest.mark.parametrize(
    "journal",
    [
        b"", b"[", b"[" * 9000, b"null", b"[1]", b'[["a"]]', b'{"a": "b"}', b"\xff",
        b'[["memo.md", "notes.md"]]', b'[[".brief-x", "notes.md"]]',
        b'[[".brief-link", "memo.json"]]',
        b'[[".brief-x", "../a/memo.md"]]', b'[[".brief-/../memo.md", "memo.md"]]',
    ],
)  # fmt: skip
def test_a_journal_of_strangers_replaces_nothing_else(tmp_path: Path, journal: bytes) -> None:
    out = tmp_path / "a"
    out.mkdir()
    (out / "notes.md").write_bytes(OLD)
    (out / "memo.md").write_bytes(OLD)
    (out / ".brief-x").write_bytes(b"false")
    (out / ".brief-link").symlink_to(out / "notes.md")
    (out / JOURNAL).write_bytes(journal)
    write_files({out / "memo.md": NEW})
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {
        "memo.md": NEW,
        "notes.md": OLD,
    }


def test_waiting_for_another_run_is_reported(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    waited: list[Path] = []

    def release(folder: Path) -> None:
        waited.append(folder)
        os.close(handle)

    write_files({tmp_path / "memo.md": NEW}, release)
    assert waited == [tmp_path]
    assert (tmp_path / "memo.md").read_bytes() == NEW
