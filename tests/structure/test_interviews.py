"""Questions, speakers and lines that are not speech."""

import pytest

from briefing.models import Block, BlockKind, Document, Extract
from briefing.structure import build_document

LEDE = "In an interview with our agency, the ambassador speaks about the visit."
ANSWER = "We expect a great deal of it. Trade will be discussed."


def interview(*texts: str, title: str = "Talks ahead") -> Document:
    blocks = tuple(Block("paragraph", text) for text in texts)
    return build_document(Extract(blocks=blocks, title=title), "x.txt", "", "en")


def turns(document: Document) -> list[tuple[str, str | None, bool]]:
    return [(s.heading, s.speaker, s.is_question) for s in document.sections]


def test_plain_questions_become_headings_of_their_answers() -> None:
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


def test_lede_names_the_interviewee_if_nobody_is_labelled() -> None:
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
def test_reads_the_speaker_from_the_title_of_a_speech(title: str, speaker: str | None) -> None:
    document = interview("We shall build rail links.", "They will be fast.", title=title)
    assert {section.speaker for section in document.sections} == {speaker}


def test_rhetorical_question_opens_no_section() -> None:
    document = interview(
        "Prices rose.", "But who will pay?", "Nobody knows yet.", "Time will tell."
    )
    assert turns(document) == [("", None, False)]


@pytest.mark.parametrize(
    "label", ["Q:", "Q.", "Q ", "Q1:", "QUESTION:", "Question 3:", "JOURNALIST:"]
)
def test_labelled_questions_become_headings_of_answers(label: str) -> None:
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


def test_reads_q_and_a_without_names() -> None:
    document = interview("Q: Will you sign?", f"A: {ANSWER}", "Q: When?", "A: Soon enough.")
    assert turns(document) == [("Will you sign?", None, True), ("When?", None, True)]


def test_answers_need_no_label_if_questions_have_one() -> None:
    document = interview("Q: Will you sign?", ANSWER, "Q: When?", "Soon enough.")
    assert [str(s) for s in document.sections[1].sentences] == ["Soon enough."]


def test_reads_labels_on_lines_of_their_own() -> None:
    document = interview(
        "JOURNALIST:", "Will you sign?", "PRIME MINISTER:", ANSWER, "JOURNALIST:", "When?",
        "PRIME MINISTER:", "Soon enough.",
    )  # fmt: skip
    assert turns(document) == [
        ("Will you sign?", "PRIME MINISTER", True),
        ("When?", "PRIME MINISTER", True),
    ]


def test_reads_the_one_turn_of_a_speaker_where_labels_are_lines_in_capitals() -> None:
    document = interview(
        "ANA GRIS MONTOYA, PRESIDENTA DE UTOPÍA (INTERPRETACIÓN DEL INGLÉS)", ANSWER,
        "PRESIDENTE LUIS BLANCO RUIZ", "Presidenta Gris:", "Celebro este acuerdo.",
        "ANA GRSI MONTOYA", "Firmaremos mañana el acuerdo de comercio.",
    )  # fmt: skip
    assert [section.speaker for section in document.sections] == [
        "ANA GRIS MONTOYA",
        "PRESIDENTE LUIS BLANCO RUIZ",
        "ANA GRIS MONTOYA",  # with a misprint
    ]


def test_reads_dialogue_marked_by_dashes() -> None:
    texts_expected = (
        "Will you sign?",
        "We shall. Twenty papers are ready.",
        "And then?",
        "Rail, of course.",
    )
    blocks = (Block("paragraph", LEDE), *(Block("item", text, 1, "–") for text in texts_expected))
    document = build_document(Extract(blocks=blocks, title="An interview"), "x.txt", "", "en")
    assert turns(document)[1:] == [("Will you sign?", None, True), ("And then?", None, True)]
    assert {sentence.kind for sentence in document.sentences} == {"paragraph"}


@pytest.mark.parametrize(("kind", "strong"), [("heading", False), ("paragraph", True)])
def test_reads_questions_in_bold_or_as_headings(kind: BlockKind, strong: bool) -> None:
    asked = [Block(kind, text, strong=strong) for text in ("Will you sign?", "When?")]
    answer = Block("paragraph", ANSWER)
    blocks = (asked[0], answer, asked[1], answer)
    document = build_document(Extract(blocks=blocks, title="On rail"), "x.html", "", "en")
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
def test_reads_labels_in_other_languages(lines: tuple[str, str], speaker: str) -> None:
    document = interview(*lines, *lines)
    assert [(s.speaker, s.is_question) for s in document.sections] == [(speaker, True)] * 2


