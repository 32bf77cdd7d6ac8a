"""Read captions and meeting transcripts: a paragraph per speech, without time stamps.

Caption files (WebVTT, SubRip) cut sentences into timed cues. Meeting programs (Teams, Zoom,
Otter, Meet) write a line with speaker and time above each speech, or in front of it.
"""

import html
import re
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.models import Block, Extract
from briefing.readers.common.text import collapse_whitespace, decode, is_cjk_break, strip_invisible

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_ARROW = re.compile(rf"\s*(?P<start>{_TIME})\s*-->\s*(?P<end>{_TIME})(?:\s+\S+:\S+)*\s*$")
_TEAMS_ARROW = re.compile(
    r"\s*\d{1,2}:\d{1,2}:\d{1,2}\.\d+\s*-->\s*\d{1,2}:\d{1,2}:\d{1,2}\.\d+\s*$"
)
_ONE_DIGIT_HOURS = re.compile(r"^[ \t]*\d:\d{1,2}:\d{1,2}\.\d+\s*-->", re.M)
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>]{1,80})>")
_TAG = re.compile(r"</?(?:[a-z]+(?:\.[^>\s]*)?(?:\s[^>]*)?|\d[\d:.]*)>|\{\\[^}]*\}", re.I)
_NAME = r"[^\W\d_][^\n:\[\](){}<>\d]{0,58}?(?:[ ]\d{1,2})?(?:\s?\([^()\d]{1,40}\))?"
_HEADS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\s*\[(?P<name>{_NAME})\]\s*[\[(]?(?P<time>{_TIME})[\])]?\s*$",  # [Name] 10:00:01
        rf"\s*(?P<name>{_NAME})(?:\s{{2,}}|\t|\s*[\[(|,–-]\s*|\s)(?P<time>{_TIME})[\])]?\s*:?\s*$",
        rf"\s*[\[(]?(?P<time>{_TIME})[\])]?\s*[|–-]?\s*(?P<name>{_NAME})\s*:?\s*$",
    )
)
_INLINE = tuple(
    re.compile(pattern, re.S)
    for pattern in (
        rf"\s*[\[(]?(?P<time>{_TIME})[\])]?\s*[|–-]?\s*(?P<name>{_NAME})\s*:\s+(?P<text>\S.*)$",
        rf"\s*(?P<name>{_NAME})\s*[\[(](?P<time>{_TIME})[\])]\s*:?\s+(?P<text>\S.*)$",
        rf"\s*\[(?P<name>{_NAME})\]\s*(?P<time>{_TIME})\s*:?\s+(?P<text>\S.*)$",
    )
)
_BARE_TIME = re.compile(rf"\s*[\[(]?{_TIME}[\])]?\s*$")
_NAME_LINE = re.compile(rf"\s*(?P<name>{_NAME})\s*:?\s*$")
_NOTICE = re.compile(
    r".{0,60}\b(?:started|stopped) transcription|(?:\d+h )?(?:\d+m )?\d+s|transcribed by .{2,60}|"
    r"(?:audio )?recording \d.{0,60}|WEBVTT.*",
    re.I,
)
_END = re.compile(r"[.!?…。？！][\"'”’»)\]]*$")
_MIN_HEADS = 2
_MIN_SHARE = 0.15  # share of the lines that are heads or begin with one
_MAX_PARAGRAPH = 700  # characters: a longer speech is divided at a sentence's end
_LATEST_START = 300.0  # seconds: where times are no times of day, speech begins early
_PAUSE = 4.0  # seconds between cues, after which a paragraph may begin


# Exports of chat programs: "12/05/2025, 18:01 - Name: text", "[12.05.25, 18:01:22] Name: text".
_CHAT = re.compile(
    r"[\u200e\s]*\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:\s?[AaPp]\.?\s?[Mm]\.?)?\]?\s*(?:[-–]\s*)?(?P<rest>.*)$",
    re.S,
)
_CHAT_NAME = re.compile(r"(?P<name>[^\n:]{1,60}?):\s+(?P<text>.*)$", re.S)
_MEDIA = re.compile(
    r"\u200e?<?(?:(?:media|image|video|audio|sticker|gif|document) omitted|"
    r"medien ausgeschlossen|médias omis|archivo omitido|без медиафайлов|attached: .{1,200})>?"
    r"|.{1,200}\((?:file attached|datei angehängt|fichier joint|archivo adjunto|файл добавлен)\)",
    re.I,
)
_MIN_MESSAGES = 3


