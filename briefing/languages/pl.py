"""Polish."""

from briefing.languages.base import (
    DateRoleWords,
    DateWords,
    DocumentWords,
    Language,
    NumberWords,
    SpeakerWords,
    Vocabulary,
    phrases,
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
    numbered_abbreviations=word_set("art dok fig nr pkt poz rez rys str tab tel ust"),
    anaphoric_openings=(
        "on|ona|ono|oni|jego|jej|ich|to|ten|ta|te|takie|także|ponadto|jednak|dlatego|ale|i|a|tam"
    ),
    dates=DateWords(
        relative={
            "wczoraj": "-1d",
            "jutro": "1d",
            "w (?:zeszłym|ubiegłym) tygodniu": "-1w",
            "w przyszłym tygodniu": "1w",
            "w tym roku": "0y",
            "w (?:zeszłym|ubiegłym|minionym) roku": "-1y",
            "w przyszłym roku": "1y",
        },
        relative_years={
            r"… (?:tego|bieżącego|br\.) roku": 0,
            "… (?:ubiegłego|zeszłego|minionego) roku": -1,
            "… (?:przyszłego|następnego) roku": 1,
        },
        month_directions={"(?:minionym|ubiegłym) …": -1, "(?:najbliższym|przyszłym) …": 1},
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
        future=r"będą|następn\w+|przyszł\w+|najbliższ\w+|zamierza\w*",
        rest="końca|końcu|później",
        gatherings=(
            r"szczyt\w*|spotkani\w+|wizyt\w+|wybor\w+|referend\w+|konferencj\w+|forum"
            r"|sesj\w+|posiedzeni\w+|rozm(?:owy|ów)|negocjacj\w+|głosowani\w+"
        ),
        owner="kto|odpowiedzialny|wykonawca",
        commitment=(
            "musi|muszą|ma|mają|powinien|powinna|powinno|przedstawi|przygotuje|złoży|planuje|będzie"
        ),
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
        tolls=r"zginę\w+|zabit\w+|zmarł\w+|rann\w+|zagini\w+|ofiar\w*",
        percent=r"procent\w{0,2}|proc\.",
        scales={
            r"tys\.?|tysięcy|tysiące": 10**3,
            r"mln|milion\w{0,3}": 10**6,
            r"mld|miliard\w{0,3}": 10**9,
        },
        currencies={r"złot\w{1,3}|zł": "PLN", r"dolar\w{0,3}": "USD"},
    ),
    speakers=SpeakerWords(
        journalists=word_set("pytanie dziennikarz"),
        answers=word_set("odpowiedź"),
        offices=word_set("""
            prezydent premier minister prezes rzecznik rzeczniczka ambasador
        """),
        titles=word_set("pan"),
        connectors=word_set("i"),
        non_speakers=word_set("temat"),
    ),
    documents=DocumentWords(
        meetings=(
            r"wizyt\w*|szczyt\w*|spotka\w*|rozm(?:owy|ów)|posiedzeni\w*|przyj[ąę]\w*|atak\w*"
            r"|trzęsieni\w*"
        ),
        events=r"otwar\w+|uczestniczy\w+|podpisa\w+|ogłosi\w+|konferencj\w*|wybor\w*",
        today="dziś|dzisiaj|wczoraj|w tym tygodniu",
        thanks=r"gratul\w+|dzięk\w+|podzięk\w+|przyjemności\w*|kondolencj\w*",
        first_person_plural=r"my|nasz\w{0,4}|nas|nam|Nasz\w{0,3}|Ja|mój|moja",
        antecedents=r"to|ten|ta|te|on|ona|oni|one|jego|jej|ich|taki\w*|obaj",
        self_references=r"(?:niniejszy|ten) raport|niniejsze opracowanie",
        obligations=r"powin\w+|należy|musi|muszą|zalec\w+|rekomend\w+",
        recommendations=r"zaleca(?:my| się)?|rekomenduje(?:my)?",
        reversals=r"został\w* (?:odrzucon|odwołan|przełożon|zawieszon)\w*",
        genres={
            "joint-statement": (
                r"\bwspóln\w+ (?:oświadczenie|deklaracja|komunikat)\b"
                r"|\bdeklaracja wspólna\b"
            ),
            "press-conference": r"\bkonferencj\w+ prasow\w+\b",
            "interview": r"\bwywiad\w*\b|\brozmowa z\b",
            "order": r"\brozporządzenie\b|\bzarządzenie\b|\bdekret\b",
            "debate": r"\bdebata\b",
            "minutes": r"\bprotokół\b",
            "remarks": r"\bprzemówienie\b|\bwystąpienie\b|\borędzie\b",
            "statement": r"\boświadczenie\b|\bkomunikat\b",
            "report": r"\braport\b|\bsprawozdanie\b|\banaliza\b",
        },
        headline_verbs=(
            r"podpis\w+|przyję\w+|opublikow\w+|ogłos\w+|odrzuc\w+|przedstaw\w+|omawia\w*"
            r"|omówi\w+|skrytykow\w+|wygłos\w+"
        ),
        greetings=r"szanown\w+|panie|dzień dobry|dziękuję|drodzy",
        reporting_verbs=r"powiedział\w*|oświadczył\w*|poinformował\w*|według",
        section_roles={
            "summary": "streszczenie|podsumowanie wykonawcze|w skrócie",
            "introduction": "wstęp|wprowadzenie|przedmowa|cel",
            "background": "tło|kontekst|historia",
            "method": "metody|metodologia|metodyka|dane",
            "findings": "wyniki|ustalenia|analiza|dyskusja|ocena",
            "recommendations": "rekomendacje|zalecenia|propozycje|opcje",
            "conclusions": "wnioski|podsumowanie|zakończenie",
            "next-steps": (
                "(?:następne|dalsze|kolejne) kroki|harmonogram|terminy|następne posiedzenie"
            ),
            "examples": "przykłady?|studi(?:um|a) przypadku",
            "literature": "literatura|bibliografia|źródła|przypisy",
            "annex": r"załącznik\w*|aneks\w*|słowniczek|skróty|podziękowania",
            "contents": "spis treści",
            "agenda": "porządek obrad|sprawy różne",
            "attendance": "obecni|uczestnicy|lista obecności|nieobecni",
            "decisions": "decyzje|uchwały",
            "actions": "działania|zadania",
        },
        interview="wywiad",
        salutations="panie i panowie",
    ),
    negations=phrases("""
        nie, nie został*, nie zostały, nie udało się, jeszcze nie, żadn*, bez, brak
    """),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    stwierdz*, wykaz*, wynika, wzrost*, wzrosł*, spad*, doprowadził*
                """),
                "recommendation": phrases("""
                    rekomend*, zalec*, powin*, należy, musi, muszą, propon*
                """),
                "open": phrases("""
                    niejasn*, niepewn*, nieznan*, jeszcze nie, pozostaje
                """),
                "noise": phrases("""
                    na przykład, np., załóżmy, zob. tabela, ten rozdział, dziękujemy,
                    metodolog*
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    zaniepokoj*, obaw*, wyzwan*, zagroż*, kryzys*, priorytet*, porządk* obrad,
                    omówi*, omawia*, rozmawia*, dyskut*, wymieni* poglądy, potępi*, wezwa*,
                    wezwał*, apel*, rozbieżnoś*, spór, spory, napięc*, konflikt*, podkreśl*,
                    potwierdzi*, znaczeni*, sankcj*, stabilno*, konieczno*, ryzyk*, problem*,
                    suwerenno*, integralno*, agresj*
                """),
                "outcome": phrases("""
                    uzgodni*, porozumieni*, podpisa*, podpisz*, memorand*, umow*, zawar*, ogłosi*,
                    ogłoszon*, uruchomi*, utworz*, powoł*, przyję*, przyjm*, zdecydowa*, decyzj*,
                    zobowiąz*, zatwierdz*, ratyfik*, planuj*, oczekuj*, zamierza*, przeznacz*,
                    otwar*, otworz*, po raz pierwszy, wspólne oświadczenie,
                    wspólnego oświadczenia, deklaracj*, wszed* w życie, weszł* w życie,
                    wejdzie w życie, przekaza*, przekaż*, odbędzie się, odbędą się, odbył*,
                    rozpocz*, zwiększ*, zostanie, zostaną, mln, mld, protokół
                """),
                "delivered": phrases("""
                    podpisano, podpisał*, podpisali, został* podpisan*, zawarto, zawarli,
                    przyjęto, przyjęli, przyjął, przyjęła, ratyfikowa*, uruchomiono, uruchomił*,
                    otwarto, otworzyli, otworzył*, utworzono, powołano, przekazał*, przekazano,
                    wszedł w życie, weszła w życie, weszło w życie, odbyło się, odbyła się,
                    odbył się, zakończ*, zatwierdzi*
                """),
                "agreed": phrases("""
                    uzgodni*, uzgodniono, ogłosił*, ogłosili, zdecydowa*, zobowiąza*, zobowiązał*,
                    zgodzili się, zgodził*, postanowi*, zapowiedzi*, ustalono, ustalili
                """),
                "planned": phrases("""
                    będzie, będą, zostanie, zostaną, planuj*, planowan*, oczekuj*, zamierza*,
                    odbędzie się, odbędą się, podpisze, podpiszą, przekaże, otworzy, rozpocznie,
                    przyszł*, do końca roku, w najbliższym, ma zostać, mają zostać, wkrótce
                """),
                "cooperation": phrases("""
                    współprac*, partner*, wspóln*, współdział*, wsparci*, wspier*, pomoc*,
                    inicjatyw*, program*, projekt*, dialog*, wzmocn*, wzmacnia*, pogłębi*,
                    rozszerz*, rozwij*, inwestycj*, handl*, handel, dwustronn*, wymian*
                """),
                "background": phrases("""
                    od tego czasu, w przeszłości, historycznie, od lat, wcześniej, co roku
                """),
                "noise": phrases("""
                    dziękuj*, dzień dobry, dobry wieczór, panie i panowie, szanowni państwo,
                    czytaj także, wszelkie prawa zastrzeżone, oklaski, zapisz się, fot., gratul*
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    zostanie podpisan*, zostaną podpisan*, zostanie otwart*, zostanie utworzon*,
                    ma zostać podpisan*, zostanie przyjęt*
                """),
                "outcome": phrases("""
                    nie porozumie*, fiask*, odmówi*, odrzuc*, nie osiągn*, impas*, zerwa*,
                    bez porozumienia
                """),
            },
            areas={
                "political": phrases("""
                    szczyt*, dyplomat*, dyplomac*, głow* państw*, minist* spraw zagranicznych,
                    msz, onz, parlament*, ambasad*, negocjac*, unii europejskiej
                """),
                "security": phrases("""
                    bezpieczeństw*, obron*, wojsk*, wojn*, terror*, rakiet*, broń, broni, zbroj*,
                    uzbroj*, zawieszeni* broni, nato, dron*
                """),
                "trade": phrases("""
                    handel, handl*, inwest*, taryf*, cło, ceł, eksport*, import*, biznes*, rynek,
                    rynk*, firm, firmy, przedsiębior*, gospodar*
                """),
                "energy": phrases("""
                    energi*, energetyczn*, ropa, ropy, gaz, gazu, gazow*, elektr*, odnawialn*,
                    wodór, wodoru
                """),
                "transport": phrases("""
                    transport*, logisty*, korytarz*, kolej*, drog*, autostrad*, port, porty,
                    portów, lotnisk*, lotnicz*, tranzyt*
                """),
                "digital": phrases("""
                    cyfr*, cyber*, technolog*, sztuczn* inteligencj*, półprzewodnik*, innowac*,
                    internet*
                """),
                "climate": phrases("""
                    klimat*, emisj*, środowisk*, bioróżnorodno*, węgl* dwutlen*, lasów
                """),
                "health": phrases("""
                    zdrow*, pandemi*, szczepion*, medycz*, szpital*
                """),
                "education": phrases("""
                    edukac*, uniwersytet*, student*, stypendi*, akademick*, badania naukowe,
                    szkoł*, szkół, młodzież*
                """),
                "nuclear": phrases("""
                    jądrow*, rozbrojeni*, nieproliferac*, atomow*, uran*
                """),
                "humanitarian": phrases("""
                    humanitarn*, uchodź*, katastrof*, zakładni*, ofiar*, odbudow*
                """),
                "migration": phrases("""
                    migrac*, migrant*, wiza, wizy, wizow*, granic*, azyl*
                """),
                "minerals": phrases("""
                    surowc*, minerał*, górnic*, metali ziem rzadkich, lit, węgiel, miedź
                """),
                "food": phrases("""
                    żywno*, rolnict*, rolnicz*, zboż*, nawoz*, rybołów*
                """),
                "space": phrases("kosmos*, kosmiczn*, satelit*"),
                "justice": phrases("""
                    praw* człowieka, wymiar* sprawiedliwo*, korupcj*, przestęp*, sąd, sądu,
                    sądow*, ekstradycj*, praworządno*
                """),
                "culture": phrases("""
                    kultur*, sport*, turyst*, muze*, olimpij*, dziedzictw*
                """),
                "finance": phrases("""
                    finans*, bank*, kredyt*, pożyczk*, dług*, fundusz*, budżet*, walut*, podatk*
                """),
            },
        ),
    },
)
