"""Japanese."""

from briefing.languages.base import (
    DateRoleWords,
    DateWords,
    DocumentWords,
    Language,
    NumberWords,
    SpeakerWords,
    Vocabulary,
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
        periods={
            "第?[1１一]四半期": (1, 3),
            "第?[2２二]四半期": (4, 6),
            "第?[3３三]四半期": (7, 9),
            "第?[4４四]四半期": (10, 12),
            "上半期": (1, 6),
            "下半期": (7, 12),
        },
        relative={
            "昨日": "-1d",
            "明日": "1d",
            "今年": "0y",
            "昨年": "-1y",
            "来年": "1y",
        },
    ),
    date_roles=DateRoleWords(
        after_deadline="まで|以前|より前|締切",
        deadline="締め?切り?|期限|期日|有効期[間限]|必着|満了",
        event="開催|予定|次回",
        effective="発効|施行",
        birth="生まれ|誕生|生年月日|死去|逝去|生",
        published="日付|発表|公表|掲載|更新|公開|発行",
    ),
    numbers=NumberWords(
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
        journalists=word_set("問 質問 記者 司会"),
        answers=word_set("答 回答"),
        moderators=word_set("司会"),
        backchannels=word_set("はい"),
        non_speakers=word_set("件名 日時 場所 注"),
    ),
    documents=DocumentWords(
        genres={
            "joint-statement": "共同(?:声明|宣言)",
            "press-conference": "記者会見",
            "interview": "インタビュー",
            "remarks": "演説",
            "report": "報告",
        },
        interview="インタビュー",
        first_person="私",
        salutations="皆様",
        photo_captions="写真",
    ),
    vocabularies={
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    懸念, 課題, 脅威, 危機, 優先, 議題, 議論, 意見交換, 非難, 強調, 重要性, 制裁,
                    安定
                """),
                "outcome": phrases("""
                    合意, 署名, 覚書, 発表, 開始, 設立, 採択, 決定, 約束, 承認, 締結, 予定, 見込,
                    初めて
                """),
                "delivered": phrases("""
                    署名した, 採択した, 締結した, 実施した, 開催された
                """),
                "agreed": phrases("合意した, 発表した, 決定した, 約束した"),
                "planned": phrases("予定, 見込, 計画, 目指, 今後"),
                "cooperation": phrases("""
                    協力, 連携, パートナー, 共同, 交流, 支援, プロジェクト, 対話, 強化, 投資,
                    貿易
                """),
                "noise": phrases("ありがとう, こんにちは, 皆様, 拍手, 関連記事"),
            },
            negative_cues={
                "outcome": phrases("合意に至ら, 合意できな, 見送, 拒否, 交渉中"),
            },
            areas={
                "political": phrases("首脳, 外交, 外相, 国連, 多国間"),
                "security": phrases("安全保障, 防衛, 軍, テロ, ミサイル"),
                "trade": phrases("貿易, 投資, 関税, 輸出, 企業, 経済"),
                "energy": phrases("エネルギー, 石油, ガス, 電力, 再生可能, 水素"),
                "transport": phrases("輸送, 物流, 回廊, 鉄道, 港, 空港, 運輸"),
                "digital": phrases("デジタル, サイバー, 技術, 人工知能, 半導体"),
                "climate": phrases("気候, 排出, 環境, 炭素"),
                "health": phrases("保健, 医療, ワクチン, 感染症"),
                "education": phrases("教育, 大学, 留学, 学生, 奨学"),
                "nuclear": phrases("核, 軍縮, 不拡散, 原子力, 被爆"),
                "humanitarian": phrases("人道, 難民, 災害, 人質"),
                "migration": phrases("移民, 査証, 国境"),
                "minerals": phrases("鉱物, 鉱山, レアアース"),
                "food": phrases("食料, 農業, 穀物, 漁業"),
                "space": phrases("宇宙, 衛星"),
                "justice": phrases("人権, 司法, 腐敗, 犯罪"),
                "culture": phrases("文化, スポーツ, 観光, 博物館"),
                "finance": phrases("金融, 銀行, 債務, 基金, 予算"),
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
)
