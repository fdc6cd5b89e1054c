"""What denies a verb: "nor shall", "in no event", "no longer", "shall place no officer"."""

from __future__ import annotations

from moulint.language.grammar.force import Group
from moulint.language.sentences.sentence import Sentence


def denied_in_front(sentence: Sentence, at: int) -> bool:
    """True behind "nor", "never", "at no time": what denies stands in front, turning the order."""
    if at and sentence.words[at - 1] in ("nor", "neither", "never"):
        return True
    before = sentence.words[:at]
    if _in_none_of(sentence, at) or _in_no_role(sentence, at):
        return True
    if "not" in before and any(
        sentence.words[i : i + 2] == ["not", "even"] for i in range(max(0, at - 12), at)
    ):
        return True  # "Not even at the direction of a principal shall"
    if _nowhere(sentence, at):
        return True
    if at < 2 or sentence.tags[at - 1] not in "x," or "no" not in before:
        return False
    far = sentence.own if sentence.tags[at - 1] == "," else max(0, at - 8)
    return any(
        sentence.words[i] == "no"
        and sentence.words[i + 1 + other] in FRONTED
        and not AMOUNTS & set(sentence.words[i + 2 + other : i + 3 + other])
        for i in (*range(far, min(far + 3, at - 1)), *range(max(0, at - 8), at - 1))
        for other in (sentence.words[i + 1] in ("other", "such") and i + 2 < at,)
    )


def _in_none_of(sentence: Sentence, at: int) -> bool:
    """True behind "In none of these cases", "under neither of those conditions"."""
    words = sentence.words
    led = any(words[i : i + 2] in _NONE_OF for i in range(max(0, at - 5), at - 2))
    last = words[at - 1] if at else ""
    return led and (last.removesuffix("s") in FRONTED or last in _CAPACITIES | _SOME)


def _nowhere(sentence: Sentence, at: int) -> bool:
    """True behind "At no gate in town | shall the clerk", "in no week": the subject comes next."""
    tags, words = sentence.tags, sentence.words
    behind = at + 1 + (words[at + 1 : at + 2] in (["any"], ["a"], ["each"]))
    if not any(first == behind for (first, _), _ in sentence.named):
        return False
    for i in range(at - 2, max(sentence.own, at - _FAR) - 1, -1):
        if tags[i] == "P" and words[i + 1] == "no" and not amount(words, i + 2):
            return i == sentence.own or tags[i - 1] in "S,;C"
        if tags[i] in ",;SMBHD":
            return False
    return False


_FAR = 12
"""Words of a phrase in front of a verb that turns the order."""


def _in_no_role(sentence: Sentence, at: int) -> bool:
    """True behind "In no role", "as part of no function"."""
    words = sentence.words[max(0, at - 3) : at]
    return len(words) > 2 and words[1] == "no" and words[2] in _CAPACITIES and words[0] in _IN


_IN = frozenset("in of under".split())
_SOME = frozenset("two three four five these those them which".split())
_NONE_OF = (["none", "of"], ["neither", "of"])
_CAPACITIES = frozenset("capacities roles role function functions position positions".split())


FRONTED = frozenset(
    "circumstances circumstance pretext pretense guise reason purpose capacity "
    "time point moment stage event way case instance condition conditions situation account "
    "manner wise reading construction interpretation theory "
    "respect occasion".split()
)
"""What "no" stands before at the head of a sentence: "under no circumstances shall"."""


AMOUNTS = frozenset("less later fewer more longer earlier sooner other".split())


def amount(words: list[str], at: int) -> bool:
    """True behind "no" for "no later than", "no other than", and not for "no other part"."""
    if words[at : at + 1] == ["other"]:
        return words[at + 1 : at + 2] == ["than"]
    return bool(AMOUNTS & set(words[at : at + 1]))


def in_no_event(sentence: Sentence, low: int, high: int) -> bool:
    """ "shall in no event", "shall, under no circumstances,": the phrase carries the bar."""
    return any(
        sentence.words[at] == "no"
        and sentence.words[at + 1] in FRONTED
        and not AMOUNTS & set(sentence.words[at + 2 : at + 3])
        for at in range(low, min(high, len(sentence) - 1))
    )


def no_longer(words: list[str], at: int) -> bool:
    """True for "no longer", which denies, and not for "no longer than"."""
    return at >= 0 and words[at : at + 2] == ["no", "longer"] and words[at + 2 : at + 3] != ["than"]


def denies_nothing(words: list[str], at: int) -> bool:
    """ "not only …", "not (necessarily) be limited to …"."""
    following = words[at + 1 : at + 4]
    if following and following[0] in AMOUNTS:
        return True  # "shall have, not later than August, completed"
    return following[:1] in (["only"], ["just"], ["merely"]) or "limited" in following


def denied_object(sentence: Sentence, verb: int) -> bool:
    """ "shall place no officer", "hands over no list": the object carries the bar."""
    words = sentence.words
    if _shared_denial(sentence, verb):
        return True
    giving = verb < len(words) and words[verb] in _GIVING
    for position in range(verb + 1, min(verb + (10 if giving else 5), len(words))):
        if sentence.tags[position] == "n":
            compound = sentence.articled(position)  # "enforce the no-phone rule"
            return not compound and not amount(words, position + 1)
        if position == verb + 1 and words[position] in _PARTICLES:
            continue  # "shall hand over no list"
        if giving and words[position] in ("of", "or", "in", "at", "on", "to", "into"):
            continue  # "shall give an agent of another agency no help"
        if words[verb] in _PLACING and words[position] in ("in", "at", "on"):
            giving = True
            continue  # "shall place in the schools no person who"
        if words[position] == "neither":
            return True  # "shall be asked neither to … nor to …"
        if sentence.tags[position] in "PT,;SCMB":
            return False
    return False


def _shared_denial(sentence: Sentence, verb: int) -> bool:
    """ "shall ask for, keep and hold no records": joined verbs with one object that denies."""
    joined = False
    for at in range(verb + 1, min(verb + 12, len(sentence))):
        tag = sentence.tags[at]
        if tag == "n":
            partless = any(first == at for first, _ in sentence.hits("has-no-part"))
            return joined and not partless and not amount(sentence.words, at + 1)
        if tag in "vz":
            if sentence.tags[at - 1] not in ",C":
                return False
            joined = True
        elif tag not in "C,PR" and sentence.words[at] not in _PARTICLES:
            return False
    return False


_PARTICLES = frozenset("out up down off back over away on".split())


_PLACING = frozenset("place places post posts station stations put puts keep keeps".split())


_GIVING = frozenset(
    "give gives giving grant grants lend lends offer offers afford affords render renders pay pays "
    "furnish furnishes allow allows accord accords place places put puts post posts assign assigns "
    "station stations send sends keep keeps make makes".split()
)


def either_way(sentence: Sentence, group: Group, at: int) -> bool:
    """ "shall not work alongside, or at the request of, them": what is barred in both ways.

    `at` is where the second way begins.
    """
    return group.negated and group.verb < at and sentence.words[at - 1] in ("or", "nor")
