"""Polish."""

from briefing.languages.base import (
    DateRoleWords,
    DateWords,
    DocumentWords,
    Language,
    NumberWords,
    SpeakerWords,
    word_set,
)

LANGUAGE = Language(
    code="pl",
    name="Polish",
    stemmer="polish",
    letters="ąćęłńóśźż",
    stop_words=word_set("""
        a aby albo ale ani aż bardziej bardzo bez bo bowiem by być był była było były będzie
        będziemy będą cała cały chce choć ci cię co coraz coś czemu czy czyli dalej dla dlaczego
        dlatego do dobrze dokąd dużo dwa gdy gdyby gdyż gdzie go i ich ile im inna inne inny
        innych iż ja jak jaka jakby jaki jakie jako je jeden jedna jednak jedno jego jej jemu jest
        jestem jeszcze jeśli jeżeli już każda każde każdy kiedy kilka kto która które którego
        której który których którym którzy ku lecz lub ma mają mam mamy mi mimo między mnie mną
        mogą moi moja moje może można musi my mój na nad nam nami nas nasi nasz nasza nasze
        naszego naszej nawet nic nich nie niego niej niemu nigdy nim nimi niż no o obok od ode on
        ona one oni ono oraz po pod podczas pomimo ponad ponieważ potem powinien powinny poza
        przed przede przez przy również sam sama się skąd sobie swoich swoja swoje swojej swój są
        ta tak taka taki takich takie także tam te tego tej temu ten teraz też to tobie tobą tu
        tutaj twój ty tych tylko tym tymi tę u w wam wami was wasz we według wiele wielu więc
        wszyscy wszystkich wszystkie wszystko właśnie z za zawsze zaś ze że żeby
    """),
    abbreviations=word_set("""
        al dr gen hab im inż jw kard kol ks lek m.in mgr min nadkom np o ob ok os pl pn por pos
        pow prof przyp ps pt płk r red s sp tj tzn tzw tłum ul w woj wyd zob św
    """),
    numbered_abbreviations=word_set("art fig nr pkt poz rys str tab tel ust"),
    anaphoric_openings=(
        "on|ona|ono|oni|jego|jej|ich|to|ten|ta|te|takie|także|ponadto|jednak|dlatego|ale|i|a|tam"
    ),
    dates=DateWords(
        periods={
            r"(?:pierwsz\w+|I) kwarta\w+": (1, 3),
            r"(?:drugi\w*|II) kwarta\w+": (4, 6),
            r"(?:trzeci\w*|III) kwarta\w+": (7, 9),
            r"(?:czwart\w+|IV) kwarta\w+": (10, 12),
            r"(?:pierwsz\w+|I) półrocz\w+": (1, 6),
            r"(?:drugi\w*|II) półrocz\w+": (7, 12),
        },
        range_words="do",
        and_words="i",
        year_words=r"r\.|rok\w{0,2}",
        month_prepositions="w|od|do",
        inflected_months=True,
    ),
    date_roles=DateRoleWords(
        before_deadline="do(?: dnia| końca)?|przed|najpóźniej(?: do)?|nie później niż(?: do)?",
        deadline=r"termin\w*|upływa\w*|upłynie|ważn[yae] do|ostateczn\w+|wygasa\w*|data ważności",
        event=(
            "odbędzie|odbędą|odbywa"
            r"|następn[ey] (?:spotkanie|posiedzenie|sesja|szczyt|runda)|zaplanowan\w+"
            r"|planowan\w+"
        ),
        effective=r"wejści\w+ w życie|wchodzi w życie|wejdzie w życie|obowiązuj\w+",
        birth=r"urodz\w+|ur\.|zmarł\w*|śmier\w+",
        published=r"data|opublikowan\w+|publikacj\w+|z dnia|aktualizacj\w+|komunikat\w*|wydan\w+",
    ),
    numbers=NumberWords(
        scales={
            r"tys\.?|tysięcy|tysiące": 10**3,
            r"mln|milion\w{0,3}": 10**6,
            r"mld|miliard\w{0,3}": 10**9,
        },
        percent=r"procent\w{0,2}",
        currencies={
            "dolarów": "USD",
        },
    ),
    speakers=SpeakerWords(
        journalists=word_set("pytanie dziennikarz"),
        answers=word_set("odpowiedź"),
        offices=word_set("prezydent premier minister"),
        titles=word_set("pan"),
        connectors=word_set("i"),
        non_speakers=word_set("temat"),
    ),
    documents=DocumentWords(
        genres={
            "interview": "wywiad",
        },
        interview="wywiad",
        salutations="panie i panowie",
    ),
)
