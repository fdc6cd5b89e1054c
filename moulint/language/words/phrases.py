"""The phrases of a vocabulary in trees of those that begin alike, which grow where a text goes.

Of thousands of phrases an agreement needs a small part to be told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable


class Tree:
    """Phrases that begin alike, parted by their next word when a text comes so far."""

    __slots__ = ("lists", "next", "unparted")

    def __init__(self) -> None:
        self.lists: list[str] = []
        """The lists that hold the phrase which ends here."""
        self.next: dict[str, Tree] = {}
        self.unparted: list[tuple[str, list[str]]] = []
        """What is left of longer phrases, with their lists."""

    def add(self, left: str, lists: list[str]) -> None:
        """Add a phrase by what is left of it here, and the lists that hold it."""
        if left:
            self.unparted.append((left, lists))
        elif self.lists:  # other words with the same stems
            self.lists = list(dict.fromkeys([*self.lists, *lists]))
        else:
            self.lists = lists

    def part(self, key: Callable[[str], str]) -> None:
        """Part the longer phrases by their next word."""
        for left, lists in self.unparted:
            word, _, rest = left.partition(" ")
            word = key(word)
            tree = self.next.get(word)
            if tree is None:
                tree = self.next[word] = Tree()
            tree.add(rest, lists)
        self.unparted = []


class Phrases:
    """The phrases compared in one way; `key` gives what two words have in common that are alike."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self.key = key
        self._behind: dict[str, dict[str, list[str]]] = {}
        """By first word: what is left of the phrases, each with the lists that hold it."""
        self._alike: dict[str, list[str]] = {}
        """By key: the first words, once one is asked for."""
        self._trees: dict[str, Tree] = {}
        """By key: the phrases that begin with such a word, for those that were asked for."""

    def add(self, name: str, phrases: Iterable[str]) -> None:
        """Add phrases of a list. All must be added before the first word is asked for."""
        for phrase in phrases:
            word, _, rest = phrase.partition(" ")
            behind = self._behind.get(word)
            if behind is None:
                behind = self._behind[word] = {}
            known = behind.get(rest)
            if known is None:
                behind[rest] = [name]
            else:
                known.append(name)

    def begins(self, word: str) -> Tree | None:
        """The phrases that begin with a word, given by its key."""
        if not self._alike:
            for first in self._behind:
                self._alike.setdefault(self.key(first), []).append(first)
        tree = self._trees.get(word)
        if tree is None and word in self._alike:
            tree = self._trees[word] = Tree()
            for first in self._alike[word]:
                for left, lists in self._behind[first].items():
                    tree.add(left, lists)
        return tree
