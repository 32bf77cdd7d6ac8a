"""What an Office file says of itself in its core properties."""

import re

from msgspec import Struct

from briefing.readers.common.dates import day
from briefing.readers.common.whitespace import fold
from briefing.readers.common.zipxml import Package, local

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
_TEMPLATES = frozenset({"2013-12-23T23:15:00Z"})  # the day a library's own template was made


class OfficeHead(Struct, frozen=True):
    """Each is "" where the properties say nothing that can be believed."""

    title: str = ""
    date: str = ""
    author: str = ""
    language: str = ""


def office_head(package: Package) -> OfficeHead:
    root = package.xml("docProps/core.xml")
    found = {local(e): fold(e.text or "") for e in root} if root is not None else {}
    created = found.get("created", "")
    return OfficeHead(
        believable_title(found.get("title", "")),
        "" if created in _TEMPLATES else day(created),
        believable_author(found.get("creator", "")),
        found.get("language", ""),
    )


def believable_title(title: str) -> str:
    """The title, unless a program wrote it: "" for "Untitled", "Microsoft Word - draft.doc"."""
    return "" if _NO_TITLE.fullmatch(fold(title)) else fold(title)


def believable_author(author: str) -> str:
    return "" if _NO_AUTHOR.fullmatch(fold(author)) else fold(author)
