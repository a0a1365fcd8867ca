"""Which region an address or a point on the map belongs to."""

from collections.abc import Sequence
from math import cos, hypot, radians

from rules.company.house import Region

CLEARLY = 2
"""So many times as far is the next region, and there is no doubt."""


def region_of_address(regions: Sequence[Region], address: str) -> Region | None:
    """None when its words speak of no region, or of several: 山西路 is in Shanghai."""
    named = [region for region in regions if district_in(region, address)]
    return named[0] if len(named) == 1 else None


def district_in(region: Region, address: str) -> str | None:
    """The most precise of the region's words that the address uses."""
    spoken = [word for word in region.districts if word.casefold() in address.casefold()]
    return max(spoken, key=lambda word: (address.casefold().rfind(word.casefold()), len(word)), default=None)


def region_nearest(regions: Sequence[Region], latitude: float, longitude: float) -> Region | None:
    """None when another one is not clearly farther: a region is not a circle, and Jinan is nearer to Beijing."""
    placed = [region for region in by_nearness(regions, latitude, longitude) if _is_placed(region)]
    distances = [_distance(region, latitude, longitude) for region in placed]
    is_clear = bool(placed) and all(distances[0] * CLEARLY <= other for other in distances[1:])
    return placed[0] if is_clear else None


def by_nearness(regions: Sequence[Region], latitude: float, longitude: float) -> list[Region]:
    """Those whose place nobody wrote down come last."""
    return sorted(regions, key=lambda region: (not _is_placed(region), _distance(region, latitude, longitude)))


def _is_placed(region: Region) -> bool:
    return region.latitude is not None and region.longitude is not None


def _distance(region: Region, latitude: float, longitude: float) -> float:
    """In degrees of latitude, on a plane: good enough to tell which is nearest."""
    north, east = region.latitude or 0, region.longitude or 0
    return hypot(latitude - north, (longitude - east) * cos(radians(latitude)))
