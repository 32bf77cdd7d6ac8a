"""ZIP archives → a part a member."""

from briefing.errors import Unreadable
from briefing.model import Extract, Part
from briefing.readers import limits
from briefing.readers.package import Package
from briefing.readers.partnames import member_path


def read(data: bytes) -> Extract:
    """Members in the order of their names. Nothing is written; a bomb is refused whole."""
    package = Package(data)
    names = sorted(name for name in package.names if _is_document(name))
    if not names:
        raise Unreadable("ZIP: empty")
    parts = tuple(
        Part(path, package.read(name))
        for name in names[: limits.PARTS]
        if (path := member_path(name))
    )
    more = len(names) > limits.PARTS
    doubts = (f"only the first {limits.PARTS} of {len(names)} members were read",) if more else ()
    return Extract(parts=parts, warnings=doubts)


def _is_document(name: str) -> bool:
    """Neither a folder nor hidden nor what a Mac adds."""
    pieces = name.replace("\\", "/").split("/")
    hidden = any(p.startswith(".") and p.strip(".") for p in pieces) or "__MACOSX" in pieces
    return bool(pieces[-1]) and not hidden
