"""What texts say that somebody is to write, reads or knows: "shall adopt a policy under which …".

Until a text is written nobody is bound by it, whatever it is promised to say; and what it says is
not said here. The words for such texts and for what is done with them stand in this module alone.
"""

from __future__ import annotations

from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

TEXTS = frozenset(
    "policy policies procedure procedures protocol protocols guideline guidelines regulation "
    "regulations plan plans manual handbook rule rules order orders directive practice".split()
)
"""Texts that bind once they are written."""
WRITES = frozenset(
    "adopt adopts write writes draft drafts prepare prepares develop develops formulate formulates "
    "establish establishes promulgate promulgates devise devises create creates propose proposes "
    "consider considers make makes issue issues publish publishes discuss discusses negotiate "
    "negotiates seek seeks pursue pursues request requests".split()
)
"""What is done with a text so that it comes to be."""
_PAPERS = TEXTS | frozenset(
    "bylaw resolution ordinance bill statement letter notice notices sign signs poster posters "
    "brochure flyer reminder memo provision clause law laws statute article section page language "
    "draft proposal proposals booklet".split()
)
"""Whatever says something with "that", in force or not."""
_HANDLES = WRITES | frozenset(
    "adopted adopting post posts print prints mail mails send sends read reads review reviews know "
    "knows explain explains mention mentions cite cites study studies distribute distributes "
    "display displays hand hands teach familiar".split()
)
"""What somebody does with a text, and does not yet do as it says."""
_CHANGES = frozenset(
    "revision revisions change changes amendment amendments update version".split()
)
_WORKS = frozenset("working work works weighing weighs mulling drafted crafting drafting".split())
_MAKES_PLAIN = frozenset("clarifies clarify specifies specify stipulates provides says".split())
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
    return (
        _to_write(sentence, provision, words[0])
        or _of_unwritten(sentence, provision)
        or _of_text_to_come(sentence, provision)
    )


def _to_write(sentence: Sentence, provision: Provision, first: int) -> bool:
    """ "shall adopt a policy that keeps cooks out": a verb of writing, the text, its matter."""
    verb = provision.verb
    if sentence.words[verb : verb + 1] == [] or sentence.words[verb] not in WRITES:
        return False
    for at in range(verb + 1, min(verb + _NEAR, len(sentence) - 1)):
        word = sentence.words[at]
        if word in _CARRIES_OUT or sentence.tags[at] in ";SM":
            return False
        if word in TEXTS:
            opens = at + 1 + (sentence.words[at + 1 : at + 2] == [","])
            return sentence.words[opens : opens + 1] != [] and (
                sentence.words[opens] in _OPENS and first > at
            )
    return False


def _of_text_to_come(sentence: Sentence, provision: Provision) -> bool:
    """ "shall prepare a written plan, which shall keep cooks out": the plan is not there yet."""
    for at in range(max(sentence.own, provision.verb - _NEAR), provision.verb):
        if sentence.words[at] == "which":
            return in_text_to_come(sentence, at - (sentence.words[at - 1] == ","))
    return False


def to_come(sentence: Sentence, at: int) -> bool:
    """True for a verb of writing that is still to be done: "shall draft", "will read and adopt"."""
    if sentence.words[at] not in WRITES:
        return False
    before = at - 1
    while before > 0 and sentence.tags[before] == "R":
        before -= 1
    return before >= 0 and sentence.tags[before] in "MTC"


def in_text_to_come(sentence: Sentence, behind: int) -> bool:
    """True where the text named in front of a position is to be written in this sentence.

    "shall draft a rule | under which cooks shall not sing": the rule does not say so yet.
    """
    if behind < 1 or sentence.words[behind - 1] not in TEXTS:
        return False
    return any(to_come(sentence, at) for at in range(1, behind))


def only_handled(sentence: Sentence, verb: int, that: int) -> bool:
    """ "shall adopt a rule that cooks do not sing", "shall know the law that": no more than that.

    `verb` is the place of the main verb, `that` of what opens the words of the text.
    """
    if sentence.words[that - 1] not in _PAPERS or sentence.words[that - 2] == "in":
        return False  # "in order that"
    handled = not _HANDLES.isdisjoint(sentence.words[verb : min(verb + _HANDLED, that)])
    return handled and set(",;SM").isdisjoint(sentence.tags[verb + 1 : that])


_HANDLED = 4
"""Words from a main verb to the verb that handles the text: "shall be familiar with"."""


def in_revision(sentence: Sentence, marker: int) -> bool:
    """ "is working on a revision that clarifies that cooks sing": it is not the text yet."""
    words = sentence.words
    if words[marker - 1] not in _MAKES_PLAIN or words[marker - 2] not in ("that", "which"):
        return False
    at_work = not (_HANDLES | _WORKS).isdisjoint(words[:marker])
    return at_work and words[marker - 3] in _PAPERS | _CHANGES


_NEAR = 7
"""Words from a verb to the text that is written: "develop, together with the board, a policy"."""


def _of_unwritten(sentence: Sentence, provision: Provision) -> bool:
    """ "A written procedure shall provide that cooks rest", "A plan to be written shall give"."""
    words = sentence.words
    for at in range(sentence.own, min(provision.verb, len(sentence))):
        if words[at] in TEXTS and _unwritten(sentence, at):
            return not _SETS_OUT.isdisjoint(words[at + 1 : provision.verb + 1])
        if words[at] in _PACTS and _other_pact(sentence, at):
            return not _TREATS.isdisjoint(words[at + 1 : provision.verb + 1])
        if sentence.tags[at] in ";MBHDS":
            return False
    return False


_PACTS = frozenset("agreement agreements memorandum memoranda mou mous contract".split())
_TREATS = frozenset("address addresses cover covers include includes".split())


def _other_pact(sentence: Sentence, at: int) -> bool:
    """True for "each agreement", "the agreement between a town and a board": none that is here."""
    if sentence.words[at - 1] in ("each", "any", "every", "such") and at > sentence.own:
        return True
    return sentence.words[at + 1 : at + 2] == ["between"] or _unwritten(sentence, at)


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
