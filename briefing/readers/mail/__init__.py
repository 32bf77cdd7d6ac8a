"""Read mails: the sender's own words; forwarded messages and attachments become parts."""

import base64
import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import Header
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr, parsedate_to_datetime
from typing import cast

from msgspec import Struct, field

from briefing.errors import Unreadable
from briefing.models import Block, Extract, Part
from briefing.readers import plain
from briefing.readers.common import limits
from briefing.readers.common.limits import picture_warnings
from briefing.readers.common.mail_heads import MailHead, match_head
from briefing.readers.common.metadata import parse_date
from briefing.readers.common.parts import clean_part_name
from briefing.readers.common.text import collapse_whitespace, decode, open_armour, strip_invisible
from briefing.readers.mail.messages import Line, MailPage, drop_notices, split_messages
from briefing.readers.mail.signed import SIGNED_TYPES, signed_content
from briefing.readers.sniff import detect_text_format

ENCRYPTED = "mail: encrypted; decrypt it in the mail program and save it as .eml"
_SILENT = frozenset(
    "application/pgp-signature application/pkcs7-signature application/x-pkcs7-signature "
    "application/pgp-encrypted application/pgp-keys message/delivery-status "
    "text/rfc822-headers text/x-amp-html".split()
)
_QUOTE_MARKS = re.compile(r"[ \t]?((?:>[ \t]?)+)")
MIN_PICTURE = 8_000  # bytes: smaller ones are logos
_FULL_PLAIN = 0.3  # share of the page's words: a shorter plain text only points to the page
_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


