"""Uzbek, in Latin and in Cyrillic letters."""

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
        and_words="va",
        year_words=r"-?yil\w{0,5}",
        inflected_months=True,
    ),
    date_roles=DateRoleWords(
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
        },
    ),
    speakers=SpeakerWords(
        journalists=word_set("savol muxbir jurnalist"),
        answers=word_set("javob"),
    ),
    documents=DocumentWords(
        interview="suhbat|intervyu",
    ),
)
