"""Detection by langdetect, seeded, with n-gram profiles of eight more languages.

Loading its 55 profiles takes a third of a second, so they are loaded on first use.
`training/letter_profiles.py` learned the added ones.
"""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

PROFILES_FOLDER: Traversable = files(__package__).joinpath("profiles")  # the added profiles


@lru_cache(maxsize=1)
def _load_factory() -> Any:
    from langdetect import PROFILES_DIRECTORY
    from langdetect.detector_factory import DetectorFactory

    known = [path for path in Path(PROFILES_DIRECTORY).iterdir() if path.is_file()]
    own_profiles = [path for path in PROFILES_FOLDER.iterdir() if path.name.endswith(".json")]
    factory = DetectorFactory()
    factory.seed = 0
    texts = [
        path.read_text(encoding="utf-8") for path in sorted(known) + sorted(own_profiles, key=str)
    ]
    factory.load_json_profile(texts)
    return factory


def detect_with_profiles(text: str) -> tuple[str, float]:
    """Return the likeliest language of a text and its probability, 0..1; else ("und", 0.0)."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _load_factory().create()
    detector.append(text)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):
        return "und", 0.0
    return best.lang.split("-")[0], best.prob
