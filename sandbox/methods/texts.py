"""sendMessage."""

from typing import Any

from sandbox.markup.texts import text_of
from sandbox.methods.sending import send
from sandbox.parameters import Parameters
from sandbox.world import World


def send_message(world: World, given: Parameters) -> dict[str, Any]:
    return send(world, given, text_of(given).as_content("text", "entities"))
