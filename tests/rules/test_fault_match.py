"""The customer's own words lead to the right page of the user manual, or to none."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.company.products import Fault
from rules.company.words import Text, Words
from rules.fault_match import best_match, likely


def fault(code, zh, en, *products):
    return described(code, Words(tuple(zh.split()), tuple(en.split(", "))), products)


def described(code, words, products):
    nothing = Text("", "")
    return Fault(code, nothing, words, (), nothing, nothing, tuple(products))


FAULTS = (
    fault("cold", "不加热 锅不热 加热慢", "does not heat, stays cold, heats slowly"),
    fault("arm", "搅拌臂不转 搅拌不动 不翻炒", "arm does not turn, does not stir, arm is stuck"),
    fault("dark", "屏幕不亮 黑屏 不开机", "screen is black, does not turn on, no display"),
    fault("leak", "漏水 滴水 地上有水", "leaks, water on the floor, dripping"),
    fault("noise", "异响 噪音大 声音大", "strange noise, too loud, rattling"),
    fault("code", "报错E05", "error E05"),
    fault("pump", "不出油 油泵不动", "no oil, oil pump is stuck", "X9"),
)


def matched(symptom, product=None):
    match = best_match(symptom, FAULTS, product)
    return match and match.fault.code


@pytest.mark.parametrize(
    ("symptom", "code"),
    [
        ("不加热", "cold"),
        ("今天早上开始机器不能加热了", "cold"),
        ("锅里一直不怎么热", "cold"),
        ("加热不了，怎么办？", "cold"),
        ("无法加热", "cold"),
        ("搅拌臂不会转了", "arm"),
        ("你好，屏幕突然就不亮了", "dark"),
        ("开不了机", "dark"),
        ("机器底下在漏水", "leak"),
        ("有很大的异响", "noise"),
        ("没有漏水，就是有异响", "noise"),
        ("屏幕上报错 E-05", "code"),
        ("The wok doesn't heat any more", "cold"),
        ("It won't heat", "cold"),
        ("it isn't heating at all!!", "cold"),
        ("The stirring arm doesn't turn", "arm"),
        ("My machine wont turn on", "dark"),
        ("water is leaking from below", "leak"),
        ("there's no leak, but a really strange noise", "noise"),
        ("ERROR e05 again", "code"),
    ],
)
def test_a_simple_fault_is_recognised_in_the_customers_words_B2(symptom, code):
    assert matched(symptom) == code


@pytest.mark.parametrize(
    "symptom",
    [
        "",
        "👍",
        "你好",
        "坏了",
        "有问题，请派人来",
        "没有漏水",
        "菜的味道不对",
        "不，水热",
        "It is broken",
        "please send someone",
        "It does not leak",
        "I would like to turn the machine into a heater",
        "error E055",
    ],
)
def test_wrong_help_is_worse_than_none_B2(symptom):
    assert matched(symptom) is None


def test_two_faults_at_once_are_left_to_a_person_B2():
    assert matched("漏水，还有异响") is None
    assert matched("it leaks and rattles") is None


def test_a_fault_of_another_product_is_not_suggested_B2():
    assert matched("不出油", "X9") == "pump"
    assert matched("不出油", "X5") is None
    assert matched("不出油") == "pump"


def test_other_words_for_the_same_thing_are_understood_B2():
    assert matched("滚筒停住了，搅拌器也转不动") == "arm"
    assert matched("显示屏漆黑一片") == "dark"
    assert matched("the mixer won't go round") == "arm"


def test_the_words_of_one_language_are_understood_in_the_other_B2():
    faults = (fault("raw", "夹生", "food stays raw"), fault("sound", "异响", "too loud"))
    assert best_match("it rattles", faults, None).fault.code == "sound"
    assert best_match("包子还是夹生的", faults, None).fault.code == "raw"


def test_the_name_of_a_part_alone_is_no_complaint_B2():
    assert matched("搅拌臂") is None
    assert matched("how do I clean the screen") is None


def test_several_that_come_into_question_are_named_the_likeliest_first_B2():
    found = likely("漏水，还有异响很大", FAULTS, None)
    assert {match.fault.code for match in found} == {"leak", "noise"}
    assert len(likely("漏水，有异响，不加热，屏幕不亮", FAULTS, None)) == 3


def test_a_word_within_a_longer_word_is_no_second_fault_B2():
    faults = (fault("sauce", "酱油不出", "no sauce"), fault("oil", "不出油", "no oil"))
    assert best_match("酱油不出", faults, None).fault.code == "sauce"


def test_no_word_of_the_example_company_leads_to_another_fault_B2():
    example = tomllib.loads((Path(__file__).parents[2] / "company.example.toml").read_text("utf-8"))["faults"]
    faults = [described(each["code"], Words(**each["words"]), each.get("products", ())) for each in example]
    for each in faults:
        product = each.products[0] if each.products else None
        found = [best_match(word, faults, product) for word in (*each.words.zh, *each.words.en)]
        assert {match.fault.code for match in found if match} == {each.code}


@given(st.text(max_size=300))
def test_any_words_are_listened_to_without_stumbling_P2(symptom):
    best_match(symptom, FAULTS, None)


@given(
    st.lists(st.sampled_from(["不加热", "没有", "漏水", "异响", "，", "the arm", "not", "turn", "leaks", "."])).map(
        " ".join
    )
)
def test_what_is_matched_was_really_said_B2(symptom):
    match = best_match(symptom, FAULTS, None)
    assert match is None or match.places


def test_a_novel_is_listened_to_at_its_beginning_only():
    """Everybody's conversation waits while one symptom is matched."""
    beginning, novel = "黑屏，不开机", "今天天气真好啊" * 2000
    assert matched(beginning + novel) == "dark"
    assert likely(novel + beginning, FAULTS, None) == []
