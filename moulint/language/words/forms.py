"""What is known of each form of a word, worked out once in a process.

Agreements are written with few different words: of a text's stretches between two blanks nearly all
have been met before, in this text or in an earlier one. So a stretch is cut into words, and each of
these put right, tagged and stemmed, when it is first met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from moulint.language.words.english import Tagger
from moulint.language.words.scanned import Known, torn, unscanned
from moulint.language.words.shorthand import spelled
from moulint.language.words.stems import english, stem
from moulint.language.words.vocabulary import dropped

if TYPE_CHECKING:
    from moulint.language.words.phrases import Tree

Begins = Callable[[tuple[str, ...]], "tuple[tuple[int, Tree], ...]"]
"""Gives the phrases that begin with a word, by each way of comparing words."""


@dataclass(slots=True, eq=False)
class Form:
    """A word as it is written somewhere."""

    written: str
    """Scanning errors put right."""
    lower: str
    tag: str
    stem: str
    carries: bool
    """False for an article, a possessive, a bracket."""
    length: int
    """In the source."""
    begins: tuple[tuple[int, Tree], ...]
    """The phrases that begin with it, by each way of comparing words."""


class Kind(Enum):
    """What stands between two blanks."""

    WORD = "one word that carries something"
    WORDS = "several that do"
    ARTICLE = "an article"
    MIXED = "words among others, or words that say how others are to be taken"


class Chunk(NamedTuple):
    """What stands between two blanks, and where in it each word begins."""

    kind: Kind
    forms: tuple[Form, ...]
    offsets: tuple[int, ...]


ARTICLES = frozenset({"a", "an", "the"})
_SPECIAL = frozenset("she ☐ ☒ ☑ ✓ ✔".split())
"""Words that carry something and are not always taken as they stand."""
_TORN = 2
"""Most blanks inside a word that a scanner tore in two."""


class Forms:
    """Every form and every stretch met so far."""

    def __init__(self, tagger: Tagger, known: Known, begins: Begins) -> None:
        self._tagger = tagger
        self._is_word = known
        self._begins = begins
        self._clean: dict[str, Chunk] = {}
        self._noisy: dict[str, Chunk] = {}
        """The same for texts that somebody scanned, where more may be misread."""

    def of(self, chunks: Iterable[str], *, noisy: bool) -> dict[str, Chunk]:
        """What is known of stretches of a text, those of these that are new among them."""
        known = self._noisy if noisy else self._clean
        fresh = [chunk for chunk in dict.fromkeys(chunks) if chunk not in known]
        if fresh:
            self._learn(fresh, known, noisy)
        return known

    def _learn(self, fresh: list[str], known: dict[str, Chunk], noisy: bool) -> None:
        """Cut new stretches into words, all at once."""
        from spacy.attrs import IDX

        text = "\n".join(fresh)
        begins = english()(text).to_array([IDX]).ravel().tolist()
        begins.append(len(text) + 1)
        low = at = 0
        for chunk in fresh:
            high = low + len(chunk)
            forms: list[Form] = []
            offsets: list[int] = []
            while begins[at] < high:
                end = min(begins[at + 1], high)
                forms.append(self._form(text[begins[at] : end], noisy))
                offsets.append(begins[at] - low)
                at += 1
            while begins[at] < high + 1 < len(text) + 1:
                at += 1  # the line break behind it
            known[chunk] = Chunk(_kind(forms), tuple(forms), tuple(offsets))
            low = high + 1

    def _form(self, text: str, noisy: bool) -> Form:
        written = spelled(unscanned(text, self._is_word, noisy))
        return self._known(written, len(text))

    def _known(self, written: str, length: int) -> Form:
        lower = written.lower()
        stemmed = stem(written)
        return Form(
            written,
            lower,
            self._tagger.tag(lower),
            stemmed,
            not (lower.isspace() or dropped(lower)),
            length,
            self._begins((stemmed, lower, written)),
        )

    def mended(self, first: Form, start: int, second: Form, at: int) -> Form | None:
        """In a scan: the word that two forms are the torn halves of ("d iscipline"), or None.

        `start` and `at` tell where the two stand in their clause.
        """
        near = 0 < at - start - first.length <= _TORN
        if not near or not torn(first.lower, second.lower, self._is_word):
            return None
        return self._known(first.written + second.written, at + len(second.written) - start)


def _kind(forms: list[Form]) -> Kind:
    if all(one.carries and one.lower not in _SPECIAL for one in forms):
        return Kind.WORD if len(forms) == 1 else Kind.WORDS
    return Kind.ARTICLE if len(forms) == 1 and forms[0].lower in ARTICLES else Kind.MIXED
