"""Read the mail formats of Outlook: `.msg` (MS-OXMSG, MS-OXPROPS), `winmail.dat` (MS-OXTNEF)."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import olefile

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers import rtf
from briefing.readers.common import limits
from briefing.readers.common.parts import clean_part_name, find_ole_damage
from briefing.readers.common.text import collapse_whitespace, decode, strip_invisible
from briefing.readers.mail import MIN_PICTURE, Letter, extract_letter

# --- RTF bodies: compressed (MS-OXRTFCP), often with HTML inside (MS-OXRTFEX) ---------------------

_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_SIZE = 4096
_COMPRESSED, _RTF_BODY_PLAIN = b"LZFu", b"MELA"


def decompress(data: bytes) -> bytes:
    """Return the RTF source of a compressed body; b"" where it is neither form."""
    form, size = data[8:12], min(int.from_bytes(data[4:8], "little"), limits.MAX_MEMBER)
    if form == _RTF_BODY_PLAIN:
        return data[16 : 16 + size]
    if form != _COMPRESSED:
        return b""
    window = bytearray(_DICTIONARY.ljust(_SIZE, b"\0"))
    place = len(_DICTIONARY)
    out = bytearray()
    at = 16
    while at < len(data) and len(out) < size:
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data) or len(out) >= size:
                break
            if not flags >> bit & 1:
                chunk = data[at : at + 1]
                at += 1
            else:
                reference = int.from_bytes(data[at : at + 2], "big")
                at += 2
                start, length = reference >> 4, (reference & 0xF) + 2
                if start == place:
                    return bytes(out)
                chunk = b""
                for step in range(length):
                    byte = window[(start + step) % _SIZE]
                    window[place] = byte
                    place = (place + 1) % _SIZE
                    out.append(byte)
                continue
            window[place] = chunk[0]
            place = (place + 1) % _SIZE
            out += chunk
    return bytes(out)


def rtf_text(source: bytes) -> str:
    """Return the text of an RTF body, a blank line between its blocks."""
    if not source.strip():
        return ""
    extract = rtf.read(source)
    return "\n\n".join(f"{block.marker} {block.text}".strip() for block in extract.blocks)


# --- messages in OLE files (`.msg`) ---------------------------------------------------------------

_SUBJECT, _BODY, _HTML, _RTF = "0037", "1000", "1013", "1009"
_SENDER, _SENDER_ADDRESS, _REPRESENTED = "0C1A", "5D01", "0042"
_FILE_NAME, _SHORT_NAME, _DISPLAY_NAME, _MIME_TYPE = "3707", "3704", "3001", "370E"
_DATA = "3701"
_SENT, _DELIVERED, _CODE_PAGE = 0x0039, 0x0E06, 0x3FDE
_HIDDEN = 0x7FFE
_HEADER_SIZES = {"": 32, "embedded": 24, "attachment": 8}
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_MAX_DEPTH = 4


def read_msg(data: bytes) -> Extract:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            letter = _Storage(file, ()).letter(0)
            letter.warnings += find_ole_damage(file)
    except (OSError, ValueError, TypeError, IndexError) as error:
        raise Unreadable("Outlook mail: damaged; open it in Outlook and save it as .eml") from error
    if not (letter.texts or letter.parts or letter.subject):
        raise Unreadable("Outlook mail: no text in it; open it in Outlook and save it as .eml")
    return extract_letter(letter)


class _Storage:
    """A message, or an attachment of one, inside an OLE file."""

    def __init__(self, file: Any, path: tuple[str, ...], kind: str = "") -> None:
        self.file, self.path = file, path
        self.numbers = _fixed_properties(self._stream("__properties_version1.0"), kind)

    def letter(self, depth: int) -> Letter:
        letter = Letter(
            collapse_whitespace(self.text(_SUBJECT)),
            collapse_whitespace(self.text(_SENDER) or self.text(_REPRESENTED))
            or self.text(_SENDER_ADDRESS),
            _day(self.numbers.get(_SENT) or self.numbers.get(_DELIVERED) or b""),
        )
        letter.texts += self._texts()
        for attachment in self._attachments():
            if attachment.numbers.get(_HIDDEN, b"\0")[:1] == b"\1":
                letter.pictures += attachment.is_large()
                continue
            part = attachment.part(len(letter.parts) + 1, depth)
            if part:
                letter.parts.append(part)
            else:
                letter.warnings.append("an attachment was not read")
        return letter

    def _texts(self) -> Iterator[tuple[str, str]]:
        """Yield the message's text once, in its simplest form."""
        plain = strip_invisible(self.text(_BODY))
        page = self._stream(f"__substg1.0_{_HTML}0102") or self.text(_HTML).encode()
        packed = self._stream(f"__substg1.0_{_RTF}0102")
        if plain.strip():
            yield "plain", plain.replace("\r\n", "\n")
        elif page:
            yield "html", strip_invisible(decode(page, self._encoding()))
        elif packed:
            yield "plain", rtf_text(decompress(packed))

    def _attachments(self) -> Iterator["_Storage"]:
        names = {
            entry[len(self.path)]
            for entry in self.file.listdir(streams=True, storages=True)
            if len(entry) > len(self.path) and tuple(entry[: len(self.path)]) == self.path
        }
        for name in sorted(n for n in names if n.startswith("__attach_version1.0_"))[
            : limits.MAX_PARTS
        ]:
            yield _Storage(self.file, (*self.path, name), "attachment")

    def is_large(self) -> bool:
        """Return whether a picture of the text is larger than a logo."""
        return len(self._stream(f"__substg1.0_{_DATA}0102")) > MIN_PICTURE

    def part(self, number: int, depth: int) -> Part | None:
        """Return an attachment as a part; an attached message as a mail."""
        name = self.text(_FILE_NAME) or self.text(_SHORT_NAME) or self.text(_DISPLAY_NAME)
        inner = (*self.path, f"__substg1.0_{_DATA}000D")
        if self.file.exists("/".join(inner)):
            if depth >= _MAX_DEPTH:
                return None
            letter = _Storage(self.file, inner, "embedded").letter(depth + 1)
            return Part(f"{clean_part_name(name, '', number)}.eml", to_mime(letter))
        data = self._stream(f"__substg1.0_{_DATA}0102")
        return Part(clean_part_name(name, self.text(_MIME_TYPE), number), data) if data else None

    def text(self, key: str) -> str:
        """Return a text property, in Unicode or in the message's code page."""
        if wide := self._stream(f"__substg1.0_{key}001F"):
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._stream(f"__substg1.0_{key}001E").rstrip(b"\0")
        return decode(narrow, self._encoding()) if narrow else ""

    def _encoding(self) -> str:
        page = int.from_bytes(self.numbers.get(_CODE_PAGE, b"")[:4], "little")
        return "utf-8" if page == 65001 else f"cp{page}" if page else ""

    def _stream(self, name: str) -> bytes:
        path = "/".join((*self.path, name))
        if not self.file.exists(path):
            return b""
        data = self.file.openstream(path).read(limits.MAX_MEMBER)
        return bytes(data)


