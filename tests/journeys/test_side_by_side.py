"""Several people at once: nobody's words reach another's ticket, and one tap wins."""

import asyncio

from tests.journeys.steps import ADDRESS, CRACK, reports


async def test_two_people_report_at_once_and_each_keeps_their_own(desk, wang, ann):
    english = ("There is a crack in the lid", "that's all", "Cloud Wok W600", "March 2026", "Ann Smith")
    chinese = (CRACK, "就这些", "W600", "2026年3月", "王建国")
    for said, meant in zip(english, chinese, strict=True):
        await asyncio.gather(ann.types(said), wang.types(meant))
    await asyncio.gather(wang.types("13900000001"), ann.types("13900000002"))
    await asyncio.gather(wang.types(ADDRESS), ann.types("88 Zhangjiang Road, Pudong, Shanghai"))
    await asyncio.gather(wang.types("尽快"), ann.types("as soon as possible"))
    await asyncio.gather(wang.types("提交"), ann.types("yes"))
    await wang.hears("已经登记好了")
    await ann.hears("Your report has the number")
    told = {ticket.contact_name: (ticket.phone, ticket.region_code) for ticket in await desk.tickets()}
    assert told == {"王建国": ("+8613900000001", "south"), "Ann Smith": ("+8613900000002", "east")}


async def test_one_customer_with_two_tickets_sees_each_where_it_stands(desk, wang, li, group):
    await reports(wang)
    await li.at(group).presses("接单")
    await li.presses("确认 11月24日 周二 下午3:30")
    await wang.hears("约好了")
    await wang.types("我要报修")
    await wang.types("这次是屏幕有条纹，颜色也不对")
    await desk.settles()
    await wang.presses("就这些")
    await wang.types("都对")
    await wang.types("尽快")
    await wang.types("提交")
    await wang.hears("单号是 R-1123-0002")
    await wang.types("我的报修")
    listed = await wang.hears("您的报修：")
    assert "R-1123-0001 · 已约好上门时间" in listed["text"]
    assert "R-1123-0002 · 等待接单" in listed["text"]


async def test_fifty_taps_at_once_have_one_winner_and_fifty_answers_O3(desk, wang, li, zhao, group):
    await reports(wang)
    mo = desk.staff("technician", "south", 2)
    card = await li.at(group).hears("谁来接这一单")
    take = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    tapping = [person.at(group) for _ in range(17) for person in (li, zhao, mo)][:50]
    queries = await asyncio.gather(*(person.presses_again(card, take) for person in tapping))
    await desk.settles()
    answers = [await person.gets_answer(query) for person, query in zip(tapping, queries, strict=True)]
    assert sum("归您了" in answer["text"] for answer in answers) == 1
    assert all(answer["text"] for answer in answers)
    cards = [await person.heard("王建国") for person in (li, zhao, mo)]
    assert sorted(cards) == [False, False, True]
    assert sum("负责" in message.get("text", "") for message in await wang.messages()) == 1
