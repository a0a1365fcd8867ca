"""Typed answers work wherever buttons do, in either language."""

import pytest

from messages.answers import is_greeting, means, read_stars, words_for


@pytest.mark.parametrize(
    ("said", "caption"),
    [
        ("返回", "back"),
        ("Back", "back"),
        ("上一步", "back"),
        ("取消。", "cancel"),
        ("CANCEL", "cancel"),
        ("转人工！", "a_person"),
        ("a person, please", "a_person"),
        ("I don’t know", "dont_know"),
        ("i dont know", "dont_know"),
        ("thats all", "that_is_all"),
    ],
)
def test_a_caption_may_be_typed(renderer, said, caption):
    assert means(renderer, said, caption)


@pytest.mark.parametrize("caption", ["start_anew", "cancel_ticket", "back"])
def test_saying_nothing_is_no_answer(renderer, caption):
    assert not means(renderer, "", caption)


def test_a_sentence_is_no_button(renderer):
    assert not means(renderer, "请不要取消我的预约", "cancel")


def test_the_way_out_means_one_thing_only(renderer):
    way_out = [words_for(renderer, name) for name in ("back", "cancel", "a_person")]
    assert not way_out[0] & way_out[1] | way_out[1] & way_out[2] | way_out[0] & way_out[2]


@pytest.mark.parametrize("said", ["你好", "您好！", "Hi", "hello!"])
def test_a_hello_is_a_hello(said):
    assert is_greeting(said)


@pytest.mark.parametrize(
    ("said", "stars"),
    [
        ("5", 5),
        ("4 星", 4),
        ("3 Stars!", 3),
        ("五星！", 5),
        ("四颗星", 4),
        ("★★", 2),
        ("6", None),
        ("★★★★★★", None),
        ("5 people", None),
        ("", None),
    ],
)
def test_stars_may_be_typed(said, stars):
    assert read_stars(said) == stars
