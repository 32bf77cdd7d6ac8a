"""English word data of the classifier: word classes, finite verbs, word patterns, punctuation.

In word lists a "*" at the end of a word matches any ending, one at its beginning any beginning.
In patterns "..3" allows the next word anywhere within three words; see `PhraseMatcher`.
"""

WORD_CLASSES: dict[str, str] = {
    "announce": "announc* launch* unveil* introduc* establish* creat* found* inaugurat* open*"
    " releas* issu* publish*",
    "agree": "agree* agreement* sign* accord* conclud* adopt* endors* ratif* approv* treaty"
    " memorandum mou pact declaration communique arrangement* deal decided decision decide",
    "commit": "commit* pledg* promis* undertak* guarantee* dedicat* vow*",
    "deliver": "provid* deliver* invest* donat* fund* contribut* allocat* award* grant* complet*"
    " achiev* secur* deploy* send* sent built build* implement* train* transfer* supply supplied",
    "plan": "will plan* intend* expect* schedul* upcoming forthcoming propos* next shall aim* soon"
    " tomorrow going",
    "stance": "emphasi* underscor* underlin* stress* reaffirm* reiterat* affirm* highlight*"
    " condemn* urge* call* oppos* reject* demand* support* recogni* welcom* applaud* commend*"
    " express* insist* believ* warn* note*",
    "discuss": "discuss* review* exchang* consult* address* rais* explor* talk* consider* met"
    " meet* conver*",
    "cooperate": "cooperat* co-operat* partner* collaborat* joint* together bilateral trilateral"
    " multilateral mutual shared initiative* program* programme* framework* dialogue* project*"
    " exchange* working coordination coordinat* strengthen* deepen* expand* enhanc* relationship*"
    " ties links",
    "concern": "concern* challeng* threat* crisis crises risk* war conflict* aggression invasion"
    " invad* attack* terror* terroris* problem* danger* violat* violence sanction* disput*"
    " tension* issue* difficult* instability coercion destabili* nuclear missile* weapon*"
    " concerned worried worr* fear* pressure* humanitarian ceasefire hostage*",
    "priority": "priorit* important importance critical crucial vital essential key central focus*"
    " urgent* necessary necessity must need* should commitment goal* objective* principle*"
    " position policy interest*",
    "security": "security defen* military troop* forces army navy naval maritime terror*"
    " intelligence police border* exercise* alliance nato ballistic",
    "economy": "trade tariff* econom* invest* market* export* import* growth business* industr*"
    " compan* jobs supply chain* financ* bank* budget tax* inflation rates debt",
    "climate": "climate energy clean renewable emission* carbon oil gas solar wind hydrogen"
    " environment* forest* water ocean*",
    "society": "health pandemic covid* vaccine* education student* scholarship* universit* cultur*"
    " tourism women youth food agricultur* rights democracy democratic humanitarian refugee*"
    " migra*",
    "technology": "technolog* digital cyber* space semiconductor* quantum artificial ai telecom*"
    " 5g innovation science scien* research nuclear minerals rail port* infrastructure aviation"
    " transport*",
    "courtesy": "thank* welcome* honour* honor* pleasure pleased delight* privileg* grateful"
    " gratitude appreciat* friend* ladies gentlemen excellenc* congratulat* hello afternoon"
    " morning evening applause laughter guests hospitality dear distinguished proud happy glad"
    " wonderful great warm*",
    "talk": "well yeah yes no okay ok look sure right know mean think guess really actually kind"
    " sort thing* just bit lot guys got obviously frankly something anything maybe",
    "i": "i me my mine myself",
    "we": "we us our ours ourselves",
    "you": "you your yours",
    "they": "he she him his her hers they them their its it",
    "pointer": "this that these those such there here",
    "may": "would could might may can",
    "must": "must should need shall ought",
    "not": "not no never don't won't can't doesn't didn't isn't cannot without nor",
    "past": "was were had ago years history historic century since decades anniversary founded"
    " during born then",
    "said": "said says told tell asked added stated noted saying ask reporter journalist question"
    " answer",
    "leader": "president prime minister secretary leader* chancellor king ambassador foreign"
    " government* administration congress parliament senate united nations leaders ministers",
    "country": "united states japan china russia ukraine australia korea india indonesia vietnam"
    " philippines israel gaza iran iraq afghanistan european africa mexico canada kazakhstan"
    " uzbekistan kyrgyzstan turkey france germany britain zealand singapore malaysia thailand"
    " pacific asean apec g7 g20 asia europe",
    "amount": "million billion trillion percent per hundred* thousand* dozen* total number"
    " increase* rise rose reduc* decline* double* average",
    "time": "today yesterday tomorrow year years month months week january february march april"
    " june july august september october november december monday tuesday wednesday thursday"
    " friday 2020 2021 2022 2023 2024 2025 2030",
    "new": "first new historic landmark milestone unprecedented largest record additional further",
    "visit": "visit* trip travel* summit meeting* conference forum talks host* invit* arrive*"
    " attend*",
    "hope": "hope hopes hoping wish believe feel perhaps possibly probably likely seem*",
    "clause": "including which who whose where while although though if because as well",
    "connective": "and but so or also moreover furthermore however therefore thus additionally"
    " finally then yet still instead meanwhile",
    "result": "result* outcome* progress achievement* success* breakthrough resolution resolve",
    "in ed": "*ed",
    "in ing": "*ing",
    "help": "help* assist* aid support* relief donor* resilien* develop* capacity",
}

