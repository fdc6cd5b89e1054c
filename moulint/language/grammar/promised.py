"""What a text still to be written is to say: "shall adopt a policy under which cooks rest".

Until it is written nobody is bound by it, whatever it is promised to say.
"""

from __future__ import annotations

from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_TEXTS = frozenset(
    "policy policies procedure procedures protocol protocols guideline guidelines regulation "
    "regulations plan plans manual handbook".split()
)
_WRITES = frozenset(
    "adopt adopts write writes draft drafts prepare prepares develop develops formulate formulates "
    "establish establishes promulgate promulgates devise devises create creates".split()
)
_OPENS = frozenset("that which under by to for on about whereby providing barring".split())
"""What the matter of a text begins with: "a policy that", "a plan for"."""
_CARRIES_OUT = frozenset(
    "implement implements follow follows carry carries conduct conducts complete completes perform "
    "performs enforce enforces apply applies use uses observe observes".split()
)
"""What somebody does with a text when it is written, in the same breath."""
_SETS_OUT = frozenset(
    "provide provides state states specify specifies require requires set sets give gives say says "
    "contain contains cover covers prohibit prohibits bar bars address addresses".split()
)


def only_promised(provision: Provision, words: Span) -> bool:
    """True where the words of a provision stand in what a text yet to be written is to say."""
    sentence = provision.sentence
    return _to_write(sentence, provision, words[0]) or _of_unwritten(sentence, provision)


def _to_write(sentence: Sentence, provision: Provision, first: int) -> bool:
    """ "shall adopt a policy that keeps cooks out": a verb of writing, the text, its matter."""
    verb = provision.verb
    if sentence.words[verb : verb + 1] == [] or sentence.words[verb] not in _WRITES:
        return False
    for at in range(verb + 1, min(verb + _NEAR, len(sentence) - 1)):
        word = sentence.words[at]
        if word in _CARRIES_OUT or sentence.tags[at] in ";SM":
            return False
        if word in _TEXTS:
            return sentence.words[at + 1] in _OPENS and first > at
    return False


_NEAR = 7
"""Words from a verb to the text that is written: "develop, together with the board, a policy"."""


def _of_unwritten(sentence: Sentence, provision: Provision) -> bool:
    """ "A written procedure shall provide that cooks rest", "A plan to be written shall give"."""
    for at in range(sentence.own, min(provision.verb, len(sentence))):
        if sentence.words[at] in _TEXTS and _unwritten(sentence, at):
            behind = range(at + 1, min(provision.verb + 1, len(sentence)))
            return any(sentence.words[i] in _SETS_OUT for i in behind)
        if sentence.tags[at] in ";MBHDS":
            return False
    return False


def _unwritten(sentence: Sentence, at: int) -> bool:
    """True for "a policy", and for any text "to be written"."""
    if sentence.tags[at + 1 : at + 3] == ["T", "b"]:
        return True
    span = sentence.offsets((sentence.own, at + 1))
    if span is None:
        return False
    text = sentence.clause.reading.text
    passed = text[max(0, span[0] - 3) : span[0]].lower().split()
    return passed[-1:] in (["a"], ["an"])
