"""Names of documents and of the memo: titles, short titles, and what a folder is about."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from briefing.languages import merge_patterns
from briefing.models import AnalyzedDocument, Document
from briefing.readers.common.boilerplate import is_boilerplate
from briefing.text import count_words, extract_terms

MAX_TITLE_WORDS = 30
MIN_EVENT_WORDS = 3
JOINT_WEIGHT = 3.0  # of an agreed text's title
JOINT_CONFERENCE_WEIGHT = 1.4  # of a press conference with a guest
ADDRESS_WEIGHT, REMARKS_WEIGHT = 0.6, 0.9  # of titles of one side's speeches
MIN_COVERAGE = 0.5  # share of documents that use the words of a title that names the folder
MIN_LEAD_WORDS, MAX_LEAD_WORDS, LEAD = 8, 24, 8  # of a sentence as a title; first sentences
# Kinds of events in a title, the weightiest first.
EVENT_WEIGHTS = (
    (1.8, r"\bvisit\b|\bvisite\b|\bvisita\b|\bBesuchs?\b|визит|访问|訪問|сапар"),
    (1.6, r"\bsummit\b|\bsommet\b|\bcumbre\b|\bGipfel|саммит|峰会|サミット"),
    (1.4, r"\btalks\b|\bnegotiations\b|\bdialogue\b|переговор|会谈|会談|келіссөз"),
    (
        1.2,
        r"\bmeeting\b|\bceremony\b|\bsession\b|\bconference\b|\bforum\b|\bconsultations\b"
        r"|\bsymposium\b|\bréunion\b|\brencontre\b|\breunión\b|\bTreffen\b|встреч|会见|кездесу",
    ),
)
_GENRE_PREFIX = re.compile(
    r"(?:fact ?sheet|read-?out|transcript|press release|statement|remarks)\s*[:–—-]\s*"
    r"|versión estenográfica[.:]\s*",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:thank|good (?:morning|afternoon|evening)|hello|first of all|allow me|it is (?:my|a|an)\b"
    r"|i (?:am|would|wish|want|'m|congratulate)|let me|welcome|dear)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?<![.!?:“\"] )(?<!^)\b[A-ZА-ЯЁ][\w’'-]+(?: (?:of|the|and|de|du|и) [A-ZА-ЯЁ][\w’'-]+| "
    r"[A-ZА-ЯЁ][\w’'-]+){1,4}"
)
_CHAPTER = re.compile(
    r"(?:[a-z]|\d{1,2}(?:\.\d+)*|[ivx]+)[.)] |(?:chapter|part|section|volume|annex|appendix|table) "
    r"(?:\d+|[a-z]|[ivx]+)\b|(?:introduction|contents|foreword|executive summary|conclusions?)\b",
    re.IGNORECASE,
)
_EVENT = re.compile("|".join(pattern for _, pattern in EVENT_WEIGHTS), re.IGNORECASE)
_EVENT_PREFIX = re.compile(  # of a document about an event: "News conference following"
    r"(?:(?:background|joint|press|news|official|opening) )*(?:call|conference|statements?|briefing"
    r"|remarks|read-?out|transcript|speech|address)\b(?:.*?\b(?:on|following|previewing|to preview"
    r"|after|ahead of|at)|\sof)(?: the)?(?: upcoming)? (?=.)",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"(?:(?:joint|press|news|bilateral|trilateral|expanded|arrival|state|virtual) )*"
    r"(?:conference|meeting|ceremony|luncheon|dinner|greet)\b|.*\b(?:margins|sidelines)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:opening |welcoming )?(?:address|speech|doorstop|luncheon|official luncheon)\b",
    re.IGNORECASE,
)
_JOINT_CONFERENCE = re.compile(r"joint (?:press|news) conference with\b", re.IGNORECASE)
_LAST_PARTS = (  # after a mark, after a comma
    re.compile(r"(.{20,})(?:[:|;—–]\s|\s[|—–]).*", re.DOTALL),
    re.compile(r"(.{20,}),\s.*", re.DOTALL),
)
_FURNITURE = re.compile(r"https?:|\bautoplay\b|\d:\d\d\b|\.\s\([^()]{2,40}\)\s*\Z")
_DATELINE = re.compile(r"(?:\([A-Z]{2,8}\)|[A-Z][A-Z/ .-]{3,}(?:,[^—–-]{0,30})?(?:\s[—–-]+|,))\s+")
_CLAUSE_ENDS = (  # of the main clause, the surest first
    re.compile(
        r"[,;:—–]\s|\s[—–]\s|\s(?:who|which|whose|where|after|before|while|when|if|because)\s"
    ),
    re.compile(r"\s(?:that|to|for|as|in|on)\s"),
)
_GLUED = re.compile(r"[a-z]{3}[A-Z][a-z]{3}")  # "SatoRead", the words of two elements of a page
_POINTING = re.compile(
    r"(?:It|Its|This|That|These|Those|They|Their|He|She|His|Her|But|And|There)\b"
)
_OPEN_END = re.compile(
    r"(?:\b(?:well|such|so|more|than|assert\w*|claim\w*|appear\w*|sa(?:id|ys)"
    r"|conclu\w+|report\w*|warn\w*|want\w*|[A-Z]\w+day|\d+))\Z"
)
_SESSION = re.compile(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?) [Ss]ession of (?:the )?"
    r"(?:(?:United Nations|UN|U\.N\.) )?General Assembly\b"
)
_PARTS = re.compile(  # ends of the parts of a title
    r"\s[|—–]\s|[:;]\s|(?<=\w{4})\.\s|(?<=[\u3040-\u30ff\u3400-\u9fff])\s|(?<=[»”\"])\s"
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]")
_ATTRIBUTED = re.compile(r",\s[a-z][^,]{3,40}\ssays?[.]?\Z")
_SPEECH_ON = re.compile(
    r"(?:Remarks|Statement|Speech|Address) by [^,]{3,60}? on (?=(?:the )?[A-Z])"
)
_WEEKDAY_END = re.compile(r"[A-Z]\w+day\Z")
_PREDICATE = re.compile(  # of a main clause
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|[a-z]{2,}ed|began|grew|rose|fell|led"
    r"|flew|left|struck|hit|won|lost|said|told|made|took|gave|went|became|found|held|met)\b"
)
_DEFINED = re.compile(r"(?:The |An? )?([A-Za-z][\w’'-]*(?: [\w’'-]+){1,4}) (?:refers? to|means?) ")
MIN_DEFINED = 5  # occurrences of a term that a report defines and is about
MAX_TITLE, MAX_WIDE_TITLE = 120, 80  # columns of a title; of one in Chinese or Japanese
_SITE_NAME = re.compile(
    r"\s*(?:[|｜]\s*[^|｜]{2,30}|[-–—]\s*[^-–—]{0,16}(?:ニュース|新聞|新闻|新华网|人民网|央视网|News|Online)"
    r"|[（(][^（）()]{0,16}(?:ニュース|新聞|通信|テレビ|Web|Ｗｅｂ)[^（）()]{0,6}[）)])\s*\Z"
)  # of a page, at the end of its title
MAX_NOISE = 0.5  # of a sentence whose names count
MIN_NAME_SHARE = 0.6  # of the documents that mention the folder's name


def choose_title(documents: Sequence[AnalyzedDocument], states: Sequence[str] = ()) -> str:
    """Return the memo's title: the name of the event, never a greeting and never cut.

    One document gives its own title. Speeches of several `states` are named after the session and
    them. Of other folders, the best title names an event, or an agreed text, in words that most
    documents use; else it is the name that most documents mention, or the leading news.
    """
    plain = [analyzed.document for analyzed in documents]
    if len(states) > 1:
        return f"{_find_session(plain)}: {', '.join(states)}"
    return fit_title(_name_folder(documents, plain))


def _name_folder(documents: Sequence[AnalyzedDocument], plain: Sequence[Document]) -> str:
    titled = [d for d in plain if has_title(d) and not d.title.endswith("…")]
    if len(plain) == 1:
        name = "" if titled else _find_shared_name(documents)
        return name or shorten_title(plain[0])
    spread = Counter(term for analyzed in documents for term in _collect_terms(analyzed))
    weights = [_weigh_title(document, spread, len(plain)) for document in titled]
    untitled = len(titled) < len(plain) / 2
    (_, coverage, at) = max(
        ((*pair, -at) for at, pair in enumerate(weights)), default=(0.0, 0.0, 0)
    )
    is_news = 3 * sum(d.kind == "news" for d in plain) >= len(plain)
    if untitled and is_news and (lead := _find_lead(documents, spread)):
        return lead
    shared = _find_shared_name(documents) if coverage < MIN_COVERAGE or untitled else ""
    if shared or not titled:
        return shared or shorten_title(plain[0])
    best = titled[-at]
    return extract_event(_split_glued(best))


def _split_glued(document: Document) -> str:
    """Return a title up to where the words of two elements of a page were joined."""
    for match in _GLUED.finditer(document.title):
        word = re.search(r"\w+\Z", document.title[: match.end()])
        first = document.title[: match.start() + 3]
        if word and word[0] not in document.text and len(first.split()) >= MIN_EVENT_WORDS:
            return first
    return document.title


def fit_title(title: str) -> str:
    """Return a title of at most `MAX_TITLE` columns, if one can be cut at the end of a part.

    Of a quotation and what it is about, the latter is kept; of an introduction and a main clause,
    the main clause. A title without such an end stays whole.
    """
    title = _strip_site_names(title)
    first, _, rest = title.partition(". ")
    if rest and len(first.split()) >= MIN_EVENT_WORDS and _EVENT.search(first):
        return first
    parts = [part for part in _PARTS.split(title) if part.strip()]
    if re.match(r"[«“„\"‘『「]", title) and len(parts) > 1 and _EVENT.search(parts[-1]):
        return parts[-1][0].upper() + parts[-1][1:]
    longest = MAX_WIDE_TITLE if _WIDE.search(title) else MAX_TITLE
    if _measure(title) <= longest:
        return title
    ends = [match.start() for match in _PARTS.finditer(title)]
    if found := _cut(title, ends, MIN_EVENT_WORDS, longest):
        return found
    opening = re.match(r"(?:During|After|Before|In|At|On|While|When|As)\b[^,]{10,},\s", title)
    main = title[opening.end() :] if opening else title
    if opening and len(main.split()) >= MIN_LEAD_WORDS and _measure(main) <= MAX_TITLE:
        return main[0].upper() + main[1:]
    for pattern in _CLAUSE_ENDS:
        ends = [match.start() for match in pattern.finditer(title)]
        ends = [at for at in ends if not title.isascii() or _PREDICATE.search(title, 0, at)]
        if found := _cut(title, ends, MIN_LEAD_WORDS, longest):
            return found
    return title


def _strip_site_names(title: str) -> str:
    """Strip who published a page: "… | The Daily", "…（…ニュース）", "… - 新华网"."""
    found = _SITE_NAME.search(title)
    if not found or 2 * found.start() < len(title):
        return title
    return _strip_site_names(title[: found.start()].rstrip())


def _cut(title: str, ends: Sequence[int], least: int, longest: int) -> str:
    """Return the longest beginning that fits, has some words and is no open end; "" if none."""
    fitting = [
        part
        for part in (title[:end].rstrip(" ,;:") for end in ends)
        if _measure(part) <= longest
        and (len(part.split()) >= least or _WIDE.search(part))
        and not (_OPEN_END.search(part) and not _WEEKDAY_END.search(part))
    ]
    return max(fitting, key=len, default="")


def _measure(text: str) -> int:
    """Return the columns that a text fills: letters of Chinese and Japanese fill two."""
    return len(text) + len(_WIDE.findall(text))


def _weigh_title(document: Document, spread: Counter[str], count: int) -> tuple[float, float]:
    """Return a title's weight, and the mean share of the documents that use its words."""
    title = extract_event(document.title)
    own = extract_terms(title, document.language)
    coverage = sum(spread[term] for term in own) / (len(own) or 1) / count
    weight = coverage**1.5 * math.log(2 + len(document.sentences))
    if document.kind == "joint-statement":
        weight *= JOINT_WEIGHT
    else:
        found = (value for value, pattern in EVENT_WEIGHTS if re.search(pattern, title, re.I))
        weight *= next(found, 1.0)
    if _JOINT_CONFERENCE.match(title):
        weight *= JOINT_CONFERENCE_WEIGHT
    elif _ADDRESS.match(title):
        weight *= ADDRESS_WEIGHT
    elif title.startswith("Remarks"):
        weight *= REMARKS_WEIGHT
    return round(weight, 4), coverage


