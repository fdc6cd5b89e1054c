"""People who go by their own names: "Officer Dale Orr … Dale will walk the halls. Orr will …".

Letters name somebody once with his post and then as his neighbors do.
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
