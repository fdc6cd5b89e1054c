"""Does a text look like an agreement of the kind that is judged?

The words are in the vocabulary: a list for each of the two parties, one of the names that an
agreement gives itself, and one of the forms of words in it. A vocabulary without these lists takes
every text.
"""

from __future__ import annotations

from moulint.language.agreement import Agreement
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.words.english import Tag

PARTIES = ("document-of-one-party", "document-of-other-party")
NAME = "document-name"
FORM = "document-form"

OPENING = 25
"""Sentences in which an agreement says what it is."""
FORMS = 4
"""Different forms of words that make up for a missing name."""
BINDING = 0.05
"""Share of sentences that bind somebody who is named: less in a text *about*
agreements, 0.08 and more in the loosest agreements seen."""

MODAL = Tag.MODAL.value


def unlike(agreement: Agreement) -> str | None:
    """Why the text does not look like an agreement, one line; None where it does."""
    lists = agreement.matcher.vocabulary.lists
    if any(name not in lists for name in (*PARTIES, NAME, FORM)):
        return None
    said = f"does not look like {lists[NAME].title}"
    for party in PARTIES:
        if not agreement.index.holding((party,)):
            return f"{said}: it never names {lists[party].title}"
    if not _named(agreement) and _forms(agreement) < FORMS:
        return f"{said}: it does not call itself one"
    if not _binds_enough(agreement):
        return f"{said}: it binds hardly anybody to anything"
    return None


def _named(agreement: Agreement) -> bool:
    return any(sentence.hits(NAME) for sentence in agreement.sentences[:OPENING])


def _forms(agreement: Agreement) -> int:
    """How many different forms of words occur."""
    found: set[tuple[str, ...]] = set()
    for sentence in agreement.index.those_holding((FORM,)):
        found.update(tuple(sentence.words[low:high]) for low, high in sentence.hits(FORM))
    return len(found)


def _binds_enough(agreement: Agreement) -> bool:
    """Whether enough sentences bind somebody they name; no more are read than it takes to tell."""
    wanted = BINDING * len(agreement.sentences)
    found = 0
    for sentence in agreement.sentences:
        if MODAL in sentence.tags and any(map(_binds, agreement.provisions(sentence))):
            found += 1
            if found >= wanted:
                return True
    return False


def _binds(provision: Provision) -> bool:
    """A duty or bar with a modal verb ("shall", "will not") on somebody who is named."""
    binding = provision.force in (Force.DUTY, Force.BAR)
    if not binding or not provision.who or provision.implied:
        return False
    return MODAL in provision.sentence.tags[provision.deed[0] : provision.verb + 1]
