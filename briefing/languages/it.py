"""Italian."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="it",
    name="Italian",
    stemmer="italian",
    elides=True,
    stop_words=listed("""
        a abbiamo ad ai al alcune alcuni alla alle allo altra altre altri altro anche ancora anzi
        avere aveva avevano che chi ci ciascuno cioè ciò cogli coi col come con contro così cui da
        dagli dai dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove dovrà
        due durante e ecco ed egli era erano essa esse essere essi esso fa fare fino fra fu furono
        già gli ha hanno ho i il in infatti inoltre invece io l'ha la le lei li lo loro lui là ma
        mai me medesimo meno mentre mi mia mie miei mio molta molte molti molto ne negli nei nel
        nella nelle nello nessun nessuna nessuno noi non nostra nostre nostri nostro né o od oggi
        ogni oltre oppure ora per perché però più po' poi poiché possono presso prima proprio pure
        può qua qualche quale quali quando quanta quanti quanto quasi quei quel quella quelle
        quelli quello questa queste questi questo qui quindi saranno sarà se sebbene secondo sempre
        senza si sia siamo siano sono sopra sotto sta stata state stati stato stesso su sua sue
        sugli sui sul sulla sulle sullo suo suoi sé tale tali tanto te ti tra tu tua tue tuo tuoi
        tutta tutte tutti tutto un una uno va verso vi voi vostra vostre vostri vostro è
    """),
    abbreviations=listed("""
        avv c.a cfr col dott dott.ssa dr ecc.mo ed es gen geom ing lett mons on onn prof prof.ssa
        proff rag rev s s.e sig sig.na sig.ra sigg ss v voll
    """),
    references=listed("art artt cap fig figg n nn p pag pagg par tab tel vol"),
)
