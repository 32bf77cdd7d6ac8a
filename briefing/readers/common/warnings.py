"""Wording of the warnings that several formats share."""

from collections.abc import Iterator


def hidden_warnings(number: int) -> Iterator[str]:
    """Yield a warning that hidden passages were left out; nothing if there are none."""
    if number:
        passages = "passage" if number == 1 else "passages"
        yield f"hidden text was left out ({number} {passages})"


def left_out_warnings(number: int, what: str, plural: str = "") -> Iterator[str]:
    """Yield a warning that parts of a kind were left out; nothing if there are none."""
    if number:
        yield f"{number} {what if number == 1 else plural or what + 's'} left out"
