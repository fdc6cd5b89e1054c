"""Words that their own verb turns round or leaves open, so that they say nothing of a deed.

"shall not stop the cook from sweeping" bars nobody from sweeping, and "shall decide whether the
cook sweeps" has nobody sweep; nor has "shall read the limits on sweeping".
"""

from __future__ import annotations

from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.words.classes import DISCOURAGING
from moulint.language.words.stream import Span

_STOPS = DISCOURAGING | frozenset(
    "stop stops stopping prevent prevents preventing keep keeps keeping hinder hinders "
    "prohibit prohibits forbid forbids bar bars block "
    "blocks restrain restrains inhibit preclude precludes punish fire dismiss remove".split()
)
_LEFT_OPEN = frozenset(
    "choose chooses choosing decide decides deciding discuss discusses discussing settle settles "
    "debate debates reconsider ponder recommend recommends".split()
)
_FAR = 5


def kept_from(provision: Provision, found: Span) -> bool:
    """True in "shall not stop the cook from sweeping": what somebody is left free to do.

    Words that begin with the verb itself say what it bars: "shall not *keep a guest for breaking a
    cup*".
    """
    if not provision.negated or provision.passive:
        return False
    words, tags = provision.sentence.words, provision.sentence.tags
    verb = provision.verb
    if words[verb : verb + 1] == [] or words[verb] not in _STOPS or found[0] < verb:
        return False
    return any(
        (words[at] == "from" or (words[at] == "for" and found[0] > verb))
        and tags[at + 1 : at + 2] == ["g"]
        for at in range(verb + 2, min(found[1], len(words) - 1))  # not "must keep from sweeping"
    )


_REFUSES = frozenset(
    "decline declines declined refuse refuses refused abstain abstains withdraw withdraws".split()
)


def refused(provision: Provision, found: Span) -> bool:
    """True in "a clerk who is asked to sweep declines": what the subject is asked to do."""
    words, verb = provision.sentence.words, provision.verb
    if not _REFUSES & set(words[verb : verb + 1]) or provision.negated or provision.passive:
        return False
    return provision.subject[0] < found[0] and found[1] <= max(provision.subject[1], verb)


def undecided(provision: Provision, found: Span) -> bool:
    """True in "shall decide whether the cook sweeps": nobody is bound to what is still open."""
    if provision.force is not Force.DUTY:
        return False
    words = provision.sentence.words
    verb = provision.verb
    if not _LEFT_OPEN & set(words[verb : verb + 1]) or found[0] == verb:
        return False  # what is asked for is the deciding itself
    asked = next((at for at in range(verb + 1, found[1]) if words[at] == "whether"), None)
    return asked is not None and asked - verb <= _FAR


def left_open(provision: Provision, at: int) -> bool:
    """True in "whether to count the trays is left to the cook": nobody is bound to count them.

    "Whether the trays run out shall be looked into" asks of the trays, and leaves nothing open.
    """
    words = provision.sentence.words
    low, high = provision.subject
    deed = words[slice(*provision.deed)]
    if low <= at < high:
        question = words[low] in _ASKED
        return not _LEAVES.isdisjoint(deed) and (question or not _WILL.isdisjoint(deed))
    behind = range(provision.deed[0], min(at, len(words)))
    asked = next((one for one in behind if words[one] == "whether"), None)
    if asked is None:
        return False
    if words[low:high] == ["it"] and "for" in deed[:2]:
        return True  # "it is for the cook to say whether trays are counted"
    return words[asked + 1] == "to" and "P" not in provision.sentence.tags[asked + 2 : at]


_ASKED = frozenset("whether how if".split())
_LEAVES = frozenset("left up rests rest lies lie depends depend turns matter choice open".split())
_WILL = frozenset("judgment discretion choice option pleasure preference wish wishes will".split())


def limited(provision: Provision, found: Span) -> bool:
    """True in "shall learn the limits on sweeping": what has limits is named, and not done.

    The limits must be what the verb is done to: who cites those "who break the limits on parking"
    acts on parking.
    """
    words, tags = provision.sentence.words, provision.sentence.tags
    verb, behind = provision.verb, found[0] + 1
    if found[0] == verb and words[verb] in _KEEPS_TO:
        behind = found[1]  # "shall accept the limits on sweeping"
    for at in range(verb + 1, behind - 2):
        if words[at] in _LIMITS and words[at + 1] in _LIMITS_WHAT:
            breaks = not _BREAKS.isdisjoint(words[verb:at])
            return not breaks and "v" not in tags[at:behind] and ";" not in tags[at:behind]
    return False


_LIMITS = frozenset(
    "limit limits limitation limitations restriction restrictions prohibition prohibitions ban "
    "bans bar bars bound bounds boundary boundaries constraint constraints".split()
)
_LIMITS_WHAT = frozenset("on upon to of against".split())
_KEEPS_TO = frozenset(
    "accept accepts accepting honor honoring observe observes respect respects support "
    "supports follow follows post posts serve serves keep keeps".split()
)
_BREAKS = frozenset(
    "break breaks breaking violate violates violating violation violations breach breaches "
    "breaching ignore ignores ignoring disregard defy defies defying flout flouts flouting "
    "exceed exceeds exceeding disobey disobeys disobeying lift lifts waive waives suspend "
    "suspends end ends remove removes despite notwithstanding without within under beyond "
    "enforce enforces enforcing enforcement uphold upholds apply applies".split()
)
"""What is done to limits by those who do not keep them, or who keep others to them."""