def test_recognizes_an_interviewer_by_questions() -> None:
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
def test_keeps_labels_out_of_sentences(first: str, second: str) -> None:
    document = interview(first, second, first, second)
    assert all(section.speaker for section in document.sections)
    assert not any(":" in s.text or "—" in s.text for s in document.sentences)
    assert document.text.startswith(first)


def test_merges_family_name_with_full_name() -> None:
    document = interview("Boris Gray: We met.", "Lee Wu: Yes, we did.", "Gray: We agreed on it.",
                         "Wu: So we did, as I said.")  # fmt: skip
    assert {s.speaker for s in document.sections} == {"Boris Gray", "Lee Wu"}


def test_continues_a_turn_over_paragraphs_and_interjections() -> None:
    document = interview(
        "MR. GRAY: We met today.", "We talked about trade.", "MR. LEE: Yes.",
        "MR. GRAY: And about rail.",
    )  # fmt: skip
    assert turns(document) == [("", "MR. GRAY", False)]
    assert len(document.sentences) == 3


def test_ignores_forms_of_address() -> None:
    document = interview(
        "PRESIDENT GRAY: Thank you.", "Mr. Prime Minister — I want to thank you.",
        "Mr. Prime Minister — it is good to see you.", "MR. LEE: (As interpreted.) So it is.",
    )  # fmt: skip
    assert [s.speaker for s in document.sections] == ["PRESIDENT GRAY", "MR. LEE"]
    assert document.sentences[-1].text == "So it is."


def test_several_speakers_may_answer_one_question() -> None:
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
def test_ignores_lines_that_only_resemble_labels(line: str) -> None:
    document = interview(line, "The parties met.", line, "They agreed.", line)
    assert all(section.speaker is None for section in document.sections)


def test_ignores_fields_of_a_form() -> None:
    document = interview("Country: Utopia", "Capital: Gray City", "Country: Arcadia", "Capital: Wu")
    assert [section.speaker for section in document.sections] == [None]
    assert document.sentences[0].text == "Country: Utopia"


def test_makes_no_sentences_of_non_speech() -> None:
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
def test_ignores_an_agency_s_closing_line(line: str) -> None:
    document = interview(LEDE, "What will be discussed?", ANSWER, "And what else?", ANSWER, line)
    assert line in document.text
    assert line not in {str(sentence) for sentence in document.sentences}


def test_finds_labels_inside_joined_lines() -> None:
    document = interview(
        "MR. GRAY: We met today. MR. LEE: And we agreed on it.", "MR. GRAY: So we did, friends."
    )
    assert [s.speaker for s in document.sections] == ["MR. GRAY", "MR. LEE", "MR. GRAY"]


def test_keeps_a_list_in_an_answer() -> None:
    blocks = [
        Block("paragraph", "What will the forum discuss?"),
        Block("paragraph", "The forum has two areas."),
        Block("item", "transport and logistics", level=1, marker="–"),
        Block("item", "green energy", level=1, marker="–"),
        Block("paragraph", "What do you expect of the visit?"),
        Block("paragraph", "Several agreements are ready for signature."),
    ]
    document = build_document(Extract(tuple(blocks), title="Interview"), "a.txt", "0" * 64, "en")
    assert [s.kind for s in document.sentences] == ["paragraph", "item", "item", "paragraph"]


def test_a_speaker_carries_the_country_or_office_that_the_label_gives() -> None:
    document = interview(
        "President Gray (Utopia): We met today.", "Lee Wu (Minister of Rail): We agreed on it.",
        "President Gray: So we did, as I said.", "Lee Wu (through interpreter): Rail comes first.",
    )  # fmt: skip
    speakers = [section.speaker for section in document.sections]
    assert speakers == ["President Gray (Utopia)", "Lee Wu (Minister of Rail)"] * 2


def test_a_journalist_s_newspaper_is_no_part_of_the_name() -> None:
    document = interview(
        "Journalist (Harbour News): Will you sign?", f"MINISTER LEE: {ANSWER}",
        "Journalist (Utopia Post): When?", "MINISTER LEE: Soon.",
    )  # fmt: skip
    assert {section.speaker for section in document.sections} == {"MINISTER LEE"}
