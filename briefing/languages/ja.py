"""Japanese."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    stop_words=listed("""
        あり ある いう いて いま うに おい おり かつ から が、 がら が行 こと この これ さら され
        し、 した して しま すす する せる そし その それ たい たが たち たと たの ため だが だっ
        って つい てい ては であ でき です では とい とし とと との とは とも と述 ない なお なが
        なさ なっ など なり なる にお にと には にも によ に対 に関 のが のた ので のに のは のも
        はな ばか ひと べき ほど まし ます ませ また まで もあ もに もの やの よう よっ より らか
        らの られ りま るこ ると るの るよ れた れて れら れる わた をし を行 んで
    """),
    spaced=False,
)
