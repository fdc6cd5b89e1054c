"""People who go by their own names: "Officer Dale Orr … Dale will walk the halls. Orr will …".

Letters name somebody once with his post and then as his neighbors do, or politely: of "Ms. Orr, as
warden of the hall," every "Ms. Orr" is the warden.
"""

from __future__ import annotations

from moulint.clauses import Clause
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Stream

_MOST = 2
"""Names that somebody has behind his post."""
_VERBS = frozenset("MBHDzN")
"""Tags of what begins the verb of one who does something."""


def own_names(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let "Dale", who does something, be the officer whom the text calls "Officer Dale Orr"."""
    posts: dict[str, set[str]] = {}
    for role in matcher.actors:
        if "person" not in matcher.wider[role]:
            continue
        for _, last in stream.hits.get(role, ()):
            for at in range(last, min(last + _MOST, len(stream.words))):
                if not _is_name(clauses, stream, matcher, last - 1, at):
                    break
                posts.setdefault(stream.words[at], set()).add(role)
    called = {word: min(roles) for word, roles in posts.items() if len(roles) == 1}
    for at in stream.places(called):
        behind = stream.tags[at + 1 : at + 2]
        first = at == 0 or stream.tags[at - 1] != "x" or not _capital(stream, at - 1)
        does = behind and behind[0] in _VERBS and not _capital(stream, at + 1)
        if first and does and _capital(stream, at):
            stream.add(called[stream.words[at]], (at, at + 1))


def addressed(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let every "Ms. Orr" hold the post that is told right behind one "Ms. Lena Orr"."""
    posts: dict[str, set[str]] = {}
    named: dict[str, list[tuple[int, int]]] = {}
    for at in stream.places(_TITLES):
        last = at + 1
        while (
            last < len(stream.words) and last <= at + _LONGEST and _of_name(stream, matcher, last)
        ):
            last += 1
        if last == at + 1 or stream.clause_of[last - 1] != stream.clause_of[at]:
            continue
        surname = stream.words[last - 1]
        named.setdefault(surname, []).append((at, last))
        posts.setdefault(surname, set()).update(_post_behind(clauses, stream, matcher, last))
    for surname, roles in posts.items():
        if len(roles) == 1:
            for span in named[surname]:
                stream.add(min(roles), span)


def numbered(stream: Stream, matcher: Matcher) -> None:
    """Let "No. 57" belong to the name in "School District No. 57 agrees", "SAU 29-B provides".

    What is counted follows in "gives the District 14 days": no verb, and no name.
    """
    for role in matcher.actors:
        for first, last in tuple(stream.hits.get(role, ())):
            at = last
            while stream.words[at : at + 1] and stream.words[at] in _BEFORE_NUMBER:
                at += 1
            if not "".join(stream.words[at : at + 1]).isdigit() or at - last > _MARKS:
                continue
            lettered = len(stream.words[at + 1]) == 1 if at + 1 < len(stream.words) else False
            end = at + 1 + (lettered and stream.written[at + 1].isupper())
            if stream.tags[end : end + 1] in _AFTER_NAME:
                stream.add(role, (first, end))


_BEFORE_NUMBER = frozenset("number . #".split())
_MARKS = 2
_AFTER_NAME = (["z"], ["M"], ["B"], ["H"], ["D"], ["v"])
"""Tags of what follows a name that is a subject."""
_TITLES = ("ms.", "mr.", "mrs.", "dr.", "miss", "ms", "mr", "mrs", "dr")
_LONGEST = 3
"""Words of a name behind a title."""


def _of_name(stream: Stream, matcher: Matcher, at: int) -> bool:
    """True for a word of a name behind "Ms.", which may also be a word: "Ms. Bell"."""
    if stream.tags[at] not in "xzvd" or not _capital(stream, at):
        return False
    return not any((at, at + 1) in stream.hits.get(role, ()) for role in matcher.actors)


_LEADS_TO_POST = tuple(
    one.split()
    for one in (
        "as", "being", "who is", "who serves as", "since she is", "since he is", "because she is",
        "because he is", "or whoever is", "or whoever is then", "or whoever else is",
    )
)  # fmt: skip
"""What stands between a name and the post that its holder has."""


def _post_behind(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher, at: int
) -> set[str]:
    """The post in ", as warden of the hall," or " (our warden)" behind a name; no aide's."""
    first = at + (stream.words[at : at + 1] == [","])
    if first == at and not _opens_bracket(clauses, stream, at):
        return set()
    first += max((len(one) for one in _LEADS_TO_POST if _stands(stream, first, one)), default=0)
    roles = set()
    for role in matcher.actors:
        if "person" not in matcher.wider[role]:
            continue
        for low, last in stream.hits.get(role, ()):
            joined = stream.tags[last : last + 1] == ["x"] and last not in stream.articled
            if low == first and last not in stream.owned and not joined:
                roles.add(role)
    return roles


def _stands(stream: Stream, at: int, words: list[str]) -> bool:
    return stream.words[at : at + len(words)] == words


def _opens_bracket(clauses: tuple[Clause, ...], stream: Stream, at: int) -> bool:
    """True where a bracket, which the stream leaves out, opens in front of a word."""
    if at >= len(stream.words) or stream.clause_of[at] != stream.clause_of[at - 1]:
        return False
    text = clauses[stream.clause_of[at]].reading.text
    return "(" in text[stream.end[at - 1] : stream.start[at]]


def _is_name(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher, post: int, at: int
) -> bool:
    """True for a capital word behind a post that is no word of the language."""
    clause = stream.clause_of[at]
    return (
        clause == stream.clause_of[post]
        and not clauses[clause].heading
        and stream.tags[at] == "x"
        and _capital(stream, post)
        and _capital(stream, at)
        and not matcher.is_word(stream.words[at])
    )


def _capital(stream: Stream, at: int) -> bool:
    """True for a word that begins with a capital and goes on in small letters."""
    return stream.written[at].istitle()
