"""Bytes → text, whatever their encoding."""

import codecs
import re

from briefing.errors import Unreadable

_MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
# Bytes above 127 that are valid UTF-8 are nothing else; these encodings do without such bytes.
_SEVEN_BITS = re.compile(r"iso-?2022|hz|utf-?7|utf-?16|utf-?32|us-?ascii", re.I)
_WRECKED = re.compile(r"(?:â[ \t]?)?(?:ï¿[»¼½¾][ \t]?)+")  # replacement characters decoded wrongly
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_PLAIN = set(map(chr, range(128))) | set("’‘“”„‚«»‹›–—…•·°§©®™€£×\u00a0\u00ad")
_WEST = set("¿¡àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸ")
_CENTRE = set("ąćęłńóśźżáčďéěíňřšťúůýžőűöüäôľĺŕăâîșţđß")
_HABITS = (
    ("cp1252", _WEST),
    ("cp1254", set("ıİşŞğĞçöüÇÖÜâîû")),
    ("cp1252", _WEST | set("ðþýÐÞÝ")),
    ("cp1250", _CENTRE | set(map(str.upper, _CENTRE - {"ß"}))),
    ("iso8859-2", _CENTRE | set(map(str.upper, _CENTRE - {"ß"}))),
)
_SAMPLE = 64 * 1024  # enough to tell an encoding by


def decode(data: bytes, declared: str = "") -> str:
    """By byte-order mark, as UTF-8, as declared, or as what its letters look like; `\\n` line ends.

    Raises Unreadable where the bytes are no text.
    """
    first, second = ("utf-8", declared) if _SEVEN_BITS.match(declared) is None else (declared, "")
    text = (
        _by_mark(data)
        or _by_escapes(data)
        or _by_name(data, first)
        or _by_name(data, second)
        or _by_look(data)
    )
    if _binary(text):
        raise Unreadable("binary, not text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _WRECKED.sub("", text) if "ï¿" in text else text


def _by_mark(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    return ""


def _by_escapes(data: bytes) -> str:
    """Japanese mail's encoding needs no byte above 127: it switches alphabets."""
    return _by_name(data, "iso2022_jp") if b"\x1b$" in data[:_SAMPLE] else ""


def _by_name(data: bytes, encoding: str) -> str:
    if not encoding or (encoding == "utf-8" and _wide(data)):
        return ""
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return ""


def _by_look(data: bytes) -> str:
    if known := _wide(data) or _familiar(data[:_SAMPLE]):
        return data.decode(known, errors="replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def _familiar(sample: bytes) -> str:
    """Encodings whose habits a detector of all encodings takes for those of rarer ones."""
    high = [byte for byte in sample if byte > 127]
    small = sum(0xC0 <= byte <= 0xDF for byte in high)  # KOI8's small letters
    if len(high) > 0.25 * len(sample):  # no Latin script
        return "koi8-r" if small > 0.8 * len(high) else ""
    for encoding, letters in _HABITS:
        if set(sample.decode(encoding, errors="replace")) - _PLAIN <= letters:
            return encoding
    return ""


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: every other byte is one of a few, zero in western text."""
    even, odd = data[:4096:2], data[1:4096:2]
    few, many = sorted((len(set(even)), len(set(odd))))
    if len(odd) < 20 or few > 8 or 2 * few > many or not {0, 4, 0x20} & set(even[:9] + odd[:9]):
        return ""
    return "utf-16-be" if len(set(even)) < len(set(odd)) else "utf-16-le"


def _binary(text: str) -> bool:
    sample = text[:20_000]
    return len(_ODD.findall(sample)) > 0.02 * len(sample) + 1
