"""The values that describe a language. Each `xx.py` beside this file holds one `Language`.

Fields named as words hold them in lower case. Fields typed `str` whose comment says *pattern* hold
a regular expression, matched without regard to case; "" where the language has none.
"""

from msgspec import Struct


class DateWords(Struct, frozen=True):
    """Words around dates. Month names come from Babel."""

    range_words: str = ""  # pattern: join the ends of a range, besides dashes: "to", "bis"
    and_words: str = ""  # pattern: join two days of one month
    links: str = ""  # pattern: between day and month, or month and year: "de", "of"
    year_words: str = ""  # pattern: follow a year: "года", "жылы"
    month_prepositions: str = ""  # pattern: make a month's name alone a date: "in May"
    year_prepositions: str = ""  # pattern: stand before a year, and hardly ever before a count
    # Patterns beside a date, which "…" stands for: "… of next year" → years from the document's;
    # "last …" → -1, the latest before the document, "next …" → 1, the first after it.
    relative_years: dict[str, int] = {}
    month_directions: dict[str, int] = {}
    eras: dict[str, int] = {}  # name of an era → the year before its first
    # Pattern → days, weeks, weekends (s), months or years from the document's: "0d", "-1w", "1y"
    relative: dict[str, str] = {}
    inflected_months: bool = False  # month names take endings
    capitalized_months: bool = False  # a month's name alone is a date only with a capital
    more_months: dict[str, int] = {}  # pattern → 1..12: names beside those of CLDR
    periods: dict[str, tuple[int, int]] = {}  # pattern → first, last month: "third quarter"


class DateRoleWords(Struct, frozen=True):
    """Words beside a date that show its role. All are patterns of whole words."""

    before_deadline: str = ""  # directly before a deadline: "by", "bis zum"
    after_deadline: str = ""  # directly after one: "まで", "дейін"
    deadline: str = ""  # "closing date", "valid until"
    event: str = ""  # "will be held", "next meeting"
    effective: str = ""  # "enters into force"
    birth: str = ""  # "born", "died"
    published: str = ""  # labels of a document's own date: "Date", "Published"
    owner: str = ""  # columns that name who acts: "Who", "Owner"
    commitment: str = ""  # verbs after who acts: "will", "doit"
    future: str = ""  # besides `commitment` and `event`, show what is to come: "planned", "next"
    rest: str = ""  # beside a period that has begun, what is left of it: "later", "end"
    gatherings: str = ""  # what takes place on a day: "summit", "election"
    soon: str = ""  # before a week that has begun, what is still to come in it: "will"
    past: str = ""  # of what has happened, beside a date without its year: "was", "ago"
    elapsed: str = ""  # beside a period that has begun, not its rest: "earlier"
    unreal: str = ""  # up to a relative date that isn't meant as one: "could", "over the"
    rhetorical: str = ""  # with such a date in it: "a better tomorrow"
    possessive: str = ""  # directly after such a date: "'s"
    year_names: str = ""  # after a year that is part of a name: "goals"


class NumberWords(Struct, frozen=True):
    """Words of amounts, money, shares and counts."""

    scales: dict[str, int] = {}  # pattern → factor
    numerals: dict[str, int] = {}  # numbers written out
    thousand: str = ""  # pattern: between thousands and the rest in digits: "18 mil 100"
    vague: str = ""  # pattern: counts without a number: "dozens of"
    approximate: str = ""  # pattern: precede a figure and belong to it: "more than"
    percent: str = ""  # pattern: after a number
    percent_before: str = ""  # pattern: before a number: "yüzde", "百分之"
    tenths: str = ""  # pattern: after a number of tenths: "割", "成"
    currencies: dict[str, str] = {}  # pattern → ISO 4217
    named_by_number: str = ""  # pattern: a number after them is a name: "Article 5"
    adjective_endings: str = ""  # pattern: words with them are not what a number counts
    plurals: frozenset[str] = frozenset()  # counted nouns without a plural ending
    counted_after_year: str = ""  # pattern: make the number before them a count, not a year
    minor_units: str = ""  # pattern: units that are no key figure, as of time and length: "years"
    articles: str = ""  # pattern: make the number after them a name: "the" (232 tariffs)
    tolls: str = ""  # pattern of whole words: beside a count of people, a toll: "killed", "missing"
    records: str = ""  # pattern: "record level"; its groups catch what is at its highest


class SpeakerWords(Struct, frozen=True):
    """Words in the labels that name speakers."""

    journalists: frozenset[str] = frozenset()  # who asks
    answers: frozenset[str] = frozenset()  # mark an answer, not who gives it
    offices: frozenset[str] = frozenset()  # one label with such a word is enough
    moderators: frozenset[str] = frozenset()  # give others the floor
    backchannels: frozenset[str] = frozenset()  # a journalist's "Yes" that ends no answer
    titles: frozenset[str] = frozenset()  # precede a name
    connectors: frozenset[str] = frozenset()  # lower-case parts of a name
    document_types: frozenset[str] = frozenset()  # a heading names them, a speaker has none
    non_speakers: frozenset[str] = frozenset()  # open a line like a label: "Note:", "Date:"


