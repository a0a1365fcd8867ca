"""getMe, and how the bot presents itself in each language."""

from typing import Any

from sandbox.addressing import chat_of
from sandbox.methods.commands import language_of
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

NAME_LIMIT, DESCRIPTION_LIMIT, SHORT_DESCRIPTION_LIMIT = 64, 512, 120
MENU_BUTTONS = frozenset({"default", "commands", "web_app"})


def get_me(world: World, _given: Parameters) -> Json:
    return world.bot.as_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.has_privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def log_out(_world: World, _given: Parameters) -> bool:
    return True


def close(_world: World, _given: Parameters) -> bool:
    return True


def set_my_name(world: World, given: Parameters) -> bool:
    return _say(world.own_words.names, given, "name", NAME_LIMIT)


def set_my_description(world: World, given: Parameters) -> bool:
    return _say(world.own_words.descriptions, given, "description", DESCRIPTION_LIMIT)


def set_my_short_description(world: World, given: Parameters) -> bool:
    return _say(world.own_words.short_descriptions, given, "short_description", SHORT_DESCRIPTION_LIMIT)


def get_my_name(world: World, given: Parameters) -> Json:
    return {"name": _said(world.own_words.names, given) or world.bot.first_name}


def get_my_description(world: World, given: Parameters) -> Json:
    return {"description": _said(world.own_words.descriptions, given)}


def get_my_short_description(world: World, given: Parameters) -> Json:
    return {"short_description": _said(world.own_words.short_descriptions, given)}


def set_chat_menu_button(world: World, given: Parameters) -> bool:
    button = given.part("menu_button", "menu button") or Parameters({"type": "default"})
    if button.text("type") not in MENU_BUTTONS:
        raise bad_request("MenuButton has unsupported type")
    world.own_words.menu_buttons[_menu_chat(world, given)] = button.given
    return True


def get_chat_menu_button(world: World, given: Parameters) -> Json:
    buttons = world.own_words.menu_buttons
    return buttons.get(_menu_chat(world, given)) or buttons.get(0, {"type": "default"})


def _menu_chat(world: World, given: Parameters) -> int:
    return chat_of(world, given).id if given.text("chat_id") else 0


def _say(words: dict[str, str], given: Parameters, name: str, limit: int) -> bool:
    text = given.text(name)
    if len(text) > limit:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    words[language_of(given)] = text
    return True


def _said(words: dict[str, str], given: Parameters) -> str:
    return words.get(language_of(given)) or words.get("", "")
