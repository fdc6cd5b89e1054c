"""How often moulint is right on labelled text: `python benchmarks/accuracy.py FOLDER…`.

A folder holds `clauses.jsonl` (lines with id, text, verdicts, parts, arguable) and `agreements/`
with `key.jsonl` beside the files. Pairs listed as arguable are left out, and so are parts listed
as arguable beside those that are met and weak (a second reader's doubts). Printed are, for clauses,
for whole agreements and for both together: accuracy, macro-F1 over the verdicts that occur in the
key (mean of the rules), false-met (judged met when it is not); precision and recall of the
recommended parts; and how often a verdict is right at each confidence. `--misses` lists every
disagreement.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from moulint.judge import judge
from moulint.language.agreement import Agreement
from moulint.model import Document, Result, Verdict
from moulint.policy import packs
from moulint.read import read_bytes, read_file

PACK = packs.load()
Pair = tuple[str, str]
"""The verdict of the key, and moulint's."""


@dataclass
class Tally:
    """What was counted over some texts."""

    pairs: dict[str, list[Pair]] = field(default_factory=lambda: defaultdict(list))
    parts: Counter[str] = field(default_factory=Counter)
    sure: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    misses: list[str] = field(default_factory=list)

    def add(self, name: str, results: dict[str, Result], key: dict[str, Any]) -> None:
        """Count one text against its key."""
        for rule, wanted in firm(key):
            found = results[rule]
            self.pairs[rule].append((wanted, found.verdict.value))
            self.sure[found.confidence].append(wanted == found.verdict.value)
            if wanted != found.verdict.value:
                self.misses.append(f"{name} {rule}: key {wanted}, judged {found.verdict.value}")
        parts = key.get("parts") or {}
        there = set(parts.get("met", ()))
        judged = {p.id for r in results.values() for p in r.parts if p.verdict == "met"}
        judged -= set(parts.get("arguable", ()))
        self.parts["right"] += len(there & judged)
        self.parts["extra"] += len(judged - there)
        self.parts["lost"] += len(there - judged)

    def merge(self, other: Tally) -> None:
        """Count in what was counted over other texts."""
        for rule, pairs in other.pairs.items():
            self.pairs[rule] += pairs
        for confidence, right in other.sure.items():
            self.sure[confidence] += right
        self.parts += other.parts


class Labelled(NamedTuple):
    """A text with its key."""

    name: str
    agreement: Agreement
    key: dict[str, Any]


def clauses(folder: Path) -> Iterator[Labelled]:
    """The passages of a folder."""
    for key in lines(folder / "clauses.jsonl"):
        document = read_bytes(f"{key['text']}\n".encode(), f"{key['id']}.txt")
        yield Labelled(key["id"], read(document), key)


def agreements(folder: Path) -> Iterator[Labelled]:
    """The whole agreements of a folder."""
    for key in lines(folder / "agreements" / "key.jsonl"):
        document = read_file(folder / "agreements" / key["file"])
        yield Labelled(key["file"], read(document), key)


def read(document: Document) -> Agreement:
    """A document as the core rules read it."""
    return Agreement(document, PACK.vocabulary, "proposed")


def firm(key: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The rules with their verdicts in a key, those left out that a second reader could doubt."""
    for rule, labelled in key["verdicts"].items():
        if rule not in (key.get("arguable") or ()):
            yield rule, labelled if isinstance(labelled, str) else labelled["verdict"]


def results(agreement: Agreement) -> dict[str, Result]:
    """The verdict of every rule on an agreement."""
    return {rule.id: judge(agreement, rule) for rule in PACK.rules}


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON-lines file; none where there is no file."""
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def macro_f1(pairs: list[Pair]) -> float:
    """The mean F1 of the verdicts that occur in the key."""
    scores = []
    for verdict in Verdict:
        hit = sum(w == g == verdict for w, g in pairs)
        wrong = sum(w != g == verdict for w, g in pairs)
        lost = sum(g != w == verdict for w, g in pairs)
        if hit + lost:
            scores.append(2 * hit / (2 * hit + wrong + lost))
    return sum(scores) / len(scores)


def show(title: str, tally: Tally) -> None:
    """Print the figures of a tally."""
    if not tally.pairs:
        return
    every = [pair for pairs in tally.pairs.values() for pair in pairs]
    unmet = [got for wanted, got in every if wanted != "met"]
    mean = sum(macro_f1(pairs) for pairs in tally.pairs.values()) / len(tally.pairs)
    right = sum(wanted == got for wanted, got in every) / len(every)
    print(
        f"{title:12} n {len(every):5}  accuracy {right:.3f}  macro-F1 {mean:.3f}"
        f"  false-met {unmet.count('met') / max(1, len(unmet)):.4f}"
    )
    for rule, pairs in sorted(tally.pairs.items()):
        own = sum(wanted == got for wanted, got in pairs) / len(pairs)
        print(f"  {rule:24} n {len(pairs):4}  accuracy {own:.3f}  macro-F1 {macro_f1(pairs):.3f}")
    parts = tally.parts
    if parts["right"]:
        precision = parts["right"] / (parts["right"] + parts["extra"])
        recall = parts["right"] / (parts["right"] + parts["lost"])
        print(f"  parts met: precision {precision:.3f}, recall {recall:.3f}")
    for confidence in ("high", "medium", "low"):
        sure = tally.sure.get(confidence, [])
        if sure:
            share = len(sure) / len(every)
            right = sum(sure) / len(sure)
            print(f"  confidence {confidence:6} {share:6.1%} of verdicts, right {right:.3f}")


def main() -> None:
    """Score every folder given."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list every disagreement")
    options = parser.parse_args()
    for folder in options.folders:
        print(folder.name)
        short, whole = Tally(), Tally()
        for tally, texts in ((short, clauses(folder)), (whole, agreements(folder))):
            for text in texts:
                tally.add(text.name, results(text.agreement), text.key)
        show("clauses", short)
        show("agreements", whole)
        if short.pairs and whole.pairs:
            both = Tally()
            both.merge(short)
            both.merge(whole)
            show("together", both)
        for miss in [*short.misses, *whole.misses] if options.misses else ():
            print("  " + miss)


if __name__ == "__main__":
    main()
