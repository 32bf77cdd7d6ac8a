"""Read plain text into blocks by its layout."""

import html
import re
from collections.abc import Sequence

from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.models import Block, BlockKind, Extract
from briefing.readers import markdown, transcripts
from briefing.readers.common.blocks import has_speaker_label, split_marker
from briefing.readers.common.boilerplate import strip_boilerplate
from briefing.readers.common.limits import left_out_warnings
from briefing.readers.common.mail_heads import match_head
from briefing.readers.common.metadata import find_dateline, split_front_matter
from briefing.readers.common.text import collapse_whitespace, decode, open_armour, strip_invisible
from briefing.readers.unwrap import Line, join_paragraphs

_LINK = re.compile(r"\[[^\[\]\n]{0,300}(?:\n[^\[\]\n]{1,300})?\]\(\s*https?://")
_MARKS = re.compile(r"^#{1,6} \S|\*\*[^*\s][^*]{0,300}\*\*|^\[\^\w+\]:|\\[\[\]_*]", re.M)
_RULED = re.compile(r"^(?P<text>[^\n]{2,100})\n(?P<rule>={3,}|-{3,}|~{3,})[ \t]*$", re.M)
_SENTENCE = re.compile(r"[.?!…:;,。？！][\"'”’»)\]]*$")
_TAG = re.compile(r"</?(?:sup|sub|span|b|i|em|strong|u|br|p|div|font)\b[^<>]{0,200}>", re.I)
_STARRED = re.compile(r"(?<![\w*])\*([^\s*](?:[^*\n]{0,200}[^\s*])?)\*(?![\w*])")
_BOLD = re.compile(  # in a text that has few other marks; it may go over lines of a paragraph
    r"(?<![\w*])\*\*(?=[^\s*])((?:[^*\n]|\n(?![ \t]*\n)){1,2000}?)(?<=\S)\*\*(?![\w*])"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_EMPTY = re.compile(r"[\W_]*+\d{0,4}+[\W_]*+")  # a rule, or a page number
_BYLINE = re.compile(r"by\s|par\s|von\s", re.I)
_NAVIGATION = re.compile(r"\AEvents (?=[A-Z])")  # a menu entry that is joined to the title

_MAX_TITLE = 200  # characters
_MAX_HEADING = 90
_TITLE_WORDS = 5  # minimum words of a first line that is a title whatever follows it
_HEAD_BLOCKS = 12  # first paragraphs that may repeat the title


def read(data: bytes) -> Extract:
    """Read a text file; if it contains Markdown, as Markdown."""
    meta, text = split_front_matter(strip_invisible(decode(data)))
    text, encrypted = open_armour(text)
    if encrypted and not text.strip():
        raise Unreadable("encrypted: decrypt it and save the text")
    if printed := _read_mail(text):
        return printed
    if transcript := _read_transcript(text):
        return transcript
    if _LINK.search(text) or len(_MARKS.findall(text)) >= 2:
        return markdown.extract(meta, text)
    found = split_blocks(text)
    title = meta.title or next((b.text for b in found[:1] if b.kind == "heading"), "")
    warnings = ("an encrypted part was not read",) if encrypted else ()
    return Extract(tuple(found), title, meta.date, meta.author, meta.language, warnings)


def _read_mail(text: str) -> Extract | None:
    """Read a mail that is saved as text; None for other text."""
    if match_head(text.lstrip().split("\n", _HEAD_BLOCKS)) is None:
        return None
    from briefing.readers import mail  # which reads plain text itself, and needs libraries

    return mail.read_printed(text)


def _read_transcript(text: str) -> Extract | None:
    """Read captions or a meeting program's transcript; None for other text."""
    if cues := transcripts.read_captions(text):
        return Extract(tuple(transcripts.build_blocks(cues)))
    if chat := transcripts.read_chat(text.split("\n")):
        blocks, files = chat
        return Extract(
            tuple(blocks),
            warnings=tuple(left_out_warnings(files, "file of the chat", "files of the chat")),
        )
    found = transcripts.read_speeches(text.split("\n"))
    if found is None:
        return None
    opening, cues = found
    before = split_blocks("\n".join(opening))
    title = before[0].text if before and before[0].kind == "heading" else ""
    if len(before) == 1 and not title:
        title = before[0].text
    return Extract((*before, *transcripts.build_blocks(cues)), title)


def split_blocks(text: str, titled: bool = True) -> list[Block]:
    """Return the blocks of a plain text; the first line may be a title only if `titled`."""
    text = _BOLD.sub(r"\1", _TAG.sub("", html.unescape(text)))
    text = _STARRED.sub(r"\1", text)
    text = _NAVIGATION.sub("", text.lstrip())
    ruled = {
        collapse_whitespace(m["text"]): 1 if m["rule"][0] == "=" else 2
        for m in _RULED.finditer(text)
        if m["rule"][0] == "=" or not _SENTENCE.search(m["text"].rstrip())
    }  # a dash rule under a sentence separates, it underlines nothing
    found = [line for line in join_paragraphs(text) if not _EMPTY.fullmatch(line.text)]
    kept = strip_boilerplate([line.text for line in found])
    lines = _drop_repeated_title(
        _rejoin_sentences([line for line, keep in zip(found, kept, strict=True) if keep])
    )
    levels = [
        ruled.get(collapse_whitespace(line.text)) or _heading_level(lines, at)
        for at, line in enumerate(lines)
    ]
    if levels and not titled:
        levels[0] = 0
    return _build_blocks(lines, levels)


def _rejoin_sentences(lines: Sequence[Line]) -> list[Line]:
    """Join sentences that a page break had divided."""
    joined: list[Line] = []
    for line in lines:
        if joined and _is_cut(joined[-1].text, line.text):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
    return joined


def _is_cut(before: str, after: str) -> bool:
    prose = len(before) > _MAX_HEADING and not before[0].islower() and not _SENTENCE.search(before)
    return prose and before[-1] not in ":;" and after[0].islower() and not split_marker(after)[0]


def _drop_repeated_title(lines: Sequence[Line]) -> list[Line]:
    """Drop the second title of a saved page, which has page name and heading."""
    title = lines[0].text if lines and _is_title(lines) else ""
    return [
        line for at, line in enumerate(lines) if not 0 < at < _HEAD_BLOCKS or line.text != title
    ]


def _heading_level(lines: Sequence[Line], at: int) -> int:
    """Return the heading level of a paragraph by shape and neighbours; 0 for none."""
    text = lines[at].text
    if at == 0:
        return 1 if _is_title(lines) else 0
    if (
        len(text) > _MAX_HEADING
        or _SENTENCE.search(text)
        or has_speaker_label(text)
        or text[0].islower()
        or text[0] == "|"  # a line of a line block or of a table
    ):
        return 0
    if _is_capitals(text):
        return 2
    return 2 if _is_isolated_line(lines, at) else 0


def _is_title(lines: Sequence[Line]) -> bool:
    text = lines[0].text
    closed = text.endswith((".", ":", ";", ",")) or has_speaker_label(text)
    words = len(text.split())
    says = len(text) <= _MAX_TITLE and (words > 2 or len(text) > 25) and not _CLOCK.search(text)
    headed = words >= _TITLE_WORDS or _starts_body(lines[1:2])
    return len(lines) > 1 and says and headed and not closed and not find_dateline([text])


def _starts_body(following: Sequence[Line]) -> bool:
    """Return whether text, date, byline or heading follows, not more letterhead."""
    for line in following:
        text = line.text
        if (
            len(text) > _MAX_HEADING
            or _SENTENCE.search(text)
            or text.isupper()
            or has_speaker_label(text)
        ):
            return True
        return bool(_BYLINE.match(text) or find_dateline([text]) or split_marker(text)[0])
    return False


def _is_capitals(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return text.isupper() and letters >= 4 and not (_CLOCK.search(text) or find_dateline([text]))


def _is_isolated_line(lines: Sequence[Line], at: int) -> bool:
    """Return whether a short line without full stop is between prose paragraphs."""
    if at < 3 or at + 1 >= len(lines) or not lines[at].apart or find_dateline([lines[at].text]):
        return False
    before, after = lines[at - 1].text, lines[at + 1].text
    prose = len(after) > _MAX_HEADING and _SENTENCE.search(after)
    return bool(prose and before.endswith((".", "?", "!", "”", '"')) and len(before) > _MAX_HEADING)


def _build_blocks(lines: Sequence[Line], levels: Sequence[int]) -> list[Block]:
    """Build headings, paragraphs and items; the more an item is indented, the deeper it is."""
    blocks: list[Block] = []
    indents: list[int] = []
    for line, level in zip(lines, levels, strict=True):
        marker, rest = ("", line.text) if level else split_marker(line.text)
        indents = [i for i in indents if i < line.indent] + [line.indent] if marker else []
        kind: BlockKind = "heading" if level else "item" if marker else "paragraph"
        if text := collapse_whitespace(rest):
            blocks.append(Block(kind, text, level or len(indents), collapse_whitespace(marker)))
    return blocks
