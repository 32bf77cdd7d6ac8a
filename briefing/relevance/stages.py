"""Relevance, step 9: how far along an outcome is, by the forms in which its sentence tells it."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from briefing.relevance.features import COLUMNS
from briefing.relevance.scene import KINDS, Floats, Scene

_DECIDED = (
    r"(?:agreed|committed|pledged|decided|offered|opted|resolved|announced|promised|undertaken"
    r"|endorsed|approved|proposed|invited|asked|directed|instructed|received a commitment"
    r"|reached (?:\w+ ){0,3}(?:agreement|commitment|understanding|deal)|set (?:a|the|an)"
    r"|made (?:a|the|an) (?:\w+ )?(?:commitment|pledge|decision)|taken (?:a|the) decision)"
)
_WELCOMED = (
    r"\b(?:welcom\w*|applaud\w*|commend\w*|not(?:ed|ing)|prais\w*|congratulat\w*|appreciat\w*"
    r"|hail\w*|pleased|proud|thank\w*) (?:[\w’'-]+ ){0,6}?"
)
_HAVE = r"\b(?:have|has|had|'ve|'s) (?:also |today |now |just |already |jointly |\w+ly )*"
_WILL = r"\bwill (?:also |\w+ly )*"
FORMS = {
    name: re.compile(form, re.IGNORECASE)
    for name, form in {
        "welcomes a decision": _WELCOMED
        + r"(?:decision|announcement|commitment|offer|intention|plans?|proposal|agreement to)",
        "welcomes the recent": _WELCOMED + r"(?:recent|successful|earlier|last)",
        "has decided": _HAVE + _DECIDED,
        "decided": r"\b" + _DECIDED,
        "already": r"\balready\b|\b(?:so|thus) far\b|\bto date\b|\bsince ",
        "is doing": r"\b(?:am|is|are|'m|'re|'s) (?:also |today |now |currently |\w+ly )*\w+ing\b",
        "will be": r"\bwill (?:also |then |\w+ly )*be\b",
        "will be doing": r"\b(?:will|'ll) (?:also )*be \w+ing\b",
        "will settle": _WILL + r"(?:finali[sz]e|negotiat\w+|consider|explore|seek|aim|conclude"
        r"|announce|sign|visit|travel|host|attend|meet|convene|introduce|consult|discuss|work"
        r"|continue)",
        "will do": _WILL + r"(?:remove|eliminate|provide|invest|ensure|establish|support"
        r"|strengthen|cooperate|share|hold|improve|leverage|extend|increase|expand|build|deploy"
        r"|apply|accept|address|allow|receive|have|cover|require|enable|help|facilitate|create"
        r"|make|enhance|serve|include)",
        "which will": r"\b(?:which|that|who) will\b|\bto be (?:held|signed|launched|established"
        r"|announced|completed|hosted|convened)",
        "looks forward": r"\blook(?:s|ed|ing)? forward\b|\blooking (?:ahead|to)\b",
        "intends": r"\b(?:intend\w*|intention|plans?|planned|planning|aim\w*|expect\w*|upcoming"
        r"|forthcoming|propos\w+|hope\w*|scheduled|due to|set to|seek\w*|envisag\w*|foresee\w*"
        r"|likely|target\w*|goal)\b",
        "next": r"\b(?:next|coming|later this|in the (?:near )?future|soon|tomorrow|upcoming"
        r"|as soon as|in due course)\b",
        "opens in ed": r"^[-•*\d.)\s]*\[?\w+ed\b",
        "has done": _HAVE + r"\w+(?:ed|en|ne|ilt|ent|aid|eld|ought|ade|one|un|ut|et)\b",
        "signed": r"\bsign(?:ed|ing|ature)\b",
        "money": r"[$€£¥]|\b(?:million|billion)\b",
        "agreed to do": r"\b(?:agreed|decided|committed|pledged|resolved|determined|ready"
        r"|continued?) to (?:\w+ly )?\w+",
        "past time": r"\b(?:last (?:year|month|week|night|fall|autumn|spring|summer|winter)"
        r"|(?:years?|months?|weeks?|days?) ago|earlier (?:this|today|in)|recent(?:ly)?|previously"
        r"|yesterday|(?:over|in) the past|past (?:\w+ )?(?:years?|months?|weeks?)"
        r"|over the weekend|following (?:the|a))",
        "names will": r"(?-i:[A-Z])[\w.]+ (?:also |\w+ly )?(?:will|shall)\b",
    }.items()
}
_HEAD_FORMS = {name: FORMS[name] for name in ("has done", "decided", "intends")} | {
    "will": re.compile(r"\b(?:will|shall)\b|'ll\b")
}
_ASIDE = re.compile(  # where the main thing has been said
    r",? (?:which|that|who|where|as well as|so that|in order to|including|with|by|through|as"
    r"|and (?:will|to)|to)\b|;|, \w+ing\b"
)
_HEAD = 15  # code points that no aside cuts
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_TIMES = ("years past", "years ahead")
_CROSSED = ("head: will", "will", "has done", "is doing", "decided")
_GENRES = {
    "spoken": ("press-conference", "interview", "remarks", "debate"),
    "agreed": ("joint-statement",),
    "listed": ("fact-sheet",),
    "told": ("readout",),
}
_PLACED = (
    "place share", "section share", "speaker named", "answers a question", "list item",
    "words, logarithm",
)  # fmt: skip
_TAKEN = [
    number
    for number, name in enumerate(COLUMNS)
    if name.startswith(("first verb: ", "second verb: ")) or name in _PLACED
]
_OF_KIND = {kind: COLUMNS.index(f"in a {kind}") for kind in KINDS}
LIKELY = -2.5  # log-odds of an outcome below which nobody asks how far it is


class Stages(Struct, frozen=True):
    """A multinomial logistic regression: what is told of a sentence → a score for each status."""

    weights: Floats  # (numbers, STATUSES), of numbers as they are
    bias: Floats

    def scores(self, rows: Floats) -> Floats:
        """(sentences, STATUSES): log-odds up to what is the same for all three."""
        return rows @ self.weights + self.bias


def stages(scene: Scene, columns: Floats, told: Floats, chosen: list[int]) -> Floats:
    """One row of numbers for each chosen sentence.

    `columns` are those of `features`, `told` the linear scores of the three statuses; both have a
    row for every sentence, as neighbours count too.
    """
    years = _ages(scene.texts)
    met = np.array([_met(scene.texts[at], years[at]) for at in chosen], np.float32)
    rows = [met[:, len(_CROSSED) :], columns[chosen][:, [*_TAKEN, *_OF_KIND.values()]]]
    genres = [columns[chosen][:, [_OF_KIND[k] for k in kinds]].max(1) for kinds in _GENRES.values()]
    crossed = met[:, : len(_CROSSED), None] * np.stack(genres, 1)[:, None, :]
    nothing = np.zeros_like(told[:1])
    around = (told, np.vstack([nothing, told[:-1]]), np.vstack([told[1:], nothing]))
    whole = np.tile(told.mean(0), (len(chosen), 1))
    rows += [crossed.reshape(len(chosen), -1), *(each[chosen] for each in around), whole]
    return np.hstack(rows).astype(np.float32)


def _met(text: str, years: tuple[bool, bool]) -> list[float]:
    """The forms that are crossed with genres, the others, and those of two at once."""
    found = {name: bool(form.search(text)) for name, form in FORMS.items()}
    aside = _ASIDE.search(text, _HEAD)
    head = text[: aside.start()] if aside else text
    first = {f"head: {name}": bool(form.search(head)) for name, form in _HEAD_FORMS.items()}
    known = found | first | dict(zip(_TIMES, years, strict=True))
    past = known["past time"] or known["years past"]
    known["will"] = known["will do"] or known["will settle"] or known["will be"]
    both = (known["decided"] and known["next"], known["has decided"] and past)
    return [*(known[name] for name in _CROSSED), *known.values(), *both, len(head) / 100]


def _ages(texts: Sequence[str]) -> list[tuple[bool, bool]]:
    """Whether each text names years before, and after, the one that the document names most."""
    named = [[int(year) for year in _YEAR.findall(text)] for text in texts]
    counted = Counter(year for years in named for year in years)
    usual = counted.most_common(1)[0][0] if counted else 0
    return [(min(y, default=usual) < usual, max(y, default=usual) > usual) for y in named]
