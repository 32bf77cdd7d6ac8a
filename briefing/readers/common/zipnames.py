"""Decode the names of ZIP members: archives from before Unicode don't declare the encoding."""

import zipfile
from collections.abc import Sequence
from itertools import pairwise

_UTF8_FLAG = 0x800
_UNICODE_PATH = 0x7075  # extra field of Info-ZIP with the name in UTF-8
_CYRILLIC_DOS = frozenset([*range(0x80, 0xB0), *range(0xE0, 0xF2)])  # letters of cp866
_CYRILLIC = frozenset([*range(0xC0, 0x100), 0xA8, 0xB8])  # letters of cp1251
_MIN_SHARE = 0.7  # of the characters in the common part of an encoding


def member_names(members: Sequence[zipfile.ZipInfo]) -> dict[str, str]:
    """Return the readable name of each member by the name that zipfile gives it.

    APPNOTE.TXT 6.3.9, appendix D. Names without declared encoding are decoded alike: one program
    wrote them.
    """
    raw = {m.filename: m.orig_filename for m in members}
    declared = {m.filename: _unicode_path(m) for m in members}
    plain = [
        n for m in members if not (m.flag_bits & _UTF8_FLAG) and not (n := m.filename).isascii()
    ]
    encoding = _guess([_bytes(name) for name in plain])
    names = {}
    for name in raw:
        decoded = declared[name]
        if not decoded and name in plain and encoding:
            decoded = _bytes(name).decode(encoding, "replace")
        names[name] = decoded or name
    return names


def _bytes(name: str) -> bytes:
    return name.encode("cp437", "replace")


def _unicode_path(member: zipfile.ZipInfo) -> str:
    extra, at = member.extra, 0
    while at + 4 <= len(extra):
        key = int.from_bytes(extra[at : at + 2], "little")
        size = int.from_bytes(extra[at + 2 : at + 4], "little")
        if key == _UNICODE_PATH and size > 5:
            return extra[at + 9 : at + 4 + size].decode("utf-8", "replace")
        at += 4 + size
    return ""


def _guess(names: Sequence[bytes]) -> str:
    """Return the encoding of names; "" where cp437, the format's own, fits best."""
    joined = b" ".join(names)
    if not joined:
        return ""
    try:
        joined.decode("utf-8")
        return "utf-8"
    except UnicodeError:
        pass
    high = [byte for byte in joined if byte > 127]
    runs = sum(a > 127 and b > 127 for a, b in pairwise(joined))
    if runs < 0.4 * len(high):  # single letters among Latin ones
        return "cp1252" if all(byte >= 0xC0 for byte in high) else ""
    asian = _guess_asian(joined)
    if asian:
        return asian
    for encoding, letters in (("cp866", _CYRILLIC_DOS), ("cp1251", _CYRILLIC)):
        if all(byte in letters for byte in high):
            return encoding
    return ""


def _guess_asian(names: bytes) -> str:
    """Return the encoding whose common characters make up most of the names; else ""."""
    scores = []
    for rank, (encoding, common) in enumerate(_COMMON.items()):
        try:
            text = names.decode(encoding)
        except UnicodeError:
            continue
        wide = [c for c in text if ord(c) > 127]
        share = sum(_is_common(c, encoding, common) for c in wide) / max(len(wide), 1)
        scores.append((round(share, 4), -rank, encoding))
    best = max(scores, default=(0.0, 0, ""))
    return best[2] if best[0] >= _MIN_SHARE else ""


# Lead bytes of the frequent characters, by frequency, not by stroke.
_COMMON = {
    "cp932": ((0x82, 0x83), (0x88, 0x97)),
    "gbk": ((0xB0, 0xD7), (0xA3, 0xA3)),
    "big5": ((0xA4, 0xC6), (0xA4, 0xC6)),
}


def _is_common(
    character: str, encoding: str, common: tuple[tuple[int, int], tuple[int, int]]
) -> bool:
    code = character.encode(encoding)
    if len(code) != 2:
        return False
    if encoding == "gbk" and code[1] < 0xA1:
        return False
    return any(low <= code[0] <= top for low, top in common)