# Words that open a subordinate clause or an adjunct: the main clause ends before them.
SUBORDINATORS = (
    "which that who where well so order including with by through as to while whose such"
)

STOP_WORDS = frozenset(
    "the of and to in a is that for on with as by at from it be are was this have has had not or an"
    " which we our will i you he they their but were been its us my your would so can do if there"
    " what all who about more when his she them out up also than those these some just very no one"
    " because into other her me over how only any like then most where being between both after"
    " during through while such each same here too under him again off against before don't it's"
    " we're i'm that's".split()
)

# --- finite verbs: what a sentence reports (a deed, a decision, a plan, a stance) ---


_VERBS = {
    "will": "will shall 'll we'll i'll they'll he'll it'll",
    "intends": "intend intends plan plans expect expects aim aims hope hopes propose proposes seek"
    " seeks look looks want wants",
    "has": "has have had we've i've they've",
    "is": "is are am i'm we're they're it's he's",
    "was": "was were",
    "may": "would could should might may can must cannot ought",
    "agrees": "agree agrees commit commits announce announces pledge pledges decide decides launch"
    " launches establish establishes sign signs adopt adopts endorse endorses undertake undertakes"
    " approve approves",
    "agreed": "agreed committed announced pledged decided launched established signed adopted"
    " endorsed undertook approved concluded resolved concurred",
    "welcomes": "welcome welcomes welcomed applaud applauds applauded commend commends commended"
    " praise praised hail hailed congratulate congratulated",
    "holds": "reaffirm reaffirms reaffirmed reiterate reiterates reiterated affirm affirms affirmed"
    " underscore underscores underscored emphasize emphasized emphasise emphasised stress stressed"
    " condemn condemns condemned call calls called urge urges urged support supports supported"
    " recognize recognized recognise recognised acknowledge acknowledged note noted highlight"
    " highlighted oppose oppose believe believes remain remains express expressed underline"
    " underlined encourage encouraged",
    "discussed": "discussed exchanged reviewed met spoke raised consulted talked considered"
    " discuss exchange review",
    "thinks": "think know mean guess say see feel need do does did don't didn't doesn't let's let"
    " thank",
}
_OTHER_PAST = "past"
VERB_CLASSES = (*_VERBS, _OTHER_PAST)
_VERB_NUMBERS = {
    word: number for number, words in enumerate(_VERBS.values()) for word in words.split()
}
_IRREGULAR_PAST = frozenset(
    "said told gave took made sent began came went held led brought built saw became grew rose fell"
    " won lost left kept found thought paid spent put set".split()
)
_MIN_PAST_LENGTH = 4  # letters; "shed" is no past form in -ed


def find_verb_class(word: str) -> int:
    """Return the index in `VERB_CLASSES` of a possible finite verb; -1 for other words."""
    if word in _VERB_NUMBERS:
        return _VERB_NUMBERS[word]
    past = word in _IRREGULAR_PAST or (word.endswith("ed") and len(word) > _MIN_PAST_LENGTH)
    return len(_VERBS) if past else -1


# --- patterns of words ------------------------------------------------------------------------


