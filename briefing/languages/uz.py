"""Uzbek, in Latin and in Cyrillic letters."""

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
)
