"""Split a mail's lines into the sender's own words, forwarded messages and quoted replies.

Mail programs mark forwarded and quoted messages by a separator line, by a printed head, by an
attribution ("On … wrote:"), by ">" and by elements of the page. A forwarded message is content
with its own sender and date; the quotation in a reply is left out.
"""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from msgspec import Struct

from briefing.models import Block
from briefing.readers.common.boilerplate import is_boilerplate
from briefing.readers.common.mail_heads import MailHead, match_head
from briefing.readers.common.text import collapse_whitespace
from briefing.readers.html import drop_invisible, parse_page
from briefing.readers.html.blocks import build_blocks, is_inline, is_skipped

FORWARD_SUBJECT = re.compile(
    r"\s*\[?(?:fwd?|wg|tr|rv|enc|i|doorst|vb|vs|vl|pd|"
    r""
    r"пер|перес|пересл|fs|転送|转发|轉寄|转寄|전달)\s?[:：\]]",
    re.I,
)
_REPLY_SUBJECT = re.compile(
    r"\s*(?:re|aw|antw|sv|rép|res|rif|r|ref|odp|ynt|ответ|отв|返信|回复|答复|回覆|회신)\s?"
    r"(?:\[\d+\])?[:：]",
    re.I,
)
_FORWARDED = re.compile(
    r"[\s>*_-]*(?:.{0,20}(?:forwarded (?:message|mail|by\b.*)|begin forwarded message|"
    r"weitergeleitete[rn]? (?:nachricht|mail|e-mail)|message (?:transféré|réexpédié|transmis)|"
    r"(?:mensaje|correo) reenviado|mensagem (?:encaminhada|reencaminhada)|messaggio inoltrato|"
    r"doorgestuurd bericht|vidarebefordrat meddelande|przekazana wiadomość|"
    r"(?:пересланное|пересылаемое|перенаправленное) (?:сообщение|письмо)|"
    r"(?:пересланного|переадресованного) сообщения|転送(?:された)?メッセージ|転送メール|"
    r"转发(?:的)?(?:邮件|信息)|转发邮件信息|被转发的邮件|轉寄的?郵件|"
    r"전달된 메시지))[\s:：*_.-]*",
    re.I,
)
_ORIGINAL = re.compile(
    r"[\s>]*-{2,}\s*(?:original(?:e|al)? ?(?:message|-nachricht|nachricht|appointment)|"
    r"ursprüngliche nachricht|message d['’]origine|message original|mensaje original|"
    r"mensagem original|messaggio originale|oorspronkelijk bericht|исходное сообщение|"
    r"оригинальное сообщение|元のメッセージ|オリジナル メッセージ|原始邮件|邮件原件|原始郵件|"
    r"원본 메시지)\s*-{2,}\s*",
    re.I,
)
_RULE = re.compile(r"[\s>]*_{8,}\s*")
_ATTRIBUTION = re.compile(
    r"(?:On\b.{4,250}\bwrote|Am\b.{4,250}\bschrieb\b.{0,120}|Le\b.{4,250}\ba écrit|"
    r"El\b.{4,250}\bescribió|Il\b.{4,250}\bha scritto|Em\b.{4,250}\bescreveu|"
    r"Op\b.{4,250}\bschreef\b.{0,120}|.{4,200}\b(?:пишет|написала?|писала?)|"
    r".{4,200}(?:のメール|のメッセージ|が書きました|さんは書きました)|.{4,200}(?:写道|寫道|编写))\s?[:：]\s*",
    re.I | re.S,
)
_TIME_OR_ADDRESS = re.compile(r"@|\d{1,2}[:.]\d\d")
_SIGNATURE = re.compile(r"--[ \u00a0]?")
_DEVICE = re.compile(
    r"(?:Sent from my [\w ]{2,30}|Sent from (?:Mail|Outlook|Yahoo).{0,40}|Get Outlook for .{2,30}|"
    r"Von meinem \S+ gesendet|Gesendet von .{2,30}|Envoyé de(?:puis)? mon .{2,30}|"
    r"Enviado desde mi .{2,30}|Отправлено с .{2,30}|Inviato da .{2,30}|从我的.{2,20}发送|"
    r"iPhoneから送信|发自我的.{2,20})\.?",
    re.I,
)
_MAX_SIGNATURE = 12  # lines below "-- ": more is text
_COVER_NOTE = 12  # words of a note above a message that is passed on ("please see below")


