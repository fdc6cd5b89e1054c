"""Every key of a settings file: what it may be, and what it is for.

This table is the one place that names them: validation, the JSON Schema for editors and the page of
`moulint config` are made from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["texts", "text", "choice", "flag", "date", "severities", "actors", "tables"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table."""

    name: str
    kind: Kind
    about: str
    choices: tuple[str, ...] = ()
    keys: tuple[Key, ...] = ()
    """For a list of tables: the keys of each."""
    required: bool = False


SEVERITIES = ("error", "warning", "info", "none")
VERDICTS = ("weak", "conflicting", "missing")

_SELECT = Key("select", "texts", "Apply only these rules.")
_IGNORE = Key("ignore", "texts", "Do not apply these rules; the report says so.")
_SEVERITY = Key(
    "severity",
    "severities",
    "How bad findings of a rule are: one severity, or one for each verdict.",
    SEVERITIES,
)
_FAIL_ON = Key(
    "fail_on",
    "choice",
    "Least severity that makes the exit code 1.",
    ("error", "warning", "info", "never"),
)
_TEXT = Key(
    "text",
    "choice",
    "Of a file with tracked changes: the text with all accepted, or with all rejected.",
    ("proposed", "original"),
)
_ASSUME = Key(
    "assume_agreement", "flag", "Judge every text, also one that does not look like an agreement."
)

ACCEPT = (
    Key("file", "texts", "The files, as paths or patterns; all of them where absent."),
    Key("rule", "text", "The rule whose finding is accepted.", required=True),
    Key("reason", "text", "Why it is accepted; shown in every report.", required=True),
    Key("until", "date", "The last day on which it is accepted."),
)
FILES = (
    Key("match", "texts", "The files, as paths or patterns.", required=True),
    _SELECT,
    _IGNORE,
    _SEVERITY,
    _FAIL_ON,
    _TEXT,
    _ASSUME,
)
TOP = (
    Key("packs", "texts", "Rule packs: names, or folders beside this file."),
    Key("include", "texts", "Files to check when a folder is searched; all where absent."),
    Key("exclude", "texts", "Files to leave out when a folder is searched."),
    _SELECT,
    _IGNORE,
    _SEVERITY,
    _FAIL_ON,
    Key("fail_unsure", "flag", "Let findings of low confidence make the exit code 1."),
    _TEXT,
    _ASSUME,
    Key("accept_in_document", "flag", "Let a Markdown file accept findings in comments."),
    Key("locked", "texts", "Rules that nobody may accept, nor leave out for some files."),
    Key("baseline", "text", "A file of known findings, which do not count."),
    Key("actors", "actors", "More names for an actor: a district's own titles for its officers."),
    Key("accept", "tables", "Findings that are accepted.", keys=ACCEPT),
    Key("files", "tables", "Settings for some files only.", keys=FILES),
)
