"""Digests kept between runs: found again, never trusted when damaged, bounded, shared."""

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.models import Skipped
from briefing.runtime.cache import (
    SUFFIX,
    Cache,
    FileResult,
    PackedDocument,
    environment_fingerprint,
)
from tests.fuzzing import count_examples

WISH = ("memo", "auto", "centroid")


def make_result(text: str = "Quoted.") -> FileResult:
    packed = PackedDocument("a.txt", "5ha", "2025-12-18", 1, text.encode(), b"record")
    return FileResult("5ha", (packed,), (Skipped("a.txt/b.bin", "no text in it"),))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", WISH)


def entries(cache: Cache) -> list[Path]:
    assert cache.folder is not None
    return sorted(cache.folder.iterdir())


def test_what_was_kept_is_found_again(cache: Cache) -> None:
    cache.put("a.txt", make_result())
    assert cache.get("5ha", "a.txt") == make_result()


def test_another_content_name_or_option_is_not_found(cache: Cache) -> None:
    cache.put("a.txt", make_result())
    assert cache.get("other", "a.txt") is None
    assert cache.get("5ha", "b.txt") is None
    assert Cache(cache.folder, ("digest", "auto", "centroid")).get("5ha", "a.txt") is None


def test_another_state_of_the_program_finds_nothing(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.put("a.txt", make_result())
    monkeypatch.setattr("briefing.runtime.cache.environment_fingerprint", lambda: "later")
    assert Cache(cache.folder, WISH).get("5ha", "a.txt") is None


def test_a_program_that_reading_depends_on_is_part_of_that_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    without = environment_fingerprint.__wrapped__()
    assert without == environment_fingerprint.__wrapped__()
    (tmp_path / "tesseract").write_text("#!/bin/sh\n")
    (tmp_path / "tesseract").chmod(0o755)
    assert environment_fingerprint.__wrapped__() != without


def test_so_are_the_libraries_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    before = environment_fingerprint.__wrapped__()
    (tmp_path / "reader-2.0.dist-info").mkdir()
    assert environment_fingerprint.__wrapped__() != before


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    none = Cache(None, WISH)
    none.put("a.txt", make_result())
    none.evict()
    assert none.get("5ha", "a.txt") is None


@settings(deadline=None, max_examples=count_examples(60))
@given(place=st.integers(0, 400), byte=st.integers(1, 255), cut=st.booleans())
def test_a_damaged_entry_is_never_trusted(
    tmp_path_factory: pytest.TempPathFactory, place: int, byte: int, cut: bool
) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"), WISH)
    cache.put("a.txt", make_result())
    (entry,) = entries(cache)
    whole = bytearray(entry.read_bytes())
    place %= len(whole)
    whole[place] ^= byte
    entry.write_bytes(whole[:place] if cut else whole)
    assert cache.get("5ha", "a.txt") is None
    cache.put("a.txt", make_result())
    assert cache.get("5ha", "a.txt") == make_result()


def test_the_entries_unused_for_longest_go_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, WISH)
    for number in range(10):
        cache.put(f"{number}.txt", make_result("x" * 1000))
        (entry,) = [e for e in entries(cache) if e.stat().st_mtime_ns > 10**12]
        os.utime(entry, ns=(number + 1, number + 1))
    size = entries(cache)[0].stat().st_size
    assert cache.get("5ha", "0.txt")  # used now
    Cache(tmp_path, WISH, limit=size * 5).evict()
    kept = [number for number in range(10) if cache.get("5ha", f"{number}.txt")]
    assert kept == [0, 7, 8, 9]


def test_within_its_limit_nothing_goes(cache: Cache) -> None:
    cache.put("a.txt", make_result())
    cache.evict()
    assert cache.get("5ha", "a.txt")


def test_other_peoples_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"x" * 9999)
    cache = Cache(tmp_path, WISH, limit=1)
    cache.put("a.txt", make_result())
    cache.evict()
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache", WISH)
    cache.put("a.txt", make_result())
    cache.evict()
    assert cache.get("5ha", "a.txt") is None


