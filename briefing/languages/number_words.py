"""Words of dates and figures, by language: data of this room.

Patterns are regular expressions, matched without regard to case.
"""

# What joins the two ends of a range, besides dashes.
JOINS: dict[str, str] = {
    "en": "to|through|until", "ru": "по|до", "fr": "au", "de": "bis", "es": "al", "pt": "a",
    "it": "al", "uk": "по|до", "pl": "do", "cs": "až",
}  # fmt: skip

# What joins two days of one month.
AND: dict[str, str] = {
    "en": "and", "ru": "и", "kk": "және|мен|бен|пен", "fr": "et", "de": "und", "es": "y",
    "pt": "e", "it": "e", "uk": "і|та", "pl": "i", "cs": "a", "tr": "ve", "uz": "va", "ky": "жана",
}  # fmt: skip

# What stands between day and month, or month and year.
LINKS: dict[str, str] = {
    "en": "of|the", "es": "de|del", "pt": "de", "fr": "de|d’|d'", "it": "di|del", "de": "des",
}  # fmt: skip

# What follows a year.
YEARS: dict[str, str] = {
    "ru": r"год\w{0,4}|гг?\.", "uk": r"р(?:ік|ок\w{1,3}|\.)", "kk": r"жыл\w{0,6}|ж\.",
    "ky": r"жыл\w{0,6}|ж\.", "uz": r"-?yil\w{0,5}", "tr": r"yıl\w{0,5}", "pl": r"r\.|rok\w{0,2}",
    "cs": r"rok\w{0,2}",
}  # fmt: skip

# What makes the name of a month, standing alone, a date.
IN_MONTH: dict[str, str] = {
    "en": r"in|since|by|until|last|next|this|early|late|mid|during|from|before|after|of",
    "ru": r"в|с|до|к|по", "uk": r"у|в|з|до", "fr": r"en|dès|depuis|début|fin|mi",
    "de": r"im|seit|bis|ende|anfang|mitte|vom", "es": r"en|desde|hasta|de|para",
    "pt": r"em|desde|até|de", "it": r"in|a|da|entro", "pl": r"w|od|do", "cs": r"v|od|do",
}  # fmt: skip

# Scales: pattern -> factor.
SCALES: dict[str, dict[str, int]] = {
    "en": {"hundred thousand": 10**5, "dozens?": 12, "hundreds?": 10**2,
           "thousands?|k": 10**3, "millions?|mn|mln|m": 10**6, "billions?|bn|bln|b": 10**9,
           "trillions?|trn|tn": 10**12},
    "ru": {r"тыс\.?|тысяч\w{0,3}": 10**3, r"млн\.?|миллион\w{0,3}": 10**6,
           r"млрд\.?|миллиард\w{0,3}": 10**9, r"трлн\.?|триллион\w{0,3}": 10**12},
    "kk": {"мың": 10**3, r"млн\.?|миллион": 10**6, r"млрд\.?|миллиард": 10**9,
           r"трлн\.?|триллион": 10**12},
    "uk": {r"тис\.?|тисяч\w{0,3}": 10**3, r"млн\.?|мільйон\w{0,3}": 10**6,
           r"млрд\.?|мільярд\w{0,3}": 10**9},
    "ky": {"миң": 10**3, r"млн\.?|миллион": 10**6, r"млрд\.?|миллиард": 10**9},
    "uz": {"ming": 10**3, "mln|million": 10**6, "mlrd|milliard": 10**9},
    "fr": {"mille": 10**3, "millions?|mio": 10**6, "milliards?|mds?": 10**9},
    "de": {"tausend": 10**3, r"millionen|million|mio\.?": 10**6, r"milliarden?|mrd\.?": 10**9,
           r"billionen?|bio\.?": 10**12},
    "es": {"mil millones": 10**9, "mil": 10**3, r"millones|millón": 10**6,
           r"billones|billón": 10**12},
    "pt": {"mil": 10**3, "milhões|milhão": 10**6, "bilhões|bilhão|mil milhões": 10**9},
    "it": {"mila": 10**3, "milioni|milione": 10**6, "miliardi|miliardo": 10**9},
    "pl": {r"tys\.?|tysięcy|tysiące": 10**3, r"mln|milion\w{0,3}": 10**6,
           r"mld|miliard\w{0,3}": 10**9},
    "cs": {r"tis\.?|tisíc\w{0,2}": 10**3, r"mil\.?|milion\w{0,2}": 10**6,
           r"mld\.?|miliard\w{0,2}": 10**9},
    "tr": {"bin": 10**3, "milyon": 10**6, "milyar": 10**9, "trilyon": 10**12},
    "ja": {"万": 10**4, "億": 10**8, "兆": 10**12},
    "zh": {"万亿": 10**12, "万": 10**4, "亿": 10**8},
    "ar": {"ألف|آلاف": 10**3, "مليون|ملايين": 10**6, "مليار|مليارات": 10**9},
}  # fmt: skip

SIGNS: dict[str, str] = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₸": "KZT", "₽": "RUB", "₴": "UAH",
    "₹": "INR", "₩": "KRW", "₺": "TRY",
}  # fmt: skip

