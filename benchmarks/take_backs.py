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
from moulint.language.agreement import Agreement
from moulint.read import read_bytes, read_file

RULES = {rule.id: rule for rule in PACK.rules}

END = "\n\n{heading}Miscellaneous\n\n{text}\n"
EXHIBIT = "\n\n{heading}Exhibit W\n\n{text}\n"
AMENDED = "\n\n{heading}Amendment No. 1\n\nThe parties amend the agreement as follows.\n\n{text}\n"
SPECIAL = "\n\n{heading}Special Provisions\n\n1. Invoices are sent each quarter.\n\n2. {text}\n"
TABLE = "\n\n{heading}Deviations from the model\n\n| Provision | Status |\n|---|---|\n{text}\n"
RESOLUTION = "\n\n{heading}Resolution of approval\n\nBE IT RESOLVED by the Board: {text}\n"

PLACES = (END, EXHIBIT, SPECIAL, AMENDED, RESOLUTION)

TAKEN_BACK = {
    END: (
        "{s} is deleted.",
        "{s} shall not take effect until funds are appropriated.",
        "{r} shall not take effect until the Council appropriates money for them.",
        "{s} is advisory only and creates no obligation.",
        "{s} states goals of the parties and is not binding.",
        "The Chief may suspend {s} at any time for any reason.",
        "{s} may be waived by the Superintendent or the Chief in their discretion.",
        "Whether {s} is followed is left to the discretion of the Chief.",
        "{s} expired on June 30, 2019 and has not been renewed.",
        "The following provisions are not in force: {s}.",
        "Note: the Department has not accepted {s}.",
        "The effective date of {s} is postponed indefinitely.",
        "{s} will take effect on a date to be agreed on by the parties.",
        "The Department shall have no obligation under {s}.",
        "Nothing in {s} shall be binding on the Department.",
        "{s} is for guidance only.",
        "{s} shall be read as a recommendation.",
        "The Chief need not comply with {s}.",
        "Until further notice {s} is suspended.",
        "Exceptions to {s} may be made by the Chief as the Chief deems appropriate.",
        "As to {s}, the Chief retains full discretion.",
        "{s} remains under negotiation and has not been agreed to.",
    ),
    SPECIAL: (
        "Clause {c} is intentionally omitted.",
        "Neither party shall be bound by {s}.",
        "Compliance with {s} is voluntary.",
        "Notwithstanding {s}, the Chief may act as the Chief sees fit.",
        "{s} applies only to the extent that staffing permits.",
        "The Department is excused from performing {s}.",
        "{s} imposes no duty on anyone.",
        "The Department may opt out of {s} by written notice.",
        "The word “shall” in {s} means “may”.",
    ),
    EXHIBIT: (
        "{s} shall be of no force or effect.",
        "The parties suspend {s} for the current school year.",
        "The parties waive compliance with {s} for the term of this Agreement.",
        "The City takes exception to {s} and does not agree to it.",
        "{s} is superseded by this exhibit, which leaves these matters to the Chief.",
        "By letter of May 3 the Chief withdrew the Department's consent to {s}.",
        "{s} - Not applicable to this Agreement.",
    ),
    AMENDED: (
        "1. {s} is deleted in its entirety and intentionally left blank.",
        "1. Delete {s}.",
        "1. Strike {s} in its entirety.",
        "1. The section titled “{t}” is deleted.",
        "1. {s} is reserved.",
        "1. {s}: Reserved.",
        "1. {s} is hereby stricken from the Agreement by mutual consent.",
        "1. The parties have agreed to strike {s}.",
    ),
    RESOLUTION: (
        "The Agreement is approved with the exception of {s}, which is struck.",
        "The Agreement is approved, provided that {s} is removed.",
        "The Board did not approve {s}, and it is not part of the Agreement.",
    ),
    TABLE: (
        "| {s} | Suspended |",
        "| {s} ({t}) | Not adopted |",
        "| {s} | N/A |",
        "| {s} | Waived for 2024-25 |",
    ),
}
"""What takes a section back, by where it is put: {s} is "Section 5", {c} the clause, {t} the title,
{r} the sections around it."""
LEFT_ALONE = {
    END: (
        "Nothing in {s} limits the rights of parents.",
        "{s} survives the end of this Agreement.",
        "If an exhibit conflicts with {s}, {s} controls.",
        "If this Agreement conflicts with Exhibit W, Exhibit W controls.",
        "If {s} is held invalid, the rest of this Agreement remains in force.",
        "Failure to enforce {s} is not a waiver of it.",
        "{s} may be changed only by a writing that both parties sign.",
        "The heading of {s} is for convenience only.",
        "{s} of the 2009 agreement is superseded.",
        "{s} takes effect on the date of the last signature.",
        "Either party may end this Agreement at any time for any reason.",
        "Nothing in {s} waives governmental immunity.",
        "{s} may not be suspended or waived by either party.",
        "{s} applies notwithstanding any policy of the Department.",
        "The Chief may suspend {s} during a declared state of emergency.",
        "Nothing in this exhibit changes {s}.",
        "{s} shall not be construed to create an employment relationship.",
        "{s} does not limit the City's authority over its employees.",
        "No officer is excused from {s}.",
        "{s} is subject to state law.",
        "If state law changes, {s} shall be amended to conform.",
        "A proposal to strike {s} was rejected.",
        "Section 77, not {s}, is deleted.",
    ),
    SPECIAL: (
        "Disputes under {s} are taken first to the Superintendent and the Chief.",
        "{s} applies as well to any officer who fills in for a day.",
        "Fees for the use of buildings are waived.",
        "A copy of {s} shall be posted on the website.",
        "{s} imposes no duty on volunteers who staff the front desk.",
        "The Superintendent may reassign the space described in Section 77 at any time.",
        "The parties discussed deleting {s} and decided to keep it.",
    ),
    EXHIBIT: (
        "{s} has nothing to do with crossing guards, who are hired under another contract.",
        "Reports under {s} may be sent by mail or electronic mail.",
        "{s} replaces Section 4 of the 2012 contract, which is repealed.",
        "The County's consent to {s} was given on May 3.",
    ),
    AMENDED: (
        "1. {s} is amended by adding: “Copies are kept by the clerk.”",
        "1. Section 98 is deleted. Exhibit Q is reserved.",
        "1. Section 98 is renumbered as Section 99. {s} is not changed.",
        "1. {s} is renumbered Section 77 and is otherwise unchanged.",
    ),
    RESOLUTION: (
        "The Agreement, including {s}, is approved, and the 2011 contract is repealed.",
        "The parties reaffirm {s}.",
    ),
    TABLE: ("| {s} | In force |", "| {s} | Adopted as written |"),
}
"""What leaves it as it stands."""
CONTRARY = {
    "role-definition": (
        "The school resource officer serves as an extension of the principal's office.",
        "The school resource officer is the school's chief disciplinarian.",
        "The officer shall act as an assistant dean of students and decide punishments.",
        "The duties of the officer set out in this Agreement are goals only and bind nobody.",
        "The list of duties in this Agreement is illustrative and creates no obligation.",
        "The officer works for the assistant principals and handles student discipline for them.",
        "The provisions on the duties of the officer are suspended until further notice.",
        "The Agreement is approved without the duties of the school resource officer.",
    ),
    "discipline-exclusion": (
        "School resource officers shall assist administrators in enforcing the Code of Conduct.",
        "At the request of an assistant principal, the school resource officer will escort students"
        " to the office for dress code violations.",
        "The school resource officer supervises in-school suspension during lunch.",
        "At Ridgeview High School the school resource officer shall enforce school rules.",
        "The school resource officer may be used for student discipline whenever the principal so"
        " requests.",
        "Duties also include monitoring the cafeteria and writing up students who break school"
        " rules.",
        "The school resource officer helps the deans with behavior referrals and assigns"
        " detention.",
        "The school resource officer shall confiscate cell phones used in class and turn students"
        " over to the office for punishment.",
        "The bar on student discipline does not apply at Ridgeview High School.",
        "The limits on the officer's part in student discipline are waived for this term.",
        "The Department is not bound by the provisions on student discipline.",
    ),
    "training": (
        "Attendance at training is at the discretion of the Chief.",
        "The Chief may waive any training required by this Agreement.",
        "The school resource officer need not complete the training described in this Agreement.",
        "All training requirements of this Agreement are suspended until further notice.",
        "The training provisions of this Agreement are goals and do not bind the Department.",
        "Training will be completed only if the Department's budget allows.",
        "School resource officers are not required to attend any specialized training.",
        "The Department may assign an officer who has not completed the training.",
        "The training requirements for school resource officers are waived for this term.",
        "The provisions of this Agreement on training are guidelines only.",
    ),
    "annual-evaluation": (
        "The annual evaluation may be omitted in any year by agreement of the Chief and the"
        " Superintendent.",
        "No report or evaluation under this Agreement shall break down data by race or ethnicity.",
        "The parties shall not collect data on the race of students.",
        "The annual evaluation of the program shall be held only when the Superintendent requests"
        " it.",
        "The Department is not required to supply data by race.",
        "The provisions on evaluation are aspirational and bind neither party.",
        "Effective July 1, 2024, the annual evaluation of the program is discontinued.",
        "The annual evaluation of the program will begin only when grant funds are received.",
        "The provisions on evaluation expired on June 30, 2019.",
    ),
    "principal-input": (
        "The Chief shall have sole discretion in selecting the school resource officer.",
        "Selection of school resource officers rests exclusively with the Department.",
        "The principal's part in selection is advisory and may be dispensed with by the Chief.",
        "In filling a vacancy the Chief need not consult the principal.",
        "Interviews with the principal may be skipped when time is short.",
        "The assignment of officers is solely a matter for the Department, and the schools have no"
        " voice in it.",
        "The Chief may fill a vacancy without the principal.",
        "The Department does not accept the principal's part in selecting the officer.",
        "The provisions on selection of the officer are left to the discretion of the Chief.",
    ),
    "immigration-boundaries": (
        "School resource officers shall honor immigration detainers on school grounds.",
        "The Department may share student information with Immigration and Customs Enforcement.",
        "The school resource officer may assist federal immigration agents when the Chief"
        " approves.",
        "Nothing in this Agreement prevents an officer from working with ICE at school.",
        "School resource officers participate in the county's 287(g) program.",
        "School resource officers will notify ICE when they learn that a student is undocumented.",
        "The limits on immigration enforcement do not apply at the high school.",
        "The restrictions on immigration enforcement are advisory only.",
        "Either party may opt out of the provisions on immigration by written notice.",
    ),
}
"""What takes a requirement back without citing anything; put at each place in turn."""
APART = {
    "role-definition": (
        "The assistant principal is the school's chief disciplinarian.",
        "The duties of the school nurse set out in the handbook are goals only.",
        "The attendance clerk works as an extension of the principal's office.",
        "The provisions on the duties of bus drivers are suspended.",
    ),
    "discipline-exclusion": (
        "Discipline of officers as employees is left to the Department.",
        "Crossing guards enforce the parking rules.",
        "The dean of students may assign detention.",
        "Building administrators enforce the dress code.",
        "The school resource officer shall follow the visitor sign-in rules.",
        "Bus drivers report violations of the bus rules to the principal.",
    ),
    "training": (
        "Training of bus drivers may be waived by the Superintendent.",
        "The District may cancel its staff training day.",
        "Reimbursement of tuition is at the discretion of the District.",
        "First aid training of school staff is not required.",
        "The training requirements may not be waived.",
        "The provisions on training of bus drivers are waived.",
    ),
    "annual-evaluation": (
        "Evaluations of teachers may be omitted in their first year.",
        "The price shall be reviewed only when the Superintendent requests it.",
        "Evaluation of students for special education is discontinued under this Agreement.",
    ),
    "principal-input": (
        "The Chief has sole discretion over the pay and employment of the officer.",
        "Selection of crossing guards rests exclusively with the Superintendent.",
        "The Chief alone selects the officer's vehicle.",
        "In buying equipment the Chief need not consult the principal.",
    ),
    "immigration-boundaries": (
        "Employees of the District must complete Form I-9.",
        "Emergency cards marked ICE are kept in the office.",
        "School resource officers may assist the fire marshal when the Chief approves.",
        "The limits on visitors do not apply at the high school.",
        "The provisions on visitors are suspended until further notice.",
    ),
}
"""What is near to it and is said of somebody or something else."""

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
    by_clause: bool
    """True where it falls as well when the deciding clause alone is cut out."""
    quote: str


