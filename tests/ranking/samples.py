"""A small folder, written for these tests: a signed pact, told three times, and small talk."""

from briefing import profiles
from briefing.analysis import analyze_document
from briefing.loading import load_documents
from briefing.models import AnalyzedDocument, Document

TEXTS = {
    "statement.md": """# Joint statement of the Presidents of Arland and Borland

Arland and Borland signed the Coastal Rail Treaty today in Port Sella.
The treaty commits both states to build a railway of 340 kilometres along the coast by 2031.
The Presidents condemned the blockade of the Sella Strait and called for its immediate end.
""",
    "news.txt": """Arland and Borland sign Coastal Rail Treaty

The Presidents of Arland and Borland signed the Coastal Rail Treaty in Port Sella on Monday.
The railway of 340 kilometres along the coast is to be built by 2031, the office said.
The weather was pleasant and the guests admired the old harbour.
""",
    "remarks.md": """# Remarks by the President of Arland

Good evening, and thank you all for coming.
Today we signed the Coastal Rail Treaty with our friends from Borland.
Please enjoy the dinner and the music.
""",
}


def make_documents(texts: dict[str, str] = TEXTS, language: str = "en") -> list[AnalyzedDocument]:
    profile = profiles.load_profile("memo")
    read = [
        d for name, text in texts.items() for d in load_documents(name, text.encode(), language)
    ]
    return [analyze_document(d, profile, "salience") for d in read if isinstance(d, Document)]
