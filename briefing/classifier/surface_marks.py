"""Relevance's marks: what a sentence's form alone tells – furniture, and openings that dangle."""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing.languages import get_language, merge_patterns

Flags = NDArray[np.bool_]

NOISE = {
    "greeting": r"^(good (morning|afternoon|evening)|hello|hi|welcome|ladies and gentlemen)\b",
    "thanks": r"^(thank you|thanks|many thanks|cheers)\b",
    "form of address": r"^(mr|madam|mrs|your|dear)\.? [\w’' .-]{0,60}[,:]?$",
    "byline": r"^(by|from|photo|image|picture|video|source|credit|caption)\b ?:? [^.]{0,60}$",
    "agency's earlier report": r"^(earlier|previously),? .{0,80}\b(report|wrote|inform|publish)"
    f"|{merge_patterns(lambda known: known.documents.earlier_reports)}",
    "link": r"^(read (more|also|next)|see also|related|share|follow us|click|subscribe|watch)\b",
    "speaker's label": r"^(?-i:[^a-zà-ÿ]{2,60}):\s*$"
    r"|^(q|question|answer|a|journalist|moderator):?$",
    "stage direction": r"^[(\[].{0,80}[)\]]\.?$",
    "clock time": r"^[0-9]{1,2}[:.][0-9]{2} ?([ap]\.?m\.?)?\b.{0,12}$",
    "end mark": r"^(end|ends|###|\* \* \*|-+|e&oe.*|transcript.*)$",
    "logistics": r"^(please|next question|last question|moving on)\b",
    "chatter": r"^(yes|no|yeah|okay|ok|well|look|sure|right|absolutely|exactly|laughter)[,.! ]*$",
}

DANGLING = {
    "opens with a pronoun": r"^(it|its|he|she|they|them|his|her|their|him)\b",
    "opens with a pointer": r"^(this|that|these|those|such|there|here)\b"
    r"(?! (year|month|week|weekend|spring|summer|autumn|fall|winter|century|decade)\b)",
    "opens with a connective": r"^(and|but|so|or|also|moreover|furthermore|however|therefore|thus"
    r"|besides|instead|meanwhile|additionally|further|in addition|as such|for example"
    r"|for instance|on the other hand|second|secondly|third|thirdly|finally|then|yet|still"
    r"|nevertheless|otherwise|similarly|likewise|consequently|accordingly|because|which|who)\b",
    "answers what was asked": r"^(yes|no|yeah|well|look|sure|right|absolutely|exactly|of course"
    r"|i think so|not at all|you know|i mean)\b",
    "refers back": r"^(the (former|latter)|as (mentioned|noted|said) (above|earlier|before))\b",
}

# The same marks wherever they stand in a sentence, as sequences of words; what follows "/" tells
# those of one mark apart.
ANYWHERE = {
    "thanks/": "thank ..2 very all so",
    "link/": "http https www",
    "logistics/please": "please ..4 seat seated ahead sit",
    "logistics/question": "next last ..1 question questions",
    "logistics/questions": "take ..3 questions",
    "logistics/floor": "open ..2 floor",
    "logistics/turn": "let ..2 turn hand",
    "refers back/former": "the ..1 former latter",
    "refers back/above": "mentioned noted said ..1 above earlier before",
    "refers back/same": "same ..1 thing reason way",
    "refers back/so": "do did does doing done ..1 so that this it",
}

FURNITURE = (*NOISE, "too short", "a question")
HANGING = (
    *DANGLING, "a fragment", "opens in the middle", "leads into a list",
    "opens with what refers back",
)  # fmt: skip
MARKS = (*FURNITURE, *HANGING)
_FIRST = [  # at a sentence's opening; a group is named by the place of its mark
    re.compile(
        "|".join(f"(?P<m{MARKS.index(name)}>{forms[name]})" for name in forms), re.IGNORECASE
    )
    for forms in (NOISE, DANGLING)
]
_CASED = re.compile(r"[a-zà-ÿа-яёәғқңөұүһі]")
_STRAIGHT = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "}
_FEW = 4  # words: shorter sentences are labels and fragments


def plain(text: str) -> str:
    """The text with straight quotation marks and apostrophes, code point for code point."""
    if not text.isascii():
        for mark, straight in _STRAIGHT.items():
            text = text.replace(mark, straight)
    return text


def marks(texts: Sequence[str], sizes: Sequence[int], met: Flags, language: str) -> Flags:
    """(texts, MARKS): which marks each plain text has, of so many words.

    `met` tells which of `ANYWHERE` it has. What dangles in a language of `OPENINGS` is told by
    those alone.
    """
    found = np.zeros((len(texts), len(MARKS)), bool)
    told = dict(zip(MARKS, found.T, strict=True))
    for place, text in enumerate(texts):
        for forms in _FIRST:
            if mark := forms.match(text):
                found[place, int(str(mark.lastgroup)[1:])] = True
    for name, column in zip(ANYWHERE, met.T, strict=True):
        told[name.split("/")[0]] |= column
    if back := _anaphoric_opening(language):
        found[:, len(FURNITURE) :] = False
        told["opens with what refers back"][:] = [back.match(text) is not None for text in texts]
    else:
        told["leads into a list"][:] = [text.endswith(":") for text in texts]
    told["too short"][:] = told["a fragment"][:] = np.less(sizes, _FEW)
    told["a question"][:] = [text.endswith("?") for text in texts]
    told["opens in the middle"][:] = [_CASED.match(text) is not None for text in texts]
    return found


@lru_cache(maxsize=32)
def _anaphoric_opening(language: str) -> re.Pattern[str] | None:
    """A pattern of openings that refer back; None where the language lists none."""
    known = get_language(language)
    if not known.anaphoric_openings:
        return None
    edge = r"(?!\w)" if known.uses_spaces else ""
    return re.compile(rf"(?:{known.anaphoric_openings}){edge}", re.IGNORECASE)
