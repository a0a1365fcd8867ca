"""What technicians do before they leave: every list is opened and ticked through its real buttons."""

from collections.abc import Sequence

from sandbox.visitor import Visitor as SandboxVisitor
from tests.support.desk_kit import Visitor

CHECK, CHECK_MACHINE, ALL, SET_OFF = "出发前检查", "现场检查清单", "这张清单全部打勾", "我出发了"
OF_REPAIR = ("工具包", "单据和证件", "仪容仪表")
OF_MAINTENANCE = ("工具包", "保养用品", "单据和证件", "仪容仪表")
"""The example company's lists before leaving, in their order."""


async def ticks_everything(technician: Visitor) -> None:
    """The lists that stand open, whatever their number."""
    while ALL in await technician.chat.captions():
        await technician.presses(ALL)


async def gets_ready(technician: Visitor) -> None:
    await technician.presses(CHECK)
    await ticks_everything(technician)


async def leaves(technician: Visitor) -> None:
    """Checks everything, and says so on the way."""
    await gets_ready(technician)
    await technician.presses(SET_OFF)


async def checks_the_machine(technician: Visitor) -> None:
    await technician.presses(CHECK_MACHINE)
    await ticks_everything(technician)


async def gets_ready_in_the_sandbox(technician: SandboxVisitor, titles: Sequence[str] = OF_REPAIR) -> None:
    """One list after another: each follows in the same message once the one before is ticked."""
    await technician.presses(CHECK)
    for title in titles:
        await technician.hears(f"\n\n{title}\n")
        await technician.presses(ALL)
    await technician.hears("都齐了")


async def leaves_in_the_sandbox(technician: SandboxVisitor, titles: Sequence[str] = OF_REPAIR) -> None:
    await gets_ready_in_the_sandbox(technician, titles)
    await technician.presses(SET_OFF)
