"""Defined terms: "the Deputy", "Federal Partner", "Program Data" count as what they define.

A term that stands for an actor becomes a name of that actor; any other term carries what its
definition says of the lists marked `carried` in the vocabulary.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from moulint.clauses import Clause
from moulint.language.names.elsewhere import set_out
from moulint.language.sentences.lead_ins import Sentences
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream
from moulint.model import Region

_SAYS = (
    r"(?:means?|shall mean|refers? to|shall refer to|has the meaning|is defined as|stands? for"
    r"|denotes?|signif(?:y|ies)|is short for|is used for"
    r"|(?:as used |used |when used )?in this \w+,? (?:is|are|means?|shall mean)"
    r"|(?:is|are)(?= (?:an?|any|all|the|each|every|what|whatever|whoever|anybody|anything)\b"
    r"| [\w-]+ (?:that|which|who|whom)\b))"
)
_QUOTED = r"[\"“”]\s*(?:the\s+)?(?P<{0}>[A-Z][\w .&/'’-]{{1,48}}?)\s*,?[\"“”]"
_PARENTHESIS = re.compile(
    r"\((?:[^()\"“”]{0,60})"
    + _QUOTED.format("one")
    + r"(?:[^()\"“”]{0,30}"
    + _QUOTED.format("two")
    + r")?(?:[^()\"“”]{0,20}"
    + _QUOTED.format("three")
    + r")?(?:[^()\"“”]{0,20}[\"“][^()\"“”]{1,40}[\"”])?[^()\"“”]{0,30}\)"
)
"""(the "SPD"), also with another name in small letters: (the "SPD" or "our deputy")."""
_HEREINAFTER = re.compile(
    r"(?:here(?:in)?\s?-?after,?\s+"
    r"|\b(?:to|shall|will) be\s+(?=called|known|referred|termed|styled))"
    r"(?:(?:referred to as|ca\wled|known as|designated(?: as)?|termed|styled|the|an?)\s+)*"
    + _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and)\s+"
    + _QUOTED.format("two")
    + r")?"
)
_MEANS = re.compile(
    r"^\W{0,4}(?:the term\s+)?(?P<one>[A-Z][\w &/'’-]{1,48}?)[\"“”*,]{0,3}"
    r"(?:\s?,?\s{1,3}or\s+[\"“”*]{0,2}(?P<two>[A-Z][\w &/'’-]{1,48}?)[\"“”*,]{0,3})?"
    r"(?:\s{0,3}\([\"“”]?(?P<three>[A-Z]{2,8})s?[\"“”]?\))?"
    rf"(?:\s{{1,3}}(?:{_SAYS}|includes)\b|\s{{0,3}}[—–:=]\s|\s-\s"
    r"|\.\s+(?=(?:An?|Any|The|Each|All|Every)\s))"
)
_UNQUOTED = re.compile(
    r"(?!(?:This|That|It|Which|What|He|She)\b)[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} "
    r"(?:means?|shall mean|is defined as)\b"
    r"|(?!(?:This|That|These|It|Which|What|He|She|They|Nothing|No|If|By|The|An?)\b)[A-Z][\w-]*"
    r"(?: (?!means\b)[a-z][\w-]*){0,3} (?:means|shall mean|is defined as)(?! of\b)\b"
)
"""A term in bold or no marks at all: "School Officer means …", "School response means …"."""
_BINDS = re.compile(r"\b(?:shall(?! mean| refer)|will|must|may|agrees?)\b", re.IGNORECASE)
_OF_TERMS = re.compile(
    r"[\W\d.]{0,20}(?:[A-Z]\.)?\s{0,4}(?:terms|words|names|meanings?|words and (?:phrases|terms)"
    r"|persons and places|who is who|what (?:the )?words mean)\W*$",
    re.IGNORECASE,
)
"""A heading under which terms may be told: "1. Terms"."""
_TELLS_TERMS = re.compile(
    r"\b(?:definitions?|defined (?:terms?|words?))\b"
    r"|^\W*(?:as used )?(?:in|for (?:the )?purposes? of|under) (?:this|the|our) \w+\W*$"
    r"|\b(?:following|these|below) (?:\w+ )?(?:terms|words|meanings)\b|\bas used (?:here|in th)",
    re.IGNORECASE,
)
"""A heading or lead-in over terms: "Authority and definitions", "In this agreement:"."""
_MEANT = re.compile(r"[A-Z][\w &/'’-]{1,48}? (?:means?|shall mean|is defined as)\b")
_NOUN_PHRASE = re.compile(
    r"^[\w/&'’-]+(?: [\w/&'’-]+){0,3} ?[.:]\s+(?:An?|Any|Each|Every)\s"
    r"(?!.*\b(?:shall|will|must|may)\b)",
    re.DOTALL,
)
_OF_PEOPLE = re.compile(
    r"\W{0,9}(?:(?:part|article|section)\b)?[\W\d.]{0,20}(?:[A-Z]\.|[IVX]+\b)?\W{0,9}"
    r"(?:(?:the )?(?:people|persons|parties|players)|who is who)\W*$",
    re.IGNORECASE,
)
_NAMED_PERSON = re.compile(r"^[A-Z][\w/&'’-]*(?: [\w/&'’-]+){0,3} ?[.:]\s+(?:An?|The|Each)\s")
""" "Yard leadership. The principal of the Yard", under the heading "People"."""
_INLINE = re.compile(
    _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and|)\s*"
    + _QUOTED.format("two")
    + r")?(?:\s*(?:,|or|and|)\s*"
    + _QUOTED.format("three")
    + rf")?,?\s+{_SAYS}\b"
)
_ELLIPTIC = re.compile(
    r"[;,]\s+(?:and )?"
    + _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and|)\s*"
    + _QUOTED.format("two")
    + r")?,?\s+(?=(?:an?|the|any|its|each|every|one|whatever|whoever)\b)"
)
""" "Board" is the school board; "Guard" a member of the watch: the later ones have no verb."""
_CALLED = re.compile(
    r"\b(?P<each>(?:[Ee]ach|[Tt]hey|[Ee]ach (?:of them|\w+)|[Bb]oth) )?"
    r"(?:is|are|will be|shall be) (?:(?:here|herein|each|both) )?called "
    r"(?:(?:an?|the)\s+)?(?=[\"“])"
    + _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and)\s+"
    + _QUOTED.format("two")
    + r")?"
)
""" "An officer … is called the "Liaison"", and of those named before: "Each is called"."""
_KNOWN_AS = re.compile(
    r",\s+(?:(?:to be|who (?:is|are|shall be|will be)|each|hereafter|herein) )"
    r"(?:known|designated|styled|titled|referred to) as (?:an? |the )?[\"“]?"
    r"(?P<one>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})"
)
"""A name given without marks: "one police officer, to be known as the Police Counselor"."""
_APPOSED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z][a-z]+ ){0,2}(?P<one>[A-Z][\w'’-]+),\s+"
    r"(?=(?:the|our|its)\s)"
)
""" "Mr. Pruitt, the head cook,": a person named, with what he is."""
_ACRONYM = re.compile(
    r"(?P<name>(?:[A-Z][\w-]{1,40} ){1,6})\((?:the )?[\"“]?(?P<one>[A-Z]{2,7})s?[\"”]?\)"
)


_TERM_COLUMN = re.compile(
    r"\W*(?:defined )?(?:terms?|words?|expressions?|names?|phrases?)\b", re.IGNORECASE
)
_MEANING = re.compile(r"\W*(?:what it |its )?(?:mean|defin|stands? for|refers? to)", re.IGNORECASE)
_CELL = re.compile(r"[\"“*]{0,3}(?P<one>[A-Z][\w &/'’-]{1,48}?)[\"”*]{0,3}")


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and the words of the text that say what it stands for."""

    term: tuple[str, ...]
    clause: int
    low: int
    high: int
    """Offsets, in the clause's reading, of the defining words."""
    before: bool
    """True where the defining words stand in front of the term."""
    each: bool = False
    """True for "Each is called …": the persons of an earlier sentence, and not the last word."""


