"""Relevance's openings that dangle, by language: pronouns, pointers, connectives. Data."""

import re

OPENINGS = {
    "ru": "он|она|оно|они|его|её|ее|их|это|этот|эта|эти|такой|такая|такие|также|кроме того|однако"
    "|поэтому|но|и|а|затем|при этом|там|здесь|тогда|так",
    "uk": "він|вона|воно|вони|його|її|їх|це|цей|ця|ці|також|крім того|однак|тому|але|і|а|там|тут",
    "kk": "ол|олар|оның|олардың|бұл|осы|мұндай|сондай-ақ|сонымен қатар|алайда|бірақ|және|сондықтан",
    "ky": "ал|алар|анын|бул|ушул|ошондой эле|бирок|жана|ошондуктан",
    "uz": "u|ular|uning|bu|shu|shuningdek|biroq|lekin|ammo|va|shuning uchun",
    "tr": "o|onlar|onun|bu|şu|bunlar|böyle|ayrıca|ancak|fakat|ama|ve|bu nedenle",
    "fr": "il|elle|ils|elles|cela|ceci|ça|ce|cet|cette|ces|celui-ci|celle-ci|et|mais|aussi|donc"
    "|également|en outre|de plus|cependant|toutefois|ainsi|puis|ensuite|là",
    "de": "er|sie|es|dies|dieser|diese|dieses|das|jene|jener|und|aber|auch|doch|jedoch|daher"
    "|deshalb|außerdem|zudem|ferner|dann|dort|so",
    "es": "él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|ese|esa|y|pero|también|además"
    "|sin embargo|por tanto|así|luego|allí",
    "it": "egli|ella|esso|essa|essi|lui|lei|loro|questo|questa|questi|queste|ciò|e|ma|anche|inoltre"
    "|tuttavia|quindi|così|poi|lì",
    "pt": "ele|ela|eles|elas|isto|isso|este|esta|estes|estas|esse|essa|e|mas|também|além disso"
    "|contudo|portanto|assim|depois|lá",
    "pl": "on|ona|ono|oni|jego|jej|ich|to|ten|ta|te|takie|także|ponadto|jednak|dlatego|ale|i|a|tam",
    "cs": "on|ona|ono|oni|jeho|její|jejich|to|ten|ta|také|kromě toho|však|proto|ale|a|tam",
    "ar": "هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|كما|أيضا",
}
_UNSPACED = {
    "ja": "これ|それ|この|その|あの|また|しかし|さらに|そして|彼|彼女|同氏",
    "zh": "他|她|它|这|此|该|但|而且|此外|同时|因此|然而|另外",
}
OPENING_FORMS = {
    code: re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE) for code, words in OPENINGS.items()
} | {code: re.compile(words) for code, words in _UNSPACED.items()}
