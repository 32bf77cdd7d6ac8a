"""Folders above the bound: composed from a shortlist, and proven like any other."""

from pathlib import Path

import pytest

import briefing
from benchmarks.cache import write
from briefing.composer import Collection, Steering, shortlist
from briefing.composer import memo as composer_memo
from briefing.composer.passages import extract_passages
from briefing.composer.shortlist import (
    make_excerpt,
    make_record,
    pack_document,
    unpack_document,
    unpack_excerpt,
)
from briefing.models import AnalyzedDocument, Memo
from briefing.ranking.features import own_columns
from briefing.ranking.folder import gather_folder
from briefing.verification import verify
from tests.composer.conftest import analyze

DOCUMENTS = 24
LINES = (
    ("The delegations met in Aktau.", {"importance": 0.4}),
    ("The parties agreed to open a second berth by March 2026.", {"importance": 0.9}),
    ("The weather was fine.", {"importance": 0.1}),
    ("The port handled 2 million tonnes in 2024.", {"importance": 0.6}),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("reports")
    write(root, DOCUMENTS)
    return root


@pytest.fixture
def small_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take folders of more than 100 sentences as large."""
    monkeypatch.setattr(shortlist, "MAX_SENTENCES", 100)


def points(memo: Memo) -> list[str]:
    return [point.text for section in memo.sections for point in section.points]


def test_folder_below_the_bound_is_composed_from_all_sentences(folder: Path) -> None:
    assert all(source.text for source in briefing.make(folder).sources)


@pytest.mark.usefixtures("small_bound")
def test_every_quote_of_a_large_folder_is_proven(folder: Path, tmp_path: Path) -> None:
    memo = briefing.make(folder)
    assert len(memo.sources) == DOCUMENTS
    assert len(points(memo)) > 10
    for name in ("json", "md", "docx"):
        (tmp_path / f"briefing.{name}").write_bytes(briefing.export(memo, name))
    proof = verify(tmp_path / "briefing.json", folder)
    assert proof.failures == ()
    assert proof.quotes > 10


@pytest.mark.usefixtures("small_bound")
def test_large_folder_has_the_same_bytes_for_any_number_of_processes_and_from_the_cache(
    folder: Path, tmp_path: Path
) -> None:
    made = [
        briefing.make(folder, jobs=1),
        briefing.make(folder, jobs=2, cache=tmp_path),
        briefing.make(folder, jobs=2, cache=tmp_path),
    ]
    for name in ("json", "html"):
        assert len({briefing.export(memo, name) for memo in made}) == 1


def test_large_folder_has_most_points_of_the_same_folder_in_memory(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = briefing.make(folder)
    monkeypatch.setattr(shortlist, "MAX_SENTENCES", 100)
    assert len(set(points(briefing.make(folder))) & set(points(whole))) >= len(points(whole)) / 2


@pytest.mark.usefixtures("small_bound")
def test_pins_and_drops_hold_in_a_large_folder(folder: Path) -> None:
    plain = briefing.make(folder)
    least = (folder / "report-0003.txt").read_text(encoding="utf-8").split("\n\n")[-1].strip()
    pinned = least.rpartition(". ")[2]
    steered = briefing.make(folder, pin=[pinned], drop=[points(plain)[0]])
    assert any(pinned in text for text in points(steered))
    assert points(plain)[0] not in points(steered)


@pytest.mark.usefixtures("small_bound")
def test_what_a_document_of_a_large_folder_still_has_is_not_gone(folder: Path) -> None:
    earlier = briefing.make(folder, words=700)
    later = briefing.make(folder, words=300, previous=earlier)
    assert not [point for section in later.sections for point in section.points if point.change]


def test_document_survives_packing() -> None:
    analyzed = analyze(LINES)
    packed = pack_document(analyzed)
    assert unpack_document(packed.digest) == analyzed
    assert packed.sentences == len(LINES)


def test_record_has_the_best_passages_first() -> None:
    record = make_record(analyze(LINES))
    assert list(record.scores) == sorted(record.scores, reverse=True)
    excerpt = unpack_excerpt(record.excerpt)
    assert excerpt.passages[0].text == LINES[1][0]


def test_excerpt_keeps_offsets_and_analyses() -> None:
    analyzed = analyze(LINES)
    passage = next(p for p in extract_passages([analyzed]) if p.text == LINES[3][0])
    rows = own_columns(gather_folder([analyzed]))
    excerpt = make_excerpt(analyzed, [passage], rows)
    assert excerpt.analyzed.document.sentences == (analyzed.document.sentences[3],)
    assert excerpt.analyzed.analyses == (analyzed.analyses[3],)
    assert excerpt.passages[0].section == 0
    assert excerpt.passages[0].first == passage.first
    assert (excerpt.rows == rows[3:]).all()


def test_order_of_pruning_does_not_change_the_shortlist(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [analyze(LINES[: 1 + number % 4], path=f"{number}.txt") for number in range(40)]
    monkeypatch.setattr(shortlist, "MAX_SENTENCES", 10)
    found = []
    for room in (10, 1000):  # pruned often, and once
        monkeypatch.setattr(shortlist, "MAX_PASSAGES", room)
        found.append(collect(documents)[:10])
    assert len(found[0]) == 10
    assert found[0] == sorted(collect(documents), key=lambda each: each[0])[:10]


def collect(documents: list[AnalyzedDocument]) -> list[tuple[float, int, int]]:
    """Return the best passages of some documents."""
    collection = Collection(Steering())
    for each in documents:
        collection.add(pack_document(each))
    collection.finish()
    assert collection._shortlist is not None
    return sorted(collection._shortlist._best)


def test_record_of_a_long_document_has_a_share_of_its_passages() -> None:
    lines = [
        (f"The port of Aktau handled {n} tonnes of grain.", {"importance": 0.5}) for n in range(90)
    ]
    record = make_record(analyze(lines))
    assert len(record.scores) == 30
    assert min(record.scores) > 0.1


@pytest.mark.usefixtures("small_bound")
def test_annex_of_a_large_folder_is_about_the_quoted_documents_unless_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(briefing.make(folder).annex) == DOCUMENTS
    monkeypatch.setattr(composer_memo, "MAX_ANNEXED", 10)
    made = briefing.make(folder, words=310)
    quoted = {point.evidence[0].source for section in made.sections for point in section.points}
    assert {entry.source for entry in made.annex} <= quoted
    assert len(briefing.make(folder, words=310, annex=True).annex) == DOCUMENTS


def test_makes_a_memo_of_a_large_folder_in_which_nothing_can_be_quoted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortlist, "MAX_SENTENCES", 10)
    (tmp_path / "debate.txt").write_text("MR SMITH: Yes.\nMS JONES: No.\n" * 40)
    (tmp_path / "hearing.txt").write_text("MR HALL: Well.\nMS ROW: Thanks.\n" * 40)
    memo = briefing.make(tmp_path)
    assert [source.path for source in memo.sources] == ["debate.txt", "hearing.txt"]
    assert memo.title
