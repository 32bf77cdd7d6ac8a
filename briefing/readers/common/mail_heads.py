"""Find the printed heads of mails in text: "From: … Sent: … To: … Subject: …", in many languages.

Mail programs print such a head above a forwarded or quoted message, and above a mail that is
saved as text or pasted into a document.
"""

import re
from collections.abc import Sequence
from email.utils import parseaddr, parsedate_to_datetime

from msgspec import Struct
from msgspec.structs import replace

from briefing.models import Extract
from briefing.readers.common.metadata import parse_date
from briefing.readers.common.text import collapse_whitespace

_LABELS = {
    "from": "From|Von|De|Da|Van|Från|Fra|Od|Lähettäjä|Expéditeur|Remitente|Mittente|"
    "Absender|Kimden|От|От кого|Отправитель|Від|差出人|送信者|送信元|发件人|寄件者|寄件人|發件人|"
    "보낸 사람|보낸사람",
    "date": "Sent|Date|Sent on|Gesendet|Gesendet am|Datum|Envoyé|Envoyé le|Enviado|Enviado el|"
    "Enviada em|Fecha|"
    "Inviato|Inviato il|Data|Verzonden|Skickat|Sendt|Wysłano|Tarih|Gönderildi|"
    "Отправлено|Отправлен|Дата|"
    "送信日時|日時|日付|送信日|发送时间|发送日期|时间|日期|傳送時間|"
    "寄件日期|"
    "보낸 날짜|날짜",
    "to": "To|An|À|A|Para|Aan|Till|Til|Do|Kime|"
    "Кому|Получатель|宛先|送信先|收件人|收件者|받는 사람|받는사람",
    "cc": "Cc|Bcc|Kopie|Copie|Copie à|Copia|Kopia|Копия|抄送|副本|密送|참조",
    "subject": "Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Ämne|Emne|Temat|Konu|Тема|"
    "件名|主题|主旨|主題|제목",
    "other": "Attachments?|Anlagen?|Pièces jointes|Datos adjuntos|Allegati|Bijlagen|Вложения?|"
    "添付ファイル|附件|첨부|Importance|Priority|Priorität|Wichtigkeit|Reply-To|Antwort an|"
    "Répondre à|Responder a|Organization|Sensitivity|Категории|Message-ID",
}
_LABEL = re.compile(
    r"[\s>*_]*(?:"
    + "|".join(f"(?P<{role}>{names})" for role, names in _LABELS.items())
    + r")[*_]*[ \t\u00a0]*[:：][*_]*[ \t\u00a0]*(?P<value>.*)",
    re.I,
)
_SUBJECT = re.compile(
    rf"(?:{_LABELS['subject']}|Re|Ref|Betr\.?)[ \t]*(?:[:：]|\|)[ \t]*(?P<value>\S.*)", re.I
)
_SUBJECT_BLOCKS = 20  # first blocks of a letter
_MAX_SUBJECT = 200
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+")
_ADDRESS_LIST = re.compile(r".*(?:@|;|>,?\s*$)")
_MAX_LINES = 14  # of a head
_MAX_VALUE = 1_000  # characters of a head's line
_HEAD_BLOCKS = 8  # first blocks of a document that may be a head


class MailHead(Struct, frozen=True):
    """The printed head of a mail; "" where a line is missing."""

    sender: str = ""  # as printed, with the address
    date: str = ""  # as printed
    subject: str = ""
    length: int = 0  # lines

    @property
    def author(self) -> str:
        """The sender's name, else the address."""
        name, address = parseaddr(self.sender.replace("[mailto:", "<").replace("]", ">"))
        bare = re.sub(r"\s*[<\[(].*", "", self.sender)
        return collapse_whitespace(name or bare or address)

    @property
    def day(self) -> str:
        """The day, ISO 8601; "" where it is not clear."""
        try:
            return parsedate_to_datetime(self.date).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            return parse_date(self.date)


def match_head(lines: Sequence[str], start: int = 0, marked: bool = False) -> MailHead | None:
    """Return the head that begins at a line; None where there is none.

    A head names a sender, and subject, recipient or the sender's address too: other documents
    have lines "From: Tokyo". Below a separator (`marked`) any two of its lines are enough.
    """
    found: dict[str, str] = {}
    end = at = start
    while at < min(len(lines), start + _MAX_LINES):
        line = lines[at]
        at += 1
        match = _LABEL.match(line[:_MAX_VALUE])
        if match and match.lastgroup:
            role = next(name for name in _LABELS if match[name] is not None)
            if role in found and role in ("from", "subject", "date"):
                break
            found.setdefault(role, collapse_whitespace(match["value"]).strip("* "))
            end = at
            if not found[role] and at < len(lines) and not _LABEL.match(lines[at][:_MAX_VALUE]):
                found[role] = collapse_whitespace(lines[at])  # the value is on a line of its own
                at += 1
                end = at
        elif not found or not (_is_gap(lines, at - 1) or _ADDRESS_LIST.match(line[:_MAX_VALUE])):
            break
    sure = "from" in found and (
        bool({"subject", "to"} & set(found))
        or (bool(_ADDRESS.search(found["from"])) and "date" in found)
    )
    if not (sure and len(found) > 1) and not (marked and len(found) > 1):
        return None
    sender, date, subject = (found.get(role, "") for role in ("from", "date", "subject"))
    return MailHead(sender, date, subject, end - start)


def _is_gap(lines: Sequence[str], at: int) -> bool:
    """Return whether an empty line is between two lines of a head."""
    after = lines[at + 1][:_MAX_VALUE] if at + 1 < len(lines) else ""
    return not lines[at].strip(" >\t\u00a0") and bool(_LABEL.match(after))


def adopt_subject(extract: Extract) -> Extract:
    """Take the subject line of a letter as the title of a document without one."""
    if extract.title:
        return extract
    for block in extract.blocks[:_SUBJECT_BLOCKS]:
        found = _SUBJECT.match(block.text[:_MAX_VALUE])
        if found and len(found["value"]) <= _MAX_SUBJECT and "\n" not in found["value"]:
            return replace(extract, title=collapse_whitespace(found["value"]))
    return extract


def adopt_head(extract: Extract) -> Extract:
    """Read a mail's head at a document's start as title, author and date instead of as text."""
    first = extract.blocks[:_HEAD_BLOCKS]
    lines = [f"{b.marker} {b.text}".strip().replace(" | ", " ", 1) for b in first]
    head = match_head(lines)
    if head is None or not (head.subject or head.date) or head.length == len(extract.blocks):
        return extract
    return replace(
        extract,
        blocks=extract.blocks[head.length :],
        title=head.subject or extract.title,
        date=head.day or extract.date,
        author=head.author or extract.author,
    )
