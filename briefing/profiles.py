"""TOML → Profile, the configuration of a memo. Errors name file, key and remedy."""

import math
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from briefing import resources
from briefing.errors import UsageError, suggest
from briefing.languages import LANGUAGES, collect_negative_phrases, collect_phrases
from briefing.models import Layout, SectionRole
from briefing.section_kinds import LABELS, RESERVED_IDS, SECTION_KINDS, get_section_kind

# Language code -> phrases; "*" at either end of a word leaves it open there.
Phrases = dict[str, tuple[str, ...]]
Localized = dict[str, str]  # language code -> wording
Switch = bool | Literal["auto"]

_LANGUAGE = re.compile(r"\*|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_ID = re.compile(r"[a-z][a-z0-9_-]*")
_UNKNOWN_KEY = re.compile(
    r"Object contains unknown field `(?P<key>.+?)`(?: - at `\$\.?(?P<at>.*)`)?"
)


class Area(Struct, frozen=True, forbid_unknown_fields=True):
    """A field of cooperation."""

    label: Localized
    cues: Phrases = {}


class SectionSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """One section of the memo, in the order of the profile."""

    id: str
    heading: Localized
    content: str  # a key of `SECTION_KINDS`, or a label with cues
    layout: Layout | Literal[""] = ""  # "": that of the kind
    limit: int = 7  # maximum number of points
    max_share: float = 0.2  # of the word budget, 0..1
    empty_text: Localized = {}  # printed where there are no points; {} omits the section

    def get_layout(self) -> Layout:
        """Return the section's own layout, or that of its kind."""
        return self.layout or get_section_kind(self.content).layout


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    """The configuration of a memo. Copied and edited by users, as TOML."""

    name: str
    sections: tuple[SectionSpec, ...]
    description: str = ""
    words: int = 700  # word budget of the body
    cues: dict[str, Phrases] = {}  # label -> phrases that indicate it
    negative_cues: dict[str, Phrases] = {}  # label -> phrases that contradict it
    areas: dict[str, Area] = {}
    vocabulary: str = ""  # the languages' cue phrases to start from: "diplomacy", "news", ...
    labels: dict[str, Localized] = {}  # key of `MemoWords.labels` -> wording of its own
    section_roles: dict[str, tuple[SectionRole, ...]] = {}  # label -> sections that fit it
    model: bool = True  # False: classify by cues alone
    pin: tuple[str, ...] = ()  # texts whose passages are always quoted
    drop: tuple[str, ...] = ()  # texts whose passages are never quoted
    annex: Switch = "auto"
    contents: Switch = "auto"
    coverage: Switch = "auto"

    def has_cues(self, label: str, language: str) -> bool:
        """Return whether phrases indicate a label in documents of a language (BCP 47)."""
        phrases = self.cues.get(label, {})
        return bool(phrases.get(language.split("-")[0].lower()) or phrases.get("*"))


def load_profile(name: str) -> Profile:
    """Load a shipped profile by name, or a TOML file by path. Raises `UsageError`."""
    path = _find(name)
    table = _read_table(path)
    try:
        profile = msgspec.convert(table, Profile)
    except msgspec.ValidationError as error:
        raise UsageError(f"profile {path}: {_describe(str(error))}") from error
    profile = _add_vocabulary(path, profile)
    for problem in _find_problems(profile):
        raise UsageError(f"profile {path}: {problem}")
    return profile


def localized(words: Localized, language: str) -> str:
    """Return the wording in a language, else in English, else in any; "" if there is none."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")


# --- files --------------------------------------------------------------------------------------


def _find(name: str) -> Path:
    shipped = resources.profiles()
    if name in shipped:
        return shipped[name]
    path = Path(name)
    if path.suffix == ".toml" or path.is_file():
        return path
    raise UsageError(
        f"unknown profile {name!r}; {suggest(name, list(shipped))}, or give the path of a .toml"
    )


def _read_table(path: Path) -> dict[str, Any]:
    """Parse a profile's TOML; a profile that extends another is merged with it."""
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"cannot read profile {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"profile {path}: {error}") from error
    base = table.pop("extends", None)
    if base is None:
        return table
    if not isinstance(base, str) or base not in resources.profiles():
        known = ", ".join(resources.profiles())
        raise UsageError(f"profile {path}: extends = {base!r} names no shipped profile ({known})")
    return _merge(_read_table(resources.profiles()[base]), table, path)


def _merge(base: dict[str, Any], own: dict[str, Any], path: Path) -> dict[str, Any]:
    """Merge a profile into the one that it extends.

    Phrases are added to those of the base; sections with an id of the base change the keys that
    they name, others follow after the section `after`, or at the end; `omit` lists ids to leave
    out; any other key replaces the base's.
    """
    merged = _merge_tables(base, {k: v for k, v in own.items() if k not in ("sections", "omit")})
    sections = [dict(section) for section in base.get("sections", ())]
    for section in own.get("sections", ()):
        ids = [each.get("id") for each in sections]
        section = dict(section)
        after = section.pop("after", ids[-1])
        if section.get("id") in ids:
            sections[ids.index(section["id"])] |= section
        elif after in ids:
            sections.insert(ids.index(after) + 1, section)
        else:
            raise UsageError(f"profile {path}: after = {after!r} names no section of the profile")
    omitted = own.get("omit", [])
    for each in omitted:
        if each not in [section.get("id") for section in sections]:
            raise UsageError(f"profile {path}: omit names {each!r}, which is no section's id")
    return merged | {"sections": [s for s in sections if s.get("id") not in omitted]}


def _merge_tables(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in own.items():
        was = base.get(key)
        if isinstance(was, dict) and isinstance(value, dict):
            merged[key] = _merge_tables(was, value)
        elif isinstance(was, list) and isinstance(value, list):
            merged[key] = [*was, *(each for each in value if each not in was)]
        else:
            merged[key] = value
    return merged


def _add_vocabulary(path: Path, profile: Profile) -> Profile:
    """Put the phrases of the profile's vocabulary, in all languages, before its own."""
    name = profile.vocabulary
    known = {each for language in LANGUAGES.values() for each in language.vocabularies}
    if name and name not in known:
        raise UsageError(f"profile {path}: unknown vocabulary {name!r}; {suggest(name, known)}")
    if not name:
        return profile
    areas = _merge_phrases(
        collect_phrases(name, lambda vocabulary: vocabulary.areas),
        {area: spec.cues for area, spec in profile.areas.items()},
    )
    return replace(
        profile,
        cues=_merge_phrases(
            collect_phrases(name, lambda vocabulary: vocabulary.cues), profile.cues
        ),
        negative_cues=_merge_phrases(collect_negative_phrases(name), profile.negative_cues),
        areas={area: replace(spec, cues=areas[area]) for area, spec in profile.areas.items()},
    )


def _merge_phrases(base: dict[str, Phrases], own: dict[str, Phrases]) -> dict[str, Phrases]:
    """Return all phrases by name and language, those of `base` first."""
    return {
        name: {
            code: base.get(name, {}).get(code, ()) + own.get(name, {}).get(code, ())
            for code in {**base.get(name, {}), **own.get(name, {})}
        }
        for name in {**base, **own}
    }


# --- validation ---------------------------------------------------------------------------------


def _find_problems(profile: Profile) -> Iterator[str]:
    """Yield what is wrong with the values of a profile, the most basic first."""
    if not profile.name.strip():
        yield 'name = "" is empty; give the profile a name'
    if profile.words < 1:
        yield f"words = {profile.words} is too small; give a number above 0"
    if not profile.sections:
        yield "it has no sections; add [[sections]]"
    yield from _find_section_problems(profile)
    known = sorted({*LABELS, *profile.cues})
    for label in profile.negative_cues:
        if label not in known:
            yield f"[negative_cues.{label}] has no such label; {suggest(label, known)}"
    named = {f"cues.{name}": phrases for name, phrases in profile.cues.items()}
    named |= {f"negative_cues.{name}": phrases for name, phrases in profile.negative_cues.items()}
    named |= {f"areas.{name}.cues": area.cues for name, area in profile.areas.items()}
    for key, phrases in named.items():
        yield from _find_phrase_problems(key, phrases)


def _find_section_problems(profile: Profile) -> Iterator[str]:
    known = {*LABELS, *profile.cues, *profile.section_roles, *SECTION_KINDS}
    seen: set[str] = set()
    for number, section in enumerate(profile.sections, 1):
        where = f"section {section.id!r}" if section.id else f"section {number}"
        if not _ID.fullmatch(section.id):
            yield f"{where}: id must be lower-case letters, digits, '-' or '_', as in id = 'issues'"
        if section.id in seen:
            yield f"{where}: there are two sections with this id; rename one"
        seen.add(section.id)
        if section.id in RESERVED_IDS:
            yield f"{where}: the id is reserved for a part of every memo; use another"
        if (section.id == "changes") != (section.content == "changes"):
            yield f"{where}: id = 'changes' and content = 'changes' belong together"
        if section.content not in known:
            yield (
                f"{where}: content = {section.content!r} has no cues; "
                f"{suggest(section.content, sorted(known))}, or add [cues.{section.content}]"
            )
        for problem in _find_value_problems(section):
            yield f"{where}: {problem}"


def _find_value_problems(section: SectionSpec) -> Iterator[str]:
    if section.limit < 1:
        yield f"limit = {section.limit} is too small; give a number above 0"
    if not (math.isfinite(section.max_share) and 0 < section.max_share <= 1):
        yield f"max_share = {section.max_share} is no share; give one from 0.01 to 1"
    is_mention = get_section_kind(section.content).selects == "mention"
    if section.layout == "entries" and not is_mention:
        kinds = [repr(name) for name, kind in SECTION_KINDS.items() if kind.selects == "mention"]
        yield f"layout = 'entries' needs content = {' or '.join(kinds)}"
    if (section.get_layout() == "box") != (section.content == "box"):
        yield "layout = 'box' and content = 'box' belong together"
    if not any(section.heading.values()):
        yield "heading is empty; write heading = { en = '…' }"
    yield from _find_language_problems("heading", section.heading)


def _find_phrase_problems(key: str, phrases: Phrases) -> Iterator[str]:
    yield from _find_language_problems(f"[{key}]", phrases)
    for language, each in phrases.items():
        for phrase in each:
            if not phrase.replace("*", "").strip():
                yield f"[{key}] {language}: the phrase {phrase!r} is empty; remove it"
            elif re.search(r"(?<=\S)\*(?=\S)|(?<!\S)\*(?!\S)", phrase):
                where = f"[{key}] {language}: in {phrase!r}"
                yield f"{where}, '*' may only begin or end a word, as in 'agree* to'"


def _find_language_problems(where: str, localized: dict[str, Any]) -> Iterator[str]:
    for code in localized:
        if not _LANGUAGE.fullmatch(code):
            yield f"{where}: {code!r} is no language code; use one like 'en', or '*' for any"


def _describe(message: str) -> str:
    """Rephrase msgspec's message: unknown keys get a suggestion."""
    found = _UNKNOWN_KEY.fullmatch(message)
    if not found:
        return message
    keys = {*Profile.__struct_fields__, *SectionSpec.__struct_fields__, *Area.__struct_fields__}
    where = f" in {found['at']}" if found["at"] else ""
    return f"unknown key {found['key']!r}{where}; {suggest(found['key'], sorted(keys))}"
