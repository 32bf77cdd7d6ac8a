"""What can go wrong for a user. Each kind has one exit code, given in `cli`."""


class BriefError(Exception):
    """Something a user can mend. The message is one line: what, where, and what would do."""


class UsageError(BriefError):
    """A wrong option, configuration, profile or template."""


class NothingToRead(BriefError):
    """No source yielded a document."""


class CheckFailed(BriefError):
    """A check or a verification found a difference."""


class OutputError(BriefError):
    """A result could not be written."""


class Unreadable(BriefError):
    """One file can't be read; the message is the reason. Never ends a run: it becomes `Skipped`."""
