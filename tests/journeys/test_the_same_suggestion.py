"""A customer's idea has a number, an end and a reason; who said the same hears it in their own language [L3]."""


async def test_two_customers_and_a_technician_say_the_same_and_hear_each_step_L3(desk, wang, ann, li, chen, su):
    await wang.types("/suggest")
    await wang.types("出菜口的托盘大一点就好了")
    await wang.presses("就这些")
    arrived = await wang.hears("编号是S-1")
    assert "有了结果" in arrived["text"]
    await ann.types("/suggest")
    await ann.types("A bigger tray would be good")
    await ann.types("that is all")
    await ann.hears("It is noted as S-2")
    await li.types("建议")
    await li.types("客户都说出菜口的托盘太小")
    await li.presses("就这些")

    await chen.hears("太小")

    await su.types("S-3")
    await su.hears("上午10:00\n\n来自：李禾田")
    await su.presses("与另一条相同")
    await su.hears("哪一条建议和S-3")
    await su.types("S-1")
    await su.hears("已和S-1关联")
    await su.types("/suggestions")
    await su.hears("2条相同")
    await su.presses("1")
    await su.hears("共有2条")
    await su.presses("列入计划")
    await wang.hears("已经列入计划")
    await li.hears("已经列入计划")
    assert not await ann.heard("plan to do it")

    await su.types("S-2")
    await su.hears("上午10:00\n\n来自：Ann")
    await su.presses("与另一条相同")
    await su.hears("哪一条建议和S-2")
    await su.types("s-1")
    await ann.hears("we plan to do it")
    await su.types("S-1")
    await su.hears("共有3条")
    await su.presses("暂不采纳")
    await su.hears("为什么目前做不到")
    await su.types("模具厂停产了，明年再做")
    for each in (wang, li):
        await each.hears("模具厂停产了")
    told = await ann.hears("模具厂停产了")
    assert "A bigger tray would be good" in told["text"]
