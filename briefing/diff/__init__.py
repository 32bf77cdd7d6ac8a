"""Two memos → what changed between them; a memo → the same with its changes marked and listed."""

from briefing.diff.annotate import follow, mark
from briefing.diff.memos import Change, diff

__all__ = ["Change", "diff", "follow", "mark"]