class Line(Struct, frozen=True):
    """A line of a mail, without its quotation marks."""

    text: str
    depth: int = 0  # 0: not quoted


class Message(Struct, frozen=True):
    """A forwarded message."""

    head: MailHead
    lines: tuple[int, ...]  # indexes, its head left out


class Split(Struct, frozen=True):
    """The parts of a mail, as indexes of its lines."""

    own: tuple[int, ...]
    forwarded: tuple[Message, ...] = ()
    quoted: int = 0  # lines of quoted messages that are left out
    signature: int = 0  # lines of signatures that are left out
    notices: int = 0  # legal notices and banners that are left out

    @property
    def warnings(self) -> tuple[str, ...]:
        found = (
            (self.quoted, "a quoted mail"),
            (self.signature, "a signature"),
            (self.notices, "a notice"),
        )
        return tuple(
            f"{number} {'line' if number == 1 else 'lines'} left out as {what}"
            for number, what in found
            if number
        )


class _Head(Struct, frozen=True):
    """Where another message begins, and how."""

    start: int  # its separator or its head's first line
    body: int  # its first line of text
    depth: int
    head: MailHead
    explicit: bool  # the separator says "forwarded"


def split_messages(lines: Sequence[Line], subject: str) -> Split:
    """Split a mail's lines; the `subject` distinguishes forwards ("FW:") and replies."""
    heads = _find_heads(lines)
    first = heads[0].start if heads else len(lines)
    own = [at for at in range(first) if not lines[at].depth]
    own, attributed = _drop_attributions(lines, own, first)
    texts = [lines[at].text for at in own if lines[at].text.strip()]
    is_reply = bool(_REPLY_SUBJECT.match(subject)) and not FORWARD_SUBJECT.match(subject)
    thin = len(" ".join(texts).split()) <= (0 if is_reply else _COVER_NOTE) and bool(heads)
    passed_on = bool(FORWARD_SUBJECT.match(subject)) or thin
    quoted = [at for at in range(first) if lines[at].depth]
    forwarded: list[Message] = []
    for head, after in zip(heads, [*heads, None][1:], strict=True):
        stop = after.start if after else len(lines)
        inside, outside = _divide(lines, head, stop)
        own += outside
        passed_on = passed_on or head.explicit
        if passed_on:
            forwarded.append(Message(head.head, tuple(inside)))
        else:
            quoted += inside
    if not any(lines[at].text.strip() for at in own) and not forwarded and quoted:
        own, quoted = list(range(len(lines))), []  # nothing but quotation: it is the content
    own, signature = _drop_signature(lines, own)
    left_out = sum(bool(lines[at].text.strip()) for at in quoted) + attributed
    return Split(tuple(own), tuple(forwarded), left_out, signature)


def _find_heads(lines: Sequence[Line]) -> list[_Head]:
    heads: list[_Head] = []
    texts = [line.text for line in lines]
    at = 0
    while at < len(lines):
        text = texts[at][:300]
        forwarded = bool(_FORWARDED.fullmatch(text))
        marked = forwarded or bool(_ORIGINAL.fullmatch(text))
        begin = at
        if marked or _RULE.fullmatch(text):
            begin = next((n for n in range(at + 1, len(lines)) if texts[n].strip()), at)
        found = match_head(texts, begin, marked) if begin < at + 4 else None
        if found is not None and not any(map(str.strip, texts[begin + found.length :])):
            found = None  # a head without a text is part of the own words
        if found is None and not (marked and begin > at):
            at += 1
            continue
        length = found.length if found else 0
        body = begin + length
        heads.append(_Head(at, body, lines[begin].depth, found or MailHead(), forwarded))
        at = max(body, at + 1)
    return heads


