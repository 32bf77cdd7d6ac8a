"""Write the memo's values in its own language: dates, locations, kinds, shares."""

import re
import unicodedata
from collections import Counter
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.exporters.wording import get_memo_words, translate
from briefing.languages import get_language
from briefing.languages.base import DateFormat
from briefing.models import Evidence, Memo, Point, Source

HEADER = (  # the lines of the memo's header, in order
    "to", "through", "cc", "from", "date", "subject", "reference", "purpose", "marking",
)  # fmt: skip
Width = Literal["medium", "long"]
MIN_QUOTATIONS = 3  # of one speaker, from which the header names the speaker instead
MAX_ISSUERS = 4  # named before a quotation; of more, the document is named
NAMED_KINDS = ("joint-statement", "readout", "fact-sheet", "statement", "report", "order")
MEETING_KINDS = ("readout", "joint-statement")
MIN_MEETINGS = 2  # documents of these kinds, from which "both leaders" does not say who they are
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
    return get_memo_words(memo.language).date_format


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
    tables = [get_memo_words(each).language_names for each in (memo.language, "en")]
    names = (table.get(key) for key in (code, code.split("-")[0]) for table in tables)
    return next(filter(None, names), code)


def kind_name(memo: Memo, source: Source) -> str:
    """Return what a document is, in the memo's language if its kind is a known one."""
    try:
        return translate(memo, f"kind.{source.kind}")
    except KeyError:
        return source.kind.replace("-", " ").capitalize()


def header_lines(memo: Memo) -> list[tuple[str, str]]:
    """Return the lines of the memo's header as (key, text); the date defaults to the memo's."""
    lines = {"date": format_day(memo, memo.date), **{k: v for k, v in memo.header.items() if v}}
    return [(key, lines[key]) for key in HEADER if lines.get(key)]


def sources_line(memo: Memo) -> str:
    """Return how many documents the memo was made from, and of which dates."""
    count = len(memo.sources)
    key = "documents.one" if count == 1 else "documents"
    days = sorted(source.date for source in memo.sources if source.date)
    dates = (
        days[0] if days and days[0] == days[-1] else "/".join((days[0], days[-1])) if days else ""
    )
    words = translate(memo, key).format(count=format_number(memo, count))
    return f"{words}, {format_day(memo, dates, 'medium')}" if dates else words


def source_title(source: Source) -> str:
    """Return a document's title; its path if it has none."""
    return source.title or source.path


def source_name(source: Source) -> str:
    """Return a document's short name; its title if it has none."""
    return source.name or source_title(source)


def short_titles(memo: Memo, width: int) -> dict[str, str]:
    """Return titles of at most `width` characters by source id, different where the titles are.

    Titles that begin alike, as those of one event do, keep their beginning and their end.
    """
    short = {source.id: truncate(source_title(source), width) for source in memo.sources}
    counts = Counter(short.values())
    alike = {
        s.id: _keep_ends(source_title(s), width) for s in memo.sources if counts[short[s.id]] > 1
    }
    return short | alike


