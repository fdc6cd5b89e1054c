"""Main clauses: which verb groups of a sentence state what it provides.

Groups in conditions, exceptions and relative clauses are left out; those behind "agree that" and
"ensure that" are kept, with the position of their "that".
"""

from __future__ import annotations

from itertools import zip_longest

from moulint.language.grammar.actors import actors
from moulint.language.grammar.contact import bare_relative, contact, contact_of_name, done_to_one
from moulint.language.grammar.force import Group
from moulint.language.grammar.items import only_when
from moulint.language.grammar.lifted import of_text_lifted
from moulint.language.grammar.markers import RELATIVES, marker_of, proviso_of
from moulint.language.grammar.owed import led_to
from moulint.language.grammar.presents import last_resort
from moulint.language.grammar.relatives import goes_on_who
from moulint.language.grammar.transparent import agreed_behind_front, transparent
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import CALENDAR, REPORTING


def main_groups(sentence: Sentence, heads: list[Group]) -> list[tuple[Group, int | None]]:
    """The verb groups of main clauses, and those of "agree that" and "ensure that" clauses.

    Each comes with the position of the "that" that it stands behind, None in a main clause.
    Groups inside conditions, relative clauses and exceptions are left out.
    """
    found: list[tuple[Group, int | None]] = []
    exceptions = [first for first, _ in sentence.hits("exception")]
    earlier: Group | None = None
    hanging: int | None = None
    hidden: Group | None = None
    told: list[Group] = []
    heads = [group for group in heads if not _conceding(sentence, group)]
    for group, following in zip_longest(heads, heads[1:]):
        if contact(sentence, group) or contact_of_name(sentence, group, following):
            continue  # "every officer it details to a school"
        if earlier is not None and _thought(sentence, earlier, group):
            continue
        main = found[-1][0] if found else None
        marker = marker_of(sentence, earlier, group)
        if marker is None and earlier is not None and hanging is not None:
            marker = _behind_relative(sentence, hanging, earlier, group)
        front = None
        if marker is None and main is not None:
            marker = front = agreed_behind_front(sentence, main, group)
        earlier, hanging = group, marker
        inside = marker is not None and not transparent(sentence, marker)
        reports = marker is not None and sentence.words[marker - 1] in REPORTING
        reported = told != [] and _goes_on(sentence, told[-1], group)
        within = main is not None and _second_clause(sentence, hidden, group)
        if inside or (marker is None and (reported or within or _joined(sentence, hidden, group))):
            if reports or reported:
                told.append(group)  # "reports that cooks wash up and do not sing"
            hidden = group
            continue
        if marker is None and main is not None and _tells_of_it(sentence, main, group):
            continue
        if marker is None:
            marker = _waiting(sentence, main, group)
        proviso = front or proviso_of(sentence, group)
        if main is not None and not proviso and _in_exception(sentence, main, exceptions, group):
            continue
        found.append((group, marker))
    if found and (first := _behind_open_front(sentence, heads, found[0][0])):
        found.insert(0, (first, None))
    return found or _hung_on(sentence, heads)


def _tells_of_it(sentence: Sentence, main: Group, group: Group) -> bool:
    """True for a verb of a clause without "that", which tells of something the main one names."""
    return bare_relative(sentence, main, group) or done_to_one(sentence, group)


def _hung_on(sentence: Sentence, heads: list[Group]) -> list[tuple[Group, int | None]]:
    """The main clause of a sentence whose verbs all seem to hang on another: some verb is it."""
    if not heads or only_when(sentence):
        return []
    front = marker_of(sentence, None, heads[0]) or 0
    if _opens_item(sentence, front):
        return []
    plain = [one for one in last_resort(sentence, heads[0].start) if one.start < front]
    plain = plain or _behind_case(sentence, heads)
    if plain:
        return [(one, None) for one in plain]
    head = _behind_front(sentence, heads)
    listed = head.present and led_to(sentence, sentence.own, head.start) is not None
    if listed or _relative(sentence, head):
        return []
    marker = _preposed(sentence, head)
    if marker is not None and of_text_lifted(sentence, marker - 1, head):
        return []
    return [(head, marker)]


def _opens_item(sentence: Sentence, front: int) -> bool:
    """True for the item "Fills in for the cook when she is out": its own verb opens it.

    `front` is where the clause begins that hangs on it.
    """
    opening = sentence.tags[sentence.own : sentence.own + 1]
    return bool(sentence.clause.item) and opening == ["z"] and front > sentence.own + 1


