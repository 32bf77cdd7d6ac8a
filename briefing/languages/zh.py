"""Chinese."""

from briefing.languages.base import (
    DateFormat,
    DateRoleWords,
    DateWords,
    DocumentWords,
    Language,
    MemoWords,
    NumberWords,
    SpeakerWords,
    Vocabulary,
    parse_names,
    phrases,
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
        relative={
            "昨天|昨日": "-1d",
            "明天": "1d",
            "上周": "-1w",
            "本周": "0w",
            "下周": "1w",
            "上(?:个)?月": "-1m",
            "本月": "0m",
            "下(?:个)?月": "1m",
            "今年|本年": "0y",
            "去年": "-1y",
            "明年": "1y",
        },
        relative_years={"去年": -1, "今年": 0, "本年": 0, "明年": 1, "前年": -2, "后年": 2},
        periods={
            "第?[1一]季度": (1, 3),
            "第?[2二]季度": (4, 6),
            "第?[3三]季度": (7, 9),
            "第?[4四]季度": (10, 12),
            "上半年": (1, 6),
            "下半年": (7, 12),
        },
    ),
    date_roles=DateRoleWords(
        future="将|计划|预计|下届|下次|明年",
        rest="年底|月底|晚些时候|年内",
        gatherings="峰会|会议|会晤|访问|选举|公投|论坛|对话|大会|会谈|仪式",
        owner="负责人|责任人|谁|负责单位",
        commitment="将|应|须|要|需",
        before_deadline="截至|截止(?:到|至)?|不迟于|不晚于",
        after_deadline="前(?!往)|之前|以前|为止|截止",
        deadline="截止|期限|限期|有效期|到期|逾期",
        event="将于|将在|举行|召开|下次|下一次|下一轮|拟于",
        effective="生效|施行|实施|起执行",
        birth="出生|生于|逝世|去世",
        published="日期|时间|发布|发表|公布|刊登|更新|发稿|来源",
    ),
    numbers=NumberWords(
        minor_units="周年",
        tolls="死亡|遇难|丧生|受伤|失踪|伤亡|遇害",
        tenths="成",
        percent_before="百分之",
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
        offices=word_set("发言人 部长 总理 主席 总统 大使 司长 外长"),
        journalists=word_set("记者 提问 问 主持人"),
        answers=word_set("答 回答"),
        moderators=word_set("主持人"),
        non_speakers=word_set("主题 时间 地点 来源 注意"),
    ),
    documents=DocumentWords(
        meetings="会谈|会見|会见|会晤|峰会|访问|主持|地震|袭击",
        events="出席|签署|开幕|举行|宣布|会议|选举",
        today="今天|昨天|本周|今日|[上下]午",
        thanks="祝贺|感谢|谢谢|高兴|慰问",
        qualifiers=(r"不|未|没|若|如果|可能"),
        first_person_plural="我们?|本人",
        antecedents="他们?|她们?|它们?|这|该|此(?!外)|其",
        connectives="(?:此外|另外|同时|与此同时|但是?|而且|然而|因此|首先|其次|最后|为此|对此|在此基础上)，",
        bylines=(
            r"(?:央视网|新华社|中新社|人民网|新华网|中新网|本报|环球网)[^，。：]{0,24}?"
            r"(?:消息|讯|电)(?:（[^（）]{1,30}）|\([^()]{1,30}\))?[：:，]?"
        ),
        self_references=r"本(?:报告|文|研究)",
        obligations=r"应当?|必须|建议|需要",
        recommendations=r"(?:我们|本报告)建议",
        non_statements="拒绝置评|不予置评|无可奉告|不予评论",
        courtesies=(
            r"衷心感谢|感谢.{0,12}(?:热情|款待|邀请)|\A祝贺|很高兴(?:同|与|在|来)"
            "|热烈欢迎|(?:再次|热烈)祝贺"
            r"|\A[^。]{0,120}(?:会谈|会见记者|会见[^，。]{0,20}|主持[^，。]{0,20}(?:峰会|会议)|成功举行|抵达[^，。]{2,10})。\Z"
        ),
        unnamed_pairs="两国元首|两国领导人|双方",
        reversals="被取消|被推迟|被否决|被搁置",
        genres={
            "joint-statement": "联合(?:声明|公报|宣言|新闻公报)",
            "press-conference": "记者会|新闻发布会|答记者问",
            "interview": "专访|采访|访谈",
            "order": "(?:总统|国务院|主席)令|条例",
            "minutes": "会议纪要|会议记录",
            "remarks": "演讲|讲话|致辞|演说",
            "statement": "声明|新闻稿",
            "report": "报告|白皮书|研究",
        },
        headline_verbs="发表|出席|举行|主持|会见|签署|通过|讨论|批评|呼吁|强调|接受",
        greetings="尊敬的|各位|女士们|首先|大家好|主席先生",
        reporting_verbs="表示|指出|称|据|报道",
        section_roles={
            "summary": "摘要|概要|内容提要|执行摘要|要点",
            "introduction": "引言|导言|前言|序言|绪论|目的",
            "background": "背景|历史|沿革",
            "method": "方法|研究方法|数据来源",
            "findings": "结果|发现|主要发现|分析|讨论|评估|调查结果",
            "recommendations": "建议|对策建议|政策建议",
            "conclusions": "结论|结语|结束语|总结",
            "next-steps": "下一步(?:工作)?|后续(?:步骤|安排|工作)|时间表|下次会议",
            "examples": "案例|示例|例子",
            "literature": "参考文献|资料来源|注释|脚注",
            "annex": "附件|附录|术语表|缩略语|致谢",
            "contents": "目录",
            "agenda": "议程|议题|其他事项",
            "attendance": "出席(?:人员|者)?|参会人员|缺席",
            "decisions": "决定|决议|议定事项",
            "actions": "行动项|待办事项|任务分工",
        },
        interview="采访|专访|访谈",
        first_person="我(?!们)",
        salutations="各位",
        photo_captions="图片",
    ),
    negations=phrases("未, 未能, 尚未, 没有, 并未, 拒绝, 无法"),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("发现, 表明, 显示, 增长, 下降, 导致, 查明"),
                "recommendation": phrases("建议, 应当, 应该, 必须, 需要, 提议"),
                "open": phrases("尚不清楚, 未知, 尚未, 有待, 不确定"),
                "noise": phrases("例如, 比如, 假设, 见表, 见图, 本章, 感谢"),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    关切, 担忧, 担心, 挑战, 威胁, 危机, 优先, 议程, 讨论, 交换意见, 交换了意见,
                    谴责, 反对, 拒绝, 呼吁, 敦促, 要求, 分歧, 争端, 紧张, 冲突, 摩擦, 强调, 重申,
                    重要性, 制裁, 稳定, 主张, 立场, 风险, 问题, 核心利益, 不接受, 不认同, 主权,
                    管控, 妥善处理
                """),
                "outcome": phrases("""
                    签署, 签订, 达成, 商定, 同意, 决定, 宣布, 发表, 通过了, 通过《, 启动, 成立,
                    建立, 设立, 开通, 生效, 批准, 承诺, 备忘录, 协议, 协定, 共识, 联合声明,
                    联合公报, 提升为, 将提供, 将于, 将向, 将在, 首次, 首个, 举行, 援助, 建成,
                    开馆, 通车, 交付, 投入, 免签, 扩大进口, 计划, 成果文件, 条约, 合作文件, 新建,
                    增加, 亿元, 万元, 亿美元, 解除
                """),
                "delivered": phrases("""
                    签署了, 签署《, 共同签署, 签署后, 已签署, 正式签署, 见证签署, 发表了, 发表《,
                    通过了, 正式启动, 正式成立, 成立了, 建立了, 已经, 生效, 完成, 建成, 开通,
                    开馆, 通车, 达成了, 举行了, 交付, 批准了, 已, 共同发表, 解除了, 启动了
                """),
                "agreed": phrases("""
                    一致同意, 商定, 同意, 决定, 宣布, 达成共识, 达成重要共识, 达成一致, 承诺,
                    决心, 一致认为, 提升为, 确定
                """),
                "planned": phrases("""
                    将, 拟, 计划, 有望, 期待, 力争, 争取, 即将, 明年, 未来, 倡议, 推进, 加快, 愿,
                    预计, 准备
                """),
                "cooperation": phrases("""
                    合作, 伙伴关系, 共同, 共建, 互联互通, 对接, 支持, 倡议, 项目, 对话, 深化,
                    加强, 扩大, 拓展, 投资, 贸易, 双边, 协作, 交流, 援助, 联合
                """),
                "background": phrases("以来, 此前, 历史上, 多年来, 每年, 建交"),
                "noise": phrases("""
                    谢谢, 感谢, 大家好, 女士们, 先生们, 相关阅读, 版权所有, 掌声, 关注我们,
                    机场迎接, 仪仗队, 欢迎宴会, 合影, 陪同人员, 参加上述活动, 热烈祝贺, 责任编辑
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    将签署, 将发表, 将成立, 将建立, 拟签署, 计划签署, 将启动, 将通过, 将于,
                    有望签署, 将正式
                """),
                "outcome": phrases("""
                    未达成, 未能达成, 没有达成, 未签署, 尚未签署, 拒绝签署, 谈判破裂, 分歧严重,
                    仍在谈判, 不予, 双方要, 我们要
                """),
            },
            areas={
                "political": phrases("""
                    峰会, 外交, 元首, 外长, 联合国, 多边, 议会, 大使馆, 战略伙伴, 建交, 谈判,
                    命运共同体
                """),
                "security": phrases("""
                    安全, 国防, 防务, 军事, 军队, 反恐, 恐怖, 导弹, 武器, 战争, 停火, 维和,
                    执法安全
                """),
                "trade": phrases("""
                    贸易, 经贸, 投资, 关税, 出口, 进口, 企业, 市场, 经济, 海关, 产业链, 供应链,
                    自贸
                """),
                "energy": phrases("""
                    能源, 太阳能, 石油, 天然气, 油气, 电力, 电站, 光伏, 风电, 可再生, 氢能, 管道
                """),
                "transport": phrases("""
                    运输, 物流, 走廊, 铁路, 公路, 港口, 口岸, 机场, 航空, 航班, 过境, 互联互通,
                    班列
                """),
                "digital": phrases("""
                    数字, 网络安全, 科技, 人工智能, 半导体, 创新, 互联网, 电子商务, 5g
                """),
                "climate": phrases("""
                    气候, 排放, 环境, 环保, 生物多样性, 碳, 绿色, 森林, 水资源
                """),
                "health": phrases("""
                    卫生, 健康, 疫情, 疫苗, 医疗, 医药, 医院, 传统医学
                """),
                "education": phrases("""
                    教育, 大学, 留学, 学生, 奖学金, 学术, 学校, 青年, 鲁班工坊, 培训, 文化中心
                """),
                "nuclear": phrases("""
                    核武, 核能, 核电, 核裂变, 裁军, 军控, 防扩散, 核不扩散, 铀
                """),
                "humanitarian": phrases("人道, 难民, 灾害, 地震, 人质, 救援, 灾民"),
                "migration": phrases("移民, 签证, 免签, 边境, 出入境, 庇护"),
                "minerals": phrases("矿产, 矿业, 稀土, 锂, 煤炭, 铜矿, 金属"),
                "food": phrases("""
                    粮食, 农业, 农产品, 小麦, 化肥, 渔业, 减贫, 牛肉
                """),
                "space": phrases("航天, 太空, 卫星, 空间站, 探月"),
                "justice": phrases("人权, 司法, 腐败, 犯罪, 法院, 引渡, 法治"),
                "culture": phrases("""
                    文化, 体育, 旅游, 博物馆, 奥运, 遗产, 考古, 人文
                """),
                "finance": phrases("""
                    金融, 银行, 贷款, 债务, 基金, 预算, 本币, 人民币, 税收, 发展援助, 融资
                """),
            },
        ),
    },
    memo=MemoWords(
        labels={
            "to": "呈",
            "through": "经由",
            "cc": "抄送",
            "purpose": "用途",
            "from": "发",
            "date": "日期",
            "subject": "事由",
            "reference": "文号",
            "marking": "密级",
            "untitled": "简报",
            "contents": "目录",
            "page_of": "第 {page} 页，共 {pages} 页",
            "logo": "徽标",
            "verbatim": "各条均为原文引用；S1、S2……表示来源。",
            "nothing": "无可报告事项。",
            "what": "内容",
            "status": "状态",
            "status.delivered": "已完成",
            "status.agreed": "已商定",
            "status.planned": "拟议",
            "area": "领域",
            "speaker": "发言人",
            "speaks": "发言人：{name}",
            "figure": "数据",
            "see": "见 {points}。",
            "see_also": "另见 {points}。",
            "documents": "{count} 份文件",
            "legend": "已完成：已落实、已签署或已生效。已商定：已决定、已承诺或已宣布。拟议：计划中或预期。",
            "before": "原文：{text}",
            "gone_note": "引自上一份简报；现有来源无法证实。",
            "quotations": "引语：{name}",
            "said": "{name}：",
            "point": "条目",
            "actor": "主体",
            "documents.one": "1 份文件",
            "other": "其他",
            "change.new": "新增",
            "change.updated": "更新",
            "change.gone": "已无",
            "also": "另见：{sources}",
            "differs": "说法不同：{sources}",
            "source": "来源",
            "section": "章节",
            "page": "第 {page} 页",
            "quote": "“{text}”",
            "sources": "来源",
            "number": "序号",
            "document": "文件",
            "title": "标题",
            "kind": "类别",
            "language": "语言",
            "words": "字数（词）",
            "share": "占简报比例",
            "warnings": "读取提示",
            "not_read": "未读取",
            "not_listed": "此处未引用的其他文件：{count} 份",
            "judged": "语句由语言模型（{model}）选取，均为原文引用。",
            "file": "文件名",
            "reason": "原因",
            "coverage": "覆盖情况",
            "coverage.note": "各文件在各领域的要点数。",
            "total": "合计",
            "annex": "附件：按文件列示",
            "kind.document": "文件",
            "kind.interview": "专访",
            "kind.news": "新闻",
            "kind.joint-statement": "联合声明",
            "kind.readout": "会谈通报",
            "kind.report": "报告",
            "kind.fact-sheet": "情况说明",
            "kind.press-conference": "记者会",
            "kind.order": "法令",
            "kind.debate": "辩论",
            "kind.meeting": "会议记录",
            "kind.minutes": "会议纪要",
            "kind.remarks": "讲话",
            "kind.statement": "声明",
            "search": "搜索",
            "all": "全部",
            "timeline": "时间线",
            "close": "关闭",
            "and_more": "{title}等{count}份其他文件",
            "page.skip": "跳至简报",
            "page.tools": "搜索与筛选",
            "page.search_hint": "要点和来源中的词语",
            "page.clear": "清除",
            "page.shown": "显示 {n}／{all} 条要点",
            "page.none": "没有符合的要点。",
            "page.texts": "来源全文",
            "page.all_sources": "全部来源",
            "page.previous": "上一处引文",
            "page.next": "下一处引文",
            "page.place": "引文 {n}／{all}",
            "page.found": "找到 {n} 处",
            "page.choose": "选择要点以查看其出处。",
            "page.theme": "深色",
            "page.keys": "键盘",
            "page.key_next": "下一要点",
            "page.key_previous": "上一要点",
            "page.key_open": "在来源中显示",
            "page.key_search": "搜索",
            "page.key_close": "返回要点或清除搜索",
            "page.letters": "使用字母键",
            "page.as_table": "以表格显示",
            "page.print_texts": "同时打印来源全文",
            "page.back": "返回简报",
            "page.no_text": "本页不含该来源全文。",
            "section.summary": "要点",
            "section.changes": "变化情况",
            "section.issues": "主要议题",
            "section.outcomes": "成果",
            "section.cooperation": "合作领域",
            "section.positions": "各方立场",
            "section.calendar": "重要日期",
            "section.next": "后续安排",
            "section.figures": "主要数据",
            "section.events": "事件",
            "section.decisions": "决定",
            "section.actions": "待办事项",
            "section.problems": "问题",
            "section.attendance": "出席人员",
            "section.findings": "主要发现",
            "section.recommendations": "建议",
            "section.open": "未决问题",
            "empty.issues": "文件中没有突出的议题。",
            "empty.outcomes": "文件未载明成果。",
            "empty.cooperation": "文件未涉及合作。",
            "empty.decisions": "未找到决定。",
            "empty.actions": "未找到待办事项。",
            "empty.findings": "未找到任何发现。",
            "empty.recommendations": "未找到任何建议。",
            "area.political": "政治关系",
            "area.security": "安全与防务",
            "area.trade": "贸易与投资",
            "area.energy": "能源与工业",
            "area.transport": "交通与物流",
            "area.digital": "数字与科技",
            "area.climate": "气候与环境",
            "area.health": "卫生健康",
            "area.education": "教育与交流",
            "area.nuclear": "核裁军与核安全",
            "area.humanitarian": "人道主义援助",
            "area.migration": "移民与签证",
            "area.minerals": "关键矿产与采矿",
            "area.food": "粮食与农业",
            "area.space": "航天",
            "area.justice": "司法与人权",
            "area.culture": "文化、体育与旅游",
            "area.finance": "金融与发展",
        },
        date_format=DateFormat(
            months=phrases("1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月"),
            short_months=phrases("1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月"),
            long="{y}年{m}{d}日",
            medium="{y}年{m}{d}日",
            month="{y}年{m}",
            day="{m}{d}日",
            days="{y}年{m}{d}日至{d2}日",
            months_days="{y}年{m}{d}日至{m2}{d2}日",
            dash="至",
        ),
        language_names=parse_names("""
            af 南非荷兰语; sq 阿尔巴尼亚语; am 阿姆哈拉语; ar 阿拉伯语; hy 亚美尼亚语; az 阿塞拜疆语; eu 巴斯克语; be 白俄罗斯语; bn 孟加拉语;
            bs 波斯尼亚语; bg 保加利亚语; my 缅甸语; ca 加泰罗尼亚语; zh 中文; zh-Hans 简体中文; zh-Hant 繁体中文; hr 克罗地亚语; cs
            捷克语; da 丹麦语; nl 荷兰语; en 英语; eo 世界语; et 爱沙尼亚语; fi 芬兰语; fr 法语; gl 加利西亚语; ka 格鲁吉亚语; de 德语;
            el 希腊语; gu 古吉拉特语; he 希伯来语; hi 印地语; hu 匈牙利语; is 冰岛语; id 印度尼西亚语; ga 爱尔兰语; it 意大利语; ja 日语;
            kn 卡纳达语; kk 哈萨克语; km 高棉语; ko 韩语; ky 吉尔吉斯语; ku 库尔德语; lo 老挝语; la 拉丁语; lv 拉脱维亚语; lt 立陶宛语;
            mk 马其顿语; ms 马来语; ml 马拉雅拉姆语; mt 马耳他语; mr 马拉地语; mn 蒙古语; ne 尼泊尔语; no 挪威语; nb 书面挪威语; nn
            挪威尼诺斯克语; ps 普什图语; fa 波斯语; pl 波兰语; pt 葡萄牙语; pa 旁遮普语; ro 罗马尼亚语; ru 俄语; sr 塞尔维亚语; si 僧伽罗语;
            sk 斯洛伐克语; sl 斯洛文尼亚语; so 索马里语; es 西班牙语; sw 斯瓦希里语; sv 瑞典语; tl 他加禄语; fil 菲律宾语; tg 塔吉克语; ta
            泰米尔语; tt 鞑靼语; te 泰卢固语; th 泰语; tr 土耳其语; tk 土库曼语; uk 乌克兰语; ur 乌尔都语; uz 乌兹别克语; vi 越南语; cy
            威尔士语; yi 意第绪语
        """),
    ),
)