def truncate(text: str, width: int) -> str:
    """Return at most `width` characters, cut at a space if there is one, with an ellipsis."""
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    words = text[:width].rpartition(" ")[0]
    return (words if len(words) > width // 2 else cut).rstrip(" ,;:.–—-") + "…"


def _keep_ends(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    first = truncate(text, width // 2)
    last = text[len(first) - width :]
    return first + (last.partition(" ")[2] or last)


def isolate_bidi(text: str) -> str:
    """Append a left-to-right mark to right-to-left text.

    Without it, following commas and figures would join its order.
    """
    is_rtl = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
    return text + "\u200e" if is_rtl else text


# --- points -------------------------------------------------------------------------------------


def sole_speaker(memo: Memo) -> str:
    """Return the speaker of every point of the memo's body, if all are one speaker's; else ""."""
    points = [point for section in memo.sections for point in section.points]
    names = {_speaker(point) if point.is_speech else "" for point in points}
    return names.pop() if len(points) >= MIN_QUOTATIONS and len(names) == 1 else ""


def _speaker(point: Point) -> str:
    return point.speaker or ("" if len(point.issuers) > MAX_ISSUERS else ", ".join(point.issuers))


def attribution(memo: Memo, point: Point, group: str = "") -> str:
    """Return who says a point: its speaker, or the parties of a joint text.

    A document that speaks for its publisher is named itself, and so is one of many parties. "" if
    the point is no speech, if `group`, the heading above it, names the speaker, or if the memo's
    header names the speaker of all speech. If the point has a word such as "tomorrow", and the
    documents are of different days, the day of its own follows, or is all there is. A point on
    "both leaders" has the title of its document, if several report meetings.
    """
    meeting, day = _find_meeting(memo, point), _find_own_day(memo, point)
    document = ", ".join(filter(None, (meeting, day))) if meeting else _document_name(memo, point)
    if not point.is_speech:
        return document if meeting else (document or day) if day else ""
    speaker = _speaker(point)
    if not speaker:
        return document if document not in (group, sole_speaker(memo)) else ""
    name = "" if speaker in (group, sole_speaker(memo)) else speaker
    return ", ".join(filter(None, (name, day)))


def _find_own_day(memo: Memo, point: Point) -> str:
    """Return the day of a point's document, if a reader needs it; else ""."""
    source = _find_source(memo, point)
    if source is None or not _DAY.fullmatch(source.date):
        return ""
    is_only = {each.date for each in memo.sources if each.date} == {source.date}
    relative = None if is_only else _compile_relative_days(point.language)
    is_needed = relative is not None and relative.search(point.text) is not None
    return format_day(memo, source.date, "medium") if is_needed else ""


def _find_meeting(memo: Memo, point: Point) -> str:
    """Return the title of a point's document, if it must say which leaders are meant; else ""."""
    source = _find_source(memo, point)
    meetings = [each for each in memo.sources if each.kind in MEETING_KINDS]
    if source not in meetings or len(meetings) < MIN_MEETINGS or not source.title:
        return ""
    pair = _compile_unnamed_pair(point.language)
    return truncate(source.title, LONG) if pair and pair.search(point.text) else ""


@lru_cache(maxsize=32)
def _compile_unnamed_pair(code: str) -> re.Pattern[str] | None:
    known = get_language(code)
    words = known.documents.unnamed_pairs
    return re.compile(known.match_whole_words(words), re.IGNORECASE) if words else None


@lru_cache(maxsize=32)
def _compile_relative_days(code: str) -> re.Pattern[str] | None:
    """Match a day or week that depends on the day of a text, and a day of the week without date."""
    from babel.dates import get_day_names

    known = get_language(code)
    words = [word for word, span in known.dates.relative.items() if span[-1] in "dw"]
    if not words:
        return None
    weekdays = "|".join(get_day_names("wide", locale=known.code.replace("-", "_")).values())
    pattern = "|".join(words) + rf"|(?:{weekdays})(?!,?\s?(?:\w+\.?\s)?\d)"
    return re.compile(known.match_whole_words(pattern), re.IGNORECASE)


def _find_source(memo: Memo, point: Point) -> Source | None:
    """Return the document that a point is quoted from."""
    cited = point.evidence[0].source if point.evidence else ""
    return next((each for each in memo.sources if each.id == cited), None)


def _document_name(memo: Memo, point: Point) -> str:
    """Return the kind of a point's document, with its day; "" if it is of no kind."""
    source = _find_source(memo, point)
    if source is None or source.kind not in NAMED_KINDS:
        return ""
    return ", ".join(
        filter(None, (kind_name(memo, source), format_day(memo, source.date, "medium")))
    )


def conflicts(memo: Memo, point: Point) -> list[tuple[Evidence, str]]:
    """Return the sources that give another figure, each with its words in quotation marks."""
    texts = [*point.conflicting_texts, *[""] * len(point.conflicting_evidence)]
    quoted = [translate(memo, "quote").format(text=text) if text else "" for text in texts]
    return list(zip(point.conflicting_evidence, quoted, strict=False))


def quoted_line(memo: Memo) -> str:
    """Return the line that names the speaker of all speech; "" if there are several or none."""
    name = sole_speaker(memo)
    return translate(memo, "quotations").format(name=name) if name else ""


def point_lines(memo: Memo, point: Point) -> tuple[str, list[str]]:
    """Return a point's first line, and the list items after it without their bullets.

    Speech is in quotation marks; parts that were left out are marked "[…]".
    """
    text = point.text.strip()
    text = f"[…] {text}" if point.leading_ellipsis else text
    text = f"{text} […]" if point.trailing_ellipsis else text
    text = translate(memo, "quote").format(text=text) if point.is_speech else text
    first, *rest = text.split("\n")
    return first, [_BULLET.sub("", line) for line in rest if line.strip()]


# --- locations ----------------------------------------------------------------------------------


def format_citation(
    memo: Memo, evidence: Evidence, source: Source | None, name: str
) -> list[LocalizedText]:
    """Return the location of a quote: document, date, section, page, without the source's id.

    `name` is the document's name here; "" if the section is enough.
    """
    language = source.language if source else ""
    parts = [LocalizedText(name, language)]
    if source and name:
        parts.append(LocalizedText(format_day(memo, source.date)))
    if evidence.section and evidence.section != (source and source.title):
        heading = truncate(evidence.section, SHORT if name else LONG)
        parts.append(LocalizedText(translate(memo, "quote").format(text=heading), language))
    parts.append(LocalizedText(format_page(memo, evidence)))
    return [part for part in parts if part.text]


def format_page(memo: Memo, evidence: Evidence) -> str:
    """Return the page of a quote; "" if its document has no pages."""
    if evidence.page is None:
        return ""
    return translate(memo, "page").format(page=evidence.page)