def _behind_case(sentence: Sentence, heads: list[Group]) -> list[Group]:
    """The verb behind a case in front: "If the clerk opens a gate, *somebody calls* us"."""
    if sentence.words[sentence.own] not in _CASES or not heads[0].present:
        return []
    ends = sentence.tags[heads[0].verb :]
    comma = heads[0].verb + ends.index(",") if "," in ends else None
    return [] if comma is None else last_resort(sentence, low=comma + 1)


_CASES = frozenset("if when whenever where wherever once".split())


def _behind_open_front(sentence: Sentence, heads: list[Group], kept: Group) -> Group | None:
    """The "shall ring" of "When a gate opens the clerk shall ring and shall wait".

    No comma ends the clause in front; what is joined to the verb behind it shares its subject.
    """
    tags, at = sentence.tags, heads.index(kept)
    if not at or tags[kept.start - 1] != "C" or kept.present:
        return None
    low = _opening_clause(sentence)
    before = next((one for one in reversed(heads[:at]) if not one.present), None)
    if low is None or before is None or set(tags[low + 1 : before.start]) & set(",;M"):
        return None
    front = range(low + 2, before.start)
    verb = any(tags[i] in "zBd" for i in front)
    begun = any(sentence.articled(i) and tags[i - 1] in "xzvdR" for i in front)
    return before if verb or begun else None


def _opening_clause(sentence: Sentence) -> int | None:
    """The "when" or "before" of the clause that opens a sentence: "Every year before May the"."""
    tags = sentence.tags
    for at in range(sentence.own, len(sentence)):
        if tags[at] == "S":
            timed = at == sentence.own or sentence.words[at] in ("before", "after", "until")
            return at if timed and not actors(sentence, sentence.own, at) else None
        if tags[at] not in "xPRnN" and sentence.words[at] not in CALENDAR:
            return None
    return None


def _goes_on(sentence: Sentence, told: Group, group: Group) -> bool:
    """True for another verb of what is told: "says that cooks will wash up, will not sing and"."""
    before = sentence.tags[group.start - 1]
    return before == "C" or (before == "," and not told.present and not group.present)


def _behind_relative(sentence: Sentence, relative: int, earlier: Group, group: Group) -> int | None:
    """The "when" of "when a gate that is broken is found": its verb behind a relative clause."""
    between = sentence.tags[earlier.verb + 1 : group.start]
    if sentence.words[relative] not in RELATIVES or set(between) & set("C,;"):
        return None
    for position in range(relative - 1, max(relative - _OWN_SUBJECT, sentence.own), -1):
        tag = sentence.tags[position]
        if tag == "S":
            return position
        if tag in "zvBMHD,;C":
            return None
    return None


_OWN_SUBJECT = 9
"""Words of a subject between "when" and its relative clause."""


def _joined(sentence: Sentence, hidden: Group | None, group: Group) -> bool:
    """True for a second verb of one clause: "officers who come and go"."""
    if hidden is None:
        return False
    if goes_on_who(sentence, hidden, group):
        return True
    tags = sentence.tags
    same = hidden.present and group.present and tags[hidden.start] == tags[group.start]
    between = tags[hidden.verb + 1 : group.start]
    near = group.start - hidden.verb <= _NEAR and not set(between) & set(",;S")
    return same and near and tags[group.start - 1] == "C"


def _second_clause(sentence: Sentence, hidden: Group | None, group: Group) -> bool:
    """True for "is hurt" in "when a gate is broken or somebody is hurt": of one "when" both.

    An actor behind "and" rather begins a main clause: "when it rains and the clerk shuts the gate".
    """
    if hidden is None or not hidden.present or not group.present:
        return False
    between = sentence.tags[hidden.verb + 1 : group.start]
    if between.count("C") != 1 or set(between) & set(",;SMBHD") or len(between) > _NEAR + 2:
        return False
    at = hidden.verb + 1 + between.index("C") + 1
    lists = sentence.matcher.vocabulary.lists
    named = [name for _, name in actors(sentence, at, group.start) if not lists[name].served]
    return at < group.start and not named


_NEAR = 5
"""Words between two verbs that "and" joins in one subordinate clause."""


def _behind_front(sentence: Sentence, heads: list[Group]) -> Group:
    """The main verb where each seems to stand in a clause: the last one, as a rule.

    In "Before the first day the officer shall sit through a session on how …" it is the first,
    in "When a post opens the mayor shall name a board on which a cook sits" the second.
    """
    first = heads[0]
    opening = _opening_clause(sentence)  # "Within a year after hire the cook must"
    fronted = opening is not None and sentence.words[opening] in ("before", "after", "until")
    if fronted and not first.present:
        return first
    if sentence.tags[sentence.own] != "S":
        return next((one for one in reversed(heads) if not _relative(sentence, one)), heads[-1])
    second = heads[1:2]
    if first.present and second and not second[0].present:
        return second[0]
    own = set("zvd") & set(sentence.tags[sentence.own : first.start])
    return first if own and not first.present else heads[-1]


