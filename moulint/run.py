"""One run of `moulint check`: for every file its settings, its verdicts, and what is accepted."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moulint.accept import accept
from moulint.baseline import Baseline, BaselineError
from moulint.baseline import read as read_baseline
from moulint.check import Plan, content, failed, failed_by, judged, report
from moulint.choose import UnknownRule, choose, meant
from moulint.config import Settings, SettingsError, Shelf
from moulint.config.effect import effect
from moulint.extend import known_actors, with_actors
from moulint.find import Found, find
from moulint.model import DocumentReport, ReadError, Report, Result, Severity, Verdict, View
from moulint.outcome import Exit, FailOn, counts
from moulint.policy.mistakes import PackError

if TYPE_CHECKING:
    from moulint.cache import Cache
    from moulint.policy.packs import Pack
    from moulint.policy.rule import Rule


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asks for, over all settings; None or () leaves it to them."""

    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    view: View | None = None
    assume_agreement: bool = False
    fail_on: FailOn | None = None
    fail_unsure: bool = False
    skip_others: bool = False
    accept: bool = True
    baseline: str | None = None
    new_baseline: bool = False
    """True where a baseline is written anew: the old one knows nothing then."""
    today: date = field(default_factory=date.today)


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


Progress = Callable[[Iterable[Found]], Iterable[Found]]


class Run:
    """A run, file by file; what can be shared between files is made once."""

    def __init__(self, asked: Asked, shelf: Shelf, cache: Cache | None = None) -> None:
        self.asked = asked
        self._shelf = shelf
        self._cache = cache
        self._packs: dict[tuple[str, ...], tuple[Pack, ...]] = {}
        self._plans: dict[str, Plan] = {}
        self._baselines: dict[str, Baseline] = {}
        self._problems: dict[Problem, None] = {}
        self._documents: list[DocumentReport] = []
        self._used: dict[str, Pack] = {}
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
            settings = self._shelf.settings(path).for_file(path)
            settings = _over(settings, self.asked)
            plan = self._plan(settings)
            baseline = self._baseline(settings)
        except SettingsError as error:
            for line in error.lines:
                self._tell(line, unusable=True)
            reason = f"not checked, because {error.file} cannot be used"
            self._add(failed(path, reason), Settings(), walked)
            return
        made = self._judged(data, path, plan)
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
            report=report(self._used.values(), self._documents),
            rules=tuple(rule for pack in self._used.values() for rule in pack.rules),
            code=code,
            problems=tuple(self._problems),
        )

    # --- what is applied ---

    def plan(self, settings: Settings) -> Plan:
        """What the settings of a file, and what was asked, make of it. Raises SettingsError."""
        return self._plan(_over(settings, self.asked))

    def _plan(self, settings: Settings) -> Plan:
        packs = tuple(_named(pack, settings) for pack in self._load(_paths(settings), settings))
        every = [rule for pack in packs for rule in pack.rules]
        _check_names(every, settings)
        asked = self.asked
        rules = choose(every, asked.select or settings.select, (*settings.ignore, *asked.ignore))
        made = Plan(packs, rules, settings.text, settings.assume_agreement)
        self._used |= {pack.id: pack for pack in packs}
        return self._plans.setdefault(made.key(), made)

    def _load(self, names: Sequence[str], settings: Settings) -> tuple[Pack, ...]:
        from moulint.policy import packs as shelf

        key = tuple(names)
        if key not in self._packs:
            try:
                self._packs[key] = tuple(shelf.load(name) for name in names)
            except PackError as error:
                where = settings.origins.get("packs", "") if not self.asked.packs else ""
                lines = [f"{where}: {line}" if where else line for line in error.lines]
                raise SettingsError(settings.file or "the pack", lines) from None
        return self._packs[key]

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

    # --- one file ---

    def _judged(self, data: bytes, path: str, plan: Plan) -> DocumentReport:
        from moulint.read import read_bytes

        cache = self._cache if plan.data_only else None
        if cache is not None:
            known = cache.get(data, path, plan)
            if known is not None:
                return known
        try:
            made = judged(read_bytes(data, path), plan)
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
        said = effect(settings, _left_out(plan, self.asked), made.results, results)
        notes = [said] if said else []
        made = replace(made, results=results)
        if self.asked.accept:
            every = {rule.id for pack in plan.packs for rule in pack.rules}
            accepting = accept(made, settings, every, self.asked.today)
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


