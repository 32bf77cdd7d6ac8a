"""The result of a run of `make` or `check`, as the reports need it."""

from functools import cached_property
from pathlib import Path

from msgspec import Struct

from briefing.cli.request import Request
from briefing.diff import Change, diff
from briefing.diff.outputs import Output
from briefing.models import Memo, Skipped


class Run(Struct, frozen=True, dict=True):
    """A run of `make` or `check`."""

    memo: Memo
    outputs: tuple[Output, ...]  # compared with the files before the run
    request: Request

    @property
    def is_check(self) -> bool:
        return self.request.is_check

    @property
    def stale_count(self) -> int:
        """Number of outputs that were missing or out of date before the run."""
        return sum(self.is_stale(output) for output in self.outputs)

    def is_stale(self, output: Output) -> bool:
        """Return whether an output is out of date; with `--exact` also if only its bytes differ."""
        return output.state not in (("same",) if self.request.exact else ("same", "equivalent"))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Changes from the memo in the output folder; empty if there was none."""
        return diff(self.request.last_output, self.memo) if self.request.last_output else ()

    @property
    def point_count(self) -> int:
        """Number of points in the memo body, without the section of changes."""
        return sum(len(s.points) for s in self.memo.sections if s.id != "changes")

    @property
    def folder(self) -> Path:
        return self.outputs[0].path.parent

    def locate(self, skipped: Skipped) -> Path:
        """Return the path of a skipped file if it can be derived from its name, else the name."""
        paths = [source for source in self.request.sources if isinstance(source, Path)]
        for source in paths:
            if source.is_dir() and (source / skipped.path).exists():
                return source / skipped.path
        return next((s for s in paths if s.name == skipped.path), Path(skipped.path))
