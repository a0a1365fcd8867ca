"""Which region an address or a point on the map belongs to."""

from collections.abc import Sequence
from math import cos, hypot, radians

from rules.company.house import Region


def region_of_address(regions: Sequence[Region], address: str) -> Region | None:
    """None when its words speak of no region, or of several: 山西路 is in Shanghai."""
    named = [region for region in regions if district_in(region, address)]
    return named[0] if len(named) == 1 else None


def district_in(region: Region, address: str) -> str | None:
    """The most precise of the region's words that the address uses."""
    spoken = [word for word in region.districts if word.casefold() in address.casefold()]
    return max(spoken, key=lambda word: (address.casefold().rfind(word.casefold()), len(word)), default=None)


def region_nearest(regions: Sequence[Region], latitude: float, longitude: float) -> Region | None:
    placed = [region for region in regions if region.latitude is not None and region.longitude is not None]
    return min(placed, key=lambda region: _distance(region, latitude, longitude), default=None)


def _distance(region: Region, latitude: float, longitude: float) -> float:
    """In degrees of latitude, on a plane: good enough to tell which is nearest."""
    north, east = region.latitude or 0, region.longitude or 0
    return hypot(latitude - north, (longitude - east) * cos(radians(latitude)))
