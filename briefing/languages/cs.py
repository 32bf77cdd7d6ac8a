"""Czech."""

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
    code="cs",
    name="Czech",
    stemmer="czech",
    ordinal_period=True,
    letters="áčďéěíňóřšťúůýž",
    stop_words=word_set("""
        a aby aj ale ani aniž ano asi ač ačkoli až bez bude budeme budou by byl byla byli bylo být
        během co což další dnesho do dokud dále i jak jako jaký je jeho jej jejich její jemu jen
        jenž jestli jestliže ještě ji jich jimi jinak jiné již jsem jsi jsme jsou jste já k kam
        kde kdo když ke kterou která které který kteří kvůli ma mají mezi mi mnou mně moc mohou my
        má máme mít můj může na nad naše naši ne nebo nebyl nebyla nechť nejsou není nestačí než
        nic nich nám námi nás náš ní ním něco někde některé někteří o od ode on ona oni ono pak po
        pod podle pokud potom pouze pro proto protože proč první právě před přede přes při s se si
        sice svou své svých svým svůj tady tak také takže tam tato tedy ten tento ti to tohle toho
        tohoto tom tomto tomu tomuto toto tu tuto ty tyto té této tím tímto tě u už v ve vy vám
        vás váš více však všech všechno všichni z za zda zde ze či že
    """),
    abbreviations=word_set("""
        a.s atd bc dr gen hod ing jr kč mgr mil min mj mjr mld mudr např npor nám o.s ph.d plk pol
        popř por pozn prof pí r resp rndr roč s.r.o sb skl sl sr srov st sv tis tj tzn tzv tř ul
        v.r var vs zejm zn zák čj
    """),
    numbered_abbreviations=word_set("dok kap obr odst písm rez str tab tel č čl"),
    anaphoric_openings=(
        "on|ona|ono|oni|jeho|její|jejich|to|ten|ta|také|kromě toho|však|proto|ale|a|tam"
    ),
    dates=DateWords(
        relative={
            "včera": "-1d",
            "zítra": "1d",
            "minulý týden": "-1w",
            "příští týden": "1w",
            "letos|v tomto roce": "0y",
            "loni|v loňském roce|v minulém roce": "-1y",
            "v příštím roce|příští rok": "1y",
        },
        relative_years={
            "… (?:tohoto|letošního) roku": 0,
            "… (?:minulého|loňského|uplynulého) roku": -1,
            "… (?:příštího|následujícího) roku": 1,
        },
        periods={
            r"(?:první\w*|1\.) čtvrtletí\w*": (1, 3),
            r"(?:druh\w+|2\.) čtvrtletí\w*": (4, 6),
            r"(?:třetí\w*|3\.) čtvrtletí\w*": (7, 9),
            r"(?:čtvrt\w+|4\.) čtvrtletí\w*": (10, 12),
            r"(?:první\w*|1\.) pololetí\w*": (1, 6),
            r"(?:druh\w+|2\.) pololetí\w*": (7, 12),
        },
        range_words="až",
        and_words="a",
        year_words=r"rok\w{0,2}",
        month_prepositions="v|od|do",
        inflected_months=True,
    ),
    date_roles=DateRoleWords(
        future=r"budou|příští\w*|nadcházejíc\w+|hodlá",
        rest="konce|konci|později",
        gatherings=(
            r"summit\w*|schůz\w+|setkání|návštěv\w+|vol(?:by|eb)|referend\w+|konferenc\w+"
            r"|fór\w+|zasedání|jednání|hlasování"
        ),
        owner="kdo|odpovědný|odpovídá|řešitel",
        commitment="musí|má|mají|bude|předloží|připraví|zajistí|plánuje",
        before_deadline="do(?: dne| konce)?|před|nejpozději(?: do)?|nejpozději dne",
        deadline=r"termín\w*|lhůt\w+|uzávěrk\w+|platn[áýéo] do|platnost do|vyprší|končí",
        event=(
            "uskuteční|konat|koná|příští (?:schůze|schůzka|zasedání|jednání|summit|kolo)"
            r"|plánovan\w+|naplánovan\w+"
        ),
        effective=r"v platnost|účinn\w+|nabyt\w+|nabývá|vstoup\w+ v",
        birth=r"narozen\w*|nar\.|zemřel\w*|úmrtí",
        published=r"datum|zveřejněn\w*|vydán\w*|ze dne|aktualizov\w+|publikován\w*",
    ),
    numbers=NumberWords(
        tolls=r"zahynul\w*|zabit\w+|mrtv\w+|zemřel\w*|zraněn\w+|nezvěstn\w+|obět\w+",
        scales={
            r"tis\.?|tisíc\w{0,2}": 10**3,
            r"mil\.?|milion\w{0,2}": 10**6,
            r"mld\.?|miliard\w{0,2}": 10**9,
        },
        percent=r"procent\w{0,2}",
        currencies={r"korun\w{0,2}|kč": "CZK", r"dolar\w{0,2}|dolarů": "USD"},
        records=r"(?<!\w)rekord\w{0,4} (\w{3,30})",
    ),
    speakers=SpeakerWords(
        journalists=word_set("otázka novinář redaktor"),
        answers=word_set("odpověď"),
        offices=word_set("""
            prezident ministr premiér předseda mluvčí velvyslanec
        """),
        moderators=word_set("moderátor"),
        titles=word_set("paní pan"),
        connectors=word_set("i"),
    ),
    documents=DocumentWords(
        meetings=r"návštěv\w*|summit\w*|setk\w+|jednání|schůz\w*|přijal\w*|útok\w*|zemětřesení",
        events=r"zahájil\w*|účastnil\w*|podepsal\w*|oznámil\w*|konferenc\w*|vol(?:by|eb)",
        today="dnes|včera|tento týden",
        thanks=r"blahopř\w+|gratul\w+|děku\w+|poděkov\w+|radost\w*|soustrast\w*",
        first_person_plural=r"my|náš|naše\w{0,3}|nás|nám|My|Naše|Já|můj|moje",
        antecedents=(
            r"to|ten|ta|tento|tato|on|ona|oni|jeho|její|jejich|takov\w*|oba(?! (?:státy"
            r"|ministři)\b)"
        ),
        reversals=r"byl\w* (?:odmítnut|zrušen|odložen|pozastaven)\w*",
        genres={
            "joint-statement": r"\bspolečné (?:prohlášení|komuniké)\b|\bspolečná deklarace\b",
            "press-conference": r"\btiskov\w+ konferenc\w+\b",
            "interview": r"\brozhovor\b",
            "order": r"\bnařízení\b|\bvyhláška\b|\bdekret\b",
            "debate": r"\brozprava\b|\bdebata\b",
            "minutes": r"\bzápis\b|\bprotokol\b",
            "remarks": r"\bprojev\b|\bvystoupení\b",
            "statement": r"\bprohlášení\b|\btisková zpráva\b",
            "report": r"\bzpráva o\b|\bstudie\b|\banalýza\b",
        },
        headline_verbs=(
            r"podeps\w+|podepí\w+|přija\w+|zveřejni\w+|oznámi\w+|odmít\w+|představi\w+"
            r"|projedna\w+|kritiz\w+|přednes\w+"
        ),
        greetings=r"vážen\w+|dobrý den|děkuji|dovolte",
        reporting_verbs=r"řekl\w?|uvedl\w?|oznámil\w?|podle",
        section_roles={
            "summary": "shrnutí|souhrn|stručně",
            "introduction": "úvod|předmluva|účel|cíl",
            "background": "pozadí|kontext|historie",
            "method": "metody|metodika|metodologie|data",
            "findings": "výsledky|zjištění|analýza|diskuse|hodnocení",
            "recommendations": "doporučení|návrhy|možnosti",
            "conclusions": r"závěr\w*",
            "next-steps": "další (?:kroky|postup)|harmonogram|termíny|příští (?:schůze|jednání)",
            "examples": "příklady?|případov[áé] studie",
            "literature": "literatura|bibliografie|zdroje|poznámky",
            "annex": r"příloh\w*|dodat\w+|slovníček|zkratky|poděkování",
            "contents": "obsah",
            "agenda": "program|pořad jednání|různé",
            "attendance": "přítomni|přítomní|účastníci|omluveni|nepřítomni",
            "decisions": "rozhodnutí|usnesení",
            "actions": "úkoly|opatření",
        },
        interview="rozhovor",
    ),
    negations=phrases("ne, nebyl*, nebylo, nebyla, zatím ne, žádn*, bez"),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    zjistil*, ukazuj*, vyplývá, vzrostl*, klesl*, vedlo k
                """),
                "recommendation": phrases("""
                    doporuč*, měl by, měla by, mělo by, musí, navrh*, je třeba
                """),
                "open": phrases("nejasn*, nejist*, není známo, dosud ne, zbývá"),
                "noise": phrases("""
                    například, např., předpokládejme, viz tabulka, tato kapitola,
                    děkujeme, metodolog*
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    znepokoj*, obav*, výzv*, hrozb*, hrozí, krize, krizi, priorit*, na programu,
                    projedna*, projednáv*, jednal*, diskut*, vyměnil* názory, odsoudi*, odsuzuj*,
                    vyzval*, vyzýv*, neshod*, spor, spory, napětí, konflikt*, zdůrazni*,
                    potvrdil*, význam*, sankc*, stabilit*, nutno*, rizik*, problém*, suverenit*,
                    agres*
                """),
                "outcome": phrases("""
                    dohod*, dohodl*, podeps*, podepíš*, podpis*, podepsán*, memorand*, smlouv*,
                    uzavřel*, uzavřen*, oznámil*, oznámen*, zahájil*, zahájen*, spusti*, zřídi*,
                    zřízen*, přijal*, přijat*, rozhodl*, rozhodnut*, zaváza*, závaz*, schváli*,
                    schválen*, ratifik*, plánuj*, očekáv*, hodlá, hodlají, vyčleni*, otevřel*,
                    otevřen*, otevře*, poprvé, společné prohlášení, společného prohlášení,
                    deklarac*, vstoupil* v platnost, vstoupí v platnost, předal*, předá,
                    uskuteční, uskutečnil*, konat, koná, bude, budou, poskytn*, milion*, miliard*,
                    protokol
                """),
                "delivered": phrases("""
                    podepsali, podepsal, podepsala, podepsán*, byla podepsána, byl podepsán,
                    uzavřel*, uzavřen*, přijali, přijal*, přijat*, schválil*, schválen*,
                    ratifikoval*, zahájil*, spustil*, otevřel*, otevřen*, zřídil*, předal*,
                    vstoupil* v platnost, uskutečnil*, konal*, dokončil*, vytvořil*
                """),
                "agreed": phrases("""
                    dohodli, dohodl*, shodli, shodl*, oznámil*, rozhodl*, rozhodli, zavázal*,
                    zavázali, souhlasil*, přislíbil*, slíbil*, domluvil*
                """),
                "planned": phrases("""
                    bude, budou, plánuj*, očekáv*, hodlá, hodlají, uskuteční, podepíš*, otevře,
                    předá, zahájí, příští, do konce roku, v nejbližší, má být, mají být, chystá*,
                    připravuj*
                """),
                "cooperation": phrases("""
                    spoluprác*, spoluprac*, partner*, společn*, podpor*, pomoc*, iniciativ*,
                    program*, projekt*, dialog*, posíl*, posil*, prohlub*, rozšíř*, rozvíj*,
                    investic*, obchod*, dvoustrann*, bilaterál*, výměn*
                """),
                "background": phrases("""
                    od té doby, v minulosti, historicky, po léta, dříve, každoročně
                """),
                "noise": phrases("""
                    děkuj*, dobrý den, dámy a pánové, čtěte také, všechna práva vyhrazena,
                    potlesk, odebírejte, foto:, gratul*
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    bude podepsán*, budou podepsán*, bude otevřen*, bude zřízen*,
                    má být podepsán*, bude přijat*
                """),
                "outcome": phrases("""
                    nedohod*, nepodeps*, neschváli*, nepřija*, neshodl*, ztroskota*, odmít*,
                    nepodařilo, krach*
                """),
            },
            areas={
                "political": phrases("""
                    summit*, diplomat*, hlav* stát*, minist* zahraničí, osn, parlament*,
                    velvyslan*, jednání, evropské unie
                """),
                "security": phrases("""
                    bezpečnos*, obran*, vojensk*, válk*, válc*, terori*, raket*, zbran*, zbroj*,
                    příměří, nato, dron*
                """),
                "trade": phrases("""
                    obchod*, investic*, investor*, tarif*, cla, cel, export*, vývoz*, dovoz*,
                    podnik*, trh, trhy, firm, firmy, ekonom*, hospodářsk*
                """),
                "energy": phrases("""
                    energi*, energetick*, ropa, ropy, plyn, plynu, elektr*, obnoviteln*, vodík*
                """),
                "transport": phrases("""
                    doprav*, logisti*, koridor*, železnic*, železničn*, silnic*, dálnic*,
                    přístav*, letišt*, letec*, tranzit*
                """),
                "digital": phrases("""
                    digitál*, kyber*, technolog*, uměl* inteligenc*, polovodič*, inovac*,
                    internet*
                """),
                "climate": phrases("""
                    klimat*, emis*, životní* prostřed*, biodiverzit*, uhlík*, les, lesy
                """),
                "health": phrases("""
                    zdrav*, pandemi*, očkov*, vakcín*, lékař*, nemocnic*
                """),
                "education": phrases("""
                    vzdělá*, univerzit*, student*, stipendi*, akademick*, výzkum*, škol*, mládež*
                """),
                "nuclear": phrases("jadern*, odzbroj*, nešíření, atomov*, uran*"),
                "humanitarian": phrases("""
                    humanitárn*, uprchlík*, katastrof*, rukojmí, oběti, obětí, obnov* ukrajiny
                """),
                "migration": phrases("""
                    migrac*, migrant*, víza, vízum, vízov*, hranic*, azyl*
                """),
                "minerals": phrases("""
                    surovin*, minerál*, těžb*, vzácných zemin, lithi*, uhlí, měď
                """),
                "food": phrases("potravin*, zeměděl*, obil*, hnojiv*, rybol*"),
                "space": phrases("vesmír*, kosmic*, družic*, satelit*"),
                "justice": phrases("""
                    lidsk* práv*, justic*, korupc*, zločin*, soud*, extradic*, právní* stát*
                """),
                "culture": phrases("""
                    kultur*, sport*, turist*, muze*, olympij*, dědictv*
                """),
                "finance": phrases("""
                    financ*, finanční*, bank*, půjč*, úvěr*, dluh*, fond, fondy, fondu, rozpoč*,
                    daň, daně
                """),
            },
        ),
    },
)
