"""A document's date: the day of publication, never a deadline, a birth or a coming day."""

import pytest

from briefing.models import Block, Extract
from briefing.structure import build_document

BODIES = {
    "en": "The ministry invites comments on the draft law on transit fees from all companies.",
    "de": "Das Ministerium bittet alle Unternehmen um Stellungnahmen zum Entwurf des Gesetzes.",
    "fr": "Le ministère invite toutes les entreprises à commenter le projet de loi sur le transit.",
    "es": "El ministerio invita a todas las empresas a comentar el proyecto de ley de tránsito.",
    "pt": "O ministério convida todas as empresas a comentar o projeto de lei sobre o trânsito.",
    "it": "Il ministero invita tutte le imprese a commentare il disegno di legge sul transito.",
    "pl": "Ministerstwo zaprasza wszystkie firmy do zgłaszania uwag do projektu ustawy.",
    "cs": "Ministerstvo vyzývá všechny firmy, aby se vyjádřily k návrhu zákona o tranzitu.",
    "ru": "Министерство приглашает все компании высказать замечания к проекту закона о транзите.",
    "uk": "Міністерство запрошує всі компанії висловити зауваження до проєкту закону про транзит.",
    "kk": "Министрлік барлық компанияларды транзит туралы заң жобасына пікір білдіруге шақырады.",
    "ky": "Министрлик бардык компанияларды мыйзам долбооруна пикир билдирүүгө чакырат.",
    "uz": "Vazirlik barcha kompaniyalarni qonun loyihasini muhokama qilishga chaqiradi.",
    "tr": "Bakanlık tüm şirketleri yasa taslağı hakkında görüş bildirmeye çağırıyor.",
    "ar": "تدعو الوزارة جميع الشركات إلى إبداء الرأي في مشروع القانون المتعلق برسوم العبور.",
    "ja": "同省は、通過料に関する法案について、すべての企業に意見を求めている。",
    "zh": "该部邀请所有企业对过境费法律草案提出意见。",
}


