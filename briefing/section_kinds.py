"""Kinds of memo sections: one entry each, shared by profiles, composer, exporters and diff.

A section's `content` key in a profile names a kind of this table or, failing that, a label with
cues. A section over a new kind of mention needs an entry here, whose key is the kind, and the
function that finds such mentions.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Literal

from msgspec import Struct

from briefing.models import Layout


class SectionKind(Struct, frozen=True):
    """What a section contains and how it is laid out."""

    selects: Literal["label", "actor", "mention", "summary", "changes", "nothing"]
    layout: Layout = "list"  # unless the profile says otherwise
    column: str = ""  # heading of its column in a table, if `MemoWords.labels` has none
    group_by: Literal["", "area", "actor", "mention"] = ""
    has_status: bool = False
    min_fit_to_refer: float = 2.0  # fit (0..1) from which points of other sections are referred to
    finder: str = ""  # "module:function" of a new kind of mention; see `load_finder`

    def load_finder(self) -> Callable[[str, str, str], Any]:
        """Import the finder: (sentence, language, ISO day of the document) -> `MentionSpan`s."""
        module, _, function = self.finder.partition(":")
        found: Callable[[str, str, str], Any] = getattr(import_module(module), function)
        return found


LABELS = ("issue", "outcome", "cooperation", "background", "noise")  # known without cues
SECTION_KINDS: dict[str, SectionKind] = {
    "best": SectionKind("summary"),
    "changes": SectionKind("changes"),
    "box": SectionKind("nothing", "box"),  # empty, for what only a person can write
    "speaker": SectionKind("actor", "groups", group_by="actor"),
    "date": SectionKind("mention", "entries", group_by="mention", min_fit_to_refer=0.4),
    "figure": SectionKind("mention", "entries", group_by="mention", min_fit_to_refer=0.35),
    "issue": SectionKind("label", min_fit_to_refer=0.5),
    "outcome": SectionKind("label", "table", has_status=True, min_fit_to_refer=0.5),
    "cooperation": SectionKind("label", "groups", group_by="area", min_fit_to_refer=0.85),
}
RESERVED_IDS = ("annex", "contents", "coverage", "header", "occasion", "sources")


def get_section_kind(content: str) -> SectionKind:
    """Return the kind that a profile's `content` key names; a plain list for other labels."""
    return SECTION_KINDS.get(content, SectionKind("label"))
