"""Portuguese."""

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
    code="pt",
    name="Portuguese",
    stemmer="portuguese",
    letters="áâãàçéêíóôõú",
    stop_words=word_set("""
        a agora ainda algum alguma algumas alguns além ante antes ao aos apenas após aquela
        aquelas aquele aqueles aquilo as assim até bem cada com como contra contudo cuja cujo da
        das de dela dele deles depois desde dessa desse desta deste do dos durante e ela elas ele
        eles em enquanto entanto entre então era eram essa essas esse esses esta estamos estar
        estas estava estavam este estes está estão eu fazer foi fomos for foram fosse houve há
        isso isto já la lhe lhes lo logo mais mas me mediante meio menos mesma mesmas mesmo mesmos
        meu meus minha minhas muita muitas muito muitos na nas nem nenhum nenhuma nessa nesse
        nesta neste ninguém no nos nossa nossas nosso nossos num numa nunca não nós o onde os ou
        outra outras outro outros para pela pelas pelo pelos per perante pode podem pois por
        porque porquê portanto porém pouco quais qual qualquer quando quanto quase que quem quê se
        seja sejam sem sempre sendo ser será serão seu seus si sido sob sobre somos sou sua suas
        só tais tal também tampouco tanto te tem temos ter teu teve tinha tinham toda todas
        todavia todo todos tu tua tudo têm um uma umas uns vai você vocês vos vão à às é
    """),
    abbreviations=word_set("""
        adm av cf cia col d dep dr dra dras drs ed eng ex exa exma exmo gen gov ilmo inc jr lda
        min no obs pe pres prof profa profs prov r rev s sen sr sra sras srs sta sto séc v v.exa
    """),
    numbered_abbreviations=word_set("art arts cap fig n nº núm p pp pág págs tel vol"),
    anaphoric_openings=(
        "ele|ela|eles|elas|isto|isso|este|esta|estes|estas|esse|essa|e|mas|também"
        "|além disso|contudo|portanto|assim|depois|lá"
    ),
    dates=DateWords(
        periods={
            "(?:primeiro|1º) trimestre(?: de)?": (1, 3),
            "(?:segundo|2º) trimestre(?: de)?": (4, 6),
            "(?:terceiro|3º) trimestre(?: de)?": (7, 9),
            "(?:(?:quarto|último)|4º) trimestre(?: de)?": (10, 12),
            "(?:primeiro|1º) semestre(?: de)?": (1, 6),
            "(?:segundo|2º) semestre(?: de)?": (7, 12),
        },
        range_words="a",
        and_words="e",
        links="de",
        month_prepositions="em|desde|até|de",
    ),
    date_roles=DateRoleWords(
        before_deadline="antes de|até(?: o dia| ao?| dia)?|o mais tardar(?: até)?",
        deadline=(
            r"prazos?|data[- ]limite|vence\w*|vencimento|expira\w*|válid[oa]s? até"
            r"|encerra\w*|validade"
        ),
        event=(
            "serão? realizad[ao]s?|realizar-se-á|terão? lugar"
            "|próxim[ao]s? (?:reunião|sessão|cúpula|cimeira|rodada|encontro)|previst[ao]s?"
            "|acontecerão?"
        ),
        effective=r"entr\w+ em vigor|em vigor|vigência|vigente\w*|produz efeitos",
        birth=r"nascid[oa]|nasceu|nascimento|falec\w+|morreu",
        published="data|publicad[oa]|publicação|atualizad[oa]|atualização|comunicado|emitid[oa]",
    ),
    numbers=NumberWords(
        scales={
            "mil": 10**3,
            "milhões|milhão": 10**6,
            "bilhões|bilhão|mil milhões": 10**9,
        },
        percent="por cento",
    ),
    speakers=SpeakerWords(
        journalists=word_set("pergunta jornalista"),
        answers=word_set("resposta"),
        offices=word_set("presidente embaixador ministro"),
        moderators=word_set("moderador"),
        connectors=word_set("de da do dos du e"),
        non_speakers=word_set("assunto"),
    ),
    documents=DocumentWords(
        genres={
            "joint-statement": "declaração conjunta",
            "interview": "entrevista",
        },
        interview="entrevista",
        first_person=r"\beu\b",
        salutations="senhoras e senhores",
    ),
)