def definitions(clauses: tuple[Clause, ...]) -> Iterator[Definition]:
    """Every place of the text that defines a term."""
    yield from _in_tables(clauses)
    for clause in clauses:
        text = clause.reading.text
        quotes = '"' in text or "“" in text or "”" in text
        for pattern, possible in (
            (_PARENTHESIS, quotes and "(" in text),
            (_HEREINAFTER, quotes),
            (_CALLED, quotes),
            (_KNOWN_AS, " as " in text),
            (_ACRONYM, "(" in text),
        ):
            if not possible:
                continue
            for match in pattern.finditer(text):
                low = max(0, match.start() - 160, text.rfind(")", 0, match.start()) + 1)
                high = match.start()
                if pattern is _ACRONYM:
                    low, high = match.span("name")
                each = bool(match.groupdict().get("each"))
                for term in _terms(match):
                    yield Definition(term, clause.index, low, high, True, each)
        for match in _APPOSED.finditer(text) if ", " in text else ():
            closing = _END.search(text, match.end())
            high = closing.start() if closing else len(text)
            yield Definition((match["one"],), clause.index, match.end(), high, False)
        inline = list(_INLINE.finditer(text)) if quotes else []
        if inline and ";" in text:
            inline += [one for one in _ELLIPTIC.finditer(text) if one.start() > inline[0].start()]
            inline.sort(key=lambda one: one.start())
        ends = [match.start() for match in inline[1:]]
        for match, end in zip(inline, (*ends, len(text)), strict=False):
            for term in _terms(match):
                yield Definition(
                    term, clause.index, match.end(), _stop(text, match.end(), end), False
                )
        body = clause.text
        marked = body[:1] in '"“*' or bool(_UNQUOTED.match(body))
        sure = marked or clause.region is Region.DEFINITION or _told_as_term(clauses, clause)
        means = _MEANS.match(body) if sure and not inline else None
        if means:
            for term in _terms(means):
                low = clause.start + means.end()
                yield Definition(term, clause.index, low, _stop(text, low, len(text)), False)


