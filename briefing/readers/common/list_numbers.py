"""Numbers of list items as they print. The forms are named as Word names them."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 4_000  # a larger number is damage, and would be a long word


def format_list_number(number: int, form: str) -> str:
    """A number as "decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman" or "none"."""
    if form == "none":
        return ""
    if form[5:] not in ("Letter", "Roman") or not 0 < number < _LARGEST:
        return str(number)
    written = _letters(number) if form.endswith("Letter") else _roman(number)
    return written.upper() if form.startswith("upper") else written


def _letters(number: int) -> str:
    """a … z, aa, bb …"""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
