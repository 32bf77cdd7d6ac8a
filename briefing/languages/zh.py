"""Chinese."""

from briefing.languages.base import (
    DateRoleWords,
    DateWords,
    DocumentWords,
    Language,
    NumberWords,
    SpeakerWords,
    word_set,
)

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    uses_spaces=False,
    stop_words=word_set("""
        一个 一些 一种 不是 不能 与其 为一 为了 之一 之后 之间 也是 也有 了一 了的 于是 他们 他的
        他说 以上 以下 以及 以来 但是 你们 使得 关于 其中 其他 其实 再次 则是 即使 却是 又是 及其
        只有 可以 可能 各种 同时 同样 后的 和的 因为 因此 在一 在于 她们 如果 如此 它们 对于 就是
        已经 并且 应当 我们 或者 所以 所有 是一 是在 有关 有的 本次 来说 某些 此外 每个 比如 没有
        然后 然而 由于 的一 的人 的时 的是 目前 而且 而是 而言 虽然 表示 要求 认为 许多 该项 起来
        还是 还有 这个 这些 这是 这样 这种 进行 通过 那个 那些 都是 除了 随着 需要
    """),
    anaphoric_openings="他|她|它|这|此|该|但|而且|此外|同时|因此|然而|另外",
    dates=DateWords(
        periods={
            "第?[1一]季度": (1, 3),
            "第?[2二]季度": (4, 6),
            "第?[3三]季度": (7, 9),
            "第?[4四]季度": (10, 12),
            "上半年": (1, 6),
            "下半年": (7, 12),
        },
        relative={
            "昨天": "-1d",
            "明天": "1d",
            "今年": "0y",
            "去年": "-1y",
            "明年": "1y",
        },
    ),
    date_roles=DateRoleWords(
        before_deadline="截至|截止(?:到|至)?|不迟于|不晚于",
        after_deadline="前(?!往)|之前|以前|为止|截止",
        deadline="截止|期限|限期|有效期|到期|逾期",
        event="将于|将在|举行|召开|下次|下一次|下一轮|拟于",
        effective="生效|施行|实施|起执行",
        birth="出生|生于|逝世|去世",
        published="日期|时间|发布|发表|公布|刊登|更新|发稿|来源",
    ),
    numbers=NumberWords(
        scales={
            "万亿": 10**12,
            "万": 10**4,
            "亿": 10**8,
        },
        currencies={
            "美元": "USD",
            "欧元": "EUR",
            "英镑": "GBP",
            "日元": "JPY",
            "元|人民币": "CNY",
        },
    ),
    speakers=SpeakerWords(
        journalists=word_set("记者 提问 问 主持人"),
        answers=word_set("答 回答"),
        moderators=word_set("主持人"),
        non_speakers=word_set("主题 时间 地点 来源 注意"),
    ),
    documents=DocumentWords(
        genres={
            "joint-statement": "联合(?:声明|公报)",
            "press-conference": "记者会",
            "interview": "专访|采访",
            "remarks": "演说|讲话",
            "statement": "声明",
            "report": "报告",
        },
        interview="采访|专访|访谈",
        first_person="我(?!们)",
        salutations="各位",
        photo_captions="图片",
    ),
)
