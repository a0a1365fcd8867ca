"""Whatever anybody sends, whenever: it is answered, and every step has a way back, out, and to a person [P2]."""

import pytest
from sqlmodel import func, select

from models.outgoing_message import OutgoingMessage
from tests.journeys.steps import ADDRESS, CRACK, NO_POWER, agrees

EXPECTED = {
    "nothing": [],
    "symptom": [CRACK],
    "machine": [CRACK, "就这些"],
    "purchase": [CRACK, "就这些", "W600"],
    "name": [CRACK, "就这些", "W600", "2026年3月"],
    "phone": [CRACK, "就这些", "W600", "2026年3月", "王建国"],
    "address": [CRACK, "就这些", "W600", "2026年3月", "王建国", "13800138000"],
    "region": [CRACK, "就这些", "W600", "2026年3月", "王建国", "13800138000", "人民路12号二楼"],
    "price": [CRACK, "就这些", "W600", "2021年3月", "王建国", "13800138000", ADDRESS],
    "guidance": [NO_POWER, "就这些", "W600", "2026年3月", "王建国", "13800138000", ADDRESS],
    "time": [CRACK, "就这些", "W600", "2026年3月", "王建国", "13800138000", ADDRESS],
    "check": [CRACK, "就这些", "W600", "2026年3月", "王建国", "13800138000", ADDRESS, "明天下午3点半"],
}
"""What was typed until the customer stands at this question."""
QUESTIONS = [question for question in EXPECTED if question not in {"nothing", "symptom"}]
SAID = {
    "sticker": lambda person: person.sends_sticker(),
    "one letter": lambda person: person.types("?"),
    "command": lambda person: person.types("/nonsense"),
    "photo": lambda person: person.sends_photo(),
    "album": lambda person: person.sends_album(),
    "voice": lambda person: person.sends_voice(),
    "video": lambda person: person.sends_video(),
    "document": lambda person: person.sends_document(),
    "somebody's card": lambda person: person.shares_contact({"phone_number": "+8613812345678", "first_name": "Xu"}),
    "place": lambda person: person.shares_location(),
}


@pytest.mark.parametrize("question", EXPECTED)
async def test_every_kind_of_message_is_answered_at_every_question_P2(desk, wang, question):
    await _stand_at(wang, question)
    for kind, send in SAID.items():
        assert await _answers(desk, send(wang)), f"{kind} at {question} was met with silence"


@pytest.mark.parametrize("question", QUESTIONS)
async def test_every_question_has_a_way_back_to_a_person_and_out_V2(desk, wang, he, li, group, question):
    await _stand_at(wang, question)
    await desk.settles()
    asked = await wang.last_message()

    await wang.types("转人工")
    await wang.hears("您说的我都转告同事了", after=asked)
    await he.hears("有客户想找真人沟通")

    await wang.types("返回")
    await desk.settles()
    assert _question(await wang.last_message()) != _question(asked)
    await wang.types(EXPECTED[question][-1])
    await desk.settles()
    assert _question(await wang.last_message()) == _question(asked)

    await wang.types("取消")
    await wang.hears("好的，没有提交")
    await desk.advance(hours=30)
    assert not await wang.heard("您的报修还没有提交")
    assert not await li.at(group).heard("R-")


async def test_before_the_first_question_there_is_a_person_too_V2(desk, wang, he):
    await wang.types("转人工")
    await wang.hears("他们会联系您")
    await he.hears("有一位还没有报修的客户想找真人沟通")


async def test_after_two_misses_a_person_is_offered_P2(desk, wang):
    await _stand_at(wang, "machine")
    await wang.types("?")
    first = await wang.hears("对不起，刚刚我没有听明白，麻烦您重复一遍")
    assert "转人工" not in first["text"]
    await wang.types("??")
    second = await wang.hears("对不起，刚刚我没有听明白", after=first)
    assert "转人工" in second["text"]


async def test_the_staff_is_not_met_with_silence_either(desk, wang, li, group):
    await agrees(wang, li, group)
    for pressed in ([], ["改个时间"], ["改个时间", "上一家还没修完"]):
        for caption in pressed:
            await li.presses(caption)
        for kind, send in SAID.items():
            assert await _answers(desk, send(li)), f"{kind} after {pressed} was met with silence"


async def test_in_the_group_people_talk_undisturbed_and_a_command_is_answered(desk, li, group):
    assert not await _answers(desk, li.at(group).types("今天谁去南山？"))
    assert await _answers(desk, li.at(group).types("/jobs"))
    await li.hears("请在这里跟我私聊")


async def _stand_at(customer, question):
    for words in EXPECTED[question]:
        await customer.types(words)


def _question(message):
    return message["text"].splitlines()[-1]


async def _answers(desk, sending):
    await desk.settles()
    before = await _said(desk)
    await sending
    await desk.settles()
    await desk.errands.do_due()
    return await _said(desk) > before


async def _said(desk):
    async with desk.database.open_reading() as session:
        return (await session.exec(select(func.count()).select_from(OutgoingMessage))).one()
