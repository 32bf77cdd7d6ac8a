"""Blocks → document: headings, questions and speaker turns open sections."""

from briefing.languages import detect
from briefing.model import Block, Document, Extract, Section, Sentence
from briefing.sentences import split


def outline(extract: Extract, path: str, sha256: str, language: str = "auto") -> Document:
    """Divide an extract into sections and sentences, and tell its language, title and kind."""
    whole = "\n".join(block.text for block in extract.blocks)
    code = detect(whole) if language == "auto" else language
    lines: list[str] = []
    sections: list[tuple[Block | None, list[Sentence]]] = [(None, [])]
    at = 0
    for place, block in enumerate(extract.blocks):
        line = f"{block.marker} {block.text}" if block.marker else block.text
        shift = at + len(line) - len(block.text)
        if block.kind == "heading":
            sections.append((block, []))
        else:
            sections[-1][1].extend(
                Sentence(block.text[a:b], shift + a, shift + b, block.kind, place, block.page)
                for a, b in split(block.text, code)
            )
        lines.append(line)
        at += len(line) + 1
    return Document(
        path, sha256, "\n".join(lines),
        tuple(
            Section(head.text if head else "", tuple(inside), head.level if head else 1)
            for head, inside in sections if head or inside
        ),
        extract.title, extract.date, extract.author, code,
    )
