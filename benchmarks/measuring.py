"""How long something takes: CPU of this process and time on the wall, in rounds that take turns."""

import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

Deed = Callable[[], Awaitable[object]]
"""Calling it makes ready, which is not measured; awaiting it is."""


@dataclass(frozen=True)
class Cost:
    """Seconds for one."""

    cpu: float
    wall: float


async def cost(deed: Deed, count: int) -> Cost:
    """Of one of the `count` things that the deed does."""
    made_ready = deed()
    cpu, wall = time.process_time(), time.perf_counter()
    await made_ready
    return Cost((time.process_time() - cpu) / count, (time.perf_counter() - wall) / count)


async def taking_turns(deeds: Sequence[Deed], counts: Sequence[int], rounds: int = 5) -> list[Cost]:
    """The median cost of each."""
    measured = [[await cost(deed, count) for deed, count in zip(deeds, counts, strict=True)] for _ in range(rounds)]
    return [_median(costs) for costs in zip(*measured, strict=True)]


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(statistics.median(each.cpu for each in costs), statistics.median(each.wall for each in costs))


def microseconds(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} µs"
