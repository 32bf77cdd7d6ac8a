"""Mail: the sender's own words; what is attached or collected becomes sources of its own."""

from email.message import EmailMessage

import pytest

from briefing.models import Extract
from briefing.readers import read
from tests.readers.builders import docx, p


def message(text: str = "", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = headers.get("sender", "Aida Bekova <aida@example.org>")
    made["To"] = "desk@example.org"
    made["Subject"] = headers.get("subject", "Ferry talks: dates")
    made["Date"] = headers.get("date", "Tue, 6 May 2025 23:30:00 +0500")
    if text:
        made.set_content(text)
    return made


def extract(mail: EmailMessage | bytes) -> Extract:
    return read("a.eml", mail if isinstance(mail, bytes) else mail.as_bytes())


def texts(mail: EmailMessage | bytes) -> list[str]:
    return [block.text for block in extract(mail).blocks]


def test_reads_title_sender_and_local_day_from_headers() -> None:
    found = extract(message("The talks begin on Monday."))
    assert found.title == "Ferry talks: dates"
    assert found.author == "Aida Bekova"
    assert found.date == "2025-05-06"


@pytest.mark.parametrize(
    "tail",
    [
        "On Mon, 5 May 2025 at 10:00, B. Can <b@example.org> wrote:\n> Which day?\n> Please say.",
        "-----Original Message-----\nFrom: B. Can\nSent: Monday\nTo: Aida\n\nWhich day?",
        "From: B. Can\nSent: Monday\nTo: Aida\nSubject: x\n\nWhich day?",
        "-- \nAida Bekova\nPort authority, Aktau",
        "Sent from my phone",
    ],
)
def test_drops_quoted_replies_and_signatures(tail: str) -> None:
    assert texts(message(f"The talks begin on Monday.\n\n{tail}\n")) == [
        "The talks begin on Monday."
    ]


def test_reads_html_without_plain_text() -> None:
    mail = message()
    mail.set_content(
        "<p>The talks begin <b>on Monday</b>.</p>"
        "<blockquote type='cite'><p>Which day?</p></blockquote>",
        subtype="html",
    )
    assert texts(mail) == ["The talks begin on Monday."]


def test_prefers_plain_text_to_html() -> None:
    mail = message("Plain words.")
    mail.add_alternative("<p>Words of a page.</p>", subtype="html")
    assert texts(mail) == ["Plain words."]
    assert extract(mail).parts == ()


def test_reads_attachments_as_sources() -> None:
    mail = message("See the note.")
    mail.add_attachment(docx(p("Attached.")), maintype="application", subtype="octet-stream",
                        filename="../notes/Schedule.docx")  # fmt: skip
    mail.add_attachment(message("Forwarded words.", subject="Earlier"))
    first, second = extract(mail).parts
    assert first.name == "Schedule.docx"
    assert read(first.name, first.data).blocks[0].text == "Attached."
    assert second.name.endswith(".eml")
    assert read(second.name, second.data).title == "Earlier"


def test_ignores_inline_pictures() -> None:
    mail = message("See below.")
    mail.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<a>")
    assert extract(mail).parts == ()


@pytest.mark.parametrize(
    "header",
    [
        b"Date: yesterday",
        b"Date: Mon, 99 Foo 2025 77:00:00 +9999",
        b"From: <<>>@@",
        b"Subject: =?utf-8?b?not base64?=",
        b"Content-Type: text/plain; charset=unknown-8bit",
        b"Content-Type: multipart/mixed",
        b"Content-Transfer-Encoding: nonsense",
    ],
)
def test_ignores_broken_headers(header: bytes) -> None:
    source = b"X-First: 1\nSubject: S\n" + header + b"\n\nThe talks begin on Monday.\n"
    assert "The talks begin on Monday." in " ".join(texts(source))


def test_reads_mailbox_messages_as_sources() -> None:
    box = b"".join(
        b"From aida@example.org Tue May  6 10:00:00 2025\n" + message(text).as_bytes() + b"\n"
        for text in ("First mail.\nFrom here on it is quoted.", "Second mail.")
    )
    parts = read("a.mbox", box.replace(b"\nFrom here", b"\n>From here")).parts
    assert [part.name for part in parts] == ["001.eml", "002.eml"]
    assert texts(parts[0].data) == ["First mail.", "From here on it is quoted."]


def test_warns_of_large_pictures_in_a_short_mail() -> None:
    mail = message("Please see the screenshot.")
    mail.add_related(b"\x89PNG" + bytes(20_000), "image", "png", cid="<1>")
    mail.add_related(b"\x89PNG" + bytes(200), "image", "png", cid="<logo>")
    assert extract(mail).warnings == ("1 picture left out",)
    long = message("The talks begin on Monday and end on Friday. " * 9)
    long.add_related(b"\x89PNG" + bytes(20_000), "image", "png", cid="<1>")
    assert extract(long).warnings == ()


def test_warns_of_attachment_that_is_empty() -> None:
    mail = message("The minutes are attached.")
    mail.add_attachment(b"", "application", "pdf", filename="minutes.pdf")
    assert extract(mail).warnings == ("minutes.pdf is empty and was not read",)


def test_drops_attribution_above_marked_lines() -> None:
    text = "On Mon, 12 May 2025, Bob wrote:\n> Do you agree?\nYes, we agree with all of them.\n"
    mail = message(text, subject="Re: Fees")
    assert texts(mail) == ["Yes, we agree with all of them."]
    assert extract(mail).warnings == ("2 lines left out as a quoted mail",)


@pytest.mark.parametrize(
    ("closing", "notice"),
    [
        ("Kind regards,", "This e-mail is confidential and intended solely for the addressee."),
        ("Mit freundlichen Grüßen", "Diese E-Mail kann vertrauliche Informationen enthalten."),
        ("Cordialement,", "Ce message et ses pièces jointes sont confidentiels."),
        ("Atentamente,", "Este mensaje y sus anexos son confidenciales."),
        ("С уважением,", "Это сообщение содержит конфиденциальные сведения."),
    ],
)
def test_leaves_out_signature_and_legal_notice_with_warning(closing: str, notice: str) -> None:
    lines = [
        "[EXTERNAL] Do not click on links of unknown senders.",
        "The fees will rise on 1 June.", closing, "Tom Bek", "Ministry of Transport", notice,
    ]  # fmt: skip
    mail = message("\n\n".join(lines))
    assert texts(mail) == ["The fees will rise on 1 June."]
    assert extract(mail).warnings == (
        "3 lines left out as a signature", "2 lines left out as a notice",
    )  # fmt: skip


def test_keeps_what_follows_a_signature() -> None:
    text = "The fees rise.\n\nBest regards\n\nTom Bek\n\nP.S. The meeting is on Friday.\n\n"
    assert texts(message(text)) == ["The fees rise.", "P.S. The meeting is on Friday."]
    rest = "Kind regards,\n\nTom\n\nThe meeting was moved to the end of May.\n"
    assert texts(message(rest)) == ["The meeting was moved to the end of May."]


@pytest.mark.parametrize(
    "text",
    [
        "Notice of the meeting of the council on 3 June 2025.",
        "This communication strategy is intended to reach all shipping companies.",
        "Warning: the quay is closed from Monday.",
        "With best wishes for the new year the mayor opened the line.",
    ],
)
def test_keeps_text_that_resembles_a_notice(text: str) -> None:
    assert texts(message(f"{text}\n\nThe second paragraph follows.")) == [
        text, "The second paragraph follows.",
    ]  # fmt: skip
