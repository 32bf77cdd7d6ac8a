"""Measure language detection on articles and on short texts; print a table of what goes wrong.

    python -m benchmarks.languages FOLDER

FOLDER holds `udhr.json` (name → paragraphs) and `sentences-xx.txt`, a sentence a line. For the
languages whose letter profiles were learned from udhr.json, the profiles are learned anew from
every second paragraph and only the others are judged.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import util
from pathlib import Path

from briefing.languages import detect, langdetect_backend

CODES = {
    "kaz": "kk", "kir": "ky", "uzn_latn": "uz", "uzn_cyrl": "uz", "rus": "ru", "jpn": "ja",
    "eng": "en", "tur": "tr", "tat": "tt", "ukr": "uk", "khk": "mn", "tgk": "tg",
    "azj_latn": "az", "fra": "fr", "deu_1996": "de", "spa": "es", "cmn_hans": "zh", "arb": "ar",
    "kor": "ko", "tuk_latn": "tk", "ita": "it", "pol": "pl", "ces": "cs",
}  # fmt: skip
LENGTHS = (100_000, 120, 60, 30)
Case = tuple[str, str]  # language, text


def learn_from_half(texts: dict[str, list[str]], folder: str) -> None:
    """Let langdetect use profiles that know every second paragraph only."""
    script = Path(__file__).parents[1] / "training" / "letter_profiles.py"
    spec = util.spec_from_file_location("letter_profiles", script)
    assert spec and spec.loader
    training = util.module_from_spec(spec)
    spec.loader.exec_module(training)
    half = Path(folder) / "udhr.json"
    half.write_text(json.dumps({name: found[::2] for name, found in texts.items()}))
    profiles = Path(folder) / "letters"
    profiles.mkdir()
    training.main(str(half), str(profiles))
    langdetect_backend.PROFILES_FOLDER = profiles


def articles(texts: dict[str, list[str]], length: int) -> Iterator[Case]:
    for name, found in texts.items():
        for text in found[1::2]:
            yield CODES[name], text[:length]


def sentences(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.glob("sentences-*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield path.stem.removeprefix("sentences-"), line.strip()


def print_row(name: str, cases: Iterable[Case]) -> None:
    wrong: Counter[tuple[str, str]] = Counter()
    count = 0
    begun = time.process_time()
    for code, text in cases:
        count += 1
        if (found := detect(text)) != code:
            wrong[code, found] += 1
    seconds = time.process_time() - begun
    worst = ", ".join(f"{code} as {found} {n}" for (code, found), n in wrong.most_common(6))
    right = 1 - wrong.total() / max(count, 1)
    print(f"{name:<22} {right:>7.1%} of {count:>5} {1000 * seconds / count:>6.2f} ms   {worst}")


def main(folder: Path) -> None:
    texts = json.loads((folder / "udhr.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        learn_from_half(texts, scratch)
        print("text                     right          each         mistakes")
        for length in LENGTHS:
            name = "articles" if length == LENGTHS[0] else f"first {length} letters"
            print_row(name, articles(texts, length))
        print_row("sentences", sentences(folder))
        whole = [(CODES[name], "\n".join(found[1::2])) for name, found in texts.items()]
        print_row("declarations", whole)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