def extract_event(title: str) -> str:
    """Return the event that a document's title names: "State visit", of a conference after it."""
    bare = clean_title(title)
    if (speech := _SPEECH_ON.match(bare)) and len(bare[speech.end() :].split()) >= MIN_EVENT_WORDS:
        return bare[speech.end() :]
    opening = _EVENT_PREFIX.match(bare)
    event = bare[opening.end() :] if opening else ""
    named = len(event.split()) >= MIN_EVENT_WORDS and _EVENT.search(event)
    return event[0].upper() + event[1:] if named and not _NO_EVENT.match(event) else bare


def _find_session(documents: Sequence[Document]) -> str:
    """Return the session that speeches name most often; the assembly if they name none."""
    named = Counter(match[0] for d in documents for match in _SESSION.finditer(d.text))
    session = max(named, key=lambda name: (named[name], name), default="")
    return session[:1].upper() + session[1:] or "General Assembly"


def _find_lead(documents: Sequence[AnalyzedDocument], spread: Counter[str]) -> str:
    """Return the opening of the sentence that tells what most documents are about; "" if none."""
    leads = [
        (round(_weigh_lead(sentence.text, spread, analyzed) / (LEAD + at), 4), -place, -at, text)
        for place, analyzed in enumerate(documents)
        for at, sentence in enumerate(analyzed.document.sentences[:LEAD])
        if analyzed.document.kind in ("news", "document")
        and analyzed.analyses[at].relevance.labels.get("noise", 0.0) < MAX_NOISE
        and (text := shorten_lead(sentence.text))
    ]
    return max(leads)[3] if leads else ""


