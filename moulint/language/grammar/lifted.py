"""Rules told by the way of a text that is lifted: "Part 6, under which cooks do not sing, ends".

The relative clause says what was owed under the text; the main clause, that nobody owes it.
"""

from __future__ import annotations

from moulint.language.grammar.force import Group
from moulint.language.sentences.sentence import Sentence


def of_text_lifted(sentence: Sentence, opening: int, group: Group) -> bool:
    """True for what is told by the way of a text that the same sentence takes out of force."""
    at = opening - 1
    while at >= max(1, opening - _CITED) and sentence.words[at] not in _PIECES:
        if sentence.tags[at] not in "xPvz," or (sentence.tags[at] == "," and at < opening - 1):
            return False
        at -= 1
    if at < 0 or sentence.words[at] not in _PIECES:
        return False
    if not _LIFTS.isdisjoint(sentence.words[max(0, at - _NEAR) : at]):
        return True
    return any(_lifts(sentence, one) for one in range(group.verb + 1, len(sentence)))


def _lifts(sentence: Sentence, at: int) -> bool:
    """True at "suspended" in "is suspended", at "apply" in "does not apply", at "no force"."""
    word, before = sentence.words[at], sentence.words[max(0, at - 3) : at]
    if word in _LIFTED:
        return sentence.tags[at - 1] in "BbR," or before[-1:] in (["has"], ["have"], ["hereby"])
    if word in _APPLIES:
        return "not" in before or before[-2:] == ["no", "longer"]
    return word in _FORCE and "no" in before


_CITED, _NEAR = 8, 4
"""Words of "section 6 of the agreement"; words in front of it that tell what becomes of it."""
_PIECES = frozenset(
    "section sections article articles clause clauses paragraph paragraphs provision provisions "
    "part parts sentence sentences rule rules exhibit attachment appendix policy term terms".split()
)
_LIFTED = frozenset(
    "suspended waived deleted repealed rescinded withdrawn struck stricken revoked cancelled "
    "canceled removed superseded annulled void lapsed lapses expired expires terminated "
    "omitted inoperative unenforceable".split()
)
_LIFTS = frozenset(
    "suspend suspends waive waives delete deletes repeal repeals rescind rescinds withdraw "
    "withdraws strike strikes revoke revokes cancel cancels remove removes omit omits end "
    "ends".split()
).union(_LIFTED)
_APPLIES = frozenset("apply applies bind binds govern governs operate operates".split())
_FORCE = frozenset("force effect application".split())
