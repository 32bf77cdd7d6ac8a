"""Czech."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="cs",
    name="Czech",
    stemmer="czech",
    stop_words=listed("""
        a aby aj ale ani aniž ano asi ač ačkoli až bez bude budeme budou by byl byla byli bylo být
        během co což další dnesho do dokud dále i jak jako jaký je jeho jej jejich její jemu jen
        jenž jestli jestliže ještě ji jich jimi jinak jiné již jsem jsi jsme jsou jste já k kam kde
        kdo když ke kterou která které který kteří kvůli ma mají mezi mi mnou mně moc mohou my má
        máme mít můj může na nad naše naši ne nebo nebyl nebyla nechť nejsou není nestačí než nic
        nich nám námi nás náš ní ním něco někde některé někteří o od ode on ona oni ono pak po pod
        podle pokud potom pouze pro proto protože proč první právě před přede přes při s se si sice
        svou své svých svým svůj tady tak také takže tam tato tedy ten tento ti to tohle toho
        tohoto tom tomto tomu tomuto toto tu tuto ty tyto té této tím tímto tě u už v ve vy vám vás
        váš více však všech všechno všichni z za zda zde ze či že
    """),
    abbreviations=listed("""
        a.s atd bc dr gen hod ing jr kč mgr mil min mj mjr mld mudr např npor nám o.s ph.d plk pol
        popř por pozn prof pí r resp rndr roč s.r.o sb skl sl sr srov st sv tis tj tzn tzv tř ul
        v.r var vs zejm zn zák čj
    """),
    references=listed("kap obr odst písm str tab tel č čl"),
    ordinals=True,
)
