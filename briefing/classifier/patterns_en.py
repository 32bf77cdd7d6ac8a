"""Relevance's shapes: sequences of words that the model looks for, and signs that it counts. Data.

"..3" says that the next word is one of the three that follow; see `Sequences`.
"""

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
_DONE = f"*ed {_PAST}"
_ACTORS = (
    "we leaders leader president presidents minister ministers side sides country countries nations"
    " government governments states parties both they secretary participants delegations members"
)
_ACTS = (
    "agree* announc* sign* commit* decid* launch* establish* pledg* conclud* intend* endors* adopt*"
    " plan* resolv* approv* ratif* finali* undert*"
)
_HOLDS = (
    "reaffirm* support* welcom* affirm* discuss* condemn* underscor* emphasi* recogni* encourag*"
    " acknowledg* call* remain* share* express* stress* reiterat* urge* highlight* underlin* note*"
)
_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_NUMBER = "0* 1* 2* 3* 4* 5* 6* 7* 8* 9*"
_YEAR = "195* 196* 197* 198* 199* 200* 201* 202* 203* 204* 205*"
_PERIODS = "year years month months week weeks day days"
_DEED = (
    "signing signature conclusion launch launching establishment opening completion entry"
    " ratification adoption release return creation inauguration accession commencement"
    " finalization finalisation progress implementation extension renewal"
)
_PROMISE = (
    "decision decisions announcement announcements commitment commitments offer offers intention"
    " intentions plan plans proposal proposals agreement agreements pledge pledges"
)
_PAPER = (
    "agreement agreements memorandum memoranda memorandums mou mous treaty treaties protocol"
    " declaration communique convention contract contracts pact arrangement arrangements roadmap"
    " framework deal statement"
)
_SETTLE = (
    "finali* negotiat* consider* explor* seek* aim* conclude announce sign visit travel host attend"
    " meet conven* introduc* consult* discuss* work continue look launch begin start"
)
_DO = (
    "remove eliminate provide invest ensure establish support strengthen cooperate share hold"
    " improve leverage extend increase expand build deploy apply accept address allow receive have"
    " cover require enable help facilitate create make enhance serve include send purchase buy"
    " train donate deliver implement develop join contribute fund grant open lift reduce"
)

# Tense, time and decision: what tells how far along an outcome is.
TIMES = {
    "welcomes a decision": f"{_WELCOME} ..5 {_PROMISE}",
    "welcomes the recent": f"{_WELCOME} ..5 recent successful earlier last recently",
    "welcomes a deed": f"{_WELCOME} ..5 {_DEED}",
    "has decided": f"{_HAVE} ..3 {_DECIDED}",
    "decided": _DECIDED,
    "agreed to do": f"{_DECIDED} determined ready continued continue ..1 to",
    "agreed on": "agreed agree agrees ..2 on upon that",
    "commits to do": "commit commits committing decide decides agree agrees pledge pledges"
    " undertake undertakes resolve resolves ..1 to",
    "signed": "signed signing signature sign signs signatures",
    "opens in ed": "^*ed",
    "has done": f"{_HAVE} ..2 {_DONE}",
    "has been done": f"been being ..2 {_DONE}",
    "passive": f"{_BE} ..2 {_DONE}",
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
    "will be done": f"{_WILL} ..4 {_DONE}",
    "be doing": "be ..1 *ing",
    "will settle": f"{_WILL} ..2 {_SETTLE}",
    "will do": f"{_WILL} ..2 {_DO}",
    "which will": f"which that who this it ..1 {_WILL}",
    "names will": f"Name ..2 {_WILL}",
    "be done": f"be ..2 {_DONE}",
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

# Who does what, how a sentence opens, and what it is about.
MANNERS = {
    "welcomes": _WELCOME,
    "was decided": f"{_BE} ..2 {_DECIDED} signed launched adopted established concluded",
    "makes a decision": "reach* receive* mad* tak* took set* gave give* ..4 agreement agreements"
    " commitment commitments understanding deal decision decisions pledge pledges undertaking",
    "commits to doing": "commit* dedicat* ..3 *ing",
    "signs a paper": f"sign* conclud* initial* adopt* endors* ratif* issu* ..5 {_PAPER}",
    "paper signed": f"{_PAPER} ..5 signed concluded initialled adopted endorsed ratified issued",
    "launches": "launch* establish* creat* inaugurat* open* unveil* set ..5 new first joint",
    "sets up": "set setting sets stand standing ..1 up",
    "announces": f"announc* unveil* releas* ..5 new additional {_NUMBER} million billion plans",
    "actors act": f"{_ACTORS} ..4 {_ACTS}",
    "actors hold": f"{_ACTORS} ..4 {_HOLDS}",
    "we act": f"we i ..3 {_ACTS}",
    "we hold": f"we i ..3 {_HOLDS}",
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

FORMS = TIMES | MANNERS

SIGNS = {  # what is counted in a text, each the number of its letters that are among these
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
CLOSING = {"closes as a question": "?", "closes with a colon": ":", "closes with a stop": "."}
