"""Styles of a Word memo: find those of a template for each role, and add those it lacks.

Word stores its own styles under English names whatever language it speaks; other programs, and
styles made by hand, carry names in their language. A style is found by its id, by one of these
names, compared in lower case, or, for headings, by its outline level. Styles that are found stay
as they are; the others come from the shipped template, in the colours of the template.
"""

from collections.abc import Sequence
from copy import deepcopy

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.parts.numbering import NumberingPart
from lxml import etree
from msgspec import Struct

from briefing.exporters.docx.xml import Element, element, qname, xpath

# --- colours --------------------------------------------------------------------------------------


DEFAULT_ACCENT = "1F3554"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Palette(Struct, frozen=True):
    """An accent colour and its tints; black text is readable on each tint."""

    accent: str = DEFAULT_ACCENT  # RRGGBB

    def tint(self, share: float) -> str:
        """Mix the accent with white; `share` is the accent's part, 0..1."""
        channels = (int(self.accent[at : at + 2], 16) for at in (0, 2, 4))
        return "".join(f"{round(255 - (255 - channel) * share):02X}" for channel in channels)


def read_palette(document: Document) -> Palette:
    """Return the palette of a template: its theme's first accent colour, if it has a theme."""
    for part in document.part.package.iter_parts():
        if str(part.content_type).endswith("theme+xml"):
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            theme = etree.fromstring(part.blob, parser)
            accent = theme.find(f".//{_A}accent1/{_A}srgbClr")
            value = "" if accent is None else accent.get("val", "").upper()
            if len(value) == 6 and all(letter in "0123456789ABCDEF" for letter in value):
                return Palette(value)
    return Palette()


# --- roles ----------------------------------------------------------------------------------------


class StyleRole(Struct, frozen=True):
    """The role of a style in the memo. `id` is its id in the shipped template."""

    id: str
    names: tuple[str, ...]
    kind: str = "paragraph"
    level: int = 0  # a heading's outline level, 1..9; any style of that level will do


def _own_style(name: str, kind: str = "paragraph") -> StyleRole:
    return StyleRole(name.replace(" ", ""), (name.lower(),), kind)


TITLE = (
    "title", "titel", "titre", "título", "titulo", "название", "заголовок", "titolo", "tytuł",
    "тақырып", "атауы", "表題", "タイトル", "标题", "제목", "العنوان",
    "otsikko", "rubrik", "konu başlığı",
)  # fmt: skip
HEADING = (
    "heading {}", "überschrift {}", "titre {}", "título {}", "titulo {}", "заголовок {}",
    "тақырып {}", "{}-тақырып", "titolo {}", "nagłówek {}", "kop {}", "rubrik {}", "otsikko {}",
    "overskrift {}", "nadpis {}", "címsor {}", "başlık {}", "見出し {}", "标题 {}", "標題 {}",
    "제목 {}", "عنوان {}", "כותרת {}", "antraštė {}", "virsraksts {}", "поднадпис {}",
)  # fmt: skip
BODY = (
    "body text", "text body", "textkörper", "corps de texte", "corps du texte",
    "texto independiente", "cuerpo de texto", "corpo de texto", "основной текст", "негізгі мәтін",
    "corpo testo", "corpo del testo", "tekst podstawowy", "treść tekstu", "platte tekst",
    "brödtext",
    "leipäteksti", "brødtekst", "základní text", "szövegtörzs", "gövde metni", "本文", "正文文本",
    "본문",
)  # fmt: skip
BULLET = (
    "list bullet", "aufzählungszeichen", "liste à puces", "lista con viñetas",
    "lista com marcadores", "маркированный список", "таңбаланған тізім", "punto elenco",
    "lista punktowana", "opsomming", "opsommingsteken", "punktlista", "merkitty luettelo",
    "punktliste", "箇条書き", "列表项目符号", "글머리 기호",
)  # fmt: skip

