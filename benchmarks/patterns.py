"""Which patterns of a rule decide anything: `python benchmarks/patterns.py RULE FOLDER…`.

Each pattern of `met_by`, `weak_by` and `conflicts_with` is left out in turn, and the labelled texts
(folders as for accuracy.py) and the rule's cases are judged without it. Printed are the verdicts
that go wrong without the pattern and those that come right. A pattern that no text needs is a line
to read for nothing; one without which more comes right than goes wrong does harm. What is left out
stays out with `--drop`, so that of two patterns that stand in for each other one is kept.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from accuracy import PACK, agreements, clauses, firm, read

from moulint.judge import judge
from moulint.language.agreement import Agreement
from moulint.policy import cases
from moulint.policy.rule import Rule
from moulint.read import read_bytes


class Wanted(NamedTuple):
    """A text with the verdict of its key."""

    name: str
    agreement: Agreement
    verdict: str


def wanted(rule: Rule, folders: list[Path]) -> Iterator[Wanted]:
    """The texts of some folders that have a firm verdict of a rule, and the rule's cases."""
    for folder in folders:
        for text in (*clauses(folder), *agreements(folder)):
            for name, verdict in firm(text.key):
                if name == rule.id:
                    yield Wanted(text.name, text.agreement, verdict)
    for case in cases.load(PACK):
        if case.rule == rule.id:
            agreement = read(read_bytes(case.text.encode(), "case.md"))
            yield Wanted(f"case “{case.title}”", agreement, str(case.verdict))


def verdicts(rule: Rule, texts: list[Wanted]) -> list[str]:
    """What the rule says of each text."""
    return [str(judge(text.agreement, rule).verdict) for text in texts]


def without(rule: Rule, key: str, pattern: object) -> Rule:
    """A rule without one of its patterns."""
    kept = [one for one in rule.reading[key] if one is not pattern]
    return replace(rule, reading={**rule.reading, key: kept})


def main() -> None:
    """Leave out one pattern after the other."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("rule", choices=[rule.id for rule in PACK.rules])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--drop", action="store_true", help="leave out for good what nothing needs")
    options = parser.parse_args()
    rule = next(one for one in PACK.rules if one.id == options.rule)
    texts = list(wanted(rule, options.folders))
    found = verdicts(rule, texts)
    for key in ("met_by", "weak_by", "conflicts_with"):
        for number, pattern in enumerate(rule.reading.get(key, ()), 1):
            less = without(rule, key, pattern)
            new = verdicts(less, texts)
            changed = [
                (text, old, now)
                for text, old, now in zip(texts, found, new, strict=True)
                if old != now
            ]
            lost = [text.name for text, old, _ in changed if old == text.verdict]
            won = [text.name for text, _, now in changed if now == text.verdict]
            said = ", but ".join(filter(None, (pattern.get("says"), pattern.get("but"))))
            print(f"{key} {number}: lost {len(lost)}, won {len(won)}  {said}")
            for title, names in (("lost", lost), ("won", won)):
                if names:
                    print(f"    {title}: {', '.join(names[:_SHOWN])}")
            if options.drop and not lost:
                rule, found = less, new


_SHOWN = 8

if __name__ == "__main__":
    main()
