"""Phrases around a date or a figure that are read alone: a sentence, a clause, an amount."""

import re
from collections.abc import Iterator

from briefing.mentions import find_row_subject

MIN_WORDS, MAX_WORDS = 4, 28  # of a phrase
SHORT_SENTENCE = 14  # words of a sentence that is not cut to a figure
MAX_COMPLEMENT = 12  # words after a figure that say what it is of
MIN_CUT, MIN_AFTER = 8, 3  # words of a clause, and after its mention, cut at a preposition
MAX_WIDE = 60  # code points of a phrase in a script without spaces
_BOUNDARY = re.compile(
    r"(?P<strong>[;:—–]\s|\s[—–]\s|\n)|(?P<comma>,[”\"’]?\s(?!(?:1[89]|20)\d\d\b))"
)
_LIST_NUMBER = re.compile(r"[*“\"'(\s]*(?:\d{1,3}[.)]\s+)?")
_INTRODUCTION = re.compile(
    r"(?:In|On|At|By|For|From|As|While|With|Under|Following|After|Before|Since|During|Over|To"
    r"|Through|When|If|Because|Although|Though|Despite|Given|Building|Recognizing|[A-Z]\w+(?:ing|ed)"
    r"|Today|Tomorrow|Finally|Additionally|Lastly|First|Second|Third|Together|However)\b"
)
_NAME_DASH = re.compile(r"[A-Z][\w.]* – [A-Z]")  # "U.S. – Utopia Summit"
_JOINED = re.compile(r"(?:and|but|so)\s(?=(?:we|I|the|The|it|they|[A-Z])\b)")
_AFTER_COMMA = re.compile(
    r"(?:which|who|whose|where|while|when|including|with|as|but|so|to|after|before|such|a|an|both"
    r"|each|and (?:the|we|I|it|they|he|she|will|to)|\w+ing)\b"
)
_BEFORE = re.compile(
    r"\s(?=(?:for|with|in|on|at|by|from|which|as|while|including|through|under|after|where|because"
    r"|during|across|against|outlining|underscoring|covering|detailing|describing)\s|\()"
)
_BEFORE_PHRASE = re.compile(rf"{_BEFORE.pattern}|\s(?=(?:to|using|over|into|toward)\s)")
_PREPOSITION = re.compile(
    r"\s(?:to|over|by|between|at|through|as|than|more|less|subject|reaching|required|available|across"
    r"|since|during|under|with|if|out|per|a|an|each|every|this|last|next|from|if|so|is|was|are)\b"
)
_BAD_START = re.compile(
    r"(?:and|or|but|of|to|for|as|with|than|which|who|whose|that|including|such|plus|percent|per|is|are|was"
    r"|were|has|have|had|it|its|they|their|this|these|those|he|she|his|her|both|then|afterwards|if"
    r"|for example|because)\b",
    re.IGNORECASE,
)
_BAD_END = re.compile(
    r"(?:\b(?:and|or|of|the|an?|to|in|for|with|by|at|on|from|as|their|its|his|her|our|your|that|which|who"
    r"|more|than|most|least|such|including|up|about|around|over|nearly|some|all|each|both|one|any"
    r"|focused|based|committed|according|related|aimed|due|able|intended|subject|need|needs|help"
    r"|helps|agreed|continue|continues|plans?|likely|number|total|range|part|be|been|is|are|was|were"
    r"|will|would|can|could|may|has|have|had|not|this|these|those|between|among|combined|additional"
    r"|new|first|last|next|other|same|own|use|well|joint|mr|ms|dr|perhaps|since|n[’']t|where|when|while"
    r"|que|qui|dont|pour|par|para|por|con|der|die|das|dass|und|oder|von|mit|für|un|una|y|e|et|de|du"
    r"|des|и|в|на|с|для|по|что|который|(?-i:to [a-z]+))|[—–,-]|[(“\"]|, \w+ed|n[’']t|\.\.|…)\Z",
    re.IGNORECASE,
)
_OPEN_INSERTION = re.compile(r",\s(?:either|if|where|when|as)\b[^,]*\Z")
_OF_WHAT = re.compile(r"\s(?:of|in|on|for|toward|towards|worth)\s", re.IGNORECASE)
_VAGUE = re.compile(r"\s(?:of|in) (?:\S+ ?){1,2}\Z")  # "$5 billion in investments"
_RATE = re.compile(r"\s(?:per|a|each|every)\s\w+(?= )", re.IGNORECASE)  # "$20 a week for rent"
_COMPLEMENT_END = re.compile(
    r"[,;:](?=\s|\Z)|(?<![A-Z])\.(?=\s|\Z)|[—–\[\]]|\s?\((?![A-Z]{2,10}\))|(?<![A-Z])\)"
    r"|\s(?P<and>and|or)\s|\s(?:which|who|that|while|but|because"
    r"|where|when|after|before|including|such|is|are|was|were|will|has|have|had|would|could|can)\s"
)
_NEW_PART = re.compile(
    r"(?:an?|the|to|we|I|in|its?|\w+s|\w+ed|\w+ing)\b|[A-Z]{3} ?[$\d]|[^a-zA-Z]"
)  # after "and"
_MONEY = re.compile(r"[$€£¥₸₽]|\b(?:USD|EUR|GBP|dollars?|euros?|pounds? sterling)\b")
_NUMBER_END = re.compile(r"(?:\d|\b(?:hundred|thousand|million|billion|trillion))\Z")
_WITHIN_NAME = re.compile(r"[A-Z]\w+ \w+ [A-Z]")  # "Agency for International Development"
_POINTING = re.compile(r"\b(?:its|their|his|her|them|these|those|my|our|your)\b", re.IGNORECASE)
_FALSE_START = re.compile(
    r"\w-\s[—–]|[—–]\s(?:and|or|that|the|we|I|a)\b|inaudible|\[\d"
    r"|(?<!\w)(?P<word>[\w,]{2,}) ?[—–] ?(?P=word)(?!\w)",
    re.IGNORECASE,
)
_FRAME = re.compile(  # before what is awaited
    r"\b(?:look(?:s|ed|ing)? forward to|(?:[Ww]e|leaders|sides)\b(?: \w+){0,3}? (?:welcom(?:e|ed)"
    r"|highlighted|noted|announced (?:our|the|their) intention to)) "
    r"(?=(?:the|an?|[A-Z]\w+|hold|host|meeting|hosting|holding)\b)"
)
_ON = re.compile(  # before a day that opens a clause, and is no deadline
    r"(?:\A|[:;—–]\s|\A\d{1,3}[.)]\s)(?!by|bis|до|к\b)(?:\w{1,3}\s)?\Z", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z]\w+")
