"""getMe and what the bot says about itself."""

from typing import Any

from sandbox.parameters import Parameters
from sandbox.world import World


def get_me(world: World, _given: Parameters) -> dict[str, Any]:
    return world.bot.as_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.has_privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def log_out(_world: World, _given: Parameters) -> bool:
    return True
