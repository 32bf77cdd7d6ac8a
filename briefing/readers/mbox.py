"""Mailboxes → a part a message."""

import re

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers.common import limits

_START = re.compile(rb"(?:\A|(?<=\n))From [^\r\n]*\r?\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.M)


def read(data: bytes) -> Extract:
    starts = list(_START.finditer(data))
    if not starts:
        raise Unreadable("mailbox: no message in it")
    ends = [start.start() for start in starts[1:]] + [len(data)]
    mails = [data[start.end() : end] for start, end in zip(starts, ends, strict=True)]
    parts = tuple(
        Part(f"{number:03d}.eml", _ESCAPED.sub(rb"\1", mail))
        for number, mail in enumerate(mails[: limits.MAX_PARTS], 1)
        if mail.strip()
    )
    more = len(mails) - limits.MAX_PARTS
    warnings = (f"of {len(mails)} messages, {more} more were not read",) if more > 0 else ()
    return Extract(parts=parts, warnings=warnings)
