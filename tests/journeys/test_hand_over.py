"""Li's day breaks down: a colleague says no, another takes the job over, and the customer knows who comes [B3 O3]."""

from tests.journeys.steps import TIME, agrees


async def test_a_job_goes_to_the_colleague_who_accepts_it_B3_O3(desk, wang, li, zhao, group):
    mo = desk.staff("technician", "south", 2)
    await agrees(wang, li, group)
    await li.presses("转给同事")
    await li.presses("✓ 赵晚晴 Zhao Wanqing")
    asked = await zhao.hears("想请您接手这一单")
    assert "王建国" not in asked["text"]
    await zhao.presses("我接不了")
    await zhao.presses("排不开时间")
    await li.hears("接手不了")
    await li.presses("问问别的同事")
    await li.presses("✓ 莫阿榕 Mo Arong")
    await mo.presses("我来接手")
    await wang.hears("代替 李禾田 Li Hetian 上门。\n时间不变")
    card = await mo.hears("王建国")
    assert TIME in card["text"]
    await li.hears("接手了 R-1123-0001")
    await desk.settles()
    assert not await li.heard("王建国")
    await desk.advance(hours=26)
    await mo.hears("R-1123-0001")