_END = re.compile(r"[,;.]")
_NEXT_TERM = re.compile(r"\.\s+[\"“][A-Z]")


def _stop(text: str, low: int, high: int) -> int:
    """Where a meaning ends: before a sentence that begins with another term in quotation marks."""
    following = _NEXT_TERM.search(text, low, high)
    return high if following is None else following.start() + 1


def _told_as_term(clauses: tuple[Clause, ...], clause: Clause) -> bool:
    """True for a clause whose heading or lead-in says that it tells what a term means."""
    heading = clause.path[-1] if clause.path else ""
    if _OF_TERMS.match(heading) and _NOUN_PHRASE.search(clause.text):
        return True
    if _OF_PEOPLE.match(heading) and _NAMED_PERSON.match(clause.text):
        return not _BINDS.search(clause.text)
    if "mean" not in clause.text and "defined" not in clause.text:
        return False
    if not _MEANT.match(clause.text):
        return False
    lead_in = clauses[clause.lead_in].text if clause.lead_in is not None else ""
    return bool(_TELLS_TERMS.search(heading) or _TELLS_TERMS.search(lead_in))


def _in_tables(clauses: tuple[Clause, ...]) -> Iterator[Definition]:
    """The rows of a table "Term | Meaning"."""
    defining: set[int] = set()
    for before, cell in pairwise(clauses):
        if cell.row is None or before.row != cell.row:
            continue
        if cell.row[1] == 0 and _TERM_COLUMN.match(before.text) and _MEANING.match(cell.text):
            defining.add(cell.row[0])
        found = _CELL.fullmatch(before.text.strip())
        if cell.row[1] and cell.row[0] in defining and found:
            for term in _terms(found):
                yield Definition(term, cell.index, cell.start, len(cell.reading.text), False)


def _terms(match: re.Match[str]) -> Iterator[tuple[str, ...]]:
    for name in ("one", "two", "three"):
        found = match.groupdict().get(name)
        if found:
            words = tuple(re.sub(r"[-'’]s?\b", " ", found).rstrip(".").split())
            if words and words[0].lower() not in ("whereas", "this", "agreement"):
                yield words


