"""The stream: the words of an agreement that carry something, clause after clause.

Articles, possessives and brackets are left out, so that "the school's rules" and "school rules"
read alike. *Positions* are indexes into the stream; `start` and `end` lead back to characters.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from moulint.clauses import Clause
from moulint.language.words.boxes import as_items
from moulint.language.words.english import NOUNS_TOO, Tag
from moulint.language.words.forms import ARTICLES, Chunk, Form, Forms, Kind
from moulint.language.words.scanned import without_dots, without_naughts
from moulint.language.words.shorthand import without_stops

Span = tuple[int, int]
"""First position and the one after the last."""

Pieces = tuple[tuple[str, bool], ...]
"""An entry of more than one piece: for each the name of its hits, and whether a gap may go before
it."""


@dataclass(slots=True)
class Stream:
    """The words of all clauses, one after the other, with the vocabulary's hits."""

    words: list[str] = field(default_factory=list)
    """Lower case."""
    written: list[str] = field(default_factory=list)
    """As written, scanning errors put right."""
    tags: list[str] = field(default_factory=list)
    """The coarse word class of each (english.py)."""
    start: list[int] = field(default_factory=list)
    """Offset of each word in its clause's reading."""
    end: list[int] = field(default_factory=list)
    clause_span: list[Span] = field(default_factory=list)
    """For each clause, its first position and the one after its last."""
    clause_of: list[int] = field(default_factory=list)
    """For each position, the index of its clause."""
    hits: defaultdict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    """By list (or piece of an entry), in reading order."""
    articled: set[int] = field(default_factory=set)
    """Positions of words that an article was left out in front of."""
    owned: set[int] = field(default_factory=set)
    """Positions of words behind a possessive ("the officer's duties")."""
    plural: set[int] = field(default_factory=set)
    """Positions of plurals that are written as possessives ("SRO's patrol the grounds")."""
    quoted: set[int] = field(default_factory=set)
    """Positions inside quotation marks that hold a sentence and not just a term."""

    _places: dict[str, list[int]] | None = None
    """By word where it stands, once somebody asks for one."""

    def add(self, name: str, span: Span) -> bool:
        """Let a list occur at a place as well; False where it did already."""
        hits = self.hits[name]
        if span in hits:
            return False
        insort(hits, span)
        return True

    def places(self, words: Iterable[str]) -> list[int]:
        """Where any of some words stands, in reading order."""
        if self._places is None:
            places: defaultdict[str, list[int]] = defaultdict(list)
            for at, word in enumerate(self.words):
                places[word].append(at)
            self._places = dict(places)
        return sorted(at for word in words for at in self._places.get(word, ()))

    def mark_police(self) -> None:
        """Let "police" be a noun in front of one: "officers from local police departments"."""
        for at in self.places(["police"]):
            if self.tags[at - 1 : at] in _VERB_FOLLOWS:
                continue
            if self.tags[at + 1 : at + 2] == ["x"] and at + 1 not in self.articled:
                self.tags[at] = Tag.OTHER.value

    def _once_it_is(self, at: int) -> bool:
        """True for "Once the cook is there", not for "Once a year", "at once"."""
        if self.words[at - 1 : at] in _BEFORE_ONCE or self.tags[at + 1 : at + 2] != ["x"]:
            return False
        behind = self.tags[at + 2 : at + 5]
        verb = next((i for i, tag in enumerate(behind) if tag in "BHz"), None)
        timed = not _HOW_OFTEN.isdisjoint(self.words[at + 1 : at + 3])
        return verb is not None and not timed and not set(",;MS") & set(behind[:verb])

    def mark_events(self, around: frozenset[str]) -> None:
        """Let "event" open a clause, as "if" does ("in the event agents come"), and "then" none.

        `around` are words with which "after" makes one adjective: "after-work drinks".
        """
        for at in self.places(_MARKED):
            word = self.words[at]
            if word == "event" and self.words[at - 1 : at] == ["in"]:
                following = self.tags[at + 1 : at + 2]
                if following and following[0] not in "P,;SC":
                    self.tags[at] = "S"
            elif word == "end" and self.words[at - 2 : at] in (["to", "that"], ["to", "this"]):
                self.tags[at - 2 : at + 1] = ["P", "x", "x"]  # "To that end the officer shall"
            elif word == "should" and self._turned_round(at):
                self.tags[at] = "S"  # "may send another should the clerk fail to come"
            elif word == "once":
                if self._once_it_is(at):
                    self.tags[at] = "S"
            elif word == "then" and self.words[at - 1 : at] in (["until"], ["till"]):
                self.tags[at - 1] = "P"  # "until then the officer is to": no clause of its own
            elif word == "provided" and (
                self.tags[at - 1 : at] in _AUXILIARY or self.words[at + 1 : at + 2] in _GIVEN
            ):
                self.tags[at] = Tag.PAST.value  # "shall be provided by", "the car provided to"
            elif word in ("after", "before") and not around.isdisjoint(self.words[at + 1 : at + 2]):
                thing = self.tags[at + 2 : at + 3] == ["x"] and at + 2 not in self.articled
                if thing and self.words[at + 2] not in _HOURS:
                    self.tags[at] = Tag.OTHER.value  # "after-work drinks"

    def _turned_round(self, at: int) -> bool:
        """True for a "should" in front of its subject, behind what is done on that condition."""
        opens = at + 1 in self.articled or self.words[at + 1 : at + 2] in _OPENERS
        denied = set("Nn") & set(self.tags[max(0, at - _FRONT) : at])  # "in no case should a clerk"
        if not opens or denied or self.tags[at - 1 : at] not in _CLAUSE_ENDS:
            return False
        behind = "".join(self.tags[at + 2 : at + _SUBJECT])
        return re.match(r"[^vb;,.MBDHSzd]*[vb]", behind) is not None


