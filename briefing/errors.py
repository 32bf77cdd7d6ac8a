"""Errors a user can cause or fix. `cli` maps each class to an exit code."""

from collections.abc import Iterable
from difflib import get_close_matches


class BriefError(Exception):
    """Base class. The message is one line: what is wrong, where, and what to do about it."""


class UsageError(BriefError):
    """An invalid option, configuration, profile or template."""


class NothingToRead(BriefError):
    """No source yielded a document."""


class CheckFailed(BriefError):
    """A check or a verification found a difference."""


class ChoicesMissing(BriefError):
    """A language model's choices are missing or were not made (--strict)."""


class OutputError(BriefError):
    """A result could not be written."""


class Unreadable(BriefError):
    """One file cannot be read; the message is the reason. Recorded as `Skipped`, never fatal."""


def suggest(value: str, choices: Iterable[str]) -> str:
    """Return the end of an error message: the closest choice, or else all of them."""
    known = list(choices)
    near = get_close_matches(value, known, 1)
    return f"did you mean {near[0]!r}?" if near else f"choose from {', '.join(known)}"
