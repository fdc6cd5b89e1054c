"""How often a harmless rewording changes a verdict: `benchmarks/rewordings.py FOLDER…`.

Each clause of the folders (as for accuracy.py) whose verdicts are all right is said again in words,
a frame, a number or a layout that leave its meaning as it is: another title for the officer,
"agrees to" for "shall", "The parties agree that", "§4-b", capitals, lines of 60 characters. Printed
are, for each rewording, how many of the verdicts other than missing change, and to what; a change
to "met" is the error that must not be made, and `--misses` lists every change.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from accuracy import firm, lines, read, results
from frames import LONGEST

from moulint.read import read_bytes

Rewording = Callable[[str], str]
"""A text in other words; the same text where a rewording does not fit it."""

_SUBJECT = re.compile(
    r"(?<![a-z] )\b((?:The|Each|An|A) (?:SRO|Officer|Deputy|officer|deputy|Department|District)) "
    r"(shall|will|must)( not)? (?!not |be |have |also |only |at |in |under |no )([a-z]+)\b(?<!ly)"
)
"""Somebody, a modal and a plain verb at the head of a clause."""
_PLAIN = re.compile(r"(?:The|An?|Each|Every|All|No|SROs?|Officers|Deputies) [^\n|:;?\"“]{20,}\.")
"""A paragraph that begins with its subject and can stand behind other words."""
_NUMBERED = re.compile(r"^(?:(?:Section|Article) )?[\dA-Za-z.()]{1,6}[.)]\s+")
_NOT_AGREED = re.compile(r"\b(?:agree|goals?|purpose|hope|aim)\w*\b")


class Case(NamedTuple):
    """A clause that is read right, with its firm verdicts."""

    name: str
    text: str
    verdicts: dict[str, str]


def named(pattern: str, name: str, text: str) -> str:
    """Another name throughout, plural where the first is, with the article that fits it."""

    def say(found: re.Match[str]) -> str:
        return name + "s" * (found[0][-1:] == "s")

    said = re.sub(pattern, say, text)
    return re.sub(r"\b([Aa])n (?=[B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z][a-z])", r"\1 ", said)


def bound(duty: str, bar: str, text: str) -> str:
    """Other words for "shall" and "shall not" behind a subject in the singular."""
    return _SUBJECT.sub(lambda one: f"{one[1]} {bar if one[3] else duty} {one[4]}", text)


def framed(frame: str, text: str) -> str:
    """A sentence, or the first of a paragraph, behind words that leave it as it is."""
    body = _NUMBERED.sub("", text)
    first = re.split(r"(?<=[a-z]\.) ", body)[0]
    agreed = frame.endswith("that {}") and _NOT_AGREED.search(first)
    if not _PLAIN.fullmatch(body) or len(first.split()) > LONGEST or agreed:
        return text
    return frame.format(body if body[:2].isupper() else body[0].lower() + body[1:])


def followed(frame: str, text: str) -> str:
    """A paragraph in front of words, in a row or under a title that leave it as it is."""
    body = _NUMBERED.sub("", text)
    return frame.format(body) if _PLAIN.fullmatch(body) else text


def wrapped(width: int, text: str) -> str:
    """Lines of so many characters."""
    return "\n".join(textwrap.fill(one, width) for one in text.split("\n"))


def paragraphs(text: str) -> str:
    """Each sentence a paragraph of its own, below a heading for them all."""
    if not _PLAIN.fullmatch(text):
        return text
    return "## 4. Terms\n\n" + re.sub(r"(?<=[a-z]{3}\.) (?=[A-Z])", "\n\n", text)


_OFFICER = r"\b(?:School Resource Officer|SRO)(?:s\b|\b)"
REWORDINGS: dict[str, Rewording] = {
    "liaison officer": partial(named, _OFFICER, "School Liaison Officer"),
    "campus officer": partial(named, _OFFICER, "Campus Safety Officer"),
    "police officer": partial(named, _OFFICER, "School Police Officer"),
    "pupils": partial(named, r"\bstudents?\b", "pupil"),
    "scholars": partial(named, r"\bstudents?\b", "scholar"),
    "must": partial(re.sub, r"\bshall\b", "must"),
    "will": partial(re.sub, r"\bshall\b", "will"),
    "agrees to": partial(bound, "agrees to", "agrees not to"),
    "is required to": partial(bound, "is required to", "is not permitted to"),
    "undertakes to": partial(bound, "undertakes to", "shall under no circumstances"),
    "responsibility": partial(bound, "has the responsibility to", "has no authority to"),
    "parties agree": partial(framed, "The parties agree that {}"),
    "is the policy": partial(framed, "It is the policy of the City and the District that {}"),
    "as of a day": partial(framed, "As of July 1, 2024, {}"),
    "pursuant to": partial(framed, "Pursuant to state law and Board policy, {}"),
    "except as law": partial(framed, "Except as otherwise required by law, {}"),
    "notwithstanding": partial(framed, "Notwithstanding anything to the contrary, {}"),
    "§4-b": partial(framed, "§4-b {}"),
    "5.A.1": partial(framed, "5.A.1 {}"),
    "to terminate": partial(framed, "Unless and until this Agreement is terminated, {}"),
    "fully agreed": partial(framed, "The Board has agreed, and hereby promises, that {}"),
    "not waived": partial(followed, "{} This requirement may not be waived."),
    "emergencies": partial(followed, "{} Nothing in this paragraph limits the duty to save lives."),
    "by law": partial(followed, "{} This paragraph is subject to state and federal law."),
    "(Required.)": partial(followed, "{} (Required.)"),
    "row adopted": partial(followed, "| Provision | Status |\n|---|---|\n| {} | Adopted |"),
    "row cost": partial(followed, "| Provision | Cost |\n|---|---|\n| {} | N/A |"),
    "practices": partial(followed, "# Compact\n\n## Standards and Best Practices\n\n{}"),
    "capitals": lambda text: text.upper() if _PLAIN.fullmatch(text) else text,
    "60 wide": partial(wrapped, 60),
    "paragraphs": paragraphs,
    "soft hyphens": partial(re.sub, r"\b([a-z]{4})([a-z]{4,})\b", "\\1\u00ad\\2"),
    "no-break spaces": partial(re.sub, r" (?=not\b|Officer)", "\u00a0"),
}
"""What is done to a text, by name."""


def judged(text: str, name: str) -> dict[str, str]:
    """The verdict of each rule on a text."""
    agreement = read(read_bytes(f"{text}\n".encode(), name))
    return {rule: one.verdict.value for rule, one in results(agreement).items()}


def right(folders: list[Path]) -> Iterator[Case]:
    """The clauses that speak to a rule and are read right, as key and text."""
    for folder in folders:
        for key in lines(folder / "clauses.jsonl"):
            wanted, text = dict(firm(key)), key["text"].strip()
            if (
                set(wanted.values()) != {"missing"}
                and wanted.items() <= judged(text, "c.md").items()
            ):
                yield Case(key["id"], text, wanted)


def main() -> None:
    """Print how many verdicts each rewording changes."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--misses", action="store_true", help="list every change")
    chosen = options.parse_args()
    cases = list(right(chosen.folders))
    print(f"{len(cases)} clauses")
    for name, reword in REWORDINGS.items():
        spoken, changes = 0, Counter[str]()
        misses = []
        for case in cases:
            text = reword(case.text)
            if text == case.text:
                continue
            spoken += sum(verdict != "missing" for verdict in case.verdicts.values())
            found = judged(text, "c.md")
            for rule, verdict in case.verdicts.items():
                if found[rule] != verdict:
                    changes[f"{verdict} to {found[rule]}"] += 1
                    misses.append(f"    {case.name} {rule}: {verdict} to {found[rule]}: {text}")
        share = changes.total() / max(1, spoken)
        print(f"{name:16} {changes.total():4} of {spoken:5} ({share:.1%})  {dict(changes)}")
        for miss in misses if chosen.misses else ():
            print(miss)


if __name__ == "__main__":
    main()
