"""The way to where a story begins: a report told, taken, its time agreed."""

from sandbox.visitor import Visitor

CRACK = "锅的外壳裂了，把手也松了"
NO_POWER = "机器开不了机，按了没反应"
ADDRESS = "广东省深圳市南山区科苑路8号"
TIME = "明天（11月24日，周二）下午3:30"
"""What the customer is told, on Monday, of the time that `reports` wishes for."""


async def tells(customer: Visitor, words: str = CRACK, bought: str = "2026年3月") -> None:
    """Everything up to what depends on the warranty and on the fault."""
    await customer.types(words)
    await customer.presses("就这些")
    await customer.presses("云锅 W600 炒菜机器人")
    await customer.types(bought)
    await customer.types("王建国")
    await customer.presses("发送我的号码")
    await customer.types(ADDRESS)


async def reports(customer: Visitor, time: str = "明天下午3点半") -> None:
    await tells(customer)
    await customer.types(time)
    await customer.presses("没问题，提交")
    await customer.hears("已经登记好了")


async def agrees(customer: Visitor, technician: Visitor, group: int) -> None:
    """The customer's report, taken by this technician, for Tuesday 15:30."""
    await reports(customer)
    await takes(technician, group)
    await customer.hears("约好了")


async def takes(technician: Visitor, group: int) -> None:
    await technician.at(group).presses("接单")
    await technician.presses("确认 11月24日 周二 下午3:30")


async def owns_a_machine(customer: Visitor, bought: str) -> None:
    """We know it from a report that was called off."""
    await tells(customer, bought=bought)
    await customer.types("明天下午3点半")
    await customer.types("提交")
    await customer.hears("已经登记好了")
    await customer.types("R-1123-0001")
    await customer.presses("取消这次报修")
    await customer.presses("确定取消")
