"""Blocks → document: headings, questions, speakers and numbered clauses open sections.

blocks ─segments→ segments with roles ─sections→ Document
"""

from msgspec import structs

from briefing.languages import detect
from briefing.models import Block, Document, Extract, Section
from briefing.structure.genre import classify_genre
from briefing.structure.headings import assign_roles
from briefing.structure.metadata import (
    date_from_filename,
    equals_title,
    fallback_title,
    find_issuers,
    find_publication_date,
    find_title,
    is_dateline,
    title_from_filename,
)
from briefing.structure.sections import build_sections, split_by_topic
from briefing.structure.segments import SegmentedDocument, render_text, segment
from briefing.structure.speakers import speaker_from_title

__all__ = ["build_document"]


def build_document(extract: Extract, path: str, sha256: str, language: str = "auto") -> Document:
    """Divide an extract into sections and sentences; determine language, title, date and genre.

    `language` is a BCP 47 code, or "auto" to detect it. Never raises.
    """
    text, placed = render_text(extract.blocks)
    code = _detect_language(text, extract.language) if language == "auto" else language
    title = find_title(extract, path, code)
    body = [line for line in placed if line.place > 7 or not _is_head(line.block, title, code)]
    segmented = segment(body, title, code)
    sections = build_sections(segmented, code)
    if len(sections) == 1:
        sections = split_by_topic(sections[0], code)
    sections = assign_roles(
        _add_title_speaker(sections, segmented, title), code, extract.title or title
    )
    named = (title, title_from_filename(path))
    genre = classify_genre(named, extract.blocks, segmented, sections)
    return Document(
        path=path,
        sha256=sha256,
        text=text,
        sections=sections,
        title=title or _fallback_title(segmented, sections, path, code),
        date=extract.date
        or find_publication_date(extract.blocks, code)
        or date_from_filename(path)
        or extract.created,
        language=code,
        kind=genre,
        warnings=extract.warnings,
        issuers=find_issuers(title, sections) if genre == "joint-statement" else (),
    )


def _detect_language(text: str, declared: str) -> str:
    """Detect the language; use the declared one only if detection fails."""
    found = detect(text)
    return declared if found == "und" and declared else found


def _is_head(block: Block, title: str, language: str) -> bool:
    """Return whether a block near the top is the title or the dateline."""
    return equals_title(block, title) or is_dateline(block.text, language)


def _fallback_title(
    segmented: SegmentedDocument, sections: tuple[Section, ...], path: str, language: str
) -> str:
    """Use the first sentence; for conversations, which open with greetings, the file name."""
    sentences = [str(s) for section in sections for s in section.sentences]
    return fallback_title([] if segmented.speakers else sentences, path, language)


def _add_title_speaker(
    sections: tuple[Section, ...], segmented: SegmentedDocument, title: str
) -> tuple[Section, ...]:
    """Add the speaker that a speech's title names, if no label names any."""
    labelled = segmented.speakers or segmented.questions
    name = "" if labelled else speaker_from_title(title)
    return tuple(structs.replace(s, speaker=name) for s in sections) if name else sections