Uses = dict[tuple[str, ...], list[Span]]
"""By term, where it stands in the stream."""
_ROUNDS = 3
"""How many terms deep a definition may lean on others."""


def apply(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher, sentences: Sentences
) -> frozenset[int]:
    """Add to the stream's hits what defined terms stand for, wherever they are used.

    A term may be defined by another one ("Yearly Tabulation" means the totals of all Encounter
    Sheets), so what was added is looked at again. Gives back the clauses that only tell a meaning.
    """
    found = list(definitions(clauses))
    cells = frozenset(
        one.clause
        for one in found
        if not one.before and (clauses[one.clause].row is not None or _opens(clauses, one))
    )
    uses = _uses(stream, {one.term for one in found})
    _as_nouns(stream, uses)
    spans = {one: _stream_span(stream, clauses, one) for one in found}
    named = _name_actors(stream, matcher, spans, uses)
    _short_forms(stream, matcher)
    found = [one for one in found if one.term not in named and uses.get(one.term)]
    if found:
        _carry(clauses, stream, matcher, sentences, found, spans, uses)
    return cells


def _name_actors(
    stream: Stream, matcher: Matcher, spans: dict[Definition, Span], uses: Uses
) -> frozenset[tuple[str, ...]]:
    """Let the terms that stand for actors name these; gives back the terms that name one each.

    `spans` tells for each definition where its defining words stand.
    """
    members = {
        one: _members(stream, matcher, spans[one])
        for one in spans
        if not one.before and _names_body(matcher, one.term)
    }
    for one, names in members.items():
        for name in names:
            for span in uses.get(one.term, ()):
                _add(stream, name, span)
    roles: dict[tuple[str, ...], str] = {}
    for _ in range(_ROUNDS):
        fresh: dict[tuple[str, ...], str] = {}
        for one, said in spans.items():
            if one.term not in roles and not members.get(one):
                role = _role(stream, matcher, said, one)
                if role is not None and not (not one.before and _is_body(matcher, one.term)):
                    fresh.setdefault(one.term, role)  # else "Program" stays the program
        for term, role in fresh.items():
            others = [stream.hits.get(name, []) for name in matcher.actors if name != role]
            for span in uses.get(term, ()):
                for hits in filter(None, others):
                    _drop(hits, span)  # "Police Counselor" is no counselor
                _add(stream, role, span)
        roles.update(fresh)
        if not fresh:
            break
    return frozenset(roles)


def _carry(
    clauses: tuple[Clause, ...],
    stream: Stream,
    matcher: Matcher,
    sentences: Sentences,
    found: list[Definition],
    spans: dict[Definition, Span],
    uses: Uses,
) -> None:
    """Let the other terms carry what their definitions say of the lists marked `carried`."""
    for word in {one.term for one in found if len(one.term) == 1}:
        uses[word] = [span for span in uses[word] if not _names_another(stream, span[0])]
    said = _said_of(stream, sentences, found, uses)
    texts = ((one.term, clauses[one.clause].reading.text[one.low : one.high]) for one in found)
    for term, elsewhere in set_out(clauses, stream, texts):
        said.setdefault(term, []).extend(elsewhere)
    for _ in range(_ROUNDS):
        added = False
        for name, hit in _carried(clauses, found, said, matcher, sentences):
            for one in found:
                if _says(one, spans[one], hit) or _within(hit, said.get(one.term, ())):
                    for span in uses[one.term]:
                        added = _add(stream, name, span) or added
        if not added:
            break


def _names_another(stream: Stream, at: int) -> bool:
    """True for "Code" in "Education Code", which is another one."""
    here = stream.clause_of[at]
    if at < 2 or stream.clause_of[at - 2] != here or stream.tags[at - 1] != "x":
        return False
    if stream.tags[at - 2] == ";" or stream.words[at - 2] in ".?!":
        return False  # its capital is that of a sentence
    return stream.written[at - 1].istitle() and at not in stream.owned | stream.articled


