"""What can be asked of the company without its file."""

from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal

import pytest

from rules.company import Company
from rules.company.checklists import Checklist
from rules.company.house import Hours, House, Region
from rules.company.products import Fault, Price, Product, Step
from rules.company.timers import Timers
from rules.company.words import Text, Words
from rules.ticket import Kind

HERE = Text("这里", "here")
WOK = Product("W1", HERE, HERE, warranty_months=12)
COMPANY = Company(
    House(HERE, HERE, "Asia/Shanghai"),
    Hours(time(9), time(18), (1, 2, 3, 4, 5)),
    regions=(Region("east", HERE, "Asia/Shanghai"),),
    staff=(),
    products=(WOK, replace(WOK, code="F1")),
    prices=(Price("fuse", HERE, Decimal(15), "part"),),
    checklists=(
        Checklist("bag", HERE, "toolbag", (HERE,)),
        Checklist("supplies", HERE, "toolbag", (HERE,), visits=("maintenance",)),
        Checklist("all", HERE, "maintenance", (HERE,)),
        Checklist("wok", HERE, "maintenance", (HERE,), products=("W1",)),
    ),
)


def test_text_is_given_in_the_reader_s_language_or_else_in_the_other():
    assert Text("锅", "pot").in_("zh_CN") == "锅"
    assert Text("锅", "pot").in_("en") == "pot"
    assert Text("锅", "").in_("en") == "锅"


def test_what_is_in_the_file_is_found_by_its_code():
    assert COMPANY.product("W1") is WOK
    assert COMPANY.region("east") is COMPANY.regions[0]
    assert COMPANY.price("fuse") is COMPANY.prices[0]


@pytest.mark.parametrize("code", ["gone", "", None])
def test_what_has_left_the_file_is_nobody_s_mistake(code):
    assert COMPANY.product(code) is COMPANY.region(code) is COMPANY.fault(code) is COMPANY.price(code) is None


def test_a_checklist_is_for_its_products_or_for_all():
    assert [checklist.code for checklist in COMPANY.checklists_for("maintenance", "W1")] == ["all", "wok"]
    assert [checklist.code for checklist in COMPANY.checklists_for("maintenance", "F1")] == ["all"]
    assert [checklist.code for checklist in COMPANY.checklists_for("toolbag", None)] == ["bag", "supplies"]


def test_a_checklist_is_for_its_kind_of_visit_or_for_both_B4():
    assert [each.code for each in COMPANY.checklists_for("toolbag", "W1", Kind.REPAIR)] == ["bag"]
    assert [each.code for each in COMPANY.checklists_for("toolbag", "W1", Kind.MAINTENANCE)] == ["bag", "supplies"]


def test_the_usual_timers_are_those_of_the_manual_B2_B5():
    assert Timers().call_back == timedelta(hours=2)
    assert (Timers().arrive_early_least, Timers().arrive_early) == (timedelta(minutes=5), timedelta(minutes=10))


@pytest.mark.parametrize(
    ("pictures", "shown"),
    [("abc", "abc"), ("a--", "aaa"), ("-b-", "bbb"), ("--c", "ccc"), ("a-c", "aac"), ("---", "---")],
)
def test_a_step_without_a_picture_goes_on_showing_the_last_B2(pictures, shown):
    steps = tuple(Step(HERE, None if name == "-" else name) for name in pictures)
    fault = Fault("dead", HERE, Words(), steps, HERE, HERE)
    assert "".join(fault.picture_at(place) or "-" for place in range(3)) == shown
