"""What a sandbox keeps in a folder from one run to the next."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from sandbox.chat import Chat
from sandbox.files import StoredFile
from sandbox.own_words import OwnWords
from sandbox.person import Person
from sandbox.webhook import Webhook
from sandbox.world import World

SAVE_EVERY_SECONDS = 5


@dataclass
class State:
    clock_offset: timedelta
    people: list[Person]
    chats: list[Chat]
    files: list[StoredFile]
    own_words: OwnWords
    webhook: Webhook
    last_update_id: int
    waiting_updates: list[dict[str, Any]]
    allowed_updates: list[str]


STATE = TypeAdapter(State)


def save(world: World, folder: Path) -> None:
    state = State(
        clock_offset=world.clock.offset,
        people=list(world.people.values()),
        chats=list(world.chats.values()),
        files=list(world.files.by_id.values()),
        own_words=world.own_words,
        webhook=world.webhook,
        last_update_id=world.updates.last_id,
        waiting_updates=list(world.updates.waiting),
        allowed_updates=world.updates.allowed,
    )
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / "state.json.new"
    fresh.write_bytes(STATE.dump_json(state))
    fresh.replace(folder / "state.json")


def restore(world: World, folder: Path) -> bool:
    """False: there is nothing yet to go on from."""
    if not (file := folder / "state.json").exists():
        return False
    state = STATE.validate_json(file.read_bytes())
    world.clock.advance(state.clock_offset - world.clock.offset)
    world.people = {person.id: person for person in state.people}
    world.chats = {chat.id: chat for chat in state.chats}
    for stored in state.files:
        world.files.add(stored)
    world.own_words, world.webhook = state.own_words, state.webhook
    world.updates.last_id, world.updates.allowed = state.last_update_id, state.allowed_updates
    world.updates.waiting.extend(state.waiting_updates)
    return True


async def keep_saved(world: World, folder: Path) -> None:
    """Now and then, and a last time when it is cancelled."""
    try:
        while True:
            save(world, folder)
            await asyncio.sleep(SAVE_EVERY_SECONDS)
    finally:
        save(world, folder)
