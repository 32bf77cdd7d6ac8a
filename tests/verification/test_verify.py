"""Every quote of a briefing is proven against its source, or it is said what is wrong with it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.errors import UsageError
from briefing.verification import ProofOptions, Verification, verify

FORMATS = ("docx", "html", "json", "md")
AGREED = "The two ministries agreed to open a second berth in Aktau by March 2026."


@pytest.fixture
def out(papers: Path, tmp_path: Path) -> Path:
    """A folder with the briefing on the papers in all formats."""
    folder = tmp_path / "out"
    folder.mkdir()
    memo = briefing.make(papers, words=110, annex=True)
    for name in FORMATS:
        (folder / f"briefing.{name}").write_bytes(briefing.export(memo, name))
    return folder


def states(found: Verification) -> set[tuple[str, str]]:
    return {(each.state, each.what) for each in found.failures}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_fresh_briefing_is_proven(papers: Path, out: Path) -> None:
    found = verify(out / "briefing.json", papers)
    assert found.proven
    assert found.quotes > 10
    assert found.files == ("briefing.docx", "briefing.html", "briefing.md")


def test_sources_are_found_in_a_folder_above(papers: Path, out: Path) -> None:
    assert verify(out / "briefing.json", papers.parent).proven


def test_sources_are_given_as_they_were_to_make(papers: Path) -> None:
    given = [papers / "ferry.md", papers / "notes"]
    memo = briefing.export(briefing.make(given), "json")
    assert verify(memo, given).proven


def test_distinguishes_files_of_one_name(tmp_path: Path) -> None:
    for folder, port in (("spring", "Aktau"), ("autumn", "Kuryk")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "note.txt").write_text(f"The parties agreed to deepen {port} port.")
    given = [tmp_path / "spring" / "note.txt", tmp_path / "autumn" / "note.txt"]
    memo = briefing.make(given)
    assert [source.path for source in memo.sources] == ["spring/note.txt", "autumn/note.txt"]
    assert verify(briefing.export(memo, "json"), given).proven
    assert verify(briefing.export(memo, "json"), tmp_path).proven


def test_bytes_do_as_well_as_a_path(papers: Path, out: Path) -> None:
    found = briefing.verify((out / "briefing.json").read_bytes(), papers)
    assert found.proven
    assert found.files == ()


# --- sources that change -----------------------------------------------------------------------


def test_a_quote_that_stands_elsewhere_now_has_moved(papers: Path, out: Path) -> None:
    edit(papers / "ferry.md", "The delegations met", "After a long journey the delegations met")
    found = verify(out / "briefing.json", papers)
    moved = next(each for each in found.failures if each.text == AGREED)
    assert moved.state == "moved"
    assert moved.detail.startswith("it is at ")
    assert ("changed", "S1, ferry.md") in states(found)


def test_a_quote_that_was_reworded_has_changed(papers: Path, out: Path) -> None:
    edit(papers / "ferry.md", "by March 2026", "by October 2026")
    found = verify(out / "briefing.json", papers)
    changed = next(each for each in found.failures if each.text == AGREED)
    assert changed.state == "changed"
    assert changed.detail == f"it reads now: {AGREED.replace('March', 'October')}"


def test_a_quote_that_was_taken_out_is_gone(papers: Path, out: Path) -> None:
    edit(papers / "ferry.md", AGREED.replace("Aktau by", "Aktau by"), "")
    found = verify(out / "briefing.json", papers)
    gone = next(each for each in found.failures if each.text == AGREED)
    assert gone.state == "gone"


def test_a_document_that_is_missing_is_gone(papers: Path, out: Path) -> None:
    (papers / "water.html").unlink()
    found = verify(out / "briefing.json", papers)
    assert states(found) == {("gone", "S2, water.html")}


def test_a_document_that_cannot_be_read_is_gone(papers: Path, out: Path) -> None:
    (papers / "water.html").write_bytes(b"")
    found = verify(out / "briefing.json", papers)
    assert states(found) == {("gone", "S2, water.html")}


# --- a briefing that was tampered with ---------------------------------------------------------

Tamper = Callable[[dict[str, Any]], None]


def first(memo: dict[str, Any]) -> dict[str, Any]:
    point: dict[str, Any] = memo["sections"][0]["points"][0]
    return point


def other_words(memo: dict[str, Any]) -> None:
    first(memo)["text"] = "The ministries agreed to nothing at all."


def other_place(memo: dict[str, Any]) -> None:
    first(memo)["evidence"][0]["start"] += 1


def beyond_the_end(memo: dict[str, Any]) -> None:
    first(memo)["evidence"][0] |= {"start": 10**6, "end": 10**6 + 5}


def below_nought(memo: dict[str, Any]) -> None:
    first(memo)["evidence"][0] |= {"start": -5, "end": -1}


def other_sentence(memo: dict[str, Any]) -> None:
    first(memo)["evidence"][0]["sentence"] += 1


def no_such_source(memo: dict[str, Any]) -> None:
    first(memo)["evidence"][0]["source"] = "S99"


def no_source(memo: dict[str, Any]) -> None:
    first(memo)["evidence"] = []


def bad_corroboration(memo: dict[str, Any]) -> None:
    place = first(memo)["evidence"][0]
    first(memo)["evidence"].append({**place, "start": 10**6, "end": 10**6 + 9})


def no_such_annex(memo: dict[str, Any]) -> None:
    memo["annex"] = [{"source": "S99", "sections": []}]


@pytest.mark.parametrize("tamper", [
    other_words, other_place, beyond_the_end, below_nought, other_sentence, no_such_source,
    no_source, bad_corroboration, no_such_annex,
])  # fmt: skip
def test_a_forged_briefing_is_broken(papers: Path, out: Path, tamper: Tamper) -> None:
    memo = json.loads((out / "briefing.json").read_bytes())
    tamper(memo)
    found = verify(json.dumps(memo).encode(), papers)
    assert {each.state for each in found.failures} == {"broken"}


def test_reports_a_changed_digest(papers: Path, out: Path) -> None:
    memo = json.loads((out / "briefing.json").read_bytes())
    memo["sources"][0]["sha256"] = "0" * 64
    found = verify(json.dumps(memo).encode(), papers)
    assert states(found) == {("changed", "S1, ferry.md")}


# --- the other formats -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["docx", "html", "md"])
def test_an_output_of_another_memo_is_one_finding(papers: Path, out: Path, name: str) -> None:
    for number in range(40):
        text = f"The council of port {number} agreed to pay {number}7 million dollars for a crane."
        (papers / f"port{number}.txt").write_text(text)
    larger = briefing.make(papers)
    (out / f"briefing.{name}").write_bytes(briefing.export(larger, name))
    (found,) = verify(out / "briefing.json", papers).failures
    assert (found.state, found.what) == ("broken", f"briefing.{name}")
    assert "delete it" in found.detail


def rewrite(file: Path, old: str, new: str) -> None:
    """Replace text in a memo's main part, once."""
    if file.suffix != ".docx":
        data = file.read_bytes()
        assert old.encode() in data
        file.write_bytes(data.replace(old.encode(), new.encode(), 1))
        return
    from docx import Document

    document = Document(str(file))
    runs = [r for e in document.element.body.iter() if e.tag.endswith("}t") for r in [e]]
    run = next(run for run in runs if old in (run.text or ""))
    run.text = run.text.replace(old, new)
    document.save(str(file))


