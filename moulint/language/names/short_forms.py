"""Short forms of names: "the Marshal" and "the Bureau", where no other one is spoken of."""

from __future__ import annotations

from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Stream


def short_forms(stream: Stream, matcher: Matcher) -> None:
    """Let "the Marshal" stand for the "School Marshal" that the text speaks of.

    Only where the text knows no other marshal: no longer name of somebody else ends in the word.
    """
    for role in matcher.default_actor:
        alone = matcher.vocabulary.lists[role].words.phrases
        mine = {
            stream.words[last - 1]
            for first, last in stream.hits.get(role, ())
            if last - first > 1 and "P" not in stream.tags[first:last]  # "member of the Patrol"
            if stream.words[first] not in alone  # an "agent marshal" is no marshal
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
                    stream.add(role, span)
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
            stream.add(heads[stream.words[at]], (at, at + 1))


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
            stream.add(role, (at, at + 1))


def _alone(stream: Stream, at: int) -> bool:
    """True for a noun that no other noun stands behind: not for "the agent fee"."""
    return stream.tags[at] == "x" and stream.tags[at + 1 : at + 2] != ["x"]
