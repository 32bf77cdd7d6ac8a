"""Read `winmail.dat`, the form in which Outlook packs attachments (Microsoft, MS-OXTNEF)."""

from collections.abc import Iterator

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.parts import clean_part_name
from briefing.readers.common.text import collapse_whitespace, decode, strip_invisible
from briefing.readers.mail import Letter, extract_letter
from briefing.readers.mail.rtf_body import decompress, rtf_text

_SUBJECT, _BODY, _MESSAGE_PROPERTIES = 0x8004, 0x800C, 0x9003
_NEW_ATTACHMENT, _TITLE, _DATA, _ATTACHMENT_PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
_PLAIN, _HTML, _RTF, _FILE_NAME, _CONTENT = 0x1000, 0x1013, 0x1009, 0x3707, 0x3701
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_VARIABLE = frozenset({0x0D, 0x1E, 0x1F, 0x102})
_NAMED = 0x8000  # first id of named properties
_OBJECT_ID = 16  # bytes before an embedded object


def read(data: bytes) -> Extract:
    letter = Letter()
    names: list[str] = []
    contents: list[bytes] = []
    for key, value in _attributes(data):
        if key == _SUBJECT:
            letter.subject = collapse_whitespace(_text(value))
        elif key == _BODY:
            letter.texts.append(("plain", _text(value)))
        elif key == _MESSAGE_PROPERTIES and not letter.texts:
            letter.texts += _bodies(value)
        elif key == _NEW_ATTACHMENT:
            names.append("")
            contents.append(b"")
        elif key in (_TITLE, _DATA, _ATTACHMENT_PROPERTIES) and names:
            _add_attachment(key, value, names, contents)
    for number, (name, content) in enumerate(zip(names, contents, strict=True), 1):
        if content and len(letter.parts) < limits.MAX_PARTS:
            letter.parts.append(Part(clean_part_name(name, "", number), content))
    if not (letter.texts or letter.parts):
        raise Unreadable("winmail.dat: nothing in it")
    return extract_letter(letter)


def _add_attachment(key: int, value: bytes, names: list[str], contents: list[bytes]) -> None:
    if key == _TITLE:
        names[-1] = names[-1] or _text(value)
    elif key == _DATA:
        contents[-1] = value
    else:
        for property_, kind, content in _properties(value):
            if property_ == _FILE_NAME:
                names[-1] = _property_text(kind, content)
            elif property_ == _CONTENT and not contents[-1]:
                contents[-1] = content[_OBJECT_ID:] if kind == 0x0D else content


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    while at + 9 <= len(data):
        key = int.from_bytes(data[at + 1 : at + 3], "little")
        size = int.from_bytes(data[at + 5 : at + 9], "little")
        yield key, data[at + 9 : at + 9 + size]
        at += 9 + size + 2  # a checksum follows


def _bodies(value: bytes) -> Iterator[tuple[str, str]]:
    found = {key: (kind, content) for key, kind, content in _properties(value)}
    if _PLAIN in found:
        yield "plain", strip_invisible(_property_text(*found[_PLAIN])).replace("\r\n", "\n")
    elif _HTML in found:
        yield "html", strip_invisible(decode(found[_HTML][1]))
    elif _RTF in found:
        yield "plain", rtf_text(decompress(found[_RTF][1]))


def _properties(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield id, type and value of MAPI properties, up to one of an unknown type."""

    def number(at: int, size: int = 4) -> int:
        return int.from_bytes(data[at : at + size], "little")

    at = 4
    while at + 4 <= len(data):
        kind, key = number(at, 2), number(at + 2, 2)
        at += 4
        if key >= _NAMED:
            named = number(at + 16) == 1
            at += 20
            at += 4 + _padded(number(at)) if named else 4
        count = 1
        if kind & 0x1000 or kind in _VARIABLE:
            count = number(at)
            at += 4
        for _ in range(min(count, 1_000)):
            if kind & 0xFFF in _VARIABLE:
                size = number(at)
                yield key, kind & 0xFFF, data[at + 4 : at + 4 + size]
                at += 4 + _padded(size)
            elif kind & 0xFFF in _SIZES:
                at += _SIZES[kind & 0xFFF]
            else:
                return


def _padded(size: int) -> int:
    return (size + 3) // 4 * 4


def _property_text(kind: int, value: bytes) -> str:
    return value.decode("utf-16-le", "replace").rstrip("\0") if kind == 0x1F else _text(value)


def _text(value: bytes) -> str:
    bare = value.rstrip(b"\0")
    return decode(bare) if bare else ""
