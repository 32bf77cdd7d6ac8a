"""Every tampering is caught: in the JSON and all outputs at once, and in one output alone.

docs/verification.md lists the same table; a test there keeps both in step.
"""

import json
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import briefing
from briefing import api
from briefing.errors import BriefError
from briefing.exporters.json import read_memo
from briefing.models import Memo
from briefing.verification import ProofOptions, Verification, verify
from tests.fuzzing import count_examples

FORMATS = ("docx", "html", "json", "md")
QUICK = ProofOptions(remake=False)
Json = dict[str, Any]
Edit = Callable[[Json], None]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, write_papers: Callable[[Path], Path]) -> Path:
    folder = write_papers(tmp_path_factory.mktemp("tampering") / "papers")
    (folder / "works.txt").write_text(long_document(), encoding="utf-8")
    return folder


def long_document() -> str:
    """Return a document with more than a memo's body holds, so that the memo has an annex."""
    works = ("harbour", "railway", "dam", "clinic", "library", "bridge", "tunnel", "airfield")
    towns = ("Aktau", "Kuryk", "Atyrau", "Taraz", "Oral", "Semey", "Zaysan", "Turkistan")
    return "Report on public works\n\n" + "\n\n".join(
        f"The engineers inspected the {work} of {town} in the spring. The {work} of {town} will be "
        f"repaired before the winter of {2026 + number}, the council of {town} agreed."
        for number, town in enumerate(towns)
        for work in works
    )


@pytest.fixture(scope="module")
def memo(papers: Path) -> Memo:
    return briefing.make(papers, words=110, annex=True)


