"""Provisions inside provisions: "shall require SROs to attend", "prohibits SROs from asking"."""

from __future__ import annotations

from dataclasses import replace

from moulint.language.grammar.actors import actors
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.grammar.owed import denied_inside
from moulint.language.grammar.promised import only_handled
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DISCOURAGING, DUTIES
from moulint.language.words.stream import Span

CONTROL: tuple[tuple[str, Force | None], ...] = (
    ("makes-do", None),  # require, direct, ask, send: the outer force
    ("puts-there", None),  # provide, post: "shall provide a clerk to open the gates"
    ("lets-do", Force.GRANT),
    ("gives-power", Force.GRANT),  # "gives the clerk authority to ring"
    ("stops-doing", Force.BAR),
)


_USING = frozenset("use uses using used utilize utilizes".split())
_POWERS = frozenset("authority power powers".split())
_BARE = frozenset("have has having make makes let lets letting".split())
"""What takes a verb without "to": "shall have the SRO patrol", "shall not let him sing"."""


def _list_end(sentence: Sentence, link: int, end: int) -> int:
    """Where "to do the following tasks: …" ends: behind the list that it announces."""
    announced = sentence.words[end : end + 1] == [":"] and link < end
    named = announced and (
        "following" in sentence.words[link:end] or sentence.words[end - 1] in DUTIES
    )
    return len(sentence) if named else end


def controlled(sentence: Sentence, outer: Provision) -> list[Provision]:
    """ "shall require SROs to attend", "prohibits SROs from asking": what the inner actor does."""
    found: list[Provision] = []
    end = outer.deed[1]
    for cue, inner_force in CONTROL:
        for verb in sentence.hits(cue):
            made = _made_to(sentence, outer.deed, verb)
            if made is None:
                continue
            (span, actor), link = made
            if cue == "gives-power" and not _gives_power(sentence, verb, link):
                continue
            if cue == "makes-do" and sentence.matcher.vocabulary.lists[actor].served:
                continue  # "shall not ask a pupil to say": nobody whom the agreement binds
            binding = outer.verb_group
            outer.deed = (outer.deed[0], max(outer.verb + 1, min(outer.deed[1], link)))
            told_not = sentence.tags[link - 1] == "N"  # "shall direct the SRO not to ask"
            force = force_of_made(outer.force, inner_force, sentence.words[verb[0]])
            force = _turned(force) if told_not else force
            if force is Force.DUTY and denied_inside(sentence, link + 1):
                force = Force.BAR  # "shall require the SRO to refrain from asking"
            denied = outer.negated or inner_force is Force.BAR or told_not
            that = sentence.tags[verb[0] - 1] == "S"
            said = that and only_handled(sentence, outer.verb, verb[0] - 1)
            found.append(
                Provision(
                    sentence,
                    force,
                    frozenset({actor}),
                    span,
                    link + 1,
                    (max(link, span[1]), _list_end(sentence, link, end)),
                    Standing.AIM if said else outer.standing,
                    limits=outer.limits,
                    embedded=True,
                    by=outer.who,
                    bound_by=binding,
                    negated=force is Force.BAR or (force is Force.HOPE and denied),
                )
            )
    return found


def _made_to(sentence: Sentence, deed: Span, verb: Span) -> tuple[tuple[Span, str], int] | None:
    """Whom a verb such as "require" makes do something, and the "to" or "from" that leads to it.

    None where the verb stands outside a deed, or takes nobody or no further deed.
    """
    first, last = verb
    if not (deed[0] <= first and last <= deed[1]) or sentence.words[first - 1] in _OF_A_THING:
        return None  # "a breach of this order for the clerk to sing"
    named = actors(sentence, last, min(deed[1], last + _WHOM))
    if not named or named[0][0][0] - last > _BETWEEN:
        return None
    begin, start = named[0][0]
    if "that" in sentence.words[last:begin]:
        return None  # "instruct that SROs are not to": a clause of its own
    if sentence.words[first] in _USING and _is_thing(sentence, start):
        return None
    link = _link(sentence, start, deed[1])
    if sentence.words[first] in _KEEPING:
        link = _kept_from(sentence, start, deed[1])
    if sentence.words[first] in _BARE and sentence.tags[start : start + 1] == ["v"]:
        if sentence.words[start] in _KNOW:
            return None  # "shall let the clerk know": he is told of it
        link = start - 1
    if sentence.words[first] in _KEEPING and link is None and _kept_out(sentence, start):
        return named[0], start - 1
    if link is None or link + 1 >= len(sentence):
        return None
    wanted = "g" if sentence.words[link] == "from" else "vbR"
    being = sentence.words[link : link + 2] == ["from", "being"]
    if sentence.tags[link + 1] not in wanted and not being:
        return None
    if not being and sentence.tags[link + 2 : link + 3] == ["d"]:
        return None  # "to state-approved courses": no infinitive
    return named[0], link


def _gives_power(sentence: Sentence, verb: Span, link: int) -> bool:
    """True where what somebody is given is the power to do it, and no "room to sew in"."""
    return not _RIGHTS.isdisjoint([*sentence.words[slice(*verb)], sentence.words[link - 1]])


_RIGHTS = _POWERS | frozenset("leave permission license".split())
_KNOW = frozenset({"know"})
_OF_A_THING = frozenset({"this"})
"""A word behind which "order" and "request" are nouns."""


def _kept_from(sentence: Sentence, start: int, until: int) -> int | None:
    """The "from" of "keep a clerk posted to a gate from opening it"."""
    for at in range(start, min(start + _WHOM, until - 1)):
        if sentence.tags[at] in ",;MBS":
            return None
        doing = sentence.tags[at + 1] == "g" or sentence.words[at + 1] == "being"
        if sentence.words[at] == "from" and doing:
            return at
    return None


