"""How the command line imports spaCy: without the command line that spaCy has itself.

`import spacy` imports that for one function, `spacy.info`, and with it a web client, a project
manager and a terminal library: a quarter of the time that importing spaCy takes. In a process that
is moulint's own it is put off until somebody calls that function. moulint as a library leaves
spaCy as it is, because it may not be the only one in the process.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

_NAME = "spacy.cli.info"


def prepare() -> None:
    """Put spaCy's own command line off; what is imported already stays as it is."""
    later = ModuleType(_NAME)
    vars(later)["info"] = _info
    sys.modules.setdefault(_NAME, later)


def _info(*args: Any, **named: Any) -> Any:
    """What `spacy.info` answers, once somebody asks."""
    del sys.modules[_NAME]
    return importlib.import_module(_NAME).info(*args, **named)
