"""What a briefing needs of each sentence: labels, importance, standing alone, status, areas."""

from briefing.classifier.explain import explain
from briefing.classifier.model import Model
from briefing.classifier.predict import judge

__all__ = ["Model", "explain", "judge"]
