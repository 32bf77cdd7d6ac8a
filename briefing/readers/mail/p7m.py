"""Read files that are signed in one piece (`.p7m`): a mail, or a document of any format."""

from briefing.errors import Unreadable
from briefing.models import Extract, Part
from briefing.readers import mail
from briefing.readers.mail import cms
from briefing.readers.sniff import detect_text_format


def read(data: bytes) -> Extract:
    content = cms.signed_content(data)
    if not content:
        raise Unreadable(
            "S/MIME: encrypted or without content; open it in the mail program and save it as .eml"
        )
    if detect_text_format(content) == ".eml" or content[:13].lower() == b"content-type:":
        return mail.read(content)
    return Extract(parts=(Part("signed content", content),))
