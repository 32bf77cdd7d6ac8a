"""Names of files inside files, fit to be shown and to choose a reader by."""

from briefing.readers.common.whitespace import collapse_whitespace

_SUFFIXES = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/calendar": ".ics",
    "message/rfc822": ".eml",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/zip": ".zip",
    "application/xml": ".xml",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
}
_LONGEST = 120  # characters


def clean_part_name(given: str, kind: str, number: int) -> str:
    """The last piece of the given name, or one made of its MIME type and number."""
    name = collapse_whitespace(given.replace("\\", "/").rpartition("/")[2])[-_LONGEST:]
    return name if name.strip(". ") else f"part-{number}{_SUFFIXES.get(kind, '')}"


def clean_member_path(given: str) -> str:
    """An archive member's path without roots, drives and steps upwards."""
    pieces = [collapse_whitespace(piece) for piece in given.replace("\\", "/").split("/")]
    return "/".join(p for p in pieces if p.strip(". ") and not p.endswith(":"))[-2 * _LONGEST :]
