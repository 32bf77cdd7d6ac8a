"""Small files of each binary format, made from what a test wants in them."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

from msgspec import Struct

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def archive(members: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file of a body's XML and further parts by name: styles, numbering, footnotes, core."""
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body>'
        "</w:document>",
    }
    for name, inside in parts.items():
        path = "docProps/core.xml" if name == "core" else f"word/{name}.xml"
        members[path] = f'<w:{name} xmlns:w="{W}">{inside}</w:{name}>'
    return archive(members)


def p(text: str, style: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph of a Word file."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{properties}</w:pPr>"
        f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


class Text(Struct, frozen=True):
    """What a PDF's page shows at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    font: str = "Helvetica"
    size: float = 11


def pdf(
    pages: Sequence[Sequence[Text | str]], info: str = "", root: str = "", page: str = "",
    objects: Sequence[str] = (),
) -> bytes:  # fmt: skip
    """A PDF with A4 pages of the given texts, or operators, in the standard fonts.

    `root` and `page` are added to the catalog and to each page; `objects` have numbers from 6,
    the first may be a font (/Extra), a layer (/Layer) or a form (/Form).
    """
    fonts = ["Helvetica", "Helvetica-Bold", "Times-Roman"]
    first_font, first_page = 3, 3 + len(fonts) + len(objects)
    kids = " ".join(f"{first_page + 2 * n} 0 R" for n in range(len(pages)))
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
            for name in fonts
        ),
        *objects,
    ]
    names = " ".join(f"/{name} {first_font + n} 0 R" for n, name in enumerate(fonts))
    names += " /Extra 6 0 R" if objects else ""
    resources = (
        f"<< /Font << {names} >> /Properties << /Layer 6 0 R >> /XObject << /Form 6 0 R >> >>"
    )
    for number, shown in enumerate(pages):
        content = "\n".join(each if isinstance(each, str) else _draw(each) for each in shown)
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} "
            f"/Resources {resources} /Contents {first_page + 2 * number + 1} 0 R >>"
        )
        parts.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    parts.append(f"<< {info} >>")
    return _file(parts)


def _draw(text: Text) -> str:
    escaped = text.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{text.font} {text.size} Tf {text.x} {text.y} Td ({escaped}) Tj ET"


def _file(objects: Sequence[str]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        out += f"{place:010d} 00000 n \n".encode()
    out += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n".encode()
    )
    out += f"startxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def column(lines: Sequence[str], x: float, top: float, **how: float | str) -> list[Text]:
    """Lines below each other, 13 points apart."""
    size, font = float(how.get("size", 11)), str(how.get("font", "Helvetica"))
    return [Text(x, top - 13 * n, line, font, size) for n, line in enumerate(lines)]


class _Chains:
    """Data in sectors of one size, and for each sector the one that follows."""

    def __init__(self, size: int) -> None:
        self.size, self.data = size, b""
        self.following: list[int] = []

    def store(self, data: bytes) -> int:
        """Add data; return its first sector."""
        first, count = len(self.following), -(-len(data) // self.size)
        self.data += data.ljust(count * self.size, b"\0")
        self.following += [first + n + 1 for n in range(count - 1)] + [_END] * (count > 0)
        return first if count else _END


_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF


def ole(tree: Mapping[str, object]) -> bytes:
    """An OLE file of streams (bytes) and storages (mappings)."""
    entries: list[bytes] = [b""]
    sectors, small = _Chains(512), _Chains(64)

    def entry(name: str, kind: int, links: Sequence[int], start: int, size: int) -> bytes:
        encoded = f"{name}\0".encode("utf-16-le")
        return (
            encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded), kind, 1)
            + struct.pack("<III", *links) + bytes(36) + struct.pack("<IQ", start, size)
        )  # fmt: skip

    def add(name: str, content: object, sibling: int) -> int:
        """Add an entry and those inside; return its number. Siblings are a list to the right."""
        place = len(entries)
        entries.append(b"")
        if isinstance(content, bytes):
            start = (small if len(content) < 4096 else sectors).store(content)
            entries[place] = entry(name, 2, (_FREE, sibling, _FREE), start, len(content))
        else:
            assert isinstance(content, Mapping)
            entries[place] = entry(name, 1, (_FREE, sibling, add_all(content)), 0, 0)
        return place

    def add_all(inside: Mapping[str, object]) -> int:
        first = _FREE
        for key in sorted(inside, reverse=True):
            first = add(key, inside[key], first)
        return first

    first = add_all(tree)
    start = sectors.store(small.data)
    entries[0] = entry("Root Entry", 5, (_FREE, _FREE, first), start, len(small.data))
    entries += [entry("", 0, (_FREE, _FREE, _FREE), 0, 0)] * (-len(entries) % 4)
    directory = sectors.store(b"".join(entries))
    table = struct.pack(f"<{len(small.following)}I", *small.following)
    small_table = sectors.store(table.ljust(-(-len(table) // 512) * 512, b"\xff"))
    count = len(sectors.following)
    size = -(-(count + 2) // 127)
    links = [*sectors.following, *[0xFFFFFFFD] * size]
    fat = struct.pack(f"<{len(links)}I", *links).ljust(512 * size, b"\xff")
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        + struct.pack("<IIIII", 0, size, directory, 0, 4096)
        + struct.pack("<IIII", small_table, -(-len(table) // 512), _END, 0)
        + struct.pack(f"<{size}I", *range(count, count + size))
    ).ljust(512, b"\xff")  # fmt: skip
    return header + sectors.data + fat
