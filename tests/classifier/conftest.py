"""Documents made of lines, and profiles with a cue or two."""

from collections.abc import Callable

import pytest

from briefing.classifier import predict
from briefing.models import Block, Document, Extract, Relevance
from briefing.profiles import Profile, load_profile
from briefing.structure import build_document


@pytest.fixture(scope="session")
def memo() -> Profile:
    return load_profile("memo")


@pytest.fixture(scope="session")
def written() -> Callable[..., Document]:
    """A document with one paragraph a line."""

    def make(*lines: str, language: str = "en", title: str = "A visit to Astana") -> Document:
        blocks = tuple(Block("paragraph", line) for line in lines)
        return build_document(Extract(blocks, title=title), "a.txt", "0" * 64, language)

    return make


@pytest.fixture(scope="session")
def classify(written: Callable[..., Document]) -> Callable[..., list[Relevance]]:
    """What is thought of each line, all of them equally salient."""

    def make(profile: Profile, *lines: str, language: str = "en") -> list[Relevance]:
        document = written(*lines, language=language)
        return predict(document, [0.5] * len(document.sentences), profile)

    return make
