"""Mail → the message's own words; attachments are parts."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from briefing.errors import Unreadable
from briefing.models import Block, Extract, Part
from briefing.readers import html, plain
from briefing.readers.common import limits
from briefing.readers.common.dates import parse_date
from briefing.readers.common.encoding import decode
from briefing.readers.common.filenames import clean_part_name
from briefing.readers.common.whitespace import collapse_whitespace, strip_invisible

_ATTRIBUTION = re.compile(
    r"^(?:On\b.{4,200}\bwrote|Am\b.{4,200}\bschrieb.{0,80}|Le\b.{4,200}\ba écrit|"
    r"El\b.{4,200}\bescribió|Il\b.{4,200}\bha scritto|.{4,120}\bпишет|.{4,120}\bнаписал\(?а?\)?)"
    r"\s?:[ \t]*$",
    re.M,
)
_REPLY = re.compile(
    r"^(?:-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|"
    r"message d'origine|исходное сообщение)\s*-{2,}|_{20,}|from:.*\n(?:sent|date|to):.*\n)",
    re.I | re.M,
)
_SIGNATURE = re.compile(r"^(?:-- ?|Sent from my \w+.*|Get Outlook for .*)$", re.M)
_QUOTED = (
    "//blockquote[@type='cite']|//*[contains(@class,'gmail_quote')]|//*[@id='appendonsend']"
    "|//*[contains(@class,'moz-cite-prefix')]|//*[contains(@class,'moz-signature')]"
)
_SILENT = frozenset({"application/pgp-signature", "application/pkcs7-signature"})


def read(data: bytes) -> Extract:
    return extract(message_from_bytes(data, policy=policy.default))


def extract(message: EmailMessage) -> Extract:
    """A message's own text and, as parts, what is attached to it."""
    body = _body(message)
    blocks = _blocks(body) if body is not None else []
    name, address = parseaddr(_header(message, "from"))
    parts = tuple(_parts(message, body))
    if not blocks and not parts and not _header(message, "subject"):
        raise Unreadable("mail: no text in it")
    return Extract(
        tuple(blocks),
        _header(message, "subject"),
        _date(_header(message, "date")),
        collapse_whitespace(name) or address,
        parts=parts[: limits.MAX_PARTS],
        warnings=("some attachments were left out",) if len(parts) > limits.MAX_PARTS else (),
    )


def _header(message: EmailMessage, name: str) -> str:
    """A header decoded; "" where it is missing or can't be parsed."""
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


def _body(message: EmailMessage) -> EmailMessage | None:
    """The part that says the message: plain text, else a page."""
    texts = [part for part in _leaves(message) if not _is_attached(part)]
    for kinds in (("text/plain",), ("text/html",), ("multipart/mixed", "multipart/alternative")):
        for part in texts:  # a multipart that has no parts is text without its boundary
            if part.get_content_type() in kinds and _content(part).strip():
                return part
    return None


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something; those of an attached message are its own."""
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in message.get_payload():
            yield from _leaves(cast(EmailMessage, part))
    else:
        yield message


def _is_attached(part: EmailMessage) -> bool:
    attached = _header(part, "content-disposition").casefold().startswith("attachment")
    return attached or part.get_content_type() == "message/rfc822" or bool(_filename(part))


def _content(part: EmailMessage) -> str:
    """A text part as text, whatever encodings it claims."""
    return decode(_bytes(part), str(part.get_content_charset() or ""))


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        return _source(cast(EmailMessage, part.get_payload(0)))
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _source(message: EmailMessage) -> bytes:
    try:
        return message.as_bytes()
    except UnicodeError:  # its letters are no longer what its headers declare
        return message.as_string().encode("utf-8", "replace")


def _filename(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except Exception:  # as for headers
        return ""


def _blocks(body: EmailMessage) -> list[Block]:
    text = strip_invisible(_content(body))
    if body.get_content_type() == "text/html":
        return html.fragment_blocks(text, without=_QUOTED)
    if body.get_param("format") == "flowed":
        text = re.sub(r"(?<=\S) \n(?=\S)", " ", text)
    return plain.split_blocks(own_words(text), titled=False)


def own_words(text: str) -> str:
    """A plain message without what it quotes, its forwarding heads and its signature."""
    kept = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith(">"))
    cuts = [found.start() for found in (_REPLY.search(kept), _SIGNATURE.search(kept)) if found]
    own = _ATTRIBUTION.sub("", kept[: min(cuts)] if cuts else kept)
    return own if own.strip() else kept


def _parts(message: EmailMessage, body: EmailMessage | None) -> Iterator[Part]:
    for number, part in enumerate(_leaves(message), 1):
        kind = part.get_content_type()
        alternative = part is body or (kind.startswith("text/") and not _is_attached(part))
        inline = part.get_content_maintype() == "image" and not _is_shown_apart(part)
        if not (alternative or inline or kind in _SILENT) and (content := _bytes(part)):
            yield Part(clean_part_name(_filename(part), kind, number), content)


def _is_shown_apart(part: EmailMessage) -> bool:
    return _header(part, "content-disposition").casefold().startswith("attachment")
