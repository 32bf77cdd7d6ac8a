"""Questions and speakers: who speaks, what was asked, and what is nobody's sentence."""

import pytest

from briefing.models import Block, BlockKind, Document, Extract
from briefing.structure import outline

LEDE = "In an interview with our agency, the ambassador speaks about the visit."
ANSWER = "We expect a great deal of it. Trade will be discussed."


def interview(*texts: str, title: str = "Talks ahead") -> Document:
    blocks = tuple(Block("paragraph", text) for text in texts)
    return outline(Extract(blocks=blocks, title=title), "x.txt", "", "en")


def turns(document: Document) -> list[tuple[str, str | None, bool]]:
    return [(s.heading, s.speaker, s.question) for s in document.sections]


def test_questions_put_as_plain_paragraphs_head_their_answers() -> None:
    document = interview(
        LEDE,
        "The visit begins in May. What will be discussed?",
        ANSWER,
        "And which results do you expect?",
        ANSWER,
    )
    assert turns(document) == [
        ("", None, False),
        ("The visit begins in May. What will be discussed?", None, True),
        ("And which results do you expect?", None, True),
    ]
    assert not any("?" in sentence.text for sentence in document.sentences)
    assert document.kind == "interview"


def test_the_lede_tells_who_answers_where_nobody_is_labelled() -> None:
    lede = (
        "Ahead of President Boris Gray’s visit, the ambassador to Utopia, Lee Wu, speaks about it."
    )
    document = interview(lede, "What will be discussed?", ANSWER, "And what else?", ANSWER,
                         title="An interview")  # fmt: skip
    assert [section.speaker for section in document.sections] == [None, "Lee Wu", "Lee Wu"]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Remarks by President Boris Gray at the Rail Forum", "President Boris Gray"),
        ("Statement from the Minister of Rail Lee Wu on Trade", "Minister of Rail Lee Wu"),
        ("Remarks by President Gray and Minister Wu", None),
        ("Joint statement by the Presidents of Utopia", None),
        ("A speech on rail", None),
    ],
)
def test_the_title_of_a_speech_tells_who_speaks(title: str, speaker: str | None) -> None:
    document = interview("We shall build rail links.", "They will be fast.", title=title)
    assert {section.speaker for section in document.sections} == {speaker}


def test_a_rhetorical_question_in_an_article_heads_nothing() -> None:
    document = interview(
        "Prices rose.", "But who will pay?", "Nobody knows yet.", "Time will tell."
    )
    assert turns(document) == [("", None, False)]


@pytest.mark.parametrize(
    "label", ["Q:", "Q.", "Q ", "Q1:", "QUESTION:", "Question 3:", "JOURNALIST:"]
)
def test_labelled_questions_head_the_answers_of_who_is_named(label: str) -> None:
    document = interview(
        f"{label} Will you sign?",
        f"MINISTER LEE: {ANSWER}",
        f"{label} When?",
        "MINISTER LEE: Soon.",
    )
    assert turns(document) == [
        ("Will you sign?", "MINISTER LEE", True),
        ("When?", "MINISTER LEE", True),
    ]
    assert document.sentences[0].text == "We expect a great deal of it."


def test_q_and_a_without_names() -> None:
    document = interview("Q: Will you sign?", f"A: {ANSWER}", "Q: When?", "A: Soon enough.")
    assert turns(document) == [("Will you sign?", None, True), ("When?", None, True)]


def test_answers_need_no_label_where_questions_have_one() -> None:
    document = interview("Q: Will you sign?", ANSWER, "Q: When?", "Soon enough.")
    assert [str(s) for s in document.sections[1].sentences] == ["Soon enough."]


def test_labels_on_lines_of_their_own() -> None:
    document = interview(
        "JOURNALIST:", "Will you sign?", "PRIME MINISTER:", ANSWER, "JOURNALIST:", "When?",
        "PRIME MINISTER:", "Soon enough.",
    )  # fmt: skip
    assert turns(document) == [
        ("Will you sign?", "PRIME MINISTER", True),
        ("When?", "PRIME MINISTER", True),
    ]


def test_speech_set_off_by_dashes_alternates_between_two() -> None:
    said = ("Will you sign?", "We shall. Twenty papers are ready.", "And then?", "Rail, of course.")
    blocks = (Block("paragraph", LEDE), *(Block("item", text, 1, "–") for text in said))
    document = outline(Extract(blocks=blocks, title="An interview"), "x.txt", "", "en")
    assert turns(document)[1:] == [("Will you sign?", None, True), ("And then?", None, True)]
    assert {sentence.kind for sentence in document.sentences} == {"paragraph"}


@pytest.mark.parametrize(("kind", "strong"), [("heading", False), ("paragraph", True)])
def test_questions_in_bold_or_as_headings(kind: BlockKind, strong: bool) -> None:
    asked = [Block(kind, text, strong=strong) for text in ("Will you sign?", "When?")]
    answer = Block("paragraph", ANSWER)
    blocks = (asked[0], answer, asked[1], answer)
    document = outline(Extract(blocks=blocks, title="On rail"), "x.html", "", "en")
    assert turns(document) == [("Will you sign?", None, True), ("When?", None, True)]


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (("Тілші: Не талқыланады?", "Елші: Сауда талқыланады."), "Елші"),
        (("記者：何が議論されますか。", "大使：貿易が議論されます。"), "大使"),
        (("Журналист: Что обсудят?", "Посол: Обсудят торговлю."), "Посол"),
        (("سؤال: ماذا سيناقش؟", "الوزير: ستناقش التجارة."), "الوزير"),
        (("Question : De quoi parlera-t-on ?", "M. Petit : De commerce."), "M. Petit"),
    ],
)
def test_labels_in_other_languages(lines: tuple[str, str], speaker: str) -> None:
    document = interview(*lines, *lines)
    assert [(s.speaker, s.question) for s in document.sections] == [(speaker, True)] * 2


