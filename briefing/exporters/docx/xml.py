"""Elements of WordprocessingML: runs, paragraphs, languages.

Children are written in the order the schema asks for (ECMA-376 part 1, 17.3); nothing sorts them.
"""

import re
from typing import Any

from lxml import etree

from briefing.languages.locales import REGIONS, is_rtl

Element = Any  # an lxml element; lxml ships no types

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"
SPACES = {"w": W, "r": R}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EAST = ("ja", "zh", "ko")


def element(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Create an element of the main namespace; None children are skipped."""
    made = etree.Element(f"{{{W}}}{tag}", nsmap=SPACES)
    for name, value in attributes.items():
        made.set(f"{{{W}}}{name}", str(value))
    made.extend(child for child in children if child is not None)
    return made


def qname(name: str) -> str:
    """Return the name of an attribute or element in the main namespace."""
    return f"{{{W}}}{name}"


def xpath(element: Element, path: str, **values: str) -> list[Element]:
    """Evaluate an XPath with variables and the prefixes `w:` and `r:`, on any lxml element."""
    rows: Any = etree.XPath(path, namespaces=SPACES)(element, **values)
    return list(rows)


def clean(text: str) -> str:
    """Remove the characters that XML does not allow."""
    return _FORBIDDEN.sub("", text)


def text(content: str, tag: str = "t") -> Element:
    """Create the text of a run; leading and trailing spaces stay."""
    made = element(tag)
    made.text = clean(content)
    made.set(f"{{{XML}}}space", "preserve")
    return made


def run(content: str, style: str = "", language: str = "") -> Element:
    """Create a run of text in a character style, marked with its language."""
    return element("r", run_properties(style, language), text(content))


def run_properties(style: str = "", language: str = "") -> Element | None:
    """Create the properties of a run: style, direction, language."""
    parts = [element("rStyle", val=style)] if style else []
    if language and language != "und":
        parts += [element("rtl")] if is_rtl(language) else []
        parts.append(lang(language))
    return element("rPr", *parts) if parts else None


def paragraph(style: str, *children: Element, before: tuple[Element | None, ...] = ()) -> Element:
    """Create a paragraph in a style; `before` are further properties, in the schema's order."""
    return element("p", element("pPr", element("pStyle", val=style), *before), *children)


def lang(code: str) -> Element:
    """Create the language mark of a run, in the attribute for its script."""
    full = default_locale(code)
    if is_rtl(code):
        return element("lang", bidi=full)
    if code.split("-")[0] in _EAST:
        return element("lang", val=full, eastAsia=full)
    return element("lang", val=full)


def default_locale(code: str) -> str:
    """Return the language with the region that Word expects: "ru" gives "ru-RU"."""
    if "-" in code and code not in REGIONS:
        return code
    region = REGIONS.get(code, "")
    return f"{code.split('-')[0]}-{region}" if region else code or "und"


def direction(language: str, memo_language: str) -> Element | None:
    """Return the mark of a paragraph's direction; None where it is that of the memo."""
    if is_rtl(language or memo_language) == is_rtl(memo_language):
        return None
    return element("bidi") if is_rtl(language) else element("bidi", val="0")
