"""Relevance, step 6: forms of tense, time and decision, which tell how far along an outcome is."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.relevance.scene import Floats, Scene
from briefing.relevance.seeking import Seeker

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
_MONTH = "jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec"
_HAVE = r"\b(?:have|has|had|'ve|'s) (?:also |today |now |just |already |\w+ly )*"
_WILL = r"\bwill (?:also |\w+ly )*"
FORMS = {
    name: re.compile(form, re.IGNORECASE)
    for name, form in {
        "welcomes a decision": _WELCOMED
        + r"(?:decisions?|announcements?|commitments?|offers?|intentions?|plans?|proposals?"
        r"|agreement to)\b",
        "welcomes the recent": _WELCOMED + r"(?:recent|successful|earlier|last)\b",
        "welcomes a deed": _WELCOMED
        + r"(?:sign(?:ing|ature)|conclusion|launch(?:ing)?|establishment|opening|completion"
        r"|entry into force|coming into|ratification|adoption|release|return|creation"
        r"|inauguration|accession|commencement|finali[sz]ation)\b",
        "has decided": _HAVE + _DECIDED + r"\b",
        "decided": r"\b" + _DECIDED + r"\b",
        "already": r"\balready\b|\b(?:so|thus) far\b|\bto date\b|\bsince ",
        "is doing": r"\b(?:am|is|are|'m|'re|'s) (?:also |today |now |\w+ly )*\w+ing\b",
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
        "intends": r"\b(?:intend(?:s|ed|ing)?|intentions?|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?"
        r"|expect(?:s|ed|ing|ations?)?|upcoming|forthcoming|propos(?:e[sd]?|ing|als?)"
        r"|hop(?:e[sd]?|ing|eful)|scheduled|due to|set to|seek(?:s|ing)?|envisage[sd]?"
        r"|foreseen?|likely|target(?:s|ed|ing)?|goals?)\b",
        "next": r"\b(?:next|coming|later this|in the (?:near )?future|soon|tomorrow|upcoming"
        r"|as soon as|in due course)\b",
        "opens in ed": r"^[-•*\d.)\s]*\[?\w+ed\b",
        "has done": _HAVE + r"\w+(?:ed|en|ne|ilt|ent|aid|eld|ought|ade|one|un|ut|et)\b",
        "takes effect": r"\b(?:starting|beginning|effective|from|as of) (?:today|now|next|\d"
        rf"|{_MONTH})",
        "signed": r"\bsign(?:ed|ing|ature)\b",
        "money": r"[$€£¥]|\b(?:million|billion)\b",
        "agreed to do": r"\b(?:agreed|decided|committed|pledged|resolved|determined|ready"
        r"|continued?) to (?:\w+ly )?\w+",
        "past time": r"\b(?:last (?:year|month|week|night|fall|autumn|spring|summer|winter)"
        r"|(?:years?|months?|weeks?|days?) ago|earlier (?:this|today|in)|recent(?:ly)?|previously"
        r"|yesterday|(?:over|in) the past|past (?:\w+ )?(?:years?|months?|weeks?)"
        r"|over the weekend|following (?:the|a))",
        "opens as an item": r"^\s*(?:[-•*–]|\d+[.)])",
        "names will": r"(?-i:[A-Z])[\w.]+ (?:also |\w+ly )?(?:will|shall)\b",
    }.items()
}
HEAD_FORMS = {name: FORMS[name] for name in ("has done", "decided", "intends")} | {
    "will": re.compile(r"\b(?:will|shall)\b|'ll\b", re.IGNORECASE)
}
# Words and signs without any of which a form is not met; see `seeking`.
NEEDS = {
    "welcomes a decision": "decision decisions announcement announcements commitment commitments"
    " offer offers intention intentions plan plans proposal proposals agreement",
    "welcomes the recent": "recent successful earlier last",
    "welcomes a deed": "signing signature conclusion launch launching establishment opening"
    " completion entry coming ratification adoption release return creation inauguration accession"
    " commencement finalization finalisation",
    "has decided": "have has had '",
    "decided": "agreed committed pledged decided offered opted resolved announced promised"
    " undertaken endorsed approved proposed invited asked directed instructed received reached set"
    " made taken",
    "already": "already far date since",
    "is doing": "am is are '",
    "will be": "will",
    "will be doing": "will '",
    "will settle": "will",
    "will do": "will",
    "which will": "will be",
    "looks forward": "forward looking",
    "intends": "intend intends intended intending intention intentions plan plans planned planning"
    " aim aims aimed aiming expect expects expected expecting expectation expectations upcoming"
    " forthcoming propose proposes proposed proposing proposal proposals hope hopes hoped hoping"
    " hopeful scheduled due set seek seeks seeking envisage envisages envisaged foresee foreseen"
    " likely target targets targeted targeting goal goals",
    "next": "next coming later future soon tomorrow upcoming course",
    "has done": "have has had '",
    "takes effect": "starting beginning effective from of",
    "signed": "signed signing signature",
    "money": "$ € £ ¥ million billion",
    "agreed to do": "agreed decided committed pledged resolved determined ready continue continued",
    "past time": "last ago earlier recent recently previously yesterday past weekend following",
    "names will": "will shall",
    "will": "will shall '",
}
_SOUGHT, _SOUGHT_FIRST = Seeker(FORMS, NEEDS), Seeker(HEAD_FORMS, NEEDS)
_ASIDE = re.compile(  # where the main thing has been said
    r",? (?:which|that|who|where|as well as|so that|in order to|including|with|by|through|as"
    r"|and (?:will|to)|to)\b|;|, \w+ing\b"
)
_HEAD = 15  # code points that no aside cuts
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_FORMED = (*FORMS, *(f"head: {name}" for name in HEAD_FORMS), "years past", "years ahead")
_JOINED = ("will", "decided and next", "decided in the past", "head's length")
COLUMNS = tuple(f"stage: {name}" for name in (*_FORMED, *_JOINED))


def stages(scene: Scene) -> Floats:
    """(sentences, COLUMNS): 1 for each form that is met, and what they say together."""
    heads = [_head(text) for text in scene.texts]
    met = _SOUGHT.times(scene.texts, scene.words) > 0
    first = _SOUGHT_FIRST.times(heads, scene.words) > 0
    told = dict(zip(_FORMED, (*met.T, *first.T, *_ages(scene.texts)), strict=True))
    joined = (
        told["will do"] | told["will settle"] | told["will be"],
        told["decided"] & told["next"],
        told["has decided"] & (told["past time"] | told["years past"]),
        np.array([len(head) for head in heads]) / 100,
    )
    return np.stack([*told.values(), *joined], 1).astype(np.float32)


def _head(text: str) -> str:
    aside = _ASIDE.search(text, _HEAD)
    return text[: aside.start()] if aside else text


def _ages(texts: Sequence[str]) -> NDArray[np.bool_]:
    """Whether each text names years before, and after, the one that the document names most."""
    named = [[int(year) for year in _YEAR.findall(text)] for text in texts]
    counted = Counter(year for years in named for year in years)
    usual = counted.most_common(1)[0][0] if counted else 0
    found = [(min(y, default=usual) < usual, max(y, default=usual) > usual) for y in named]
    return np.array(found, bool).reshape(-1, 2).T