@pytest.mark.parametrize("name", ["docx", "html", "md"])
def test_a_quote_that_was_altered_in_another_format_is_found(
    papers: Path, out: Path, name: str
) -> None:
    rewrite(out / f"briefing.{name}", "second berth", "third berth")
    found = verify(out / "briefing.json", papers)
    assert ("broken", f"briefing.{name}") in states(found)
    assert any("third berth" in each.text for each in found.failures)
    assert any("second berth" in each.detail for each in found.failures)


def test_a_citation_for_what_is_no_point_is_found(papers: Path, out: Path) -> None:
    memo = out / "briefing.md"
    mark = memo.read_text().split("[^")[1].split("]")[0]
    memo.write_text(memo.read_text() + f"\n- Nobody has ever said this.[^{mark}]\n")
    found = verify(out / "briefing.json", papers)
    (finding,) = found.failures
    assert (finding.text, finding.detail) == (
        f"- Nobody has ever said this.[^{mark}]", "not in the memo",
    )  # fmt: skip


def test_a_note_that_is_missing_is_found(papers: Path, out: Path) -> None:
    memo = out / "briefing.md"
    text = memo.read_text()
    mark = text.split("[^")[1].split("]")[0]
    memo.write_text(text.replace(f"[^{mark}]:", f"{mark}:"))
    found = verify(out / "briefing.json", papers)
    assert any(f"[^{mark}]:" in each.detail for each in found.failures)


def test_a_bookmark_that_is_missing_is_found(papers: Path, out: Path) -> None:
    from docx import Document

    document = Document(str(out / "briefing.docx"))
    marks = [e for e in document.element.body.iter() if e.tag.endswith("}bookmarkStart")]
    for mark in marks:
        mark.getparent().remove(mark)
    document.save(str(out / "briefing.docx"))
    found = verify(out / "briefing.json", papers)
    assert ("broken", "briefing.docx") in states(found)


