"""Blocks → document: headings, questions, speakers and numbered clauses open sections.

blocks ─layout→ text and lines ─pieces→ parts played ─sections→ Document
"""

from msgspec import structs

from briefing.languages import detect
from briefing.models import Block, Document, Extract, Section
from briefing.structure import genre, metadata
from briefing.structure.sections import assemble
from briefing.structure.segments import Script, cut
from briefing.structure.single_speaker import orator
from briefing.structure.text import lay
from briefing.structure.texttiling import divided

__all__ = ["outline"]


def outline(extract: Extract, path: str, sha256: str, language: str = "auto") -> Document:
    """Divide an extract into sections and sentences; tell its language, title, date and kind.

    `language` is a BCP 47 code, or "auto" to find out. Never raises.
    """
    text, lines = lay(extract.blocks)
    code = _language(text, extract.language) if language == "auto" else language
    title = _title(extract, code)
    body = [line for line in lines if line.place > 7 or not _heads(line.block, title, code)]
    script = cut(body, title)
    sections = _spoken(_by_topic(assemble(script, code), code), script, title)
    opening = (metadata.from_name(path), *(line.block.text for line in lines[:6]))
    return Document(
        path=path,
        sha256=sha256,
        text=text,
        sections=sections,
        title=title or _untitled(script, sections, path),
        date=extract.date or metadata.dateline(extract.blocks, code) or metadata.date_of_name(path),
        author=extract.author,
        language=code,
        kind=genre.kind_of(title, opening, script, sections),
        warnings=extract.warnings,
    )


def _language(text: str, declared: str) -> str:
    """What the letters say; what the file says only where they say nothing."""
    found = detect(text)
    return declared if found == "und" and declared else found


def _title(extract: Extract, language: str) -> str:
    """The title that the file gives, else the one it opens with, unless it is none; else ""."""
    blocks = extract.blocks
    given = (extract.title, metadata.opening_title(blocks))
    return next((title for title in given if metadata.is_title(title, blocks, language)), "")


def _heads(block: Block, title: str, language: str) -> bool:
    """Whether a block among the first is the title or the dateline."""
    return metadata.repeats(block, title) or metadata.is_dateline(block.text, language)


def _untitled(script: Script, sections: tuple[Section, ...], path: str) -> str:
    """Conversations open with greetings, so their file's name tells more than their first words."""
    first = "" if script.speakers else next((str(s) for p in sections for s in p.sentences), "")
    return metadata.fallback_title(first, path)


def _spoken(sections: tuple[Section, ...], script: Script, title: str) -> tuple[Section, ...]:
    """A speech's sections with the speaker that its title names, where no label names any."""
    name = "" if script.speakers or script.asked else orator(title)
    return tuple(structs.replace(s, speaker=name) for s in sections) if name else sections


def _by_topic(sections: tuple[Section, ...], language: str) -> tuple[Section, ...]:
    if len(sections) != 1:
        return sections
    return divided(sections[0], language)
