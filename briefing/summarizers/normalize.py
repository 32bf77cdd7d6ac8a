"""Ratings on any scale → scores from 0 to 1."""

from collections.abc import Sequence

DIGITS = 6  # coarse enough to hide the last bits of floating point, fine enough for long texts


def min_max(ratings: Sequence[float]) -> list[float]:
    """Scale to 0 (least) to 1 (most), rounded; all 1 where all are equal."""
    if not ratings:
        return []
    low, high = min(ratings), max(ratings)
    width = high - low
    if width <= 10**-DIGITS * max(1.0, abs(high)):
        return [1.0] * len(ratings)
    return [round((rating - low) / width, DIGITS) for rating in ratings]