def _weigh_lead(text: str, spread: Counter[str], analyzed: AnalyzedDocument) -> float:
    terms = set(extract_terms(text, analyzed.document.language))
    return sum(spread[term] - 1 for term in terms) / (10 + len(terms))


def shorten_lead(text: str) -> str:
    """Return a news sentence as a title: without dateline, up to the end of its main clause.

    "" for a caption, a quotation, a question, or where no end of a clause is near enough.
    """
    start = match.end() if (match := _DATELINE.match(text)) else 0
    bare = text[start:].strip()
    whole = bool(re.search(r"[.!]\Z", bare)) and not re.search(r"[“”\"?]|\b(?:I|we|We)\b", bare)
    if not whole or not bare[0].isupper() or _POINTING.match(bare):
        return ""
    if _FURNITURE.search(text) or _GLUED.search(bare) or _ATTRIBUTED.search(bare):
        return ""
    if len(bare.split()) <= MAX_LEAD_WORDS:
        return bare[:-1] if len(bare.split()) >= MIN_LEAD_WORDS else ""
    for pattern in _CLAUSE_ENDS:
        parts = [bare[: match.start()] for match in pattern.finditer(bare)]
        fitting = [
            part
            for part in parts
            if MIN_LEAD_WORDS <= len(part.split()) <= MAX_LEAD_WORDS
            and not _OPEN_END.search(part)
            and (_PREDICATE.search(part) or not part.isascii())
        ]
        if fitting:
            return fitting[-1]
    return ""


