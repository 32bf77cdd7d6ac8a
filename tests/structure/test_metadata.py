"""Titles, dates of publication and issuers."""

import pytest

from briefing.models import Block, Document, Extract
from briefing.structure import build_document

BODY = "The ministers met in Astana and talked about trade. They will meet again."


def made(*texts: str, title: str = "", path: str = "notes.txt") -> Document:
    blocks = tuple(Block("paragraph", text) for text in texts)
    return build_document(Extract(blocks=blocks, title=title), path, "", "en")


def test_a_repeated_title_is_no_sentence() -> None:
    document = made("Rail links grow", BODY, title="Rail Links Grow")
    assert document.title == "Rail Links Grow"
    assert document.sentences[0].text == "The ministers met in Astana and talked about trade."


def test_uses_a_short_first_line_as_title() -> None:
    document = made("Rail links grow", BODY)
    assert document.title == "Rail links grow"
    assert len(document.sentences) == 2


def test_falls_back_to_the_first_sentence() -> None:
    document = made(BODY, "And so on, as always.")
    assert document.title == "The ministers met in Astana and talked about trade."
    assert len(document.sentences) == 3


@pytest.mark.parametrize("line", ["2:38 P.M. EDT", "18 December 2025", "* * *"])
def test_rejects_times_dates_and_rules_as_titles(line: str) -> None:
    assert made(line, BODY, title=line).title != line


def test_names_a_conversation_after_its_file() -> None:
    document = made("MR. GRAY: Hello.", "MR. LEE: Good morning to you.", path="a/talk-on_rail.txt")
    assert document.title == "Talk on rail"


@pytest.mark.parametrize(
    ("texts", "path", "date"),
    [
        (("18 December 2025", BODY), "x.txt", "2025-12-18"),
        (
            ("ASTANA, May 5, 2024 – The ministers met for a day of talks on rail.",),
            "x",
            "2024-05-05",
        ),
        ((BODY,), "2024-05-05-talks.txt", "2024-05-05"),
        ((BODY,), "talks.txt", ""),
        (("Recalling the agreement of 3 May 2019,", BODY), "x", ""),
        (("Aron, 12 May 2025,", BODY), "x", "2025-05-12"),
    ],
)
def test_reads_the_date_from_a_dateline_or_the_file_name(
    texts: tuple[str], path: str, date: str
) -> None:
    assert made(*texts, path=path).date == date


@pytest.mark.parametrize(
    ("chapter", "language"),
    [
        ("Introduction", "en"), ("1. Introduction", "en"), ("a. Introduction", "en"),
        ("Executive summary", "en"), ("Annex II", "en"), ("Conclusions and recommendations", "en"),
        ("Einleitung", "de"), ("Введение", "ru"), ("はじめに", "ja"), ("引言", "zh"),
        ("Kirish", "uz"),
    ],
)  # fmt: skip
def test_rejects_the_name_of_a_chapter_as_title(chapter: str, language: str) -> None:
    blocks = (Block("heading", chapter, 1), Block("paragraph", BODY))
    extract = Extract(blocks, title=chapter)
    document = build_document(extract, "harbour-dues-of-utopia.txt", "", language)
    assert document.title == "Harbour dues of utopia"


@pytest.mark.parametrize(
    "greeting",
    [
        "First of all, I congratulate the Minister on her election and wish her success.",
        "On behalf of the people of Utopia, I congratulate you on your election.",
        "Good morning, everybody.",
        "Уважаемые коллеги, рад приветствовать вас в столице.",
        "Sehr geehrte Damen und Herren, ich begrüße Sie herzlich.",
        "各位来宾，大家好。",
    ],
)
def test_prefers_the_file_name_to_a_greeting(greeting: str) -> None:
    assert made(greeting, BODY, path="utopia-77.txt").title == "Utopia 77"


def test_prefers_an_informative_file_name_to_a_sentence() -> None:
    path = "2024-05-05-joint-statement-of-utopia-and-arcadia.md"
    assert made(BODY, BODY, path=path).title == "Joint statement of utopia and arcadia"
    assert made(BODY, BODY, path="article-1.txt").title.startswith("The ministers met")


def test_a_chapter_s_file_is_named_after_its_first_sentence() -> None:
    blocks = (Block("heading", "1. Introduction", 1), Block("paragraph", BODY))
    document = build_document(
        Extract(blocks, title="1. Introduction"), "1-introduction.txt", "", "en"
    )
    assert document.title == "The ministers met in Astana and talked about trade."


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
