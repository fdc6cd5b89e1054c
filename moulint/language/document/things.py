"""What leave is given from, as another sentence names it: "the audit", "use of the panel", "it"."""

from __future__ import annotations

from enum import Enum, auto

from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


class Named(Enum):
    """How words of one sentence mean what another one provides."""

    POINTED = auto()  # "it", "this section", "attendance": whatever stands in front
    BY_NAME = auto()  # "the audit", where an audit is provided for
    IN_PASSING = auto()  # "audits", "use of audits": the same, if it stands close by
    PERSON = auto()  # "the guard"
    OF_PERSON = auto()  # "the guard's part": a part that somebody has in what is provided
    ANOTHER = auto()  # "the fair", where an audit is provided for


POINTING = frozenset("it this that these those them such so same foregoing above".split())
"""Words that point back at what was provided: "may do without it"."""
_STEP = frozenset(
    "requirement requirements section paragraph article clause provision rule duty "
    "obligation obligations provisions rules clauses sections terms promises list "
    "step process procedure procedures arrangement arrangements "
    "attendance participation involvement compliance completion performance use take part do "
    "so taking restriction restrictions limit limits limitation bar prohibition commitment "
    "promise failure place seat presence role".split()
)
"""What stands for the duty itself: "attendance is voluntary", "this section is a goal"."""
_DOING = frozenset(
    "attend hold convene complete conduct follow finish make perform carry undergo include provide "
    "supply give analyze collect gather involve consult invite join participate keep meet observe "
    "honor comply completed attended finished taken received held taking out in".split()
)
"""Verbs that say no more than that the thing is done: "decline to provide the data"."""
_LOOSE = frozenset("of in by to a an the for any with from at on under".split())
_JOINS = _LOOSE | frozenset("if when where as who that which whether during before after".split())
_GENERAL = frozenset(
    "any all annual yearly each every entire whole required mandatory specialized special specific "
    "formal".split()
)
_FIGURES = frozenset("data figures numbers information statistics analysis breakdown".split())
_AT = frozenset("at in on of to".split())
_SHORT = 2
_ROOT = 6
"""Letters that "evaluation" and "evaluate" have in common, and "training" and "track" have not."""


_WHOLE = frozenset(
    "agreement contract memorandum mou moa memo compact addendum amendment parties".split()
)
"""The whole text, and those who signed it: what lets go of it lets go of no duty in it."""


def _of_the_whole(words: list[str]) -> bool:
    """True for "this Agreement" and nothing more."""
    return len(words) > 1 and words[0] in POINTING and set(words[1:]) <= _WHOLE


def root(word: str) -> str:
    """The letters by which a noun and its verb are known for one."""
    return word.removesuffix("s")[:_ROOT]


def named_thing(sentence: Sentence, other: Sentence, thing: Span, any_one: bool = False) -> Named:
    """How the words of a span of another sentence mean what a sentence provides.

    With `any_one` also "an audit" is the one that is provided for.
    """
    low, high = thing
    words = other.words
    start = low
    while low < high and words[low] in _LOOSE | _DOING | _STEP:
        low += 1
    said = set(words[start:low])  # "failure to hold" in "failure to hold the audit"
    back = bool(said & _STEP) and not POINTING.isdisjoint(
        words[low:high]
    )  # "the rule set out above"
    if _of_the_whole(words[low:high]):
        return Named.ANOTHER
    if low >= high or back or words[low] in POINTING:
        return Named.POINTED
    end = next((at for at in range(low, high) if _breaks_off(other, low, at)), high)
    step = not _STEP.isdisjoint(said | set(words[low:end]))
    of_this = words[end + 1 : end + 2] == ["this"] and not _WHOLE & set(words[end + 2 : end + 3])
    if step and of_this and end + 1 < high:
        return Named.POINTED  # "the City's obligation under this section"
    heads = [at for at in range(low, end) if _tells(other, at)]
    if not heads:
        return Named.POINTED
    known = {
        root(word)
        for at, word in enumerate(sentence.words)
        if len(word) > _SHORT and not _dates(sentence, at)
    }
    more = [at for at in range(low, high) if _tells(other, at)]
    if not all(_known(sentence, other, at, known) for at in heads):
        if set(words[low:end]) <= _FIGURES and _all_known(other, more[len(heads) :], known):
            return Named.IN_PASSING  # "data by trade", where it is said of "hours by trade"
        loose = step and words[low - 1] == "for"  # "lift the bar for small matters"
        return Named.POINTED if loose else Named.ANOTHER
    here = "this" in words[low:high] and not _WHOLE.isdisjoint(words[low : high + 1])
    if step and here and any(root(words[at]) in known for at in heads):
        return Named.BY_NAME  # "all duties of the guard under this Agreement"
    if all(_in_person(other, at) for at in heads):
        at_what = more[len(heads) :] if end < high and words[end] in _AT else []
        if at_what and not any(_known(sentence, other, at, known) for at in at_what):
            return Named.ANOTHER  # "the guard's attendance at fairs", where an audit is provided
        return Named.OF_PERSON if step or said & _DOING else Named.PERSON
    of_what = more[len(heads) :][:1] if words[end : end + 1] == ["of"] and end < high else []
    of_what = [at for at in of_what if words[at] not in _WHOLE | POINTING]
    if not all(_known(sentence, other, at, known) for at in of_what):
        return Named.ANOTHER  # "the audit of the fair"
    ruled = step and start < low and other.pointed(start)  # "the rule on parking"
    if low >= other.own and (any_one or ruled or other.pointed(low)):
        return Named.BY_NAME
    told = [at for at in more if words[at] not in _FIGURES]
    figures = len(told) < len(more) and (told != [] or low == other.own)
    certain = step or bool(said & _DOING) or words[low - 1] == "without" or figures
    certain = certain or (len(told) > 1 and _all_known(other, told, known))
    return (
        Named.IN_PASSING
        if certain and (not told or _known(sentence, other, told[0], known))
        else Named.ANOTHER
    )


