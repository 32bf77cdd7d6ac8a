"""Read the core properties of an Office file."""

import re
from typing import Any, Protocol

from msgspec import Struct

from briefing.readers.common.dates import parse_date
from briefing.readers.common.whitespace import collapse_whitespace
from briefing.readers.common.zipxml import local_name

_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|office|powerpoint)\b.*|untitled.*|document ?\d*|doc\d*|title|"
    r"word document|powerpoint presentation|presentation ?\d*|slide 1|"
    r".*\.(?:docx?|pdf|rtf|odt|pptx?|txt))",
    re.I,
)
_NO_AUTHOR = re.compile(
    r"(?:python-docx|microsoft office user|user|admin(?:istrator)?|author|unknown|owner|pc|"
    r"windows user|пользователь.*)",
    re.I,
)
_TEMPLATES = frozenset(
    {"2013-12-23T23:15:00Z"}
)  # the day on which python-docx's own template was made


class XmlSource(Protocol):
    """A package with XML members."""

    def xml(self, name: str) -> Any:
        """Return the root of a member; None where it doesn't exist."""


class OfficeMetadata(Struct, frozen=True):
    """Each field is "" where the properties have no usable value."""

    title: str = ""
    date: str = ""
    author: str = ""
    language: str = ""


def read_office_metadata(package: XmlSource) -> OfficeMetadata:
    root = package.xml("docProps/core.xml")
    found = (
        {local_name(e): collapse_whitespace(e.text or "") for e in root} if root is not None else {}
    )
    created = found.get("created", "")
    return OfficeMetadata(
        clean_title(found.get("title", "")),
        "" if created in _TEMPLATES else parse_date(created),
        clean_author(found.get("creator", "")),
        found.get("language", ""),
    )


def clean_title(title: str) -> str:
    """Return the title; "" if a program set it ("Untitled", "Microsoft Word - draft.doc")."""
    return "" if _NO_TITLE.fullmatch(collapse_whitespace(title)) else collapse_whitespace(title)


def clean_author(author: str) -> str:
    return "" if _NO_AUTHOR.fullmatch(collapse_whitespace(author)) else collapse_whitespace(author)
