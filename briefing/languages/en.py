"""English."""

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
    code="en",
    name="English",
    stemmer="english",
    stop_words=word_set("""
        a about above after again against all also although always am among an and another any are
        aren't around as at away be because been before being below between both but by can can't
        cannot could couldn't did didn't do does doesn't doing don't down during each either else
        enough especially even ever every few first for from further get go going gonna got had
        hadn't has hasn't have haven't having he he'd he'll he's hence her here here's hers
        herself him himself his how however i i'd i'll i'm i've if in indeed into is isn't it it's
        its itself just kind least less let let's like lot made make many may me might more most
        much must my myself neither never no nor not nothing now of off often oh okay on once one
        only or other others ought our ours ourselves out over own perhaps put quite rather really
        said same say says second see shall she she'd she'll she's should shouldn't since so some
        something soon sort still such take than that that's the their theirs them themselves then
        there there's therefore these they they'd they'll they're they've thing things this those
        though through thus to together too toward towards two under until up upon us very was
        wasn't way we we'd we'll we're we've well were weren't what what's when where whether
        which while who who's whom whose why will with within without won't would wouldn't yes yet
        you you'd you'll you're you've your yours yourself yourselves
    """),
    abbreviations=word_set("""
        adm amb approx assoc asst atty brig capt cdr cf cllr cmdr col cpl def dept det dr e.g esp
        est fr ft gen gov govt h.e hon i.e incl insp intl jr.'s lt ltn maj messrs mlle mme mmes mr
        mrs ms msgr mt mx natl op pres prof pt rep reps resp rev rt sen sens sgt sr.'s st supt tel
        univ viz vs
    """),
    numbered_abbreviations=word_set("""
        app art arts ch chap cl doc docs eq fig figs no nos p para paras pp ref refs res sec secs
        subpara subparas v vol vols
    """),
    dates=DateWords(
        relative_years={
            "… (?:of )?(?:this|the current) year": 0,
            "… (?:of )?(?:last|the previous) year": -1,
            "… (?:of )?(?:next|the following|the coming) year": 1,
        },
        month_directions={"last …": -1, "this past …": -1, "next …": 1, "this coming …": 1},
        periods={
            "(?:first|1st) quarter(?: of)?": (1, 3),
            "(?:second|2nd) quarter(?: of)?": (4, 6),
            "(?:third|3rd) quarter(?: of)?": (7, 9),
            "(?:(?:fourth|last|final)|4th) quarter(?: of)?": (10, 12),
            "(?:first|1st) half(?: of)?": (1, 6),
            "(?:second|2nd) half(?: of)?": (7, 12),
        },
        range_words="to|through|until",
        and_words="and",
        links="of|the",
        month_prepositions=(
            "in|since|by|until|last|next|this|early|late|mid|during|from|before|after|of"
        ),
        year_prepositions=(
            r"\b(?:in|by|since|from|until|till|to|of|during|for|the|and|early|late|mid"
            r"|through|between|year)[\s-]\Z"
        ),
        capitalized_months=True,
        relative={
            "today": "0d",
            "earlier today|this morning|this afternoon|this evening|tonight": "0d",
            "yesterday": "-1d",
            "tomorrow": "1d",
            "(?:later )?this week": "0w",
            "this (?:coming )?weekend": "0s",
            "last week": "-1w",
            "next week": "1w",
            "(?:later )?this month": "0m",
            "last month": "-1m",
            "next month": "1m",
            "(?:(?:earlier|later) )?this year|the current year|the end of the year": "0y",
            "last year": "-1y",
            "next year": "1y",
        },
    ),
    date_roles=DateRoleWords(
        future=(
            r"will|shall|must|going to|plan(?:s|ned|ning)? to|intend\w*|schedul\w+|expect\w*"
            "|aim(?:s|ed)?|to be (?:held|hosted|signed|launched|opened|completed|installed)"
            "|to (?:hold|host|open|launch|complete|reach|achieve|become)|hosted by|upcoming"
            "|next|beginning|starting|begins?|starts?|takes? place|looks? forward|(?:no"
            "|not) later than|due|expires?|closes?|(?:.ll)"
        ),
        rest="later|end|rest|remainder|late",
        soon=r"will|shall|going to|\w+[’']ll",
        past="was|were|had|did|ago|last",
        elapsed="last|earlier",
        unreal=(
            r"(?:could|would|might|won[’']t|not)\b[^,;]{0,40}"
            r"|(?:over|for|in|during|within|of|through(?:out)?) the\s"
        ),
        rhetorical=(
            "(?:of|for|and|or|better|brighter|today,?) tomorrow"
            r"|tomorrow,? (?:\w+day,? )?(?-i:[A-Z][a-z]+)\.? \d{1,2}"
        ),
        possessive="[’']s",
        year_names="targets?|goals?|agenda|strategy|budget|vision|plan|framework|greenhouse|edition",
        gatherings=(
            "summits?|meetings?|talks|visits?|elections?|referendums?|conferences?|forums?"
            "|sessions?|dialogues?|hearings?|ceremony|votes?|consultations|workshops?"
            "|reviews?"
        ),
        owner="who|owner|responsible|lead|assigned to|assignee|by whom|actor|party",
        commitment=(
            "will|shall|must|is to|are to|is due to|are due to|plans? to"
            "|intends? to|is expected to|are expected to|agreed to|has to"
            "|have to|undertook to|undertakes? to|committed to|should"
            "|ha(?:s|ve) until"
        ),
        before_deadline=(
            "by|before|until|till|no later than|not later than|on or before|prior to"
            "|by the end of|due(?: on| by| date)?|expires?(?: on)?"
        ),
        deadline=(
            r"deadlines?|closing dates?|close[sd]? on|expir\w+"
            "|valid (?:until|till|through|thru|to|from)|due (?:on|by|dates?)|apply by"
            "|register by|rsvp|last day|cut-?off|time limits?|best before|end date"
            "|submissions?|consultation (?:ends|closes)"
        ),
        event=(
            "will (?:be held|take place|meet|host|convene|visit|travel|open|begin|start|attend"
            "|gather)"
            "|(?:is|are|be|was|were) (?:scheduled|planned|due to)|scheduled for|to be held"
            "|upcoming|next (?:meeting|session|round|summit|conference|visit)|takes? place"
            "|save the date|begins? on|starts? on|(?:leaves?|takes?) office"
        ),
        effective=(
            "ent(?:er|ers|ered|ry|ering) in(?:to)? force|in force|tak(?:e|es|ing) effect"
            "|took effect|effective|applie[sd] from|applicable (?:from|as of)"
            r"|with effect from|commenc\w+|start date"
        ),
        birth=r"born|birth\w*|d\.?o\.?b\.?|died|death|deceased",
        published=(
            "date|dated|published|publication|posted|released?|issued?|updated|last updated"
            r"|created|embargo\w*|press release|meeting date|as of|as at|status|state of knowledge"
        ),
    ),
    numbers=NumberWords(
        minor_units=(
            r"years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet\w+|km|met(?:er|re)s?"
            r"|feet|pages?|times|points?|decades?|centur\w+|dollars|euros"
        ),
        articles="the",
        tolls="killed|dead|died|deaths?|death toll|injured|wounded|missing|displaced|homeless",
        scales={
            "hundred thousand": 10**5,
            "dozens?": 12,
            "hundreds?": 10**2,
            "thousands?|k": 10**3,
            "millions?|mn|mln|m": 10**6,
            "billions?|bn|bln|b": 10**9,
            "trillions?|trn|tn": 10**12,
        },
        numerals={
            "one": 1,
            "two": 2,
            "three": 3,
            "four": 4,
            "five": 5,
            "six": 6,
            "seven": 7,
            "eight": 8,
            "nine": 9,
            "ten": 10,
            "eleven": 11,
            "twelve": 12,
            "thirteen": 13,
            "fourteen": 14,
            "fifteen": 15,
            "sixteen": 16,
            "seventeen": 17,
            "eighteen": 18,
            "nineteen": 19,
            "twenty": 20,
            "thirty": 30,
            "forty": 40,
            "fifty": 50,
            "sixty": 60,
            "seventy": 70,
            "eighty": 80,
            "ninety": 90,
        },
        vague=(
            r"(?:several|a few)?\s?dozens?(?: of)?|(?:several )?hundreds(?: of)?|(?:several "
            "|tens of |hundreds of )?(?:thousands|millions|billions) of"
        ),
        approximate=(
            "more than|over|nearly|almost|about|around|approximately|some|at least|up to"
            "|fewer than|less than|roughly|close to|an estimated|upwards of|as many as|only"
        ),
        percent=r"per\s?cents?(?:age points?)?|percent|pct",
        currencies={
            r"(?:us|u\.s\.)\s?dollars?|american dollars?|dollars?": "USD",
            "euros?|eur": "EUR",
            "pounds? sterling": "GBP",
            "(?:japanese )?yen": "JPY",
            "yuan|renminbi|rmb": "CNY",
            "tenge": "KZT",
            "rubles?|roubles?": "RUB",
            "lira": "TRY",
            "rupees?": "INR",
            "won": "KRW",
            "francs?": "CHF",
        },
        named_by_number=(
            r"resolutions?|articles?|sections?|paragraphs?|chapters?|annex(?:es)?|nos?\.?"
            "|number|protocol|law|decree|order|act|title|pages?|figures?|tables?|part|phase"
            "|flight|route|room|group of|item|version|class|level|tier|step|goal|sdg"
            r"|chapter|volume|vol\.?|pp?\.|art\.|arts\.|sec\."
        ),
        records=(
            r"(?<!track )(?<!we )(?<!they )(?<!to )\b(?:record|all-time)[ -](highs?|lows?"
            "|numbers?|levels?|amounts?|sums?|volumes?|turnout|growth|profits?|revenues?"
            r"|output|exports?|imports?|sales|investments?|attendance|harvest)\b"
        ),
        counted_after_year=r"[a-z]+s\b|people",
        plurals=word_set("""
            people children men women countrymen personnel troops aircraft staff gigawatt megawatt
            km gw mw kg ha gwh mwh kwh tonnes bps mt feet hectares
        """),
    ),
    speakers=SpeakerWords(
        journalists=word_set("""
            q qu question questions questioner journalist journalists reporter reporters
            interviewer press media correspondent presenter compere interlocutor caller journo
        """),
        answers=word_set("a answer"),
        offices=word_set("""
            president presidents pm premier chancellor king queen prince secretary minister
            ambassador senator congressman congresswoman governor mayor chairman chairwoman
            chairperson chair speaker moderator operator official spokesperson spokesman
            spokeswoman commissioner director-general secretary-general participant host
            interpreter translator general admiral representative administrator treasurer mp
        """),
        moderators=word_set("""
            moderator operator host announcer interpreter translator chair chairman chairwoman
        """),
        backchannels=word_set("""
            yes yeah really right hello sorry okay ok sir madam huh pardon hm hmm
        """),
        titles=word_set("""
            mr mrs ms mx miss dr prof sir dame lord lady hon president minister ambassador senator
            secretary
        """),
        connectors=word_set("of the and for to on in at &"),
        document_types=word_set("""
            conference interview transcript transcription statement statements communique
            communiqué doorstop release remarks briefing speech address agreement declaration
            report question-time
        """),
        non_speakers=word_set("""
            subject subjects topic topics note notes today tonight tomorrow yesterday update
            updated date time place venue location source sources photo photos image caption video
            audio file tel fax phone mobile email e-mail contact contacts website web http https
            www attachment attachments annex appendix cc bcc re ref reference from to sent
            received keywords tags related read see also e&oe e end ends inquiries enquiries
            transcription transcript doorstop press release embargo background summary conclusion
            introduction result results outcome outcomes decision decisions action actions status
            owner deadline recommendation recommendations objective objectives purpose item agenda
            present apologies attendees participants remark warning caution example figure table
            chart box step option part section chapter article clause paragraph title headline
            byline dateline author editor copyright monday tuesday wednesday thursday friday
            saturday sunday january february march april may june july august september october
            november december however therefore first second third finally one two three yes no
            why what who how where when here this that these those it he she we they i you for in
            on at as but and or if so fact
        """),
    ),
    phrases=PhraseWords(
        introductions=(
            "In|On|At|By|For|From|As|While|With|Under|Following|After|Before|Since|During|Over|To"
            "|Through|When|If|Because|Although|Though|Despite|Given|Building|Recognizing"
            r"|[A-Z]\w+(?:ing|ed)"
            "|Today|Tomorrow|Finally|Additionally|Lastly|First|Second|Third|Together|However"
        ),
        joined_clauses=r"(?:and|but|so)(?=\s(?:(?:we|I|the|The|it|they)\b|[A-Z]\b))",
        after_comma=(
            "which|who|whose|where|while|when|including|with|as|but|so|to|after|before|such|a|an"
            r"|both|each|and (?:the|we|I|it|they|he|she|will|to)|\w+ing"
        ),
        cuts=(
            "for|with|in|on|at|by|from|which|as|while|including|through|under|after|where|because"
            "|during|across|against|outlining|underscoring|covering|detailing|describing"
        ),
        amount_cuts="to|using|over|into|toward",
        insertions="either|if|where|when|as",
        dangling_starts=(
            "and|or|but|of|to|for|as|with|than|which|who|whose|that|including|such|plus|percent"
            "|per|is|are|was|were|has|have|had|it|its|they|their|this|these|those|he|she|his|her"
            "|both|then|afterwards|if|for example|because"
        ),
        dangling_ends=(
            "and|or|of|the|an?|to|in|for|with|by|at|on|from|as|their|its|his|her|our|your|that"
            "|which|who|more|than|most|least|such|including|up|about|around|over|nearly|some|all"
            "|each|both|one|any|focused|based|committed|according|related|aimed|due|able|intended"
            "|subject|need|needs|help|helps|agreed|continue|continues|plans?|likely|number|total"
            "|range|part|be|been|is|are|was|were|will|would|can|could|may|has|have|had|not|this"
            "|these|those|between|among|combined|additional|new|first|last|next|other|same|own|use"
            r"|well|joint|mr|ms|dr|perhaps|since|\w*n[’']t|where|when|while|(?-i:to [a-z]+)"
            r"|\w+\W*, \w+ed"
        ),
        verbs=(
            "is|are|was|were|be|been|will|shall|must|would|can|could|may|has|have|had"
            r"|\w+[’'](?:ll|ve)|[a-z]{2,}(?:ed|es|ing)|to [a-z]{3,}|[a-z]{3,}s|met|made|held|set"
            "|put|led|took|gave|spent|paid|sent|built|bought|sold|won|lost|cost|rose|fell|grew"
        ),
        negations=r"not|never|no|declin\w+|refus\w+|cancel\w*|postpon\w+|\w+n[’']t",
        false_starts=r"[—–]\s(?:and|or|that|the|we|I|a)|\w*inaudible\w*",
        awaited=(
            r"(?:look(?:s|ed|ing)? forward to|(?:[Ww]e|leaders|sides)\b(?: \w+){0,3}? "
            "(?:welcom(?:e|ed)|highlighted|noted|announced (?:our|the|their) intention to))"
            r"(?= (?:the|an?|[A-Z]\w+|hold|host|meeting|hosting|holding)\b)"
        ),
        next_events="the (?:next|upcoming|forthcoming)",
        money="dollars?|euros?|pounds? sterling",
        rates="per|a|each|every",
        before_complement="of|in|on|for|toward|towards|worth",
        before_whole="of",
        before_vague="of|in",
        no_complement=(
            "to|over|by|between|at|through|as|than|more|less|subject|reaching|required|available"
            "|across|since|during|under|with|if|out|per|a|an|each|every|this|last|next|from|so|is"
            "|was|are"
        ),
        complement_ends=(
            "which|who|that|while|but|because|where|when|after|before|including|such|is|are|was"
            "|were|will|has|have|had|would|could|can"
        ),
        and_words="and|or",
        new_parts=r"an?|the|to|we|I|in|its?|\w+s|\w+ed|\w+ing",
        examples="for (?:example|instance)",
        references=(
            "this(?! (?:year|month|week|weekend|spring|summer|autumn|fall|winter))|these|those|it"
            "|they|them|he|she|that (?:is|was|would|will|could)"
        ),
        final_abbreviations=r"Inc|Ltd|Co|Corp|Jr|Sr|etc|a\.m|p\.m",
        possessives="[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]hem|[Tt]hese|[Tt]hose|[Mm]y|[Oo]ur|[Yy]our",
    ),
    hyphens=HyphenWords(
        heads=word_set("""
            anti best cross decision double eighty energy evidence fifty five forty four high large
            long low lower medium middle ninety non oil price quasi second seventy self
            short sixty small so thirty three twenty two vice well
        """),
        tails=word_set("""
            aligned assisted averse backed balanced based bearing breaking building built called
            caused class competitive compliant consuming controlled country dependent designed
            determined determining developed developing directed drafting driven earning economic
            effective efficient emitting exporting facing financed focused free friendly funded
            generating government governmental granting growing hearted importing income intensive
            issued judicial known lasting led level linked looking lying made maker makers making
            manufacturing military minded monitoring moving national neutral nuclear oriented
            owned parliamentary party performing planned political priced private producing
            profit proliferation purpose quality ranging ranking recognised recognized reducing
            reform regional related reliance reliant resistant resolution rich running saving scale
            sector sensitive setting settled sharing sized skilled solving specific sponsored stage
            sufficiency sufficient supplied supported supporting systemic term threatening track
            trained treaty year
        """),
        prefixes=word_set("""
            ad an ar as at be bi by co com con counter de dis down em en ex extra fore for geo im
            in inter intra macro mal mega micro mini mis mono multi new off on out over para per
            photo poly post pre pro re semi some sub super supra sur tele trans un under up with
        """),
        closed=word_set("""
            able agon ages back biotics board bodies book books borne bound cast casting chalant
            cipate cipated cipates cipating cipation coming comings craft descript dote down draw
            drawal ened ening ered ering etheless evity fall falls field fighter fighters fire
            force form formed forward ful gate ground guard hand head hold holder holders holding
            hood house ington ings itude itudinal keeper keepers keeping land lands less lessly
            light lights like line lines list ment ments mark mate most ness over paper papers
            place places point points port ports power quated quity road roads room sense ship
            ships shop shops shore side stand standing stream style table take taking teen teenth
            thing time times town view wards ware water way ways weight where wise word words work
            worker workers works worth worthy yard
        """),
    ),
    documents=DocumentWords(
        meetings=(
            "met|meets? (?:with|in|at|on)|meeting|visit|visits|visited|summit|talks"
            "|convened?|convenes|gathered|hosted|hosting|host|attended|attending|spoke"
            r"|dialogue|call with|hearing|ceremony|attack\w*|invasion|assault|earthquake"
            "|storm|struck|flew"
        ),
        events=(
            r"announce\w*|launch\w*|forum|conference|negotiations|introduced|arrived"
            r"|arriv\w+|signed|opened|inaugurated|concluded|elected"
        ),
        today="today|yesterday|this (?:morning|afternoon|evening|week)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
        thanks=(
            r"congratulat\w+|thanks?|thanked|thanking|gratitude|grateful|pleasure|pleased to"
            "|delighted|what an? (?:honor|honour)|condolences"
        ),
        genres={
            "fact-sheet": r"\bfact ?sheets?\b|\bbackgrounder\b",
            "readout": r"\bread-?outs?\b",
            "joint-statement": (
                r"\bjoint (?:[\w.’'-]+ ){0,3}(?:statement|declaration|communiqu[eé]|vision"
                r"|press release|announcement)\b"
                r"|\bcommuniqu[eé]\b(?! de presse)"
                r"|\bleaders.{0,3} (?:statement|declaration|communiqu[eé])\b"
                r"|\b(?:summit|ministers.{0,3}) (?:declaration|statement)\b"
                r"|\bmemorandum of understanding\b|\btreaty\b"
            ),
            "press-conference": (
                r"\b(?:press|news) (?:conference|briefing|gaggle|call|availability|statements?)\b"
                r"|\bmedia (?:availability|briefing)\b|\bdoor ?stop\b|\bgaggle\b"
            ),
            "interview": r"\binterview\b|\bq ?(?:&|and) ?a\b",
            "order": (
                r"\bexecutive order\b|\bproclamation\b"
                r"|\A\W*(?:presidential |national security )?memorandum (?:on|for)\b"
                r"|\bdecree\b"
                r"|\A\W*(?:council |commission |implementing |delegated )*"
                r"(?:regulations?|directive)\b(?! of)"
                r"|\border (?:no\b|of the)"
            ),
            "debate": (
                r"\b(?<!general )debates?\b|\bhansard\b"
                r"|\bplenary (?:session|sitting|debate)\b"
            ),
            "minutes": (
                r"\bminutes\b|\bmeeting (?:notes|record)\b|\bsummary record\b"
                r"|\bnotes of (?:the |a )?meeting\b"
            ),
            "remarks": (
                r"\bremarks?\b|\bspeech\b|\baddress(?!es)\b|\bgeneral debate\b|\btoasts?\b"
                r"|\bkeynote\b|\blecture\b|\bmessage (?:by|from|of)\b"
            ),
            "statement": r"\bstatement\b|\b(?:press|media|news) release\b|\bannouncement\b",
            "report": (
                r"\breport\b|\breview\b|\bstudy\b|\banalysis\b"
                r"|\b(?:white|green|working|policy|discussion|background|issues) paper\b"
                r"|\bassessment\b|\binquiry\b|\baudit\b"
            ),
        },
        headline_verbs=(
            "signs?|signed|signing|adopt(?:s|ed)?|issued?|issues|agreed?|agrees"
            "|discuss(?:es|ed)?|hails?|hailed|welcomes?|welcomed|rejects?|rejected"
            "|announced?|announces|publish(?:es|ed)?|releases|released|calls?|called"
            "|urges?|urged|holds?|held|delivers?|delivered|says?|said|sets?|plans?"
            "|presents?|presented|seeks?|gives?|gave|makes?|made|shows?|finds?|warns?"
            "|meets?|met|will|is|are|was|were|has|have|to|why|how|what|critici[sz]es?"
            "|slams?|backs?|endorses?|endorsed|approves?|approved|prepares?|reads?"
            "|concludes?|ends?|launch(?:es|ed)?|orders|ordered"
        ),
        head_prepositions=(
            "on|over|after|in|from|about|with|following|ahead of|for|at|by|amid|against"
            "|under|during|since|as|before|between"
        ),
        greetings=(
            "first of all|at the outset|on behalf of"
            r"|.{0,80}\bi (?:wish to |would like to )?congratulate"
            "|it is (?:an?|my) (?:great )?(?:honou?r|pleasure|privilege)"
            "|good (?:morning|afternoon|evening)|thank you"
            "|i (?:would like to )?(?:congratulate|thank)|allow me"
            "|your (?:excellency|majesty)|hello|dear|welcome"
        ),
        section_roles={
            "summary": (
                "executive summary|summary|abstract|key (?:points|messages|takeaways)"
                "|at a glance|highlights|overview|in brief|synopsis"
            ),
            "introduction": (
                "introduction(?! of)|introductory|preface|foreword|postscript|purpose"
                "|scope|about this (?:report|paper|study)|terms of reference|preamble"
            ),
            "background": (
                "background|history|historical|context|origins?|chronology|timeline|evolution of"
            ),
            "method": "methods?|methodology|methodological|approach|data sources?|limitations",
            "findings": (
                r"findings|results?|what (?:\w+ ){1,3}found|analysis|discussion|observations"
                "|assessment|evaluation"
            ),
            "recommendations": (
                "recommendations?(?: (?:for|to|of|from|on) .*)?|recommended|what (?:\\w+ ){1,3}recommends?"
                "|options|proposals?|policy implications|way forward"
            ),
            "conclusions": (
                "conclusions?|concluding|closing|final (?:remarks|observations)|lessons learned"
            ),
            "next-steps": (
                "next steps?|follow-?up|timetable|action plan|deadlines?|key dates"
                "|important dates|calendar|(?:date of )?next meeting|upcoming"
            ),
            "examples": r"case stud(?:y|ies)|examples?|illustrations?|box \d+",
            "literature": (
                "references?|bibliography|literature(?! review)|works cited|sources"
                "|endnotes|footnotes|notes|further reading"
            ),
            "annex": (
                "annex(?:es)?|appendix|appendices|attachments?|glossary|abbreviations"
                "|acronyms|acknowledge?ments?"
            ),
            "contents": "(?:table of )?contents|list of (?:tables|figures)",
            "agenda": "agenda|matters arising|any other business|items for discussion",
            "attendance": (
                "attendance|attendees|participants|(?:members |those |also )?present"
                "|in attendance|apologies|absent|regrets"
            ),
            "decisions": "decisions?|resolutions?|motions?",
            "actions": "action (?:items?|points?|log)|actions?|to-?dos?|tasks?|assignments",
        },
        interview="interview|q&a|q and a|in conversation|answers? (?:our|your) questions",
        authorship=(
            r"^(?:[A-Z][\w-]* ){0,2}(?:[Ss]tatement|[Rr]emarks|[Aa]ddress|[Ss]peech|[Tt]oast"
            r"|[Mm]essage) (?:by|of|from) (?:H\.?E\.? )?(?P<name>[A-Z][\w.’'-]*"
            r"(?:,? [A-Z][\w.’'-]*){1,7}?),?"
            r"(?: (?i:on|at|to|in|before|after|during|following|of the|about|announcing|regarding"
            r"|marking|honoring|honouring|celebrating|for|with|welcoming|commemorating)\b.*| *)$",
            r"^(?:\w+ ){0,3}?(?P<name>(?:[A-Z][\w.-]* )*[A-Z][\w.-]*\w)['’]s?"
            r" (?:(?:opening|closing|prepared|full|farewell) )*"
            r"(?:statement|remarks|speech|address|testimony)\b",
        ),
        first_person=r"\bI\b",
        representation=(
            "[Oo]n behalf of(?: the (?:people|[Gg]overnment)(?: and (?:the )?people)? of)?"
            "|(?:[Tt]he|[Oo]ur) (?:people|[Gg]overnment)(?: and (?:the )?people)? of|my country,"
        ),
        statement_verbs=(
            "said|says|stated|states|told|tells|noted|stress(?:ed|es)|emphasi[sz]ed|warned|warns"
            "|reaffirmed|reiterated|condemned|condemns|called (?:for|on)|calls (?:for|on)|urged"
            "|urges|underscored|underlined|expressed|welcomed|praised|commended|raised|confirmed"
            "|denied|denies|accused|accuses|rejected|rejects|insisted|insists|argued|argues|vowed"
            "|demanded|demands|criticized|criticised|acknowledged|highlighted|believes|claimed"
            "|claims|blamed|blames|lamented|maintained|supports|opposes|opposed|disputed"
        ),
        statement_adverbs="(?:also|again|strongly|further|repeatedly|later|then|firmly|fully)",
        speech_verbs="said|says|added|adds|warned|noted|explained|explains",
        stance_verbs=(
            "supports?|believes?|calls?|welcomes?|stands?|strongly|fully|reiterates?|urges?|joins?"
            "|firmly|(?:is|are|remains?) (?:committed|ready|proud|grateful|convinced|deeply|fully)"
            "|appreciates?|attaches?|looks? forward|commends?|reaffirms?|recogni[sz]es?|advocates?"
            "|aligns?|condemns?|continues? to (?:support|advocate|call|work)"
            "|has (?:always|consistently)|will continue"
        ),
        qualifiers=(
            r"[Nn]ot|[Nn]o|[Nn]ever|[Nn]or|[Ww]ithout|[Ii]f|[Uu]nless|[Uu]ntil|may"
            r"|might|could|would|should|provided|subject to|[Ee]xcept|said|says|told"
            r"|[Aa]ccording|alleged\w*|claim\w*|reportedly|proposed|draft|\w+n['’]t"
        ),
        first_person_plural="we|our|ours|us|my|mine|We|Our|My|Us",
        antecedents=(
            r"this(?! (?:week|month|year|summer|autumn|winter|spring|morning|evening|report|study"
            r"|paper|brief|briefing|review|document|statement|inquiry|analysis|survey|article)\b)"
            r"|these(?! days)|that(?! said)|those(?! who)|they|them|he|she|his|her|their|its"
            r"|it(?! (?:is|was|will be|would be) (?:\w+ )?(?:that|to|time|essential|important|vital"
            r"|necessary|crucial|clear|imperative|in)\b)"
            r"|(?:to|in|for|with|on|by|as|through|under|at|from)\b[^,.;]{0,60}\b(?:this|these|those"
            r"|such)(?! (?:week|month|year|morning|day|days|as|evening|afternoon)\b)[^,.;]*,"
            r"|such|both(?! (?:sides|countries|leaders|nations|governments|parties|presidents"
            r"|ministers|delegations)\b)|neither|the latter|the former|one such|another such"
            r"|doing so|the same"
            r"|(?:in the meantime|eventually|later|at th(?:e|at) time|instead|either way|in return"
            r"|in turn|so far|still|meanwhile|since then|earlier|recently), (?:he|she|they|it)"
        ),
        leaning=(
            r"aforementioned|aforesaid|\A(?:the )?(?:first|second|third|fourth|fifth|other|last)"
            r" (?:(?:is|was|goal|one|group|issue|thing|point|part|two)|(?:\w+ )?reforms?)"
            r"|\Athe (?:comments?|reference|text|review|measure|firm|temblor|stakes|assessments?|team"
            r"|package|expansion|allegations?|appeal|partnership|agreement|letter|mission|project"
            r"|fund|total)(?! (?:between|with|on|signed|announced|dated|launched|known)\b)"
            r"|\A(?:I|we) (?:also )?(?:expect|anticipate|hope|think|believe|imagine|suspect)"
            r"(?: that)? (?:them|they|he|she|this|it(?! (?:is|was|will be|would be) ))"
            r"|(?<!so )(?:that|those) (?:\w+ )?(?:agreement|accord|package|project|mechanism"
            r"|dispute|sector|goals?|aims?|resolution|assets|programme?s?|talks|declaration"
            r"|history|risk|concerns|conversation|legislation|company|carrier|bill|law|letter"
            r"|framework|effort|initiative|treaty|strategy|area|decision|amount|money|funding)"
            r"|(?<!\A)(?:this|these) (?:\w+ )?(?:agreement|accord|package|project|mechanism|dispute"
            r"|sector|goals?|aims?|resolution|assets|programme?s?|talks|declaration|risks?"
            r"|concerns|legislation|company|carrier|bill|law|letter|framework|effort|treaty|area"
            r"|decision|amount|money|funding|topics?|problems?|crimes|violence)"
            r"|than (?:that|this|these|those)|(?:this|that|those|these)(?=[.]\Z)"
        ),
        connectives=(
            r"(?:"
            r"(?:And|But|So) [—–] (?:and|but|so)"
            r"|(?:And|But|So|Well|Now|Or)(?:,|(?! (?:that|for|far|as|long|much|many|else|then)\b))"
            r"|(?:Mr\.? (?:President|Secretary-General|Speaker|Chair(?:man)?)"
            r"|Madam (?:President|Chair)|(?:Your )?Excellenc(?:y|ies)|Ladies and gentlemen"
            r"|(?:Dear )?(?:[Cc]olleagues|[Ff]riends)),"
            r"|(?:[Aa]s|[Ll]ike) (?:I|we|you|[Ee]verybody|everyone|all of you)(?:[’']ve)?"
            r" (?:(?:all|have|had|is|are|may|might|just|already|also|probably) )*"
            r"(?:said|mentioned|noted|stated|heard|know|see|saw|seen|tracking|aware|recall"
            r"|remember|indicated|alluded)\b[^,.;]{0,40},"
            r"|(?:On|In terms of|With respect to|In relation to|Regarding|As for|To answer"
            r"|In (?:answer|response) to) (?:your|that|the (?:first|second|third|last|other))"
            r" question(?: (?:on|about) [^,.;]{1,40})?,"
            r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Secondly|Thirdly|Fourthly|Lastly"
            r"|First of all|In response|In turn|As a (?:direct )?result|Consequently|Similarly"
            r"|Likewise|Beyond that|Either way|Specifically|In particular|For (?:example|instance)"
            r"|Two|Three|Number (?:one|two|three)|Plus|Yes, indeed|Yes|Yeah|Again|Naturally|Obviously|Certainly|Briefly|Frankly"
            r"|Also|Moreover|Furthermore|Additionally|In addition|Finally"
            r"|However|Then|Therefore|Look|You know|I mean|Of course|Indeed|In fact"
            r"|(?:In|To) th(?:is|at) (?:context|end|regard|respect)|On top of that"
            r"|At the same time),"
            r")\s+(?:(?:you know|look|well|I mean),\s+){0,3}(?=\w)"
        ),
        bylines=r"(?-i:[A-Z][A-Z’' ]{3,30})\s\||\((?:CNN|AP|Reuters|AFP|BBC)\)(?: ?[-–—])?",
        self_references=(
            r"(?:this|the present|our) (?:report|paper|study|review|brief(?:ing)?|memo(?:randum)?"
            r"|volume|product|inquiry|analysis|white paper|survey|audit|evaluation)"
        ),
        false_starts=(
            r"\bexcuse me\b|\(inaudible\)"
            r"|\b[a-z]+ [—–] (?:and|that|which|the|what|they|we|I|it)\b"
        ),
        obligations=r"should|shall|must|ought to|needs? to|recommend(?:s|ed)?",
        recommendations=(
            r"(?:I|we|(?:the|this|our) (?:\w+ ){0,3}\w+) (?:(?:\w+ly|also|further|therefore"
            r"|hereby) )?recommends?(?! ?,)"
        ),
        non_statements=(
            r"\(inaudible\)"
            r"|(?:not|\w+n[’']t) (?:going to|gonna|want to|in a position to|able to|get)"
            r"(?: \w+){0,3} (?:get into|go into|get ahead|into|comment|speculate|preview"
            r"|characteri[sz]e|further details?|ahead of)\b(?!.*\b(?:but|other than)\b)"
            r"|\A[^,;“\"]{3,90} (?:declined to (?:comment|elaborate|be (?:named|identified))"
            r"|could not (?:immediately )?be reached)"
            r"|no comment|refer you (?:back )?to|not the \w+ expert"
            r"|(?-i:MUST WATCH|JUST WATCHED|READ MORE|Read more:|Watch live|Replay More|Click here)"
            r"|\A(?:And|But|So|Well|Because) [—–](?= (?!(?:and|but|so)\b))|\A(?:(?:And|But|So),? )?I think (?:feels|is|was"
            r"|has|wants|will|would)|has already been (?:mentioned|discussed)|a few words (?:about|on)"
            r"|will be asking|next question|nothing in this \w+ shall be construed"
            r"|shall be implemented consistent with applicable law"
            r"|(?-i:([A-Z][a-z]+) ([A-Z][a-z]+) \1 (?:[A-Z][a-z]+ )*\2[A-Z]\w*)"  # names glued together
        ),
        captions=(
            r"(?:[\w.]*,(?: on)?|(?:is|are) (?:shown|seen|pictured)) (?:Mon|Tues|Wednes|Thurs|Fri"
            r"|Satur|Sun)day, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}"
            r", \d{4}"
        ),
        courtesies=(
            r"\A(?:\[?\W*)(?:I|we) (?:\w+ )?(?:hope|trust|wish)"
            r"|(?:conversation|discussion|talks|meeting|exchange)s? (?:was|were|has been|will be"
            r"|would be) (?:\w+ )?(?:productive|candid|constructive|substantive|good|frank"
            r"|fruitful|useful|successful)"
            r"|(?:productive|constructive|substantive|fruitful|frank) (?:\w+ )?(?:conversation"
            r"|discussion|talk|meeting|exchange)s?"
            r"|(?:I|we|I[’']m|we[’']re|I am|we are|President \w+ is)(?: \w+){0,2} look(?:ing)?"
            r" forward to (?:our|your|the|a|this|working|continuing|strengthening|welcoming"
            r"|hearing|seeing|engaging|having|discuss\w+|meeting|talking|hosting|further|his|her"
            r"|it|productive|very|being)(?! (?:launch|entry|adoption|signing))"
            r"|kick off|(?:will|would|is going to) (?:be (?:here|there)(?! for)"
            r"|also be participating|attend|join (?:us|him|her))|in attendance|were also present"
            r"|(?:dear|good|close|true|great|old) friends?|honou?red to|an honou?r to"
            r"|honou?r (?:for me )?to|delighted to|pleasure to|enjoyed visiting|warm hospitality"
            r"|attach(?:es)? (?:\w+ )?importance|of (?:the )?utmost importance"
            r"|new (?:chapter|dawn|heights|momentum)|breathe new life"
            r"|(?:we|both) are (?:both )?(?:societies|nations|countries|democracies)"
            r"|values (?:that )?we share|historic (?:day|moment)|stronger than ever"
            r"|\A(?:I|we)(?:(?:[’']d| would| also| want| wish| like| to| just| again| will| must"
            r"| publicly| once| really| sincerely| deeply))* (?:thank(?! you)|congratulate"
            r"|pay tribute|express (?:my|our) (?:\w+ )?(?:gratitude|appreciation|thanks|respect))"
        ),
        unnamed_pairs=(
            r"(?:both|the two) (?:leaders|presidents|prime ministers"
            r"|ministers|sides|delegations)|\Athe leaders"
        ),
        # right for .86 of the labelled outcomes that have the words of one stage alone
        stages={
            "planned": (
                r"intend(?:s|ing)? to|intention to|plan(?:s|ned|ning)? (?:to|on)|is planned"
                r"|(?:are|being|was) planned|expect(?:s|ed)? (?:to|that)|(?:is|are) expected"
                r"|propos(?:e|es|ed|ing)|looks? forward|on track to|in a position to"
                r"|(?:is|are|[’']re|[’']m|been) (?:also |currently |actively |now )?(?:working"
                r"|looking|seeking|exploring|preparing|considering) (?:\w+ )?(?:to|towards?|on|at)"
                r"|to be (?:signed|held|concluded|launched|announced)|aim(?:s|ing)? to|hopes? to"
                r"|is to (?:be|visit|meet|open|sign)|scheduled|slated|tomorrow"
                r"|next (?:week|month|year)|later this (?:week|month|year)"
                r"|will (?:\w+ )?(?:sign|announce|visit|meet|travel|host|hold|convene|take place)"
                r"|will be (?:held|signed|opened|launched|published|announced|presented)"
            ),
            "delivered": (
                r"(?<!be )(?:signed|signing of|launched|imposed|approved|opened|issued|released"
                r"|adopted|published|completed|ratified|awarded|appointed|inaugurated|concluded"
                r"|declared|recogni[sz]ed)|(?:has|have) (?:\w+ )?(?:provided|established"
                r"|delivered|created|joined|implemented|invested|allocated|secured|received"
                r"|started|begun|deployed|removed|lifted|become)|(?:are|is|[’']re) launching"
                r"|(?:entered|came|come|went) into (?:force|effect)|took effect"
            ),
            "agreed": (
                r"agree[sd]?|commit(?:s|ted)?|pledge[sd]?|decided|undertook|undertakes?"
                r"|resolved to|reached (?:an )?agreement|concurred"
            ),
        },
        reversals=(
            "(?:was|were|been) (?:declined|rejected|refused|withdrawn|cancelled|canceled|postponed"
            "|suspended|vetoed|turned down)|fell through|did not happen|never happened"
        ),
        salutations=(
            r"mr\.? president|excellenc\w+|ladies and gentlemen|distinguished"
            "|dear (?:friends|colleagues)"
        ),
        reporting_verbs="said|says|told|added|according to|reported",
        interviewee_verbs=(
            "speaks|spoke|talks|talked|tells|told|discusses|discussed|shares|shared|answers"
            "|answered|explains|explained|reflects|reflected|outlines|outlined|comments"
            "|commented"
        ),
        cross_references=(
            "(?:earlier|previously|as (?:we )?(?:earlier|previously)"
            r"|recall),?\s.{0,80}\b(?:report|wrote|written|inform|told)|it (?:was"
            r"|has been) (?:earlier|previously) reported|(?:also read|read also|see also)\b"
        ),
        photo_captions="photos?|pictures?|images?",
        clause_names=r"Article|Section|Clause|Sec\.",
    ),
    vocabularies={
        "reports": Vocabulary(
            cues={
                "finding": phrases("""
                    we found, found that, finds that, our analysis, the evidence, shows
                    that, showed that, concluded that, we conclude, identified, result*
                    in, increas*, decreas*, declin*, grew, failed to, did not, has not,
                    led to, caused, accounted for
                """),
                "recommendation": phrases("""
                    recommend*, should, shall, must, ought to, propos*, option*, urge*,
                    needs to, need to, call on, calls on, could consider, may wish to
                """),
                "open": phrases("""
                    unclear, unknown, not yet, remain* to be, further research, further
                    work, question* remain*, uncertain*, pending, it is not possible, no
                    data, unresolved
                """),
                "noise": phrases("""
                    for example, for instance, e.g., suppose, imagine, assume that,
                    hypothetical*, see table, see figure, ibid, et al, this chapter,
                    this section, the remainder of, we thank, acknowledg*, methodolog*,
                    our sample, interviewed
                """),
            },
        ),
        "diplomacy": Vocabulary(
            cues={
                "issue": phrases("""
                    concern*, suffer*, challenge*, threat*, crisis, at stake, priorit*,
                    on the agenda, key issue*, will be discussed, will discuss,
                    discussions are likely, discussed, raised, exchange* of views,
                    exchanged views, condemn*, oppose*, reject*, call* on, call* for, urge*,
                    disagree*, still being negotiated, under negotiation, dispute*, tension*,
                    conflict*, importance of, of particular importance, position*, insist*,
                    reaffirm*, underscore*, reiterate*, emphasi*, stress*, still suffer*, need to,
                    must, risk*, sanction*, war, stability, sovereignty
                """),
                "outcome": phrases("""
                    agree* to, agreed, agreement*, sign, signs, signed, signing*, signature*,
                    signator*, memorand*, announce*, launch*, establish*, adopt*, decided,
                    decide* to, commit to, commits to, committed to, pledge*, approve*, conclude*,
                    finali*, will provide, will invest, will host, will launch, will sign,
                    for signature, to be signed, is expected, are expected, plan* to, intend* to,
                    delivered, completed, inaugurat*, co-authored, supported, resolution,
                    first time, elevate*, create*, allocate*, contribut*, extend*, treaty,
                    contract*, declaration
                """),
                "delivered": phrases("""
                    signed, has signed, have signed, delivered, completed, has been, have been,
                    was held, were held, inaugurated, opened, adopted, concluded, co-authored,
                    supported, launched in, provided, established in, donated, disbursed,
                    handed over, took effect, entered into force, in force, ratified, released
                """),
                "agreed": phrases("""
                    agree, agreed, agrees, announce*, decided, commit, commits, committed,
                    committing, commitment*, pledge*, approved, today, launch, launching,
                    are launching, establishing, welcome* the, concurred, promised,
                    reached agreement, reached an agreement, resolved to, instructed, directed,
                    directs, tasked, undertook, undertake*, settled on, concur
                """),
                "planned": phrases("""
                    will, plan, plans, planned, planning, intend*, expect*, is expected,
                    are expected, aim* to, look* forward, upcoming, next year, next month,
                    to be signed, seek* to, hope* to, by 2026, by 2030, would, shall, could,
                    prepared to, ready to, hope, hopes, propose*, is to, are to, due to be,
                    scheduled, forthcoming, set to, next week, later this year, in the coming,
                    over the coming, over the next, finaliz*, finalis*
                """),
                "cooperation": phrases("""
                    cooperat*, scholarship*, co-operat*, collaborat*, partner*, joint*, together,
                    exchange program*, exchanges, work with, working with, support for,
                    assistance, initiative*, program*, project*, dialogue*, framework*,
                    strengthen*, deepen*, expand*, invest, invests, invested, investing,
                    investment*, investor*, trade, scholarship*, training, bilateral,
                    connectivity
                """),
                "background": phrases("""
                    since, in the past, over the years, historically, was founded, for decades,
                    previously, for more than, annually, record high
                """),
                "noise": phrases("""
                    thank you, thanks, good morning, good afternoon, good evening,
                    ladies and gentlemen, welcome everyone, read also, see also, subscribe,
                    photo credit, all rights reserved, click here, applause, laughter,
                    press office, for immediate release, news agency reported,
                    as reported earlier, my pleasure, over to you, next question, congratulat*,
                    god bless
                """),
            },
            negative_cues={
                "delivered": phrases("""
                    be signed, be completed, be inaugurated, be opened, be adopted, be concluded,
                    be provided, be delivered, be donated, be disbursed, be handed over,
                    be ratified, be released, will enter into force
                """),
                "cooperation": phrases("disagree*, deadlock*, stalled, could not agree"),
                "outcome": phrases("""
                    disagree*, no agreement, without agreement, could not agree, fail to,
                    fails to, failed to, refuse* to, declined to, declines to, unable to,
                    not yet agreed, not yet been agreed, not yet signed, not yet been signed,
                    not yet ratified, not yet been ratified, still being negotiated,
                    being negotiated, under negotiation, remains to be, remain to be, yet to be,
                    stalled, deadlock*, no plans, not plan to, no commitment, not committed
                """),
            },
            areas={
                "political": phrases("""
                    summit, dialogue, diplomatic, heads of state, foreign minister*,
                    bilateral relation*, strategic partner*, united nations, asean, multilateral*,
                    democra*, parliament*, embass*, rules-based, rule of law, international order
                """),
                "security": phrases("""
                    security, defen*, military, armed forces, terror*, missile*, troops, war,
                    nato, maritime, weapon*, naval, ceasefire, peacekeep*, deterrence, aggression,
                    alliance*, coast guard
                """),
                "trade": phrases("""
                    trade, invest, invests, invested, investing, investment*, investor*, tariff*,
                    export*, import, imports, imported, importing, importation*, importer*,
                    business*, market*, compan*, econom*, supply chain*, free trade, customs,
                    industr*, private sector
                """),
                "energy": phrases("""
                    energy, oil, gas, lng, electric*, power plant*, renewable*, hydrogen,
                    pipeline*, solar, wind power, green solutions, industrial sector*, batter*
                """),
                "transport": phrases("""
                    transport*, logistic*, corridor*, rail*, road, roads, port, ports, airport*,
                    aviation, flight*, shipping, connectivity, infrastructure, transit, route*
                """),
                "digital": phrases("""
                    digital*, cyber*, technolog*, artificial intelligence, ai, semiconductor*,
                    innovation*, 5g, 6g, telecom*, quantum, data, internet, software
                """),
                "climate": phrases("""
                    climate, emission*, environment*, biodiversity, carbon, green, net-zero,
                    net zero, paris agreement, forest*, ocean*, pollution, caspian,
                    water resource*, wildfire*
                """),
                "health": phrases("""
                    health*, pandemic*, covid*, vaccin*, medical, hospital, hospitals, disease*,
                    medicine*, fentanyl, cancer
                """),
                "education": phrases("""
                    educat*, universit*, student*, scholar*, academic, research*, internship*,
                    teacher*, school*, people-to-people, people to people, youth, language*
                """),
                "nuclear": phrases("""
                    nuclear, disarmament, non-proliferation, nonproliferation, denucleari*,
                    atomic, radiation, uranium
                """),
                "humanitarian": phrases("""
                    humanitarian, relief, refugee*, disaster*, famine, hostage*, civilians,
                    earthquake*, victims, aid
                """),
                "migration": phrases("""
                    migra*, visa, visas, border*, asylum, immigra*, smuggl*, trafficking,
                    boat people
                """),
                "minerals": phrases("""
                    mineral*, mining, rare earth*, lithium, nickel, cobalt, coal, copper
                """),
                "food": phrases("""
                    food, agricultur*, farm*, grain*, fertili*, fish*, beef, wheat, wool
                """),
                "space": phrases("""
                    space, satellite*, lunar, artemis, astronaut*, nasa, baikonur, rocket launch*
                """),
                "justice": phrases("""
                    human rights, law enforcement, justice, corrupt*, crime, crimes, criminal*,
                    court, courts, extradit*, drug*, anti-corruption, women's, gender, abduct*
                """),
                "culture": phrases("""
                    cultur*, sport*, touris*, museum*, olympic*, heritage, art, arts, festival*,
                    religio*
                """),
                "finance": phrases("""
                    financ*, bank*, loan*, debt, fund, funds, funded, funding, funder*, budget*,
                    monetary, development assistance, imf, world bank, tax*, inflation, fiscal
                """),
            },
        ),
        "news": Vocabulary(
            cues={
                "issue": phrases("""
                    concern*, crisis, fear*, warn*, critic*, dispute*, protest*, row, risk*,
                    threat*, pressure, controvers*, opposition, accus*, slump*, inflation,
                    recession, strike*, war, investigat*
                """),
                "outcome": phrases("""
                    announce*, said it would, will, sign, signs, signed, signing*, agree*,
                    launch*, win, won, rose, fell, cut, raise*, approve*, reject*, vote*, elect*,
                    resign*, appoint*, bought, acquire*, report*, open*, close*, arrest*, kill*,
                    rule*, ban*
                """),
                "noise": phrases("""
                    read more, read also, subscribe, sign up, follow us, photo, image caption,
                    copyright, all rights reserved, click here, advertisement
                """),
            },
        ),
        "meetings": Vocabulary(
            forms={
                "attendance": (
                    r"\A(?:Present|Attend(?:ance|ees|ing)|In attendance|Participants|Apologies"
                    r"|Absent|Regrets|Chair)\b[^.:]{0,30}:"
                ),
                "decision": (
                    r"(?i:\A(?:motion|decision|decided|agreed|resolved)\b.{0,20}:"
                    r"|\b(?:motion|resolution|proposal|amendment)\b.{0,80}\b(?:carried|passed"
                    r"|adopted|approved|lost|defeated|failed|rejected)\b"
                    r"|\b(?:moved|seconded) by\b"
                    r"|\b(?:agreed|resolved|decided|voted)(?: unanimously| by consensus)?"
                    r" (?:not )?(?:to|that|on|against)\b"
                    r"|\bconsensus\b|\b(?:was|were) (?:approved|adopted|rejected)\b|\bcarried\b)"
                ),
                "action": (
                    r"(?i:\A(?:action|ai|to-?do)\b.{0,20}[:–-])"
                    r"|\A(?:[A-Z][\w’'-]*\.? ?){1,4}(?:(?:and|&) [A-Z][\w.’'-]* ?)?"
                    r"(?:will|shall|is to|are to|to|agreed to|undertook to|volunteered to)"
                    r" (?!be\b|have\b)[a-z]+"
                    r"|\AThe (?:[a-z]+ ){1,3}(?:will|shall|is to|undertook to)"
                    r" (?!be\b|have\b)[a-z]+"
                    r"|(?i:\| (?:owner|who|responsible|assigned to|due|by when|deadline|when): )"
                ),
                "continuation": (
                    r"(?i:\A(?:carried|passed|lost|defeated|moved by|seconded by|approved|agreed"
                    r"|in favou?r)\b)"
                ),
                "schedule": r"(?i:\b(?:next|following) (?:meeting|session)\b)",
                "noise": (
                    r"(?i:\A(?:no updates?\b|nothing to report|n/a\b|none\.?\Z"
                    r"|no (?:further|other) (?:business|comments)|minutes (?:taken )?by"
                    r"|(?:the )?meeting (?:was )?(?:opened|closed|adjourned|called)"
                    r"|(?:the )?chair (?:opened|closed|adjourned|called))"
                    r"|\bminutes of .{0,50}(?:approved|adopted|confirmed|accepted)\b|https?://)"
                ),
            },
            cues={
                "decision": phrases("""
                    decid*, decision*, agreed, we agree, resolved, settled, approved,
                    we'll go with, we will go with, go for, going for, we're going to have,
                    we are going to have, so we'll, so we will, so it's going to be, we've got,
                    we chose, we choose, stick with, let's have, let's make, let's use, we'll use,
                    we'll have, final design, we'll keep, will be made of, no need for,
                    we don't need, rather than, instead of
                """),
                "action": phrases("""
                    action*, will send, will prepare, will look into, will check, will write,
                    i'll, you'll, you will, he'll, she'll, next meeting, for the next, by monday,
                    by friday, by tomorrow, deadline*, follow up, to do, task*, assigned,
                    responsible for, need you to, can you, could you, work on, make sure, prepare,
                    your job
                """),
                "problem": phrases("""
                    problem*, issue*, concern*, risk*, difficult*, trouble, complain*,
                    too expensive, expensive, cost*, too many, too much, disadvantage*, drawback*,
                    blocked, delay*, not sure, unclear, don't like, doesn't work, can't, cannot,
                    fail*, worried, lost, confus*, hard to
                """),
                "noise": phrases("""
                    um, uh, mm, hmm, yeah, okay, thank you, thanks, hello, good morning,
                    good afternoon, bye, laughter, sorry, excuse me, apologies, oh, right then,
                    can everyone hear, see my screen
                """),
            },
        ),
    },
    memo=MemoWords(
        labels={
            # the memo's head
            "to": "To",
            "through": "Through",
            "cc": "Copy",
            "purpose": "Purpose",
            "from": "From",
            "date": "Date",
            "subject": "Subject",
            "reference": "Reference",
            "marking": "Marking",
            "untitled": "Briefing",
            # headers, footers, contents
            "contents": "Contents",
            "page_of": "Page {page} of {pages}",
            "logo": "Logo",
            "verbatim": "Points are quoted verbatim; S1, S2, … name their sources.",
            "nothing": "Nothing to report.",
            # points
            "what": "What",
            "status": "Status",
            "status.delivered": "Delivered",
            "status.agreed": "Agreed",
            "status.planned": "Planned",
            "area": "Area",
            "speaker": "Speaker",
            "speaks": "Speaker: {name}",
            "figure": "Figure",
            "see": "See {points}.",
            "see_also": "See also {points}.",
            "documents": "{count} documents",
            "documents.one": "1 document",
            "legend": "Delivered: done, signed or in force. Agreed: decided, pledged or announced. Planned: intended or expected.",
            "before": "Before: {text}",
            "gone_note": "Quoted from the previous briefing; today’s sources do not prove it.",
            "quotations": "Quotations: {name}",
            "said": "{name}: ",
            "point": "Point",
            "actor": "Who",
            "other": "Other",
            "change.new": "New",
            "change.updated": "Updated",
            "change.gone": "No longer in the sources",
            "also": "Also: {sources}",
            "differs": "Conflicting: {sources}",
            # places
            "source": "Source",
            "section": "Section",
            "page": "p. {page}",
            "quote": "“{text}”",
            # sources
            "sources": "Sources",
            "number": "No.",
            "document": "Document",
            "title": "Title",
            "kind": "Kind",
            "language": "Language",
            "words": "Words",
            "share": "Share of memo",
            "warnings": "Reading warnings",
            "not_read": "Not read",
            "not_listed": "Other documents, not quoted here: {count}",
            "judged": "A language model ({model}) chose the sentences. Each is quoted word for word.",
            "file": "File",
            "reason": "Reason",
            # coverage
            "coverage": "Coverage",
            "coverage.note": "Points per document and area.",
            "total": "Total",
            # annex
            "annex": "Annex: by document",
            # kinds of document
            "kind.document": "Document",
            "kind.interview": "Interview",
            "kind.news": "News",
            "kind.joint-statement": "Joint statement",
            "kind.readout": "Readout",
            "kind.report": "Report",
            "kind.fact-sheet": "Fact sheet",
            "kind.press-conference": "Press conference",
            "kind.order": "Order",
            "kind.debate": "Debate",
            "kind.meeting": "Meeting record",
            "kind.minutes": "Minutes",
            "kind.remarks": "Remarks",
            "kind.statement": "Statement",
            # the web page
            "search": "Search",
            "all": "All",
            "timeline": "Timeline",
            "close": "Close",
            "and_more": "{title}, and {count} more",
            "page.skip": "Skip to the memo",
            "page.tools": "Search and filters",
            "page.search_hint": "Words in points and sources",
            "page.clear": "Clear",
            "page.shown": "{n} of {all} points shown",
            "page.none": "No points match.",
            "page.texts": "Source texts",
            "page.all_sources": "All sources",
            "page.previous": "Previous quotation",
            "page.next": "Next quotation",
            "page.place": "Quotation {n} of {all}",
            "page.found": "{n} found",
            "page.choose": "Select a point to read it in its source.",
            "page.theme": "Dark",
            "page.keys": "Keyboard",
            "page.key_next": "next point",
            "page.key_previous": "previous point",
            "page.key_open": "show it in its source",
            "page.key_search": "search",
            "page.key_close": "back to the point, or clear the search",
            "page.letters": "Use the letter keys",
            "page.as_table": "As a table",
            "page.print_texts": "Print the source texts too",
            "page.back": "Back to the memo",
            "page.no_text": "The text of this source is not included in the page.",
        },
        date_format=DateFormat(
            months=phrases("""
                January, February, March, April, May, June, July, August, September, October,
                November, December
            """),
            short_months=phrases("Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sept, Oct, Nov, Dec"),
        ),
        language_names=parse_names("""
            af Afrikaans; sq Albanian; am Amharic; ar Arabic; hy Armenian; az Azerbaijani; eu
            Basque; be Belarusian; bn Bangla; bs Bosnian; bg Bulgarian; my Burmese; ca Catalan; zh
            Chinese; zh-Hans Simplified Chinese; zh-Hant Traditional Chinese; hr Croatian; cs Czech;
            da Danish; nl Dutch; en English; eo Esperanto; et Estonian; fi Finnish; fr French; gl
            Galician; ka Georgian; de German; el Greek; gu Gujarati; he Hebrew; hi Hindi; hu
            Hungarian; is Icelandic; id Indonesian; ga Irish; it Italian; ja Japanese; kn Kannada;
            kk Kazakh; km Khmer; ko Korean; ky Kyrgyz; ku Kurdish; lo Lao; la Latin; lv Latvian; lt
            Lithuanian; mk Macedonian; ms Malay; ml Malayalam; mt Maltese; mr Marathi; mn Mongolian;
            ne Nepali; no Norwegian; nb Norwegian Bokmål; nn Norwegian Nynorsk; ps Pashto; fa
            Persian; pl Polish; pt Portuguese; pa Punjabi; ro Romanian; ru Russian; sr Serbian; si
            Sinhala; sk Slovak; sl Slovenian; so Somali; es Spanish; sw Swahili; sv Swedish; tl
            Tagalog; fil Filipino; tg Tajik; ta Tamil; tt Tatar; te Telugu; th Thai; tr Turkish; tk
            Turkmen; uk Ukrainian; ur Urdu; uz Uzbek; vi Vietnamese; cy Welsh; yi Yiddish
        """),
    ),
)
