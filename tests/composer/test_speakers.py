"""Who speaks: names of offices, variants, misprints, documents without labels, reports."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from briefing.composer.fitness import is_first_person
from briefing.composer.passages import Passage, extract_passages
from briefing.composer.speakers import (
    find_actor,
    find_author,
    find_country,
    format_speaker,
)
from briefing.models import AnalyzedDocument, Document
from tests.composer.conftest import Line, analyze

WE = [f"We will dredge harbour number {n}." for n in range(4)]


def under(label: str, lines: Sequence[str]) -> list[Line]:
    return [(line, {"speaker": label}) for line in lines]


def passages(*documents: AnalyzedDocument) -> list[Passage]:
    return extract_passages(documents)


def speakers(*documents: AnalyzedDocument) -> set[str | None]:
    return {passage.speaker for passage in passages(*documents)}


# --- labels -------------------------------------------------------------------------------------


def test_office_gets_the_name_that_follows_it_in_the_title() -> None:
    title = "Remarks by President Sato on Fisheries"
    assert speakers(analyze(under("THE PRESIDENT", WE), kind="remarks", title=title)) == {
        "President Sato"
    }


def test_office_gets_the_name_of_a_label_in_another_document() -> None:
    bare = analyze(under("PRIME MINISTER", WE), kind="press-conference", title="Doorstop")
    named = analyze(under("PRIME MINISTER KHAN", WE), path="b.txt", kind="press-conference")
    assert speakers(bare, named) == {"Prime Minister Khan"}


def test_of_two_heads_the_office_is_not_whom_its_bearer_speaks_of() -> None:
    talk = [*WE, "I thanked Mr Khan for the pilots."]
    bare = analyze(under("PRIME MINISTER", talk), kind="press-conference", title="Doorstop")
    joint = [*under("PRIME MINISTER KHAN", WE), *under("PRIME MINISTER ROWE", WE)]
    named = analyze(joint, path="b.txt", kind="press-conference")
    assert {p.speaker for p in passages(bare, named) if p.document == 0} == {"Prime Minister Rowe"}


def test_variants_and_misprints_of_a_label_are_one_speaker() -> None:
    labels = ("PRESIDENT SATO", "PRESIDENT ANN B. SATO", "PRESIDEN SATO")
    lines = [
        pair for label, at in zip(labels, (4, 2, 1), strict=True) for pair in under(label, WE[:at])
    ]
    assert speakers(analyze(lines, kind="press-conference")) == {"President Sato"}


def test_relatives_with_one_surname_are_two_speakers() -> None:
    lines = [*under("PRESIDENT SATO", WE), *under("MINISTER SATO", WE)]
    assert speakers(analyze(lines, kind="press-conference")) == {"President Sato", "Minister Sato"}


def test_moderator_is_no_speaker() -> None:
    assert speakers(analyze(under("MODERATOR", WE), kind="press-conference")) == {None}


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("PRESIDENT YOON", "President Yoon"),
        ("PRESIDENT XI", "President Xi"),
        ("ANN B. ROWE, MINISTER OF TRADE", "Ann B. Rowe, Minister of Trade"),
        ("Ann Rowe", "Ann Rowe"),
    ],
)
def test_labels_in_capitals_become_names(label: str, name: str) -> None:
    assert format_speaker(label) == name


# --- documents without labels -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Statement by President Ann B. Sato, Jr. on Steel", "President Ann B. Sato, Jr."),
        ("Remarks by Minister Khan", "Minister Khan"),
        ("Opening Address by Minister Khan at the harbour", "Minister Khan"),
        ("Remarks by President Sato Announcing a Response to the Flood", "President Sato"),
        ("Below is Ann Sato's opening statement to the committee", "Ann Sato"),
        ("Discours du président Sato à la 79e session", "Président Sato"),
        ("平和式典 内閣総理大臣挨拶（佐藤花子）", "佐藤花子"),
        ("Remarks by President Sato and Prime Minister Khan at dinner", ""),
        ("Statement on Steel", ""),
    ],
)
def test_finds_the_author_in_a_title(title: str, name: str) -> None:
    assert find_author(title) == name


def test_code_of_a_state_in_a_file_name_names_the_speaker() -> None:
    speech = analyze(WE, path="in/KAZ_80_2025.txt", kind="document", title="Standing here today …")
    assert speakers(speech) == {"Kazakhstan"}


def test_sentence_about_the_own_state_is_its_speech() -> None:
    lines = [*WE, "Kazakhstan seeks a decision on fish."]
    last = passages(analyze(lines, path="KAZ_80_2025.txt", title="KAZ 80 2025"))[-1]
    assert (last.speaker, last.is_speech) == ("Kazakhstan", True)


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan supports the treaty. Japan is far. Kazakhstan calls for talks on Japan.",
        "On behalf of the people of Kazakhstan. The Government of Kazakhstan thanks Japan.",
    ],
)
def test_a_speech_without_a_name_is_quoted_under_the_state_it_speaks_for(text: str) -> None:
    document = Document("a.txt", "0" * 64, text, (), language="en")
    assert find_country(document) == "Kazakhstan"
    assert find_country(replace(document, text="Kazakhstan and Japan met. We agreed.")) == ""


def test_speech_is_not_that_of_a_state_it_is_about() -> None:
    lines = [*WE, *(f"Japan has port number {n}." for n in range(9))]
    assert speakers(analyze(lines, kind="remarks", title="Fish")) == {None}


def test_text_before_the_only_label_is_its_speaker_s() -> None:
    lines = [*((line, {}) for line in WE), *under("MINISTER KHAN", WE)]
    assert speakers(analyze(lines, kind="press-conference")) == {"Minister Khan"}


def test_speech_without_labels_is_that_of_the_head_whom_other_documents_leave_unnamed() -> None:
    titled = analyze(
        under("PRIME MINISTER", WE), kind="interview", title="Talk with Prime Minister Khan"
    )
    speech = [*WE, "I like this port.", "I will be back."]
    address = analyze(speech, path="b.txt", kind="remarks", title="Address at the harbour")
    assert speakers(titled, address) == {"Prime Minister Khan"}
    about = analyze(
        [*speech, "I met Mr Khan."], path="b.txt", kind="remarks", title="Address at sea"
    )
    assert {p.speaker for p in passages(titled, about) if p.document == 1} == {"Address at sea"}


def test_headline_is_no_speaker() -> None:
    (first, *_) = passages(analyze(WE, kind="document", title="Harbours will be dredged"))
    assert (first.speaker, first.is_speech) == (None, True)


def test_first_person_of_nobody_known_is_hardly_understood_alone() -> None:
    unknown = passages(analyze(WE, kind="document"))[0]
    known = passages(analyze(WE, kind="readout"))[0]  # of its publisher
    assert unknown.standalone < known.standalone == 1


# --- reported statements ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Minister Ann Rowe said that the port is closed.", "Minister Ann Rowe"),
        ("The Foreign Ministry of Utopia condemned the attack.", "Foreign Ministry of Utopia"),
        ("President Sato also underscored the need for pilots.", "President Sato"),
        ("“The port is closed,” said Minister Ann Rowe.", "Minister Ann Rowe"),
        ("“The port is closed,” said Rep. Ann B. Rowe (Lakeville).", "Rep. Ann B. Rowe"),
        ("“The port is closed,” Ann Rowe told Ruritania News.", ""),
        ("The two leaders expressed concern.", ""),
        ("He said that the port is closed.", ""),
        ("The port is closed.", ""),
    ],
)
def test_reported_statement_has_its_actor(text: str, actor: str) -> None:
    assert find_actor(text, "en") == actor


def test_reported_statement_is_listed_under_the_name_in_labels() -> None:
    speech = analyze(under("PRESIDENT SATO", WE), kind="remarks")
    report = analyze(["President Ann Sato condemned the attack."], path="b.txt", kind="readout")
    last = passages(speech, report)[-1]
    assert (last.speaker, last.is_speech) == ("President Sato", False)


def test_first_person_inside_a_quotation_is_not_the_report_s() -> None:
    line = "Minister Ann Rowe said: “We are late.”"
    (only,) = passages(analyze([line], kind="news"))
    assert (only.speaker, only.is_speech, only.is_first_person) == (
        "Minister Ann Rowe",
        False,
        False,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Біз бұл істі қолдаймыз.", True),
        ("Жастарды жан-жақты қолдаймыз.", True),
        ("Экономика мен бизнес тамыз айында өсті.", False),  # "мен" is "and" here
    ],
)
def test_distinguishes_kazakh_and_from_i(text: str, expected: bool) -> None:
    assert is_first_person(text, "kk") is expected
