"""Two memos → what changed between them; a memo → the same with its changes marked and listed."""

from briefing.diff.memos import Change, annotate_changes, carry_changes, diff

__all__ = ["Change", "annotate_changes", "carry_changes", "diff"]
