"""What time suits the customer: offered times are real, typed ones are checked."""

from tests.handlers.customer.telling import last_ticket, report, until_check, until_time


async def test_only_times_that_somebody_can_keep_are_offered_P3_B3(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    times = [caption for caption in await wang.chat.captions() if "11月" in caption]
    assert len(times) == 6
    assert not any(caption.endswith(("11:00", "12:00", "17:30", "18:00")) for caption in times), "the shop is cooking"


async def test_a_typed_wish_is_taken_when_it_is_free_P3(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("后天下午3点")
    assert "11月25日（星期三）15:00" in await wang.chat.last_text()


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