# Currencies as they are written out: pattern -> ISO 4217.
CURRENCIES: dict[str, str] = {
    r"(?:us|u\.s\.)\s?dollars?|american dollars?|долл(?:\.|ар\w{0,3})(?:\s(?:сша|ақш))?|дол\."
    r"|(?:ақш\s)?доллар\w{0,4}|dollars? (?:us|américains?)|us-dollar|dólares?|dollari|dolarów"
    r"|dolarů|dolar|米ドル|ドル|美元|دولار\w{0,2}|dollars?": "USD",
    r"euros?|евро|еуро|євро|ユーロ|欧元|يورو|eur": "EUR",
    r"pounds? sterling|фунт\w{0,3} стерлингов|英镑|ポンド": "GBP",
    r"(?:japanese )?yen|иен\w{0,2}|йен\w{0,2}|円|日元": "JPY",
    r"yuan|renminbi|rmb|юан\w{0,3}|元|人民币": "CNY",
    r"tenge|тенге|теңге\w{0,4}": "KZT",
    r"rubles?|roubles?|руб\.|рубл\w{1,4}": "RUB",
    r"сом\w{0,3}": "KGS", r"so.m|сўм": "UZS", r"гривень|гривні|грн\.?": "UAH",
    r"lira|türk lirası|tl": "TRY", r"rupees?": "INR", r"won": "KRW", r"francs?": "CHF",
    **{code.lower(): code for code in (
        "USD", "GBP", "JPY", "CNY", "KZT", "RUB", "AUD", "CAD", "CHF", "KRW", "INR", "SGD", "NZD")},
}  # fmt: skip

PERCENT = (
    r"%|％|per\s?cents?(?:age points?)?|percent|pct|процент\w{0,3}|пайыз\w{0,5}"
    r"|відсотк\w{1,3}|pour cent|prozent\w{0,3}|por ciento|por cento|per cento|procent\w{0,2}"
    r"|yüzde|foiz\w{0,3}"
    r"|パーセント|في المئة|بالمئة|п\.\s?п\."
)

# Numbers written out, from two on.
NUMERALS: dict[str, dict[str, int]] = {
    "en": {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen":
        15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
        "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90,
    },
    "ru": {
        "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь":
        8, "девять": 9, "десять": 10, "двадцать": 20, "тридцать": 30,
    },
    "kk": {
        "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9,
    },
    "fr": {
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf":
        9, "dix": 10, "vingt": 20,
    },
    "de": {
        "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
        "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "zwanzig": 20,
    },
    "es": {
        "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
        "nueve": 9, "diez": 10, "veinte": 20,
    },
}  # fmt: skip

# Counts without a number; their value is the word itself.
VAGUE: dict[str, str] = {
    "en": r"(?:several|a few)?\s?dozens?(?: of)?|(?:several )?hundreds(?: of)?"
          r"|(?:several |tens of |hundreds of )?(?:thousands|millions|billions) of",
    "ru": r"(?:несколько )?десят\w{2,4}|сотн\w{1,3}|(?:несколько )?тысяч\w?",
    "fr": r"(?:plusieurs )?(?:dizaines|centaines|milliers) de|(?:une )?(?:vingtaine|douzaine) de",
    "de": r"(?:mehrere )?(?:dutzend|hunderte|tausende)(?: von)?",
    "es": r"(?:varias )?(?:decenas|docenas|cientos|miles) de",
}  # fmt: skip

# What may stand before a figure and belongs to it.
ABOUT: dict[str, str] = {
    "en": r"more than|over|nearly|almost|about|around|approximately|some|at least|up to|fewer than"
          r"|less than|roughly|close to|an estimated|upwards of|as many as|only",
    "ru": r"более|свыше|почти|около|порядка|не менее|до|примерно|менее",
    "kk": r"шамамен|жуық", "fr": r"plus de|près de|environ|au moins|jusqu.à|moins de",
    "de": r"mehr als|über|fast|rund|etwa|mindestens|bis zu|knapp|weniger als",
    "es": r"más de|casi|cerca de|unos|unas|al menos|hasta|menos de",
}  # fmt: skip

# Years counted from the document's, behind a month: "in February this year".
YEAR_AFTER: dict[str, int] = {"this year": 0, "last year": -1, "next year": 1}

# What stands before a year in English, and before a count hardly ever.
SINCE = (
    r"\b(?:in|by|since|from|until|till|to|of|during|for|the|and|early|late|mid|through|between|year)"
    r"[\s-]\Z"
)

# After these a number is a name: "Resolution 2231", "Article 5", "№ 12".
NAMED_BY_NUMBER = (
    r"resolutions?|articles?|sections?|paragraphs?|chapters?|annex(?:es)?|nos?\.?|number|protocol"
    r"|law|decree|order|act|title|pages?|figures?|tables?|part|phase|flight|route|room|group of"
    r"|item|version|class|level|tier|step|goal|sdg|chapter|volume|vol\.?|pp?\.|art\.|arts\.|sec\."
    r"|§|№|резолюци\w+|стать\w+|ст\.|пункт\w*|п\.|закон\w*|указ\w*|приложени\w+|бап\w*|тармақ\w*"
    r"|résolution|loi|décret|absatz|artikel|gesetz|nr\.?|kapitel|resolución|ley|artículo|decreto"
)

PLURALS = frozenset(["people", "children", "men", "women", "countrymen", "personnel", "troops",
                     "aircraft", "staff", "gigawatt", "megawatt", "km", "gw", "mw", "kg", "ha",
                     "gwh", "mwh", "kwh", "tonnes", "bps", "mt", "feet", "hectares"])  # fmt: skip
