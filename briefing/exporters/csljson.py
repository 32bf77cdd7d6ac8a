"""Export the sources of a memo as CSL-JSON, for Zotero, pandoc and other citation programs."""

import json
from typing import Any

from briefing.models import Memo, Source

TYPES = {  # genre -> type of the Citation Style Language 1.0.2; any other is a "document"
    "interview": "interview",
    "news": "article-newspaper",
    "order": "legislation",
    "press-conference": "speech",
    "remarks": "speech",
    "report": "report",
}


def export(memo: Memo, template: bytes | None = None) -> bytes:
    """Export one item per source, in the memo's order; `template` is not used."""
    items = [_build_item(source) for source in memo.sources]
    text = json.dumps(items, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")


def _build_item(source: Source) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": source.id,
        "type": TYPES.get(source.kind, "document"),
        "title": source.title or source.path,
        "source": source.path,
        "note": f"sha256: {source.sha256}",
    }
    parts = [int(part) for part in source.date.split("-") if part.isdigit()]
    item |= {"issued": {"date-parts": [parts]}} if parts else {}
    return item | ({"language": source.language} if source.language != "und" else {})
