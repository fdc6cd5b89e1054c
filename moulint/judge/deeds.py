"""Deeds that are counted, where a rule wants so many different ones.

Two lists of a family are two deeds, unless the same verb opens both. So are two verbs with an
object each in a list that the vocabulary marks as one of several deeds: "serves on the safety team
and meets with the nurse". Two verbs that share their object, "photographs and draws the scene",
are one; so is a verb said twice.
"""

from __future__ import annotations

from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stems import stem
from moulint.language.words.stream import Span


class Deeds:
    """The deeds counted so far."""

    def __init__(self) -> None:
        self._lists: set[str] = set()
        self._verbs: set[tuple[str, str]] = set()
        self._places: set[tuple[int, Span]] = set()

    def adds(self, sentence: Sentence, name: str, found: Span) -> bool:
        """True for a deed not counted yet, which counts from now on.

        `name` is the list that its words stand in.
        """
        verb = (name, stem(sentence.words[found[0]]))
        several = sentence.matcher.vocabulary.lists[name].several
        new = (name not in self._lists and not self._begun(sentence, found)) or (
            several and verb not in self._verbs and not self.shares(sentence, found)
        )
        if new:
            self._lists.add(name)
            self._verbs.add(verb)
            self._places.add((sentence.number, found))
        return new

    def _begun(self, sentence: Sentence, found: Span) -> bool:
        """True for a verb that is counted already: two lists may hold it, and it is one deed.

        So is what that verb is done to: "sifts *flour deliveries*", "sifts *flour delivered*".
        """
        return any(
            number == sentence.number and (low == found[0] or _is_done_to(sentence, low, found[0]))
            for number, (low, _) in self._places
        )

    def shares(self, sentence: Sentence, found: Span) -> bool:
        """True for words that a counted deed holds, or whose object it shares.

        Nothing but "and" or a preposition parts a verb from one that it shares its object with.
        """
        for number, (low, high) in self._places:
            if number != sentence.number:
                continue
            if low < found[1] and found[0] < high:
                return True
            between = sentence.tags[min(low, found[0]) + 1 : max(low, found[0])]
            if not set("xvgzd") & set(between):
                return True
        return False


def _is_done_to(sentence: Sentence, one: int, other: int) -> bool:
    """True where the later of two words is no verb, and nothing but its own words part the two."""
    first, last = sorted((one, other))
    return sentence.tags[last] in "xd" and set(sentence.tags[first + 1 : last]) <= set("xd")
