"""Questions and answers as foreign ministries print them."""

import pytest

from briefing.models import Block, Extract
from briefing.structure import build_document

CHINESE = (
    "彭博社记者：中方如何评价这次会谈？",
    "林晓：中方对会谈取得的成果表示满意，双方签署了三项合作协议。",
    "埃菲社记者：下一轮谈判何时举行？",
    "林晓：下一轮谈判将于六月在日内瓦举行，我们将及时发布消息。",
)
JAPANESE = (
    "【山本外務大臣】本日、両国は覚書に署名しました。来月には専門家会合を開催する予定です。",
    "【記者】次回の会合はどこで行われますか。",
    "【山本外務大臣】ジュネーブで行う方向で調整しています。日程は改めて発表します。",
)
FRENCH = (
    "Q - Où en sont les négociations sur la pêche ?",
    "R - Les négociations avancent et le texte sera signé en juin à Genève par les ministres.",
    "Q - La France participera-t-elle au financement du projet ?",
    "R - Oui, nous verserons dix millions d’euros cette année pour financer ce projet commun.",
)
MEXICAN = (
    "MODERADORA",
    "Buenas tardes. Damos la bienvenida a la delegación y cedemos la palabra a la ministra.",
    "ANA PRUEBA LÓPEZ, MINISTRA DE COMERCIO DE UTOPÍA",
    "Acordamos crear un comité conjunto que se reunirá cada tres meses en la capital.",
    "MODERADORA",
    "Toma la palabra ahora el presidente de la cámara de comercio de la ciudad.",
    "ANA PRUEBA LÓPEZ",
    "Vamos a firmar el convenio en noviembre y lo publicaremos en el diario oficial.",
)


def read(lines: tuple[str, ...], language: str) -> list[tuple[str | None, bool]]:
    blocks = tuple(Block("paragraph", line) for line in lines)
    document = build_document(Extract(blocks), "a.txt", "", language)
    return [(section.speaker, section.is_question) for section in document.sections]


@pytest.mark.parametrize(
    ("lines", "language", "speaker"),
    [(CHINESE, "zh", "林晓"), (JAPANESE, "ja", "山本外務大臣"), (FRENCH, "fr", None)],
)
def test_answers_follow_questions(
    lines: tuple[str, ...], language: str, speaker: str | None
) -> None:
    found = read(lines, language)
    questions = [line for line in lines if "？" in line or "記者" in line or line[0] == "Q"]
    assert sum(is_question for _, is_question in found) == len(questions)
    assert all(name == speaker for name, _ in found)


def test_name_with_office_on_a_line_is_the_speaker_of_what_follows() -> None:
    speakers = [speaker for speaker, _ in read(MEXICAN, "es")]
    assert speakers == ["MODERADORA", "ANA PRUEBA LÓPEZ", "MODERADORA", "ANA PRUEBA LÓPEZ"]
