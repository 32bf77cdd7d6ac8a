"""What verification finds wrong."""

from typing import Literal

from msgspec import Struct

State = Literal["moved", "changed", "gone", "broken", "unproven"]


class Finding(Struct, frozen=True):
    """One thing that is not proven.

    moved, changed, gone: a quote or a source that differs from today's documents. broken: a claim
    that the documents, or the memo itself, contradict. unproven: a claim that nothing given proves.
    """

    state: State
    what: str  # "S1, sentence 12", or an output and where it differs
    text: str = ""  # the quote, or the line of an output
    detail: str = ""  # what is there instead, or why it is wrong
