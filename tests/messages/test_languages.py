"""Telegram's language codes lead to one of our two languages."""

import pytest

from messages.languages import choose


@pytest.mark.parametrize("code", ["zh", "zh-hans", "zh-hant", "zh-CN", "zh_TW", "ZH-Hans-CN"])
def test_every_chinese_is_met_in_chinese(code):
    assert choose(code) == "zh_CN"


@pytest.mark.parametrize("code", ["en", "en-GB", "de", "pt-br", "zha"])
def test_everyone_else_is_met_in_english(code):
    assert choose(code) == "en"


@pytest.mark.parametrize("unknown", [None, ""])
def test_an_unknown_language_is_the_companys_first(unknown):
    assert choose(unknown) == "zh_CN"
    assert choose(unknown, default="en") == "en"
