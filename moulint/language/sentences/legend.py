"""What the marks of a table mean, as the text beside it says: "R = shall do it; a dash means not".

| Task     | Clerk | Guard |        Key: R = shall carry it out. C = shall be consulted.
| Bus duty | C     | R     |
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from moulint.expression import expression


class Mark(StrEnum):
    """What a mark under somebody's name says of him and the matter of its row."""

    DOES = "does"
    ANSWERS = "answers"  # does it where the row names nobody else who does
    MAY = "may"
    BARRED = "barred"
    BESIDE = "beside"  # is asked or told, and does nothing


Legend = dict[str, Mark]
"""By a cell's text, what it means."""

_ENTRY = expression(
    r"(?<!\w)(?:an? |the )?(?P<sign>[A-Z]{1,2}|[xX]|[–—-]|[✓✔●•☒☑○]|\w+ ?mark|mark|dash|dot|blank)"
    r"[”\"’')\]]?\s*(?:=|:|[–—](?= )|\b(?:means?|signif\w+|stands for|denotes?|shows?)\b(?: that)?)"
    r"\s*(?P<meaning>[^.;=|]{2,120}?)(?=[.;|]|,? [A-Z]{1,2}\s*=|$)",
)
_ITEM = expression(
    r"^\W*(?P<sign>[A-HJ-Z])[*_\"”’')\]]*\s+"
    r"(?P<meaning>(?:shall|must|will|may|is|has|does|do|leads?|helps?|acts?|carr(?:y|ies)|handles?"
    r"|decides?|takes?|performs?|answers?|stays?|keeps?|hears?|gets?)\b[^.;|]{0,120})"
)
"""An item of a list that is a key, with no sign between: "L leads, and answers for the work"."""
_SIGNS = {"dash": "-–—", "dot": "●•", "mark": "xX✓✔"}
_MEANINGS = (
    (
        Mark.MAY,
        r"\bnot (?:an? )?(?:\w+ )?(?:required|dut(?:y|ies)|mandatory|obligat\w+|binding|needed)\b"
        r"|\bvoluntary\b|\boptional\b|\bif (?:wished|desired|wanted|liked)\b"
        r"|\b(?:free|own) choice\b|\bat will\b",
    ),
    (
        Mark.BARRED,
        r"\bnot\b|\bnever\b|\bbarred\b|\bprohibited\b|\bforbidden\b|\bkept out\b"
        r"|\bno \w+$|\bno (?:part|role|hand|say|share)\b",
    ),
    (
        Mark.BESIDE,
        r"\bconsult|\binform|\btold\b|\bnotif|\bhears?\b|\bheard\b|\bcopied\b"
        r"|\bif (?:asked|[^,;.]{1,30}\basks)\b",
    ),
    (Mark.DOES, r"^\W*(?:(?:shall|must|will) )?(?:leads?|does|carr(?:y|ies)|performs?)\b"),
    (Mark.ANSWERS, r"\banswerable\b|\baccountable\b|\boversees?\b|\bapproves?\b|\bsigns? off\b"),
    (Mark.MAY, r"\bmay\b|\bcan\b|\ballowed\b|\bpermitted\b|\boptional\b"),
    (
        Mark.DOES,
        r"\bshall\b|\bmust\b|\bwill\b|\bcarr(?:y|ies)\b|\bperforms?\b|\bdo(?:es)?\b|\bacts?\b"
        r"|\bresponsib|\bleads?\b|\bin charge\b|\bprimary\b|\bconducts?\b|\bhandles?\b"
        r"|\bdecides?\b|\brequired\b|\bmandatory\b|\bduty\b|\bobligat",
    ),
)
_READ = tuple((mark, expression(words, re.IGNORECASE)) for mark, words in _MEANINGS)


def legend(texts: Iterable[str]) -> Legend:
    """What the texts beside a table say of its marks; empty where they say nothing."""
    found: Legend = {}
    for text in texts:
        for entry in (*_ENTRY.finditer(text), *_ITEM.finditer(text)):
            meaning = next((mark for mark, words in _READ if words.search(entry["meaning"])), None)
            if meaning is not None:
                sign = entry["sign"]
                word = sign.rsplit(None, 1)[-1].lower()
                found.update(dict.fromkeys(_SIGNS.get(word, [sign]), meaning))
    return found
