"""What kind of document it is, by its title, its speakers and its form: one short list of rules."""

import re
from collections.abc import Sequence

from briefing.models import Section
from briefing.structure.segments import Script

# In order: the first whose words stand in the title, or in a document's short opening lines.
_NAMED: dict[str, tuple[str, ...]] = {
    "fact-sheet": (r"\bfact ?sheet", r"\bhoja informativa", r"\bfiche d.information"),
    "readout": (r"\bread-?outs?\b",),
    "joint-statement": (
        r"\bjoint (?:\S+ ){0,3}(?:statement|declaration|communiqu|vision|press release)",
        r"\bcommuniqu(?!é de presse)", r"\bleaders.{0,3} (?:statement|declaration)",
        r"совместно\w+ (?:заявлени|коммюнике|деклараци)", r"бірлескен (?:мәлімдеме|декларация)",
        r"déclaration (?:conjointe|commune)", r"gemeinsame \w*erklärung", r"declaración conjunta",
        r"declaração conjunta", r"dichiarazione congiunta", r"ortak (?:bildiri|açıklama)",
        r"共同(?:声明|宣言)", r"联合(?:声明|公报)", r"بيان مشترك",
    ),
    "press-conference": (
        r"\b(?:press|news) (?:conference|briefing|gaggle|call|availability|statements?)",
        r"\bdoor ?stop", r"\bgaggle\b", r"пресс-(?:конференц|подход)", r"баспасөз мәслихат",
        r"conférence de presse", r"pressekonferenz", r"(?:rueda|conferencia) de prensa",
        r"记者会", r"記者会見",
    ),
    "interview": (
        r"\binterview", r"\bq ?& ?a\b", r"интервью", r"сұхбат", r"інтерв", r"entretien",
        r"entrevista", r"intervista", r"wywiad", r"rozhovor", r"röportaj", r"インタビュー",
        r"专访", r"采访", r"مقابلة", r"حوار",
    ),
    "order": (
        r"\bexecutive order", r"\bproclamation\b", r"\bmemorandum (?:on|for)\b", r"\bdecree\b",
        r"\bregulations?\b", r"\bуказ\b", r"распоряжени", r"постановлени", r"жарлы[ғқ]",
        r"\bdécret\b", r"\bverordnung\b", r"\bdecreto\b",
    ),
    "debate": (
        r"\bdebates?\b(?<!general debate)", r"\bhansard\b", r"\bplenary\b", r"\bдебаты\b",
        r"\bdébats?\b", r"\bdebatte",
    ),
    "meeting": (
        r"\bminutes\b", r"\bmeeting (?:notes|record)", r"\bпротокол\b", r"\bprocès-verbal",
        r"\bprotokoll\b",
    ),
    "remarks": (
        r"\bremarks?\b", r"\bspeech\b", r"\baddress\b", r"\bgeneral debate\b", r"\btoasts?\b",
        r"\bkeynote", r"\bвыступлени", r"\bречь\b", r"\bобращени", r"\bdiscours\b", r"\brede\b",
        r"\bdiscurso\b", r"演说", r"演説", r"讲话",
    ),
    "statement": (
        r"\bstatement\b", r"\b(?:press|media|news) release\b", r"заявлени", r"мәлімдеме",
        r"\bcommuniqué de presse", r"\berklärung\b", r"\bcomunicado\b", r"声明",
    ),
    "report": (
        r"\breport\b", r"\breview\b", r"\bstudy\b", r"\banalysis\b", r"\bpaper\b", r"\bдоклад",
        r"\bотч[её]т", r"\bесеп\b", r"\brapport\b", r"\bbericht\b", r"\binforme\b",
        r"报告", r"報告",
    ),
}  # fmt: skip
_RULES = {kind: re.compile("|".join(marks), re.IGNORECASE) for kind, marks in _NAMED.items()}

_TURNS = 20  # sections of a meeting; leaders who speak one after the other make fewer

_LEADERS = re.compile(r"(?:today, )?(?:we|the),? (?:the )?(?:leaders|heads of|presidents of)", re.I)
_SPOKE = re.compile(
    r"\b(?:spoke|met|held a call|hosted)\b.{0,60}\b(?:today|yesterday|with)\b", re.I
)
_MYSELF = re.compile(r"\bI\b|\b(?:я|мен|je|ich|yo|eu|io)\b|\bj’|私|我(?!们)")
_SPEECH = 12  # sentences of a short speech
_ORDERED = re.compile(r"\bby the authority vested in me\b|\bhereby order", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b(?:mr\.? president|excellenc\w+|ladies and gentlemen|distinguished"
    r"|dear (?:friends|colleagues)"
    r"|уважаемы[ейх]|дамы и господа|құрметті|mesdames et messieurs|meine damen und herren"
    r"|señoras y señores|senhoras e senhores|signore e signori|panie i panowie|sayın)\b|各位|皆様",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says|told|added|according to|reported)\b|\b(?:сказал|заявил|сообщил|отметил)[аи]?\b"
    r"|\bсообщает\b|\b(?:a déclaré|selon)\b|\b(?:sagte|erklärte|teilte)\b|\b(?:dijo|según)\b|деді",
    re.IGNORECASE,
)


def kind_of(title: str, opening: Sequence[str], script: Script, sections: Sequence[Section]) -> str:
    """A document's kind; `opening`: its file's name and first lines, which often name it."""
    named = _by_name(title) or next(filter(None, map(_by_name, opening)), "")
    spoken = _by_speakers(script, len(sections))
    if spoken and named not in ("press-conference", "interview", "debate", "meeting"):
        return spoken
    return named or spoken or _by_form(sections)


def _by_name(text: str) -> str:
    if len(text) > 300:
        return ""
    return next((kind for kind, rule in _RULES.items() if rule.search(text)), "")


def _by_speakers(script: Script, turns: int) -> str:
    """Interviews, press conferences, meetings and remarks show by who speaks."""
    answering = script.speakers - script.journalists
    if script.asked:
        return "interview"
    if script.journalists:
        return "interview" if len(answering) == 1 else "press-conference"
    if len(answering) > 4 or (len(answering) > 2 and turns > _TURNS):
        return "meeting"
    return "remarks" if answering else ""


def _by_form(sections: Sequence[Section]) -> str:
    sentences = [s for section in sections for s in section.sentences if s.kind != "row"]
    if not sentences:
        return "document"
    first = sentences[0].text
    if _ORDERED.search(first):
        return "order"
    if _LEADERS.match(first):
        return "joint-statement"
    if len(sentences) <= 25 and _SPOKE.search(first):
        return "readout"
    if any(_ADDRESS.search(s.text) for s in sentences[:3]):
        return "remarks"
    reported = sum(bool(_SAID.search(s.text)) for s in sentences)
    if reported >= 2 and 10 * reported >= len(sentences):
        return "news"
    if 10 * sum(bool(_MYSELF.search(s.text)) for s in sentences) >= len(sentences) >= _SPEECH:
        return "remarks"
    headed = sum(bool(section.heading) for section in sections)
    return "report" if headed >= 4 and len(sentences) >= 80 else "document"
