"""One value per language, a table of them, and `detect`."""

from briefing.languages.base import Language
from briefing.languages.detect import detect
from briefing.languages.registry import LANGUAGES, language_of

__all__ = ["LANGUAGES", "Language", "detect", "language_of"]
