"""Turkish."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    stemmer="turkish",
    stop_words=listed("""
        acaba ama ancak artık asla aslında aynı ayrıca az bana bazen bazı bazıları belki ben benden
        beni benim beri bile bir biri birkaç birlikte birçok birşey biz bizden bize bizi bizim bu
        buna bunda bundan bunlar bunları bunların bunu bunun burada böyle böylece bütün da daha
        dahi dair de defa dek denli değil diye diğer dolayı dolayısıyla doğru edecek eden ederek
        edilen ediyor en et etmek etti eğer fakat falan gibi göre hala hangi hani hatta hem henüz
        hep hepsi her herhangi herkes hiç hiçbir ile ilgili ise itibaren için işte kadar karşı
        kendi kendine kendini kez ki kim kimi kimse lazım mi mu mü mı nasıl ne neden nedeniyle
        nerede nereye niye niçin o olan olarak oldu olduğu olduğunu olmak olması olmayan olsa olup
        olur oluyor ona ondan onlar onlara onları onların onu onun oysa pek rağmen sadece sanki sen
        senin siz sizi sizin son sonra tarafından tüm var vardı ve veya ya yani yapılan yer yerine
        yine yok yoksa zaten zira çok çünkü önce öyle üzere şey şeyler şimdi şu şunları şöyle
    """),
    abbreviations=listed("""
        alb apt av bl bşk cad cm doç dr ecz fak gen gön hv hz kim krş mad mah mim müh op ord prof
        sn sok t.c uzm vb vd vs yard yrd yy yön çev ör ört öğr şb şt
    """),
    references=listed("bkz md no s sa tel"),
    ordinals=True,
)
