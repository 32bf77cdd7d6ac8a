"""How dates and numbers are written in each memo language. Data.

Patterns follow the Unicode CLDR's long and medium formats, with ordinary spaces: a no-break space
(U+00A0) before an abbreviation of "year", and an en dash without thin spaces in ranges.
"""

from msgspec import Struct

NBSP = "\u00a0"


class DateFormat(Struct, frozen=True):
    """The date and number format of a language.

    Patterns have the fields d (day), m (month's name), n (month's number) and y (year).
    """

    months: tuple[str, ...]  # January first, as in "18 December"
    short_months: tuple[str, ...]
    alone: tuple[str, ...] = ()  # as in "December 2025"; () if the same as `months`
    long: str = "{d} {m} {y}"
    medium: str = "{d} {m} {y}"  # with a short month
    month: str = "{m} {y}"
    day: str = "{d} {m}"
    days: str = "{d}–{d2} {m} {y}"  # within a month
    months_days: str = "{d} {m} – {d2} {m2} {y}"  # within a year
    dash: str = " – "  # between two dates in full
    group: str = ","  # between thousands
    percent: str = "{n}%"
    min_group: int = 4  # digits from which thousands are separated


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


DATE_FORMATS: dict[str, DateFormat] = {
    "en": DateFormat(
        _names("January February March April May June July August September October November "
               "December"),
        _names("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"),
    ),
    "ru": DateFormat(
        _names("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        _names("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."),
        _names("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
        long=f"{{d}} {{m}} {{y}}{NBSP}г.",
        medium=f"{{d}} {{m}} {{y}}{NBSP}г.",
        month=f"{{m}} {{y}}{NBSP}г.",
        days=f"{{d}}–{{d2}} {{m}} {{y}}{NBSP}г.",
        months_days=f"{{d}} {{m}} – {{d2}} {{m2}} {{y}}{NBSP}г.",
        group=NBSP,
        percent=f"{{n}}{NBSP}%",
    ),
    "kk": DateFormat(
        _names("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
        _names("қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел."),
        long=f"{{y}}{NBSP}ж. {{d}} {{m}}",
        medium=f"{{y}}{NBSP}ж. {{d}} {{m}}",
        month=f"{{y}}{NBSP}ж. {{m}}",
        days=f"{{y}}{NBSP}ж. {{d}}–{{d2}} {{m}}",
        months_days=f"{{y}}{NBSP}ж. {{d}} {{m}} – {{d2}} {{m2}}",
        group=NBSP,
        percent=f"{{n}}{NBSP}%",
    ),
    "ja": DateFormat(
        _names("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
        _names("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
        long="{y}年{m}{d}日",
        medium="{y}年{m}{d}日",
        month="{y}年{m}",
        day="{m}{d}日",
        days="{y}年{m}{d}日～{d2}日",
        months_days="{y}年{m}{d}日～{m2}{d2}日",
        dash="～",
    ),
    "fr": DateFormat(
        _names("janvier février mars avril mai juin juillet août septembre octobre novembre "
               "décembre"),
        _names("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
        group=NBSP,
        percent=f"{{n}}{NBSP}%",
    ),
    "de": DateFormat(
        _names("Januar Februar März April Mai Juni Juli August September Oktober November "
               "Dezember"),
        _names("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
        long="{d}. {m} {y}",
        medium="{d}. {m} {y}",
        day="{d}. {m}",
        days="{d}.–{d2}. {m} {y}",
        months_days="{d}. {m} – {d2}. {m2} {y}",
        group=".",
        percent=f"{{n}}{NBSP}%",
    ),
    "es": DateFormat(
        _names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
               "diciembre"),
        _names("ene feb mar abr may jun jul ago sept oct nov dic"),
        long="{d} de {m} de {y}",
        month="{m} de {y}",
        day="{d} de {m}",
        group=".",
        percent=f"{{n}}{NBSP}%",
        min_group=5,
    ),
    "zh": DateFormat(
        _names("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
        _names("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
        long="{y}年{m}{d}日",
        medium="{y}年{m}{d}日",
        month="{y}年{m}",
        day="{m}{d}日",
        days="{y}年{m}{d}日至{d2}日",
        months_days="{y}年{m}{d}日至{m2}{d2}日",
        dash="至",
    ),
    "ar": DateFormat(
        _names("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
        _names("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
        percent="{n}٪",
    ),
    "tr": DateFormat(
        _names("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
        _names("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara"),
        group=".",
        percent="%{n}",
    ),
    "uk": DateFormat(
        _names("січня лютого березня квітня травня червня "
               "липня серпня вересня жовтня листопада грудня"),
        _names("січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд."),
        _names("січень лютий березень квітень травень червень "
               "липень серпень вересень жовтень листопад грудень"),
        long=f"{{d}} {{m}} {{y}}{NBSP}р.",
        medium=f"{{d}} {{m}} {{y}}{NBSP}р.",
        month=f"{{m}} {{y}}{NBSP}р.",
        days=f"{{d}}–{{d2}} {{m}} {{y}}{NBSP}р.",
        months_days=f"{{d}} {{m}} – {{d2}} {{m2}} {{y}}{NBSP}р.",
        group=NBSP,
        percent="{n}%",
    ),
    "ky": DateFormat(
        _names("январь февраль март апрель май июнь "
               "июль август сентябрь октябрь ноябрь декабрь"),
        _names("янв. фев. мар. апр. май июн. июл. авг. сен. окт. ноя. дек."),
        long=f"{{y}}{NBSP}ж. {{d}}-{{m}}",
        medium=f"{{y}}{NBSP}ж. {{d}}-{{m}}",
        month=f"{{y}}{NBSP}ж. {{m}}",
        day="{d}-{m}",
        days=f"{{y}}{NBSP}ж. {{d}}–{{d2}}-{{m}}",
        months_days=f"{{y}}{NBSP}ж. {{d}}-{{m}} – {{d2}}-{{m2}}",
        group=NBSP,
        percent=f"{{n}}{NBSP}%",
    ),
    "uz": DateFormat(
        _names("yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr"),
        _names("yan fev mar apr may iyu iyu avg sen okt noy dek"),
        long="{y}-yil {d}-{m}",
        medium="{y}-yil {d}-{m}",
        month="{y}-yil {m}",
        day="{d}-{m}",
        days="{y}-yil {d}–{d2}-{m}",
        months_days="{y}-yil {d}-{m} – {d2}-{m2}",
        group=NBSP,
        percent="{n}%",
    ),
    "it": DateFormat(
        _names("gennaio febbraio marzo aprile maggio giugno "
               "luglio agosto settembre ottobre novembre dicembre"),
        _names("gen feb mar apr mag giu lug ago set ott nov dic"),
        group=".",
    ),
    "pt": DateFormat(
        _names("janeiro fevereiro março abril maio junho "
               "julho agosto setembro outubro novembro dezembro"),
        _names("jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."),
        long="{d} de {m} de {y}",
        medium="{d} {m} {y}",
        month="{m} de {y}",
        day="{d} de {m}",
        group=".",
    ),
}  # fmt: skip
