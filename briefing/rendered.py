"""Extract the text of exported memos: the inverse of the exporters, as far as checks need it."""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lxml import etree, html
from msgspec import Struct

from briefing.errors import UsageError

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class RenderedText(Struct, frozen=True):
    """The text of an exported memo, in order.

    Two outputs with equal `facts` show and hide the same text, whatever program saved them.
    """

    # visible text: headings, paragraphs, list items, cells; white space folded
    lines: tuple[str, ...]
    # all text, hidden or not, with links, notes, fields and tags marked "⟨…⟩"
    facts: tuple[str, ...]


def fold(text: str) -> str:
    """Return the text on one line: white space collapsed, control characters removed."""
    return " ".join(_CONTROL.sub("", text).split())


# --- Word -----------------------------------------------------------------------------------------


MAX_PART_BYTES = 64 * 2**20  # unpacked
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SPACES = {f"{_W}tab", f"{_W}br", f"{_W}cr"}
# of a run or a style: properties that can hide text from a reader or from a screen reader
_HIDING = ("vanish", "webHidden", "specVanish", "strike", "dstrike", "color", "sz", "w", "position",
           "highlight", "shd", "fitText", "rtl")  # fmt: skip
_SYMBOL_FONT = re.compile(r"(?i)wingdings|webdings|symbol|marlett|dingbats|mt extra")
# of a paragraph, a row, a table, a section, a control: what moves text out of sight or replaces it
_PLACING = ("framePr", "hidden", "tblpPr", "bidiVisual", "dataBinding", "tblCaption",
            "tblDescription", "pgSz", "pgMar")  # fmt: skip
_MIN_WIDTH = 100  # of a cell or a line, in twentieths of a point
_MAX_INDENT = 8000  # of a paragraph
# elements that print nothing of their own, or whose facts are listed otherwise
_PLAIN = frozenset(
    ["document", "body", "hdr", "ftr", "p", "r", "t", "delText", "tab", "br", "cr", "tbl", "tr",
     "tc", "tblGrid", "gridCol", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "drawing",
     "fldChar", "sdt", "sdtContent", "smartTag", "footnotes", "footnote", "endnotes", "endnote",
     "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "comments", "comment",
     "annotationRef", "commentRangeStart", "commentRangeEnd", "txbxContent", "pict",
     "ins", "del", "moveFrom", "moveTo"]
)  # fmt: skip
_SETTINGS = {
    "word/settings.xml": ("documentProtection", "writeProtection", "docVar", "mailMerge"),
    "docProps/app.xml": ("Company", "Manager", "HyperlinkBase"),
}
_TEXTLESS = re.compile(  # parts that have facts of their own, or print nothing
    r"word/(?:document|styles|stylesWithEffects|settings|numbering|fontTable|webSettings|people"
    r"|theme/theme\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"
    r"|docProps/(?:core|app)\.xml|docProps/thumbnail\.\w+|\[Content_Types\]\.xml|.*\.rels"
)
_REVISIONS = ("ins", "del", "moveFrom", "moveTo")
_PROPERTIES = ("title", "subject", "creator", "keywords", "category", "description")
_BODY = "word/document.xml"


