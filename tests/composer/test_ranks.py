"""What a ranked memo says of an outcome: delivered, agreed or planned."""

import pytest

from briefing.composer.ranks import find_stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The ministers signed the protocol on customs in Lisbon.", "delivered"),
        ("The ferry line has started its service between the two ports.", "delivered"),
        ("The convention on rivers entered into force in May.", "delivered"),
        ("The two presidents agreed on a joint study of the bridge.", "agreed"),
        ("Norland committed $40 million to the fund.", "agreed"),
        ("Norland intends to open a consulate in Porto.", "planned"),
        ("The ministry plans to provide ten ambulances.", "planned"),
        ("The protocol is to be signed in autumn.", "planned"),
        ("The ministers will host a forum on fisheries.", "planned"),
        ("The fair will be held in Porto on 3 May.", "planned"),
        ("The ministers spoke about fisheries.", None),
        ("They agreed on the text and plan to sign it in spring.", None),  # words of two stages
    ],
)
def test_the_words_of_one_stage_alone_tell_the_status(text: str, stage: str | None) -> None:
    assert find_stage(text, "en") == stage


def test_a_language_without_such_words_leaves_the_status_open() -> None:
    assert find_stage("Die Minister unterzeichneten das Protokoll.", "de") is None
