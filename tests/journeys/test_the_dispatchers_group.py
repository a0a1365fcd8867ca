"""A job that nobody takes: in the dispatchers' group two tap, one has it and assigns it, and the card says so [O3]."""

from desk import house
from models.person import person_with
from rules.roles import Role
from tests.journeys.steps import reports


async def test_two_tap_one_has_it_assigns_it_and_the_card_says_by_whom_it_was_seen_to_O3(desk, wang, ann, he, li):
    await dispatches_too(desk, ann)
    there = await desk.town.group("客服专员", he, ann)
    await he.at(there).types("/bind")
    await he.at(there).hears("客服专员的工作群")
    await reports(wang)
    await desk.advance(minutes=39)
    assert not await he.at(there).heard("R-1123-0001")
    await desk.advance(minutes=1)
    card = await he.at(there).hears("还没有人接")
    await he.at(there).presses("我来处理")
    await he.hears("广东省深圳市南山区科苑路8号")
    pressed = await ann.at(there).presses_again(card, button_under(card))
    assert "何小满 He Xiaoman is seeing to it already" in (await ann.gets_answer(pressed))["text"]
    assert not await ann.heard("科苑路")
    await he.presses("派给技术员")
    await he.presses("✓ 李禾田 Li Hetian")
    await li.hears("R-1123-0001")
    await desk.advance(seconds=1)
    about_it = [each for each in await he.at(there).messages() if "R-1123-0001" in each.get("text", "")]
    assert [each["text"] for each in about_it] == ["R-1123-0001 · 华南\n✓ 何小满 He Xiaoman 已经处理好。"]
    assert "reply_markup" not in about_it[0]


def button_under(card):
    return card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]


async def dispatches_too(desk, person):
    await person.starts()
    await desk.settles()
    async with desk.database.open_work() as work:
        await house.appoint(work, await person_with(work.session, person.id), Role.DISPATCHER, None)
