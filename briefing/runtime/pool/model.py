"""What an item may cost, and what came of it."""

from typing import Generic, TypeVar

from msgspec import Struct

Value = TypeVar("Value")


class Limits(Struct, frozen=True):
    """What one item may cost."""

    seconds: float = 120.0  # by the wall clock
    megabytes: int = 2048  # beyond what the program occupies already; POSIX only


class Result(Struct, Generic[Value], frozen=True):
    """What came of one item: a value, or the reason why there is none."""

    value: Value | None = None
    reason: str = ""  # "" where there is a value
