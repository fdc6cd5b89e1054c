"""Which part of the agreement a clause stands in: a list of small named rules, tried in order.

Only some parts of an agreement bind. A rule looks at one block (and at the heading that it
stands under) and says where a region begins; the region lasts until another one begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from moulint.clauses.cited import ATTACHMENT
from moulint.expression import expression
from moulint.model import BlockKind, Region


class Sight(NamedTuple):
    """What a region rule may look at."""

    text: str
    """The block's text without its label."""
    kind: BlockKind
    heading: bool
    """True where the block stands as a heading, by style or by look."""
    level: int
    quoted: bool
    contents: bool
    label: str
    opening: bool
    """True before the agreement's own text has begun."""
    announced: bool = False
    """True for a list that somebody is told to work through, whatever its lines look like."""


RegionRule = Callable[[Sight], Region | None]


_LEADERS = expression(r"(?:(?:\.\s?){3}|…)\s*(?:\d+|[ivx]+)\s*$", re.IGNORECASE)


_CONTENTS = expression(r"table of contents\s*[:.–—-]+\s*\S", re.IGNORECASE)
"""A table of contents that runs on in one paragraph."""


_SPACED = expression(r"(?:[A-Z] ){3,}[A-Z]\W*")
_SPELLED = expression(
    r"(?:part|article|section|chapter|title) (?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|first|second|third)\s*[:.\u2013\u2014-]+\s*(?=\S)",
    re.IGNORECASE,
)


def plain_title(title: str) -> str:
    """A title without a number in words, "Part Two: ", and without blanks between letters."""
    if _SPACED.fullmatch(title):
        return title.replace(" ", "")  # "R E C I T A L S"
    return _SPELLED.sub("", title, count=1)


def contents(sight: Sight) -> Region | None:
    """A table of contents names clauses and states none."""
    if sight.announced:
        return None
    if sight.contents or _CONTENTS.match(sight.text):
        return Region.CONTENTS
    last = sight.text.rstrip()[-1:]
    numbered = last.isdigit() or last in "ivxIVX"
    return Region.CONTENTS if numbered and _LEADERS.search(sight.text) else None


def quotation(sight: Sight) -> Region | None:
    """A block quotation shows somebody else's words."""
    return Region.QUOTED if sight.quoted else None


_EXHIBIT = expression(
    rf"(?:{ATTACHMENT})\b(?!\s+(?:of|to be|for|shall|will))",
    re.IGNORECASE,
)


def exhibit(sight: Sight) -> Region | None:
    """A heading "Exhibit B" opens an exhibit."""
    if not sight.heading:
        return None
    title = f"{sight.label} {sight.text}".strip()
    return Region.EXHIBIT if _EXHIBIT.match(title) else None


_WITNESS = expression(r"in witness where ?of\b|and now, this|signed and dated", re.IGNORECASE)
_SIGNED = expression(r"(?:signatures?|signed|approvals?|execution)\W*$", re.IGNORECASE)


def signatures(sight: Sight) -> Region | None:
    """ "In witness whereof" and a heading "Signatures" open the signature block."""
    if _WITNESS.match(sight.text) or (sight.heading and _SIGNED.match(sight.text)):
        return Region.SIGNATURE
    if _SIGNED.match(sight.text) and sight.text.rstrip().endswith(":"):
        return Region.SIGNATURE
    return None


_COVER = expression(
    r"(?:to|from|re|subject)\s*:\s"
    r"|(?:cover )?memo(?:randum)?\W*$"
    r"|(?:cover )?memo(?:randum)? (?:to|for|from)\b"
    r"|(?:council|board|staff) (?:memo(?:randum)?|report|letter|agenda)"
    r"|(?:agenda item|recommended (?:motion|action)|recommendation:|fiscal impact)"
    r"|(?:dear )(?:members|superintendent|chief|mayor|council|board|sir|mr|ms|dr"
    r"|trustee|sheriff|commissioner|president|colleague)",
    re.IGNORECASE,
)


_ADDRESSED = expression(r"(?:to|from|re|subject|dear|(?:cover )?memo)\b", re.IGNORECASE)


def cover(sight: Sight) -> Region | None:
    """A memo or letter bound in front of the agreement is not part of it.

    A cell below the agreement's title may name the agenda item under which it was approved.
    """
    opens = sight.opening and _COVER.match(sight.text)
    named = opens and sight.kind is BlockKind.CELL and not _ADDRESSED.match(sight.text)
    return Region.COVER if opens and not named else None


_WHEREAS = expression(
    r"(?:and )?(?:\(?\w{1,3}[.)] )?whereas\b"
    r"|witnesseth\b(?!.{0,120}\bagree(?:d|s)? (?:and covenant )?as follows)",
    re.IGNORECASE | re.DOTALL,
)
_RECITALS = expression(
    r"(?:the )?(?:recitals?|witnesseth|whereas|preamble|background)\b(?!.{40})", re.IGNORECASE
)
_RECITALS_RUN_IN = expression(r"(?:the )?(?:recitals|preamble)\b(?: \w+){0,4}[.:–—]\s", re.I)


