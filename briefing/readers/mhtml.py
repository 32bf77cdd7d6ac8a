"""Read pages saved as one MHTML file."""

from email import message_from_bytes, policy

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers import html


def read(data: bytes) -> Extract:
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return html.read(page)
    raise Unreadable("saved page: there is no page in it")
