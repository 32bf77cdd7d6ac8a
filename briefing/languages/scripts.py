"""Letters → script, and the languages that a script or a letter indicates.

Also the region that a language is marked with in a document, and its direction.
"""

from bisect import bisect_right
from collections import Counter

# First code point of each range of letters, in order, and its script (ISO 15924).
_RANGES: tuple[tuple[int, str], ...] = (
    (0x0000, "Latn"), (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, "Armn"), (0x0590, "Hebr"),
    (0x0600, "Arab"), (0x0700, "Zzzz"), (0x0750, "Arab"), (0x0780, "Thaa"), (0x07C0, "Zzzz"),
    (0x08A0, "Arab"), (0x0900, "Deva"), (0x0980, "Beng"), (0x0A00, "Guru"), (0x0A80, "Gujr"),
    (0x0B00, "Orya"), (0x0B80, "Taml"), (0x0C00, "Telu"), (0x0C80, "Knda"), (0x0D00, "Mlym"),
    (0x0D80, "Sinh"), (0x0E00, "Thai"), (0x0E80, "Laoo"), (0x0F00, "Tibt"), (0x1000, "Mymr"),
    (0x10A0, "Geor"), (0x1100, "Hang"), (0x1200, "Ethi"), (0x13A0, "Zzzz"), (0x1780, "Khmr"),
    (0x1800, "Mong"), (0x18B0, "Zzzz"), (0x1C80, "Cyrl"), (0x1C90, "Geor"), (0x1CC0, "Zzzz"),
    (0x1E00, "Latn"), (0x1F00, "Grek"), (0x2000, "Zzzz"), (0x2C60, "Latn"), (0x2C80, "Zzzz"),
    (0x2DE0, "Cyrl"), (0x2E00, "Zzzz"), (0x3005, "Hani"), (0x3008, "Zzzz"), (0x3040, "Kana"),
    (0x3100, "Hani"), (0x3130, "Hang"), (0x3190, "Hani"), (0x31F0, "Kana"), (0x3200, "Zzzz"),
    (0x3400, "Hani"), (0xA000, "Zzzz"), (0xA640, "Cyrl"), (0xA6A0, "Zzzz"), (0xA720, "Latn"),
    (0xA800, "Zzzz"), (0xAC00, "Hang"), (0xD800, "Zzzz"), (0xF900, "Hani"), (0xFB00, "Latn"),
    (0xFB13, "Armn"), (0xFB1D, "Hebr"), (0xFB50, "Arab"), (0xFF00, "Latn"), (0xFF66, "Kana"),
    (0xFFA0, "Hang"), (0xFFE0, "Zzzz"), (0x20000, "Hani"), (0x32000, "Zzzz"),
)  # fmt: skip
_STARTS = tuple(start for start, _ in _RANGES)

# Ranges for a regular expression's character class.
HAN_AND_KANA = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
SOUTHEAST_ASIAN = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"

# Scripts of one language, or of one far more than of all others.
SCRIPT_TO_LANGUAGE = {
    "Armn": "hy", "Beng": "bn", "Ethi": "am", "Geor": "ka", "Grek": "el", "Gujr": "gu",
    "Guru": "pa", "Hang": "ko", "Hebr": "he", "Kana": "ja", "Khmr": "km", "Knda": "kn",
    "Laoo": "lo", "Mlym": "ml", "Mong": "mn", "Mymr": "my", "Orya": "or", "Sinh": "si",
    "Taml": "ta", "Telu": "te", "Thaa": "dv", "Thai": "th", "Tibt": "bo",
}  # fmt: skip

