"""What each sentence of a document is for a briefing: labels, importance, status, areas."""

from briefing.classifier.model import RelevanceModel
from briefing.classifier.predict import can_recognize, explain, predict

__all__ = ["RelevanceModel", "can_recognize", "explain", "predict"]
