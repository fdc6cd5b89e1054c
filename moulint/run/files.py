"""The files of a run, one after the other, and what they amount to together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from moulint.accept import accept
from moulint.baseline import Baseline, BaselineError
from moulint.baseline import read as read_baseline
from moulint.check import Plan, content, failed, failed_by, judged, report
from moulint.config import Settings, SettingsError, Shelf
from moulint.config.effect import effect
from moulint.find import Found, find
from moulint.model import DocumentReport, ReadError, Report, Result, Severity, Verdict
from moulint.outcome import Exit, counts
from moulint.policy.mistakes import PackError
from moulint.run.asked import Asked, over
from moulint.run.plans import Plans

if TYPE_CHECKING:
    from moulint.cache import Cache
    from moulint.policy.rule import Rule


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not a finding, and must be said."""

    text: str
    """One line, which begins with the file it is about."""
    unusable: bool
    """True where it kept something from being checked."""
    noted: bool
    """True where a document's notes say it too."""


@dataclass(slots=True)
class Ran:
    """What a run gave."""

    report: Report
    rules: tuple[Rule, ...]
    """Of all packs used, for reports."""
    code: Exit
    problems: tuple[Problem, ...]


class Run:
    """A run, file by file; what can be shared between files is made once."""

    def __init__(self, asked: Asked, shelf: Shelf, cache: Cache | None = None) -> None:
        self.asked = asked
        self._shelf = shelf
        self._cache = cache
        self._plans = Plans(asked)
        self._baselines: dict[str, Baseline] = {}
        self._problems: dict[Problem, None] = {}
        self._documents: list[DocumentReport] = []
        self._acceptances: dict[str, str] = {}
        """Of the settings, for files that were checked: where they stand, and their rule."""
        self._accepted: set[str] = set()
        """Where the directives stand that accepted something."""
        self._findings = False
        self._unchecked = False

    def find(self, paths: Iterable[str]) -> list[Found]:
        """The files that the paths name, by the settings where a folder is searched."""
        return find(paths, self._wants)

    def _wants(self, path: str) -> bool:
        try:
            return self._shelf.settings(path).wants(path)
        except SettingsError:
            return True  # told when the file's turn comes

    def check(self, found: Found) -> None:
        """Check one file."""
        path = found.path
        try:
            if found.problem:
                raise ReadError(found.problem)
            data = content(path)
        except ReadError as error:
            self._add(failed(path, str(error)), Settings(), found.walked)
            return
        self.check_bytes(data, path, found.walked)

    def check_bytes(self, data: bytes, path: str, walked: bool = False) -> None:
        """Check a file's content."""
        try:
            settings = over(self._shelf.settings(path).for_file(path), self.asked)
            plan = self._plans.plan(settings)
            baseline = self._baseline(settings)
        except SettingsError as error:
            for line in error.lines:
                self._tell(line, unusable=True)
            self._not_checked(path, error.file, walked)
            return
        try:
            made = self._judged(data, path, plan)
        except PackError as error:
            self._plans.broken(plan, error)
            for line in error.lines:
                self._tell(line, unusable=True)
            self._not_checked(path, "its rule pack", walked)
            return
        if made.status == "checked":
            made = self._finished(made, settings, plan, baseline)
        self._add(made, settings, walked)

    def ran(self) -> Ran:
        """The whole run, when every file has been checked."""
        if self._cache is not None:
            self._cache.trim()
        for where, rule in self._acceptances.items():
            if where not in self._accepted:
                self._tell(f"{where}: accepts {rule!r}, which has no finding; take it out")
        code = Exit.FINDINGS if self._findings else Exit.CLEAN
        if self._unchecked:
            code = Exit.UNCHECKED
        return Ran(
            report=report(self._plans.used.values(), self._documents),
            rules=tuple(rule for pack in self._plans.used.values() for rule in pack.rules),
            code=code,
            problems=tuple(self._problems),
        )

    # --- one file ---

    def _baseline(self, settings: Settings) -> Baseline | None:
        path = settings.baseline
        if not path:
            return None
        if path not in self._baselines:
            try:
                self._baselines[path] = read_baseline(path)
            except BaselineError as error:
                raise SettingsError(path, [f"{path}: {error}"]) from None
        return self._baselines[path]

    def _judged(self, data: bytes, path: str, plan: Plan) -> DocumentReport:
        from moulint.read import read_bytes

        cache = self._cache if plan.data_only else None
        if cache is not None:
            known = cache.get(data, path, plan)
            if known is not None:
                return known
        try:
            made = judged(read_bytes(data, path), plan)
        except PackError:
            raise  # no mistake of this file
        except Exception as error:
            return failed_by(path, error)
        if cache is not None:
            cache.put(data, path, plan, made)
        return made

    def _finished(
        self, made: DocumentReport, settings: Settings, plan: Plan, baseline: Baseline | None
    ) -> DocumentReport:
        """The report with severities set, findings accepted, and what settings leave out said."""
        results = tuple(_weighed(result, settings) for result in made.results)
        said = effect(settings, self._plans.left_out(plan), made.results, results)
        notes = [said] if said else []
        made = replace(made, results=results)
        if self.asked.accept:
            known = self._plans.known(plan)
            accepting = accept(made, settings, known, self.asked.today)
            made = accepting.report
            for one in accepting.told:
                self._tell(one.text, noted=True)
                self._findings |= one.error
            self._accepted |= accepting.used
            applied = {result.rule for result in made.results}
            for wanted in settings.accept:
                if wanted.rule.rpartition("/")[2] in applied:
                    self._acceptances[wanted.where] = wanted.rule
            notes += [one.text for one in accepting.told]
        if baseline is not None:
            made, fixed = baseline.compare(made)
            notes += [f"mended since {baseline.file}: {one}" for one in fixed]
        return replace(made, notes=(*made.notes, *notes))

    def _not_checked(self, path: str, because_of: str, walked: bool) -> None:
        reason = f"not checked, because {because_of} cannot be used"
        self._add(failed(path, reason), Settings(), walked)

    def _add(self, made: DocumentReport, settings: Settings, walked: bool) -> None:
        self._documents.append(made)
        may_skip = walked or self.asked.skip_others
        if made.status == "failed" or (made.status == "skipped" and not may_skip):
            self._unchecked = True
        unsure = settings.fail_unsure
        if any(counts(one, settings.fail_on, unsure=unsure) for one in made.results):
            self._findings = True

    def _tell(self, text: str, *, unusable: bool = False, noted: bool = False) -> None:
        self._problems[Problem(text, unusable, noted)] = None


def _weighed(result: Result, settings: Settings) -> Result:
    """The result with the severity that settings give it."""
    by = settings.severity.get(result.rule) or settings.severity.get(f"{result.pack}/{result.rule}")
    if by is None or result.verdict is Verdict.MET:
        return result
    severity: Severity = by.get(result.verdict.value, by.get("", result.severity))
    return replace(result, severity=severity)
