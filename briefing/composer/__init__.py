"""Analysed documents → memo: select passages, print each once, and refer to it elsewhere."""

from briefing.composer.material import add_texts
from briefing.composer.memo import MemoOptions, compose, compose_material
from briefing.composer.shortlist import Collection, Steering

__all__ = ["Collection", "MemoOptions", "Steering", "add_texts", "compose", "compose_material"]
