"""Two customers wish for the same hour: Li reads what collides before taking, and takes the second at another time [B3]."""

from tests.journeys.steps import TIME, agrees, reports


async def test_a_job_that_collides_is_taken_at_another_time_with_an_apology_B3(desk, wang, li, group):
    await agrees(wang, li, group)
    sister = desk.called("陈姐")
    await reports(sister)
    told = await li.gets_answer(await li.at(group).presses("接单"))
    assert told["show_alert"]
    assert f"R-1123-0001，约好了{TIME}" in told["text"]
    assert not any(personal in told["text"] for personal in ("王建国", "0000 0001", "科苑路"))
    await li.presses("接单，另约时间")
    await sister.hears("由 李禾田 Li Hetian 负责")
    await li.hears("改到什么时候好")
    await li.types("后天下午2点半")
    asked = await sister.hears("非常抱歉")
    assert "那个时间已有安排" in asked["text"]
    await sister.presses("可以，就这个时间")
    await sister.hears("约好了：李禾田 Li Hetian 11月25日（周三）下午2:30到您那里")
