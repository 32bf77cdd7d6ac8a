"""Which style of a template plays which role; what it lacks is added from the shipped one.

A style is found by its id, by its name in any of the languages of `names`, or, for headings, by
its outline level. Found styles stay as they are: the house's look is the memo's.
"""

from copy import deepcopy

from briefing.exporters.docx.style_names import ROLES, Role
from briefing.exporters.docx.xml import Element, at, look, w

Ids = dict[str, str]  # role -> style id
HEADS = ("Heading3", "Heading2", "Heading1")  # an added one follows the last that is there
ACCENT = "1F3554"  # the shipped template's colour of headings
# what an added style doesn't bring: typefaces and the accent are the house's own, and the writer
# numbers lists by itself
_OWN = f"""w:pPr/w:numPr[w:numId/@w:val!='0'] | w:rPr/w:rFonts
    | w:rPr/w:color[@w:val='{ACCENT}']"""


def adopt(styles: Element, shipped: Element) -> Ids:
    """The style id of every role; `styles` is completed from `shipped` where one is missing."""
    found: Ids = {role.id: _find(styles, role) for role in ROLES.values()}
    heads = [key for key in HEADS if found[key]]
    for role in ROLES.values():
        if not found[role.id]:
            lead = heads[-1] if heads and role.id in HEADS else ""
            found[role.id] = _add(styles, shipped, role, {**found, "Normal": found.get(lead, "")})
    return {name: found[role.id] for name, role in ROLES.items()}


def _find(styles: Element, role: Role) -> str:
    rows = look(styles, f"w:style[@w:type='{role.kind}']")
    tests = (
        lambda row: row.get(at("styleId")) == role.id,
        lambda row: _name(row) in role.names,
        lambda row: role.level and _level(row) == role.level,
    )
    for test in tests:
        for row in rows:
            if test(row):
                return str(row.get(at("styleId")))
    return ""


def _name(row: Element) -> str:
    named = row.find(at("name"))
    return str(named.get(at("val"), "")).lower() if named is not None else ""


def _level(row: Element) -> int:
    levels = look(row, "w:pPr/w:outlineLvl/@w:val")
    return int(levels[0]) + 1 if levels and str(levels[0]).isdigit() else 0


def _add(styles: Element, shipped: Element, role: Role, found: Ids) -> str:
    made = deepcopy(look(shipped, f"w:style[@w:styleId='{role.id}']")[0])
    made.set(at("styleId"), _free(styles, role.id))
    for tag in ("basedOn", "next"):
        for link in made.findall(at(tag)):
            _relink(link, styles, found)
    for own in look(made, _OWN):
        own.getparent().remove(own)
    styles.append(made)
    return str(made.get(at("styleId")))


def _relink(link: Element, styles: Element, found: Ids) -> None:
    """Point a link between styles at the template's own; without one it goes."""
    wanted = found.get(link.get(at("val"))) or default(styles, link.getparent().get(at("type")))
    if wanted:
        link.set(at("val"), wanted)
    else:
        link.getparent().remove(link)


def default(styles: Element, kind: str) -> str:
    """The id of the template's default style of a kind; "" where it has none."""
    rows = look(styles, f"w:style[@w:type='{kind}'][@w:default='1']/@w:styleId")
    return str(rows[0]) if rows else ""


def _free(styles: Element, wanted: str) -> str:
    taken = set(look(styles, "w:style/@w:styleId"))
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}{number}", number + 1
    return name


def numbered(styles: Element, style: str) -> bool:
    """Whether a style, or one it is based on, makes its paragraphs list items."""
    seen: set[str] = set()
    while style and style not in seen:
        seen.add(style)
        row = look(styles, "w:style[@w:styleId=$id]", id=style)
        if row and look(row[0], "w:pPr/w:numPr/w:numId[@w:val!='0']"):
            return True
        parents = look(row[0], "w:basedOn/@w:val") if row else []
        style = str(parents[0]) if parents else ""
    return False


def speak(styles: Element, language: Element) -> None:
    """Set the language of the document's defaults; other attributes of the mark stay."""
    defaults = styles.find(at("docDefaults"))
    if defaults is None:
        defaults = w("docDefaults")
        styles.insert(0, defaults)
    properties = defaults
    for tag in ("rPrDefault", "rPr"):
        inner = properties.find(at(tag))
        if inner is None:
            inner = w(tag)
            properties.insert(0, inner)
        properties = inner
    mark = properties.find(at("lang"))
    if mark is None:
        properties.append(language)
    else:
        mark.attrib.update(language.attrib)
