"""Mail of other programs: Outlook's `.msg` and `winmail.dat`, signed mail, calendars."""

import struct
from collections.abc import Mapping

import pytest

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers import read
from tests.readers.builders import ole

TEXT = "The ferry line opens in May."
SENT = 133914960000000000  # 12 May 2025, 18:40 UTC, in tenths of microseconds since 1601


def texts(extract: Extract) -> list[str]:
    return [block.text for block in extract.blocks]


def properties(header: int, **values: int) -> bytes:
    """A stream of properties of fixed size, given as `p0039=…`."""
    entries = b"".join(
        struct.pack("<HHIQ", 0x40, int(name[1:], 16), 6, value) for name, value in values.items()
    )
    return bytes(header) + entries


def text(key: str, value: str) -> dict[str, bytes]:
    return {f"__substg1.0_{key}001F": value.encode("utf-16-le")}


def message(header: int = 32, body: str = TEXT, **extra: object) -> dict[str, object]:
    return {
        "__properties_version1.0": properties(header, p0039=SENT),
        **text("0037", "Ferry line"), **text("0C1A", "Harbour Office"), **text("1000", body),
        **extra,
    }  # fmt: skip


def attachment(name: str, content: bytes | Mapping[str, object]) -> dict[str, object]:
    key = "__substg1.0_37010102" if isinstance(content, bytes) else "__substg1.0_3701000D"
    return {"__properties_version1.0": bytes(8), **text("3707", name), key: content}


def test_reads_outlook_message() -> None:
    extract = read("a.msg", ole(message()))
    assert texts(extract) == [TEXT]
    assert (extract.title, extract.author, extract.date) == (
        "Ferry line", "Harbour Office", "2025-05-12",
    )  # fmt: skip


def test_reads_attachments_and_attached_message_of_outlook_message() -> None:
    inner = message(24, "The inner text.", **{
        "__attach_version1.0_#00000000": attachment("list.csv", b"Port,Berths\nAktau,4\n"),
    })  # fmt: skip
    tree = message(**{
        "__attach_version1.0_#00000000": attachment("note.txt", b"An attached note."),
        "__attach_version1.0_#00000001": attachment("Earlier", inner),
    })  # fmt: skip
    first, second = read("a.msg", ole(tree)).parts
    assert (first.name, first.data) == ("note.txt", b"An attached note.")
    mail = read(second.name, second.data)
    assert texts(mail) == ["The inner text."]
    assert (mail.title, mail.author, mail.date) == ("Ferry line", "Harbour Office", "2025-05-12")
    assert [part.name for part in mail.parts] == ["list.csv"]


def test_reads_html_body_and_code_page_of_outlook_message() -> None:
    tree = message()
    del tree["__substg1.0_1000001F"]
    tree["__substg1.0_10130102"] = "<p>Паром уходит в мае.</p>".encode("cp1251")
    tree["__properties_version1.0"] = properties(32, p3FDE=1251)
    assert texts(read("a.msg", ole(tree))) == ["Паром уходит в мае."]


def test_reads_rtf_body_of_outlook_message() -> None:
    tree = message()
    del tree["__substg1.0_1000001F"]
    source = rb"{\rtf1\ansi The ferry line opens in May.\par}"
    tree["__substg1.0_10090102"] = (
        struct.pack("<II", len(source) + 12, len(source)) + b"MELA" + bytes(4) + source
    )
    assert texts(read("a.msg", ole(tree))) == [TEXT]


def test_decompresses_rtf_body() -> None:
    """The example of the specification, MS-OXRTFCP 4.1.1."""
    from briefing.readers.mail.outlook import decompress

    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
        "0af8206665006f2062c06c64207720786f726c647d0a800fa0"
    )
    assert decompress(packed).startswith(rb"{\rtf1\ansi\ansicpg1252")