class Cue(Struct, frozen=True):
    """Words that were said at one time."""

    text: str
    speaker: str = ""
    start: float = 0.0  # seconds; 0 where unknown
    end: float = 0.0


def build_blocks(cues: Iterable[Cue]) -> list[Block]:
    """Join cues to paragraphs; each begins with its speaker's label, where one is known."""
    blocks: list[Block] = []
    text, last = "", Cue("")
    for cue in cues:
        pause = bool(cue.start) and cue.start - last.end > _PAUSE
        ended = bool(_END.search(text)) and (pause or len(text) > _MAX_PARAGRAPH)
        if text and (cue.speaker != last.speaker or ended):
            blocks += _paragraph(text, last.speaker)
            text = ""
        text += cue.text if not text or is_cjk_break(text, cue.text) else f" {cue.text}"
        last = cue
    return blocks + _paragraph(text, last.speaker)


def _paragraph(text: str, speaker: str) -> list[Block]:
    text = collapse_whitespace(text)
    if not any(map(str.isalnum, text)):
        return []
    return [Block("paragraph", f"{speaker}: {text}" if speaker else text)]


def read_captions(text: str) -> list[Cue]:
    """Return the cues of a WebVTT or SubRip file; [] for other text.

    W3C, "WebVTT: The Web Video Text Tracks Format".
    """
    if _ONE_DIGIT_HOURS.search(text):
        return []  # written by a meeting program, with the speaker below the times
    cues: list[Cue] = []
    speaker, before = "", ""
    for chunk in re.split(r"\n[ \t]*\n", text):
        lines = chunk.strip("\n").split("\n")
        at = next((n for n, line in enumerate(lines[:3]) if _ARROW.match(line)), None)
        if at is None:
            continue  # header, note, style, region
        time = _ARROW.match(lines[at])
        shown = [line for line in lines[at + 1 :] if line.strip() and line.strip() != before]
        before = lines[-1].strip()  # captions that scroll repeat the line above
        for line in shown:
            voice = _VOICE.search(line)
            speaker = collapse_whitespace(voice["name"]) if voice else speaker
            if "</v>" not in line and not voice and _VOICE.search(text) is None:
                speaker = ""
            speech = html.unescape(_TAG.sub("", _VOICE.sub("", line)))
            speech = re.sub(r"^\s*(?:>>+|-)\s*", "", speech).strip()
            label, speech = _split_label(speech) if not speaker else (speaker, speech)
            if speech and time:
                start, end = _seconds(time["start"]), _seconds(time["end"])
                cues.append(Cue(speech, label, start, end))
    return _carry_labels(cues)


def _split_label(text: str) -> tuple[str, str]:
    """Split "Jane Roe: text" as Zoom writes it; a label has at most four words."""
    name, colon, rest = text.partition(": ")
    words = name.split()
    if colon and rest and 1 < len(words) <= 4 and all(word[:1].isupper() for word in words):
        return name, rest
    return "", text


def _carry_labels(cues: Sequence[Cue]) -> list[Cue]:
    """Let a label count until the next one, in files whose speech begins with labels."""
    labelled = sum(bool(cue.speaker) for cue in cues)
    if labelled < _MIN_HEADS:
        return [Cue(f"{c.speaker}: {c.text}" if c.speaker else c.text, "", c.start, c.end)
                for c in cues]  # fmt: skip
    carried: list[Cue] = []
    for cue in cues:
        speaker = cue.speaker or (carried[-1].speaker if carried else "")
        carried.append(Cue(cue.text, speaker, cue.start, cue.end))
    return carried


def _seconds(time: str) -> float:
    seconds = 0.0
    for piece in time.replace(",", ".").split(":"):
        seconds = 60 * seconds + float(piece)
    return seconds


