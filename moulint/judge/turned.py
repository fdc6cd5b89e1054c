"""Words that their own verb turns round or leaves open, so that they say nothing of a deed.

"shall not stop the cook from sweeping" bars nobody from sweeping, and "shall decide whether the
cook sweeps" has nobody sweep.
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
    """True in "shall not stop the cook from sweeping": what somebody is left free to do."""
    if not provision.negated or provision.passive:
        return False
    words, tags = provision.sentence.words, provision.sentence.tags
    verb = provision.verb
    if words[verb : verb + 1] == [] or words[verb] not in _STOPS or found[0] < verb:
        return False
    return any(
        words[at] in ("from", "for") and tags[at + 1 : at + 2] == ["g"]
        for at in range(verb + 1, min(found[1], len(words) - 1))
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
