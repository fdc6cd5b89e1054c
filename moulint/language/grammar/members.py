"""Who does what a body does: "a board made up of the cook and two clerks shall taste the soup"."""

from __future__ import annotations

from moulint.language.grammar.actors import actors
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_MADE_UP = frozenset("made composed consisting comprised comprising".split())
_SITS = frozenset(
    "sit sits serve serves seat seats seated member members join joins belong belongs".split()
)
_WHOLE = frozenset({"which", "whom"})


def members_of(sentence: Sentence, subject: Span) -> frozenset[str]:
    """The persons of whom the body is made up that a subject names, where it says so."""
    low, high = subject
    words = sentence.words[low:high]
    if not (_MADE_UP | _WHOLE) & set(words):
        return frozenset()
    at = next((low + i for i, word in enumerate(words) if word in _MADE_UP), None)
    if at is None:
        at = low + next(i for i, word in enumerate(words) if word in _WHOLE)
        if sentence.tags[at - 1] != "P" or not _SITS & set(sentence.words[at:high]):
            return frozenset()
    wider = sentence.matcher.wider
    bodies = [span for span, name in actors(sentence, low, at) if "body" in wider[name]]
    if not bodies or at - max(last for _, last in bodies) > len(("on", "which")):
        return frozenset()
    return frozenset(name for _, name in actors(sentence, at, high) if "person" in wider[name])
