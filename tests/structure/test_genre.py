"""A document's genre, by its title and its form, never by a word in an opening line."""

import pytest

from briefing.models import Block, Document, Extract
from briefing.structure import build_document

BODY = "The ministers met in Astana and talked about trade. They will meet again."


def made(*texts: str, title: str = "", path: str = "notes.txt", language: str = "en") -> Document:
    blocks = tuple(Block("paragraph", text) for text in texts)
    return build_document(Extract(blocks=blocks, title=title), path, "", language)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Joint Statement by the Leaders", "joint-statement"),
        ("Совместное заявление президентов", "joint-statement"),
        ("Readout of the Minister’s Call", "readout"),
        ("FACT SHEET: Rail", "fact-sheet"),
        ("Joint press conference in Astana", "press-conference"),
        ("Interview with the Ambassador", "interview"),
        ("Remarks by the Minister at the Forum", "remarks"),
        ("Executive Order on Rail", "order"),
        ("Minutes of the Board", "minutes"),
        ("Annual report of the Fund", "report"),
        ("A visit to the north", "document"),
    ],
)
def test_recognizes_the_genre_by_title(title: str, kind: str) -> None:
    assert made(BODY, title=title).kind == kind


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("Q: Why?", "MR. LEE: Because.", "Q: When?", "MR. LEE: Soon."), "interview"),
        (("Q: Why?", "MR. LEE: We must.", "MR. GRAY: So it is indeed."), "press-conference"),
        (("MR. LEE: We met today.", "MR. GRAY: We agreed on it."), "remarks"),
        (("We, the leaders of three countries, met today.",), "joint-statement"),
        (("The President met today with the King.",), "readout"),
        (("Mr. President, Excellencies,", BODY), "remarks"),
        (("First of all, I congratulate you on your election.", BODY), "remarks"),
        (("Prices rose, he said.", "It will last, according to the bank."), "news"),
    ],
)
def test_recognizes_the_genre_by_form(texts: tuple[str, ...], kind: str) -> None:
    assert made(*texts).kind == kind


NEWS = (
    "UTOPIA CITY (Harbour News) – The ministers of Utopia and Arcadia met on Monday.",
    "The talks were frank, the minister said.",
    "A decision will follow in May, according to the ministry.",
)
PLAIN = ("The harbour has two piers.", "A third one will be built next year.")
SPEECH = ("Mr. President, Excellencies, ladies and gentlemen,", "We have come far together.")

# Invented openings: genre, language, title, paragraphs.
OPENINGS: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("news", "en", "Ministers sign a Joint Declaration on water", NEWS),
    ("news", "en", "Protests in Arcadia after press conference", NEWS),
    ("news", "en", "Report warns of silt in the harbour", NEWS),
    ("news", "en", "Government rejects report on ferries", NEWS),
    ("news", "en", "Minister criticises statement by Arcadia", NEWS),
    ("news", "en", "", ("The two sides signed a Joint Declaration.", *NEWS)),
    ("news", "en", "Outcry over interview with the ambassador", NEWS),
    ("document", "en", "Outcome of the talks", ("The two ministers agreed to open a consulate.",
                                                "They signed a memorandum on transport.")),
    ("document", "en", "Signed a memorandum on transport", PLAIN),
    ("document", "en", "New regulations on fishing discussed", PLAIN),
    ("document", "en", "A harbour for the future", PLAIN),
    ("document", "en", "", PLAIN),
    ("document", "en", "Progress on the interview room", PLAIN),
    ("joint-statement", "en", "Joint Statement of Utopia and Arcadia on Water", PLAIN),
    ("joint-statement", "en", "Joint U.T.-Arcadia Statement on the Ferry", PLAIN),
    ("joint-statement", "en", "The Spirit of the Harbour: Joint Declaration", PLAIN),
    ("joint-statement", "en", "Arcadia Summit Communiqué", PLAIN),
    ("joint-statement", "en", "", ("We, the leaders of three countries, met today.", *PLAIN)),
    ("remarks", "en", "Remarks by the President at the Plenary Session of the Forum", SPEECH),
    ("remarks", "en", "", SPEECH),
    ("remarks", "en", "Address to the Parliament of Arcadia", PLAIN),
    ("press-conference", "en", "Transcript of joint press conference, Harbour City", PLAIN),
    ("press-conference", "en", "Remarks by the Ministers in Joint Press Conference", PLAIN),
    ("statement", "en", "Statement by the Foreign Minister on the report of the inquiry", PLAIN),
    ("fact-sheet", "en", "FACT SHEET: The Joint Declaration on Water", PLAIN),
    ("readout", "en", "Readout of the Minister’s Call with the Ambassador", PLAIN),
    ("order", "en", "Memorandum for the Heads of Departments", PLAIN),
    ("order", "en", "Executive Order on Ferries", PLAIN),
    ("report", "en", "Annual report of the Harbour Board", PLAIN),
    ("minutes", "en", "Minutes of the Harbour Board, 5 May 2025", PLAIN),
    ("interview", "en", "Interview with the Harbour Master", PLAIN),
    ("joint-statement", "ru", "Совместное заявление министров Утопии и Аркадии",
     ("Министры встретились в порту.",)),
    ("news", "ru", "Министры подписали совместное заявление о воде",
     ("Министры встретились в порту, сообщил пресс-секретарь.", "Договор важен, заявил министр.")),
    ("document", "ru", "О ходе строительства порта", ("Строительство порта идёт по плану.",)),
    ("remarks", "ru", "Выступление министра на форуме", ("Порт растёт.",)),
    ("order", "ru", "Указ о развитии портов", ("Порт растёт.",)),
    ("minutes", "ru", "Протокол заседания совета порта", ("Совет собрался в среду.",)),
    ("joint-statement", "kk", "Утопия мен Аркадияның бірлескен мәлімдемесі",
     ("Министрлер портта кездесті.",)),
    ("interview", "kk", "Порт бастығымен сұхбат", ("Порт өсіп келеді.",)),
    ("joint-statement", "de", "Gemeinsame Erklärung von Utopien und Arkadien",
     ("Die Minister trafen sich im Hafen.",)),
    ("news", "de", "Minister unterzeichnen gemeinsame Erklärung zum Wasser",
     ("Die Minister trafen sich, sagte ein Sprecher.", "Es war Zeit, sagte die Ministerin.")),
    ("report", "de", "Jahresbericht des Hafenamtes", ("Der Hafen wächst.",)),
    ("order", "de", "Verordnung über die Hafengebühren", ("Der Hafen wächst.",)),
    ("minutes", "de", "Ergebnisprotokoll der Sitzung des Rates", ("Der Rat tagte am Mittwoch.",)),
    ("joint-statement", "fr", "Déclaration conjointe de l’Utopie et de l’Arcadie",
     ("Les ministres se sont réunis au port.",)),
    ("remarks", "fr", "Discours du ministre au forum du port", ("Le port grandit.",)),
    ("news", "fr", "Les ministres signent une déclaration conjointe",
     ("Les ministres se sont réunis, a déclaré un porte-parole.",
      "Le port est petit, selon le ministre.")),
    ("press-conference", "es", "Rueda de prensa del ministro en el puerto", ("El puerto crece.",)),
    ("report", "es", "Informe anual del puerto", ("El puerto crece.",)),
    ("interview", "it", "Intervista al capitano del porto", ("Il porto cresce.",)),
    ("order", "pt", "Decreto sobre as taxas do porto", ("O porto cresce.",)),
    ("statement", "pl", "Oświadczenie ministra w sprawie portu", ("Port rośnie.",)),
    ("minutes", "cs", "Zápis z jednání rady přístavu", ("Rada se sešla ve středu.",)),
    ("joint-statement", "uk", "Спільна заява міністрів Утопії та Аркадії", ("Порт зростає.",)),
    ("joint-statement", "tr", "Utopya ve Arkadya Ortak Bildirisi", ("Liman büyüyor.",)),
    ("joint-statement", "ja", "ユートピアとアルカディアの共同声明", ("大臣は港で会った。",)),
    ("press-conference", "ja", "大臣記者会見", ("大臣は港で会った。",)),
    ("joint-statement", "zh", "乌托邦和阿卡迪亚联合声明", ("部长们在港口会晤。",)),
    ("news", "zh", "部长出席论坛并发表主旨讲话",
     ("部长表示，港口正在发展。", "据报道，会谈于周一举行。")),
    ("joint-statement", "ar", "بيان مشترك بين يوتوبيا وأركاديا", ("التقى الوزراء في الميناء.",)),
]  # fmt: skip
MIN_ACCURACY = 0.95


