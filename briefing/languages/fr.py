"""French."""

from briefing.languages.base import (
    DateRoleWords,
    DateWords,
    DocumentWords,
    HyphenWords,
    Language,
    NumberWords,
    SpeakerWords,
    Vocabulary,
    phrases,
    word_set,
)

LANGUAGE = Language(
    code="fr",
    name="French",
    stemmer="french",
    elision=True,
    letters="àâçéèêëîïôùûœ",
    stop_words=word_set("""
        a afin ai aient ainsi alors après au aucun aucune aujourd'hui auparavant aussi autre
        autres aux avaient avait avant avec avez avoir avons ayant bien c c'est car ce ceci cela
        celle celles celui cependant ces cet cette ceux chaque chez ci comme comment contre d
        d'abord d'un d'une dans de depuis des donc dont du durant elle elles en encor encore enfin
        ensuite entre est et eu eux faire fais fait faut fois furent fut il ils j j'ai je jusque l
        l'on la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui là m ma
        mais malgré me mes mien moi moins mon même mêmes n n'a n'est ne ni non nos notamment notre
        nous on ont or ou où par parce parmi pas pendant peu peut peuvent plus plusieurs pour
        pourquoi pourtant pouvez pouvons puis puisque qu qu'elle qu'il qu'ils qu'on qu'un qu'une
        quand que quel quelle quelles quelque quelques quels qui quoi s s'est s'il sa sans se
        selon sera seront ses si sien soit sommes son sont sous suis sur t ta tandis tant te tel
        telle telles tels tes toi ton toujours tous tout toute toutefois toutes trop très tu un
        une va vers voici voilà vos votre vous y à ça étaient était étant été être
    """),
    abbreviations=word_set("""
        adj av bd boul cap cf col dr env ex gal gén hab i.e ill lt m me mgr mgrs mlle mlles mm mme
        mmes mr p.ex pl pr prof qqn st ste suiv suppl tom tél éd
    """),
    numbered_abbreviations=word_set("al art ch chap fig n no nos p par pp sect tab v vol"),
    anaphoric_openings=(
        "il|elle|ils|elles|cela|ceci|ça|ce|cet|cette|ces|celui-ci|celle-ci|et|mais"
        "|aussi|donc|également|en outre|de plus|cependant|toutefois|ainsi|puis|ensuite"
        "|là"
    ),
    dates=DateWords(
        relative_years={
            "… de (?:cette année|l.année en cours)": 0,
            "… de l.an(?:née)? (?:dernier|dernière|passée?)": -1,
            "… de l.an(?:née)? prochaine?": 1,
        },
        month_directions={"… (?:dernier|passé)": -1, "… prochain": 1},
        periods={
            "(?:(?:premier|1er) trimestre(?: de)?|t1)": (1, 3),
            "(?:(?:deuxième|second|2e) trimestre(?: de)?|t2)": (4, 6),
            "(?:(?:troisième|3e) trimestre(?: de)?|t3)": (7, 9),
            "(?:(?:quatrième|dernier|4e) trimestre(?: de)?|t4)": (10, 12),
            "(?:premier|1er) semestre(?: de)?": (1, 6),
            "(?:deuxième|second|2e) semestre(?: de)?": (7, 12),
        },
        range_words="au",
        and_words="et",
        links="de|d’|d'",
        month_prepositions="en|dès|depuis|début|fin|mi",
        relative={
            "hier": "-1d",
            "demain": "1d",
            "la semaine dernière": "-1w",
            "la semaine prochaine": "1w",
            "cette année": "0y",
            "l.an(?:née)? (?:dernière|dernier|passée?)": "-1y",
            "l.an(?:née)? prochaine?": "1y",
        },
    ),
    date_roles=DateRoleWords(
        owner="qui|responsable|chargé|pilote",
        commitment=(
            "doit|doivent|devra|devront|va|vont|s.engage|s.engagent|prévoit"
            r"|\w{3,}(?:era|eront|ira|iront|ettra|ettront)"
        ),
        before_deadline="avant le|jusqu.au|au plus tard(?: le)?|d.ici(?: le| au| à)?|pour le",
        deadline=(
            r"dates? limites?|délais?|échéances?|date butoir|clôture\w*|expir\w+"
            r"|valables? jusqu\w*|à rendre|remise"
        ),
        event=(
            "aura lieu|auront lieu|se tiendra|se tiendront"
            "|prochaine?s? (?:réunion|session|rencontre|sommet|cycle)|prévue?s?"
            "|se réuniront|se réunira"
        ),
        effective=r"entr\w+ en vigueur|en vigueur|prend(?:ra)? effet|à compter du|prise d.effet",
        birth="née? le|née? en|naissance|décédée?|décès",
        published="date|publiée?|publication|paru|mise? à jour|communiqué|diffusée?",
    ),
    numbers=NumberWords(
        scales={
            "mille": 10**3,
            "millions?|mio": 10**6,
            "milliards?|mds?": 10**9,
        },
        numerals={
            "deux": 2,
            "trois": 3,
            "quatre": 4,
            "cinq": 5,
            "six": 6,
            "sept": 7,
            "huit": 8,
            "neuf": 9,
            "dix": 10,
            "vingt": 20,
        },
        vague=(
            "(?:plusieurs )?(?:dizaines|centaines|milliers) de|(?:une )?(?:vingtaine|douzaine) de"
        ),
        approximate="plus de|près de|environ|au moins|jusqu.à|moins de",
        percent="pour cent",
        currencies={"(?:de )?(?:francs? cfa|f ?cfa)": "XOF", "dollars? (?:us|américains?)": "USD"},
        named_by_number="résolution|loi|décret",
        records=r"(?<!\w)(\w{3,30}) record(?!\w)(?= (?:de|en|du|cette|este)\b|[.,;])",
    ),
    speakers=SpeakerWords(
        journalists=word_set("question journaliste intervieweur"),
        answers=word_set("""
            réponse r
        """),
        offices=word_set("""
            président ministre ambassadeur modérateur présidente premier première ambassadrice
            porte-parole
        """),
        moderators=word_set("modérateur"),
        backchannels=word_set("oui non vraiment"),
        titles=word_set("m mme mlle monsieur madame"),
        connectors=word_set("de du des la le les et"),
        non_speakers=word_set("objet date lieu"),
    ),
    hyphens=HyphenWords(
        heads=word_set("demi non peut quasi vice"),
        tails=word_set("delà dessous dessus même mêmes"),
    ),
    documents=DocumentWords(
        genres={
            "fact-sheet": r"\bfiche d.information\b",
            "readout": r"\bcompte.rendu (?:de l.entretien|de l.appel|d.entretien)\b",
            "joint-statement": (
                r"\bdéclaration (?:conjointe|commune)\b"
                r"|\bcommuniqué (?:conjoint|final|commun)\b"
            ),
            "press-conference": r"\bconférence de presse\b|\bpoint de presse\b",
            "interview": r"\bentretien\b|\binterview\b",
            "order": r"\bdécret\b|\barrêté\b|\bordonnance\b|\brèglement\b",
            "debate": r"\bdébats?\b",
            "minutes": r"\bprocès-verbal\b|\bcompte.rendu\b",
            "remarks": r"\bdiscours\b|\ballocution\b|\bintervention d\w+\b",
            "statement": r"\bcommuniqué\b|\bdéclaration\b",
            "report": r"\brapport\b|\bétude\b|\blivre blanc\b",
        },
        headline_verbs=(
            r"sign(?:e|ent|é)|adopt(?:e|ent)|publie\w*|appell\w+|salue\w*|rejett\w+|tient"
            r"|tiennent|annonc\w+|présent(?:e|ent)|discut\w+|critiqu\w+|veut|veulent"
            "|prononce"
        ),
        greetings=(
            "monsieur le|madame la|mesdames|chers|bonjour|bonsoir|permettez-moi"
            "|tout d.abord|je (?:tiens|voudrais)"
        ),
        section_roles={
            "summary": "résumé|synthèse|sommaire exécutif|abrégé|points clés|en bref|aperçu",
            "introduction": "introduction|avant-propos|préface|objet|objectifs?|préambule",
            "background": "contexte|historique|antécédents|rappel",
            "method": "méthode|méthodes|méthodologie|démarche|données",
            "findings": (
                "résultats?|constats?|constatations|analyse|discussion|observations"
                "|évaluation|bilan"
            ),
            "recommendations": "recommandations?|préconisations|propositions?|options",
            "conclusions": "conclusions?|en conclusion|remarques finales",
            "next-steps": (
                "prochaines étapes|suites? à donner|calendrier|échéances|échéancier"
                "|prochaine réunion|suivi"
            ),
            "examples": "exemples?|études? de cas|encadré",
            "literature": "références|bibliographie|sources|notes",
            "annex": "annexes?|appendices?|glossaire|sigles|remerciements",
            "contents": "sommaire|table des matières",
            "agenda": "ordre du jour|questions? diverses?|divers",
            "attendance": "présents?|présences?|participants?|excusés?|absents?",
            "decisions": "décisions?|résolutions?|délibérations?",
            "actions": "actions?(?: à mener)?|tâches",
        },
        interview="entretien",
        first_person=r"\bje\b|\bj’",
        qualifiers=(r"ne|pas|jamais|[Ss]ans|[Ss]i|sauf|pourrai\w*|serai\w*|[Ss]elon"),
        first_person_plural="nous|notre|nos|mon|ma|mes|Nous|Notre|Nos|Je|Mon|Ma|Mes",
        antecedents=r"ce|cette|ces|cela|ceci|il(?! (?:est|faut|y)\b)|elle|ils|elles",
        reversals="(?:a|ont) été (?:rejetée?s?|refusée?s?|annulée?s?|reportée?s?|suspendue?s?)",
        salutations="mesdames et messieurs",
        reporting_verbs="a déclaré|selon",
        earlier_reports="^(plus tôt|précédemment),? .{0,80}(rapport|inform)",
    ),
    negations=phrases("""
        pas, pas été, pas encore, pas encore été, aucun, aucune, sans, jamais
    """),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    nous constatons, constat*, montre*, révèl*, il ressort, augment*,
                    diminu*, a entraîné, n'a pas
                """),
                "recommendation": phrases("""
                    recommand*, préconis*, devrait, devraient, doit, doivent, propos*,
                    il convient de
                """),
                "open": phrases("""
                    incertain*, inconnu*, pas encore, reste à, à déterminer, recherches
                    complémentaires
                """),
                "noise": phrases("""
                    par exemple, supposons, voir tableau, voir figure, ibid, ce
                    chapitre, nous remercions, méthodolog*
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    préoccupation*, préoccup*, défi, défis, menac*, crise*, priorit*,
                    à l'ordre du jour, enjeu*, évoqu*, discut*, condamn*, appel* à, exhort*,
                    déplor*, regrett*, dénonc*, désaccord*, différend*, tension*, conflit*,
                    soulign*, réaffirm*, rappel*, importance de, sanction*, stabilité, impérati*,
                    nécessité, il importe, il incombe, risque*, difficulté*, problème*,
                    souveraineté, intégrité territoriale, occupation, échangé, échange* de vues,
                    urgence
                """),
                "outcome": phrases("""
                    convenu*, conviennent, accord, accords, signent, signer, signé*, signature*,
                    signataire*, mémorand*, protocole*, annonc*, lance, lancé*, lancent,
                    lancement*, créé*, création, adopt*, décid*, décision*, s'engag*, engagement*,
                    promis*, approuv*, conclu, conclus, conclue*, conclure, prévoi*, prévu*,
                    alloué*, inaugur*, déclaration, pour la première fois, nommé*,
                    entré* en vigueur, ratifi*, a demandé au, a demandé aux, a instruit,
                    a invité le, versé*, versement, livraison*, livré*, doubler, doublé*,
                    mettre en place, mis en place, débloqu*, million*, milliard*, renforcé*,
                    tiendra*, aura lieu, auront lieu, recevra, présidera, s'est engagé*, sera,
                    seront, convention*, traité*
                """),
                "delivered": phrases("""
                    a signé, ont signé, signé*, a été signé*, ont été signé*, achevé*, a adopté,
                    ont adopté, adopté*, inauguré*, a inauguré, conclu, conclus, conclue*, a été,
                    ont été, est entré* en vigueur, entré* en vigueur, a lancé, ont lancé, nommé*,
                    est nommé*, ratifié*, a versé, livré*, a créé, a doublé, a reçu, effectuée*,
                    s'est tenu*
                """),
                "agreed": phrases("""
                    convenu*, conviennent, annonc*, décid*, s'engag*, s'est engagé*,
                    se sont engagés, engagement*, a demandé, a instruit, a invité, a exhorté,
                    a engagé, donné son accord, consensus, promis, approuv*, par acclamation,
                    a indiqué
                """),
                "planned": phrases("""
                    sera, seront, prévoi*, prévu*, attendu*, a l'intention, prochain, prochaine,
                    prochains, prochaines, entend, devrait, devraient, d'ici, au plus tard,
                    avant la fin, objectif, souhaite*, vise à, visent à, projet de, tiendra,
                    tiendront, aura lieu, auront lieu, recevra, présidera, poursuivra,
                    est prêt* à, envisag*
                """),
                "cooperation": phrases("""
                    coopér*, coopération*, collabor*, partenari*, conjoint*, travailler ensemble,
                    échanges, soutien*, soutenir, assistance, initiative*, programme*, projet*,
                    dialogue*, renforc*, approfond*, investi*, commerc*, bilatéra*, appui*,
                    appuyer, relations
                """),
                "background": phrases("""
                    depuis, par le passé, historiquement, pendant des années, pour rappel, il y a
                """),
                "noise": phrases("""
                    merci, bonjour, bonsoir, mesdames et messieurs, lire aussi,
                    tous droits réservés, applaudissements, abonnez-vous, crédit photo,
                    télécharger, condoléances, félicitations, rends hommage,
                    seul le prononcé fait foi
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    sera signé*, seront signé*, sera adopté*, sera inauguré*, sera créé*,
                    être signé*, être adopté*, être conclu*, devrait être, doit être
                """),
                "outcome": phrases("""
                    désaccord*, n'ont pas conclu, n'ont pas signé, n'a pas signé, échou*, refus*,
                    en cours de négociation, reste à, impasse, sans résultat
                """),
            },
            areas={
                "political": phrases("""
                    sommet, sommets, diplomat*, chefs d'état, ministre* des affaires étrangères,
                    nations unies, multilatéra*, ambassad*, parlement*, relations diplomatiques,
                    onu
                """),
                "security": phrases("""
                    sécurité, défense, militaire*, terroris*, missile*, troupes, guerre, armes,
                    armement*, cessez-le-feu, maintien de la paix, radar*, otan
                """),
                "trade": phrases("""
                    commerc*, investi*, tarif*, douan*, export*, importation*, importateur*,
                    importer, entreprise*, marché*, économ*
                """),
                "energy": phrases("""
                    énergie*, énergétique*, pétrole, gaz, électri*, renouvelable*, hydrogène,
                    solaire*
                """),
                "transport": phrases("""
                    transport*, logistique*, corridor*, ferroviaire*, route, routes, routier*,
                    routière*, port, ports, portuaire*, aéroport*, aérien*
                """),
                "digital": phrases("""
                    numéri*, cyber*, technolog*, intelligence artificielle, semi-conducteur*,
                    innovation*
                """),
                "climate": phrases("""
                    climat*, émission*, environnement*, biodiversité, carbone, forêt*,
                    inondation*
                """),
                "health": phrases("""
                    santé, pandémie*, vaccin*, médica*, médicament*, hôpita*, maladie*
                """),
                "education": phrases("""
                    éducation, universit*, étudiant*, bourse d'étude*, bourses, académique*,
                    recherche*, école*, jeunes, jeunesse, formation*, enseign*
                """),
                "nuclear": phrases("""
                    nucléaire*, désarmement, non-prolifération, atomique*, uranium
                """),
                "humanitarian": phrases("""
                    humanitaire*, réfugié*, catastrophe*, otage*, victimes, prisonnier*
                """),
                "migration": phrases("migra*, visa, visas, frontière*, asile"),
                "minerals": phrases("""
                    minerai*, minéra*, minier*, minière*, mines, terres rares, lithium
                """),
                "food": phrases("""
                    alimentaire*, agricol*, agricultur*, céréal*, engrais, pêche, semences
                """),
                "space": phrases("spatia*, satellite*, lunaire*"),
                "justice": phrases("""
                    droits humains, droits de l'homme, justice, corruption, crime, crimes,
                    tribunal*, judiciaire*, état de droit
                """),
                "culture": phrases("""
                    cultur*, sport, sports, sporti*, touris*, musée*, olympi*, patrimoine,
                    francophonie
                """),
                "finance": phrases("""
                    financ*, banque*, prêt, prêts, dette*, fonds, budget*, monétaire*, fiscal*,
                    aide au développement
                """),
            },
        ),
        "news": Vocabulary(
            cues={
                "issue": phrases("""
                    inquiét*, crise*, crain*, averti*, critiqu*, différend*, manifest*, menace*,
                    oppos*, accus*, inflation, grève*, enquête*
                """),
                "outcome": phrases("""
                    annonc*, signe, signent, signé*, signature*, lanc*, remport*, augment*,
                    baiss*, approuv*, rejet*, vot*, élu*, démission*, nommé*, arrêt*
                """),
                "noise": phrases("""
                    lire aussi, abonnez-vous, crédit photo, publicité, tous droits réservés
                """),
            },
        ),
        "meetings": Vocabulary(
            forms={
                "attendance": (
                    r"\A(?:Présents?|Participants?|Excusés?|Absents?"
                    r"|Présidence)\b[^.:]{0,30}:"
                ),
                "decision": (
                    r"(?i:\b(?:motion|résolution|proposition)\b.{0,80}\b(?:adoptée?"
                    r"|rejetée?|approuvée?)\b|\b(?:décide|décidé"
                    r"|convenu|approuve|approuvé)\b.{0,3}(?:de|que)"
                    r"|\bà l.unanimité\b|\bdécision\s?:)"
                ),
                "action": (
                    r"(?i:\A(?:action|à faire)\b.{0,20}[:–-])|\A(?:M(?:me"
                    r"|lle)?\.? )?[A-ZÉ][\w.-]+(?: [A-ZÉ][\w-]+){0,2} (?:va"
                    r"|doit|devra|se charge|enverra|préparera|vérifiera)\b"
                    r"|(?i:\| (?:responsable|qui|échéance|délai) ?: )"
                ),
                "noise": (
                    r"(?i:\A(?:rien à signaler|la séance est (?:ouverte"
                    "|levée))|https?://)"
                ),
            },
            cues={
                "decision": phrases("""
                    décid*, décision*, convenu*, approuv*, retenu*, on garde, on part sur
                """),
                "action": phrases("""
                    action*, préparer, enverra, vérifier, prochaine réunion, échéance*,
                    responsable de, à faire
                """),
                "problem": phrases("""
                    problème*, risque*, difficult*, retard*, trop cher, coût*, inquiét*, bloqu*
                """),
                "noise": phrases("merci, bonjour, au revoir, pardon, désolé*, euh"),
            },
        ),
    },
)
