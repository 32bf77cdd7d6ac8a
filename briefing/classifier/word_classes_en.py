"""Relevance's word lists: classes of English words that the model counts.

A "*" at the end of a word leaves it open there, one at its beginning leaves its beginning open.
"""

CLASSES: dict[str, str] = {
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

# Words with which an aside begins: where a sentence's main thing has been said.
ASIDE = "which that who where well so order including with by through as to while whose such"

STOP = frozenset(
    "the of and to in a is that for on with as by at from it be are was this have has had not or an"
    " which we our will i you he they their but were been its us my your would so can do if there"
    " what all who about more when his she them out up also than those these some just very no one"
    " because into other her me over how only any like then most where being between both after"
    " during through while such each same here too under him again off against before don't it's"
    " we're i'm that's".split()
)
