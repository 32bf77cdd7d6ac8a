"""By words alone: how quotations begin, and what only names who attends what."""

import pytest

from briefing.composer.fitness import is_courtesy, measure_opening, needs_antecedent


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("de", "Übrigens, der Hafen wird ausgebaut.", "der Hafen wird ausgebaut."),
        ("de", "Zudem wird der Hafen ausgebaut.", "Zudem wird der Hafen ausgebaut."),
        ("de", "Aber der Hafen wird ausgebaut.", "der Hafen wird ausgebaut."),
        ("es", "Asimismo, se firmó el acuerdo.", "se firmó el acuerdo."),
        ("es", "Pero se firmó el acuerdo.", "se firmó el acuerdo."),
        ("fr", "Mais le port sera agrandi.", "le port sera agrandi."),
        ("ru", "Но порт будет расширен.", "порт будет расширен."),
        ("fr", "Par ailleurs, le port sera agrandi.", "le port sera agrandi."),
        ("ja", "また、両国は港を拡張します。", "両国は港を拡張します。"),
        ("kk", "Осыған орай, порт кеңейтіледі.", "порт кеңейтіледі."),
        ("ru", "Кроме того, порт будет расширен.", "порт будет расширен."),
        ("ru", "При этом порт будет расширен.", "порт будет расширен."),
        ("zh", "此外，双方将扩建港口。", "双方将扩建港口。"),
    ],
)
def test_leaves_out_a_connective_where_the_rest_is_a_sentence(
    language: str, text: str, quoted: str
) -> None:
    skipped, is_marked = measure_opening(text, language)
    assert (text[skipped:], is_marked) == (quoted, quoted != text)


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("es", "(Interpretación del inglés): Firmamos el acuerdo.", "Firmamos el acuerdo."),
        ("ja", "【ソウル聯合ニュース】両国は港を拡張する。", "両国は港を拡張する。"),
        ("zh", "央视网消息（新闻联播）：双方将扩建港口。", "双方将扩建港口。"),
        ("zh", "新华社北京5月4日电 双方将扩建港口。", "双方将扩建港口。"),
    ],
)
def test_leaves_out_a_byline_silently(language: str, text: str, quoted: str) -> None:
    skipped, is_marked = measure_opening(text, language)
    assert (text[skipped:], is_marked) == (quoted, False)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Darüber herrscht Einigkeit.", True),
        ("de", "In diesem Jahr wird der Hafen ausgebaut.", False),
        ("en", "In the meantime, she supports the port.", True),
        ("en", "In the meantime, the minister supports it.", False),
        ("es", "Para ello se creará un comité.", True),
        ("es", "En este año se creará un comité.", False),
        ("fr", "À cet égard le port compte.", True),
        ("fr", "Ce mercredi le port a été agrandi.", False),
        ("ja", "同条約が体制を支えています。", True),
        ("kk", "Бұған министр қатысты.", True),
        ("ru", "Об этом заявила министр.", True),
        ("ru", "В этом году порт расширят.", False),
        ("zh", "此举推动了贸易。", True),
    ],
)
def test_recognizes_openings_that_stand_for_what_precedes(
    language: str, text: str, expected: bool
) -> None:
    assert needs_antecedent(text, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La ministre a prononcé un discours à l’ouverture du forum.", True),
        ("fr", "La ministre a signé un accord à l’ouverture du forum.", False),
        ("es", "Se tomará la fotografía oficial de los ministros.", True),
        ("de", "Die Ministerin nahm an der Konferenz in der Hauptstadt teil.", True),
        ("ru", "Министр приняла участие в форуме.", True),
        ("kk", "Министр форум жұмысына бірінші рет қатысты.", True),
        ("ja", "大臣は両国の会議に出席した。", True),
        ("zh", "5月3日下午，部长同邻国部长举行会谈。", True),
        ("zh", "5月3日下午，部长同邻国部长举行会谈，签署港口协定。", False),
    ],
)
def test_recognizes_sentences_that_only_name_who_attends_what(
    language: str, text: str, expected: bool
) -> None:
    assert is_courtesy(text, language) is expected
