"""TOML → Profile: what a memo is made of. An error names file and key."""

from typing import Literal

from msgspec import Struct

Words = dict[str, tuple[str, ...]]  # language code -> phrases; "*" at a phrase's end opens it


class Area(Struct, frozen=True, forbid_unknown_fields=True):
    """A field of cooperation."""

    label: dict[str, str]  # language code -> name
    cues: Words = {}


class SectionSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """One section of the memo, in the order of the profile."""

    id: str
    heading: dict[str, str]
    takes: str  # "best", a label (issue, outcome, ...), "speaker", "date", "figure", "changes"
    form: Literal["list", "table", "groups"] = "list"
    limit: int = 7  # points at most
    share: float = 0.2  # of the word budget, at most
    empty: dict[str, str] = {}  # said where there are no points; {} leaves the section out


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    sections: tuple[SectionSpec, ...]
    description: str = ""
    words: int = 700
    cues: dict[str, Words] = {}  # label -> phrases that speak for it
    areas: dict[str, Area] = {}
    model: bool = True  # False: cues alone decide, the learned model is not asked
