"""Every summarizer fulfils the same contract, on any document."""

import math
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.languages import LANGUAGES
from briefing.models import Document, Section, Sentence
from briefing.summarizers import DEFAULT, SUMMARIZERS

FERRY = (
    "The two ministries agreed to open a second berth for the ferry in Aktau.",
    "Freight on the ferry reached 1.2 million tonnes last year.",
    "Storms closed the port for nine days.",
    "The ministries will meet again in Baku in October.",
    "Freight on the ferry reached 1.2 million tonnes last year.",
    "…",
)
GREETINGS = {
    "ar": "اتفقت الوزارتان على فتح رصيف جديد. سيجتمع الوفدان في الخريف.",
    "de": "Die Ministerien vereinbarten einen neuen Kai. Der Hafen wird im Herbst erweitert.",
    "ja": "両省は新しい埠頭の建設で合意した。代表団は秋に再び会う。",
    "kk": "Екі министрлік жаңа айлақ салуға келісті. Делегациялар күзде кездеседі.",
    "ru": "Министерства договорились о новом причале. Делегации встретятся осенью.",
    "zh": "两部同意修建新的码头。代表团将在秋天再次会面。",
}

every_summarizer = pytest.mark.parametrize("name", SUMMARIZERS)


def document(*texts: str, language: str = "en", sections: int = 1) -> Document:
    """Sentences in paragraphs of two, shared out over sections."""
    found, at = [], 0
    for place, text in enumerate(texts):
        found.append(Sentence(text, at, at + len(text), paragraph=place // 2))
        at += len(text) + 1
    size = max(1, math.ceil(len(found) / sections))
    parts = [tuple(found[i : i + size]) for i in range(0, len(found), size)]
    headed = tuple(Section(f"Part {n} on ferries", part) for n, part in enumerate(parts))
    return Document("ferry.txt", "0" * 64, " ".join(texts), headed, language=language)


def scores(name: str, *texts: str, language: str = "en", sections: int = 1) -> list[float]:
    found = SUMMARIZERS[name].score(document(*texts, language=language, sections=sections))
    assert len(found) == len(texts)
    assert all(type(score) is float and 0.0 <= score <= 1.0 for score in found)
    return found


@every_summarizer
def test_scores_every_sentence_and_the_best_with_one(name: str) -> None:
    assert max(scores(name, *FERRY, sections=2)) == 1.0


@every_summarizer
def test_returns_no_scores_for_no_sentences(name: str) -> None:
    assert scores(name) == []


@every_summarizer
@pytest.mark.parametrize("text", ["One ferry sailed.", "…", " ", "42", "?!"])
def test_scores_single_sentence_with_one(name: str, text: str) -> None:
    assert scores(name, text) == [1.0]


@every_summarizer
def test_accepts_sentences_without_words(name: str) -> None:
    scores(name, "…", "—", "***", "")


@every_summarizer
def test_scores_repeated_sentences_separately(name: str) -> None:
    scores(name, *["The ferry sailed at noon."] * 7)


@every_summarizer
@pytest.mark.parametrize("code", [*sorted(LANGUAGES), "und", "tlh"])
def test_accepts_every_language(name: str, code: str) -> None:
    text = GREETINGS.get(code, GREETINGS["de"])
    scores(name, *filter(None, text.replace("。", ".").split(".")), language=code)


@every_summarizer
def test_scores_document_of_5000_sentences(name: str) -> None:
    words = "ferry port berth storm freight crew canal buoy pilot crane".split()
    texts = [f"{words[n % 10]} {words[n % 7]} {n % 97} {words[n % 3]}." for n in range(5000)]
    scores(name, *texts, sections=40)


@every_summarizer
@settings(max_examples=15, deadline=None)
@given(texts=st.lists(st.text(max_size=40), max_size=8))
def test_accepts_any_text(name: str, texts: list[str]) -> None:
    assert scores(name, *texts) == scores(name, *texts)


def test_scores_do_not_depend_on_hash_seed() -> None:
    program = (
        "from tests_scorers import FERRY, document\n"
        "from briefing.summarizers import SUMMARIZERS\n"
        "print([SUMMARIZERS[n].score(document(*FERRY, sections=2)) for n in SUMMARIZERS])"
    )
    here = Path(__file__)
    program = program.replace("from tests_scorers", f"from {here.stem}")
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths(here)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def paths(here: Path) -> str:
    return os.pathsep.join([str(here.parent), str(here.parents[2])])


def test_listing_summarizers_imports_no_libraries() -> None:
    program = (
        "import sys, briefing.summarizers as s; "
        "print(sorted({'numpy', 'sumy', 'nltk', 'Stemmer'} & set(sys.modules)), s.DEFAULT)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert run.stdout.decode().split() == ["[]", DEFAULT]


@every_summarizer
def test_has_summary_and_reference(name: str) -> None:
    scorer = SUMMARIZERS[name]
    assert scorer.name == name
    assert scorer.summary and "\n" not in scorer.summary
    assert any(character.isdigit() for character in scorer.reference), "a year"


def test_plugin_adds_a_summarizer(tmp_path: Path) -> None:
    package = tmp_path / "longest-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: longest\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text(
        "[briefing.summarizers]\nlongest = longest_sentence:score\n"
    )
    (tmp_path / "longest_sentence.py").write_text(
        "def score(document):\n"
        "    sizes = [len(sentence.text) for sentence in document.sentences]\n"
        "    return [size / max(sizes) for size in sizes]\n"
    )
    program = (
        "from briefing import summarize; from briefing.summarizers import SUMMARIZERS;"
        "print(SUMMARIZERS['longest'].reference,"
        "summarize('One ship.\\nMany more ships sailed.', sentences=1, scorer='longest')[0])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode().split() == ["longest", "Many", "more", "ships", "sailed."]