def _extract_docx(data: bytes) -> RenderedText:
    """Extract the paragraphs, and as facts the text of all parts with what marks it.

    Facts cover what a reader of the pages may not see: hidden, inserted and deleted text, comments,
    fields, links, bookmarks, and styles that hide text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = dict(_read_parts(package))
            package_facts = list(_list_package_facts(package, parts))
    except (zipfile.BadZipFile, KeyError, etree.LxmlError, ValueError, OSError) as error:
        raise UsageError(f"not a Word file: {error}") from error
    if _BODY not in parts:
        raise UsageError("not a Word file: it has no document")
    visible = (fold("".join(_visible(block))) for block in parts[_BODY].iter(f"{_W}p"))
    facts = (*_list_docx_facts(parts), *package_facts)
    return RenderedText(tuple(filter(None, visible)), facts)


def _read_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, Any]]:
    """Yield the XML parts of the text, the document first."""
    names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
    for name in sorted(names, key=lambda name: (name != _BODY, name)):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        yield name, etree.fromstring(_read_part(package, name), parser)


def _read_part(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        data = part.read(MAX_PART_BYTES + 1)
    if len(data) > MAX_PART_BYTES:
        raise ValueError(f"{name} is larger than {MAX_PART_BYTES >> 20} MB")
    return data


def _visible(block: Any) -> Iterator[str]:
    """Yield the text of a paragraph, that of text boxes in it included."""
    for each in block.iter(f"{_W}t", f"{_W}p", *_SPACES):
        yield each.text or "" if each.tag == f"{_W}t" else " "


# --- facts --------------------------------------------------------------------------------------


def _list_docx_facts(parts: Mapping[str, Any]) -> Iterator[str]:
    used: set[str] = set()
    for name, root in parts.items():
        if name.endswith(".rels") or name == "word/styles.xml":
            continue
        blocks = list(root.iter(f"{_W}p"))
        targets = _link_targets(parts, name)
        used |= {each.get(f"{_W}val") for each in root.iter(f"{_W}tblStyle")}
        yield from _list_places(root)
        if blocks and name != _BODY:
            yield f"⟨part {_kind(name)}⟩"
        for block in blocks:
            used |= {each.get(f"{_W}val") for each in block.iter(f"{_W}pStyle", f"{_W}rStyle")}
            fact = " ".join("".join(_list_marks(block, targets)).split())
            if fact:
                yield fact
    yield from _list_styles(parts.get("word/styles.xml"), used)
    yield from _list_numbers(parts.get("word/numbering.xml"))
    for element in parts.get("docProps/core.xml", ()):
        if etree.QName(element).localname in _PROPERTIES and element.text:
            yield f"⟨{etree.QName(element).localname}: {element.text}⟩"


def _kind(name: str) -> str:
    return name.removeprefix("word/").rstrip("0123456789.xml")


def _link_targets(parts: Mapping[str, Any], name: str) -> dict[str, str]:
    folder, _, file = name.rpartition("/")
    relations = parts.get(f"{folder}/_rels/{file}.rels")
    found = relations.iter(_RELATION) if relations is not None else ()
    return {each.get("Id"): each.get("Target", "") for each in found}


def _list_marks(block: Any, targets: Mapping[str, str]) -> Iterator[str]:
    """Yield the pieces of a paragraph, without those of the paragraphs in it."""
    for node in block.iter():
        if not isinstance(node.tag, str) or next(node.iterancestors(f"{_W}p"), None) is not block:
            continue
        name = etree.QName(node).localname
        if name in ("t", "delText"):
            marks = sorted(_text_marks(node))
            text = node.text or ""
            yield f"⟨{' '.join(marks)}: {text}⟩" if marks else text
        elif node.tag in _SPACES:
            yield " "
        elif name in _OTHER_FACTS:
            yield _OTHER_FACTS[name](node, targets)


def _text_marks(node: Any) -> Iterator[str]:
    for outer in node.iterancestors():
        name = etree.QName(outer).localname
        if name == "p":
            break
        if name in _REVISIONS:
            yield name
        elif name == "r":
            yield from _list_hiding(outer.find(f"{_W}rPr"))


def _list_hiding(properties: Any) -> Iterator[str]:
    for name in _HIDING if properties is not None else ():
        found = properties.find(f"{_W}{name}")
        if found is not None:
            values = (found.get(f"{_W}{key}") for key in ("val", "themeColor", "fill"))
            yield f"{name}={'/'.join(filter(None, values))}"
    fonts = properties.find(f"{_W}rFonts") if properties is not None else None
    for font in sorted(set(fonts.attrib.values() if fonts is not None else ())):
        if _SYMBOL_FONT.search(font):
            yield f"font={font}"


def _list_places(root: Any) -> Iterator[str]:
    """Yield what moves text of a part out of sight, and what prints something but isn't text."""
    for node in root.iter(f"{_W}*"):
        name = etree.QName(node).localname
        if name in _PLACING or _is_out_of_sight(node, name):
            yield f"⟨{name} {' '.join(sorted(node.attrib.values()))}⟩"
        elif not _is_plain(node, name):
            yield f"⟨{name}⟩"
    for node in root.iter("{*}textpath"):
        yield f"⟨textpath {node.get('string', '')}⟩"


def _is_plain(node: Any, name: str) -> bool:
    """Return whether an element prints nothing of its own, or has its fact in its paragraph."""
    outer = "" if node.getparent() is None else etree.QName(node.getparent()).localname
    is_property = name.endswith("Pr") or outer.endswith(("Pr", "PrEx", "PrChange", "Borders"))
    if is_property or name in _PLAIN or outer == "numPr":
        return True
    inside = next(node.iterancestors(f"{_W}p"), None) is not None
    return name in _OTHER_FACTS and (inside or name == "bookmarkStart")


