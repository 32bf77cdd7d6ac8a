"""Recognize style declarations that hide text."""

import re

_HIDING = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?%?(?=;|$|!)"
    r"|font-size:(?:0(?:px|pt|em|rem|%)?|[01](?:\.\d+)?(?:px|pt))(?=;|$|!)|color:transparent"
    r"|clip:rect\((?:0|1px)(?:px)?[, ](?:0|1px)|clip-path:inset\((?:50|100)%"
    r"|(?:left|top|right|margin-left|text-indent):-\d{3,}(?:px|em|rem|pt)|transform:scale\(0)"
)
_NO_SIZE = re.compile(r"(?:^|;)(?:max-)?(?:height|width):0(?:px)?(?=;|$|!)")
_COLOR = re.compile(r"(?:^|;)color:([^;!]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_WHITE = frozenset({"#fff", "#ffffff", "white", "rgb(255,255,255)"})


def hides(style: str) -> bool:
    """Return whether declarations hide an element: no display, size, color or place on the page."""
    bare = re.sub(r"\s+", "", style).lower()
    if _HIDING.search(bare):
        return True
    if "overflow:hidden" in bare and _NO_SIZE.search(bare):
        return True
    color, ground = _COLOR.search(bare), _GROUND.search(bare)
    if not (color and ground):
        return False
    same = color[1] == ground[1] or {color[1], ground[1]} <= _WHITE
    return same and "url(" not in ground[1] and color[1] not in ("inherit", "initial", "unset")
