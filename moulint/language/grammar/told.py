"""What a sentence only tells of: what it sets aside, and how things stood under an earlier text.

"Notwithstanding Section 4, under which the cook sits on the board, the mayor shall …" gives the
cook no seat, and "replaces the 2016 pact, under which the mayor had the last word" no last word.
"""

from __future__ import annotations

from collections.abc import Iterator

from moulint.language.grammar.actors import KIN
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import REPLACING
from moulint.language.words.stream import Span

_SET_ASIDE = frozenset("notwithstanding despite".split())
_KIN_FAR = 4
_LACKS = frozenset("lack lacks lacking too unable".split())
_SCARCE = frozenset("time staff resources means personnel manpower wish desire money".split())
_LEAVE = frozenset("authority power right jurisdiction standing permission".split())
"""What somebody who lacks it may not do the thing without."""
_HAVE = frozenset("have has".split())
_FEW = 7
"""Words within which "to" follows what is lacking."""
_UNDER = frozenset("under by in".split())
_WAS = frozenset("was were had did".split())
_TELLING = _SET_ASIDE | _LACKS | _SCARCE | KIN | {"which"}
"""A sentence without any of these sets nothing aside."""
_FAR = 9
"""Words within which a relative clause comes to its verb."""


def told(sentence: Sentence) -> tuple[Span, ...]:
    """The spans whose words are no part of what the sentence provides."""
    if _of_earlier_text(sentence):
        return ((sentence.own, len(sentence)),)
    frame = _frame(sentence)
    if frame is not None:
        return (frame,)
    if _TELLING.isdisjoint(sentence.words):
        return ()
    parts = (_set_aside, _as_it_was, _beyond, _kin)
    return tuple(span for part in parts for span in part(sentence))


_ALLOWED = frozenset(
    "allowed let permitted required directed had made provided gave put proposed suggested "
    "recommended urged".split()
)
_ONCE = frozenset("prior previous past earlier recent former last bygone".split())
_TIMES = frozenset("year years past month months time times term terms agreement contract".split())
_FORMERLY = frozenset("formerly previously historically traditionally originally once".split())


def tells_past(sentence: Sentence) -> bool:
    """ "The policy of 2009 allowed cooks to", "In prior years the warden chose": what once was."""
    at = next((i for i, tag in enumerate(sentence.tags) if tag in "dBHMzv"), 0)
    if at and sentence.words[at] in _ALLOWED and at + 1 < len(sentence):
        return True
    if at > sentence.own and _did_a_thing(sentence, at):
        return True
    opening = sentence.words[sentence.own : sentence.own + 5]
    first = opening[1:] if opening[:1] in (["in"], ["under"], ["during"], ["over"]) else opening
    if first[:1] and first[0] in _FORMERLY and at and sentence.tags[at] == "d":
        return True
    once = bool(_ONCE & set(first[:2])) and bool(_TIMES & set(first[:3]))
    return once and at > 0 and sentence.tags[at] == "d"


_EVERY = frozenset("each every".split())
_RESOLVED = frozenset("voted decided heard discussed met moved".split())
"""What a board did, whatever follows: "voted to renew", "met with parents"."""


def _did_a_thing(sentence: Sentence, at: int) -> bool:
    """True for "The warden presented the pact to the board": a deed done, and no participle.

    "The guard assigned a yard shall sweep it" has its verb still to come.
    """
    if sentence.tags[at] != "d" or not set(sentence.tags[sentence.own : at]) <= set("xCPR"):
        return False
    if at + 1 >= len(sentence) or not _EVERY.isdisjoint(sentence.words[sentence.own : at]):
        return False
    behind = sentence.tags[at + 1 :]
    own = behind[: behind.index("S")] if "S" in behind else behind
    if set("MBHz") & set(own):
        return False
    return sentence.words[at] in _RESOLVED or sentence.articled(at + 1)


_EARLIER = frozenset("earlier prior previous former old superseded expired replaced".split())
_TEXTS = frozenset(
    "agreement agreements contract contracts memorandum mou moa text version draft letter letters "
    "edition arrangement protocol".split()
)


def _of_earlier_text(sentence: Sentence) -> bool:
    """ "The earlier contract had attached to it a list of tasks": what another text held."""
    opening = sentence.words[sentence.own : sentence.own + 2]
    if len(opening) < 2 or opening[0] not in _EARLIER or opening[1] not in _TEXTS:
        return False
    at = next((i for i in range(sentence.own + 2, len(sentence)) if sentence.tags[i] in "dBHM"), 0)
    return at > 0 and (sentence.tags[at] == "d" or sentence.words[at] in _WAS)


