"""TOML → Profile: what a memo is made of. An error names file and key."""

import difflib
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from briefing import resources
from briefing.errors import UsageError
from briefing.languages import LANGUAGES, collect_phrases

LABELS = ("issue", "outcome", "cooperation", "background", "noise")  # known without cues
WHOLE = ("best", "changes", "speaker", "date", "figure")  # what else a section can take

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
    """What a memo asks for. Copied and edited by users, as TOML."""

    name: str
    sections: tuple[SectionSpec, ...]
    description: str = ""
    words: int = 700
    cues: dict[str, Words] = {}  # label -> phrases that speak for it
    against: dict[str, Words] = {}  # label -> phrases that speak against it
    areas: dict[str, Area] = {}
    vocabulary: str = ""  # the languages' cue phrases to start from: "diplomacy", "news", ...
    model: bool = True  # False: cues alone decide, the learned model is not asked


def load(name: str) -> Profile:
    """The shipped profile of that name, or the one in a file. Raises `UsageError`."""
    if name in resources.profiles():
        return _parse(resources.profiles()[name])
    path = Path(name)
    if path.suffix == ".toml" or path.is_file():
        return _parse(path)
    known = list(resources.profiles())
    near = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"take one of {', '.join(known)}, or a .toml"
    raise UsageError(f"profile {name!r} is unknown: {hint}")


def in_language(words: dict[str, str], language: str) -> str:
    """The wording in a language, or else in English, or else any; "" where there is none."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")


def _parse(path: Path) -> Profile:
    try:
        profile = msgspec.toml.decode(path.read_bytes(), type=Profile)
    except OSError as error:
        raise UsageError(f"profile {path} can't be read: {error.strerror}") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UsageError(f"profile {path}: {error}") from error
    return _checked(path, _add_vocabulary(path, profile))


def _add_vocabulary(path: Path, profile: Profile) -> Profile:
    """Put the phrases of the profile's vocabulary, in all languages, before its own."""
    name = profile.vocabulary
    known = {each for language in LANGUAGES.values() for each in language.vocabularies}
    if name not in known:
        if not name:
            return profile
        near = _near(name, known)
        raise UsageError(f"profile {path}: vocabulary {name!r} is unknown; take {near}")
    areas = _merge(
        collect_phrases(name, lambda vocabulary: vocabulary.areas),
        {area: spec.cues for area, spec in profile.areas.items()},
    )
    return replace(
        profile,
        cues=_merge(collect_phrases(name, lambda vocabulary: vocabulary.cues), profile.cues),
        against=_merge(
            collect_phrases(name, lambda vocabulary: vocabulary.negative_cues), profile.against
        ),
        areas={area: replace(spec, cues=areas[area]) for area, spec in profile.areas.items()},
    )


def _merge(base: dict[str, Words], own: dict[str, Words]) -> dict[str, Words]:
    """Return all phrases by name and language, those of `base` first."""
    return {
        name: {
            code: base.get(name, {}).get(code, ()) + own.get(name, {}).get(code, ())
            for code in {**base.get(name, {}), **own.get(name, {})}
        }
        for name in {**base, **own}
    }


def _checked(path: Path, profile: Profile) -> Profile:
    labels = {*LABELS, *profile.cues}
    for section in profile.sections:
        if section.takes not in labels | {*WHOLE}:
            near = _near(section.takes, labels | {*WHOLE})
            raise UsageError(
                f"profile {path}: section {section.id!r} takes {section.takes!r}, which has no "
                f"cues; take {near}, or add [cues.{section.takes}]"
            )
    for label in profile.against:
        if label not in labels:
            raise UsageError(
                f"profile {path}: [against.{label}] speaks against a label that is not there; "
                f"take {_near(label, labels)}"
            )
    return profile


def _near(name: str, known: set[str]) -> str:
    return " or ".join(difflib.get_close_matches(name, known, 1) or sorted(known))
