"""Run `brief` in this process and print what each stage of the run costs, as one line of JSON.

    python -m benchmarks.stages make FOLDER -o OUT

Seconds are processor seconds of this process: `collect` (find the files, read the cache, receive
from the workers), `rank`, `compose` (all of it but the ranking), `export` of each format, and
`rest`. `workers` are those of ended child processes. Memory is the peak in MiB.
"""

import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from typing import Any

STAGES = {  # stage -> module and function
    "collect": ("briefing.api", "_analyze"),
    "rank": ("briefing.composer.memo", "rank_passages"),
    "compose": ("briefing.composer", "compose_material"),
    "docx": ("briefing.exporters.docx", "export"),
    "json": ("briefing.exporters.json", "export"),
    "md": ("briefing.exporters.markdown", "export"),
    "html": ("briefing.exporters.html", "export"),
}


class Clock:
    """Adds up processor seconds by stage; a stage within another counts once."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._inner = 0.0  # seconds of stages that ended within the current one

    def watch(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, measured."""

        def measured(*arguments: Any, **options: Any) -> Any:
            outer, self._inner, start = self._inner, 0.0, time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                spent = time.process_time() - start
                self.seconds[stage] += spent - self._inner
                self._inner = outer + spent

        return measured


def main() -> int:
    """Run the command, print the line."""
    clock = Clock()
    for stage, (module, name) in STAGES.items():
        loaded = import_module(module)
        setattr(loaded, name, clock.watch(stage, getattr(loaded, name)))
    from briefing.cli import main as brief

    code = 0
    try:
        brief(sys.argv[1:])
    except SystemExit as stop:
        code = int(stop.code or 0)
    own, children = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    parent = own.ru_utime + own.ru_stime
    found = {stage: round(seconds, 2) for stage, seconds in clock.seconds.items()}
    found["rest"] = round(parent - clock.seconds.total(), 2)
    found |= {
        "parent": round(parent, 2),
        "workers": round(children.ru_utime + children.ru_stime, 2),
        "parent MiB": own.ru_maxrss / 1024,
        "worker MiB": children.ru_maxrss / 1024,
    }
    print(json.dumps(found), file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
