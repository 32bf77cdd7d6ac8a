"""The marks that end, close and open sentences."""

import re

WIDE = "。！？｡"  # need no space after them
ENDS = WIDE + ".!?…؟۔।"
CLOSERS = "”’›)]}）］】」』〉》"
EITHER = "\"'“»«"  # close where white space or the end follows, open elsewhere
DASHES = "–—-"
OPENERS = "„‘‹([{（［【「『〈《¿¡*_" + DASHES + EITHER
PAIRS = ("「」", "『』", "（）", "“”", "【】", "《》")
QUOTES = '"“”„«»'
# A pattern of what closes a sentence behind its end.
ATTACHED = rf"[{re.escape(CLOSERS)}]|(?:[{EITHER}]|\s»)(?=[\s,;:]|\Z|[{re.escape(CLOSERS)}])"