def _as_nouns(stream: Stream, uses: Uses) -> None:
    """Let a term that could be a verb be read as the noun that it is: "to Transport"."""
    for term, spans in uses.items():
        for at, _ in spans:
            if len(term) == 1 and stream.tags[at] in ("v", "z"):
                stream.tags[at] = "x"
                if at and stream.tags[at - 1] == "T":
                    stream.tags[at - 1] = "P"


def _short_forms(stream: Stream, matcher: Matcher) -> None:
    """Let "the Marshal" stand for the "School Marshal" that the text speaks of.

    Only where the text knows no other marshal: no longer name of somebody else ends in the word.
    """
    for role in matcher.default_actor:
        mine = {
            stream.words[last - 1]
            for first, last in stream.hits.get(role, ())
            if last - first > 1 and "P" not in stream.tags[first:last]  # "member of the Patrol"
        }
        for name in matcher.actors:
            hits = stream.hits.get(name, [])
            if name == role or "person" in matcher.wider[name] or not hits:
                continue
            longer = {
                stream.words[at]
                for first, last in hits
                if last - first > 1
                for at in range(first, last)
            }
            for span in [one for one in hits if one[1] - one[0] == 1]:
                if stream.words[span[0]] in mine - longer:
                    hits.remove(span)
                    _add(stream, role, span)
        _bare_heads(stream, matcher, role, mine)
    _bare_bodies(stream, matcher)


def _bare_bodies(stream: Stream, matcher: Matcher) -> None:
    """Let "the Bureau" stand for the "Gate Bureau", where no other bureau is spoken of."""
    owners: dict[str, set[str]] = {}
    known: set[int] = set()
    for role in matcher.actors:
        for first, last in stream.hits.get(role, ()):
            known.update(range(first, last))
            body = "body" in matcher.wider[role] and "person" not in matcher.wider[role]
            named = stream.written[last - 1].istitle() and stream.tags[last - 1] == "x"
            if last - first > 1 and body and named and "P" not in stream.tags[first:last]:
                owners.setdefault(stream.words[last - 1], set()).add(role)
    heads = {word: min(roles) for word, roles in owners.items() if len(roles) == 1}
    for at in stream.places(heads):
        if at in known or at not in stream.articled:
            continue
        of_another = stream.words[at + 1 : at + 2] in (["of"], ["for"])
        if stream.written[at].istitle() and _alone(stream, at) and not of_another:
            _add(stream, heads[stream.words[at]], (at, at + 1))


def _bare_heads(stream: Stream, matcher: Matcher, role: str, heads: set[str]) -> None:
    """Let "the agent" stand for the "school safety agent", where no other agent is spoken of."""
    named = [span for name in matcher.actors for span in stream.hits.get(name, ())]
    own = set(stream.hits.get(role, ()))
    taken = {
        stream.words[last - 1].rstrip("s")
        for first, last in named
        if last - first == 1 or (first, last) not in own
    }
    fresh = {word.rstrip("s") for word in heads} - taken
    ends = {last - 1 for _, last in own}
    bare: list[int] = []
    for at, word in enumerate(stream.words) if fresh else ():
        if word.rstrip("s") in fresh and at not in ends:
            if at in stream.articled and _alone(stream, at):
                bare.append(at)
            elif at not in stream.articled and stream.tags[at - 1 : at] == ["x"]:
                fresh = fresh - {word.rstrip("s")}  # "ICE agents": another sort of agent
    for at in bare:
        if stream.words[at].rstrip("s") in fresh:
            _add(stream, role, (at, at + 1))


def _alone(stream: Stream, at: int) -> bool:
    """True for a noun that no other noun stands behind: not for "the agent fee"."""
    return stream.tags[at] == "x" and stream.tags[at + 1 : at + 2] != ["x"]


def _opens(clauses: tuple[Clause, ...], one: Definition) -> bool:
    """True for a clause that begins with the term that it defines, and binds nobody."""
    clause = clauses[one.clause]
    head = clause.reading.text[clause.start : one.low]
    return len(head.split()) <= len(one.term) + 6 and not _BINDS.search(clause.text)


