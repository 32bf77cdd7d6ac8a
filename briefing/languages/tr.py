"""Turkish."""

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
        relative={
            "dün": "-1d",
            "yarın": "1d",
            "geçen hafta": "-1w",
            "(?:gelecek|önümüzdeki) hafta": "1w",
            "bu yıl": "0y",
            "(?:geçen|geçtiğimiz) yıl": "-1y",
            "(?:gelecek|önümüzdeki) yıl": "1y",
        },
        relative_years={
            "bu yıl(?:ın)? …": 0,
            "(?:geçen|geçtiğimiz) yıl(?:ın)? …": -1,
            "(?:gelecek|önümüzdeki) yıl(?:ın)? …": 1,
        },
        month_directions={"(?:geçen|geçtiğimiz) …": -1, "(?:gelecek|önümüzdeki) …": 1},
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
        owner="kim|sorumlu",
        commitment="sunacak|hazırlayacak|yapacak|gönderecek|zorunda|planlıyor",
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
        percent_before=r"yüzde\s|%",
        scales={
            "bin": 10**3,
            "milyon": 10**6,
            "milyar": 10**9,
            "trilyon": 10**12,
        },
        percent="yüzde",
        currencies={
            r"dolar\w{0,3}": "USD",
            r"avro\w{0,3}": "EUR",
            r"(?:türk )?lira\w{0,3}|tl": "TRY",
        },
    ),
    speakers=SpeakerWords(
        journalists=word_set("soru gazeteci muhabir"),
        answers=word_set("cevap yanıt"),
        offices=word_set("""
            başkan bakan cumhurbaşkanı başbakan bakanı sözcü sözcüsü büyükelçi
        """),
        titles=word_set("bay bayan"),
        non_speakers=word_set("konu"),
    ),
    documents=DocumentWords(
        first_person_plural=r"biz\w{0,4}|Biz\w{0,4}|ben|Ben|benim|bizim",
        antecedents=r"bu(?! (?:yıl|ay|hafta)\b)|şu|onlar\w*|onun|böyle\w*|söz konusu",
        reversals="reddedildi|iptal edildi|ertelendi|askıya alındı",
        genres={
            "joint-statement": r"\bortak (?:bildiri|açıklama|deklarasyon)\w*",
            "press-conference": r"\bbasın (?:toplantısı|brifingi)\w*",
            "interview": r"\bröportaj\w*|\bsöyleşi\w*",
            "order": r"\bkararname\w*|\byönetmelik\w*",
            "minutes": r"\btutana(?:k|ğı)\w*",
            "remarks": r"\bkonuşması?\b|\bhitabı?\b",
            "statement": r"\baçıklama\w*|\bbildiri\w*",
            "report": r"\brapor\w*",
        },
        headline_verbs=(
            r"imzala\w+|kabul et\w+|yayımla\w+|açıkladı|görüş\w+|reddet\w+|duyurdu|sundu"
            r"|eleştir\w+|yaptı"
        ),
        greetings="sayın|değerli|günaydın|iyi günler|teşekkür|öncelikle",
        reporting_verbs="dedi|belirtti|söyledi|açıkladı",
        section_roles={
            "summary": "(?:yönetici )?özeti?|kısa özet",
            "introduction": "giriş|önsöz|amaç",
            "background": "arka plan|tarihçe|bağlam",
            "method": r"yöntem\w*|metodoloji|veriler",
            "findings": "bulgular|sonuçlar|analiz|tartışma|değerlendirme",
            "recommendations": "öneriler|tavsiyeler|seçenekler",
            "conclusions": "sonuç|sonsöz",
            "next-steps": "sonraki adımlar|takvim|son tarihler|bir sonraki toplantı",
            "examples": r"örnekler|vaka çalışma\w+",
            "literature": "kaynak(?:ça|lar)|notlar|dipnotlar",
            "annex": r"ekler|ek \w+|sözlük|kısaltmalar|teşekkür",
            "contents": "içindekiler",
            "agenda": "gündem",
            "attendance": "katılanlar|katılımcılar|bulunanlar",
            "decisions": "kararlar|karar",
            "actions": "eylemler|görevler",
        },
        interview="röportaj|söyleşi",
        salutations="sayın",
    ),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    tespit edil*, göster*, ortaya koy*, arttı, azaldı, yol açtı
                """),
                "recommendation": phrases("öner*, tavsiye*, gerek*, meli*, malı*"),
                "open": phrases("belirsiz*, bilinmiyor, henüz, net değil"),
                "noise": phrases("""
                    örneğin, varsayalım, bkz. tablo, bu bölümde, teşekkür ederiz,
                    yöntem*
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    endişe*, kaygı*, tehdit*, kriz*, öncelik*, gündem*, ele al*, görüş alışveriş*,
                    görüştü*, masaya yatır*, kınıyor*, kınadı*, kına*, reddedi*, kabul edilemez,
                    çağrıda bulun*, çağrı*, anlaşmazlık*, gerginlik*, gerilim*, çatışma*,
                    vurgula*, altını çiz*, teyit*, önem*, yaptırım*, istikrar*, gerekiyor, gerek*,
                    sorun*, risk*, egemenlik*, toprak bütünlüğü*, terörle mücadele, beklenti*
                """),
                "outcome": phrases("""
                    anlaş*, mutabık*, mutabakat*, imzala*, imzalan*, imza, imzası*, uzlaş*,
                    karar al*, kararlaştır*, karar ver*, açıkla*, duyur*, ilan et*, başlat*,
                    hayata geçir*, kuracak*, kurdu*, kurma*, kurul*, kabul et*, kabul edil*,
                    onayla*, onaylan*, taahhüt*, planla*, bekleniyor, hedef*, öngör*, açıl*,
                    açtı*, açacak*, hizmete, ilk kez, ilk defa, ortak bildiri*, ortak açıklama*,
                    yürürlüğe, teslim*, gerçekleştir*, düzenlen*, yapılacak*, tahsis*, milyon,
                    milyar, protokol*, temelini at*, artır*, sağlayacak*, verecek*, yapacak*
                """),
                "delivered": phrases("""
                    imzaladı*, imzalandı*, imzalanmıştır, imzalamıştır, imza altına alındı*,
                    yayımlandı*, kabul edildi*, kabul etti*, yürürlüğe girdi*, açtı*, açıldı*,
                    hizmete açıldı, başlattı*, başlatıldı*, hayata geçirdi*, temelini attı*,
                    teslim edildi*, teslim etti*, onaylandı*, onayladı*, kuruldu*, kurdu*,
                    tamamlandı*, gerçekleştirildi*, düzenlendi*, yapıldı*
                """),
                "agreed": phrases("""
                    mutabık kaldı*, mutabakata var*, anlaştı*, anlaşmaya var*, uzlaştı*,
                    karar aldı*, karar verdi*, kararlaştır*, teyit etti*, taahhüt*, ilan etti*,
                    duyurdu*, açıkladı*, hedef koyduk, hedef belirle*, söz verdi*
                """),
                "planned": phrases("""
                    imzalanacak*, imzalayacak*, açılacak*, kurulacak*, kuracak*, başlayacak*,
                    başlatılacak*, yapılacak*, yapacak*, düzenlenecek*, gerçekleştirilecek*,
                    verecek*, sağlayacak*, sağlanacak*, gönderecek*, olacak*, edecek*, edilecek*,
                    hedefliyor*, hedefimiz, planlıyor*, planlanıyor, planlanan, öngörülüyor,
                    bekleniyor, niyetinde*, arzu ediyor*, çalışmalar sürüyor, önümüzdeki,
                    gelecek yıl*, yıl sonuna kadar, artırılacak*, artıracak*
                """),
                "cooperation": phrases("""
                    iş birliği*, işbirliği*, ortaklık*, ortak, birlikte, destek*, girişim*,
                    program*, proje*, diyalog*, geliştir*, güçlendir*, derinleştir*, genişlet*,
                    yatırım*, ticaret*, ticari, ikili, dayanışma*, yardım*, eğitim*
                """),
                "background": phrases("""
                    o tarihten beri, geçmişte, tarihsel, yıllardır, daha önce, her yıl
                """),
                "noise": phrases("""
                    teşekkür*, günaydın, iyi günler, hanımefendiler, beyefendiler, değerli dostum,
                    kıymetli, saygıyla selamlıyorum, hoş geldiniz, ayrıca okuyun,
                    tüm hakları saklıdır, alkış*, taziye*, rahmet, abone ol*, tebrik*
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    imzalanması bekleniyor, imzalanması planlan*, açılması planlan*,
                    kurulması planlan*
                """),
                "outcome": phrases("""
                    anlaşamadı*, uzlaşamadı*, imzalanmadı*, imzalanamadı*, imzalamadı*, reddetti*,
                    anlaşmazlık*, sonuç alınamadı*, mutabakat sağlanamadı*, henüz imzalan*,
                    kabul edilmedi*, müzakere ediliyor
                """),
            },
            areas={
                "political": phrases("""
                    zirve*, diplomat*, diplomas*, devlet başkan*, dışişleri, birleşmiş milletler,
                    bm, parlamento*, büyükelçi*, müzakere*, avrupa birliği, stratejik ortaklık*
                """),
                "security": phrases("""
                    güvenlik*, savunma*, asker*, terör*, füze*, silah*, savaş*, ateşkes*, nato,
                    barış güc*, iha, siha
                """),
                "trade": phrases("""
                    ticaret*, ticari, yatırım*, gümrük*, tarife*, ihracat*, ithalat*, iş dünyası,
                    iş insan*, pazar*, piyasa*, şirket*, ekonomi*, firma*
                """),
                "energy": phrases("""
                    enerji*, petrol*, doğal gaz*, doğalgaz*, gaz, elektrik*, yenilenebilir,
                    hidrojen*, boru hatt*
                """),
                "transport": phrases("""
                    ulaştırma*, ulaşım*, lojistik*, koridor*, demiryolu*, demir yolu*, karayolu*,
                    liman*, havalimanı*, havaalanı*, havacılık*, transit*
                """),
                "digital": phrases("""
                    dijital*, siber*, teknoloji*, yapay zek*, yarı iletken*, inovasyon*,
                    internet*
                """),
                "climate": phrases("""
                    iklim*, emisyon*, çevre*, biyoçeşitlilik, karbon*, orman*, su kaynak*
                """),
                "health": phrases("""
                    sağlık*, salgın*, pandemi*, aşı*, tıp, tıbbi, hastane*
                """),
                "education": phrases("""
                    eğitim*, üniversite*, öğrenci*, burs*, akademi*, araştırma*, okul*, gençlik*,
                    gençler*
                """),
                "nuclear": phrases("nükleer*, silahsızlan*, atom*, uranyum*"),
                "humanitarian": phrases("""
                    insani*, mülteci*, afet*, deprem*, rehine*, mağdur*
                """),
                "migration": phrases("""
                    göç*, göçmen*, vize*, sınır*, sığınma*, iltica*
                """),
                "minerals": phrases("""
                    maden*, mineral*, nadir toprak*, lityum*, kömür*, bakır*, bor
                """),
                "food": phrases("""
                    gıda*, tarım*, tahıl*, gübre*, balıkçı*, buğday*
                """),
                "space": phrases("uzay*, uydu*"),
                "justice": phrases("""
                    insan hakları*, adalet*, yolsuzluk*, suç*, mahkeme*, hukuk*, iade*
                """),
                "culture": phrases("""
                    kültür*, spor*, turizm*, turist*, müze*, olimpiyat*, miras*
                """),
                "finance": phrases("""
                    finans*, banka*, kredi*, borç*, fon*, bütçe*, mali, vergi*, imf
                """),
            },
        ),
    },
)
