"""Turkish."""

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
    code="tr",
    name="Turkish",
    stemmer="turkish",
    ordinal_period=True,
    case_map=("Iİ", "ıi"),
    letters="çğıöşüâî",
    stop_words=word_set("""
        acaba ama ancak artık asla aslında aynı ayrıca az bana bazen bazı bazıları belki ben
        benden beni benim beri bile bir biri birkaç birlikte birçok birşey biz bizden bize bizi
        bizim bu buna bunda bundan bunlar bunları bunların bunu bunun burada böyle böylece bütün
        da daha dahi dair de defa dek denli değil diye diğer dolayı dolayısıyla doğru edecek eden
        ederek edilen ediyor en et etmek etti eğer fakat falan gibi göre hala hangi hani hatta hem
        henüz hep hepsi her herhangi herkes hiç hiçbir ile ilgili ise itibaren için işte kadar
        karşı kendi kendine kendini kez ki kim kimi kimse lazım mi mu mü mı nasıl ne neden
        nedeniyle nerede nereye niye niçin o olan olarak oldu olduğu olduğunu olmak olması olmayan
        olsa olup olur oluyor ona ondan onlar onlara onları onların onu onun oysa pek rağmen
        sadece sanki sen senin siz sizi sizin son sonra tarafından tüm var vardı ve veya ya yani
        yapılan yer yerine yine yok yoksa zaten zira çok çünkü önce öyle üzere şey şeyler şimdi şu
        şunları şöyle
    """),
    abbreviations=word_set("""
        alb apt av bl bşk cad cm doç dr ecz fak gen gön hv hz kim krş mad mah mim müh op ord prof
        sn sok t.c uzm vb vd vs yard yrd yy yön çev ör ört öğr şb şt
    """),
    numbered_abbreviations=word_set("bkz md no s sa tel"),
    anaphoric_openings="o|onlar|onun|bu|şu|bunlar|böyle|ayrıca|ancak|fakat|ama|ve|bu nedenle",
    dates=DateWords(
        periods={
            r"(?:(?:ilk|birinci)|1\.) çeyre\w+": (1, 3),
            r"(?:ikinci|2\.) çeyre\w+": (4, 6),
            r"(?:üçüncü|3\.) çeyre\w+": (7, 9),
            r"(?:(?:dördüncü|son)|4\.) çeyre\w+": (10, 12),
        },
        and_words="ve",
        year_words=r"yıl\w{0,5}",
        inflected_months=True,
    ),
    date_roles=DateRoleWords(
        before_deadline="en geç",
        after_deadline=(
            r"['’]?\w{0,4}\s?(?:tarihine |gününe )?kadar|['’]?\w{0,4}\s?(?:tarihine )?değin"
            r"|['’]?\w{0,4} önce"
        ),
        deadline=r"son (?:tarih|gün|başvuru|teslim)\w*|süre\w*|geçerli\w*|bitiş\w*|sona er\w+",
        event=(
            r"düzenlenecek\w*|yapılacak\w*|gerçekleştirilecek\w*"
            r"|bir sonraki (?:toplantı|zirve|tur)\w*|planlan\w+|toplanacak\w*"
        ),
        effective=r"yürürlü\w+",
        birth=r"doğum\w*|doğdu\w*|doğumlu|öldü|ölüm\w*|vefat\w*",
        published=r"tarih|tarihi|yayın\w*|yayım\w*|güncelle\w+|basın açıklaması",
    ),
    numbers=NumberWords(
        scales={
            "bin": 10**3,
            "milyon": 10**6,
            "milyar": 10**9,
            "trilyon": 10**12,
        },
        percent="yüzde",
        currencies={
            "dolar": "USD",
            "türk lirası|tl": "TRY",
        },
    ),
    speakers=SpeakerWords(
        journalists=word_set("soru gazeteci muhabir"),
        answers=word_set("cevap yanıt"),
        offices=word_set("başkan bakan cumhurbaşkanı"),
        titles=word_set("bay bayan"),
        non_speakers=word_set("konu"),
    ),
    documents=DocumentWords(
        genres={
            "joint-statement": "ortak (?:bildiri|açıklama)",
            "interview": "röportaj",
        },
        interview="röportaj|söyleşi",
        salutations="sayın",
    ),
)