def has_title(document: Document) -> bool:
    """Whether a document has a title that names it: no greeting, chapter or file name."""
    title = document.title
    return count_words(title) > 1 and not (
        is_boilerplate(title)
        or _FURNITURE.search(title)
        or _is_text(title)
        or _is_greeting(title)
        or _CHAPTER.match(title)
        or _is_file_name(title, document.path)
    )


def clean_title(title: str) -> str:
    """Return a title without the genre before it; one of many words without its last parts."""
    bare = _GENRE_PREFIX.sub("", title, count=1) if _GENRE_PREFIX.match(title) else title
    for last in _LAST_PARTS:
        while len(bare.split()) > MAX_TITLE_WORDS and (parts := last.match(bare)):
            bare = parts[1].rstrip(" ,;:|–—")
    words = bare.split()
    cut = " ".join(words[:MAX_TITLE_WORDS]).rstrip(",;:–—")
    return cut + " …" if len(words) > MAX_TITLE_WORDS else bare


def shorten_title(document: Document) -> str:
    """Return a document's title, or its file's name where the title is a greeting or missing."""
    if has_title(document):
        return clean_title(document.title)
    return PurePosixPath(document.path).stem.replace("_", " ") or document.title


def _is_file_name(title: str, path: str) -> bool:
    """Whether a title is a file's name that names no event: "FJI 76 2021", "Article 1"."""
    short = len(title.split()) <= 2 or any(letter.isdigit() for letter in title)
    nameless = title[1:].islower() and title.isascii()
    return (short or nameless) and _bare(title) == _bare(PurePosixPath(path).stem)


