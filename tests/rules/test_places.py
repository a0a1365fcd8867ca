"""An address or a point on the map finds its region, or says that it is unclear."""

import pytest

from rules.company.house import Region
from rules.company.words import Text
from rules.places import district_in, region_nearest, region_of_address

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


def test_without_any_place_there_is_no_nearest():
    assert region_nearest((NOWHERE,), 30, 120) is None
