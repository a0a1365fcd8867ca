"""A person for tests: types, presses, sends pictures, reads what comes."""

import base64
import time
from collections.abc import Callable, Iterator
from typing import Any, Self, TypeVar

from aiohttp import ClientResponse, ClientSession

from sandbox.reading import captions, first, newest_button, standing, words_of
from sandbox.sample import picture, sound

Json = dict[str, Any]
Found = TypeVar("Found")

PATIENCE_SECONDS = 15.0


class Visitor:
    """Talks in the private chat, or, after `.at(chat_id)`, in a group."""

    def __init__(self, http: ClientSession, person: Json, chat_id: int | None = None) -> None:
        self.http = http
        self.person = person
        self.id = int(person["id"])
        self.chat_id = chat_id or self.id

    def at(self, chat_id: int) -> Self:
        return type(self)(self.http, self.person, chat_id)

    async def starts(self, payload: str = "") -> Json:
        return first(await self._ask("start", payload=payload))

    async def types(self, text: str, **more: Any) -> Json:
        return (await self.sends(text=text, **more))[0]

    async def replies_to(self, message: Json, text: str) -> Json:
        return await self.types(text, reply_to_message_id=message["message_id"])

    async def sends_photo(self, content: bytes | None = None, caption: str = "") -> Json:
        return (await self.sends(photo=_encoded(content or picture()), caption=caption))[0]

    async def sends_album(self, count: int = 3, caption: str = "") -> list[Json]:
        return await self.sends(album=[_encoded(picture(shade)) for shade in range(count)], caption=caption)

    async def sends_voice(self, content: bytes | None = None) -> Json:
        return (await self.sends(voice={"name": "voice.ogg", "base64": _encoded(content or sound())}))[0]

    async def sends_video(self, content: bytes = b"moving pictures") -> Json:
        return (await self.sends(video={"name": "video.mp4", "base64": _encoded(content)}))[0]

    async def sends_document(self, content: bytes = b"words", name: str = "notes.txt") -> Json:
        return (await self.sends(document={"name": name, "base64": _encoded(content)}))[0]

    async def sends_sticker(self) -> Json:
        return (await self.sends(sticker={"name": "sticker.webp", "base64": _encoded(b"sticker")}))[0]

    async def shares_contact(self, card: Json | None = None) -> Json:
        """Their own, unless a card of somebody else is given."""
        return (await self.sends(contact=card or {"own": True}))[0]

    async def shares_location(self, latitude: float = 22.54, longitude: float = 114.06, **more: Any) -> Json:
        return (await self.sends(location={"latitude": latitude, "longitude": longitude, **more}))[0]

    async def forwards(self, message: Json) -> Json:
        source = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        return (await self.sends(forward_of=source))[0]

    async def sends(self, **sent: Any) -> list[Json]:
        return list((await self._ask(f"chats/{self.chat_id}/send", **sent))["messages"])

    async def edits(self, message: Json, **sent: Any) -> Json:
        sent = {"message_id": message["message_id"], **sent}
        return first(await self._ask(f"chats/{self.chat_id}/edit", **sent))

    async def deletes(self, message: Json) -> None:
        await self._ask(f"chats/{self.chat_id}/delete", message_id=message["message_id"])

    async def calls_themselves(self, **profile: str) -> None:
        """Another name, an account's name, a number: from now on Telegram tells these."""
        await self._ask("profile", **profile)

    async def reads(self) -> None:
        await self._ask(f"chats/{self.chat_id}/read")

    async def blocks(self) -> None:
        await self._ask("block")

    async def unblocks(self) -> None:
        await self._ask("unblock")

    async def presses(self, caption: str, *, within: float = PATIENCE_SECONDS, twice: bool = False) -> str:
        """The newest button of that caption, waited for a while. Answers the query's id, or the link's address."""
        message, button = await self._until(
            lambda seen: newest_button(standing(seen), caption),
            lambda seen: f"no button {caption!r}; there are {captions(standing(seen))}",
            within,
        )
        if "callback_data" in button:
            return await self.presses_again(message, button["callback_data"], twice=twice)
        if "url" in button:
            return str(button["url"])
        if button.get("request_contact"):
            return str((await self.shares_contact())["message_id"])
        if button.get("request_location"):
            return str((await self.shares_location())["message_id"])
        return str((await self.types(button["text"]))["message_id"])

    async def presses_again(self, message: Json, data: str, *, twice: bool = False) -> str:
        """Any data under any message, as a slow or a tampered app may send it."""
        pressed = {"message_id": message["message_id"], "data": data, "twice": twice}
        return str((await self._ask(f"chats/{self.chat_id}/press", **pressed))["query_id"])

    async def gets_answer(self, query_id: str, *, within: float = PATIENCE_SECONDS) -> Json:
        """The toast or alert that a press led to."""
        return await self._until(
            lambda seen: next((event for event in seen["events"] if event.get("query_id") == query_id), None),
            lambda _: f"no answer to the press within {within} s",
            within,
            "events?wait=0",
        )

    async def hears(self, fragment: str, *, within: float = PATIENCE_SECONDS, after: Json | None = None) -> Json:
        """The newest message of others with these words, waited for a while."""
        return await self._until(
            lambda seen: next((one for one in self._from_others(seen) if fragment in words_of(one)), None),
            lambda seen: f"{fragment!r} was not heard; there is {[words_of(one) for one in standing(seen)]}",
            within,
            f"chats/{self.chat_id}/messages?after={after['message_id'] if after else 0}",
        )

    async def heard(self, fragment: str) -> bool:
        return any(fragment in words_of(message) for message in await self.messages())

    async def last_message(self) -> Json:
        return (await self.messages())[-1]

    async def messages(self) -> list[Json]:
        """What stands in the chat now, oldest first."""
        return standing(await self._look(f"chats/{self.chat_id}/messages"))

    async def chats(self) -> dict[int, Json]:
        return {chat["chat_id"]: chat for chat in (await self._look("chats"))["chats"]}

    def _from_others(self, seen: Json) -> Iterator[Json]:
        """Newest first."""
        return (message for message in reversed(standing(seen)) if message["from"]["id"] != self.id)

    async def _until(
        self,
        find: Callable[[Json], Found | None],
        complaint: Callable[[Json], str],
        within: float,
        path: str = "",
    ) -> Found:
        """Look, and look again whenever something has happened."""
        ends_at = time.monotonic() + within
        while True:
            seen = await self._look(path or f"chats/{self.chat_id}/messages")
            if (found := find(seen)) is not None:
                return found
            if (left := ends_at - time.monotonic()) <= 0:
                raise AssertionError(complaint(seen))
            await self._look(f"events?after={seen['n']}&wait={left}")

    async def _look(self, path: str) -> Json:
        async with self.http.get(f"/people/{self.id}/{path}") as response:
            return await _answer(response)

    async def _ask(self, path: str, **body: Any) -> Json:
        async with self.http.post(f"/people/{self.id}/{path}", json=body) as response:
            return await _answer(response)


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


async def _answer(response: ClientResponse) -> Json:
    if response.status != 200:
        raise AssertionError(f"{response.url.path}: {await response.text()}")
    answer: Json = await response.json()
    return answer
