"""List words that mislead in technical prose: `python -m tools.odd_wording [PATH...]`.

Prose is the docstrings and comments of Python files and the text of Markdown files outside code.
Messages are the strings in `raise` statements and the help texts of the command line.
"""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ODD = re.compile(
    r"\b(tells?|told|stands?(?! for)|stood|bears?|borne|came of|parted by"
    r"|(?<!there )(?:is|are) none|worked out|settled|l(?:ies|ay|ie) there|wish(?:es|ed)?"
    r"|halts?|lent|served|worth of|is worth|said to|no more than draw)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def find_odd(text: str) -> list[str]:
    """Return the odd turns in a text, quotations apart."""
    return [match[0] for match in ODD.finditer(re.sub(r"[“\"][^”\"\n]*[”\"]", "", text))]


def iter_prose(path: Path) -> Iterator[str]:
    """Yield the prose of a Python or Markdown file."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        yield CODE.sub("", source)
        return
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, documented) and (text := ast.get_docstring(node)):
            yield CODE.sub("", text)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield CODE.sub("", token.string)


def iter_messages(path: Path) -> Iterator[str]:
    """Yield the string constants in a Python file's `raise` statements and `help=` arguments."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        inside: list[ast.AST] = []
        if isinstance(node, ast.Raise) and node.exc:
            inside = list(ast.walk(node.exc))
        elif isinstance(node, ast.keyword) and node.arg in ("help", "short_help"):
            inside = list(ast.walk(node.value))
        for each in inside:
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                yield each.value


def measure(paths: list[Path]) -> tuple[int, int]:
    """Return the number of odd turns and of words in the prose of files."""
    texts = [text for path in paths for text in iter_prose(path)]
    return sum(len(find_odd(t)) for t in texts), sum(len(WORD.findall(t)) for t in texts)


def find_files(paths: list[Path]) -> list[Path]:
    """Return the Python and Markdown files below paths."""
    found: list[Path] = []
    for path in paths:
        found += [path] if path.is_file() else [*path.rglob("*.py"), *path.rglob("*.md")]
    return sorted(found)


def main() -> None:
    """Print every odd turn with its file, and the rate per 1,000 words."""
    files = find_files([Path(each) for each in sys.argv[1:]] or [ROOT / "briefing", ROOT / "docs"])
    for path in files:
        for text in iter_prose(path):
            for line in text.splitlines():
                if odd := find_odd(line):
                    print(f"{path}: {', '.join(odd)}: {line.strip()}")
    odd_turns, words = measure(files)
    print(f"{odd_turns} in {words:,} words: {1000 * odd_turns / max(words, 1):.1f} per 1,000")


if __name__ == "__main__":
    main()