class HyphenWords(Struct, frozen=True):
    """Elements of compounds, to decide about a hyphen at a line's end."""

    heads: frozenset[str] = frozenset()  # first elements that keep the hyphen: "well", "long"
    tails: frozenset[str] = frozenset()  # last elements that keep it: "based", "related"
    prefixes: frozenset[str] = frozenset()  # first syllables of words written as one: "under"
    closed: frozenset[str] = frozenset()  # last elements written as one word: "work"


class DocumentWords(Struct, frozen=True):
    """Words by which documents and their parts are recognized."""

    genres: dict[str, str] = {}  # genre → pattern of titles
    headline_verbs: str = ""  # pattern: a genre's word after them is what the news is about
    head_prepositions: str = ""  # pattern: likewise: "protests after the speech"
    greetings: str = ""  # pattern: open a speech, and are no title
    meetings: str = ""  # pattern: name an event that a folder is about: "met", "earthquake"
    events: str = ""  # pattern: may name one: "announced", "conference"
    today: str = ""  # pattern: place an event near a document's day: "today", "Monday"
    thanks: str = ""  # pattern: thanks, congratulations, condolences: greet, and report nothing
    section_roles: dict[str, str] = {}  # role → pattern of headings: "findings", "annex"
    interview: str = ""  # pattern: a title or a lede that announces an interview
    first_person: str = ""  # pattern
    first_person_plural: str = ""  # pattern of whole words
    authorship: tuple[str, ...] = ()  # patterns of titles whose group `name` is the author
    statement_verbs: str = ""  # pattern: follow whose statement is reported: "stressed"
    statement_adverbs: str = ""  # pattern: may stand between the two: "also", "again"
    speech_verbs: str = ""  # pattern: precede who has said it: "said", "adds"
    representation: str = ""  # pattern: precede the state that one speaks for: "on behalf of"
    stance_verbs: str = ""  # pattern: follow a state that takes a stance: "supports"
    qualifiers: str = ""  # pattern: negate, limit or attribute what is said: "not", "if", "said"
    antecedents: str = ""  # pattern: open a sentence and stand for something in the one before
    leaning: str = ""  # pattern: within a sentence, stand for something before it: "that deal"
    non_statements: str = ""  # pattern: refusals to comment, promotion: never quoted
    unnamed_pairs: str = ""  # pattern of whole words: "both leaders"
    captions: str = ""  # pattern: in captions of pictures, among the sentences of news
    courtesies: str = ""  # pattern: compliments, hopes, who attends: weigh less
    connectives: str = ""  # pattern: open a sentence that is one without them: "Moreover,"
    bylines: str = ""  # pattern: who reports or translates, before the first words: "(AP) –"
    self_references: str = ""  # pattern: open a sentence of a report about the report
    false_starts: str = ""  # pattern: a speaker begins again or is not heard: "(inaudible)"
    obligations: str = ""  # pattern of whole words: what is recommended: "should", "shall"
    recommendations: str = ""  # pattern of whole words: that somebody recommends it
    stages: dict[str, str] = {}  # status → pattern of whole words that leave no doubt of it
    reversals: str = ""  # pattern of whole words: take back the sentence before: "was declined"
    salutations: str = ""  # pattern: open a speech
    reporting_verbs: str = ""  # pattern: "said", in news
    interviewee_verbs: str = ""  # pattern: follow the interviewee's name in a lede
    cross_references: str = ""  # pattern: open a block that recalls an earlier report
    earlier_reports: str = ""  # pattern: open such a sentence
    photo_captions: str = ""  # pattern
    clause_names: str = ""  # pattern: "Article", "Статья"


class PhraseWords(Struct, frozen=True):
    """Words by which a phrase around a date or a figure is cut so that it is read alone.

    All are patterns of whole words. Case counts, except in `dangling_starts`, `dangling_ends`,
    `examples` and `references`.
    """

    introductions: str = ""  # open what a comma separates from the clause: "In", "After"
    joined_clauses: str = ""  # join a clause that has its own subject: "and we"
    after_comma: str = ""  # open what may be left out after a comma: "which", "including"
    cuts: str = ""  # open what may be left out without a comma: "with", "because"
    amount_cuts: str = ""  # likewise, besides `cuts`, of what an amount is of: "to", "over"
    insertions: str = ""  # open an insertion between commas: "if", "as"
    dangling_starts: str = ""  # no phrase starts with them: "and", "they"
    dangling_ends: str = ""  # no phrase ends with them: "of", "their"
    verbs: str = ""  # a phrase has one of them; "" if that is not required
    negations: str = ""  # of what would take place: "not", "postponed"
    false_starts: str = ""  # a speaker begins again: "— and"
    awaited: str = ""  # precede what is awaited or announced: "look forward to"
    next_events: str = ""  # precede the name of an event to come: "the next"
    money: str = ""  # names of currencies, besides their signs and codes
    rates: str = ""  # precede what an amount is counted by: "per", "each"
    before_complement: str = ""  # between an amount and what it is of: "of", "for"
    before_whole: str = ""  # between a share and what it is of: "of"
    before_vague: str = ""  # likewise, if one or two words after them say too little: "in"
    no_complement: str = ""  # after an amount, show that it isn't said what it is of: "between"
    complement_ends: str = ""  # open what is no more part of it: "which", "was"
    and_words: str = ""  # join its parts, or what comes after it: "and"
    new_parts: str = ""  # after those, show that it is no part: "the", "we"
    examples: str = ""  # in a sentence whose figures are invented: "for example"
    references: str = ""  # to what a phrase doesn't say: "it", "those"
    final_abbreviations: str = ""  # keep their full stop at a phrase's end: "Ltd"
    possessives: str = ""  # of somebody whom an amount alone doesn't name: "their"


