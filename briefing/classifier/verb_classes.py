"""Relevance's classes of English finite verbs.

They tell what a sentence reports: a thing done, a thing agreed now, a thing to come, a stance.
"""

_NAMED = {
    "will": "will shall 'll we'll i'll they'll he'll it'll",
    "intends": "intend intends plan plans expect expects aim aims hope hopes propose proposes seek"
    " seeks look looks want wants",
    "has": "has have had we've i've they've",
    "is": "is are am i'm we're they're it's he's",
    "was": "was were",
    "may": "would could should might may can must cannot ought",
    "agrees": "agree agrees commit commits announce announces pledge pledges decide decides launch"
    " launches establish establishes sign signs adopt adopts endorse endorses undertake undertakes"
    " approve approves",
    "agreed": "agreed committed announced pledged decided launched established signed adopted"
    " endorsed undertook approved concluded resolved concurred",
    "welcomes": "welcome welcomes welcomed applaud applauds applauded commend commends commended"
    " praise praised hail hailed congratulate congratulated",
    "holds": "reaffirm reaffirms reaffirmed reiterate reiterates reiterated affirm affirms affirmed"
    " underscore underscores underscored emphasize emphasized emphasise emphasised stress stressed"
    " condemn condemns condemned call calls called urge urges urged support supports supported"
    " recognize recognized recognise recognised acknowledge acknowledged note noted highlight"
    " highlighted oppose oppose believe believes remain remains express expressed underline"
    " underlined encourage encouraged",
    "discussed": "discussed exchanged reviewed met spoke raised consulted talked considered"
    " discuss exchange review",
    "thinks": "think know mean guess say see feel need do does did don't didn't doesn't let's let"
    " thank",
}
_OTHER_PAST = "past"
VERBS = (*_NAMED, _OTHER_PAST)
_TABLE = {word: number for number, words in enumerate(_NAMED.values()) for word in words.split()}
_IRREGULAR = frozenset(
    "said told gave took made sent began came went held led brought built saw became grew rose fell"
    " won lost left kept found thought paid spent put set".split()
)
_LEAST = 4  # letters of a past form in -ed


def verb_class(word: str) -> int:
    """Place in `VERBS` of a word that may be a finite verb; -1 for others."""
    if word in _TABLE:
        return _TABLE[word]
    past = word in _IRREGULAR or (word.endswith("ed") and len(word) > _LEAST)
    return len(_NAMED) if past else -1
