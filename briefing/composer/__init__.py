"""Analysed documents → memo: select passages, print each once, and refer to it elsewhere."""

from briefing.composer.memo import MemoOptions, compose

__all__ = ["MemoOptions", "compose"]
