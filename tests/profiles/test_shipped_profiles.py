"""The profiles `meeting` and `report` on documents of their kind, end to end."""

from pathlib import Path

import pytest

from briefing import make
from briefing.models import Memo

MINUTES = """Minutes of the Harbour Board

5 May 2027

Present: A. Bek (chair), C. Dov, E. Fay, H. Ivo
Apologies: G. Hun

1. Minutes of the last meeting

The minutes of 7 April 2027 were approved.

2. Ferry terminal

The board discussed the lease of the old terminal. The roof leaks and repairs are delayed, as the
contractor failed to deliver the beams.

Motion: to extend the lease of the terminal to 2030. Moved by C. Dov, seconded by E. Fay.

E. Fay will obtain two valuations of the terminal by 30 May 2027.

3. Fees

The board decided not to raise the harbour dues in 2028. No updates this week from the fishing club.

The motion to close the fish market on Mondays was lost.

4. Next steps

Task | Owner | Due
Obtain two valuations | E. Fay | 30 May 2027
Write to the ministry about the beams | A. Bek | 15 May 2027

The next meeting will be held on 2 June 2027.

The meeting was closed at 18:30.
"""

REPORT = """Dredging the harbour of Utopia

1. Summary

The harbour of Utopia loses 4 per cent of its depth each year. We found that the dredging fund is
too small and that the board has no plan.

2. Introduction

The harbour was built in 1902 and has been dredged since 1950. This report examines how the board
pays for dredging.

3. Method

We interviewed 40 skippers and measured the depth at 12 places.

4. Findings

4.1 Depth

The depth at the main pier fell from 9 metres in 2015 to 7 metres in 2025. For example, suppose a
ship of 8 metres arrives at low tide.

4.2 Money

Dredging cost 3.2 million crowns in 2024, and the fund received 1.1 million crowns. The board
failed to raise the dues in ten years.

5. Recommendations

The ministry should pay half of the costs of dredging from 2028. The board should publish a plan
for dredging by 10 October 2027. The dues should rise by 20 per cent.

6. Conclusions

Without dredging, large ships will not reach the pier after 2032.

References

Gray, B.: Silt and tides. Harbour Press, 2011.
"""


def memo_of(folder: Path, text: str, profile: str) -> Memo:
    (folder / "document.txt").write_text(text, encoding="utf-8")
    return make([folder / "document.txt"], profile=profile)


def texts_of(memo: Memo, section: str) -> list[str]:
    return [p.text for each in memo.sections if each.id == section for p in each.points]


@pytest.fixture
def minutes(tmp_path: Path) -> Memo:
    return memo_of(tmp_path, MINUTES, "meeting")


@pytest.fixture
def report(tmp_path: Path) -> Memo:
    return memo_of(tmp_path, REPORT, "report")


def all_texts(memo: Memo) -> str:
    return " ".join(point.text for section in memo.sections for point in section.points)


def test_minutes_are_recognized(minutes: Memo) -> None:
    assert (minutes.sources[0].kind, minutes.sources[0].date) == ("minutes", "2027-05-05")


def test_meeting_lists_decisions_and_motions_lost(minutes: Memo) -> None:
    assert "decided not to raise the harbour dues" in all_texts(minutes)
    assert "fish market on Mondays was lost" in all_texts(minutes)


def test_meeting_lists_actions_with_owner_and_deadline(minutes: Memo) -> None:
    found = all_texts(minutes)
    sentence = "E. Fay will obtain two valuations of the terminal by 30 May 2027."
    assert sentence in found or "Obtain two valuations | E. Fay | 30 May 2027" in found
    assert "Write to the ministry about the beams | A. Bek | 15 May 2027" in found


def test_meeting_leaves_out_formalities(minutes: Memo) -> None:
    found = all_texts(minutes)
    for formality in ("No updates", "minutes of 7 April", "was closed", "Task | Owner"):
        assert formality not in found


def test_meeting_names_those_present_in_a_section_of_their_own(minutes: Memo) -> None:
    assert any("A. Bek (chair)" in text for text in texts_of(minutes, "attendance"))
    assert not any("Present:" in text for text in texts_of(minutes, "problems"))


def test_report_carries_recommendations_with_their_deadline(report: Memo) -> None:
    found = all_texts(report)
    assert "The ministry should pay half of the costs of dredging from 2028." in found
    assert "by 10 October 2027" in found


def test_report_carries_findings_of_its_summary(report: Memo) -> None:
    assert "loses 4 per cent of its depth each year" in all_texts(report)


def test_report_leaves_out_examples_method_and_literature(report: Memo) -> None:
    found = all_texts(report)
    for part in ("For example", "interviewed 40 skippers", "Harbour Press", "Silt and tides"):
        assert part not in found
