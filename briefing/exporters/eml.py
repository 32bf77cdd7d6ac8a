"""Export a memo as a mail draft: plain text and HTML, with the Word file attached (RFC 5322)."""

import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from briefing.exporters import docx, markdown
from briefing.exporters.html import lang_attr
from briefing.exporters.wording import translate
from briefing.models import Memo

DOCX_TYPE = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """Export the draft; `template` is that of the Word file. Equal memos give equal bytes."""
    text = markdown.export(memo).decode()
    body = text.split("\n---\n", 1)[-1].strip() + "\n"  # without the front matter
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join((memo.title or translate(memo, "untitled")).split())
    for name in ("from", "to"):
        address = memo.header.get(name, "")
        if "@" in parseaddr(address)[1]:
            message[name.capitalize()] = " ".join(address.split())
    if day := _parse_day(memo.date):
        message["Date"] = format_datetime(day)
    message["X-Unsent"] = "1"  # mail programs open it as a draft
    message["X-Generator"] = "briefing"
    message.set_content(body, cte="base64")
    message.add_alternative(_to_html(memo, body), subtype="html", cte="base64")
    message.add_attachment(docx.export(memo, template), *DOCX_TYPE, filename="briefing.docx")
    _set_boundaries(message)
    return message.as_bytes()


def _parse_day(day: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.UTC)
    except ValueError:
        return None


def _to_html(memo: Memo, body: str) -> str:
    from markdown_it import MarkdownIt

    page = MarkdownIt("commonmark", {"html": False}).enable("table").render(body)
    language = lang_attr(memo.language) or "en"
    return f'<!doctype html>\n<html lang="{language}"><body>\n{page}</body></html>\n'


def _set_boundaries(message: EmailMessage) -> None:
    """Replace random boundaries, so that equal memos give equal bytes."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_briefing_{number}")
