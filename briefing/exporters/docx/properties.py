"""Properties of the Word document: those of the memo, none of the template's or a library's."""

from collections.abc import Sequence
from datetime import date, datetime

from docx.document import Document
from docx.opc.coreprops import CoreProperties
from docx.opc.part import Part
from lxml import etree

from briefing.exporters.docx.styles import set_language
from briefing.exporters.docx.xml import clean, default_locale, lang
from briefing.exporters.wording import translate
from briefing.models import Memo

_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
MAX_LENGTH = 255  # maximum characters of a document property


def set_core_properties(document: Document, memo: Memo) -> None:
    """Set title, subject, author, marking, keywords, language and date of the memo."""
    core = document.core_properties
    for child in list(core._element):
        core._element.remove(child)
    core.title = _fit(memo.title or translate(memo, "untitled"))
    core.subject = _fit(memo.header.get("subject", "") or memo.title)
    core.author = _fit(memo.header.get("from", ""))
    core.category = _fit(memo.header.get("marking", ""))
    core.keywords = _join_whole(list(memo.areas.values()))
    core.language = default_locale(memo.language)
    core.revision = 1
    _date(core, memo.date)
    set_language(document.styles.element, lang(memo.language))
    for part in document.part.package.iter_parts():
        if str(part.content_type).endswith("extended-properties+xml"):
            _plain(part)


def _fit(text: str) -> str:
    return clean(text)[:MAX_LENGTH]


def _join_whole(words: Sequence[str]) -> str:
    """Join as many words as a property holds."""
    joined = ""
    for word in words:
        longer = f"{joined}, {clean(word)}" if joined else clean(word)
        if len(longer) > MAX_LENGTH:
            break
        joined = longer
    return joined


def _date(core: CoreProperties, day: str) -> None:
    try:
        made = datetime.combine(date.fromisoformat(day), datetime.min.time())
    except ValueError:
        return  # a memo without a date has none in its properties either
    core.created = core.modified = made


def _plain(part: Part) -> None:
    """Remove counts and names of the template; keep its company."""
    old = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    company = old.findtext(f"{{{_APP}}}Company") or ""
    for child in list(old):
        old.remove(child)
    for name, words in (("Application", "briefing"), ("Company", company)):
        if words:
            etree.SubElement(old, f"{{{_APP}}}{name}").text = words
    part._blob = etree.tostring(old, xml_declaration=True, encoding="UTF-8", standalone=True)