def _kept_out(sentence: Sentence, at: int) -> bool:
    """True for "out of", "away from", "clear of" behind whom somebody keeps there."""
    return sentence.words[at : at + 2] in _OUT_OF


_OUT_OF = (["out", "of"], ["away", "from"], ["clear", "of"], ["apart", "from"])
_KEEPING = frozenset("keep keeps prevent prevents stop stops bar bars".split())
_WHOM = 8
"""Words behind a verb within which the one is named whom it makes do something."""
_BETWEEN = 2
"""Words that may stand between the verb and his name."""


def _is_thing(sentence: Sentence, end: int) -> bool:
    """ "use their police authority to", "use the District's records to": nobody is used."""
    return sentence.words[end - 1] in _POWERS or sentence.tags[end : end + 1] in (["x"], ["z"])


def _turned(force: Force) -> Force:
    """What "not to" makes of what somebody is told, asked or allowed to do."""
    return {
        Force.DUTY: Force.BAR,
        Force.GRANT: Force.RELEASE,
        Force.RELEASE: Force.RELEASE,
        Force.BAR: Force.RELEASE,
    }.get(force, force)


def left_undone(sentence: Sentence, outer: Provision) -> list[Provision]:
    """ "shall do his work without singing": that he sings is not provided, but barred there."""
    if outer.force is not Force.DUTY or outer.negated:
        return []
    end = outer.deed[1]
    for at in range(outer.verb + 1, end - 2):
        gerund = at + 1 + (sentence.tags[at + 1] == "R")
        if sentence.words[at] != "without" or sentence.tags[gerund] != "g":
            continue
        if set(",;C") & set(sentence.tags[gerund:end]) and sentence.tags[gerund - 2] == ",":
            return []  # "shall, without waiting for a call, sweep"
        partly = Limit(LimitKind.PARTIAL, (outer.verb, at), (outer.verb, at))
        outer.deed = (outer.deed[0], at)
        return [
            replace(
                outer,
                force=Force.BAR,
                negated=True,
                verb=gerund,
                deed=(gerund, end),
                limits=(*outer.limits, partly),
                passive=False,
                whom=frozenset(),
            )
        ]
    return []


def _link(sentence: Sentence, start: int, until: int) -> int | None:
    """Where "to" or "from" leads to what somebody does: "post a clerk to the gate *to* open it"."""
    if sentence.words[start : start + 1] == ["regardless"]:
        start = _behind_regardless(sentence, start, until)
    near = [i for i in range(start, min(start + 5, until)) if sentence.words[i] in ("to", "from")]
    if not near or sentence.tags[near[0] + 1 : near[0] + 2] != ["x"]:
        return near[0] if near else None
    later = range(near[0] + 2, min(near[0] + 6, until - 1))
    return next(
        (
            i
            for i in later
            if sentence.words[i] == "to"
            and sentence.tags[i + 1] == "v"
            and not set(",;SMC") & set(sentence.tags[near[0] : i])
        ),
        near[0],
    )


def _behind_regardless(sentence: Sentence, start: int, until: int) -> int:
    """Past "regardless of the size or age of the house", put in behind whom it is about."""
    for at in range(start, min(start + _PUT_IN, until - 1)):
        if sentence.words[at] == "to" and sentence.tags[at + 1] in "vbH":
            return at
    return start


_PUT_IN = 14


DEMANDS = frozenset(
    "require requires direct directs instruct instructs order orders expect expects oblige "
    "obliges compel compels force forces mandate".split()
)


_EXPECTS = frozenset(
    "expect expects want wants ask asks request requests invite invites urge urges".split()
)


def force_of_made(outer: Force, inner: Force | None, verb: str) -> Force:
    """The force of what somebody is made or let to do, by that of the verb that makes him."""
    if outer is Force.STATEMENT and inner is Force.BAR:
        return Force.HOPE  # "State law forbids officers to"
    if outer in (Force.HOPE, Force.STATEMENT):
        return outer
    if verb in DISCOURAGING:
        return Force.HOPE  # "shall discourage officers from asking"
    if outer is Force.DUTY and verb in _EXPECTS:
        return Force.HOPE  # "we expect the officer to", "the District asks the Town to"
    if outer is Force.BAR and verb in DEMANDS:
        return Force.RELEASE  # "shall not require SROs to attend"
    if inner is None:
        return outer if outer in (Force.DUTY, Force.BAR, Force.GRANT, Force.RELEASE) else Force.DUTY
    if outer is Force.BAR:
        return Force.GRANT if inner is Force.BAR else Force.BAR
    if outer is Force.GRANT and inner is Force.BAR:
        return Force.HOPE
    return inner


def besides(sentence: Sentence, main: Provision) -> list[Provision]:
    """ "In addition to sweeping the hall, clerks wash up": the clerks sweep it as well."""
    low, tags = sentence.own, sentence.tags
    if sentence.words[low : low + 3] == ["in", "addition", "to"]:
        at = low + 3
    elif sentence.words[low : low + 1] == ["besides"]:
        at = low + 1
    else:
        return []
    end = main.subject[0] - 1
    if not at < end or tags[at] != "g" or tags[end] != "," or set(";MBHD") & set(tags[at:end]):
        return []
    if main.force is not Force.DUTY or main.negated or main.passive or not main.who:
        return []
    return [replace(main, subject=(at, at), verb=at, deed=(at, end), limits=())]
