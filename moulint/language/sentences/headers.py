"""What the header of a column says that the column holds: things, prices, people, tasks, times."""

from __future__ import annotations

import re
from collections.abc import Callable

from moulint.clauses import Clause
from moulint.expression import expression

THINGS = expression(
    r"^\W{0,9}(?:courses?|topics?|class(?:es)?|subjects?|modules?|sessions?|indicators?"
    r"|measures?|metrics?|data|figures?|standards?|goals?|objectives?|fees?|costs?|rates?|items? of"
    r"|equipment|reports?|records?|qualifications?|requirements?)\b",
    re.IGNORECASE,
)
NAMED_THINGS = expression(r"\b(?:courses?|topics?|modules?|requirements?)\W*$", re.IGNORECASE)
SHORT_HEADER = 3
OF_THINGS = expression(
    r"^\W{0,9}(?:hours|deadline|due|cost|price|provider|credits?|length|instructor)\b",
    re.IGNORECASE,
)
"""What a table says of courses and purchases, and not of deeds."""
PRICE = expression(
    r"^\W{0,9}(?:\w+ )?(?:fees?|rates?|costs?|prices?|charges?|billed|amounts?)\b", re.IGNORECASE
)
TO_CALL = expression(
    r"^\W{0,9}(?:(?:office|cell|mobile) )?(?:(?:tele)?phone|e-?mail|fax|address|extension)\b",
    re.IGNORECASE,
)
WHO = expression(
    r"^\W{0,9}(?:who\b|by whom|whose|(?:carried out|done|performed|handled|led|provided|decided) by"
    r"|responsib|assigned to|leads?\b|owner|person|position|role|part(?:y|ies)\b|bound\b|actor"
    r"|doer|staff)",
    re.IGNORECASE,
)
TASKS = expression(
    r"^\W{0,9}(?:\w+ ){0,2}(?:tasks?|dut(?:y|ies)|jobs?|functions?|work(?: items?)?|services?"
    r"|deliverables?|activit(?:y|ies)|assignments?|responsibilit(?:y|ies)|undertakings?)"
    r"(?: (?:of|to|performed|delivered|in)\b.*)?\W*",
    re.IGNORECASE,
)
"""The header of a column of things to be done."""
PROOF = expression(
    r"^\W{0,9}(?:\w+ ){0,2}(?:records?|measures?|proof|evidence|logs?|forms?|documents?"
    r"|documentation"
    r"|notes?|remarks|comments|references?|source|output|product|paper|unit|hours?|time|units?"
    r"|metrics?|indicators?|verif\w+|report)(?: (?:kept|made|used|due|of\b.*))?\W*",
    re.IGNORECASE,
)
"""The header of a column that tells what shows that a task was done."""
HOW_OFTEN = expression(
    r"^\W{0,9}(?:\w+ )?(?:how often|frequency|frequencies|when|pace|rhythm|interval|schedule|timing"
    r"|due|deadline|by when|times|cadence|period)(?: \w+)?\W*",
    re.IGNORECASE,
)
JOINS = expression(
    r"^\W{0,9}(?:(?:takes?|taking) part|(?:together|jointly|along) with|with$|joins|helps|assists"
    r"|also)\b",
    re.IGNORECASE,
)
"""What heads a column of those who do a row's task with whom another column names."""
SHALL_NOT = expression(
    r"\A\W*(?:(?:(?:will|shall|must|may|can|do|does|is to|are to|is|are)\s+)?(?:not|never)"
    r"(?:\s+(?:do|to|permitted|allowed))?|don['’]?ts?|cannot|prohibited|forbidden)\W*",
    re.IGNORECASE,
)
"""A header that denies, and names nobody: "Will not"."""
NO_DUTY = expression(r"\A\W*(?:not responsible|no (?:duty|responsibility))(?: for| of)?\W*", re.I)
"""A header over what somebody need not do, and is not barred from either."""


def of_things(header: str) -> bool:
    """True for a header such as "Course" or "Required topics"."""
    short = len(header.split()) <= SHORT_HEADER
    return bool(THINGS.match(header) or (short and NAMED_THINGS.search(header)))


def headed(reads: Callable[[str], object], head: Clause | None) -> bool:
    """True for a header that an expression finds something in."""
    return head is not None and bool(reads(head.text))
