"""Ranking, step 6: which passages report the same fact.

A logistic regression over what two passages share: rare terms, figures, names. It was learned
from pairs that people marked as reporting one fact. A negation in only one of them, or a change
of names and of little else, keeps them apart; other figures are returned as a conflict.
"""

import re
from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from briefing.ranking.folder import Flags, Floats, Numbers
from briefing.ranking.selection import Passages
from briefing.text import split_words

MATCH_THRESHOLD = 0.8  # chance from which two passages are taken to report one fact
SURE = 0.9  # chance from which one of two passages is not quoted beside the other
CONFLICT = 0.9  # the same, figures apart, if their figures differ
MIN_TERMS = 4  # terms of a passage that is compared at all
PAIR = (
    "likeness", "share of the first", "share of the second", "rarity shared", "figures in conflict",
    "figures shared", "names shared", "labels apart",
)  # fmt: skip
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=\s)[^\W\d_a-z][\w’'-]+")
_INITIAL = re.compile(r"^\W*([^\W\d_a-zа-я][\w’'-]+)")
_FOREIGN_NAME = re.compile(  # by the characters that transcribe names in Chinese, or before a title
    r"[阿埃艾奥巴班贝比别波伯布查丹德迪蒂丁杜俄厄尔法菲芬弗夫福冈戈格哥圭哈汉赫洪基吉几加贾捷津卡坎"
    r"科克肯库拉莱兰朗黎里利林卢鲁伦罗洛马玛麦曼毛梅蒙孟米密摩莫姆墨纳南内尼挪诺帕葡普奇契乔撒萨"
    r"塞瑟沙舍史士斯苏索塔泰坦汤特廷土托陀瓦威委温沃乌西希锡夏谢匈叙雅亚扬耶也伊越赞泽扎乍智兹佐]{3,}"
    r"|[ァ-ヶー・]{3,}(?=の?(?:大統領|首相|外相|外務|政府|共和国|側|議長|国王))"
)
_UNSPACED_NAME = re.compile(r"[ァ-ヶー・]{3,}|[中美英法德韩韓泰米]国|日本|印度|朝鲜|越南|蒙古")
_NEGATION = re.compile(
    r"\b(?:not|no|never|without|refus\w+|den(?:y|ied)|не|нет|без|nicht|kein\w*|ohne|ne|pas|sans|no"
    r"|sin|nunca)\b|n['’]t\b|емес|ない|不|没有",
    re.IGNORECASE,
)


class PassageTraits(Struct, frozen=True):
    """What is read from the texts of p passages."""

    figures: tuple[frozenset[str], ...]
    names: tuple[frozenset[str], ...]
    words: tuple[frozenset[str], ...]
    proper: tuple[frozenset[str], ...]  # words of names, also of those at the start
    foreign: tuple[frozenset[str], ...]  # names in Chinese and Japanese
    negated: Flags  # (p,)
    labels: Floats  # (p, labels) chances of issue, outcome, cooperation


class Repeats(Struct, frozen=True):
    """Passages of other documents that report the fact of a quotation, one per document."""

    same: tuple[int, ...] = ()
    differs: tuple[int, ...] = ()  # with other figures


def read_traits(texts: Sequence[str], labels: Floats) -> PassageTraits:
    """Figures, names and negation of each text; `labels`: see `Signs`."""
    figures = tuple(frozenset(_FIGURE.findall(text)) for text in texts)
    names = tuple(frozenset(_NAME.findall(text)) for text in texts)
    words = tuple(frozenset(split_words(text)) for text in texts)
    proper = _find_proper_words(texts, names, words)
    foreign = tuple(frozenset(_FOREIGN_NAME.findall(text)) for text in texts)
    negated = np.array([bool(_NEGATION.search(text)) for text in texts], bool)
    return PassageTraits(figures, names, words, proper, foreign, negated, labels)


def _find_proper_words(
    texts: Sequence[str], names: Sequence[frozenset[str]], words: Sequence[frozenset[str]]
) -> tuple[frozenset[str], ...]:
    """Find the words of names in each text.

    The first word is one if other texts have it as a name, or none has it in lower case. In
    scripts without spaces, each character is a word.
    """
    elsewhere, written = frozenset[str]().union(*names), frozenset[str]().union(*words)
    found = []
    for text, known in zip(texts, names, strict=True):
        found_names = (*_UNSPACED_NAME.findall(text), *_FOREIGN_NAME.findall(text))
        unspaced = frozenset("".join(found_names))
        initial = frozenset(
            word
            for word in _INITIAL.findall(text)
            if word in elsewhere or word.lower() not in written
        )
        found.append(known | unspaced | initial)
    return tuple(found)


def compare_passages(
    passages: Passages, traits: PassageTraits, place: int, others: Numbers
) -> Floats:
    """(others, PAIR): what a passage shares with each of the others."""
    rarity, lengths = passages.sum_terms(passages.rarity), passages.compute_lengths()
    both = passages.share_rarity(place)[others]
    own = traits.figures[place]
    figures = [(_is_conflict(own, traits.figures[o]), len(own & traits.figures[o])) for o in others]
    names = [_compute_share(traits.names[place], traits.names[o]) for o in others]
    columns = (
        passages.share_rarity(place, 2)[others] / (lengths[others] * lengths[place]),
        both / max(1e-6, float(rarity[place])),
        both / np.maximum(1e-6, rarity[others]),
        np.log1p(both),
        np.array([conflict for conflict, _ in figures], np.float32),
        np.minimum(3, np.array([shared for _, shared in figures], np.float32)),
        np.array(names, np.float32),
        np.abs(traits.labels[others] - traits.labels[place]).sum(1),
    )
    return np.stack(columns, 1).astype(np.float32)


def predict_chances(rows: Floats, weights: Floats) -> Floats:
    """(rows,): that the pairs report one fact. `weights`: (PAIR + 1,), the last is the bias."""
    odds = rows @ weights[:-1] + weights[-1]
    found: Floats = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return found.round(4)


def find_sure_repeats(
    passages: Passages, traits: PassageTraits, place: int, weights: Floats
) -> Numbers:
    """The passages of all documents, its own too, that most surely report what one does."""
    others = _find_near(passages, place)
    if not len(others):
        return others
    chances = predict_chances(compare_passages(passages, traits, place, others), weights)
    agreeing = np.array(
        [not _is_conflict(traits.figures[place], traits.figures[o]) for o in others]
    )
    same = traits.negated[others] == traits.negated[place]
    found: Numbers = others[(chances >= SURE) & agreeing & same]
    return found


def _find_near(passages: Passages, place: int) -> Numbers:
    """The other passages that share enough terms with one to be compared to it."""
    enough = passages.count_terms() >= MIN_TERMS
    if not enough[place]:
        return np.zeros(0, np.intp)
    lengths = passages.compute_lengths()
    near = passages.share_rarity(place, 2) > 0.15 * lengths * lengths[place]
    near[place] = False
    return np.flatnonzero(enough & near)


def find_repeats(
    passages: Passages, traits: PassageTraits, document: Numbers, place: int, weights: Floats
) -> Repeats:
    """The likeliest passage of each other document that reports what passage `place` does.

    `document`: (p,) number of the document of each passage.
    """
    others = _find_near(passages, place)
    others = others[document[others] != document[place]]
    if not len(others):
        return Repeats()
    rows = compare_passages(passages, traits, place, others)
    rows[:, PAIR.index("figures in conflict")] = 0
    apart = np.array(
        [_is_conflict(traits.figures[place], traits.figures[other]) for other in others]
    )
    found = predict_chances(rows, weights)
    found = np.where(found >= np.where(apart, CONFLICT, MATCH_THRESHOLD), found, 0)
    renamed = np.array([_differ_by_names(traits, place, int(other)) for other in others])
    found = np.where((traits.negated[others] == traits.negated[place]) & ~renamed, found, 0)
    best: dict[int, int] = {}
    for at in np.argsort(-found, kind="stable"):
        if found[at] >= MATCH_THRESHOLD:
            best.setdefault(int(document[others[at]]), int(others[at]))
    chosen = [best[number] for number in sorted(best)]
    differing = set(others[apart].tolist())
    return Repeats(
        tuple(place for place in chosen if place not in differing),
        tuple(place for place in chosen if place in differing),
    )


def pick_quotation(
    members: Sequence[int], words: Floats, standalone: Floats, gain: Floats, formal: Floats
) -> int:
    """The member of a cluster to quote: clear, well attributed, rich for its words.

    All but `members` are (p,): words, chance to be understood alone, gain, and how formal the
    document is, 0..1.
    """
    score = gain[list(members)] * standalone[list(members)] * (1 + 0.3 * formal[list(members)])
    score = score / np.maximum(8, words[list(members)]) ** 0.6
    return members[int(score.round(5).argmax())]


def _is_conflict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Each names a figure that the other does not."""
    return bool(one - other and other - one)


def _differ_by_names(traits: PassageTraits, one: int, other: int) -> bool:
    """Whether most words that only one of two texts has are names, in both of them.

    In Chinese and Japanese, another foreign name in each is enough.
    """
    if _name_others(traits.foreign[one], traits.foreign[other]):
        return True
    only = traits.words[one] - traits.words[other], traits.words[other] - traits.words[one]
    names = only[0] & traits.proper[one], only[1] & traits.proper[other]
    pairs = zip(names, only, strict=True)
    return all(bool(named) and 2 * len(named) > len(words) for named, words in pairs)


def _name_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Each has a name that is no part of a name of the other, nor the reverse."""

    def has_own(names: frozenset[str], others: frozenset[str]) -> bool:
        return any(not any(n in o or o in n for o in others) for n in names)

    return has_own(one, other) and has_own(other, one)


def _compute_share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one) if one else 0.0
