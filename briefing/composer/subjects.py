"""Large folders about several things → the subject of each document.

Average-linkage clustering of the documents' frequent terms would cost a matrix of all pairs at
each step; single passes suffice here: a document joins the nearest subject whose terms it shares.
"""

from collections import Counter
from collections.abc import Sequence

from briefing.models import AnalyzedDocument

MIN_DOCUMENTS = 10  # of a folder that may be about several things
TOP_TERMS = 40  # of a document
MIN_SHARED = 0.2  # of a document's terms that its subject has too
MAX_SPREAD = 0.4  # of the documents: a term in more of them names no subject


def group_by_subject(documents: Sequence[AnalyzedDocument]) -> dict[int, int]:
    """Return document → subject, both as indices; {} for a small folder, or one about one thing.

    Only subjects of two documents or more count.
    """
    if len(documents) < MIN_DOCUMENTS:
        return {}
    counts = [Counter(t for each in d.analyses for t in each.terms) for d in documents]
    spread = Counter(term for count in counts for term in count)
    limit = MAX_SPREAD * len(documents)
    subjects: list[Counter[str]] = []
    members: list[list[int]] = []
    frequent: list[set[str]] = []  # of each subject
    having: dict[str, set[int]] = {}  # term -> subjects that have it among their frequent ones
    for index, count in enumerate(counts):
        own = {t for t, _ in count.most_common(4 * TOP_TERMS) if 2 <= spread[t] <= limit}
        top = set(sorted(own, key=lambda t: (-count[t], t))[:TOP_TERMS])
        shared = Counter(subject for term in top for subject in having.get(term, ()))
        best = min(shared, key=lambda i: (-shared[i], i), default=-1)
        if best < 0 or shared[best] / len(top) < MIN_SHARED:
            subjects.append(Counter())
            members.append([])
            frequent.append(set())
            best = len(subjects) - 1
        subjects[best].update(sorted(top))
        now = {term for term, _ in subjects[best].most_common(TOP_TERMS)}
        for term in frequent[best] - now:
            having[term].discard(best)
        for term in now - frequent[best]:
            having.setdefault(term, set()).add(best)
        frequent[best] = now
        members[best].append(index)
    large = [group for group in members if len(group) > 1]
    if len(large) < 2:
        return {}
    return {index: number for number, group in enumerate(large) for index in group}
