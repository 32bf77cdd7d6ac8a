"""Text → sentences with offsets; text → terms. Everything that counts words starts here.

Boundaries are those of `sentencex`, repaired: it pairs quotation marks across sentences, takes
initials and unknown abbreviations for endings, and does not end a sentence at a bracket.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, pairwise

import sentencex
import Stemmer

from briefing.languages import Language, language_of

_WIDE = "。！？｡"  # need no space after them
_ENDS = _WIDE + ".!?…؟۔।"
_CLOSERS = "”’›)]}）］】」』〉》"
_EITHER = "\"'“»«"  # close where white space or the end follows, open elsewhere
_DASHES = "–—-"
_OPENERS = "„‘‹([{（［【「『〈《¿¡*_" + _DASHES + _EITHER
_UNQUOTED = dict.fromkeys(map(ord, '"“”„«»'), " ")

_ATTACHED = rf"[{re.escape(_CLOSERS)}]|(?:[{_EITHER}]|\s»)(?=[\s,;:]|\Z|[{re.escape(_CLOSERS)}])"
_INNER_END = re.compile(rf"[{_ENDS}](?=[^\W_]|[^\w{_ENDS}])|\s\d{{1,3}}\)\s")
_CANDIDATE = re.compile(rf"[{_ENDS}](?:{_ATTACHED}){{0,4}}(?=\s)")
_CLOSING = re.compile(rf"(?:{_ATTACHED}){{0,9}}")
_NEXT = re.compile(
    rf"\s{{0,9}}(?:([{re.escape(_OPENERS)}])\s?){{0,5}}([^\W_][\w'’]{{0,30}}|\S?)(\.?)"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMERAL = re.compile(r"\d\w*|[IVXLC]{1,5}|[A-Za-zА-я]")
_LIST_NUMBER = re.compile(r"[^\w\s]{0,2}\s?\d{1,3}[.)]{1,2}\Z")
_REPORTED = re.compile(r"[とっはのがをにもでな、，]|\w{0,4}[说称道问]")  # what follows a quotation
_REACH = 40  # code points looked at before a boundary


def split(text: str, language: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of one paragraph, white space left out."""
    if not _INNER_END.search(text):
        return _spans(text, ())
    known = language_of(language)
    found = set(_borders(text, known.code))
    borders = {at for at in found if not _runs_on(text, at, known)}
    borders.update(at for at in _candidates(text) - found if _breaks(text, at, known))
    return _spans(text, sorted(borders))


def _borders(text: str, code: str) -> Iterator[int]:
    """Where sentencex, shown no quotation marks, ends a sentence; moved behind closing marks."""
    at = 0
    for piece in sentencex.segment(code, text.translate(_UNQUOTED)):
        yield _closed(text, at + len(piece.rstrip()))
        at += len(piece)


def _candidates(text: str) -> set[int]:
    return {match.end() for match in _CANDIDATE.finditer(text)}


def _closed(text: str, at: int) -> int:
    if text[at : at + 1] == " " and text[at + 1 : at + 2].isalnum():
        return at
    match = _CLOSING.match(text, at)
    return match.end() if match else at


def _runs_on(text: str, at: int, known: Language) -> bool:
    """Whether the sentence goes on after a boundary that was found."""
    word, ends = _before(text, at)
    mark, following, opening = _after(text, at, known)
    if not following or not ends:
        return False
    last = text[at - 1]
    if not text[at].isspace() and not (word.islower() and following[0].isupper()):
        return ends[-1] not in _WIDE or (last in _CLOSERS and bool(_REPORTED.match(text, at)))
    if mark and mark in _DASHES and (known.dashes or following[0].islower()):
        return True
    if following[0].islower() and (last not in _ENDS or word.isdigit()):
        return True
    return ends == "." and _abbreviated(word, following, opening, known)


def _abbreviated(word: str, following: str, opening: bool, known: Language) -> bool:
    """Whether the full stop between two words belongs to the first."""
    low = word.lower()
    if low in known.references:
        return bool(_NUMERAL.fullmatch(following))
    if low in known.abbreviations:
        return True
    if opening:
        return False
    return bool(_INITIAL.fullmatch(word)) or (known.ordinals and low.isdigit() and len(low) < 3)


def _breaks(text: str, at: int, known: Language) -> bool:
    """Whether a sentence ends where none was found: before a word that only begins sentences."""
    word, ends = _before(text, at)
    mark, following, opening = _after(text, at, known)
    if not (following and word and ends) or (mark and mark in _DASHES):
        return False
    if ends == "." and _abbreviated(word, following, opening, known):
        return False
    if following[0].isdigit():
        return len(word) > 3 and word.isalpha() and word.islower()
    if not following[0].isupper():
        return False
    return text[at - 1] in ")]" or ends[-1] in "?!" or (opening and len(following) > 1)