def test_a_full_disk_is_no_error_and_leaves_nothing(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    cache.put("a.txt", make_result())
    assert entries(cache) == []


def test_many_write_the_same_entry_at_once(cache: Cache) -> None:
    threads = [threading.Thread(target=cache.put, args=("a.txt", make_result())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert cache.get("5ha", "a.txt") == make_result()
    assert [entry.suffix for entry in entries(cache)] == [SUFFIX]


# --- in the whole flow -------------------------------------------------------------------------


def test_a_memo_from_the_cache_is_the_same(papers: Path, tmp_path: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    folder = tmp_path / "cache"
    cold, warm = (briefing.make(papers, cache=folder) for _ in range(2))
    assert warm == cold == briefing.make(papers)


def test_where_all_is_known_no_process_is_started(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    briefing.make(papers, cache=tmp_path / "cache")
    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", None)
    assert len(briefing.make(papers, cache=tmp_path / "cache").sources) == 3


def test_only_what_changed_is_worked_out(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing import analysis

    briefing.make(papers, cache=tmp_path / "cache")
    (papers / "water.html").write_text("<p>The commission agreed to meet in Osaka in May.</p>")
    asked: list[str] = []
    run = analysis.pool.run

    def watched(function, items, **options):  # type: ignore[no-untyped-def]
        asked.extend(file.name for file in items)
        return run(function, items, **options)

    monkeypatch.setattr("briefing.runtime.pool.run", watched)
    memo = briefing.make(papers, cache=tmp_path / "cache")
    assert asked == ["water.html"]
    assert "Osaka" in str(memo)


def test_an_edited_profile_changes_the_key(papers: Path, tmp_path: Path) -> None:
    from briefing import resources

    own = tmp_path / "own.toml"
    own.write_bytes(resources.profiles()["memo"].read_bytes())
    briefing.make(papers, cache=tmp_path / "cache", profile=str(own))
    before = len(list((tmp_path / "cache").iterdir()))
    own.write_text(own.read_text() + '\n[cues.issue]\nen = ["worr*"]\n')
    briefing.make(papers, cache=tmp_path / "cache", profile=str(own))
    assert len(list((tmp_path / "cache").iterdir())) == before + 3


def test_damage_in_the_cache_never_reaches_the_memo(papers: Path, tmp_path: Path) -> None:
    memo = briefing.make(papers, cache=tmp_path / "cache")
    for entry in (tmp_path / "cache").iterdir():
        entry.write_bytes(entry.read_bytes()[:-7] + b"garbage")
    assert briefing.make(papers, cache=tmp_path / "cache") == memo


# --- entries that are not ours -------------------------------------------------------------------


def test_swapped_entries_are_ignored(cache: Cache) -> None:
    assert cache.folder is not None
    cache.put("a.txt", make_result("One."))
    (first,) = entries(cache)
    cache.put("b.txt", make_result("Two."))
    (second,) = [entry for entry in entries(cache) if entry != first]
    one, two = first.read_bytes(), second.read_bytes()
    first.write_bytes(two)
    second.write_bytes(one)
    assert cache.get("5ha", "a.txt") is None
    assert cache.get("5ha", "b.txt") is None


def test_entry_made_with_another_secret_is_ignored(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.put("a.txt", make_result())
    monkeypatch.setattr("briefing.runtime.cache._load_secret", lambda: b"another user")
    assert cache.get("5ha", "a.txt") is None


def test_result_of_other_content_is_ignored(cache: Cache) -> None:
    cache.put("a.txt", make_result())
    (entry,) = entries(cache)
    assert cache.folder is not None
    other = cache.folder / cache._key("0ther", "a.txt")
    entry.rename(other)
    assert cache.get("0ther", "a.txt") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipe_in_the_place_of_an_entry_is_not_waited_for(cache: Cache) -> None:
    cache.put("a.txt", make_result())
    (entry,) = entries(cache)
    entry.unlink()
    os.mkfifo(entry)
    assert cache.get("5ha", "a.txt") is None


def test_check_uses_no_cache(papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from briefing.cli import main

    folder = tmp_path / "cache"
    words = [str(papers), "-o", str(tmp_path / "out"), "--to", "md", "--cache", str(folder)]
    assert CliRunner().invoke(main, ["make", *words]).exit_code == 0
    monkeypatch.setattr("briefing.runtime.cache.Cache.get", None)
    assert CliRunner().invoke(main, ["check", *words]).exit_code == 0


def test_run_that_exceeds_the_limit_keeps_its_first_entries(tmp_path: Path) -> None:
    probe = Cache(tmp_path / "probe", WISH)
    probe.put("0.txt", make_result("x" * 1000))
    size = entries(probe)[0].stat().st_size
    limit = size * 5
    for _ in range(2):  # the second run finds what the first one stored
        cache = Cache(tmp_path / "cache", WISH, limit)
        found = [n for n in range(10) if cache.get("5ha", f"{n}.txt")]
        for number in range(10):
            if number not in found:
                cache.put(f"{number}.txt", make_result("x" * 1000))
        cache.evict()
    assert found == [0, 1, 2, 3, 4]
