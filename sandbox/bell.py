"""Wakes whoever waits for news."""

import asyncio


class Bell:
    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        waiting, self._waiting = self._waiting, []
        for sleeper in waiting:
            if not sleeper.done():
                sleeper.set_result(None)

    async def wait(self, seconds: float) -> None:
        """Until the bell rings, at most so long."""
        sleeper = asyncio.get_running_loop().create_future()
        self._waiting.append(sleeper)
        await asyncio.wait([sleeper], timeout=seconds)
        if not sleeper.done():
            self._waiting.remove(sleeper)
