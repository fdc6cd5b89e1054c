"""Sections that a text says are written for somebody else: "This article concerns cooks alone".

Whatever stands in such a section, also what it says of "they" and of "candidates", is said of those
others. So it is where a section says that whoever is meant by the agreement is not covered by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from moulint.expression import expression
from moulint.language.document.advisory import with_article
from moulint.language.sentences.sentence import Sentence

_SECTION = (
    r"(?:section|article|part|chapter|addendum|exhibit|attachment|schedule|appendix|annex|rider"
    r"|paragraph|subsection|page|supplement|title|division)"
)
_CONCERNS = (
    r"(?:concerns|covers|governs|binds|addresses|regards|(?:is|was) (?:only |meant |written "
    r"|solely )?"
    r"(?:about|for|addressed to)|applies(?: only| solely)? to|speaks(?: only)? of"
    r"|deals(?: only)? with"
    r"|relates(?: only)? to|reaches|has to do(?: only)? with|is limited to)"
)
_ABOUT = expression(
    rf"^\W*this {_SECTION},? {_CONCERNS} (?P<alone>only |solely |no one but |nobody but )?"
    r"(?:the |our |its |an? |any |each |every )?(?P<whom>[\w’'-]+(?: [\w’'-]+){0,3}?)"
    r"(?P<only>,? (?:only|alone|solely|exclusively|and (?:nobody|no one) else))?"
    r"(?=\W*$|[;,]| (?:with|who|that|in|at|of|and (?:does|not|says)|placed|stationed|working) )",
    re.IGNORECASE,
)
_A_PERSON = expression(
    r"\b(?:\w+(?:er|or|ist|man|men|woman|women|person|persons|ant|eer|(?<!m)ent)s?|staff|personnel"
    r"|people|guards?|aides?|nurses?|clerks?|cooks?|volunteers?|employees|interns?|cadets?"
    r"|trainees?"
    r"|secretar(?:y|ies)|crews?|deans?|trustees?)$",
    re.IGNORECASE,
)
"""How words for persons end."""
_WHOM = (
    r"(?:(?!who\b|that\b|whose\b|while\b|when\b|if\b|on\b|in\b|at\b|during\b|\w+ed\b|\w+ing\b)"
    r"[\w’'-]+(?: |(?=\W*$|;))){1,4}"
)
_NOT_COVERED = expression(
    r"\b(?:is|are|shall be|stands?) (?:not|never|neither) (?:covered|bound|governed|reached"
    r"|affected"
    r"|touched|addressed|meant|included|subject|within|part(?:y|ies))(?: (?:by|to|in|under"
    r"|within))? "
    rf"(?:this|it\b|the present) ?(?:{_SECTION})?(?=\W*$|,|;| or (?:by|to|in|under) )"
    rf"|^\W*(?:it|this {_SECTION}) (?:does|shall|will) not (?:apply to|cover|bind|govern|reach"
    rf"|concern"
    r"|affect) (?:the |any |an? )?"
    rf"{_WHOM}(?=\W*$|;)",
    re.IGNORECASE,
)
_NONE_COVERED = expression(
    r"\b(?:no|neither) [^.;]{3,40} (?:is|are) (?:covered|bound|meant|included|governed)\b(?=\W*$"
    r"|[;,])",
    re.IGNORECASE,
)
_WORDS = frozenset(
    "alone only solely exclusively nobody concerns covers covered bound governed subject apply "
    "cover bind govern reach included meant addendum exhibit attachment".split()
)
"""One of these stands in every such sentence."""


def meant_for_others(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the sentences of sections that are written for somebody else alone."""
    return _in_sections(sentences, _of_others)


def sparing(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of those of sections which do not cover whom the agreement is about."""
    return _in_sections(sentences, _spares)


def _in_sections(
    sentences: Sequence[Sentence], told: Callable[[Sentence, str], bool]
) -> frozenset[int]:
    found: set[int] = set()
    for sentence in sentences:
        if _WORDS.isdisjoint(sentence.words) or sentence.governed:
            continue
        if told(sentence, with_article(sentence)):
            found.update(_section(sentence, sentences))
    return frozenset(found)


def _names_usual(sentence: Sentence) -> bool:
    """True for a sentence that names whom the agreement is about."""
    return any(name in sentence.matcher.default_actor for _, name in sentence.named)


def _of_others(sentence: Sentence, text: str) -> bool:
    about = _ABOUT.match(text)
    if about is None or not (about["alone"] or about["only"]) or _names_usual(sentence):
        return False
    return _A_PERSON.search(about["whom"]) is not None


def _spares(sentence: Sentence, text: str) -> bool:
    """True for "Guards are not covered by this exhibit", of whom the agreement is about."""
    if not _names_usual(sentence):
        return False
    return bool(_NOT_COVERED.search(text) or _NONE_COVERED.search(text))


def _section(sentence: Sentence, sentences: Sequence[Sentence]) -> list[int]:
    """The sentences that stand with one in its section, and below it."""
    own = sentence.clause
    above = own.parent
    return [
        one.number
        for one in sentences
        if own.index in (one.clause.index, one.clause.parent)
        or (above is not None and one.clause.parent == above)
        or (above is None and one.clause.section == own.section)
    ]
