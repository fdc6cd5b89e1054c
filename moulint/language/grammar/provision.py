"""What a provision is, how it stands, and what earlier sentences leave to later ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from moulint.clauses import Clause
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.limits import Limit
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span
from moulint.model import Region


class Standing(StrEnum):
    """Whether a text binds by the place where it stands."""

    OPERATIVE = "operative"
    AIM = "aim"  # recital, purpose, goal: never binds
    MEANING = "meaning"  # a definition
    ASIDE = "aside"  # not part of the agreement


@dataclass(slots=True)
class Provision:
    """One reading of who, force and deed; spans are positions in its sentence."""

    sentence: Sentence
    force: Force
    who: frozenset[str]
    """Actors bound, by name; empty where the text names none."""
    subject: Span
    verb: int
    deed: Span
    """From the verb group to the end of what it governs."""
    standing: Standing
    passive: bool = False
    whom: frozenset[str] = frozenset()
    """Actors that a passive is done to, where its doer is named too."""
    members: frozenset[str] = frozenset()
    """Of whom the body is made up that is bound, where the text says so."""
    limits: tuple[Limit, ...] = ()
    implied: bool = False
    """True where the actor is not stated and taken from what stands around."""
    embedded: bool = False
    """True for "shall ensure that SROs …": read from inside another provision."""
    by: frozenset[str] = frozenset()
    """For an embedded provision, the actor of the outer one."""
    bound_by: Span | None = None
    """The words that give its force, where another verb does: "may invite" the panel to meet."""
    inner: tuple[Group, ...] = ()
    """Verb groups inside the deed that stand in relative clauses and conditions."""
    timed: bool = False
    """True for the task of a day or an hour in a timetable: "Monday: gate"."""
    negated: bool = False
    """True where the text denies: "should not", "is not responsible for", every bar."""
    apart: tuple[Span, ...] = ()
    """Relative clauses that only allow or hope: their words say nothing of this deed."""
    told: tuple[Span, ...] = ()
    """What the sentence sets aside or tells of an earlier text: its words provide nothing."""
    hung: tuple[Span, ...] = ()
    """Deeds of relative clauses of the sentence, which are provisions of their own."""
    others: tuple[Span, ...] = ()
    """Those of them that bind somebody else, who alone does what they say."""

    @property
    def clause(self) -> Clause:
        """The clause it stands in."""
        return self.sentence.clause

    @property
    def verb_group(self) -> Span:
        """From its modal to its verb: "shall not be asked"."""
        return self.deed[0], min(self.verb + 1, self.deed[1])


Actors = Callable[[], frozenset[str]]
"""Finds actors when they are asked for, which few sentences do."""


@dataclass(slots=True)
class Context:
    """What earlier sentences leave to later ones."""

    last: Actors
    """The last actor named as a subject."""
    person: Actors
    """The last person named, for "he" and "she"."""
    default: Actors
    """Whose duties the section lists, when an item names nobody."""
    answers: bool = False
    """True for what stands behind a question such as "What does the officer do?"."""
    things: bool = False
    """True in a column of courses, fees or figures, which are no deeds."""
    same_person: bool = False
    """True where the sentence before speaks of the same "he" or "she"."""
    named: frozenset[str] = frozenset()
    """The last actor named as a subject by the sentence itself, in front of `last`."""


_AIMS = {Region.RECITAL, Region.PURPOSE}
_ASIDES = {Region.COVER, Region.CONTENTS, Region.QUOTED, Region.SIGNATURE, Region.TITLE}


def standing_of(region: Region) -> Standing:
    """How a region binds before the sentence itself is looked at."""
    if region in _AIMS:
        return Standing.AIM
    if region in _ASIDES:
        return Standing.ASIDE
    return Standing.MEANING if region is Region.DEFINITION else Standing.OPERATIVE
