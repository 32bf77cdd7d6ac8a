"""A document's title, date of publication and issuers, from its file, its text or its file name.

Most dates near the top of a document are its own. A deadline, a birth, an entry into force or a
coming meeting are not: the words beside a date decide. Issuers are the parties of a joint text, by
its title or its first sentence.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import PurePosixPath

from briefing.languages import LANGUAGES
from briefing.mentions import find_mentions
from briefing.models import Block, Extract, Mention, Section
from briefing.structure import speaker_labels
from briefing.structure.headings import is_chapter_name
from briefing.structure.speaker_labels import is_non_speech
from briefing.text import split_words

DATELINE_BLOCKS = 12  # first blocks that may contain the dateline
_MAX_LINE_WORDS = 14  # of a line that is searched whole
_MAX_LABEL_WORDS = 6
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_SEPARATOR = re.compile(r"[:：|]|\s[–—-]\s")
_LABEL_END = re.compile(r"\s*[:：|]\s*\Z")
_NAME_STAMP = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)[-_ ]*")


def find_publication_date(blocks: Sequence[Block], language: str) -> str:
    """Return the ISO day of publication that the first lines name; "" if they name none."""
    for place, block in enumerate(blocks[:DATELINE_BLOCKS]):
        above = blocks[place - 1].text if place else ""
        line = _dateline_part(block.text)
        for mention in _find_days(line, language):
            if _is_publication(line, mention, above):
                return mention.value
    return ""


def is_dateline(text: str, language: str) -> bool:
    """Return whether a short line contains a date and little else."""
    if len(split_words(text)) > 9 or not any(map(str.isdigit, text)):
        return False
    dates = [m.text for m in find_mentions(text, language, "") if m.kind == "date"]
    for date in dates:
        text = text.replace(date, "", 1)
    return bool(dates) and sum(map(str.isalpha, text)) <= 10


def date_from_filename(path: str) -> str:
    """Return the ISO day in a file name; "" if there is none or if it is a deadline."""
    stem = PurePosixPath(path.replace("\\", "/")).stem
    name = re.sub(r"[-_+\s]+", " ", _NAME_STAMP.sub(r"\1-\3-\4 ", stem))
    name = re.sub(r"(\d{4}) (\d{2}) (\d{2})(?!\d)", r"\1-\2-\3", name)
    days = [mention.value for mention in _find_days(name, "en") if not mention.role]
    return days[0] if days else ""


def strip_date(stem: str) -> str:
    """Return a file name's stem without a date at its start."""
    match = _NAME_STAMP.match(stem)
    return stem[match.end() :] if match and _is_day("-".join(match.group(1, 3, 4))) else stem


def _dateline_part(text: str) -> str:
    """Return a short line, or what precedes a dash at the start of the first paragraph."""
    if len(split_words(text)) <= _MAX_LINE_WORDS:
        closed = _SENTENCE_END.search(text) and len(split_words(text)) > _MAX_LABEL_WORDS
        return re.split(r"\s[—–-]+\s", text)[0] if closed else text
    opening = re.split(r"\s[—–-]+\s", text[:120])[0]
    return opening if len(opening) < 100 else ""


def _find_days(text: str, language: str) -> list[Mention]:
    return [
        mention
        for mention in find_mentions(text, language, "")
        if mention.kind == "date" and _DAY.fullmatch(mention.value)
    ]


def _is_day(text: str) -> bool:
    return bool(_find_days(text, "und"))


def _is_publication(line: str, mention: Mention, above: str) -> bool:
    """Return whether a date is the document's own, by the line and a label above it."""
    before, _, after = line.partition(mention.text)
    if mention.role or _other_role().search(after[:40]):
        return False
    if _SENTENCE_END.search(line) and len(split_words(line)) > _MAX_LABEL_WORDS:
        return False
    if line.rstrip()[-1:] in ",;" and len(split_words(line)) > _MAX_LABEL_WORDS - 1:
        return False  # a clause: "Recalling the agreement of 3 May 2019,"
    if not any(map(str.isalpha, before)) and len(split_words(above)) <= _MAX_LABEL_WORDS:
        if _other_role().search(above):
            return False
        return not _LABEL_END.search(above) or _is_publication_label(above)
    label = _SEPARATOR.split(before.rstrip(" :：|–—-"))[-1]
    if _other_role().search(before):
        return False
    if _LABEL_END.search(before) and len(split_words(line)) <= _MAX_LINE_WORDS // 2:
        return _is_publication_label(label)
    return True


def _is_publication_label(label: str) -> bool:
    """Return whether a label names a date of publication and nothing else: "Date of issue"."""
    if not _published().search(label):
        return False
    rest = split_words(_published().sub(" ", label))
    return all(len(word) <= 3 for word in rest)


@cache
def _published() -> re.Pattern[str]:
    return _merged("published")


@cache
def _other_role() -> re.Pattern[str]:
    """Match words of any language that show another role of a date."""
    return re.compile(
        "|".join(_merged(role).pattern for role in ("deadline", "effective", "birth", "event")),
        re.IGNORECASE,
    )


