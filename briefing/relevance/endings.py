"""Relevance's endings: where a long sentence has said the main thing, so that a quotation may end.

What follows a comma and opens with "including", "which", a participle and the like, or what stands
after a semicolon or a dash, can be left out, and what is left still holds: Conroy et al., "Back to
basics: CLASSY 2006" (DUC 2006). It stays where it has what a reader may not miss: a figure or a
date, a condition, a doubt or contrast, who said it, or what the profile calls an outcome.
"""

import re
from collections.abc import Iterator
from re import Pattern

from msgspec import Struct

from briefing.profiles import Profile
from briefing.relevance.cues import Lexicon, find, lexicon_of
from briefing.relevance.lexicon import STOP
from briefing.relevance.scene import Scene, low_words
from briefing.relevance.verbs import verb_class

LONG, LONGEST = 30, 300  # words of a sentence that is looked at
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
    holds: Pattern[str]


ENDINGS = {
    "en": Endings(
        re.compile(
            r", (?:including|such as|as well as|particularly|especially|notably|in particular)\b"
            r"|, (?:which|where|whose|building on|as part of|in line with|along with)\b"
            r"|, (?:thereby |thus |also )?(?!(?:according|being|bring|during|king|regarding)\b)"
            r"[a-z]+ing\b(?!.*, and \w+ing\b)"
            r"|; | ?— ?| – "
        ),
        re.compile(
            r"\d|\b(?:if|unless|until|except|exception|provided|subject to|only|but|not|never|no"
            r"|nor|without|however|although|though|while|whereas|despite|rather|instead|may|might"
            r"|could|would|said|says|told|adds|added|stated|according|reported|reportedly|claim\w*"
            r"|alleg\w*|dozen\w*|hundred\w*|thousand\w*|(?:m|b|tr)illion|half|tomorrow"
            r"|next (?:week|month|year)|january|february|march|april|june|july|august|september"
            r"|october|november|december)\b",
            re.IGNORECASE,
        ),
    )
}


def enough(scene: Scene, profile: Profile) -> list[int]:
    """Of each sentence the code points that say the main thing; 0 where that is all of it."""
    code = scene.language.split("-")[0].lower()
    if code not in ENDINGS:
        return [0] * len(scene.texts)
    telling = {name: cues for name, cues in profile.cues.items() if name not in BROAD}
    told = zip(scene.texts, scene.wording.sizes.tolist(), strict=True)
    ending = _Ending(ENDINGS[code], lexicon_of(telling, scene.language))
    return [next(ending.of(text), 0) if LONG < size <= LONGEST else 0 for text, size in told]


class _Ending(Struct, frozen=True):
    rules: Endings
    telling: Lexicon  # what may not be left out

    def of(self, text: str) -> Iterator[int]:
        """Where a sentence may end, the earliest place first."""
        for match in self.rules.opens.finditer(text):
            head, rest = text[: match.start()], text[match.start() :]
            if _is_statement(head) and not _goes_on(head, rest) and self._is_spare(rest):
                yield match.start()

    def _is_spare(self, rest: str) -> bool:
        """Whether it is worth leaving out, and has nothing that a reader may not miss."""
        words = low_words(rest)
        needed = self.rules.holds.search(rest) or any(find(self.telling, [rest], [words]))
        return len(words) >= GAIN and not needed


def _is_statement(head: str) -> bool:
    """Whether it can stand for the sentence: its last clause has a verb, and nothing is open."""
    words = low_words(head)
    last = max((place for place, word in enumerate(words) if word in _CLAUSES), default=0)
    return (
        len(words) >= LEAST
        and words[-1] not in STOP
        and any(map(_is_finite, words[last:]))
        and all(head.count(pair[0]) == head.count(pair[1]) for pair in _PAIRS)
        and head.count('"') % 2 == 0
    )


def _goes_on(head: str, rest: str) -> bool:
    """Whether the rest belongs to the statement: its verb, the next item, or a new beginning."""
    if rest[0] == ";":
        return ":" in head
    if len(_DASH.findall(head + rest[:3])) % 2 and _DASH.search(rest[3:]):
        return True  # the statement goes on after the second of two dashes
    again = {*low_words(head)[-_NEAR:]} - STOP
    resumed = any(map(_is_finite, _RESUMES.findall(rest[2:])))
    return resumed or (rest[0] != "," and not again.isdisjoint(low_words(rest)[:1]))


def _is_finite(word: str) -> bool:
    return verb_class(word.lower()) >= 0 and not word.endswith("ing")
