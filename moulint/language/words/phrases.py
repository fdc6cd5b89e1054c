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

    def part(self, key: Callable[[str], str]) -> None:
        """Part the longer phrases by their next word."""
        for left, lists in self.unparted:
            word, _, rest = left.partition(" ")
            word = key(word)
            tree = self.next.get(word)
            if tree is None:
                tree = self.next[word] = Tree()
            if rest:
                tree.unparted.append((rest, lists))
            elif tree.lists:  # other words with the same stems
                tree.lists = list(dict.fromkeys([*tree.lists, *lists]))
            else:
                tree.lists = lists
        self.unparted = []


class Phrases:
    """The phrases compared in one way; `key` gives what two words have in common that are alike."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self.key = key
        self._lists: dict[str, list[str]] = {}
        self._tree: Tree | None = None

    def add(self, name: str, phrases: Iterable[str]) -> None:
        """Add phrases of a list. All must be added before the first word is asked for."""
        lists = self._lists
        for phrase in phrases:
            known = lists.get(phrase)
            if known is None:
                lists[phrase] = [name]
            else:
                known.append(name)

    def begins(self, word: str) -> Tree | None:
        """The phrases that begin with a word, given by its key."""
        if self._tree is None:
            self._tree = Tree()
            self._tree.unparted = list(self._lists.items())
            self._tree.part(self.key)
        return self._tree.next.get(word)