def _add(stream: Stream, name: str, span: Span) -> bool:
    hits = stream.hits.setdefault(name, [])
    if span in hits:
        return False
    insort(hits, span)
    return True


def _stream_span(stream: Stream, clauses: tuple[Clause, ...], one: Definition) -> Span:
    """The defining words as positions, with the items that a lead-in ("means:") governs."""
    first, last = stream.clause_span[one.clause]
    inside = [p for p in range(first, last) if one.low <= stream.start[p] < one.high]
    if inside and not set(stream.tags[inside[0] : last]) <= {";"}:
        return (inside[0], inside[-1] + 1)
    items = [i for i in range(one.clause + 1, len(clauses)) if clauses[i].lead_in == one.clause]
    if items and not one.before:
        return (stream.clause_span[items[0]][0], stream.clause_span[items[-1]][1])
    return (first, first)


def _role(stream: Stream, matcher: Matcher, span: Span, stated: Definition) -> str | None:
    """The actor that the defining words name."""
    if stated.term[-1].lower() in _PAPERS:
        return None  # "the School Officer Agreement of 2016 (the "Base Agreement")"
    before = stated.before
    low, high = span if before else (span[0], min(span[1], span[0] + 14))
    named = [
        (hit, name)
        for name in matcher.actors
        for hit in stream.hits.get(name, ())
        if low <= hit[0] and hit[1] <= high and not _excluded(stream, name, hit)
    ]
    if stated.each:
        persons = [one for one in named if "person" in matcher.wider[one[1]]]
        mine = [one for one in persons if one[1] in matcher.default_actor]
        return max(mine or persons, default=(span, None))[1]
    if before:
        high = _in_front_of_name(stream, low, high)
        whole = stream.written[high - 1] == stated.term[-1]  # "Elm High School (the "School")"
        named = [
            hit
            for hit in named
            if hit[0][1] == high
            or (hit[0][1] < high and not whole and _stands_next(stream, hit[0][1], high))
        ]
    else:
        named = [
            one
            for one in named
            if _heads(stream, low, one[0][0]) and not _only_owns(stream, one[0][1])
        ]
    if not named:
        return None
    lists = matcher.vocabulary.lists
    narrow = [one for one in named if not lists[one[1]].last_resort] or named
    if before:
        last = max(narrow, key=lambda one: (one[0][1], one[0][1] - one[0][0]))
        if _only_agent(stream, last[0][0]):
            return None  # "each stop made by the officers (the "School Stops")"
        return _owned_by(stream, narrow, last)[1]
    head = min(narrow, key=lambda one: (one[0][0], one[0][0] - one[0][1]))
    for one in sorted(narrow):  # "a City police officer": the noun that ends the compound
        if one[0][0] <= head[0][1] < one[0][1]:
            head = one
    return head[1]


_PAPERS = frozenset(
    "agreement agreements contract contracts memorandum mou moa amendment addendum letter exhibit "
    "schedule plan policy handbook manual code act law".split()
)
"""What a text is called, and nobody."""
_GIVEN = frozenset("called named titled styled known termed".split())
_NAME = 7
"""Most words of a name that somebody is called by."""


def _in_front_of_name(stream: Stream, low: int, high: int) -> int:
    """In "Guards called Yard Partners ("Partners")": where the name begins that they are given."""
    for at in range(high - 1, max(low, high - _NAME), -1):
        if stream.words[at] in _GIVEN and at > low:
            return at
    return high


_MATTERS = frozenset(
    "number list lists record records log logs register count counts tally data names actions "
    "stop stops search searches contact "
    "contacts act acts action event events figure figures copy file files".split()
)


def _only_agent(stream: Stream, at: int) -> bool:
    """True for an actor that a matter in front of it is done by, or told of."""
    while at and stream.tags[at - 1] == "x" and stream.written[at - 1][:1].isupper():
        at -= 1  # "by School Deputies"
    before = stream.words[max(0, at - 3) : at]
    if before[-1:] == ["by"]:
        deeds = stream.tags[at - 2] == "d" or stream.words[at - 2].endswith("s")  # "stops by"
        return deeds or bool(_MATTERS & set(stream.words[max(0, at - 8) : at]))
    return before[-1:] == ["of"] and bool(_MATTERS & set(before))


