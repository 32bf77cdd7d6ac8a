"""Paragraph → sentences with offsets.

`sentencex` finds the boundaries; this module corrects them by the words on both sides: sentencex
pairs quotation marks across sentences, ends sentences at initials and at abbreviations that it does
not list, and does not end them at brackets.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import sentencex

from briefing.languages import Language, get_language

CJK_TERMINATORS = "。！？｡"  # no space follows them
TERMINATORS = CJK_TERMINATORS + ".!?…؟۔।"
CLOSERS = "”’›)]}）］】」』〉》"
AMBIGUOUS_QUOTES = "\"'“»«"  # close before white space or the end, open elsewhere
DASHES = "–—-"
OPENERS = "„‘‹([{（［【「『〈《¿¡*_" + DASHES + AMBIGUOUS_QUOTES
BRACKETS = ("「」", "『』", "（）", "“”", "【】", "《》")
QUOTES = '"“”„«»'
# Pattern: one mark that closes a sentence after its terminator.
CLOSING_MARK = (
    rf"[{re.escape(CLOSERS)}]|(?:[{AMBIGUOUS_QUOTES}]|\s»)(?=[\s,;:]|\Z|[{re.escape(CLOSERS)}])"
)


def ends_sentence(text: str, also: str = "") -> bool:
    """Return whether a text ends with a terminator, or one of `also`, and any closing marks."""
    return bool(_ending(also).search(text))


@lru_cache(maxsize=16)
def _ending(also: str) -> re.Pattern[str]:
    marks = re.escape(TERMINATORS + also)
    return re.compile(rf"[{marks}][{re.escape(CLOSERS + AMBIGUOUS_QUOTES)}]*\Z")


_NEXT = re.compile(
    rf"\s{{0,9}}(?:([{re.escape(OPENERS)}])\s?){{0,5}}"
    r"([A-Z]{1,7}/[\w./()-]{1,30}|[^\W_][\w'’]{0,30}|\S?)(\.?)"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
# What follows an abbreviation such as "No.": a number, a letter, a symbol such as "A/79/L.80".
_NUMERAL = re.compile(r"\d\w*|[IVXLC]{1,5}|[A-Za-zА-я]|[A-Z]{1,7}/\S+")
_CITATION = re.compile(r"\s{0,9}\[\d{1,4}[a-z]?(?:[\s,;–-]{1,3}\d{1,4}[a-z]?){0,9}\]")
_ELISION = re.compile(r"[^\W\d_]{1,6}['’](?=\w)")  # "l'art."
_JOINING = "&+=/%"  # no sentence begins with these
_UNITS = frozenset({"ft", "min"})  # are titles or parts of names too
_SHARED_ABBREVIATIONS = frozenset({"al"})  # "et al. [2004]", in every language
_ENUMERATED = re.compile(r"\s{1,9}\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s")
_REPORTED = re.compile(r"[とっはのがをにもでな、，]|\w{0,4}[说称道问]")  # what follows a quotation
_REACH = 40  # code points looked at before a boundary


def is_certain(text: str, at: int, language: Language) -> bool:
    """Return whether a boundary after a long word and before a capital needs no closer look."""
    around = text[at - 1 : at + 2]
    if around[0] not in ".!?" or around[1:2] != " " or not around[2:].isupper():
        return False
    word = text[max(0, at - _REACH) : at - 1].rpartition(" ")[2]
    named = word in language.abbreviations or word in language.numbered_abbreviations
    return len(word) > 3 and word.isalpha() and word.islower() and not named


def is_false_boundary(text: str, at: int, language: Language) -> bool:
    """Return whether the sentence continues after a boundary that was found."""
    word, ends = _split_before(text, at)
    mark, following, opening = _split_after(text, at, language)
    last = text[at - 1]
    if following and not ends:
        return last in ")]" and (following[0].islower() or following[0] in ",;:")
    if not following:
        return False
    if following[0] in _JOINING or _CITATION.match(text, at):
        return True
    if not text[at].isspace() and not (word.islower() and following[0].isupper()):
        return ends[-1] not in CJK_TERMINATORS or (
            last in CLOSERS and bool(_REPORTED.match(text, at))
        )
    if mark and mark in DASHES and (language.dialogue_dash or following[0].islower()):
        return True
    if following[0].islower() and (last not in TERMINATORS or word.isdigit() or _is_cased(text)):
        return True
    return ends == "." and _is_abbreviation(word, following, opening, language)


def _is_cased(text: str) -> bool:
    """Return whether sentences begin with capitals here; some transcripts have none."""
    return next((char.isupper() for char in text[:_REACH] if char.isalpha()), False)


def _is_abbreviation(word: str, following: str, opening: bool, language: Language) -> bool:
    """Return whether the full stop between two words belongs to the first."""
    word = _ELISION.sub("", word)
    low = word.lower()
    if low in language.numbered_abbreviations or low in _SHARED_ABBREVIATIONS:
        return bool(_NUMERAL.fullmatch(following))
    if low in language.abbreviations:  # "at 5 p.m. EST. It ended", "300 ft. The bridge"
        return not (opening and (word in _UNITS or (word.isupper() and len(word) > 2)))
    if opening:
        return False
    return bool(_INITIAL.fullmatch(word)) or (
        language.ordinal_period and low.isdigit() and len(low) < 3
    )


def is_missed_boundary(text: str, at: int, language: Language) -> bool:
    """Return whether a sentence ends at a place where no boundary was found."""
    word, ends = _split_before(text, at)
    mark, following, opening = _split_after(text, at, language)
    if not (following and word and ends) or (mark and mark in DASHES):
        return False
    if following[0] in _JOINING or _CITATION.match(text, at):
        return False
    if ends[-1] in CJK_TERMINATORS:
        return text[at - 1] in CJK_TERMINATORS and not _is_bracketed(text, at)
    if ends == "." and _is_abbreviation(word, following, opening, language):
        return False
    if _ENUMERATED.match(text, at):
        return len(word) > 2
    if following[0].isdigit():
        return word.isalpha() and len(word) > (3 if word.islower() else 4)
    if not following[0].isupper():
        return False
    return text[at - 1] in ")]" or ends[-1] in "?!" or (opening and len(following) > 1)


def _is_bracketed(text: str, at: int) -> bool:
    """Return whether a place is inside East Asian brackets, which hold whole sentences."""
    near = text[max(0, at - 8 * _REACH) : at]
    return any(near.rfind(pair[0]) > near.rfind(pair[1]) for pair in BRACKETS)


def _split_before(text: str, at: int) -> tuple[str, str]:
    """Return the last word before a boundary and the marks that end it."""
    marked = text[max(0, at - _REACH) : at].rstrip(CLOSERS + AMBIGUOUS_QUOTES + " ")
    bare = marked.rstrip(TERMINATORS)
    words = bare.rsplit(None, 1)
    return (words[-1].lstrip(OPENERS) if words else ""), marked[len(bare) :]


def _split_after(text: str, at: int, language: Language) -> tuple[str, str, bool]:
    """Return what follows a boundary.

    The last opening mark or ""; the first word; whether sentences open with that word more often
    than names do.
    """
    match = _NEXT.match(text, at)
    if not match:
        return "", "", False
    mark, word = match[1] or "", match[2]
    initial = bool(match[3]) and len(word) == 1
    opening = word.lower() in language.stop_words or (mark != "" and mark in QUOTES)
    return mark, word, opening and not initial


_INNER_END = re.compile(rf"[{TERMINATORS}](?=[^\W_]|[^\w{TERMINATORS}])|\s[\da-z]{{1,3}}\)\s")
_ODD_SPACE = re.compile(r"[^\S \n]")  # sentencex trips over no-break spaces
_CANDIDATE = re.compile(
    rf"[{TERMINATORS}](?:{CLOSING_MARK}){{0,4}}(?=\s)|[{CJK_TERMINATORS}](?:{CLOSING_MARK}){{0,4}}"
)
_CLOSING = re.compile(rf"(?:{CLOSING_MARK}){{0,9}}")
_ITEM = re.compile(r"(?<!\S)(?:[•⁃*–-]\s?)?(\d{1,3}|[a-z])[.)]{1,2}\s(?=[^\W\d_])", re.ASCII)
_LIST_NUMBER = re.compile(r"[^\w\s]{0,2}\s?(?:\d{1,3}|[a-z])[.)]{1,2}\Z")
_RULES_OF = {"ca": "es", "da": "no"}  # own rules take a millisecond a paragraph
_SHORT = 9  # code points of the longest list number
_GAP = "\n\n"  # between paragraphs


def split_sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans (start, end) of a paragraph's sentences, in code points, trimmed."""
    return split_many((text,), language)[0]


