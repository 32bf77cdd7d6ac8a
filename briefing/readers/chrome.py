"""What surrounds a document on a saved page and is surely none of it."""

import re
from collections.abc import Sequence

_WORDS = frozenset(
    """
    advertisement|all rights reserved|back|back to list|back to top|close|comments|contact us|
    cookie policy|cookie settings|copy link|download|e-mail|email|events|facebook|follow us|home|
    leave a comment|linkedin|listen|log in|login|main menu|menu|more|news room|newsletter|
    newsroom|next|next article|open in app|pinterest|previous|previous article|previous page|
    next page|print|print this page|print version|privacy policy|read also|read more|
    related articles|related content|related links|related news|related posts|save|search|
    see also|share|share article|share on facebook|share on twitter|share this|
    share this article|share this page|share this story|sign in|sign up|site map|sitemap|skip|
    skip to content|skip to main content|skip to navigation|subscribe|tags|telegram|
    terms of use|text size|text version|top of page|tweet|twitter|whatsapp|
    zurück|teilen|drucken|partager|imprimer|поделиться|печать|версия для печати|см. также|
    читайте также|назад|меню|поиск
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_LINKS_FOLLOW = frozenset("see also|read also|related links|related articles|см. также".split("|"))
_DATED = re.compile(r"\b(?:1[89]|20)\d\d(?:[ ,]+\d{1,2}:\d\d)?$")


def is_chrome(line: str) -> bool:
    """Whether a line is a button, a menu entry or a label of a page and nothing else."""
    bare = line.strip(" \t|:>»«<·•[](){}.…").casefold()
    return bare in _WORDS


def without_chrome(lines: Sequence[str]) -> list[bool]:
    """For each paragraph of a saved page, whether it belongs to the document."""
    kept, links = [], False
    for line in lines:
        heads_links = line.strip(" :").casefold() in _LINKS_FOLLOW
        links = heads_links or (links and len(line) < 160 and bool(_DATED.search(line)))
        kept.append(not (links or is_chrome(line)))
    return kept
