"""The parties of a joint text, by its title or its first sentence."""

import re
from collections.abc import Iterator, Sequence

from briefing.models import Section

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
_LEADING = re.compile(
    r"(?:[Tt]he )?(?:[Ll]eaders|[Gg]overnments?|[Pp]residents|[Pp]rime [Mm]inisters"
    r"|[Hh]eads of [Ss]tate|(?:[Ff]oreign )?[Mm]inisters) of (?:the )?"
    r"|(?:[Tt]he|[Ll]a|[Ll]es?|[Ee]l|[Ll]os|[Dd]er|[Dd]ie|[Dd]as)\s|[Ll][’']"
)
_OFFICES = re.compile(
    r"(?:President|Prime Minister|Chancellor|King|Queen|Emir|Minister|Secretary)\s"
    r"(?:[A-ZÀ-Þ][\w.’'-]*,?\s?){1,6}(?:of (?:the )?(?:[A-ZÀ-Þ][\w’'-]*\s?(?:of\s)?){1,5})?"
)
_MAX_PARTIES = 30
_MAX_WORDS = 9  # of one party


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
    opening = re.sub(r"\A(?:today|on [^,]{3,30}),\s", "", first, flags=re.IGNORECASE)
    if _ACT.search(opening):
        yield _before_act(opening)


def _before_act(text: str) -> str:
    return _ACT.split(text, maxsplit=1)[0]


def _split_parties(text: str) -> tuple[str, ...]:
    parties = [
        _LEADING.sub("", part.strip(" ,."), count=1).strip(" ,.()") for part in _JOINED.split(text)
    ]
    parties = [part for part in parties if part]
    named = all(
        (part[0].isupper() or part[0] > "\u3000") and len(part.split()) <= _MAX_WORDS
        for part in parties
    )
    return tuple(dict.fromkeys(parties)) if named and len(parties) <= _MAX_PARTIES else ()