def _is_text(title: str) -> bool:
    """Whether a title is made of several sentences, as a caption is."""
    return count_words(title) > MAX_LEAD_WORDS and bool(
        re.search(r"\w{3}[.][\"'”’]?\s[A-Z]", title)
    )


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _is_greeting(title: str) -> bool:
    return bool(_GREETING.match(title) or _salutation_pattern().match(title))


@lru_cache(maxsize=1)
def _salutation_pattern() -> re.Pattern[str]:
    salutations = merge_patterns(lambda known: known.documents.salutations, whole_words=True)
    return re.compile(salutations, re.IGNORECASE)


def _find_shared_name(documents: Sequence[AnalyzedDocument]) -> str:
    """Return the name of several words that most documents mention; "" if there is none.

    In a single document, it is a name of its first sentences.
    """
    found = [_count_names(analyzed) for analyzed in documents]
    spread = Counter(name for names in found for name in names)
    total = Counter(name for names in found for name in names.elements())
    if len(documents) == 1:
        if term := _find_defined_term(documents[0].document):
            return term
        opening = _count_names(documents[0], LEAD)
        short = {
            n: re.search(rf"{re.escape(n)} \(([A-Z]{{2,8}})\)", documents[0].document.text)
            for n in opening
        }
        for name, acronym in short.items():
            total[name] += documents[0].document.text.count(acronym[1]) if acronym else 0
        return max(opening, key=lambda name: (total[name], name), default="")
    known = [name for name, count in spread.items() if count >= MIN_NAME_SHARE * len(documents)]
    return max(known, key=lambda name: (spread[name], total[name], name), default="")


def _find_defined_term(document: Document) -> str:
    """Return the term that the first sentences define, if the document often has it; else ""."""
    folded = document.text.casefold()
    for sentence in document.sentences[:LEAD]:
        match = _DEFINED.match(sentence.text)
        if match and folded.count(match[1].casefold()) >= MIN_DEFINED:
            return match[1][0].upper() + match[1][1:]
    return ""


def _count_names(analyzed: AnalyzedDocument, first: int | None = None) -> Counter[str]:
    """Count the names of several words in the first sentences, or all, that are no noise."""
    pairs = zip(analyzed.document.sentences[:first], analyzed.analyses[:first], strict=True)
    quiet = (s.text for s, each in pairs if each.relevance.labels.get("noise", 0.0) < MAX_NOISE)
    names = (match[0] for text in quiet for match in _NAME.finditer(text))
    return Counter(name for name in names if not is_boilerplate(name))


def _collect_terms(analyzed: AnalyzedDocument) -> set[str]:
    """Return the terms that a document uses, including those of its headings."""
    document = analyzed.document
    found = {term for each in analyzed.analyses for term in each.terms}
    if not found:
        return set(extract_terms(document.text, document.language))
    headings = " ".join((document.title, *(section.heading for section in document.sections)))
    return found.union(extract_terms(headings, document.language))
