"""Offline, and whole at any moment: no network, no home, killed, twice at once, no room."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
FORMATS = "docx,md,json,html"
ROOT = Path(__file__).parents[1]

NO_SOCKETS = """\
import socket, sys

def refuse(*_, **__):
    raise AssertionError("a socket was asked for")

socket.socket.__init__ = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse

from briefing.cli import main
main(sys.argv[1:])
"""


def test_no_socket_is_ever_made(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-c", NO_SOCKETS, "make", str(papers), "-o", str(out)]
    command += ["--to", FORMATS, "--no-cache", "--strict"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120)
    assert result.returncode == 0, result.stderr
    assert len(list(out.iterdir())) == 4


def test_an_empty_home_does(run_brief: Run, papers: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    nowhere = dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LANG"))
    result = run_brief("make", papers, "-o", tmp_path / "out", HOME=str(home), **nowhere)
    assert result.returncode == 0, result.stderr
    assert [path.name for path in home.iterdir()] in ([".cache"], ["Library"])


def test_a_home_that_cannot_be_written_does(run_brief: Run, papers: Path, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file in its place")
    home = {"HOME": str(tmp_path / "home"), "XDG_CACHE_HOME": None}
    result = run_brief("make", papers, "-o", tmp_path / "out", **home)
    assert result.returncode == 0, result.stderr
    assert result.stderr == b""


# --- killed ------------------------------------------------------------------------------------


def whole(out: Path) -> bool:
    """Whether every output that lies there can be opened, and ends as it should."""
    for path in out.glob("briefing.*"):
        data = path.read_bytes()
        if path.suffix == ".json":
            json.loads(data)
        ends = {".json": b"}\n", ".md": b"\n", ".html": b"</html>\n", ".docx": b"\x00\x00"}
        if not data.endswith(ends[path.suffix]):
            return False
    return True


def start(folder: Path, *words: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "briefing", "make", *words]
    known = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, cwd=folder, env=known, **quiet)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_killed_at_any_moment_it_leaves_whole_outputs_and_a_cache_that_works(
    run_brief: Run, papers: Path, tmp_path: Path
) -> None:
    words = ["papers", "-o", "out", "--to", FORMATS]
    began = time.monotonic()
    assert start(tmp_path, *words).wait() == 0
    lasts = time.monotonic() - began
    for part in range(1, 5):
        (papers / "water.html").write_text(f"<p>The commission agreed on {part} new gauges.</p>")
        run = start(tmp_path, *words)
        time.sleep(lasts * part / 4)
        run.kill()
        run.wait()
        assert whole(tmp_path / "out")
    result = run_brief("make", *words, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    warm = (tmp_path / "out" / "briefing.json").read_bytes()
    assert run_brief("make", *words, "--no-cache", cwd=tmp_path).returncode == 0
    assert (tmp_path / "out" / "briefing.json").read_bytes() == warm
    assert len(list((tmp_path / "out").iterdir())) == 4


REPLACED = """\
import os, signal, sys
from pathlib import Path

replace, left = Path.replace, int(sys.argv.pop(1))

def replace_or_die(path, target):
    global left
    if ".brief-" in path.name and (left := left - 1) < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(path, target)

Path.replace = replace_or_die
from briefing.cli import main
main(sys.argv[1:])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
@pytest.mark.parametrize("replaced", range(6))
def test_check_and_verify_name_a_set_that_was_replaced_in_part(
    run_brief: Run, papers: Path, tmp_path: Path, replaced: int
) -> None:
    words = ["papers", "-o", "out", "--to", FORMATS, "--no-cache"]
    outputs = [tmp_path / "out" / f"briefing.{suffix}" for suffix in FORMATS.split(",")]
    assert run_brief("make", *words, cwd=tmp_path).returncode == 0
    old = [path.read_bytes() for path in outputs]
    (papers / "water.html").write_text("<p>The commission agreed on two new gauges in Aktau.</p>")
    command = [sys.executable, "-c", REPLACED, str(replaced), "make", *words]
    code = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ).returncode
    assert code == (-signal.SIGKILL if replaced < 5 else 0)  # the journal is the first of five
    number = sum(path.read_bytes() != before for path, before in zip(outputs, old, strict=True))
    assert number == max(0, min(4, replaced - 1))
    check = run_brief("check", *words, cwd=tmp_path)
    verify = run_brief("verify", "out/briefing.json", "--sources", "papers", cwd=tmp_path)
    is_mixed = 1 <= replaced < 5
    assert (check.returncode, verify.returncode) == ((1, 1) if replaced < 5 else (0, 0))
    assert (b"killed" in check.stderr, b"killed" in verify.stdout) == (is_mixed, is_mixed)
    assert run_brief("make", *words, cwd=tmp_path).returncode == 0
    assert sorted((tmp_path / "out").iterdir()) == sorted(outputs)
    assert run_brief("check", *words, cwd=tmp_path).returncode == 0


