"""Forwarded messages and quoted replies, as mail programs of seven languages write them."""

from email.message import EmailMessage

import pytest

from briefing.models import Extract
from briefing.readers import read

CONTENT = "The harbour office will open a second ferry line in the spring."

# language, printed head, the forwarded sender's name, whether its day is clear
HEADS = {
    "en": "From: Harbour Office <office@harbour.example>\nSent: Monday, May 12, 2025 6:00 PM\n"
    "To: Desk <desk@example.org>\nSubject: Ferry line",
    "de": "Von: Harbour Office <office@harbour.example>\nGesendet: Montag, 12. Mai 2025 18:00\n"
    "An: Desk <desk@example.org>\nBetreff: Ferry line",
    "fr": "De : Harbour Office <office@harbour.example>\nEnvoyé : lundi 12 mai 2025 18:00\n"
    "À : Desk <desk@example.org>\nObjet : Ferry line",
    "es": "De: Harbour Office <office@harbour.example>\n"
    "Enviado el: lunes, 12 de mayo de 2025 18:00\n"
    "Para: Desk <desk@example.org>\nAsunto: Ferry line",
    "ru": "От: Harbour Office <office@harbour.example>\nОтправлено: 12 мая 2025 г. 18:00\n"
    "Кому: Desk <desk@example.org>\nТема: Ferry line",
    "ja": "差出人: Harbour Office <office@harbour.example>\n送信日時: 2025年5月12日 18:00\n"
    "宛先: Desk <desk@example.org>\n件名: Ferry line",
    "zh": "发件人: Harbour Office <office@harbour.example>\n发送时间: 2025年5月12日 18:00\n"
    "收件人: Desk <desk@example.org>\n主题: Ferry line",
}
FORWARD_PREFIXES = {
    "en": "FW:", "de": "WG:", "fr": "TR:", "es": "RV:", "ru": "Fwd:", "ja": "FW:", "zh": "转发:",
}  # fmt: skip
REPLY_PREFIXES = {
    "en": "RE:", "de": "AW:", "fr": "RE :", "es": "RE:", "ru": "RE:", "ja": "Re:", "zh": "答复:",
}  # fmt: skip
ATTRIBUTIONS = {
    "en": "On Mon, 12 May 2025 at 18:00, Harbour Office <office@harbour.example> wrote:",
    "de": "Am Mo., 12. Mai 2025 um 18:00 Uhr schrieb Harbour Office <office@harbour.example>:",
    "fr": "Le lun. 12 mai 2025 à 18:00, Harbour Office <office@harbour.example> a écrit :",
    "es": "El lun, 12 may 2025 a las 18:00, Harbour Office (<office@harbour.example>) escribió:",
    "ru": "пн, 12 мая 2025 г. в 18:00, Harbour Office <office@harbour.example>:\nHarbour пишет:",
    "ja": "2025年5月12日(月) 18:00 Harbour Office <office@harbour.example>のメール:",
    "zh": "Harbour Office <office@harbour.example> 于2025年5月12日周一 18:00写道：",
}
MARKERS = {
    "gmail": "---------- Forwarded message ---------",
    "gmail-fr": "---------- Message transféré ---------",
    "apple": "Begin forwarded message:",
    "apple-de": "Anfang der weitergeleiteten Nachricht:",
    "apple-fr": "Début du message réexpédié :",
    "thunderbird": "-------- Forwarded Message --------",
    "thunderbird-es": "-------- Mensaje reenviado --------",
    "thunderbird-ru": "-------- Пересылаемое сообщение --------",
    "thunderbird-ja": "-------- 転送メッセージ --------",
    "netease": "-------- 转发邮件信息 --------",
}


def mail(text: str, subject: str, kind: str = "plain") -> bytes:
    message = EmailMessage()
    message["From"] = "Desk <desk@example.org>"
    message["Subject"] = subject
    message["Date"] = "Tue, 13 May 2025 10:00:00 +0200"
    message.set_content(text, subtype=kind)
    return message.as_bytes()