_HAVE = "have has had having i've we've you've they've he's she's it's who's"
_WILL = "will shall i'll we'll you'll he'll she'll it'll they'll"
_ARE = "am is are i'm we're you're they're it's he's she's that's there's"
_BE = "is are was were be been being am"
_WELCOME = (
    "welcom* applaud* commend* noted noting prais* congratulat* appreciat* hail* pleased proud"
    " thank*"
)
_DECIDED = (
    "agreed committed pledged decided offered opted resolved announced promised undertaken endorsed"
    " approved proposed invited asked directed instructed"
)
_PAST = (
    "held made built sent spent paid brought bought thought sought fought taught done gone run"
    " begun won put cut met set taken given seen shown known grown written driven chosen risen led"
    " kept left lost found heard told sold laid become drawn undertaken overcome"
)
_PARTICIPLES = f"*ed {_PAST}"
_ACTORS = (
    "we leaders leader president presidents minister ministers side sides country countries nations"
    " government governments states parties both they secretary participants delegations members"
)
_ACTS = (
    "agree* announc* sign* commit* decid* launch* establish* pledg* conclud* intend* endors* adopt*"
    " plan* resolv* approv* ratif* finali* undert*"
)
_STANCES = (
    "reaffirm* support* welcom* affirm* discuss* condemn* underscor* emphasi* recogni* encourag*"
    " acknowledg* call* remain* share* express* stress* reiterat* urge* highlight* underlin* note*"
)
_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_NUMBER = "0* 1* 2* 3* 4* 5* 6* 7* 8* 9*"
_YEAR = "195* 196* 197* 198* 199* 200* 201* 202* 203* 204* 205*"
_PERIODS = "year years month months week weeks day days"
_DEEDS = (
    "signing signature conclusion launch launching establishment opening completion entry"
    " ratification adoption release return creation inauguration accession commencement"
    " finalization finalisation progress implementation extension renewal"
)
_COMMITMENTS = (
    "decision decisions announcement announcements commitment commitments offer offers intention"
    " intentions plan plans proposal proposals agreement agreements pledge pledges"
)
_DOCUMENTS = (
    "agreement agreements memorandum memoranda memorandums mou mous treaty treaties protocol"
    " declaration communique convention contract contracts pact arrangement arrangements roadmap"
    " framework deal statement"
)
_PLANNED_ACTS = (
    "finali* negotiat* consider* explor* seek* aim* conclude announce sign visit travel host attend"
    " meet conven* introduc* consult* discuss* work continue look launch begin start"
)
_ACTIONS = (
    "remove eliminate provide invest ensure establish support strengthen cooperate share hold"
    " improve leverage extend increase expand build deploy apply accept address allow receive have"
    " cover require enable help facilitate create make enhance serve include send purchase buy"
    " train donate deliver implement develop join contribute fund grant open lift reduce"
)

# Tense, time and decision: the status of an outcome.
TENSE_PATTERNS = {
    "welcomes a decision": f"{_WELCOME} ..5 {_COMMITMENTS}",
    "welcomes the recent": f"{_WELCOME} ..5 recent successful earlier last recently",
    "welcomes a deed": f"{_WELCOME} ..5 {_DEEDS}",
    "has decided": f"{_HAVE} ..3 {_DECIDED}",
    "decided": _DECIDED,
    "agreed to do": f"{_DECIDED} determined ready continued continue ..1 to",
    "agreed on": "agreed agree agrees ..2 on upon that",
    "commits to do": "commit commits committing decide decides agree agrees pledge pledges"
    " undertake undertakes resolve resolves ..1 to",
    "signed": "signed signing signature sign signs signatures",
    "opens in ed": "^*ed",
    "has done": f"{_HAVE} ..2 {_PARTICIPLES}",
    "has been done": f"been being ..2 {_PARTICIPLES}",
    "passive": f"{_BE} ..2 {_PARTICIPLES}",
    "already": "already since",
    "so far": "so thus ..1 far",
    "to date": "to ..1 date",
    "past period": f"last past previous ..2 {_PERIODS} night fall autumn spring summer winter"
    " decade decades weekend",
    "ago": f"{_PERIODS} ..1 ago earlier prior",
    "earlier": "earlier ..1 this today in",
    "recent": "recent recently previously yesterday earlier",
    "following": "following after ..1 the a his her their our",
    "over the past": "over in during for ..2 past last",
    "now": "today hereby now tonight",
    "this week": "this ..1 week morning afternoon evening month year",
    "takes effect": f"starting beginning effective from as ..2 today now next {_MONTHS} {_NUMBER}",
    "is doing": f"{_ARE} ..2 *ing",
    "will": _WILL,
    "will be": f"{_WILL} ..3 be",
    "will be done": f"{_WILL} ..4 {_PARTICIPLES}",
    "be doing": "be ..1 *ing",
    "will settle": f"{_WILL} ..2 {_PLANNED_ACTS}",
    "will do": f"{_WILL} ..2 {_ACTIONS}",
    "which will": f"which that who this it ..1 {_WILL}",
    "names will": f"Name ..2 {_WILL}",
    "be done": f"be ..2 {_PARTICIPLES}",
    "looks forward": "look* ..1 forward ahead",
    "intends": "intend intends intended intending intention intentions plan plans planned planning"
    " aim aims aimed aiming propose proposes proposed proposing proposal proposals hope hopes hoped"
    " hoping hopeful seek seeks seeking envisage envisages envisaged foreseen goal goals target"
    " targets targeted",
    "intends to do": "intend* plan* aim* hope* expect* propos* seek* want* wish* going ..2 to",
    "expected": "expect* scheduled due likely upcoming forthcoming",
    "is expected": f"{_BE} ..2 expected due scheduled planned set likely",
    "next": f"next coming ..2 {_PERIODS} summit meeting round session decade steps",
    "soon": "soon tomorrow later shortly",
    "in future": "near foreseeable not-too-distant ..1 future",
    "in due course": "due ..1 course",
    "as soon as": "soon ..1 as",
    "by a year": f"by before until through in ..5 {_YEAR}",
    "would": "would could might may should",
    "going to": "going gonna ..1 to",
    "money": "million billion trillion ..3 dollars euros pounds yen usd investment fund funding in"
    " to for",
    "of a sum": f"{_NUMBER} ..1 million billion trillion percent per",
}