def _is_out_of_sight(node: Any, name: str) -> bool:
    def read(*keys: str) -> list[int]:
        values = (node.get(f"{_W}{key}", "") for key in keys)
        return [int(value) for value in values if value.lstrip("-").isdecimal()]

    if name == "ind":
        return any(abs(each) > _MAX_INDENT for each in read("left", "right", "start", "end"))
    if name == "tcW":
        return any(each < _MIN_WIDTH for each in read("w"))
    if name == "trHeight":
        return bool(node.get(f"{_W}hRule") == "exact")
    is_line = name == "spacing" and node.get(f"{_W}lineRule", "") == "exact"
    return bool(is_line) and any(each < _MIN_WIDTH for each in read("line"))


def _list_numbers(numbering: Any) -> Iterator[str]:
    """Yield how paragraphs are numbered: what Word prints before each is no text of theirs."""
    levels = numbering.iter(f"{_W}lvl", f"{_W}startOverride") if numbering is not None else ()
    found = set()
    for level in levels:
        parts = (level.find(f"{_W}{name}") for name in ("numFmt", "lvlText", "start"))
        values = [part.get(f"{_W}val", "") for part in parts if part is not None]
        found.add(
            " ".join([*values, level.get(f"{_W}val") or "", *_list_hiding(level.find(f"{_W}rPr"))])
        )
    yield from (f"⟨numbers {each}⟩" for each in sorted(found))


