"""Find the styles of a template for each role, and add those it lacks from the shipped template.

A style is found by its id, by its name in any of the languages of `style_names`, or, for headings,
by its outline level. Styles that are found stay as they are.
"""

from collections.abc import Sequence
from copy import deepcopy

from briefing.exporters.docx.style_names import ROLES, StyleRole
from briefing.exporters.docx.theme import Palette
from briefing.exporters.docx.xml import Element, element, qname, xpath

Ids = dict[str, str]  # role -> style id
HEADS = ("Heading3", "Heading2", "Heading1")  # an added one follows the last that is there
ACCENT = "1F3554"  # the shipped template's colour of headings
TINTS = {ACCENT: 1.0, "E4EAF1": 0.12, "F1F4F8": 0.06}  # shipped colours -> share of the accent
# what an added style does not bring: typefaces and text colour are the template's own, and the
# exporter numbers lists by itself
_OWN = f"""w:pPr/w:numPr[w:numId/@w:val!='0'] | w:rPr/w:rFonts
    | w:rPr/w:color[@w:val='{ACCENT}']"""


def resolve_styles(styles: Element, shipped: Element, palette: Palette) -> Ids:
    """Return the style id of every role; add missing styles in the colours of the palette."""
    found: Ids = {role.id: _find(styles, role) for role in ROLES.values()}
    heads = [key for key in HEADS if found[key]]
    for role in ROLES.values():
        if not found[role.id]:
            lead = heads[-1] if heads and role.id in HEADS else ""
            found[role.id] = _add(styles, shipped, role, {**found, "Normal": found.get(lead, "")})
            _tint(styles[-1], palette)
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


def _tint(style: Element, palette: Palette) -> None:
    """Replace the shipped accent and its tints by those of the template's theme."""
    for node in xpath(style, ".//*[@w:fill or @w:color]"):
        for name in ("fill", "color"):
            tint = TINTS.get(node.get(qname(name), ""))
            if tint:
                node.set(qname(name), palette.tint(tint))


def has_page_break(styles: Element, style: str) -> bool:
    """Return whether a style starts a page."""
    found = xpath(styles, "w:style[@w:styleId=$id]/w:pPr/w:pageBreakBefore", id=style)
    return bool(found) and found[0].get(qname("val"), "1") not in ("0", "false", "off")


def _relink(link: Element, styles: Element, found: Ids) -> None:
    """Point a link between styles to the template's own; remove it if there is none."""
    wanted = found.get(link.get(qname("val"))) or default(
        styles, link.getparent().get(qname("type"))
    )
    if wanted:
        link.set(qname("val"), wanted)
    else:
        link.getparent().remove(link)


def default(styles: Element, kind: str) -> str:
    """Return the id of the template's default style of a kind; "" if it has none."""
    rows = xpath(styles, f"w:style[@w:type='{kind}'][@w:default='1']/@w:styleId")
    return str(rows[0]) if rows else ""


def _free(styles: Element, wanted: str) -> str:
    taken = set(xpath(styles, "w:style/@w:styleId"))
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}{number}", number + 1
    return name


def numbered(styles: Element, style: str) -> bool:
    """Return whether a style, or one it is based on, makes its paragraphs list items."""
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
    """Set the language of the document's defaults; keep other attributes of the mark."""
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