# The same for languages without a file here: letters beyond a–z, or beyond what all share.
DISTINCTIVE_LETTERS = {
    "az": "əğıöüşç", "be": "ыэёіў", "bg": "щъ", "da": "æøå", "fa": "پچژگیکآئ", "hu": "áéíóöőúüű",
    "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "mk": "ѓѕјљњќџ", "mn": "щъыэёөү", "nl": "éëï",
    "ro": "ăâîșțşţ", "sk": "áäčďéíľĺňóôŕšťúýž", "sr": "ђјљњћџ", "sv": "åäö", "tg": "ъэёғӣқӯҳҷ",
    "tk": "äçžňöşüý", "tt": "щъыэёәөүҗңһ", "ur": "پچژگیکآئٹڈڑںےہھ",
    "vi": "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
}  # fmt: skip
_SHARED = frozenset("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшьюя")
_SHARED_ARABIC = frozenset("ابتثجحخدذرزسشصضطظعغفقلمنهو")


def extra_letters(letters: Counter[str], script: str) -> Counter[str]:
    """Return the letters of one script that not all its languages share."""
    common = _SHARED | _SHARED_ARABIC
    return Counter({c: n for c, n in letters.items() if c not in common and script_of(c) == script})


def script_of(letter: str) -> str:
    """Return the ISO 15924 code of a letter's script, kana as one; "Zzzz" for other scripts."""
    return _RANGES[bisect_right(_STARTS, ord(letter)) - 1][1]


def main_script(letters: Counter[str]) -> str:
    """Return the script of most letters; a tenth of kana or Hangul makes it Japanese or Korean."""
    shares: Counter[str] = Counter()
    for letter, count in letters.items():
        shares[script_of(letter)] += count
    east = sum(shares[script] for script in ("Hani", "Kana", "Hang"))
    best = max(shares, key=lambda script: (shares[script], script))
    if 2 * east <= shares.total() and best not in ("Hani", "Kana", "Hang"):
        return best
    return next((s for s in ("Kana", "Hang") if 10 * shares[s] >= east), "Hani")


# --- how a language is marked and set ----------------------------------------------------------

# ISO 3166 regions that Word and other programs expect; other languages are marked without one.
REGIONS = {
    "af": "ZA", "sq": "AL", "am": "ET", "ar": "EG", "hy": "AM", "az": "AZ", "eu": "ES", "be": "BY",
    "bn": "BD", "bs": "BA", "bg": "BG", "my": "MM", "ca": "ES", "zh": "CN", "zh-Hans": "CN",
    "zh-Hant": "TW", "hr": "HR", "cs": "CZ", "da": "DK", "nl": "NL", "en": "GB", "eo": "001", "et":
    "EE", "fi": "FI", "fr": "FR", "gl": "ES", "ka": "GE", "de": "DE", "el": "GR", "gu": "IN", "he":
    "IL", "hi": "IN", "hu": "HU", "is": "IS", "id": "ID", "ga": "IE", "it": "IT", "ja": "JP", "kn":
    "IN", "kk": "KZ", "km": "KH", "ko": "KR", "ky": "KG", "ku": "TR", "lo": "LA", "la": "VA", "lv":
    "LV", "lt": "LT", "mk": "MK", "ms": "MY", "ml": "IN", "mt": "MT", "mr": "IN", "mn": "MN", "ne":
    "NP", "no": "NO", "nb": "NO", "nn": "NO", "ps": "AF", "fa": "IR", "pl": "PL", "pt": "BR", "pa":
    "IN", "ro": "RO", "ru": "RU", "sr": "RS", "si": "LK", "sk": "SK", "sl": "SI", "so": "SO", "es":
    "ES", "sw": "TZ", "sv": "SE", "tl": "PH", "fil": "PH", "tg": "TJ", "ta": "IN", "tt": "RU", "te":
    "IN", "th": "TH", "tr": "TR", "tk": "TM", "uk": "UA", "ur": "PK", "uz": "UZ", "vi": "VN", "cy":
    "GB", "yi": "UA",
}  # fmt: skip
RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


def is_rtl(code: str) -> bool:
    """Return whether a language is written from right to left."""
    return code.split("-")[0] in RIGHT_TO_LEFT
