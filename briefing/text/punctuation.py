"""Marks that end, close and open sentences, in all scripts."""

import re
from functools import lru_cache

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
