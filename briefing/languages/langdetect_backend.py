"""langdetect, seeded, with added profiles of letters: for what letters and words leave open.

Its 55 profiles take a third of a second to load, so nothing here is touched before it is needed.
The added ones were learned by training/letter_profiles.py.
"""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

LETTERS: Traversable = files(__package__).joinpath("profiles")  # profiles of our own


@lru_cache(maxsize=1)
def _factory() -> Any:
    from langdetect import PROFILES_DIRECTORY
    from langdetect.detector_factory import DetectorFactory

    known = [path for path in Path(PROFILES_DIRECTORY).iterdir() if path.is_file()]
    ours = [path for path in LETTERS.iterdir() if path.name.endswith(".json")]
    factory = DetectorFactory()
    factory.seed = 0
    texts = [path.read_text(encoding="utf-8") for path in sorted(known) + sorted(ours, key=str)]
    factory.load_json_profile(texts)
    return factory


def guess(text: str) -> tuple[str, float]:
    """The likeliest language of a text and its probability, 0..1; ("und", 0.0) if there is none."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(text)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):
        return "und", 0.0
    return best.lang.split("-")[0], best.prob
