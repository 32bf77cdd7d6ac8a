"""Open messages that are signed in one piece (S/MIME `.p7m`; RFC 5652, RFC 8551).

Only the content is taken out; the signature is not verified.
"""

import base64
import re
from collections.abc import Iterator

SIGNED_TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")  # OID 1.2.840.113549.1.7.2
_DATA = bytes.fromhex("2a864886f70d010701")  # OID 1.2.840.113549.1.7.1
_ENVELOPED = (bytes.fromhex("2a864886f70d010703"), bytes.fromhex("2a864886f70d0109100117"))
_PEM = re.compile(rb"-----BEGIN [A-Z0-9 ]+-----(.*?)-----END", re.S)
_MAX_DEPTH = 12


def signed_content(data: bytes) -> bytes:
    """Return the content of a signed message; b"" where it is encrypted, damaged or detached."""
    data = _binary(data)
    values = _elements(data, 0, len(data), 0)
    found = False
    for tag, value in values:
        if tag == 6 and value in _ENVELOPED:
            return b""
        found = found or (tag == 6 and value == _SIGNED_DATA)
        if found and tag == 6 and value == _DATA:
            return b"".join(_strings(values))
    return b""


def _binary(data: bytes) -> bytes:
    """Decode base64 or PEM around the message."""
    framed = _PEM.search(data)
    text = framed[1] if framed else data
    if data[:1] == b"\x30" and not framed:
        return data
    try:
        return base64.b64decode(re.sub(rb"\s", b"", text), validate=True)
    except ValueError:
        return data


def _strings(values: Iterator[tuple[int, bytes]]) -> Iterator[bytes]:
    """Yield the pieces of the octet string that follows."""
    for tag, value in values:
        if tag == 4:
            yield value
        elif tag not in (0xA0, 0x24, 0):
            return


def _elements(data: bytes, at: int, end: int, depth: int) -> Iterator[tuple[int, bytes]]:
    """Yield tags and contents in document order; a constructed element yields before its own."""
    while at < end - 1 and depth < _MAX_DEPTH:
        tag, first = data[at], data[at + 1]
        at += 2
        size = first
        if first > 0x80:
            size = int.from_bytes(data[at : at + (first & 0x7F)], "big")
            at += first & 0x7F
        elif first == 0x80:  # indefinite: up to the end marker, which is an element of size 0
            size = end - at
        stop = min(at + size, end)
        if tag & 0x20:
            yield tag, b""
            yield from _elements(data, at, stop, depth + 1)
        else:
            yield tag, data[at:stop]
        at = stop
