"""Find where a long sentence can be cut without losing its main statement.

A final part that opens with a comma and "including", "which", a participle and the like, or with a
semicolon or a dash, can be left out: Conroy et al., "Back to basics: CLASSY 2006" (DUC 2006). It
is kept where it has a figure, a date, a condition, a contrast, a source, or a cue of the profile.
"""

import re
from collections.abc import Iterator, Sequence
from re import Pattern

from msgspec import Struct

from briefing.classifier.context import DocumentFeatures, lowercase_words, tokenize_texts
from briefing.classifier.cues import CueLexicon, build_lexicon, match_cues
from briefing.classifier.lexicon_en import STOP_WORDS, find_verb_class
from briefing.classifier.tokens import WordListIndex
from briefing.profiles import Profile

MIN_LENGTH, MAX_LENGTH = 30, 300  # words of a sentence that may be cut
MIN_IMPORTANCE = 0.1  # a less important sentence is hardly ever quoted
MIN_WORDS_LEFT, MIN_WORDS_SAVED = 14, 8
# Labels whose phrases occur nearly everywhere: only the phrases of the others protect a part.
BROAD_LABELS = ("issue", "cooperation", "background", "noise", "delivered", "agreed", "planned")
_RESTART_REACH = 4  # words before a dash that a speaker who starts again repeats
_PAIRS = ("()", "[]", "«»")
_CLAUSE_OPENERS = frozenset("because how if since that when where whether which who why".split())
_DASH = re.compile(r"—| – ")
_AFTER_BREAK = re.compile(r"[,—–] ?([\w']+)")


class CompressionRules(Struct, frozen=True):
    """How optional final parts open in a language, and the words that protect them."""

    openings: Pattern[str]
    protected: str  # words separated by spaces; see `WordListIndex` for "*"


RULES = {
    "en": CompressionRules(
        re.compile(
            r", (?:including|such as|as well as|particularly|especially|notably|in particular)\b"
            r"|, (?:which|where|whose|building on|as part of|in line with|along with)\b"
            r"|, (?:thereby |thus |also )?(?!(?:according|being|bring|during|king|regarding)\b)"
            r"[a-z]+ing\b(?!.*, and \w+ing\b)"
            r"|; | ?— ?| – "
        ),
        "if unless until except exception provided subject only but not never no nor without"
        " however although though while whereas despite rather instead may might could would said"
        " says told adds added stated according reported reportedly claim* alleg* dozen* hundred*"
        " thousand* million billion trillion half tomorrow next january february march april june"
        " july august september october november december 0* 1* 2* 3* 4* 5* 6* 7* 8* 9*",
    )
}
_PROTECTED = {code: WordListIndex([rules.protected]) for code, rules in RULES.items()}


def find_clip_points(
    context: DocumentFeatures, profile: Profile, importance: Sequence[float]
) -> list[int]:
    """Return of each sentence the code points to keep; 0 to keep it whole.

    Short sentences and those too unimportant to be quoted are not examined.
    """
    code, found = context.language.split("-")[0].lower(), [0] * len(context.texts)
    rows = enumerate(zip(context.lengths, importance, strict=True))
    candidates = [
        index
        for index, (size, weight) in rows
        if MIN_LENGTH < size <= MAX_LENGTH and weight >= MIN_IMPORTANCE
    ]
    if code in RULES and candidates:
        cues = {name: cues for name, cues in profile.cues.items() if name not in BROAD_LABELS}
        compressor = _Compressor(_PROTECTED[code], build_lexicon(cues, context.language))
        ends = context.tokens.lengths.cumsum()
        for index in candidates:
            text = context.texts[index]
            if cuts := [match.start() for match in RULES[code].openings.finditer(text)]:
                words = context.tokens.slice_words(
                    ends[index] - context.lengths[index], ends[index]
                )
                found[index] = next(compressor.iter_cuts(cuts, text, words), 0)
    return found


class _Compressor(Struct, frozen=True):
    protected: WordListIndex
    cues: CueLexicon  # phrases that protect a part too

    def iter_cuts(self, cuts: Sequence[int], text: str, words: Sequence[str]) -> Iterator[int]:
        """Yield those offsets of `cuts` where the text may end, in order."""
        for cut in cuts:
            head, rest = text[:cut], text[cut:]
            size = len(lowercase_words(head))
            if len(words) - size < MIN_WORDS_SAVED or not _is_complete(head, words[:size]):
                continue
            if not _is_continuation(head, rest, words[:size]) and self._is_optional(
                rest, words[size:]
            ):
                yield cut

    def _is_optional(self, rest: str, words: Sequence[str]) -> bool:
        """Return whether nothing in the rest is protected."""
        if any(map(self.protected.__getitem__, words)):
            return False
        has_cue_word = any(map(self.cues.index.__getitem__, words))
        return not has_cue_word or not any(match_cues(self.cues, [rest], tokenize_texts([rest])))


def _is_complete(head: str, words: Sequence[str]) -> bool:
    """Return whether it is a sentence: its last clause has a verb, all brackets are closed."""
    last = max((index for index, word in enumerate(words) if word in _CLAUSE_OPENERS), default=0)
    return (
        len(words) >= MIN_WORDS_LEFT
        and words[-1] not in STOP_WORDS
        and any(map(_is_finite, words[last:]))
        and all(head.count(pair[0]) == head.count(pair[1]) for pair in _PAIRS)
        and head.count('"') % 2 == 0
    )


def _is_continuation(head: str, rest: str, words: Sequence[str]) -> bool:
    """Return whether the rest continues the statement: a verb, a list item, or a restart."""
    if rest[0] == ";":
        return ":" in head
    if len(_DASH.findall(head + rest[:3])) % 2 and _DASH.search(rest[3:]):
        return True  # the statement continues after the second of two dashes
    restart = {*words[-_RESTART_REACH:]} - STOP_WORDS
    has_verb = any(map(_is_finite, _AFTER_BREAK.findall(rest[2:])))
    return has_verb or (rest[0] != "," and not restart.isdisjoint(lowercase_words(rest)[:1]))


def _is_finite(word: str) -> bool:
    return find_verb_class(word.lower()) >= 0 and not word.endswith("ing")
