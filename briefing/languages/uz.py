"""Uzbek, in Latin and in Cyrillic letters."""

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
    code="uz",
    name="Uzbek",
    dialogue_dash=True,
    letters="ъэёўқғҳʻ",
    stop_words=word_set("""
        agar ammo ana asosan avval ayniqsa ayrim ba'zi balki barcha bari bilan bir birga biri
        biroq biz bizga bizning bo'ladi bo'lgan bo'lib bo'lish bo'lishi bo'lsa bo'yicha boshqa bu
        bular bunda bunday buni buning chunki da deb dedi degan edi ega ekan ekanligi emas endi
        eng esa eski faqat hali ham hamda hamma haqida har harbir hatto hech hozir ichida ilgari
        kabi kerak keyin kim ko'p ko'ra lekin lozim mana manba mazkur men mening mumkin na nafaqat
        nima nimaga o'rtasida o'sha o'z o'zbekiston o'zi o'zining orqali qachon qadar qanday
        qarshi qiladi qilgan qilib qilish sari sen shu shunday shuning shuningdek siz sizning
        tomon tomonidan u uchun ular ularning undan unga uni uning uzoq va xolos yana yangi yil
        yilda yili yo'q yoki yuqori аввал агар айниқса айрим аммо асосан балки барча баъзи биз
        бизга бизнинг билан бир бирга бири бироқ бошқа бу булар бунда бундай буни бунинг бўйича
        бўлади бўлган бўлиб бўлиш бўлиши бўлса ва да деб деган деди ичида йил йилда йўқ каби кейин
        керак ким кўп кўра лекин лозим мазкур мана мен мумкин на нафақат нима орқали сиз томонидан
        у улар уларнинг унга ундан уни унинг учун фақат чунки шу шундай шунинг шунингдек эга эди
        экан эканлиги эмас энг энди эса юқори яна янги ёки ўз ўзи ўзининг ўртасида ўша қандай
        қарши қилган қилиб қилиш ҳали ҳам ҳамда ҳамма ҳар ҳатто ҳақида ҳеч ҳозир
    """),
    abbreviations=word_set("akad h.k prof sh.k tel va акад в.б проф т.б ш.к"),
    numbered_abbreviations=word_set("б т"),
    anaphoric_openings="u|ular|uning|bu|shu|shuningdek|biroq|lekin|ammo|va|shuning uchun",
    dates=DateWords(
        relative={
            "kecha": "-1d",
            "ertaga": "1d",
            "o.tgan hafta": "-1w",
            "(?:kelasi|keyingi) hafta": "1w",
            "(?:bu|shu|joriy) yil(?:da|i)?": "0y",
            "o.tgan yili|bultur": "-1y",
            "(?:kelasi|kelgusi|keyingi) yil(?:da|i)?": "1y",
        },
        relative_years={
            "(?:joriy|shu) yil(?:ning)? …": 0,
            "(?:o.tgan yil(?:ning)?|bultur) …": -1,
            "(?:kelasi|keyingi|kelgusi) yil(?:ning)? …": 1,
        },
        and_words="va",
        year_words=r"-?yil\w{0,5}",
        links="-",
        inflected_months=True,
    ),
    date_roles=DateRoleWords(
        future=r"kelgusi|keyingi|rejalash\w+",
        rest="oxiriga|oxirida",
        gatherings=(
            r"sammit\w*|uchrashuv\w*|tashrif\w*|saylov\w*|referendum\w*|konferensiya\w*"
            r"|forum\w*|muzokara\w*|majlis\w*"
        ),
        owner="kim|mas.ul|ijrochi",
        commitment="kerak|lozim|shart|tayyorlaydi|taqdim etadi|o.tkazadi",
        after_deadline="qadar|gacha|kechiktirmay",
        deadline=r"muddat\w*|oxirgi (?:kun|sana)\w*|amal qil\w+|tugaydi|yakunlan\w+",
        event=(
            "bo.lib o.tadi|o.tkaziladi|navbatdagi"
            r"|keyingi (?:uchrashuv|yig.ilish|sammit|majlis)\w*|rejalashtiril\w+"
        ),
        effective=r"kuchga kir\w+",
        birth=r"tug.il\w+|vafot",
        published=r"sana|sanasi|e.lon qilin\w+|yangilan\w+|chop etil\w+",
    ),
    numbers=NumberWords(
        tolls=r"halok\w*|o.ldi\w*|jarohat\w*|yarador\w*",
        scales={
            "ming": 10**3,
            "mln|million": 10**6,
            "mlrd|milliard": 10**9,
        },
        percent=r"foiz\w{0,3}",
        currencies={
            "so.m|сўм": "UZS",
            r"dollar\w{0,4}|(?:aqsh )dollar\w{0,4}": "USD",
            "yevro|евро": "EUR",
        },
    ),
    speakers=SpeakerWords(
        offices=word_set("prezident vazir bosh elchi rais spiker matbuot-kotib"),
        journalists=word_set("savol muxbir jurnalist"),
        answers=word_set("javob"),
    ),
    documents=DocumentWords(
        meetings=(
            r"uchrash\w*|tashrif\w*|sammit\w*|qabul qil\w*|muzokara\w*|majlis\w*|hujum\w*"
            r"|zilzila\w*"
        ),
        events=r"ochil\w*|ishtirok et\w*|imzola\w+|konferensiya\w*|saylov\w*",
        today="bugun|kecha|shu hafta",
        thanks=r"tabrikla\w*|minnatdor\w*|rahmat|hamdardlik",
        first_person_plural=r"biz(?!nes)\w{0,4}|Biz(?!nes)\w{0,4}|men|Men|mening",
        antecedents=r"u|ular\w*|bu|shu|bunday|uning",
        reversals="rad etildi|bekor qilindi|qoldirildi",
        genres={
            "joint-statement": r"\bqo.shma (?:bayonot|deklaratsiya|kommyunike)\w*",
            "press-conference": r"\bmatbuot anjumani\w*|\bbrifing\w*",
            "interview": r"\bsuhbat\w*|\bintervyu\w*",
            "order": r"\bfarmon\w*|\bqaror\w*",
            "minutes": r"\bbayonnoma\w*",
            "remarks": r"\bnutq\w*|\bmurojaat\w*",
            "statement": r"\bbayonot\w*",
            "report": r"\bhisobot\w*|\bma.ruza\w*",
        },
        headline_verbs=r"imzola\w+|qabul qil\w+|e.lon qil\w+|muhokama qil\w+|bayon qildi|o.tkazdi",
        greetings="hurmatli|aziz|assalomu|rahmat",
        reporting_verbs="dedi|ta.kidladi|bildirdi",
        section_roles={
            "summary": r"qisqacha mazmun\w*|xulosa qismi",
            "introduction": "kirish|so.zboshi|maqsad",
            "background": "tarixi?|ma.lumot",
            "method": "usullar|metodologiya",
            "findings": "natijalar|tahlil|muhokama",
            "recommendations": "tavsiyalar|takliflar",
            "conclusions": r"xulosa\w*",
            "next-steps": "keyingi qadamlar|muddatlar",
            "examples": "misollar",
            "literature": "adabiyotlar|manbalar",
            "annex": r"ilova\w*",
            "contents": "mundarija",
            "agenda": "kun tartibi",
            "attendance": "qatnashganlar|ishtirokchilar",
            "decisions": "qarorlar?",
            "actions": "topshiriqlar|vazifalar",
        },
        interview="suhbat|intervyu",
    ),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("aniqlandi, ko‘rsatdi, ko'rsatdi, oshdi, kamaydi"),
                "recommendation": phrases("tavsiya*, kerak, zarur, lozim, taklif*"),
                "open": phrases("noma'lum, aniq emas, hali"),
                "noise": phrases("masalan, ushbu bobda"),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    tashvish*, xavotir*, tahdid*, inqiroz*, ustuvor*, kun tartib*, muhokama*,
                    ko'rib chiq*, fikr almash*, qoral*, chaqir*, muhim*, pozitsiya*, ziddiyat*,
                    barqarorlik*, masala*, muammo*, xavf*, sanksiya*, suverenitet*, ташвиш*,
                    таҳдид*, инқироз*, муҳокама*, кўриб чиқ*, фикр алмаш*, муҳим*, масала*,
                    барқарорлик*
                """),
                "outcome": phrases("""
                    kelish*, kelishuv*, bitim*, imzola*, memorandum*, e'lon qil*, ishga tush*,
                    tashkil et*, tashkil qil*, qabul qil*, qaror*, rejalashtir*, kutil*, ajrat*,
                    ochil*, ochdi, ilk bor, tasdiqla*, ma'qulla*, topshir*, qurildi, quriladi,
                    ratifikatsiya*, o'tkazil*, deklaratsiya*, qo'shma bayonot*, келиш*, битим*,
                    имзола*, меморандум*, эълон қил*, ишга туш*, ташкил эт*, қабул қил*, қарор*,
                    режалаштир*, кутил*, ажрат*, очил*, тасдиқла*, қурилди, қурилади
                """),
                "delivered": phrases("""
                    imzolandi, imzoladi, imzoladilar, imzolashdi, ochildi, ochdi, tashkil etildi,
                    tashkil qilindi, yakunlandi, qabul qilindi, ishga tushirildi, qurildi,
                    topshirildi, tasdiqlandi, ajratildi, o'tkazildi, bo'lib o'tdi, kuchga kirdi,
                    oshdi, имзоланди, имзолади, очилди, ташкил этилди, қабул қилинди,
                    ишга туширилди, қурилди, тасдиқланди, ажратилди, бўлиб ўтди
                """),
                "agreed": phrases("""
                    kelishib oldi*, kelishildi, kelishishdi, kelishuvga erish*, e'lon qildi,
                    qaror qildi, qaror qabul qil*, ma'qulla*, topshiriq berdi, majburiyat*,
                    qo'llab-quvvatladi, келишиб олди*, келишилди, келишувга эриш*, эълон қилди,
                    қарор қилди, маъқулла*
                """),
                "planned": phrases("""
                    rejalashtir*, kutilmoqda, kutil*, bo'ladi, o'tkaziladi, bo'lib o'tadi, niyat*,
                    kelgusi, kelasi yil*, quriladi, ochiladi, tashkil etiladi, beriladi,
                    ajratiladi, imzolanadi, tayyorlanmoqda, boshlanadi, mo'ljallan*, режалаштир*,
                    кутилмоқда, ўтказилади, келгуси, қурилади, очилади, ташкил этилади,
                    ажратилади, имзоланади, мўлжаллан*
                """),
                "cooperation": phrases("""
                    hamkorlik*, sherik*, birgalik*, qo'shma, qo'llab-quvvat*, tashabbus*, dastur*,
                    loyiha*, muloqot*, mustahkamla*, kengaytir*, chuqurlashtir*, investitsiya*,
                    savdo*, ikki tomonlama, tajriba almash*, yordam*, ҳамкорлик*, шерик*, қўшма,
                    ташаббус*, дастур*, лойиҳа*, мулоқот*, мустаҳкамла*, кенгайтир*, инвестиция*,
                    савдо*
                """),
                "background": phrases("""
                    eslatib o'tamiz, avvalroq, tarixan, har yili, o'shandan beri, эслатиб ўтамиз,
                    аввалроқ
                """),
                "noise": phrases("""
                    rahmat, xayrli kun, hurmatli, shuningdek o'qing, tabrikla*, obuna bo'ling,
                    раҳмат, ҳурматли, табрикла*
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    imzolanishi kutil*, imzolanishi rejalashtir*
                """),
                "outcome": phrases("""
                    kelisha olma*, rad et*, imzolanmadi, qabul qilinmadi, имзоланмади, рад эт*
                """),
            },
            areas={
                "political": phrases("""
                    sammit*, diplomat*, davlat rahbar*, tashqi ishlar, strategik sherik*, bmt,
                    parlament*, elchixona*, elchi, muzokara*, саммит*, дипломат*, ташқи ишлар,
                    бмт, парламент*, музокара*
                """),
                "security": phrases("""
                    xavfsizlik*, mudofaa*, harbiy, terror*, raketa*, qurol*, urush*, хавфсизлик*,
                    мудофаа*, ҳарбий
                """),
                "trade": phrases("""
                    savdo*, invest*, eksport*, import*, biznes*, tadbirkor*, bozor*, kompaniya*,
                    iqtisod*, tovar ayirbosh*, korxona*, савдо*, инвест*, экспорт*, импорт*,
                    иқтисод*, корхона*, компания*
                """),
                "energy": phrases("""
                    energ*, neft*, gaz, gazni, elektr*, qayta tiklanuvchi, vodorod*,
                    quyosh elektr*, энерг*, нефть, газ, электр*
                """),
                "transport": phrases("""
                    transport*, logistika*, yo'lak*, temir yo'l*, yo'l, yo'llar*, avtomobil yo'l*,
                    port, aeroport*, avia*, tranzit*, reys*, транспорт*, логистика*, темир йўл*,
                    йўлак*, аэропорт*, транзит*
                """),
                "digital": phrases("""
                    raqamli*, kiber*, texnolog*, sun'iy intellekt*, innovatsi*, internet*,
                    рақамли*, технолог*, инновацион*
                """),
                "climate": phrases("""
                    iqlim*, ekolog*, atrof-muhit*, atrof muhit*, suv resurs*, иқлим*, эколог*,
                    сув ресурс*
                """),
                "health": phrases("""
                    sog'liqni saqlash*, sog'liq*, pandemiya*, vaksina*, tibbiyot*, kasalxona*,
                    соғлиқ*, тиббиёт*
                """),
                "education": phrases("""
                    ta'lim*, universitet*, talaba*, stipendiya*, akademi*, maktab*, yoshlar*,
                    таълим*, университет*, талаба*, мактаб*, ёшлар*
                """),
                "nuclear": phrases("""
                    yadro*, qurolsizlan*, atom*, radiatsi*, uran*, ядро*, атом*
                """),
                "humanitarian": phrases("""
                    gumanitar*, qochqin*, falokat*, jabrlan*, гуманитар*, қочқин*
                """),
                "migration": phrases("""
                    migratsiya*, migrant*, viza*, chegara*, миграция*, виза*, чегара*
                """),
                "minerals": phrases("""
                    foydali qazilma*, qazilma*, mineral*, konchilik*, oltin, ko'mir,
                    фойдали қазилма*
                """),
                "food": phrases("""
                    oziq-ovqat*, qishloq xo'jalig*, don, agro*, o'g'it*, озиқ-овқат*,
                    қишлоқ хўжалиг*
                """),
                "space": phrases("kosmos*, kosmik*, sun'iy yo'ldosh*, космос*"),
                "justice": phrases("""
                    inson huquq*, huquqni muhofaza*, korrupsiya*, jinoyat*, sud, инсон ҳуқуқ*,
                    коррупция*
                """),
                "culture": phrases("""
                    madani*, sport*, turizm*, sayyoh*, muzey*, meros*, маданий*, спорт*, туризм*
                """),
                "finance": phrases("""
                    moliya*, bank*, kredit*, qarz*, jamg'arma*, byudjet*, valyuta*, soliq*,
                    grant*, молия*, банк*, кредит*
                """),
            },
        ),
    },
    memo=MemoWords(
        labels={
            "to": "Kimga",
            "through": "Orqali",
            "cc": "Nusxa",
            "purpose": "Maqsad",
            "from": "Kimdan",
            "date": "Sana",
            "subject": "Mavzu",
            "reference": "Chiq. №",
            "marking": "Grif",
            "untitled": "Ma’lumotnoma",
            "contents": "Mundarija",
            "page_of": "{page}-bet, jami {pages}",
            "logo": "Logotip",
            "verbatim": "Bandlar so‘zma-so‘z keltirilgan; S1, S2, … manbalarni bildiradi.",
            "nothing": "Xabar qilinadigan narsa yo‘q.",
            "what": "Mazmuni",
            "status": "Holati",
            "status.delivered": "Bajarildi",
            "status.agreed": "Kelishildi",
            "status.planned": "Rejalashtirilgan",
            "area": "Yo‘nalish",
            "speaker": "So‘zlovchi",
            "speaks": "So‘zlovchi: {name}",
            "figure": "Ko‘rsatkich",
            "see": "{points} ga qarang.",
            "see_also": "{points} ga ham qarang.",
            "documents": "{count} ta hujjat",
            "legend": "Bajarildi: qilingan, imzolangan yoki kuchga kirgan. Kelishildi: qaror qilingan, va’da berilgan yoki e’lon qilingan. Rejalashtirilgan: mo‘ljallangan yoki kutilmoqda.",
            "before": "Avval: {text}",
            "gone_note": "Oldingi ma’lumotnomadan olindi; bugungi manbalar buni tasdiqlamaydi.",
            "quotations": "Iqtiboslar: {name}",
            "said": "{name}: ",
            "point": "Band",
            "actor": "Kim",
            "documents.one": "1 ta hujjat",
            "other": "Boshqa",
            "change.new": "Yangi",
            "change.updated": "Yangilandi",
            "change.gone": "Endi tilga olinmagan",
            "also": "Shuningdek: {sources}",
            "differs": "Boshqacha: {sources}",
            "source": "Manba",
            "section": "Bo‘lim",
            "page": "{page}-bet",
            "quote": "“{text}”",
            "sources": "Manbalar",
            "number": "№",
            "document": "Hujjat",
            "title": "Nomi",
            "kind": "Turi",
            "language": "Tili",
            "words": "So‘z",
            "share": "Ma’lumotnomadagi ulushi",
            "warnings": "O‘qish bo‘yicha ogohlantirishlar",
            "not_read": "O‘qilmagan",
            "not_listed": "Bu yerda iqtibos keltirilmagan boshqa hujjatlar: {count}",
            "judged": "Gaplarni til modeli ({model}) tanladi. Har biri so‘zma-so‘z keltirilgan.",
            "file": "Fayl",
            "reason": "Sababi",
            "coverage": "Qamrov",
            "coverage.note": "Hujjat va yo‘nalishlar bo‘yicha tezislar soni.",
            "total": "Jami",
            "annex": "Ilova: hujjatlar bo‘yicha",
            "kind.document": "Hujjat",
            "kind.interview": "Suhbat",
            "kind.news": "Yangilik",
            "kind.joint-statement": "Qo‘shma bayonot",
            "kind.readout": "Uchrashuv haqida xabar",
            "kind.report": "Hisobot",
            "kind.fact-sheet": "Ma’lumot varaqasi",
            "kind.press-conference": "Matbuot anjumani",
            "kind.order": "Farmon",
            "kind.debate": "Munozara",
            "kind.meeting": "Bayonnoma",
            "kind.minutes": "Bayonnoma",
            "kind.remarks": "Nutq",
            "kind.statement": "Bayonot",
            "search": "Qidirish",
            "all": "Hammasi",
            "timeline": "Xronologiya",
            "close": "Yopish",
            "and_more": "{title} va yana {count}",
            "page.skip": "Ma’lumotnomaga o‘tish",
            "page.tools": "Qidiruv va saralash",
            "page.search_hint": "Tezislar va manbalardagi so‘zlar",
            "page.clear": "Tozalash",
            "page.shown": "Ko‘rsatilgan tezislar: {all} dan {n}",
            "page.none": "Mos tezis yo‘q.",
            "page.texts": "Manba matnlari",
            "page.all_sources": "Barcha manbalar",
            "page.previous": "Oldingi iqtibos",
            "page.next": "Keyingi iqtibos",
            "page.place": "Iqtibos: {all} dan {n}",
            "page.found": "topildi: {n}",
            "page.choose": "Manbada o‘qish uchun tezisni tanlang.",
            "page.theme": "To‘q",
            "page.keys": "Klavishlar",
            "page.key_next": "keyingi tezis",
            "page.key_previous": "oldingi tezis",
            "page.key_open": "manbada ko‘rsatish",
            "page.key_search": "qidirish",
            "page.key_close": "tezisga qaytish yoki qidiruvni tozalash",
            "page.letters": "Harf klavishlaridan foydalanish",
            "page.as_table": "Jadval ko‘rinishida",
            "page.print_texts": "Manba matnlarini ham chop etish",
            "page.back": "Ma’lumotnomaga qaytish",
            "page.no_text": "Bu manba matni sahifada yo‘q.",
            "section.summary": "Eng muhimi",
            "section.changes": "Nima o‘zgardi",
            "section.issues": "Asosiy masalalar",
            "section.outcomes": "Natijalar",
            "section.cooperation": "Hamkorlik yo‘nalishlari",
            "section.positions": "Bildirilgan pozitsiyalar",
            "section.calendar": "Muhim sanalar",
            "section.next": "Keyingi qadamlar va sanalar",
            "section.figures": "Asosiy ko‘rsatkichlar",
            "section.events": "Voqealar",
            "section.decisions": "Qarorlar",
            "section.actions": "Topshiriqlar",
            "section.problems": "Muammolar",
            "section.attendance": "Qatnashganlar",
            "section.findings": "Asosiy xulosalar",
            "section.recommendations": "Tavsiyalar",
            "section.open": "Ochiq masalalar",
            "empty.issues": "Hujjatlarda alohida masala ajratilmagan.",
            "empty.outcomes": "Hujjatlarda natijalar haqida aytilmagan.",
            "empty.cooperation": "Hujjatlarda hamkorlik tavsiflanmagan.",
            "empty.decisions": "Qaror topilmadi.",
            "empty.actions": "Topshiriq topilmadi.",
            "empty.findings": "Xulosa topilmadi.",
            "empty.recommendations": "Tavsiya topilmadi.",
            "area.political": "Siyosiy munosabatlar",
            "area.security": "Xavfsizlik va mudofaa",
            "area.trade": "Savdo va investitsiya",
            "area.energy": "Energetika va sanoat",
            "area.transport": "Transport va logistika",
            "area.digital": "Raqamlashtirish va texnologiya",
            "area.climate": "Iqlim va atrof-muhit",
            "area.health": "Sog‘liqni saqlash",
            "area.education": "Ta’lim va almashinuvlar",
            "area.nuclear": "Yadroviy qurolsizlanish va xavfsizlik",
            "area.humanitarian": "Gumanitar yordam",
            "area.migration": "Migratsiya va vizalar",
            "area.minerals": "Foydali qazilmalar",
            "area.food": "Oziq-ovqat va qishloq xo‘jaligi",
            "area.space": "Kosmos",
            "area.justice": "Odil sudlov va inson huquqlari",
            "area.culture": "Madaniyat, sport va turizm",
            "area.finance": "Moliya va rivojlanish",
        },
        date_format=DateFormat(
            months=phrases("""
                yanvar, fevral, mart, aprel, may, iyun, iyul, avgust, sentabr, oktabr, noyabr,
                dekabr
            """),
            short_months=phrases("yan, fev, mar, apr, may, iyu, iyu, avg, sen, okt, noy, dek"),
            long="{y}-yil {d}-{m}",
            medium="{y}-yil {d}-{m}",
            month="{y}-yil {m}",
            day="{d}-{m}",
            days="{y}-yil {d}–{d2}-{m}",
            months_days="{y}-yil {d}-{m} – {d2}-{m2}",
            group="\u00a0",
        ),
        language_names=parse_names("""
            af afrikaans; sq alban; am amxar; ar arab; hy arman; az ozarbayjon; eu bask; be belarus;
            bn bengal; bs bosniy; bg bolgar; my birman; ca katalan; zh xitoy; zh-Hans xitoy
            (soddalashtirilgan mandarin); zh-Hant xitoy (an’anaviy); hr xorvat; cs chex; da dan; nl
            niderland; en inglizcha; eo esperanto; et estoncha; fi fincha; fr fransuzcha; gl
            galisiy; ka gruzincha; de nemischa; el grek; gu gujarot; he ivrit; hi hind; hu venger;
            is island; id indonez; ga irland; it italyan; ja yapon; kn kannada; kk qozoqcha; km
            xmer; ko koreyscha; ky qirgʻizcha; ku kurdcha; lo laos; la lotincha; lv latishcha; lt
            litva; mk makedon; ms malay; ml malayalam; mt maltiy; mr maratxi; mn mongol; ne nepal;
            no norveg; nb norveg-bokmal; nn norveg-nyunorsk; ps pushtu; fa fors; pl polyakcha; pt
            portugalcha; pa panjobcha; ro rumincha; ru ruscha; sr serbcha; si singal; sk slovakcha;
            sl slovencha; so somalicha; es ispancha; sw suaxili; sv shved; tl Tagalog; fil
            filipincha; tg tojik; ta tamil; tt tatar; te telugu; th tay; tr turk; tk turkman; uk
            ukrain; ur urdu; uz o‘zbek; vi vyetnam; cy valliy; yi idish
        """),
    ),
)
