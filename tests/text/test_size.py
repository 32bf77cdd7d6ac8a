"""The size of texts in words."""

import pytest

from briefing.text import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The ministers met – twice.", 5),
        ("Министры встретились.", 2),
        ("两国签署协议。", 4),
        ("両国は合意した。", 4),
        ("2024年5月，APEC会议", 5),
        ("ภาษาไทย", 3),
        ("합의했다 오늘", 2),
    ],
)
def test_counts_two_characters_without_spaces_as_one_word(text: str, words: int) -> None:
    assert count_words(text) == words


def test_size_of_mixed_text_adds_up() -> None:
    assert count_words("NATO 峰会 NATO") == 3
