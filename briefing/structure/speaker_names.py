"""Which labels of a document are truly speakers' names, and which names are one person's.

One line that ends in a colon proves nothing ("Note: …"), so labels are weighed over the whole
document: offices and titles count at once, other names when they come back.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from briefing.models import Block
from briefing.structure import speaker_labels
from briefing.structure.speaker_labels import Label
from briefing.text import words

_ENDED = re.compile(r"[.!?:…。！？—-][\"”’»)\]]*\Z")
_FIELD = 6  # words of a form's field are fewer, on average
_SPEECH = 8  # words that follow a label if it is no headline
_MARKED = ("colon", "line", "dash")


def accepted(found: Iterable[Label | None]) -> frozenset[str]:
    """Names that are speakers': offices in capitals at once, others when they come back."""
    present = _of_one_style([label for label in found if label])
    marked = Counter(label.name for label in present if label.form in _MARKED)
    sure = {label.name for label in present if label.sure and label.name in marked}
    good = {name for name in sure if name.isupper()}
    longer = _longer(marked)
    again = {name for name, count in marked.items() if count > 1 or name in longer}
    again.update(*longer.values())
    titled = sure | {label.name for label in present if label.form == "dash"}
    good |= again if len(again | good) > 1 else again & titled
    good |= _unmarked(present, bool(good))
    if any(map(speaker_labels.is_journalist, good)) or len(again) > 2:
        good |= {name for name in marked if name.isupper() and len(name) > 3}
    return frozenset(good | sure if len(good | sure) > 1 else good)


def speaking(blocks: Sequence[Block], first: Sequence[Label | None]) -> list[Label | None]:
    """The labels without a form's fields, which hold a few words and no sentence: "Capital: X"."""
    said: dict[str, list[str]] = {}
    for block, label in zip(blocks, first, strict=True):
        if label and label.form == "colon" and not label.sure and label.body < len(block.text):
            said.setdefault(label.name, []).append(block.text[label.body :])
    fields = {name for name, texts in said.items() if _are_fields(texts)}
    return [label if label and label.name not in fields else None for label in first]


def _are_fields(texts: Sequence[str]) -> bool:
    ended = sum(bool(_ENDED.search(text)) for text in texts)
    return 3 * ended < len(texts) and sum(len(words(text)) for text in texts) < _FIELD * len(texts)


def _of_one_style(present: list[Label]) -> list[Label]:
    """A document ends its labels with dashes or with colons; the rarer of the two is chance."""
    dashes = sum(label.form == "dash" for label in present)
    colons = sum(label.form in ("colon", "line") for label in present)
    return [label for label in present if label.form != "dash" or dashes > colons]


def _unmarked(present: Iterable[Label], talking: bool) -> set[str]:
    """Labels with no mark after them: "Q", and names in capitals if one of them asks."""
    counts = Counter(label.name for label in present if label.form not in _MARKED)
    letters = {"Q", "A"} & set(counts) if counts["Q"] > 1 or (talking and counts["Q"]) else set()
    again = {name for name, count in counts.items() if count > 1 and len(name) > 1}
    return letters | (again if talking or any(map(speaker_labels.is_journalist, again)) else set())


def introduced(blocks: Sequence[Block], first: Sequence[Label | None]) -> frozenset[str]:
    """Full names with an office that open a paragraph: "President of Utopia A. Name: Friends"."""
    return frozenset(
        label.name
        for block, label in zip(blocks, first, strict=True)
        if label
        and block.kind == "paragraph"
        and speaker_labels.is_full(label)
        and len(block.text[label.body :].split()) >= _SPEECH
    )


def full_names(known: frozenset[str]) -> dict[str, str]:
    """Each label with the one longer label that ends in it: "Putin" is "Vladimir Putin"."""
    longer = _longer(known)
    full = {}
    for name in sorted(known):
        one = len(longer.get(name, ())) == 1 and not speaker_labels.is_office(name)
        full[name] = longer[name][0] if one else name
    return {name: full[other] for name, other in full.items()}


def _longer(names: Collection[str]) -> dict[str, list[str]]:
    """What names end in → those names; only of endings that are names themselves."""
    longer: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        parts = name.split()
        for cut in range(1, len(parts)):
            if (ending := " ".join(parts[cut:])) in names:
                longer.setdefault(ending, []).append(name)
    return longer
