"""Phrases around a date or a figure that are read alone: a sentence, a clause, an amount.

The words are those of each language (`PhraseWords`); marks and letters are here.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct, structs

from briefing.languages import get_language
from briefing.languages.base import PhraseWords
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
_NAME_DASH = re.compile(r"[A-Z][\w.]* – [A-Z]")  # "U.S. – Utopia Summit"
_WITHIN_NAME = re.compile(r"[A-Z]\w+ \w+ [A-Z]")  # "Agency for International Development"
_NAME = re.compile(r"[A-Z]\w+")
_NEVER = r"(?!)"  # in place of words that a language lacks


class _Patterns(Struct, frozen=True):
    """`PhraseWords` with the marks and spaces beside them, compiled."""

    introduction: re.Pattern[str]
    joined: re.Pattern[str]
    after_comma: re.Pattern[str]
    before: re.Pattern[str]
    before_in_amount: re.Pattern[str]
    open_insertion: re.Pattern[str]
    bad_start: re.Pattern[str]
    bad_end: re.Pattern[str]
    verb: re.Pattern[str]
    negation: re.Pattern[str]
    false_start: re.Pattern[str]
    awaited: re.Pattern[str]
    next_event: re.Pattern[str]
    opening_day: re.Pattern[str]  # before a day that opens a clause, and is no deadline
    money: re.Pattern[str]
    percent: re.Pattern[str]
    number_end: re.Pattern[str]
    rate: re.Pattern[str]  # "$20 a week for rent"
    of_what: re.Pattern[str]
    of_whole: re.Pattern[str]
    vague: re.Pattern[str]  # "$5 billion in investments"
    no_complement: re.Pattern[str]
    complement_end: re.Pattern[str]
    new_part: re.Pattern[str]
    possessive: re.Pattern[str]


@lru_cache(maxsize=32)
def _compile_patterns(language: str) -> _Patterns:
    known = get_language(language)
    fields = structs.asdict(known.phrases).items()
    words = PhraseWords(**{name: pattern or _NEVER for name, pattern in fields})
    deadline = known.date_roles.before_deadline or _NEVER
    percent = (known.phrases.before_whole and known.numbers.percent) or _NEVER
    scales = "|".join(known.numbers.scales) or _NEVER
    before = rf"\s(?=(?:{words.cuts})\s|\()"
    either_case = re.IGNORECASE
    return _Patterns(
        introduction=re.compile(rf"(?:{words.introductions})\b"),
        joined=re.compile(rf"(?:{words.joined_clauses})\s"),
        after_comma=re.compile(rf"(?:{words.after_comma})\b"),
        before=re.compile(before),
        before_in_amount=re.compile(rf"{before}|\s(?=(?:{words.amount_cuts})\s)"),
        open_insertion=re.compile(rf",\s(?:{words.insertions})\b[^,]*\Z"),
        bad_start=re.compile(rf"(?:{words.dangling_starts})\b", either_case),
        bad_end=re.compile(rf"(?:\b(?:{words.dangling_ends})|[—–,-]|[(“\"]|\.\.|…)\Z", either_case),
        verb=re.compile(rf"\b(?:{known.phrases.verbs})\b" if known.phrases.verbs else ""),
        negation=re.compile(rf"\b(?:{words.negations})\b"),
        false_start=re.compile(
            rf"\w-\s[—–]|\[\d|(?<!\w)(?:{words.false_starts})\b"
            r"|(?<!\w)(?P<word>[\w,]{2,}) ?[—–] ?(?P=word)(?!\w)",
            either_case,
        ),
        awaited=re.compile(rf"\b(?:{words.awaited})\s"),
        next_event=re.compile(rf"\b(?:{words.next_events})\s(?=\w)"),
        opening_day=re.compile(
            rf"(?:\A|[:;—–]\s|\A\d{{1,3}}[.)]\s)(?!(?:{deadline})\b)(?:\w{{1,3}}\s)?\Z",
            either_case,
        ),
        money=re.compile(rf"[$€£¥₸₽]|\b(?:USD|EUR|GBP|{words.money})\b"),
        percent=re.compile(rf"(?:%|\b(?:{percent}))\s*\Z", either_case),
        number_end=re.compile(rf"(?:\d|\b(?:{scales}))\Z", either_case),
        rate=re.compile(rf"\s(?:{words.rates})\s\w+(?= )", either_case),
        of_what=re.compile(rf"\s(?:{words.before_complement})\s", either_case),
        of_whole=re.compile(rf"\s(?:{words.before_whole})\s"),
        vague=re.compile(rf"\s(?:{words.before_vague}) (?:\S+ ?){{1,2}}\Z"),
        no_complement=re.compile(rf"\s(?:{words.no_complement})\b"),
        complement_end=re.compile(
            r"[,;:](?=\s|\Z)|(?<![A-Z])\.(?=\s|\Z)|[—–\[\]]|\s?\((?![A-Z]{2,10}\))|(?<![A-Z])\)"
            rf"|\s(?P<and>{words.and_words})\s|\s(?:{words.complement_ends})\s"
        ),
        new_part=re.compile(rf"(?:{words.new_parts})\b|[A-Z]{{3}} ?[$\d]|[\W\d_]"),
        possessive=re.compile(rf"\b(?:{words.possessives})\b"),
    )


def find_phrase(
    sentence: str, span: tuple[int, int], is_date: bool, language: str = "en"
) -> tuple[int, int] | None:
    """Return the span of a phrase around a mention that is read alone; None if there is none."""
    if subject := find_row_subject(sentence):
        at = sentence.index(subject)
        return at, at + len(subject)
    if not re.search(r"\s", sentence.strip()) or _is_wide(sentence):
        return _find_wide_phrase(sentence, span)
    words = _compile_patterns(language)
    if is_date:
        return _find_clause(sentence, span, words, True)
    is_money = sentence[span[1] - 1] != "%" and bool(words.money.search(sentence[slice(*span)]))
    if is_money and len(sentence.split()) > SHORT_SENTENCE:
        return _find_amount(sentence, span, words) or _find_clause(sentence, span, words)
    return _find_clause(sentence, span, words) or _find_amount(sentence, span, words)


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


def _find_amount(sentence: str, span: tuple[int, int], words: _Patterns) -> tuple[int, int] | None:
    """Return a figure with what it is of: "$7 billion in loans for farmers"."""
    rest = sentence[span[1] :]
    complement = rest[: _find_complement_end(rest, words)].rstrip(' ”"')
    complement = re.sub(r"(?<!\b[A-Z])\.\Z", "", complement)
    if len(complement.split()) > MAX_COMPLEMENT:
        cuts = [
            m.start()
            for m in words.before_in_amount.finditer(complement)
            if not _WITHIN_NAME.match(complement, complement.rfind(" ", 0, m.start()) + 1)
        ]
        fitting = [at for at in cuts if len(complement[:at].split()) <= MAX_COMPLEMENT]
        complement = complement[: max(fitting)] if fitting else ""
    rate = words.rate.match(complement)
    named = words.of_what.match(complement, rate.end() if rate else 0)
    if words.percent.search(sentence[span[0] : span[1]]):
        named = words.of_whole.match(complement)
    elif sentence[span[1] - 1].isalpha() and not named:  # "$25 million economic package"
        named = None if words.no_complement.match(complement) else re.match(r"\s\w", complement)
    if (
        len(complement.split()) < 2
        or not named
        or words.vague.match(complement)
        or words.possessive.search(complement)
        or words.bad_end.search(complement)
    ):
        return None
    text = sentence[span[0] : span[1]] + complement
    return None if words.false_start.search(text) else (span[0], span[1] + len(complement))


def _find_complement_end(rest: str, words: _Patterns) -> int:
    """Return where what a figure is of ends: "in public and private capital" has both parts."""
    stops = list(words.complement_end.finditer(rest))
    if not stops:
        return len(rest)
    first, end = stops[0], stops[0].start()
    if first["and"] and end and not words.new_part.match(rest, first.end()):
        return stops[1].start() if len(stops) > 1 else len(rest)
    return end


def _find_clause(
    sentence: str, span: tuple[int, int], words: _Patterns, is_date: bool = False
) -> tuple[int, int] | None:
    """Return the clause around a mention that is cut best, of at most `MAX_WORDS` words."""
    best: tuple[float, int, int] | None = None
    starts = [
        *_list_starts(sentence, span[0], words),
        *(_list_date_starts(sentence, span, words) if is_date else ()),
    ]
    for start_cost, start in starts:
        for end_cost, end in _list_ends(sentence, span[1], words):
            text = sentence[start:end]
            count = len(text.split())
            if not MIN_WORDS <= count <= MAX_WORDS or not _reads_alone(text, words):
                continue
            after = len(sentence[span[1] : end].split())
            if end_cost > 2 and (
                count < MIN_CUT or 0 < after < MIN_AFTER or words.number_end.search(text)
            ):
                continue
            if start > span[0] and end <= start:
                continue
            if start == span[0] and words.money.search(sentence[slice(*span)]):
                continue
            cost = start_cost + end_cost + 0.15 * max(0, count - 12)
            if best is None or cost < best[0]:
                best = (cost, start, end)
    return best[1:] if best else None


def _reads_alone(text: str, words: _Patterns) -> bool:
    return not (
        words.bad_start.match(text)
        or words.bad_end.search(text)
        or words.false_start.search(text)
        or text.count("“") != text.count("”")
        or text.count('"') % 2
        or words.open_insertion.search(text)
        or text.count("(") != text.count(")")
    ) and bool(
        words.verb.search(text) or words.next_event.match(text) or not re.search(r"[A-Za-z]", text)
    )


def _list_starts(sentence: str, at: int, words: _Patterns) -> Iterator[tuple[float, int]]:
    """Yield (cost, place) where a clause may start, at or before a mention."""
    opening = _LIST_NUMBER.match(sentence)
    yield 0.0, opening.end() if opening else 0
    last = 0
    for match in _BOUNDARY.finditer(sentence, 0, at):
        joined = words.joined.match(sentence, match.end())
        if match["strong"]:
            around = sentence[max(0, match.start() - 20) : match.end() + 20]
            if not (words.false_start.search(around) or _NAME_DASH.search(around)):
                yield 0.5, match.end()
        elif joined:
            yield 0.5, joined.end()
        elif words.introduction.match(sentence, last):
            yield 1.0, match.end()
        last = match.end()


def _list_date_starts(
    sentence: str, span: tuple[int, int], words: _Patterns
) -> Iterator[tuple[float, int]]:
    """Yield (cost, place) where what a date is of may start: after it, or after who awaits it."""
    if words.opening_day.search(sentence[: span[0]]):
        comma = re.compile(r",\s").match(sentence, span[1])
        if comma:
            yield -0.2, comma.end()
    for match in words.awaited.finditer(sentence, 0, span[0]):
        yield 0.3, match.end()
    for match in words.next_event.finditer(sentence, 0, span[0]):
        named = _NAME.search(sentence, match.end(), span[0])
        if named and not words.negation.search(sentence, 0, match.start()):
            yield -0.1, match.start()


def _list_ends(sentence: str, at: int, words: _Patterns) -> Iterator[tuple[float, int]]:
    """Yield (cost, place) where a clause may end, at or after a mention."""
    yield 0.0, len(sentence)
    for match in _BOUNDARY.finditer(sentence, max(0, at - 1)):
        if match.start() < at:
            continue
        if match["strong"]:
            yield 0.5, match.start()
        elif words.after_comma.match(sentence, match.end()):
            yield 1.0, match.start()
    for match in words.before.finditer(sentence, at):
        yield (1.0 if sentence[match.end()] == "(" else 2.5), match.start()
