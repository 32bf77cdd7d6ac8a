"""Compare the outputs beside a briefing.json with what its memo renders to."""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.errors import UsageError
from briefing.exporters import Exporter, load_exporters
from briefing.models import Memo
from briefing.rendered import RENDERED, RenderedText, extract_rendered_text
from briefing.verification.sources import Finding

MAX_FINDINGS = 20  # of one output
_SAME_MEMO = 0.5  # share of its text that an output of this memo has in common with it
_REMEDY = (
    "delete it, run `brief make` with its format, or give the --template that it was made with"
)
_MAX_TEXT = 300  # characters of a fact in a finding


def find_outputs(briefing: Path) -> list[Path]:
    """Return the files beside a briefing.json that have its name and a format to compare."""
    return [f for suffix in sorted(RENDERED) if (f := briefing.with_suffix(suffix)).is_file()]


def check_output(
    memo: Memo, file: Path, templates: Mapping[str, bytes], notes: list[str]
) -> Iterator[Finding]:
    """Report text that an output has and the memo does not render to, and the reverse.

    Outputs that differ in line ends, or in bytes but in no text, are noted only. `templates` maps
    formats to the templates that the outputs were made with.
    """
    exporter = next(e for e in load_exporters().values() if e.suffix == file.suffix.lower())
    needs_texts = exporter.suffix == ".html" and memo.show_texts
    if needs_texts and not all(source.text for source in memo.sources):
        notes.append(f"{file.name}: not compared, as sources have changed")
        return
    try:
        actual = file.read_bytes()
        expected = exporter.export(memo, templates.get(exporter.name))
        if _is_same(exporter, expected, actual, (file.name, notes)):
            return
        texts = [extract_rendered_text(exporter.suffix, each) for each in (expected, actual)]
    except (UsageError, OSError) as error:
        yield Finding("broken", file.name, "", f"can't be read: {error}")
        return
    yield from _compare(file.name, texts[0], texts[1], notes)


def _is_same(
    exporter: Exporter, expected: bytes, actual: bytes, noted: tuple[str, list[str]]
) -> bool:
    if actual == expected:
        return True
    if exporter.suffix != ".docx" and actual.replace(b"\r\n", b"\n") == expected:
        noted[1].append(f"{noted[0]}: line ends differ")
        return True
    return False


def _compare(
    name: str, expected: RenderedText, actual: RenderedText, notes: list[str]
) -> Iterator[Finding]:
    if actual.facts == expected.facts:
        notes.append(f"{name}: the same text; written by another program or version")
        return
    if _share_of(expected.facts, actual.facts) < _SAME_MEMO:
        reason = f"most of its text is not the memo's; {_REMEDY}"
        yield Finding("broken", name, "", reason)
        return
    differences = list(_list_differences(expected.facts, actual.facts))
    for text, reason in differences[:MAX_FINDINGS]:
        yield Finding("broken", name, text[:_MAX_TEXT], reason)
    if len(differences) > MAX_FINDINGS:
        more = len(differences) - MAX_FINDINGS
        yield Finding("broken", name, "", f"{more} more differences; was a template used?")


def _share_of(expected: Sequence[str], actual: Sequence[str]) -> float:
    """Return the share of the longer text's lines that the other has too."""
    common = (Counter(expected) & Counter(actual)).total()
    return common / (max(len(expected), len(actual)) or 1)


def _list_differences(expected: Sequence[str], actual: Sequence[str]) -> Iterator[tuple[str, str]]:
    matcher = difflib.SequenceMatcher(None, expected, actual, autojunk=len(expected) > 5000)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            continue
        paired = min(b - a, d - c)
        for old, new in zip(expected[a : a + paired], actual[c : c + paired], strict=True):
            yield new, f"altered; the memo has: {old[:_MAX_TEXT]}"
        yield from ((text, "missing here") for text in expected[a + paired : b])
        yield from ((text, "not in the memo") for text in actual[c + paired : d])
