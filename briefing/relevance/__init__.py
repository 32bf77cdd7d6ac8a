"""What a briefing needs of each sentence: labels, importance, standing alone, status, areas."""

from briefing.relevance.judging import explain, judge

__all__ = ["explain", "judge"]
