"""Turkish."""

from briefing.languages.base import (
    DateFormat,
    DateRoleWords,
    DateWords,
    DocumentWords,
    Language,
    MemoWords,
    NumberWords,
    SpeakerWords,
    Vocabulary,
    parse_names,
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
        future=r"gelecek|önümüzdeki|\w+(?:acak|ecek)",
        rest="sonuna|sonunda",
        gatherings=(
            r"zirve\w*|toplantı\w*|görüşme\w*|ziyaret\w*|seçim\w*|referandum\w*|konferans\w*"
            r"|forum\w*|oturum\w*|müzakere\w*"
        ),
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
        tolls=r"öldü\w*|ölü|ölen\w*|yaralı\w*|yaralan\w*|kayıp\w*",
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
        meetings=(
            r"ziyaret\w*|zirve\w*|görüş\w*|toplantı\w*|bir araya geldi\w*|kabul etti"
            r"|saldırı\w*|deprem\w*"
        ),
        events=r"açılış\w*|katıldı\w*|imzala\w+|açıkla\w+|konferans\w*|seçim\w*",
        today="bugün|dün|bu hafta",
        thanks=r"tebrik\w*|kutla\w*|teşekkür\w*|memnuniyet\w*|taziye\w*",
        first_person_plural=r"biz\w{0,4}|Biz\w{0,4}|ben|Ben|benim|bizim",
        antecedents=r"bu(?! (?:yıl|ay|hafta)\b)|şu|onlar\w*|onun|böyle\w*|söz konusu",
        self_references=r"bu (?:rapor|çalışma)\w*",
        obligations=r"gerek\w*|\w+(?:malı|meli)(?:dır|dir|dırlar|dirler)|öner\w+",
        recommendations=r"öner(?:iyoruz|ilmektedir|ilir)",
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
    memo=MemoWords(
        labels={
            "to": "Kime",
            "through": "Aracılığıyla",
            "cc": "Bilgi",
            "purpose": "Amaç",
            "from": "Kimden",
            "date": "Tarih",
            "subject": "Konu",
            "reference": "Sayı",
            "marking": "Gizlilik derecesi",
            "untitled": "Bilgi notu",
            "contents": "İçindekiler",
            "page_of": "Sayfa {page} / {pages}",
            "logo": "Logo",
            "verbatim": "Maddeler aynen alıntılanmıştır; S1, S2, … kaynakları gösterir.",
            "nothing": "Bildirilecek husus yoktur.",
            "what": "Husus",
            "status": "Durum",
            "status.delivered": "Gerçekleşti",
            "status.agreed": "Mutabık kalındı",
            "status.planned": "Planlanıyor",
            "area": "Alan",
            "speaker": "Konuşmacı",
            "speaks": "Konuşmacı: {name}",
            "figure": "Rakam",
            "see": "Bkz. {points}.",
            "see_also": "Ayrıca bkz. {points}.",
            "documents": "{count} belge",
            "legend": "Gerçekleşti: yapıldı, imzalandı veya yürürlükte. Mutabık kalındı: karara bağlandı, taahhüt edildi veya açıklandı. Planlanıyor: öngörüldü veya bekleniyor.",
            "before": "Önceki: {text}",
            "gone_note": "Önceki nottan alıntıdır; bugünkü kaynaklar bunu doğrulamıyor.",
            "quotations": "Alıntılar: {name}",
            "said": "{name}: ",
            "point": "Madde",
            "actor": "Kim",
            "documents.one": "1 belge",
            "other": "Diğer",
            "change.new": "Yeni",
            "change.updated": "Güncellendi",
            "change.gone": "Artık yer almıyor",
            "also": "Ayrıca: {sources}",
            "differs": "Farklı: {sources}",
            "source": "Kaynak",
            "section": "Bölüm",
            "page": "s. {page}",
            "quote": "“{text}”",
            "sources": "Kaynaklar",
            "number": "No",
            "document": "Belge",
            "title": "Başlık",
            "kind": "Tür",
            "language": "Dil",
            "words": "Sözcük",
            "share": "Nottaki payı",
            "warnings": "Okuma uyarıları",
            "not_read": "Okunamayanlar",
            "not_listed": "Burada alıntılanmayan diğer belgeler: {count}",
            "judged": "Cümleleri bir dil modeli ({model}) seçti. Her biri kelimesi kelimesine alıntılanmıştır.",
            "file": "Dosya",
            "reason": "Neden",
            "coverage": "Kapsam",
            "coverage.note": "Belge ve alan başına madde sayısı.",
            "total": "Toplam",
            "annex": "Ek: belgelere göre",
            "kind.document": "Belge",
            "kind.interview": "Röportaj",
            "kind.news": "Haber",
            "kind.joint-statement": "Ortak bildiri",
            "kind.readout": "Görüşme özeti",
            "kind.report": "Rapor",
            "kind.fact-sheet": "Bilgi formu",
            "kind.press-conference": "Basın toplantısı",
            "kind.order": "Kararname",
            "kind.debate": "Genel görüşme",
            "kind.meeting": "Tutanak",
            "kind.minutes": "Tutanak",
            "kind.remarks": "Konuşma",
            "kind.statement": "Açıklama",
            "search": "Ara",
            "all": "Tümü",
            "timeline": "Zaman çizelgesi",
            "close": "Kapat",
            "and_more": "{title} ve {count} belge daha",
            "page.skip": "Nota geç",
            "page.tools": "Arama ve süzgeçler",
            "page.search_hint": "Maddelerde ve kaynaklarda geçen sözcükler",
            "page.clear": "Temizle",
            "page.shown": "{all} maddeden {n} tanesi gösteriliyor",
            "page.none": "Eşleşen madde yok.",
            "page.texts": "Kaynak metinleri",
            "page.all_sources": "Tüm kaynaklar",
            "page.previous": "Önceki alıntı",
            "page.next": "Sonraki alıntı",
            "page.place": "Alıntı {n} / {all}",
            "page.found": "{n} sonuç",
            "page.choose": "Kaynağında okumak için bir madde seçin.",
            "page.theme": "Koyu",
            "page.keys": "Klavye",
            "page.key_next": "sonraki madde",
            "page.key_previous": "önceki madde",
            "page.key_open": "kaynağında göster",
            "page.key_search": "ara",
            "page.key_close": "maddeye dön veya aramayı temizle",
            "page.letters": "Harf tuşlarını kullan",
            "page.as_table": "Tablo olarak",
            "page.print_texts": "Kaynak metinlerini de yazdır",
            "page.back": "Nota dön",
            "page.no_text": "Bu kaynağın metni sayfada yer almıyor.",
            "section.summary": "Öz",
            "section.changes": "Değişiklikler",
            "section.issues": "Başlıca konular",
            "section.outcomes": "Sonuçlar",
            "section.cooperation": "İş birliği alanları",
            "section.positions": "Taraf tutumları",
            "section.calendar": "Önemli tarihler",
            "section.next": "Sonraki adımlar ve tarihler",
            "section.figures": "Temel rakamlar",
            "section.events": "Gelişmeler",
            "section.decisions": "Kararlar",
            "section.actions": "Yapılacaklar",
            "section.problems": "Sorunlar",
            "section.attendance": "Katılanlar",
            "section.findings": "Başlıca bulgular",
            "section.recommendations": "Öneriler",
            "section.open": "Açık sorular",
            "empty.issues": "Belgelerde öne çıkan bir konu yok.",
            "empty.outcomes": "Belgelerde bir sonuç bildirilmiyor.",
            "empty.cooperation": "Belgelerde iş birliğine değinilmiyor.",
            "empty.decisions": "Karar bulunamadı.",
            "empty.actions": "Yapılacak iş bulunamadı.",
            "empty.findings": "Bulgu bulunamadı.",
            "empty.recommendations": "Öneri bulunamadı.",
            "area.political": "Siyasi ilişkiler",
            "area.security": "Güvenlik ve savunma",
            "area.trade": "Ticaret ve yatırım",
            "area.energy": "Enerji ve sanayi",
            "area.transport": "Ulaştırma ve lojistik",
            "area.digital": "Dijital ve teknoloji",
            "area.climate": "İklim ve çevre",
            "area.health": "Sağlık",
            "area.education": "Eğitim ve değişim",
            "area.nuclear": "Nükleer silahsızlanma ve güvenlik",
            "area.humanitarian": "İnsani yardım",
            "area.migration": "Göç ve vize",
            "area.minerals": "Kritik mineraller ve madencilik",
            "area.food": "Gıda ve tarım",
            "area.space": "Uzay",
            "area.justice": "Adalet ve insan hakları",
            "area.culture": "Kültür, spor ve turizm",
            "area.finance": "Finans ve kalkınma",
        },
        date_format=DateFormat(
            months=phrases("""
                Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım,
                Aralık
            """),
            short_months=phrases("Oca, Şub, Mar, Nis, May, Haz, Tem, Ağu, Eyl, Eki, Kas, Ara"),
            group=".",
            percent="%{n}",
        ),
        language_names=parse_names("""
            af Afrikaanca; sq Arnavutça; am Amharca; ar Arapça; hy Ermenice; az Azerbaycan dili; eu
            Baskça; be Belarusça; bn Bengalce; bs Boşnakça; bg Bulgarca; my Birman dili; ca
            Katalanca; zh Çince; zh-Hans Basitleştirilmiş Çince; zh-Hant Geleneksel Çince; hr
            Hırvatça; cs Çekçe; da Danca; nl Felemenkçe; en İngilizce; eo Esperanto; et Estonca; fi
            Fince; fr Fransızca; gl Galiçyaca; ka Gürcüce; de Almanca; el Yunanca; gu Güceratça; he
            İbranice; hi Hintçe; hu Macarca; is İzlandaca; id Endonezce; ga İrlandaca; it İtalyanca;
            ja Japonca; kn Kannada dili; kk Kazakça; km Khmer dili; ko Korece; ky Kırgızca; ku
            Kürtçe; lo Lao dili; la Latince; lv Letonca; lt Litvanca; mk Makedonca; ms Malayca; ml
            Malayalam dili; mt Maltaca; mr Marathi dili; mn Moğolca; ne Nepalce; no Norveççe; nb
            Norveççe Bokmål; nn Norveççe Nynorsk; ps Peştuca; fa Farsça; pl Lehçe; pt Portekizce; pa
            Pencapça; ro Rumence; ru Rusça; sr Sırpça; si Sinhali dili; sk Slovakça; sl Slovence; so
            Somalice; es İspanyolca; sw Svahili dili; sv İsveççe; tl Tagalogca; fil Filipince; tg
            Tacikçe; ta Tamilce; tt Tatarca; te Telugu dili; th Tayca; tr Türkçe; tk Türkmence; uk
            Ukraynaca; ur Urduca; uz Özbekçe; vi Vietnamca; cy Galce; yi Yidiş
        """),
    ),
)
