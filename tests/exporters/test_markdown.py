"""The Markdown memo: what it holds, and that no source can break it."""

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from msgspec.structs import replace

import briefing
from briefing.errors import UsageError
from briefing.exporters.markdown import escape, export, slug, wrap_markdown
from briefing.models import AnnexEntry, AnnexSection, Memo, Point, Skipped
from tests.fuzzing import count_examples

NASTY = [
    "- no item", "1. no item", "# no heading", "> no quote", "===", "---", "```", "~~~", "***",
    "<b>no tag</b>", "<!-- no comment -->", "&lt; no entity", "[no](link)", "![no](image)",
    "[^1]", "[^1]: no note", "| no | table |", "|---|", ":-:", "`no code`", "*no* _emphasis_",
    "~~no strike~~", "https://no.link/a_b", "www.no.link", "no@link.org", "$no$ math $", "\\",
    "a\\", "    no code", "+ no item", "12) no item", "Setext?\n===", "<https://no.link>",
    "no  \nbreak",
    "[no]: http://definition", "\u2028", "no\x00thing", "no\ttab", "#", "-", "=", "*", "x #",
]  # fmt: skip


def renderer() -> MarkdownIt:
    """GitHub's Markdown, with HTML let through so that an injection would show."""
    made = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return made.use(footnote_plugin)


def render_text(markdown: str) -> str:
    """What a reader sees of a paragraph that holds nothing but text."""
    tokens = renderer().parse(markdown)
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    kinds = {child.type for child in tokens[1].children or ()}
    assert kinds <= {"text", "text_special", "softbreak"}, kinds
    return "".join(c.content if c.type != "softbreak" else " " for c in tokens[1].children or ())


def folded(text: str) -> str:
    kept = "".join(c for c in text if unicodedata.category(c) != "Cc" or c in "\t\n\r\f\v\x85")
    return re.sub(r"[ \t\n\r\f\v\x85\u2028\u2029]+", " ", kept).strip()


@pytest.fixture(scope="module")
def text(memo: Memo) -> str:
    return export(memo).decode()


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", text, re.MULTILINE)


# --- what it holds -----------------------------------------------------------------------------


def test_front_matter_is_yaml_that_says_what_the_memo_is(text: str) -> None:
    front = yaml.safe_load(text.split("---\n")[1])
    assert (front["date"], front["sources"], front["marking"]) == ("2025-12-18", 5, "RESTRICTED")


@settings(deadline=None, max_examples=count_examples(30))
@given(marking=st.text(min_size=1, max_size=40))
def test_front_matter_holds_any_marking(memo: Memo, marking: str) -> None:
    bare = replace(memo, header={"marking": marking}, sections=(), annex=(), sources=())
    front = yaml.safe_load(export(bare).decode().split("\n---\n")[0])
    written = folded(re.sub(r"[\ufdd0-\ufdef\ufffe\uffff]", "", marking))
    assert folded(front["marking"]) == written


def test_sections_stand_in_the_memos_order(text: str) -> None:
    wanted = ["Bottom line", "Key issues", "Outcomes", "Cooperation areas", "Sources", "Coverage"]
    found = [heading for heading in headings(text) if heading in wanted]
    assert found == wanted


def test_outcomes_have_status_and_area(text: str) -> None:
    flat = " ".join(text.split())
    assert "4.2 billion yen. (Planned; Energy)[^s1-3] (Conflicting: S2[^s2-1])" in flat
    assert "Delivered: done, signed or in force." in flat


def test_numbers_references_speakers_and_entries_are_printed(numbered: Memo) -> None:
    flat = " ".join(export(numbered).decode().split())
    assert "- **1.** President Doe: “A ferry timetable was agreed" in flat
    assert "See also 1." in flat
    assert "- **March 2026:** The ports: publish their tariffs (1)" in flat
    assert "- **Energy:** See 2." in flat
    assert "closed on Friday with a list of twelve projects.[^s1-1]" in flat


def test_a_list_is_quoted_with_its_items_and_one_note(text: str) -> None:
    wanted = (
        "- The working paper names three fields.\n  - railway ferries and ports\n"
        "  - training of dispatchers\n  - customs papers without paper[^s1-2]\n"
    )
    assert wanted in text


def test_an_empty_line_within_a_quote_makes_no_item(memo: Memo) -> None:
    point = Point("Three fields:\n\n• ports\n• crews", memo.sections[0].points[0].evidence)
    section = replace(memo.sections[1], points=(point,))
    written = export(replace(memo, sections=(section,), annex=())).decode()
    assert "- Three fields:\n  - ports\n  - crews[^s1-1]\n" in written


def test_what_was_elided_or_has_changed_is_marked(text: str) -> None:
    assert r"- **Updated:** \[…\] And the grid operators" in text
    assert r" \[…\][^s4-1]" in text


def test_lists_what_was_not_read_with_its_reason(text: str) -> None:
    assert "- notes/locked.docx: it is protected by a password" in text


def test_an_empty_section_says_so(text: str) -> None:
    assert "## What changed\n\nNothing changed since then." in text


