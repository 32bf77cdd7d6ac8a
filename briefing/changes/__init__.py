"""Two memos → what changed between them; a memo → the same with its changes marked and listed."""

from briefing.changes.difference import Change, diff
from briefing.changes.marks import follow, mark

__all__ = ["Change", "diff", "follow", "mark"]
