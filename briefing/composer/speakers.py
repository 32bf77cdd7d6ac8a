"""Who says each sentence of a folder: one name for a person, the same in every document.

A label may be an office without a name ("PRIME MINISTER"), a variant or a misprint of another
label, or missing: then the title, the file name, the text or the other documents name the author.
"""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TypeGuard

from msgspec import Struct

from briefing.composer.fitness import compile_first_person, is_first_person
from briefing.composer.title import has_title, shorten_title
from briefing.languages import LANGUAGES, get_language, merge_words
from briefing.models import AnalyzedDocument, Document, Genre
from briefing.structure.speaker_labels import is_journalist, is_moderator, is_office

SPOKEN_GENRES: tuple[Genre, ...] = ("remarks", "interview", "press-conference", "debate", "meeting")
NARRATIVE_GENRES: tuple[Genre, ...] = (
    "joint-statement", "readout", "fact-sheet", "news", "report", "order",
)  # fmt: skip
NAMED_BY_GENRE: tuple[Genre, ...] = (
    "joint-statement", "readout", "fact-sheet", "report", "order", "statement",
)  # fmt: skip
MIN_FIRST_PERSON = 0.15  # share of the sentences of a speech
MIN_STANCES, STANCE_LEAD = 2, 2  # of the speaker's country, and times those of the next one
MIN_NAMED, NAME_LEAD = 2, 2  # mentions of a name after an office, and times those of the next
TITLE_WEIGHT, LABEL_WEIGHT = 5, 5  # mentions that one in a title or a label counts for
INTRODUCTION = 4  # mentions that "Prime Minister of Utopia, the Honourable Ann Sato" counts for
MISPRINT = 0.93  # similarity of two labels from which the rarer one is a misprint
MAX_OPENING_WORDS = 25  # of a first line that names the author
_NO_STATES = ("EU", "EZ", "UN")
_QUOTATION = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"")
_LABEL = re.compile(r"(?m)^(?P<name>[^\n]{1,200}?):\s")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_SUFFIX = re.compile(r",?\s(?:Jr|Sr|Junior|Senior|II|III)\.?\Z", re.IGNORECASE)
_NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ]\.|[A-ZÀ-ÖØ-Þ][\w’'-]*\w|(?:de|da|del|bin|van|von|al)(?=\s))"
_NAME = rf"(?P<name>{_NAME_WORD}(?:\s{_NAME_WORD}){{0,4}}(?:,?\sJr\.?)?)"
_STATE_CODE = re.compile(r"(?P<code>[A-Z]{3})[ _-]\d")
_OFFICES = merge_words(lambda known: known.speakers.offices | known.speakers.titles)
_CONNECTORS = merge_words(lambda known: known.speakers.connectors)
_OFFICE_WORDS = re.compile(r"(?:vice|prime|deputy|first|foreign|former|fmr)\.?\Z", re.IGNORECASE)


class Speakers:
    """Names the speakers of a folder's documents."""

    def __init__(self, documents: Sequence[AnalyzedDocument]) -> None:
        self._documents = [analyzed.document for analyzed in documents]
        self._counts = [
            Counter(each.speaker for each in analyzed.analyses if _is_person(each.speaker))
            for analyzed in documents
        ]
        self._said = [_collect_words(analyzed) for analyzed in documents]
        self._whole: dict[tuple[int, str], str] = {}
        self._unlabelled = [said.get("", []) for said in self._said]
        self._names: dict[str, Counter[str]] = {}
        self._actors: dict[tuple[int, str], str] = {}
        self._bearers: dict[tuple[int, str], str] = {}
        spoken = Counter[str]()
        for index, counts in enumerate(self._counts):
            for label, count in counts.items():
                spoken[self._complete(index, label or "")] += count
        self._spoken = spoken
        self._variants = _merge_variants(spoken)
        self._principal = self._find_principal()

    def resolve(self, index: int, label: str | None) -> str | None:
        """Return the name of who bears a label in a document; None for a moderator."""
        if not _is_person(label):
            return None
        name = self._complete(index, label)
        if is_bare_office(name) and self._principal and self._principal.startswith(f"{name} "):
            return self._principal
        return self._variants.get(name, name)

    def resolve_actor(self, index: int, name: str) -> str:
        """Return a name in running text as the folder's labels have it, if one of them fits."""
        key = index, name
        if key not in self._actors:
            whole = self._complete(index, name)
            fitting = [known for known in self._spoken if _are_same_person(known, whole)]
            self._actors[key] = fitting[0] if len(fitting) == 1 else whole
        found = self._actors[key]
        return self._variants.get(found, found)

    def list_states(self) -> list[str]:
        """Return the states whose speeches make up most of the folder, in its order."""
        authors = [self.find_author(index)[0] or "" for index in range(len(self._documents))]
        states = [name for name in authors if re.fullmatch(_states(), name)]
        return list(dict.fromkeys(states)) if 2 * len(states) > len(authors) else []

    def find_author(self, index: int) -> tuple[str | None, int]:
        """Return who speaks without a label in a document, and from which code point on.

        None if the document has several speakers, is no speech or names nobody.
        """
        document, counts = self._documents[index], self._counts[index]
        names = {self.resolve(index, label) for label in counts}
        if not _is_speech(document.kind, self._unlabelled[index], document.language):
            return None, 0
        if names or any(section.speaker for section in document.sections):
            is_one = len(names) == 1 and document.kind != "interview"
            return (names.pop() if is_one else None), 0
        if labelled := self._find_lone_label(document):
            return labelled
        opening = next((each.text for each in document.sentences), "")
        named = (
            find_author(document.title)
            or find_author(opening if len(opening.split()) <= MAX_OPENING_WORDS else "")
            or _find_state_of_file(document.path)
            or ("" if _has_own_title(document) else find_country(document))
        )
        if named:
            return self._variants.get(named, named), 0
        if self._principal and _may_be_by(self._principal, document):
            return self._principal, 0
        is_named = _has_own_title(document) and _announces_speech(document)
        return (shorten_title(document) if is_named else None), 0

    def _complete(self, index: int, label: str) -> str:
        """Return a label in mixed case, with the name of an office that has none."""
        key = index, label
        if key not in self._whole:
            self._whole[key] = self._find_whole(index, label)
        return self._whole[key]

    def _find_whole(self, index: int, label: str) -> str:
        name = format_speaker(self._correct(index, label))
        bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
        if not is_bare_office(bare):
            return name
        return self._find_titled(index, label, bare) or bare

    def _correct(self, index: int, label: str) -> str:
        """Return the more frequent label of the same document that a label is a misprint of."""
        counts = self._counts[index]
        alike = [
            other
            for other in counts
            if other and counts[other] > counts[label] and _is_misprint(label, other)
        ]
        return alike[0] if len(alike) == 1 else label

    def _find_titled(self, index: int, label: str, bare: str) -> str:
        """Return an office with its bearer's name; "" if that is unknown."""
        titled = find_author(self._documents[index].title)
        if titled.startswith(f"{bare} ") and len(self._counts[index]) == 1:
            return titled
        found = self._find_bearer(index, label, bare)
        return f"{bare} {found}" if found else ""

    def _find_bearer(self, index: int, label: str, office: str) -> str:
        """Return the name of who bears an office in a document; "" if that is unclear.

        Of the names that follow the office in labels, titles and texts, it is the most frequent
        one that the speaker does not use.
        """
        key = index, office
        if key not in self._bearers:
            own = " ".join(self._said[index].get(label, ())).casefold()
            document = self._documents[index]
            found = self._find_names(office) + _weigh_names(office, document.text)
            found += _weigh_names(office, document.title, TITLE_WEIGHT)
            silent = [name for name in found if _surname(name) not in own]
            surnames = Counter[str]()
            for name in silent:
                surnames[_surname(name)] += found[name]
            (first, most), (_, next_most) = [*surnames.most_common(2), ("", 0), ("", 0)][:2]
            clear = first and most >= MIN_NAMED and most >= NAME_LEAD * next_most
            forms = [name for name in silent if _surname(name) == first]
            self._bearers[key] = max(forms, key=lambda n: (found[n], -len(n))) if clear else ""
        return self._bearers[key]

    def _find_names(self, office: str) -> Counter[str]:
        """Return the names that follow an office in the folder, and how much speaks for each."""
        if office not in self._names:
            found = Counter[str]()
            for counts in self._counts:
                for label in counts:
                    found += _weigh_names(office, format_speaker(label or ""), LABEL_WEIGHT)
            for document in self._documents:
                found += _weigh_names(office, document.text)
            self._names[office] = found
        return self._names[office]

    def _find_principal(self) -> str | None:
        """Return whom labels without a name stand for: the publisher's own head, if only one."""
        found = {
            self._complete(index, label or "")
            for index, counts in enumerate(self._counts)
            for label in counts
            if is_bare_office(_ARTICLE.sub("", format_speaker(label or ""), count=1))
        }
        named = {self._variants.get(name, name) for name in found if not is_bare_office(name)}
        return named.pop() if len(named) == 1 else None

    def _find_lone_label(self, document: Document) -> tuple[str, int] | None:
        """Return a speaker of other documents whose label opens a line here, and its end."""
        labels: dict[str, int] = {}  # label -> end of its first occurrence
        for match in _LABEL.finditer(document.text):
            labels.setdefault(match["name"], match.end())
        for name in self._spoken if labels else ():
            if name in labels and not is_bare_office(name):
                return self._variants.get(name, name), labels[name]
        return None


def _collect_words(analyzed: AnalyzedDocument) -> dict[str, list[str]]:
    """Return label → the sentences said under it, "" → those without a label."""
    said: dict[str, list[str]] = {}
    for sentence, each in zip(analyzed.document.sentences, analyzed.analyses, strict=True):
        said.setdefault(each.speaker or "", []).append(sentence.text)
    return said


def format_speaker(speaker: str) -> str:
    """Return a speaker's name in mixed case: "PRESIDENT YOON" → "President Yoon"."""
    if not speaker.isupper() or any(letter.isdigit() for letter in speaker):
        return speaker
    return " ".join(_capitalize(word) for word in speaker.split())


def _capitalize(word: str) -> str:
    if word.casefold() in _CONNECTORS:
        return word.lower()
    return word if len(word) < 3 and "." in word else word.title().replace("’S", "’s")


def is_bare_office(name: str) -> bool:
    """Return whether a label is an office without a name: "Vice President"."""
    words = [word for word in name.split() if not _OFFICE_WORDS.match(word)]
    return bool(words) and "official" not in name.casefold() and is_office(" ".join(words))


def _is_person(label: str | None) -> TypeGuard[str]:
    return (
        label is not None and label != "" and not is_moderator(label) and not is_journalist(label)
    )


def _weigh_names(office: str, text: str, weight: int = 1) -> Counter[str]:
    """Return the names after an office in a text; one with a state before it is introduced."""
    found = Counter[str]()
    for match in _bearer_pattern(office).finditer(text):
        name = re.split(r"['’]s?(?:\s|\Z)", match["name"])[0]
        if len(_surname(name)) > 2:
            found[name] += weight * (INTRODUCTION if match["state"] else 1)
    cut = Counter[str]()
    for name, count in found.items():
        cut[_cut_name(name, found)] += count
    return cut


def _cut_name(name: str, found: Counter[str]) -> str:
    """Return a name without words that follow it by chance: "Sato Announcing"."""
    words = name.split()
    for count in range(1, len(words)):
        part = " ".join(words[:count])
        longer = sum(n for other, n in found.items() if other.startswith(f"{part} "))
        if found[part] >= longer:
            return part
    return name


@lru_cache(maxsize=64)
def _bearer_pattern(office: str) -> re.Pattern[str]:
    """Match an office, perhaps its state, and the name that follows."""
    state = (
        rf"(?P<state>of\s(?:the\s)?(?:\w+\sof\s)?(?:{_states()}),?\s(?:the\s[Hh]onou?rable\s)?)?"
    )
    return re.compile(rf"(?<!Vice )\b{re.escape(office)}\s{state}{_NAME}")


@lru_cache(maxsize=1)
def _states() -> str:
    """Return a pattern of the names of states in English, from the CLDR."""
    from babel import Locale

    territories = Locale("en").territories.items()
    names = [name for code, name in territories if len(code) == 2 and code not in _NO_STATES]
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


def _surname(name: str) -> str:
    bare = _SUFFIX.sub("", name)
    return bare.split()[-1].casefold() if bare.split() else ""


def _merge_variants(spoken: Counter[str]) -> dict[str, str]:
    """Return label → the most frequent label of the same person, for those with several."""
    ordered = sorted(spoken, key=lambda name: (-spoken[name], name))
    merged: dict[str, str] = {}
    for place, name in enumerate(ordered):
        same = [known for known in ordered[:place] if known not in merged]
        same = [known for known in same if _are_same_person(known, name)]
        if len(same) == 1:
            merged[name] = same[0]
    return merged


def _are_same_person(known: str, name: str) -> bool:
    """Return whether two names share office and surname, or one is a misprint of the other."""
    if _is_misprint(known, name):
        return True
    if _surname(known) != _surname(name) or is_bare_office(known) or is_bare_office(name):
        return False
    (office, given), (other, others) = _split_office(known), _split_office(name)
    if office and other:
        return (office <= other or other <= office) and (not (given and others) or given == others)
    return given == others or len(known.split()) == 1 or len(name.split()) == 1


def _is_misprint(name: str, other: str) -> bool:
    """Return whether two labels of several words differ by a letter or two."""
    (words, size, letters), (others, length, known) = _measure(name), _measure(other)
    least = MISPRINT * (size + length) - 1e-6  # of twice the shared letters, for such a ratio
    if words != others or words == 1 or 2 * min(size, length) < least:
        return False
    if 2 * sum(min(count, known.get(each, 0)) for each, count in letters.items()) < least:
        return False
    return SequenceMatcher(None, name.casefold(), other.casefold()).ratio() >= MISPRINT


@lru_cache(maxsize=4096)
def _measure(name: str) -> tuple[int, int, Counter[str]]:
    """Return the words, the letters, and how often a name has each letter, without case."""
    folded = name.casefold()
    return len(name.split()), len(folded), Counter(folded)


def _split_office(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of a name's office and its given names, without initials."""
    words = [word.strip(".,").casefold() for word in _SUFFIX.sub("", name).split()[:-1]]
    is_titled = {word: word in _OFFICES or bool(_OFFICE_WORDS.match(word)) for word in words}
    last = max((at for at, word in enumerate(words) if is_titled[word]), default=-1)
    given = tuple(word for word in words[last + 1 :] if len(word) > 1)
    return frozenset(word for word in words if is_titled[word]), given


# --- the voice of one passage ---------------------------------------------------------------------


class Voice(Struct, frozen=True):
    """Who says a passage, or whose statement it reports."""

    speaker: str | None = None
    is_speech: bool = False  # in the speaker's words, or in the first person
    is_first_person: bool = False  # outside quotations
    is_unnamed: bool = False  # in the first person, of nobody knows whom


class Voices:
    """Finds who says the passages of one document."""

    def __init__(self, index: int, document: Document, speakers: Speakers) -> None:
        self._index, self._document, self._speakers = index, document, speakers
        self._author, self._start = speakers.find_author(index)

    def find(self, label: str | None, text: str, start: int) -> Voice:
        """Return the voice of a passage under a speaker's label, at an offset of its document."""
        document = self._document
        author = self._author if start >= self._start else None
        name = self._speakers.resolve(self._index, label) if label else author
        bare = _QUOTATION.sub("", text) if document.kind not in SPOKEN_GENRES else text
        first = is_first_person(bare, document.language)
        if name and (first or not _names(name, text) or re.fullmatch(_states(), name)):
            return Voice(name, True, first)
        if first or not any(map(str.isalpha, bare)):
            unnamed = document.kind not in NAMED_BY_GENRE
            return Voice(None, first, first, unnamed)
        is_joint = document.kind == "joint-statement"  # its parties state it all
        actor = "" if is_joint else find_actor(text, document.language)
        return Voice(self._speakers.resolve_actor(self._index, actor) if actor else None)


def _names(name: str, text: str) -> bool:
    """Return whether a text speaks of a person by the surname."""
    surname = name.split()[-1]
    return len(surname) > 3 and bool(re.search(rf"\b{re.escape(surname)}\b", text))


# --- authors of documents without labels --------------------------------------------------------


def _is_speech(kind: Genre, sentences: Sequence[str], language: str) -> bool:
    """Return whether much of the text of a document is in the first person, if no report."""
    if kind in NARRATIVE_GENRES:
        return False
    spoken = sum(is_first_person(sentence, language) for sentence in sentences)
    return bool(sentences) and spoken >= MIN_FIRST_PERSON * len(sentences)


def find_actor(text: str, language: str) -> str:
    """Return whose statement a sentence in the third person reports, as written; "" if nobody's."""
    leading, trailing = _actor_patterns(language)
    for pattern in (leading, trailing):
        found = pattern and pattern.search(text)
        name = _ARTICLE.sub("", found["actor"].strip(" ,."), count=1) if found else ""
        if len(name.split()) > 1 and name.split()[0].casefold() not in _openings(language):
            return name
    return ""


@lru_cache(maxsize=64)
def _openings(language: str) -> frozenset[str]:
    """Return words that open a sentence and no name."""
    return get_language(language).stop_words | get_language(language).speakers.non_speakers


@lru_cache(maxsize=64)
def _actor_patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return the patterns of "The Foreign Ministry stated that …" and "…, said Minister Sato"."""
    known = get_language(language)
    verbs, reporting = known.documents.statement_verbs, known.documents.speech_verbs
    name = r"(?P<actor>(?:The\s)?[A-Z][\w.’-]*(?:,?\s(?:[A-Z][\w.’-]*|of|the|al|de)){0,9}?)"
    adverbs = rf"(?:{known.documents.statement_adverbs}\s)?" if verbs else ""
    return (
        re.compile(rf"\A{name},?\s{adverbs}(?:{verbs})\b") if verbs else None,
        re.compile(
            rf"[,”\"’]\s(?:{reporting})\s{name}(?<!\b[A-Z])(?=[,.;(]|\s(?:in|on|at|to)\b|\s\(|\Z)"
        )
        if reporting
        else None,
    )


def find_author(title: str) -> str:
    """Return the name in a title such as "Statement by President Sato on fisheries"; else ""."""
    for pattern in _author_patterns():
        if found := pattern.search(title):
            name = re.sub(r"\A[\W\d_]+|[\s,]+\Z", "", found["name"])
            return name[:1].upper() + name[1:]
    return ""


@lru_cache(maxsize=1)
def _author_patterns() -> tuple[re.Pattern[str], ...]:
    known = (language.documents.authorship for language in LANGUAGES.values())
    return tuple(re.compile(pattern) for patterns in known for pattern in patterns)


def _find_state_of_file(path: str) -> str:
    """Return the state whose ISO 3166 code opens a numbered file's name: "KAZ_80_2025.txt"."""
    found = _STATE_CODE.match(PurePosixPath(path).name)
    return _state_codes().get(found["code"], "") if found else ""


@lru_cache(maxsize=1)
def _state_codes() -> dict[str, str]:
    """Return ISO 3166 alpha-3 code → name, from the CLDR."""
    from babel import Locale
    from babel.core import get_global

    names = Locale("en").territories
    return {
        code: names[known[0]]
        for code, known in get_global("territory_aliases").items()
        if len(code) == 3 and code.isalpha() and len(known) == 1 and known[0] in names
    }


def find_country(document: Document) -> str:
    """Return the state for which an English speech takes stances; "" if that is not clear.

    Names of states come from the CLDR.
    """
    if not document.language.startswith("en"):
        return ""
    for pattern in _country_patterns():
        counts = Counter(match["name"] for match in pattern.finditer(document.text))
        (first, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        if most >= MIN_STANCES and most >= STANCE_LEAD * next_most:
            return first
    return ""


@lru_cache(maxsize=1)
def _country_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the states on whose behalf one speaks, and those before a verb of a stance."""
    words, names = get_language("en").documents, _states()
    return (
        re.compile(rf"\b(?:{words.representation}) (?:the )?(?:Republic of )?(?P<name>{names})\b"),
        re.compile(rf"\b(?P<name>{names}) (?:{words.stance_verbs})\b"),
    )


def _has_own_title(document: Document) -> bool:
    """Return whether a document has a title that is not cut from its text."""
    return has_title(document) and not document.title.endswith("…")


def _announces_speech(document: Document) -> bool:
    """Return whether a title contains the name of a genre that is spoken: "Address to …"."""
    patterns = get_language(document.language).documents.genres
    spoken = [patterns[genre] for genre in (*SPOKEN_GENRES, "statement") if genre in patterns]
    return any(re.search(pattern, document.title, re.IGNORECASE) for pattern in spoken)


def _may_be_by(name: str, document: Document) -> bool:
    """Return whether a speech may be a person's: "I" occurs in it, and the surname does not."""
    singular = compile_first_person(document.language)
    said = len(singular.findall(document.text)) if singular else 0
    named = re.search(rf"(?i)\b{re.escape(_surname(name))}\b", document.text)
    return document.kind in (*SPOKEN_GENRES, "statement") and said > 1 and not named
