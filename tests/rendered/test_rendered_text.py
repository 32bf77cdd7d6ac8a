"""What a reader sees of a memo in Markdown, in Word, and as a page."""

import io
import zipfile

import pytest

from briefing.errors import UsageError
from briefing.rendered import RENDERED, extract_rendered_text, fold

MARKDOWN = """\
---
title: "Talks"
---

# Talks

- **New:** A quote that goes
  on.[^s1-1]
  - an item\\* of it
- Uncited & plain.

| What | Source |
| --- | --- |
| A quote in a table. | S2[^s2-4] |

See [S1](#s1-talks) and [nowhere](#no-such-heading).

### S1: Talks

[^s1-1]: [S1](#s1-talks), sentence 1.
[^s2-4]: S2, sentence 4.
"""


def test_markdown_reads_as_a_forge_shows_it() -> None:
    shown = extract_rendered_text(".md", MARKDOWN.encode())
    assert shown.lines[:4] == ("Talks", "New: A quote that goes on.", "an item* of it",
                               "Uncited & plain.")  # fmt: skip
    assert "A quote in a table." in shown.lines


def test_markdown_facts_are_its_blocks_unwrapped() -> None:
    facts = extract_rendered_text(".md", MARKDOWN.encode()).facts
    assert "- **New:** A quote that goes on.[^s1-1]" in facts
    assert "[^s2-4]: S2, sentence 4." in facts


def test_markdown_facts_do_not_depend_on_line_ends_or_wrapping() -> None:
    wrapped = MARKDOWN.replace("Uncited & plain.", "Uncited &\n  plain.").replace("\n", "\r\n")
    expected = extract_rendered_text(".md", MARKDOWN.encode())
    assert extract_rendered_text(".md", wrapped.encode()) == expected


def test_markdown_facts_hold_comments() -> None:
    facts = extract_rendered_text(".md", b"One.\n\n<!-- two -->\n").facts
    assert facts == ("One.", "<!-- two -->")


def test_a_note_that_the_text_only_mentions_is_text() -> None:
    shown = extract_rendered_text(".md", b"He wrote \\[^1\\] in the margin.\n")
    assert shown.lines == ("He wrote [^1] in the margin.",)


PAGE = """\
<!doctype html><title>Talks</title><script>var hidden = "<p>no</p>"</script>
<h1 id="top">Talks</h1>
<ul><li>Before <q><span>[…]</span> a quote</q> <a href="#top">S1</a></li></ul>
<p>Text <a href="#lost">S2</a></p>
"""


def test_a_page_reads_by_blocks() -> None:
    shown = extract_rendered_text(".html", PAGE.encode())
    assert shown.lines == ("Talks", "Before […] a quote S1", "Text S2")


def test_page_facts_hold_every_tag_attribute_and_comment() -> None:
    facts = extract_rendered_text(".html", b'<p hidden title="x">One.<!-- two --></p>').facts
    assert facts[2:6] == ('⟨p hidden="" title="x"⟩', "One.", "⟨comment:  two ⟩", "⟨/p⟩")


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORD = f"""<w:document {W}><w:body>
<w:p><w:bookmarkStart w:id="1" w:name="S1_at_0"/><w:r><w:t>A quote</w:t><w:tab/><w:t>here.</w:t>
</w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p/>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>In a cell.</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:hyperlink w:anchor="S9_at_9"><w:r><w:t>S9</w:t></w:r></w:hyperlink>
<w:r><w:footnoteReference w:id="7"/></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"""
NOTES = f'<w:footnotes {W}><w:footnote w:id="2"/></w:footnotes>'


def word(**parts: str) -> bytes:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return package.getvalue()


def test_word_reads_by_paragraphs() -> None:
    shown = extract_rendered_text(".docx", word(document=WORD, footnotes=NOTES))
    assert shown.lines == ("A quote here.", "In a cell.", "S9")


def test_word_facts_hold_bookmarks_links_and_notes() -> None:
    facts = extract_rendered_text(".docx", word(document=WORD, footnotes=NOTES)).facts
    assert facts == (
        "⟨at S1_at_0⟩A quote here.⟨footnoteReference 2⟩", "In a cell.",
        "⟨link S9_at_9⟩S9⟨footnoteReference 7⟩",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("run", "fact"),
    [
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>", "⟨vanish=: x⟩"),
        ('<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>x</w:t></w:r>', "⟨color=FFFFFF: x⟩"),
        ('<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>', "⟨ins: x⟩"),
        ('<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>', "⟨del: x⟩"),
        ('<w:fldSimple w:instr="DDEAUTO"/>', "⟨field DDEAUTO⟩"),
    ],
)
def test_word_facts_mark_what_a_reader_may_not_see(run: str, fact: str) -> None:
    document = f"<w:document {W}><w:body><w:p>{run}</w:p></w:body></w:document>"
    assert extract_rendered_text(".docx", word(document=document)).facts == (fact,)


BOMB = word(document=f"<w:document {W}>" + " " * (65 * 2**20))
LAUGHS = word(document='<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><d>&b;</d>')


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", word(), word(document="<a"), BOMB])
def test_what_is_no_word_file_is_an_error(data: bytes) -> None:
    with pytest.raises(UsageError, match="not a Word file"):
        extract_rendered_text(".docx", data)


def test_entities_are_not_expanded() -> None:
    assert extract_rendered_text(".docx", LAUGHS).lines == ()


def test_an_empty_page_is_an_error() -> None:
    with pytest.raises(UsageError, match="not a web page"):
        extract_rendered_text(".html", b"")


def test_white_space_is_folded_and_control_characters_go() -> None:
    assert fold(" a\n\tb\u00a0c\x07 ") == "a b c"


def test_text_formats_and_word_can_be_read_back() -> None:
    from briefing.exporters import EXPORTERS

    assert {EXPORTERS[name].suffix for name in ("docx", "html", "md")} == set(RENDERED)
