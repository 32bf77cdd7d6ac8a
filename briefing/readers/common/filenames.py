"""Clean the names of files inside files for display and for the choice of a reader."""

from briefing.readers.common.whitespace import collapse_whitespace

_SUFFIX_BY_TYPE = {
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
_MAX_NAME = 120  # characters


def clean_part_name(given: str, kind: str, number: int) -> str:
    """Return the last part of a path, or a name made of MIME type and number."""
    name = collapse_whitespace(given.replace("\\", "/").rpartition("/")[2])[-_MAX_NAME:]
    return name if name.strip(". ") else f"part-{number}{_SUFFIX_BY_TYPE.get(kind, '')}"


def clean_member_path(given: str) -> str:
    """Return an archive member's path without root, drive and parent steps."""
    pieces = [collapse_whitespace(piece) for piece in given.replace("\\", "/").split("/")]
    return "/".join(p for p in pieces if p.strip(". ") and not p.endswith(":"))[-2 * _MAX_NAME :]