def headed_recitals(text: str, heading: bool) -> bool:
    """True for a heading "Recitals", also one that the text runs on from: "3. Recitals. The …"."""
    return bool(_RECITALS_RUN_IN.match(text) or (heading and _RECITALS.match(text)))


def recital(sight: Sight) -> Region | None:
    """ "Whereas" and a heading "Recitals" open recitals."""
    if _WHEREAS.match(sight.text) or headed_recitals(sight.text, sight.heading):
        return Region.RECITAL
    return None


_THEREFORE = expression(
    r".{0,80}\b(?:now,? ?there ?fore|the parties (?:hereby |mutually )?agree as follows"
    r"|(?:it is )?(?:hereby )?(?:mutually )?agreed as follows)"
    r"|(?:and )?(?:it is )?(?:therefore|thus|accordingly|in consideration)\b[^.;]{0,200}?"
    r"\b(?:is agreed|agrees?|covenants?)\b",
    re.IGNORECASE | re.DOTALL,
)
_AGREED = expression(
    r"[^.;]{0,140}\b(?:parties|they|we|district|board|city|town|village|borough|county"
    r"|department)\b[^.;]{0,90}\b(?:agree|covenant|contract|promise|undertake)s?"
    r"(?: (?:that|as follows|with (?:each other|one another)|to (?:all of )?(?:the following|this)"
    r"|(?:up)?on (?:the following|these) (?:terms|points))){0,2}\s*[:\u2013\u2014-]+\s*",
    re.IGNORECASE,
)
"""All of a block: "The parties, intending to be legally bound, agree:"."""
_ANNOUNCING = (":", "\u2013", "\u2014", "-")
_OPENING = 160
"""More characters than the end of recitals takes."""


def therefore(sight: Sight) -> Region | None:
    """ "Now, therefore" ends the recitals."""
    opening = sight.text[:_OPENING].lower()
    announces = sight.text.rstrip().endswith(_ANNOUNCING) and len(sight.text) < 2 * _OPENING
    if announces and _AGREED.fullmatch(sight.text):
        return Region.OPERATIVE
    if not any(map(opening.__contains__, ("fore", "as follows", "agree", "covenant"))):
        return None
    return Region.OPERATIVE if _THEREFORE.match(sight.text) else None


_PURPOSE = expression(
    r"(?:joint )?(?:(?:statement of|overall|program|general|shared|common|guiding|main|broad"
    r"|the|our|its|their) )*"
    r"(?:purposes?|goals?|objectives?|mission|vision|philosophy|intent|aims?"
    r"|statement of (?:purpose|intent|concern|philosophy)|joint statement"
    r"|guiding principles|beliefs?|values|aspirations?|(?:what (?:is|we) )?hope[sd]?( for)?)\b",
    re.IGNORECASE,
)
_BINDS = expression(
    r"dut(?:y|ies)|responsib|terms|roles?\b|obligation|scope of (?:work|services)|functions?\b"
    r"|procedures?|operations?\b|codes?\b|assignments?|tasks|guidelines|rules\b",
    re.IGNORECASE,
)


def states_purpose(title: str) -> bool:
    """True for a title of purpose, goals or mission that names no duties."""
    return bool(_PURPOSE.match(title)) and not _BINDS.search(title)


def purpose(sight: Sight) -> Region | None:
    """A heading of purpose, goals or mission opens text that states aims."""
    if sight.heading and states_purpose(sight.text):
        return Region.PURPOSE
    return None


_DEFINITIONS = expression(
    r"(?:definitions?|(?:defined|special) terms|key (?:terms|words)\W*$"
    r"|(?:terms|words)(?: and phrases)? (?:used|defined)"
    r"|glossary|acronyms|meanings? of (?:terms|words)|what (?:the|our|these) (?:words|terms) mean)",
    re.IGNORECASE,
)


def definitions(sight: Sight) -> Region | None:
    """A heading "Definitions" opens the definitions, and a numbered line of that word alone."""
    alone = sight.label != "" and _DEFINITIONS.fullmatch(sight.text.rstrip(" .:"))
    if alone or (sight.heading and _DEFINITIONS.match(sight.text)):
        return Region.DEFINITION
    return None


def heading(sight: Sight) -> Region | None:
    """Any other heading opens operative text."""
    return Region.OPERATIVE if sight.heading else None


RULES: tuple[RegionRule, ...] = (
    contents,
    quotation,
    exhibit,
    signatures,
    cover,
    recital,
    therefore,
    purpose,
    definitions,
    heading,
)
