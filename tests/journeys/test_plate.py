"""A picture of the plate instead of typing: it is read, and the report goes on with that machine [T1]."""

from random import Random

import pytest
from sqlmodel import select

from bot.errands import Errands
from bot.speaker import make_speaker
from models.device import Device
from models.errand import Errand
from sandbox.visitor import Visitor
from tests.journeys.steps import CRACK
from tests.support.desk_kit import application
from tests.support.plates import pictured
from tests.support.running_desk import TOKEN, RunningDesk

NUMBER = "W600-12345674"
QR, BARS = (pictured(Random(1), kind, NUMBER) for kind in ("QR", "Code 128"))


@pytest.fixture
async def errands(desk: RunningDesk):
    async with make_speaker(TOKEN, desk.town.address) as speaker:
        yield Errands(desk.database, speaker, application()["chats"])


async def asked_for_machine(wang: Visitor) -> None:
    await wang.types(CRACK)
    await wang.presses("就这些")
    await wang.hears("请问是哪一款机器")


async def stored(desk: RunningDesk, model):
    async with desk.database.open_reading() as session:
        return list(await session.exec(select(model)))


@pytest.mark.parametrize("picture", [QR, BARS], ids=["QR", "bars"])
async def test_a_photo_of_the_plate_is_answered_at_once_and_then_the_machine_is_known_T1(desk, wang, errands, picture):
    await asked_for_machine(wang)
    await wang.sends_photo(picture)
    running = await wang.hears("我正在看铭牌")
    await desk.settles()
    await errands.do_due()
    read = await wang.hears(f"铭牌编号：{NUMBER}")
    assert read["message_id"] == running["message_id"], "the running message is changed, not repeated"
    await wang.hears("什么时候买")
    [device] = await stored(desk, Device)
    assert (device.product_code, device.serial) == ("SW-W600", NUMBER)


async def test_a_picture_without_a_code_leads_on_all_the_same_P2(desk, wang, errands):
    await asked_for_machine(wang)
    await wang.sends_photo()
    await desk.settles()
    await errands.do_due()
    await wang.hears("照片里的码没看清")
    await wang.presses("云锅 W600 炒菜机器人")
    await wang.hears("什么时候买")


async def test_a_picture_sent_as_a_file_is_read_too_and_whatever_else_is_no_picture(desk, wang, errands):
    await asked_for_machine(wang)
    await wang.sends_document(b"no picture at all", "plate.png")
    await desk.settles()
    await errands.do_due()
    await wang.hears("照片里的码没看清")
    await wang.sends_document(QR, "plate.jpg")
    await desk.settles()
    await errands.do_due()
    await wang.hears(f"铭牌编号：{NUMBER}")


async def test_two_pictures_of_one_plate_share_their_answer_M3(desk, wang, errands):
    await asked_for_machine(wang)
    await wang.sends_photo()
    await wang.sends_photo(QR)
    await desk.settles()
    await errands.do_due()
    await wang.hears(f"铭牌编号：{NUMBER}")
    assert not await wang.heard("照片里的码没看清")
    assert not await wang.heard("我正在看铭牌")


async def test_whoever_answers_before_the_picture_is_read_is_not_turned_back(desk, wang, errands):
    await asked_for_machine(wang)
    await wang.sends_photo(QR)
    await wang.presses("云面 N300 煮面机器人")
    await wang.types("2026年3月")
    await wang.hears("怎么称呼")
    await desk.settles()
    await errands.do_due()
    await wang.hears("照片已经放进您的报修单")
    [device] = await stored(desk, Device)
    assert device.product_code == "SW-N300"


async def test_while_telegram_does_not_hand_out_the_picture_it_is_asked_again_and_then_given_up_kindly(
    desk, wang, errands
):
    await asked_for_machine(wang)
    await wang.sends_photo(QR)
    await desk.settles()
    await desk.town.trouble("server_error", "getFile", times=3)
    for _ in range(3):
        await errands.do_due()
        assert not await wang.heard(NUMBER)
        await desk.advance(seconds=5)
    await wang.hears("照片里的码没看清")
    assert all(errand.done_at for errand in await stored(desk, Errand))


async def test_a_restart_between_photo_and_answer_loses_nothing(desk, wang, errands):
    await asked_for_machine(wang)
    await wang.sends_photo(QR)
    await desk.settles()
    await desk.restarts()
    async with make_speaker(TOKEN, desk.town.address) as speaker:
        await Errands(desk.database, speaker, application()["chats"]).do_due()
    await wang.hears(f"铭牌编号：{NUMBER}")


async def test_a_photo_of_the_symptom_with_a_code_on_it_names_the_machine_by_the_way_T1(desk, wang, errands):
    await wang.types(CRACK)
    note = await wang.hears(CRACK)
    await wang.sends_photo(QR)
    await desk.settles()
    assert not await wang.heard("我正在看铭牌")
    await errands.do_due()
    named = await wang.hears(f"铭牌编号：{NUMBER}")
    assert named["message_id"] == note["message_id"], "the running note says so"
    await wang.presses("就这些")
    await wang.hears("什么时候买")
    [device] = await stored(desk, Device)
    assert device.serial == NUMBER


async def test_a_photo_of_the_symptom_without_a_code_is_just_a_photo(desk, wang, errands):
    await wang.types(CRACK)
    await wang.sends_photo()
    await desk.settles()
    await errands.do_due()
    assert not await wang.heard("没看清")
    await wang.presses("就这些")
    await wang.hears("请问是哪一款机器")


async def test_whoever_was_quicker_than_the_reading_hears_of_it_at_the_next_question_T1(desk, wang, errands):
    await wang.types(CRACK)
    await wang.sends_photo(QR)
    await wang.presses("就这些")
    await wang.hears("请问是哪一款机器")
    await desk.settles()
    await errands.do_due()
    await wang.hears(f"铭牌编号：{NUMBER}")
    await wang.hears("什么时候买")
