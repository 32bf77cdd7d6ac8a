"""Words that stand in speakers' labels, lower case: data of `labels`."""


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who asks.
JOURNALISTS = _listed("""
    q qu question questions questioner journalist journalists reporter reporters interviewer press
    media correspondent presenter compere interlocutor caller journo
    вопрос журналист журналистка корреспондент репортер репортёр интервьюер ведущий
    сұрақ тілші журналистер суроо кабарчы savol muxbir jurnalist питання журналіст запитання
    frage journalist journalistin reporterin interviewerin question journaliste intervieweur
    pregunta periodista entrevistador pergunta jornalista domanda giornalista intervistatore
    pytanie dziennikarz otázka novinář redaktor soru gazeteci muhabir سؤال صحفي صحافي المذيع
    問 質問 記者 司会 记者 提问 问 主持人
""")

# What marks an answer without saying who gives it.
ANSWERS = _listed("""
    a answer ответ жауап жооп javob відповідь antwort réponse respuesta resposta risposta odpowiedź
    odpověď cevap yanıt جواب الجواب 答 回答
""")

# Offices and parts: one label with such a word is enough.
OFFICES = _listed("""
    president presidents pm premier chancellor king queen prince secretary minister
    ambassador senator congressman congresswoman governor mayor chairman chairwoman chairperson
    chair speaker moderator operator official spokesperson spokesman spokeswoman commissioner
    director-general secretary-general participant host interpreter translator general admiral
    representative administrator treasurer mp
    президент премьер-министр министр посол председатель модератор президенті министрі елшісі
    төраға président ministre ambassadeur modérateur präsident bundeskanzler bundeskanzlerin
    minister botschafter presidente ministro embajador embaixador ambasciatore prezydent premier
    prezident ministr başkan bakan cumhurbaşkanı президентка міністр
    الرئيس الوزير السفير المتحدث
""")

# Who gives the floor to others and has no say.
USHERS = _listed("""
    moderator operator host announcer interpreter translator chair chairman chairwoman ведущий
    модератор modérateur moderador moderatore moderátor 司会 主持人
""")

# What a journalist asks only to have the answer go on.
CALLS = _listed("""
    yes yeah really right hello sorry okay ok sir madam huh pardon hm hmm да правда иә ой oui non
    vraiment ja wirklich sí verdad はい
""")

# What stands before a name.
TITLES = _listed("""
    mr mrs ms mx miss dr prof sir dame lord lady hon president minister ambassador senator
    secretary m mme mlle monsieur madame herr frau sr sra señor señora sig dott pan paní
    г-н г-жа господин госпожа мырза ханым bay bayan
""")

CONNECTORS = _listed("""
    of the and for to on in at de da do dos du des di del della la le les von van der den zu al bin
    ibn e y et & i и по
""")

# What a heading names and a speaker is not.
PAPERS = _listed("""
    conference interview transcript transcription statement statements communique communiqué
    doorstop release remarks briefing speech address agreement declaration report question-time
""")

# What opens a line like a label and names no speaker.
NOT_SPEAKERS = _listed("""
    subject subjects topic topics note notes today tonight tomorrow yesterday update updated date
    time place venue location source sources photo photos image caption video audio file tel fax
    phone mobile email e-mail contact contacts website web http https www attachment attachments
    annex appendix cc bcc re ref reference from to sent received keywords tags related read see
    also e&oe e end ends inquiries enquiries transcription transcript doorstop
    press release embargo background summary conclusion introduction
    result results outcome outcomes decision decisions action actions status owner deadline
    recommendation recommendations objective objectives purpose item agenda present apologies
    attendees participants remark warning caution example figure table chart box step option
    part section chapter article clause paragraph title headline byline dateline author editor
    copyright monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december however therefore first second third
    finally one two three yes no why what who how where when here this that these those it he she
    we they i you for in on at as but and or if so fact
    тема темы дата время место источник фото примечание справка тақырып күні орны ескерту
    objet date lieu thema datum ort hinweis asunto fecha lugar assunto oggetto temat konu
    件名 日時 場所 注 主题 时间 地点 来源 注意
""")
