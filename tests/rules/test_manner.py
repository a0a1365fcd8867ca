"""A coarse or loud message is known in any disguise, its words are named as they were written, and a calm wording is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.company.words import Words
from rules.manner import Verdict, judge

NONE = Words()
OWN = Words(zh=("铁公鸡", "白痴"), en=("stingy", "you people"))


@pytest.mark.parametrize(
    ("words", "named", "calm"),
    [
        ("你这个笨蛋，先断电，我两点到。", ("笨蛋",), "先断电，我两点到。"),
        ("我两点到，白-痴", ("白-痴",), "我两点到。"),
        ("s t u p i d. I will be there at 2.5 hours.", ("s t u p i d",), "I will be there at 2.5 hours."),
        ("Press left, іdiot", ("іdiot",), "Press left."),
        ("妈\u200b的", ("妈\u200b的",), ""),
        ("sh1t", ("sh1t",), ""),
    ],
)
def test_the_words_are_named_as_they_were_written_and_the_rest_is_suggested_M2(words, named, calm):
    assert judge(words, OWN) == Verdict(named, False, calm)


@pytest.mark.parametrize(
    ("words", "calm"),
    [
        ("OPEN THE DOOR NOW!!!", "Open the door now."),
        ("I AM AT YOUR DOOR WITH THE PCB", "I am at your door with the PCB"),
        ("到了没有？？？", "到了没有？"),
        ("我到门口了！！！！请开门", "我到门口了。请开门"),
    ],
)
def test_shouting_is_known_and_said_quietly_M3(words, calm):
    assert judge(words, NONE) == Verdict((), True, calm)


@pytest.mark.parametrize(
    "words", ["谢谢！！", "E07 PCB", "LED PCB OK", "It says NO WATER, is that right?", "OK!", "Really??"]
)
def test_joy_and_the_names_of_parts_are_no_shouting_M3(words):
    assert judge(words, NONE).is_calm


def test_the_company_s_own_words_are_held_in_their_disguises_too_M2():
    for words in (
        "铁公鸡",
        "铁 公 鸡",
        "铁🙂公🙂鸡",
        "Stingy!",
        "st.in.gy",
        "s-t-i-n-g-y",
        "st1ngy",
        "stiiiingy",
        "you  people",
    ):
        assert not judge(words, OWN).is_calm, words
        assert judge(words, NONE).is_calm, words


@given(st.text(max_size=60))
def test_whatever_is_suggested_is_calm_itself_and_nothing_is_judged_twice_differently_M2(words):
    verdict = judge(words, OWN)
    assert judge(verdict.calm, OWN).is_calm
    assert all(each in words for each in verdict.coarse)


@given(
    st.lists(
        st.sampled_from(
            ["你这个白痴", "傻 逼", "stupid", "WAIT FOR ME NOW", "好的", "I come at 2", "，", ". ", "！！！", "\n"]
        ),
        max_size=8,
    )
)
def test_a_calm_wording_holds_no_coarse_word_of_any_mixture_M2_M3(parts):
    words = "".join(parts)
    verdict = judge(words, OWN)
    assert verdict.is_calm or verdict.calm != words
    assert judge(verdict.calm, OWN).is_calm


def test_a_message_as_long_as_telegram_allows_is_judged_at_once_M2():
    for piece in ("!", "a", "a1", "傻 ", "f* ", "？ ", "you are "):
        judge((piece * 4096)[:4096], OWN)
