"""What a customer tells of their machine suggests what to check besides the list [V4]."""

from rules.extra_checks import MOST, suggested_by
from tests.support.example import COMPANY

WOK = "SW-W600"
TOLD = {
    "闻起来有股焦味": {"有焦味"},
    "没有焦味，都挺好": set(),
    "最近声音有点大": {"声音大或抖动"},
    "用了半年，底下有水，还老跳闸": {"漏水或漏油", "偶尔跳闸"},
    "smells burnt sometimes, otherwise fine": {"有焦味"},
    "the scale is off and it is noisy": {"称重不准", "声音大或抖动"},
    "it takes longer than before and leaks a bit": {"比以前慢", "漏水或漏油"},
    "都正常": set(),
    "all fine, thank you": set(),
    "": set(),
}


def test_each_thing_that_was_told_suggests_its_check_and_what_is_fine_none_V4():
    for account, expected in TOLD.items():
        assert {each.about.zh for each in suggested_by(account, COMPANY, WOK)} == expected, account


def test_the_check_comes_from_the_likely_cause_of_the_fault_V4():
    [noise] = suggested_by("最近声音有点大", COMPANY, WOK)
    assert noise.check == COMPANY.fault("noise").likely_cause


def test_only_what_can_be_at_this_product_is_suggested_V4():
    assert not suggested_by("蒸汽小", COMPANY, WOK)
    assert suggested_by("蒸汽小", COMPANY, "SW-S200")


def test_whoever_tells_everything_gets_a_list_that_can_be_ticked_V4():
    everything = "，".join(word for fault in COMPANY.faults for word in fault.words.zh[:2])
    assert 0 < len(suggested_by(everything, COMPANY, WOK)) <= MOST
