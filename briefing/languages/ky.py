"""Kyrgyz."""

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
    code="ky",
    name="Kyrgyz",
    dialogue_dash=True,
    letters="ъыэёңөү",
    stop_words=word_set("""
        ага азыр азыркы айрым ал алар аларга алардын алып анда андай андан аны анын ар аркылуу ары
        ашык бар бардык башка бери биз бизге биздин бир бирге бири бирок болгон болду боло болот
        болсо болуп болуу боюнча буга бул булар буларды гана го да дагы деген деди дейре дейт деле
        деп жана жатат жаткан же жок жылдын жылы жүрөт жөнүндө кайсы кандай канча карай каршы
        качан керек кийин кийинки кылган кылуу кээ күнү көп көптөгөн мен менен менин мына мындай
        мүмкүн не негизги нече ооба ошентип ошол ошондой ошондуктан сен сиз силер силердин сыяктуу
        тарабынан тийиш туура тууралуу учурда чейин чоң чыккан эгер экен экендиги экени эки эле
        эмес эми эмне этип эткен ээ эң үчүн өз өзү өзүнүн өтө
    """),
    abbreviations=word_set("акад ж.б к.к көч м обл проф"),
    numbered_abbreviations=word_set("б т тел"),
    anaphoric_openings="ал|алар|анын|бул|ушул|ошондой эле|бирок|жана|ошондуктан",
    dates=DateWords(
        and_words="жана",
        year_words=r"жыл\w{0,6}|ж\.",
        inflected_months=True,
    ),
    date_roles=DateRoleWords(
        after_deadline="чейин|дейре|кечиктирбестен|карата",
        deadline=r"мөөнөт\w*|акыркы күн\w*|жарактуу\w*|аяктайт",
        event=r"өтөт|өткөрүлөт|кийинки (?:жолугушуу|жыйын|саммит|отурум)\w*|пландал\w+|болот",
        effective=r"күчүнө кир\w+|колдонууга киргиз\w+",
        birth=r"туулган\w*|төрөлгөн\w*|каза|каза болгон",
        published=r"күнү|жарыялан\w+|жаңыртыл\w+",
    ),
    numbers=NumberWords(
        scales={
            "миң": 10**3,
            r"млн\.?|миллион": 10**6,
            r"млрд\.?|миллиард": 10**9,
        },
        currencies={
            r"сом\w{0,3}": "KGS",
        },
    ),
    speakers=SpeakerWords(
        journalists=word_set("суроо кабарчы"),
        answers=word_set("жооп"),
    ),
    documents=DocumentWords(
        interview="маек",
    ),
)
