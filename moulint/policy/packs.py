"""Rule packs: where they are found and how their files become rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from moulint.language.vocabulary import Vocabulary, vocabulary
from moulint.policy.rule import Part, Rule, Source


@dataclass(frozen=True, slots=True)
class Pack:
    id: str
    version: str
    rules: tuple[Rule, ...]


def root() -> Path:
    return Path(__file__).resolve().parents[2] / "rules"


def _load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@lru_cache(maxsize=1)
def words() -> Vocabulary:
    base = root() / "vocabulary"
    concepts: dict[str, Any] = {}
    for path in sorted((base / "concepts").glob("*.yaml")):
        for name, data in _load(path).items():
            assert name not in concepts, name
            concepts[name] = data
    verbs = _load(base / "verbs.yaml")["verbs"]
    return vocabulary(_load(base / "actors.yaml"), _load(base / "force.yaml"), concepts, verbs)


@lru_cache(maxsize=8)
def load(pack: str = "core") -> Pack:
    base = root() / pack
    rules = []
    for path in sorted(base.glob("*.yaml")):
        if path.name == "pack.yaml":
            continue
        data = _load(path)
        rules.append(
            Rule(
                data["id"], pack, data["revision"], data["title"], data["requires"], data["why"],
                tuple(Source(s["cite"], s["says"], s["force"], str(s["checked"])) for s in data["sources"]),
                data["severity"], data["suggest"],
                tuple(Part(p["id"], p["title"], {k: v for k, v in p.items() if k not in ("id", "title")}) for p in data.get("parts", ())),
                data,
            )
        )
    return Pack(pack, "2026.1", tuple(rules))
