"""Turn bytes into clean text: detect the encoding, drop invisible characters, open PGP armour."""

import codecs
import re
from collections.abc import Iterable

from briefing.errors import Unreadable

_BYTE_ORDER_MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
# These encodings use no byte above 127. Others are tried after UTF-8, which is unambiguous.
_SEVEN_BITS = re.compile(r"iso-?2022|hz|utf-?7|utf-?16|utf-?32|us-?ascii", re.I)
_MOJIBAKE_REPLACEMENT = re.compile(
    r"(?:â[ \t]?)?(?:ï¿[»¼½¾][ \t]?)+"
)  # replacement characters that were decoded wrongly
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_PLAIN_CHARACTERS = set(map(chr, range(128))) | set("’‘“”„‚«»‹›–—…•·°§©®™€£×\u00a0\u00ad")
_WESTERN = set("¿¡àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸªº´")
_CENTRAL = tuple(
    set(letters + letters.upper()) | set("öüäß" if "ö" not in letters else "")
    for letters in ("ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕô", "áéíóöőúüű", "ăâîşţ", "čćđšž")
)  # Polish, Czech and Slovak, Hungarian, Romanian, Croatian and Slovene
_BALTIC = set("āčēģīķļņšūžąęėįųõäöüõ")
_BALTIC |= set(map(str.upper, _BALTIC))
# The first with the fewest misplaced characters is taken.
_LETTERS_OF_ENCODINGS = (
    ("cp1252", _WESTERN),
    ("cp1254", set("ıİşŞğĞçöüÇÖÜâîû")),
    ("cp1252", _WESTERN | set("ðþýÐÞÝ")),
    *(("cp1250", letters) for letters in _CENTRAL),
    *(("iso8859-2", letters) for letters in _CENTRAL),
    ("cp1257", _BALTIC),
    ("cp850", _WESTERN),
    *(("cp852", letters) for letters in _CENTRAL),
    ("mac_roman", _WESTERN),
)
# A mark inside a word, a capital inside small letters: the wrong encoding.
_MISPLACED = re.compile(
    r"(?<=[^\W\d_])[^\w\s\x00-\x7f’­](?=[^\W\d_])|(?<=[a-zà-ÿ])[A-ZÀ-Þ](?=[a-zà-ÿ])"
)
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_KOI8_UKRAINIAN = frozenset(b"\xa3\xa4\xa6\xa7\xad")  # small letters, ё too
_MIN_UTF8 = 0.8  # share of the bytes above 127 in valid sequences
_SAMPLE = 64 * 1024  # bytes that are enough to detect an encoding