def test_damaged_outlook_message_says_what_helps() -> None:
    with pytest.raises(Unreadable, match=r"save it as \.eml"):
        read("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def tnef(*attributes: tuple[int, bytes]) -> bytes:
    packed = b"".join(
        b"\1" + struct.pack("<HHI", key, 6, len(value)) + value + b"\0\0"
        for key, value in attributes
    )
    return b"\x78\x9f\x3e\x22\x01\x00" + packed


def test_reads_winmail_attachments_and_body() -> None:
    name = "Schedule März.txt".encode("utf-16-le")
    long_name = struct.pack("<IHHII", 1, 0x1F, 0x3707, 1, len(name)) + name + b"\0\0"
    data = tnef(
        (0x8004, b"Ferry line\0"), (0x800C, TEXT.encode() + b"\0"),
        (0x9002, bytes(14)), (0x8010, b"SCHED~1.TXT\0"), (0x800F, b"Ships leave at noon."),
        (0x9005, long_name),
    )  # fmt: skip
    for file in ("winmail.dat", "part-2"):
        extract = read(file, data)
        assert texts(extract) == [TEXT]
        assert [(p.name, p.data) for p in extract.parts] == [
            ("Schedule März.txt", b"Ships leave at noon.")
        ]


def der(tag: int, *content: bytes) -> bytes:
    body = b"".join(content)
    size = bytes([len(body)]) if len(body) < 128 else b"\x82" + len(body).to_bytes(2, "big")
    return bytes([tag]) + size + body


def signed(content: bytes) -> bytes:
    data, signed_data = (bytes.fromhex(f"2a864886f70d01070{n}") for n in (1, 2))
    inner = der(0x30, der(6, data), der(0xA0, der(4, content)))
    body = der(0x30, der(2, b"\1"), der(0x31), inner, der(0x31))
    return der(0x30, der(6, signed_data), der(0xA0, body))


def test_reads_mail_that_is_signed_in_one_piece() -> None:
    import base64

    inner = f"Content-Type: text/plain; charset=utf-8\n\n{TEXT}\n".encode()
    encoded = base64.encodebytes(signed(inner)).decode()
    mail = (
        "Subject: Ferry line\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n"
        f"Content-Type: application/pkcs7-mime; smime-type=signed-data\n\n{encoded}"
    )
    assert texts(read("a.eml", mail.encode())) == [TEXT]
    assert texts(read("smime.p7m", signed(inner))) == [TEXT]


def test_reads_signed_document() -> None:
    (part,) = read("note.html.p7m", signed(b"<html><body><p>Signed.</p></body></html>")).parts
    assert texts(read(part.name, part.data)) == ["Signed."]


def test_rejects_encrypted_mail() -> None:
    enveloped = der(0x30, der(6, bytes.fromhex("2a864886f70d010703")), der(0xA0, der(0x30)))
    with pytest.raises(Unreadable, match="encrypted"):
        read("smime.p7m", enveloped)
    armoured = "-----BEGIN PGP MESSAGE-----\n\nAAEC\n-----END PGP MESSAGE-----\n"
    for name in ("a.txt", "a.eml"):
        head = "From: a@b.example\nTo: c@d.example\n\n" if name == "a.eml" else ""
        with pytest.raises(Unreadable, match="encrypted"):
            read(name, (head + armoured).encode())


def test_reads_text_of_signed_mail() -> None:
    body = (
        f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{TEXT}\n- --- more\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"
    )
    mail = f"From: a@b.example\nTo: c@d.example\nSubject: Ferry\n\n{body}"
    assert texts(read("a.eml", mail.encode()))[0] == TEXT
    assert "iQEz" not in " ".join(texts(read("a.eml", mail.encode())))


def test_warns_of_attachment_that_is_cut_off() -> None:
    mail = (
        "From: a@b.example\nTo: c@d.example\nSubject: Ferry\nMIME-Version: 1.0\n"
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
        "VGhlIGZlcnJ5IGxpbmUgb3BlbnMgaW4gTWF5L"
    )
    extract = read("a.eml", mail.encode())
    assert texts(extract) == ["The ferry line opens in May"]
    assert extract.warnings == ("a part is cut off: its end is missing",)


def test_reads_calendar_events_with_dates() -> None:
    source = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Ferry talks\\, second round\r\n"
        "DTSTART;TZID=Asia/Aqtau:20250512T090000\r\nDTEND:20250512T110000Z\r\n"
        'ORGANIZER;CN="Harbour Office":mailto:a@b.example\r\nLOCATION:Aktau\r\n'
        "DESCRIPTION:The ports meet to agr\r\n ee on the line.\\n\\nThe press is invited.\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    extract = read("a.ics", source.encode())
    assert extract.title == "Ferry talks, second round"
    assert texts(extract) == [
        "Ferry talks, second round",
        "Start: 2025-05-12 09:00 | End: 2025-05-12 11:00 UTC | Place: Aktau | "
        "Organizer: Harbour Office",
        "The ports meet to agree on the line.",
        "The press is invited.",
    ]


def test_warns_of_outlook_message_whose_text_is_cut_off() -> None:
    lines = [f"Line {n} of the ferry opens in May." for n in range(200)]
    data = bytearray(ole(message(body="\r\n\r\n".join(lines))))
    data[-512 + 4 * 5 : -512 + 4 * 6] = b"\xf0\xff\xff\x00"  # the sector after the sixth
    extract = read("a.msg", bytes(data))
    assert texts(extract)[0] == lines[0]
    assert len(extract.blocks) < len(lines)
    assert extract.warnings == ("the file is damaged: parts of it may be missing",)


def test_rejects_outlook_message_that_is_cut_off_with_advice() -> None:
    with pytest.raises(Unreadable, match=r"damaged; open it in Outlook and save it as \.eml"):
        read("a.msg", ole(message(body=TEXT * 400))[:5000])
