"""Spanish."""

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
    code="es",
    name="Spanish",
    stemmer="spanish",
    letters="áéíóúñü",
    stop_words=word_set("""
        a además al algo alguna algunas alguno algunos algún ante antes aquel aquella aquellas
        aquellos aquí así aunque aún bajo bien cada casi como con contra cual cuales cuando cuanto
        cuya cuyo cuál cómo de del desde donde dos durante dónde e el ella ellas ello ellos en
        entre era eran eres es esa esas ese eso esos esta estaba estaban estar estas este esto
        estos estoy está están fue fuera fueron ha haber había habían hace hacer hacia han has
        hasta hay he hemos hoy incluso la las le les lo los luego me mi mientras mis misma mismas
        mismo mismos mucha muchas mucho muchos muy más mí nada ni ninguna ningún no nos nosotras
        nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poca
        pocas poco pocos podemos poder por porque puede pueden pues que quien quienes quién qué se
        sea sean según ser será serán si sido siempre siendo sin sino sobre solo somos son soy su
        sus suya suyo sí sólo tal también tampoco tan tanta tanto te tenemos tener tenía tiene
        tienen toda todas todavía todo todos tras tu tus tú un una unas uno unos usted ustedes va
        vamos van varias varios veces y ya yo él
    """),
    abbreviations=word_set("""
        adm admón apdo av avda c cf col cía d da dcha dir dpto dr dra dras dres ed ee.uu ej exc
        excma excmo gob gral hnos ilmo ing izq kg lic m mons p.ej pl prof profa prov pte rev s.m
        sr sra sras sres srta sta sto teléf tít v vid
    """),
    numbered_abbreviations=word_set("""
        art arts cap doc docs fig n.º n° núm núms p pp pág págs párr párrf ref res tel vol
    """),
    anaphoric_openings=(
        "él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|ese|esa|y|pero|también"
        "|además|sin embargo|por tanto|así|luego|allí"
    ),
    dates=DateWords(
        relative_years={
            "… (?:de este|del presente|del actual) año": 0,
            "… del (?:año pasado|pasado año|año anterior)": -1,
            "… del (?:próximo año|año próximo|año que viene|año entrante)": 1,
        },
        month_directions={"… pasado": -1, "pasado …": -1, "… próximo": 1, "próximo …": 1},
        periods={
            "primer trimestre(?: del?)?": (1, 3),
            "segundo trimestre(?: del?)?": (4, 6),
            "tercer trimestre(?: del?)?": (7, 9),
            "(?:cuarto|último) trimestre(?: del?)?": (10, 12),
            "primer semestre(?: del?)?": (1, 6),
            "segundo semestre(?: del?)?": (7, 12),
        },
        range_words="al",
        and_words="y",
        links="de|del",
        month_prepositions="en|desde|hasta|de|para",
        relative={
            "ayer": "-1d",
            "la semana pasada": "-1w",
            "la próxima semana": "1w",
            "este año": "0y",
            "el año pasado": "-1y",
            "el (?:próximo año|año próximo)": "1y",
        },
    ),
    date_roles=DateRoleWords(
        future=r"próxim[ao]s?|prevé|prevén|planea\w*",
        rest="finales|fin|más tarde",
        gatherings=(
            "cumbres?|reunión|reuniones|encuentros?|visitas?|elección|elecciones|referéndum"
            "|conferencias?|foros?|sesión|diálogos?|negociaciones|ceremonias?"
        ),
        owner="quién|responsable|encargado|a cargo",
        commitment=(
            "debe|deben|deberá|deberán|va a|van a|se compromete|prevé"
            r"|\w{3,}(?:ará|arán|erá|erán|irá|irán)"
        ),
        before_deadline="antes del?|hasta el|a más tardar(?: el)?|para el",
        deadline=(
            r"plazos?|fechas? límites?|vence\w*|vencimiento|caduc\w+|válid[oa]s? hasta"
            r"|cierre|expira\w*"
        ),
        event=(
            r"se celebrará\w*|tendrán? lugar"
            "|próxim[ao]s? (?:reunión|sesión|cumbre|ronda|encuentro)|previst[ao]s?"
            "|se reunirán?"
        ),
        effective=r"entr\w+ en vigor|en vigor|vigencia|vigente\w*|surt\w+ efecto",
        birth=r"nacid[oa]|nació|nacimiento|falleci\w+|murió",
        published=(
            "fecha|publicad[oa]|publicación|actualizad[oa]|actualización|comunicado|emitid[oa]"
        ),
    ),
    numbers=NumberWords(
        minor_units=(
            "años?|mes(?:es)?|semanas?|días?|horas?|minutos?"
            "|kilómetros?|km|metros?|páginas?|puntos?|euros"
        ),
        tolls=(
            "muert[oa]s?|fallecid[oa]s?|murieron|asesinad[oa]s?|herid[oa]s?"
            "|desaparecid[oa]s?|desplazad[oa]s?"
        ),
        thousand="mil",
        scales={
            "mil millones": 10**9,
            "mil": 10**3,
            "millones|millón": 10**6,
            "billones|billón": 10**12,
        },
        numerals={
            "dos": 2,
            "tres": 3,
            "cuatro": 4,
            "cinco": 5,
            "seis": 6,
            "siete": 7,
            "ocho": 8,
            "nueve": 9,
            "diez": 10,
            "veinte": 20,
        },
        vague="(?:varias )?(?:decenas|docenas|cientos|miles) de",
        approximate="más de|casi|cerca de|unos|unas|al menos|hasta|menos de",
        percent="por ciento",
        currencies={"dólares?(?: estadounidenses)?": "USD", "pesos?": "MXN"},
        named_by_number="resolución|ley|artículo|decreto",
        records=r"(?<!\w)(\w{3,30}) récord(?!\w)(?= (?:de|en|du|cette|este)\b|[.,;])",
    ),
    speakers=SpeakerWords(
        journalists=word_set("""
            pregunta periodista entrevistador interlocutor interlocutora reportero reportera
        """),
        answers=word_set("respuesta"),
        offices=word_set("""
            presidente ministro embajador moderador moderadora primer ministra presidenta
            secretario secretaria canciller senador gobernador vocero vocera embajadora
        """),
        moderators=word_set("""
            moderador moderadora presentador presentadora conductor conductora locutor locutora
            maestro maestra de ceremonias
        """),
        backchannels=word_set("sí verdad"),
        titles=word_set("sr sra señor señora"),
        connectors=word_set("de del la y"),
        non_speakers=word_set("asunto fecha lugar"),
    ),
    documents=DocumentWords(
        meetings=(
            r"cumbre|visita|reunión|reunió|reunieron|encuentro|recibió|se celebró|ataque\w*"
            "|terremoto|sismo"
        ),
        events=r"participó|firmó|firmaron|anunció|inauguró|conferencia|negociaciones|elecci\w+",
        today="hoy|ayer|esta semana|este (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)",
        thanks=r"felicit\w+|agrade\w+|gracias|gusto|placer|condolencias",
        genres={
            "fact-sheet": r"\bhoja informativa\b|\bficha informativa\b",
            "joint-statement": r"\bdeclaración (?:conjunta|común)\b|\bcomunicado conjunto\b",
            "press-conference": r"\b(?:rueda|conferencia) de prensa\b",
            "interview": r"\bentrevista\b",
            "order": r"\bdecreto\b|\breglamento\b|\bresolución\b",
            "debate": r"\bdebate\b|\bdiario de sesiones\b",
            "minutes": r"\bactas?\b|\bminuta\b",
            "remarks": (
                r"\bdiscurso\b|\bpalabras (?:de|del)\b|\bintervención (?:de|del)\b"
                r"|\bversión estenográfica\b|\balocución\b"
            ),
            "statement": r"\bcomunicado\b|\bdeclaración\b",
            "report": r"\binforme\b|\bestudio\b",
        },
        headline_verbs=(
            r"firma[nr]?|firmaron|firmó|adopta\w*|adoptó|publica[n]?|publicó|anuncia[n]?"
            "|anunció|rechaza[n]?|presenta[n]?|presentó|discute[n]?|celebra[n]?|pide[n]?"
            "|critica[n]?|pronuncia|ofrece"
        ),
        greetings=(
            r"señor\w*|buen[oa]s|queridos|estimad[oa]s?|permítanme|en primer lugar"
            "|muchas gracias"
        ),
        section_roles={
            "summary": "resumen(?: ejecutivo)?|síntesis|puntos clave|en breve",
            "introduction": "introducción|prólogo|prefacio|objeto|objetivos?|presentación",
            "background": "antecedentes|contexto|historia",
            "method": "método|métodos|metodología|enfoque|datos",
            "findings": (
                "resultados?|hallazgos|análisis|discusión|observaciones|evaluación|constataciones"
            ),
            "recommendations": (
                "recomendaci(?:ón|ones)(?: (?:a|al|para|de|del|sobre) .*)?|propuestas?|opciones"
            ),
            "conclusions": "conclusi(?:ón|ones)|consideraciones finales",
            "next-steps": "próximos pasos|seguimiento|calendario|plazos|próxima reunión",
            "examples": "ejemplos?|estudios? de caso|recuadro",
            "literature": "referencias|bibliografía|fuentes|notas",
            "annex": "anexos?|apéndices?|glosario|siglas|agradecimientos",
            "contents": "índice|contenido|tabla de contenido",
            "agenda": "orden del día|agenda|asuntos varios",
            "attendance": "asistentes|asistencia|participantes|presentes|ausentes",
            "decisions": "acuerdos|decisiones|resoluciones",
            "actions": "acciones|tareas|compromisos",
        },
        interview="entrevista",
        authorship=(
            r"^(?:Discurso|Mensaje|Palabras|Declaración|Intervención) (?:del|de la|de)"
            r" (?P<name>(?:[Pp]rimer |[Pp]rimera )?"
            r"(?:(?:[Pp]residente|[Pp]residenta|[Mm]inistr[oa])(?: de [A-ZÁ-Ú]\w+)?,? )?"
            r"[A-ZÁ-Ú][\w’'-]*(?: [A-ZÁ-Ú][\w’'-]*)*)",
        ),
        first_person=r"\byo\b",
        qualifiers=(r"[Nn]unca|[Ss]in|salvo|podría\w*|[Ss]egún"),
        first_person_plural="nosotros|nuestr[oa]s?|nos|mis?|Nuestr[oa]s?|Yo|Mis?",
        antecedents=(
            r"est[aeo]s?(?! (?:año|mes|semana)\b)|es[aeo]s?|él|ella|ellos|ellas|dich[oa]s?|tales?"
            r"|ambos(?! (?:países|gobiernos|presidentes|ministros|mandatarios)\b)"
            r"|(?:a|con|de|desde|en|para|por|sobre|tras) (?:ell[oa]s?|es[aeo]s?|dich[oa]s?"
            r"|est[aeo]s?(?! (?:año|mes|semana|día|lunes|martes|miércoles|jueves|viernes)\b))"
            r"|así|es lo que|lo (?:mismo|anterior)|la otra|el otro"
        ),
        connectives=(
            r"(?:Y|E|Pero|Porque|Así que|O sea)(?:,|(?= \w))|"
            r"(?:Además|Asimismo|Por otra parte|Por otro lado|Sin embargo|No obstante|En efecto"
            r"|Desde luego|Por supuesto|Bueno|Pues|Entonces|Miren|Finalmente|Por último|También"
            r"|De hecho|Es decir|Ahora bien|Así es que|En fin|Brevemente|A propósito"
            r"|En (?:este|ese) (?:contexto|sentido|marco)|Por (?:ello|eso)|Para ello),\s+"
            r"(?:(?:pues|bueno|miren|entonces),\s+){0,3}(?=\w)"
        ),
        bylines=r"\((?:interpretación|traducción)[^()]{0,60}\)\s?:?",
        self_references=r"(?:este|el presente) (?:informe|estudio|documento)",
        obligations=r"deber(?:á|án|ía|ían)|debe|deben|recomiend\w+|recomendamos|se recomienda",
        recommendations=r"recomendamos|se recomienda|(?:el|la) \w+ recomienda",
        non_statements=(
            "(?:declinó|rehusó|rechazó) (?:hacer comentarios|comentar)"
            "|no quiso (?:hacer comentarios|comentar)|se tomará la fotografía"
            "|escuchemos el mensaje|finaliza esta ceremonia|en estos momentos arriba"
        ),
        courtesies=(
            r"\A(?:le |les )?(?:agradezco|agradecemos|felicito|felicitamos)|es (?:un"
            r"|una) (?:gran )?(?:honor|placer|gusto|alegría)|nos da mucho gusto|\Alo (?:recibe"
            "|acompaña)n?"
            r"|pronunció (?:un|su) (?:discurso|mensaje)|participó en|asistió a|fotografía oficial"
            r"|toma la palabra|hace uso de la palabra|\AEscuchemos"
        ),
        unnamed_pairs=(
            "(?:ambos|los dos) (?:presidentes|mandatarios|líderes|ministros)|ambas partes"
        ),
        reversals="fue(?:ron)? (?:rechazad|cancelad|aplazad|suspendid|retirad)[oa]s?",
        salutations="señoras y señores",
        reporting_verbs="dijo|según",
        earlier_reports="^anteriormente,? .{0,80}(inform|report)",
        clause_names="Artículo",
    ),
    phrases=PhraseWords(
        dangling_ends="que|para|por|con|un|una|y|e|de",
        money="dólares|euros?",
        before_whole="del?",
        final_abbreviations="etc",
    ),
    negations=phrases("""
        no, no se, no se ha, no se han, no ha sido, no han sido, aún no, todavía no, aún no se,
        sin, ningún, ninguna, nunca
    """),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    encontramos, se constató, constat*, muestra*, revela*, aument*,
                    disminu*, provocó, no logró
                """),
                "recommendation": phrases("""
                    recomend*, recomiend*, debería*, debe, deben, propon*, propuesta*,
                    conviene
                """),
                "open": phrases("""
                    incierto*, se desconoce, aún no, queda por, pendiente*, más
                    investigación
                """),
                "noise": phrases("""
                    por ejemplo, supongamos, véase el cuadro, véase la figura, ibíd,
                    este capítulo, agradecemos, metodolog*
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    preocupación*, preocup*, desafío*, amenaz*, crisis, prioridad*, agenda,
                    abord*, condena, condenan, condenó, condenamos, llam* a, exhort*, desacuerdo*,
                    diferencias, disputa*, tensión*, tensiones, conflicto*, subray*, reafirm*,
                    reiter*, importancia de, sanción, sanciones, estabilidad, problema*, rechaz*,
                    propuesta*, propone*, es necesario, soberanía, flagelo, lamentable,
                    hablamos de, tratamos el tema, se trató, debemos, hay que
                """),
                "outcome": phrases("""
                    acord*, acuerdo*, firma, firmas, firmó, firmaron, firmado*, firmada*, firmar*,
                    firmamos, suscri*, memorand*, anunci*, lanz*, establec*, adopt*, decid*,
                    decisión*, se compromet*, comprometi*, compromiso*, aprob*, conclu*, prevé*,
                    prevén, previst*, se espera, destinar*, inaugur*, declaración,
                    por primera vez, crear*, creó, se creará, suscribir, entr* en vigor, ratific*,
                    ampliar*, aument*, invertir*, entreg*, otorg*, aport*, vamos a, se va a,
                    se van a, será, serán, millones, convenio*, tratado*, protocolo*, plan,
                    se llegaron, hemos llegado
                """),
                "delivered": phrases("""
                    fue firmad*, firmó, firmaron, firmamos, hemos firmado, firmado*, suscribi*,
                    han sido firmados, se firmó, concluido*, concluyó, adoptado*, adoptó,
                    inaugurado*, inauguró, se inauguró, entró en vigor, está en vigor, ratific*,
                    entreg*, aprobó, aprobaron, creó, acabamos de, ya beneficia, hemos incautado,
                    lanzó, se llevó a cabo
                """),
                "agreed": phrases("""
                    se llegaron a, importantes acuerdos, llegar a acuerdos, acuerdos importantes,
                    han adoptado, acordamos, acordaron, acordó, acordar, acordado, de acuerdo en,
                    anunci*, decidi*, decidió, comprometi*, compromiso*, aprob*, se compromet*,
                    vamos a aportar, quedamos de, hemos llegado a, hice el compromiso, convin*
                """),
                "planned": phrases("""
                    será, serán, prevé*, prevén, previst*, se espera, tiene la intención, próximo,
                    próxima, próximos, próximas, planea*, vamos a, se va a, se van a, esperamos,
                    estamos por, tendrá, tendrán, podrá, buscar*, se creará, se realizará,
                    se celebrará, pretend*, en los próximos, estamos contemplando, debe, deberá
                """),
                "cooperation": phrases("""
                    cooper*, cooperación, colabor*, asociación*, conjunt*, juntos, intercambio*,
                    apoyo*, apoyar, asistencia, iniciativa*, programa*, proyecto*, diálogo*,
                    fortalec*, profundiz*, inversi*, comercio*, comercial*, bilateral*,
                    trabajar juntos, integración, coordinad*
                """),
                "background": phrases("""
                    desde entonces, en el pasado, históricamente, durante años, hace años,
                    en su momento
                """),
                "noise": phrases("""
                    gracias, buenos días, buenas tardes, buenas noches, señoras y señores,
                    lea también, todos los derechos reservados, aplausos, bienvenid*,
                    toma la palabra, nos da mucho gusto, excelentísimo, fotografía oficial,
                    himno*, les pedimos
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    será firmad*, serán firmad*, se firmará, ser firmad*, será inaugurad*,
                    se inaugurará, va a inaugurar, ser aprobad*, será entregad*, serán entregad*,
                    se entregará
                """),
                "outcome": phrases("""
                    desacuerdo*, no acord*, no lleg* a, no firm*, fracas*, se negó, se negaron,
                    se niega*, aún no, todavía no, pendiente de, estancad*
                """),
            },
            areas={
                "political": phrases("""
                    cumbre*, diplomátic*, jefes de estado, ministro* de relaciones exteriores,
                    cancill*, naciones unidas, multilateral*, embajad*, parlament*
                """),
                "security": phrases("""
                    seguridad, defensa, militar*, terroris*, misil*, tropas, guerra, armas,
                    armamento, narcotráfico, crimen organizado, fentanilo
                """),
                "trade": phrases("""
                    comerci*, inversi*, invertir*, arancel*, export*, importación*, importaciones,
                    importador*, importar, empresa*, mercado*, econom*, económic*,
                    cadenas de suministro, aduan*
                """),
                "energy": phrases("""
                    energía*, energétic*, petróleo, gas, eléctric*, electricidad, renovable*,
                    hidrógeno, solar, combustible*
                """),
                "transport": phrases("""
                    transporte*, logístic*, corredor*, ferrocarril*, carretera*, puerto, puertos,
                    portuari*, aeropuerto*, tren, trenes
                """),
                "digital": phrases("""
                    digital*, ciber*, tecnolog*, tecnológic*, inteligencia artificial,
                    semiconductor*, innovación*
                """),
                "climate": phrases("""
                    cambio climático, clima, climátic*, emisiones, ambiental*, medio ambiente,
                    medioambient*, biodiversidad, carbono, bosque*, reforest*
                """),
                "health": phrases("""
                    salud, pandemia*, vacuna*, médic*, hospital*, medicamento*
                """),
                "education": phrases("""
                    educa*, universi*, estudiant*, beca, becas, académic*, investigación,
                    escuela*, jóvenes
                """),
                "nuclear": phrases("""
                    nuclear*, desarme, no proliferación, atómic*, uranio
                """),
                "humanitarian": phrases("""
                    humanitari*, refugiad*, desastre*, rehen*, víctimas, damnificad*
                """),
                "migration": phrases("""
                    migra*, migratori*, visado*, visa, visas, frontera*, fronteriz*, asilo
                """),
                "minerals": phrases("""
                    mineral*, minería, miner*, tierras raras, litio, cobre
                """),
                "food": phrases("""
                    alimentari*, alimentos, agrícol*, agricultur*, agropecuari*, cereal*,
                    fertilizante*, pesca
                """),
                "space": phrases("espacial*, satélite*, lunar"),
                "justice": phrases("""
                    derechos humanos, justicia, corrupción, crimen, crímenes, tribunal*,
                    judicial*, extradi*
                """),
                "culture": phrases("""
                    cultur*, deport*, turis*, museo*, olímpic*, patrimonio
                """),
                "finance": phrases("""
                    financ*, banco, bancos, bancari*, préstamo*, deuda*, fondo, fondos,
                    presupuest*, fiscal*, crédito*
                """),
            },
        ),
        "news": Vocabulary(
            cues={
                "issue": phrases("""
                    preocup*, crisis, tem*, advert*, crític*, disputa*, protesta*, amenaza*,
                    oposición, acus*, inflación, huelga*, investig*
                """),
                "outcome": phrases("""
                    anunci*, firm*, lanz*, gan*, subió, cayó, aprob*, rechaz*, vot*, elegid*,
                    dimi*, nombr*, arrest*, deten*
                """),
                "noise": phrases("""
                    lea también, suscríbase, foto, publicidad, todos los derechos reservados
                """),
            },
        ),
        "meetings": Vocabulary(
            forms={
                "attendance": (
                    r"\A(?:Presentes|Asistentes|Participantes|Ausentes"
                    r"|Excusad[oa]s)\b[^.:]{0,30}:"
                ),
                "decision": (
                    r"(?i:\b(?:moción|resolución|propuesta)\b.{0,80}\b(?:aprobad[oa]"
                    r"|rechazad[oa]|adoptad[oa])\b|\b(?:se acuerda"
                    r"|se acordó|se decidió|acuerdan)\b|\bpor unanimidad\b"
                    r"|\b(?:acuerdo|decisión)\s?:)"
                ),
                "action": (
                    r"(?i:\A(?:acción|tarea)\b.{0,20}[:–-])|\A(?:Sra?\. )?[A-ZÁÉ][\w.-]+"
                    r"(?: [A-ZÁÉ][\w-]+){0,2} (?:enviará|preparará"
                    r"|debe|deberá|se encargará|revisará)\b|(?i:\| (?:responsable"
                    "|quién|plazo|fecha) ?: )"
                ),
                "noise": (
                    r"(?i:\A(?:sin novedades|se (?:abre|levanta) la sesión)"
                    "|https?://)"
                ),
            },
            cues={
                "decision": phrases("""
                    decid*, decisión*, acord*, aprob*, resuelt*, nos quedamos con
                """),
                "action": phrases("""
                    acción*, prepar*, enviar*, revisar*, próxima reunión, plazo*, responsable de,
                    encarg*
                """),
                "problem": phrases("""
                    problema*, riesgo*, dificultad*, retras*, demasiado caro, coste*, preocup*,
                    bloque*
                """),
                "noise": phrases("gracias, hola, buenos días, adiós, perdón"),
            },
        ),
    },
    memo=MemoWords(
        labels={
            "to": "Para",
            "through": "Por conducto de",
            "cc": "Copia",
            "purpose": "Finalidad",
            "from": "De",
            "date": "Fecha",
            "subject": "Asunto",
            "reference": "Referencia",
            "marking": "Clasificación",
            "untitled": "Nota",
            "contents": "Índice",
            "page_of": "Página {page} de {pages}",
            "logo": "Logotipo",
            "verbatim": "Cada punto se cita textualmente; S1, S2, … nombran las fuentes.",
            "nothing": "Nada que señalar.",
            "what": "Qué",
            "status": "Estado",
            "status.delivered": "Cumplido",
            "status.agreed": "Acordado",
            "status.planned": "Previsto",
            "area": "Ámbito",
            "speaker": "Quién habla",
            "speaks": "Habla: {name}",
            "figure": "Cifra",
            "see": "Véase {points}.",
            "see_also": "Véase también {points}.",
            "documents": "{count} documentos",
            "documents.one": "1 documento",
            "legend": "Cumplido: hecho, firmado o en vigor. Acordado: decidido, comprometido o anunciado. Previsto: proyectado o esperado.",
            "before": "Antes: {text}",
            "gone_note": "Citado de la nota anterior; las fuentes actuales no lo prueban.",
            "quotations": "Citas: {name}",
            "said": "{name}: ",
            "point": "Punto",
            "actor": "Quién",
            "other": "Otros",
            "change.new": "Nuevo",
            "change.updated": "Actualizado",
            "change.gone": "Ya no figura",
            "also": "También: {sources}",
            "differs": "Difiere en: {sources}",
            "source": "Fuente",
            "section": "Sección",
            "page": "pág. {page}",
            "quote": "«{text}»",
            "sources": "Fuentes",
            "number": "N.º",
            "document": "Documento",
            "title": "Título",
            "kind": "Tipo",
            "language": "Idioma",
            "words": "Palabras",
            "share": "Parte de la nota",
            "warnings": "Dudas en la lectura",
            "not_read": "No leídos",
            "not_listed": "Otros documentos, no citados aquí: {count}",
            "judged": "Un modelo de lenguaje ({model}) eligió las frases. Todas se citan textualmente.",
            "file": "Archivo",
            "reason": "Motivo",
            "coverage": "Cobertura",
            "coverage.note": "Cuántos puntos aporta cada documento a cada ámbito.",
            "total": "Total",
            "annex": "Anexo: por documento",
            "kind.document": "Documento",
            "kind.interview": "Entrevista",
            "kind.news": "Noticia",
            "kind.joint-statement": "Declaración conjunta",
            "kind.readout": "Resumen de reunión",
            "kind.report": "Informe",
            "kind.fact-sheet": "Hoja informativa",
            "kind.press-conference": "Rueda de prensa",
            "kind.order": "Decreto",
            "kind.debate": "Debate",
            "kind.meeting": "Acta",
            "kind.minutes": "Acta",
            "kind.remarks": "Discurso",
            "kind.statement": "Declaración",
            "search": "Buscar",
            "all": "Todo",
            "timeline": "Cronología",
            "close": "Cerrar",
            "and_more": "{title} y {count} más",
            "page.skip": "Ir a la nota",
            "page.tools": "Búsqueda y filtros",
            "page.search_hint": "Palabras en puntos y fuentes",
            "page.clear": "Borrar",
            "page.shown": "Puntos mostrados: {n} de {all}",
            "page.none": "Ningún punto coincide.",
            "page.texts": "Textos de las fuentes",
            "page.all_sources": "Todas las fuentes",
            "page.previous": "Cita anterior",
            "page.next": "Cita siguiente",
            "page.place": "Cita {n} de {all}",
            "page.found": "{n} encontrados",
            "page.choose": "Elija un punto para leerlo en su fuente.",
            "page.theme": "Oscuro",
            "page.keys": "Teclado",
            "page.key_next": "punto siguiente",
            "page.key_previous": "punto anterior",
            "page.key_open": "mostrarlo en su fuente",
            "page.key_search": "buscar",
            "page.key_close": "volver al punto o borrar la búsqueda",
            "page.letters": "Usar las teclas de letras",
            "page.as_table": "Como tabla",
            "page.print_texts": "Imprimir también los textos de las fuentes",
            "page.back": "Volver a la nota",
            "page.no_text": "El texto de esta fuente no forma parte de la página.",
            "section.summary": "Lo esencial",
            "section.changes": "Qué ha cambiado",
            "section.issues": "Cuestiones clave",
            "empty.issues": "Los documentos no destacan ninguna cuestión.",
            "section.outcomes": "Resultados",
            "empty.outcomes": "Los documentos no recogen ningún resultado.",
            "section.cooperation": "Ámbitos de cooperación",
            "empty.cooperation": "Los documentos no describen ninguna cooperación.",
            "section.positions": "Posiciones expresadas",
            "section.calendar": "Fechas clave",
            "section.figures": "Cifras clave",
            "area.political": "Relaciones políticas",
            "area.security": "Seguridad y defensa",
            "area.trade": "Comercio e inversión",
            "area.energy": "Energía e industria",
            "area.transport": "Transporte y logística",
            "area.digital": "Digital y tecnología",
            "area.climate": "Clima y medio ambiente",
            "area.health": "Salud",
            "area.education": "Educación e intercambios",
            "area.nuclear": "Desarme y seguridad nuclear",
            "area.humanitarian": "Ayuda humanitaria",
            "area.migration": "Migración y visados",
            "area.minerals": "Minerales críticos y minería",
            "area.food": "Alimentación y agricultura",
            "area.space": "Espacio",
            "area.justice": "Justicia y derechos humanos",
            "area.culture": "Cultura, deporte y turismo",
            "area.finance": "Finanzas y desarrollo",
            "section.news.summary": "Titulares",
            "section.events": "Los hechos",
            "section.news.issues": "Claves",
            "section.news.positions": "Quién dijo qué",
            "section.news.figures": "Cifras",
            "section.meetings.summary": "En breve",
            "section.decisions": "Decisiones",
            "empty.decisions": "No se encontró ninguna decisión.",
            "section.actions": "Acciones",
            "empty.actions": "No se encontró ninguna acción.",
            "section.problems": "Problemas",
            "section.attendance": "Asistentes",
            "section.findings": "Principales hallazgos",
            "empty.findings": "No se encontró ningún hallazgo.",
            "section.recommendations": "Recomendaciones",
            "empty.recommendations": "No se encontró ninguna recomendación.",
            "section.open": "Cuestiones abiertas",
            "section.reports.calendar": "Próximos pasos y fechas",
        },
        date_format=DateFormat(
            months=phrases("""
                enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre,
                noviembre, diciembre
            """),
            short_months=phrases("ene, feb, mar, abr, may, jun, jul, ago, sept, oct, nov, dic"),
            long="{d} de {m} de {y}",
            month="{m} de {y}",
            day="{d} de {m}",
            group=".",
            percent="{n}\u00a0%",
            min_group=5,
        ),
        language_names=parse_names("""
            af afrikáans; sq albanés; am amárico; ar árabe; hy armenio; az azerbaiyano; eu euskera;
            be bielorruso; bn bengalí; bs bosnio; bg búlgaro; my birmano; ca catalán; zh chino;
            zh-Hans chino simplif.; zh-Hant chino tradic.; hr croata; cs checo; da danés; nl
            neerlandés; en inglés; eo esperanto; et estonio; fi finés; fr francés; gl gallego; ka
            georgiano; de alemán; el griego; gu guyaratí; he hebreo; hi hindi; hu húngaro; is
            islandés; id indonesio; ga irlandés; it italiano; ja japonés; kn canarés; kk kazajo; km
            jemer; ko coreano; ky kirguís; ku kurdo; lo lao; la latín; lv letón; lt lituano; mk
            macedonio; ms malayo; ml malayálam; mt maltés; mr maratí; mn mongol; ne nepalí; no
            noruego; nb noruego bokmal; nn noruego nynorsk; ps pastún; fa persa; pl polaco; pt
            portugués; pa punyabí; ro rumano; ru ruso; sr serbio; si cingalés; sk eslovaco; sl
            esloveno; so somalí; es español; sw suajili; sv sueco; tl tagalo; fil filipino; tg
            tayiko; ta tamil; tt tártaro; te telugu; th tailandés; tr turco; tk turcomano; uk
            ucraniano; ur urdu; uz uzbeko; vi vietnamita; cy galés; yi yidis
        """),
    ),
)
