"""Measure the cost of a refresh: cold, warm, and warm with one document changed.

usage: python -m benchmarks.cache [--documents 1000]

Prints wall-clock and processor seconds, the ratio of cold to warm, and the cost of reading the
cached results alone.
"""

import argparse
import hashlib
import random
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import briefing
from briefing import profiles
from briefing.analysis import AnalysisOptions
from briefing.runtime.cache import Cache
from briefing.runtime.discovery import SourceFile, discover_files, read_bytes
from briefing.summarizers import DEFAULT

FIELDS = ("rail freight", "water data", "joint degrees", "power cables", "rare metals", "clinics")
FORMS = (
    "The delegations met in {a} on {day} May 2025 to discuss {field} and the port of {b}.",
    "The two ministries agreed to open an office for {field} in {a} by {month} 2026.",
    "Spending on {field} in {a} reached {sum} million dollars in 2024, {b} reported.",
    "Concerns about {field} were raised by the authorities of {a} and by the {b} company.",
    "The universities of {a} and {b} signed a memorandum of understanding on {field}.",
    "The governor of {a} stressed the importance of {field} for the whole of {b}.",
    "A working group from {a} will report on {field} to the ministers in {month}.",
    "Work on {field} between {a} and {b} began in {year} and has gone on since.",
    "Nobody in {a} expects {field} to change before the elections in {b}.",
    "{a} sells its {field} to {b}, which has bought from others since {year}.",
)
MONTHS = ("March", "June", "September", "November")


def write(folder: Path, documents: int) -> None:
    """Write reports of 40 sentences each, every one on other places."""
    generator = random.Random(11)
    for number in range(documents):
        (folder / f"report-{number:04}.txt").write_text(_report(generator), encoding="utf-8")


def _report(generator: random.Random) -> str:
    places = [_name(generator) for _ in range(12)]
    paragraphs = [" ".join(_sentence(generator, places) for _ in range(5)) for _ in range(8)]
    return f"Report on {places[0]}\n\n" + "\n\n".join(paragraphs) + "\n"


def _name(generator: random.Random) -> str:
    """Return an invented place name: "Karovel"."""
    pieces = (generator.choice("bdfgklmnprstvz") + generator.choice("aeiou") for _ in range(3))
    return "".join(pieces).title() + generator.choice("lnrst")


def _sentence(generator: random.Random, places: list[str]) -> str:
    a, b = generator.sample(places, 2)
    return generator.choice(FORMS).format(
        a=a,
        b=b,
        field=generator.choice(FIELDS),
        month=generator.choice(MONTHS),
        day=generator.randint(1, 28),
        year=generator.randint(1990, 2024),
        sum=generator.randint(2, 900),
    )


def measure_step(name: str, work: Callable[[], object]) -> float:
    """Run the work, print its cost and return the processor seconds, which vary less."""
    start, spent = time.perf_counter(), _cpu_seconds()
    work()
    spent = _cpu_seconds() - spent
    print(f"{name:34}{time.perf_counter() - start:9.2f} s{spent:12.2f} s of processor time")
    return spent


def _cpu_seconds() -> float:
    """Return the processor seconds of this process and of its ended workers."""
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, both))


def read_digests(folder: Path, cache: Path) -> int:
    """Read every document and its cached result; return how many were cached."""
    store = Cache(cache, AnalysisOptions(profiles.load_profile("memo"), "auto", DEFAULT))
    files = [file for file in discover_files([folder]) if isinstance(file, SourceFile)]
    digests = (hashlib.sha256(read_bytes(file)).hexdigest() for file in files)
    return sum(
        store.get(digest, file.name) is not None
        for digest, file in zip(digests, files, strict=True)
    )


def extract_features(folder: Path, documents: int) -> None:
    """Print the table."""
    source, cache = folder / "reports", folder / "cache"
    source.mkdir()
    write(source, documents)
    print(f"{documents} documents")
    cold = measure_step("cold", lambda: briefing.make(source, cache=cache))
    warm = measure_step("warm", lambda: briefing.make(source, cache=cache))
    (source / "report-0000.txt").write_text("The parties agreed to meet in Kobe in June 2026.\n")
    changed = measure_step("warm, 1 changed", lambda: briefing.make(source, cache=cache))
    reading = measure_step("reading the cache alone", lambda: read_digests(source, cache))
    size = sum(path.stat().st_size for path in cache.iterdir())
    print(f"cold : warm with 1 changed = {cold / changed:.1f} : 1")
    print(f"warm : reading the cache = {warm / reading:.1f} : 1")
    print(f"the cache takes {size / 2**20:.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    with tempfile.TemporaryDirectory() as folder:
        extract_features(Path(folder), parser.parse_args().documents)


if __name__ == "__main__":
    main()
