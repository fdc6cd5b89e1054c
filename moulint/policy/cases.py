"""Running the cases of a pack: what its rules say of them, and what that differs in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from moulint.model import Place, Result, Verdict
from moulint.policy.case import Case, parse
from moulint.policy.folders import cases_file
from moulint.policy.mistakes import Mistake, PackError, shown
from moulint.policy.packs import Pack


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule said of a case."""

    case: Case
    result: Result
    wrong: tuple[str, ...]
    """What differs from what the case expects; empty where it holds."""

    def __str__(self) -> str:
        """What a person needs to see why a case fails."""
        case, result = self.case, self.result
        places = [f"    {one.role} at {one.clause or '–'}: {one.quote}" for one in result.places]
        return "\n".join(
            [
                f"{case.file}:{case.line}: {case.title}",
                *(f"    > {line}" for line in case.text.splitlines()),
                *(f"  {line}" for line in self.wrong),
                f"  message: {result.message}",
                *places,
            ]
        )


def load(pack: Pack) -> list[Case]:
    """All cases of a pack; raises PackError where a cases file cannot be read."""
    found: list[Case] = []
    mistakes: list[Mistake] = []
    for rule in pack.rules:
        path = cases_file(pack.folder, rule.id)
        if path.is_file():
            cases, wrong = parse(path.read_text(encoding="utf-8"), rule.id, shown(path))
            found += cases
            mistakes += wrong
    if mistakes:
        raise PackError(str(one) for one in mistakes)
    return found


def run(pack: Pack) -> Iterator[Outcome]:
    """Judge every case of a pack; for the tests of packs, ours and others'."""
    for case in load(pack):
        yield judge(pack, case)


def judge(pack: Pack, case: Case) -> Outcome:
    """Judge one case by the rule that it belongs to."""
    from moulint.language.agreement import Agreement
    from moulint.policy.code import verdict_of
    from moulint.read import read_bytes

    rule = next(one for one in pack.rules if one.id == case.rule)
    document = read_bytes(case.text.encode(), f"{Path(case.file).name}.md")
    result = verdict_of(Agreement(document, pack.vocabulary, "proposed"), rule)
    return Outcome(case, result, tuple(_differences(case, result)))


def _differences(case: Case, result: Result) -> Iterator[str]:
    if result.verdict is not case.verdict:
        yield f"expected {case.verdict}, got {result.verdict}"
    elif case.clause and (found := _clause(result)) != case.clause:
        yield f"expected {case.verdict} at {case.clause}, got it at {found or 'no numbered clause'}"
    if case.confidence and result.confidence != case.confidence:
        yield f"expected confidence {case.confidence}, got {result.confidence}"
    told = [result.message, *(place.quote for place in result.places)]
    if case.because and not any(_even(case.because) in _even(one) for one in told):
        yield f'"{case.because}" stands neither in the message nor in a quoted passage'
    known = {part.id for part in result.parts}
    yield from (
        f'the rule has no part "{one}"' for one in (*case.has, *case.lacks) if one not in known
    )
    for part in result.parts:
        if part.id in case.has and part.verdict != "met":
            yield f"expected part {part.id} met, got it {part.verdict}"
        if part.id in case.lacks and part.verdict == "met":
            yield f"expected part {part.id} not met, got it met: '{part.places[0].quote}'"


def _clause(result: Result) -> str:
    """The clause that decides: of a conflict the opposing one, else the first that is named."""
    places: list[Place] = list(result.places)
    if result.verdict is Verdict.CONFLICTING:
        places = [one for one in places if one.role == "opposing"] or places
    return places[0].clause if places else ""


def _even(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
