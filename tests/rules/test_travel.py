"""The way from one known place to another: an estimate with bounds, and a setting where a place is unknown."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.company.road import Road
from rules.company.timers import Timers
from rules.punctuality import leave_at
from rules.travel import Place, kilometres, place, travel_time

AGREED = datetime(2026, 11, 24, 2, tzinfo=UTC)
SHENZHEN, GUANGZHOU, BEIJING = Place(22.54, 114.06), Place(23.13, 113.26), Place(39.90, 116.40)
TIMERS = Timers()
places = st.builds(Place, st.floats(-90, 90), st.floats(-180, 180))
near = st.builds(Place, st.floats(22, 23), st.floats(113, 115))
settings_ = st.builds(Road, st.integers(5, 150), st.floats(1, 3))


def minutes(here, there, road=Road()):  # noqa: B008
    return travel_time(here, there, road, TIMERS) / timedelta(minutes=1)


def test_known_distances_are_right():
    assert kilometres(SHENZHEN, GUANGZHOU) == pytest.approx(105, abs=2)
    assert kilometres(SHENZHEN, BEIJING) == pytest.approx(1943, abs=10)
    assert kilometres(Place(0, 179.5), Place(0, -179.5)) == pytest.approx(111, abs=1)


def test_the_way_is_the_distance_with_its_detour_at_the_company_s_speed_B5():
    ten_km_north = Place(22.54 + 10 / 111.195, 114.06)
    assert minutes(SHENZHEN, ten_km_north) == 20  # 10 km · 1.3 at 40 km/h is 19.5 minutes
    assert minutes(SHENZHEN, ten_km_north, Road(kmh=20)) == 39
    assert minutes(SHENZHEN, ten_km_north, Road(detour=2.0)) == 30


def test_next_door_and_the_other_end_of_the_country_stay_within_bounds_B5():
    assert minutes(SHENZHEN, SHENZHEN) == 10
    assert minutes(SHENZHEN, BEIJING) == 240


@pytest.mark.parametrize(("here", "there"), [(None, SHENZHEN), (SHENZHEN, None), (None, None)])
def test_where_a_place_is_unknown_a_setting_decides_B5(here, there):
    assert travel_time(here, there, Road(), Timers(travel=timedelta(minutes=33))) == timedelta(minutes=33)


def test_half_a_place_is_no_place():
    assert place(22.54, None) is place(None, 114.06) is None
    assert place(0.0, 0.0) == Place(0, 0)


@given(places, places, settings_)
def test_there_and_back_take_equally_long_never_less_than_nothing_B5(here, there, road):
    assert minutes(here, there, road) == minutes(there, here, road) >= 10


@given(near, near, settings_)
def test_whoever_is_faster_or_has_a_straighter_road_is_never_later_B5(here, there, road):
    assert minutes(here, there, Road(road.kmh + 1, road.detour)) <= minutes(here, there, road)
    assert minutes(here, there, Road(road.kmh, 1.0)) <= minutes(here, there, road)


@given(st.floats(22, 23), st.floats(0, 1), st.floats(0, 1))
def test_what_is_farther_never_takes_less_time_B5(latitude, one, other):
    here, (nearer, farther) = Place(latitude, 114), sorted((one, other))
    assert minutes(here, Place(latitude + nearer, 114)) <= minutes(here, Place(latitude + farther, 114))


@given(places, places, settings_, st.integers(0, 60), st.integers(0, 60))
def test_leaving_on_the_minute_is_arriving_as_early_as_the_manual_says_B5(here, there, road, early, least):
    least, early = sorted((timedelta(minutes=early), timedelta(minutes=least)))
    way = travel_time(here, there, road, TIMERS)
    arrival = leave_at(AGREED, way, early) + way
    assert least <= AGREED - arrival <= early
    assert leave_at(AGREED, way, early).second == 0
