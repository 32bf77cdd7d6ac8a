"""Portuguese."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    stemmer="portuguese",
    stop_words=listed("""
        a agora ainda algum alguma algumas alguns além ante antes ao aos apenas após aquela aquelas
        aquele aqueles aquilo as assim até bem cada com como contra contudo cuja cujo da das de
        dela dele deles depois desde dessa desse desta deste do dos durante e ela elas ele eles em
        enquanto entanto entre então era eram essa essas esse esses esta estamos estar estas estava
        estavam este estes está estão eu fazer foi fomos for foram fosse houve há isso isto já la
        lhe lhes lo logo mais mas me mediante meio menos mesma mesmas mesmo mesmos meu meus minha
        minhas muita muitas muito muitos na nas nem nenhum nenhuma nessa nesse nesta neste ninguém
        no nos nossa nossas nosso nossos num numa nunca não nós o onde os ou outra outras outro
        outros para pela pelas pelo pelos per perante pode podem pois por porque porquê portanto
        porém pouco quais qual qualquer quando quanto quase que quem quê se seja sejam sem sempre
        sendo ser será serão seu seus si sido sob sobre somos sou sua suas só tais tal também
        tampouco tanto te tem temos ter teu teve tinha tinham toda todas todavia todo todos tu tua
        tudo têm um uma umas uns vai você vocês vos vão à às é
    """),
    abbreviations=listed("""
        adm av cf cia col d dep dr dra dras drs ed eng ex exa exma exmo gen gov ilmo inc jr lda min
        no obs pe pres prof profa profs prov r rev s sen sr sra sras srs sta sto séc v v.exa
    """),
    references=listed("art arts cap fig n nº núm p pp pág págs tel vol"),
)
