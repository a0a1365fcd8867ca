"""What a technician does at a visit, by real buttons: for visitors of the desk kit and of the sandbox alike."""

from typing import Any

WAS_WRONG = "密封圈老化，蒸汽从门边漏出来"
WAS_DONE = "换了密封圈，试机正常。"


async def fills_in_report(li: Any, words: str = WAS_DONE, *, is_urgent: bool = False, **photo: Any) -> None:
    """Everything that the company asks for, in the order in which it is asked; not filed yet."""
    await li.presses("写报告")
    await li.sends_photo(**photo)
    await li.types(WAS_WRONG)
    await li.types(words)
    await li.sends_photo(**photo)
    if is_urgent:
        await li.types("先关了总阀，用备用灶")
        await li.types("阀芯老化")
        await li.presses("已彻底修好")
    await li.types("40")


async def files_report(li: Any, words: str = WAS_DONE, **more: Any) -> None:
    await fills_in_report(li, words, **more)
    await li.presses("提交报告")


async def reports_done(li: Any, wang: Any, words: str = WAS_DONE, **more: Any) -> None:
    """Filed, and the customer says that it works."""
    await files_report(li, words, **more)
    await wang.presses("好了，没问题")
