"""Relevance's marks: what a sentence's form alone tells – furniture, and openings that dangle."""

import re
from collections.abc import Sequence

from briefing.relevance.openings import OPENING_FORMS

NOISE = {
    "greeting": r"^(good (morning|afternoon|evening)|hello|hi|welcome|ladies and gentlemen)\b",
    "thanks": r"\bthank you (very much|all|so much)\b|^(thank you|thanks|many thanks|cheers)\b",
    "form of address": r"^(mr|madam|mrs|your|dear)\.? [\w’' .-]{0,60}[,:]?$",
    "byline": r"^(by|from|photo|image|picture|video|source|credit|caption)\b ?:? [^.]{0,60}$",
    "agency's earlier report": r"^(earlier|previously),? .{0,80}\b(report|wrote|inform|publish)"
    r"|^ранее,? .{0,80}(сообщ|писал|информирова)|^бұған дейін,? .{0,80}(хабар|жаз)"
    r"|^zuvor .{0,80}(berichtet|gemeldet)|^(plus tôt|précédemment),? .{0,80}(rapport|inform)"
    r"|^anteriormente,? .{0,80}(inform|report)",
    "link": r"https?://|\bwww\."
    r"|^(read (more|also|next)|see also|related|share|follow us|click|subscribe|watch)\b",
    "speaker's label": r"^(?-i:[^a-zà-ÿ]{2,60}):\s*$"
    r"|^(q|question|answer|a|journalist|moderator):?$",
    "stage direction": r"^[(\[].{0,80}[)\]]\.?$",
    "clock time": r"^[0-9]{1,2}[:.][0-9]{2} ?([ap]\.?m\.?)?\b.{0,12}$",
    "end mark": r"^(end|ends|###|\* \* \*|-+|e&oe.*|transcript.*)$",
    "logistics": r"\b(please (have a seat|be seated|go ahead|sit)|next question|last question"
    r"|take (your|a few|some|any) questions|open the floor|moving on|let me (turn|hand))\b",
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
    "leads into a list": r":$",
    "refers back": r"\b(the (former|latter)|as (mentioned|noted|said) (above|earlier|before)"
    r"|the same (thing|reason|way)|(do|did|does|doing|done) (so|that|this|it)\b)",
}

CASED = re.compile(r"[a-zà-ÿа-яёәғқңөұүһі]")
NOISE_FORMS = {name: re.compile(form, re.IGNORECASE) for name, form in NOISE.items()}
DANGLING_FORMS = {name: re.compile(form, re.IGNORECASE) for name, form in DANGLING.items()}
MARKS = NOISE_FORMS | DANGLING_FORMS
# Words and signs without any of which a mark is not met; see `seeking`.
NEEDS = {
    "greeting": "good hello hi welcome ladies",
    "thanks": "thank thanks cheers",
    "link": "/ www read see related share follow click subscribe watch",
    "form of address": "mr madam mrs your dear",
    "byline": "by from photo image picture video source credit caption",
    "speaker's label": ": q question answer a journalist moderator",
    "stage direction": "( [",
    "clock time": "0 1 2 3 4 5 6 7 8 9",
    "logistics": "please question questions floor moving let",
    "chatter": "yes no yeah okay ok well look sure right absolutely exactly laughter",
    "opens with a pronoun": "it its he she they them his her their him",
    "opens with a pointer": "this that these those such there here",
    "answers what was asked": "yes no yeah well look sure right absolutely exactly of i not you",
    "leads into a list": ":",
    "refers back": "former latter as same do did does doing done",
}
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_FEW = 4  # words: shorter sentences are labels and fragments


def plain(text: str) -> str:
    """The text with straight quotation marks and apostrophes, code point for code point."""
    return text if text.isascii() else text.translate(_STRAIGHT)


def noise(text: str, count: int, met: Sequence[int]) -> list[str]:
    """Names of the marks of furniture in a plain text of `count` words; [] where there are none.

    `met`: how often each of `MARKS` is met in it.
    """
    found = [name for name, times in zip(NOISE_FORMS, met, strict=False) if times]
    if count < _FEW:
        found.append("too short")
    if text.endswith("?"):
        found.append("a question")
    return found


def dangling(text: str, count: int, met: Sequence[int], language: str = "en") -> list[str]:
    """Names of what keeps a plain text from being understood alone; [] where nothing does.

    `met`: how often each of `MARKS` is met in it.
    """
    code = language.split("-")[0].lower()
    if code in OPENING_FORMS:
        found = ["opens with what refers back"] if OPENING_FORMS[code].match(text) else []
    else:
        hanging = zip(DANGLING_FORMS, met[len(NOISE_FORMS) :], strict=True)
        found = [name for name, times in hanging if times]
    if count < _FEW:
        found.append("too short")
    if CASED.match(text):
        found.append("opens in the middle")
    return found
