"""Measure web pages in nine scripts: an article between a menu, teasers, a dialog and a footer.

The pages were written for the purpose. Each text is built into three layouts, so what is right is
known. Other readers are measured where they are installed (trafilatura, markitdown).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from itertools import pairwise
from statistics import mean

from msgspec import Struct

from briefing.errors import Unreadable
from briefing.readers import read

Reader = Callable[[bytes], str]


class Page(Struct, frozen=True):
    title: str
    text: tuple[str, ...]  # paragraphs of the article
    menu: tuple[str, ...]
    teasers: tuple[str, ...]
    dialog: str
    footer: str


_PAGES: Mapping[str, Page] = {
    "Latin (en)": Page(
        "New ferry line opens in May",
        ("The port authority will open a new ferry line between the two towns in May, it said.",
         "The crossing takes forty minutes, and the fare will be the same as that of the bus.",
         "The council expects that a third of the lorries will leave the road along the coast."),
        ("Home", "Politics", "Business", "Culture", "Sports", "Weather"),
        ("Storm closes the airport for two days", "Museum shows maps of the old harbour"),
        "We use cookies to improve your experience. Accept all or change your settings.",
        "All rights reserved. Contact us. Terms of use.",
    ),
    "Cyrillic (ru)": Page(
        "Новая паромная линия откроется в мае",
        ("Управление порта сообщило, что в мае откроет новую паромную линию между двумя городами.",
         "Переправа занимает сорок минут, а билет будет стоить столько же, сколько на автобус.",
         "Совет ожидает, что треть грузовиков уйдёт с дороги вдоль побережья уже в этом году."),
        ("Главная", "Политика", "Экономика", "Культура", "Спорт", "Погода"),
        ("Буря закрыла аэропорт на два дня", "Музей показывает карты старой гавани"),
        "Мы используем файлы cookie, чтобы улучшить сайт. Примите их или измените настройки.",
        "Все права защищены. Контакты. Условия использования.",
    ),
    "Greek (el)": Page(
        "Νέα γραμμή πορθμείου ανοίγει τον Μάιο",
        ("Η λιμενική αρχή θα ανοίξει τον Μάιο μια νέα γραμμή πορθμείου ανάμεσα στις δύο πόλεις.",
         "Το πέρασμα διαρκεί σαράντα λεπτά και το εισιτήριο θα κοστίζει όσο και του λεωφορείου.",
         "Το συμβούλιο περιμένει ότι το ένα τρίτο των φορτηγών θα αφήσει τον παραλιακό δρόμο."),
        ("Αρχική", "Πολιτική", "Οικονομία", "Πολιτισμός", "Αθλητικά", "Καιρός"),
        ("Καταιγίδα έκλεισε το αεροδρόμιο", "Το μουσείο δείχνει χάρτες του παλιού λιμανιού"),
        "Χρησιμοποιούμε cookies για να βελτιώσουμε τον ιστότοπο. Αποδοχή όλων ή ρυθμίσεις.",
        "Με την επιφύλαξη παντός δικαιώματος. Επικοινωνία. Όροι χρήσης.",
    ),
    "Arabic (ar)": Page(
        "خط عبّارات جديد يفتتح في مايو",
        ("أعلنت سلطة الميناء أنها ستفتتح في مايو خطا جديدا للعبّارات بين المدينتين على الساحل.",
         "يستغرق العبور أربعين دقيقة وسيكون ثمن التذكرة مساويا لثمن تذكرة الحافلة بين المدينتين.",
         "ويتوقع المجلس أن يترك ثلث الشاحنات الطريق الساحلي قبل نهاية هذا العام."),
        ("الرئيسية", "سياسة", "اقتصاد", "ثقافة", "رياضة", "طقس"),
        ("عاصفة تغلق المطار يومين", "المتحف يعرض خرائط المرفأ القديم"),
        "نستخدم ملفات تعريف الارتباط لتحسين الموقع. اقبل الكل أو غيّر الإعدادات.",
        "جميع الحقوق محفوظة. اتصل بنا. شروط الاستخدام.",
    ),
    "Hebrew (he)": Page(
        "קו מעבורת חדש ייפתח במאי",
        ("רשות הנמל הודיעה כי תפתח בחודש מאי קו מעבורת חדש בין שתי הערים שעל החוף.",
         "ההפלגה נמשכת ארבעים דקות, ומחיר הכרטיס יהיה זהה למחיר הנסיעה באוטובוס בין הערים.",
         "המועצה מצפה ששליש מן המשאיות יעזבו את כביש החוף עוד לפני סוף השנה הזאת."),
        ("ראשי", "פוליטיקה", "כלכלה", "תרבות", "ספורט", "מזג אוויר"),
        ("סערה סגרה את שדה התעופה", "המוזיאון מציג מפות של הנמל הישן"),
        "אנו משתמשים בעוגיות כדי לשפר את האתר. אשרו הכול או שנו את ההגדרות.",
        "כל הזכויות שמורות. צרו קשר. תנאי שימוש.",
    ),
    "Devanagari (hi)": Page(
        "नई नौका सेवा मई में शुरू होगी",
        ("बंदरगाह प्राधिकरण ने कहा कि वह मई में दोनों शहरों के बीच एक नई नौका सेवा शुरू करेगा।",
         "इस यात्रा में चालीस मिनट लगेंगे और टिकट का दाम बस के टिकट के बराबर ही रखा जाएगा।",
         "परिषद को उम्मीद है कि इस वर्ष के अंत तक एक तिहाई ट्रक तट की सड़क छोड़ देंगे।"),
        ("मुखपृष्ठ", "राजनीति", "व्यापार", "संस्कृति", "खेल", "मौसम"),
        ("तूफान से हवाई अड्डा दो दिन बंद", "संग्रहालय में पुराने बंदरगाह के नक्शे"),
        "हम साइट को बेहतर बनाने के लिए कुकी का उपयोग करते हैं। सभी स्वीकार करें या सेटिंग बदलें।",
        "सर्वाधिकार सुरक्षित। संपर्क करें। उपयोग की शर्तें।",
    ),
    "Chinese (zh)": Page(
        "新轮渡航线将于五月开通",
        ("港务局表示，将于五月开通连接两座城市的新轮渡航线，每天往返八次，周末再加开两班。",
         "渡海需要四十分钟，票价与公共汽车相同，学生和老人可以享受半价优惠。",
         "市议会预计，到今年年底，将有三分之一的卡车不再走沿海公路。"),
        ("首页", "政治", "经济", "文化", "体育", "天气"),
        ("风暴使机场关闭两天", "博物馆展出旧港口地图"),
        "我们使用Cookie来改善您的体验。接受全部或更改设置。",
        "版权所有。联系我们。使用条款。",
    ),
    "Japanese (ja)": Page(
        "新しいフェリー航路が五月に開設",
        ("港湾局は、二つの町を結ぶ新しいフェリー航路を五月に開設すると発表した。",
         "所要時間は四十分で、運賃はバスと同じになる。学生と高齢者は半額で利用できる。",
         "議会は、今年の末までにトラックの三分の一が海岸沿いの道路を使わなくなると見込んでいる。"),
        ("ホーム", "政治", "経済", "文化", "スポーツ", "天気"),
        ("嵐で空港が二日間閉鎖", "博物館で古い港の地図を公開"),
        "当サイトではCookieを使用しています。すべて同意するか設定を変更してください。",
        "無断転載を禁じます。お問い合わせ。利用規約。",
    ),
    "Korean (ko)": Page(
        "새 여객선 항로 오월에 열린다",
        ("항만청은 두 도시를 잇는 새 여객선 항로를 오월에 열 것이라고 발표했다.",
         "건너는 데 사십 분이 걸리며 요금은 버스와 같고 학생과 노인은 절반만 낸다.",
         "의회는 올해 말까지 화물차의 삼분의 일이 해안 도로를 떠날 것으로 내다본다."),
        ("홈", "정치", "경제", "문화", "스포츠", "날씨"),
        ("폭풍으로 공항 이틀 동안 폐쇄", "박물관에서 옛 항구 지도 공개"),
        "더 나은 서비스를 위해 쿠키를 사용합니다. 모두 동의하거나 설정을 변경하세요.",
        "모든 권리 보유. 문의하기. 이용 약관.",
    ),
    "Thai (th)": Page(
        "เส้นทางเรือข้ามฟากใหม่เปิดเดือนพฤษภาคม",
        ("การท่าเรือแถลงว่าจะเปิดเส้นทางเรือข้ามฟากใหม่ระหว่างสองเมืองในเดือนพฤษภาคมนี้",
         "การเดินทางใช้เวลาสี่สิบนาทีและค่าโดยสารจะเท่ากับรถโดยสารประจำทางระหว่างสองเมือง",
         "สภาเมืองคาดว่ารถบรรทุกหนึ่งในสามจะเลิกใช้ถนนเลียบชายฝั่งภายในสิ้นปีนี้"),
        ("หน้าแรก", "การเมือง", "เศรษฐกิจ", "วัฒนธรรม", "กีฬา", "อากาศ"),
        ("พายุทำให้สนามบินปิดสองวัน", "พิพิธภัณฑ์แสดงแผนที่ท่าเรือเก่า"),
        "เราใช้คุกกี้เพื่อปรับปรุงเว็บไซต์ ยอมรับทั้งหมดหรือเปลี่ยนการตั้งค่า",
        "สงวนลิขสิทธิ์ ติดต่อเรา ข้อกำหนดการใช้งาน",
    ),
}  # fmt: skip


def measure_pages() -> Iterator[tuple[object, ...]]:
    """Yield rows: script, F1 of each reader, the mean of three layouts."""
    readers = dict(_find_readers())
    yield ("script", *readers)
    scores: list[list[float]] = []
    for script, page in _PAGES.items():
        true = " ".join((page.title, *page.text))
        pages = [build(page).encode() for build in _LAYOUTS]
        scores.append([mean(_measure(find(p), true) for p in pages) for find in readers.values()])
        yield (script, *scores[-1])
    yield ("mean", *map(mean, zip(*scores, strict=True)))


def _measure(found: str, true: str) -> float:
    """F1 of pairs of letters: not all scripts have words between spaces."""
    a, b = _pairs(found), _pairs(true)
    common = (a & b).total()
    return 2 * common / (a.total() + b.total())


def _pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(c for c in text if not c.isspace()))


def _find_readers() -> Iterator[tuple[str, Reader]]:
    yield "briefing", _read
    with suppress(ImportError):
        trafilatura = import_module("trafilatura")
        yield "trafilatura", lambda page: trafilatura.extract(page, include_comments=False) or ""
    with suppress(ImportError):
        markitdown = import_module("markitdown").MarkItDown()
        yield (
            "markitdown",
            lambda page: str(
                markitdown.convert_stream(BytesIO(page), file_extension=".html").text_content
            ),
        )


def _read(page: bytes) -> str:
    try:
        extract = read("a.html", page)
    except Unreadable:
        return ""
    texts = [block.text for block in extract.blocks]
    return "\n".join(texts if extract.title in texts else [extract.title, *texts])


def _semantic(page: Page) -> str:
    links = "".join(f'<li><a href="/{n}">{entry}</a></li>' for n, entry in enumerate(page.menu))
    related = "".join(
        f'<li><a href="/s{n}">{entry}</a></li>' for n, entry in enumerate(page.teasers)
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in page.text)
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{page.title}</title></head><body>'
        f"<header><nav><ul>{links}</ul></nav></header><main><article><h1>{page.title}</h1>{body}"
        f"</article></main><aside><ul>{related}</ul></aside><footer><p>{page.footer}</p></footer>"
        f'<div role="dialog" class="cookie-consent"><p>{page.dialog}</p></div></body></html>'
    )


def _nested(page: Page) -> str:
    links = "".join(f'<a href="/{n}">{entry}</a> ' for n, entry in enumerate(page.menu))
    related = "".join(
        f'<div class="teaser"><a href="/s{n}">{e}</a></div>' for n, e in enumerate(page.teasers)
    )
    body = "".join(f'<div class="par">{paragraph}</div>' for paragraph in page.text)
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{page.title}</title></head><body>'
        f'<div class="cookie-banner">{page.dialog}</div><div class="menu">{links}</div>'
        f'<div class="content"><h1>{page.title}</h1><div class="text">{body}</div>'
        f'<div class="related-stories">{related}</div></div>'
        f'<div class="footer">{page.footer}</div></body></html>'
    )


def _table(page: Page) -> str:
    links = "<br>".join(f'<a href="/{n}">{entry}</a>' for n, entry in enumerate(page.menu))
    related = "<br>".join(f'<a href="/s{n}">{entry}</a>' for n, entry in enumerate(page.teasers))
    body = "<br><br>".join(page.text)
    return (
        f'<html><head><meta charset="utf-8"><title>{page.title}</title></head><body><table><tr>'
        f"<td>{links}</td><td><h2>{page.title}</h2>{body}</td><td>{related}</td></tr>"
        f'<tr><td colspan="3"><small>{page.footer}</small></td></tr></table>'
        f'<div id="gdpr-consent">{page.dialog}</div></body></html>'
    )


_LAYOUTS = (_semantic, _nested, _table)