@pytest.fixture(autouse=True)
def _make_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make each memo once: the tests are about the comparison."""
    monkeypatch.setattr(api, "make", make_once)


REAL_MAKE = api.make
MADE: dict[str, Memo] = {}


def make_once(files: Sequence[Any], **options: Any) -> Memo:
    key = repr((files, options))
    if key not in MADE:
        MADE[key] = REAL_MAKE(files, **options)
    return MADE[key]


@pytest.fixture(scope="module")
def outputs(memo: Memo) -> dict[str, bytes]:
    return {name: briefing.export(memo, name) for name in FORMATS}


def save(folder: Path, outputs: dict[str, bytes]) -> Path:
    for name, data in outputs.items():
        (folder / f"briefing.{name}").write_bytes(data)
    return folder / "briefing.json"


def test_what_was_not_tampered_with_is_proven(
    papers: Path, outputs: dict[str, bytes], tmp_path: Path
) -> None:
    found = verify(save(tmp_path, outputs), papers)
    assert found == Verification(found.quotes, found.files, ())
    assert len(found.files) == 3


# --- in the JSON, and in all outputs made from it -----------------------------------------------


def first_point(memo: Json) -> Json:
    point: Json = next(s for s in memo["sections"] if s["points"])["points"][0]
    return point


def point_with(memo: Json, key: str) -> Json:
    points = [p for s in memo["sections"] for p in s["points"]]
    found: Json = next(p for p in points if p[key])
    return found


def annex_point(memo: Json) -> Json:
    point: Json = memo["annex"][0]["sections"][0]["points"][0]
    return point


def set_text(change: Callable[[str], str]) -> Edit:
    def edit(memo: Json) -> None:
        first_point(memo)["text"] = change(first_point(memo)["text"])

    return edit


def set_key(key: str, value: Any, find: Callable[[Json], Json] = first_point) -> Edit:
    def edit(memo: Json) -> None:
        assert find(memo).get(key) != value
        find(memo)[key] = value

    return edit


def set_location(**values: Any) -> Edit:
    def edit(memo: Json) -> None:
        location = first_point(memo)["evidence"][0]
        assert location != location | values
        location.update(values)

    return edit


def set_source(key: str, value: Any) -> Edit:
    return set_key(key, value, lambda memo: memo["sources"][0])


def cut_in_mid_sentence(memo: Json) -> None:
    point = first_point(memo)
    point["text"] = point["text"][:20]
    point["evidence"][0]["end"] = point["evidence"][0]["start"] + 20


def begin_in_mid_sentence(memo: Json) -> None:
    point = first_point(memo)
    point["text"] = point["text"][10:]
    point["evidence"][0]["start"] += 10


def swap_sources(memo: Json) -> None:
    one, other = memo["sources"][:2]
    one["id"], other["id"] = other["id"], one["id"]


def add_false_evidence(memo: Json) -> None:
    location = first_point(memo)["evidence"][0]
    first_point(memo)["evidence"].append(location | {"start": 0, "end": 10, "sentence": 1})


def add_false_conflict(memo: Json) -> None:
    first_point(memo)["conflicting_evidence"] = [dict(first_point(memo)["evidence"][0])]


def busiest(memo: Json) -> list[Json]:
    points: list[Json] = max((s["points"] for s in memo["sections"]), key=len)
    return points


def swap_points(memo: Json) -> None:
    points = busiest(memo)
    points[0], points[1] = points[1], points[0]


def swap_points_and_their_numbers(memo: Json) -> None:
    points = busiest(memo)
    points[0], points[1] = points[1], points[0]
    points[0]["number"], points[1]["number"] = points[1]["number"], points[0]["number"]


def remove_last_point(memo: Json) -> None:
    busiest(memo).pop()


def remove_point_of_the_annex(memo: Json) -> None:
    memo["annex"][0]["sections"][0]["points"].pop(0)


def remove_section(memo: Json) -> None:
    memo["sections"].pop()


def remove_source(memo: Json) -> None:
    memo["sources"].pop()


def add_point_of_the_annex(memo: Json) -> None:
    busiest(memo).append(dict(memo["annex"][0]["sections"][0]["points"][0]))


def add_same_point_again(memo: Json) -> None:
    busiest(memo).append(dict(busiest(memo)[0]))


def add_point_without_evidence(memo: Json) -> None:
    busiest(memo).append(dict(busiest(memo)[0]) | {"text": "Japan has withdrawn.", "evidence": []})


def add_gone_point(memo: Json) -> None:
    gone = {"text": "Japan has withdrawn.", "evidence": [], "change": "gone"}
    memo["sections"].append(
        {"id": "changes", "heading": "What changed", "points": [gone], "layout": "list"}
    )


def mark_updated(memo: Json) -> None:
    first_point(memo).update(change="updated", before="Japan has withdrawn.")


def refer_to_a_missing_point(memo: Json) -> None:
    memo["sections"][0]["see"] = [99]


def add_entry(memo: Json) -> None:
    point = first_point(memo)
    memo["sections"][0]["entries"] = [{
        "mention": {"kind": "date", "text": "2031", "value": "2031"}, "text": point["text"],
        "number": 1, "evidence": point["evidence"][0],
    }]  # fmt: skip


def hide_text_in_unknown_key(memo: Json) -> None:
    first_point(memo)["remark"] = "Japan has withdrawn."


def no_outcome(memo: Json) -> None:
    section = next(s for s in memo["sections"] if s["id"] == "outcomes")
    section["points"], section["note"] = [], "No outcome was found."


def with_other_versions(edit: Edit) -> Edit:
    def edit_both(memo: Json) -> None:
        memo["versions"]["lxml"] = "0.1"
        edit(memo)

    return edit_both


def set_option(memo: Json) -> None:
    memo["options"]["no such option"] = 1


def change_heading_of_the_annex(memo: Json) -> None:
    memo["annex"][0]["sections"][0]["heading"] = "Withdrawn"


IN_ALL: dict[str, Edit] = {
    "text: other words": set_text(lambda text: "The ministries agreed to nothing at all."),
    "text: a number": set_text(lambda text: text + " 9"),
    "text: a prefix": set_text(lambda text: f"It is untrue that {text}"),
    "text: a suffix": set_text(lambda text: f"{text} It failed."),
    "text: cut in mid sentence": cut_in_mid_sentence,
    "text: begun in mid sentence": begin_in_mid_sentence,
    "text: a homoglyph": set_text(lambda text: text.replace("e", "е", 1)),
    "text: a zero-width space": set_text(lambda text: text[:5] + "\u200b" + text[5:]),
    "text: a soft hyphen": set_text(lambda text: text[:5] + "\u00ad" + text[5:]),
    "text: a no-break space": set_text(lambda text: text.replace(" ", "\u00a0", 1)),
    "status: changed": set_key("status", "planned", lambda m: point_with(m, "status")),
    "status: added": set_key("status", "delivered", lambda m: annex_point(m)),
    "status: removed": set_key("status", None, lambda m: point_with(m, "status")),
    "area: changed": set_key("areas", ["space"]),
    "area: removed": set_key("areas", [], lambda m: point_with(m, "areas")),
    "speaker: invented": set_key("speaker", "President Doe"),
    "speech: quotation marks": set_key("is_speech", True),
    "parties: invented": set_key("issuers", ["Atlantis"]),
    "date or figure: invented": set_key(
        "mentions", [{"kind": "date", "text": "2031", "value": "2031", "unit": ""}]
    ),
    "ellipsis: hidden": set_key("leading_ellipsis", True),
    "citation: another source": set_location(source="S1"),
    "citation: no such source": set_location(source="S99"),
    "citation: another sentence": set_location(sentence=1),
    "citation: another section": set_location(section="Withdrawal"),
    "citation: a page": set_location(page=7),
    "citation: beyond the end": set_location(start=10**6, end=10**6 + 5),
    "citation: before the start": set_location(start=-5, end=-1),
    "citation: a second, false one": add_false_evidence,
    "citation: a false conflict": add_false_conflict,
    "source: two swapped": swap_sources,
    "source: another hash": set_source("sha256", "0" * 64),
    "source: another title": set_source("title", "Treaty of withdrawal"),
    "source: another date": set_source("date", "2031-01-01"),
    "source: another kind": set_source("kind", "order"),
    "source: fewer words": set_source("words", 3),
    "source: a warning": set_source("warnings", ["forged"]),
    "source: removed": remove_source,
    "order: two points": swap_points,
    "order: two points and their numbers": swap_points_and_their_numbers,
    "number: another": set_key("number", 77),
    "removed: a point": remove_last_point,
    "removed: a point of the annex": remove_point_of_the_annex,
    "removed: a section": remove_section,
    "removed: the annex": lambda memo: memo["annex"].clear(),
    "removed: outcomes, with a note that there are none": no_outcome,
    "added: a point of the annex": add_point_of_the_annex,
    "added: a point again": add_same_point_again,
    "added: a point without citation": add_point_without_evidence,
    "added: a reference to no point": refer_to_a_missing_point,
    "added: a date": add_entry,
    "added: an unknown key": hide_text_in_unknown_key,
    "mark: gone": add_gone_point,
    "mark: new": set_key("change", "new"),
    "mark: updated": mark_updated,
    "title: invented": set_key("title", "Japan withdraws", lambda memo: memo),
    "heading: another": set_key("heading", "Withdrawn", lambda memo: memo["sections"][0]),
    "words: another count": set_key("words", 1, lambda memo: memo),
    "heading: of the annex": change_heading_of_the_annex,
    "labels: other words": set_key("labels", {"outcome": "Failure"}, lambda memo: memo),
    "mark: an earlier wording alone": set_key("before", "Japan has withdrawn."),
    "program: another": set_key("program", "briefing 9", lambda memo: memo),
    "options: such that the memo can't be made again": set_option,
    "profile: none of that name": set_key("profile", "none", lambda memo: memo),
    "versions: others, and a point removed": with_other_versions(remove_last_point),
    "versions: others, and a section removed": with_other_versions(remove_section),
    "versions: others, and the annex removed": with_other_versions(lambda m: m["annex"].clear()),
}  # fmt: skip


@pytest.mark.parametrize("name", IN_ALL)
def test_a_tampering_with_everything_is_caught(
    papers: Path, memo: Memo, outputs: dict[str, bytes], tmp_path: Path, name: str
) -> None:
    forged = json.loads(outputs["json"])
    IN_ALL[name](forged)
    data = json.dumps(forged, ensure_ascii=False, indent=2).encode()
    changed = read_memo(data)
    texts = {source.path: source for source in memo.sources}
    whole = replace(
        changed,
        sources=tuple(
            replace(s, text=texts[s.path].text, spans=texts[s.path].spans) for s in changed.sources
        ),
    )
    forgery = {each: briefing.export(whole, each) for each in FORMATS} | {"json": data}
    assert not verify(save(tmp_path, forgery), papers).proven


def test_a_key_that_is_there_twice_is_caught(papers: Path, outputs: dict[str, bytes]) -> None:
    data = outputs["json"].replace(b'"title":', b'"title": "Japan withdraws", "title":', 1)
    (finding,) = verify(data, papers).failures
    assert (finding.text, finding.detail) == ("title", "the key is there twice")


AUTHORS = ("skipped", "header", "options", "versions")  # not proven, or compared with documents
CHANGES = st.none() | st.booleans() | st.integers(-9, 99) | st.text(max_size=6)


@settings(
    deadline=None,
    max_examples=count_examples(40),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_any_change_of_a_claim_is_caught(
    papers: Path, memo: Memo, outputs: dict[str, bytes], data: st.DataObject
) -> None:
    changed = json.loads(outputs["json"])
    original = read_memo(outputs["json"])
    at: Any = changed
    while isinstance(at, dict | list) and at:
        places = list(at) if isinstance(at, dict) else list(range(len(at)))
        if at is changed:
            places = [place for place in places if place not in AUTHORS]
        place = data.draw(st.sampled_from(places))
        if not isinstance(at[place], dict | list) or not at[place] or data.draw(st.booleans()):
            at[place] = data.draw(CHANGES)
            break
        at = at[place]
    forged = json.dumps(changed).encode()
    try:
        if read_memo(forged) != original:
            assert not verify(forged, papers).proven
    except BriefError:
        return


# --- in one output ------------------------------------------------------------------------------

QUOTE = "The two ministries agreed to open a second berth in Aktau by March 2026."
TEXT_EDITS: dict[str, tuple[str, str]] = {
    "text: a word": ("second berth", "third berth"),
    "text: a number": ("March 2026", "March 2036"),
    "text: a prefix": (QUOTE, f"It is untrue that {QUOTE}"),
    "text: a suffix": (QUOTE, f"{QUOTE} It failed."),
    "text: cut": (" by March 2026.", "."),
    "text: a homoglyph": ("second berth", "sеcond berth"),
    "text: a zero-width space": ("second berth", "sec\u200bond berth"),
    "text: direction overridden": ("second berth", "\u202esecond berth"),
    "status: changed": ("Agreed", "Delivered"),
    "heading: changed": ("Outcomes", "Failures"),
    "source: another file": ("ferry.md", "treaty.md"),
}


def part_of(data: bytes, name: str) -> str:
    import io

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def with_part(data: bytes, name: str, text: str) -> bytes:
    from briefing.exporters.docx.package import unzip_parts, zip_parts

    return zip_parts(unzip_parts(data) | {name: text.encode()})


def edit_docx(old: str, new: str, part: str = "word/document.xml") -> Callable[[bytes], bytes]:
    def edit(data: bytes) -> bytes:
        text = part_of(data, part)
        assert old in text
        return with_part(data, part, text.replace(old, new, 1))

    return edit


def edit_text(old: str, new: str) -> Callable[[bytes], bytes]:
    def edit(data: bytes) -> bytes:
        # Markdown wraps its lines and escapes a number's full stop at the beginning of one.
        wrapped = re.escape(old).replace(r"\ ", r"\s+").replace(r"\.", r"\\?\.")
        changed, count = re.subn(wrapped, lambda _: new, data.decode(), count=1)
        assert count
        return changed.encode()

    return edit


def hide_run(properties: str) -> Callable[[bytes], bytes]:
    hidden = f"<w:r><w:rPr>{properties}</w:rPr><w:t>Japan has withdrawn.</w:t></w:r></w:p>"
    return edit_docx("</w:p>", hidden)


def wrap_run(tag: str) -> Callable[[bytes], bytes]:
    added = "<w:r><w:t>Japan has withdrawn.</w:t></w:r>"
    return edit_docx("</w:p>", f'<w:{tag} w:id="9" w:author="x">{added}</w:{tag}></w:p>')


def remove_paragraph(data: bytes) -> bytes:
    text = part_of(data, "word/document.xml")
    place = text.index("second berth")
    start, end = text.rindex("<w:p>", 0, place), text.index("</w:p>", place) + len("</w:p>")
    return with_part(data, "word/document.xml", text[:start] + "<w:p/>" + text[end:])


def remove_line(data: bytes) -> bytes:
    lines = data.decode().split("\n")
    return "\n".join(line for line in lines if "second berth" not in line).encode()


def add_comment_part(data: bytes) -> bytes:
    root = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    comment = '<w:comment w:id="0"><w:p><w:r><w:t>Withdrawn.</w:t></w:r></w:p></w:comment>'
    return with_part(data, "word/comments.xml", f"{root}{comment}</w:comments>")


def append(text: str) -> Callable[[bytes], bytes]:
    return lambda data: data + text.encode()


def swap_lines(data: bytes) -> bytes:
    lines = data.decode().split("\n")
    rows = [at for at, line in enumerate(lines) if re.match(r"- (\*\*\d+\.\*\* )?\w", line)]
    lines[rows[0]], lines[rows[1]] = lines[rows[1]], lines[rows[0]]
    return "\n".join(lines).encode()


IN_MARKDOWN = {
    **{
        name: edit_text(*pair) for name, pair in TEXT_EDITS.items() if not name.startswith("source")
    },
    "added: a line": append("\nJapan has withdrawn.\n"),
    "added: a line with a citation": append("\n- Japan has withdrawn.[^s1-1]\n"),
    "added: a heading": append("\n## Withdrawal\n"),
    "added: a comment": append("\n<!-- Japan has withdrawn. -->\n"),
    "added: raw HTML": append("\n<b>Japan has withdrawn.</b>\n"),
    "removed: a line": remove_line,
    "order: two lines": swap_lines,
    "citation: a note led elsewhere": edit_text("]: [S1](#s1-", "]: [S1](#s2-"),
    "front matter: the profile": edit_text('profile: "', 'profile: "withdrawn-'),
}
IN_PAGE = {
    "added: text after the page": append("Japan has withdrawn."),
    "added: a comment after the page": append("<!-- withdrawn -->"),
    "document type: removed": edit_text("<!doctype html>", ""),
    **{name: edit_text(*pair) for name, pair in TEXT_EDITS.items()},
    "added: a paragraph": edit_text("</main>", "<p>Japan has withdrawn.</p></main>"),
    "added: a hidden quotation": edit_text("</main>", "<q hidden>Withdrawn.</q></main>"),
    "added: a comment": edit_text("</main>", "<!-- withdrawn --></main>"),
    "added: a script": edit_text("</main>", "<script>alert(1)</script></main>"),
    "added: a style": edit_text("</head>", "<style>q{display:none}</style></head>"),
    "policy: removed": edit_text("Content-Security-Policy", "X-Policy"),
    "attribute: a title": edit_text("<main ", '<main title="withdrawn" '),
    "attribute: hidden": edit_text('<section class="part"', '<section hidden class="part"'),
    "citation: led elsewhere": edit_text('class="cite" href="#s1', 'class="cite" href="#s2'),
    "source: its text": edit_text("1.2 million tonnes in 2024", "9.2 million tonnes in 2024"),
}  # fmt: skip
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
RELATIONS, SETTINGS = "word/_rels/document.xml.rels", "word/settings.xml"


def add_file(name: str, text: str) -> Callable[[bytes], bytes]:
    return lambda data: with_part(data, name, text)


def relate(kind: str, target: str) -> Callable[[bytes], bytes]:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="rId99" Type="{office}/{kind}" Target="{target}"'
    added = f'{relation} TargetMode="External"/></Relationships>'
    return edit_docx("</Relationships>", added, RELATIONS)


def mark_run(properties: str) -> Callable[[bytes], bytes]:
    return edit_docx("<w:r><w:t ", f"<w:r><w:rPr>{properties}</w:rPr><w:t ")


def add_to_paragraph(run: str) -> Callable[[bytes], bytes]:
    return edit_docx("</w:p>", f"<w:r>{run}</w:r></w:p>")


def replace_in_part(part: str, pattern: str, new: str) -> Callable[[bytes], bytes]:
    def edit(data: bytes) -> bytes:
        text, count = re.subn(pattern, new, part_of(data, part), count=1)
        assert count
        return with_part(data, part, text)

    return edit


def add_same_name(data: bytes) -> bytes:
    import io

    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("Word/Document.xml", archive.read(DOCUMENT))
    return out.getvalue()


BOUND = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="x"/></w:sdtPr><w:sdtContent/></w:sdt>'
ADDED = "<w:p><w:r><w:t>Withdrawn.</w:t></w:r></w:p>"
NORMAL = 'w:styleId="Normal">'
IN_WORD = {
    **{name: edit_docx(*pair) for name, pair in TEXT_EDITS.items()},
    "added: a paragraph": edit_docx("<w:sectPr", f"{ADDED}<w:sectPr"),
    "added: hidden text": hide_run("<w:vanish/>"),
    "added: white text": hide_run('<w:color w:val="FFFFFF"/>'),
    "added: tiny text": hide_run('<w:sz w:val="2"/>'),
    "added: an insertion": wrap_run("ins"),
    "added: a deletion": wrap_run("del"),
    "added: a comment": add_comment_part,
    "added: a field": edit_docx("</w:p>", '<w:fldSimple w:instr="DDEAUTO x"/></w:p>'),
    "removed: a paragraph": remove_paragraph,
    "removed: struck through": edit_docx("<w:r><w:t ", "<w:r><w:rPr><w:strike/></w:rPr><w:t "),
    "style: hidden": edit_docx(NORMAL, f"{NORMAL}<w:rPr><w:vanish/></w:rPr>", "word/styles.xml"),
    "citation: led elsewhere": edit_docx('<w:hyperlink w:anchor="S1', '<w:hyperlink w:anchor="S2'),
    "property: the title": edit_docx("<dc:title>", "<dc:title>Withdrawal of ", "docProps/core.xml"),
    "property: the company": edit_docx(
        "</Properties>", "<Company>Withdrawn</Company></Properties>", "docProps/app.xml"
    ),
    "property: one of its own": add_file("docProps/custom.xml", "<p>Withdrawn</p>"),
    "added: another document": edit_docx("<w:sectPr", '<w:altChunk w:id="rId99"/><w:sectPr'),
    "added: a template elsewhere": relate("attachedTemplate", "http://localhost/x.dotm"),
    "added: a picture elsewhere": relate("image", "http://localhost/x.png"),
    "added: macros": add_file("word/vbaProject.bin", "Sub AutoOpen"),
    "added: a glossary": add_file("word/glossary/document.xml", "<x>Withdrawn</x>"),
    "added: data": add_file("customXml/item1.xml", "<x>Withdrawn</x>"),
    "added: a control bound to data": edit_docx("<w:sectPr", f"{BOUND}<w:sectPr"),
    "added: a variable": edit_docx(
        "</w:settings>", '<w:docVar w:name="x" w:val="Withdrawn"/></w:settings>', SETTINGS
    ),
    "added: protection": edit_docx(
        "</w:settings>", '<w:documentProtection w:edit="forms"/></w:settings>', SETTINGS
    ),
    "added: a symbol": add_to_paragraph('<w:sym w:font="Wingdings" w:char="F04A"/>'),
    "added: a hyphen": add_to_paragraph("<w:noBreakHyphen/>"),
    "added: a second document": add_same_name,
    "type: with macros": edit_docx(
        "document.main+xml", "document.macroEnabled.main+xml", "[Content_Types].xml"
    ),
    "font: symbols": mark_run('<w:rFonts w:ascii="Wingdings"/>'),
    "run: fitted to a point": mark_run('<w:fitText w:val="1"/>'),
    "run: black on black": mark_run('<w:highlight w:val="black"/>'),
    "run: shaded": mark_run('<w:shd w:val="solid" w:fill="000000"/>'),
    "run: from right to left": mark_run("<w:rtl/>"),
    "run: white by theme": mark_run('<w:color w:themeColor="background1"/>'),
    "style: all text hidden": edit_docx(
        "<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr><w:vanish/>", STYLES
    ),
    "style: a table in white": replace_in_part(
        STYLES, r'(<w:style w:type="table"[^>]*>)', r'\1<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
    ),
    "numbers: with words": replace_in_part(
        "word/numbering.xml", r'w:lvlText w:val="[^"]*"', 'w:lvlText w:val="Untrue:"'
    ),
    "numbers: begun elsewhere": edit_docx(
        'w:start w:val="1"', 'w:start w:val="7"', "word/numbering.xml"
    ),
    "table: a row of no height": edit_docx(
        "<w:cantSplit/>", '<w:cantSplit/><w:trHeight w:val="1" w:hRule="exact"/>'
    ),
    "table: a hidden row": edit_docx("<w:cantSplit/>", "<w:cantSplit/><w:hidden/>"),
    "table: a cell of no width": replace_in_part(DOCUMENT, r'<w:tcW w:w="\d+"', '<w:tcW w:w="1"'),
    "table: columns reversed": edit_docx("<w:tblW", "<w:bidiVisual/><w:tblW"),
    "table: its caption": replace_in_part(
        DOCUMENT, r'tblCaption w:val="[^"]*"', 'tblCaption w:val="Withdrawn"'
    ),
    "page: a tiny one": edit_docx("<w:sectPr>", '<w:sectPr><w:pgSz w:w="10" w:h="10"/>'),
    "page: text beside it": replace_in_part(DOCUMENT, r'w:left="\d+"', 'w:left="20000"'),
}  # fmt: skip
IN_ONE = {
    f"{form}, {name}": (form, edit)
    for form, edits in {"md": IN_MARKDOWN, "html": IN_PAGE, "docx": IN_WORD}.items()
    for name, edit in edits.items()
}


@pytest.mark.parametrize("name", IN_ONE)
def test_a_tampering_with_one_output_is_caught(
    papers: Path, outputs: dict[str, bytes], tmp_path: Path, name: str
) -> None:
    form, edit = IN_ONE[name]
    forged = edit(outputs[form])
    assert forged != outputs[form]
    briefing_json = save(tmp_path, {"json": outputs["json"], form: forged})
    found = verify(briefing_json, papers, QUICK)
    assert [each.what for each in found.failures if each.what == f"briefing.{form}"]


# --- the table in the documentation -------------------------------------------------------------

TABLE = Path(__file__).parents[2] / "docs" / "verification.md"
PLACES = {
    "The JSON, and all outputs made from it": IN_ALL,
    "Markdown alone": IN_MARKDOWN,
    "The web page alone": IN_PAGE,
    "Word alone": IN_WORD,
}


def test_the_documentation_lists_every_tampering() -> None:
    rows = [f"| {where} | {name} |" for where, edits in PLACES.items() for name in edits]
    assert len(rows) >= 80
    text = TABLE.read_text(encoding="utf-8")
    assert [row for row in rows if row not in text] == []
