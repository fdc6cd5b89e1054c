"""Heavy subjects: "Principals of the schools to be served help …", "Officers who … handle …".

Where much stands between an actor and its verb in the plain present, the verb is found by walking
over what describes the actor: phrases, participles, infinitives and relative clauses.
"""

from __future__ import annotations

from moulint.language.grammar.actors import PRONOUNS
from moulint.language.sentences.sentence import Sentence

_RELATIVES = frozenset("who whom whose which that where".split())
_LISTED = 8
"""Words in which a list within a relative clause comes to its "or"."""
_PASSED = "xPdgRTnCb,S"
"""Tags that may stand in a description, besides the verbs of infinitives and relative clauses."""


def heavy_verb(sentence: Sentence, groups: dict[int, int]) -> int | None:
    """The present-tense verb of a heavy subject that opens the sentence.

    `groups` gives, for each verb group found already, where it starts and its main verb; one that
    no relative clause accounts for is the sentence's own verb, and there is no other to be found.
    """
    found = _from(sentence, _opening(sentence), groups)
    if found is None and (start := _seen_to(sentence)):
        inner = {at: verb for at, verb in groups.items() if at > start}
        found = _from(sentence, start, inner)
    return found


def _seen_to(sentence: Sentence) -> int | None:
    """Behind the "that" of "shall see that each officer it posts to a school patrols"."""
    for at in range(1, min(len(sentence) - 3, 9)):
        if sentence.words[at] == "that" and sentence.words[at - 1] in _SEEING | {"it"}:
            return at + 1 if _SEEING & set(sentence.words[max(0, at - 3) : at]) else None
    return None


_SEEING = frozenset("see sees ensure ensures assure assures agree agrees sure guarantee".split())
"""What makes somebody answer for what the clause behind "that" says."""


def _from(sentence: Sentence, start: int, groups: dict[int, int]) -> int | None:
    """The present-tense verb of a heavy subject that begins at a position."""
    end = _actor_from(sentence, start)
    if end is None:
        return None
    plural = sentence.words[_head(sentence, start, end)].endswith(("s", "people", "men"))
    wanted = "v" if plural or _joined(sentence, end) else "z"
    return _Description(sentence, end, wanted, groups).verb()


class _Description:
    """What describes an actor, walked over from the end of its name to its verb."""

    def __init__(
        self, sentence: Sentence, begins: int, wanted: str, groups: dict[int, int]
    ) -> None:
        self._sentence = sentence
        self._begins = begins
        self._wanted = wanted
        """The tag of a verb that agrees with the actor in number: "v" or "z"."""
        self._groups = groups
        self._owed = 0
        """Relative clauses that still want their verb."""
        self._closed = 0
        """Where the last of them that has got it ends; 0 while none has."""

    def verb(self) -> int | None:
        """The position of the actor's own verb, None where another thing ends the description."""
        at = self._begins
        while at < len(self._sentence):
            if at in self._groups:
                if not self._owed:
                    return None
                self._close(max(at, self._groups[at]) + 1)
                at = self._closed
            elif self._is_verb(at):
                return at
            elif self._passes(at):
                at += 1
            else:
                return None
        return None

    def _close(self, behind: int) -> None:
        """Give a relative clause its verb, which ends here."""
        self._owed -= 1
        self._closed = behind

    def _is_verb(self, at: int) -> bool:
        """True for a verb that agrees, and is no infinitive's or relative clause's."""
        tags = self._sentence.tags
        if tags[at] != self._wanted or at == self._begins or tags[at - 1] == "T":
            return False
        return not self._of_clause(at) and _free(self._sentence, at, behind=self._closed)

    def _of_clause(self, at: int) -> bool:
        """True for what may be the verb of a relative clause that still wants one."""
        return self._owed > 0 and self._sentence.tags[at - 1] not in "PnT"

    def _passes(self, at: int) -> bool:
        """True for what may stand in a description."""
        tags = self._sentence.tags
        tag = tags[at]
        if self._sentence.words[at] in PRONOUNS:
            opens = tags[at + 1 : at + 2] in (["z"], ["v"], ["d"])
            self._owed += opens  # "each officer it posts to a school"
        elif tag == "S" and not (self._sentence.words[at] == "that" and tags[at - 1] == "P"):
            self._owed += 1
            return self._sentence.words[at] in _RELATIVES and not _says(self._sentence, at)
        elif tag == "," and not self._owed:  # none in "who sees a knife, a gun or a fight"
            return self._closed > 0 and "C" in tags[at + 1 : at + _LISTED]
        elif tag in "zv":
            if self._of_clause(at):
                self._close(at + 1)
            return True
        return tag in _PASSED


