"""Read Outlook messages (`.msg`; Microsoft, MS-OXMSG and MS-OXPROPS)."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import olefile

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers.common import limits
from briefing.readers.common.parts import clean_part_name
from briefing.readers.common.text import collapse_whitespace, decode, strip_invisible
from briefing.readers.mail import Letter, extract_letter
from briefing.readers.mail.rtf_body import decompress, rtf_text

_SUBJECT, _BODY, _HTML, _RTF = "0037", "1000", "1013", "1009"
_SENDER, _SENDER_ADDRESS, _REPRESENTED = "0C1A", "5D01", "0042"
_FILE_NAME, _SHORT_NAME, _DISPLAY_NAME, _MIME_TYPE = "3707", "3704", "3001", "370E"
_DATA = "3701"
_SENT, _DELIVERED, _CODE_PAGE = 0x0039, 0x0E06, 0x3FDE
_HIDDEN = 0x7FFE
_HEADER_SIZES = {"": 32, "embedded": 24, "attachment": 8}
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_MAX_DEPTH = 4


def read(data: bytes) -> Extract:
    try:
        file = olefile.OleFileIO(io.BytesIO(data))
    except (OSError, ValueError, TypeError, IndexError) as error:
        raise Unreadable("Outlook mail: damaged; open it in Outlook and save it as .eml") from error
    with file:
        letter = _Storage(file, ()).letter(0)
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
                continue  # a picture of the text
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
