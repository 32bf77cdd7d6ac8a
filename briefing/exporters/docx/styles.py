"""Which style of a template plays which role; what it lacks is added from the shipped one.

A style is found by its id, by its name in any of the languages of `names`, or, for headings, by
its outline level. Found styles stay as they are: the house's look is the memo's.
"""

from collections.abc import Sequence
from copy import deepcopy

from briefing.exporters.docx.style_names import ROLES, StyleRole
from briefing.exporters.docx.xml import Element, element, qname, xpath

Ids = dict[str, str]  # role -> style id
HEADS = ("Heading3", "Heading2", "Heading1")  # an added one follows the last that is there
ACCENT = "1F3554"  # the shipped template's colour of headings
# what an added style doesn't bring: typefaces and the accent are the house's own, and the writer
# numbers lists by itself
_OWN = f"""w:pPr/w:numPr[w:numId/@w:val!='0'] | w:rPr/w:rFonts
    | w:rPr/w:color[@w:val='{ACCENT}']"""


def resolve_styles(styles: Element, shipped: Element) -> Ids:
    """The style id of every role; `styles` is completed from `shipped` where one is missing."""
    found: Ids = {role.id: _find(styles, role) for role in ROLES.values()}
    heads = [key for key in HEADS if found[key]]
    for role in ROLES.values():
        if not found[role.id]:
            lead = heads[-1] if heads and role.id in HEADS else ""
            found[role.id] = _add(styles, shipped, role, {**found, "Normal": found.get(lead, "")})
    return {name: found[role.id] for name, role in ROLES.items()}


def _find(styles: Element, role: StyleRole) -> str:
    rows = xpath(styles, f"w:style[@w:type='{role.kind}']")
    tests = (
        lambda row: row.get(qname("styleId")) == role.id,
        lambda row: _name(row) in role.names,
        lambda row: role.level and _level(row) == role.level,
    )
    for test in tests:
        for row in rows:
            if test(row):
                return str(row.get(qname("styleId")))
    return ""


def _name(row: Element) -> str:
    named = row.find(qname("name"))
    return str(named.get(qname("val"), "")).lower() if named is not None else ""


def _level(row: Element) -> int:
    levels = xpath(row, "w:pPr/w:outlineLvl/@w:val")
    return int(levels[0]) + 1 if levels and str(levels[0]).isdigit() else 0


def _add(styles: Element, shipped: Element, role: StyleRole, found: Ids) -> str:
    made = deepcopy(xpath(shipped, f"w:style[@w:styleId='{role.id}']")[0])
    made.set(qname("styleId"), _free(styles, role.id))
    for tag in ("basedOn", "next"):
        for link in made.findall(qname(tag)):
            _relink(link, styles, found)
    for own in xpath(made, _OWN):
        own.getparent().remove(own)
    styles.append(made)
    return str(made.get(qname("styleId")))


def _relink(link: Element, styles: Element, found: Ids) -> None:
    """Point a link between styles at the template's own; without one it goes."""
    wanted = found.get(link.get(qname("val"))) or default(
        styles, link.getparent().get(qname("type"))
    )
    if wanted:
        link.set(qname("val"), wanted)
    else:
        link.getparent().remove(link)


def default(styles: Element, kind: str) -> str:
    """The id of the template's default style of a kind; "" where it has none."""
    rows = xpath(styles, f"w:style[@w:type='{kind}'][@w:default='1']/@w:styleId")
    return str(rows[0]) if rows else ""


def _free(styles: Element, wanted: str) -> str:
    taken = set(xpath(styles, "w:style/@w:styleId"))
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}{number}", number + 1
    return name


def numbered(styles: Element, style: str) -> bool:
    """Whether a style, or one it is based on, makes its paragraphs list items."""
    seen: set[str] = set()
    while style and style not in seen:
        seen.add(style)
        row = xpath(styles, "w:style[@w:styleId=$id]", id=style)
        if row and xpath(row[0], "w:pPr/w:numPr/w:numId[@w:val!='0']"):
            return True
        parents = xpath(row[0], "w:basedOn/@w:val") if row else []
        style = str(parents[0]) if parents else ""
    return False


def set_language(styles: Element, language: Element) -> None:
    """Set the language of the document's defaults; other attributes of the mark stay."""
    defaults = styles.find(qname("docDefaults"))
    if defaults is None:
        defaults = element("docDefaults")
        styles.insert(0, defaults)
    properties = defaults
    for tag in ("rPrDefault", "rPr"):
        inner = properties.find(qname(tag))
        if inner is None:
            inner = element(tag)
            properties.insert(0, inner)
        properties = inner
    mark = properties.find(qname("lang"))
    if mark is None:
        properties.append(language)
    else:
        mark.attrib.update(language.attrib)


def set_right_to_left(styles: Element, page: Element) -> None:
    """Make right to left the default direction of paragraphs and of the page's columns."""
    defaults = styles.find(qname("docDefaults"))
    if defaults is None:
        defaults = element("docDefaults")
        styles.insert(0, defaults)
    paragraphs = defaults.find(qname("pPrDefault"))
    if paragraphs is None:
        paragraphs = element("pPrDefault")
        defaults.append(paragraphs)
    properties = paragraphs.find(qname("pPr"))
    if properties is None:
        properties = element("pPr")
        paragraphs.append(properties)
    after = ("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
             "suppressOverlap", "jc", "textDirection", "textAlignment", "outlineLvl")  # fmt: skip
    _insert_before(properties, element("bidi"), after)
    _insert_before(page, element("bidi"), ("rtlGutter", "docGrid", "printerSettings"))


def _insert_before(parent: Element, child: Element, following: Sequence[str]) -> None:
    """Insert a child before the first of these elements, which the schema puts after it."""
    tags = {qname(tag) for tag in following}
    at = next((i for i, each in enumerate(parent) if each.tag in tags), len(parent))
    parent.insert(at, child)
