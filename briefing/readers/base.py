"""The entries of the table of readers."""

from importlib import import_module

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers.common.mail_heads import adopt_head
from briefing.readers.common.transcripts import adopt_transcript


class Reader(Struct, frozen=True):
    """A file format. Its module is imported when the first file of the format is read."""

    name: str
    about: str  # one line for people: what the reader keeps
    module: str  # import path; has a function `read(data: bytes) -> Extract`

    def read(self, data: bytes) -> Extract:
        """Return what is in a file. Raises Unreadable; only here are libraries' errors wrapped."""
        try:
            extract: Extract = import_module(self.module).read(data)
        except (Unreadable, MemoryError):
            raise
        except RecursionError as error:
            raise Unreadable(f"{self.name}: nested too deeply") from error
        except Exception as error:  # damaged files make libraries raise anything
            raise Unreadable(f"{self.name}: damaged ({type(error).__name__})") from error
        if not (extract.blocks or extract.parts):
            reason = "".join(f"; {warning}" for warning in extract.warnings)
            raise Unreadable(f"{self.name}: no text in it{reason}")
        return _warn_of_lost_characters(adopt_transcript(adopt_head(extract)))


def _warn_of_lost_characters(extract: Extract) -> Extract:
    lost = sum(block.text.count("\ufffd") for block in extract.blocks)
    if not lost:
        return extract
    warning = f"{lost} {'byte' if lost == 1 else 'bytes'} could not be read as text"
    return replace(extract, warnings=(*extract.warnings, warning))
