"""Byte strings that are stored in memory, and beyond a bound in a file that the system deletes.

The file has no name, and ends with the process.
"""

import tempfile
import weakref
from array import array

MAX_MEMORY = 64 * 2**20  # bytes, before they move to a file


class Spool:
    """Byte strings by the order in which they were added."""

    def __init__(self, max_memory: int = MAX_MEMORY) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_memory)  # noqa: SIM115 - closed by finalize
        weakref.finalize(self, self._file.close)
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, data: bytes) -> None:
        """Append a byte string."""
        self._file.seek(self._ends[-1])
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))

    def get(self, place: int) -> bytes:
        """Return the byte string at a place, counted from 0."""
        start, end = self._ends[place : place + 2]
        self._file.seek(start)
        return self._file.read(end - start)
