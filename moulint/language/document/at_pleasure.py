"""Leave to depart from anything that an agreement asks: "The owner may waive any term of it".

Where one side may let itself off whatever it has promised, nothing that it promised holds. A waiver
by both, in writing, or of what a party is owed itself, is the usual clause and lets go of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.expression import expression
from moulint.language.document.citations import own_text
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.sentences.sentence import Sentence

_PAPER = r"(?:agreement|contract|memorandum|mou|moa|compact|letter|protocol|order|document)"
_LEAVES = expression(
    r"\b(?:may|can|is free to|reserves the right to|retains the right to"
    r"|(?:has|shall have|will have) (?:the )?(?:right|power|authority|discretion)"
    r"(?:,[^;.]{2,60},)? to)\b(?! not\b)"
    r"(?:,[^;.]{2,120}?,)?(?: [\w-]+ly| at any time| by [^,;.]{2,40})*"
    r" (?:waive|release|excuse|exempt|suspend|relieve|depart from|deviate from|dispense with"
    r"|disregard|set aside|opt out of|override|ignore|make exceptions to|grant exceptions to"
    r"|decline to (?:follow|observe|perform|honor))\b[^;.]{0,60}?"
    r"\b(?:any|all|each|every|any one or more|any or all)(?: of the)?(?: \w+){0,2}? "
    r"(?:requirements?|provisions?|terms?|dut(?:y|ies)|obligations?|conditions?|sections?|limits?"
    r"|limitations?|restrictions?|parts?|clauses?|commitments?|promises?)(?: \w+){0,2}?"
    rf" (?:of|in|under|by|from) (?:this|the) {_PAPER}\b",
    re.IGNORECASE,
)
_OF_BOTH = expression(
    r"\b(?:parties|either party|each party|any party|a party|both|jointly|mutual(?:ly)?|together"
    r"|neither|no party|agreement of|consent of|owed to|benefit|in its favor|as to itself)\b",
    re.IGNORECASE,
)
"""Said of a waiver that both give, or that somebody gives of what is his."""
_WITHOUT_LEAVE = expression(r"\bwithout[^,;.]{0,40}\b(?:consent|agreement|approval)\b", re.I)
_WORDS = frozenset(
    "waive release excuse exempt suspend relieve depart deviate dispense disregard aside opt "
    "override ignore exceptions decline".split()
)


def at_pleasure(sentences: Sequence[Sentence]) -> Limit | None:
    """The limit that such leave puts on every promise of those who have it."""
    for sentence in sentences:
        if _WORDS.isdisjoint(sentence.words) or not _own_side(sentence):
            continue
        text = own_text(sentence)
        if _LEAVES.search(text) and not _OF_BOTH.search(_WITHOUT_LEAVE.sub("", text)):
            span = (sentence.own, len(sentence))
            return Limit(LimitKind.HANDS_BACK, span, span, sentence=sentence, lifts=True)
    return None


def _own_side(sentence: Sentence) -> bool:
    """True where the first who is named stands on the side of those whom an agreement is about."""
    named = sorted(sentence.named)
    matcher = sentence.matcher
    sides = {side for one in matcher.default_actor for side in matcher.sides(one)}
    first = [name for (low, _), name in named if low == named[0][0][0]] if named else []
    return any(not sides.isdisjoint(matcher.wider[name]) for name in first)