def _joined(sentence: Sentence, end: int) -> bool:
    """True behind a name that another one is joined to: "the mayor and the clerk of the court"."""
    return sentence.tags[end : end + 1] == ["C"] and any(
        end < first <= end + 2 for (first, _), _ in sentence.named
    )


def opens_tasks(sentence: Sentence, first: int) -> bool:
    """ "Conducts interviews; detects …; keeps files and activity reports": tasks, no subject.

    `first` is what seems a verb with a subject, and is a noun of the list.
    """
    own, tags = sentence.own, sentence.tags
    if sentence.governed or tags[own : own + 1] != ["z"]:
        return False
    return tags[own + 1 : own + 2] in (["x"], ["C"], ["v"], ["z"]) and ";" in tags[own:first]


def _says(sentence: Sentence, at: int) -> bool:
    """True for "explained that", which tells what somebody says."""
    before = sentence.words[at - 1]
    return sentence.words[at] == "that" and (
        sentence.tags[at - 1] in "vzd" or before.endswith("ed")
    )


def _opening(sentence: Sentence) -> int:
    """Where the subject begins: behind a fronted phrase and its comma."""
    low = sentence.own
    if sentence.tags[low : low + 1] and sentence.tags[low] in "PS":
        for position in range(low, min(low + 20, len(sentence))):
            if sentence.tags[position] == ",":
                return position + 1
    return low


def _actor_from(sentence: Sentence, start: int) -> int | None:
    """Where the name of an actor ends that begins at a position, or behind a word or two."""
    ends = [
        last
        for (first, last), _ in sentence.named
        if start <= first <= start + 2 and set(sentence.tags[start:first]) <= set("xnR")
    ]
    if not ends:
        return None
    short = min(ends)
    described = sentence.tags[short : short + 1] in (["g"], ["d"])  # "deputies | serving schools"
    return short if described else max(ends)


def _head(sentence: Sentence, start: int, end: int) -> int:
    """The noun of a name that its number stands at: "members assigned to the unit"."""
    for at in range(start, end - 1):
        if sentence.tags[at + 1] in "PTd":
            return at
    return end - 1


_DETERMINERS = frozenset("some any all these several many other more certain both each".split())


_ALONE = frozenset(
    "decline declines refuse refuses withdraw withdraws leave leaves depart departs comply "
    "complies attend attends respond responds agree agrees abstain abstains intervene "
    "intervenes testify testifies participate participates decide decides resign resigns "
    "prevail prevails govern governs control controls assist assists serve serves".split()
)
"""Verbs that need nothing behind them: "a clerk who is asked to sing declines"."""


def _free(sentence: Sentence, at: int, behind: int) -> bool:
    """True for a word that can be a finite verb where it stands; `behind` a relative clause's."""
    if sentence.articled(at) or sentence.owned(at) or sentence.words[at - 1] in _DETERMINERS:
        return False
    if at + 1 >= len(sentence) or sentence.tags[at + 1] == ";":
        return sentence.words[at] in _ALONE and sentence.tags[at - 1] in "xdRvzg"
    after = sentence.tags[at + 1]
    drilled = after == "z" and sentence.tags[at] == "v"  # "deputies … conduct drills"
    return (at == behind or sentence.tags[at - 1] in "xdR") and (
        drilled or after not in "MBHDzCS,;"
    )
