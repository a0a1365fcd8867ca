"""How the machines of a model in a region stand against the version that they should have [L1]."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rules.software_version import Version, stored


@dataclass(frozen=True)
class Standing:
    target: Version | None
    on: int = 0
    """They have it; of some of them that is still to be verified."""
    to_verify: int = 0
    behind: int = 0
    unknown: int = 0
    new: int = 0
    """Of the unknown: bought after the campaign's start."""
    old_versions: frozenset[str] = field(default_factory=frozenset)

    @property
    def left(self) -> int:
        """That a campaign still has to bring to it: what is new comes with it."""
        return self.behind + self.unknown - self.new

    @property
    def total(self) -> int:
        return self.on + self.behind + self.unknown


@dataclass(frozen=True)
class Group:
    """So many machines with one version."""

    version: str | None
    count: int
    is_verified: bool
    is_new: bool = False


def standing(target: Version | None, groups: Iterable[Group]) -> Standing:
    """A version above the target is on it; without a target nobody is behind."""
    counts = {"on": 0, "to_verify": 0, "behind": 0, "unknown": 0, "new": 0}
    old: set[str] = set()
    for group in groups:
        if group.version is None:
            counts["unknown"] += group.count
            counts["new"] += group.count * group.is_new
        elif target and stored(group.version) < target:
            counts["behind"] += group.count
            old.add(group.version)
        else:
            counts["on"] += group.count
            counts["to_verify"] += group.count * (not group.is_verified)
    return Standing(target, **counts, old_versions=frozenset(old))


def newest(versions: Iterable[str]) -> Version | None:
    return max(map(stored, versions), default=None)