def test_every_mark_has_its_note_and_every_note_its_mark(text: str) -> None:
    marks = set(re.findall(r"\[\^([\w-]+)\](?!:)", text))
    notes = re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE)
    assert len(notes) == len(set(notes))
    assert marks == set(notes)
    assert "s1-3" in marks  # the third location of S1


def test_a_location_has_one_note(text: str) -> None:
    notes = re.findall(r"^\[\^([\w-]+)\]:\s+(.*?)\n(?:\n|\Z)", text, re.MULTILINE | re.DOTALL)
    assert len({body for _, body in notes}) == len(notes)


def test_front_matter_holds_no_markup(memo: Memo) -> None:
    written = export(replace(memo, header={"marking": "<script>alert(1)</script>"})).decode()
    assert "<script" not in written.split("\n---\n")[0]


def test_links_lead_to_headings(text: str) -> None:
    anchors = {slug(re.sub(r"\\(.)", r"\1", heading)) for heading in headings(text)}
    links = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert links
    assert links <= anchors


def test_labels_follow_the_memos_language(memo: Memo) -> None:
    written = export(replace(memo, language="de")).decode()
    assert "(Geplant; Energy)" in written
    assert "## Quellen" in written


# --- lint --------------------------------------------------------------------------------------


def lines(text: str) -> list[str]:
    return text.split("---\n", 2)[2].split("\n")


def test_lines_are_short_but_for_tables_and_unbroken_words(text: str) -> None:
    long = [n for n in lines(text) if len(n) > 80 and not n.startswith("|")]
    assert [n for n in long if " " in n[80:]] == []


def test_white_space_is_tidy(text: str) -> None:
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_headings_are_unique_step_down_by_one_and_end_in_no_full_stop(text: str) -> None:
    found = re.findall(r"^(#+) (.+)$", text, re.MULTILINE)
    assert [n for n, times in Counter(h for _, h in found).items() if times > 1] == []
    levels = [len(marks) for marks, _ in found]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert [h for _, h in found if h[-1] in ".,;:!"] == []


def test_long_title_is_headed_by_the_part_before_its_subtitle(memo: Memo) -> None:
    title = "The Spirit of Port Sella: Joint Statement of Arland, Borland, Corland and Dorland"
    printed = export(replace(memo, title=title)).decode()
    assert "\n# The Spirit of Port Sella\n" in printed
    assert "\n> Joint Statement of Arland, Borland, Corland and Dorland\n" in printed


