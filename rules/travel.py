"""How long the way from one known place to another takes [B5]."""

from datetime import timedelta
from math import asin, ceil, cos, radians, sin, sqrt
from typing import NamedTuple

from rules.company.road import Road
from rules.company.timers import Timers

EARTH_KM = 6371


class Place(NamedTuple):
    latitude: float
    longitude: float


def place(latitude: float | None, longitude: float | None) -> Place | None:
    return None if latitude is None or longitude is None else Place(latitude, longitude)


def travel_time(here: Place | None, there: Place | None, road: Road, timers: Timers) -> timedelta:
    """In whole minutes, within bounds: a straight line is only an estimate. A setting where a place is unknown."""
    if here is None or there is None:
        return timers.travel
    estimate = timedelta(minutes=ceil(kilometres(here, there) * road.detour / road.kmh * 60))
    return max(timers.travel_least, min(timers.travel_most, estimate))


def kilometres(here: Place, there: Place) -> float:
    """Along the earth's surface, by the haversine formula."""
    north, east = (radians(there[axis] - here[axis]) / 2 for axis in (0, 1))
    chord = sin(north) ** 2 + cos(radians(here.latitude)) * cos(radians(there.latitude)) * sin(east) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(chord, 1)))