def _divide(lines: Sequence[Line], head: _Head, stop: int) -> tuple[list[int], list[int]]:
    """Return a message's lines, and those below it that are the sender's own again."""
    inside = list(range(head.body, stop))
    for at in inside:
        if lines[at].depth < head.depth and lines[at].text.strip():
            return list(range(head.body, at)), [n for n in range(at, stop) if not lines[n].depth]
    return inside, []


def _drop_attributions(lines: Sequence[Line], own: list[int], stop: int) -> tuple[list[int], int]:
    """Leave out "On … wrote:" before a quotation; without marks, the quotation is the rest.

    Returns the other lines and how many were left out.
    """
    found = _find_attribution(lines, own, stop)
    if found is None:
        return own, 0
    dropped = set(found)
    after = next((n for n in range(found.stop, stop) if lines[n].text.strip()), stop)
    if after < stop and not lines[after].depth:
        dropped |= set(range(after, stop))
    rest, count = _drop_attributions(lines, [n for n in own if n not in dropped], stop)
    is_quoted = any(lines[n].depth for n in range(stop))
    if not is_quoted and not any(lines[n].text.strip() for n in rest):
        return own, 0  # nothing else is in the mail
    return rest, count + sum(bool(lines[n].text.strip()) for n in dropped)


def _find_attribution(lines: Sequence[Line], own: Sequence[int], stop: int) -> range | None:
    """Return the lines of the first attribution; a long one is wrapped."""
    for span in (1, 2, 3):
        for at in own:
            texts = [lines[n].text.strip() for n in range(at, min(at + span, stop))]
            text = " ".join(texts)[:600]
            if (
                all(texts)
                and _ATTRIBUTION.fullmatch(text)
                and (_TIME_OR_ADDRESS.search(text) or _is_quoted_below(lines, at + span))
                and not set(range(at, at + span)) - set(own)
            ):
                return range(at, at + span)
    return None


def _is_quoted_below(lines: Sequence[Line], start: int) -> bool:
    return next((line.depth for line in lines[start : start + 3] if line.text.strip()), 0) > 0


def _drop_signature(lines: Sequence[Line], own: list[int]) -> tuple[list[int], int]:
    """Leave out what follows "-- ", if it is short, and a device's line at the end."""
    for place, at in enumerate(own):
        rest = [n for n in own[place:] if lines[n].text.strip()]
        short = 1 < len(rest) <= _MAX_SIGNATURE
        delimited = bool(_SIGNATURE.fullmatch(lines[at].text)) and short
        device = len(rest) == 1 and _DEVICE.fullmatch(lines[at].text.strip())
        if (delimited or device) and any(lines[n].text.strip() for n in own[:place]):
            return own[:place], len(rest) - (1 if delimited else 0)
    return own, 0


# --- signatures and notices -----------------------------------------------------------------------

