"""Italian."""

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
    numbered_abbreviations=word_set("art artt cap fig figg n nn p pag pagg par tab tel vol"),
    anaphoric_openings=(
        "egli|ella|esso|essa|essi|lui|lei|loro|questo|questa|questi|queste|ciò|e|ma"
        "|anche|inoltre|tuttavia|quindi|così|poi|lì"
    ),
    dates=DateWords(
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
        month_prepositions="in|a|da|entro",
    ),
    date_roles=DateRoleWords(
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
        scales={
            "mila": 10**3,
            "milioni|milione": 10**6,
            "miliardi|miliardo": 10**9,
        },
        percent="per cento",
        currencies={
            "dollari": "USD",
        },
    ),
    speakers=SpeakerWords(
        journalists=word_set("domanda giornalista intervistatore"),
        answers=word_set("risposta"),
        offices=word_set("presidente ministro ambasciatore"),
        moderators=word_set("moderatore"),
        titles=word_set("sig dott"),
        connectors=word_set("di del della e"),
        non_speakers=word_set("oggetto"),
    ),
    documents=DocumentWords(
        genres={
            "joint-statement": "dichiarazione congiunta",
            "interview": "intervista",
        },
        interview="intervista",
        first_person=r"\bio\b",
        salutations="signore e signori",
    ),
)