def own(extract: Extract) -> str:
    return " ".join(block.text for block in extract.blocks)


def check_forward(data: bytes, note: str = "Please see below.") -> None:
    extract = read("a.eml", data)
    assert own(extract) == note
    (part,) = extract.parts
    inner = read(part.name, part.data)
    assert own(inner) == CONTENT
    assert (inner.title, inner.author, inner.date) == ("Ferry line", "Harbour Office", "2025-05-12")


@pytest.mark.parametrize("code", HEADS)
def test_reads_outlook_forward_in_plain_text(code: str) -> None:
    text = f"Please see below.\n\n{HEADS[code]}\n\n{CONTENT}\n"
    check_forward(mail(text, f"{FORWARD_PREFIXES[code]} Ferry line"))


@pytest.mark.parametrize("code", HEADS)
def test_reads_outlook_forward_in_html(code: str) -> None:
    lines = [line.split(":", 1) for line in HEADS[code].replace("<", "&lt;").split("\n")]
    head = "<br>".join(f"<b>{label}:</b>{value}" for label, value in lines)
    page = (
        "<html><body><div><p>Please see below.</p><div style='border-top:solid #E1E1E1 1.0pt'>"
        f"<p class=MsoNormal>{head}</p></div><p>{CONTENT}</p></div></body></html>"
    )
    check_forward(mail(page, f"{FORWARD_PREFIXES[code]} Ferry line", "html"))


@pytest.mark.parametrize("code", HEADS)
def test_drops_quotation_of_outlook_reply_with_warning(code: str) -> None:
    note = "We will take part in the opening and bring two colleagues."
    extract = read("a.eml", mail(f"{note}\n\n{HEADS[code]}\n\n{CONTENT}\n",
                                 f"{REPLY_PREFIXES[code]} Ferry line"))  # fmt: skip
    assert own(extract) == note
    assert extract.parts == ()
    assert extract.warnings == ("1 line left out as a quoted mail",)


@pytest.mark.parametrize("code", ATTRIBUTIONS)
@pytest.mark.parametrize("mark", ["> ", ""])
def test_drops_attributed_quotation_with_warning(code: str, mark: str) -> None:
    text = f"We agree.\n\n{ATTRIBUTIONS[code]}\n\n{mark}{CONTENT}\n"
    extract = read("a.eml", mail(text, "Re: Ferry line"))
    assert CONTENT not in own(extract)
    assert own(extract).startswith("We agree.")
    assert any("left out as a quoted mail" in warning for warning in extract.warnings)


@pytest.mark.parametrize("client", MARKERS)
@pytest.mark.parametrize("mark", ["", "> "])
def test_reads_marked_forward_in_plain_text(client: str, mark: str) -> None:
    """Apple Mail quotes the whole message with ">"; the subject may have any prefix."""
    text = "\n".join(mark + line for line in f"{HEADS['en']}\n\n{CONTENT}".split("\n"))
    data = mail(f"Please see below.\n\n{MARKERS[client]}\n{mark}\n{text}\n", "Ferry line")
    check_forward(data)


def test_reads_gmail_forward_in_html() -> None:
    page = (
        '<div dir="ltr">Please see below.<br><br><div class="gmail_quote">'
        '<div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: '
        '<strong class="gmail_sendername" dir="auto">Harbour Office</strong> '
        '<span dir="auto">&lt;<a href="mailto:office@harbour.example">office@harbour.example</a>'
        "&gt;</span><br>Date: Mon, 12 May 2025 at 18:00<br>Subject: Ferry line<br>"
        f"To:  &lt;desk@example.org&gt;<br></div><br><br><div><p>{CONTENT}</p></div></div></div>"
    )
    check_forward(mail(page, "Fwd: Ferry line", "html"))


