"""Write the memo's values in its own language: dates, locations, kinds, shares."""

import re
import unicodedata
from collections import Counter
from datetime import date
from typing import Literal, NamedTuple

from briefing.exporters.i18n import translate
from briefing.exporters.i18n.dates import DATE_FORMATS, DateFormat
from briefing.exporters.i18n.language_names import LANGUAGE_NAMES
from briefing.models import Evidence, Memo, Point, Source

HEADER = ("to", "from", "date", "subject", "reference", "marking")  # the memo's header, in order
Width = Literal["medium", "long"]
LONG, SHORT = 100, 50  # characters of a title or heading at first mention, and later
_BULLET = re.compile(r"^[-*–—•·▪◦‣∙●○■□➢►]\s+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class LocalizedText(NamedTuple):
    """Words and their language; "" for the memo's own."""

    text: str
    language: str = ""


# --- dates and numbers --------------------------------------------------------------------------


def format_day(memo: Memo, value: str, width: Width = "long") -> str:
    """Format an ISO 8601 date in the memo's language.

    Accepts a day, a month, a year, a day or month without a year ("--12-18", "--12"), and an
    interval "a/b". Returns any other text unchanged.
    """
    try:
        return _format_date(value, _get_format(memo), width)
    except (ValueError, IndexError):
        return value


def _get_format(memo: Memo) -> DateFormat:
    """Return the date format of the memo's language; English where it has none."""
    return DATE_FORMATS.get(memo.language.split("-")[0].lower(), DATE_FORMATS["en"])


def _format_date(value: str, form: DateFormat, width: Width) -> str:
    first, slash, last = value.partition("/")
    if slash and _DAY.fullmatch(first) and _DAY.fullmatch(last):
        return _format_days(date.fromisoformat(first), date.fromisoformat(last), form)
    if slash:
        return form.dash.join(_format_date(each, form, width) for each in (first, last))
    if value.startswith("--"):
        return _format_yearless(value, form)
    if re.fullmatch(r"\d{4}-\d\d", value):
        begin = date.fromisoformat(f"{value}-01")
        return form.month.format(m=(form.alone or form.months)[begin.month - 1], y=begin.year)
    return _format_one(date.fromisoformat(value), form, width)


def _format_one(day: date, form: DateFormat, width: Width) -> str:
    months = form.months if width == "long" else form.short_months
    pattern = form.long if width == "long" else form.medium
    return pattern.format(d=day.day, m=months[day.month - 1], n=day.month, y=day.year)


def _format_days(first: date, last: date, form: DateFormat) -> str:
    if first.year != last.year:
        return form.dash.join(_format_one(day, form, "medium") for day in (first, last))
    pattern = form.days if first.month == last.month else form.months_days
    names = form.short_months
    return pattern.format(
        d=first.day, m=names[first.month - 1], d2=last.day, m2=names[last.month - 1], y=first.year
    )


def _format_yearless(value: str, form: DateFormat) -> str:
    """Format a day "--12-18" or a month "--12"."""
    if len(value) == len("--12"):
        return (form.alone or form.months)[date.fromisoformat(f"2000{value[1:]}-01").month - 1]
    day = date.fromisoformat(f"2000{value[1:]}")
    return form.day.format(d=day.day, m=form.months[day.month - 1])


def format_number(memo: Memo, count: int) -> str:
    """Format a count with the thousands separator of the memo's language."""
    form = _get_format(memo)
    if abs(count) < 10 ** (form.min_group - 1):
        return str(count)
    return f"{count:,}".replace(",", form.group)


def format_share(memo: Memo, part: float) -> str:
    """Format a share of 0..1 as a percentage; a dash for nothing."""
    return _get_format(memo).percent.format(n=round(part * 100)) if part else "–"


# --- names --------------------------------------------------------------------------------------


def language_name(memo: Memo, code: str) -> str:
    """Return a language's name in the memo's language; its code if the name is unknown."""
    if code == "und":
        return "–"
    names = LANGUAGE_NAMES.get(code) or LANGUAGE_NAMES.get(code.split("-")[0]) or {}
    return names.get(memo.language.split("-")[0].lower()) or names.get("en") or code


def kind_name(memo: Memo, source: Source) -> str:
    """Return what a document is, in the memo's language if its kind is a known one."""
    try:
        return translate(memo, f"kind.{source.kind}")
    except KeyError:
        return source.kind.replace("-", " ").capitalize()


def header_lines(memo: Memo) -> list[tuple[str, str]]:
    """The memo head's lines, (key, text); a date that isn't given is the memo's."""
    lines = {"date": format_day(memo, memo.date), **{k: v for k, v in memo.header.items() if v}}
    return [(key, lines[key]) for key in HEADER if lines.get(key)]


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
