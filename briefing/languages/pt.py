"""Portuguese."""

from briefing.languages.base import (
    DateFormat,
    DateRoleWords,
    DateWords,
    DocumentWords,
    Language,
    MemoWords,
    NumberWords,
    PhraseWords,
    SpeakerWords,
    Vocabulary,
    parse_names,
    phrases,
    word_set,
)

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    stemmer="portuguese",
    letters="áâãàçéêíóôõú",
    stop_words=word_set("""
        a agora ainda algum alguma algumas alguns além ante antes ao aos apenas após aquela
        aquelas aquele aqueles aquilo as assim até bem cada com como contra contudo cuja cujo da
        das de dela dele deles depois desde dessa desse desta deste do dos durante e ela elas ele
        eles em enquanto entanto entre então era eram essa essas esse esses esta estamos estar
        estas estava estavam este estes está estão eu fazer foi fomos for foram fosse houve há
        isso isto já la lhe lhes lo logo mais mas me mediante meio menos mesma mesmas mesmo mesmos
        meu meus minha minhas muita muitas muito muitos na nas nem nenhum nenhuma nessa nesse
        nesta neste ninguém no nos nossa nossas nosso nossos num numa nunca não nós o onde os ou
        outra outras outro outros para pela pelas pelo pelos per perante pode podem pois por
        porque porquê portanto porém pouco quais qual qualquer quando quanto quase que quem quê se
        seja sejam sem sempre sendo ser será serão seu seus si sido sob sobre somos sou sua suas
        só tais tal também tampouco tanto te tem temos ter teu teve tinha tinham toda todas
        todavia todo todos tu tua tudo têm um uma umas uns vai você vocês vos vão à às é
    """),
    abbreviations=word_set("""
        adm av cf cia col d dep dr dra dras drs ed eng ex exa exma exmo gen gov ilmo inc jr lda
        min no obs pe pres prof profa profs prov r rev s sen sr sra sras srs sta sto séc v v.exa
    """),
    numbered_abbreviations=word_set("""
        art arts cap doc docs fig n nº núm p pp pág págs ref res tel vol
    """),
    anaphoric_openings=(
        "ele|ela|eles|elas|isto|isso|este|esta|estes|estas|esse|essa|e|mas|também"
        "|além disso|contudo|portanto|assim|depois|lá"
    ),
    dates=DateWords(
        relative={
            "ontem": "-1d",
            "amanhã": "1d",
            "(?:na )?semana passada": "-1w",
            "(?:na )?próxima semana": "1w",
            "n?este ano": "0y",
            "(?:no |o )?ano passado": "-1y",
            "(?:no |o )?(?:próximo ano|ano que vem)": "1y",
        },
        relative_years={
            "… (?:deste ano|do corrente ano|do ano em curso)": 0,
            "… do (?:ano passado|passado ano)": -1,
            "… do (?:próximo ano|ano que vem|ano seguinte)": 1,
        },
        month_directions={
            "… (?:passado|último)": -1,
            "(?:passado|último) …": -1,
            "… próximo": 1,
            "próximo …": 1,
        },
        periods={
            "(?:primeiro|1º) trimestre(?: de)?": (1, 3),
            "(?:segundo|2º) trimestre(?: de)?": (4, 6),
            "(?:terceiro|3º) trimestre(?: de)?": (7, 9),
            "(?:(?:quarto|último)|4º) trimestre(?: de)?": (10, 12),
            "(?:primeiro|1º) semestre(?: de)?": (1, 6),
            "(?:segundo|2º) semestre(?: de)?": (7, 12),
        },
        range_words="a",
        and_words="e",
        links="de",
        month_prepositions="em|desde|até|de",
    ),
    date_roles=DateRoleWords(
        future=r"próxim[ao]s?|prevê|planeja\w*",
        rest="final|fim|mais tarde",
        gatherings=(
            "cúpulas?|cimeiras?|reunião|reuniões|encontros?|visitas?|eleição|eleições"
            "|referendo|conferências?|fóruns?|fórum|sessão|diálogos?|negociações"
            "|cerimónias?|cerimônias?"
        ),
        owner="quem|responsável|a cargo",
        commitment=(
            "deve|devem|deverá|deverão|vai|vão|compromete-se|prevê"
            r"|\w{3,}(?:ará|arão|erá|erão|irá|irão)"
        ),
        before_deadline="antes de|até(?: o dia| ao?| dia)?|o mais tardar(?: até)?",
        deadline=(
            r"prazos?|data[- ]limite|vence\w*|vencimento|expira\w*|válid[oa]s? até"
            r"|encerra\w*|validade"
        ),
        event=(
            "serão? realizad[ao]s?|realizar-se-á|terão? lugar"
            "|próxim[ao]s? (?:reunião|sessão|cúpula|cimeira|rodada|encontro)|previst[ao]s?"
            "|acontecerão?"
        ),
        effective=r"entr\w+ em vigor|em vigor|vigência|vigente\w*|produz efeitos",
        birth=r"nascid[oa]|nasceu|nascimento|falec\w+|morreu",
        published="data|publicad[oa]|publicação|atualizad[oa]|atualização|comunicado|emitid[oa]",
    ),
    numbers=NumberWords(
        minor_units="anos?|meses|dias?|horas?|km|euros",
        tolls="mort[oa]s?|morreram|feridos?|feridas?|desaparecidos?|deslocados?",
        currencies={
            "dólar(?:es)?(?: americanos| dos eua)?": "USD",
            "reais": "BRL",
            "euros?": "EUR",
        },
        scales={
            "mil": 10**3,
            "milhões|milhão": 10**6,
            "bilhões|bilhão|mil milhões": 10**9,
        },
        percent="por cento",
    ),
    speakers=SpeakerWords(
        journalists=word_set("pergunta jornalista"),
        answers=word_set("resposta"),
        offices=word_set("""
            presidente embaixador ministro presidenta primeiro-ministro ministra porta-voz
            chanceler secretário governador
        """),
        moderators=word_set("moderador"),
        connectors=word_set("de da do dos du e"),
        non_speakers=word_set("assunto"),
    ),
    documents=DocumentWords(
        meetings=(
            r"cúpula|cimeira|visita|reunião|reuniu|reuniram|encontro|recebeu|ataque\w*"
            "|terremoto|sismo"
        ),
        events=(
            "participou|assinou|assinaram|anunciou|inaugurou|conferência|negociações"
            r"|elei\w+"
        ),
        today=("hoje|ontem|esta semana|(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo"),
        thanks=r"parabeniz\w+|felicit\w+|agradec\w+|obrigad[oa]|prazer|condolências",
        first_person_plural="nós|noss[oa]s?|Noss[oa]s?|Eu|meus?|minhas?",
        antecedents=(
            r"est[ea]s?(?! (?:ano|mês|semana)\b)|ess[ea]s?|ele|ela|eles|elas|isto|isso|tais"
            "|tal"
        ),
        self_references=r"(?:este|o presente) (?:relatório|estudo|documento)",
        obligations=r"dever(?:á|ão|ia|iam)|deve|devem|recomend\w+",
        recommendations=r"recomendamos|recomenda-se|(?:o|a) \w+ recomenda",
        reversals="foi (?:rejeitad|cancelad|adiad|suspens|retirad)[oa]",
        genres={
            "joint-statement": r"\bdeclaração conjunta\b|\bcomunicado conjunto\b",
            "press-conference": r"\b(?:conferência|(?:entrevista )?coletiva) (?:de|à) imprensa\b",
            "interview": r"\bentrevista\b",
            "order": r"\bdecreto\b|\bportaria\b|\bregulamento\b",
            "debate": r"\bdebate\b",
            "minutes": r"\bata\b",
            "remarks": r"\bdiscurso\b|\bpronunciamento\b",
            "statement": r"\bcomunicado\b|\bdeclaração\b|\bnota à imprensa\b",
            "report": r"\brelatório\b|\bestudo\b",
        },
        headline_verbs=(
            r"assina[mr]?|assinaram|adota\w*|publica[m]?|anuncia[m]?|rejeita[m]?"
            "|apresenta[m]?|discute[m]?|pede[m]?|critica[m]?"
        ),
        greetings=(
            r"senhor\w*|bom dia|boa (?:tarde|noite)|prezad[oa]s?|gostaria de"
            "|muito obrigado"
        ),
        reporting_verbs="disse|afirmou|declarou|segundo",
        section_roles={
            "summary": "resumo(?: executivo)?|sumário executivo|síntese",
            "introduction": "introdução|prefácio|objetivos?|apresentação",
            "background": "antecedentes|contexto|histórico|enquadramento",
            "method": "métodos?|metodologia|abordagem|dados",
            "findings": "resultados?|constatações|análise|discussão|observações|avaliação",
            "recommendations": (
                "recomendaç(?:ão|ões)(?: (?:a|ao|aos|para|de|do|sobre) .*)?|propostas?|opções"
            ),
            "conclusions": "conclus(?:ão|ões)|considerações finais",
            "next-steps": "próximos passos|seguimento|calendário|cronograma|prazos|próxima reunião",
            "examples": "exemplos?|estudos? de caso",
            "literature": "referências|bibliografia|fontes|notas",
            "annex": "anexos?|apêndices?|glossário|siglas|agradecimentos",
            "contents": "índice|sumário|conteúdo",
            "agenda": "ordem do dia|pauta|assuntos diversos",
            "attendance": "presentes|participantes|presenças|ausentes",
            "decisions": "decisões|deliberações|resoluções",
            "actions": "ações|tarefas|encaminhamentos",
        },
        interview="entrevista",
        first_person=r"\beu\b",
        salutations="senhoras e senhores",
    ),
    phrases=PhraseWords(
        dangling_ends="que|para|por|e|de|des", money="euros?", final_abbreviations="etc"
    ),
    negations=phrases("""
        não, não foi, não foram, não houve, ainda não, ainda não foi, nenhum, nenhuma, sem, nunca
    """),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    constat*, mostra*, revela*, verificou-se, aument*, diminu*, levou a
                """),
                "recommendation": phrases("""
                    recomend*, deve, devem, deveria*, propõe*, proposta*, convém
                """),
                "open": phrases("""
                    incerto*, desconhecid*, ainda não, falta, pendente*
                """),
                "noise": phrases("""
                    por exemplo, suponhamos, ver tabela, ver figura, este capítulo,
                    agradecemos, metodolog*
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    preocupaç*, preocup*, desafio*, ameaç*, crise*, prioridade*, agenda, discut*,
                    abord*, tratar* de, trocar* opiniões, trocaram impressões, conden*, apel*,
                    instou, instaram, desacordo*, divergênci*, tensão, tensões, conflito*,
                    sublinh*, reafirm*, reiter*, ressalt*, destac*, importância, sançõ*,
                    estabilidade, problema*, defend*, rejeit*, cobrou, impasse*, entrave*,
                    soberania, necessidade
                """),
                "outcome": phrases("""
                    acord*, concord*, assin*, memorand*, firmar*, firmou, celebrar* acordo*,
                    anunci*, lanç*, estabelec*, adot*, adopt*, decid*, decisão, comprome*, aprov*,
                    conclu*, prevê, preveem, previst*, espera-se, destinad*, inaugur*,
                    declaração conjunta, pela primeira vez, cria, criar*, criou, criaram, criação,
                    entr* em vigor, ratific*, promulg*, sancion*, entreg*, será, serão, vai, vão,
                    milhões, bilhões, bilhão, protocolo, tratado, convênio*, aument*, ampliar*,
                    investir*, abrir*, elevar* a relação, instru*
                """),
                "delivered": phrases("""
                    assinaram, assinou, foi assinad*, foram assinad*, assinatura de, firmaram,
                    celebraram, adotaram, adotou, aprovou, aprovaram, sancionou, ratific*,
                    promulgou, entrou em vigor, lançou, lançaram, inaugur*, criou, criaram,
                    entregou, entregaram, concluiu, concluíram, foi, foram, realizou-se,
                    atos assinados
                """),
                "agreed": phrases("""
                    concordar*, concordou, acordaram, acordou, acertaram, decidiram, decidiu,
                    comprometeu-se, comprometeram-se, se comprometeu, se comprometeram,
                    compromisso*, chegaram a um acordo, anunciou, anunciaram, confirmou,
                    confirmaram, estabeleceram, instruíram, elevaram
                """),
                "planned": phrases("""
                    será, serão, vai, vão, irá, irão, deverá, deverão, deve, pretend*, prevê,
                    preveem, previst*, planej*, planei*, espera, esperam, espera-se, busca,
                    visa a, em estudo, com vistas a, próximo, próxima, próximos, próximas,
                    até o fim, até ao final, a ser assinad*
                """),
                "cooperation": phrases("""
                    cooper*, cooperação, colabor*, parceria*, conjunt*, juntos, intercâmbio*,
                    apoio, apoiar, assistência, iniciativa*, programa*, projeto*, projecto*,
                    diálogo*, fortalec*, aprofund*, ampliar, diversific*, investiment*, comércio,
                    comercial*, bilateral*, bilaterais, integração
                """),
                "background": phrases("""
                    desde então, no passado, historicamente, durante anos, anteriormente,
                    todos os anos
                """),
                "noise": phrases("""
                    obrigad*, bom dia, boa tarde, boa noite, senhoras e senhores, leia também,
                    todos os direitos reservados, aplausos, inscreva-se, foto:, parabéns
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    será assinad*, serão assinad*, ser assinad*, a ser assinad*, será inaugurad*,
                    será lançad*, ser aprovad*, será criad*
                """),
                "outcome": phrases("""
                    desacordo*, fracass*, recus*, não chegaram, não houve acordo, em negociação,
                    impasse*, teria assinado, sem acordo
                """),
            },
            areas={
                "political": phrases("""
                    cúpula*, cimeira*, diplomat*, diplomátic*, chefes de estado,
                    ministro* das relações exteriores, ministro* dos negócios estrangeiros,
                    nações unidas, onu, multilateral*, embaixad*, parlament*, mercosul, itamaraty
                """),
                "security": phrases("""
                    segurança, defesa, militar*, terroris*, míssil, mísseis, tropas, guerra,
                    armas, armamento*, cessar-fogo
                """),
                "trade": phrases("""
                    comérci*, comercia*, investi*, tarifa*, export*, importaç*, importador*,
                    empresa*, mercado*, econom*, económic*, econômic*, alfândeg*, aduan*
                """),
                "energy": phrases("""
                    energia*, energétic*, petróleo, gás, elétric*, eléctric*, renováve*,
                    hidrogênio, hidrogénio, solar, biocombustíve*, etanol
                """),
                "transport": phrases("""
                    transporte*, logístic*, corredor*, ferrovi*, rodovi*, estrada*, porto, portos,
                    portuári*, aeroporto*, aére*, hidrovia*
                """),
                "digital": phrases("""
                    digital*, digitais, ciber*, tecnolog*, tecnológic*, inteligência artificial,
                    semicondutor*, inovação
                """),
                "climate": phrases("""
                    clima, climátic*, emiss*, ambiente, ambiental*, ambientais, biodiversidade,
                    carbono, floresta*, amazônia, desmatamento
                """),
                "health": phrases("""
                    saúde, pandemia*, vacina*, médic*, hospital, hospitais, medicament*
                """),
                "education": phrases("""
                    educa*, universi*, estudant*, bolsa de estud*, bolsas, acadêmic*, académic*,
                    pesquisa, investigação científica, escola*, jovens, juventude
                """),
                "nuclear": phrases("""
                    nuclear*, desarmamento, não proliferação, atômic*, atómic*, urânio
                """),
                "humanitarian": phrases("""
                    humanitári*, refugiad*, desastre*, reféns, vítimas, enchente*
                """),
                "migration": phrases("""
                    migra*, migratóri*, visto, vistos, fronteira*, asilo
                """),
                "minerals": phrases("""
                    minera*, minério*, minerais, terras raras, lítio, nióbio
                """),
                "food": phrases("""
                    alimentar*, alimentos, agrícol*, agricultur*, agropecuári*, cereais,
                    fertilizante*, pesca, fome, carne, soja
                """),
                "space": phrases("espacial, espaciais, satélite*, lunar"),
                "justice": phrases("""
                    direitos humanos, justiça, corrupção, crime, crimes, tribunal, tribunais,
                    judiciári*, extradição
                """),
                "culture": phrases("""
                    cultur*, esport*, desport*, turis*, museu*, olímpic*, patrimônio, património
                """),
                "finance": phrases("""
                    financ*, banco, bancos, bancári*, empréstimo*, dívida*, fundo, fundos,
                    orçament*, fiscal, fiscais, brics
                """),
            },
        ),
    },
    memo=MemoWords(
        labels={
            "to": "Para",
            "through": "Por intermédio de",
            "cc": "Cópia",
            "purpose": "Finalidade",
            "from": "De",
            "date": "Data",
            "subject": "Assunto",
            "reference": "Referência",
            "marking": "Classificação",
            "untitled": "Nota informativa",
            "contents": "Sumário",
            "page_of": "Página {page} de {pages}",
            "logo": "Logotipo",
            "verbatim": "Cada ponto é citado textualmente; S1, S2, … indicam as fontes.",
            "nothing": "Nada a relatar.",
            "what": "Conteúdo",
            "status": "Situação",
            "status.delivered": "Concluído",
            "status.agreed": "Acordado",
            "status.planned": "Previsto",
            "area": "Área",
            "speaker": "Orador",
            "speaks": "Orador: {name}",
            "figure": "Dado",
            "see": "Ver {points}.",
            "see_also": "Ver também {points}.",
            "documents": "{count} documentos",
            "legend": "Concluído: feito, assinado ou em vigor. Acordado: decidido, prometido ou anunciado. Previsto: planeado ou esperado.",
            "before": "Antes: {text}",
            "gone_note": "Citado da nota anterior; as fontes atuais não o comprovam.",
            "quotations": "Citações: {name}",
            "said": "{name}: ",
            "point": "Ponto",
            "actor": "Quem",
            "documents.one": "1 documento",
            "other": "Outros",
            "change.new": "Novo",
            "change.updated": "Atualizado",
            "change.gone": "Já não consta",
            "also": "Também em: {sources}",
            "differs": "Diverge em: {sources}",
            "source": "Fonte",
            "section": "Seção",
            "page": "p. {page}",
            "quote": "“{text}”",
            "sources": "Fontes",
            "number": "N.º",
            "document": "Documento",
            "title": "Título",
            "kind": "Tipo",
            "language": "Idioma",
            "words": "Palavras",
            "share": "Parte na nota",
            "warnings": "Avisos de leitura",
            "not_read": "Não lidos",
            "not_listed": "Outros documentos, não citados aqui: {count}",
            "judged": "Um modelo de linguagem ({model}) escolheu as frases. Cada uma é citada textualmente.",
            "file": "Arquivo",
            "reason": "Motivo",
            "coverage": "Cobertura",
            "coverage.note": "Pontos por documento e área.",
            "total": "Total",
            "annex": "Anexo: por documento",
            "kind.document": "Documento",
            "kind.interview": "Entrevista",
            "kind.news": "Notícia",
            "kind.joint-statement": "Declaração conjunta",
            "kind.readout": "Nota sobre o encontro",
            "kind.report": "Relatório",
            "kind.fact-sheet": "Ficha informativa",
            "kind.press-conference": "Coletiva de imprensa",
            "kind.order": "Decreto",
            "kind.debate": "Debate",
            "kind.meeting": "Ata",
            "kind.minutes": "Ata",
            "kind.remarks": "Discurso",
            "kind.statement": "Declaração",
            "search": "Pesquisar",
            "all": "Todos",
            "timeline": "Cronologia",
            "close": "Fechar",
            "and_more": "{title} e mais {count}",
            "page.skip": "Ir para a nota",
            "page.tools": "Pesquisa e filtros",
            "page.search_hint": "Palavras nos pontos e fontes",
            "page.clear": "Limpar",
            "page.shown": "Pontos exibidos: {n} de {all}",
            "page.none": "Nenhum ponto corresponde.",
            "page.texts": "Textos das fontes",
            "page.all_sources": "Todas as fontes",
            "page.previous": "Citação anterior",
            "page.next": "Próxima citação",
            "page.place": "Citação {n} de {all}",
            "page.found": "{n} encontrados",
            "page.choose": "Escolha um ponto para lê-lo na fonte.",
            "page.theme": "Escuro",
            "page.keys": "Teclado",
            "page.key_next": "próximo ponto",
            "page.key_previous": "ponto anterior",
            "page.key_open": "mostrar na fonte",
            "page.key_search": "pesquisar",
            "page.key_close": "voltar ao ponto ou limpar a pesquisa",
            "page.letters": "Usar as teclas de letras",
            "page.as_table": "Em tabela",
            "page.print_texts": "Imprimir também os textos das fontes",
            "page.back": "Voltar à nota",
            "page.no_text": "O texto desta fonte não consta da página.",
            "section.summary": "Síntese",
            "section.changes": "O que mudou",
            "section.issues": "Questões principais",
            "section.outcomes": "Resultados",
            "section.cooperation": "Áreas de cooperação",
            "section.positions": "Posições declaradas",
            "section.calendar": "Datas relevantes",
            "section.next": "Próximos passos e datas",
            "section.figures": "Números principais",
            "section.events": "Fatos",
            "section.decisions": "Decisões",
            "section.actions": "Ações",
            "section.problems": "Problemas",
            "section.attendance": "Presentes",
            "section.findings": "Principais constatações",
            "section.recommendations": "Recomendações",
            "section.open": "Questões em aberto",
            "empty.issues": "Os documentos não destacam nenhuma questão.",
            "empty.outcomes": "Os documentos não relatam nenhum resultado.",
            "empty.cooperation": "Os documentos não descrevem cooperação.",
            "empty.decisions": "Nenhuma decisão encontrada.",
            "empty.actions": "Nenhuma ação encontrada.",
            "empty.findings": "Não foi encontrada nenhuma constatação.",
            "empty.recommendations": "Não foi encontrada nenhuma recomendação.",
            "area.political": "Relações políticas",
            "area.security": "Segurança e defesa",
            "area.trade": "Comércio e investimento",
            "area.energy": "Energia e indústria",
            "area.transport": "Transportes e logística",
            "area.digital": "Digital e tecnologia",
            "area.climate": "Clima e meio ambiente",
            "area.health": "Saúde",
            "area.education": "Educação e intercâmbio",
            "area.nuclear": "Desarmamento e segurança nuclear",
            "area.humanitarian": "Ajuda humanitária",
            "area.migration": "Migração e vistos",
            "area.minerals": "Minerais críticos e mineração",
            "area.food": "Alimentação e agricultura",
            "area.space": "Espaço",
            "area.justice": "Justiça e direitos humanos",
            "area.culture": "Cultura, esporte e turismo",
            "area.finance": "Finanças e desenvolvimento",
        },
        date_format=DateFormat(
            months=phrases("""
                janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro,
                novembro, dezembro
            """),
            short_months=phrases("""
                jan., fev., mar., abr., mai., jun., jul., ago., set., out., nov., dez.
            """),
            long="{d} de {m} de {y}",
            month="{m} de {y}",
            day="{d} de {m}",
            group=".",
        ),
        language_names=parse_names("""
            af africâner; sq albanês; am amárico; ar árabe; hy armênio; az azerbaijano; eu basco; be
            bielorrusso; bn bengali; bs bósnio; bg búlgaro; my birmanês; ca catalão; zh chinês;
            zh-Hans chinês simplificado; zh-Hant chinês tradicional; hr croata; cs tcheco; da
            dinamarquês; nl holandês; en inglês; eo esperanto; et estoniano; fi finlandês; fr
            francês; gl galego; ka georgiano; de alemão; el grego; gu guzerate; he hebraico; hi
            hindi; hu húngaro; is islandês; id indonésio; ga irlandês; it italiano; ja japonês; kn
            canarim; kk cazaque; km khmer; ko coreano; ky quirguiz; ku curdo; lo laosiano; la latim;
            lv letão; lt lituano; mk macedônio; ms malaio; ml malaiala; mt maltês; mr marati; mn
            mongol; ne nepalês; no norueguês; nb bokmål norueguês; nn nynorsk norueguês; ps pashto;
            fa persa; pl polonês; pt português; pa panjabi; ro romeno; ru russo; sr sérvio; si
            cingalês; sk eslovaco; sl esloveno; so somali; es espanhol; sw suaíli; sv sueco; tl
            tagalo; fil filipino; tg tadjique; ta tâmil; tt tártaro; te télugo; th tailandês; tr
            turco; tk turcomeno; uk ucraniano; ur urdu; uz uzbeque; vi vietnamita; cy galês; yi
            iídiche
        """),
    ),
)