def mets(folders: list[Path], every: int) -> Iterator[Met]:
    """Every Nth verdict of met that falls when the section that decides it is cut out."""
    number = 0
    for folder in folders:
        for key in lines(folder / "agreements" / "key.jsonl"):
            path = folder / "agreements" / key["file"]
            agreement = read(read_file(path))
            for rule, wanted in firm(key):
                number += wanted == "met"
                if wanted == "met" and number % every == 0:
                    found = _met(path, agreement, rule)
                    yield from () if found is None else (found,)


def _met(path: Path, agreement: Agreement, rule: str) -> Met | None:
    result = judge(agreement, RULES[rule])
    place = result.places[0]
    top = _TOP.match(place.clause)
    if result.verdict != "met" or top is None or not _falls(agreement, rule, top[0]):
        return None
    heading = next((one for one in reversed(place.heading) if top[0] in one), "")
    kind = re.match(r"\W*(article|part|section)\b", heading, re.I)
    word = kind[1].title() if kind else "Section"
    cited = {
        "s": f"{word} {top[0]}",
        "c": place.clause,
        "t": re.sub(rf"^\W*(?:\w+ )?{top[0]}\W+", "", heading),
        "r": _range(word, top[0]),
    }
    alone = _falls(agreement, rule, place.clause)
    return Met(path.name, path.read_text(encoding="utf-8"), rule, cited, alone, place.quote)


