"""Whom a subject without a name means: one it shares, one that "he" stands for, the section's."""

from __future__ import annotations

from moulint.language.grammar.actors import actors
from moulint.language.grammar.force import Group
from moulint.language.grammar.heads import heads_of
from moulint.language.grammar.pronouns import SPEAKERS, repeated
from moulint.language.grammar.provision import Context, Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span

_LISTED_DUTIES = DUTIES | frozenset(
    "activities and or but regular daily main primary basic specific general typical essential "
    "also other these such include secondary further additional core key foremost".split()
)
"""Of a subject that names nobody: "Duties and responsibilities include"."""
SINGULAR = {"he", "she", "it", "who"}
PLURAL = {"they", "them", "both", "these", "those", "former", "latter"}


def sharing(found: list[Provision], previous: Provision | None, group: Group) -> Provision | None:
    """Whose subject "and shall" shares: "shall see that the gate is shut and shall lock it"."""
    if previous is None or not previous.embedded or group.present:
        return previous
    if previous.sentence.tags[previous.deed[0]] == "M":
        return previous
    outer = [one for one in found if not one.embedded and one.sentence.tags[one.deed[0]] == "M"]
    return outer[-1] if outer else previous


def whom_shared(previous: Provision, group: Group) -> frozenset[str]:
    """Whom the subject names that a second verb shares with a passive one.

    In "shall be led by the Chief and shall open gates" those who are led, and not the Chief.
    """
    low, high = previous.subject
    agent = "by" in previous.sentence.words[previous.verb : previous.deed[1]]
    if not previous.passive or group.passive or previous.implied or low >= high or not agent:
        return previous.who
    return heads_of(previous.sentence, previous.subject)[0]


def stood_for(
    sentence: Sentence,
    previous: Provision | None,
    context: Context,
    group: Group,
    subject: Span,
) -> frozenset[str]:
    """Whom a pronoun stands for: somebody of its own sentence first, then of those before it."""
    words = sentence.words[slice(*subject)]
    if previous is not None and previous.who and repeated(sentence, previous.subject, words):
        return previous.who
    named = (
        _takes_up(sentence, previous, group)
        or _same_person(sentence, previous, context, words)
        or _antecedent(sentence, group, subject)
    )
    if named:
        return named
    if previous is not None and previous.who and not _speaks(previous.sentence, previous.subject):
        return previous.who
    return context.person() if {"he", "she"} & set(words) else context.named or context.last()


def of_section(sentence: Sentence, subject: Span, words: list[str]) -> bool:
    """True where a subject names nobody, so that whose the section is does the deed."""
    nobody = set(words) <= _LISTED_DUTIES if words else not sentence.governed
    return nobody or (sentence.run_in and subject[1] <= sentence.own)


def taken_up(sentence: Sentence, subject: Span, outer: list[Provision]) -> frozenset[str]:
    """Whom "they" means in "they are based at the hall, *where they* ring": who does the rest."""
    if sentence.words[subject[0] : subject[0] + 1] not in (["they"], ["he"], ["she"]):
        return frozenset()
    front = [one for one in outer if one.verb < subject[0] and not one.embedded]
    people = {name for one in front for name in one.who}
    return frozenset(people) if all(one.who == people for one in front) else frozenset()


def met_by_it(sentence: Sentence, group: Group) -> frozenset[str]:
    """Whom the verb's object names: in "they will meet the deputy" they are not the deputy."""
    at = group.verb + 1
    if group.passive or not sentence.articled(at) or sentence.plural(at):
        return frozenset()
    named = [(span, name) for span, name in sentence.named if span[0] == at]
    return frozenset(name for span, name in named if not _describes(sentence, span[1]))


def _takes_up(sentence: Sentence, previous: Provision | None, group: Group) -> frozenset[str]:
    """ "…, the Chief shall hear her; he shall": the subject in front of the semicolon."""
    if previous is None or previous.implied or not (subject := sentence.tags[: group.start]):
        return frozenset()
    return previous.who if subject[-2:-1] == [";"] else frozenset()


def _same_person(
    sentence: Sentence, previous: Provision | None, context: Context, words: list[str]
) -> frozenset[str]:
    """ "She patrols. Rules are up to the principal, and she …": still whom the first one means."""
    if not context.same_person or not {"he", "she"} & set(words):
        return frozenset()
    named = previous is not None and actors(sentence, *previous.subject)
    return frozenset() if named else context.person()


def _antecedent(sentence: Sentence, group: Group, subject: Span) -> frozenset[str]:
    """The first actor in front of a pronoun in its own sentence, whom "he" or "it" stands for.

    In "the parties agree that, while the clerk is a guest, he shall" it is one of its own clause.
    """
    inside = "that" in sentence.words[max(0, subject[0] - 2) : subject[0]]
    named = actors(sentence, *subject) if inside else []
    named = named or actors(sentence, sentence.own, group.start)
    named = [one for one in named if not _in_role(sentence, one[0], subject)]
    named = [one for one in named if not _speaks(sentence, one[0])]
    named = [one for one in named if not _describes(sentence, one[0][1])] or named
    for span, name in named:
        if span[1] == group.start - 1 and "as" not in sentence.words[max(0, span[0] - 1) : span[0]]:
            return frozenset({name})  # "shall tell SROs they are not to"
    for _, name in named:
        if not sentence.matcher.vocabulary.lists[name].served:
            return frozenset({name})
    return frozenset()


def _speaks(sentence: Sentence, span: Span) -> bool:
    """True for "you" and "we", whom a "he" beside them never means."""
    return span[1] - span[0] == 1 and sentence.words[span[0]] in SPEAKERS


def _in_role(sentence: Sentence, span: Span, pronoun: Span) -> bool:
    """True in "As an informal counselor, he keeps": what he acts as, and not who he is."""
    words, tags, low = sentence.words, sentence.tags, sentence.own
    if words[low : low + 1] != ["as"]:
        return False
    if "," in tags[low : low + _ROLE]:
        end = tags.index(",", low)
    elif pronoun[1] - low <= _ROLE:
        end = pronoun[1] - 1  # "As teachers they lead"
    else:
        return False
    return span[1] <= end and not set("zvdMBDS") & set(tags[low + 1 : end])


_ROLE = 8
"""Words that the role may have in which somebody acts, in front of the sentence."""


def _describes(sentence: Sentence, end: int) -> bool:
    """True for a name in front of a thing, "board policy", and not for "Deputy Marsh"."""
    if sentence.tags[end : end + 1] != ["x"] or sentence.articled(end) or sentence.owned(end):
        return False
    return sentence.stream.written[sentence.absolute(end)].islower()
