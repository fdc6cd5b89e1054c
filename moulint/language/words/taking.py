"""From texts to a stream: the words that carry something are taken, the others mark these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.words.english import NOUNS_TOO, Tag
from moulint.language.words.forms import ARTICLES, Chunk, Form, Forms, Kind
from moulint.language.words.stream import Span, Stream

_QUOTATION = expression(r"(?<![\w.,;:!?)\]])[\"“]([^\"“”]*)[\"”]")
_SINGLY = expression(r"(?<=[:,] )['‘](?=[A-Z])([^\"“”\n]+?[.;,])['’](?=\s|$)")
"""A sentence in single quotation marks, told from an apostrophe by what stands on both sides."""
_TERM = 30
"""Longer than a defined term: words that are quoted."""
_SMALL_LETTERS = expression(r"(?<![\w'’-])[a-z]{4,}")
"""What a name in capitals does not hold, however long: "Yearly Police-in-Schools Review"."""
_NUMBER_AGAIN = expression(r"\(\d{1,3}%?\)|(?<!\S)\((?:[ivx]{1,4}|[A-Za-z])\)(?=\s)")
"""The figure in "forty (40) hours", and the number of an item in running text."""
_CHOICES = frozenset("shall will may must is are does do not should can yes no".split())
"""What a form lets its writer choose: behind an empty box it is not chosen."""
_EMPTY_BOX = "☐"
_BOXES = frozenset("☐☒☑✓✔")
_AMBIGUOUS = frozenset({Tag.BASE.value, Tag.THIRD.value})
"""Tags of words that are nouns behind an article or a possessive, and verbs elsewhere."""


_NEVER_OWNED = frozenset(
    {Tag.MODAL.value, Tag.BE.value, Tag.HAVE.value, Tag.DO.value, Tag.ADVERB.value}
)
"""Tags of words that stand behind no possessive."""
_OF_THINGS = frozenset({"their", "its"})
_OWNERS = frozenset({"his", "her", "their", "its"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def fill(
    stream: Stream, forms: Forms, clauses: Sequence[Clause], texts: Sequence[str], *, noisy: bool
) -> list[Form]:
    """Take the words that carry something into the stream, clause by clause, and give their forms.

    `texts` are those of the clauses, made even; `noisy` tells that somebody scanned them.
    """
    split = [text.split() for text in texts]
    known = forms.of(chain.from_iterable(split), noisy=noisy)
    taking = _Taking(stream, forms, noisy)
    for number, (clause, text, chunks) in enumerate(zip(clauses, texts, split, strict=True)):
        first = len(taking.taken)
        taking.clause(clause, text, chunks, known)
        last = len(taking.taken)
        stream.clause_span.append((first, last))
        stream.clause_of += [number] * (last - first)
    taken = taking.taken
    stream.words = [one.lower for one in taken]
    stream.written = [one.written for one in taken]
    stream.tags = [one.tag for one in taken]
    _pluralize(stream)
    _of_nouns(stream)
    for at in stream.articled | stream.owned | taking.theirs:
        if at < len(taken) and stream.tags[at] in _AMBIGUOUS:
            stream.tags[at] = Tag.OTHER.value  # "the list", "the officer's report"
    stream.end = [at + one.length for at, one in zip(stream.start, taken, strict=True)]
    _hyphened(stream, clauses)
    return taken


def _pluralize(stream: Stream) -> None:
    """Read "SRO's" in front of a verb as the plural that was meant: "SRO's provide counseling"."""
    for at in [at for at in stream.owned if 0 < at < len(stream.words)]:
        name = stream.written[at - 1]
        if not (name.isupper() and name.isalpha() and len(name) > 1):
            continue
        tag = stream.tags[at]
        noun = stream.words[at] in NOUNS_TOO and at + 1 not in stream.articled
        verb = tag == Tag.BASE and not noun
        if (verb and at - 1 not in stream.articled) or tag in _NEVER_OWNED:
            stream.owned.discard(at)
            stream.plural.add(at - 1)


def _hyphened(stream: Stream, clauses: Sequence[Clause]) -> None:
    """Let the "no" of "no-entry signs", "no-parking zone" name a kind of thing and deny nothing."""
    for at in stream.places(["no"]):
        text, end = clauses[stream.clause_of[at]].reading.text, stream.end[at]
        if text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isalpha():
            stream.tags[at] = Tag.OTHER.value


_HYPHENS = ("-", "\u2010", "\u2011")
_WITH_OF = frozenset(
    "consists disposes approves disapproves thinks speaks conceives hears learns knows complains "
    "dreams talks comes makes becomes takes dies".split()
)
"""What "of" may follow at once as a verb: "the board approves of it"."""


def _of_nouns(stream: Stream) -> None:
    """Read "functions of the clerk" as a noun, wherever no verb takes "of" at once."""
    words, tags = stream.words, stream.tags
    for at, word in enumerate(words):
        third = word == "of" and at > 1 and tags[at - 1] == Tag.THIRD and tags[at - 2] != Tag.NO
        if third and words[at - 1] not in _WITH_OF:
            tags[at - 1] = Tag.OTHER.value


class _Taking:
    """Takes words into a stream, and remembers what earlier ones say of those that follow."""

    def __init__(self, stream: Stream, forms: Forms, noisy: bool) -> None:
        self.taken: list[Form] = []
        self._stream = stream
        self._forms = forms
        self._noisy = noisy
        self._in_number = False
        """Inside the brackets of a figure or of an item's number."""
        self._unchosen = False
        """Behind an empty box."""
        self._owner = -1
        """Where "his" or "her" was left out last."""
        self.theirs: set[int] = set()
        """Positions of words behind "their" and "its", which are no verbs."""

    def clause(
        self, clause: Clause, text: str, chunks: Sequence[str], known: Mapping[str, Chunk]
    ) -> None:
        """Take a clause. Nearly every stretch between two blanks is taken as it stands."""
        taken, starts, articled = self.taken, self._stream.start, self._stream.articled
        one_word, article, mixed = Kind.WORD, Kind.ARTICLE, Kind.MIXED
        first, skip_to = len(taken), clause.start
        articled.discard(first)  # a row that is numbered "A"
        quoted = quotations(clause.reading.text)
        careful = self._noisy or bool(quoted)
        plainly = not (careful or self._unchosen or self._in_number)
        end = 0
        for chunk in chunks:
            at = text.index(chunk, end)
            end = at + len(chunk)
            kind, forms, offsets = known[chunk]
            if kind is article:
                if at >= skip_to:
                    articled.add(len(taken))
            elif plainly and kind is not mixed and at >= skip_to:
                taken += forms
                if kind is one_word:
                    starts.append(at)
                else:
                    starts += [at + offset for offset in offsets]
            else:
                for form, offset in zip(forms, offsets, strict=True):
                    self._one(form, at + offset, clause, first, quoted)
                plainly = not (careful or self._unchosen or self._in_number)

    def _one(self, form: Form, at: int, clause: Clause, first: int, quoted: list[Span]) -> None:
        """Take one word where it is not certain how; `first` is the first one of its clause."""
        taken, stream, lower = self.taken, self._stream, form.lower
        if not form.carries:
            self._passed_over(lower, at, clause)
        elif lower == "she" and [one.lower for one in taken[first:][-2:]] == ["he", "or"]:
            del taken[-1], stream.start[-1]  # "he or she" is one pronoun
        elif lower in _BOXES:
            self._unchosen = lower == _EMPTY_BOX
        else:
            self._unchosen = self._unchosen and lower in _CHOICES
            if self._unchosen or self._in_number or at < clause.start:
                return
            if self._noisy and len(taken) > first:
                whole = self._forms.mended(taken[-1], stream.start[-1], form, at)
                if whole is not None:
                    taken[-1] = whole
                    return
            if any(low < at < high for low, high in quoted):
                stream.quoted.add(len(taken))
            taken.append(form)
            stream.start.append(at)

    def _passed_over(self, lower: str, at: int, clause: Clause) -> None:
        """Note what an article, a possessive or a bracket says of the words that follow."""
        if lower == "(":
            self._in_number = bool(_NUMBER_AGAIN.match(clause.reading.text, at))
        elif lower == ")":
            self._in_number = False
        elif lower in ARTICLES and at >= clause.start and not self._in_number:
            self._stream.articled.add(len(self.taken))
        elif lower in _POSSESSIVES:
            self._stream.owned.add(len(self.taken))
        elif lower in _OWNERS:
            at = len(self.taken)
            if at and self._owner == at - 1 and self.taken[-1].lower == "or":
                del self.taken[-1], self._stream.start[-1]  # "his or her" is one pronoun
            self._owner = len(self.taken)
            if lower in _OF_THINGS:
                self.theirs.add(self._owner)


def quotations(text: str) -> list[Span]:
    """Where a text quotes sentences, marks included; a quoted term is none."""
    ways = [_QUOTATION] if '"' in text or "“" in text else []
    if " '" in text or " ‘" in text:
        ways.append(_SINGLY)
    found = [m for way in ways for m in way.finditer(text) if len(m[1]) >= _TERM]
    return [m.span() for m in found if _SMALL_LETTERS.search(m[1])]