_CLOSING = re.compile(
    r"(?:(?:with )?(?:kind|best|warm|many|kindest|warmest)? ?(?:regards|wishes|thanks)|best|cheers|"
    r"yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully|"
    r"(?:mit )?(?:freundlichen?|vielen?|besten?|herzlichen?|lieben?) grü(?:ß|ss)en?.{0,20}|"
    r"mfg|lg|vg|hochachtungsvoll|(?:bien )?cordialement|bien à vous|(?:meilleures|cordiales|"
    r"sincères) salutations|(?:veuillez agréer|je vous prie d’agréer).{0,120}|atentamente|"
    r"(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|cordiali saluti|distinti saluti|"
    r"atenciosamente|cumprimentos|с уважением|з повагою|z poważaniem|s pozdravem|saygılarımla|"
    r"敬具|よろしくお願い(?:いた)?します|此致|敬礼|顺颂商祺|감사합니다|"
    r"مع تحياتي|مع أطيب التحيات)\W*",
    re.I,
)
_BANNER = re.compile(
    r"\W{0,3}(?:caution|warning|external|attention|achtung|ext|extern|externe)\b.{0,300}"
    r"|this (?:e-?mail|message) (?:originated|was sent) from outside.{0,300}"
    r"|diese (?:e-?mail|nachricht) (?:stammt|kommt|wurde) von (?:außerhalb|extern).{0,300}",
    re.I | re.S,
)
_BANNER_WORDS = re.compile(
    r"\b(?:outside|external|links?|sender|attachments?|extern\w*|absender|anhänge|expéditeur)\b",
    re.I,
)
_NOTICE = re.compile(
    r"\W{0,3}(?:(?:disclaimer|legal notice|confidentiality(?: notice)?)\W.*"
    r"|(?:this|the (?:information|contents?)).{0,60}(?:e-?mail|message|communication|transmission)"
    r".{0,200}(?:confidential|privileged|intended (?:only|solely|for the (?:use|addressee|named)))"
    r".*|if you (?:are not the (?:intended|named)|have received this|received this).{0,400}"
    r"|(?:please )?(?:consider|think (?:of|about)) the environment.{0,200}"
    r"|diese (?:e-?mail|nachricht).{0,200}(?:vertraulich|rechtlich geschützt|ausschließlich).*"
    r"|(?:ce (?:message|courriel|mail|courrier)|le contenu de ce).{0,200}confidentiel.*"
    r"|(?:este|el contenido de este) (?:mensaje|correo|e-?mail).{0,200}confidencial.*"
    r"|(?:questo|questa) (?:messaggio|e-?mail).{0,200}(?:riservat|confidenzial).*"
    r"|(?:это|данное) (?:сообщение|письмо).{0,200}конфиденциальн.*"
    r"|(?:本邮件|此邮件|このメール|本メール).{0,100}(?:机密|保密|機密).*"
    r"|you(?:’re|'re| are)? (?:receiv(?:e|ed|ing)|getting) this (?:e-?mail|message|news).{0,200}"
    r"|(?:to )?unsubscribe\b.{0,200}|view (?:this e-?mail )?in (?:your )?browser)",
    re.I | re.S,
)
_POSTSCRIPT = re.compile(r"(?:p\.?\s?s\.?|ps|nb)\b", re.I)
_MAX_NAME_LINE = 120  # characters of a line of a signature
_MAX_NAME_LINES = 8
_SENTENCE = re.compile(r"[.!?。！？]\W*$")
_SENTENCE_WORDS = 5


