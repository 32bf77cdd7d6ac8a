"""Read LaTeX source: the text of the document, without its commands."""

import re
import unicodedata
from collections.abc import Iterator

from briefing.models import Extract
from briefing.readers.common.text import decode, strip_invisible
from briefing.readers.markup import as_extract, escape

_COMMENT = re.compile(r"(?<!\\)%.*?(?:\n[ \t]*|$)")
_SECTION = re.compile(
    r"\\(?P<name>part|chapter|section|(?:sub){1,2}section|paragraph)\*?\s*(?:\[[^\]]*\])?"
)
_LEVELS = {
    "part": 1,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
}
_DROPPED = re.compile(
    r"\\begin\{(figure|table|equation|align|lstlisting|verbatim|tikzpicture|gather|minted|"
    r"thebibliography|eqnarray)(\*?)\}.*?\\end\{\1\2\}", re.S)  # fmt: skip
_REFERENCES = re.compile(
    r"~?\\(?:cite\w*|ref|eqref|pageref|label|index|vspace|hspace|includegraphics|bibliography\w*|"
    r"usepackage|pagestyle|thispagestyle|setlength|input|include|autoref|cref)\*?"
    r"(?:\[[^\]]*\]){0,2}\s*(?:\{[^{}]*\}){0,2}"
)
_FIRST_ARGUMENT = re.compile(
    r"\\(?:href|textcolor|url|color|hyperlink)\s*(?:\[[^\]]*\])?\{[^{}]*\}"
)
_ITEM = re.compile(r"\\item\b\s*(?:\[(?P<label>[^\]]*)\])?\s*")
_ENVIRONMENT = re.compile(r"\\(?P<edge>begin|end)\{(?P<name>[^}]*)\}(?:\[[^\]]*\])?(?:\{[^}]*\})?")
_ACCENT = re.compile(r"\\([`'^\"~=.cvuHkr])\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))")
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304",
    ".": "\u0307", "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328",
    "r": "\u030a",
}  # fmt: skip
_LETTERS = {"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å",
            "AA": "Å", "l": "ł", "L": "Ł", "ldots": "…", "dots": "…", "textendash": "–",
            "textemdash": "—", "euro": "€", "S": "§", "quad": " ", "newline": " ", "LaTeX": "LaTeX",
            "TeX": "TeX"}  # fmt: skip
_WORD = re.compile(r"\\([A-Za-z]+)\*?(?:\[[^\]]*\])?(?:\s*\{\})?[ ]?")
_SIGNS = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", " "))


def read(data: bytes) -> Extract:
    source = _COMMENT.sub("", strip_invisible(decode(data)))
    meta = {name: _plain(_argument(source, name)) for name in ("title", "author", "date")}
    start, end = source.find("\\begin{document}"), source.find("\\end{document}")
    body = source[start + 16 if start >= 0 else 0 : end if end >= 0 else None]
    dropped = len(_DROPPED.findall(body))
    body = _DROPPED.sub("\n\n", body)
    notes: list[str] = []
    body = _take_footnotes(body, notes)
    lines = list(_convert(body))
    lines += [f"\n[^{number}]: {_plain(note)}" for number, note in enumerate(notes, 1)]
    return as_extract(lines, meta, dropped)


def _argument(source: str, name: str, start: int = 0) -> str:
    found = re.search(rf"\\{name}\s*(?:\[[^\]]*\])?\s*\{{", source[start:])
    return _group(source, start + found.end()) if found else ""


def _group(source: str, at: int) -> str:
    """Return the text from an index up to the brace that closes the group."""
    depth = 1
    for place in range(at, min(len(source), at + 20_000)):
        if source[place] in "{}" and source[place - 1] != "\\":
            depth += 1 if source[place] == "{" else -1
            if depth == 0:
                return source[at:place]
    return ""


def _take_footnotes(source: str, notes: list[str]) -> str:
    pieces, at = [], 0
    for found in re.finditer(r"\\footnote\s*\{", source):
        if found.start() < at:
            continue
        inside = _group(source, found.end())
        notes.append(inside)
        pieces.append(source[at : found.start()])
        at = found.end() + len(inside) + 1
    return "".join([*pieces, source[at:]])


def _convert(body: str) -> Iterator[str]:
    """Yield Markdown lines: sections as headings, items with the depth of their lists."""
    lists: list[str] = []
    for line in re.split(r"\n", _mark_sections(body)):
        if line.startswith("#"):
            yield from ("", line, "")
            continue
        for piece in re.split(r"(\\(?:begin|end)\{[^}]*\}|(?=\\item\b))", line):
            environment = _ENVIRONMENT.match(piece)
            if environment and environment["name"] in ("itemize", "enumerate", "description"):
                if environment["edge"] == "begin":
                    lists.append(environment["name"])
                elif lists:
                    lists.pop()
                yield ""
            elif item := _ITEM.match(piece):
                marker = "1." if lists and lists[-1] == "enumerate" else "-"
                label = f"{item['label']}: " if item["label"] else ""
                text = _plain(label + piece[item.end() :])
                yield f"{'   ' * max(len(lists) - 1, 0)}{marker} {text}"
            else:
                yield _plain(piece)


def _mark_sections(body: str) -> str:
    pieces, at = [], 0
    for found in _SECTION.finditer(body):
        brace = body.find("{", found.end())
        if found.start() < at or brace < 0 or body[found.end() : brace].strip():
            continue
        title = _group(body, brace + 1)
        level = "#" * _LEVELS[found["name"]]
        pieces.append(f"{body[at : found.start()]}\n{level} {_plain(title)}\n")
        at = brace + len(title) + 2
    return "".join([*pieces, body[at:]])


def _plain(source: str) -> str:
    """Return text without commands, with accents composed."""
    text = _REFERENCES.sub("", source.replace("\\\\", " "))
    text = _ACCENT.sub(
        lambda m: unicodedata.normalize("NFC", (m[2] or m[3]) + _ACCENTS[m[1]]), text
    )
    text = _ENVIRONMENT.sub("", _FIRST_ARGUMENT.sub("", text))
    text = re.sub(r"\\([%&$#_{}])", lambda m: f"\0{ord(m[1])}\0", text)
    text = _WORD.sub(lambda m: _LETTERS.get(m[1], ""), text)
    text = re.sub(r"[{}$]|\\.", "", text)
    for sign, shown in _SIGNS:
        text = text.replace(sign, shown)
    text = re.sub(r"\0(\d+)\0", lambda m: chr(int(m[1])), text)
    return escape(" ".join(text.split()))
