"""Words that count from the document's date: "yesterday", "next week", "this year"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from briefing.mentions.iso_dates import parsed
from briefing.mentions.span import Found, found

# Pattern -> what it means: days, weeks, months or years from the document's date.
RELATIVE: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("today", "0d"),
        ("earlier today|this morning|this afternoon|this evening|tonight", "0d"),
        ("yesterday", "-1d"), ("tomorrow", "1d"), ("this week", "0w"), ("last week", "-1w"),
        ("next week", "1w"), ("this month", "0m"), ("last month", "-1m"), ("next month", "1m"),
        ("(?:earlier )?this year|the current year", "0y"), ("last year", "-1y"),
        ("next year", "1y"),
    ),
    "ru": (("вчера", "-1d"), ("завтра", "1d"), ("на прошлой неделе", "-1w"),
           ("на следующей неделе", "1w"), ("в (?:этом|текущем|нынешнем) году", "0y"),
           ("в (?:прошлом|минувшем) году", "-1y"), ("в (?:следующем|будущем) году", "1y")),
    "kk": (("кеше", "-1d"), ("ертең", "1d"), ("биыл", "0y"), ("былтыр", "-1y"),
           ("келесі жылы", "1y")),
    "fr": (("hier", "-1d"), ("demain", "1d"), ("la semaine dernière", "-1w"),
           ("la semaine prochaine", "1w"), ("cette année", "0y"),
           ("l.an(?:née)? (?:dernière|dernier|passée?)", "-1y"), ("l.an(?:née)? prochaine?", "1y")),
    "de": (("gestern", "-1d"), ("letzte[rn]? woche", "-1w"), ("nächste[rn]? woche", "1w"),
           ("(?:in )?diese[msn]? jahr", "0y"), ("(?:im )?(?:vergangenen|letzten?s?) jahr", "-1y"),
           ("(?:im )?(?:kommenden|nächsten?s?) jahr", "1y")),
    "es": (("ayer", "-1d"), ("la semana pasada", "-1w"), ("la próxima semana", "1w"),
           ("este año", "0y"), ("el año pasado", "-1y"), ("el (?:próximo año|año próximo)", "1y")),
    "ja": (("昨日", "-1d"), ("明日", "1d"), ("今年", "0y"), ("昨年", "-1y"), ("来年", "1y")),
    "zh": (("昨天", "-1d"), ("明天", "1d"), ("今年", "0y"), ("去年", "-1y"), ("明年", "1y")),
}  # fmt: skip


_HAPPENED = re.compile(
    r"\b(?:\w+ed|met|spoke|held|said|took|made)\s+today\b"
    r"|\btoday\s+(?:\w+ed|met|spoke|held|said|took|made)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def _patterns(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    edge = "" if code in ("ja", "zh") else r"\b"
    return tuple(
        (re.compile(rf"{edge}(?:{words}){edge}", re.IGNORECASE), step)
        for words, step in RELATIVE.get(code, ())
    )


def relative_dates(text: str, code: str, document: str) -> Iterator[Found]:
    """Dates that follow from the document's own; none where that is unknown."""
    written = parsed(document)
    if not written:
        return
    for pattern, step in _patterns(code):
        for match in pattern.finditer(text):
            value = _counted(written, int(step[:-1]), step[-1])
            doubtful = step in ("0d", "1d") and _is_vague(text, match.span())
            if value and not doubtful:
                yield found("date", text, match.span(), (value, ""))


def _is_vague(text: str, span: tuple[int, int]) -> bool:
    """Whether "today" stands beside no verb in the past, or "tomorrow" is only the future."""
    if text[span[0] : span[1]].lower() == "tomorrow":
        return text[: span[0]].endswith((" of ", " for "))
    beside = text[max(0, span[0] - 16) : span[1] + 16]
    return text[span[0] : span[1]].lower() == "today" and not _HAPPENED.search(beside)


def _counted(written: date, number: int, unit: str) -> str:
    """ISO 8601 of the day, week, month or year so many from a day; "" beyond the calendar."""
    try:
        if unit == "d":
            return (written + timedelta(days=number)).isoformat()
        if unit == "w":
            monday = written + timedelta(days=7 * number - written.weekday())
            return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    except OverflowError:
        return ""
    if unit == "m":
        months = written.year * 12 + written.month - 1 + number
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{written.year + number:04d}"