def decode(data: bytes, declared: str = "") -> str:
    """Decode by byte-order mark, as UTF-8, as declared, or by letters. Line ends become `\\n`.

    Raises Unreadable where the bytes are no text.
    """
    first, second = ("utf-8", declared) if _SEVEN_BITS.match(declared) is None else (declared, "")
    text = (
        _decode_by_mark(data)
        or _decode_iso2022(data)
        or _decode_as(data, first)
        or _decode_as(data, second)
        or _decode_damaged_utf8(data)
        or _decode_by_letters(data)
    )
    if _is_binary(text):
        raise Unreadable("binary, not text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _MOJIBAKE_REPLACEMENT.sub("", text) if "ï¿" in text else text


def _decode_by_mark(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    return ""


def _decode_iso2022(data: bytes) -> str:
    """Decode ISO-2022-JP, which switches alphabets with escapes and uses no byte above 127."""
    return _decode_as(data, "iso2022_jp") if b"\x1b$" in data[:_SAMPLE] else ""


def _decode_as(data: bytes, encoding: str) -> str:
    if not encoding or (encoding == "utf-8" and _detect_utf16(data)):
        return ""
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return ""


def _decode_by_letters(data: bytes) -> str:
    if known := _detect_utf16(data) or _guess_encoding(data[:_SAMPLE]):
        return data.decode(known, errors="replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def _decode_damaged_utf8(data: bytes) -> str:
    """Decode UTF-8 in which single bytes are wrong; "" where most are."""
    high = sum(byte > 127 for byte in data)
    valid = [len(found[0]) for found in _UTF8_SEQUENCE.finditer(data)]
    if len(valid) < 2 or sum(valid) < _MIN_UTF8 * high:
        return ""
    return data.decode("utf-8", errors="replace")


def _guess_encoding(sample: bytes) -> str:
    """Return an encoding that a general detector confuses with rarer ones; "" if none fits."""
    high = [byte for byte in sample if byte > 127]
    small = sum(0xC0 <= byte <= 0xDF or byte in _KOI8_UKRAINIAN for byte in high)
    if len(high) > 0.25 * len(sample):  # not a Latin script
        return "koi8-u" if small > 0.8 * len(high) else ""
    fitting: list[tuple[int, int, str]] = []
    for rank, (encoding, letters) in enumerate(_LETTERS_OF_ENCODINGS):
        text = sample.decode(encoding, errors="replace")
        if set(text) - _PLAIN_CHARACTERS <= letters:
            fitting.append((len(_MISPLACED.findall(text)), rank, encoding))
    return min(fitting)[2] if fitting else ""


def _detect_utf16(data: bytes) -> str:
    """Detect UTF-16 without its mark: every other byte is one of a few, zero in Western text."""
    even, odd = data[:4096:2], data[1:4096:2]
    few, many = sorted((len(set(even)), len(set(odd))))
    if len(odd) < 20 or few > 8 or 2 * few > many or not {0, 4, 0x20} & set(even[:9] + odd[:9]):
        return ""
    return "utf-16-be" if len(set(even)) < len(set(odd)) else "utf-16-le"


def _is_binary(text: str) -> bool:
    sample = text[:20_000]
    return len(_CONTROL.findall(sample)) > 0.02 * len(sample) + 1


# --- white space ----------------------------------------------------------------------------------

_UNSPACED = re.compile("[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
_SOUTHEAST_ASIAN = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)  # Thai, Lao, Burmese, Khmer
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffc\ufffe\uffff\ufdd0-\ufdef"
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000fffff]"
)
# Joiners shape letters in Arabic and Indic scripts; elsewhere they are leftovers.
_JOINERS = re.compile("[\u200c\u200d](?![\u0600-\u0dff])")


_EXPONENT = re.compile(r"[-+−]?\d{1,3}")
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcmdµ]?m|s|ft|yd|mi)$")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


def strip_invisible(text: str) -> str:
    """Drop control, zero-width, private-use and unpaired characters; keep line ends."""
    if text.isprintable() and text.isascii():  # the usual case, ten times faster
        return text
    return _JOINERS.sub("", _UNSEEN.sub("", text))


def collapse_whitespace(text: str) -> str:
    """Return one line of visible text with single spaces (non-breaking ones too)."""
    return " ".join(strip_invisible(text).split())


def join_lines(pieces: Iterable[str]) -> str:
    """Join lines with spaces, except in scripts without spaces."""
    text = ""
    for piece in pieces:
        text += piece if not text or is_cjk_break(text, piece) else f" {piece}"
    return text


def raise_digits(before: str, raised: str) -> str:
    """Return raised text after other text: exponents keep their meaning, "10³" is not "103"."""
    is_power = before[-1:].isdecimal() or bool(_UNIT.search(before[-6:]))
    return raised.translate(_RAISED) if is_power and _EXPONENT.fullmatch(raised.strip()) else raised


def count_words(text: str) -> int:
    """Count words, by average length in scripts that are written without spaces."""
    words = len(text.split())
    if text.isascii():
        return words
    return words + len(_UNSPACED.findall(text)) // 2 + len(_SOUTHEAST_ASIAN.findall(text)) // 5


def is_cjk_break(before: str, after: str) -> bool:
    """Return whether both sides of a break are Chinese or Japanese."""
    return bool(_UNSPACED.match(before[-1:]) and _UNSPACED.match(after[:1]))


# --- OpenPGP armour (RFC 9580) --------------------------------------------------------------------

_SIGNED = re.compile(
    r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][\w-]*: .*\n)*\n(?P<text>.*?)\n"
    r"-----BEGIN PGP SIGNATURE-----.*?(?:-----END PGP SIGNATURE-----|\Z)",
    re.S,
)
_BLOCK = re.compile(
    r"-----BEGIN PGP (?P<kind>MESSAGE|PUBLIC KEY BLOCK|SIGNATURE)-----.*?"
    r"(?:-----END PGP (?P=kind)-----|\Z)",
    re.S,
)


def open_armour(text: str) -> tuple[str, bool]:
    """Return the text without armour, and whether an encrypted block was left out."""
    if "-----BEGIN PGP " not in text:
        return text, False
    text = _SIGNED.sub(lambda m: re.sub(r"(?m)^- ", "", m["text"]), text)
    encrypted = any(m["kind"] == "MESSAGE" for m in _BLOCK.finditer(text))
    return _BLOCK.sub("", text), encrypted