_FOR_HIM = frozenset("designee designees delegate delegates representative agents agent".split())


def _only_owns(stream: Stream, end: int) -> bool:
    """True for "the District's" in "the District's Code of Conduct", not before "designee"."""
    return end in stream.owned and not _FOR_HIM & set(stream.words[end : end + 1])


def _heads(stream: Stream, low: int, at: int) -> bool:
    """True for an actor that a meaning begins with, and does not only mention.

    "means the placement of officers" and "means anything a student does" name no actor.
    """
    if "P" in stream.tags[low:at]:
        return False
    led = at <= low or stream.tags[at - 1] in ",;C" or stream.words[at - 1] in ("both", "either")
    return led or at not in stream.articled


def _stands_next(stream: Stream, end: int, high: int) -> bool:
    """True for an actor that no verb parts from the term behind it.

    "The officer keeps a log (the "Log")" names the log; "an officer who serves the school (the
    "Guard")" the officer.
    """
    between = stream.tags[end:high]
    verb = next((at for at, tag in enumerate(between) if tag in "zMDH"), None)
    return verb is None or "S" in between[:verb]


def _is_body(matcher: Matcher, term: tuple[str, ...]) -> bool:
    """True for a term that is itself a word of an actor that is no person ("Partnership")."""
    words = " ".join(term).lower()
    return any(
        words in one.words.phrases and "person" not in one.belongs_to
        for one in map(matcher.vocabulary.lists.__getitem__, matcher.actors)
    )


def _names_body(matcher: Matcher, term: tuple[str, ...]) -> bool:
    """True for a term that ends in the word of a body: "Screening Team"."""
    return len(term) > 1 and _is_body(matcher, term[-1:])


def _members(stream: Stream, matcher: Matcher, span: Span) -> frozenset[str]:
    """The persons of whom a meaning makes a body, where it names more than one actor.

    What "Screening Team" does, "the Lieutenant and the principal" do.
    """
    named = {
        name: hit
        for name in matcher.actors
        for hit in stream.hits.get(name, ())
        if span[0] <= hit[0] and hit[1] <= span[1] and not _excluded(stream, name, hit)
        if hit[0] == span[0] or stream.tags[hit[0] - 1] in ",;C" or _listed(stream, span[0], hit[0])
    }
    if len(set(named.values())) < 2 or "C" not in stream.tags[span[0] : span[1]]:
        return frozenset()
    return frozenset(name for name in named if "person" in matcher.wider[name])


def _listed(stream: Stream, low: int, at: int) -> bool:
    """True for a member that a comma or "and" brings in, with what stands before its name."""
    before = stream.tags[max(low, at - 3) : at]
    return not before or bool(set(",;C") & set(before))


def _owned_by(
    stream: Stream, named: list[tuple[Span, str]], last: tuple[Span, str]
) -> tuple[Span, str]:
    """In "one officer of the Brandt Police Department" the officer, and not the department."""
    at = last[0][0] - 1
    for _ in range(3):  # "of the Brandt Police Department": past the name of the town
        if at > 0 and stream.words[at] not in ("of", "from") and stream.written[at].istitle():
            at -= 1
    if at > 0 and stream.words[at] in ("of", "from"):
        heads = [one for one in named if one[0][1] == at]
        if heads:
            return max(heads, key=lambda one: one[0][1] - one[0][0])
    return last


def _excluded(stream: Stream, name: str, hit: Span) -> bool:
    """True for a hit inside words that are none ("Deputy Chief" names no deputy)."""
    return any(a <= hit[0] and hit[1] <= b for a, b in stream.hits.get(f"{name} unless", ()))


_NEXT = 6
"""Most words between a matter and the term in brackets that is given to it."""