def date_of(language: str, *lines: str, path: str = "call.txt", created: str = "") -> str:
    texts = (*lines, BODIES[language])
    blocks = tuple(Block("paragraph", text) for text in texts)
    return build_document(Extract(blocks, created=created), path, "", language).date


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Deadline: 30 June 2027"),
        ("en", "Valid until 30 June 2027"),
        ("en", "Comments due by 30 June 2027"),
        ("en", "Closing date: 30 June 2027"),
        ("en", "Expires on June 30, 2027"),
        ("en", "Entry into force: 30 June 2027"),
        ("en", "Effective from 30 June 2027"),
        ("en", "Next meeting: 30 June 2027"),
        ("en", "The conference will be held on 30 June 2027"),
        ("en", "Born: 30 June 1962"),
        ("en", "Date of birth: 30 June 1962"),
        ("en", "RSVP by 30 June 2027"),
        ("en", "Submissions close on 30 June 2027."),
        ("en", "Election day: 30 June 2027"),
        ("en", "Deadline | 30 June 2027"),
        ("de", "Frist: 30. Juni 2027"),
        ("de", "Einsendeschluss: 30. Juni 2027"),
        ("de", "Gültig bis 30. Juni 2027"),
        ("de", "Inkrafttreten: 30. Juni 2027"),
        ("de", "Geboren am 30. Juni 1962"),
        ("de", "Nächste Sitzung: 30. Juni 2027"),
        ("fr", "Date limite : 30 juin 2027"),
        ("fr", "Valable jusqu’au 30 juin 2027"),
        ("fr", "Entrée en vigueur : 30 juin 2027"),
        ("fr", "Née le 30 juin 1962"),
        ("fr", "Prochaine réunion : 30 juin 2027"),
        ("es", "Plazo: 30 de junio de 2027"),
        ("es", "Válido hasta el 30 de junio de 2027"),
        ("es", "Entrada en vigor: 30 de junio de 2027"),
        ("pt", "Prazo: 30 de junho de 2027"),
        ("pt", "Válido até 30 de junho de 2027"),
        ("it", "Scadenza: 30 giugno 2027"),
        ("it", "Entro il 30 giugno 2027"),
        ("pl", "Termin: 30 czerwca 2027 r."),
        ("pl", "Ważne do 30 czerwca 2027 r."),
        ("cs", "Termín: 30. června 2027"),
        ("cs", "Platné do 30. června 2027"),
        ("ru", "Срок: 30 июня 2027 года"),
        ("ru", "Срок подачи заявок — 30 июня 2027 года"),
        ("ru", "Действительно до 30 июня 2027 г."),
        ("ru", "Вступает в силу 30 июня 2027 года"),
        ("ru", "Родился 30 июня 1962 года"),
        ("ru", "Следующее заседание: 30 июня 2027 года"),
        ("uk", "Строк: 30 червня 2027 року"),
        ("uk", "Дійсний до 30 червня 2027 року"),
        ("kk", "Мерзімі: 2027 жылғы 30 маусым"),
        ("kk", "2027 жылғы 30 маусымға дейін"),
        ("ky", "Мөөнөтү: 2027-жылдын 30-июну"),
        ("uz", "Muddati: 30 iyun 2027"),
        ("tr", "Son tarih: 30 Haziran 2027"),
        ("tr", "30 Haziran 2027 tarihine kadar"),
        ("tr", "Doğum tarihi: 30 Haziran 1962"),
        ("ar", "الموعد النهائي: 30 يونيو 2027"),
        ("ar", "آخر موعد 30 حزيران 2027"),
        ("ar", "صالح حتى 30 يونيو 2027"),
        ("ja", "締切：2027年6月30日"),
        ("ja", "有効期限 2027年6月30日"),
        ("ja", "2027年6月30日まで"),
        ("ja", "施行日：2027年6月30日"),
        ("zh", "截止日期：2027年6月30日"),
        ("zh", "有效期至2027年6月30日"),
        ("zh", "出生日期：1962年6月30日"),
        ("zh", "生效日期：2027年6月30日"),
    ],
)
def test_ignores_dates_of_another_role(language: str, line: str) -> None:
    assert date_of(language, "Transit 7", line) == ""
    assert date_of(language, "Transit 7", line, created="2026-12-01") == "2026-12-01"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "5 May 2027"),
        ("en", "Published: 5 May 2027"),
        ("en", "Date of issue: 5 May 2027"),
        ("en", "Astana, 5 May 2027"),
        ("en", "Statement by the Minister, 5 May 2027"),
        (
            "en",
            "ASTANA, May 5, 2027 – The ministers of six countries met for a day of talks on rail.",
        ),
        ("de", "Stand: 5. Mai 2027"),
        ("de", "Berlin, den 5. Mai 2027"),
        ("fr", "Publié le 5 mai 2027"),
        ("es", "Fecha de publicación: 5 de mayo de 2027"),
        ("pt", "Data: 5 de maio de 2027"),
        ("it", "Roma, 5 maggio 2027"),
        ("pl", "Data publikacji: 5 maja 2027 r."),
        ("cs", "Zveřejněno: 5. května 2027"),
        ("ru", "Дата публикации: 5 мая 2027 года"),
        ("ru", "Пресс-релиз от 5 мая 2027 года"),
        ("uk", "Опубліковано: 5 травня 2027 року"),
        ("kk", "Жарияланған күні: 2027 жылғы 5 мамыр"),
        ("tr", "Yayın tarihi: 5 Mayıs 2027"),
        ("ar", "التاريخ: 5 أيار 2027"),
        ("ja", "発表：2027年5月5日"),
        ("zh", "发布日期：2027年5月5日"),
    ],
)
def test_reads_the_date_of_publication(language: str, line: str) -> None:
    assert date_of(language, "Transit 7", line) == "2027-05-05"


def test_a_label_on_the_line_above_decides() -> None:
    assert date_of("en", "Call", "Deadline", "30 June 2027") == ""
    assert date_of("en", "Call", "Published:", "5 May 2027") == "2027-05-05"
    assert date_of("en", "Call", "Deadline: 30 June 2027", "Published: 5 May 2027") == "2027-05-05"


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2027-05-05-talks.txt", "2027-05-05"),
        ("talks_2027-05-05.txt", "2027-05-05"),
        ("20270505-1-talks.txt", "2027-05-05"),
        ("talks-5-May-2027.txt", "2027-05-05"),
        ("deadline-2027-05-05.txt", ""),
        ("talks-12345678.txt", ""),
    ],
)
def test_reads_the_date_from_the_file_name(path: str, date: str) -> None:
    assert date_of("en", path=path) == date


def test_prefers_the_date_in_the_text_to_the_day_of_the_file() -> None:
    assert date_of("en", "Astana, 5 May 2027", created="2027-05-09") == "2027-05-05"
    assert date_of("en", created="2027-05-09") == "2027-05-09"