class Vocabulary(Struct, frozen=True):
    """Cue phrases for one kind of memo; "*" at the end of a word leaves its ending open."""

    cues: dict[str, tuple[str, ...]] = {}  # label → phrases that indicate it
    negative_cues: dict[str, tuple[str, ...]] = {}  # label → phrases that rule it out
    areas: dict[str, tuple[str, ...]] = {}  # area → phrases that indicate it
    forms: dict[str, str] = {}  # label → pattern of sentences that have it, case-sensitive


class DateFormat(Struct, frozen=True):
    """How a memo in this language writes dates and numbers.

    Patterns follow the Unicode CLDR's long and medium formats, with ordinary spaces: a no-break
    space (U+00A0) before an abbreviation of "year", and an en dash without thin spaces in ranges.
    They have the fields d (day), m (month's name), n (month's number) and y (year).
    """

    months: tuple[str, ...]  # January first, as in "18 December"
    short_months: tuple[str, ...]
    alone: tuple[str, ...] = ()  # as in "December 2025"; () if the same as `months`
    long: str = "{d} {m} {y}"
    medium: str = "{d} {m} {y}"  # with a short month
    month: str = "{m} {y}"
    day: str = "{d} {m}"
    days: str = "{d}–{d2} {m} {y}"  # within a month
    months_days: str = "{d} {m} – {d2} {m2} {y}"  # within a year
    dash: str = " – "  # between two dates in full
    group: str = ","  # between thousands
    percent: str = "{n}%"
    min_group: int = 4  # digits from which thousands are separated


class MemoWords(Struct, frozen=True):
    """The wording of a memo in this language. A label or a name that is missing is in English.

    Exporters fill the placeholders in braces. Labels that begin with "page." are for the web page;
    those that begin with "section.", "empty." and "area." translate the shipped profiles.
    """

    labels: dict[str, str]
    date_format: DateFormat
    language_names: dict[str, str] = {}  # code → name in this language


class Language(Struct, frozen=True):
    """A language. Without its words it still works, by its letters alone."""

    code: str  # BCP 47
    name: str  # in English
    stemmer: str = ""  # the name that PyStemmer gives it
    stop_words: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()  # precede a name; without the last full stop
    numbered_abbreviations: frozenset[str] = frozenset()  # precede a number: "No. 5", "рис. 2"
    letters: str = ""  # beyond a–z, or beyond what all Cyrillic or Arabic alphabets share
    case_map: tuple[str, str] = ("", "")  # letters, and those they are folded to
    uses_spaces: bool = True  # between words
    ordinal_period: bool = False  # a full stop after a number makes it an ordinal: "3. Oktober"
    dialogue_dash: bool = False  # a dash after a full stop continues a quotation
    capitalized_nouns: bool = False  # a capital marks no name: "das nächste Treffen"
    elision: bool = False  # an apostrophe separates two words: "l’accord"
    attached_particles: bool = False  # "and", "the" are part of the next word: "والتعاون"
    anaphoric_openings: str = ""  # pattern: open a sentence that depends on the one before
    dates: DateWords = DateWords()
    date_roles: DateRoleWords = DateRoleWords()
    numbers: NumberWords = NumberWords()
    speakers: SpeakerWords = SpeakerWords()
    documents: DocumentWords = DocumentWords()
    phrases: PhraseWords = PhraseWords()
    hyphens: HyphenWords = HyphenWords()
    negations: tuple[str, ...] = ()  # phrases that negate an outcome cue directly after them
    vocabularies: dict[str, Vocabulary] = {}  # "diplomacy", "news", "meetings"
    memo: MemoWords | None = None  # None: no memo is written in it

    def match_whole_words(self, pattern: str) -> str:
        """Return a pattern that matches whole words only, where spaces separate words."""
        return rf"(?<!\w)(?:{pattern})(?!\w)" if self.uses_spaces else f"(?:{pattern})"


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written as running text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a comma-separated list, in order."""
    return tuple(filter(None, (" ".join(phrase.split()) for phrase in text.split(","))))


def parse_names(text: str) -> dict[str, str]:
    """Return the names of languages in a list of "code name", separated by semicolons."""
    entries = (entry.split(maxsplit=1) for entry in text.split(";"))
    return {code: " ".join(name.split()) for code, name in entries}