def _fixed_properties(stream: bytes, kind: str) -> dict[int, bytes]:
    """Return the values of fixed size, eight bytes each, by property id."""
    start = _HEADER_SIZES[kind]
    entries = range(start, len(stream) - 15, 16)
    return {
        int.from_bytes(stream[at + 2 : at + 4], "little"): stream[at + 8 : at + 16]
        for at in entries
    }


def _day(value: bytes) -> str:
    """Return the day of a FILETIME: tenths of microseconds since 1601."""
    ticks = int.from_bytes(value, "little")
    try:
        return (_EPOCH + timedelta(microseconds=ticks // 10)).date().isoformat() if ticks else ""
    except OverflowError:
        return ""


def to_mime(letter: Letter) -> bytes:
    """Return a letter as a MIME message."""
    message = EmailMessage()
    message["Subject"] = letter.subject
    if letter.author:
        message["From"] = f'"{letter.author.replace(chr(34), "")}" <sender@invalid>'
    if letter.date:
        message["Date"] = datetime.fromisoformat(letter.date).replace(hour=12, tzinfo=UTC)
    kind, text = letter.texts[0] if letter.texts else ("plain", "")
    message.set_content(text.encode("utf-8", "replace").decode(), subtype=kind)
    for part in letter.parts:
        message.add_attachment(
            part.data, maintype="application", subtype="octet-stream", filename=part.name
        )
    return message.as_bytes()


# --- attachments packed by Outlook (`winmail.dat`) ------------------------------------------------

_TNEF_SUBJECT, _TNEF_BODY, _MESSAGE_PROPERTIES = 0x8004, 0x800C, 0x9003
_NEW_ATTACHMENT, _TITLE, _TNEF_DATA, _ATTACHMENT_PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
_TNEF_PLAIN, _TNEF_HTML, _TNEF_RTF, _TNEF_FILE_NAME, _CONTENT = (
    0x1000,
    0x1013,
    0x1009,
    0x3707,
    0x3701,
)
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_VARIABLE = frozenset({0x0D, 0x1E, 0x1F, 0x102})
_NAMED = 0x8000  # first id of named properties
_OBJECT_ID = 16  # bytes before an embedded object


def read_tnef(data: bytes) -> Extract:
    letter = Letter()
    names: list[str] = []
    contents: list[bytes] = []
    for key, value in _attributes(data):
        if key == _TNEF_SUBJECT:
            letter.subject = collapse_whitespace(_text(value))
        elif key == _TNEF_BODY:
            letter.texts.append(("plain", _text(value)))
        elif key == _MESSAGE_PROPERTIES and not letter.texts:
            letter.texts += _bodies(value)
        elif key == _NEW_ATTACHMENT:
            names.append("")
            contents.append(b"")
        elif key in (_TITLE, _TNEF_DATA, _ATTACHMENT_PROPERTIES) and names:
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
    elif key == _TNEF_DATA:
        contents[-1] = value
    else:
        for property_, kind, content in _properties(value):
            if property_ == _TNEF_FILE_NAME:
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
    if _TNEF_PLAIN in found:
        yield "plain", strip_invisible(_property_text(*found[_TNEF_PLAIN])).replace("\r\n", "\n")
    elif _TNEF_HTML in found:
        yield "html", strip_invisible(decode(found[_TNEF_HTML][1]))
    elif _TNEF_RTF in found:
        yield "plain", rtf_text(decompress(found[_TNEF_RTF][1]))


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
