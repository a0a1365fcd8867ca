"""Which machine: by the number on its plate, by a link, by a name, or not at all; and whose it is [T1]."""

import pytest

from models.device import Device
from models.ticket_note import TicketNote
from rules.ticket import Status
from tests.handlers.customer.telling import last_ticket, report, stored, symptom, who_and_where

NUMBER = "W600-12345674"
ANOTHER = "W600-76543214"


async def report_by_number(visitor, number=NUMBER):
    await symptom(visitor)
    await visitor.types(number)
    await visitor.types("2026年3月")
    await who_and_where(visitor)
    await visitor.presses("11月24日")
    await visitor.presses("提交")


async def test_a_typed_number_is_the_machine_T1(desk_on_each):
    wang = desk_on_each.customer("Wang")
    await symptom(wang)
    await wang.types("w600 1234 5674")
    assert "什么时候买" in await wang.chat.last_text()
    [device] = await stored(desk_on_each, Device)
    assert (device.product_code, device.serial) == ("SW-W600", NUMBER)


async def test_the_number_is_read_back_and_reaches_whoever_needs_it_T1(desk):
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await report_by_number(wang)
    assert any(NUMBER in text for text in await wang.chat.texts())
    assert not any(NUMBER in text for text in await desk.group("south").texts())
    await desk.group("south").pressed_by(li, "接单")
    assert any(NUMBER in text for text in await li.chat.texts())


async def test_a_mistyped_number_is_answered_with_what_one_looks_like_and_where_P2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.types("W600-12345675")
    assert "W600-12345674" in await wang.chat.last_text()
    assert "铭牌" in await wang.chat.last_text()
    await wang.types(NUMBER)
    assert "什么时候买" in await wang.chat.last_text()


async def test_the_next_report_knows_the_machine_by_its_number(desk):
    wang = desk.customer("Wang")
    await report_by_number(wang)
    await symptom(wang, "这次是屏幕有条纹，颜色也不对")
    await wang.types(NUMBER)
    assert "这些还对吗" in await wang.chat.last_text(), "neither machine nor purchase is asked again"
    assert len(await stored(desk, Device)) == 1


@pytest.mark.parametrize("payload", ["m-W600-12345674", "m-W60012345674"])
async def test_the_link_on_a_machine_opens_the_report_with_that_machine(desk, payload):
    wang = desk.customer("Wang")
    await wang.types(f"/start {payload}")
    await symptom(wang)
    assert "什么时候买" in await wang.chat.last_text()
    [device] = await stored(desk, Device)
    assert device.serial == NUMBER


async def test_a_number_written_beside_the_symptom_is_the_machine_too_T1(desk):
    wang = desk.customer("Wang")
    await wang.types(f"{NUMBER} 的锅不转了，外壳也裂了")
    assert f"铭牌编号：{NUMBER}" in await wang.chat.last_text()
    await wang.presses("就这些")
    assert "什么时候买" in await wang.chat.last_text()


async def test_a_number_of_somebody_else_tells_nothing_of_them_and_the_report_goes_on(desk_on_each):
    desk = desk_on_each
    wang, ann, dispatcher = desk.customer("Wang"), desk.customer("Ann"), desk.staff("dispatcher")
    await report_by_number(wang)
    await symptom(ann)
    await ann.types(NUMBER)
    assert "什么时候买" in await ann.chat.last_text(), "as of any new machine: not even that it is known is told"
    assert not any("已经登记" in text for text in await dispatcher.chat.texts())
    await ann.types("2026年3月")
    await who_and_where(ann)
    await ann.presses("11月24日")
    await ann.presses("提交")
    assert (await last_ticket(desk)).status is Status.OPEN
    told = next(text for text in await dispatcher.chat.texts() if "已经登记" in text)
    assert NUMBER in told
    heard = await ann.heard()
    assert len(heard) == 2
    assert "登记过另一位客户" in heard[0]
    first, second = await stored(desk, Device)
    assert (first.serial, second.serial, second.disputed_serial) == (NUMBER, None, NUMBER)
    assert first.owner_id != second.owner_id


async def test_a_number_let_go_with_its_report_is_free_again(desk):
    wang, ann = desk.customer("Wang"), desk.customer("Ann")
    await symptom(wang)
    await wang.types(NUMBER)
    await wang.presses("取消")
    await symptom(ann)
    await ann.types(NUMBER)
    [device] = await stored(desk, Device)
    assert device.serial == NUMBER


async def test_several_machines_of_a_kind_are_told_apart(desk):
    wang = desk.customer("Wang")
    await report_by_number(wang)
    await symptom(wang, "另一台的盖子裂了一道缝，把手也掉了")
    desk.clock.advance(minutes=1)
    await wang.types(ANOTHER)
    assert "机器：云锅 W600" in await wang.chat.last_text()
    await wang.presses("都对")
    await wang.types("2026年4月")
    await wang.types("尽快")
    await wang.presses("提交")
    await symptom(wang, "屏幕有条纹，颜色也不对")
    assert {"★ 云锅 W600 炒菜机器人 …5674", "★ 云锅 W600 炒菜机器人 …3214"} <= set(await wang.chat.captions())
    await wang.types("W600")
    assert "没有听明白" in await wang.chat.last_text(), "which of the two?"
    assert len(await stored(desk, Device)) == 2


@pytest.mark.parametrize("answer", ["不知道", "i don’t know"])
async def test_whoever_does_not_know_the_machine_gets_through_all_the_same(desk, answer):
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await symptom(wang)
    await wang.types(answer)
    assert "怎么称呼" in await wang.chat.last_text()
    await who_and_where(wang)
    assert "还不清楚是哪台机器" in await wang.chat.last_text()
    await wang.presses("同意")
    await wang.presses("11月24日")
    await wang.presses("提交")
    ticket = await last_ticket(desk)
    assert (ticket.status, ticket.product_code, ticket.device_id) == (Status.OPEN, None, None)
    assert "暂不清楚" in await desk.group("south").last_text()
    await desk.group("south").pressed_by(li, "接单")
    assert "还缺：\n· 型号" in await li.chat.last_text()


async def test_an_old_i_dont_know_of_another_question_is_no_answer_to_this_one(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    row, data = await wang.chat.find("不清楚")
    await wang.types(NUMBER)
    await wang.press_data(data, row.id)
    assert "什么时候买" in await wang.chat.last_text()
    assert len(await stored(desk, Device)) == 1


async def test_a_machine_without_a_number_stays_as_it_was(desk):
    wang = desk.customer("Wang")
    await report(wang)
    [device] = await stored(desk, Device)
    assert (device.product_code, device.serial) == ("SW-W600", None)


async def test_a_file_over_20_mb_is_said_to_be_so_and_kept(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    file = {"file_id": "big", "file_unique_id": "big", "mime_type": "image/png", "file_size": 21 * 1024 * 1024}
    await wang.sends_message(document=file)
    assert "超过 20 MB" in await wang.chat.last_text()
    assert "请问是哪一款机器" in await wang.chat.last_text()
    assert [note.file_id for note in await stored(desk, TicketNote)][-1] == "big"