def split_many(texts: Sequence[str], language: str) -> list[list[tuple[int, int]]]:
    """Return the sentence spans of each of many paragraphs of one language in one pass."""
    known = get_language(language)
    doubtful = [text for text in texts if _INNER_END.search(text)]
    found = dict(zip(doubtful, _find_sentencex_boundaries(doubtful, known.code), strict=True))
    return [
        _trim_spans(text, _fix_boundaries(text, found[text], known) if text in found else ())
        for text in texts
    ]


def _fix_boundaries(text: str, found: set[int], language: Language) -> list[int]:
    """Return the boundaries that hold, those that were missed, and those of list items."""
    borders = {
        at
        for at in found
        if is_certain(text, at, language) or not is_false_boundary(text, at, language)
    }
    missed = _find_candidates(text) - found
    borders.update(at for at in missed if is_missed_boundary(text, at, language))
    borders.update(_find_inline_list_items(text))
    return sorted(borders)


def _find_inline_list_items(text: str) -> list[int]:
    """Return where the items of a list inside a paragraph begin: "1. First 2. Second"."""
    if not _ITEM.match(text):
        return []
    begins, last = [], ""
    for match in _ITEM.finditer(text):
        if not last or match[1] == _get_next_number(last):
            begins.append(match.start())
            last = match[1]
    return begins[1:]


