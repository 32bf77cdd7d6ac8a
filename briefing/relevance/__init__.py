"""What a briefing needs of each sentence: labels, importance, standing alone, status, areas."""

from briefing.relevance.judging import judge
from briefing.relevance.learned import Model
from briefing.relevance.reasons import explain

__all__ = ["Model", "explain", "judge"]
