"""French."""

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
        currencies={
            "dollars? (?:us|américains?)": "USD",
        },
        named_by_number="résolution|loi|décret",
        records=r"(?<!\w)(\w{3,30}) record(?!\w)(?= (?:de|en|du|cette|este)\b|[.,;])",
    ),
    speakers=SpeakerWords(
        journalists=word_set("question journaliste intervieweur"),
        answers=word_set("réponse"),
        offices=word_set("président ministre ambassadeur modérateur"),
        moderators=word_set("modérateur"),
        backchannels=word_set("oui non vraiment"),
        titles=word_set("m mme mlle monsieur madame"),
        connectors=word_set("de du des la le les et"),
        non_speakers=word_set("objet date lieu"),
    ),
    documents=DocumentWords(
        genres={
            "fact-sheet": r"\bfiche d.information",
            "joint-statement": "déclaration (?:conjointe|commune)",
            "press-conference": "conférence de presse",
            "interview": "entretien",
            "order": r"\bdécret\b",
            "debate": r"\bdébats?\b",
            "meeting": r"\bprocès-verbal",
            "remarks": r"\bdiscours\b",
            "statement": r"\bcommuniqué de presse",
            "report": r"\brapport\b",
        },
        interview="entretien",
        first_person=r"\bje\b|\bj’",
        salutations="mesdames et messieurs",
        reporting_verbs="a déclaré|selon",
        earlier_reports="^(plus tôt|précédemment),? .{0,80}(rapport|inform)",
    ),
    vocabularies={
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    préoccupation*, préoccup*, défi*, menace*, crise*, priorit*,
                    à l'ordre du jour, à l’ordre du jour, enjeu*, évoqu*, condamn*, appel* à,
                    désaccord*, différend*, tension*, conflit*, souligne*, réaffirm*,
                    importance de, sanction*, stabilité
                """),
                "outcome": phrases("""
                    convenu*, conviennent, accord*, signe, signent, signer, signé*, signature*,
                    signataire*, mémorand*, annonc*, lanc*, créé*, adopt*, décid*, s'engag*,
                    s’engag*, promis, approuv*, conclu*, prévoi*, prévu*, sera signé*, alloué*,
                    inaugur*, déclaration, pour la première fois
                """),
                "delivered": phrases("""
                    a été, ont été, signé*, achevé*, adopté*, inauguré*
                """),
                "agreed": phrases("""
                    convenu*, conviennent, annonc*, décid*, s'engag*, s’engag*, aujourd'hui,
                    aujourd’hui
                """),
                "planned": phrases("""
                    sera, seront, prévoi*, prévu*, attendu*, a l'intention, prochain*, entend
                """),
                "cooperation": phrases("""
                    coopér*, coopération*, collabor*, partenari*, conjoint*, ensemble, échange*,
                    soutien*, assistance, initiative*, programme*, projet*, dialogue*, renforc*,
                    approfond*, investi*, commerc*, bilatéra*
                """),
                "background": phrases("""
                    depuis, par le passé, historiquement, pendant des années
                """),
                "noise": phrases("""
                    merci, bonjour, bonsoir, mesdames et messieurs, lire aussi,
                    tous droits réservés, applaudissements, abonnez-vous, crédit photo
                """),
            },
            negative_cues={
                "outcome": phrases("""
                    désaccord*, n'ont pas conclu, n’ont pas conclu, n'ont pas signé,
                    n’ont pas signé, n'a pas signé, n’a pas signé, échou*, refus*,
                    en cours de négociation, reste à
                """),
            },
            areas={
                "political": phrases("""
                    sommet, diplomat*, chefs d'état, ministre* des affaires étrangères,
                    nations unies, multilatéra*
                """),
                "security": phrases("""
                    sécurité, défense, militaire*, terroris*, missile*, troupes, guerre, armes
                """),
                "trade": phrases("""
                    commerc*, investi*, tarif*, export*, importation*, importateur*, importer,
                    entreprise*, marché*, économ*
                """),
                "energy": phrases("""
                    énergie*, énergétique*, pétrole, gaz, électri*, renouvelable*, hydrogène
                """),
                "transport": phrases("""
                    transport*, logistique*, corridor*, ferroviaire*, route*, port*, aéroport*,
                    aérien*
                """),
                "digital": phrases("""
                    numéri*, cyber*, technolog*, intelligence artificielle, semi-conducteur*,
                    innovation*
                """),
                "climate": phrases("""
                    climat*, émission*, environnement*, biodiversité, carbone, forêt*
                """),
                "health": phrases("""
                    santé, pandémie*, vaccin*, médica*, hôpita*, maladie*
                """),
                "education": phrases("""
                    éducation, universit*, étudiant*, bours*, académique*, recherche*, école*,
                    jeunes*
                """),
                "nuclear": phrases("""
                    nucléaire*, désarmement, non-prolifération, atomique*, uranium
                """),
                "humanitarian": phrases("""
                    humanitaire*, réfugié*, catastrophe*, otage*, victimes
                """),
                "migration": phrases("migra*, visa*, frontière*, asile"),
                "minerals": phrases("""
                    minerai*, minéra*, minier*, mines, terres rares, lithium
                """),
                "food": phrases("""
                    alimentaire*, agricol*, agricultur*, céréal*, engrais, pêche
                """),
                "space": phrases("spatia*, satellite*, lunaire*"),
                "justice": phrases("""
                    droits humains, droits de l'homme, justice, corruption, crime*, tribunal*
                """),
                "culture": phrases("""
                    cultur*, sport*, touris*, musée*, olympi*, patrimoine
                """),
                "finance": phrases("""
                    financ*, banque*, prêt*, dette*, fonds, budget*, monétaire*, fiscal*
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
