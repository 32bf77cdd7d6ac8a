"""Digests → memo: route, merge repeats, corroborate, cut to the budget once, order."""

from briefing.compose.memo import Order, compose

__all__ = ["Order", "compose"]
