"""How often a met verdict outlives text elsewhere that takes it back: `benchmarks/take_backs.py`.

Of each agreement (folders as for accuracy.py) the section that decides a verdict of met is cited by
its number in a section, table, exhibit, footnote or amendment put in by program. Only verdicts that
fall when that section is cut out are counted, so that each of the first kind must fall as well, and
none of the second kind may. `--misses` lists what is wrong; `--every N` takes every Nth verdict.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from accuracy import PACK, firm, lines, read

from moulint.clauses.cited import cites
from moulint.judge import judge
from moulint.model import Document
from moulint.read import read_bytes, read_file

RULES = {rule.id: rule for rule in PACK.rules}

END = "\n\n{heading}Miscellaneous\n\n{text}\n"
EXHIBIT = "\n\n{heading}Exhibit W\n\n{text}\n"
AMENDED = "\n\n{heading}Amendment No. 1\n\nThe parties amend the agreement as follows.\n\n{text}\n"
SPECIAL = "\n\n{heading}Special Provisions\n\n1. Invoices are sent each quarter.\n\n2. {text}\n"
TABLE = "\n\n{heading}Deviations from the model\n\n| Provision | Status |\n|---|---|\n{text}\n"
RESOLUTION = "\n\n{heading}Resolution of approval\n\nBE IT RESOLVED by the Board: {text}\n"

TAKEN_BACK = {
    "deleted": (END, "{s} is deleted."),
    "entirety": (AMENDED, "1. {s} is deleted in its entirety and intentionally left blank."),
    "delete": (AMENDED, "1. Delete {s}."),
    "strike": (AMENDED, "1. Strike {s} in its entirety."),
    "titled": (AMENDED, "1. The section titled “{t}” is deleted."),
    "reserved": (AMENDED, "1. {s} is reserved."),
    "clause": (SPECIAL, "Clause {c} is intentionally omitted."),
    "funds": (END, "{s} shall not take effect until funds are appropriated."),
    "range": (END, "{r} shall not take effect until the Council appropriates money for them."),
    "no force": (EXHIBIT, "{s} shall be of no force or effect."),
    "not bound": (SPECIAL, "Neither party shall be bound by {s}."),
    "advisory": (END, "{s} is advisory only and creates no obligation."),
    "goals": (END, "{s} states goals of the parties and is not binding."),
    "optional": (SPECIAL, "Compliance with {s} is voluntary."),
    "suspend": (END, "The Chief may suspend {s} at any time for any reason."),
    "waive": (END, "{s} may be waived by the Superintendent or the Chief in their discretion."),
    "suspended": (EXHIBIT, "The parties suspend {s} for the current school year."),
    "discretion": (END, "Whether {s} is followed is left to the discretion of the Chief."),
    "as he sees fit": (SPECIAL, "Notwithstanding {s}, the Chief may act as the Chief sees fit."),
    "waived": (EXHIBIT, "The parties waive compliance with {s} for the term of this Agreement."),
    "staffing": (SPECIAL, "{s} applies only to the extent that staffing permits."),
    "exception": (RESOLUTION, "The Agreement is approved with the exception of {s}, which is"
                  " struck."),
    "provided that": (RESOLUTION, "The Agreement is approved, provided that {s} is removed."),
    "not agreed": (EXHIBIT, "The City takes exception to {s} and does not agree to it."),
    "expired": (END, "{s} expired on June 30, 2019 and has not been renewed."),
    "list": (END, "The following provisions are not in force: {s}."),
    "row": (TABLE, "| {s} | Suspended |"),
    "row not adopted": (TABLE, "| {s} ({t}) | Not adopted |"),
    "note": (END, "Note: the Department has not accepted {s}."),
}  # fmt: skip
"""What takes a section back: where it is put, and what it says of {s} "Section 5", {c} the clause,
{t} the title, {r} the sections around it."""
LEFT_ALONE = {
    "added to": (AMENDED, "1. {s} is amended by adding: “Copies are kept by the clerk.”"),
    "parents": (END, "Nothing in {s} limits the rights of parents."),
    "survives": (END, "{s} survives the end of this Agreement."),
    "precedence": (END, "If an exhibit conflicts with {s}, {s} controls."),
    "exhibits first": (END, "If this Agreement conflicts with Exhibit W, Exhibit W controls."),
    "severed": (END, "If {s} is held invalid, the rest of this Agreement remains in force."),
    "no waiver": (END, "Failure to enforce {s} is not a waiver of it."),
    "in writing": (END, "{s} may be changed only by a writing that both parties sign."),
    "disputes": (SPECIAL, "Disputes under {s} are taken first to the Superintendent and the"
                 " Chief."),
    "substitutes": (SPECIAL, "{s} applies as well to any officer who fills in for a day."),
    "headings": (END, "The heading of {s} is for convenience only."),
    "earlier": (END, "{s} of the 2009 agreement is superseded."),
    "effective": (END, "{s} takes effect on the date of the last signature."),
    "another": (AMENDED, "1. Section 98 is deleted. Exhibit Q is reserved."),
    "other program": (EXHIBIT, "{s} has nothing to do with crossing guards, who are hired under"
                      " another contract."),
    "ends": (END, "Either party may end this Agreement at any time for any reason."),
    "immunity": (END, "Nothing in {s} waives governmental immunity."),
    "fee": (SPECIAL, "Fees for the use of buildings are waived."),
    "row in force": (TABLE, "| {s} | In force |"),
    "reports": (EXHIBIT, "Reports under {s} may be sent by mail or electronic mail."),
    "renumbered": (AMENDED, "1. Section 98 is renumbered as Section 99. {s} is not changed."),
    "not suspended": (END, "{s} may not be suspended or waived by either party."),
    "notwithstanding": (END, "{s} applies notwithstanding any policy of the Department."),
    "ratified": (RESOLUTION, "The Agreement, including {s}, is approved, and the 2011 contract is"
                 " repealed."),
    "emergency": (END, "The Chief may suspend {s} during a declared state of emergency."),
}  # fmt: skip
"""What leaves it as it stands."""

_TOP = re.compile(r"(?:\d{1,2}|[IVX]+)(?=$|[.(])")
_SIGNED = re.compile(
    r"^\W*(?:in witness whereof|signatures?\b|signed\b|executed\b|approved\b|.*_{4,}|/s/)", re.I
)


class Met(NamedTuple):
    """A verdict of met, and the section that it hangs on."""

    name: str
    text: str
    rule: str
    cited: dict[str, str]
    """What a take-back says of the section."""


def mets(folders: list[Path]) -> Iterator[Met]:
    """The verdicts of met that fall when the section that decides them is cut out."""
    for folder in folders:
        for key in lines(folder / "agreements" / "key.jsonl"):
            path = folder / "agreements" / key["file"]
            document = read_file(path)
            agreement = read(document)
            for rule, verdict in firm(key):
                result = judge(agreement, RULES[rule]) if verdict == "met" else None
                if result is None or result.verdict != "met":
                    continue
                place = result.places[0]
                top = _TOP.match(place.clause)
                if top is None or not _falls(document, rule, top[0]):
                    continue
                heading = next((one for one in reversed(place.heading) if top[0] in one), "")
                kind = re.match(r"\W*(article|part|section)\b", heading, re.I)
                word = kind[1].title() if kind else "Section"
                title = re.sub(rf"^\W*(?:\w+ )?{top[0]}\W+", "", heading)
                yield Met(
                    key["file"],
                    path.read_text(encoding="utf-8"),
                    rule,
                    {
                        "s": f"{word} {top[0]}",
                        "c": place.clause,
                        "t": title or "Untitled",
                        "r": _range(word, top[0]),
                    },
                )


def _range(word: str, number: str) -> str:
    if not number.isdigit():
        return f"{word} {number}"
    return f"{word}s {max(1, int(number) - 1)} through {int(number) + 1}"


def _falls(document: Document, rule: str, number: str) -> bool:
    """True where the rule is no longer met once a section is cut out."""
    clauses = read(document).clauses
    gone = {one.block for one in clauses if cites([number], one)}
    left = tuple(one for at, one in enumerate(document.blocks) if at not in gone)
    return judge(read(replace(document, blocks=left)), RULES[rule]).verdict != "met"


def with_text(met: Met, place: str, text: str) -> str:
    """The agreement with a text put in: in front of the signatures, or at the end."""
    heading = "## " if "\n## " in met.text else "**" if "\n**" in met.text else ""
    said = text.format(**met.cited)
    added = place.format(heading=heading, text=said)
    if heading == "**":
        added = re.sub(r"^\*\*(.*)$", r"**\1**", added, count=1, flags=re.M)
    rows = met.text.split("\n")
    at = len(rows)
    if place in (END, SPECIAL):
        half = len(rows) // 2
        at = next((n for n in range(half, len(rows)) if _SIGNED.match(rows[n])), at)
    return "\n".join((*rows[:at], added, *rows[at:]))


def verdict(met: Met, place: str, text: str) -> str:
    """The verdict with a text put in."""
    agreement = read(read_bytes(with_text(met, place, text).encode(), "agreement.md"))
    return judge(agreement, RULES[met.rule]).verdict.value


def main() -> None:
    """Print how many verdicts survive each take-back, and fall by what leaves them alone."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--every", type=int, default=1, help="take every Nth verdict")
    options.add_argument("--only", default="", help="frames whose name this matches")
    options.add_argument("--misses", action="store_true", help="list what is wrong")
    chosen = options.parse_args()
    known = list(mets(chosen.folders))[:: chosen.every]
    print(f"{len(known)} verdicts of met, {Counter(one.rule for one in known)}")
    for title, frames, back in (
        ("TAKEN BACK", TAKEN_BACK, True),
        ("LEFT ALONE", LEFT_ALONE, False),
    ):
        print(title)
        for name, (place, text) in frames.items():
            if not re.search(chosen.only, name):
                continue
            asked = [one for one in known if "{t}" not in text or one.cited["t"] != "Untitled"]
            got = {at: verdict(one, place, text) for at, one in enumerate(asked)}
            wrong = [asked[at] for at, found in got.items() if (found == "met") == back]
            by = Counter(one.rule for one in wrong)
            share = len(wrong) / max(1, len(asked))
            print(f"  {name:16} {len(wrong):4} of {len(asked)} wrong ({share:.0%})  {dict(by)}")
            for one in wrong if chosen.misses else ():
                print(f"    {one.name} {one.rule} {one.cited['s']} {one.cited['c']}")


if __name__ == "__main__":
    main()
