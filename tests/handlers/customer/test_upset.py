"""An upset customer is met with one calm sentence and a person; what they say is kept and the conversation goes on."""

import pytest

from messages.buttons.start import RenameMachine
from models.device import Device
from models.person import person_with
from tests.handlers.customer.telling import ADDRESS, CRACK, last_ticket, machine, report, symptom

CALM, CALM_IN_ENGLISH = "给您添了很大的麻烦", "I can hear how much trouble"
ANGRY, ANGRIER = "你们太过分了，三天两头坏", "什么狗屁售后，没人管吗"


async def calmed(visitor):
    return sum(CALM in text or CALM_IN_ENGLISH in text for text in await visitor.chat.texts())


async def told(desk):
    return sum("心里很不痛快" in text for text in await desk.staff("dispatcher").chat.texts())


async def test_anger_is_met_with_one_calm_sentence_and_a_person_V2(desk):
    wang = desk.customer("Wang")
    await wang.types(CRACK)
    await wang.types(ANGRY)
    (calm,) = await wang.heard()
    assert CALM in calm
    assert calm.count("。") == 1
    assert (await last_ticket(desk)).is_with_person
    assert CRACK in await desk.staff("dispatcher").chat.last_text()


async def test_in_english_too_V2(desk):
    ann = desk.customer("Ann", "en")
    await ann.types("this is bullshit, three days and nobody called")
    assert await calmed(ann) == 1
    assert await told(desk) == 1


async def test_who_begins_with_anger_is_greeted_first_and_asked_nothing_twice_V2_P1(desk):
    wang = desk.customer("Wang")
    await wang.types(ANGRY)
    calm, note = await wang.heard()
    assert calm.startswith("您好")
    assert CALM in calm
    assert ANGRY in note


async def test_it_is_said_once_for_each_report_and_never_at_each_word_V2(desk):
    wang = desk.customer("Wang")
    for words in (ANGRY, ANGRIER, "操"):
        await wang.types(words)
    assert await calmed(wang) == await told(desk) == 1
    await wang.types("取消")
    await wang.types(ANGRIER)
    assert await calmed(wang) == 2


async def test_the_words_count_as_symptom_V2(desk):
    wang = desk.customer("Wang")
    await symptom(wang, f"{CRACK}，{ANGRY}")
    assert ANGRY in (await last_ticket(desk)).symptom
    assert await wang.hears("哪一款机器")


async def test_anger_at_any_question_is_kept_and_the_question_stands_V2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await machine(wang)
    await wang.types(ANGRY)
    calm, question = await wang.heard()
    assert CALM in calm
    assert "怎么称呼" in question
    await wang.types(ANGRIER)
    (question,) = await wang.heard()
    assert "怎么称呼" in question
    ticket = await last_ticket(desk)
    assert f"{ANGRY}\n{ANGRIER}" in ticket.symptom
    assert ticket.contact_name is None
    await wang.types("王建国")
    assert (await last_ticket(desk)).contact_name == "王建国"


async def test_an_answer_that_only_sounds_like_anger_is_taken_when_it_is_said_again_V2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await machine(wang)
    for _ in range(2):
        await wang.types("白痴")
    assert (await last_ticket(desk)).contact_name == "白痴"


async def test_danger_goes_first_V2_L4(desk):
    wang = desk.customer("Wang")
    await wang.types(f"{ANGRY}，现在冒烟了")
    advice, _ = await wang.heard()
    assert advice.index("安全第一") < advice.index(CALM)


async def test_an_edit_that_turns_angry_is_heard_V2(desk):
    wang = desk.customer("Wang")
    number = await wang.sends_message(text=CRACK)
    await wang.edits(number, f"{CRACK}，{ANGRY}")
    assert await calmed(wang) == 1


async def test_who_waits_for_a_visit_and_is_upset_need_not_report_anew_V2(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("等了一天没人来，气死我了")
    calm, noted = await wang.heard()
    ticket = await last_ticket(desk)
    assert CALM in calm
    assert ticket.number in noted
    assert "气死我了" in ticket.symptom
    assert ticket.number in await desk.staff("dispatcher").chat.last_text()
    await wang.types("就这些")
    assert (await wang.chat.last_text()).endswith("谢谢！")


async def test_who_asked_for_a_person_already_is_calmed_and_not_told_of_twice_V2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("请转人工")
    await wang.types(ANGRY)
    assert await calmed(wang) == 1
    assert await told(desk) == 0


@pytest.mark.parametrize("words", ["机器笨重，抬不动", "the pan is stupid hot", "this damn fan", "我操作的时候黑屏"])
async def test_strong_words_about_a_machine_are_a_symptom_like_any_other_V2(desk, words):
    wang = desk.customer("Wang")
    await wang.types(words)
    assert await calmed(wang) == await told(desk) == 0


async def test_without_a_report_it_is_said_once_a_day_V2(desk):
    wang = desk.customer("Wang")
    await wang.types("/start")
    async with desk.database.open_work() as work:
        person = await person_with(work.session, wang.user_id)
        work.session.add(Device(owner_id=person.id, product_code="SW-W600", created_at=work.now))
    await wang.press_data(RenameMachine(1).pack())
    await wang.types(ANGRY)
    await wang.types(ANGRIER)
    assert await calmed(wang) == 1
    assert "已经知道" in await wang.chat.last_text()
    assert "不痛快" in await desk.staff("dispatcher").chat.last_text()
    desk.clock.advance(days=1)
    await wang.types(ANGRY)
    assert await calmed(wang) == 2


async def test_an_address_is_no_insult_V2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await machine(wang)
    await wang.types("王建国")
    await wang.types("13800138000")
    await wang.types(f"{ADDRESS}垃圾站旁边")
    assert await calmed(wang) == 0