_NEGATION = re.compile(r"\b(?:not|never|no|declin\w+|refus\w+|cancel\w*|postpon\w+)\b|n[’']t\b")
_NEXT = re.compile(r"\bthe (?:next|upcoming|forthcoming)\s(?=\w)")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|will|shall|must|would|can|could|may|has|have|had|[’']ll|[’']ve"
    r"|[a-z]{2,}(?:ed|es|ing)|to [a-z]{3,}|[a-z]{3,}s|met|made|held|set|put|led|took|gave|spent"
    r"|paid|sent|built|bought|sold|won|lost|cost|rose|fell|grew)\b"
)


def find_phrase(sentence: str, span: tuple[int, int], is_date: bool) -> tuple[int, int] | None:
    """Return the span of a phrase around a mention that is read alone; None if there is none."""
    if subject := find_row_subject(sentence):
        at = sentence.index(subject)
        return at, at + len(subject)
    if not re.search(r"\s", sentence.strip()) or _is_wide(sentence):
        return _find_wide_phrase(sentence, span)
    if is_date:
        return _find_clause(sentence, span, True)
    is_money = sentence[span[1] - 1] != "%" and bool(_MONEY.search(sentence[slice(*span)]))
    if is_money and len(sentence.split()) > SHORT_SENTENCE:
        return _find_amount(sentence, span) or _find_clause(sentence, span)
    return _find_clause(sentence, span) or _find_amount(sentence, span)


def _is_wide(sentence: str) -> bool:
    return len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]", sentence)) > len(sentence) / 3


