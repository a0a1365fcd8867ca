"""Whoever opens the bot reads whose it is, in their language; it is set when it changed and never in the way."""

from dataclasses import replace

import pytest

from bot.profile import introduce_oneself
from bot.speaker import call, make_speaker
from rules.company.words import Text
from sandbox.town import founding
from tests.support.example import COMPANY, RENDERER


@pytest.fixture
async def town():
    async with founding("1:profile") as town:
        yield town


@pytest.fixture
async def speaker(town):
    async with make_speaker("1:profile", town.address) as speaker:
        yield speaker


async def said(speaker, code):
    asked = {"language_code": code}
    return (
        (await call(speaker, "getMyName", asked))["name"],
        (await call(speaker, "getMyShortDescription", asked))["short_description"],
        (await call(speaker, "getMyDescription", asked))["description"],
    )


async def test_the_bot_introduces_itself_as_the_company_file_has_it_in_each_language_P1(speaker):
    await introduce_oneself(speaker, RENDERER, COMPANY)
    assert (await said(speaker, "zh"))[0] == "炊云机器人 · 小云"
    assert "Skywok Robotics" in (await said(speaker, "en"))[2]
    assert await said(speaker, "fr") == await said(speaker, "zh")


async def test_nothing_is_set_again_that_has_not_changed_P1(town, speaker):
    await introduce_oneself(speaker, RENDERER, COMPANY)
    for method in ("setMyName", "setMyShortDescription", "setMyDescription"):
        await town.trouble("server_error", method, times=1)
    before = await said(speaker, "en")
    await introduce_oneself(speaker, RENDERER, COMPANY)
    assert await said(speaker, "en") == before
    house = replace(COMPANY.company, agent=Text("小月", "Moon"))
    await introduce_oneself(speaker, RENDERER, replace(COMPANY, company=house))  # meets the trouble, and is silent
    await introduce_oneself(speaker, RENDERER, replace(COMPANY, company=house))
    await introduce_oneself(speaker, RENDERER, replace(COMPANY, company=house))
    assert "Moon" in (await said(speaker, "en"))[0]


async def test_names_that_are_too_long_for_telegram_are_cut_P1(speaker):
    house = replace(COMPANY.company, name=Text("很长的名字" * 60, "A very long name " * 40))
    await introduce_oneself(speaker, RENDERER, replace(COMPANY, company=house))
    for code in ("zh", "en"):
        for words, most in zip(await said(speaker, code), (64, 120, 512), strict=True):
            assert 0 < len(words) <= most
