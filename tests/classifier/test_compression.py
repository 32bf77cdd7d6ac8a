"""Long sentences are clipped after their main statement, if nothing important is lost."""

import numpy as np
import pytest
from msgspec.structs import replace

from briefing.classifier.compression import find_clip_points
from briefing.classifier.context import build_context
from briefing.models import Block, Extract
from briefing.profiles import Profile
from briefing.structure import build_document

MAIN = (
    "The two governments will widen the northern canal and rebuild both of the old stone locks at"
    " the mouth of the river"
)
SPARE = "which barge crews have asked for ever since the great spring floods"


def shorten(text: str, profile: Profile, language: str = "en") -> str:
    document = build_document(Extract((Block("paragraph", text),)), "a.txt", "0" * 64, language)
    (end,) = find_clip_points(build_context(document, np.zeros(1, np.float32)), profile, [1.0])
    return text[:end]


@pytest.mark.parametrize(
    "spare",
    [
        f", {SPARE} of the river towns below.",
        ", including the small ones that farmers along the upper river use for their hay.",
        ", easing the way for barge crews and for farmers along the whole upper river.",
        "; barge crews and farmers along the upper river have long hoped for this.",
        " — the crews of barges and farmers along the upper river have hoped for it.",
    ],
)
def test_clips_optional_final_part(spare: str, memo: Profile) -> None:
    assert shorten(MAIN + spare, memo) == MAIN


@pytest.mark.parametrize(
    ("spare", "has"),
    [
        (", which will cost the two of them some 40 million and take until the spring.", "a sum"),
        (", which both parliaments must pass before any of the work on it can begin, if they"
         " do so at all.", "a condition"),
        (", which the river towns below have not been asked about by any of the two.", "a denial"),
        (", which is the largest work on the river so far, the news agency of the port says.",
         "who said it"),
        (", including the one for which a treaty on tolls was signed in the old town hall.",
         "an outcome"),
        (", which the river towns have long hoped for and so have the crews, will follow.",
         "the rest of the statement"),
        (", which is good.", "too little to be worth it"),
    ],
)  # fmt: skip
def test_keeps_final_part_that_has(spare: str, has: str, memo: Profile) -> None:
    assert shorten(MAIN + spare, memo) == ""


@pytest.mark.parametrize(
    "head",
    [
        "The two governments said on the old bridge that the canal in the north and both the locks",
        "The canal in the north, the road along it and both of the old stone locks at the river",
        "The minister called it “a work for the canal in the north and for both of the stone locks",
        "The two governments will widen the northern canal and the road on the bank from end to",
    ],
)
def test_keeps_sentence_if_head_is_incomplete(head: str, memo: Profile) -> None:
    rest = ", including the small ones that farmers along the upper river use for their hay."
    assert shorten(head + rest, memo) == ""


def test_does_not_clip_after_first_list_item(memo: Profile) -> None:
    items = "one on the canal; the next on the road along the bank; the last on both the locks."
    assert (
        shorten(f"The two governments will begin three works before the winter: {items}", memo)
        == ""
    )


@pytest.mark.parametrize("dash", ["—", " — ", " – "])
def test_does_not_clip_at_parenthesis_between_dashes(dash: str, memo: Profile) -> None:
    head = "The two governments have agreed to let the masters of all the locks on the canal"
    inside = "including those of the small locks that farmers along the upper river use for hay"
    rest = "come together every year to look over the works and the plans for the winter."
    assert shorten(f"{head}{dash}{inside}{dash}{rest}", memo) == ""


def test_does_not_clip_sentence_of_30_words(memo: Profile) -> None:
    text = f"{MAIN}, which barge crews have asked for since spring."
    assert len(text.split()) == 30
    assert shorten(text, memo) == ""


def test_user_cue_protects_final_part(memo: Profile) -> None:
    text = f"{MAIN}, {SPARE} of the river towns below."
    asked = replace(memo, cues=memo.cues | {"outcome": {"en": ("spring floods",)}})
    assert (shorten(text, memo), shorten(text, asked)) == (MAIN, "")


def test_does_not_clip_other_languages(memo: Profile) -> None:
    assert shorten(f"{MAIN}, {SPARE} of the river towns below.", memo, "fr") == ""


def test_does_not_clip_endless_sentence(memo: Profile) -> None:
    assert shorten(MAIN + ", easing" * 50_000, memo) == ""
