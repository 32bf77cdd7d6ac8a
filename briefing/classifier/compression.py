"""Relevance's endings: where a long sentence has said the main thing, so that a quotation may end.

What follows a comma and opens with "including", "which", a participle and the like, or what stands
after a semicolon or a dash, can be left out, and what is left still holds: Conroy et al., "Back to
basics: CLASSY 2006" (DUC 2006). It stays where it has what a reader may not miss: a figure or a
date, a condition, a doubt or contrast, who said it, or what the profile calls an outcome.
"""

import re
from collections.abc import Iterator, Sequence
from re import Pattern

from msgspec import Struct

from briefing.classifier.context import Scene, laid_out, low_words
from briefing.classifier.cues import Lexicon, find, lexicon_of
from briefing.classifier.verb_classes import verb_class
from briefing.classifier.word_classes_en import STOP
from briefing.classifier.word_lists import Wordbook
from briefing.profiles import Profile

LONG, LONGEST = 30, 300  # words of a sentence that is looked at
QUOTED = 0.1  # importance below which a sentence is hardly quoted
LEAST, GAIN = 14, 8  # words that must be left, and that must be saved
# Labels whose phrases stand nearly everywhere; those of the others are not left out.
BROAD = ("issue", "cooperation", "background", "noise", "delivered", "agreed", "planned")
_NEAR = 4  # words before a dash that a speaker who begins again repeats
_PAIRS = ("()", "[]", "«»")
_CLAUSES = frozenset("because how if since that when where whether which who why".split())
_DASH = re.compile(r"—| – ")
_RESUMES = re.compile(r"[,—–] ?([\w']+)")


class Endings(Struct, frozen=True):
    """How a language opens what can be left out, and the words that speak against it."""

    opens: Pattern[str]
    holds: str  # words parted by spaces; see `Wordbook` for "*"


ENDINGS = {
    "en": Endings(
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
_BOOKS = {code: Wordbook([each.holds]) for code, each in ENDINGS.items()}


def enough(scene: Scene, profile: Profile, importance: Sequence[float]) -> list[int]:
    """Of each sentence the code points that say the main thing; 0 where that is all of it.

    It is not asked of what is so unimportant that no memo quotes it.
    """
    code, found = scene.language.split("-")[0].lower(), [0] * len(scene.texts)
    told = enumerate(zip(scene.lengths, importance, strict=True))
    asked = [place for place, (size, w) in told if LONG < size <= LONGEST and w >= QUOTED]
    if code in ENDINGS and asked:
        telling = {name: cues for name, cues in profile.cues.items() if name not in BROAD}
        ending = _Ending(_BOOKS[code], lexicon_of(telling, scene.language))
        ends = scene.wording.sizes.cumsum()
        for place in asked:
            if cuts := [
                match.start() for match in ENDINGS[code].opens.finditer(scene.texts[place])
            ]:
                words = scene.wording.between(ends[place] - scene.lengths[place], ends[place])
                found[place] = next(ending.among(cuts, scene.texts[place], words), 0)
    return found


class _Ending(Struct, frozen=True):
    holds: Wordbook
    telling: Lexicon  # what may not be left out either

    def among(self, cuts: Sequence[int], text: str, words: Sequence[str]) -> Iterator[int]:
        """The places among these where a text of these words may end, in order."""
        for cut in cuts:
            head, rest = text[:cut], text[cut:]
            said = len(low_words(head))
            if len(words) - said < GAIN or not _is_statement(head, words[:said]):
                continue
            if not _goes_on(head, rest, words[:said]) and self._is_spare(rest, words[said:]):
                yield cut

    def _is_spare(self, rest: str, words: Sequence[str]) -> bool:
        """Whether it has nothing that a reader may not miss."""
        if any(map(self.holds.__getitem__, words)):
            return False
        telling = any(map(self.telling.tellers.__getitem__, words))
        return not telling or not any(find(self.telling, [rest], laid_out([rest])))


def _is_statement(head: str, words: Sequence[str]) -> bool:
    """Whether it can stand for the sentence: its last clause has a verb, and nothing is open."""
    last = max((place for place, word in enumerate(words) if word in _CLAUSES), default=0)
    return (
        len(words) >= LEAST
        and words[-1] not in STOP
        and any(map(_is_finite, words[last:]))
        and all(head.count(pair[0]) == head.count(pair[1]) for pair in _PAIRS)
        and head.count('"') % 2 == 0
    )


def _goes_on(head: str, rest: str, said: Sequence[str]) -> bool:
    """Whether the rest belongs to the statement: its verb, the next item, or a new beginning."""
    if rest[0] == ";":
        return ":" in head
    if len(_DASH.findall(head + rest[:3])) % 2 and _DASH.search(rest[3:]):
        return True  # the statement goes on after the second of two dashes
    again = {*said[-_NEAR:]} - STOP
    resumed = any(map(_is_finite, _RESUMES.findall(rest[2:])))
    return resumed or (rest[0] != "," and not again.isdisjoint(low_words(rest)[:1]))


def _is_finite(word: str) -> bool:
    return verb_class(word.lower()) >= 0 and not word.endswith("ing")
