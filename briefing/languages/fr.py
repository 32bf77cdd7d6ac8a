"""French."""

from briefing.languages.base import (
    DateFormat,
    DateRoleWords,
    DateWords,
    DocumentWords,
    HyphenWords,
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
        adj av bd boul cap cf cie col dr env ex gal gén hab i.e ill lt m me mgr mgrs mlle mlles mm
        mme mmes mr p.ex pl pr prof qqn st ste suiv suppl tom tél éd
    """),
    numbered_abbreviations=word_set("""
        al art ch chap doc fig n no nos p par pp réf rés sect tab v vol
    """),
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
        future=r"prochaine?s?|à venir|prévoi\w+|d.ici",
        rest="fin|plus tard|d.ici",
        gatherings=(
            "sommets?|réunions?|rencontres?|visites?|élections?|référendums?|conférences?"
            "|forums?|sessions?|dialogues?|pourparlers|scrutins?|cérémonies?"
        ),
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
        minor_units=(
            "ans?|années?|mois|semaines?|jours?|heures?|minutes?"
            "|kilomètres?|km|mètres?|pages?|points?|dollars|euros"
        ),
        tolls="tués?|tuées?|morts?|mortes?|blessés?|blessées?|disparus?|décès|déplacés?",
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
        moderators=word_set("modérateur modératrice animateur animatrice"),
        backchannels=word_set("oui non vraiment"),
        titles=word_set("m mme mlle monsieur madame"),
        connectors=word_set("de du des la le les et"),
        non_speakers=word_set("objet date lieu"),
    ),
    phrases=PhraseWords(
        dangling_ends="que|qui|dont|pour|par|un|une|et|de|du|des",
        money="dollars?|euros?",
        before_whole="d(?:e|u|es)",
        final_abbreviations="etc",
    ),
    hyphens=HyphenWords(
        heads=word_set("demi non peut quasi vice"),
        tails=word_set("delà dessous dessus même mêmes"),
    ),
    documents=DocumentWords(
        meetings=(
            r"sommet|rencontre\w*|rencontré|visite|réunion|réuni\w*|reçu|entretien"
            r"|s.est tenue?|présidé|attaque\w*|séisme"
        ),
        events=(
            "ouverture|participé|signé|lancé|annoncé|inauguré|conférence|négociations"
            r"|élection\w*"
        ),
        today=(
            "aujourd.hui|hier|ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
            "|cette semaine"
        ),
        thanks=r"félicit\w+|remerci\w+|merci|plaisir|gratitude|condoléances",
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
            "recommendations": (
                "recommandations?(?: (?:à|au|aux|pour|de|du|des|sur) .*)?|préconisations|propositions?"
                "|options"
            ),
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
        authorship=(
            r"^(?:Discours|Allocution|Déclaration|Message|Intervention|Interview|Entretien)"
            r" (?:du|de la|de l[’']|de) (?P<name>(?:(?:[Pp]remier |[Pp]remière )?"
            r"(?:[Pp]résidente?|[Mm]inistre)(?: de la République)? )?[A-Z][\w’'-]*"
            r"(?: [A-Z][\w’'-]*)*)",
        ),
        first_person=r"\bje\b|\bj’",
        qualifiers=(r"ne|pas|jamais|[Ss]ans|[Ss]i|sauf|pourrai\w*|serai\w*|[Ss]elon"),
        first_person_plural="nous|notre|nos|mon|ma|mes|Nous|Notre|Nos|Je|Mon|Ma|Mes",
        antecedents=(
            r"c(?:e(?:tte)?|es|et)(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour"
            r"|matin|soir|mois|année|semaine|week-end)\b)|cela|ceci|il(?! (?:est|faut|y)\b)|elle"
            r"|ils|elles|celui-ci|celle-ci|ce(?:ux|lles)-ci|nommée?s?|ainsi|dès lors"
            r"|(?:à|dans|en|pour|par|sur|avec|de|lors de|outre) (?:cela|ceci"
            r"|c(?:e|es|et|ette)(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour"
            r"|matin|soir|mois|année|semaine)\b))|à cet égard|dans la même"
        ),
        connectives=(
            r"(?:Et|Mais|Car)(?:,|(?= \w))|"
            r"(?:Par ailleurs|En outre|De plus|En effet|Toutefois|Cependant|Enfin|Également"
            r"|D[’']autre part|Bien (?:entendu|sûr)|Néanmoins|Pourtant|Or|Eh bien|Donc"
            r"|Dans le même temps|Au demeurant|Aussi|Dans ce (?:contexte|cadre|sens|domaine)"
            r"|À cet (?:effet|égard)|Pour ce faire|À ce titre),\s+(?=\w)"
        ),
        self_references=(
            r"(?:ce|le présent) rapport|cette (?:étude|note)|la présente (?:étude|note)"
        ),
        obligations=(
            r"devrai(?:t|ent)|doi(?:t|vent)|devra|devront|recommand\w+|préconis\w+|il convient"
        ),
        recommendations=(
            r"(?:nous recommandons|(?:il|elle) recommande|(?:le|la) \w+ recommande|il est recommandé)"
        ),
        non_statements=(
            "(?:a|ont) (?:refusé|décliné) de (?:commenter|faire)"
            "|n[’']a pas souhaité (?:commenter|s[’']exprimer)|pas de commentaire"
        ),
        courtesies=(
            r"\A(?:je|nous) (?:me |nous )?(?:réjouis\w*|suis (?:très )?heureux"
            r"|sommes (?:très )?heureux|remerci\w+|félicit\w+|tiens à (?:remercier|saluer"
            r"|féliciter))|c[’\']est (?:un|une) (?:grand |grande )?(?:honneur|plaisir|joie)"
            r"|a (?:prononcé (?:un|une|son) (?:discours|allocution)|participé à|présidé|assisté à"
            r"|tenu (?:un point|une conférence) de presse)"
        ),
        unnamed_pairs="les deux (?:dirigeants|présidents|chefs d[’']État|ministres|parties)",
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
    memo=MemoWords(
        labels={
            "to": "À",
            "through": "Sous couvert de",
            "cc": "Copie",
            "purpose": "Finalité",
            "from": "De",
            "date": "Date",
            "subject": "Objet",
            "reference": "Référence",
            "marking": "Mention",
            "untitled": "Note",
            "contents": "Sommaire",
            "page_of": "Page {page} sur {pages}",
            "logo": "Logo",
            "verbatim": "Chaque point est cité mot pour mot ; S1, S2, … désignent les sources.",
            "nothing": "Rien à signaler.",
            "what": "Objet",
            "status": "État",
            "status.delivered": "Réalisé",
            "status.agreed": "Convenu",
            "status.planned": "Prévu",
            "area": "Domaine",
            "speaker": "Orateur",
            "speaks": "Orateur : {name}",
            "figure": "Chiffre",
            "see": "Voir {points}.",
            "see_also": "Voir aussi {points}.",
            "documents": "{count} documents",
            "documents.one": "1 document",
            "legend": "Réalisé : fait, signé ou en vigueur. Convenu : décidé, promis ou annoncé. Prévu : envisagé ou attendu.",
            "before": "Avant : {text}",
            "gone_note": "Cité de la note précédente ; les sources actuelles ne le confirment pas.",
            "quotations": "Citations : {name}",
            "said": "{name} : ",
            "point": "Point",
            "actor": "Qui",
            "other": "Autres",
            "change.new": "Nouveau",
            "change.updated": "Mis à jour",
            "change.gone": "Disparu",
            "also": "Aussi : {sources}",
            "differs": "Diffère dans : {sources}",
            "source": "Source",
            "section": "Section",
            "page": "p. {page}",
            "quote": "« {text} »",
            "sources": "Sources",
            "number": "Nº",
            "document": "Document",
            "title": "Titre",
            "kind": "Nature",
            "language": "Langue",
            "words": "Mots",
            "share": "Part de la note",
            "warnings": "Doutes à la lecture",
            "not_read": "Non lus",
            "not_listed": "Autres documents, non cités ici : {count}",
            "judged": "Un modèle de langue ({model}) a choisi les phrases. Chacune est citée mot pour mot.",
            "file": "Fichier",
            "reason": "Raison",
            "coverage": "Couverture",
            "coverage.note": "Nombre de points que chaque document apporte à chaque domaine.",
            "total": "Total",
            "annex": "Annexe : par document",
            "kind.document": "Document",
            "kind.interview": "Entretien",
            "kind.news": "Presse",
            "kind.joint-statement": "Déclaration conjointe",
            "kind.readout": "Compte rendu",
            "kind.report": "Rapport",
            "kind.fact-sheet": "Fiche d’information",
            "kind.press-conference": "Conférence de presse",
            "kind.order": "Décret",
            "kind.debate": "Débat",
            "kind.meeting": "Procès-verbal",
            "kind.minutes": "Procès-verbal",
            "kind.remarks": "Allocution",
            "kind.statement": "Déclaration",
            "search": "Rechercher",
            "all": "Tout",
            "timeline": "Chronologie",
            "close": "Fermer",
            "and_more": "{title} et {count} autres",
            "page.skip": "Aller à la note",
            "page.tools": "Recherche et filtres",
            "page.search_hint": "Mots des points et des sources",
            "page.clear": "Effacer",
            "page.shown": "Points affichés : {n} sur {all}",
            "page.none": "Aucun point ne correspond.",
            "page.texts": "Textes des sources",
            "page.all_sources": "Toutes les sources",
            "page.previous": "Citation précédente",
            "page.next": "Citation suivante",
            "page.place": "Citation {n} sur {all}",
            "page.found": "{n} trouvés",
            "page.choose": "Choisissez un point pour le lire dans sa source.",
            "page.theme": "Sombre",
            "page.keys": "Clavier",
            "page.key_next": "point suivant",
            "page.key_previous": "point précédent",
            "page.key_open": "le montrer dans sa source",
            "page.key_search": "rechercher",
            "page.key_close": "revenir au point, ou effacer la recherche",
            "page.letters": "Utiliser les touches de lettres",
            "page.as_table": "En tableau",
            "page.print_texts": "Imprimer aussi les textes des sources",
            "page.back": "Retour à la note",
            "page.no_text": "Le texte de cette source ne figure pas dans la page.",
            "section.summary": "L’essentiel",
            "section.changes": "Ce qui a changé",
            "section.issues": "Questions clés",
            "empty.issues": "Les documents ne font ressortir aucune question.",
            "section.outcomes": "Résultats",
            "empty.outcomes": "Les documents ne font état d’aucun résultat.",
            "section.cooperation": "Domaines de coopération",
            "empty.cooperation": "Les documents ne décrivent aucune coopération.",
            "section.positions": "Positions exprimées",
            "section.calendar": "Dates à retenir",
            "section.figures": "Chiffres clés",
            "area.political": "Relations politiques",
            "area.security": "Sécurité et défense",
            "area.trade": "Commerce et investissement",
            "area.energy": "Énergie et industrie",
            "area.transport": "Transports et logistique",
            "area.digital": "Numérique et technologies",
            "area.climate": "Climat et environnement",
            "area.health": "Santé",
            "area.education": "Éducation et échanges",
            "area.nuclear": "Désarmement et sûreté nucléaires",
            "area.humanitarian": "Aide humanitaire",
            "area.migration": "Migration et visas",
            "area.minerals": "Minerais critiques et mines",
            "area.food": "Alimentation et agriculture",
            "area.space": "Espace",
            "area.justice": "Justice et droits humains",
            "area.culture": "Culture, sport et tourisme",
            "area.finance": "Finance et développement",
            "section.news.summary": "À la une",
            "section.events": "Les faits",
            "section.news.issues": "Enjeux",
            "section.news.positions": "Qui a dit quoi",
            "section.news.figures": "Chiffres",
            "section.meetings.summary": "En bref",
            "section.decisions": "Décisions",
            "empty.decisions": "Aucune décision n’a été trouvée.",
            "section.actions": "Actions",
            "empty.actions": "Aucune action n’a été trouvée.",
            "section.problems": "Problèmes",
            "section.attendance": "Présents",
            "section.findings": "Principaux constats",
            "empty.findings": "Aucun constat n’a été trouvé.",
            "section.recommendations": "Recommandations",
            "empty.recommendations": "Aucune recommandation n’a été trouvée.",
            "section.open": "Questions ouvertes",
            "section.reports.calendar": "Suites et dates",
        },
        date_format=DateFormat(
            months=phrases("""
                janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre,
                novembre, décembre
            """),
            short_months=phrases("""
                janv., févr., mars, avr., mai, juin, juil., août, sept., oct., nov., déc.
            """),
            group="\u00a0",
            percent="{n}\u00a0%",
        ),
        language_names=parse_names("""
            af afrikaans; sq albanais; am amharique; ar arabe; hy arménien; az azerbaïdjanais; eu
            basque; be biélorusse; bn bengali; bs bosniaque; bg bulgare; my birman; ca catalan; zh
            chinois; zh-Hans chinois simplifié; zh-Hant chinois trad.; hr croate; cs tchèque; da
            danois; nl néerlandais; en anglais; eo espéranto; et estonien; fi finnois; fr français;
            gl galicien; ka géorgien; de allemand; el grec; gu goudjarati; he hébreu; hi hindi; hu
            hongrois; is islandais; id indonésien; ga irlandais; it italien; ja japonais; kn
            kannada; kk kazakh; km khmer; ko coréen; ky kirghize; ku kurde; lo lao; la latin; lv
            letton; lt lituanien; mk macédonien; ms malais; ml malayalam; mt maltais; mr marathi; mn
            mongol; ne népalais; no norvégien; nb norvégien bokmål; nn norvégien nynorsk; ps pachto;
            fa persan; pl polonais; pt portugais; pa pendjabi; ro roumain; ru russe; sr serbe; si
            cingalais; sk slovaque; sl slovène; so somali; es espagnol; sw swahili; sv suédois; tl
            tagalog; fil filipino; tg tadjik; ta tamoul; tt tatar; te télougou; th thaï; tr turc; tk
            turkmène; uk ukrainien; ur ourdou; uz ouzbek; vi vietnamien; cy gallois; yi yiddish
        """),
    ),
)
