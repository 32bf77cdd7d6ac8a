"""Prove a briefing.json against its sources, and the outputs beside it against the JSON.

The sources are read again. A quote is proven by its file's SHA-256, its offsets and its text; if a
file has changed, its quotes are searched for. The memo is made again from the same documents:
whatever it selects, classifies or names must come out the same. Each output beside the JSON must
have the text that the memo renders to, no more and no less.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from briefing.errors import UsageError
from briefing.exporters.json import read_memo
from briefing.models import Memo
from briefing.runtime.atomic_write import is_interrupted
from briefing.verification.consistency import check_changes, check_consistency
from briefing.verification.outputs import check_output, find_outputs
from briefing.verification.remake import check_remake
from briefing.verification.sources import (
    Finding,
    SourceDocument,
    add_texts,
    check_quotes,
    check_sources,
    iter_points,
    list_locations,
    load_sources,
)

_INTERRUPTED = "a run was killed while it replaced these outputs; run `brief make`"
__all__ = ["Finding", "ProofOptions", "Verification", "verify"]


class Verification(Struct, frozen=True):
    """The result of a proof."""

    quotes: int  # locations that were looked up in the sources
    files: tuple[str, ...]  # outputs beside the JSON that were compared with it
    failures: tuple[Finding, ...]
    notes: tuple[str, ...] = ()  # differences that change nothing, and proofs that were left out

    @property
    def proven(self) -> bool:
        return not self.failures


class ProofOptions(Struct, frozen=True):
    """What a proof rests on besides the sources."""

    profile: str | Path | None = None  # the memo's; None: the shipped profile of that name
    previous: Memo | None = None  # the memo that the change marks refer to
    templates: Mapping[str, bytes] = {}  # format -> the template of that output
    choices: Path = Path("choices.json")  # of the language model, if one chose the sentences
    remake: bool = True  # make the memo again; without it, judgements are not proven


def verify(
    briefing: str | Path | bytes,
    sources: Iterable[str | Path] | str | Path = ".",
    options: ProofOptions = ProofOptions(),  # noqa: B008 - frozen
) -> Verification:
    """Prove every statement of a briefing.json, given as a path or as bytes.

    `sources` are the files and folders that it was made from, or folders above them; nothing
    outside of them is read. Given as a path, the Markdown, Word and web files beside the briefing
    are compared with it. Raises `UsageError` for bytes that are no briefing and for a missing path.
    """
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    data = _read(briefing)
    memo = read_memo(data)
    documents = load_sources(memo.sources, [Path(path) for path in given])
    failures = [
        *check_consistency(memo, data),
        *check_sources(memo, documents),
        *check_quotes(memo, documents),
        *check_changes(memo, options.previous),
    ]
    notes: list[str] = []
    if options.remake:
        failures += _check_judgements(memo, documents, options, notes)
    files = [] if isinstance(briefing, bytes) else find_outputs(Path(briefing))
    complete = add_texts(memo, documents)
    for file in files:
        failures += check_output(complete, file, options.templates, notes)
    if not isinstance(briefing, bytes) and is_interrupted(Path(briefing).parent):
        failures.insert(0, Finding("broken", str(Path(briefing).parent), "", _INTERRUPTED))
    locations = sum(len(list_locations(point)) for point in iter_points(memo))
    names = tuple(file.name for file in files)
    return Verification(locations, names, tuple(dict.fromkeys(failures)), tuple(notes))


def _read(briefing: str | Path | bytes) -> bytes:
    if isinstance(briefing, bytes):
        return briefing
    try:
        return Path(briefing).read_bytes()
    except OSError as error:
        raise UsageError(f"{briefing} can't be read: {error.strerror}") from error


def _check_judgements(
    memo: Memo, documents: Mapping[str, SourceDocument], options: ProofOptions, notes: list[str]
) -> list[Finding]:
    if any(not each.is_unchanged for each in documents.values()):
        notes.append("status, areas, dates, figures and speakers not proven: sources have changed")
        return []
    return check_remake(memo, documents, options.profile, options.choices, notes)
