"""What each sentence of a document is for a briefing: labels, importance, status, areas."""

from briefing.classifier.model import RelevanceModel
from briefing.classifier.predict import explain, predict

__all__ = ["RelevanceModel", "explain", "predict"]
