"""Read caption files and meeting transcripts (WebVTT, SubRip): a paragraph per speech."""

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers.common import transcripts
from briefing.readers.common.text import decode, strip_invisible


def read(data: bytes) -> Extract:
    text = strip_invisible(decode(data))
    blocks = transcripts.build_blocks(transcripts.read_captions(text))
    if not blocks:
        raise Unreadable("transcript: no cues in it")
    return Extract(tuple(blocks))
