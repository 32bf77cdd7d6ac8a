"""How the memo's values read in its own language: dates, places, kinds, shares."""

import re
import unicodedata
from collections import Counter
from datetime import date
from typing import Literal, NamedTuple

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal, format_percent

from briefing.exporters.i18n import translate
from briefing.models import Evidence, Memo, Point, Source

HEAD = ("to", "from", "date", "subject", "reference", "marking")  # the memo head, in order
Width = Literal["medium", "long"]
LONG, SHORT = 100, 50  # characters of a title or heading when it is first named, and later
_BULLET = re.compile(r"^[-*–—•·▪◦‣∙●○■□➢►]\s+")


class LocalizedText(NamedTuple):
    """A few words and their language; "" for the memo's own."""

    text: str
    language: str = ""


def get_locale(memo: Memo) -> Locale:
    """The memo's locale; English where its language has none. Dates go day, month, year."""
    try:
        code = memo.language.replace("_", "-")
        return Locale.parse("en-GB" if code == "en" else code, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale("en", "GB")


def format_day(memo: Memo, value: str, width: Width = "long") -> str:
    """An ISO day, month, year, "--12-18", "--12" or interval "a/b" in the memo's language.

    As it is if it's none of these.
    """
    try:
        return _format_day(value, get_locale(memo), width)
    except (ValueError, KeyError):
        return value


def _format_day(value: str, known: Locale, width: Width) -> str:
    first, _, last = value.partition("/")
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value):
        days = date.fromisoformat(first), date.fromisoformat(last)
        return str(format_interval(*days, "yMMMd", locale=known))
    if last:
        return " – ".join(_format_day(each, known, width) for each in (first, last))
    if first.startswith("--"):
        return _format_yearless(first, known)
    if re.fullmatch(r"\d{4}-\d\d", first):
        return str(format_skeleton("yMMMM", date.fromisoformat(f"{first}-01"), locale=known))
    return str(format_date(date.fromisoformat(first), width, locale=known))


def _format_yearless(value: str, known: Locale) -> str:
    """A day "--12-18" or a month "--12" that no year is told of."""
    form, rest = ("MMMM", "-01") if len(value) == len("--12") else ("MMMMd", "")
    leap = date.fromisoformat(f"2000{value[1:]}{rest}")
    return str(format_skeleton(form, leap, locale=known))


def language_name(memo: Memo, code: str) -> str:
    """A language's name in the memo's language; the code where that isn't known."""
    known = get_locale(memo).languages
    found = known.get(code.replace("-", "_")) or known.get(code.split("-")[0])
    return "–" if code == "und" else str(found or code)


def kind_name(memo: Memo, source: Source) -> str:
    """What a document is, in the memo's language where its kind is a known one."""
    try:
        return translate(memo, f"kind.{source.kind}")
    except KeyError:
        return source.kind.replace("-", " ").capitalize()


def format_share(memo: Memo, part: float) -> str:
    """0..1 as a percentage; a dash for nothing."""
    return "–" if not part else str(format_percent(round(part, 2), locale=get_locale(memo)))


def format_number(memo: Memo, count: int) -> str:
    """A count with the separators of the memo's language."""
    return str(format_decimal(count, locale=get_locale(memo)))


def header_lines(memo: Memo) -> list[tuple[str, str]]:
    """The memo head's lines, (key, text); a date that isn't given is the memo's."""
    lines = {"date": format_day(memo, memo.date), **{k: v for k, v in memo.header.items() if v}}
    return [(key, lines[key]) for key in HEAD if lines.get(key)]


def source_title(source: Source) -> str:
    """What a document is called: its title, else its path."""
    return source.title or source.path


def truncate(text: str, width: int) -> str:
    """At most `width` characters, cut at a space where there is one, closed by an ellipsis."""
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    words = text[:width].rpartition(" ")[0]
    return (words if len(words) > width // 2 else cut).rstrip(" ,;:.–—-") + "…"


def isolate_bidi(text: str) -> str:
    """The text, closed by a left-to-right mark where it is written the other way.

    Without it the commas and figures that follow would join its order.
    """
    turned = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
    return text + "\u200e" if turned else text


def point_lines(point: Point) -> tuple[str, list[str]]:
    """A point's first line, and the items that follow it with their bullets taken off."""
    text = (
        ("[…] " if point.leading_ellipsis else "")
        + point.text
        + (" […]" if point.trailing_ellipsis else "")
    )
    first, *rest = text.split("\n")
    return first, [_BULLET.sub("", line) for line in rest if line.strip()]


def short_titles(memo: Memo, width: int) -> dict[str, str]:
    """Source ids → titles of at most `width` characters that differ where the titles do.

    Titles that begin alike, as those of one event do, keep their beginning and their end.
    """
    short = {source.id: truncate(source_title(source), width) for source in memo.sources}
    often = Counter(short.values())
    alike = {
        s.id: _keep_ends(source_title(s), width) for s in memo.sources if often[short[s.id]] > 1
    }
    return short | alike


def _keep_ends(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    first = truncate(text, width // 2)
    last = text[len(first) - width :]
    return first + (last.partition(" ")[2] or last)


def format_citation(
    memo: Memo, found: Evidence, source: Source | None, name: str
) -> list[LocalizedText]:
    """Where a quote stands: document, date, section, page, sentence. The id is the caller's.

    `name` is what the document is called here; "" where its section says enough.
    """
    spoken = source.language if source else ""
    parts = [LocalizedText(name, spoken)]
    if source and name:
        parts.append(LocalizedText(format_day(memo, source.date)))
    if found.section and found.section != (source and source.title):
        heading = truncate(found.section, SHORT if name else LONG)
        parts.append(LocalizedText(translate(memo, "quote").format(text=heading), spoken))
    return [part for part in (*parts, *format_position(memo, found)) if part.text]


def format_position(memo: Memo, found: Evidence) -> list[LocalizedText]:
    """Where a quote stands in its document: page, if it has any, and sentence."""
    sentence = LocalizedText(translate(memo, "sentence").format(number=found.sentence))
    if found.page is None:
        return [sentence]
    return [LocalizedText(translate(memo, "page").format(page=found.page)), sentence]
