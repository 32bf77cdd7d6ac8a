"""Japanese."""

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
    code="ja",
    name="Japanese",
    uses_spaces=False,
    stop_words=word_set("""
        あり ある いう いて いま うに おい おり かつ から が、 がら が行 こと この これ さら され
        し、 した して しま すす する せる そし その それ たい たが たち たと たの ため だが だっ
        って つい てい ては であ でき です では とい とし とと との とは とも と述 ない なお なが
        なさ なっ など なり なる にお にと には にも によ に対 に関 のが のた ので のに のは のも
        はな ばか ひと べき ほど まし ます ませ また まで もあ もに もの やの よう よっ より らか
        らの られ りま るこ ると るの るよ れた れて れら れる わた をし を行 んで
    """),
    anaphoric_openings="これ|それ|この|その|あの|また|しかし|さらに|そして|彼|彼女|同氏",
    dates=DateWords(
        relative={
            "昨日": "-1d",
            "明日": "1d",
            "先週": "-1w",
            "今週": "0w",
            "来週": "1w",
            "先月": "-1m",
            "今月": "0m",
            "来月": "1m",
            "今年|本年": "0y",
            "一昨年": "-2y",
            "昨年": "-1y",
            "来年|明年": "1y",
        },
        relative_years={
            "一昨年": -2,
            "昨年": -1,
            "去年": -1,
            "今年": 0,
            "本年": 0,
            "来年": 1,
            "明年": 1,
            "再来年": 2,
        },
        eras={"令和": 2018, "平成": 1988, "昭和": 1925},
        periods={
            "第?[1１一]四半期": (1, 3),
            "第?[2２二]四半期": (4, 6),
            "第?[3３三]四半期": (7, 9),
            "第?[4４四]四半期": (10, 12),
            "上半期": (1, 6),
            "下半期": (7, 12),
        },
    ),
    date_roles=DateRoleWords(
        future="する予定|今後|来年|来月|予定|目指",
        rest="末|後半|年内|月内",
        gatherings="サミット|会議|首脳会談|会談|訪問|選挙|国民投票|フォーラム|対話|総会|式典",
        owner="担当|担当者|誰",
        commitment="は",
        after_deadline="まで|以前|より前|締切",
        deadline="締め?切り?|期限|期日|有効期[間限]|必着|満了",
        event="開催|予定|次回",
        effective="発効|施行",
        birth="生まれ|誕生|生年月日|死去|逝去|生",
        published="日付|発表|公表|掲載|更新|公開|発行",
    ),
    numbers=NumberWords(
        minor_units="周年|年間|日間",
        tolls="死者|死亡|犠牲|負傷|行方不明|亡くな|失われ",
        tenths="割",
        scales={
            "万": 10**4,
            "億": 10**8,
            "兆": 10**12,
        },
        percent="パーセント",
        currencies={
            "米ドル|ドル": "USD",
            "ユーロ": "EUR",
            "ポンド": "GBP",
            "円": "JPY",
        },
    ),
    speakers=SpeakerWords(
        offices=word_set("大臣 長官 総理 首相 大統領 報道官 局長 大使 議長 総裁 知事 外相"),
        journalists=word_set("問 質問 記者 司会"),
        answers=word_set("答 回答"),
        moderators=word_set("司会 司会者 進行"),
        backchannels=word_set("はい"),
        non_speakers=word_set("件名 日時 場所 注"),
    ),
    documents=DocumentWords(
        meetings="会談|訪問|首脳|サミット|式典|会合|攻撃|地震",
        events="開催|開会|署名|参加|発表|会議|選挙",
        today="本日|今日|昨日|今週",
        thanks="哀悼|お祝い|祝意|感謝|お礼|歓迎|お悔やみ",
        qualifiers=(r"ない|なけれ|場合"),
        first_person_plural="私たち|私ども|我々|私|わたくし",
        antecedents=(
            "これ|それ|この|その|同(?:氏|協定|条約|会談|会議|法案?|日|国|省|社|県|市)|彼ら?|彼女|こうした|そうした|両者"
        ),
        connectives=(
            "(?:また|さらに|なお|一方|そして|しかし|加えて|次に|最後に|まず|結びに|ただし|このほか|その上で|こうした中|このため|これを受け)、"
        ),
        bylines="【[^【】]{1,20}(?:通信|新聞|ニュース|時事|共同|ロイター|ＡＦＰ|AFP|CNN)[^【】]{0,10}】",
        self_references=r"本(?:報告書?|稿|書|調査)",
        obligations=r"べきである|べき|求められる|必要がある|提言する|勧告する",
        recommendations=r"提言する|勧告する",
        non_statements="コメントを(?:控え|差し控え|拒否|避け)|お答えを差し控え",
        courtesies=r"感謝(?:申し上げ|いたしま|します)|お礼を申し|光栄に|哀悼の誠|心からお祝い|に出席し(?:た|ました)。\Z|と会談し(?:た|ました)。\Z",
        unnamed_pairs="両首脳|両大臣|双方",
        reversals="取り消され|延期され|否決され|撤回され",
        genres={
            "fact-sheet": "ファクトシート",
            "joint-statement": "共同(?:声明|宣言|コミュニケ|プレス・?リリース)|首脳(?:声明|宣言)",
            "press-conference": "記者会見|ぶら下がり",
            "interview": "インタビュー",
            "order": "政令|大統領令",
            "minutes": "議事録|議事要旨",
            "remarks": "演説|挨拶|あいさつ|スピーチ|冒頭発言",
            "statement": "声明|談話|報道発表",
            "report": "報告書?|白書|調査",
        },
        headline_verbs="署名し|採択し|発表し|行っ|行い|開催し|批判し|協議し|について|を受け",
        greetings="本日は|皆様|皆さん|まず|ご列席|議長",
        reporting_verbs="述べた|語った|によると|発表した",
        section_roles={
            "summary": "要旨|要約|概要|サマリー|エグゼクティブ・?サマリー",
            "introduction": "はじめに|序論|序文|序|まえがき|目的|趣旨",
            "background": "背景|経緯|沿革",
            "method": "方法|手法|調査方法",
            "findings": "結果|調査結果|分析|考察|評価",
            "recommendations": "提言|勧告|提案",
            "conclusions": "結論|おわりに|むすび|まとめ|終わりに",
            "next-steps": "今後の(?:予定|課題|対応|進め方)|日程|次回",
            "examples": "事例|例",
            "literature": "参考文献|文献|出典|脚注|注",
            "annex": "付録|附属書|別紙|別添|用語集|略語",
            "contents": "目次",
            "agenda": "議題|議事次第|その他",
            "attendance": "出席者|参加者|欠席者",
            "decisions": "決定事項|決議|決定",
            "actions": "アクション・?アイテム|対応事項|宿題",
        },
        interview="インタビュー",
        authorship=(r"(?:挨拶|演説|談話|声明)[（(](?P<name>[^（）()]{2,12})[）)]",),
        first_person="私",
        salutations="皆様",
        photo_captions="写真",
    ),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    明らかになった, 判明した, 示している, 増加した, 減少した,
                    確認された
                """),
                "recommendation": phrases("""
                    べきである, 提言する, 勧告する, 求められる, 必要がある,
                    提案する
                """),
                "open": phrases("不明, 未定, 明らかでない, 今後の課題"),
                "noise": phrases("""
                    例えば, たとえば, 仮に, 本章では, 表を参照, 謝意を表する
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    懸念, 憂慮, 課題, 脅威, 危機, 優先, 議題, 議論, 意見交換, 意見を交換, 非難,
                    抗議, 強調, 重要性, 制裁, 安定, 遺憾, 隔たり, 指摘, 求めた, 求めました, 要請,
                    働きかけ, 呼びかけ, 呼び掛け, 訴え, 反対, 立場, リスク, 主権, 必要です,
                    べきです, 不可欠
                """),
                "outcome": phrases("""
                    合意, 一致した, 一致しました, 署名, 覚書, 発表, 開始, 設立, 設置, 採択, 決定,
                    約束, 承認, 締結, 予定, 見込, 初めて, 立ち上げ, 発出, 発効, 開催, 供与, 表明,
                    確認した, 確認しました, 成立, 閣議決定, こととした, ことといたしました,
                    こととしております, 方針, 実施する, 支給, 拡充, 創設, 導入, 引き上げ,
                    支援を行, 拠出, 億円, 億ドル, 共同声明, 成果文書, 批准, 施行, してまいります,
                    招待
                """),
                "delivered": phrases("""
                    署名した, 署名しました, 署名式が行われ, 採択した, 採択され, 採択しました,
                    締結した, 締結しました, 実施した, 開催された, 開催した, 開催しました,
                    発出した, 発出しました, 発効した, 発表した, 発表しました, 成立した,
                    成立しました, 立ち上げた, 立ち上げました, 閣議決定しました, 供与した,
                    設置した, 設置しました, 開始した, 開始しました, 行われました, 批准した,
                    施行され, いたしました
                """),
                "agreed": phrases("""
                    合意した, 合意しました, 一致した, 一致しました, 決定した, 決定しました,
                    約束した, 確認した, 確認しました, 表明した, 表明しました, こととした,
                    こととしております, ことといたしました, 申し合わせ, 決めた
                """),
                "planned": phrases("""
                    予定, 見込, 計画, 目指, 今後, 方針, してまいります, していく, 取り組む, 努め,
                    検討を進, 調整中, 向けて, 来年, 行います, 図る, 図ります, 運びと,
                    考えております, 進めます, 進めてまいり
                """),
                "cooperation": phrases("""
                    協力, 連携, パートナー, 共同, 交流, 支援, プロジェクト, 対話, 強化, 投資,
                    貿易, 橋渡し, 協調, 取組, 取り組
                """),
                "background": phrases("以来, 従来, これまで, かつて, 年前, 毎年"),
                "noise": phrases("""
                    ありがとう, こんにちは, 皆様, 拍手, 関連記事, 御清聴, お見舞い, 哀悼,
                    代表して, でしょうか, お尋ね, 伺います, 登壇, お答え, 見解を, 黙祷, 黙とう
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    署名する予定, 開催する予定, 発表する予定, 設置する予定, 実施する予定,
                    署名される予定, 開催される予定, 締結する予定
                """),
                "outcome": phrases("""
                    合意に至ら, 合意できな, 見送, 拒否, 交渉中, 署名しな, 署名に至ら,
                    想定しておりません, 考えておりません, 差し控え, 署名されな, 期待すると述べ, 希望した, 訴えた, 評価した, 批准していな,
                    参加していな, 困難です, 予定はありません, 御指摘は当た
                """),
            },
            areas={
                "political": phrases("""
                    首脳, 外交, 外相, 外務大臣, 国連, 多国間, サミット, 議会, 大使, 国交, 二国間
                """),
                "security": phrases("""
                    安全保障, 防衛, 軍事, 軍隊, 自衛隊, テロ, ミサイル, 兵器, 戦争, 停戦,
                    平和維持, 抑止
                """),
                "trade": phrases("""
                    貿易, 投資, 関税, 輸出, 輸入, 企業, 経済, 市場, 税関, 供給網,
                    サプライチェーン
                """),
                "energy": phrases("""
                    エネルギー, 石油, 天然ガス, ガス, 電力, 発電, 再生可能, 水素, 太陽光
                """),
                "transport": phrases("""
                    輸送, 物流, 回廊, 鉄道, 道路, 港湾, 空港, 航空, 運輸, 海運
                """),
                "digital": phrases("""
                    デジタル, サイバー, 技術, 人工知能, 半導体, イノベーション, インターネット,
                    情報通信
                """),
                "climate": phrases("""
                    気候, 温室効果, 排出, 環境, 生物多様性, 炭素, 森林, 脱炭素, 水資源
                """),
                "health": phrases("""
                    保健, 医療, ワクチン, 感染症, 病院, 健康, 原爆症
                """),
                "education": phrases("""
                    教育, 大学, 留学, 学生, 奨学, 研究, 学校, 若者, 青少年, 人材育成
                """),
                "nuclear": phrases("""
                    核兵器, 核軍縮, 核実験, 核拡散, 核なき, 核のない, 核不拡散, 核戦争, 軍縮,
                    不拡散, 原子力, 被爆, 原爆, ウラン
                """),
                "humanitarian": phrases("人道, 難民, 災害, 人質, 被災, 地震, 復興"),
                "migration": phrases("移民, 査証, ビザ, 国境, 入国, 庇護"),
                "minerals": phrases("鉱物, 鉱山, レアアース, リチウム, 石炭, 銅"),
                "food": phrases("""
                    食料, 食糧, 農業, 穀物, 漁業, 水産, 肥料, 小麦
                """),
                "space": phrases("宇宙, 衛星, 月面, 探査"),
                "justice": phrases("""
                    人権, 司法, 腐敗, 犯罪, 裁判, 法の支配, 引渡
                """),
                "culture": phrases("""
                    文化, スポーツ, 観光, 博物館, 五輪, オリンピック, 遺産, 万博
                """),
                "finance": phrases("""
                    金融, 銀行, 債務, 基金, 予算, 融資, 円借款, 税制, 財政, 開発協力, 資金
                """),
            },
        ),
        "news": Vocabulary(
            cues={
                "issue": phrases("懸念, 危機, 警告, 批判, 抗議, 対立, 捜査"),
                "outcome": phrases("""
                    発表, 署名, 合意, 開始, 勝利, 上昇, 下落, 可決, 辞任, 任命, 逮捕
                """),
                "noise": phrases("続きを読む, 関連記事, 購読, 写真, 広告"),
            },
        ),
        "meetings": Vocabulary(
            cues={
                "decision": phrases("決定, 合意, 承認, 採用"),
                "action": phrases("対応, 期限, 担当, 次回, 準備"),
                "problem": phrases("問題, リスク, 困難, 遅れ, 懸念"),
                "noise": phrases("ありがとう, こんにちは, すみません"),
            },
        ),
    },
    memo=MemoWords(
        labels={
            "to": "宛先",
            "through": "経由",
            "cc": "写し",
            "purpose": "目的",
            "from": "発信者",
            "date": "日付",
            "subject": "件名",
            "reference": "文書番号",
            "marking": "取扱区分",
            "untitled": "ブリーフィング",
            "contents": "目次",
            "page_of": "{page} / {pages} ページ",
            "logo": "ロゴ",
            "verbatim": "各項目は原文のまま引用。S1、S2…は出典を示す。",
            "nothing": "報告事項なし。",
            "what": "内容",
            "status": "状況",
            "status.delivered": "実施済み",
            "status.agreed": "合意済み",
            "status.planned": "予定",
            "area": "分野",
            "speaker": "発言者",
            "speaks": "発言者：{name}",
            "figure": "数値",
            "see": "{points} を参照。",
            "see_also": "{points} も参照。",
            "documents": "文書{count}件",
            "documents.one": "文書1件",
            "legend": "実施済み：実行、署名または発効。合意済み：決定、約束または発表。予定：計画または見込み。",
            "before": "変更前：{text}",
            "gone_note": "前回のブリーフィングからの引用。現在の出典では確認できません。",
            "quotations": "引用：{name}",
            "said": "{name}：",
            "point": "項目",
            "actor": "主体",
            "other": "その他",
            "change.new": "新規",
            "change.updated": "更新",
            "change.gone": "記載なし",
            "also": "他の出典：{sources}",
            "differs": "相違あり：{sources}",
            "source": "出典",
            "section": "節",
            "page": "{page}頁",
            "quote": "「{text}」",
            "sources": "出典一覧",
            "number": "番号",
            "document": "文書",
            "title": "標題",
            "kind": "種別",
            "language": "言語",
            "words": "語数",
            "share": "引用の割合",
            "warnings": "読み取り上の注意",
            "not_read": "読み取れなかった資料",
            "not_listed": "ここで引用していない他の文書：{count}件",
            "judged": "文は言語モデル（{model}）が選びました。いずれも原文のままの引用です。",
            "file": "ファイル",
            "reason": "理由",
            "coverage": "対象範囲",
            "coverage.note": "各文書が各分野について示す項目の数。",
            "total": "計",
            "annex": "付属資料：文書別",
            "kind.document": "文書",
            "kind.interview": "インタビュー",
            "kind.news": "報道",
            "kind.joint-statement": "共同声明",
            "kind.readout": "会談概要",
            "kind.report": "報告書",
            "kind.fact-sheet": "ファクトシート",
            "kind.press-conference": "記者会見",
            "kind.order": "命令",
            "kind.debate": "討論",
            "kind.meeting": "議事録",
            "kind.minutes": "議事録",
            "kind.remarks": "発言",
            "kind.statement": "声明",
            "search": "検索",
            "all": "すべて",
            "timeline": "年表",
            "close": "閉じる",
            "and_more": "{title}、ほか{count}件",
            "page.skip": "ブリーフィングへ移動",
            "page.tools": "検索と絞り込み",
            "page.search_hint": "項目と出典の語句",
            "page.clear": "解除",
            "page.shown": "全{all}件中{n}件を表示",
            "page.none": "該当する項目はありません。",
            "page.texts": "出典の本文",
            "page.all_sources": "出典一覧",
            "page.previous": "前の引用",
            "page.next": "次の引用",
            "page.place": "引用 {n}/{all}",
            "page.found": "{n}件",
            "page.choose": "項目を選ぶと、出典の該当箇所を表示します。",
            "page.theme": "ダーク",
            "page.keys": "キー操作",
            "page.key_next": "次の項目",
            "page.key_previous": "前の項目",
            "page.key_open": "出典で表示",
            "page.key_search": "検索",
            "page.key_close": "項目へ戻る、または検索を解除",
            "page.letters": "文字キーを使う",
            "page.as_table": "表で見る",
            "page.print_texts": "出典の本文も印刷する",
            "page.back": "ブリーフィングへ戻る",
            "page.no_text": "この出典の本文はページに含まれていません。",
            "section.summary": "要点",
            "section.changes": "前回からの変更点",
            "section.issues": "主要な論点",
            "empty.issues": "資料には目立った論点がありません。",
            "section.outcomes": "成果",
            "empty.outcomes": "資料には成果の記載がありません。",
            "section.cooperation": "協力分野",
            "empty.cooperation": "資料には協力に関する記載がありません。",
            "section.positions": "表明された立場",
            "section.calendar": "注目すべき日程",
            "section.figures": "主な数字",
            "area.political": "政治関係",
            "area.security": "安全保障・防衛",
            "area.trade": "貿易・投資",
            "area.energy": "エネルギー・産業",
            "area.transport": "運輸・物流",
            "area.digital": "デジタル・技術",
            "area.climate": "気候・環境",
            "area.health": "保健",
            "area.education": "教育・交流",
            "area.nuclear": "核軍縮・原子力安全",
            "area.humanitarian": "人道支援",
            "area.migration": "移民・査証",
            "area.minerals": "重要鉱物",
            "area.food": "食料・農業",
            "area.space": "宇宙",
            "area.justice": "司法・人権",
            "area.culture": "文化・スポーツ・観光",
            "area.finance": "金融・開発",
            "section.news.summary": "主なニュース",
            "section.events": "出来事",
            "section.news.issues": "背景と論点",
            "section.news.positions": "発言",
            "section.news.figures": "数字",
            "section.meetings.summary": "要約",
            "section.decisions": "決定事項",
            "empty.decisions": "決定は見つかりませんでした。",
            "section.actions": "アクション",
            "empty.actions": "アクションは見つかりませんでした。",
            "section.problems": "課題",
            "section.attendance": "出席者",
            "section.findings": "主な調査結果",
            "empty.findings": "調査結果は見つかりませんでした。",
            "section.recommendations": "提言",
            "empty.recommendations": "提言は見つかりませんでした。",
            "section.open": "未解決の点",
            "section.reports.calendar": "今後の予定と日程",
            "section.reports.figures": "主要な数値",
        },
        date_format=DateFormat(
            months=phrases("1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月"),
            short_months=phrases("1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月"),
            long="{y}年{m}{d}日",
            medium="{y}年{m}{d}日",
            month="{y}年{m}",
            day="{m}{d}日",
            days="{y}年{m}{d}日～{d2}日",
            months_days="{y}年{m}{d}日～{m2}{d2}日",
            dash="～",
        ),
        language_names=parse_names("""
            af アフリカーンス語; sq アルバニア語; am アムハラ語; ar アラビア語; hy アルメニア語; az アゼルバイジャン語; eu バスク語; be ベラルーシ語;
            bn ベンガル語; bs ボスニア語; bg ブルガリア語; my ミャンマー語; ca カタロニア語; zh 中国語; zh-Hans 簡体中国語; zh-Hant
            繁体中国語; hr クロアチア語; cs チェコ語; da デンマーク語; nl オランダ語; en 英語; eo エスペラント語; et エストニア語; fi
            フィンランド語; fr フランス語; gl ガリシア語; ka ジョージア語; de ドイツ語; el ギリシャ語; gu グジャラート語; he ヘブライ語; hi
            ヒンディー語; hu ハンガリー語; is アイスランド語; id インドネシア語; ga アイルランド語; it イタリア語; ja 日本語; kn カンナダ語; kk
            カザフ語; km クメール語; ko 韓国語; ky キルギス語; ku クルド語; lo ラオ語; la ラテン語; lv ラトビア語; lt リトアニア語; mk
            マケドニア語; ms マレー語; ml マラヤーラム語; mt マルタ語; mr マラーティー語; mn モンゴル語; ne ネパール語; no ノルウェー語; nb
            ノルウェー語(ブークモール); nn ノルウェー語 (ニーノシュク); ps パシュトゥー語; fa ペルシア語; pl ポーランド語; pt ポルトガル語; pa
            パンジャブ語; ro ルーマニア語; ru ロシア語; sr セルビア語; si シンハラ語; sk スロバキア語; sl スロベニア語; so ソマリ語; es スペイン語;
            sw スワヒリ語; sv スウェーデン語; tl タガログ語; fil フィリピノ語; tg タジク語; ta タミル語; tt タタール語; te テルグ語; th タイ語;
            tr トルコ語; tk トルクメン語; uk ウクライナ語; ur ウルドゥー語; uz ウズベク語; vi ベトナム語; cy ウェールズ語; yi イディッシュ語
        """),
    ),
)