_MARKED = frozenset("once event end then provided after before should".split())
_OPENERS = (["any"], ["such"], ["one"], ["they"], ["he"], ["she"], ["it"], ["there"])
_CLAUSE_ENDS = (["x"], ["v"], ["d"], ["g"], [","], ["R"], ["n"], ["z"])
_FRONT, _SUBJECT = 6, 9
"""Words in front that may deny; words within which the verb of a subject behind it stands."""
_HOURS = frozenset("hours time day days".split())
_BEFORE_ONCE = (["at"], ["than"], ["only"], ["not"], ["all"])
_HOW_OFTEN = frozenset("year month week day term semester quarter trimester summer hour".split())
_AUXILIARY = (["B"], ["b"], ["H"])
_GIVEN = (["by"], ["to"], ["for"], ["with"], ["under"], ["at"], ["in"])
"""What stands behind a thing that is provided, and not behind "provided (that)"."""
_HYPHEN = re.compile(
    r"[-\u2010\u2011\u2013\u2014*_\n\r\t\u00a0\u2000-\u200a\u202f\u205f]"  # the sign first: fast
    r"(?:(?<=\w[-\u2010\u2011])(?=\w)|(?<=\d[\u2013\u2014])(?=\d)|(?<=[*_\n\r\t])(?=\S)"
    r"|(?<=[\u00a0\u2000-\u200a\u202f\u205f]))"
)


def even(text: str, shortened: re.Pattern[str]) -> str:
    """The text with hyphens inside words and odd blanks as spaces; its length stays the same.

    `shortened` is what `shorthand.shortened` gives.
    """
    if "]" in text or "☒" in text or "☑" in text or "✓" in text or "✔" in text:
        text = as_items(text)
        text = text.replace("[ ]", " ☐ ").replace("[x]", " ☒ ").replace("[X]", " ☒ ")
    if "(s)" in text:
        text = text.replace("(s)", "   ")  # "the SRO(s)"
    if ";" in text:
        text = _LETTERED.sub(lambda found: " " * len(found[0]), text)
    if ", if " in text:
        text = _IF_EVER.sub(lambda found: " " * len(found[0]), text)
    if "said" in text:
        text = _SAYING.sub("told", text)
    if "•" in text or " / " in text:
        text = _items_marked(text)
    if ")" in text or ".1" in text or ".2" in text or ".3" in text:
        text = _GLUED.sub(lambda found: " " * len(found[0]), text)
    if "—" in text or "–" in text or "--" in text:
        text = _DASHES.sub(_in_commas, text)
    text = _TWICE.sub(lambda found: " " * len(found[1]) + found[0][len(found[1]) :], text)
    if tight := _TIGHT.match(text):
        text = " " * tight.end() + text[tight.end() :]
    if ": " in text:
        text = _TO_MODAL.sub(" ", text)
    text = _HYPHEN.sub(" ", without_stops(without_dots(without_naughts(text)), shortened))
    return text if len(text) < _LONG else _ENDLESS.sub(_words_only, text)


_LETTERED = re.compile(
    r"(?:(?<=[:;] )|(?<=[:;] and )|(?<=[:;] or )|(?<=, and ))(?:[a-k]|\d{1,2})\.(?=\s+[a-z])"
)
"""The mark of an item in one sentence: "will: a. open the gate; b. lock the doors"."""
_TO_MODAL = re.compile(r"(?<=\w):(?=\s+(?:\([a-z0-9]{1,3}\)\s+)?(?:shall|will|must|may)\s)")
"""A colon between a subject and its first modal: "the clerk: (a) shall open the gate; …"."""
_GLUED = re.compile(
    r"\((?:\d{1,3}%?(?=\)[A-Za-z])|(?:[a-zA-Z]|[ivx]{1,4})(?=\)[A-Z]))\)"
    r"|(?<=[a-z]{3}\.)\d{1,2}(?=\s+[A-Z])"
)
"""A number that a copy has run into the words beside it: "is met.(c)In", "(6)Schools"."""
_DASHES = re.compile(r"(?<=\w) ?(—|–|--) ?([a-z][^—–;:.\n]{3,90}?) ?(—|–|--) ?(?=[a-z])")
"""What stands between two dashes is put in: "the cook — who owns the pot — shall stir"."""


