"""Light markup, notebooks, JSON and Hangul documents."""

import json

import pytest

from briefing.errors import Unreadable
from briefing.models import Extract
from briefing.readers import read
from tests.readers.builders import archive


def describe(extract: Extract) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in extract.blocks]


EXPECTED = [
    ("heading", 1, "Ferry talks"),
    ("paragraph", 0, "The two ports agreed on a new line."),
    ("heading", 2, "Tariffs"),
    ("item", 1, "The fees fall."),
    ("item", 1, "The port pays."),
    ("row", 0, "Port | Berths"),
    ("row", 0, "Aktau | Berths: 4"),
    ("paragraph", 0, "See the plan for it."),
    ("note", 0, "The text is not public."),
]
RST = """\
===========
Ferry talks
===========

:Author: Harbour Office
:Date: 2025-05-12

The two **ports** agreed [#n]_ on
a *new* line.

.. a comment that nobody sees

.. code-block:: python

   print("code")

Tariffs
-------

- The fees fall.
- The port pays.

=====  ======
Port   Berths
=====  ======
Aktau  4
=====  ======

See `the plan <https://example.org>`_ for it.

.. [#n] The text is not public.
"""
ORG = """\
#+TITLE: Ferry talks
#+AUTHOR: Harbour Office
#+DATE: <2025-05-12 Mon>

* Ferry talks                                                     :port:
:PROPERTIES:
:ID: 12
:END:
The two *ports* agreed[fn:1] on
a /new/ line.
# a comment
#+BEGIN_SRC python
print("code")
#+END_SRC
** TODO Tariffs
- The fees fall.
- The port pays.

| Port  | Berths |
|-------+--------|
| Aktau | 4      |

See [[https://example.org][the plan]] for it.

[fn:1] The text is not public.
"""
ASCIIDOC = """\
= Ferry talks
Harbour Office <office@example.org>
v1.0, 2025-05-12
:toc:

The two *ports* agreedfootnote:[The text is not public.] on
a _new_ line.

// a comment
[source,python]
----
print("code")
----

== Tariffs

* The fees fall.
* The port pays.

[options="header"]
|===
|Port |Berths
|Aktau |4
|===

See https://example.org[the plan] for it.
"""
LATEX = r"""
\documentclass{article}
\title{Ferry talks}
\author{Harbour Office}
\date{12 May 2025}
\begin{document}
\maketitle
\section*{Ferry talks}
% a comment
The two \textbf{ports} agreed\footnote{The text is not public.} on
a \emph{new} line~\cite{plan}.
\begin{verbatim}
print("code")
\end{verbatim}
\subsection{Tariffs}\label{sec:t}
\begin{itemize}
  \item The fees fall.
  \item The port pays.
\end{itemize}
See \href{https://example.org}{the plan} for it.
\end{document}
"""


@pytest.mark.parametrize(("name", "source"), [("a.rst", RST), ("a.org", ORG), ("a.adoc", ASCIIDOC)])
def test_reads_light_markup(name: str, source: str) -> None:
    extract = read(name, source.encode())
    assert describe(extract) == EXPECTED
    assert (extract.title, extract.author, extract.date) == (
        "Ferry talks", "Harbour Office", "2025-05-12",
    )  # fmt: skip
    assert extract.warnings == ("1 code block or picture left out",)


def test_reads_latex() -> None:
    extract = read("a.tex", LATEX.encode())
    assert [text for _, _, text in describe(extract)] == [
        text for kind, _, text in EXPECTED if kind != "row"
    ]
    assert (extract.title, extract.author, extract.date) == (
        "Ferry talks", "Harbour Office", "2025-05-12",
    )  # fmt: skip


def test_reads_accents_and_signs_of_latex() -> None:
    source = r"\begin{document}M\"unchen, Caf\'e, 5\,\%--10\% \& ``so'' \LaTeX{}.\end{document}"
    text = read("a.tex", source.encode()).blocks[0].text
    assert text.startswith("München, Café")
    assert "5%–10% & “so”" in text


def test_reads_quarto_without_code_cells() -> None:
    source = "---\ntitle: Ferry talks\n---\n\nThe line opens.\n\n```{r}\nplot(x)\n```\n\nIt ends.\n"
    extract = read("a.qmd", source.encode())
    assert [text for _, _, text in describe(extract)] == ["The line opens.", "It ends."]
    assert extract.warnings == ("1 code cell left out",)


