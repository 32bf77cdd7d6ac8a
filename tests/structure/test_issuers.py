"""The parties of a joint text."""

import pytest

from briefing.models import Block, Extract
from briefing.structure import build_document


@pytest.mark.parametrize(
    ("title", "text", "issuers"),
    [
        ("Joint Statement of Utopia, Arcadia, and the Republic of Erewhon", "They met.",
         ("Utopia", "Arcadia", "Republic of Erewhon")),
        ("Joint Statement from the Leaders of Utopia and Arcadia on Water", "They met.",
         ("Utopia", "Arcadia")),
        ("Joint Statement by President Gray and Prime Minister Wu", "They met.",
         ("President Gray", "Prime Minister Wu")),
        ("Utopia-Arcadia Joint Leaders’ Statement", "They met.", ("Utopia", "Arcadia")),
        ("Harbour Declaration: Joint Statement", "We, the leaders of Utopia and Arcadia, met.",
         ("Utopia", "Arcadia")),
        ("Joint Statement on Water", "Today, Utopia and Arcadia affirm their partnership.",
         ("Utopia", "Arcadia")),
        ("Joint Statement on Water",
         "President Boris Gray of Utopia and Prime Minister Lee Wu of Arcadia met to reaffirm it.",
         ("President Boris Gray of Utopia", "Prime Minister Lee Wu of Arcadia")),
        ("Joint Statement on Water", "Water is scarce in the region.", ()),
        ("乌托邦和阿卡迪亚联合声明", "部长们在港口会晤。", ("乌托邦", "阿卡迪亚")),
        ("Remarks by President Gray and Prime Minister Wu", "They met.", ()),
    ],
)  # fmt: skip
def test_names_the_issuers_of_a_joint_text(title: str, text: str, issuers: tuple[str, ...]) -> None:
    blocks = (Block("paragraph", text), Block("paragraph", "The text goes on."))
    document = build_document(Extract(blocks, title=title), "a.txt", "", "auto")
    assert document.issuers == issuers
