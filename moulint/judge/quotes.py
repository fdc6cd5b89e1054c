"""The words of the source that a message quotes: whole phrases, with what denies and what binds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from moulint.expression import expression
from moulint.judge.around import articled, fronted, headed, short, told
from moulint.judge.match import Match
from moulint.judge.phrases import listed, opening, whole
from moulint.judge.places import denial_in_front, spans
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_MOST = 130
"""Characters of a quotation."""
_TOGETHER = 160
"""Those up to which words that stand apart are quoted in one piece."""
_HEAD = 84
"""Those of them in front of what is left out."""
_NEAR = 30
"""Characters between two marked words that are quoted with them, where not all can be."""
_BINDING = frozenset("MNBRT")
"""Tags of what binds in front of a verb: "shall not", "is never to"."""
_MODAL = frozenset("MN")
_LEAD = 6
"""Words of a lead-in that are quoted in front of an item."""


def deciding(found: Match, limits: bool = True) -> str:
    """The deciding words as they stand: in one piece where it is short, else with "…" between.

    Without `limits` those of a hedge or an exception are left to be quoted for themselves.
    """
    return together((found if limits else replace(found, limit=None),))


def together(found: Sequence[Match]) -> str:
    """The deciding words of matches of one sentence."""
    sentence = found[0].provision.sentence
    verb = min(one.provision.verb for one in found)
    text = sentence.clause.reading.text
    own = sorted(span for one in found for span in _own(one))
    if own:
        start = fronted(sentence, _start(found[0].provision, own[0][0]), verb)
        own[0] = (headed(found[0], start), own[0][1])
        own[:0] = _head_apart(found[0], own[0][0])
    stop = _limited(found, max((high for _, high in own), default=0))
    full = [whole(sentence, span, span[1] > verb, stop) for span in own]
    quoted: list[Span] = []
    for low, high in sorted({*filter(None, map(sentence.offsets, full))}):
        if quoted and (high - quoted[-1][0] <= _TOGETHER or low - quoted[-1][1] <= _NEAR):
            quoted[-1] = (quoted[-1][0], max(high, quoted[-1][1]))
        else:
            quoted.append((low, high))
    quoted = [part for one in quoted for part in _parted(sentence, one, full)]
    if sum(high - low for low, high in quoted) > _MOST + _MOST // 2:
        at = sentence.offsets((verb, verb + 1)) or quoted[0]
        binding = [one for one in quoted if one[0] <= at[0] < one[1]]
        quoted = sorted({quoted[0], *binding, quoted[-1]})
    leads = _lead_in(found[0])
    if quoted and own and own[0][0] < verb:
        quoted[0] = (articled(text, quoted[0][0]), quoted[0][1])
    if not leads and len(quoted) == 1 and short(_written(text, *quoted[0])):
        opens, closes = found[0].provision.subject
        head = sentence.offsets((opens, closes)) if sentence.own <= opens < closes else None
        return _round(sentence, quoted[0], head and head[0])
    return " … ".join([*leads, *(_written(text, low, high) for low, high in quoted)])


def _limited(found: Sequence[Match], high: int) -> int | None:
    """Where what limits a provision begins behind its words, which is quoted for itself."""
    starts = (
        limit.span[0]
        for one in found
        for limit in one.provision.limits
        if limit.sentence is None and limit.span[0] >= high
    )
    return min(starts, default=None)


def phrase(sentence: Sentence, span: Span, alone: bool = True) -> str:
    """Words as they stand in the source, to the ends of the phrase they belong to.

    Where they are quoted `alone` and are few, the part of the sentence round them is quoted.
    """
    low = _denied(sentence, opening(sentence, listed(sentence, span[0])))
    words = whole(sentence, (low, span[1]))
    offsets = sentence.offsets(words)
    if offsets is None:
        return sentence.text(words)
    quoted = _written(sentence.clause.reading.text, *offsets)
    return _round(sentence, offsets, None) if alone and short(quoted) else quoted


def _round(sentence: Sentence, offsets: Span, head: int | None) -> str:
    """A short quotation with the part of its sentence that it stands in."""
    around, cut = told(sentence, offsets, head)
    return _written(sentence.clause.reading.text, *around) + " …" * cut


def to_its_end(sentence: Sentence, span: Span) -> str:
    """A condition as it stands in the source, from its first word to the end of its phrase."""
    low, high = span
    while low > sentence.own and {sentence.words[low], sentence.words[low - 1]} <= _CONDITIONAL:
        low -= 1  # "only if and | when the cook asks"
    return exactly(sentence, whole(sentence, (low, high), True))


_CONDITIONAL = frozenset("and as except if only or unless until when".split())


def exactly(sentence: Sentence, span: Span) -> str:
    """Words as they stand in the source, cut behind a word where they are too many."""
    offsets = sentence.offsets(span)
    if offsets is None:
        return sentence.text(span)
    return _written(sentence.clause.reading.text, *offsets)


def _parted(sentence: Sentence, quoted: Span, own: Sequence[Span]) -> list[Span]:
    """A stretch that is too long, in two parts round what stands between the deciding words."""
    low, high = quoted
    if high - low <= _LONGEST:
        return [quoted]
    inside = sorted(filter(None, map(sentence.offsets, own)))
    ends = [max(one[1] for one in inside[: at + 1]) for at in range(len(inside))]
    gaps = [
        (after[0] - end, end, after[0])
        for end, after in zip(ends, inside[1:], strict=False)
        if low <= end and after[0] < high
    ]
    size, end, start = max(gaps, default=(0, 0, 0))
    if size < _NEAR:
        return [quoted]
    return [(low, end), *_parted(sentence, (start, high), own)]


_LONGEST = 180
"""Characters up to which a stretch that holds several deciding words is quoted as it stands."""


def _own(found: Match) -> list[Span]:
    """The deciding words in the sentence itself; of what does not bind, those of its own deed.

    "The cook is a trained baker and should rest": of a trained baker nothing is wished.
    """
    provision = found.provision
    own = [span for span in spans(found) if span[1] > provision.sentence.own]
    low = min(provision.verb_group, provision.deed, provision.bound_by or provision.deed)[0]
    denied = denial_in_front(provision)
    inside = [span for span in own if low <= span[0] or span in denied]
    told = any(low <= span[0] < provision.deed[1] for span in found.words)
    return inside if found.flaws and found.limit is None and told else own


def _start(provision: Provision, low: int) -> int:
    """Back to where words begin; with whom they are about, where these are only told of him.

    "A guest who meets | the cook shall leave": it is not the cook who shall. And "duties include,
    but | shall not be limited to" denies nothing of the duties.
    """
    sentence, (opens, closes) = provision.sentence, provision.subject
    verb, end = provision.verb_group
    at = opening(sentence, low)
    first = max(opens, sentence.own)
    if not first < at <= verb or closes > verb:
        return at
    told = at < closes and not _RELATING.isdisjoint(sentence.tags[first:at])
    freed = provision.force in _DOES and not _DENYING.isdisjoint(sentence.tags[verb:end])
    near = sentence.offsets((first, at))
    short = near is not None and near[1] - near[0] <= _HEAD
    return first if (told or freed) and short else at


def _head_apart(found: Match, low: int) -> list[Span]:
    """Whom words are about that begin within a long subject: "A guest … of the cook may"."""
    sentence, (opens, closes) = found.provision.sentence, found.provision.subject
    first, verb = max(opens, sentence.own), found.provision.verb_group[0]
    inside = first < low < closes <= verb and not _RELATING.isdisjoint(sentence.tags[first:low])
    end = first
    while inside and end < low and sentence.tags[end] == "x":
        end += 1
    return [(first, end)] if end > first else []


_DOES = {Force.DUTY, Force.STATEMENT}
_RELATING = frozenset("PSBd")
"""Tags of what leads to another than whom a subject is about: "of", "who", "by"."""
_DENYING = frozenset("Nn")


def _denied(sentence: Sentence, low: int) -> int:
    """Back to what denies or binds in front of words: "| shall not treat", "| no figures"."""
    at = low
    while at > sentence.own and sentence.tags[at - 1] in _BINDING | _DENYING:
        at -= 1
    if at > sentence.own and sentence.text((at, at + 1)) == "May":
        return low  # "shall meet every May to | count the plates"
    if "M" not in sentence.tags[at:low]:
        return low if _DENYING.isdisjoint(sentence.tags[at:low]) else at
    for back in range(at - 1, max(sentence.own, at - _LEAD) - 1, -1):
        if sentence.words[back] == "neither" or sentence.tags[back] == "n":
            return back  # "neither guest shall"
        if sentence.tags[back] != "x":
            break
    return at


def _lead_in(found: Match) -> list[str]:
    """What binds an item: "shall not" of "The cook shall not: (a) nap", "No cook may" with "no"."""
    provision = found.provision
    sentence, (low, _) = provision.sentence, provision.deed
    if provision.force is Force.BAR and (away := _denied_from_afar(sentence)) is not None:
        return [sentence.text(away)]
    high = low
    while high < sentence.own and sentence.tags[high] in _BINDING:
        high += 1
    if high == low:
        return []
    if _MODAL.isdisjoint(sentence.tags[low:high]):
        return [sentence.text((low, sentence.own))] if sentence.own - low <= _LEAD else []
    binds = sentence.text((low, high))
    for first, end in denial_in_front(provision):
        if low - first <= _LEAD:
            return [sentence.text((first, high))]
        last = end
        while last < low and sentence.tags[last] == "x":
            last += 1
        return [
            sentence.text((first, last)),
            binds,
        ]  # "No cook of the city, by day or night, shall"
    return [binds]


def _denied_from_afar(sentence: Sentence) -> Span | None:
    """What denies an item that denies nothing: "does not do" of "What the cook does not do:".

    A lead-in that binds is quoted from its verb.
    """
    tags, own = sentence.tags, sentence.own
    if not own or not _DENYING.isdisjoint(tags[own:]) or tags[own - 1] in _BINDING:
        return None
    at = max((at for at in range(1, own) if tags[at] in _DENYING), default=0)
    if tags[at - 1 : at + 2] not in (["D", "N", "D"], ["M", "N", "D"]):
        return None
    return at - 1, at + 2


def _written(text: str, low: int, high: int) -> str:
    """A stretch of the source on one line, its last word, brackets and quotation marks whole."""
    high = _word_end(text, high)
    begun = _BEGUN.search(text, max(0, low - 30), low) if text[low] not in " (" else None
    low = begun.start() if begun else low
    if text.count("(", low, high) > text.count(")", low, high):
        if text[high : high + 1] == ")":
            high += 1
        elif text[low] != "(":
            high = text.rindex("(", low, high)
    for opens, closes in ('""', "“”"):
        if sum(text.count(mark, low, high) for mark in {opens, closes}) % 2:
            low -= text[low - 1 : low] == opens
            high += text[high : high + 1] == closes
    return _shortened(_ended(" ".join(text[low:high].split()).strip(" ,;:")))


def _ended(text: str) -> str:
    """A quotation without words at its end that only lead on: "phones, | or any"."""
    words = text.split(" ")
    while len(words) > 1 and words[-1].strip(",;-–—").lower() in _DANGLING:
        measured = words[-2:] in (["up", "to"], ["so", "as"])
        del words[-1 - measured :]
    return " ".join(words).rstrip(" ,;:-–—")


def _word_end(text: str, at: int) -> int:
    """The end of a word that was read in parts: "S.R|.O.", "D.A.|R.E.", "NASRO|-certified"."""
    rest = _REST.match(text, at) if text[at - 1 : at].strip() else None
    if rest is None:
        return at
    initials = _INITIALS.search(text, max(0, rest.end() - 12), rest.end())
    return rest.end() + (initials is not None and text[rest.end() : rest.end() + 1] == ".")


_BEGUN = expression(r"(?<!\w)\w[\w’'‑-]{0,29}\Z")
"""The beginning of a word that is quoted from its midst: "two-| week", "wo| n't"."""
_REST = expression(r"\w*(?:[.’'/-]\w+)*")
_INITIALS = expression(r"(?:\w\.)+\w\Z")


def _shortened(text: str) -> str:
    """A quotation, cut between words in its midst where it is too long."""
    if len(text) <= _LONGEST:
        return text
    head = text[:_HEAD].rpartition(" ")[0]
    tail = text[_HEAD - _MOST :].split(" ", 1)[-1]
    return f"{_ended(head)} … {tail}"


_DANGLING = frozenset(
    "a against an and any as at between by due each every for from if in into of on or other than "
    "that the to under upon whatever whether with within without".split()
) | {""}
"""Words that cannot end a quotation, because they lead on."""
