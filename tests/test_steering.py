"""Options that steer what is read and quoted."""

from pathlib import Path

import pytest

import briefing
from briefing.errors import UsageError


def paths(memo: briefing.Memo) -> list[str]:
    return [source.path for source in memo.sources]


def test_excludes_files_by_patterns_of_their_names(papers: Path) -> None:
    assert paths(briefing.make(papers, exclude=["notes/*", "*.html"])) == ["ferry.md"]


def test_skips_documents_before_a_day(papers: Path) -> None:
    (papers / "old.md").write_text("---\ntitle: Old talks\ndate: 2019-05-01\n---\n\nThey met.\n")
    memo = briefing.make(papers, since="2025-01-01")
    assert "old.md" not in paths(memo)
    assert [s.reason for s in memo.skipped] == ["dated 2019-05-01, before 2025-01-01"]


@pytest.mark.parametrize("format", ["docx", "md", "html"])
def test_does_not_read_an_earlier_briefing(papers: Path, format: str) -> None:
    memo = briefing.make(papers)
    (papers / f"briefing.{format}").write_bytes(briefing.export(memo, format))
    again = briefing.make(papers)
    assert paths(again) == paths(memo)
    assert [s.reason for s in again.skipped] == ["an earlier briefing of this program"]


def test_pins_and_drops_by_text(papers: Path) -> None:
    memo = briefing.make(papers, pin=["Freight on the line"], drop=["second berth"], words=100)
    text = "\n".join(p.text for section in memo.sections for p in section.points)
    assert "Freight on the line" in text and "second berth" not in text
    assert memo.options["pin"] == ("Freight on the line",)


def test_switches_the_annex_off(papers: Path) -> None:
    assert briefing.make(papers, annex=False).annex == ()
    with pytest.raises(UsageError, match="annex must be true, false or 'auto', not 'no'"):
        briefing.make(papers, annex="no")  # type: ignore[typeddict-item]