def _before(text: str, at: int) -> tuple[str, str]:
    """The last word before a boundary and the marks that end it."""
    marked = text[max(0, at - _REACH) : at].rstrip(_CLOSERS + _EITHER + " ")
    bare = marked.rstrip(_ENDS)
    words = bare.rsplit(None, 1)
    return (words[-1].lstrip(_OPENERS) if words else ""), marked[len(bare) :]


def _after(text: str, at: int, known: Language) -> tuple[str, str, bool]:
    """What follows a boundary: the last opening mark, "" for none; a word; whether it is one that
    sentences open with more often than names do."""
    match = _NEXT.match(text, at)
    if not match:
        return "", "", False
    word = match[2]
    initial = bool(match[3]) and len(word) == 1
    return match[1] or "", word, not initial and word.lower() in known.stop_words


def _spans(text: str, borders: Sequence[int]) -> list[tuple[int, int]]:
    """The pieces between borders, trimmed; a piece without words joins its neighbour."""
    spans: list[tuple[int, int]] = []
    waiting: int | None = None  # where a list number stands that opens the next piece
    for start, end in pairwise((0, *borders, len(text))):
        raw = text[start:end]
        piece = raw.strip()
        if not piece:
            continue
        start += len(raw) - len(raw.lstrip())
        end = start + len(piece)
        if _LIST_NUMBER.match(piece):
            waiting = start if waiting is None else waiting
        elif spans and waiting is None and not any(map(str.isalnum, piece)):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start if waiting is None else waiting, end))
            waiting = None
    if waiting is not None:
        spans.append((waiting, len(text.rstrip())))
    return spans


# --- words and terms ---------------------------------------------------------------------------

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
_HAN = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_THAI = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
_JOINED = re.compile(rf"{_LETTER}+(?:['’-]{_LETTER}+)*")
_UNSPACED = re.compile(rf"[{_HAN}{_THAI}]")
_MIXED = re.compile(rf"[{_HAN}]|[{_THAI}]{{1,4}}|(?:(?![{_HAN}{_THAI}]){_LETTER})+(?:['’-]\w+)*")
_RUNS = re.compile(rf"([{_HAN}]+|[{_THAI}]+)|(?:(?![{_HAN}{_THAI}])(?:{_LETTER}|'(?=\w)))+")
_WHOLE = re.compile(rf"{_LETTER}+(?:'{_LETTER}+)*")
_ELIDED = re.compile(rf"{_LETTER}+")
_TYPED = {ord("’"): "'", ord("ʼ"): "'", ord("ʻ"): "'", ord("‘"): "'"}
_DOTLESS = {"tr": str.maketrans("Iİ", "ıi"), "az": str.maketrans("Iİ", "ıi")}


def words(text: str) -> list[str]:
    """The words of a text as they stand, in order; numbers are words.

    Where words are not parted by spaces, each Han or kana character counts for one, as in word
    processors, and so do four letters of Thai, Lao, Tibetan, Burmese or Khmer.
    """
    return (_MIXED if _UNSPACED.search(text) else _JOINED).findall(text)


def terms(text: str, language: str) -> list[str]:
    """Lower-case stems of the words that carry meaning: stop words left out, order kept.

    Text without spaces gives pairs of neighbouring letters instead.
    """
    return terms_of((text,), language)[0]


def terms_of(texts: Iterable[str], language: str) -> list[list[str]]:
    """The terms of each of many texts of one language, a good deal faster than one by one."""
    known = language_of(language)
    kept = [_meaning(text, known) for text in texts]
    if not known.stemmer:
        return kept
    stems = iter(_stemmer(known.stemmer).stemWords(list(chain.from_iterable(kept))))
    return [list(islice(stems, len(of_text))) for of_text in kept]


def _meaning(text: str, known: Language) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_TYPED)
        if _UNSPACED.search(text):
            return [t for t in _pairs(text.lower()) if t not in known.stop_words]
        text = text.translate(_DOTLESS.get(known.code, {}))
    found = (_ELIDED if known.elides else _WHOLE).findall(text.lower())
    return [w for w in found if w not in known.stop_words and (len(w) > 1 or w.isdigit())]


def _pairs(text: str) -> Iterator[str]:
    for match in _RUNS.finditer(text):
        run = match[0]
        if match[1] and len(run) > 1:
            yield from map("".join, pairwise(run))
        else:
            yield run


@lru_cache(maxsize=8)
def _stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)