ROLES: dict[str, StyleRole] = {
    "title": StyleRole("Title", TITLE),
    **{
        f"heading{level}": StyleRole(
            f"Heading{level}", tuple(name.format(level) for name in HEADING), level=level
        )
        for level in (1, 2, 3)
    },
    "body": StyleRole("BodyText", BODY),
    "list": StyleRole("ListBullet", BULLET),
    "list2": StyleRole("ListBullet2", tuple(f"{name} 2" for name in BULLET)),
    "contents": StyleRole(
        "TOCHeading",
        ("toc heading", "contents heading", "inhaltsverzeichnisüberschrift",
         "en-tête de table des matières", "título tdc", "заголовок оглавления", "目次の見出し"),
    ),
    **{
        f"toc{level}": StyleRole(
            f"TOC{level}",
            (f"toc {level}", f"contents {level}", f"verzeichnis {level}", f"inhalt {level}",
             f"оглавление {level}", f"目次 {level}", f"tdc {level}", f"tm {level}"),
        )
        for level in (1, 2, 3)
    },
    "header": StyleRole("Header", ("header", "kopfzeile", "en-tête", "encabezado", "ヘッダー")),
    "footer": StyleRole(
        "Footer", ("footer", "fußzeile", "pied de page", "pie de página", "フッター")
    ),
    "head": _own_style("Briefing Head"),
    "marking": _own_style("Briefing Marking"),
    "bottom": _own_style("Briefing Bottom Line"),
    "point": _own_style("Briefing Point"),
    "cell": _own_style("Briefing Cell"),
    "small": _own_style("Briefing Small"),
    "annex": _own_style("Briefing Annex"),
    "tag": _own_style("Briefing Tag", "character"),
    "reference": _own_style("Briefing Reference", "character"),
    "label": _own_style("Briefing Label", "character"),
    "table": _own_style("Briefing Table", "table"),
}  # fmt: skip


# --- styles of the template -----------------------------------------------------------------------


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


def font_size(styles: Element, style: str) -> int:
    """Return the size of a style's type in half-points; 20 where the style has none."""
    found = xpath(styles, "w:style[@w:styleId=$id]/w:rPr/w:sz/@w:val", id=style)
    return int(found[0]) if found and str(found[0]).isdigit() else 20


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


def is_numbered(styles: Element, style: str) -> bool:
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


# --- bullets, for templates whose list styles have none -------------------------------------------


_STEP = 340  # of indentation a level, in twentieths of a point
_SIGNS = "•–"


def add_bullets(document: Document, styles: Ids) -> dict[int, int]:
    """Return the number of a list by level, for levels whose style makes no list items."""
    known = document.styles.element
    bare = [n for n, role in enumerate(("list", "list2")) if not is_numbered(known, styles[role])]
    return dict.fromkeys(bare, _add_list(_numbering_part(document).element)) if bare else {}


def _numbering_part(document: Document) -> NumberingPart:
    related = (r for r in document.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.NUMBERING)
    found: NumberingPart | None = next((relation.target_part for relation in related), None)
    if found is not None:
        return found
    root = parse_xml(etree.tostring(element("numbering")))
    name = PackURI("/word/numbering.xml")
    made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, document.part.package)
    document.part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made


def _add_list(root: Element) -> int:
    """Add a bulleted list of two levels; definitions precede the lists that use them."""
    abstract = _next_id(root, "w:abstractNum/@w:abstractNumId")
    number = _next_id(root, "w:num/@w:numId")
    definition = element(
        "abstractNum", element("multiLevelType", val="hybridMultilevel"),
        *(_list_level(deep, sign) for deep, sign in enumerate(_SIGNS)), abstractNumId=abstract,
    )  # fmt: skip
    definitions = root.findall(definition.tag)
    root.insert(root.index(definitions[-1]) + 1 if definitions else 0, definition)
    lists = root.findall(element("num").tag)
    place = root.index(lists[-1] if lists else definition) + 1
    root.insert(place, element("num", element("abstractNumId", val=abstract), numId=number))
    return number


def _next_id(root: Element, path: str) -> int:
    return max((int(n) for n in xpath(root, path)), default=0) + 1


def _list_level(deep: int, sign: str) -> Element:
    indent = element("ind", left=_STEP * (deep + 1), hanging=_STEP)
    return element(
        "lvl", element("start", val=1), element("numFmt", val="bullet"),
        element("lvlText", val=sign), element("lvlJc", val="left"),
        element("pPr", indent), ilvl=deep,
    )  # fmt: skip