def test_table_rows_have_as_many_cells_as_their_header(text: str) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        widths = {len(re.split(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(widths) == 1, table


# --- nothing in a source can break it ----------------------------------------------------------


@pytest.mark.parametrize("text", NASTY)
def test_marks_of_markdown_show_as_they_are(text: str) -> None:
    assert render_text(wrap_markdown(f"x {escape(text)}")) == f"x {folded(text)}".strip()
    if folded(text):
        assert render_text(wrap_markdown(escape(text))) == folded(text)


@settings(deadline=None)
@given(text=st.text(alphabet="-+*_#>`~=|[]()<>&\\!:. \n1a$@^{}/w\u00a0", max_size=40))
def test_no_mixture_of_marks_is_markup(text: str) -> None:
    assert render_text(wrap_markdown(f"x {escape(text)}")) == f"x {folded(text)}".strip()
    if folded(text):
        assert render_text(wrap_markdown(escape(text))) == folded(text)


@settings(deadline=None)
@given(words=st.lists(st.sampled_from(["word", "-", "1.", "+", "===", "#", "a" * 30, ">"])))
def test_wrapping_changes_nothing_that_shows(words: list[str]) -> None:
    text = " ".join(["x", *words])
    wrapped = wrap_markdown(escape(text))
    assert render_text(wrapped) == text
    assert all(len(line) <= 80 for line in wrapped.splitlines())


@settings(deadline=None, max_examples=count_examples(30))
@given(text=st.text(min_size=1, max_size=60))
def test_no_quote_adds_markup_to_the_memo(memo: Memo, text: str) -> None:
    def kinds(words: str) -> list[str]:
        point = Point(words, memo.sections[0].points[0].evidence)
        sections = tuple(replace(memo.sections[n], points=(point,)) for n in (0, 2, 3))
        bare = replace(memo, sections=sections, annex=())
        body = export(bare).decode().split("---\n", 2)[2]
        tokens = [t for t in renderer().parse(body) if t.type != "inline"]
        return [t.type for t in tokens if t.level < 3]

    assert kinds(" ".join(["x", *text.split("\n")])) == kinds("x")


def everywhere(memo: Memo, words: str) -> Memo:
    """The memo with these words wherever a source or a user has a say."""
    point = replace(memo.sections[3].points[0], text=words, group=words, speaker=words)
    source = replace(memo.sources[0], title=words, path=words, kind=words, warnings=(words,))
    return replace(
        memo,
        title=words,
        sources=(source,),
        skipped=(Skipped(words, words),),
        sections=(replace(memo.sections[3], heading=words, points=(point,), note=words),),
        annex=(AnnexEntry("S1", (AnnexSection(words, (point,), words),)),),
        header={"to": words, "marking": words},
        labels={"sources": words},
        areas={"transport": words},
    )


MARKS = st.text(alphabet="-+*_#>`~=|[]()<>&\\!:. \n1a$@^{}/w\u00a0'\"", min_size=1, max_size=30)


@settings(deadline=None, max_examples=count_examples(60))
@given(words=MARKS | st.sampled_from(NASTY))
def test_nothing_that_others_say_becomes_markup(memo: Memo, words: str) -> None:
    body = export(everywhere(memo, words)).decode().split("\n---\n", 1)[1]
    blocks = renderer().parse(body)
    inner = [child for block in blocks for child in block.children or ()]
    foreign = {"html_inline", "image", "code_inline", "code_block", "fence", "hr", "s_open"}
    assert foreign.isdisjoint(token.type for token in blocks + inner)
    assert {token.markup[0] for token in blocks if token.type == "heading_open"} == {"#"}
    comments = [b.content.strip() for b in blocks if b.type == "html_block"]
    assert all(re.fullmatch(r"<!-- markdownlint-\w+ MD013 -->", c) for c in comments)
    links = [token.attrGet("href") for token in inner if token.type == "link_open"]
    assert all(str(link).startswith("#") for link in links)


def test_no_tag_of_a_source_reaches_the_page(text: str) -> None:
    html = renderer().render(text)
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


# --- templates ---------------------------------------------------------------------------------


def test_no_line_begins_with_a_year_that_would_open_a_list() -> None:
    for length in range(1, 15):
        text = f"- {'Ferry ' * 10}l{'o' * length}ng in May 1992.[^s1]"
        assert not any(line.strip().startswith("1992.") for line in wrap_markdown(text).split("\n"))


def test_a_template_of_ones_own_is_escaped_and_wrapped_as_well(memo: Memo) -> None:
    made = export(memo, b"{{ memo.sources[4].title }}\n\n\n\n{{ label('sources') }}").decode()
    assert made.startswith(r"Remarks \<script\>alert(1)\</script\>")
    assert made.endswith("\n\nSources\n")


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (b"fine\n{% for %}", "line 2"),
        (b"fine\n\n{{ memo.nothing }}", "line 3.*nothing"),
        (b"{{ nobody }}", "line 1.*nobody"),
        (b"{{ memo.__class__.__mro__ }}", "line 1.*unsafe"),
        (b"{{ range(99999999999) | list }}", "line 1"),
        (b"{{ 1 // 0 }}", "line 1"),
        (b"\xff\xfe", "UTF-8"),
        (b"{% include '/etc/passwd' %}", "template"),
    ],
)
def test_reports_a_broken_template_with_its_line(memo: Memo, template: bytes, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        export(memo, template)


def test_a_memo_of_nothing_is_still_a_memo() -> None:
    bare = Memo("", "", "en", "memo", 0, (), (), (), ())
    assert "# Briefing\n" in export(bare).decode()


def test_one_new_point_changes_only_its_own_lines(memo: Memo) -> None:
    extra = replace(memo.sections[1], points=(*memo.sections[1].points, memo.sections[2].points[0]))
    more = replace(memo, sections=(memo.sections[0], extra, *memo.sections[2:]))
    before, after = Counter(lines(export(memo).decode())), Counter(lines(export(more).decode()))
    assert sum((after - before).values()) <= 2
    assert not before - after


# --- other people's tools -------------------------------------------------------------------------

TOOLS = Path(__file__).parents[2] / "node_modules" / ".bin"


def run_tool(name: str, folder: Path, *words: str) -> str:
    """Run a program of npm in a folder; return what it reports if it finds fault."""
    program = TOOLS / name
    if not program.exists():
        pytest.skip(f"{name} is missing: npm install")
    done = subprocess.run([program, *words], cwd=folder, capture_output=True, check=False)
    return (done.stdout + done.stderr).decode() if done.returncode else ""


@pytest.fixture(scope="module")
def written(
    memo: Memo,
    numbered: Memo,
    many: Callable[[int], Memo],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Memos of several kinds as Markdown files."""
    folder = tmp_path_factory.mktemp("markdown")
    seeds = briefing.make(Path(__file__).parents[2] / "seeds")
    memos = {"all": memo, "numbered": numbered, "many": many(12), "seeds": seeds}
    memos |= {code: replace(seeds, language=code) for code in ("ar", "de", "ja", "ru", "zh")}
    memos["short"] = replace(seeds, annex=(), compact_sources=True)
    for name, each in memos.items():
        (folder / f"{name}.md").write_bytes(export(each))
    return folder


def test_markdownlint_finds_no_fault(written: Path) -> None:
    assert run_tool("markdownlint-cli2", written, "*.md") == ""


def test_prettier_changes_nothing(written: Path) -> None:
    assert run_tool("prettier", written, "--check", ".") == ""