# Agents and acts, sentence openings, subjects.
DISCOURSE_PATTERNS = {
    "welcomes": _WELCOME,
    "was decided": f"{_BE} ..2 {_DECIDED} signed launched adopted established concluded",
    "makes a decision": "reach* receive* mad* tak* took set* gave give* ..4 agreement agreements"
    " commitment commitments understanding deal decision decisions pledge pledges undertaking",
    "commits to doing": "commit* dedicat* ..3 *ing",
    "signs a paper": f"sign* conclud* initial* adopt* endors* ratif* issu* ..5 {_DOCUMENTS}",
    "paper signed": f"{_DOCUMENTS} ..5 signed concluded initialled adopted endorsed ratified"
    " issued",
    "launches": "launch* establish* creat* inaugurat* open* unveil* set ..5 new first joint",
    "sets up": "set setting sets stand standing ..1 up",
    "announces": f"announc* unveil* releas* ..5 new additional {_NUMBER} million billion plans",
    "actors act": f"{_ACTORS} ..4 {_ACTS}",
    "actors hold": f"{_ACTORS} ..4 {_STANCES}",
    "we act": f"we i ..3 {_ACTS}",
    "we hold": f"we i ..3 {_STANCES}",
    "opens with we": "^we",
    "opens with i": "^i i'm i've i'd i'll",
    "opens with the": "^the",
    "opens with names": "^Name ..1 Name and",
    "opens with the leaders": f"^the both two ..3 {_ACTORS}",
    "opens in ing": "^*ing",
    "opens with a stem": "^agree announce launch sign establish support provide expand create build"
    " develop strengthen increase promote continue work ensure enhance advance convene hold",
    "both sides": "both two ..2 leaders presidents sides countries nations governments ministers"
    " parties delegations",
    "joint": "joint jointly together bilateral trilateral mutual",
    "marks": "mark* celebrat* commemorat* ..4 anniversary years",
    "if": "if unless until provided whether",
    "day": f"{_MONTHS} ..1 {_NUMBER}",
    "day before month": f"{_NUMBER} ..1 {_MONTHS}",
    "weekday": _DAYS,
    "he said": "said says told added noted stated explained",
    "i think": "i ..2 think know mean guess believe hope feel want just",
    "you do": "you ..2 know see want have are can",
    "i act": f"i ..3 {_ACTS} direct* order* propos* ask*",
    "courtesies": "thank* honour* honor* pleasure grateful congratulat*",
    "asks": "what how why when where who do does did can could would will is are ..3 you your",
    "this thing": "this these such that ..2 initiative program programme agreement partnership"
    " effort efforts visit meeting project issue year week work process matter approach area"
    " country problem decision step",
    "it is": "it's that's there's there it ..1 is was are has will would",
    "concerned about": "concern* worr* alarm* threat* risk* danger* ..4 about over that at by to"
    " of",
    "calls on": "call* urg* demand* appeal* ..2 on for upon to",
    "condemns": "condemn* oppos* reject* denounc* deplor* strongly",
    "importance of": "importance need necessity significance urgency role ..1 of for to",
    "need to": "need* must ought have has ..1 to",
    "discussed": "discuss* exchang* review* rais* address* consult* ..4 views issues situation"
    " developments ways cooperation range challenges",
    "but": "but however although though despite while yet",
    "cooperation in": "cooperat* collaborat* partnership* dialogue coordination work ..3 in on"
    " between with across",
    "strengthens ties": "strengthen* deepen* expand* enhanc* broaden* advanc* promot* boost* ..4"
    " cooperation partnership relations ties relationship trade links collaboration engagement"
    " coordination exchange exchanges",
    "areas such as": "such including namely ..1 as the in",
    "in the field": "in ..2 field fields area areas sphere spheres sector sectors",
}

PATTERNS = TENSE_PATTERNS | DISCOURSE_PATTERNS

PUNCTUATION = {  # name → the characters that are counted together
    "question": "?",
    "exclamation": "!",
    "colon": ":",
    "semicolon": ";",
    "comma": ",",
    "full stop": ".",
    "dash": "—–",
    "currency": "$€£¥",
    "per cent": "%",
    "bracket": "([",
    "quotation": '"',
}
FINAL_PUNCTUATION = {
    "closes as a question": "?",
    "closes with a colon": ":",
    "closes with a stop": ".",
}
