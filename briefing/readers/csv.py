"""Tables as text → rows."""

import csv
from itertools import islice

from briefing.models import Extract
from briefing.readers.common.encoding import decode
from briefing.readers.common.tables import rows
from briefing.readers.common.whitespace import visible

_ROWS = 5_000  # more is a database, not a document


def read(data: bytes) -> Extract:
    lines = visible(decode(data)).split("\n")
    head = next((line for line in lines if line.strip()), "")
    delimiter = max("\t;,|", key=head.count)
    table = list(islice(csv.reader(lines, delimiter=delimiter), _ROWS + 1))
    doubts = (f"only the first {_ROWS} rows were read",) if len(table) > _ROWS else ()
    return Extract(tuple(rows(table[:_ROWS], header=True)), warnings=doubts)
