"""Relevance's patterns: forms of a sentence that the model counts, beside `forms`."""

import re
from re import Pattern

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_CUT = r"['](?:s|re|ve|ll|m|d|t)\b"

SHAPES: dict[str, Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "question": r"\?[\"')]*$",
        "exclamation": r"![\"')]*$",
        "colon": r":$",
        "semicolon": r";",
        "full stop": r"[.][\"')]*$",
        "ellipsis": r"\.\.\.|…",
        "dash": r"[—–]| - ",
        "money": r"[$€£¥]\s?[0-9]"
        r"|\b[0-9][0-9,.]{0,24}\s?(?:million|billion|trillion)",
        "per cent": r"%|\bper ?cent",
        "year": r"\b(?:19|20)[0-9][0-9]\b",
        "number": r"\b[0-9][0-9,.]*",
        "bracket": r"[(\[]",
        "all in brackets": r"^[(\[].*[)\]]\.?$",
        "quotation": r"\"",
        "label": r"^(?:[A-Z][A-Z.' -]{3,50}|Q|A|[A-Z][\w. ]{2,30}) ?:",
        "asks": r"^(?:Q|QUESTION|JOURNALIST|REPORTER|INTERVIEWER)\b",
        "capitals": r"[A-Z]{2,}\b",
        "name": r"[A-Z](?<=[a-z,;] [A-Z])[\w'.-]+",
        "lower case first": r"^[a-zà-ÿ]",
        "short form": rf"\w{_CUT}",
        "spoken": rf"(?i)\b(?:i|we|you|he|she|it|they|that|there|don|won|can|isn|didn|let){_CUT}",
        "comma": r",",
        "passive": r"\b(?:was|were|been|being|is|are|be) (?:\w+ly )?\w+(?:ed|en)\b",
        "perfect": r"\b(?:has|have|had|'ve) (?:\w+ly )?(?:been )?\w+(?:ed|en|t)\b",
        "future": r"\b(?:[Ww]ill|[Ss]hall|'ll|going to|plans? to|intends?|to be held)\b",
        "we act": r"(?i)\b(?:we|leaders|presidents?|ministers?|sides|countries|governments?"
        r"|states) (?:have |has |also |both |today |are |will |further |had |\w+ly )*"
        r"(?:agree|announc|sign|commit|decid|launch|establish|pledg|conclud|intend|endors|adopt"
        r"|plan|reaffirm|support|welcom|affirm|resolv|discuss|condemn|look forward|underscor"
        r"|emphasi|recogni|encourag|acknowledg|call|remain|share|express)",
        "i act": r"\bI(?:'m| am|'ve| have)? (?:also |today |just |\w+ly )*(?:announc|sign|commit"
        r"|decid|launch|approv|direct|pledg|order|propos|ask)",
        "courtesies": r"(?i)\bthank|\bwelcome to\b|honou?r to\b|pleasure to\b",
        "he said": r"\b(?:said|says|told|added)\b",
        "web address": r"https?:|www\.|@",
        "opens with i": r"^I\b",
        "opens with we": r"^We\b",
        "opens with the": r"^The\b",
        "opens with names": r"^(?:The )?[A-Z][\w'.-]+ (?:and )?(?:the )?[A-Z][\w'.-]+",
        "this thing": r"(?i)\b(?:this|these|such|that) (?:new |historic |important )?(?:initiative"
        r"|program|agreement|partnership|effort|visit|meeting|project|issue|year|week|morning"
        r"|afternoon|work|process|matter|approach|area|country|problem)",
        "both sides": r"(?i)\b(?:both|two) (?:leaders|presidents|sides|countries|nations"
        r"|governments|ministers)\b",
        "head matter": r"^Subjects?:|^E ?& ?O ?E|^Transcript",
        "day": rf"\b(?:{_MONTH}) [0-9]{{1,2}}|[0-9]{{1,2}} (?:{_MONTH})",
        "clock": r"[0-9]{1,2}:[0-9][0-9]",
        "ago": r"(?i)\b(?:last (?:year|month|week)|earlier this|ago\b|recently|already|so far)",
        "now": r"(?i)\b(?:today|this (?:week|morning|afternoon)|hereby|now)\b",
        "ahead": r"(?i)\b(?:next (?:year|month|week)|tomorrow|later this|upcoming|forthcoming"
        r"|(?:by|in|before) (?:the end of )?20[2-5][0-9]|over the (?:next|coming))",
        "welcome thing": r"(?i)\b(?:welcom|applaud|commend|hail|prais)\w* (?:\S+ ){0,4}?(?:sign"
        r"|launch|conclu|establish|adopt|announce|complet|decision|commitment|progress|ratif)",
        "will do": r"(?i)\bwill (?:also |further |jointly |now )*(?:provid|invest|launch|establish"
        r"|sign|host|remov|eliminat|increas|support|hold|meet|work|continu|be|creat|build|develop"
        r"|expand|purchas|implement|begin|send|deploy|join)",
        "expected": r"(?i)\b(?:is|are|be|was|were) (?:also )?(?:expected|due|scheduled|planned"
        r"|set|likely)\b",
        "to do": r"(?i)\b(?:agreed|decided|committed|pledged|commit|intend|plan|agree|decide) to "
        r"\w+",
    }.items()
}

# Words and signs without any of which a form is not met; see `seeking`.
NEEDS = {
    "question": "?",
    "exclamation": "!",
    "colon": ":",
    "semicolon": ";",
    "full stop": ".",
    "ellipsis": ". …",
    "dash": "— – -",
    "money": "0 1 2 3 4 5 6 7 8 9",
    "per cent": "% per percent percents percentage percentages percentile",
    "year": "0 1 2 3 4 5 6 7 8 9",
    "number": "0 1 2 3 4 5 6 7 8 9",
    "bracket": "( [",
    "all in brackets": "( [",
    "quotation": '"',
    "label": ":",
    "asks": "Q J R I",
    "short form": "'",
    "spoken": "'",
    "comma": ",",
    "passive": "was were been being is are be",
    "perfect": "has have had '",
    "future": "will shall going plan plans intend intends held '",
    "we act": "we leaders president presidents minister ministers side sides country countries"
    " government governments state states leader",
    "i act": "i",
    "courtesies": "thank thanks thanked thanking thankful welcome honor honour pleasure",
    "he said": "said says told added",
    "web address": "@ http https www",
    "opens with i": "i",
    "opens with we": "we",
    "opens with the": "the",
    "this thing": "this these such that",
    "both sides": "both two",
    "head matter": "subject subjects e transcript transcripts",
    "day": "0 1 2 3 4 5 6 7 8 9",
    "clock": ":",
    "ago": "last earlier ago recently already so",
    "now": "today this hereby now",
    "ahead": "next tomorrow later upcoming forthcoming over 2",
    "welcome thing": "welcome welcomes welcomed welcoming applaud applauds applauded commend"
    " commends commended hail hails hailed praise praises praised",
    "will do": "will",
    "expected": "expected due scheduled planned set likely",
    "to do": "agreed decided committed pledged commit intend plan agree decide",
}