def read_speeches(lines: Sequence[str]) -> tuple[list[str], list[Cue]] | None:
    """Split a meeting program's text into the lines before the first speech, and the speeches.

    Returns None where the lines are no transcript.
    """
    heads = [_match_head(lines, at) for at in range(len(lines))]
    found = [head for head in heads if head]
    filled = sum(bool(line.strip()) for line in lines)
    names = {head.speaker for head in found if head.speaker}
    if len(found) < _MIN_HEADS or len(found) < _MIN_SHARE * filled or not names:
        return None
    if found[0].start > _LATEST_START or sum(bool(h.text) for h in found) + filled < 2 * len(found):
        return None  # a programme of the day
    first = next(at for at, head in enumerate(heads) if head)
    opening = [line for line in lines[:first] if not _NOTICE.fullmatch(line.strip())]
    cues: list[Cue] = []
    speaker, skipped = "", -1
    for at in range(first, len(lines)):
        head = heads[at]
        text = lines[at].strip()
        if head:
            speaker = head.speaker or speaker
            if head.text:
                cues.append(Cue(head.text, speaker))
            elif _TEAMS_ARROW.match(lines[at]) or (_ARROW.match(lines[at]) and head.speaker):
                skipped = at + 1  # the speaker's own line
        elif text and at != skipped and not _NOTICE.fullmatch(text):
            cues.append(Cue(text, speaker))
    return opening, cues


def read_chat(lines: Sequence[str]) -> tuple[list[Block], int] | None:
    """Return a paragraph per message of a chat's export, and how many files it leaves out.

    Returns None where the lines are no such export.
    """
    starts = [_CHAT.match(line) for line in lines]
    found = sum(start is not None for start in starts)
    if found < _MIN_MESSAGES or 2 * found < sum(bool(line.strip()) for line in lines):
        return None
    messages: list[tuple[str, list[str]]] = []
    for line, start in zip(lines, starts, strict=True):
        said = _CHAT_NAME.match(start["rest"]) if start else None
        if said:
            messages.append((collapse_whitespace(said["name"]), [said["text"]]))
        elif start:
            messages.append(("", []))  # a notice of the program
        elif messages and messages[-1][0]:
            messages[-1][1].append(line)
    texts = [(name, collapse_whitespace(" ".join(text))) for name, text in messages]
    if not any(name for name, _ in texts):
        return None
    blocks = [
        Block("paragraph", f"{name}: {text}")
        for name, text in texts
        if any(map(str.isalnum, text)) and not _MEDIA.fullmatch(text)
    ]
    return blocks, sum(bool(_MEDIA.fullmatch(text)) for _, text in texts)


def is_speech_head(line: str) -> bool:
    """Return whether a line has a speaker and a time and nothing else."""
    return any(pattern.match(line) for pattern in _HEADS)


def adopt_transcript(extract: Extract) -> Extract:
    """Read a document whose paragraphs are a meeting program's transcript as speeches."""
    if any(block.kind not in ("paragraph", "heading") for block in extract.blocks):
        return extract
    found = read_speeches([block.text for block in extract.blocks])
    if found is None:
        return extract
    opening, cues = found
    before = [block for block in extract.blocks if block.text in opening][: len(opening)]
    title = extract.title or (before[0].text if before else "")
    return replace(extract, blocks=(*before, *build_blocks(cues)), title=title)


def _elapsed(time: str) -> float:
    """Return the seconds of a time "m:ss"; 0 for "h:mm:ss", which may be a time of day."""
    return _seconds(time) if time.count(":") == 1 else 0.0


def _match_head(lines: Sequence[str], at: int) -> Cue | None:
    """Match a line with a speaker and a time; a text on the same line is part of the result."""
    line = lines[at][:400]
    if _TEAMS_ARROW.match(line) or _ARROW.match(line):
        after = lines[at + 1] if at + 1 < len(lines) else ""
        name = _NAME_LINE.match(after)
        return Cue("", collapse_whitespace(name["name"]) if name else "")
    for pattern in _HEADS:
        if match := pattern.match(line):
            return Cue("", collapse_whitespace(match["name"]), _elapsed(match["time"]))
    for pattern in _INLINE:
        if match := pattern.match(lines[at]):
            speaker = collapse_whitespace(match["name"])
            return Cue(match["text"], speaker, _elapsed(match["time"]))
    return Cue("") if _BARE_TIME.match(line) and ":" in line else None


def read(data: bytes) -> Extract:
    text = strip_invisible(decode(data))
    blocks = build_blocks(read_captions(text))
    if not blocks:
        raise Unreadable("transcript: no cues in it")
    return Extract(tuple(blocks))
