"""The program from Python: sources in, a memo, its bytes."""

import json
import os
from pathlib import Path

import pytest

import briefing
from briefing import api
from briefing.errors import NothingToRead, Unreadable, UsageError


def test_make_takes_one_path_or_several(papers: Path) -> None:
    assert len(briefing.make(papers).sources) == 3
    assert len(briefing.make(str(papers)).sources) == 3
    assert len(briefing.make([papers / "ferry.md", papers / "notes"]).sources) == 2


def test_sources_are_numbered_in_the_order_of_the_files(papers: Path) -> None:
    memo = briefing.make(papers)
    assert [(source.id, source.path) for source in memo.sources] == [
        ("S1", "ferry.md"),
        ("S2", "water.html"),
        ("S3", "notes/education.txt"),
    ]


def test_every_point_is_its_sources_text_at_its_offsets(papers: Path) -> None:
    memo = briefing.make(papers)
    texts = {source.id: source.text for source in memo.sources}
    points = [point for section in memo.sections for point in section.points]
    points += [p for entry in memo.annex for section in entry.sections for p in section.points]
    assert len(points) > 5
    for point in points:
        place = point.evidence[0]
        assert texts[place.source][place.start : place.end] == point.text


def test_options_reach_the_memo(papers: Path) -> None:
    memo = briefing.make(
        papers,
        title="Weekly",
        date="2025-06-09",
        words=50,
        memo_language="de",
        header={"to": "The Minister"},
    )
    assert (memo.title, memo.date, memo.language) == ("Weekly", "2025-06-09", "de")
    assert memo.header == {"to": "The Minister"}
    assert 0 < memo.words <= 50


def test_jobs_and_progress_leave_the_memo_alone(papers: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    memo = briefing.make(papers, jobs=2, progress=lambda *step: seen.append(step))
    assert seen == [(1, 3, "ferry.md"), (2, 3, "water.html"), (3, 3, "notes/education.txt")]
    assert memo == briefing.make(papers, jobs=1)


def test_what_cannot_be_read_stands_in_the_memo(papers: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    (papers / "blob.xyz").write_bytes(b"\x00\x01\x02" * 50)
    memo = briefing.make(papers)
    assert [skipped.path for skipped in memo.skipped] == ["blob.xyz", "empty.txt"]
    assert all(skipped.reason for skipped in memo.skipped)


def test_the_same_content_counts_once(papers: Path) -> None:
    (papers / "zz-copy.md").write_bytes((papers / "ferry.md").read_bytes())
    memo = briefing.make(papers)
    assert len(memo.sources) == 3
    assert [(s.path, s.reason) for s in memo.skipped] == [
        ("zz-copy.md", "the same content as ferry.md")
    ]


def test_a_file_inside_a_file_is_a_source_of_its_own(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "papers.zip", "w") as archive:
        archive.writestr("one.txt", "The parties agreed to build a bridge in Aktau by 2027.")
        archive.writestr("two.txt", "The ministers discussed the price of ferries in Baku.")
    memo = briefing.make(tmp_path)
    assert [source.path for source in memo.sources] == ["papers.zip/one.txt", "papers.zip/two.txt"]
    assert briefing.verify(briefing.export(memo, "json"), tmp_path).proven


def test_an_earlier_memo_marks_what_changed(papers: Path) -> None:
    before = briefing.make(papers)
    (papers / "new.txt").write_text("The parties agreed to open a rail link to Kuryk by May 2027.")
    after = briefing.make(papers, previous=before)
    marked = {p.text for s in after.sections for p in s.points if p.change == "new"}
    assert "The parties agreed to open a rail link to Kuryk by May 2027." in marked
    assert "changes" in [section.id for section in after.sections]


def test_nothing_to_read_is_an_error_that_says_why(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match="no files"):
        briefing.make(tmp_path)
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(NothingToRead, match=r"empty\.txt: empty"):
        briefing.make(tmp_path)


def test_wrong_options_are_errors(papers: Path) -> None:
    for options in ({"scorer": "none"}, {"profile": "none"}):
        with pytest.raises(UsageError, match="'none'"):
            briefing.make(papers, **options)  # type: ignore[typeddict-item]
    with pytest.raises(UsageError, match="no such file or folder"):
        briefing.make(papers / "nowhere")


def test_an_option_that_is_none_is_an_error(papers: Path) -> None:
    with pytest.raises(UsageError, match="unknown option 'wrods'; did you mean 'words'"):
        briefing.make(papers, wrods=50)  # type: ignore[call-arg]


def test_read_gives_one_document(papers: Path) -> None:
    document = briefing.read(papers / "ferry.md")
    assert document.title == "Talks on the Caspian ferry"
    for sentence in document.sentences:
        assert document.text[sentence.start : sentence.end] == sentence.text


def test_read_says_why_it_cannot(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(Unreadable, match="empty"):
        briefing.read(tmp_path / "empty.txt")
    with pytest.raises(UsageError, match="is a folder"):
        briefing.read(papers)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(Unreadable, match="not a regular file"):
        briefing.read(tmp_path / "pipe.txt")


def test_explain_has_scores_and_reasons_for_every_sentence(papers: Path) -> None:
    analyzed, reasons = api.explain(papers / "ferry.md")
    assert len(analyzed.analyses) == len(reasons) == len(analyzed.document.sentences)
    assert any(reasons)


def test_write_gives_a_formats_bytes(papers: Path) -> None:
    memo = briefing.make(papers)
    assert json.loads(briefing.export(memo, "json"))["schema"] == "briefing/2"
    assert briefing.export(memo, "md").startswith(b"---\n")
    assert briefing.export(memo, "docx").startswith(b"PK")
    with pytest.raises(UsageError, match="unknown format 'xyz'; choose from docx"):
        briefing.export(memo, "xyz")