def test_an_interviewer_is_known_by_asking() -> None:
    document = interview(
        "Anna Reed: Will you sign?", f"Boris Gray: {ANSWER}", "Anna Reed: When?",
        "Boris Gray: In May, as I said to the parliament.", "Anna Reed: And then?",
        "Boris Gray: Then we shall see what the others do about it.",
    )  # fmt: skip
    assert {speaker for _, speaker, _ in turns(document)} == {"Boris Gray"}
    assert all(question for _, _, question in turns(document))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PRESIDENT GRAY: We met today.", "MR. LEE: We agreed."),
        ("President of Utopia Boris Gray: Friends, we met today.", "Boris Gray: We agreed."),
        ("Boris Gray, Minister of Rail: We met.", "Lee Wu (Utopia): We agreed."),
        ("Mr Gray — We met today.", "Mr Gray — We agreed."),
        ("Председатель: Мы встретились.", "Председатель: Мы договорились."),
    ],
)
def test_speakers_are_not_part_of_what_they_say(first: str, second: str) -> None:
    document = interview(first, second, first, second)
    assert all(section.speaker for section in document.sections)
    assert not any(":" in s.text or "—" in s.text for s in document.sentences)
    assert document.text.startswith(first)


def test_a_family_name_is_the_same_speaker_as_the_full_name() -> None:
    document = interview("Boris Gray: We met.", "Lee Wu: Yes, we did.", "Gray: We agreed on it.",
                         "Wu: So we did, as I said.")  # fmt: skip
    assert {s.speaker for s in document.sections} == {"Boris Gray", "Lee Wu"}


def test_a_turn_goes_on_over_paragraphs_and_interjections() -> None:
    document = interview(
        "MR. GRAY: We met today.", "We talked about trade.", "MR. LEE: Yes.",
        "MR. GRAY: And about rail.",
    )  # fmt: skip
    assert turns(document) == [("", "MR. GRAY", False)]
    assert len(document.sentences) == 3


def test_speaking_to_somebody_is_not_speaking_as_somebody() -> None:
    document = interview(
        "PRESIDENT GRAY: Thank you.", "Mr. Prime Minister — I want to thank you.",
        "Mr. Prime Minister — it is good to see you.", "MR. LEE: (As interpreted.) So it is.",
    )  # fmt: skip
    assert [s.speaker for s in document.sections] == ["PRESIDENT GRAY", "MR. LEE"]
    assert document.sentences[-1].text == "So it is."


def test_several_may_answer_one_question() -> None:
    document = interview(
        "Q Who pays for it?", "PRESIDENT GRAY: We do, of course.", "MINISTER LEE: And so do we."
    )
    assert turns(document) == [
        ("Who pays for it?", "PRESIDENT GRAY", True),
        ("Who pays for it?", "MINISTER LEE", True),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Note: the figures are not final.",
        "Subject: trade, energy and rail",
        "Today: snow in the mountains.",
        "Decision: the fund is set up.",
    ],
)
def test_lines_that_only_look_labelled_name_no_speaker(line: str) -> None:
    document = interview(line, "The parties met.", line, "They agreed.", line)
    assert all(section.speaker is None for section in document.sections)


def test_the_fields_of_a_form_are_no_speakers() -> None:
    document = interview("Country: Utopia", "Capital: Gray City", "Country: Arcadia", "Capital: Wu")
    assert [section.speaker for section in document.sections] == [None]
    assert document.sentences[0].text == "Country: Utopia"


def test_what_nobody_says_is_no_sentence_but_stays_in_the_text() -> None:
    document = interview(
        "East Room", "2:38 P.M. EDT", "PRESIDENT GRAY: We met. (Laughter.) It was good.",
        "(Applause.)", "E&OE...", "MR. LEE: Thank you all for this.", "END 3:01 P.M. EDT",
    )  # fmt: skip
    assert [str(s) for s in document.sentences] == [
        "We met.", "It was good.", "Thank you all for this.",
    ]  # fmt: skip
    assert "2:38 P.M. EDT" in document.text and "(Applause.)" in document.text


@pytest.mark.parametrize(
    "line", ["Earlier, Utopia News reported that talks were near.", "Photo: Utopia News / A. Wu"]
)
def test_an_agency_s_closing_line_is_not_put_into_the_speaker_s_mouth(line: str) -> None:
    document = interview(LEDE, "What will be discussed?", ANSWER, "And what else?", ANSWER, line)
    assert line in document.text
    assert line not in {str(sentence) for sentence in document.sentences}


def test_labels_inside_a_line_that_ran_together_are_found() -> None:
    document = interview(
        "MR. GRAY: We met today. MR. LEE: And we agreed on it.", "MR. GRAY: So we did, friends."
    )
    assert [s.speaker for s in document.sections] == ["MR. GRAY", "MR. LEE", "MR. GRAY"]


def test_a_list_in_an_answer_stays_a_list() -> None:
    blocks = [
        Block("paragraph", "What will the forum discuss?"),
        Block("paragraph", "The forum has two areas."),
        Block("item", "transport and logistics", level=1, marker="–"),
        Block("item", "green energy", level=1, marker="–"),
        Block("paragraph", "What do you expect of the visit?"),
        Block("paragraph", "Several agreements are ready for signature."),
    ]
    document = outline(Extract(tuple(blocks), title="Interview"), "a.txt", "0" * 64, "en")
    assert [s.kind for s in document.sentences] == ["paragraph", "item", "item", "paragraph"]
