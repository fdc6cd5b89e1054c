"""A small requirement, judged on short texts: the officer keeps away from the canteen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from moulint.judge import judge
from moulint.judge.match import Match, match
from moulint.judge.patterns import pattern
from moulint.language.agreement import Agreement
from moulint.language.words.vocabulary import Vocabulary
from moulint.language.words.vocabulary import vocabulary as from_lists
from moulint.model import Result
from moulint.policy.rule import Part, Rule
from moulint.read import read_bytes

WORDS = Path(__file__).parents[2] / "rules" / "vocabulary"
ACTORS = {
    "person": {"title": "any person"},
    "body": {"title": "any body"},
    "officer": {
        "belongs_to": ["person"],
        "default": True,
        "words": ["officer", "sro", "soup officer"],
    },
    "chief": {"belongs_to": ["person"], "words": ["chief"]},
    "police": {"belongs_to": ["body"], "words": ["department", "city"]},
    "principal": {"belongs_to": ["person", "school-side"], "words": ["principal"]},
    "teacher": {"belongs_to": ["person", "school-side"], "words": ["teacher", "school staff"]},
    "school-side": {"title": "anybody of the school"},
    "student": {"belongs_to": ["person"], "served": True, "words": ["student"]},
}
CONCEPTS = {
    "canteen": ["canteen", "kitchen", "trays"],
    "soup": ["soup"],
    "entering": ["enter it"],
    "bread": ["bread"],
    "danger": ["fire", "emergency"],
    "yearly": ["each year", "yearly"],
    "count": {"carried": True, "words": ["count", "tray count"]},
    "the-count": ["the count", "this count"],
    "chores": {"title": "chores"},
    "to-bread": ["to bread"],
    "to-market": {"words": ["bring ... market"]},
    "sweeping": {"belongs_to": ["chores"], "several": True, "words": ["sweep", "sweeping", "wipe"]},
    "peeling": {"belongs_to": ["chores"], "words": ["peel", "peeling", "skin", "boil"]},
    "cooking": {"belongs_to": ["chores"], "words": ["cook", "cooking", "boil"]},
    "odd-jobs": {
        "several": True,
        "words": ["sweep", "stack ... trays", "fold ... cloth", "records"],
    },
}


@cache
def vocabulary() -> Vocabulary:
    """The small vocabulary, with the cues and verbs of drafting English."""
    cues, around, verbs = (
        yaml.safe_load((WORDS / name).read_text(encoding="utf-8"))
        for name in ("force.yaml", "surroundings.yaml", "verbs.yaml")
    )
    return from_lists(
        ACTORS, cues | around, CONCEPTS, [*verbs["verbs"], "peel", "cook", "wipe", "skin"]
    )


def agreement(text: str) -> Agreement:
    """A Markdown text as an agreement."""
    return Agreement(read_bytes(text.encode(), "agreement.md"), vocabulary(), "proposed")


def matches(text: str, **wanted: Any) -> list[Match]:
    """What of a text fits a pattern."""
    read = agreement(text)
    one = pattern(wanted)
    return [m for each in read.all_provisions() if (m := match(read, each, one)) is not None]


def flaws(text: str, **wanted: Any) -> list[list[str]]:
    """The flaws of each match."""
    return [[flaw.value for flaw in one.flaws] for one in matches(text, **wanted)]


READING: Mapping[str, Any] = {
    "nothing": "in the agreement keeps the officer from the canteen",
    "met_by": [
        {
            "who": "officer",
            "force": "bar",
            "what": "canteen",
            "says": "keeps the officer from the canteen",
        }
    ],
    "weak_by": [
        {
            "who": "principal",
            "force": "duty",
            "what": "canteen",
            "says": "gives the canteen to the principal",
            "but": "does not keep the officer from it",
        }
    ],
    "conflicts_with": [
        {
            "who": "officer",
            "force": ["duty", "grant"],
            "what": "canteen",
            "not_when": "danger",
            "says": "sends the officer to the canteen",
        }
    ],
    "near_misses": {"soup": "it speaks of soup, and of nobody"},
    "look_under": ["bread"],
}


def rule(reading: Mapping[str, Any] = READING, parts: tuple[Part, ...] = ()) -> Rule:
    """A requirement that is read so."""
    return Rule(
        id="canteen",
        pack="lunch",
        revision=1,
        title="Officers keep away from the canteen",
        requires="The agreement keeps the officer from the canteen.",
        why="Soup is for students.",
        sources=(),
        severity={"missing": "error", "conflicting": "error", "weak": "warning"},
        suggest="The SRO shall not enter the canteen.",
        parts=parts,
        reading=reading,
    )


def judged(text: str, **changes: Any) -> Result:
    """The result of the small requirement, some of its keys changed, on a text."""
    return judge(agreement(text), rule({**READING, **changes}))


def verdict(text: str, **changes: Any) -> str:
    """The verdict of the small requirement on a text."""
    return judged(text, **changes).verdict.value


def part(reading: Mapping[str, Any]) -> Part:
    """A recommended item that is read so."""
    return Part("hat", "A hat in the canteen", reading)


def renamed(result: Result, path: str) -> Result:
    """The result with its places without lines, to compare two ways of setting a text."""
    places = tuple(
        replace(one, line=0, end_line=0, column=0, end_column=0) for one in result.places
    )
    return replace(result, places=places, title=path)