def _get_next_number(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)


def _find_sentencex_boundaries(texts: Sequence[str], code: str) -> list[set[int]]:
    """Return where sentencex ends sentences, each moved after its closing marks.

    Quotation marks are hidden from it. All paragraphs go into one call, as the overhead of a call
    equals the cost of a paragraph.
    """
    found: list[set[int]] = [set() for _ in texts]
    whole = _ODD_SPACE.sub(" ", _GAP.join(texts))
    for mark in QUOTES:
        whole = whole.replace(mark, " ")
    end = base = number = 0
    for piece in map(str.strip, _segment(whole, code)):
        end = max(end, whole.find(piece, end) + len(piece))  # long texts lose white space there
        while end > base + len(texts[number]):
            base += len(texts[number]) + len(_GAP)
            number += 1
        found[number].add(_include_closing_marks(texts[number], end - base))
    return [borders - {0} for borders in found]


def _segment(text: str, code: str) -> list[str]:
    """Return the segments that sentencex finds; the whole text if its Rust core panics."""
    try:
        return list(sentencex.segment(_RULES_OF.get(code, code), text))
    except BaseException as panic:  # pyo3 lets a panic pass every `except Exception`
        if type(panic).__name__ != "PanicException":
            raise
        return [text]


def _find_candidates(text: str) -> set[int]:
    return {match.end() for match in _CANDIDATE.finditer(text)}


def _include_closing_marks(text: str, at: int) -> int:
    following = text[at : at + 2]
    if following[:1] == " " and following[1:].isalnum():
        return at
    match = _CLOSING.match(text, at)
    return match.end() if match else at


def _trim_spans(text: str, borders: Sequence[int]) -> list[tuple[int, int]]:
    """Return the trimmed spans between borders; a span without words joins its neighbour."""
    spans: list[tuple[int, int]] = []
    waiting: int | None = None  # start of a list number that opens the next piece
    for start, end in pairwise((0, *borders, len(text))):
        raw = text[start:end]
        piece = raw.strip()
        if not piece:
            continue
        if len(piece) < len(raw):
            start += len(raw) - len(raw.lstrip())
            end = start + len(piece)
        if len(piece) < _SHORT and _LIST_NUMBER.match(piece):
            waiting = start if waiting is None else waiting
        elif spans and waiting is None and not (piece[0].isalnum() or any(map(str.isalnum, piece))):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start if waiting is None else waiting, end))
            waiting = None
    if waiting is not None:
        spans.append((waiting, len(text.rstrip())))
    return spans
