"""How often a clause stays met in a frame that takes it back: `benchmarks/frames.py FOLDER…`.

Each sentence of the folders' clauses (as for accuracy.py) that meets a rule by itself is set into
frames that leave nothing to be met: somebody else said it, it is doubted, denied, hoped for, handed
to somebody's will, struck or put next door. Printed are, for each frame, how many of the verdicts
are still "met", which is the error that must not be made, and the worst of it with `--misses`.
Frames with a bare "shall" inside read oddly here and there ("rejected a proposal under which …
shall"); a person still sees at once that they promise nothing. Of two sentences that a frame joins
to one, a semicolon or a title inside ends the frame, so that a few of each are met with some right.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from accuracy import PACK, firm, lines, read

from moulint.judge import judge
from moulint.read import read_bytes

FRAMES = {
    "hoped": "It is hoped that {small}",
    "tried": "The parties will try to see that {small}",
    "goal": "It is a goal of the program that {small}",
    "where feasible": "Where feasible, {small}",
    "if funded": "If funds are available, {small}",
    "recommended": "The consultant recommended that {small}",
    "said": "At the June meeting members said that {small}",
    "asked whether": "The committee will discuss whether {small}",
    "rejected": "The Board rejected a proposal under which {small}",
    "nothing means": "Nothing in this Agreement means that {small}",
    "not required": "It is not required that {small}",
    "elsewhere": "In a neighboring district, {small}",
    "earlier": "The prior agreement, which expired in 2019, provided that {small}",
    "asked to adopt": "A parent group asked the Board to adopt this sentence: “{whole}”",
    "model": "Sample language from the state model, for reference only: “{whole}”",
    "not adopted": "[DRAFT - NOT ADOPTED] {whole}",
    "recital": "WHEREAS, {small}",
    "struck": "~~{whole}~~",
    "deleted": "Section 4, which read “{whole}”, is deleted.",
    "unless": "{bare}, unless the principal and the Chief decide otherwise.",
    "no force": "{whole} The foregoing sentence has no force or effect.",
    "waived": "{whole} The Chief may waive this requirement at any time for any reason.",
    "each case": "Subject to the approval of the Chief in each case, {small}",
    "not needed": "{bare}, except when the principal decides it is not needed.",
    "unless waived": "{bare}, unless the Chief waives it.",
    "so chooses": "{bare}, if the Chief so chooses.",
    "discretion": "{bare}, as determined by the Chief in his sole discretion.",
    "exceptions": "{bare}; provided, however, that the Chief may make exceptions.",
    "if adopted": "If the Board adopts the policy, {small}",
    "ideal": "In an ideal world, {small}",
    "would like": "The principal would like it if {small}",
    "doubtful": "It is doubtful that {small}",
    "no agreement": "There is no agreement that {small}",
    "explored": "The parties will explore a policy under which {small}",
    "newspaper": "According to the newspaper, {small}",
    "formerly": "Formerly, {small}",
    "not meant": "{whole} The parties intend no obligation by this.",
    "moral": "{whole} The parties acknowledge that this is a moral and not a legal obligation.",
    "motion died": "Member Ortiz moved that {small} The motion died for lack of a second.",
    "old language": "Old language: {whole}",
    "not selected": "Alternative B (not selected): {whole}",
    "proposal": "The union's proposal: {whole}",
    "void": "VOID. {whole}",
    "wish list": "Wish list:\n\n- {whole}\n- Officers carry radios.",
    "column": "| Recommended |\n|---|\n| {whole} |\n| Officers carry radios. |",
    "heading": "# Agreement\n\n## Best practices (optional)\n\n{whole}",
    "resources": "{bare}, as resources allow.",
    "lesser": "{bare}, or to such lesser extent as the Sheriff finds adequate.",
    "union agrees": "{bare}, provided the police union agrees.",
    "levy": "If the levy passes, {small}",
    "in brackets": "{bare} (where staffing permits).",
    "turns back": "{bare}; this clause is not binding.",
    "proposed": "{bare} (proposed).",
    "previous chief": "Under the previous Chief, {small}",
    "vote failed": "Motion: “{whole}” Ayes 2, nays 5. Motion failed.",
    "comment": "Commented [JR1]: {whole}",
    "rate": "Rate from 1 (poor) to 5 (excellent): {whole}",
    "unfunded": "Phase 3 (unfunded): {whole}",
    "counsel": "Counsel advises against the following sentence: {whole}",
    "audit": "Audit recommendation 6: {whole} Management response: Not accepted.",
    "advocates": "Advocates argue that {small}",
    "others agreed": "Other districts have agreed that {small}",
    "did not agree": "The parties did not agree that {small}",
    "no promise": "No representation is made that {small}",
    "misconception": "It is a common misconception that {small}",
    "up to chief": "It is up to the Chief whether {small}",
    "to negotiate": "The parties shall meet to negotiate language providing that {small}",
    "answer no": "Q. Is it true that {asked}?\n\nA. No.",
    "not agreed": "{whole} The Sheriff has not agreed to this sentence.",
    "expired": "{whole} This requirement expired on June 30, 2018.",
    "put off": "{whole} Implementation is deferred until funding is identified.",
    "grant": "{whole} The City's duties under this paragraph are contingent on the state grant.",
    "needs": "{whole} This paragraph is subject to the operational needs of the Department.",
    "nothing keeps": "{whole} Nothing here keeps the Chief from directing otherwise.",
    "rarely": "{whole} This paragraph applies only during a declared pandemic.",
    "objects": "{whole} [Sheriff does not agree.]",
    "talks": "{whole} [Subject to further negotiation.]",
    "weak shall": "In this paragraph the words “shall” and “will” are advisory. {whole}",
    "footnote": "{bare}.[^1]\n\n[^1]: Waived for the current term.",
    "row waived": "| Requirement | Status |\n|---|---|\n| {whole} | Waived |",
    "row N/A": "| Requirement | Status |\n|---|---|\n| {whole} | N/A |",
    "row declined": "| Recommendation | Response |\n|---|---|\n| {whole} | Declined |",
    "row no": "| Recommendation | Adopted? |\n|---|---|\n| {whole} | No |",
    "other states": "# Agreement\n\n## Best Practices from Other States\n\n{whole}",
    "discussed": "# Agreement\n\n## Alternatives Considered\n\n{whole}",
    "committee's": "# Agreement\n\n## Suggestions from the Parent Committee\n\n{whole}",
}
"""Frames by name; a clause stands in them whole, without its stop, or begun with a small letter."""
LONGEST = 60
"""Words of a clause that is still put into a frame."""
_NUMBERED = re.compile(r"^[\dA-Za-z.()]{1,6}[.)]\s+")
_STOP = re.compile(r"[.!?](?:\s|$)")


class Met(NamedTuple):
    """A sentence, and the rules that it meets by itself."""

    name: str
    text: str
    rules: tuple[str, ...]


def sentences(folders: list[Path]) -> Iterator[Met]:
    """The clauses of one sentence that meet a rule, without their numbers."""
    for folder in folders:
        for key in lines(folder / "clauses.jsonl"):
            text = _NUMBERED.sub("", key["text"].strip())
            if set("\n|:;") & set(text) or len(text.split()) > LONGEST:
                continue
            rules = tuple(rule for rule, verdict in firm(key) if verdict == "met")
            if rules and len(_STOP.findall(text)) == 1:
                yield Met(key["id"], text, rules)


def framed(frame: str, text: str) -> str:
    """A sentence in a frame."""
    small = text if text[:2].isupper() else text[0].lower() + text[1:]
    return frame.format(whole=text, small=small, bare=text.rstrip("."), asked=small.rstrip("."))


def still_met(met: Met, frame: str) -> tuple[str, ...]:
    """The rules that a sentence is said to meet in a frame, of those that it meets without."""
    agreement = read(read_bytes(framed(frame, met.text).encode(), "clause.md"))
    rules = {rule.id: rule for rule in PACK.rules}
    return tuple(one for one in met.rules if judge(agreement, rules[one]).verdict == "met")


def main() -> None:
    """Print how many verdicts survive each frame."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--misses", action="store_true", help="list what stays met")
    chosen = options.parse_args()
    known = [one for one in sentences(chosen.folders) if still_met(one, "{whole}") == one.rules]
    total = sum(len(one.rules) for one in known)
    print(f"{len(known)} sentences, {total} verdicts of met")
    for name, frame in FRAMES.items():
        found = {one: kept for one in known if (kept := still_met(one, frame))}
        count = sum(map(len, found.values()))
        by_rule = Counter(rule for kept in found.values() for rule in kept)
        print(f"{name:16} {count:4} still met ({count / total:.1%})  {dict(by_rule)}")
        for one in found if chosen.misses else ():
            print(f"    {one.name} {framed(frame, one.text)}")


if __name__ == "__main__":
    main()
