"""Read delimited tables into rows."""

import csv
from itertools import islice

from briefing.models import Extract
from briefing.readers.common import limits
from briefing.readers.common.blocks import table_blocks
from briefing.readers.common.text import decode, strip_invisible


def read(data: bytes) -> Extract:
    lines = strip_invisible(decode(data)).split("\n")
    head = next((line for line in lines if line.strip()), "")
    delimiter = max("\t;,|", key=head.count)
    table = list(islice(csv.reader(lines, delimiter=delimiter), limits.MAX_ROWS + 1))
    warnings = (
        (f"only the first {limits.MAX_ROWS} rows were read",)
        if len(table) > limits.MAX_ROWS
        else ()
    )
    return Extract(tuple(table_blocks(table[: limits.MAX_ROWS], header=True)), warnings=warnings)
