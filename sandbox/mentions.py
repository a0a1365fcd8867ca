"""Mentions by id: Telegram names the person, or, not knowing them, shows plain text."""

from typing import Any

from sandbox.world import World

Json = dict[str, Any]


def named(world: World, content: Json) -> Json:
    lists = {name: content[name] for name in ("entities", "caption_entities") if name in content}
    return content | {
        name: [_named(world, one) for one in entities if _is_known(world, one)] for name, entities in lists.items()
    }


def _is_known(world: World, entity: Json) -> bool:
    return entity["type"] != "text_mention" or entity["user"]["id"] in {world.bot.id, *world.people}


def _named(world: World, entity: Json) -> Json:
    return {**entity, "user": world.user(entity["user"]["id"])} if entity["type"] == "text_mention" else entity
