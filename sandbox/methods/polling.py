"""getUpdates and the webhook's settings."""

from typing import Any

from sandbox.parameters import Parameters
from sandbox.refusal import conflict
from sandbox.world import World

Json = dict[str, Any]

LONGEST_POLL_SECONDS = 50


async def get_updates(world: World, given: Parameters) -> list[Json]:
    if world.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    remember_allowed(world, given)
    seconds = min(max(given.integer("timeout"), 0), LONGEST_POLL_SECONDS)
    limit = min(max(given.integer("limit", 100), 1), 100)
    return await world.updates.poll(given.integer("offset"), limit, seconds)


def remember_allowed(world: World, given: Parameters) -> None:
    allowed = given.structure("allowed_updates", "allowed_updates")
    if isinstance(allowed, list):
        world.updates.allowed = [str(kind) for kind in allowed]
