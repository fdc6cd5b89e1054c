"""Where policy files lie: the built-in packs, the shared vocabulary, and the files of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

PACK_FILE = "pack.yaml"
CASES_SUFFIX = ".cases.md"


def root() -> Path:
    """The folder of the built-in packs: inside an installed moulint, else in the repository."""
    here = Path(__file__).resolve()
    installed = here.parents[1] / "rules"
    return installed if installed.is_dir() else here.parents[2] / "rules"


def built_in() -> dict[str, Path]:
    """The folder of each built-in pack, by its name."""
    return {path.parent.name: path.parent for path in sorted(root().glob(f"*/{PACK_FILE}"))}


@dataclass(frozen=True, slots=True)
class WordFiles:
    """The files of a vocabulary folder. A pack's own holds only actors and concepts."""

    folder: Path

    @property
    def actors(self) -> Path:
        """Who acts."""
        return self.folder / "actors.yaml"

    @property
    def cues(self) -> list[Path]:
        """The cues of drafting English, and the words around schools that reading needs."""
        return [self.folder / "force.yaml", self.folder / "surroundings.yaml"]

    @property
    def verbs(self) -> Path:
        """The verbs of drafting English."""
        return self.folder / "verbs.yaml"

    @property
    def concepts(self) -> list[Path]:
        """What rules speak of."""
        return sorted((self.folder / "concepts").glob("*.yaml"))

    def groups(self) -> list[tuple[str, Path]]:
        """Every file of word lists that is there, with the kind of its lists."""
        found = [("actor", self.actors)]
        found += [("cue", path) for path in self.cues]
        found += [("concept", path) for path in self.concepts]
        return [(kind, path) for kind, path in found if path.is_file()]


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The files of a pack's folder."""

    folder: Path

    @property
    def pack(self) -> Path:
        """The file that names the pack."""
        return self.folder / PACK_FILE

    @property
    def rules(self) -> list[Path]:
        """One file a rule: every NAME.yaml beside pack.yaml."""
        return [path for path in sorted(self.folder.glob("*.yaml")) if path.name != PACK_FILE]

    @property
    def cases(self) -> list[Path]:
        """The cases files that are there."""
        return sorted(self.folder.glob(f"*{CASES_SUFFIX}"))

    @property
    def words(self) -> WordFiles:
        """The pack's own vocabulary; its folder need not exist."""
        return WordFiles(self.folder / "vocabulary")

    def sources(self) -> list[Path]:
        """Every file that decides what the pack says."""
        return [self.pack, *self.rules, *(path for _, path in self.words.groups())]


def cases_file(folder: Path, rule: str) -> Path:
    """Where the cases of a rule stand."""
    return folder / f"{rule}{CASES_SUFFIX}"


def shared_words() -> WordFiles:
    """The vocabulary that every pack can use."""
    return WordFiles(root() / "vocabulary")


def digest(paths: list[Path]) -> str:
    """A digest of what files say and what they are called, not of where they lie."""
    found = sha256()
    for path in paths:
        data = path.read_bytes()
        found.update(f"{path.parent.name}/{path.name} {len(data)}\n".encode())
        found.update(data)
    return found.hexdigest()