def test_reads_text_cells_of_notebook() -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# Ferry talks\n", "\n", "The line opens."]},
        {"cell_type": "code", "source": "plot(x)", "outputs": []},
    ]
    extract = read("a.ipynb", json.dumps({"nbformat": 4, "cells": cells}).encode())
    assert extract.title == "Ferry talks"
    assert [text for _, _, text in describe(extract)] == ["Ferry talks", "The line opens."]
    assert extract.warnings == ("1 code cell left out",)


def test_reads_texts_of_json() -> None:
    record = {
        "id": "x-12", "title": "Ferry talks", "author": ["A. Bek", "C. Dow"],
        "published": "2025-05-12T10:00:00Z",
        "body": "The line opens in May.\n\nIt carries grain and timber.",
        "html": "<p>The mayor <b>spoke</b>.</p>", "tags": ["port", "rail"],
    }  # fmt: skip
    extract = read("a.json", json.dumps(record).encode())
    assert (extract.title, extract.author, extract.date) == (
        "Ferry talks", "A. Bek, C. Dow", "2025-05-12",
    )  # fmt: skip
    assert [text for _, _, text in describe(extract)] == [
        "Ferry talks", "The line opens in May.", "It carries grain and timber.", "The mayor spoke.",
    ]  # fmt: skip


def test_reads_records_of_json_as_rows() -> None:
    records = [{"Port": "Aktau", "Berths": 4}, {"Port": "Kuryk", "Berths": None}]
    lines = "\n".join(map(json.dumps, records))
    for name, source in (("a.json", json.dumps(records)), ("a.jsonl", lines)):
        assert [text for _, _, text in describe(read(name, source.encode()))] == [
            "Port | Berths", "Aktau | Berths: 4", "Kuryk",
        ]  # fmt: skip


def test_rejects_damaged_json() -> None:
    with pytest.raises(Unreadable, match="JSON: damaged"):
        read("a.json", b'{"a": ')


def test_reads_hangul_document() -> None:
    ns = 'xmlns:hs="s" xmlns:hp="p"'

    def p(text: str, inside: str = "") -> str:
        return f"<hp:p><hp:run><hp:t>{text}</hp:t>{inside}</hp:run></hp:p>"

    def cell(text: str) -> str:
        return f"<hp:tc><hp:subList>{p(text)}</hp:subList></hp:tc>"

    rows = (("항구", "선석"), ("악타우", "4"))
    lines = "".join(f"<hp:tr>{''.join(map(cell, row))}</hp:tr>" for row in rows)
    table = f"<hp:tbl>{lines}</hp:tbl>"
    inside = f"<hp:subList>{p('비공개 문서이다.')}</hp:subList>"
    note = f"<hp:ctrl><hp:footNote>{inside}</hp:footNote></hp:ctrl>"
    section = f"<hs:sec {ns}>{p('두 항구가 합의하였다.', note)}{p('', table)}</hs:sec>"
    title = "<opf:title>항로 회담</opf:title>"
    package = f'<opf:package xmlns:opf="o"><opf:metadata>{title}</opf:metadata></opf:package>'
    data = archive({
        "mimetype": "application/hwp+zip", "Contents/section0.xml": section,
        "Contents/content.hpf": package, "Preview/PrvText.txt": "두 항구가 합의하였다.",
    })  # fmt: skip
    extract = read("a.hwpx", data)
    assert extract.title == "항로 회담"
    assert [(kind, text) for kind, _, text in describe(extract)] == [
        ("paragraph", "두 항구가 합의하였다."),
        ("row", "항구 | 선석"), ("row", "악타우 | 4"),
        ("note", "비공개 문서이다."),
    ]  # fmt: skip


def test_counts_what_is_left_out_of_hangul_document() -> None:
    inside = "<hp:ctrl><hp:hiddenComment/></hp:ctrl><hp:ole/><hp:pic/>"
    paragraph = f"<hp:p><hp:run><hp:t>두 항구가 합의하였다.</hp:t>{inside}</hp:run></hp:p>"
    section = f'<hs:sec xmlns:hs="s" xmlns:hp="p">{paragraph}</hs:sec>'
    members = {"mimetype": "application/hwp+zip", "Contents/section0.xml": section}
    assert read("a.hwpx", archive(members)).warnings == (
        "1 hidden comment left out", "1 embedded object left out", "1 picture left out",
    )  # fmt: skip


def test_reads_messages_in_json_with_their_senders() -> None:
    texts = (
        "The quay will be closed for repairs from 3 June.",
        "The visit must be moved by a week then.",
    )
    messages = [{"user": f"U{n}", "text": text, "ts": "1747.0"} for n, text in enumerate(texts, 1)]
    found = describe(read("a.json", json.dumps(messages).encode()))
    assert [text for _, _, text in found] == [f"U1: {texts[0]}", f"U2: {texts[1]}"]
