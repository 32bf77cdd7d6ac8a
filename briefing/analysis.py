"""Analyses files: every sentence is scored and classified, none is dropped.

Results come from the cache, or from worker processes.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import Unreadable
from briefing.loading import load_documents
from briefing.models import (
    AnalyzedDocument,
    Document,
    Mention,
    Relevance,
    Sentence,
    SentenceAnalysis,
    Skipped,
)
from briefing.profiles import Profile
from briefing.runtime import pool
from briefing.runtime.cache import Cache, FileResult, PackedDocument
from briefing.runtime.discovery import SourceFile, read_bytes
from briefing.runtime.pool import Result

if TYPE_CHECKING:
    from briefing.classifier import RelevanceModel

WARM_UP = "The parties agreed in May 2025 to open 2 offices. They will meet again."
NOISE_THRESHOLD = 0.8  # sentences above it are not searched for dates and figures


class AnalysisOptions(Struct, frozen=True):
    """How files are read and analysed; sent to the workers, and part of the cache key."""

    profile: Profile
    language: str
    scorer: str


def analyze_files(
    files: Sequence[SourceFile],
    options: AnalysisOptions,
    cache: Cache | None = None,
    jobs: int = 0,
    timeout: float = 0.0,
) -> Iterator[Result[FileResult]]:
    """Yield the result of each file, in order.

    `cache` stores results between runs; None disables it. `jobs` is the number of processes,
    0 for one per processor. No process starts if all results are cached. Files that are not done
    after `timeout` seconds (0: never) get a reason.
    """
    store = cache or Cache(None, options)
    keys = [_find_key(store, file) for file in files]  # "" for a file that is not cached
    missing = [file for file, key in zip(files, keys, strict=True) if not key]
    processes = min(jobs or os.cpu_count() or 1, len(missing)) or 1
    if processes > 1 and pool.forks():
        _warm_up(options)
    run = partial(pool.run, partial(analyze_file, options), timeout=timeout)
    computed = run(missing, jobs=processes)
    for file, key in zip(files, keys, strict=True):
        cached = store.get(key, file.name) if key else None
        if cached is not None:
            yield Result(cached)
        else:  # an entry may be damaged
            yield _store(store, file, next(run([file]) if key else computed))
    if missing:
        store.evict()


def _warm_up(options: AnalysisOptions) -> None:
    """Load modules and weights before workers are forked, so that they share them."""
    import threadpoolctl

    with threadpoolctl.threadpool_limits(1):
        for document in load_documents("warm-up.txt", WARM_UP.encode(), options.language):
            if isinstance(document, Document):
                analyze_document(document, options.profile, options.scorer)


def analyze_file(options: AnalysisOptions, file: SourceFile) -> FileResult:
    """Analyse a file and the files inside it; runs in a worker. Raises `Unreadable`."""
    from briefing.composer.shortlist import pack_document

    data = read_bytes(file)
    packed: list[PackedDocument] = []
    skipped: list[Skipped] = []
    for each in load_documents(file.name, data, options.language):
        if isinstance(each, Skipped):
            skipped.append(each)
        else:
            analyzed = analyze_document(each, options.profile, options.scorer)
            packed.append(pack_document(analyzed))
    return FileResult(hashlib.sha256(data).hexdigest(), tuple(packed), tuple(skipped))


def analyze_document(
    document: Document, profile: Profile, scorer: str, model: "RelevanceModel | None" = None
) -> AnalyzedDocument:
    """Score and classify each sentence of a document. `scorer` is a name in `SUMMARIZERS`.

    `model` replaces the learned model that ships with the program.
    """
    from briefing.classifier import predict
    from briefing.classifier.cues import add_form_evidence
    from briefing.summarizers import SUMMARIZERS
    from briefing.text import extract_terms_many

    salience = SUMMARIZERS[scorer].score(document)
    relevance = predict(document, salience, profile, model)
    relevance = add_form_evidence(document, relevance, profile)
    speakers = [section.speaker for section in document.sections for _ in section.sentences]
    stems = extract_terms_many(
        (sentence.text for sentence in document.sentences), document.language
    )
    return AnalyzedDocument(
        _warn_without_cues(document, profile),
        tuple(
            SentenceAnalysis(
                relevance, score, who, _find_mentions(document, sentence, relevance), tuple(own)
            )
            for sentence, relevance, score, who, own in zip(
                document.sentences, relevance, salience, speakers, stems, strict=True
            )
        ),
    )


def _warn_without_cues(document: Document, profile: Profile) -> Document:
    """Add a reading warning if no phrase can indicate an outcome in the document's language."""
    labels = {section.content for section in profile.sections}
    from briefing.classifier import can_recognize

    if "outcome" not in labels or can_recognize("outcome", document.language, profile):
        return document
    warning = (
        f"outcomes are not recognized in this language ({document.language}); add phrases of it to"
        " [cues.outcome] in a profile"
    )
    return replace(document, warnings=(*document.warnings, warning))


def _find_mentions(
    document: Document, sentence: Sentence, relevance: Relevance
) -> tuple[Mention, ...]:
    from briefing.mentions import find_mentions

    if relevance.labels.get("noise", 0.0) > NOISE_THRESHOLD:
        return ()
    return find_mentions(sentence.text, document.language, document.date)


def _find_key(store: Cache, file: SourceFile) -> str:
    """Return the SHA-256 of a file whose result is cached; "" if it is not."""
    if store.folder is not None:
        with suppress(Unreadable):
            sha256 = hashlib.sha256(read_bytes(file)).hexdigest()
            return sha256 if store.has(sha256, file.name) else ""
    return ""


def _store(store: Cache, file: SourceFile, result: Result[FileResult]) -> Result[FileResult]:
    if result.value is not None:
        store.put(file.name, result.value)
    return result
