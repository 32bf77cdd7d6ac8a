"""Recognize what is no content of a saved page: lines around the document, hidden elements."""

import re
from collections.abc import Sequence

_BOILERPLATE_LINES = frozenset(
    """
    accept|accept all|reject all|manage cookies|manage choices|
    advertisement|all rights reserved|back|back to list|back to top|close|comments|contact us|
    cookie policy|cookie settings|copy link|download|e-mail|email|events|facebook|follow us|home|
    leave a comment|linkedin|listen|log in|login|main menu|menu|more|
    an error has occurred, please try again later|order reprints|
    print article|sign up now|thanks for signing up!|news room|newsletter|
    newsroom|next|next article|open in app|pinterest|previous|previous article|previous page|
    next page|play|print|print this page|print version|privacy policy|read also|read more|
    related articles|related content|related links|related news|related posts|save|search|
    see also|share|share article|share on facebook|share on twitter|share this|
    share this article|share this page|share this story|sign in|sign up|site map|sitemap|skip|
    skip to content|skip to main content|skip to navigation|subscribe|tags|telegram|
    terms of use|text size|text version|top of page|tweet|twitter|whatsapp|
    zurück|teilen|drucken|partager|imprimer|поделиться|печать|версия для печати|см. также|
    читайте также|назад|меню|поиск
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_LINKS_FOLLOW = frozenset("see also|read also|related links|related articles|см. также".split("|"))
_LABEL = re.compile(
    r"(?:geography|topics|persons|tags|keywords|categor(?:y|ies)|filed under|regions|"
    r"publication (?:status|date)|published in|direct link|темы|география|персоны|теги)\s*(?::|$)",
    re.I,
)
_SENTENCE = re.compile(r"[.?!…][\"'”’»)\]]*$")
_DATED = re.compile(r"\b(?:1[89]|20)\d\d(?:[ ,]+\d{1,2}:\d\d)?$")


_POINTER = re.compile(
    r"(?:see more|read more|read also|see also|also read|related|recommended|don['’]?t miss|"
    r"more on this|watch|подробнее|читайте также|lire aussi|lesen sie auch)\s*[:|›»]",
    re.I,
)
_LEGAL = re.compile(r"(?:copyright\b|©|\(c\) ?\d{4}).{0,200}|.{0,160}all rights reserved\.?", re.I)
_PROMOTION = re.compile(
    r"(?:please )?(?:sign up|subscribe|get (?:the|our)|join (?:us|our)|follow us|"
    r"download (?:our|the)|abonnieren sie|melden sie sich|folgen sie uns|inscrivez-vous|"
    r"abonnez-vous|suivez-nous|"
    r"suscríb(?:ase|ete)|síguenos|inscreva-se|iscriviti|seguici|подпи(?:шитесь|сывайтесь)|"
    r"следите за нами)\b.{0,120}"
    r"(?:newsletter|boletín|infolettre|lettre d|рассылк|telegram|телеграм|facebook|instagram|"
    r"twitter|\bx\b|whatsapp|youtube|linkedin|inbox|e-?mail|alerts|\bapp\b|podcast)",
    re.I | re.S,
)
_CONSENT = re.compile(
    r"(?:we (?:and our partners )?(?:use|value your privacy)|this (?:web)?site uses|"
    r"by (?:using|continuing)|wir (?:verwenden|nutzen|und unsere)|diese (?:web)?seite|"
    r"diese website|nous utilisons|ce site utilise|nous et nos partenaires|utilizamos|"
    r"este sitio|usiamo|questo sito|usamos|мы используем|этот сайт использует|"
    r"当サイト|我们使用|本网站使用|この(?:サイト|ウェブサイト)).{0,200}"
    r"(?:cookie|privacy|privatsphäre|partner|appareil|dispositivo|クッキー)",
    re.I | re.S,
)
_FOLIO = re.compile(
    r"(?:[\d/.-]* ?)?page \d+(?: of \d+.{0,90})?|\d[\d/.-]* https?://\S+|https?://\S+ \d[\d/.-]*"
    r"|(?:\d{1,3} )?\d\d-\d{5}(?: \d{1,3}/?\d*)?|[\d/]* ?A/\d+/PV\.\d+(?: [\d-]+)?",
    re.I,
)
_MAX_BUTTONS = 6  # of one line: "Share Tweet Email"
_MAX_CONSENT = 700  # characters
_SHORT = 240  # characters: a longer line has content of its own


def is_boilerplate(line: str) -> bool:
    """Return whether a line is a button, menu entry, pointer, legal notice or page number."""
    bare = line.strip(" \t|:>»«<·•[](){}.…").casefold()
    pointer = len(line) < _SHORT and _POINTER.match(line)
    words = bare.split()
    is_bar = 1 < len(words) <= _MAX_BUTTONS and _BOILERPLATE_LINES.issuperset(words)
    promotion = len(line) < _SHORT and _PROMOTION.match(line)
    return (
        bare in _BOILERPLATE_LINES
        or is_bar
        or bool(promotion or (len(line) < _MAX_CONSENT and _CONSENT.match(line)))
        or bool(pointer or _LEGAL.fullmatch(line) or _FOLIO.fullmatch(line))
    )


def strip_boilerplate(lines: Sequence[str]) -> list[bool]:
    """Return for each paragraph of a saved page whether it belongs to the document."""
    kept, links = [], False
    end = _find_index_entries(lines)
    for at, line in enumerate(lines):
        heads_links = line.strip(" :").casefold() in _LINKS_FOLLOW
        links = heads_links or (links and len(line) < _SHORT and bool(_DATED.search(line)))
        kept.append(at < end and not (links or is_boilerplate(line)))
    return kept


def _find_index_entries(lines: Sequence[str]) -> int:
    """Return the index where the page's index entries begin, after the end of the text."""
    start = len(lines)
    while start and len(lines[start - 1]) < _SHORT and not _SENTENCE.search(lines[start - 1]):
        start -= 1
    labels = (at for at in range(start, len(lines)) if _LABEL.match(lines[at]))
    return next(labels, len(lines))


# --- style declarations that hide text ------------------------------------------------------------

_HIDING = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?%?(?=;|$|!)"
    r"|font-size:(?:0(?:px|pt|em|rem|%)?|[01](?:\.\d+)?(?:px|pt))(?=;|$|!)|color:transparent"
    r"|clip:rect\((?:0|1px)(?:px)?[, ](?:0|1px)|clip-path:inset\((?:50|100)%"
    r"|(?:left|top|right|margin-left|text-indent):-\d{3,}(?:px|em|rem|pt)|transform:scale\(0)"
)
_NO_SIZE = re.compile(r"(?:^|;)(?:max-)?(?:height|width):0(?:px)?(?=;|$|!)")
_COLOR = re.compile(r"(?:^|;)color:([^;!]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_WHITE = frozenset({"#fff", "#ffffff", "white", "rgb(255,255,255)"})


def hides(style: str) -> bool:
    """Return whether declarations hide an element: no display, size, color or place on the page."""
    bare = re.sub(r"\s+", "", style).lower()
    if _HIDING.search(bare):
        return True
    if "overflow:hidden" in bare and _NO_SIZE.search(bare):
        return True
    color, ground = _COLOR.search(bare), _GROUND.search(bare)
    if not (color and ground):
        return False
    same = color[1] == ground[1] or {color[1], ground[1]} <= _WHITE
    return same and "url(" not in ground[1] and color[1] not in ("inherit", "initial", "unset")