def _range(word: str, number: str) -> str:
    if not number.isdigit():
        return f"{word} {number}"
    return f"{word}s {max(1, int(number) - 1)} through {int(number) + 1}"


def _falls(agreement: Agreement, rule: str, number: str) -> bool:
    """True where the rule is no longer met once a section is cut out."""
    gone = {one.block for one in agreement.clauses if cites([number], one)}
    document = agreement.document
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


def frames(texts: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Each text with where it is put."""
    for place, said in texts.items():
        for text in said:
            yield place, text


def asked(met: Met, text: str) -> bool:
    """False where a text cites what an agreement does not have."""
    if "{t}" in text and not met.cited["t"]:
        return False
    if "{c}" in text and not met.by_clause:
        return False
    return "“shall”" not in text or " shall " in met.quote


def count(title: str, cases: list[tuple[str, Met, str]], back: bool, misses: bool) -> None:
    """Print how many of the cases (place, verdict, text) are wrong, text by text."""
    wrong: dict[str, list[Met]] = {text: [] for _, _, text in cases}
    for place, met, text in cases:
        if (verdict(met, place, text) == "met") == back:
            wrong[text].append(met)
    total = Counter(text for _, _, text in cases)
    lost = sum(map(len, wrong.values()))
    print(f"{title}: {lost} of {len(cases)} wrong ({lost / max(1, len(cases)):.1%})")
    for text, found in wrong.items():
        if found:
            by = Counter(one.rule for one in found)
            print(f"  {len(found):4} of {total[text]:4}  {text}  {dict(by)}")
        for one in found if misses else ():
            print(f"    {one.name} {one.rule} {one.cited['s']} {one.cited['c']}")


def main() -> None:
    """Print how many verdicts outlive each take-back, and fall by what leaves them alone."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--every", type=int, default=1, help="take every Nth verdict")
    options.add_argument("--only", default="", help="texts that this matches")
    options.add_argument("--misses", action="store_true", help="list what is wrong")
    chosen = options.parse_args()
    known = list(mets(chosen.folders, chosen.every))
    print(f"{len(known)} verdicts of met")
    only = re.compile(chosen.only)
    for title, texts, back in (("Taken back", TAKEN_BACK, True), ("Left alone", LEFT_ALONE, False)):
        cases = [
            (place, one, text)
            for place, text in frames(texts)
            for one in known
            if only.search(text) and asked(one, text)
        ]
        count(title, cases, back, chosen.misses)
    for title, said, back in (("Contrary", CONTRARY, True), ("Apart", APART, False)):
        cases = [
            (PLACES[(number + at) % len(PLACES)], one, text)
            for number, one in enumerate(known)
            for at, text in enumerate(said[one.rule])
            if only.search(text)
        ]
        count(title, cases, back, chosen.misses)


if __name__ == "__main__":
    main()
