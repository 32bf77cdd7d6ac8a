"""ZIP archives → a part a member."""

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.filenames import clean_member_path
from briefing.readers.common.zipxml import CorruptMember, ZipContainer


def read(data: bytes) -> Extract:
    """Members in the order of their names. Nothing is written; a bomb is refused whole."""
    package = ZipContainer(data)
    names = sorted(name for name in package.names if _is_document(name))
    if not names:
        raise Unreadable("ZIP: empty")
    parts, doubts = [], []
    for name in names[: limits.MAX_PARTS]:
        try:
            parts.append(Part(clean_member_path(name) or "unnamed", package.read(name)))
        except CorruptMember as error:
            doubts.append(str(error))
    if len(names) > limits.MAX_PARTS:
        doubts.append(f"only the first {limits.MAX_PARTS} of {len(names)} members were read")
    if not parts:
        raise Unreadable(f"ZIP: {doubts[0]}")
    return Extract(parts=tuple(parts), warnings=tuple(doubts))


def _is_document(name: str) -> bool:
    """Neither a folder nor hidden nor what a Mac adds."""
    pieces = name.replace("\\", "/").split("/")
    hidden = any(p.startswith(".") and p.strip(".") for p in pieces) or "__MACOSX" in pieces
    return bool(pieces[-1]) and not hidden