def _list_package_facts(package: zipfile.ZipFile, parts: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a package has besides the text: code, other files, links to files elsewhere."""
    names = sorted(package.namelist())
    for name in names:
        root = parts.get(name)
        if _TEXTLESS.fullmatch(name) or name.endswith("/"):
            continue
        if root is None:
            yield f"⟨file {name} {hashlib.sha256(_read_part(package, name)).hexdigest()}⟩"
        elif text := fold(" ".join(root.itertext())):
            yield f"⟨file {name}: {text}⟩"
    if len({name.casefold() for name in names}) < len(names):
        yield "⟨two files of one name⟩"
    for name in parts:
        if name.endswith(".rels"):
            yield from _list_links(parts[name])
    yield from _list_settings(parts)


def _list_links(relations: Any) -> Iterator[str]:
    for each in relations.iter(_RELATION):
        kind = each.get("Type", "").rpartition("/")[2]
        if each.get("TargetMode") == "External" and kind != "hyperlink":
            yield f"⟨{kind} {each.get('Target', '')}⟩"


def _list_settings(parts: Mapping[str, Any]) -> Iterator[str]:
    for each in parts.get("[Content_Types].xml", ()):
        if each.get("PartName") == f"/{_BODY}":
            yield f"⟨type {each.get('ContentType')}⟩"
    for name, kinds in _SETTINGS.items():
        for each in parts[name].iter(*(f"{{*}}{kind}" for kind in kinds)) if name in parts else ():
            values = filter(None, (*sorted(each.attrib.values()), each.text))
            if found := fold(" ".join(values)):
                yield f"⟨{etree.QName(each).localname} {found}⟩"


def _list_styles(styles: Any, used: set[str]) -> Iterator[str]:
    """Yield the hiding properties of each style that the text uses or builds on."""
    known = {} if styles is None else {s.get(f"{_W}styleId"): s for s in styles.iter(f"{_W}style")}
    waiting, seen = sorted(used & known.keys()), set[str]()
    for defaults in styles.iter(f"{_W}rPrDefault") if styles is not None else ():
        found = " ".join(each for own in defaults.iter(f"{_W}rPr") for each in _list_hiding(own))
        yield f"⟨all text: {found}⟩"
    while waiting:
        style = known[waiting.pop()]
        seen.add(style.get(f"{_W}styleId"))
        hiding = " ".join(each for own in style.iter(f"{_W}rPr") for each in _list_hiding(own))
        if hiding:
            yield f"⟨style {style.get(f'{_W}styleId')}: {hiding}⟩"
        parents = (each.get(f"{_W}val") for each in style.iter(f"{_W}basedOn"))
        waiting += [parent for parent in parents if parent in known.keys() - seen]


def _value(node: Any, targets: Mapping[str, str]) -> str:
    return f"⟨{etree.QName(node).localname} {node.get(f'{_W}id') or ''}⟩"


def _name(node: Any, targets: Mapping[str, str]) -> str:
    name = node.get(f"{_W}name", "")
    return "" if name == "_GoBack" else f"⟨at {name}⟩"


def _link(node: Any, targets: Mapping[str, str]) -> str:
    return f"⟨link {node.get(f'{_W}anchor') or targets.get(node.get(f'{_R}id', ''), '')}⟩"


def _instruction(node: Any, targets: Mapping[str, str]) -> str:
    return f"⟨field {node.text or node.get(f'{_W}instr', '')}⟩"


def _picture(node: Any, targets: Mapping[str, str]) -> str:
    return f"⟨picture {node.get('descr', '')}⟩"


_OTHER_FACTS = {
    "footnoteReference": _value,
    "endnoteReference": _value,
    "commentReference": _value,
    "bookmarkStart": _name,
    "hyperlink": _link,
    "instrText": _instruction,
    "fldSimple": _instruction,
    "docPr": _picture,
    "altChunk": _value,
    "object": _value,
}


# --- web pages ------------------------------------------------------------------------------------


_PROSE = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "figcaption")
_CELLS = ("td", "th")
_BLOCKS = (
    *_PROSE, *_CELLS, "ul", "ol", "dl", "table", "thead", "tbody", "tr", "blockquote", "script",
)  # fmt: skip


def _extract_html(data: bytes) -> RenderedText:
    """Extract the visible lines, and every tag, attribute, comment and text as facts."""
    page = _parse_page(data)
    after = fold(data.rpartition(b"</html>")[2].decode("utf-8", "replace"))
    outside = [
        f"⟨{page.getroottree().docinfo.doctype}⟩",
        *([f"⟨after the page: {after}⟩"] if after else []),
    ]
    return RenderedText(_list_lines(page), (*_list_html_facts(page), *outside))


def _parse_page(data: bytes) -> Any:
    """Parse a page without loading anything; raises `UsageError` if it is none."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UsageError(f"not a web page: {error}") from error


def _list_lines(page: Any) -> tuple[str, ...]:
    """Return the text of each block, without that of the blocks in it."""
    found = (fold("".join(_own_text(element))) for element in page.iter(*_PROSE, *_CELLS))
    return tuple(line for line in found if line)


def _own_text(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _BLOCKS and isinstance(child.tag, str):
            yield from _own_text(child)
        yield child.tail or ""


def _list_html_facts(page: Any) -> Iterator[str]:
    for event, node in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
        if event == "start":
            values = "".join(f' {name}="{value}"' for name, value in sorted(node.attrib.items()))
            yield f"⟨{node.tag}{values}⟩"
            yield from _text(node.text)
        elif event == "end":
            yield f"⟨/{node.tag}⟩"
            yield from _text(node.tail)
        else:
            yield f"⟨comment: {node.text}⟩"
            yield from _text(node.tail)


def _text(text: str | None) -> list[str]:
    folded = " ".join((text or "").split())
    return [folded] if folded else []


# --- Markdown, as a forge renders it --------------------------------------------------------------


_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NOTE = re.compile(r"(?<!\\)\[\^[^\]\s]+\](?!:)")
_NOTE_START = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)
_BLOCK_START = re.compile(r"\s*([-*+>#|]|\d{1,9}[.)]|\[\^|---|$)")  # no continuation of a paragraph


def _extract_markdown(data: bytes) -> RenderedText:
    """Extract the visible lines, and the source text unwrapped as facts."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    body = _FRONT.sub("", text)
    page = _render(_NOTE.sub(" ", _NOTE_START.sub(r"\\\g<0>", body)))
    return RenderedText(_list_lines(page), tuple(_unwrap(text)))


def _render(text: str) -> Any:
    from markdown_it import MarkdownIt

    rendered = MarkdownIt("commonmark").enable("table").render(text)
    return _parse_page(f"<html><body>{rendered}</body></html>".encode())


def _unwrap(text: str) -> Iterator[str]:
    """Yield the blocks of the source, each on one line."""
    block = ""
    for line in text.split("\n"):
        if not block or _BLOCK_START.match(line):
            yield from [_collapse_spaces(block)] if block else []
            block = line
        else:
            block += f" {line}"
    yield from [_collapse_spaces(block)] if block else []


def _collapse_spaces(line: str) -> str:
    """Collapse spaces after the indentation; unlike `fold`, nothing else is removed."""
    rest = line.lstrip(" ")
    return " " * (len(line) - len(rest)) + re.sub(r"[ \t]+", " ", rest).rstrip(" ")


# --- the table of formats -------------------------------------------------------------------------


RENDERED: dict[str, Callable[[bytes], RenderedText]] = {
    ".docx": _extract_docx,
    ".html": _extract_html,
    ".md": _extract_markdown,
}


def extract_rendered_text(suffix: str, data: bytes) -> RenderedText:
    """Extract the text of an output; `suffix` is a key of `RENDERED`.

    Raises `UsageError` for a damaged file.
    """
    return RENDERED[suffix](data)
