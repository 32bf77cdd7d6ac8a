"""What sections are for, by their headings."""

import pytest

from briefing.models import Block, Extract
from briefing.structure import build_document
from briefing.structure.headings import find_role


@pytest.mark.parametrize(
    ("heading", "language", "role"),
    [
        ("Executive summary", "en", "summary"),
        ("1. Introduction", "en", "introduction"),
        ("2.1 Key findings", "en", "findings"),
        ("V. Conclusions and recommendations", "en", "conclusions"),
        ("d. Other Issues and Recommendations", "en", "recommendations"),
        ("Recommendations for the harbour board and its partners", "en", "recommendations"),
        ("What the board recommends", "en", "recommendations"),
        ("What inspectors found", "en", "findings"),
        ("Chapter 3: Methodology", "en", "method"),
        ("Annex B: List of piers", "en", "annex"),
        ("References", "en", "literature"),
        ("Case study: the ferry port", "en", "examples"),
        ("Next steps", "en", "next-steps"),
        ("Members present", "en", "attendance"),
        ("Action items", "en", "actions"),
        ("Agenda", "en", "agenda"),
        ("Present challenges of the port", "en", ""),
        ("Introduction of new tariffs", "en", ""),
        ("Why does the harbour silt up?", "en", ""),
        ("Zusammenfassung", "de", "summary"),
        ("Handlungsempfehlungen", "de", "recommendations"),
        ("Empfehlungen an die Bundesregierung", "de", "recommendations"),
        ("Nächste Schritte", "de", "next-steps"),
        ("Recommandations", "fr", "recommendations"),
        ("Ordre du jour", "fr", "agenda"),
        ("Resumen ejecutivo", "es", "summary"),
        ("Conclusões", "pt", "conclusions"),
        ("Raccomandazioni", "it", "recommendations"),
        ("Wnioski", "pl", "conclusions"),
        ("Doporučení", "cs", "recommendations"),
        ("Список литературы", "ru", "literature"),
        ("Выводы", "ru", "conclusions"),
        ("Висновки", "uk", "conclusions"),
        ("Кіріспе", "kk", "introduction"),
        ("Корутунду", "ky", "conclusions"),
        ("Tavsiyalar", "uz", "recommendations"),
        ("Öneriler", "tr", "recommendations"),
        ("التوصيات", "ar", "recommendations"),
        ("第1章 はじめに", "ja", "introduction"),
        ("参考文献", "zh", "literature"),
        ("Executive summary", "kk", "summary"),
    ],
)
def test_a_heading_shows_the_role_of_its_section(heading: str, language: str, role: str) -> None:
    assert find_role(heading, language) == role


def test_sections_below_a_heading_share_its_role() -> None:
    text = Block("paragraph", "The harbour has two piers.")
    blocks = (
        Block("heading", "Recommendations", 1), text, Block("heading", "On ferries", 2), text,
        Block("heading", "A closing word on piers and boats", 1), text,
    )  # fmt: skip
    document = build_document(Extract(blocks, title="Harbours"), "a.txt", "", "en")
    roles = [section.role for section in document.sections]
    assert roles == ["recommendations", "recommendations", ""]


def test_what_precedes_the_first_heading_is_the_introduction() -> None:
    text = Block("paragraph", "The harbour has two piers. It grows. It will have three.")
    blocks = (text, Block("heading", "Findings", 1), text, Block("heading", "References", 1), text)
    document = build_document(Extract(blocks, title="Harbours"), "a.txt", "", "en")
    assert [s.role for s in document.sections] == ["introduction", "findings", "literature"]
