"""One value per language, a table of them, and `detect`."""

from briefing.languages.detection import detect
from briefing.languages.model import Language
from briefing.languages.table import LANGUAGES, language_of

__all__ = ["LANGUAGES", "Language", "detect", "language_of"]
