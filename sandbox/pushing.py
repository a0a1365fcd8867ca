"""Updates pushed to the bot's webhook, one after the other, each again until it is taken."""

import asyncio
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, ClientError, ClientResponse, ClientSession, ClientTimeout, MultipartReader
from aiohttp.multipart import MultipartResponseWrapper

from sandbox.bot_api import BotApi
from sandbox.parameters import Parameters, Upload

Json = dict[str, Any]

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.1, 10.0
PATIENCE = ClientTimeout(total=60)


@dataclass
class Pusher:
    api: BotApi
    http: ClientSession
    pause: float = FIRST_PAUSE_SECONDS

    async def run(self) -> None:
        world = self.api.world
        while True:
            if not world.webhook.url or not world.updates.waiting:
                await world.updates.bell.wait(60)
            elif await self._push(world.updates.waiting[0]):
                self.pause = FIRST_PAUSE_SECONDS
            else:
                await asyncio.sleep(self.pause)
                self.pause = min(2 * self.pause, LONGEST_PAUSE_SECONDS)

    async def _push(self, update: Json) -> bool:
        webhook, updates = self.api.world.webhook, self.api.world.updates
        secret = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret_token} if webhook.secret_token else {}
        try:
            async with self.http.post(webhook.url, json=update, headers=secret, timeout=PATIENCE) as response:
                if not response.ok:
                    return self._complain(f"Wrong response from the webhook: {response.status} {response.reason}")
                updates.confirm(update["update_id"] + 1)
                self.api.world.note_read([update])
                await self._obey(response)
                return True
        except TimeoutError:
            return self._complain("Read timeout expired")
        except (ClientError, OSError) as error:
            return self._complain(f"Connection failed: {type(error).__name__}")

    def _complain(self, why: str) -> bool:
        webhook = self.api.world.webhook
        webhook.last_error, webhook.last_error_at = why, self.api.world.clock.timestamp()
        return False

    async def _obey(self, response: ClientResponse) -> None:
        """A bot may put one call into its answer; it never learns what became of it."""
        given = await _read_call(response)
        if "method" in given.given:
            await self.api.carry_out(given.text("method"), given)


async def push_updates(api: BotApi) -> None:
    async with ClientSession() as http:
        await Pusher(api, http).run()


async def _read_call(response: ClientResponse) -> Parameters:
    if response.content_type == "application/json":
        content = await response.json()
        return Parameters(content if isinstance(content, dict) else {})
    if response.content_type == "multipart/form-data":
        return await _read_multipart(MultipartReader.from_response(response))
    return Parameters({})


async def _read_multipart(reader: MultipartResponseWrapper) -> Parameters:
    given: Json = {}
    uploads: dict[str, Upload] = {}
    async for part in reader:
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        if part.filename:
            uploads[part.name] = Upload(part.filename, "", bytes(await part.read()))
        else:
            given[part.name] = await part.text()
    return Parameters(given, uploads)
