"""How many examples a generating test tries: FUZZ_EXAMPLES asks for more than the usual number."""

import os


def count_examples(usual: int) -> int:
    return max(usual, int(os.environ.get("FUZZ_EXAMPLES", "0")))