def _find_wide_phrase(sentence: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the clause of a script without spaces, or the sentence if that is short."""
    if len(sentence) <= MAX_WIDE:
        return 0, len(sentence)
    marks = [match.end() for match in re.finditer(r"[，、；。,;]", sentence)]
    start = max((at for at in marks if at <= span[0]), default=0)
    end = min((at - 1 for at in marks if at > span[1]), default=len(sentence))
    return (start, end) if end - start <= MAX_WIDE else None


def _find_amount(sentence: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return a figure with what it is of: "$7 billion in loans for farmers"."""
    rest = sentence[span[1] :]
    complement = rest[: _find_complement_end(rest)].rstrip(' ”"')
    complement = re.sub(r"(?<!\b[A-Z])\.\Z", "", complement)
    words = complement.split()
    if len(words) > MAX_COMPLEMENT:
        cuts = [
            m.start()
            for m in _BEFORE_PHRASE.finditer(complement)
            if not _WITHIN_NAME.match(complement, complement.rfind(" ", 0, m.start()) + 1)
        ]
        fitting = [at for at in cuts if len(complement[:at].split()) <= MAX_COMPLEMENT]
        complement = complement[: max(fitting)] if fitting else ""
        words = complement.split()
    rate = _RATE.match(complement)
    named = _OF_WHAT.match(complement, rate.end() if rate else 0)
    if sentence[span[0] : span[1]].rstrip().endswith(("%", "percent", "per cent")):
        named = named if complement.startswith(" of ") else None
    elif sentence[span[1] - 1].isalpha() and not named:  # "$25 million economic package"
        named = None if _PREPOSITION.match(complement) else re.match(r"\s\w", complement)
    if (
        len(words) < 2
        or not named
        or _VAGUE.match(complement)
        or _POINTING.search(complement)
        or _BAD_END.search(complement)
    ):
        return None
    text = sentence[span[0] : span[1]] + complement
    return None if _FALSE_START.search(text) else (span[0], span[1] + len(complement))


def _find_complement_end(rest: str) -> int:
    """Return where what a figure is of ends: "in public and private capital" has both parts."""
    stops = list(_COMPLEMENT_END.finditer(rest))
    if not stops:
        return len(rest)
    first, end = stops[0], stops[0].start()
    if first["and"] and end and not _NEW_PART.match(rest, first.end()):
        return stops[1].start() if len(stops) > 1 else len(rest)
    return end


def _find_clause(
    sentence: str, span: tuple[int, int], is_date: bool = False
) -> tuple[int, int] | None:
    """Return the clause around a mention that is cut best, of at most `MAX_WORDS` words."""
    best: tuple[float, int, int] | None = None
    starts = [
        *_list_starts(sentence, span[0]),
        *(_list_date_starts(sentence, span) if is_date else ()),
    ]
    for start_cost, start in starts:
        for end_cost, end in _list_ends(sentence, span[1]):
            text = sentence[start:end]
            words = len(text.split())
            if not MIN_WORDS <= words <= MAX_WORDS or not _reads_alone(text):
                continue
            after = len(sentence[span[1] : end].split())
            if end_cost > 2 and (
                words < MIN_CUT or 0 < after < MIN_AFTER or _NUMBER_END.search(text)
            ):
                continue
            if start > span[0] and end <= start:
                continue
            if start == span[0] and _MONEY.search(sentence[slice(*span)]):
                continue
            cost = start_cost + end_cost + 0.15 * max(0, words - 12)
            if best is None or cost < best[0]:
                best = (cost, start, end)
    return best[1:] if best else None


def _reads_alone(text: str) -> bool:
    return not (
        _BAD_START.match(text)
        or _BAD_END.search(text)
        or _FALSE_START.search(text)
        or text.count("“") != text.count("”")
        or text.count('"') % 2
        or _OPEN_INSERTION.search(text)
        or text.count("(") != text.count(")")
    ) and bool(_VERB.search(text) or _NEXT.match(text) or not re.search(r"[A-Za-z]", text))


def _list_starts(sentence: str, at: int) -> Iterator[tuple[float, int]]:
    """Yield (cost, place) where a clause may start, at or before a mention."""
    opening = _LIST_NUMBER.match(sentence)
    yield 0.0, opening.end() if opening else 0
    last = 0
    for match in _BOUNDARY.finditer(sentence, 0, at):
        joined = _JOINED.match(sentence, match.end())
        if match["strong"]:
            around = sentence[max(0, match.start() - 20) : match.end() + 20]
            if not (_FALSE_START.search(around) or _NAME_DASH.search(around)):
                yield 0.5, match.end()
        elif joined:
            yield 0.5, joined.end()
        elif _INTRODUCTION.match(sentence, last):
            yield 1.0, match.end()
        last = match.end()


def _list_date_starts(sentence: str, span: tuple[int, int]) -> Iterator[tuple[float, int]]:
    """Yield (cost, place) where what a date is of may start: after it, or after who awaits it."""
    if _ON.search(sentence[: span[0]]):
        comma = re.compile(r",\s").match(sentence, span[1])
        if comma:
            yield -0.2, comma.end()
    for match in _FRAME.finditer(sentence, 0, span[0]):
        yield 0.3, match.end()
    for match in _NEXT.finditer(sentence, 0, span[0]):
        named = _NAME.search(sentence, match.end(), span[0])
        if named and not _NEGATION.search(sentence, 0, match.start()):
            yield -0.1, match.start()


def _list_ends(sentence: str, at: int) -> Iterator[tuple[float, int]]:
    """Yield (cost, place) where a clause may end, at or after a mention."""
    yield 0.0, len(sentence)
    for match in _BOUNDARY.finditer(sentence, max(0, at - 1)):
        if match.start() < at:
            continue
        if match["strong"]:
            yield 0.5, match.start()
        elif _AFTER_COMMA.match(sentence, match.end()):
            yield 1.0, match.start()
    for match in _BEFORE.finditer(sentence, at):
        yield (1.0 if sentence[match.end()] == "(" else 2.5), match.start()
