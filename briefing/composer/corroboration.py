"""The same fact in several sources: one point with all its evidence, other figures beside it."""

from collections.abc import Sequence

from msgspec import Struct

from briefing.composer.passages import Passage
from briefing.composer.ranks import FolderRanks


class Corroboration(Struct, frozen=True):
    """Passages of other documents that repeat a passage, with the same or other figures."""

    same: tuple[Passage, ...] = ()
    conflicting: tuple[Passage, ...] = ()


class RepeatIndex:
    """Finds the passages of other documents that state the same fact."""

    def __init__(self, passages: Sequence[Passage], ranks: FolderRanks) -> None:
        self._passages, self._ranks = passages, ranks
        self._places = {(p.document, p.start, p.end): at for at, p in enumerate(passages)}
        self._starts = {(p.document, p.start): at for at, p in enumerate(passages)}

    def find(self, passage: Passage) -> Corroboration:
        """Return at most one passage per document, in the documents' order."""
        key = passage.document, passage.start
        place = self._places.get((*key, passage.end), self._starts.get(key))
        if place is None:
            return Corroboration()
        found = self._ranks.find_repeats(place)
        return Corroboration(
            tuple(self._passages[at] for at in found.same),
            tuple(self._passages[at] for at in found.differs),
        )
