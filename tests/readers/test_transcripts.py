"""Transcripts: speakers are kept, times are not, and sentences run on across cues."""

import pytest

from briefing.models import Extract
from briefing.readers import read
from tests.readers.builders import docx

FIRST = "We have agreed to open a ferry office in Aktau in May next year."
SECOND = "The port will finance half of the costs, and send ten clerks."
THIRD = "We are concerned about the closed crossing."
TURNS = [f"Mayor Bek: {FIRST}", f"Clerk Dow: {SECOND}", f"Mayor Bek: {THIRD}"]

VTT = """WEBVTT - weekly call
Kind: captions

NOTE recorded on Monday

STYLE
::cue { color: white }

a1
00:01.000 --> 00:04.000 align:start position:10%
<v Mayor Bek>We have agreed to open a <c.loud>ferry office</c></v>

a2
00:00:04.000 --> 00:00:07.500
<v Mayor Bek>in Aktau <00:00:05.000>in May next year.</v>

a3
00:00:08.000 --> 00:00:12.000
<v Clerk Dow>The port will finance half of the costs,
and send ten clerks.</v>

a4
00:00:14.000 --> 00:00:15.000
<v.first Mayor Bek>We are concerned about the closed crossing.
"""
VTT_ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:04.000
Mayor Bek: We have agreed to open a ferry office

2
00:00:04.000 --> 00:00:07.500
in Aktau in May next year.

3
00:00:08.000 --> 00:00:12.000
Clerk Dow: The port will finance half of the costs, and send ten clerks.

4
00:00:14.000 --> 00:00:15.000
Mayor Bek: We are concerned about the closed crossing.
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
We have agreed to open a <i>ferry office</i>

2
00:00:04,000 --> 00:00:07,500
in Aktau in May next year.

3
00:00:08,000 --> 00:00:12,000
The port will finance half of the costs,

4
00:00:12,000 --> 00:00:15,000
and send ten clerks.
"""
TEXTS = {
    "teams": f"Mayor Bek   0:03\n{FIRST}\n\nClerk Dow   0:15\n{SECOND}\n\n"
    f"Mayor Bek   1:02:40\n{THIRD}\n",
    "teams-arrows": f"0:0:0.0 --> 0:0:3.500\nMayor Bek\n{FIRST}\n\n0:0:4.0 --> 0:0:9.0\nClerk Dow\n"
    f"{SECOND}\n\n0:0:10.0 --> 0:0:12.0\nMayor Bek\n{THIRD}\n",
    "zoom": f"[Mayor Bek] 10:00:01\n{FIRST}\n\n[Clerk Dow] 10:00:15\n{SECOND}\n\n"
    f"[Mayor Bek] 10:00:40\n{THIRD}\n",
    "zoom-inline": f"10:00:01 Mayor Bek: {FIRST}\n10:00:15 Clerk Dow: {SECOND}\n"
    f"10:00:40 Mayor Bek: {THIRD}\n",
    "otter": f"Mayor Bek  0:03  \n{FIRST}\n\nClerk Dow  0:15  \n{SECOND}\n\n"
    f"Mayor Bek  0:40\n{THIRD}\n"
    "\nTranscribed by https://example.org\n",
    "brackets": f"Mayor Bek (00:03): {FIRST}\nClerk Dow (00:15): {SECOND}\n"
    f"Mayor Bek (00:40): {THIRD}\n",
    "above": f"[00:00:03] Mayor Bek\n{FIRST}\n\n[00:00:15] Clerk Dow\n{SECOND}\n\n"
    f"[00:00:40] Mayor Bek\n{THIRD}\n",
    "vtt": VTT,
    "vtt-zoom": VTT_ZOOM,
}


def texts(extract: Extract) -> list[str]:
    return [block.text for block in extract.blocks]


@pytest.mark.parametrize("name", ["a.vtt", "a.txt"])
@pytest.mark.parametrize("source", [VTT, VTT_ZOOM])
def test_reads_captions_by_speaker(name: str, source: str) -> None:
    for newline in ("\n", "\r\n"):
        assert texts(read(name, source.replace("\n", newline).encode())) == TURNS


def test_joins_sentences_of_captions_without_speakers() -> None:
    assert texts(read("a.srt", SRT.encode())) == [f"{FIRST} {SECOND}"]


@pytest.mark.parametrize("form", TEXTS)
def test_reads_meeting_programs_text_by_speaker(form: str) -> None:
    assert texts(read("a.txt", TEXTS[form].encode())) == TURNS


def test_drops_lines_that_scrolling_captions_repeat() -> None:
    source = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nThe ferry\n\n00:02.000 --> 00:03.000\nThe ferry\n"
        "leaves at noon\n\n00:03.000 --> 00:04.000\nleaves at noon\nfrom Aktau.\n"
    )
    assert texts(read("a.vtt", source.encode())) == ["The ferry leaves at noon from Aktau."]


def test_reads_title_before_the_first_speech() -> None:
    source = f"Weekly call of the port\nMay 12, 2025, 10:00AM\n1h 2m 3s\n\n{TEXTS['teams']}"
    extract = read("a.txt", source.encode())
    assert extract.title == "Weekly call of the port"
    assert texts(extract) == ["Weekly call of the port", "May 12, 2025, 10:00AM", *TURNS]


@pytest.mark.parametrize("separator", ["<w:br/>", "</w:r></w:p><w:p><w:r>"])
def test_reads_teams_transcript_in_word_file(separator: str) -> None:
    names = ("Mayor Bek", "Clerk Dow", "Mayor Bek")
    turns = zip(names, ("0:03", "0:15", "0:40"), (FIRST, SECOND, THIRD), strict=True)
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{name}   {time}</w:t>{separator}'
        f"<w:t>{text}</w:t></w:r></w:p>"
        for name, time, text in turns
    )
    assert texts(read("a.docx", docx(body))) == TURNS


@pytest.mark.parametrize(
    "source",
    [
        "Programme of the day\n\n9:00 Opening\n9:30 Reports of the ports\n12:00 Lunch\n",
        "Opening   9:00\nThe mayor opens the day.\nLunch   12:00\nThe port invites the guests.\n",
    ],
)
def test_programme_of_a_day_is_no_transcript(source: str) -> None:
    shown = " ".join(texts(read("a.txt", source.encode())))
    assert "9:00" in shown
    assert "12:00" in shown


@pytest.mark.parametrize(
    "form",
    [
        "12/05/2025, 18:0{n} - {name}: {text}",
        "[12.05.25, 18:01:2{n}] {name}: {text}",
        "2025-05-12 18:0{n} - {name}: {text}",
        "5/12/25, 6:0{n} PM - {name}: {text}",
    ],
)
def test_reads_export_of_chat_as_messages(form: str) -> None:
    messages = [
        ("Jane Roe", "The line opens in June."),
        ("+49 151 0000000", "Good. And the fare?"),
        ("Jane Roe", "The same as the bus fare."),
        ("Jane Roe", "<Media omitted>"),
    ]
    lines = [form.format(n=n, name=name, text=text) for n, (name, text) in enumerate(messages)]
    notice = form.format(n=9, name="", text="").partition("{")[0].rstrip(": ")
    source = "\n".join([f"{notice} Messages are encrypted.", *lines[:3], "It stays so.", lines[3]])
    extract = read("chat.txt", source.encode())
    assert [block.text for block in extract.blocks] == [
        "Jane Roe: The line opens in June.",
        "+49 151 0000000: Good. And the fare?",
        "Jane Roe: The same as the bus fare. It stays so.",
    ]
    assert extract.warnings == ("1 file of the chat left out",)
