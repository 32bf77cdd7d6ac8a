"""Documents → the plan of their memo: what is known is looked up, what is not is asked for."""

import ipaddress
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from msgspec import Meta, Struct
from msgspec.structs import replace

from briefing.errors import BriefError, UsageError
from briefing.judge.choices import Choices, MemoPlan, SentenceChoice, document_key, memo_key
from briefing.judge.prompts import (
    InvalidAnswer,
    Line,
    Request,
    build_document_request,
    build_memo_request,
    collect_lines,
    prompt_version,
    read_document_answer,
    read_memo_answer,
    split_lines,
)
from briefing.models import AnalyzedDocument
from briefing.profiles import Profile

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


Ask = Callable[[Request], str]  # a request → the model's answer; raises `BriefError`
CANDIDATE_WORDS = 5  # times the memo's words that the second step may read
MIN_CANDIDATES = 12  # of a document whose choices are missing: its most important sentences
MAX_HALVINGS = 2  # of a part, if the model's context is too small

T = TypeVar("T")


class Judgement(Struct, frozen=True):
    """The plan of a memo, and what is missing."""

    plan: MemoPlan | None  # None: the built-in judgement decides alone
    model: str = ""
    missing: tuple[str, ...] = ()  # paths of documents without choices
    warnings: tuple[tuple[str, str], ...] = ()  # (path, reason) of each failure


def _ignore_progress(done: int, total: int, name: str) -> None:
    """Show no progress."""


class Judge:
    """Chooses the sentences of memos; keeps what the model answered in `choices`.

    `ask` sends a request and returns the text of the answer; it raises `BriefError`. None never
    asks: what `choices` lacks is reported as missing.
    """

    def __init__(
        self,
        settings: JudgeSettings,
        choices: Choices | None = None,
        ask: Ask | None = None,
        progress: Progress = _ignore_progress,
    ) -> None:
        self.settings = settings
        self.choices = choices or Choices()
        self.choices.model = settings.model
        self.ask = ask
        self.progress = progress
        self.last: Judgement | None = None  # of the last memo planned

    def plan_memo(
        self, documents: Sequence[AnalyzedDocument], profile: Profile, words: int
    ) -> Judgement:
        """Look up, or else ask for, the plan of a memo of `words` words."""
        keys = [
            document_key(each.document, profile, prompt_version(), self.settings.model)
            for each in documents
        ]
        known = self.choices.documents
        unknown = [n for n, key in enumerate(keys) if key not in known]
        warnings: list[tuple[str, str]] = []
        if self.ask and unknown:
            warnings += self._ask_documents(documents, profile, unknown, keys)
        missing = tuple(documents[n].document.path for n in unknown if keys[n] not in known)
        key = memo_key(keys, words)
        if self.ask and key not in self.choices.memos:
            try:
                self.choices.memos[key] = self._ask_memo(documents, profile, words, keys)
            except BriefError as error:
                warnings.append(("", f"the language model did not choose the memo: {error}"))
        plan = self.choices.memos.get(key)
        self.last = Judgement(plan, self.settings.model, missing, tuple(warnings))
        return self.last

    def _ask_documents(
        self,
        documents: Sequence[AnalyzedDocument],
        profile: Profile,
        unknown: Sequence[int],
        keys: Sequence[str],
    ) -> list[tuple[str, str]]:
        """Ask about documents in parallel; answers are kept as they arrive."""
        warnings = []
        with ThreadPoolExecutor(self.settings.parallel) as pool:
            work: dict[Future[tuple[SentenceChoice, ...]], int] = {
                pool.submit(self._ask_document, documents[n], n, profile): n for n in unknown
            }
            try:
                for done, future in enumerate(as_completed(work), 1):
                    number = work[future]
                    path = documents[number].document.path
                    try:
                        self.choices.documents[keys[number]] = future.result()
                    except BriefError as error:
                        warnings.append((path, f"the language model did not choose: {error}"))
                    self.progress(done, len(work) + 1, path)
            except KeyboardInterrupt:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        return sorted(warnings)

    def _ask_document(
        self, analyzed: AnalyzedDocument, index: int, profile: Profile
    ) -> tuple[SentenceChoice, ...]:
        chosen: dict[int, SentenceChoice] = {}
        for part in split_lines(collect_lines(index, analyzed), self.settings.context_words):
            for choice in self._ask_part(analyzed, part, profile, MAX_HALVINGS):
                known = chosen.get(choice.start)
                if known is None or choice.weight > known.weight:
                    chosen[choice.start] = choice
        return tuple(chosen[start] for start in sorted(chosen))

    def _ask_part(
        self, analyzed: AnalyzedDocument, lines: Sequence[Line], profile: Profile, halvings: int
    ) -> Iterator[SentenceChoice]:
        request = build_document_request(analyzed, lines, profile)
        try:
            yield from self._ask_twice(request, lambda text: read_document_answer(text, request))
        except ContextTooSmall:
            if halvings == 0 or len(lines) < 2:
                raise
            half = len(lines) // 2
            for part in (lines[:half], lines[half:]):
                yield from self._ask_part(analyzed, part, profile, halvings - 1)

    def _ask_memo(
        self,
        documents: Sequence[AnalyzedDocument],
        profile: Profile,
        words: int,
        keys: Sequence[str],
    ) -> MemoPlan:
        lines = collect_candidates(documents, keys, self.choices, words)
        request = build_memo_request(documents, lines, profile, words)
        texts = [each.document for each in documents]
        plan = self._ask_twice(request, lambda text: read_memo_answer(text, request, texts))
        self.progress(1, 1, request.name)
        return plan

    def _ask_twice(self, request: Request, parse: Callable[[str], T]) -> T:
        """Ask, and once more if the answer can't be used."""
        assert self.ask
        try:
            return parse(self.ask(request))
        except InvalidAnswer:
            return parse(self.ask(request))


def collect_candidates(
    documents: Sequence[AnalyzedDocument], keys: Sequence[str], choices: Choices, words: int
) -> list[Line]:
    """Sentences for the second step: all chosen ones, heaviest first until they fill its budget.

    A document without choices offers its most important sentences by the built-in classifier.
    """
    offered: list[tuple[int, float, Line]] = []
    for index, (analyzed, key) in enumerate(zip(documents, keys, strict=True)):
        lines = collect_lines(index, analyzed)
        chosen = {choice.start: choice for choice in choices.documents.get(key, ())}
        if key not in choices.documents:
            best = sorted(lines, key=lambda line: (-line.hint, line.start))[:MIN_CANDIDATES]
            offered += [(0, -line.hint, line) for line in best]
        for line in lines:
            choice = chosen.get(line.start)
            if choice and choice.end == line.end:
                offered.append((-choice.weight, -line.hint, _mark(line, choice)))
    offered.sort(key=lambda each: (each[0], each[1], each[2].document, each[2].start))
    picked, left = [], CANDIDATE_WORDS * words
    for _, _, line in offered:
        if left > 0:
            picked.append(line)
            left -= line.words
    return sorted(picked, key=lambda line: (line.document, line.start))


def _mark(line: Line, choice: SentenceChoice) -> Line:
    return replace(line, weight=choice.weight, section=choice.section, status=choice.status or "")
