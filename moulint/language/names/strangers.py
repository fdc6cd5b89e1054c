"""Names that an agreement binds again and again and that stand for nobody known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from moulint.language.words.stream import Stream

_AGAIN = 3
"""How often a name is bound before it is somebody, and no chance word."""
OF_THINGS = frozenset(
    "be mean include begin end remain run apply control govern prevail expire terminate renew "
    "continue commence constitute contain survive become take have require consist refer supersede "
    "replace bind inure state provide cover".split()
)
"""What agreements, sections and terms do as well as persons."""


def strangers(stream: Stream, actors: Iterable[str]) -> frozenset[str]:
    """Names in capitals that are bound again and again and stand for nobody known.

    "The Warden shall lock …, the Warden shall keep …": who the Warden is was not understood.
    """
    tags, words, written = stream.tags, stream.words, stream.written
    known = {at for name in actors for span in stream.hits.get(name, ()) for at in range(*span)}
    seen: Counter[str] = Counter()
    for at in [at for at, tag in enumerate(tags) if tag == "M"]:
        if at == 0 or at - 1 in known or not written[at - 1][:1].isupper():
            continue
        verb = at + 1 + (tags[at + 1 : at + 2] == ["N"])
        deed = tags[verb : verb + 1] == ["v"] and words[verb] not in OF_THINGS
        named = tags[at - 1] == "x" and words[at - 1] != "i"
        if named and deed and written[at].islower():
            seen[words[at - 1]] += 1
    return frozenset(name for name, times in seen.items() if times >= _AGAIN)
