"""Relevance, step 2: what a sentence's form alone tells – furniture, and openings that dangle."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from re import Pattern

from briefing.relevance.openings import OPENING_FORMS

NOISE = {
    "greeting": r"^(good (morning|afternoon|evening)|hello|hi|welcome|ladies and gentlemen)\b",
    "thanks": r"^(thank you|thanks|many thanks|cheers)\b|\bthank you (very much|all|so much)\b",
    "form of address": r"^(mr|madam|mrs|your|dear)\.? [\w’' .-]{0,60}[,:]?$",
    "byline": r"^(by|from|photo|image|picture|video|source|credit|caption)\b ?:? [^.]{0,60}$",
    "agency's earlier report": r"^(earlier|previously),? .{0,80}\b(report|wrote|inform|publish)"
    r"|^ранее,? .{0,80}(сообщ|писал|информирова)|^бұған дейін,? .{0,80}(хабар|жаз)"
    r"|^zuvor .{0,80}(berichtet|gemeldet)|^(plus tôt|précédemment),? .{0,80}(rapport|inform)"
    r"|^anteriormente,? .{0,80}(inform|report)",
    "link": r"^(read (more|also|next)|see also|related|share|follow us|click|subscribe|watch)\b"
    r"|https?://|\bwww\.",
    "speaker's label": r"^(?-i:[^a-zà-ÿ]{2,60}):\s*$"
    r"|^(q|question|answer|a|journalist|moderator):?$",
    "stage direction": r"^[(\[].{0,80}[)\]]\.?$",
    "clock time": r"^\d{1,2}[:.]\d\d ?([ap]\.?m\.?)?\b.{0,12}$",
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
_PARTS = {  # of a sentence without any of them, a mark is not looked for
    "thanks": ("thank", "cheers"),
    "link": ("read", "see also", "related", "share", "follow", "click", "subscribe", "watch",
             "http", "www."),
    "logistics": ("please", "question", "the floor", "moving on", "let me"),
    "refers back": ("the former", "the latter", "as ", "the same", "do ", "did ", "does ",
                    "doing ", "done "),
}  # fmt: skip
_MIXED = ("thanks", "link")  # open the text, or stand anywhere in it
MOST = 6  # occurrences of a form beyond it count no more
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_FEW = 4  # words: shorter sentences are labels and fragments


def plain(text: str) -> str:
    """The text with straight quotation marks and apostrophes, code point for code point."""
    return text.translate(_STRAIGHT)


def seekers(forms: Mapping[str, Pattern[str]]) -> list[Callable[[str], object]]:
    """How each form is looked for: what opens a text, at its opening alone."""
    return [
        form.match if form.pattern.startswith("^") and name not in _MIXED else form.findall
        for name, form in forms.items()
    ]


def times(met: object) -> int:
    """How often a form was met, of what its seeker found."""
    return min(len(met), MOST) if isinstance(met, list) else int(met is not None)


_LOOKED_FOR = list(zip(seekers(MARKS), map(_PARTS.get, MARKS), strict=True))


@lru_cache(maxsize=4096)
def marks(text: str) -> tuple[int, ...]:
    """How often each of `MARKS` is met in a plain text, `MOST` times at most."""
    low = text.lower()
    return tuple(
        times(seek(text)) if parts is None or any(part in low for part in parts) else 0
        for seek, parts in _LOOKED_FOR
    )


def noise(text: str, count: int) -> list[str]:
    """Names of the marks of furniture in a plain text of `count` words; [] where there are none."""
    found = [name for name, met in zip(NOISE_FORMS, marks(text), strict=False) if met]
    if count < _FEW:
        found.append("too short")
    if text.endswith("?"):
        found.append("a question")
    return found


def dangling(text: str, count: int, language: str = "en") -> list[str]:
    """Names of what keeps a plain text from being understood alone; [] where nothing does."""
    code = language.split("-")[0].lower()
    if code in OPENING_FORMS:
        found = ["opens with what refers back"] if OPENING_FORMS[code].match(text) else []
    else:
        met = marks(text)[len(NOISE_FORMS) :]
        found = [name for name, times in zip(DANGLING_FORMS, met, strict=True) if times]
    if count < _FEW:
        found.append("too short")
    if CASED.match(text):
        found.append("opens in the middle")
    return found
