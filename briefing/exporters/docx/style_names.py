"""The styles that the Word writer uses, and how templates name them. Data.

Word stores its own styles under English names whatever language it speaks; other programs, and
styles made by hand, carry the names list_item after them. Names are compared in lower case.
"""

from msgspec import Struct


class StyleRole(Struct, frozen=True):
    """The role of a style in the memo. `id` is its id in the shipped template."""

    id: str
    names: tuple[str, ...]
    kind: str = "paragraph"
    level: int = 0  # a heading's outline level, 1..9; any style of that level will do


def _own(name: str, kind: str = "paragraph") -> StyleRole:
    return StyleRole(name.replace(" ", ""), (name.lower(),), kind)


TITLE = (
    "title", "titel", "titre", "título", "titulo", "название", "заголовок", "titolo", "tytuł",
    "тақырып", "атауы", "表題", "タイトル", "标题", "제목", "العنوان",
    "otsikko", "rubrik", "konu başlığı",
)  # fmt: skip
HEADING = (
    "heading {}", "überschrift {}", "titre {}", "título {}", "titulo {}", "заголовок {}",
    "тақырып {}", "{}-тақырып", "titolo {}", "nagłówek {}", "kop {}", "rubrik {}", "otsikko {}",
    "overskrift {}", "nadpis {}", "címsor {}", "başlık {}", "見出し {}", "标题 {}", "標題 {}",
    "제목 {}", "عنوان {}", "כותרת {}", "antraštė {}", "virsraksts {}", "поднадпис {}",
)  # fmt: skip
BODY = (
    "body text", "text body", "textkörper", "corps de texte", "corps du texte",
    "texto independiente", "cuerpo de texto", "corpo de texto", "основной текст", "негізгі мәтін",
    "corpo testo", "corpo del testo", "tekst podstawowy", "treść tekstu", "platte tekst",
    "brödtext",
    "leipäteksti", "brødtekst", "základní text", "szövegtörzs", "gövde metni", "本文", "正文文本",
    "본문",
)  # fmt: skip
BULLET = (
    "list bullet", "aufzählungszeichen", "liste à puces", "lista con viñetas",
    "lista com marcadores", "маркированный список", "таңбаланған тізім", "punto elenco",
    "lista punktowana", "opsomming", "opsommingsteken", "punktlista", "merkitty luettelo",
    "punktliste", "箇条書き", "列表项目符号", "글머리 기호",
)  # fmt: skip

ROLES: dict[str, StyleRole] = {
    "title": StyleRole("Title", TITLE),
    **{
        f"heading{level}": StyleRole(
            f"Heading{level}", tuple(name.format(level) for name in HEADING), level=level
        )
        for level in (1, 2, 3)
    },
    "body": StyleRole("BodyText", BODY),
    "list": StyleRole("ListBullet", BULLET),
    "list2": StyleRole("ListBullet2", tuple(f"{name} 2" for name in BULLET)),
    "contents": StyleRole(
        "TOCHeading",
        ("toc heading", "contents heading", "inhaltsverzeichnisüberschrift",
         "en-tête de table des matières", "título tdc", "заголовок оглавления", "目次の見出し"),
    ),
    **{
        f"toc{level}": StyleRole(
            f"TOC{level}",
            (f"toc {level}", f"contents {level}", f"verzeichnis {level}", f"inhalt {level}",
             f"оглавление {level}", f"目次 {level}", f"tdc {level}", f"tm {level}"),
        )
        for level in (1, 2, 3)
    },
    "header": StyleRole("Header", ("header", "kopfzeile", "en-tête", "encabezado", "ヘッダー")),
    "footer": StyleRole(
        "Footer", ("footer", "fußzeile", "pied de page", "pie de página", "フッター")
    ),
    "head": _own("Briefing Head"),
    "marking": _own("Briefing Marking"),
    "bottom": _own("Briefing Bottom Line"),
    "point": _own("Briefing Point"),
    "cell": _own("Briefing Cell"),
    "small": _own("Briefing Small"),
    "annex": _own("Briefing Annex"),
    "tag": _own("Briefing Tag", "character"),
    "reference": _own("Briefing Reference", "character"),
    "label": _own("Briefing Label", "character"),
    "table": _own("Briefing Table", "table"),
}  # fmt: skip
