"""What the table of readers holds."""

from importlib import import_module

from msgspec import Struct

from briefing.errors import Unreadable
from briefing.models import Extract


class Reader(Struct, frozen=True):
    """A format. Its module is imported when the first file of it is read."""

    name: str
    about: str  # one line for people: what it keeps
    module: str  # in this package, with a function `read(data: bytes) -> Extract`

    def read(self, data: bytes) -> Extract:
        """Raises Unreadable. The one place where the errors of foreign libraries are wrapped."""
        try:
            extract: Extract = import_module(f"briefing.readers.{self.module}").read(data)
        except (Unreadable, MemoryError):
            raise
        except RecursionError as error:
            raise Unreadable(f"{self.name}: nested too deeply") from error
        except Exception as error:  # strangers' bytes make libraries raise anything
            raise Unreadable(f"{self.name}: damaged ({type(error).__name__})") from error
        if not (extract.blocks or extract.parts):
            raise Unreadable(f"{self.name}: no text in it")
        return extract
