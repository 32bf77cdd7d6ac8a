"""Learn profiles of letters for the languages that langdetect does not know.

    python training/letter_profiles.py udhr.json briefing/languages/profiles

`udhr.json` maps names such as "kaz" or "uzn_latn" to lists of paragraphs. Each profile counts
runs of one to three letters, in langdetect's own format; equal input gives equal bytes.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

NAMES = {
    "kk": ("kaz",),
    "ky": ("kir",),
    "uz": ("uzn_latn", "uzn_cyrl"),
    "tt": ("tat",),
    "mn": ("khk",),
    "tg": ("tgk",),
    "az": ("azj_latn",),
    "tk": ("tuk_latn",),
}
KEPT = {1: 80, 2: 500, 3: 1200}  # the most frequent runs of each length


def runs(paragraph: str) -> Iterator[str]:
    """Runs of letters as langdetect cuts them: a space stands for either edge of a word."""
    for word in "".join(c if c.isalpha() else " " for c in paragraph).split():
        padded = f" {word} "
        for size in (1, 2, 3):
            for start in range(len(padded) - size + 1):
                run = padded[start : start + size]
                if run.strip():
                    yield run


def profile(name: str, paragraphs: Iterable[str]) -> dict[str, object]:
    counts = Counter(run for text in paragraphs for run in runs(text.replace("‐", "-")))
    kept: dict[str, int] = {}
    for size, limit in KEPT.items():
        ranked = sorted((-n, run) for run, n in counts.items() if len(run) == size and n > 1)
        kept.update({run: -n for n, run in ranked[:limit]})
    totals = [sum(n for run, n in counts.items() if len(run) == size) for size in KEPT]
    return {"name": name, "n_words": totals, "freq": kept}


def main(source: str, target: str) -> None:
    texts: dict[str, list[str]] = json.loads(Path(source).read_text(encoding="utf-8"))
    for code, names in NAMES.items():
        for number, name in enumerate(names):
            learned = profile(code if number == 0 else f"{code}-{number}", texts[name])
            path = Path(target) / f"{learned['name']}.json"
            body = json.dumps(learned, ensure_ascii=False, sort_keys=True, indent=None)
            path.write_text(body + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