def _frame(sentence: Sentence) -> Span | None:
    """What only says that something is agreed: "It is the policy of the town that", "As a rule of".

    "As a condition of this Agreement, the clerk shall" lays down no more than what follows.
    """
    low, words = sentence.own, sentence.words
    opens = words[low : low + 2]
    agreed = bool(_TEXTS & set(words[low + 3 : low + 6]))
    if opens == ["it", "is"] and words[low + 2 : low + 3] and words[low + 2] in _RULED[agreed]:
        that = next((at for at, word in enumerate(words) if at > low and word == "that"), None)
        return None if that is None else (low, that + 1)
    if opens == ["as", "condition"] and agreed:
        comma = next((at for at, tag in enumerate(sentence.tags) if at > low and tag == ","), None)
        return None if comma is None else (low, comma)
    return None


_RULED = (
    frozenset("policy rule practice".split()),
    frozenset("policy rule practice requirement condition term".split()),
)
"""What says so much of whatever it is of, and of an agreement."""


def _clause_end(sentence: Sentence, at: int) -> int:
    """Where what follows an infinitive ends: before a clause with a verb of its own."""
    for position in range(at, len(sentence)):
        anew = "M" in sentence.tags[position : position + _FEW]
        if sentence.tags[position] == ";" or (sentence.tags[position] == "," and anew):
            return position
    return len(sentence)


def _kin(sentence: Sentence) -> Iterator[Span]:
    """Somebody tied to another by a possessive: "the warden's brother" is no warden."""
    for at, word in enumerate(sentence.words):
        if word in KIN and at and all(span[1] != at + 1 for span, _ in sentence.named):
            owned = next((i for i in range(at, max(0, at - _KIN_FAR), -1) if sentence.owned(i)), 0)
            heads = owned < 2 or sentence.tags[owned - 2] in ",;CSx"
            if owned and heads and set(sentence.tags[owned:at]) <= {"x"}:
                yield owned - 1, at + 1


def _beyond(sentence: Sentence) -> Iterator[Span]:
    """What somebody cannot do: "lacks the time to sweep", "is too busy to sweep"."""
    for at, word in enumerate(sentence.words):
        scarce = word in _SCARCE and bool(_HAVE & set(sentence.words[max(0, at - 3) : at]))
        if word not in _LACKS and not scarce:
            continue
        for to in range(at + 1, min(at + _FEW, len(sentence) - 1)):
            if sentence.tags[to] not in "xRvzgTC" or sentence.words[to] in _LEAVE:
                break
            if sentence.tags[to] == "T" and sentence.tags[to + 1] in "vb":
                yield to, _clause_end(sentence, to)
                break


def _set_aside(sentence: Sentence) -> Iterator[Span]:
    """From "notwithstanding" to the comma behind which the main clause begins."""
    for at, word in enumerate(sentence.words):
        if word not in _SET_ASIDE or sentence.tags[at + 1 : at + 2] in ([], [","], [";"]):
            continue
        end = _closing(sentence, at)
        if end is not None and end < len(sentence):
            yield at, end


def _closing(sentence: Sentence, at: int) -> int | None:
    """The comma that ends a phrase; that of a relative clause set off inside it passed over."""
    for position in range(at + 1, len(sentence)):
        tag = sentence.tags[position]
        if tag == ";":
            return position
        if tag != ",":
            continue
        opens = sentence.tags[position + 1 : position + 3]
        hangs = opens[:1] == ["S"] and sentence.words[position + 1] not in _CASES
        if not hangs and opens != ["P", "S"]:
            return position
    return None


_CASES = frozenset("where when if whenever while unless until before after once".split())
"""What opens a case that the main clause stands behind: "Notwithstanding 4, when it rains, …"."""


def _as_it_was(sentence: Sentence) -> Iterator[Span]:
    """A relative clause in the past behind "under which"."""
    for at, word in enumerate(sentence.words):
        if word != "which" or not at:
            continue
        replaced = bool(REPLACING & set(sentence.words[:at]))  # "replaces the pact, which let"
        of_old = bool(_OF_OLD & set(sentence.words[at + 1 : at + _SOON])) and _past(sentence, at)
        under = sentence.words[at - 1] in _UNDER and _past(sentence, at)
        if not (replaced or of_old or under):
            continue
        end = next(
            (i for i in range(at + 1, len(sentence)) if sentence.tags[i] == ";"), len(sentence)
        )
        yield at - 1, end


_OF_OLD = _FORMERLY | {"past"}
_SOON = 5
"""Words within which a relative clause says that it tells of old times."""


def _past(sentence: Sentence, marker: int) -> bool:
    """True where the first verb of a relative clause is in the past.

    "Ten days in which to look at the pots chosen" has an infinitive instead.
    """
    if sentence.tags[marker + 1 : marker + 2] == ["T"]:
        return False
    for position in range(marker + 1, min(marker + _FAR, len(sentence))):
        tag, word = sentence.tags[position], sentence.words[position]
        if word in _WAS:
            return True
        if tag in "MBHDz;":
            return False
        if tag == "d" and sentence.tags[position - 1] == "x":
            return True
    return False
