"""A language model chooses which sentences a memo quotes; it never writes one.

A `Judge` asks in two steps: of each document the sentences that a memo may need, then of those
the memo's sections. Choices already known are not asked for again. Where the model fails, the
built-in judgement of the composer decides for that document, and a warning says so.
"""

from briefing.judge.choices import Choices, MemoChoice, MemoPlan, encode_choices, load_choices
from briefing.judge.folder import Judge, Judgement, JudgeSettings
from briefing.judge.prompts import load_prompt

__all__ = [
    "Choices",
    "Judge",
    "JudgeSettings",
    "Judgement",
    "MemoChoice",
    "MemoPlan",
    "encode_choices",
    "load_choices",
    "load_prompt",
]