def drop_notices(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """Leave out banners, legal notices, and the name and address below a closing formula."""
    notices = [
        at
        for at, block in enumerate(blocks)
        if _NOTICE.fullmatch(block.text)
        or (at < 2 and _BANNER.fullmatch(block.text) and _BANNER_WORDS.search(block.text))
    ]
    rest = [at for at in range(len(blocks)) if at not in set(notices)]
    signature = _find_signature(blocks, rest)
    dropped = {*notices, *signature}
    if all(at in dropped for at in range(len(blocks))):
        return list(blocks), ()
    split = Split((), signature=len(signature), notices=len(notices))
    return [block for at, block in enumerate(blocks) if at not in dropped], split.warnings


def _find_signature(blocks: Sequence[Block], places: Sequence[int]) -> list[int]:
    """Return the closing formula and the names and addresses below it."""
    for rank, at in enumerate(places):
        if not _CLOSING.fullmatch(blocks[at].text):
            continue
        below = [n for n in places[rank + 1 :] if not _POSTSCRIPT.match(blocks[n].text)]
        lines = list(takewhile(lambda n: _may_be_signature(blocks[n].text), below))
        if len(lines) <= _MAX_NAME_LINES:
            return [at, *lines]
    return []


def _may_be_signature(text: str) -> bool:
    """Return whether a line is a name, an office or an address, and no sentence."""
    is_sentence = bool(_SENTENCE.search(text)) and len(text.split()) >= _SENTENCE_WORDS
    return len(text) <= _MAX_NAME_LINE and not is_sentence


# --- HTML mails as lines that know where they are in the page -------------------------------------

_QUOTES = ("gmail_quote", "gmail_quote_container", "yahoo_quoted", "moz-forward-container",
           "protonmail_quote", "zmail_extra", "ntes-mailmaster-quote")  # fmt: skip
_SIGNATURES = ("gmail_signature", "moz-signature")
_CELLS = ("td", "th")
_MAX_SIGNATURE_TEXT = 600  # characters

Slot = tuple[Any, bool]  # an element's text, or its tail (True)


class MailPage:
    """A page, its lines, and the strings that each line is made of."""

    def __init__(self, page: str) -> None:
        self.tree = parse_page(page)
        self.warnings = (*drop_invisible(self.tree), *self._drop_signatures())
        _break_preformatted(self.tree)
        reader = _LineReader()
        reader.read(self.tree)
        self.lines, self._slots = reader.lines, reader.slots
        self._strings = {slot: _get(slot) for slots in self._slots for slot in slots}

    def build_blocks(self, numbers: Collection[int]) -> list[Block]:
        """Return the blocks of some of the lines."""
        self._show(numbers)
        return [block for block in build_blocks(self.tree) if not is_boilerplate(block.text)]

    def serialize(self, numbers: Collection[int]) -> str:
        """Return a page of some of the lines."""
        self._show(numbers)
        return str(lxml_html.tostring(self.tree, encoding="unicode"))

    def _show(self, numbers: Collection[int]) -> None:
        """Empty all strings except those of the given lines."""
        shown = {slot for number in numbers for slot in self._slots[number]}
        for slot, text in self._strings.items():
            _put(slot, text if slot in shown else None)

    def _drop_signatures(self) -> tuple[str, ...]:
        found = [e for e in self.tree.iter() if _has_class(e, _SIGNATURES)]
        short = [e for e in found if 0 < len(e.text_content().strip()) < _MAX_SIGNATURE_TEXT]
        for element in short:
            if element.getparent() is not None:
                element.drop_tree()
        return ("a signature was left out",) if short else ()


class _LineReader:
    """A walk over a page that ends a line at every block and every <br>."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.slots: list[list[Slot]] = []
        self._pieces: list[str] = []
        self._open: list[Slot] = []
        self._depth = 0

    def read(self, tree: Any) -> None:
        events = etree.iterwalk(tree, events=("start", "end"))
        skipped = None
        for event, element in events:
            if event == "start" and is_skipped(element):
                events.skip_subtree()
                skipped = element
            elif event == "start":
                self._start(element)
            else:
                if element is not skipped:
                    self._end(element)
                self._add(element, True)
        self._end_line()

    def _start(self, element: Any) -> None:
        if not _continues_line(element):
            self._end_line()
        self._depth += _is_quotation(element)
        if element.tag in _CELLS:
            self._pieces.append(" ")
        self._add(element, False)

    def _end(self, element: Any) -> None:
        if not _continues_line(element):
            self._end_line()
        self._depth -= _is_quotation(element)

    def _add(self, element: Any, is_tail: bool) -> None:
        if text := _get((element, is_tail)):
            self._pieces.append(text)
            self._open.append((element, is_tail))

    def _end_line(self) -> None:
        if self._open:
            self.lines.append(Line(collapse_whitespace("".join(self._pieces)), self._depth))
            self.slots.append(self._open)
        self._pieces, self._open = [], []


def _continues_line(element: Any) -> bool:
    return element.tag in _CELLS or (is_inline(element.tag) and element.tag != "br")


def _is_quotation(element: Any) -> bool:
    cited = element.tag == "blockquote" and element.get("type") == "cite"
    return cited or _has_class(element, _QUOTES)


def _has_class(element: Any, names: Sequence[str]) -> bool:
    given = element.get("class", "") if isinstance(element.tag, str) else ""
    return any(name in given.split() for name in names)


def _break_preformatted(tree: Any) -> None:
    """Replace the line ends inside <pre> by elements."""
    for pre in list(tree.iter("pre")):
        for element in list(pre.iter()):
            for is_tail in (False, True) if element is not pre else (False,):
                first, *rest = (_get((element, is_tail)) or "").split("\n")
                _put((element, is_tail), first)
                home = element.getparent() if is_tail else element
                at = home.index(element) + 1 if is_tail else 0
                for number, line in enumerate(rest):
                    mark = lxml_html.Element("br")
                    mark.tail = line
                    home.insert(at + number, mark)


def _get(slot: Slot) -> str | None:
    element, is_tail = slot
    text = element.tail if is_tail else element.text
    return None if text is None else str(text)


def _put(slot: Slot, text: str | None) -> None:
    element, is_tail = slot
    if is_tail:
        element.tail = text
    else:
        element.text = text
