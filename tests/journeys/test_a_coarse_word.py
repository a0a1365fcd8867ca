"""A coarse word never reaches the customer unawares: it is held, changed and sent; or a leader lets it through [M2 M3]."""

import pytest

from tests.journeys.steps import agrees


@pytest.fixture(autouse=True)
async def _talks(desk, wang, li, group):
    await agrees(wang, li, group)
    await li.presses("给客户发消息")


async def test_a_coarse_message_is_held_changed_and_sent_M2(wang, li):
    await li.types("你 他 妈 的在不在家，我下午三点到")
    held = await li.hears("这段话我先没有发")
    assert "他 妈 的" in held["text"]
    assert "<blockquote>" not in held["text"]
    await li.hears("可以这样说：\n我下午三点到")
    await li.presses("就发这样的")
    await wang.hears("我下午三点到")
    assert not await wang.heard("他 妈 的")
    await li.types("带好身份证了吗？？？")
    await li.hears("语气太冲")
    await li.presses("我重新写")
    await li.types("麻烦您准备一下进门的证件，谢谢")
    await wang.hears("麻烦您准备一下进门的证件，谢谢")
    assert not await wang.heard("带好身份证")


async def test_held_and_allowed_by_the_leader_it_goes_as_it_is_M2(wang, li, chen, zhao):
    await li.types("二百五十毫升就好，别听隔壁那个傻子的")
    await li.hears("不礼貌的词：傻子")
    await li.presses("请组长看看")
    await chen.hears("李禾田 Li Hetian 想给 R-1123-0001 的客户发这段话")
    assert not await wang.heard("二百五十毫升")
    await chen.presses("可以发")
    await li.presses("照原话发")
    await wang.hears("二百五十毫升就好，别听隔壁那个傻子的")
    await chen.hears("可以照原话发了")
    assert not await zhao.heard("傻子")
