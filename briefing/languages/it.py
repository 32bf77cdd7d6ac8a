"""Italian."""

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
    code="it",
    name="Italian",
    stemmer="italian",
    elision=True,
    letters="àèéìòù",
    stop_words=word_set("""
        a abbiamo ad ai al alcune alcuni alla alle allo altra altre altri altro anche ancora anzi
        avere aveva avevano che chi ci ciascuno cioè ciò cogli coi col come con contro così cui da
        dagli dai dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove dovrà
        due durante e ecco ed egli era erano essa esse essere essi esso fa fare fino fra fu furono
        già gli ha hanno ho i il in infatti inoltre invece io l'ha la le lei li lo loro lui là ma
        mai me medesimo meno mentre mi mia mie miei mio molta molte molti molto ne negli nei nel
        nella nelle nello nessun nessuna nessuno noi non nostra nostre nostri nostro né o od oggi
        ogni oltre oppure ora per perché però più po' poi poiché possono presso prima proprio pure
        può qua qualche quale quali quando quanta quanti quanto quasi quei quel quella quelle
        quelli quello questa queste questi questo qui quindi saranno sarà se sebbene secondo
        sempre senza si sia siamo siano sono sopra sotto sta stata state stati stato stesso su sua
        sue sugli sui sul sulla sulle sullo suo suoi sé tale tali tanto te ti tra tu tua tue tuo
        tuoi tutta tutte tutti tutto un una uno va verso vi voi vostra vostre vostri vostro è
    """),
    abbreviations=word_set("""
        avv c.a cfr col dott dott.ssa dr ecc.mo ed es gen geom ing lett mons on onn prof prof.ssa
        proff rag rev s s.e sig sig.na sig.ra sigg ss v voll
    """),
    numbered_abbreviations=word_set("""
        art artt cap co doc fig figg lett n nn p pag pagg par ris tab tel vol
    """),
    anaphoric_openings=(
        "egli|ella|esso|essa|essi|lui|lei|loro|questo|questa|questi|queste|ciò|e|ma"
        "|anche|inoltre|tuttavia|quindi|così|poi|lì"
    ),
    dates=DateWords(
        relative={
            "ieri": "-1d",
            "domani": "1d",
            "(?:la )?(?:scorsa settimana|settimana scorsa)": "-1w",
            "(?:la )?prossima settimana": "1w",
            "quest.anno": "0y",
            "l.anno scorso|(?:lo )?scorso anno": "-1y",
            "(?:il )?prossimo anno|l.anno prossimo": "1y",
        },
        relative_years={
            "… (?:di quest.anno|dell.anno in corso)": 0,
            "… (?:dell.anno scorso|dello scorso anno)": -1,
            "… (?:del prossimo anno|dell.anno prossimo)": 1,
        },
        month_directions={
            "… scorso": -1,
            "(?:lo |nello )?scorso …": -1,
            "… prossimo": 1,
            "(?:il |nel )?prossimo …": 1,
        },
        periods={
            "primo trimestre(?: del)?": (1, 3),
            "secondo trimestre(?: del)?": (4, 6),
            "terzo trimestre(?: del)?": (7, 9),
            "(?:quarto|ultimo) trimestre(?: del)?": (10, 12),
            "primo semestre(?: del)?": (1, 6),
            "secondo semestre(?: del)?": (7, 12),
        },
        range_words="al",
        and_words="e",
        links="di|del",
        month_prepositions="in|a|ad|da|di|nel|entro|per",
    ),
    date_roles=DateRoleWords(
        future=r"prossim[aoie]|prevede\w*",
        rest="fine|più tardi",
        gatherings=(
            "vertic[ei]|riunion[ei]|incontr[io]|visit[ae]|elezion[ei]|referendum"
            "|conferenz[ae]|forum|session[ei]|colloqui|negoziati|cerimoni[ae]"
        ),
        owner="chi|responsabile|incaricato|a cura di",
        commitment=(
            "deve|devono|dovrà|dovranno|intende|prevede|si impegna"
            r"|\w{3,}(?:erà|eranno|irà|iranno)"
        ),
        before_deadline="entro(?: e non oltre)?(?: il| l.)?|prima del|fino al|non oltre(?: il)?",
        deadline=r"scadenz\w+|scad\w+|termin[ei]|data limite|valid[oai] fino|chiusura",
        event=(
            "si terrà|si terranno|avrà luogo|avranno luogo"
            "|prossim[ao] (?:riunione|sessione|incontro|vertice)|previst[ao]|in programma"
        ),
        effective=r"entr\w+ in vigore|in vigore|decorrenza|efficacia",
        birth="nat[oa] (?:il|a|nel)|nascita|decedut[oa]|mort[oa] il",
        published=(
            "data|pubblicat[oa]|pubblicazione|aggiornat[oa]|aggiornamento|comunicato|emess[oa]"
        ),
    ),
    numbers=NumberWords(
        tolls="mort[ie]|uccis[ie]|vittime|ferit[ie]|dispers[ie]|sfollat[ie]",
        scales={
            "mila": 10**3,
            "milioni|milione": 10**6,
            "miliardi|miliardo": 10**9,
        },
        percent="per cento",
        currencies={"dollari": "USD"},
    ),
    speakers=SpeakerWords(
        journalists=word_set("domanda giornalista intervistatore"),
        answers=word_set("risposta"),
        offices=word_set("""
            presidente ministro ambasciatore ministra presidentessa premier portavoce ambasciatrice
        """),
        moderators=word_set("moderatore"),
        titles=word_set("sig dott"),
        connectors=word_set("di del della e"),
        non_speakers=word_set("oggetto"),
    ),
    documents=DocumentWords(
        meetings=r"vertice|visita|riunione|incontr\w+|ricevuto|si è tenut[ao]|attacco|terremoto",
        events=(
            "ha partecipato|firmat[oa]|annunciat[oa]|inaugurat[oa]|conferenza|negoziati"
            r"|elezion\w+"
        ),
        today=(
            "oggi|ieri|questa settimana|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
        ),
        thanks=r"congratul\w+|ringrazi\w+|grazie|piacere|condoglianze",
        first_person_plural="noi|nostr[oaie]|Nostr[oaie]|Io|mi[oa]|miei",
        antecedents="quest[oaie]|egli|ella|ess[oaie]|lui|lei|loro|tal[ei]|ciò",
        self_references=(
            r"(?:questo|il presente) (?:rapporto|studio|documento)|la presente relazione"
            r"|questa relazione"
        ),
        obligations=r"dovrebbe(?:ro)?|deve|devono|dovrà|dovranno|si raccomanda|raccomand\w+",
        recommendations=r"raccomandiamo|si raccomanda|(?:il|la) \w+ raccomanda",
        reversals="è stat[oa] (?:respint|annullat|rinviat|sospes|ritirat)[oa]",
        genres={
            "fact-sheet": r"\bscheda informativa\b",
            "joint-statement": r"\bdichiarazione (?:congiunta|comune)\b|\bcomunicato congiunto\b",
            "press-conference": r"\bconferenza stampa\b",
            "interview": r"\bintervista\b",
            "order": r"\bdecreto\b|\bregolamento\b|\bordinanza\b",
            "debate": r"\bdibattito\b|\bresoconto stenografico\b",
            "minutes": r"\bverbale\b",
            "remarks": r"\bdiscorso\b|\bintervento d\w+\b",
            "statement": r"\bcomunicato\b|\bdichiarazione\b",
            "report": r"\brapporto\b|\brelazione\b|\bstudio\b",
        },
        headline_verbs=(
            r"firma(?:no)?|adotta\w*|pubblica(?:no)?|annuncia(?:no)?|respinge"
            r"|presenta(?:no)?|discut\w+|chied\w+|critica(?:no)?"
        ),
        greetings=r"signor\w*|buon(?:giorno|asera)|gentil\w+|car[ie]|vorrei|grazie",
        reporting_verbs="ha (?:detto|dichiarato|affermato)|secondo",
        section_roles={
            "summary": "sommario|sintesi|riassunto|abstract|in breve",
            "introduction": "introduzione|premessa|prefazione|obiettiv[oi]|scopo",
            "background": "contesto|antecedenti|storia|quadro",
            "method": "metod[oi]|metodologia|dati|approccio",
            "findings": "risultati|analisi|discussione|osservazioni|valutazione|constatazioni",
            "recommendations": "raccomandazion[ei](?: (?:a|al|ai|per|di|del|su) .*)?|proposte|opzioni",
            "conclusions": "conclusion[ei]|considerazioni finali",
            "next-steps": "prossimi passi|seguiti|calendario|scadenze|prossima riunione",
            "examples": "esempi|esempio|casi di studio|riquadro",
            "literature": "riferimenti|bibliografia|fonti|note",
            "annex": "allegat[oi]|appendic[ei]|glossario|sigle|ringraziamenti",
            "contents": "indice",
            "agenda": "ordine del giorno|varie ed eventuali",
            "attendance": "presenti|presenze|partecipanti|assenti",
            "decisions": "decisioni|delibere|deliberazioni",
            "actions": "azioni|compiti|attività da svolgere",
        },
        interview="intervista",
        first_person=r"\bio\b",
        salutations="signore e signori",
    ),
    phrases=PhraseWords(dangling_ends="con|un|una|e|per", money="euro"),
    negations=phrases("""
        non, non è stato, non è stata, non sono stati, non sono state, non hanno, non ha,
        non ancora, nessun, nessuna, nessuno, senza, mai
    """),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    abbiamo rilevato, risulta, mostra*, emerge, è emerso, aument*,
                    diminu*, ha portato a
                """),
                "recommendation": phrases("""
                    raccomand*, dovrebbe, dovrebbero, deve, devono, propon*, proposta*,
                    occorre
                """),
                "open": phrases("""
                    incert*, non è noto, non ancora, resta da, da chiarire
                """),
                "noise": phrases("""
                    ad esempio, per esempio, supponiamo, si veda la tabella, questo
                    capitolo, ringraziamo, metodolog*
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    preoccupa*, sfida, sfide, minacc*, crisi, priorit*, all'ordine del giorno,
                    al centro dei colloqui, discuss*, affrontat*, si è parlato, confrontat*,
                    condann*, esort*, sollecit*, disaccord*, divergenz*, tension*, conflitt*,
                    sottoline*, ribadi*, riafferm*, importanza, sanzion*, stabilità, necessità,
                    rischi*, problem*, sovranità, integrità territoriale, dossier, contrariet*
                """),
                "outcome": phrases("""
                    concord*, convenut*, accordo, accordi, firmat*, firma, firmeranno, sigl*,
                    sottoscri*, stipul*, memorandum, intesa, intese, annunc*, lanciat*, lancia,
                    lancio, istitui*, adottat*, decis*, delibera*, impegn*, approva*, conclus*,
                    prevede, previst*, destinat*, inaugurat*, dichiarazione congiunta,
                    per la prima volta, avviat*, consegnat*, entrat* in vigore, ratific*, crea,
                    creat*, creerà, stanziat*, stanzi*, raddoppi*, sarà, saranno, verrà, verranno,
                    si terrà, si terranno, protocollo, trattato, milioni, miliardi, aumenter*
                """),
                "delivered": phrases("""
                    hanno firmato, ha firmato, firmat*, è stato firmato, sono stati firmati,
                    siglat*, sottoscritt*, stipulat*, adottat*, ha approvato, approvat*,
                    deliberat*, è entrato in vigore, entrat* in vigore, ratificat*, inaugurat*,
                    avviat*, lanciat*, istituit*, consegnat*, conclus*, si è svolt*, si è tenut*
                """),
                "agreed": phrases("""
                    concordat*, hanno concordato, convenut*, hanno convenuto, raggiunta un'intesa,
                    abbiamo deciso, ha deciso, hanno deciso, si sono impegnati, si è impegnat*,
                    impegno, impegni, annunciat*, ha annunciato, hanno annunciato, confermat*,
                    garantit*, via libera
                """),
                "planned": phrases("""
                    sarà, saranno, verrà, verranno, intende, intendono, prevede, prevedono,
                    previst*, punta a, mira a, in vista di, auspica*, conta di, al via, dovrà,
                    dovranno, si terrà, si terranno, allo studio, entro, prossim*, lavoriamo,
                    firmeranno, creerà
                """),
                "cooperation": phrases("""
                    coopera*, collabora*, partenariat*, congiunt*, insieme, scambi, sostegno,
                    sostenere, assistenza, iniziativ*, programm*, progett*, dialogo, rafforz*,
                    approfond*, rilanci*, investiment*, commercial*, bilateral*, interscambio,
                    piano mattei
                """),
                "background": phrases("""
                    da allora, in passato, storicamente, per anni, in precedenza, ogni anno
                """),
                "noise": phrases("""
                    grazie, buongiorno, buonasera, signore e signori, leggi anche,
                    tutti i diritti riservati, applausi, iscriviti, foto:, congratulazioni
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    sarà firmat*, saranno firmat*, verrà firmat*, essere firmat*, sarà inaugurat*,
                    sarà istituit*, sarà approvat*, essere approvat*
                """),
                "outcome": phrases("""
                    disaccord*, fallit*, fallimento, rifiut*, in stallo, non hanno raggiunto,
                    mancato accordo, ancora in corso di negoziato, avrebbe firmato
                """),
            },
            areas={
                "political": phrases("""
                    vertice, vertici, diplomat*, capi di stato, ministr* degli esteri,
                    nazioni unite, multilateral*, ambasciat*, parlament*, farnesina, g7
                """),
                "security": phrases("""
                    sicurezza, difesa, militar*, terroris*, missil*, truppe, guerra, armi,
                    armament*, cessate il fuoco, nato, peacekeeping
                """),
                "trade": phrases("""
                    commerci*, investi*, dazi, tariff*, export, esporta*, importazion*, imprese,
                    impresa, mercat*, econom*, dogan*
                """),
                "energy": phrases("""
                    energi*, energetic*, petrolio, gas, elettric*, rinnovabil*, idrogeno, solare
                """),
                "transport": phrases("""
                    trasport*, logistic*, corridoi*, ferrovi*, strade, stradal*, porto, porti,
                    portual*, aeroport*, aere*
                """),
                "digital": phrases("""
                    digital*, cyber*, cibern*, tecnolog*, intelligenza artificiale,
                    semiconduttor*, innovazion*
                """),
                "climate": phrases("""
                    clima, climatic*, emission*, ambient*, biodiversità, carbonio, foreste
                """),
                "health": phrases("""
                    salute, sanità, sanitari*, pandemi*, vaccin*, medic*, ospedal*
                """),
                "education": phrases("""
                    istruzione, universit*, student*, borse di studio, accademic*, ricerca,
                    scuol*, giovani, formazione
                """),
                "nuclear": phrases("""
                    nuclear*, disarmo, non proliferazione, atomic*, uranio
                """),
                "humanitarian": phrases("""
                    umanitari*, rifugiat*, catastrof*, ostaggi*, vittime, ricostruzione
                """),
                "migration": phrases("""
                    migra*, migrator*, visti, visto d'ingresso, frontier*, asilo, scafisti
                """),
                "minerals": phrases("""
                    minerar*, minerali, minerale, terre rare, litio, materie prime
                """),
                "food": phrases("""
                    alimentar*, agricol*, agricoltur*, cereal*, grano, fertilizzant*, pesca
                """),
                "space": phrases("spazial*, satellit*, lunare"),
                "justice": phrases("""
                    diritti umani, giustizia, corruzione, crimine, crimini, tribunal*,
                    giudiziari*, estradizion*, stato di diritto
                """),
                "culture": phrases("""
                    cultur*, sport, sportiv*, turis*, muse*, olimpi*, patrimonio
                """),
                "finance": phrases("""
                    finanz*, banca, banche, bancari*, prestit*, debito, fondo, fondi, bilancio,
                    fiscal*
                """),
            },
        ),
    },
    memo=MemoWords(
        labels={
            "to": "A",
            "through": "Per tramite di",
            "cc": "Copia",
            "purpose": "Finalità",
            "from": "Da",
            "date": "Data",
            "subject": "Oggetto",
            "reference": "Protocollo",
            "marking": "Classifica",
            "untitled": "Appunto",
            "contents": "Indice",
            "page_of": "Pagina {page} di {pages}",
            "logo": "Logo",
            "verbatim": "I punti sono citati alla lettera; S1, S2, … indicano le fonti.",
            "nothing": "Nulla da segnalare.",
            "what": "Contenuto",
            "status": "Stato",
            "status.delivered": "Realizzato",
            "status.agreed": "Concordato",
            "status.planned": "Previsto",
            "area": "Settore",
            "speaker": "Intervenuto",
            "speaks": "Interviene: {name}",
            "figure": "Dato",
            "see": "Vedi {points}.",
            "see_also": "Vedi anche {points}.",
            "documents": "{count} documenti",
            "legend": "Realizzato: fatto, firmato o in vigore. Concordato: deciso, promesso o annunciato. Previsto: in programma o atteso.",
            "before": "Prima: {text}",
            "gone_note": "Citato dall’appunto precedente; le fonti odierne non lo confermano.",
            "quotations": "Citazioni: {name}",
            "said": "{name}: ",
            "point": "Punto",
            "actor": "Chi",
            "documents.one": "1 documento",
            "other": "Altro",
            "change.new": "Nuovo",
            "change.updated": "Aggiornato",
            "change.gone": "Non più presente",
            "also": "Anche in: {sources}",
            "differs": "Diverge in: {sources}",
            "source": "Fonte",
            "section": "Sezione",
            "page": "p. {page}",
            "quote": "«{text}»",
            "sources": "Fonti",
            "number": "N.",
            "document": "Documento",
            "title": "Titolo",
            "kind": "Tipo",
            "language": "Lingua",
            "words": "Parole",
            "share": "Quota dell’appunto",
            "warnings": "Avvertenze di lettura",
            "not_read": "Non letti",
            "not_listed": "Altri documenti, qui non citati: {count}",
            "judged": "Un modello linguistico ({model}) ha scelto le frasi. Ciascuna è citata alla lettera.",
            "file": "File",
            "reason": "Motivo",
            "coverage": "Copertura",
            "coverage.note": "Punti per documento e settore.",
            "total": "Totale",
            "annex": "Allegato: per documento",
            "kind.document": "Documento",
            "kind.interview": "Intervista",
            "kind.news": "Notizia",
            "kind.joint-statement": "Dichiarazione congiunta",
            "kind.readout": "Resoconto dell’incontro",
            "kind.report": "Rapporto",
            "kind.fact-sheet": "Scheda informativa",
            "kind.press-conference": "Conferenza stampa",
            "kind.order": "Decreto",
            "kind.debate": "Dibattito",
            "kind.meeting": "Verbale",
            "kind.minutes": "Verbale",
            "kind.remarks": "Intervento",
            "kind.statement": "Dichiarazione",
            "search": "Cerca",
            "all": "Tutti",
            "timeline": "Cronologia",
            "close": "Chiudi",
            "and_more": "{title} e altri {count}",
            "page.skip": "Vai all’appunto",
            "page.tools": "Ricerca e filtri",
            "page.search_hint": "Parole nei punti e nelle fonti",
            "page.clear": "Azzera",
            "page.shown": "Punti mostrati: {n} di {all}",
            "page.none": "Nessun punto corrisponde.",
            "page.texts": "Testi delle fonti",
            "page.all_sources": "Tutte le fonti",
            "page.previous": "Citazione precedente",
            "page.next": "Citazione successiva",
            "page.place": "Citazione {n} di {all}",
            "page.found": "trovati: {n}",
            "page.choose": "Scegliere un punto per leggerlo nella fonte.",
            "page.theme": "Scuro",
            "page.keys": "Tastiera",
            "page.key_next": "punto successivo",
            "page.key_previous": "punto precedente",
            "page.key_open": "mostra nella fonte",
            "page.key_search": "cerca",
            "page.key_close": "torna al punto o azzera la ricerca",
            "page.letters": "Usa i tasti lettera",
            "page.as_table": "Come tabella",
            "page.print_texts": "Stampa anche i testi delle fonti",
            "page.back": "Torna all’appunto",
            "page.no_text": "Il testo di questa fonte non è incluso nella pagina.",
            "section.summary": "In sintesi",
            "section.changes": "Novità",
            "section.issues": "Temi principali",
            "section.outcomes": "Risultati",
            "section.cooperation": "Settori di cooperazione",
            "section.positions": "Posizioni espresse",
            "section.calendar": "Date da ricordare",
            "section.next": "Prossime tappe e scadenze",
            "section.figures": "Cifre principali",
            "section.events": "Fatti",
            "section.decisions": "Decisioni",
            "section.actions": "Azioni",
            "section.problems": "Problemi",
            "section.attendance": "Presenti",
            "section.findings": "Risultati principali",
            "section.recommendations": "Raccomandazioni",
            "section.open": "Questioni aperte",
            "empty.issues": "I documenti non indicano temi di rilievo.",
            "empty.outcomes": "I documenti non riportano risultati.",
            "empty.cooperation": "I documenti non descrivono cooperazione.",
            "empty.decisions": "Nessuna decisione trovata.",
            "empty.actions": "Nessuna azione trovata.",
            "empty.findings": "Non è stato trovato alcun risultato.",
            "empty.recommendations": "Non è stata trovata alcuna raccomandazione.",
            "area.political": "Relazioni politiche",
            "area.security": "Sicurezza e difesa",
            "area.trade": "Commercio e investimenti",
            "area.energy": "Energia e industria",
            "area.transport": "Trasporti e logistica",
            "area.digital": "Digitale e tecnologia",
            "area.climate": "Clima e ambiente",
            "area.health": "Salute",
            "area.education": "Istruzione e scambi",
            "area.nuclear": "Disarmo e sicurezza nucleare",
            "area.humanitarian": "Aiuti umanitari",
            "area.migration": "Migrazione e visti",
            "area.minerals": "Materie prime critiche e miniere",
            "area.food": "Alimentazione e agricoltura",
            "area.space": "Spazio",
            "area.justice": "Giustizia e diritti umani",
            "area.culture": "Cultura, sport e turismo",
            "area.finance": "Finanza e sviluppo",
        },
        date_format=DateFormat(
            months=phrases("""
                gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre,
                ottobre, novembre, dicembre
            """),
            short_months=phrases("gen, feb, mar, apr, mag, giu, lug, ago, set, ott, nov, dic"),
            group=".",
        ),
        language_names=parse_names("""
            af afrikaans; sq albanese; am amarico; ar arabo; hy armeno; az azerbaigiano; eu basco;
            be bielorusso; bn bengalese; bs bosniaco; bg bulgaro; my birmano; ca catalano; zh
            cinese; zh-Hans cinese semplificato; zh-Hant cinese tradizionale; hr croato; cs ceco; da
            danese; nl olandese; en inglese; eo esperanto; et estone; fi finlandese; fr francese; gl
            galiziano; ka georgiano; de tedesco; el greco; gu gujarati; he ebraico; hi hindi; hu
            ungherese; is islandese; id indonesiano; ga irlandese; it italiano; ja giapponese; kn
            kannada; kk kazako; km khmer; ko coreano; ky kirghiso; ku curdo; lo lao; la latino; lv
            lettone; lt lituano; mk macedone; ms malese; ml malayalam; mt maltese; mr marathi; mn
            mongolo; ne nepalese; no norvegese; nb norvegese bokmål; nn norvegese nynorsk; ps
            pashto; fa persiano; pl polacco; pt portoghese; pa punjabi; ro rumeno; ru russo; sr
            serbo; si singalese; sk slovacco; sl sloveno; so somalo; es spagnolo; sw swahili; sv
            svedese; tl tagalog; fil filippino; tg tagico; ta tamil; tt tataro; te telugu; th
            thailandese; tr turco; tk turcomanno; uk ucraino; ur urdu; uz uzbeco; vi vietnamita; cy
            gallese; yi yiddish
        """),
    ),
)