@pytest.mark.parametrize("name", ["docx", "html", "md"])
def test_another_briefings_file_is_found(papers: Path, out: Path, name: str) -> None:
    other = briefing.make(papers / "water.html")
    (out / f"briefing.{name}").write_bytes(briefing.export(other, name))
    assert ("broken", f"briefing.{name}") in states(verify(out / "briefing.json", papers))


@pytest.mark.parametrize("name", ["docx", "html"])
def test_reports_a_damaged_file(papers: Path, out: Path, name: str) -> None:
    (out / f"briefing.{name}").write_bytes(b"PK\x03\x04 nothing")
    assert ("broken", f"briefing.{name}") in states(verify(out / "briefing.json", papers))


# --- wrong use ---------------------------------------------------------------------------------


def test_no_briefing_is_an_error(papers: Path) -> None:
    with pytest.raises(UsageError, match="not a briefing in JSON"):
        verify(b"{}", papers)


def test_a_missing_folder_is_an_error(papers: Path, out: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        verify(out / "briefing.json", papers / "nowhere")


# --- what may be read ---------------------------------------------------------------------------


def cite(out: Path, path: str) -> bytes:
    memo = json.loads((out / "briefing.json").read_bytes())
    memo["sources"][0]["path"] = path
    return json.dumps(memo).encode()


@pytest.mark.parametrize("path", ["../secret.txt", "notes/../../secret.txt", "a\x00b", "x" * 9000])
def test_reads_no_file_outside_the_sources(papers: Path, out: Path, path: str) -> None:
    (papers.parent / "secret.txt").write_text("The launch code is 1234, as agreed in Aktau.")
    found = verify(cite(out, path), papers)
    reasons = {each.detail for each in found.failures if each.state == "gone"}
    assert "the document can't be read: no such file below the given sources" in reasons
    assert not any("1234" in each.detail + each.text for each in found.failures)


def test_reads_no_absolute_path(papers: Path, out: Path) -> None:
    secret = papers.parent / "secret.txt"
    secret.write_text("The launch code is 1234, as agreed in Aktau.")
    found = verify(cite(out, str(secret)), papers)
    assert not any("1234" in each.detail + each.text for each in found.failures)


def test_follows_no_link_out_of_the_sources(papers: Path, out: Path) -> None:
    secret = papers.parent / "secret.txt"
    secret.write_text("The launch code is 1234, as agreed in Aktau.")
    (papers / "link.txt").symlink_to(secret)
    found = verify(cite(out, "link.txt"), papers)
    assert not any("1234" in each.detail + each.text for each in found.failures)


# --- differences that change nothing ------------------------------------------------------------


@pytest.mark.parametrize("name", ["html", "md"])
def test_line_ends_of_windows_are_noted(papers: Path, out: Path, name: str) -> None:
    file = out / f"briefing.{name}"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    found = verify(out / "briefing.json", papers)
    assert found.proven
    assert found.notes == (f"briefing.{name}: line ends differ",)


def test_a_briefing_json_with_line_ends_of_windows_is_proven(papers: Path, out: Path) -> None:
    file = out / "briefing.json"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert verify(file, papers).proven


def test_a_word_file_saved_by_another_program_is_proven(papers: Path, out: Path) -> None:
    from docx import Document

    Document(str(out / "briefing.docx")).save(str(out / "briefing.docx"))
    found = verify(out / "briefing.json", papers)
    assert found.proven


def test_a_memo_of_other_versions_is_proven_point_by_point(papers: Path, out: Path) -> None:
    memo = json.loads((out / "briefing.json").read_bytes())
    memo["versions"]["sentencex"] = "0.1"
    assert verify(json.dumps(memo).encode(), papers).proven
    next(s for s in memo["sections"] if s["id"] == "outcomes")["points"].pop()
    found = verify(json.dumps(memo).encode(), papers)
    assert ("unproven", "selection and order") in states(found)
    assert any("made by other versions" in each.detail for each in found.failures)


def test_a_memo_of_options_that_fail_is_unproven(papers: Path, out: Path) -> None:
    memo = json.loads((out / "briefing.json").read_bytes())
    memo["options"]["no such option"] = 1
    found = verify(json.dumps(memo).encode(), papers)
    assert [each.state for each in found.failures] == ["unproven"]
    assert "can't be made again" in found.failures[0].detail


# --- change marks -------------------------------------------------------------------------------


def test_change_marks_are_proven_by_the_earlier_briefing(papers: Path) -> None:
    previous = briefing.make(papers)
    edit(papers / "ferry.md", "by March 2026", "by October 2026")
    memo = briefing.make(papers, previous=previous)
    data = briefing.export(memo, "json")
    unproven = verify(data, papers)
    assert {each.state for each in unproven.failures} == {"unproven"}
    assert verify(data, papers, ProofOptions(previous=previous)).proven
    other = briefing.make(papers)
    assert not verify(data, papers, ProofOptions(previous=other)).proven