def _merged(role: str) -> re.Pattern[str]:
    patterns = [
        known.match_whole_words(text)
        for known in LANGUAGES.values()
        if (text := getattr(known.date_roles, role))
    ]
    return re.compile("|".join(patterns), re.IGNORECASE)


_ENDED = re.compile(r"[.!?:;,…。！？][\"'”’»)\]]*\Z")
_CLOSED = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s?[AaPp]\.?\s?[Mm]\b")
_NAME_MARKS = re.compile(r"[-_+\s]+")
_GENERIC_NAME = re.compile(
    r"(?:(?:article|document|doc|file|scan|page|text|untitled|in|input|notes?|draft|final|copy|new"
    r"|attachment|part|version|v|документ|файл|текст|datei|dokument|fichier)\s?\d*\s?)*",
    re.IGNORECASE,
)
_TITLE_WORDS = 25
_FALLBACK_WORDS = 12
_SENTENCES = 20  # that are searched for a title
_NAME_WORDS = 3  # of a file name that can be a title


def find_title(extract: Extract, path: str, language: str) -> str:
    """Return the title that a document has or that its file name gives; else "".

    A greeting, a date, a speaker, a location or the name of a chapter ("Introduction") is no
    title.
    """
    blocks = extract.blocks
    headings = (b.text for b in blocks[:DATELINE_BLOCKS] if b.kind == "heading" and b.level == 1)
    candidates = (extract.title, _find_opening_title(blocks), *headings)
    own = next((text for text in candidates if _is_title(text, blocks, language)), "")
    return own or _informative_filename(path, language)


def _find_opening_title(blocks: Sequence[Block]) -> str:
    """Return the first heading, or a short first line that is no sentence; else ""."""
    for block in blocks[:3]:
        if is_non_speech(block.text):
            continue
        if block.kind == "heading" or _is_title_line(block, len(blocks)):
            return block.text
        break
    return ""


def _is_title_line(block: Block, count: int) -> bool:
    return (
        block.kind == "paragraph"
        and count > 1
        and len(split_words(block.text)) <= _TITLE_WORDS
        and not _ENDED.search(block.text)
    )


def title_from_filename(path: str) -> str:
    """Return the file name without its suffix and date, with spaces for hyphens."""
    stem = strip_date(PurePosixPath(path.replace("\\", "/")).stem)
    stem = re.sub(r"\.(?:md|markdown|txt|html?|docx?|pdf)\Z", "", stem)
    name = _NAME_MARKS.sub(" ", stem).strip() or path
    return name[0].upper() + name[1:] if name.islower() else name


def _informative_filename(path: str, language: str) -> str:
    """Return the title from a file name of several words; "" if it is generic."""
    name = title_from_filename(path)
    words = [word for word in split_words(name) if word.isalpha() and len(word) > 2]
    if _GENERIC_NAME.fullmatch(name) or is_chapter_name(name, language):
        return ""
    return name if len(words) >= _NAME_WORDS else ""


def fallback_title(sentences: Sequence[str], path: str, language: str) -> str:
    """Return the first words of the first sentence, or the file name if they are no title.

    If the file name is only a chapter's, any of the first sentences will do.
    """
    name = title_from_filename(path)
    considered = sentences[: _SENTENCES if is_chapter_name(name, language) else 1]
    for sentence in considered:
        if _CLOSED.search(sentence) and not is_greeting(sentence):
            opening = sentence.split()
            more = " …" if len(opening) > _FALLBACK_WORDS else ""
            return " ".join(opening[:_FALLBACK_WORDS]) + more
    return name


def is_greeting(text: str) -> bool:
    """Return whether a text opens as a speech does: "First of all, I congratulate …"."""
    return bool(_greetings().match(text.lstrip('"“«„—– ')))


@cache
def _greetings() -> re.Pattern[str]:
    patterns = [
        known.match_whole_words("|".join(filter(None, words)))
        for known in LANGUAGES.values()
        if any(words := (known.documents.greetings, known.documents.salutations))
    ]
    return re.compile("|".join(patterns), re.IGNORECASE)


def _is_title(text: str, blocks: Sequence[Block], language: str) -> bool:
    if not any(map(str.isalpha, text)) or is_non_speech(text) or is_dateline(text, language):
        return False
    if any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]")):
        return False  # an error of text recognition
    if len(text.strip(" .")) < _NAME_WORDS or is_chapter_name(text, language) or is_greeting(text):
        return False
    is_label = speaker_labels.match_line(text) and len(split_words(text)) < 4
    return not is_label and not _is_place(text, blocks)


def _is_place(text: str, blocks: Sequence[Block]) -> bool:
    """Return whether a short first line is only a location: the time of day follows it."""
    lead = blocks[:DATELINE_BLOCKS]
    at = next((i for i, block in enumerate(lead) if equals_title(block, text)), len(lead))
    below = lead[at + 1 : at + 2]
    return bool(below) and bool(_CLOCK.match(below[0].text)) and len(split_words(text)) <= 12


def equals_title(block: Block, title: str) -> bool:
    """Return whether a block has the same letters and digits as the title."""
    return bool(title) and _alnum_key(block.text) == _alnum_key(title)


