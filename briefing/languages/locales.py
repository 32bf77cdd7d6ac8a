"""The region that a language is marked with in a document, and its direction."""

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
