"""What time suits the customer: offered times are real, typed ones are checked."""

from models.post import posts_in_force
from rules.roles import Role
from tests.handlers.customer.telling import last_ticket, report, until_check, until_time


async def test_only_times_that_somebody_can_keep_are_offered_P3_B3(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    times = [caption for caption in await wang.chat.captions() if "11月" in caption]
    assert len(times) == 6
    assert not any(caption.endswith(("上午11:00", "中午12:00", "下午5:30", "下午6:00")) for caption in times), (
        "the shop is cooking"
    )


async def test_a_typed_wish_is_taken_when_it_is_free_P3(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("后天下午3点")
    assert "11月25日（周三）下午3:00" in await wang.chat.last_text()


async def test_a_wish_that_nobody_can_keep_is_met_with_the_nearest_free_times_B3(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("后天晚上9点")
    assert "很抱歉，那个时间没有师傅能到" in await wang.chat.last_text()
    times = [caption for caption in await wang.chat.captions() if "11月" in caption]
    assert times
    assert all("11月25日" in caption or "11月26日" in caption for caption in times)


async def test_a_time_that_is_past_cannot_be_wished(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("2026-11-20 10:00")
    assert "没有师傅能到" in await wang.chat.last_text()


async def test_the_time_may_be_left_to_us(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("尽快")
    assert "您希望的时间：尽快" in await wang.chat.last_text()
    await wang.presses("提交")
    assert (await last_ticket(desk)).wished_at is None


async def test_a_time_that_was_given_away_meanwhile_is_apologised_for_B3(desk_on_each):
    """As many customers as the region has technicians wish for the same hour, and one more."""
    desk = desk_on_each
    people = [desk.customer(f"Wang {number}") for number in range(9)]
    for person in people:
        await until_time(person)
        await person.types("明天下午3点")
    heard = []
    for person in people:
        await person.presses("提交")
        heard.append(await person.chat.last_text())
    apologies = [text for text in heard if "被别人约走了" in text]
    technicians = [m for m in desk.company.staff if m.region == "south" and "technician" in m.roles and not m.vacant]
    assert len(apologies) == len(people) - len(technicians)


async def test_what_is_not_a_time_is_asked_again_P2(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("看情况吧")
    assert (await wang.chat.last_text()).startswith("对不起，刚刚我没有听明白")


async def test_a_wish_does_not_take_ones_own_place_away(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await until_check(desk.customer("Zhao"))


async def test_when_none_suits_a_person_answers_the_wish_in_own_words_P3(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.presses("都不方便")
    assert "同事看到后会跟您商量" in await wang.chat.last_text()
    await wang.types("平时晚上8点以后，老李在店里")
    assert "您希望的时间：平时晚上8点以后，老李在店里" in await wang.chat.last_text()
    await wang.presses("提交")
    ticket = await last_ticket(desk)
    assert (ticket.wished_at, ticket.wish_words, ticket.is_with_person) == (None, "平时晚上8点以后，老李在店里", True)
    assert await desk.staff("dispatcher").hears("平时晚上8点以后，老李在店里")
    assert not any("老李" in text for text in await desk.group("south").texts())


async def test_who_asked_to_write_may_still_choose_a_time_P3(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("都不行")
    await wang.presses("11月24日")
    await wang.presses("提交")
    ticket = await last_ticket(desk)
    assert ticket.wished_at
    assert not ticket.is_with_person


async def test_whoever_takes_the_job_reads_the_wish_B3(desk):
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await until_time(wang)
    await wang.types("none of these")
    await wang.types("周末都行")
    await wang.presses("提交")
    await desk.group("south").pressed_by(li, "接单")
    assert await li.hears("周末都行")


async def test_where_nobody_can_be_planned_any_words_reach_a_person_B3(desk):
    async with desk.database.open_work() as work:
        for post in await posts_in_force(work.session):
            if post.role is Role.TECHNICIAN:
                post.until_at = work.now
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("下周三下午3点")
    assert "您希望的时间：下周三下午3点" in await wang.chat.last_text()
    await wang.presses("提交")
    assert await desk.staff("dispatcher").hears("下周三下午3点")
