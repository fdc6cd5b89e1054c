"""moulint checks the agreements that bring police officers into schools against written policy.

    import moulint

    report = moulint.check_files(["mou.docx"])
    for document in report.documents:
        for result in document.results:
            print(result.rule, result.verdict, result.message)

Every name below is found when it is first used, so that importing moulint costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from moulint.check import check_document, check_file, check_files
    from moulint.model import (
        Document,
        DocumentReport,
        ReadError,
        Report,
        Result,
        Verdict,
    )
    from moulint.policy.packs import load as load_pack
    from moulint.read import read_file
    from moulint.report import render

__all__ = [
    "Document",
    "DocumentReport",
    "ReadError",
    "Report",
    "Result",
    "Verdict",
    "check_document",
    "check_file",
    "check_files",
    "load_pack",
    "read_file",
    "render",
]

_HOMES = {
    "moulint.check": ("check_document", "check_file", "check_files"),
    "moulint.model": (
        "Document",
        "DocumentReport",
        "ReadError",
        "Report",
        "Result",
        "Verdict",
    ),
    "moulint.policy.packs": ("load_pack",),
    "moulint.read": ("read_file",),
    "moulint.report": ("render",),
}
_INSIDE = {"load_pack": "load"}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            value: object = getattr(importlib.import_module(home), _INSIDE.get(name, name))
            globals()[name] = value
            return value
    raise AttributeError(f"module 'moulint' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