def _in_commas(found: re.Match[str]) -> str:
    """The same length, with commas for dashes."""
    (first, last), at = found.span(2), found.start()
    before, after = found.start(1), found.start(3)
    opens = " " * (before - at) + "," + " " * (first - before - 1)
    return opens + found[2] + " " * (after - last) + "," + " " * (found.end() - after - 1)


_TWICE = re.compile(r"\b(as|to|of|the|in|by|for|and|or|will|shall|not|be|is|are|from|at)(?=\s\1\s)")
"""A small word that a writer has set twice: "shall not act as as the cook"."""
_TIGHT = re.compile(
    r"\s*(?:\d{1,2}|[A-Ha-h]|[IVXivx]{1,4})[.)](?=[A-Z][a-z]{2,}\s|[A-Z]{3,8}s?[\s:])"
)
"""A number at the head of a paragraph that is set tight against its first word: "4.Lock up"."""
_IF_EVER = re.compile(r", if (?:ever|any|at all|anything|anybody|anyone),")
"""What is put in and says nothing: "when, if ever, the clerk may".
"""
_SAYING = re.compile(
    r"\bsaid(?=,? that\b|\s+(?:the|an?|each|every|no|all|our|their|his|her)\b)"
    r"|(?:(?<=\b[hH]e )|(?<=\b[sS]he )|(?<=\b[tT]hey )|(?<=\bwho )|(?<=\bI ))said\b"
)
"""A verb here, where "said agreement" points at one as an article does."""
_BULLETS = re.compile(r"(?<=\S)(\s*)•")
_SLASHES = re.compile(r"(?<=\w) / (?=\w)")
_FEWEST = 2


def _items_marked(text: str) -> str:
    """The text with the bullets and strokes of a list in one line as semicolons.

    So in "The clerk may not: • cook • sweep", and, behind a colon, in "cook / sweep / sing".
    """
    head, colon, list_ = text.partition(":")
    if colon and len(_SLASHES.findall(list_)) >= _FEWEST:
        text = head + colon + _SLASHES.sub(" ; ", list_)
    if text.count("•") < _FEWEST:
        return text
    return _BULLETS.sub(lambda at: at[1] + (" " if text[: at.start()][-1] in ":;" else ";"), text)


_LONG = 200
_ENDLESS = re.compile(rf"\S{{{_LONG},}}")
"""Longer than any word: signs without a blank take a tokenizer the square of their number."""
_SIGN = re.compile(r"[^\w]|_")


def _words_only(match: re.Match[str]) -> str:
    return _SIGN.sub(" ", match[0])


_QUOTATION = re.compile(r"(?<![\w.,;:!?)\]])[\"“]([^\"“”]*)[\"”]")
_SINGLY = re.compile(r"(?<=[:,] )['‘](?=[A-Z])([^\"“”\n]+?[.;,])['’](?=\s|$)")
"""A sentence in single quotation marks, told from an apostrophe by what stands on both sides."""
_TERM = 30
"""Longer than a defined term: words that are quoted."""
_SMALL_LETTERS = re.compile(r"(?<![\w'’-])[a-z]{4,}")
"""What a name in capitals does not hold, however long: "Yearly Police-in-Schools Review"."""
_NUMBER_AGAIN = re.compile(r"\(\d{1,3}%?\)|(?<!\S)\((?:[ivx]{1,4}|[A-Za-z])\)(?=\s)")
"""The figure in "forty (40) hours", and the number of an item in running text."""
_CHOICES = frozenset("shall will may must is are does do not should can yes no".split())
"""What a form lets its writer choose: behind an empty box it is not chosen."""
_EMPTY_BOX = "☐"
_BOXES = frozenset("☐☒☑✓✔")
_AMBIGUOUS = frozenset({Tag.BASE.value, Tag.THIRD.value})
"""Tags of words that are nouns behind an article or a possessive, and verbs elsewhere."""
_VERB_FOLLOWS = (["M"], ["T"], ["N"], ["R"], ["C"])
"""Tags in front of a verb: "shall police", "to police", "patrol and police"."""
_NEVER_OWNED = frozenset(
    {Tag.MODAL.value, Tag.BE.value, Tag.HAVE.value, Tag.DO.value, Tag.ADVERB.value}
)
"""Tags of words that stand behind no possessive."""
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
    for at in stream.articled | stream.owned:
        if at < len(taken) and stream.tags[at] in _AMBIGUOUS:
            stream.tags[at] = Tag.OTHER.value  # "the list", "the officer's report"
    stream.end = [at + one.length for at, one in zip(stream.start, taken, strict=True)]
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


def quotations(text: str) -> list[Span]:
    """Where a text quotes sentences, marks included; a quoted term is none."""
    ways = [_QUOTATION] if '"' in text or "“" in text else []
    if " '" in text or " ‘" in text:
        ways.append(_SINGLY)
    found = [m for way in ways for m in way.finditer(text) if len(m[1]) >= _TERM]
    return [m.span() for m in found if _SMALL_LETTERS.search(m[1])]