_TELLING = frozenset(
    "shows show states state lists list includes include contains contain records record gives "
    "give notes note identifies identify tells tell breaks break sorts sort has have recorded "
    "listed kept sorted broken tallied counted tabulated entered logged sets carries carry".split()
)
"""What is said of a record by what stands in it."""


def _said_of(
    stream: Stream,
    sentences: Sentences,
    found: list[Definition],
    uses: Uses,
) -> dict[tuple[str, ...], list[Span]]:
    """Sentences that begin with a term and go on to describe it: "School Actions are listed …"."""
    said: dict[tuple[str, ...], list[Span]] = {}
    for term in dict.fromkeys(one.term for one in found):
        for first, last in uses[term]:
            if not _TELLING & set(stream.words[last : last + 2]):
                continue
            for span in sentences.spans(stream.clause_of[first]):
                if span[0] == first and not set("NM") & set(stream.tags[last : span[1]]):
                    said.setdefault(term, []).append(span)
    return said


def _drop(hits: list[Span], span: Span) -> None:
    """Take the hits inside a span out of a sorted list."""
    at = bisect_left(hits, (span[0], 0))
    while at < len(hits) and hits[at][0] < span[1]:
        if hits[at][1] <= span[1]:
            del hits[at]
        else:
            at += 1


def _within(hit: Span, spans: Iterable[Span]) -> bool:
    return any(low <= hit[0] and hit[1] <= high for low, high in spans)


def _carried(
    clauses: tuple[Clause, ...],
    found: list[Definition],
    said: dict[tuple[str, ...], list[Span]],
    matcher: Matcher,
    sentences: Sentences,
) -> list[tuple[str, Span]]:
    """Where the lists marked `carried` occur in defining clauses and the items below them."""
    defining = {one.clause for one in found}
    defining.update(one.index for one in clauses if one.lead_in in defining)
    clause_of = sentences.clause_of
    defining.update(clause_of[low] for spans in said.values() for low, _ in spans)
    index = sentences.of(sorted(defining))
    return [
        (name, (sentence.absolute(hit[0]), sentence.absolute(hit[1] - 1) + 1))
        for name in matcher.carried
        for sentence in index.those_holding((name,))
        for hit in sentence.hits(name)
    ]


def _says(one: Definition, span: Span, hit: Span) -> bool:
    """True where defining words speak of a hit: those of brackets right in front of them."""
    low, high = span
    if one.before:
        return len(one.term) > 1 and max(low, high - _NEXT) < hit[1] <= high
    return low <= hit[0] and hit[1] <= high


def _uses(stream: Stream, terms: set[tuple[str, ...]]) -> dict[tuple[str, ...], list[Span]]:
    """Where each term stands, letter for letter, a plural "s" allowed.

    "Night visit" has its capital from the sentence it opens, and may go on as "a night visit".
    """
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for term in terms:
        by_first.setdefault(term[0].rstrip("s"), []).append(term)
        if any(word.islower() for word in term[1:]):
            by_first.setdefault(term[0].lower().rstrip("s"), []).append(term)
    found: dict[tuple[str, ...], list[Span]] = {}
    initials = {first[:1] or "s" for first in by_first}
    for position in [at for at, word in enumerate(stream.written) if word[0] in initials]:
        word = stream.written[position]
        for term in by_first.get(word.rstrip("s"), ()):
            written = stream.written[position : position + len(term)]
            if len(term) == 1 and _in_a_name(stream, position):
                continue  # "Code" means the school's, and "Vehicle Code" does not
            if [w.rstrip("s") for w in written[1:]] == [w.rstrip("s") for w in term[1:]]:
                found.setdefault(term, []).append((position, position + len(term)))
    return found


def _in_a_name(stream: Stream, at: int) -> bool:
    """True for a word that ends the name of a law or a place: "Vehicle Code § 12"."""
    named = at > 0 and stream.tags[at - 1] == "x" and stream.written[at - 1][:1].isupper()
    cited = stream.words[at + 1 : at + 2] in (["§"], ["section"], ["sections"], ["§§"], ["chapter"])
    return named and cited and at not in stream.articled