def _conceding(sentence: Sentence, group: Group) -> bool:
    """True for "may be" in "as the case may be", and for "would" in "as a teacher would"."""
    words, tags = sentence.words, sentence.tags
    at = group.start
    if tags[at] == "M" and tags[at + 1 : at + 2] in ([], [";"]):
        return bool({"as", "than"} & set(words[max(0, at - 9) : at]))
    if words[at] in _COMPARED and tags[at + 1 : at + 2] in (["P"], ["C"], [","]):
        named = actors(sentence, max(0, at - 6), at)  # "as a teacher would in class"
        likened = any(span[1] == at and words[span[0] - 1] in _LIKENED for span, _ in named)
        return likened  # and "in the same way a teacher would"
    if words[at] not in ("may", "might") or words[at + 1 : at + 2] != ["be"]:
        return False
    if tags[at + 2 : at + 3] not in ([], [","], [";"]):
        return False  # "whatever may be needed"
    low = at
    while low > sentence.own and tags[low - 1] not in ",;":
        low -= 1
    return bool(_CONCEDING & set(words[low:at]))


_LIKENED = frozenset("as than way manner fashion like".split())
_COMPARED = frozenset("would could might does do did".split())
_CONCEDING = frozenset("whatever whichever whoever whomever however case".split())


def _thought(sentence: Sentence, earlier: Group, group: Group) -> bool:
    """ "Where there is reason to believe a student is ill": thought without "that"."""
    at = range(earlier.verb + 1, group.start)
    held = next((i for i in at if sentence.words[i] in _THOUGHT and sentence.tags[i - 1] == "T"), 0)
    return bool(held) and group.present and not set(sentence.tags[held : group.start]) & set(",;CS")


_THOUGHT = frozenset("believe suspect think fear conclude suppose assume".split())


def _preposed(sentence: Sentence, group: Group) -> int | None:
    """The relative of "on which the principal is a member", whose subject stands behind it."""
    for position in range(group.start - 1, 0, -1):
        if sentence.words[position] in ("which", "whom") and sentence.tags[position - 1] == "P":
            return position
    return None


def _relative(sentence: Sentence, group: Group) -> bool:
    """True for a verb right behind "who" or "which"."""
    before = sentence.words[max(0, group.start - 2) : group.start]
    return any(word in ("who", "which", "that") for word in before)


def _waiting(sentence: Sentence, main: Group | None, group: Group) -> int | None:
    """The "that" of "agree that" whose own verb comes only now, behind a relative clause."""
    if main is None:
        return None
    for position in range(main.verb, group.start):
        if sentence.tags[position] == ";":
            return None
        if sentence.words[position] == "that" and transparent(sentence, position):
            between = sentence.words[position + 1 : group.start]
            if any(word in _OPENS_RELATIVE for word in between):
                return position
    return None


_OPENS_RELATIVE = frozenset("that which who whom whose whoever whomever whichever".split())


def _in_exception(sentence: Sentence, main: Group, exceptions: list[int], group: Group) -> bool:
    """True for a verb that stands in an exception behind the main verb."""
    for position in exceptions:
        if main.verb < position < group.start:
            between = sentence.tags[position : group.start]
            words = sentence.words[position : group.start]
            parallel = group.present and not main.present  # "unless he has … and has …"
            joined = "C" in between and between[-1] in "CRN" and not parallel
            joined = joined or (not group.present and _goes_on_with_another(words, between))
            joined = joined or (words[0] in _UNTIL and _said_again(between, group, main))
            if ";" not in between and not joined and "but" not in words:
                return True
    return False


def _said_again(tags: list[str], group: Group, main: Group) -> bool:
    """True for "shall sit until 3:20, shall sweep": behind a time the list of deeds goes on."""
    modal = not (group.present or main.present)
    return modal and tags[-1] == "," and not set(tags[1:-1]) & set(",S")


_UNTIL = frozenset("until till except".split())


def _goes_on_with_another(words: list[str], tags: list[str]) -> bool:
    """True for "unless a judge orders it, and the Department shall …": the exception has ended."""
    ends = [at for at in range(1, len(words)) if words[at] == "and" and tags[at - 1] == ","]
    return bool(ends) and not set(tags[ends[-1] + 1 :]) & set("S;")
