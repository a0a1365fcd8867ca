"""setMyCommands and its like, by scope and language."""

import re
from typing import Any

from sandbox.addressing import chat_of
from sandbox.own_words import Scope
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"(?:[a-z]{2})?")
COMMAND_COUNT_LIMIT = 100
DESCRIPTION_LIMIT = 256
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
SCOPES = CHAT_SCOPES | {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}


def set_my_commands(world: World, given: Parameters) -> bool:
    commands = given.structure("commands", "commands") or []
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > COMMAND_COUNT_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    checked = [checked_command(command) for command in commands]
    world.own_words.set_commands(scope_of(world, given), language_of(given), checked)
    world.events.tell("commands", None)
    return True


def get_my_commands(world: World, given: Parameters) -> list[Json]:
    return world.own_words.commands_in(scope_of(world, given), language_of(given))


def delete_my_commands(world: World, given: Parameters) -> bool:
    world.own_words.set_commands(scope_of(world, given), language_of(given), [])
    world.events.tell("commands", None)
    return True


def checked_command(command: Any) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(command.get(field), str):
            raise bad_request(f"can't parse BotCommand: Can't find field \"{field}\"")
    name = command["command"].removeprefix("/")
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(command["description"]) <= DESCRIPTION_LIMIT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {**command, "command": name}


def scope_of(world: World, given: Parameters) -> Scope:
    scope = given.part("scope", "BotCommandScope") or Parameters({"type": "default"})
    kind = scope.text("type")
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if kind not in CHAT_SCOPES:
        return Scope(kind)
    chat = chat_of(world, scope)
    return Scope(kind, chat.id, scope.integer("user_id") if kind == "chat_member" else None)


def language_of(given: Parameters) -> str:
    language = given.text("language_code")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language
