"""Ratings on any scale → the 0 to 1 that every scorer gives."""

from collections.abc import Sequence

DIGITS = 6  # coarse enough to hide the last bits of floating point, fine enough for long texts


def scaled(ratings: Sequence[float]) -> list[float]:
    """The same order from 0 (least) to 1 (most), rounded; all 1 where none stands out."""
    if not ratings:
        return []
    low, high = min(ratings), max(ratings)
    width = high - low
    if width <= 10**-DIGITS * max(1.0, abs(high)):
        return [1.0] * len(ratings)
    return [round((rating - low) / width, DIGITS) for rating in ratings]
