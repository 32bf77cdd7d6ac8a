"""German."""

from briefing.languages.base import (
    DateFormat,
    DateRoleWords,
    DateWords,
    DocumentWords,
    Language,
    MemoWords,
    NumberWords,
    PhraseWords,
    SpeakerWords,
    Vocabulary,
    parse_names,
    phrases,
    word_set,
)

LANGUAGE = Language(
    code="de",
    name="German",
    stemmer="german",
    ordinal_period=True,
    capitalized_nouns=True,
    letters="äöüß",
    stop_words=word_set("""
        aber alle allem allen aller allerdings alles als also am an andere anderem anderen anderer
        anderes auch auf aus außerdem bei beim bereits bin bis bist da dabei dadurch dafür dagegen
        daher damit danach dann daran darauf daraus darf darin darum darüber das dass dasselbe
        davon dazu dein deine dem den denen denn der deren derer des deshalb dessen die dies diese
        dieselbe diesem diesen dieser dieses doch dort du durch dürfen ebenso ein eine einem einen
        einer eines einige einigen einiger einmal er erst es etwa etwas euch eurer falls für ganz
        gegen gegenüber habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre
        ihrem ihren ihrer im in indem ins insbesondere ist ja jede jedem jeden jeder jedes jedoch
        jene jetzt kann kein keine keinem keinen keiner können könnte lassen machen man manche
        mehr mein meine mich mir mit muss müssen nach nachdem neben nicht nichts noch nun nur ob
        oder ohne schon sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so
        sogar solche solchen soll sollen sollte sondern sonst soweit sowie sowohl trotz um und uns
        unser unsere unserem unseren unserer unter viel viele vielen vom von vor war waren warum
        was weder wegen weil weiter welche welchem welchen welcher welches wenn wer werde werden
        wie wieder will wir wird wo wobei worden wurde wurden während würde würden zu zum zur zwar
        zwischen über
    """),
    abbreviations=word_set("""
        abt allg aufl b.a bde bes betr bl bspw bzgl bzw ca d.h dipl dr dt ebd ehem einschl engl
        entspr evtl f fa ff fr frz gem gen ggf hl hr hrsg i.d.r inkl insb internat jh jhd kath lt
        max min mind mr mrs n.chr o.g o.ä prof rd sog st stellv str u.a u.u u.ä usf v.a v.chr verf
        vgl vs z.b z.t z.zt zit zzgl
    """),
    numbered_abbreviations=word_set("""
        abb abs abschn art bd dok kap lit nr p rdnr rn s tab tel ziff
    """),
    anaphoric_openings=(
        "er|sie|es|dies|dieser|diese|dieses|das|jene|jener|und|aber|auch|doch|jedoch"
        "|daher|deshalb|außerdem|zudem|ferner|dann|dort|so"
    ),
    dates=DateWords(
        relative_years={
            "… (?:dieses|des laufenden) jahres": 0,
            "… (?:vergangenen|letzten|vorigen|des vergangenen|des letzten) jahres": -1,
            "… (?:(?:des )?(?:nächsten|kommenden)) jahres": 1,
        },
        month_directions={"(?:vergangenen|letzten|vorigen) …": -1, "(?:kommenden|nächsten) …": 1},
        periods={
            r"(?:erste[nrs]?|1\.|I\.) quartals?(?: des jahres)?": (1, 3),
            r"(?:zweite[nrs]?|2\.|II\.) quartals?(?: des jahres)?": (4, 6),
            r"(?:dritte[nrs]?|3\.|III\.) quartals?(?: des jahres)?": (7, 9),
            r"(?:(?:vierte|letzte)[nrs]?|4\.|IV\.) quartals?(?: des jahres)?": (10, 12),
            r"(?:erste[nrs]?|1\.) halbjahr\w*|ersten? jahreshälfte": (1, 6),
            r"(?:zweite[nrs]?|2\.) halbjahr\w*|zweiten? jahreshälfte": (7, 12),
        },
        range_words="bis",
        and_words="und",
        links="des",
        month_prepositions="im|seit|bis|ende|anfang|mitte|vom",
        capitalized_months=True,
        relative={
            "gestern": "-1d",
            "letzte[rn]? woche": "-1w",
            "nächste[rn]? woche": "1w",
            "(?:in )?diese[msn]? jahr": "0y",
            "(?:im )?(?:vergangenen|letzten?s?) jahr": "-1y",
            "(?:im )?(?:kommenden|nächsten?s?) jahr": "1y",
        },
    ),
    date_roles=DateRoleWords(
        future=r"kommenden?|nächste[rnsm]?|künftig\w*|will|wollen|ab|plant|beginn\w+",
        rest="Ende|später|noch|Rest",
        gatherings=(
            r"\w*gipfel\w*|\w*treffen|\w*tagung|\w*konferenz|\w*wahl(?:en)?|\w*besuch"
            r"|\w*sitzung|\w*gespräche?|\w*verhandlungen|\w*abstimmung"
        ),
        owner="wer|zuständig|verantwortlich|federführung|durch",
        commitment=("wird|werden|soll|sollen|muss|müssen|hat|haben|plant|planen|verpflichtet"),
        before_deadline=(
            "bis(?: zum| spätestens| einschließlich)?|vor dem"
            "|spätestens(?: am| bis(?: zum)?)?|binnen"
        ),
        deadline=(
            r"\w*frist\w*|abgabe\w*|(?:annahme|anmelde|bewerbungs|einsende|melde)schluss"
            r"|stichtag\w*|fällig\w*|gültig bis|läuft ab|ablauf\w*|einzureichen|verfall\w*"
        ),
        event=(
            "findet|finden|stattfinden"
            r"|nächste[rsnm]? (?:sitzung|treffen|tagung|runde|gipfel\w*)|geplant\w*"
            r"|vorgesehen|\w*termin|termine"
        ),
        effective=r"in kraft|inkraft\w+|wirksam\w*|gilt ab|gültig (?:ab|seit|vom)|beginn",
        birth=r"geboren\w*|geb\.|geburt\w*|gestorben|verstorben\w*",
        published=(
            r"datum|stand|veröffentlich\w+|erschienen|ausgabe|pressemitteilung|aktualisiert"
            "|meldung|vom"
        ),
    ),
    numbers=NumberWords(
        minor_units=(
            "solche[rn]?|weitere[rn]?|letzten|jahren?|monaten?"
            "|wochen?|tagen?|stunden?|minuten?|km|euros"
        ),
        tolls=(
            r"getötet\w*|tote|toten|todesopfer|verletzt\w*|vermisst\w*|gestorben|ums leben"
            r"|vertrieben\w*"
        ),
        scales={
            "tausend": 10**3,
            r"millionen|million|mio\.?": 10**6,
            r"milliarden?|mrd\.?": 10**9,
            r"billionen?|bio\.?": 10**12,
        },
        numerals={
            "zwei": 2,
            "drei": 3,
            "vier": 4,
            "fünf": 5,
            "sechs": 6,
            "sieben": 7,
            "acht": 8,
            "neun": 9,
            "zehn": 10,
            "elf": 11,
            "zwölf": 12,
            "zwanzig": 20,
        },
        vague="(?:mehrere )?(?:dutzend|hunderte|tausende)(?: von)?",
        approximate="mehr als|über|fast|rund|etwa|mindestens|bis zu|knapp|weniger als",
        percent=r"prozent\w{0,3}",
        currencies={
            "us-dollar": "USD",
        },
        named_by_number=r"absatz|artikel|gesetz|nr\.?|kapitel",
        adjective_endings="ische[nr]?|lichen?",
        records=r"(?<!\w)rekord\w{0,4} (\w{3,30})|\brekord(hoch|tief|wert|niveau|zahl)\w{0,3}",
    ),
    speakers=SpeakerWords(
        journalists=word_set("frage journalist journalistin reporterin interviewerin"),
        answers=word_set("antwort"),
        offices=word_set("""
            präsident bundeskanzler bundeskanzlerin minister botschafter kanzler präsidentin
            ministerin sprecher sprecherin außenminister außenministerin botschafterin
        """),
        backchannels=word_set("ja wirklich"),
        moderators=word_set("moderator moderatorin moderation"),
        titles=word_set("herr frau"),
        connectors=word_set("von van der den zu"),
        non_speakers=word_set("thema datum ort hinweis"),
    ),
    documents=DocumentWords(
        meetings=(
            r"Treffen|Besuch\w*|Antrittsbesuch\w*|\w*Gipfel\w*|traf|trafen|empfing|empfangen"
            r"|besuchte|Gespräche?|Angriff\w*|Erdbeben"
        ),
        events=(
            r"eingetroffen|unterzeichne\w+|eröffne\w+|verkünde\w+|Konferenz|Verhandlungen"
            r"|Wahl\w*"
        ),
        today="heute|gestern|diese Woche|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch",
        thanks=r"gratulier\w+|dank\w*|Freude|freue\w*|Beileid",
        genres={
            "fact-sheet": r"\bfaktenblatt\b|\bhintergrundpapier\b",
            "readout": r"\bgesprächszusammenfassung\b",
            "joint-statement": (
                r"\bgemeinsame \w*(?:erklärung|mitteilung)\b|\bkommuniqu\w+\b"
                r"|\bgipfelerklärung\b"
            ),
            "press-conference": (
                r"\bpressekonferenz\b|\bpressestatements?\b|\bpressebriefing\b"
                r"|\bregierungspressekonferenz\b"
            ),
            "interview": r"\binterview\b|\bim gespräch\b",
            "order": r"\b\w*verordnung\b|\berlass\b|\bdekret\b",
            "debate": r"\b\w*debatte\b|\bplenarprotokoll\b",
            "minutes": r"\b(?:sitzungs|ergebnis|verlaufs)?protokoll\b|\bniederschrift\b",
            "remarks": r"\b\w*rede\b|\bansprache\b|\bgrußwort\b",
            "statement": r"\berklärung\b|\b(?:presse|medien)mitteilung\b|\bpresseerklärung\b",
            "report": r"\b\w*bericht\b|\bstudie\b|\bgutachten\b|\banalyse\b|\bweißbuch\b",
        },
        headline_verbs=(
            r"unterzeichne\w+|beschließ\w+|verabschied\w+|veröffentlich\w+|fordert|fordern"
            r"|kritisier\w+|begrüß\w+|hält|halten|hielt|legt|legen|stellt|gibt|geben|will"
            r"|wollen|lehnt|einigen|einigt|berichtet|verhandel\w+|streit|nach|über"
        ),
        greetings=(
            r"sehr geehrte\w*|liebe\w*|guten (?:tag|morgen|abend)|zunächst möchte"
            "|vielen dank"
        ),
        section_roles={
            "summary": (
                "zusammenfassung|kurzfassung|überblick|auf einen blick|abstract|das wichtigste"
            ),
            "introduction": (
                "einleitung|einführung|vorwort|zweck|ziel(?:setzung)?|präambel|vorbemerkungen?"
            ),
            "background": "hintergrund|geschichte|ausgangslage|kontext|vorgeschichte|rückblick",
            "method": r"methodik|methoden?|vorgehen\w*|datengrundlage|datenquellen",
            "findings": (
                "ergebnisse?|befunde?|erkenntnisse|analyse|diskussion|bewertung"
                "|auswertung|feststellungen"
            ),
            "recommendations": (
                "(?:handlungs)?empfehlungen?(?: (?:an|für|zu|zur|zum|der|des) .*)?|vorschläge|optionen"
                "|handlungsoptionen"
            ),
            "conclusions": r"fazit|schluss\w*|schlussfolgerung\w*|ausblick",
            "next-steps": (
                "(?:nächste|weitere) schritte|weiteres vorgehen|termine|fristen|zeitplan"
                "|nächste sitzung"
            ),
            "examples": "(?:fall)?beispiele?|fallstudien?",
            "literature": r"literatur\w*|quellen\w*|fußnoten|anmerkungen",
            "annex": "anhang|anhänge|anlagen?|glossar|abkürzungen|danksagung",
            "contents": "inhalt|inhaltsverzeichnis",
            "agenda": "tagesordnung|verschiedenes",
            "attendance": r"anwesend\w*|teilnehmer\w*|teilnehmende|entschuldigt|abwesend",
            "decisions": r"beschl(?:u|ü)ss\w*|entscheidungen",
            "actions": "maßnahmen|aufgaben|aktionspunkte|zu erledigen",
        },
        authorship=(
            r"^(?:Rede|Ansprache|Erklärung|Grußwort|Interview) (?:von|mit) (?P<name>"
            r"[A-ZÄÖÜ][\w’'-]*(?: [A-ZÄÖÜ][\w’'-]*)*)",
        ),
        first_person=r"\bich\b",
        qualifiers=(r"[Nn]icht|[Kk]ein\w*|[Ww]enn|[Ff]alls|[Ss]ofern|könnte\w*|würde\w*|laut"),
        first_person_plural=r"wir|unser\w*|uns|mein\w*|Wir|Unser\w*|Ich|Mein\w*",
        antecedents=(
            r"dies\w*(?! (?:jahr|woche|monat))|er|sie|ihr\w*|sein\w*|solche\w*|jene\w*|das ist"
            r"|beide(?! (?:seiten|länder|staaten|regierungen|minister|präsidenten)\b)"
            r"|da(?:bei|durch|für|gegen|mit|ran|rauf|rin|rüber|von|zu)"
            r"|letztere\w*|de(?:s|r)selbe\w*|hier(?:bei|für|mit|zu|über)"
            r"|(?:in|mit|nach|bei|vor|zu|aus|auf|von) (?:dies|jen|solch)e[mnrs]?"
            r"(?! (?:jahr|woche|monat|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))"
        ),
        connectives=r"(?:Nun|Ja|Tja|Also|Übrigens|Kurzum|Im Gegenteil),(?= \w)|(?:Und|Aber|Denn)(?= \w)",
        self_references=(
            r"(?:dieser|der vorliegende) bericht|diese studie|dieses (?:papier|gutachten)"
            r"|die vorliegende studie"
        ),
        obligations=r"soll(?:te|ten|en)?|muss|müssen|empfiehlt|empfehlen|empfohlen",
        recommendations=r"(?:wir|ich) empfehlen?|(?:die|der|das) \w+ empfiehlt",
        non_statements=(
            "sich nicht (?:dazu )?äußern|lehnte[n]? (?:eine Stellungnahme|einen Kommentar"
            "|eine Äußerung) ab|ohne Stellungnahme|wollte[n]? (?:das "
            "|dies )?nicht kommentieren"
        ),
        courtesies=(
            r"\Aich freue mich|\Awir freuen uns|es ist mir eine (?:große )?(?:ehre|freude)"
            r"|\A(?:ich|wir) (?:danke\w*|möchte\w* .{0,30}danken)|herzlich willkommen"
            r"|hielt (?:eine|seine|ihre) Rede|nahm(?:en)? an .{3,80} teil\b"
        ),
        unnamed_pairs="beide[n]? (?:Seiten|Politiker|Präsidenten|Minister)",
        reversals=r"(?:wurde|wurden) (?:abgelehnt|abgesagt|verschoben|zurückgezogen)|scheiterte\w*",
        salutations="meine damen und herren",
        reporting_verbs="sagte|erklärte|teilte",
        earlier_reports="^zuvor .{0,80}(berichtet|gemeldet)",
        photo_captions="foto",
        clause_names="Artikel",
    ),
    phrases=PhraseWords(
        dangling_ends="der|die|das|des|dass|und|oder|von|mit|für", final_abbreviations="etc|usw"
    ),
    negations=phrases("""
        nicht, noch nicht, nicht zu einer, nicht zu einem, kein, keine, keinen, keiner, keinerlei,
        ohne, nie
    """),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    wir stellen fest, festgestellt, zeigt, zeigen, ergab, ergibt,
                    gestiegen, gesunken, zurückgegangen, führte zu, gelang nicht
                """),
                "recommendation": phrases("""
                    empfehl*, empfiehlt, empfohlen, sollte, sollten, muss, müssen,
                    vorschlag*, vorgeschlagen
                """),
                "open": phrases("""
                    unklar, ungewiss, offen, noch nicht, bleibt abzuwarten, weiterer
                    forschungsbedarf
                """),
                "noise": phrases("""
                    zum beispiel, z. b., beispielsweise, angenommen, siehe tabelle,
                    siehe abbildung, ebd, dieses kapitel, wir danken, methodik
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    besorg*, sorge, sorgen, herausforderung*, bedroh*, krise*, priorität*,
                    tagesordnung, erörter*, besproch*, besprachen, verurteil*, forder*, fordert*,
                    verlangt*, drängt*, mahnt*, warnt*, warnung*, kritisier*, lehnt*, umstritten*,
                    strittig*, streit, spannung*, konflikt*, betont*, bekräftig*, bedeutung,
                    sanktion*, stabilität, appell*, droht*, befürcht*, risik*, widerstand*,
                    souveränität, aggression*, angriffskrieg*, problem*, notwendig*
                """),
                "outcome": phrases("""
                    vereinbar*, einigung*, geeinigt, einigte, einigten, einigen sich,
                    verständigt*, abkommen, *abkommen, vertrag, verträge, unterzeichn*, memorand*,
                    ankündig*, angekündigt*, kündig*, startet*, gestartet, gegründet,
                    verabschied*, beschl*, verpflicht*, bekennen sich, zugesagt*, sagte zu,
                    genehmig*, gebilligt*, zugestimmt, stimmte*, ratifiz*, geplant*, plant,
                    planen, eröffn*, erklärung, zum ersten mal, erstmals, soll, sollen, wird,
                    werden, bereitgestellt, stellt bereit, förder*, liefer*, übergab*, übergeben,
                    eingerichtet, stellte in aussicht, gab frei, trat in kraft, in kraft, fonds,
                    paket, *paket, milliarden, festgelegt, gescheitert
                """),
                "delivered": phrases("""
                    wurde, wurden, unterzeichnet, unterzeichneten, abgeschlossen, verabschiedet,
                    eröffnet, eröffnete, ratifiziert*, zugestimmt, gebilligt, trat in kraft,
                    ist in kraft, in kraft getreten, übergeben, übergab*, eingerichtet, gegründet,
                    geliefert, gestartet, gescheitert, stimmte*, hat unterzeichnet,
                    haben unterzeichnet, beschloss, verhängt*
                """),
                "agreed": phrases("""
                    vereinbar*, einigung*, geeinigt, einigte, einigten, einigten sich,
                    verständigt*, angekündigt*, kündigte*, ankündig*, beschloss*, beschlossen,
                    zugesagt*, sagte zu, verpflicht*, bekennen sich, bekannten sich, festgelegt,
                    stellte in aussicht, versprach*, sieht vor, gab frei
                """),
                "planned": phrases("""
                    wird, werden, soll, sollen, sollten, geplant*, plant, planen, beabsichtig*,
                    erwart*, nächste*, kommenden, vorgesehen, angesetzt, strebt an, prüft, will,
                    wollen, könnte*, dürfte*, muss noch, bis ende, künftig*, bevorsteh*,
                    vorbereitet, müsste*, absegnen
                """),
                "cooperation": phrases("""
                    zusammenarbeit, *zusammenarbeit, kooperation*, partner*, gemeinsam*,
                    austausch*, unterstütz*, hilfe, hilfen, *hilfe, *hilfen, initiative*,
                    programm*, projekt*, dialog*, stärk*, vertief*, ausbau*, invest*, handel,
                    handels*, bilateral*, schulterschluss
                """),
                "background": phrases("""
                    seit jahren, in der vergangenheit, historisch, jahrelang, zuvor, bereits seit,
                    hintergrund
                """),
                "noise": phrases("""
                    vielen dank, danke, guten tag, guten morgen, meine damen und herren,
                    lesen sie auch, alle rechte vorbehalten, beifall, newsletter, mehr zum thema,
                    abonnieren, stand:
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    unterzeichnet werden, abgeschlossen werden, eröffnet werden,
                    verabschiedet werden, eingerichtet werden, geliefert werden, gegründet werden,
                    wird unterzeichnet
                """),
                "outcome": phrases("""
                    nicht einig*, keine einigung, scheitert*, weiger*, verhandlungen stocken,
                    wird noch verhandelt, noch nicht unterzeichnet,
                    hätte unterzeichnet werden sollen, unterzeichnet werden sollen,
                    unterzeichnen sollen, geschlossen werden sollen, abgebrochen, platzte,
                    nicht zustande, absage
                """),
            },
            areas={
                "political": phrases("""
                    gipfel*, *gipfel, diplomat*, staatschef*, regierungschef*, außenminister*,
                    vereinte* nationen, multilateral*, eu-beitritt*, parlament*, botschaft*,
                    verhandlung*
                """),
                "security": phrases("""
                    sicherheit*, verteidigung*, militär*, terror*, rakete*, truppen, krieg*,
                    waffen*, *waffen, waffenruhe, waffenstillstand*, nato, rüstung*,
                    streitkräfte*, bundeswehr, friedenstruppe*
                """),
                "trade": phrases("""
                    handel, handels*, invest*, zoll, zölle, export*, import*, unternehmen,
                    wirtschaft*
                """),
                "energy": phrases("""
                    energie*, *energie, solar*, öl, gas, erdgas, strom, stromnetz*, erneuerbar*,
                    wasserstoff*, pipeline*
                """),
                "transport": phrases("""
                    verkehr*, *verkehr, schienen*, bahnverkehr*, transport*, logistik*, korridor*,
                    bahn, eisenbahn*, straße*, hafen, häfen, flughafen*, luftfahrt
                """),
                "digital": phrases("""
                    digital*, cyber*, technolog*, künstliche* intelligenz, halbleiter*,
                    innovation*
                """),
                "climate": phrases("""
                    klima*, emission*, umwelt*, biodiversität, kohlenstoff*, wälder
                """),
                "health": phrases("""
                    gesundheit*, pandemie*, impf*, medizin*, krankenhaus*, krankenhäus*
                """),
                "education": phrases("""
                    bildung*, universität*, hochschul*, student*, studierende*, stipend*,
                    akademisch*, forschung*, schule, schulen, schüler*, jugend*
                """),
                "nuclear": phrases("""
                    nuklear*, atom*, kernwaffen*, abrüstung, nichtverbreitung, uran, kernenergie
                """),
                "humanitarian": phrases("""
                    humanitär*, flüchtling*, katastroph*, geisel*, opfer, wiederaufbau*
                """),
                "migration": phrases("""
                    migration*, visum, visa, grenze*, grenz*, asyl*
                """),
                "minerals": phrases("""
                    rohstoff*, mineral*, bergbau, seltene* erden, lithium
                """),
                "food": phrases("""
                    lebensmittel*, ernährung*, landwirtschaft*, getreide*, dünger, fischerei
                """),
                "space": phrases("raumfahrt, weltraum*, satellit*"),
                "justice": phrases("""
                    menschenrecht*, justiz*, korruption*, kriminal*, gericht*, kriegsverbrech*,
                    rechtsstaat*
                """),
                "culture": phrases("""
                    kultur*, sport*, touris*, museum*, olympi*, erbe, kulturerbe
                """),
                "finance": phrases("""
                    finanz*, bank, banken, kredit*, schulden*, fonds, haushalt*, steuer*,
                    darlehen, vermögen*, milliardenhilfe*
                """),
            },
        ),
        "news": Vocabulary(
            cues={
                "issue": phrases("""
                    sorge*, krise*, befürcht*, warn*, kritik*, streit*, protest*, droh*,
                    opposition, vorwurf*, inflation, streik*, ermittl*
                """),
                "outcome": phrases("""
                    kündig*, angekündigt, unterzeichn*, gewann*, stieg*, sank*, genehmig*,
                    abgelehnt, gewählt, trat zurück, ernannt, verhaftet
                """),
                "noise": phrases("""
                    lesen sie auch, abonnieren, foto, anzeige, alle rechte vorbehalten
                """),
            },
        ),
        "meetings": Vocabulary(
            forms={
                "attendance": (
                    r"\A(?:Anwesend\w*|Teilnehme\w+|Entschuldigt"
                    r"|Abwesend|Vorsitz)\b[^.:]{0,30}:"
                ),
                "decision": (
                    r"(?i:\b(?:antrag|beschluss\w*|vorschlag)\b.{0,80}\b(?:angenommen"
                    r"|abgelehnt|zugestimmt|gefasst)\b|\b(?:beschließt"
                    r"|beschlossen|einigt\w* sich|einstimmig)\b"
                    r"|\bbeschluss\s?:)"
                ),
                "action": (
                    r"(?i:\A(?:aufgabe|maßnahme|to-?do)\b.{0,20}[:–-])"
                    r"|\A(?:Frau |Herr )?[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w-]+){0,2} (?:wird"
                    r"|soll|übernimmt|erstellt|prüft|klärt|sendet)\b"
                    r"|(?i:\| (?:zuständig|wer|verantwortlich|frist"
                    "|bis): )"
                ),
                "noise": (
                    r"(?i:\A(?:keine neuigkeiten|nichts zu berichten"
                    "|die sitzung (?:wurde|wird) (?:eröffnet|geschlossen))"
                    "|https?://)"
                ),
            },
            cues={
                "decision": phrases("""
                    beschloss*, beschluss*, entschied*, entscheid*, vereinbar*, genehmig*,
                    wir nehmen
                """),
                "action": phrases("""
                    aufgabe*, bereitet vor, schickt, prüft, nächste sitzung, bis freitag, frist*,
                    zuständig, kümmert sich
                """),
                "problem": phrases("""
                    problem*, risik*, schwierig*, verzöger*, zu teuer, kosten, sorge*, unklar
                """),
                "noise": phrases("""
                    danke, guten tag, guten morgen, tschüss, entschuldigung, ähm
                """),
            },
        ),
    },
    memo=MemoWords(
        labels={
            "to": "An",
            "through": "Über",
            "cc": "Kopie",
            "purpose": "Zweck",
            "from": "Von",
            "date": "Datum",
            "subject": "Betreff",
            "reference": "Geschäftszeichen",
            "marking": "Einstufung",
            "untitled": "Vermerk",
            "contents": "Inhalt",
            "page_of": "Seite {page} von {pages}",
            "logo": "Logo",
            "verbatim": "Jeder Punkt ist wörtlich zitiert; S1, S2, … nennen die Quellen.",
            "nothing": "Nichts zu berichten.",
            "what": "Was",
            "status": "Stand",
            "status.delivered": "Umgesetzt",
            "status.agreed": "Vereinbart",
            "status.planned": "Geplant",
            "area": "Bereich",
            "speaker": "Wer spricht",
            "speaks": "Es spricht: {name}",
            "figure": "Zahl",
            "see": "Siehe {points}.",
            "see_also": "Siehe auch {points}.",
            "documents": "{count} Dokumente",
            "documents.one": "1 Dokument",
            "legend": "Umgesetzt: getan, unterzeichnet oder in Kraft. Vereinbart: beschlossen, zugesagt oder angekündigt. Geplant: beabsichtigt oder erwartet.",
            "before": "Zuvor: {text}",
            "gone_note": "Aus dem vorigen Vermerk zitiert; die heutigen Quellen belegen es nicht.",
            "quotations": "Zitate: {name}",
            "said": "{name}: ",
            "point": "Punkt",
            "actor": "Wer",
            "other": "Sonstiges",
            "change.new": "Neu",
            "change.updated": "Geändert",
            "change.gone": "Entfallen",
            "also": "Auch: {sources}",
            "differs": "Anders in: {sources}",
            "source": "Quelle",
            "section": "Abschnitt",
            "page": "S. {page}",
            "quote": "„{text}“",
            "sources": "Quellen",
            "number": "Nr.",
            "document": "Dokument",
            "title": "Titel",
            "kind": "Art",
            "language": "Sprache",
            "words": "Wörter",
            "share": "Anteil am Vermerk",
            "warnings": "Zweifel beim Lesen",
            "not_read": "Nicht gelesen",
            "not_listed": "Weitere Dokumente, hier nicht zitiert: {count}",
            "judged": "Ein Sprachmodell ({model}) hat die Sätze ausgewählt. Jeder ist wörtlich zitiert.",
            "file": "Datei",
            "reason": "Grund",
            "coverage": "Abdeckung",
            "coverage.note": "Wie viele Punkte jedes Dokument zu jedem Bereich beiträgt.",
            "total": "Summe",
            "annex": "Anhang: nach Dokumenten",
            "kind.document": "Dokument",
            "kind.interview": "Interview",
            "kind.news": "Meldung",
            "kind.joint-statement": "Gemeinsame Erklärung",
            "kind.readout": "Gesprächsbericht",
            "kind.report": "Bericht",
            "kind.fact-sheet": "Faktenblatt",
            "kind.press-conference": "Pressekonferenz",
            "kind.order": "Verordnung",
            "kind.debate": "Debatte",
            "kind.meeting": "Protokoll",
            "kind.minutes": "Protokoll",
            "kind.remarks": "Ansprache",
            "kind.statement": "Erklärung",
            "search": "Suchen",
            "all": "Alle",
            "timeline": "Zeitleiste",
            "close": "Schließen",
            "and_more": "{title} und {count} weitere",
            "page.skip": "Zum Vermerk springen",
            "page.tools": "Suche und Filter",
            "page.search_hint": "Wörter in Punkten und Quellen",
            "page.clear": "Zurücksetzen",
            "page.shown": "{n} von {all} Punkten angezeigt",
            "page.none": "Kein Punkt passt dazu.",
            "page.texts": "Quelltexte",
            "page.all_sources": "Alle Quellen",
            "page.previous": "Voriges Zitat",
            "page.next": "Nächstes Zitat",
            "page.place": "Zitat {n} von {all}",
            "page.found": "{n} gefunden",
            "page.choose": "Wählen Sie einen Punkt, um ihn in seiner Quelle zu lesen.",
            "page.theme": "Dunkel",
            "page.keys": "Tastatur",
            "page.key_next": "nächster Punkt",
            "page.key_previous": "voriger Punkt",
            "page.key_open": "in der Quelle zeigen",
            "page.key_search": "suchen",
            "page.key_close": "zurück zum Punkt oder Suche leeren",
            "page.letters": "Buchstabentasten verwenden",
            "page.as_table": "Als Tabelle",
            "page.print_texts": "Auch die Quelltexte drucken",
            "page.back": "Zurück zum Vermerk",
            "page.no_text": "Der Text dieser Quelle ist nicht Teil der Seite.",
            "section.summary": "Das Wesentliche",
            "section.changes": "Was sich geändert hat",
            "section.issues": "Kernfragen",
            "empty.issues": "Die Dokumente nennen keine herausragende Frage.",
            "section.outcomes": "Ergebnisse",
            "empty.outcomes": "Die Dokumente berichten von keinem Ergebnis.",
            "section.cooperation": "Bereiche der Zusammenarbeit",
            "empty.cooperation": "Die Dokumente beschreiben keine Zusammenarbeit.",
            "section.positions": "Geäußerte Positionen",
            "section.calendar": "Wichtige Termine",
            "section.figures": "Wichtige Zahlen",
            "area.political": "Politische Beziehungen",
            "area.security": "Sicherheit und Verteidigung",
            "area.trade": "Handel und Investitionen",
            "area.energy": "Energie und Industrie",
            "area.transport": "Verkehr und Logistik",
            "area.digital": "Digitales und Technologie",
            "area.climate": "Klima und Umwelt",
            "area.health": "Gesundheit",
            "area.education": "Bildung und Austausch",
            "area.nuclear": "Nukleare Abrüstung und Sicherheit",
            "area.humanitarian": "Humanitäre Hilfe",
            "area.migration": "Migration und Visa",
            "area.minerals": "Kritische Rohstoffe und Bergbau",
            "area.food": "Ernährung und Landwirtschaft",
            "area.space": "Raumfahrt",
            "area.justice": "Justiz und Menschenrechte",
            "area.culture": "Kultur, Sport und Tourismus",
            "area.finance": "Finanzen und Entwicklung",
            "section.news.summary": "Das Wichtigste",
            "section.events": "Was geschah",
            "section.news.issues": "Hintergründe",
            "section.news.positions": "Wer was sagte",
            "section.news.figures": "Zahlen",
            "section.meetings.summary": "In Kürze",
            "section.decisions": "Beschlüsse",
            "empty.decisions": "Es wurde kein Beschluss gefunden.",
            "section.actions": "Aufgaben",
            "empty.actions": "Es wurde keine Aufgabe gefunden.",
            "section.problems": "Probleme",
            "section.attendance": "Anwesend",
            "section.findings": "Wichtigste Ergebnisse",
            "empty.findings": "Es wurde kein Ergebnis gefunden.",
            "section.recommendations": "Empfehlungen",
            "empty.recommendations": "Es wurde keine Empfehlung gefunden.",
            "section.open": "Offene Fragen",
            "section.reports.calendar": "Nächste Schritte und Termine",
        },
        date_format=DateFormat(
            months=phrases("""
                Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November,
                Dezember
            """),
            short_months=phrases("""
                Jan., Feb., März, Apr., Mai, Juni, Juli, Aug., Sept., Okt., Nov., Dez.
            """),
            long="{d}. {m} {y}",
            medium="{d}. {m} {y}",
            day="{d}. {m}",
            days="{d}.–{d2}. {m} {y}",
            months_days="{d}. {m} – {d2}. {m2} {y}",
            group=".",
            percent="{n}\u00a0%",
        ),
        language_names=parse_names("""
            af Afrikaans; sq Albanisch; am Amharisch; ar Arabisch; hy Armenisch; az
            Aserbaidschanisch; eu Baskisch; be Belarussisch; bn Bengalisch; bs Bosnisch; bg
            Bulgarisch; my Birmanisch; ca Katalanisch; zh Chinesisch; zh-Hans Chinesisch (Kurzz.);
            zh-Hant Chinesisch (Langz.); hr Kroatisch; cs Tschechisch; da Dänisch; nl
            Niederländisch; en Englisch; eo Esperanto; et Estnisch; fi Finnisch; fr Französisch; gl
            Galicisch; ka Georgisch; de Deutsch; el Griechisch; gu Gujarati; he Hebräisch; hi Hindi;
            hu Ungarisch; is Isländisch; id Indonesisch; ga Irisch; it Italienisch; ja Japanisch; kn
            Kannada; kk Kasachisch; km Khmer; ko Koreanisch; ky Kirgisisch; ku Kurdisch; lo
            Laotisch; la Latein; lv Lettisch; lt Litauisch; mk Mazedonisch; ms Malaiisch; ml
            Malayalam; mt Maltesisch; mr Marathi; mn Mongolisch; ne Nepalesisch; no Norwegisch; nb
            Norwegisch (Bokmål); nn Norwegisch (Nynorsk); ps Paschtu; fa Persisch; pl Polnisch; pt
            Portugiesisch; pa Punjabi; ro Rumänisch; ru Russisch; sr Serbisch; si Singhalesisch; sk
            Slowakisch; sl Slowenisch; so Somali; es Spanisch; sw Suaheli; sv Schwedisch; tl
            Tagalog; fil Filipino; tg Tadschikisch; ta Tamil; tt Tatarisch; te Telugu; th
            Thailändisch; tr Türkisch; tk Turkmenisch; uk Ukrainisch; ur Urdu; uz Usbekisch; vi
            Vietnamesisch; cy Walisisch; yi Jiddisch
        """),
    ),
)