def running_in(folder: Path) -> list[str]:
    """The processes whose working folder that is."""
    found = []
    for process in Path("/proc").iterdir():
        with suppress(OSError):
            if process.name.isdigit() and (process / "cwd").readlink() == folder:
                found.append(process.name)
    return found


@pytest.mark.skipif(not Path("/proc/self/cwd").exists(), reason="this system has no /proc")
def test_killed_it_leaves_no_process_behind(papers: Path, tmp_path: Path) -> None:
    run = start(tmp_path, "papers", "-o", "out", "--no-cache", "--jobs", "2")
    while len(running_in(tmp_path)) < 2 and run.poll() is None:
        time.sleep(0.01)
    run.kill()
    run.wait()
    until = time.monotonic() + 20
    while running_in(tmp_path) and time.monotonic() < until:
        time.sleep(0.05)
    assert running_in(tmp_path) == []


@pytest.mark.skipif(not Path("/proc/self/cwd").exists(), reason="this system has no /proc")
def test_terminated_it_ends_its_workers_and_says_so(papers: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefing", "make", "papers", "--no-cache", "--jobs", "2"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE) as run:
        while len(running_in(tmp_path)) < 2 and run.poll() is None:
            time.sleep(0.01)
        run.terminate()
        assert run.stderr is not None
        assert run.stderr.read() == b"brief: terminated\n"
    assert run.returncode == 143
    until = time.monotonic() + 5
    while running_in(tmp_path) and time.monotonic() < until:
        time.sleep(0.02)
    assert running_in(tmp_path) == []


def test_two_runs_at_once_end_with_one_whole_result(papers: Path, tmp_path: Path) -> None:
    titles = ["One", "Two", "Three"]
    runs = [start(tmp_path, "papers", "-o", "out", "--to", FORMATS, "--title", t) for t in titles]
    assert [run.wait() for run in runs] == [0, 0, 0]
    out = tmp_path / "out"
    assert whole(out)
    title = json.loads((out / "briefing.json").read_bytes())["title"]
    assert f"# {title}\n" in (out / "briefing.md").read_text()
    assert f"<title>{title}</title>" in (out / "briefing.html").read_text()


# --- no room, no right -------------------------------------------------------------------------


def test_a_full_disk_is_a_clear_error(
    run_brief: Run, papers: Path, small_disk: Path, tmp_path: Path
) -> None:
    (small_disk / "ballast").write_bytes(b"x" * 40_000)
    result = run_brief("make", papers, "-o", small_disk / "out", "--to", FORMATS)
    assert result.returncode == 2
    assert b"can't be written: No space left on device; give another -o" in result.stderr
    assert list((small_disk / "out").iterdir()) == []


def test_a_full_disk_under_the_cache_costs_only_time(
    run_brief: Run, papers: Path, small_disk: Path, tmp_path: Path
) -> None:
    (small_disk / "ballast").write_bytes(b"x" * 60_000)
    result = run_brief("make", papers, "-o", tmp_path / "out", "--cache", small_disk / "cache")
    assert result.returncode == 0, result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_report_that_cannot_be_printed_is_a_clear_error(papers: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefing", "make", str(papers), "-o", str(tmp_path / "out")]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"No space left on device" in done.stderr


def test_a_reader_that_goes_away_is_no_error(papers: Path) -> None:
    command = [sys.executable, "-m", "briefing", "show", str(papers / "ferry.md")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads anything")
def test_a_source_that_may_not_be_read_is_skipped(
    run_brief: Run, papers: Path, tmp_path: Path
) -> None:
    (papers / "ferry.md").chmod(0)
    result = run_brief("make", papers, "-o", tmp_path / "out")
    assert result.returncode == 0
    assert b"skipped ferry.md: can't be opened: Permission denied" in result.stdout


# --- cost --------------------------------------------------------------------------------------

HEAVY = ("babel", "docx", "jinja2", "langdetect", "lxml", "msgspec", "multiprocessing", "numpy",
         "platformdirs", "rich", "sentencex", "sumy", "tomllib", "trafilatura")  # fmt: skip


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["make", "--help"]])
def test_help_and_version_load_click_and_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys\nfrom briefing.cli import main\n"
        f"try: main({words})\nexcept SystemExit: pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    output = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert output.splitlines()[-1] == "[]"


def test_importing_the_library_loads_nothing_heavy() -> None:
    code = f"import sys, briefing\nprint([name for name in {HEAVY} if name in sys.modules])"
    command = [sys.executable, "-c", code]
    output = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert output == "[]\n"
