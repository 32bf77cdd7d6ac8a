"""Two memos → what changed between them; a memo → the same with its changes marked and listed."""

from briefing.diff.annotate import annotate_changes, carry_changes
from briefing.diff.memos import Change, diff

__all__ = ["Change", "annotate_changes", "carry_changes", "diff"]
