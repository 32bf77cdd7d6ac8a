"""Open OpenPGP armour in text (RFC 9580): keep signed text, leave out encrypted blocks."""

import re

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