def test_reads_apple_forward_in_html() -> None:
    rows = "".join(
        f'<div style="margin:0"><span><b>{label}: </b></span><span>{value.strip()}<br></span></div>'
        for label, value in (
            line.split(":", 1) for line in HEADS["en"].replace("<", "&lt;").split("\n")
        )
    )
    page = (
        "<html><body>Please see below.<br><div><br><blockquote type='cite'>"
        f"<div>Begin forwarded message:</div><br>{rows}<br><div><p>{CONTENT}</p></div>"
        "</blockquote></div></body></html>"
    )
    check_forward(mail(page, "Fwd: Ferry line", "html"))


def test_reads_thunderbird_forward_in_html() -> None:
    rows = "".join(
        f"<tr><th nowrap>{label}: </th><td>{value}</td></tr>"
        for label, value in (
            line.split(":", 1) for line in HEADS["en"].replace("<", "&lt;").split("\n")
        )
    )
    page = (
        "<html><body><p>Please see below.</p><div class='moz-forward-container'><br><br>"
        "-------- Forwarded Message --------"
        f"<table class='moz-email-headers-table'><tbody>{rows}</tbody></table><br>"
        f"<p>{CONTENT}</p></div></body></html>"
    )
    check_forward(mail(page, "Fwd: Ferry line", "html"))


def test_reads_forward_without_note() -> None:
    check_forward(mail(f"{HEADS['en']}\n\n{CONTENT}\n", "FW: Ferry line"), note="")


def test_reads_every_message_of_forwarded_thread() -> None:
    second = HEADS["de"].replace("Harbour Office", "Port Authority").replace("12. Mai", "11. Mai")
    text = f"FYI\n\n{HEADS['en']}\n\n{CONTENT}\n\n{second}\n\nPlease report on the ferry line.\n"
    parts = [read(p.name, p.data) for p in read("a.eml", mail(text, "FW: Ferry line")).parts]
    assert [(p.author, p.date) for p in parts] == [
        ("Harbour Office", "2025-05-12"),
        ("Port Authority", "2025-05-11"),
    ]
    assert own(parts[1]) == "Please report on the ferry line."


def test_keeps_text_below_quoted_forward() -> None:
    quoted = "\n".join(f"> {line}" for line in f"{HEADS['en']}\n\n{CONTENT}".split("\n"))
    text = f"Please see below.\n\nBegin forwarded message:\n\n{quoted}\n\nMore tomorrow.\n"
    extract = read("a.eml", mail(text, "Fwd: Ferry line"))
    assert own(extract) == "Please see below. More tomorrow."
    assert own(read("b.eml", extract.parts[0].data)) == CONTENT


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left on time.\n\nFrom: Aktau\nDate: 5 May 2025\n\nIt arrived late.",
        "The ferry left on time.\n\n________________\n\nIt arrived late.",
        "The ferry left on time.\n\nSent from my desk, more below\n\nIt arrived late.",
    ],
)
def test_keeps_text_that_only_looks_like_the_end_of_a_mail(text: str) -> None:
    extract = read("a.eml", mail(text, "Ferry"))
    assert own(extract).endswith("It arrived late.")
    assert extract.warnings == ()


def test_keeps_content_of_mail_that_only_quotes() -> None:
    assert own(read("a.eml", mail(f"> {CONTENT}\n", "Re: Ferry line"))) == CONTENT


@pytest.mark.parametrize("code", HEADS)
def test_reads_mail_that_is_saved_as_text(code: str) -> None:
    found = read("a.txt", f"{HEADS[code]}\n\n{CONTENT}\n".encode())
    assert own(found) == CONTENT
    assert (found.title, found.author, found.date) == ("Ferry line", "Harbour Office", "2025-05-12")


@pytest.mark.parametrize(
    "line", ["Subject: Opening of the ferry line", "Betreff: Opening of the ferry line",
             "Re: Opening of the ferry line"]
)  # fmt: skip
def test_takes_the_subject_of_a_letter_as_its_title(line: str) -> None:
    text = f"Ref.: TP/25\n\nAron, 12 May 2025\n\n{line}\n\nDear Director,\n\nWe consent to it.\n"
    assert read("letter.txt", text.encode()).title == "Opening of the ferry line"