# --- settings and what was asked -----------------------------------------------------------------


def _over(settings: Settings, asked: Asked) -> Settings:
    """The settings with what the user asks for put over them."""
    baseline = asked.baseline or ""
    if settings.baseline and not baseline:
        baseline = os.path.relpath(settings.folder / settings.baseline)
    return replace(
        settings,
        packs=asked.packs or settings.packs,
        folder=Path() if asked.packs else settings.folder,
        text=asked.view or settings.text,
        assume_agreement=asked.assume_agreement or settings.assume_agreement,
        fail_on=asked.fail_on or settings.fail_on,
        origins=_without(settings, "fail_on") if asked.fail_on else settings.origins,
        fail_unsure=asked.fail_unsure or settings.fail_unsure,
        baseline="" if asked.new_baseline else baseline,
    )


def _without(settings: Settings, key: str) -> dict[str, str]:
    """The origins without that of a setting that was asked for instead."""
    return {name: where for name, where in settings.origins.items() if name != key}


def _paths(settings: Settings) -> tuple[str, ...]:
    """The packs, those that are folders found from where the settings lie; a known name is none."""
    from moulint.policy import packs as shelf

    return tuple(
        str(settings.folder / name)
        if _folder(settings, name) and name not in shelf.names()
        else name
        for name in settings.packs
    )


def _folder(settings: Settings, name: str) -> bool:
    return "/" in name or "\\" in name or (settings.folder / name).is_dir()


def _named(pack: Pack, settings: Settings) -> Pack:
    try:
        return with_actors(pack, settings.actors)
    except KeyError as error:
        name = str(error.args[0])
        near = meant(name, known_actors(pack))
        raise _wrong(settings, "actors", f"actors: {name!r} is no actor; {near}") from None


def _check_names(rules: Sequence[Rule], settings: Settings) -> None:
    """Every rule that settings name must be one. Raises SettingsError."""
    named: dict[str, Iterable[str]] = {
        "select": settings.select,
        "ignore": settings.ignore,
        "severity": settings.severity,
        "locked": settings.locked,
    }
    for key, names in named.items():
        try:
            choose(rules, names)
        except UnknownRule as error:
            raise _wrong(settings, key, f"{key}: {error}") from None
    for one in settings.accept:
        try:
            choose(rules, [one.rule])
        except UnknownRule as error:
            raise SettingsError(settings.file, [f"{one.where}: {error}"]) from None


def _wrong(settings: Settings, key: str, text: str) -> SettingsError:
    where = settings.origins.get(key, settings.file)
    return SettingsError(settings.file or "the settings", [f"{where}: {text}"])


def _weighed(result: Result, settings: Settings) -> Result:
    """The result with the severity that settings give it."""
    by = settings.severity.get(result.rule) or settings.severity.get(f"{result.pack}/{result.rule}")
    if by is None or result.verdict is Verdict.MET:
        return result
    severity: Severity = by.get(result.verdict.value, by.get("", result.severity))
    return replace(result, severity=severity)


def _left_out(plan: Plan, asked: Asked) -> list[str]:
    """The rules that settings keep from being applied."""
    if asked.select:
        return []
    applied = {rule.id for rule in plan.rules}
    every = [rule.id for pack in plan.packs for rule in pack.rules]
    return [rule for rule in every if rule not in applied and rule not in asked.ignore]
