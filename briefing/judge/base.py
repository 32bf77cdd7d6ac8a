"""Settings of the judge, and what can go wrong when asking a language model."""

import ipaddress
from collections.abc import Callable
from typing import Annotated
from urllib.parse import urlsplit

from msgspec import Meta, Struct

from briefing.errors import BriefError, UsageError

Positive = Annotated[int, Meta(ge=1)]
Seconds = Annotated[float, Meta(gt=0)]


class JudgeSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the model is and how much may be asked of it."""

    url: str  # base URL, as "http://localhost:11434/v1"
    model: str
    context_words: Positive = 6000  # sentences of one request, in words
    parallel: Positive = 4  # requests at once
    max_requests: Positive = 500  # of one run, retries included
    max_tokens: Positive = 5_000_000  # of one run, as the server counts them
    max_seconds: Seconds = 3600.0  # of one run
    timeout: Seconds = 300.0  # for one answer


Progress = Callable[[int, int, str], None]  # requests answered, requests in all, what was answered


class RequestFailed(BriefError):
    """The server gave no usable answer; the message is the reason."""


class ContextTooSmall(RequestFailed):
    """The request or its answer is longer than the model allows."""


class InvalidAnswer(BriefError):
    """The answer is not the JSON that was asked for."""


def check_url(url: str) -> None:
    """Raise `UsageError` unless the URL is https, or http to this machine."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f"judge URL {url!r} is not a web address; give one as https://host/v1")
    if parts.username or parts.password:
        raise UsageError("judge URL holds a password; set BRIEF_JUDGE_KEY instead")
    if parts.scheme == "http" and not _is_local(parts.hostname):
        raise UsageError(
            f"judge URL {url!r} would send documents unencrypted to another machine; use https"
        )


def _is_local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
