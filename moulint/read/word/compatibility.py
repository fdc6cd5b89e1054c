"""Markup that Word may not know: extensions, and the alternatives written for older versions.

Word passes over elements of a namespace it does not know, and of several alternatives takes the
first whose requirements it knows. Whoever read on regardless could be shown a clause that is on
nobody's page.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from moulint.model import ReadError
from moulint.read.word.names import MC

if TYPE_CHECKING:
    from moulint.read.word.names import Element

KNOWN = frozenset(
    {
        "urn:schemas-microsoft-com:vml",
        "urn:schemas-microsoft-com:office:office",
        "urn:schemas-microsoft-com:office:word",
        "http://schemas.microsoft.com/office/mac/drawingml/2008/main",
    }
    | {
        f"http://schemas.openxmlformats.org/{name}"
        for name in (
            "wordprocessingml/2006/main markup-compatibility/2006 officeDocument/2006/math "
            "officeDocument/2006/customXml officeDocument/2006/relationships "
            "schemaLibrary/2006/main drawingml/2006/main drawingml/2006/wordprocessingDrawing "
            "drawingml/2006/picture drawingml/2006/chart drawingml/2006/chartDrawing "
            "drawingml/2006/diagram drawingml/2006/lockedCanvas drawingml/2006/compatibility"
        ).split()
    }
    | {
        f"http://schemas.microsoft.com/office/{name}"
        for name in (
            "word/2006/wordml word/2010/wordml word/2010/wordprocessingDrawing "
            "word/2010/wordprocessingCanvas word/2010/wordprocessingGroup "
            "word/2010/wordprocessingInk word/2010/wordprocessingShape word/2012/wordml "
            "word/2012/wordprocessingDrawing word/2015/wordml/symex word/2016/wordml/cid "
            "word/2018/wordml word/2018/wordml/cex word/2020/wordml/sdtdatahash "
            "word/2023/wordml/word16du word/2024/wordml/sdtformatlock drawing/2007/8/2/chart "
            "drawing/2008/diagram drawing/2010/main drawing/2010/picture drawing/2010/slicer "
            "drawing/2012/chart drawing/2014/chartex drawing/2014/main drawing/2016/SVG/main "
            "drawing/2015/9/8/chartex drawing/2015/10/21/chartex drawing/2016/5/9/chartex "
            "drawing/2016/5/10/chartex drawing/2016/5/11/chartex drawing/2016/5/12/chartex "
            "drawing/2016/5/13/chartex drawing/2016/5/14/chartex drawing/2016/ink "
            "drawing/2017/model3d"
        ).split()
    }
)

MOST_LOOK_UPS = 2_000_000
"""Namespaces gone through to find out what alternatives require, in one file."""


@lru_cache(maxsize=1024)
def is_known(tag: str) -> bool:
    """Whether Word knows the namespace of an element."""
    namespace = tag[1:].partition("}")[0] if tag.startswith("{") else ""
    return namespace in KNOWN


class Alternatives:
    """Picks, of an `mc:AlternateContent`, the branch that Word shows."""

    def __init__(self) -> None:
        """For one file."""
        self._looked_up = 0

    def choose(self, element: Element) -> Element | None:
        """The first choice whose requirements Word knows, else what it falls back to."""
        for branch in element:
            if branch.tag == MC + "Fallback" or (
                branch.tag == MC + "Choice" and self._is_met(branch)
            ):
                return branch
        return None

    def _is_met(self, choice: Element) -> bool:
        known = choice.nsmap
        self._looked_up += len(known)
        if self._looked_up > MOST_LOOK_UPS:
            raise ReadError("it has more alternative content than any document; not read")
        names = (known.get(prefix) for prefix in choice.get("Requires", "").split())
        return all(name is not None and is_known(f"{{{name}}}") for name in names)
