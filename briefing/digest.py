"""Document → digest: every sentence scored and classified, none dropped."""

from briefing.classifier import Model, judge
from briefing.mentions import mentions
from briefing.models import Candidate, Digest, Document, Mention, Relevance, Sentence
from briefing.profiles import Profile
from briefing.summarizers import SCORERS
from briefing.text import terms_of

LOUD = 0.8  # noise above which a sentence is not searched for dates and figures


def digest(document: Document, profile: Profile, scorer: str, model: Model | None = None) -> Digest:
    """Judge each sentence of a document. `scorer` is a name in `SCORERS`.

    `model` stands in for the learned model that is shipped.
    """
    salience = SCORERS[scorer].score(document)
    judged = judge(document, salience, profile, model)
    speakers = [section.speaker for section in document.sections for _ in section.sentences]
    return Digest(
        document,
        tuple(
            Candidate(relevance, score, speaker, _mentions(document, sentence, relevance), terms)
            for sentence, relevance, score, speaker, terms in zip(
                document.sentences, judged, salience, speakers, _terms(document), strict=True
            )
        ),
    )


def _terms(document: Document) -> list[tuple[str, ...]]:
    """Of each sentence; worked out here, where it is done once and remembered."""
    texts = (sentence.text for sentence in document.sentences)
    return [tuple(terms) for terms in terms_of(texts, document.language)]


def _mentions(document: Document, sentence: Sentence, relevance: Relevance) -> tuple[Mention, ...]:
    if relevance.labels.get("noise", 0.0) > LOUD:
        return ()
    return mentions(sentence.text, document.language, document.date)
