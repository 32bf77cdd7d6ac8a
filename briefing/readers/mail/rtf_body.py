"""The RTF bodies of Outlook: compressed (MS-OXRTFCP), often with HTML inside (MS-OXRTFEX)."""

from briefing.readers import rtf
from briefing.readers.common import limits

_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_SIZE = 4096
_COMPRESSED, _PLAIN = b"LZFu", b"MELA"


def decompress(data: bytes) -> bytes:
    """Return the RTF source of a compressed body; b"" where it is neither form."""
    form, size = data[8:12], min(int.from_bytes(data[4:8], "little"), limits.MAX_MEMBER)
    if form == _PLAIN:
        return data[16 : 16 + size]
    if form != _COMPRESSED:
        return b""
    window = bytearray(_DICTIONARY.ljust(_SIZE, b"\0"))
    place = len(_DICTIONARY)
    out = bytearray()
    at = 16
    while at < len(data) and len(out) < size:
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data) or len(out) >= size:
                break
            if not flags >> bit & 1:
                chunk = data[at : at + 1]
                at += 1
            else:
                reference = int.from_bytes(data[at : at + 2], "big")
                at += 2
                start, length = reference >> 4, (reference & 0xF) + 2
                if start == place:
                    return bytes(out)
                chunk = b""
                for step in range(length):
                    byte = window[(start + step) % _SIZE]
                    window[place] = byte
                    place = (place + 1) % _SIZE
                    out.append(byte)
                continue
            window[place] = chunk[0]
            place = (place + 1) % _SIZE
            out += chunk
    return bytes(out)


def rtf_text(source: bytes) -> str:
    """Return the text of an RTF body, a blank line between its blocks."""
    if not source.strip():
        return ""
    extract = rtf.read(source)
    return "\n\n".join(f"{block.marker} {block.text}".strip() for block in extract.blocks)
