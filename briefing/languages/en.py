"""English."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="en",
    name="English",
    stemmer="english",
    stop_words=listed("""
        a about above after again against all also although always am among an and another any are
        aren't around as at away be because been before being below between both but by can can't
        cannot could couldn't did didn't do does doesn't doing don't down during each either else
        enough especially even ever every few first for from further get go going gonna got had
        hadn't has hasn't have haven't having he he'd he'll he's hence her here here's hers herself
        him himself his how however i i'd i'll i'm i've if in indeed into is isn't it it's its
        itself just kind least less let let's like lot made make many may me might more most much
        must my myself neither never no nor not nothing now of off often oh okay on once one only
        or other others ought our ours ourselves out over own perhaps put quite rather really said
        same say says second see shall she she'd she'll she's should shouldn't since so some
        something soon sort still such take than that that's the their theirs them themselves then
        there there's therefore these they they'd they'll they're they've thing things this those
        though through thus to together too toward towards two under until up upon us very was
        wasn't way we we'd we'll we're we've well were weren't what what's when where whether which
        while who who's whom whose why will with within without won't would wouldn't yes yet you
        you'd you'll you're you've your yours yourself yourselves
    """),
    abbreviations=listed("""
        adm amb approx assoc brig capt cf cllr cmdr col cpl def dept det dr e.g esp est fr gen gov
        h.e hon i.e incl insp jr.'s lt ltn maj messrs mr mrs ms mt mx op pres prof pt rep reps resp
        rev rt sen sens sgt sr.'s st supt tel viz vs
    """),
    references=listed("""
        app art arts ch chap cl eq fig figs no nos p para paras pp res sec secs v vol vols
    """),
)
