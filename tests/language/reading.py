"""What the tests of the language share: a small town's vocabulary, and short ways to read a text.

The actors and matters are a few words each, so that no test here depends on the lists of a policy;
the cues ("shall not", "unless", "where practicable") and the verbs are the ones that ship.
"""

from __future__ import annotations

from functools import cache
from itertools import compress
from pathlib import Path

import yaml

from moulint.language.agreement import Agreement
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.vocabulary import Vocabulary
from moulint.language.words.vocabulary import vocabulary as from_lists
from moulint.model import Document
from moulint.read import read_bytes

WORDS = Path(__file__).parents[2] / "rules" / "vocabulary"
ACTORS = {
    "person": {"title": "any person"},
    "body": {"title": "any body"},
    "officer": {
        "belongs_to": ["person", "police-side"],
        "default": True,
        "words": ["officer", "sro", "school resource officer", "deputy", "school gate keeper"],
        "unless": ["chief officer", "deputy chief"],
    },
    "chief": {"belongs_to": ["person", "police-side"], "words": ["chief", "deputy chief"]},
    "police": {
        "belongs_to": ["body", "police-side"],
        "words": ["police department", "department", "agency", "city", "police bureau"],
    },
    "police-side": {"title": "anybody of the police"},
    "principal": {"belongs_to": ["person"], "words": ["principal", "administrator"]},
    "teacher": {"belongs_to": ["person"], "words": ["teacher", "school staff"]},
    "district": {"belongs_to": ["body"], "words": ["district", "school district"]},
    "committee": {"belongs_to": ["body"], "words": ["committee", "panel"]},
    "agent": {"belongs_to": ["person"], "words": ["federal agent", "agent"]},
    "parties": {"belongs_to": ["body"], "words": ["parties", "both parties"]},
    "student": {"belongs_to": ["person"], "served": True, "words": ["student", "pupil"]},
}
CONCEPTS = {
    "document-name": ["agreement", "contract"],
    "gates": ["gates", "gate"],
    "buses": {"carried": True, "words": ["buses", "bus list"]},
    "keeping": ["keep ... clear", "clear <gates>"],
}


@cache
def vocabulary() -> Vocabulary:
    """The small vocabulary, with the cues and verbs of drafting English."""
    cues, around, verbs = (
        yaml.safe_load((WORDS / name).read_text(encoding="utf-8"))
        for name in ("force.yaml", "surroundings.yaml", "verbs.yaml")
    )
    return from_lists(ACTORS, cues | around, CONCEPTS, verbs["verbs"])


def document(text: str) -> Document:
    """A Markdown text as a document."""
    return read_bytes(text.encode(), "agreement.md")


def agreement(text: str) -> Agreement:
    """A Markdown text as an agreement."""
    return Agreement(document(text), vocabulary(), "proposed")


def provisions(text: str) -> list[Provision]:
    """Everything that a text provides, in reading order."""
    return list(agreement(text).all_provisions())


def sentence(text: str) -> Sentence:
    """The first sentence of a text."""
    return agreement(text).sentences[0]


def sentences(text: str) -> list[str]:
    """The sentences of a text, lead-ins included, as they are read."""
    return [one.text() for one in agreement(text).sentences]


def deed(one: Provision) -> str:
    """What is to be done, from the main verb on, in small letters."""
    return one.sentence.text((one.verb, one.deed[1])).lower().rstrip(" ,.")


def told(text: str, operative: bool = True) -> list[str]:
    """Who, force and deed of each provision: "officer bar: open gates"."""
    return [
        f"{'+'.join(sorted(one.who)) or 'nobody'} {one.force}: {deed(one)}"
        for one in provisions(text)
        if not operative or one.standing is Standing.OPERATIVE
    ]


def told_whole(text: str) -> list[str]:
    """Who, force and deed of each provision with its modal: "officer bar: shall not open gates"."""
    return [
        f"{'+'.join(sorted(one.who)) or 'nobody'} {one.force}: {one.sentence.text(one.deed)}"
        for one in provisions(text)
    ]


def binding(found: list[str]) -> list[str]:
    """Of what is told, all that is laid on, kept from or left to somebody."""
    said = (one.partition(":")[0].split() for one in found)
    binds = [who != "nobody" and force not in ("statement", "past") for who, force in said]
    return list(compress(found, binds))


def bound(text: str) -> str:
    """All that binds somebody: "chief duty: tell principal; officer bar: open gates"."""
    return "; ".join(binding(told(text)))


def forces(text: str) -> list[str]:
    """Who and force of each provision: "officer bar"."""
    return [one.partition(":")[0] for one in told(text)]


def of_gates(text: str) -> list[str]:
    """Of what a text says that binds, whatever has to do with gates."""
    return [one for one in told(text) if "gates" in one]