def test_recognizes_the_genre_of_labelled_openings() -> None:
    wrong = [
        (title or texts[0], genre, found)
        for genre, language, title, texts in OPENINGS
        if (found := made(*texts, title=title, language=language).kind) != genre
    ]
    assert 1 - len(wrong) / len(OPENINGS) >= MIN_ACCURACY, wrong


def test_a_report_is_recognized_by_its_parts() -> None:
    text = " ".join(f"The harbour has pier number {n}." for n in range(15))
    headings = ("1. Introduction", "2. Method", "3. Findings", "4. Recommendations")
    blocks = [
        block
        for heading in headings
        for block in (Block("heading", heading, 1), Block("paragraph", text))
    ]
    document = build_document(Extract(tuple(blocks)), "harbour.txt", "", "en")
    assert document.kind == "report"


def test_a_word_in_an_opening_line_is_no_genre() -> None:
    document = made("The report on the harbour was a success", BODY, BODY)
    assert document.kind == "document"


def test_a_long_text_that_says_what_it_describes_is_a_report() -> None:
    lines = [f"Pier {n} has a crane." for n in range(40)]
    assert made("Cranes are old.", "This report describes the cranes.", *lines).kind == "report"
    assert made("Cranes are old.", "This crane describes a circle.", *lines).kind == "document"
    assert made("Cranes are old.", "This report describes the cranes.").kind == "document"


def test_bills_that_committees_reported_make_no_news_of_a_report() -> None:
    rules = "A bill may be read two days after a committee has reported it. " + "It waits. " * 7
    names = ["House rules", "Rule one", "Rule two", "Rule three", "Rule four"]
    texts = [("heading", name) for name in names]
    blocks = [Block(*each) for text in texts for each in (text, *[("paragraph", rules)] * 3)]  # type: ignore[arg-type]
    document = build_document(Extract(tuple(blocks)), "notes.txt", "", "en")
    assert document.kind == "report"


def test_a_chapter_of_a_report_in_the_first_person_is_no_speech() -> None:
    text = " ".join(f"I have examined pier number {n}." for n in range(15))
    blocks = (Block("paragraph", text),)
    document = build_document(
        Extract(blocks, title="d. Other Issues and Recommendations"), "d.txt", ""
    )
    assert (document.kind, document.sections[0].role) == ("report", "recommendations")


def test_headings_that_ask_make_no_interview_of_an_impersonal_report() -> None:
    text = " ".join(f"The fund pays for pier number {n}." for n in range(15))
    blocks = [
        block
        for question in ("Who pays?", "How is it paid?", "When is it paid?", "Why is it paid?")
        for block in (Block("heading", question, 2), Block("paragraph", text))
    ]
    document = build_document(Extract(tuple(blocks), title="The pier fund"), "fund.txt", "")
    assert document.kind == "document"
