"""Read ZIP archives: each member becomes a part."""

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.parts import clean_member_path
from briefing.readers.common.zipxml import CorruptMember, EncryptedMember, ZipContainer


def read(data: bytes) -> Extract:
    """Return the members in name order. Nothing is written; a bomb is rejected."""
    package = ZipContainer(data)
    names = sorted(name for name in package.names if _is_document(name))
    if not names:
        raise Unreadable("ZIP: empty")
    readable = package.readable_names()
    parts, warnings = [], []
    for name in names[: limits.MAX_PARTS]:
        shown = clean_member_path(readable.get(name, name)) or "unnamed"
        try:
            parts.append(Part(shown, package.read(name)))
        except EncryptedMember:
            warnings.append(f"{shown} is encrypted and was not read")
        except CorruptMember:
            warnings.append(f"{shown} is damaged and was not read")
    if len(names) > limits.MAX_PARTS:
        more = len(names) - limits.MAX_PARTS
        warnings.append(f"of {len(names)} members, {more} more were not read")
    if not parts:
        raise Unreadable(f"ZIP: {warnings[0]}")
    return Extract(parts=tuple(parts), warnings=tuple(warnings))


def _is_document(name: str) -> bool:
    """Return whether a member is not a folder, hidden, or macOS metadata."""
    pieces = name.replace("\\", "/").split("/")
    hidden = any(p.startswith(".") and p.strip(".") for p in pieces) or "__MACOSX" in pieces
    return bool(pieces[-1]) and not hidden