def _dates(sentence: Sentence, at: int) -> bool:
    """True for "harvest" in "by the tenth day of a harvest": it says when, and not what."""
    front = sentence.words[max(sentence.own, at - 2) : at]
    return front[-1:] == ["of"] and front[0] in _SPANS


_SPANS = frozenset("day days week weeks month months year years start end beginning date".split())
"""What is counted from something that begins or ends."""


def _breaks_off(other: Sentence, low: int, at: int) -> bool:
    """True for a word that a noun ends in front of: "the audit | of", "the audit | described"."""
    return other.words[at] in _JOINS or (at > low and other.tags[at] == "d")


def _known(sentence: Sentence, other: Sentence, at: int, known: set[str]) -> bool:
    """True for a word for what the sentence speaks of as well, or for somebody whom it names."""
    if root(other.words[at]) in known or _same_actor(sentence, other, at):
        return True
    return any(
        sentence.hits(name) and any(first <= at < last for first, last in other.hits(name))
        for name in _ALIKE
    )


_ALIKE = ("alike-taught", "alike-looked-into", "alike-sitting", "alike-limits")
"""Lists of words for one and the same thing."""


def _all_known(other: Sentence, places: list[int], known: set[str]) -> bool:
    return places != [] and all(root(other.words[at]) in known for at in places[:2])


def tells_of_step(sentence: Sentence, other: Sentence, hit: Span) -> bool:
    """True where leave is given from doing a thing: "need not attend", "attendance is up to"."""
    low, high = max(other.own, hit[0] - 2 * _AROUND), min(len(other), hit[1] + _AROUND)
    if (_STEP | _DOING - _LOOSE).isdisjoint(other.words[low:high]):
        return False
    known = {root(word) for word in sentence.words if len(word) > _SHORT}
    return any(  # the same word: what is taught by somebody is not what he is taught
        root(other.words[at]) in known
        for at in range(low, high)
        if _tells(other, at) and not _in_person(other, at)
    )


_AROUND = 3
"""Words around those of leave in which it is said what is done."""


def _tells(other: Sentence, at: int) -> bool:
    word = other.words[at]
    return len(word) > _SHORT and word not in _NO_NAMES and other.tags[at] != "M"


_NO_NAMES = _STEP | _JOINS | _GENERAL


def _in_person(other: Sentence, at: int) -> bool:
    return any(first <= at < last for first, last in other.hits("person"))


def _same_actor(sentence: Sentence, other: Sentence, at: int) -> bool:
    """True inside the name of somebody whom the sentence names as well, in other words maybe."""
    names = {name for (first, last), name in other.named if first <= at < last}
    return bool(names) and names <= {name for _, name in sentence.named}


def by_default(other: Sentence, thing: Span) -> bool:
    """True for those whose duties an agreement is about: another of them has the same duties."""
    default = other.matcher.default_actor
    return any(
        name in default and first < thing[1] and thing[0] < last
        for (first, last), name in other.named
    )


FREED = frozenset("excused released relieved exempt obligation obligations duty duties".split())
_OWN = FREED | frozenset("need required obliged obligated bound choose elect decline opt".split())
"""What is said of those who have the duty themselves: "clerks need not attend"."""
_RELATIVES = frozenset("who that which whom if when where".split())


def of_others(sentence: Sentence, other: Sentence, hit: Span) -> bool:
    """True where somebody is let go who is not meant: "the cook's helpers need not attend"."""
    first, last = hit
    if other.words[last : last + 1] == ["for"] and _strangers(
        sentence, other, (last + 1, last + 3)
    ):
        return True
    if _OWN.isdisjoint(other.words[first:last]):
        return False
    end = next((i for i in range(other.own, first) if other.words[i] in _RELATIVES), first)
    return _strangers(sentence, other, (other.own, end))


def _strangers(sentence: Sentence, other: Sentence, span: Span) -> bool:
    """True for words that name a person, and nobody whom the sentence names."""
    low, high = span[0], min(span[1], len(other))
    people = [at for at in range(low, high) if _in_person(other, at)]
    if not people:
        return False
    known = {root(word) for word in sentence.words}
    told = [root(other.words[at]) in known for at in people]
    if any(told):
        return not all(told)
    return not any(_same_actor(sentence, other, at) for at in people)
