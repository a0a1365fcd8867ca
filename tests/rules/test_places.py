"""An address or a point on the map finds its region, or says that it is unclear."""

import pytest

from rules.company.house import Region
from rules.company.words import Text
from rules.places import by_nearness, district_in, region_nearest, region_of_address
from tests.support.example import COMPANY

NORTH = Region("north", Text("华北", "North"), "Asia/Shanghai", None, ("北京", "山西", "Beijing"), 39.9, 116.4)
EAST = Region("east", Text("华东", "East"), "Asia/Shanghai", None, ("上海", "浦东", "Shanghai"), 31.2, 121.5)
NOWHERE = Region("new", Text("新区", "New"), "Asia/Shanghai")
REGIONS = (NORTH, EAST, NOWHERE)


@pytest.mark.parametrize(
    ("address", "region"),
    [
        ("北京市朝阳区建国路1号", NORTH),
        ("8 Century Avenue, SHANGHAI", EAST),
        ("上海市黄浦区山西南路20号", None),
        ("人民路12号", None),
        ("", None),
    ],
)
def test_an_address_speaks_of_one_region_or_is_unclear(address, region):
    assert region_of_address(REGIONS, address) is region


def test_the_most_precise_word_of_an_address_is_its_district():
    assert district_in(EAST, "上海市浦东新区张江路3号") == "浦东"
    assert district_in(EAST, "北京市") is None


@pytest.mark.parametrize(("latitude", "longitude", "region"), [(38.0, 115.0, NORTH), (30.3, 120.2, EAST)])
def test_a_point_belongs_to_the_nearest_region(latitude, longitude, region):
    assert region_nearest(REGIONS, latitude, longitude) is region


CITIES = {
    "north": [(39.9, 116.4), (39.1, 117.2), (37.9, 112.6), (45.8, 126.5), (40.8, 111.8)],
    "east": [(36.7, 117.1), (31.8, 117.2), (30.3, 120.2), (32.1, 118.8), (36.1, 120.4), (28.0, 120.7)],
    "south": [(22.5, 114.1), (23.1, 113.3), (24.5, 118.1), (26.1, 119.3), (22.8, 108.4), (20.0, 110.3)],
    "central": [(30.6, 114.3), (28.7, 115.9), (25.8, 114.9), (34.8, 113.6), (28.2, 112.9)],
    "southwest": [(30.6, 104.1), (29.6, 106.6), (34.3, 108.9), (25.0, 102.7), (43.8, 87.6), (38.5, 106.2)],
}


@pytest.mark.parametrize("code", CITIES)
def test_no_city_is_put_into_a_wrong_region_and_what_is_unclear_is_asked(code):
    found = [region_nearest(COMPANY.regions, *place) for place in CITIES[code]]
    assert {region.code for region in found if region} == {code}


def test_where_it_is_unclear_the_nearest_regions_come_first():
    assert [region.code for region in by_nearness(COMPANY.regions, 36.7, 117.1)][:2] == ["north", "east"]
    assert by_nearness((NOWHERE, NORTH), 36.7, 117.1) == [NORTH, NOWHERE]


def test_without_any_place_there_is_no_nearest():
    assert region_nearest((NOWHERE,), 30, 120) is None