class _Contents(Struct):
    """What a message holds, collected part by part."""

    texts: list[EmailMessage] = field(default_factory=list)  # shown one below the other
    attached: list[tuple[EmailMessage, str, bytes]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    encrypted: int = 0
    pictures: int = 0  # in the text


def read(data: bytes) -> Extract:
    return extract_message(message_from_bytes(data, policy=policy.default))


def read_printed(text: str) -> Extract | None:
    """Read a text that begins with a mail's printed head; None where it doesn't."""
    lines = text.lstrip().split("\n")
    head = match_head(lines)
    if head is None:
        return None
    return read(build_mail(head, "\n".join(lines[head.length :])))


class Letter(Struct):
    """A mail of any format, before its texts are split."""

    subject: str = ""
    author: str = ""
    date: str = ""  # ISO 8601
    texts: list[tuple[str, str]] = field(default_factory=list)  # "plain" or "html", and the text
    parts: list[Part] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    encrypted: int = 0  # parts that can't be read
    pictures: int = 0  # in the text, larger than a logo


def extract_message(message: EmailMessage) -> Extract:
    """Return a message's own text and, as parts, what it forwards and what is attached to it."""
    contents = _Contents()
    _collect(message, contents)
    name, address = parseaddr(_header(message, "from"))
    letter = Letter(
        _header(message, "subject"),
        collapse_whitespace(name) or address,
        _date(_header(message, "date")),
        warnings=contents.warnings,
        encrypted=contents.encrypted,
        pictures=contents.pictures,
    )
    for part in contents.texts:
        kind = "html" if part.get_content_type() == "text/html" else "plain"
        text = strip_invisible(_content(part))
        letter.texts.append((kind, text if kind == "html" else _unflow(part, text)))
    letter.parts = [
        Part(clean_part_name(_filename(part), kind, number), data)
        for number, (part, kind, data) in enumerate(contents.attached, 1)
    ]
    return extract_letter(letter)


def extract_letter(letter: Letter) -> Extract:
    """Split a letter's texts. Raises Unreadable for one that is encrypted or has no text."""
    blocks: list[Block] = []
    parts: list[Part] = []
    warnings = list(letter.warnings)
    encrypted = letter.encrypted
    for kind, text in letter.texts:
        if kind == "plain":
            text, armoured = open_armour(text)
            encrypted += armoured
        own, forwarded, found = _read_text(kind, text, letter.subject, len(parts))
        blocks += own
        parts += forwarded
        warnings += found
    blocks, notices = drop_notices(blocks)
    warnings += notices
    parts += letter.parts
    if not blocks and not parts and encrypted:
        raise Unreadable(ENCRYPTED)
    if not blocks and not parts and not letter.subject:
        raise Unreadable("mail: no text in it")
    if encrypted:
        warnings.append("an encrypted part was not read")
    warnings += picture_warnings(letter.pictures, blocks)
    if len(parts) > limits.MAX_PARTS:
        more = len(parts) - limits.MAX_PARTS
        warnings.append(f"of {len(parts)} attachments, {more} more were not read")
    return Extract(
        tuple(blocks),
        letter.subject,
        letter.date,
        letter.author,
        parts=tuple(parts[: limits.MAX_PARTS]),
        warnings=tuple(warnings),
    )


# --- MIME ---------------------------------------------------------------------------------------


def _collect(part: EmailMessage, contents: _Contents) -> None:
    """Sort a part, and the parts in it, into texts and attachments."""
    kind = part.get_content_type()
    if kind == "multipart/encrypted":
        contents.encrypted += 1
    elif kind == "multipart/alternative" and part.is_multipart():
        _collect_alternative(part, contents)
    elif part.get_content_maintype() == "multipart" and part.is_multipart():
        for inner in part.get_payload():
            _collect(cast(EmailMessage, inner), contents)
    elif kind in SIGNED_TYPES:
        _collect_cms(part, contents)
    elif _is_text(part):
        if content := _bytes(part, contents).strip():
            contents.texts += [part] if content else []
    elif kind not in _SILENT:
        _attach(part, kind, contents)


def _attach(part: EmailMessage, kind: str, contents: _Contents) -> None:
    data = _bytes(part, contents)
    if _is_inline_picture(part):
        contents.pictures += len(data) > MIN_PICTURE
    elif data:
        contents.attached.append((part, kind, data))
    else:
        name = clean_part_name(_filename(part), kind, len(contents.attached) + 1)
        contents.warnings.append(f"{name} is empty and was not read")


def _collect_alternative(part: EmailMessage, contents: _Contents) -> None:
    """Read the plain text of alternatives, but the page where the plain text is only a pointer."""
    choices: list[list[EmailMessage]] = []
    for inner in part.get_payload():
        inside = _Contents()
        _collect(cast(EmailMessage, inner), inside)
        contents.attached += inside.attached
        contents.warnings += inside.warnings
        contents.encrypted += inside.encrypted
        contents.pictures += inside.pictures
        choices += [inside.texts] if inside.texts else []
    plains = [texts for texts in choices if texts[0].get_content_type() == "text/plain"]
    pages = [texts for texts in choices if texts[0].get_content_type() != "text/plain"]
    if plains and pages:
        size = sum(len(_visible_text(page).split()) for page in pages[-1])
        enough = sum(len(_content(text).split()) for text in plains[0]) >= _FULL_PLAIN * size
        contents.texts += plains[0] if enough else pages[-1]
    elif choices:
        contents.texts += (plains or pages[-1:])[0]


def _visible_text(page: EmailMessage) -> str:
    return re.sub(r"<(style|script)\b.*?</\1>|<[^<>]*>", " ", _content(page), flags=re.S | re.I)


def _collect_cms(part: EmailMessage, contents: _Contents) -> None:
    """Open a part that is signed in one piece; an encrypted one can't be opened."""
    inside = signed_content(_bytes(part, contents))
    if inside:
        _collect(message_from_bytes(inside, policy=policy.default), contents)
    else:
        contents.encrypted += 1


def _is_text(part: EmailMessage) -> bool:
    """Return whether a part is shown in the message; a multipart without parts is text."""
    if part.get_content_maintype() == "multipart":
        return True
    return part.get_content_type() in ("text/plain", "text/html") and not _is_attached(part)


def _is_attached(part: EmailMessage) -> bool:
    attached = _header(part, "content-disposition").casefold().startswith("attachment")
    return attached or part.get_content_type() == "message/rfc822" or bool(_filename(part))


def _is_inline_picture(part: EmailMessage) -> bool:
    shown = not _header(part, "content-disposition").casefold().startswith("attachment")
    return part.get_content_maintype() == "image" and shown


def _header(message: EmailMessage, name: str) -> str:
    """Return a decoded header; "" where it is missing or can't be parsed."""
    try:
        return collapse_whitespace(str(message.get(name, "")))
    except Exception:  # the parser of headers fails in many ways on broken ones
        raw = dict(message.raw_items()).get(name.title(), "")
        return collapse_whitespace(str(raw))


def _date(header: str) -> str:
    try:
        return parse_date(parsedate_to_datetime(header).date().isoformat())
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _filename(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except Exception:  # as for headers
        return ""


def _content(part: EmailMessage) -> str:
    """Decode a text part, whatever encoding it declares."""
    return decode(_bytes(part), str(part.get_content_charset() or ""))


def _bytes(part: EmailMessage, contents: _Contents | None = None) -> bytes:
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        return _attached_mail(part)
    encoding = _header(part, "content-transfer-encoding").casefold()
    if encoding == "base64" and not part.is_multipart():
        return _decode_base64(str(part.get_payload()), contents)
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decode_base64(source: str, contents: _Contents | None) -> bytes:
    """Decode what is there: a mail may be cut off in the middle of an attachment."""
    letters = _BASE64.sub(b"", source.encode("ascii", "replace"))
    rest = len(letters) % 4
    if rest == 1 and contents is not None:
        contents.warnings.append("a part is cut off: its end is missing")
    return base64.b64decode(
        letters[: len(letters) - rest] + (letters[-rest:] + b"==")[:4] * (rest > 1)
    )


def _attached_mail(part: EmailMessage) -> bytes:
    message = cast(EmailMessage, part.get_payload(0))
    if _header(part, "content-transfer-encoding").casefold() == "base64":
        encoded = "".join(f"{key}: {value}\n" for key, value in message.raw_items())
        body = message.get_payload()
        decoded = _decode_base64(f"{encoded}{body}" if isinstance(body, str) else "", None)
        if b":" in decoded[:200]:
            return decoded
    try:
        return message.as_bytes()
    except UnicodeError:  # its letters are no longer what its headers declare
        return message.as_string().encode("utf-8", "replace")


# --- text ---------------------------------------------------------------------------------------


def _read_text(
    kind: str, text: str, subject: str, number: int
) -> tuple[list[Block], list[Part], tuple[str, ...]]:
    """Return the own blocks of a text, the messages that it forwards, and warnings."""
    if kind == "html":
        page = MailPage(text)
        split = split_messages(page.lines, subject)
        own = page.build_blocks(split.own)
        bodies = [page.serialize(message.lines) for message in split.forwarded]
        warnings = page.warnings
    else:
        lines = _plain_lines(text)
        split = split_messages(lines, subject)
        own = plain.split_blocks("\n".join(lines[n].text for n in split.own), titled=False)
        bodies = [_requote(lines, message.lines) for message in split.forwarded]
        warnings = ()
    parts = [
        Part(f"forwarded-{number + at}.eml", build_mail(message.head, body, kind))
        for at, (message, body) in enumerate(zip(split.forwarded, bodies, strict=True), 1)
        if body.strip()
    ]
    return own, parts, (*split.warnings, *warnings)


def _unflow(part: EmailMessage, text: str) -> str:
    """Join lines that a mail program wrapped (RFC 3676)."""
    if part.get_param("format") != "flowed":
        return text
    joint = "" if str(part.get_param("delsp")).casefold() == "yes" else " "
    text = re.sub(r"(?<=[^\s>-]) \n(?=[^\s>])", joint, text)
    return re.sub(r"(?m)^ (?=[ >]|From )", "", text)


def _plain_lines(text: str) -> list[Line]:
    lines = []
    for raw in text.split("\n"):
        marks = _QUOTE_MARKS.match(raw)
        depth = marks[1].count(">") if marks else 0
        lines.append(Line(raw[marks.end() :] if marks else raw, depth))
    return lines


def _requote(lines: list[Line], numbers: tuple[int, ...]) -> str:
    """Return a forwarded message's text; what it quotes itself stays marked."""
    base = min((lines[n].depth for n in numbers if lines[n].text.strip()), default=0)
    marked = (">" * (lines[n].depth - base) + lines[n].text for n in numbers)
    return "\n".join(marked)


def build_mail(head: MailHead, body: str, kind: str = "plain") -> bytes:
    """Return a mail with a printed head's sender, day and subject. `kind`: plain or html."""
    headers = [("Subject", head.subject), ("From", head.sender)]
    if head.day:
        day = datetime.fromisoformat(head.day).replace(hour=12, tzinfo=UTC)
        headers.append(("Date", format_datetime(day)))
    lines = [f"{name}: {_encode_header(value)}" for name, value in headers if value]
    lines += [f"Content-Type: text/{kind}; charset=utf-8", "Content-Transfer-Encoding: base64", ""]
    content = base64.encodebytes(body.encode("utf-8", "replace")).decode("ascii")
    return "\n".join([*lines, content]).encode("ascii")


def _encode_header(value: str) -> str:
    if value.isascii():
        return value
    name, address = parseaddr(value)
    if address and "@" in address and name:
        return (
            f"{Header(name, 'utf-8').encode(maxlinelen=0)} <{address}>" if address.isascii() else ""
        )
    return Header(value, "utf-8").encode(maxlinelen=0)


# --- files that are signed in one piece (`.p7m`) --------------------------------------------------


def read_signed(data: bytes) -> Extract:
    content = signed_content(data)
    if not content:
        raise Unreadable(
            "S/MIME: encrypted or without content; open it in the mail program and save it as .eml"
        )
    if detect_text_format(content) == ".eml" or content[:13].lower() == b"content-type:":
        return read(content)
    return Extract(parts=(Part("signed content", content),))
