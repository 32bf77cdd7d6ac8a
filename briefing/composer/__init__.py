"""Digests → memo: route, merge repeats, corroborate, cut to the budget once, order."""

from briefing.composer.memo import Order, compose

__all__ = ["Order", "compose"]
