"""Titles that nobody knows, told by what their holders do.

"The Gatekeeper shall walk the wall and shall arrest intruders." Where an agreement binds nobody who
is known as the one whom it is about, whoever does what only such a one does is taken for him, under
whatever title; where nobody of his side is named, he must do two kinds of such things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.names.strangers import OF_THINGS
from moulint.language.sentences.lead_ins import Sentences
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.matcher import Matcher
from moulint.language.words.stems import stem
from moulint.language.words.stream import Span, Stream

_ENOUGH = 2
"""Kinds of deeds by which somebody is known, where nobody of his side is named."""
_LONGEST = 5
"""Words of a title."""
_BINDS = "MzBHD"
"""Tags of what a subject stands in front of."""

_DOER = expression(r"(?:er|or|ist|man|woman|person|ant|eer|(?<!m)ent)$")
"""How words for persons end."""

_NO_TITLE = frozenset("he she they it we you i one each any both all this that these those".split())

Title = tuple[str, ...]


def known_by_deeds(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let a title whose holder does what only an actor does stand for that actor."""
    for actor, telling in matcher.known_by.items():
        if _is_bound(clauses, stream, actor):
            continue
        beside = any(
            stream.hits.get(other)
            for other in matcher.actors
            if other != actor and matcher.of_one_side(actor, other)
        )
        kinds = 1 if beside else _ENOUGH
        title = _title(Sentences(clauses, stream, matcher).all().all, matcher, telling, kinds)
        for span in _uses(stream, title) if title else ():
            stream.add(actor, span)


def _is_bound(clauses: tuple[Clause, ...], stream: Stream, actor: str) -> bool:
    """True where an actor is bound somewhere, or heads a list, under a name that is known."""
    for _, last in stream.hits.get(actor, ()):
        clause = clauses[stream.clause_of[last - 1]]
        if clause.heading or clause.row is not None or clause.text.rstrip().endswith(":"):
            return True
        if stream.tags[last : last + 1] and stream.tags[last] in _BINDS + "vN":
            return True
    return False


def _title(
    sentences: Iterable[Sentence], matcher: Matcher, telling: tuple[str, ...], enough: int
) -> Title:
    """The one title whose holder does enough kinds of such deeds; empty where there is none.

    One kind must tell by itself; the others may be any that is counted together with it.
    """
    families = {wide for name in telling for wide in matcher.vocabulary.lists[name].belongs_to}
    among = {name for wide in families for name in matcher.families[wide]}
    done: defaultdict[Title, set[str]] = defaultdict(set)
    for sentence in sentences:
        doer = _doer(sentence)
        if doer is None:
            continue
        title = tuple(sentence.words[slice(*doer)])
        for name in among:
            if any(_is_done(sentence, doer[1], first) for first, _ in sentence.hits(name)):
                done[title].add(name)
    found = [
        title
        for title, kinds in done.items()
        if len(kinds) >= enough and not kinds.isdisjoint(telling)
    ]
    if len({title[-1] for title in found}) != 1:
        return ()
    return max(found, key=len)


def _doer(sentence: Sentence) -> Span | None:
    """Where a sentence names, in front of its verb or behind "Duties of", somebody unknown."""
    tags, words = sentence.tags, sentence.words
    at = next((at for at, tag in enumerate(tags) if tag in _BINDS), len(tags))
    if sentence.own and sentence.heads_list:
        named = next((i for i in range(sentence.own) if words[i] in DUTIES), None)
        if named is None or words[named + 1 : named + 2] != ["of"]:
            return None
        low, at = named + 2, sentence.own
    else:
        verb = next((i for i in range(at, len(tags)) if tags[i] in "vz"), at)
        if stem(words[verb] if verb < len(words) else "") in OF_THINGS:
            return None
        low = max((i + 1 for i in range(at) if tags[i] in ",;S" or words[i] in ".)"), default=0)
    behind = (i for i in range(low, at) if tags[i] not in "xv" or words[i] == "so")
    high = next(behind, at)
    return (low, high) if _may_be_title(sentence, low, high) else None


def _may_be_title(sentence: Sentence, low: int, high: int) -> bool:
    """True for words that name nobody known: "the Gatekeeper", not "he" or "the mayor"."""
    words = sentence.words[low:high]
    if not 0 < len(words) <= _LONGEST or _NO_TITLE & set(words):
        return False
    capital = sentence.stream.written[sentence.absolute(high - 1)][:1].isupper()
    if not capital and not (sentence.articled(low) and _DOER.search(words[-1])):
        return False
    return not any(last == high for (_, last), _ in sentence.named)


def _is_done(sentence: Sentence, doer: int, at: int) -> bool:
    """True for a verb of what the doer in front of it does, and is not kept from."""
    tags = sentence.tags
    if at < doer or tags[at] not in "vz" or "N" in tags[doer:at]:
        return False
    first = next(i for i in range(doer, at + 1) if tags[i] in _BINDS or i == at)
    return at in (first, sentence.own) or tags[at - 1] in "M,;CTR"


def _uses(stream: Stream, title: Title) -> list[Span]:
    """Where a title stands, in full or by its last word alone."""
    found = []
    for at in stream.places([title[-1]]):
        low = at + 1 - len(title)
        whole = low >= 0 and tuple(stream.words[low : at + 1]) == title
        found.append((low, at + 1) if whole else (at, at + 1))
    return found
