"""Paths that were given → the files to read, in order; and a file's bytes at one moment."""

import os
from pathlib import Path

import pytest

from briefing.errors import Unreadable, UsageError
from briefing.models import Skipped
from briefing.runtime.discovery import MAX_READ_ATTEMPTS, SourceFile, discover_files, read_bytes


def tree(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"This is {name}.")
    return root


def names(found: list[SourceFile | Skipped]) -> list[str]:
    return [each.name for each in found if isinstance(each, SourceFile)]


def skipped(found: list[SourceFile | Skipped]) -> dict[str, str]:
    return {each.path: each.reason for each in found if isinstance(each, Skipped)}


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    tree(tmp_path, "b.txt", "a.txt", "z/b.txt", "z/a.txt", "c/x.txt")
    assert names(discover_files([tmp_path])) == ["a.txt", "b.txt", "c/x.txt", "z/a.txt", "z/b.txt"]


def test_the_order_given_is_kept(tmp_path: Path) -> None:
    tree(tmp_path, "b.txt", "a.txt", "z/c.txt")
    given = [tmp_path / "z", tmp_path / "b.txt", tmp_path / "a.txt"]
    assert names(discover_files(given)) == ["c.txt", "b.txt", "a.txt"]


def test_hidden_files_and_readmes_are_left_out_of_folders(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", ".hidden.txt", ".git/x.txt", "README.md", "sub/readme.txt")
    tree(tmp_path, "~$a.docx", "sub/Thumbs.db", "desktop.ini")
    assert names(discover_files([tmp_path])) == ["a.txt"]


def test_a_readme_that_is_named_is_read(tmp_path: Path) -> None:
    tree(tmp_path, "README.md")
    assert names(discover_files([tmp_path / "README.md"])) == ["README.md"]


def test_folders_and_files_without_are_passed_over(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "out/memo.md", "sub/out/b.txt", "brief.toml")
    found = discover_files([tmp_path], exclude=[tmp_path / "out", tmp_path / "brief.toml"])
    assert names(found) == ["a.txt", "sub/out/b.txt"]


def test_what_is_met_twice_is_read_once(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    found = discover_files([tmp_path / "a.txt", tmp_path])
    assert names(found) == ["a.txt"]
    assert skipped(found) == {"a.txt": "the same file as a.txt"}


def test_distinguishes_names_that_would_be_the_same(tmp_path: Path) -> None:
    tree(tmp_path, "a/in/x.txt", "b/in/x.txt", "b/in/y.txt")
    found = discover_files([tmp_path / "a" / "in", tmp_path / "b" / "in"])
    assert names(found) == ["a/in/x.txt", "b/in/x.txt", "y.txt"]
    assert names(discover_files([tmp_path / "a" / "in" / "x.txt"])) == ["x.txt"]


def test_follows_links_within_the_folder_and_reports_others(tmp_path: Path) -> None:
    inside = tree(tmp_path / "in", "a.txt", "sub/b.txt")
    outside = tree(tmp_path / "else", "secret.txt")
    (inside / "again.txt").symlink_to("a.txt")
    (inside / "leaves.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to("sub")
    (inside / "loop").symlink_to(inside)
    (inside / "broken.txt").symlink_to("nowhere")
    (inside / "self.txt").symlink_to("self.txt")
    found = discover_files([inside])
    assert names(found) == ["a.txt", "sub/b.txt"]
    assert skipped(found) == {
        "again.txt": "the same file as a.txt",
        "broken.txt": "a broken link",
        "folder": "a link to a folder; give the folder itself",
        "leaves.txt": "a link that leaves the folder",
        "loop": "a link to a folder; give the folder itself",
        "self.txt": "a broken link",
    }


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert skipped(discover_files([tmp_path])) == {"pipe.txt": "not a regular file"}
    assert skipped(discover_files([tmp_path / "pipe.txt"])) == {"pipe.txt": "not a regular file"}


def test_reports_a_folder_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(tmp_path, "a.txt", "locked/b.txt")
    scan = os.scandir

    def locked(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", locked)
    found = discover_files([tmp_path])
    assert names(found) == ["a.txt"]
    assert skipped(found) == {"locked": "can't be opened: Permission denied"}


def test_a_name_that_is_no_text_is_written_out(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Coffee.")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert names(discover_files([tmp_path])) == ["caf\\xe9.txt"]


def test_a_name_can_neither_break_a_line_nor_colour_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\n\x1b[31mb.txt").write_text("Red.")
    assert names(discover_files([tmp_path])) == ["a\\n\\x1b[31mb.txt"]


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere: no such file or folder; check the path"):
        discover_files([tmp_path / "nowhere"])


# --- a file's bytes ----------------------------------------------------------------------------


def test_content_is_the_files_bytes(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    assert read_bytes(SourceFile(str(tmp_path / "a.txt"), "a.txt")) == b"This is a.txt."


def test_a_file_that_changes_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(tmp_path, "a.txt")
    reads = growing(monkeypatch, times=1)
    assert read_bytes(SourceFile(str(tmp_path / "a.txt"), "a.txt")) == b"This is a.txt. More."
    assert reads == ["a.txt"] * 2


def test_one_that_never_rests_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(tmp_path, "a.txt")
    reads = growing(monkeypatch, times=99)
    with pytest.raises(Unreadable, match="file changed while being read"):
        read_bytes(SourceFile(str(tmp_path / "a.txt"), "a.txt"))
    assert len(reads) == MAX_READ_ATTEMPTS


def growing(monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    """Let files grow right after they were read; the names of those that were read."""
    reads: list[str] = []
    read = Path.read_bytes

    def grow(path: Path) -> bytes:
        data = read(path)
        reads.append(path.name)
        if len(reads) <= times:
            path.write_bytes(data + b" More.")
        return data

    monkeypatch.setattr(Path, "read_bytes", grow)
    return reads


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="can't be opened: No such file or directory"):
        read_bytes(SourceFile(str(tmp_path / "gone.txt"), "gone.txt"))


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(257 * 2**20)
    with pytest.raises(Unreadable, match="larger than 256 MB"):
        read_bytes(SourceFile(str(tmp_path / "huge.txt"), "huge.txt"))


# --- names that differ on disk and not in print --------------------------------------------------


def test_names_that_print_alike_are_numbered(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Coffee.")
        (tmp_path / "caf\\xe9.txt").write_text("Tea.")
        (tmp_path / "a\nb.txt").write_text("One.")
        (tmp_path / "a\\nb.txt").write_text("Two.")
    except OSError:
        pytest.skip("this file system refuses such names")
    found = discover_files([tmp_path])
    assert len(set(names(found))) == 4
    assert {Path(name).suffix for name in names(found)} == {".txt"}


def test_decomposed_name_is_shown_and_sorted_as_composed(tmp_path: Path) -> None:
    tree(tmp_path, "e\u0301tude.txt", "zebra.txt", "eagle.txt")
    assert names(discover_files([tmp_path])) == ["eagle.txt", "zebra.txt", "\u00e9tude.txt"]


def test_null_byte_in_a_path_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="cannot contain a null byte"):
        discover_files(["a\0b"])
