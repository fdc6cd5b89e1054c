"""Clauses that are themselves what is agreed: "agree that", "ensure that", "our rule is that".

The "that" of such a clause is looked through; that of "the log that" or "reports that" is not.
"""

from __future__ import annotations

from moulint.language.grammar.force import Group
from moulint.language.grammar.promised import to_come
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import ORDAINED


def _certified(sentence: Sentence, marker: int) -> bool:
    """ "shall certify to the board by May 1 that": what is certified, said at a distance."""
    for position in range(marker - 1, max(-1, marker - 20), -1):
        if sentence.tags[position] in ";SMBHD":
            return False
        if sentence.words[position] in _TOLD:
            return True
        if sentence.words[position] in _PROMISES and sentence.tags[position + 1] in ",P":
            return True  # "pledges, as part of this contract, that"
    return False


_TOLD = frozenset("certify certifies ensure ensures guarantee assure confirm warrant agree".split())
_PROMISES = frozenset(
    "agrees pledge pledges promise promises covenant covenants undertake undertakes stipulate "
    "stipulates concur concurs consent consents".split()
)
_TRANSPARENT_AFTER = (
    "agreed understood understand understands acknowledge acknowledges acknowledged recognize "
    "recognizes recognized assures guarantees ensure ensures ensuring provide provided provides "
    "require requires required guarantee see sees assure sure expressly order state states stated "
    "mean means follows policy "
    "condition expectation direct directs directing orders commands decrees agree agrees certify "
    "stipulate concur concurs "
    "stipulated confirm confirms important essential "
    "vital imperative crucial necessary expected intent intention recommended desirable hoped "
    "suggested advisable preferable warrant warrants represent represents covenant covenants "
    "pledge pledges promise promises undertake undertakes commit commits determined "
    "instruct instructs anticipate anticipates hope hopes trust trusts wish wishes intended wished "
    "confirmed understanding namely requirement "
    "reminder reminders reminded reminds "
    "rather remember note anticipated envisioned desired believed intend intends requested "
    "contemplated clarifies establishes specifies stipulates emphasizes reiterates"
)
_UNDER = frozenset({"under", "by"})
_ABIDING = frozenset("comply abide adhere follow adopt adopts observe obey".split())
"""To "comply with a statute under which officers shall not …" is to take its rule as one's own."""
_BUT = frozenset("except save".split())
_RULES = frozenset("rule limit bar ban requirement provision prohibition command there".split())
"""What a text has that somebody is to comply with: "including the rule there that …"."""
TRANSPARENT = ORDAINED | frozenset(_TRANSPARENT_AFTER.split())


def transparent(sentence: Sentence, marker: int) -> bool:
    """True for "agree that", "shall ensure that": the clause inside is what is agreed."""
    if sentence.words[marker] == "whereas":
        return True
    if sentence.words[marker] == "which" and marker and sentence.words[marker - 1] in _UNDER:
        return any(
            word in _ABIDING and not to_come(sentence, at)
            for at, word in enumerate(sentence.words[:marker])
        )
    if sentence.words[marker] != "that":
        return False
    if marker == sentence.own + 1 and sentence.words[marker - 1] in _BUT:
        return True  # "Except that a cook shall": a sentence of its own, which takes back
    if sentence.words[marker - 1] in _RULES:
        return any(word in _ABIDING for word in sentence.words[:marker])
    before = sentence.words[max(0, marker - 4) : marker]
    if sentence.tags[marker - 1] == "B" and _RULES & set(before):
        return True  # "Our rule is that"
    if sentence.tags[marker - 1] == "C" and (first := _that_before(sentence, marker)) is not None:
        return transparent(sentence, first)  # "agree that … and that …"
    if ";" in sentence.tags[max(0, marker - 2) : marker]:
        before = sentence.words[:marker]  # "agree that …; and that …"
    if any(word in TRANSPARENT for word in before) or _certified(sentence, marker):
        return True
    return _agreed_between(sentence, marker) or made_clear(before)


def made_clear(before: list[str]) -> bool:
    """ "This contract makes it clear that": the text itself does, and no survey or speaker."""
    if before[-1:] not in (["clear"], ["plain"]):
        return False
    front = [word for word in before[:-1] if word != "it"]
    return front[-1:] in (["make"], ["makes"]) and not _OURS.isdisjoint(front)


_OURS = frozenset(
    "agreement memorandum mou moa contract parties party section article paragraph".split()
)


def agreed_behind_front(sentence: Sentence, main: Group, group: Group) -> int | None:
    """The "that" of "agree that, when the mayor is away, the clerk shall": a front in between."""
    tags, words = sentence.tags, sentence.words
    comma = next((at for at in range(group.start - 2, main.verb, -1) if tags[at] in ",;"), None)
    if comma is None or tags[comma] == ";" or tags[comma + 1] not in "xn":
        return None
    for position in range(comma - 1, main.verb, -1):
        if tags[position] == ";":
            return None
        if words[position] == "that" and tags[position] == "S":
            opens = tags[position + 1] in "SPT," or words[position + 1] in _OPENING
            return position if opens and transparent(sentence, position) else None
    return None


_OPENING = frozenset("upon once each every except unless absent subject prior".split())
"""What a phrase in front of a subject begins with, that has no tag of its own."""


def _that_before(sentence: Sentence, marker: int) -> int | None:
    """The "that" which a second one, behind "and", goes on from."""
    for position in range(marker - 2, 0, -1):
        if sentence.tags[position] == ";":
            return None
        if sentence.words[position] == "that" and sentence.tags[position] == "S":
            finite = set("MBHDzv") & set(sentence.tags[position + 1 : marker])
            return position if finite else None
    return None


def _agreed_between(sentence: Sentence, marker: int) -> bool:
    """ "It is agreed by and between the parties hereto that": the parties stand in between.

    So they do in "it is the policy of the town and the county that".
    """
    for position in range(marker - 1, max(-1, marker - 12), -1):
        if sentence.words[position] in _AGREED:
            return True
        if sentence.words[position] in _RULED and sentence.tags[position - 1] == "B":
            return True
        front = sentence.tags[max(0, position - 3) : position]
        if sentence.words[position] in _WISHED and "B" in front:
            return True
        if sentence.tags[position] in ",;MBHDSN":
            return False
    return False


_AGREED = ORDAINED | frozenset(
    "agreed understood stipulated covenanted acknowledged directed".split()
)
_WISHED = frozenset("aim desire expectation hope intent intention wish".split())
"""What is said, perhaps as a strong or a common one, to be that of a town and its schools."""
_RULED = frozenset("policy rule requirement condition term understanding position duty".split())
"""What is said to be somebody's: "it is the rule of the town and its schools that"."""
