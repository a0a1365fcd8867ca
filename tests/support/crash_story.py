"""One customer's story with two technicians, step by step: who does what, and by what words one knows that it was heard."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.demo.cast import cast_of
from sandbox.town import Town
from sandbox.visitor import Visitor
from tests.support.example import COMPANY

REGION = "south"
SYMPTOM = "锅的外壳裂了，把手也松了"
ADDRESS = "广东省深圳市南山区科苑路8号"
PATIENCE = 60.0
PAUSE = 0.05


@dataclass
class Cast:
    wang: Visitor
    li: Visitor
    zhao: Visitor
    group: int


@dataclass
class Step:
    """`hears`: words of a message that is there only after `does` was heard."""

    who: Callable[[Cast], Visitor]
    does: Callable[[Visitor], Awaitable[object]]
    listener: Callable[[Cast], Visitor]
    hears: str

    async def plays(self, cast: Cast) -> None:
        await self.does(self.who(cast))

    async def is_heard(self, cast: Cast, after: dict | None) -> None:
        await self.listener(cast).hears(self.hears, within=PATIENCE, after=after)

    async def last_heard(self, cast: Cast) -> dict | None:
        return next(reversed(await self.listener(cast).messages()), None)


async def settle(town: Town) -> Cast:
    """The example company's people and groups, and Wang who has pressed start."""
    cast = cast_of(COMPANY)
    for person in cast["people"]:
        await town.ask("POST", "/people", **person)
    for group in cast["groups"]:
        await town.ask("POST", "/people/groups", **group)
    everybody = {person["id"]: town.visitor(person) for person in (await town.ask("GET", "/people"))["people"]}
    li, zhao = [everybody[member.telegram_id] for member in COMPANY.staff if _is_technician(member)][:2]
    group = next(region.chat_id for region in COMPANY.regions if region.code == REGION)
    wang = await town.person("Wang", phone="+8613800138000", language_code="zh-hans")
    return Cast(wang, li, zhao, group)


def _is_technician(member) -> bool:
    return member.region == REGION and "technician" in member.roles and bool(member.telegram_id)


def types(words: str):
    return lambda visitor: visitor.types(words)


def presses(caption: str):
    """The newest button with these words in its caption; of several times the last: nothing is due meanwhile."""

    async def press(visitor: Visitor) -> None:
        for _ in range(int(PATIENCE / PAUSE)):
            for message in reversed(await visitor.messages()):
                lines = message.get("reply_markup", {}).get("inline_keyboard", [])
                if found := [key for line in lines for key in line if caption in key["text"]]:
                    await visitor.presses_again(message, found[-1]["callback_data"])
                    return
            await asyncio.sleep(PAUSE)
        raise AssertionError(f"no button {caption!r}")

    return press


def wang(cast: Cast) -> Visitor:
    return cast.wang


def li(cast: Cast) -> Visitor:
    return cast.li


def zhao(cast: Cast) -> Visitor:
    return cast.zhao


def li_in_group(cast: Cast) -> Visitor:
    return cast.li.at(cast.group)


def zhao_in_group(cast: Cast) -> Visitor:
    return cast.zhao.at(cast.group)


def story() -> list[Step]:
    bought = datetime.now(UTC) - timedelta(days=60)
    return [
        Step(wang, lambda visitor: visitor.starts(), wang, "我是小云"),
        Step(wang, types(SYMPTOM), wang, "我已经记下"),
        Step(wang, presses("就这些"), wang, "请问是哪一款机器"),
        Step(wang, presses("W600"), wang, "是什么时候买的"),
        Step(wang, types(f"{bought.year}年{bought.month}月"), wang, "怎么称呼您"),
        Step(wang, types("王建国"), wang, "打哪个电话"),
        Step(wang, lambda visitor: visitor.shares_contact(), wang, "机器放在哪里"),
        Step(wang, types(ADDRESS), wang, "什么时候方便"),
        Step(wang, presses(" 周"), wang, "我给您念一遍"),
        Step(wang, presses("提交"), wang, "已经登记好了"),
        Step(li_in_group, presses("接单"), li, "王建国"),
        Step(li, presses("确认"), wang, "约好了"),
        Step(li, presses("退回工单"), li, "为什么退回"),
        Step(li, presses("路太远"), wang, "非常抱歉"),
        Step(zhao_in_group, presses("接单"), zhao, "王建国"),
        Step(zhao, presses("确认"), wang, "约好了"),
    ]
