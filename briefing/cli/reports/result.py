"""What came of a run, for the reports."""

from functools import cached_property
from pathlib import Path

from msgspec import Struct

from briefing.diff import Change, diff
from briefing.diff.outputs import Output
from briefing.models import Memo, Skipped


class Run(Struct, frozen=True, dict=True):
    """A run of `make` or `check`."""

    memo: Memo
    outputs: tuple[Output, ...]  # against what lay there before
    last: Memo | None  # the memo that lay there before
    sources: tuple[Path, ...]
    check: bool

    @property
    def stale(self) -> int:
        """How many outputs were missing or other than they should be."""
        return sum(output.state != "same" for output in self.outputs)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Against the memo that lay there before; nothing where none did."""
        return diff(self.last, self.memo) if self.last else ()

    @property
    def points(self) -> int:
        """Of the memo's body, those of its section of changes apart."""
        return sum(len(s.points) for s in self.memo.sections if s.id != "changes")

    @property
    def folder(self) -> Path:
        return self.outputs[0].path.parent

    def place(self, skipped: Skipped) -> Path:
        """Where a skipped file lies, as far as that can be told from its name."""
        for source in self.sources:
            if source.is_dir() and (source / skipped.path).exists():
                return source / skipped.path
        return next((s for s in self.sources if s.name == skipped.path), Path(skipped.path))