def _alnum_key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


_PAPER = (
    r"(?:joint|common|leaders.{0,3}|summit|déclaration|declaración|declaração|dichiarazione|gemeinsame"
    r"|communiqu[eé])"
)
_BY = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|announcement|vision|release|déclaration (?:conjointe"
    r"|commune)|communiqué (?:conjoint|commun)|declaración conjunta|declaração conjunta"
    r"|dichiarazione congiunta|erklärung)\s(?:of|by|from|between|among|entre|de(?:l| la| los| las)?"
    r"|des?|du|von|tra|fra|di|do|da)\s(?P<parties>.+)",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(
    r"(?:\A|[:–—]\s)(?P<parties>[A-Z][\w. ]{1,30}(?:\s?[-–/]\s?[A-Z][\w. ]{1,30}?){1,3})\s"
    rf"{_PAPER}",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"(?P<parties>[\u3040-\u30ff\u3400-\u9fff・]{2,40}?[和与、][^\s]{2,40}?)(?:联合|共同)"
)
_LEADERS = re.compile(
    r"\b(?:we,? )?(?:the )?(?:leaders|presidents|prime ministers|heads of (?:state|government)"
    r"(?: (?:and|or) government)?|governments?|foreign ministers|ministers) of"
    r" (?P<parties>[^.;:]{3,300})",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"\s(?:are|have|met|meet|today|convened|gathered|reaffirm\w*|affirm\w*|announce\w*|welcome\w*"
    r"|agree\w*|decided?|recogni[sz]\w*|commit\w*|declare\w*|issue\w*|hold|held|emphasi[sz]\w*|underlin\w*)\b"
)
_TOPIC = re.compile(
    r"(?:\s[–—|]\s|:|\s(?:on|regarding|following|about|concerning|after|at|in|to|sur|à|sobre|su|über"
    r"|zu[rm]?)\s).*"
)
_JOINED = re.compile(r",\s(?:and|et|y|e|und)\s|,\s|\s(?:and|et|y|e|und|&)\s|[和与、]")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.)+[A-Z]")  # "U.S" without its last full stop
_LEADING = re.compile(
    r"\A(?:(?:[Tt]he )?(?:[Ll]eaders|[Gg]overnments?|[Pp]residents|[Pp]rime [Mm]inisters"
    r"|[Hh]eads of [Ss]tate|(?:[Ff]oreign )?[Mm]inisters) of (?:the )?"
    r"|(?:[Tt]he|[Ll]a|[Ll]es?|[Ee]l|[Ll]os|[Dd]er|[Dd]ie|[Dd]as)\s|[Ll][’'])"
)
_OFFICES = re.compile(
    r"(?:President|Prime Minister|Chancellor|King|Queen|Emir|Minister|Secretary)\s"
    r"(?:[A-ZÀ-Þ][\w.’'-]*,?\s?){1,6}(?:of (?:the )?(?:[A-ZÀ-Þ][\w’'-]*\s?(?:of\s)?){1,5})?"
)
_MAX_PARTIES = 30
_MAX_PARTY_WORDS = 9  # of one party


def find_issuers(title: str, sections: Sequence[Section]) -> tuple[str, ...]:
    """Return the two or more parties of a joint text, as named in it; () if none are found."""
    for text in _candidates(title, sections):
        parties = _split_parties(text)
        if len(parties) > 1:
            return parties
    first = next((s.text for section in sections for s in section.sentences), "")
    leaders = [match[0].strip(" ,") for match in _OFFICES.finditer(_before_act(first))]
    return tuple(dict.fromkeys(leaders)) if len(set(leaders)) > 1 else ()


def _candidates(title: str, sections: Sequence[Section]) -> Iterator[str]:
    """Yield runs of text that list parties: in the title, then in the first sentence."""
    if match := _BY.search(title):
        yield _TOPIC.sub("", match["parties"])
    if match := _HYPHENATED.search(title):
        yield re.sub(r"(?<=\w)\s?[-–/]\s?(?=[A-Z])", ", ", match["parties"])
    if match := _WIDE.search(title):
        yield match["parties"]
    first = next((s.text for section in sections for s in section.sentences), "")
    if match := _LEADERS.search(first):
        yield _before_act(match["parties"])
    opening = re.sub(r"\A(?:today|on [^,]{3,30}|[^,]{3,30} ago),\s", "", first, flags=re.IGNORECASE)
    if _ACT.search(opening):
        yield _before_act(opening)


def _before_act(text: str) -> str:
    return _ACT.split(text, maxsplit=1)[0]


def _split_parties(text: str) -> tuple[str, ...]:
    parties = [
        _LEADING.sub("", part.strip(" ,."), count=1).strip(" ,.()") for part in _JOINED.split(text)
    ]
    parties = [f"{part}." if _ABBREVIATION.fullmatch(part) else part for part in parties if part]
    named = all(
        (part[0].isupper() or part[0] > "\u3000") and len(part.split()) <= _MAX_PARTY_WORDS
        for part in parties
    )
    return tuple(dict.fromkeys(parties)) if named and len(parties) <= _MAX_PARTIES else ()
