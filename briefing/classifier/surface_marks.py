"""Marks of a sentence's form: boilerplate, and openings that depend on the sentence before."""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing.languages import get_language, merge_patterns

Flags = NDArray[np.bool_]

BOILERPLATE_OPENINGS = {
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

ANAPHORIC_OPENINGS = {
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

# The same marks anywhere in a sentence, as patterns of words; what follows "/" distinguishes the
# patterns of one mark.
MARK_PATTERNS = {
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

BOILERPLATE_MARKS = (*BOILERPLATE_OPENINGS, "too short", "a question")
CONTEXT_MARKS = (
    *ANAPHORIC_OPENINGS, "a fragment", "opens in the middle", "leads into a list",
    "opens with what refers back",
)  # fmt: skip
MARKS = (*BOILERPLATE_MARKS, *CONTEXT_MARKS)
_OPENINGS = [  # one expression for each table; a group's name holds the index of its mark
    re.compile(
        "|".join(f"(?P<m{MARKS.index(name)}>{forms[name]})" for name in forms), re.IGNORECASE
    )
    for forms in (BOILERPLATE_OPENINGS, ANAPHORIC_OPENINGS)
]
_LOWER_CASE = re.compile(r"[a-zà-ÿа-яёәғқңөұүһі]")
_STRAIGHT = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "}
_MIN_WORDS = 4  # shorter sentences are labels and fragments


def normalize_quotes(text: str) -> str:
    """Replace curly quotation marks and apostrophes by straight ones, one for one."""
    if not text.isascii():
        for mark, straight in _STRAIGHT.items():
            text = text.replace(mark, straight)
    return text


def detect_marks(
    texts: Sequence[str], lengths: Sequence[int], matches: Flags, language: str
) -> Flags:
    """Return (texts, MARKS) for texts with straight quotation marks.

    `lengths` counts the words of each text; `matches` is (texts, MARK_PATTERNS). In a language
    with anaphoric openings those alone decide whether a sentence depends on the one before.
    """
    found = np.zeros((len(texts), len(MARKS)), bool)
    columns = dict(zip(MARKS, found.T, strict=True))
    for row, text in enumerate(texts):
        for openings in _OPENINGS:
            if match := openings.match(text):
                found[row, int(str(match.lastgroup)[1:])] = True
    for name, column in zip(MARK_PATTERNS, matches.T, strict=True):
        columns[name.split("/")[0]] |= column
    if refers_back := _anaphoric_openings(language):
        found[:, len(BOILERPLATE_MARKS) :] = False
        columns["opens with what refers back"][:] = [
            refers_back.match(text) is not None for text in texts
        ]
    else:
        columns["leads into a list"][:] = [text.endswith(":") for text in texts]
    columns["too short"][:] = columns["a fragment"][:] = np.less(lengths, _MIN_WORDS)
    columns["a question"][:] = [text.endswith("?") for text in texts]
    columns["opens in the middle"][:] = [_LOWER_CASE.match(text) is not None for text in texts]
    return found


@lru_cache(maxsize=32)
def _anaphoric_openings(language: str) -> re.Pattern[str] | None:
    """Return the openings that refer back; None where the language lists none."""
    known = get_language(language)
    if not known.anaphoric_openings:
        return None
    boundary = r"(?!\w)" if known.uses_spaces else ""
    return re.compile(rf"(?:{known.anaphoric_openings}){boundary}", re.IGNORECASE)
