"""How long moulint takes, as ratios in one run: run it with `python benchmarks/speed.py`.

1. A cold run of `moulint check` on a 1,000-word agreement, over the time of a bare `import spacy`:
   whole processes, in turn, the median of each. The first pair, which leaves the compiled rules
   behind that an installed moulint brings, does not count.
2. In one process, the time per 1,000 words of reading and judging, over spaCy tokenizing alone.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AGREEMENT = ROOT / "fixtures" / "should-language-mou.md"


def main() -> None:
    """Measure and print both ratios."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=7, help="runs of each kind")
    options.add_argument("files", nargs="*", type=Path, help="agreements instead of the fixtures")
    chosen = options.parse_args()
    files = chosen.files or sorted(ROOT.glob("fixtures/*.md"))
    cold(chosen.files[0] if chosen.files else AGREEMENT, chosen.runs)
    warm(files, chosen.runs)


def cold(path: Path, runs: int) -> None:
    """Whole processes: a check with no cache, and a bare import of spaCy."""
    check = [sys.executable, "-m", "moulint", "check", "--no-cache", "--quiet", str(path)]
    bare = [sys.executable, "-c", "import spacy"]
    times: dict[str, list[float]] = {"check": [], "bare": []}
    for _ in range(runs + 1):
        for name, command in (("check", check), ("bare", bare)):
            times[name].append(_process(command))
    ours, theirs = (statistics.median(times[name][1:]) for name in ("check", "bare"))
    words = len(path.read_text(encoding="utf-8").split())
    print(f"cold: check of {path.name} ({words} words) {ours:.2f} s, import spacy {theirs:.2f} s")
    print(f"cold: ratio {ours / theirs:.2f} (aim 1.3)")


def _process(command: list[str]) -> float:
    quiet = subprocess.DEVNULL
    start = time.perf_counter()
    subprocess.run(command, stdout=quiet, stderr=quiet, check=False, env=_ENVIRONMENT)
    return time.perf_counter() - start


_ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""Modules are compiled once, as they are for whoever installs moulint."""


def warm(files: list[Path], runs: int) -> None:
    """One process: clauses, language and judge, over tokenizing the same text."""
    import spacy

    from moulint.cli import _memory
    from moulint.judge import judge
    from moulint.language.agreement import Agreement
    from moulint.policy import packs
    from moulint.read import read_file

    _memory.prepare()  # as for whoever checks a folder
    pack = packs.load()
    documents = [read_file(path) for path in files]
    texts = [
        "\n".join(block.proposed.text for block in document.blocks if block.proposed)
        for document in documents
    ]
    words = sum(len(text.split()) for text in texts)
    tokenize = spacy.blank("en").make_doc

    def whole() -> None:
        for document in documents:
            agreement = Agreement(document, pack.vocabulary, "proposed")
            for rule in pack.rules:
                judge(agreement, rule)

    def tokens() -> None:
        for text in texts:
            tokenize(text)

    ours, theirs = _best([whole, tokens], runs)
    print(f"warm: {words} words in {len(documents)} agreements")
    print(
        f"warm: {ours / words * 1e6:.1f} ms a thousand words, tokenizing {theirs / words * 1e6:.1f}"
    )
    print(f"warm: ratio {ours / theirs:.2f} (aim 2.5)")


def _best(kinds: list[Callable[[], None]], runs: int) -> list[float]:
    """The shortest time of each, run in turn."""
    times: list[list[float]] = [[] for _ in kinds]
    for _ in range(runs + 1):
        for run, taken in zip(kinds, times, strict=True):
            start = time.perf_counter()
            run()
            taken.append(time.perf_counter() - start)
    return [min(taken) for taken in times]


if __name__ == "__main__":
    main()
